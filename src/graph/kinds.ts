import type { Evidence } from "../kernel/facts.ts";
import type { FilingId, NodeId } from "../kernel/ids.ts";

/** Node kinds: the first part of every node id. */
export const NODE_KINDS = ["FILING", "PARTY", "HOLDING", "ADDRESS", "CITY", "RISK", "FOOTNOTE"] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** The kind that an id begins with; null for what is no id. */
export function kindOf(id: string): NodeKind | null {
  return NODE_KINDS.find((kind) => id.startsWith(`${kind}:`)) ?? null;
}

/** The label that every node of a kind carries. */
export const KIND_LABELS = {
  FILING: "Filing",
  PARTY: "Party",
  HOLDING: "Holding",
  ADDRESS: "Address",
  CITY: "City",
  RISK: "Risk",
  FOOTNOTE: "Footnote",
} as const satisfies Record<NodeKind, string>;

/** The kind of the nodes that carry a label: roles and kinds of parties are labels of parties. */
export function kindOfLabel(label: string): NodeKind {
  return NODE_KINDS.find((kind) => KIND_LABELS[kind] === label) ?? "PARTY";
}

/** What a party is in a filing; a party may have several. */
export const ROLE_LABELS = [
  "Company",
  "Holder",
  "Owner",
  "Agent",
  "Contact",
  "Control",
  "Backbone",
  "Counsel",
  "Auditor",
  "Supplier",
  "Acquired",
  "Partner",
  "Parent",
  "Subsidiary",
  "Underwriter",
  "TransferAgent",
  "Filer",
  "Named",
] as const;
export type RoleLabel = (typeof ROLE_LABELS)[number];

/** Labels of `PartyKind`. */
export const PARTY_KIND_LABELS = {
  PERSON: "Person",
  JOINT_PERSONS: "JointPersons",
  TRUST: "Trust",
  FUND: "Fund",
  ORGANIZATION: "Organization",
} as const;

/** Edge types, from -> to. */
export const EDGE_TYPES = {
  ISSUED_BY: ["FILING", "PARTY"],
  CO_REGISTRANT: ["FILING", "PARTY"],
  FILED_BY: ["FILING", "PARTY"],
  LISTS: ["FILING", "HOLDING"],
  DISCLOSES: ["FILING", "RISK"],
  HOLDS: ["PARTY", "HOLDING"],
  OF: ["HOLDING", "PARTY"],
  HAS_FOOTNOTE: ["HOLDING", "FOOTNOTE"],
  CARE_OF: ["PARTY", "PARTY"],
  ATTENTION_OF: ["PARTY", "PARTY"],
  COPY_TO: ["PARTY", "PARTY"],
  LOCATED_AT: ["PARTY", "ADDRESS"],
  IN_CITY: ["ADDRESS", "CITY"],
  OPERATES_IN: ["PARTY", "CITY"],
  CONNECTS_TO: ["PARTY", "PARTY"],
  SUBSIDIARY_OF: ["PARTY", "PARTY"],
  ACQUIRED: ["PARTY", "PARTY"],
  SUPPLIED_BY: ["PARTY", "PARTY"],
  RESELLS_FOR: ["PARTY", "PARTY"],
  JOINT_VENTURE_WITH: ["PARTY", "PARTY"],
  COUNSEL_TO: ["PARTY", "PARTY"],
  AUDITOR_OF: ["PARTY", "PARTY"],
  UNDERWRITER_OF: ["PARTY", "PARTY"],
  TRANSFER_AGENT_OF: ["PARTY", "PARTY"],
  DISCLAIMS: ["PARTY", "PARTY"],
  HOLDS_THROUGH: ["PARTY", "PARTY"],
  CONTROLS: ["PARTY", "PARTY"],
  MENTIONS: ["RISK", "PARTY or CITY"],
  SAME_AS: ["PARTY", "PARTY"],
} as const satisfies Record<string, readonly [NodeKind, NodeKind | "PARTY or CITY"]>;
export type EdgeType = keyof typeof EDGE_TYPES;

/** What Neo4j can hold as a property; structured values are JSON in a string property whose name ends in `Json`. */
export type PropValue = string | number | boolean | null | readonly string[];
export type Props = Readonly<Record<string, PropValue>>;

export interface GraphNode {
  readonly id: NodeId | FilingId;
  readonly kind: NodeKind;
  /** The kind's label first, then role and party-kind labels, each once. */
  readonly labels: readonly string[];
  /** Null for nodes that filings share (Address, City, a Company known by CIK). */
  readonly filing: FilingId | null;
  /** The place in every list of its kind, compared in code-point order, then by id. See docs/DESIGN.md, "Order". */
  readonly sortKey: string;
  readonly props: Props;
  /** Where the filing names it; empty for shared nodes (their edges have it). */
  readonly evidence: readonly Evidence[];
}

/** One edge per (filing, type, from, to); its evidence lists every place that says so. */
export interface GraphEdge {
  readonly type: EdgeType;
  readonly from: GraphNode["id"];
  readonly to: GraphNode["id"];
  readonly filing: FilingId;
  readonly props: Props;
  readonly evidence: readonly Evidence[];
}

/** All that one filing adds to the graph. Nodes once each; edges only between nodes of the patch. */
export interface GraphPatch {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}
