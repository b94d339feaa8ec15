import { ROLE_LABELS } from "../../graph/kinds.ts";
import type {
  CompanyResolvers,
  EntityResolvers,
  PartyKind,
  PartyRole,
  Resolvers,
} from "../generated/schema.ts";
import { encodeId } from "../opaque.ts";
import { evidenceOf, numberProp, partyDetail, requiredText, textProp, textsProp } from "../props.ts";
import { attributedShares, controlledShares, disclaimedShares } from "./attribution.ts";
import { type LinkKind, linkedNode, linkedNodes, linkedPage, linksOf, pageOfLinks } from "./links.ts";
import { partyType } from "./party-type.ts";
import { mentionedIn } from "./risk-relations.ts";

const CARE_OF: LinkKind = { types: ["CARE_OF"], direction: "OUT" };
/** Edges whose words name the party: a node that filings share has no evidence of its own. */
const NAMED_BY: LinkKind = {
  types: ["ISSUED_BY", "CO_REGISTRANT", "FILED_BY", "HOLDS"],
  direction: "BOTH",
};
const RELATION_TYPES = [
  "SUBSIDIARY_OF",
  "ACQUIRED",
  "SUPPLIED_BY",
  "RESELLS_FOR",
  "JOINT_VENTURE_WITH",
  "COUNSEL_TO",
  "AUDITOR_OF",
  "UNDERWRITER_OF",
  "TRANSFER_AGENT_OF",
] as const;

export const Party: NonNullable<Resolvers["Party"]> = { __resolveType: partyType };

export const Entity: EntityResolvers = {
  id: (party) => encodeId(party.id),
  name: ({ props }) => requiredText(props, "name"),
  kind: ({ props }) => (textProp(props, "partyKind") ?? "ORGANIZATION") as PartyKind,
  roles: ({ labels }) =>
    ROLE_LABELS.filter((role) => labels.includes(role)).map(
      (role) => role.replaceAll(/(?<!^)(?=[A-Z])/g, "_").toUpperCase() as PartyRole,
    ),
  address: (party, _, context) => linkedNode(context, party, { types: ["LOCATED_AT"], direction: "OUT" }),
  careOf: (party, _, context) => linkedNodes(context, party, CARE_OF),
  attention: (party, _, context) =>
    linkedNodes(context, party, { types: ["ATTENTION_OF"], direction: "OUT" }),
  copiesTo: (party) => partyDetail(party).copiesTo,
  controlPersons: (party, _, context) =>
    linkedNodes(context, party, { types: ["CONTROLS"], direction: "IN" }),
  attributedShares: (party, _, context) => attributedShares(party, context),
  controlledShares: (party, _, context) => controlledShares(party, context),
  disclaimedShares: (party, _, context) => disclaimedShares(party, context),
  parent: (party, _, context) => linkedNode(context, party, { types: ["SUBSIDIARY_OF"], direction: "OUT" }),
  holdings: (party, args, context) =>
    linkedPage(context, party, args, { types: ["HOLDS"], direction: "OUT" }),
  clients: (party, args, context) =>
    linkedPage(context, party, args, { types: ["CARE_OF"], direction: "IN" }),
  of: (party, args, context) =>
    linkedPage(context, party, args, { types: ["ATTENTION_OF", "COPY_TO"], direction: "IN" }),
  mentionedIn: (party, args, context) => mentionedIn(context, party, args),
  async canonical(party, _, context) {
    return (await context.loaders.identity(party.id)).canonical ?? party;
  },
  async sameAs(party, _, context) {
    return (await context.loaders.identity(party.id)).sameAs;
  },
  filing: (party, _, context) => (party.filing === null ? null : context.loaders.node(party.filing)),
  async evidence(party, _, context) {
    if (party.filing !== null) return evidenceOf(party);
    return (await linksOf(context, party, NAMED_BY)).flatMap(({ edge }) => edge.evidence);
  },
};

export const Company: CompanyResolvers = {
  ...Entity,
  cik: ({ props }) => textProp(props, "cik"),
  symbol: ({ props }) => textProp(props, "symbol"),
  exchange: ({ props }) => textProp(props, "exchange"),
  phone: ({ props }) => textProp(props, "phone"),
  website: ({ props }) => textProp(props, "website"),
  sic: ({ props }) => textProp(props, "sic"),
  irsNumber: ({ props }) => textProp(props, "irsNumber"),
  stateOfIncorporation: ({ props }) => textProp(props, "stateOfIncorporation"),
  fiscalYearEnd: ({ props }) => textProp(props, "fiscalYearEnd"),
  formerNames: ({ props }) => textsProp(props, "formerNames"),
  filings: (company, args, context) =>
    linkedPage(context, company, args, { types: ["ISSUED_BY"], direction: "IN" }),
  connectsTo: (company, args, context) =>
    pageOfLinks(context, company, args, { types: ["CONNECTS_TO"], direction: "OUT" }),
  operatesIn: (company, args, context) =>
    pageOfLinks(context, company, args, { types: ["OPERATES_IN"], direction: "OUT" }),
  async relations(company, args, context) {
    const types = args.type === null || args.type === undefined ? RELATION_TYPES : [args.type];
    const page = await pageOfLinks(context, company, args, { types, direction: "BOTH" });
    const items = page.items.map(({ item, key }) => ({ key, item: { ...item, subject: company.id } }));
    return { ...page, items };
  },
};

export const BackboneLink: NonNullable<Resolvers["BackboneLink"]> = {
  backbone: ({ node }) => node,
  evidence: (link) => link.edge.evidence,
};

export const ServiceArea: NonNullable<Resolvers["ServiceArea"]> = {
  city: ({ node }) => node,
  servicePoints: (link) => numberProp(link.edge.props, "servicePoints"),
  evidence: (link) => link.edge.evidence,
};

export const Relation: NonNullable<Resolvers["Relation"]> = {
  type: (link) => link.edge.type as (typeof RELATION_TYPES)[number],
  direction: (link) => (link.edge.from === link.subject ? "OUT" : "IN"),
  party: ({ node }) => node,
  year: (link) => numberProp(link.edge.props, "year"),
  venture: (link) => textProp(link.edge.props, "venture"),
  evidence: (link) => link.edge.evidence,
};
