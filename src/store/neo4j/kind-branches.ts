import { KIND_LABELS, kindOf, NODE_KINDS, type NodeKind } from "../../graph/kinds.ts";
import type { AnyId } from "../port.ts";

/**
 * Ids are unique within a kind, and an index belongs to a label: a statement over nodes of any kind looks in the index
 * of each. `body` is Cypher that matches and returns for one kind, `LABEL` and `IDS` in it standing for the label and
 * the parameter with the ids of that kind.
 */
export function eachKind(body: string): string {
  return NODE_KINDS.map((kind) =>
    body.replaceAll("LABEL", KIND_LABELS[kind]).replaceAll("IDS", `$ids.${kind}`),
  ).join("\n  UNION ALL\n");
}

/**
 * The parameter that `eachKind` names; what is no id of any kind is left out, and each id stands there once. A map of
 * lists: Neo4j would plan a statement anew for every combination of the lengths of seven lists.
 */
export function idsByKind(ids: readonly AnyId[]): {
  readonly ids: Readonly<Record<NodeKind, readonly string[]>>;
} {
  const byKind = Map.groupBy(new Set(ids), kindOf);
  const entries = NODE_KINDS.map((kind) => [kind, byKind.get(kind) ?? []] as const);
  return { ids: Object.fromEntries(entries) as Record<NodeKind, AnyId[]> };
}
