import type { EdgeType, GraphEdge, GraphNode, NodeKind, Props } from "../../graph/kinds.ts";
import type { FilingId } from "../../kernel/ids.ts";
import type { AnyId } from "../port.ts";
import type { Row } from "./connection.ts";

/** What `nodeOf` reads; `n` is the node and `owner` the filing that owns it, both joined by the caller. */
export const NODE_COLUMNS =
  "n.id, n.kind, owner.id AS filing, n.sort_key, n.labels, n.props, n.evidence AS node_evidence";
export const NODE_OWNER = "LEFT JOIN filing AS owner ON owner.f = n.f";

export function nodeOf(row: Row): GraphNode {
  return {
    id: row.id as AnyId,
    kind: row.kind as NodeKind,
    labels: parse(row.labels),
    filing: row.filing as FilingId | null,
    sortKey: textOf(row.sort_key),
    props: parse(row.props),
    evidence: parse(row.node_evidence),
  };
}

export function edgeOf(row: Row, from: AnyId, to: AnyId): GraphEdge {
  return {
    type: row.type as EdgeType,
    from,
    to,
    filing: row.edge_filing as FilingId,
    props: parse(row.edge_props),
    evidence: parse(row.edge_evidence),
  };
}

/** JSON that this store wrote itself. */
export function parse<T>(json: unknown): T {
  return JSON.parse(json as string) as T;
}

export function textOf(value: unknown): string {
  return value as string;
}

/** What ties an address to others of its building, a fund to others of its family. */
export function tieKeyOf(props: Props): string | null {
  const key = props.buildingKey ?? props.fundFamilyKey;
  return typeof key === "string" ? key : null;
}
