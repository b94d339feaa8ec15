import { type BriefEdge, type BriefNode, splitProps } from "../../graph/brief.ts";
import type { EdgeType, GraphEdge, GraphNode, NodeKind, Props } from "../../graph/kinds.ts";
import type { FilingId } from "../../kernel/ids.ts";
import type { AnyId } from "../port.ts";
import type { Row } from "./connection.ts";

/** How much of nodes and edges is read: columns of `n` and `edge`, and what they make. */
export interface Form<N, E> {
  readonly node: string;
  readonly edge: string;
  /** `NODE_OWNER` is joined by the caller. */
  nodeOf(row: Row): N;
  edgeOf(row: Row, from: AnyId, to: AnyId): E;
}

export const NODE_OWNER = "LEFT JOIN filing AS owner ON owner.f = n.f";

export const BRIEF: Form<BriefNode, BriefEdge> = {
  node: "n.id, n.kind, owner.id AS filing, n.sort_key, n.labels, n.props",
  edge: "edge.type, edge.props AS edge_props",
  nodeOf: (row) => ({
    id: row.id as AnyId,
    kind: row.kind as NodeKind,
    labels: parse(row.labels),
    filing: row.filing as FilingId | null,
    sortKey: textOf(row.sort_key),
    props: parse(row.props),
  }),
  edgeOf: (row, from, to) => ({
    type: row.type as EdgeType,
    from,
    to,
    filing: row.edge_filing as FilingId,
    props: parse(row.edge_props),
  }),
};

export const WHOLE: Form<GraphNode, GraphEdge> = {
  node: `${BRIEF.node}, n.long_props, n.evidence AS node_evidence`,
  edge: `${BRIEF.edge}, edge.evidence AS edge_evidence`,
  nodeOf(row) {
    const brief = BRIEF.nodeOf(row);
    const props =
      row.long_props === NO_PROPS ? brief.props : { ...brief.props, ...parse<Props>(row.long_props) };
    return { ...brief, props, evidence: parse(row.node_evidence) };
  },
  edgeOf: (row, from, to) => ({ ...BRIEF.edgeOf(row, from, to), evidence: parse(row.edge_evidence) }),
};

const NO_PROPS = "{}";

/** The columns that a node's properties are kept in. */
export function propColumns(props: Props): { readonly props: string; readonly longProps: string } {
  const { brief, long } = splitProps(props);
  return { props: JSON.stringify(brief), longProps: JSON.stringify(long) };
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
