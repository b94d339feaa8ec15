import type { EdgeType } from "../../graph/kinds.ts";
import { compareCodePoints } from "../../kernel/text.ts";
import type { Resolvers } from "../generated/schema.ts";
import type { GraphNode as Node } from "../model.ts";
import { encodeId } from "../opaque.ts";
import { requiredText, textProp } from "../props.ts";

export const GraphNode: NonNullable<Resolvers["GraphNode"]> = {
  id: (node) => encodeId(node.id),
  name: nameOf,
  kind: ({ kind }) => kind,
};

export const GraphEdge: NonNullable<Resolvers["GraphEdge"]> = {
  type: ({ edge }) => edge.type,
  from: ({ from }) => from,
  to: ({ to }) => to,
  filing: ({ edge }, _, context) => context.loaders.node(edge.filing),
  evidence: ({ edge }) => edge.evidence,
};

export const Neighborhood: NonNullable<Resolvers["Neighborhood"]> = {
  nodes: ({ nodes }) => nodes,
  edges: ({ edges }) => edges,
  more: ({ more }) => more,
};

export const MoreNeighbors: NonNullable<Resolvers["MoreNeighbors"]> = {
  id: ({ id }) => encodeId(id),
  type: ({ type }) => type,
  count: ({ count }) => count,
};

export const Stats: NonNullable<Resolvers["Stats"]> = {
  engine: ({ engine }) => engine,
  filings: ({ filings }) => filings,
  facts: ({ facts }) => facts,
  diagnostics: ({ diagnostics }) => diagnostics,
  nodes: ({ nodes }) => counts(nodes).map(([label, count]) => ({ label, count })),
  edges: ({ edges }) => counts(edges).map(([type, count]) => ({ type: type as EdgeType, count })),
};

function counts(byName: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(byName).sort(([a], [b]) => compareCodePoints(a, b));
}

function nameOf({ kind, props }: Node): string {
  switch (kind) {
    case "FILING":
      return (
        [textProp(props, "form"), textProp(props, "registrationNumber")].filter(Boolean).join(" ") || "Filing"
      );
    case "HOLDING":
      return requiredText(props, "printedName");
    case "ADDRESS":
      return requiredText(props, "line");
    case "RISK":
      return requiredText(props, "heading");
    case "FOOTNOTE":
      return `(${requiredText(props, "marker")})`;
    case "PARTY":
    case "CITY":
      return requiredText(props, "name");
  }
}
