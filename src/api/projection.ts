import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { NODE_KINDS, type NodeKind } from "../graph/kinds.ts";

const PARTY_BRIEF = [
  ...["id", "name", "kind", "roles", "address", "careOf", "attention", "controlPersons", "parent", "filing"],
  ...[
    "holdings",
    "clients",
    "of",
    "mentionedIn",
    "canonical",
    "sameAs",
    "cik",
    "symbol",
    "exchange",
    "phone",
  ],
  ...["website", "sic", "irsNumber", "stateOfIncorporation", "fiscalYearEnd", "formerNames", "filings"],
  ...["connectsTo", "operatesIn", "relations", "attributedShares", "controlledShares", "disclaimedShares"],
];
const HOLDING_BRIEF = [
  ...["id", "ordinal", "printedName", "group", "seller", "aggregate", "status", "asOf", "filing", "holder"],
  ...["sharesBefore", "sharesOffered", "sharesAfter", "percentBefore", "percentAfter", "footnotes"],
];
const FILING_BRIEF = [
  ...["id", "form", "registrationNumber", "accessionNumber", "filedDate", "documentDate", "sha256", "text"],
  ...["textLength", "sharesOffered", "lastPrice", "sharesOutstanding", "issuer", "coRegistrants", "holdings"],
  ...["beneficialOwners", "risks", "diagnostics"],
];

/** Fields that are answered from a brief node of the type's kind; all others need it whole. */
const BRIEF_FIELDS: Readonly<Record<string, readonly [kind: NodeKind, fields: ReadonlySet<string>]>> = {
  Filing: ["FILING", new Set(FILING_BRIEF)],
  Party: ["PARTY", new Set(PARTY_BRIEF)],
  Entity: ["PARTY", new Set(PARTY_BRIEF)],
  Company: ["PARTY", new Set(PARTY_BRIEF)],
  Holding: ["HOLDING", new Set(HOLDING_BRIEF)],
  Risk: ["RISK", new Set(["id", "ordinal", "category", "heading", "filing", "mentions"])],
  Footnote: ["FOOTNOTE", new Set(["id", "ordinal", "marker"])],
};

/** Fields that are computed from whole nodes of another kind. */
const COMPUTED_FIELDS: Readonly<Record<string, NodeKind>> = {
  attributedShares: "HOLDING",
  controlledShares: "HOLDING",
  disclaimedShares: "HOLDING",
  places: "RISK",
};

/** Kinds of nodes that an operation needs whole. */
export type WholeKinds = ReadonlySet<NodeKind>;
export const ALL_KINDS: WholeKinds = new Set(NODE_KINDS);

/** What one request reads. An object of its own: Apollo hands copies of the context around. */
export interface Projection {
  /** Set when the operation is known, before its resolvers run. */
  whole: WholeKinds;
}

/** Documents are parsed once and asked for again. */
const known = new WeakMap<DocumentNode, WholeKinds>();

/** Of all operations and fragments of a document: those of one are among them. */
export function wholeKinds(schema: GraphQLSchema, document: DocumentNode): WholeKinds {
  let found = known.get(document);
  if (found === undefined) {
    found = collectKinds(schema, document);
    known.set(document, found);
  }
  return found;
}

function collectKinds(schema: GraphQLSchema, document: DocumentNode): WholeKinds {
  const whole = new Set<NodeKind>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name: { value: field } }) {
        const computed = COMPUTED_FIELDS[field];
        if (computed !== undefined) whole.add(computed);
        const [kind, brief] = BRIEF_FIELDS[types.getParentType()?.name ?? ""] ?? [];
        if (kind !== undefined && !brief!.has(field) && !field.startsWith("__")) whole.add(kind);
      },
    }),
  );
  return whole;
}
