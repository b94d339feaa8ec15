import { addShares, type Counterpart, type DerivedShares } from "../../graph/relate/attribution.ts";
import type { ApiContext } from "../context.ts";
import type { Resolvers } from "../generated/schema.ts";
import type { GraphNode, NodeLink } from "../model.ts";
import { evidenceOf, holdingDetail, numberProp, requiredText } from "../props.ts";
import { linkedNodes, linksOf } from "./links.ts";

/** Shares of others that the party's rows count: what its notes say to be held by others. */
export const attributedShares = (party: GraphNode, context: ApiContext) =>
  sharesOf(party, "HOLDS_THROUGH", context);
export const disclaimedShares = (party: GraphNode, context: ApiContext) =>
  sharesOf(party, "DISCLAIMS", context);
export const controlledShares = (party: GraphNode, context: ApiContext) =>
  sharesOf(party, "CONTROLS", context);

async function sharesOf(
  party: GraphNode,
  type: "HOLDS_THROUGH" | "DISCLAIMS" | "CONTROLS",
  context: ApiContext,
): Promise<DerivedShares | null> {
  const [rows, links] = await Promise.all([
    linkedNodes(context, party, { types: ["HOLDS"], direction: "OUT" }),
    linksOf(context, party, { types: [type], direction: "OUT" }),
  ]);
  const others = new Map(links.map((link) => [link.node.id, link]));
  return addShares(await Promise.all([...others.values()].map((link) => counterpart(link, rows, context))));
}

async function counterpart(
  { node, edge }: NodeLink,
  rows: readonly GraphNode[],
  context: ApiContext,
): Promise<Counterpart> {
  const name = requiredText(node.props, "name");
  const stated = rows
    .flatMap((row) => holdingDetail(row).components)
    .filter(({ heldBy }) => heldBy === node.id);
  if (stated.length > 0 && edge.type !== "CONTROLS") {
    const shares = stated.reduce((sum, component) => sum + component.shares, 0);
    const words = edge.type === "DISCLAIMS" ? edge.evidence : [];
    return { name, shares, evidence: [...words, ...stated.flatMap(({ evidence }) => evidence)] };
  }
  const theirs = await linkedNodes(context, node, { types: ["HOLDS"], direction: "OUT" });
  const counts = theirs
    .map(({ props }) => numberProp(props, "sharesBefore"))
    .filter((count) => count !== null);
  return {
    name,
    shares: counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0),
    evidence: [...edge.evidence, ...theirs.flatMap((row) => evidenceOf(row).slice(0, 1))],
  };
}

export const SharesOfOthers: NonNullable<Resolvers["SharesOfOthers"]> = {
  shares: ({ shares }) => shares,
  how: () => "DERIVED",
  derivation: ({ derivation }) => derivation,
  evidence: ({ evidence }) => evidence,
};
