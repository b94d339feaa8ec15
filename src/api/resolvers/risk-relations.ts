import { placesIn } from "../../app/mention-places.ts";
import { RISK_CHANGES } from "../../search/compare/compare-risks.ts";
import { diffWords } from "../../search/compare/word-diff.ts";
import { type PageArguments, paged, readPage } from "../connection.ts";
import type { ApiContext } from "../context.ts";
import type { Resolvers } from "../generated/schema.ts";
import type {
  ComparisonPage,
  GraphNode,
  MentionModel,
  Paged,
  RiskNodeChange,
  TextChangeModel,
} from "../model.ts";
import { wholeNode } from "../props.ts";
import { partyType } from "./party-type.ts";

export function mentionsOf(context: ApiContext, risk: GraphNode, args: PageArguments) {
  return mentionPage(context, { node: risk, args, direction: "OUT" });
}

export function mentionedIn(context: ApiContext, named: GraphNode, args: PageArguments) {
  return mentionPage(context, { node: named, args, direction: "IN" });
}

interface MentionRequest {
  readonly node: GraphNode;
  readonly args: PageArguments;
  readonly direction: "OUT" | "IN";
}

async function mentionPage(
  context: ApiContext,
  { node, args, direction }: MentionRequest,
): Promise<Paged<MentionModel>> {
  const request = readPage(args);
  const page = await context.loaders.links(node.id, { types: ["MENTIONS"], direction, ...request });
  const items = page.items.map(({ item, key }) => ({
    key,
    item: {
      edge: item.edge,
      risk: direction === "OUT" ? node : item.node,
      named: direction === "OUT" ? item.node : node,
    },
  }));
  return paged({ ...page, items }, request);
}

export const Mentioned: NonNullable<Resolvers["Mentioned"]> = {
  __resolveType: (node) => (node.kind === "CITY" ? "City" : partyType(node)),
};

/** Of each risk factor of an answer, made once. */
const places = new WeakMap<GraphNode, ReturnType<typeof placesIn>>();

export const Mention: NonNullable<Resolvers["Mention"]> = {
  risk: ({ risk }) => risk,
  named: ({ named }) => named,
  places({ risk, edge }) {
    const placeOf = places.get(risk) ?? placesIn(wholeNode(risk));
    places.set(risk, placeOf);
    return edge.evidence.toSorted((a, b) => a.start - b.start).flatMap((words) => placeOf(words) ?? []);
  },
  evidence: ({ edge }) => edge.evidence,
};

export const SimilarRisk: NonNullable<Resolvers["SimilarRisk"]> = {
  score: ({ score }) => score,
  terms: ({ terms }) => terms,
  risk: ({ node }) => node,
};

export const SuggestedHeading: NonNullable<Resolvers["SuggestedHeading"]> = {
  heading: ({ heading }) => heading,
  count: ({ count }) => count,
  async risk({ risk }, _, context) {
    const node = await context.loaders.node(risk);
    if (node === null) throw new Error("a heading was suggested and its risk factor is gone");
    return node;
  },
};

export const RiskChange: NonNullable<Resolvers["RiskChange"]> = {
  kind: ({ kind }) => kind,
  moved: ({ moved }) => moved,
  likeness: ({ likeness }) => likeness,
  a: ({ a }) => a?.node ?? null,
  b: ({ b }) => b?.node ?? null,
  heading: (change) => changesOf(change, "heading"),
  body: (change) => changesOf(change, "body"),
};

function changesOf({ a, b }: RiskNodeChange, field: "heading" | "body"): TextChangeModel[] {
  const [before, after] = [a?.[field] ?? "", b?.[field] ?? ""];
  return diffWords(before, after).map((change) => ({
    ...change,
    text:
      change.kind === "DELETED"
        ? before.slice(change.a.start, change.a.end)
        : after.slice(change.b.start, change.b.end),
  }));
}

export const TextChange: NonNullable<Resolvers["TextChange"]> = {
  kind: ({ kind }) => kind,
  text: ({ text }) => text,
  a: ({ a }) => a,
  b: ({ b }) => b,
};

export const RiskChangeConnection = {
  counts({ changes }: ComparisonPage) {
    return RISK_CHANGES.map((kind) => ({
      kind,
      count: changes.filter((one) => one.kind === kind).length,
    })).filter(({ count }) => count > 0);
  },
};
