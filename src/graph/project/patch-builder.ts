import { AppError } from "../../kernel/errors.ts";
import type { Evidence, PartyKind } from "../../kernel/facts.ts";
import { type FilingId, wellFormed } from "../../kernel/ids.ts";
import {
  type EdgeType,
  type GraphEdge,
  type GraphNode,
  type GraphPatch,
  KIND_LABELS,
  type NodeKind,
  PARTY_KIND_LABELS,
  type Props,
  type PropValue,
  ROLE_LABELS,
  type RoleLabel,
} from "../kinds.ts";
import { NODE_PROPS } from "../props.ts";
import { fundFamilyOf, surnamesOf } from "../relate/family-names.ts";

type Id = GraphNode["id"];

export interface NodeDraft {
  readonly id: Id;
  readonly kind: NodeKind;
  readonly sortKey: string;
  /** Properties that are known; the others of the kind become null. */
  readonly props: Props;
  readonly evidence: readonly Evidence[];
  readonly role?: RoleLabel;
  /** Belongs to no filing; its evidence is left to its edges. @default false */
  readonly shared?: boolean;
}

interface NodeParts {
  readonly id: Id;
  readonly kind: NodeKind;
  readonly sortKey: string;
  readonly shared: boolean;
  readonly props: Record<string, PropValue>;
  readonly evidence: Map<string, Evidence>;
  readonly roles: Set<RoleLabel>;
}

interface EdgeParts {
  readonly type: EdgeType;
  readonly from: Id;
  readonly to: Id;
  readonly props: Record<string, PropValue>;
  readonly evidence: Map<string, Evidence>;
}

/** Collects a filing's nodes and edges; what is said of one node or edge in several places becomes one. */
export class PatchBuilder {
  readonly filing: FilingId;
  readonly #nodes = new Map<Id, NodeParts>();
  readonly #edges = new Map<string, EdgeParts>();
  readonly #lastPlaces = new Map<string, number>();

  constructor(filing: FilingId) {
    this.filing = filing;
  }

  /** Of a node that is known already, the first sort key and the first value of every property stay. */
  node(draft: NodeDraft): void {
    const { id, kind, sortKey, props, evidence, role, shared = false } = draft;
    const node = this.#nodes.get(id) ?? {
      id,
      kind,
      sortKey: wellFormed(sortKey),
      shared,
      props: Object.fromEntries(NODE_PROPS[kind].map((name): [string, PropValue] => [name, null])),
      evidence: new Map(),
      roles: new Set(),
    };
    this.#nodes.set(id, node);
    fill(node.props, props);
    addEvidence(node.evidence, evidence);
    if (role !== undefined) node.roles.add(role);
  }

  has(id: Id): boolean {
    return this.#nodes.has(id);
  }

  /** What is known so far of the nodes of a kind, in the order in which they became known. */
  nodesOf(kind: NodeKind): readonly { readonly id: Id; readonly props: Props }[] {
    return [...this.#nodes.values()].filter((node) => node.kind === kind);
  }

  edge(type: EdgeType, from: Id, to: Id, said: { evidence: readonly Evidence[]; props?: Props }): void {
    const key = `${type} ${from} ${to}`;
    const edge = this.#edges.get(key) ?? { type, from, to, props: {}, evidence: new Map() };
    this.#edges.set(key, edge);
    fill(edge.props, said.props ?? {});
    addEvidence(edge.evidence, said.evidence);
  }

  /** An edge with its place among the edges of its type at `from`, from 1, in the order of the calls. */
  orderedEdge(
    type: EdgeType,
    from: Id,
    to: Id,
    said: { evidence: readonly Evidence[]; props?: Props },
  ): void {
    if (!this.#edges.has(`${type} ${from} ${to}`)) {
      const end = `${type} ${from}`;
      const place = (this.#lastPlaces.get(end) ?? 0) + 1;
      this.#lastPlaces.set(end, place);
      this.edge(type, from, to, { ...said, props: { order: place, ...said.props } });
    } else this.edge(type, from, to, said);
  }

  build(): GraphPatch {
    return {
      nodes: [...this.#nodes.values()].map((parts) => finishNode(parts, this.filing)),
      edges: [...this.#edges.values()].map((parts) => finishEdge(parts, this.filing)),
    };
  }
}

function finishNode(parts: NodeParts, filing: FilingId): GraphNode {
  const { id, kind, sortKey, shared, props, evidence, roles } = parts;
  if (kind === "PARTY") fillParty(props);
  // "Named" is for those of whom nothing else is known.
  if (roles.size > 1) roles.delete("Named");
  return {
    id,
    kind,
    labels: [
      KIND_LABELS[kind],
      ...ROLE_LABELS.filter((role) => roles.has(role)),
      ...(kind === "PARTY" ? [PARTY_KIND_LABELS[props.partyKind as keyof typeof PARTY_KIND_LABELS]] : []),
    ],
    filing: shared ? null : filing,
    sortKey,
    props,
    evidence: shared ? [] : [...evidence.values()],
  };
}

/** What follows from name and kind, when both are known. */
function fillParty(props: Record<string, PropValue>): void {
  props.partyKind ??= "ORGANIZATION";
  if (typeof props.name !== "string") return;
  const kind = props.partyKind as PartyKind;
  const surnames = surnamesOf(props.name, kind);
  props.surnameKeys = surnames.length === 0 ? null : surnames;
  props.fundFamilyKey = fundFamilyOf(props.name, kind);
}

function finishEdge({ type, from, to, props, evidence }: EdgeParts, filing: FilingId): GraphEdge {
  if (evidence.size === 0)
    throw new AppError("INTERNAL", `The edge ${type} from ${from} to ${to} has no evidence.`, {
      remedy: "This is a defect; please report it with the filing.",
    });
  return { type, from, to, filing, props, evidence: [...evidence.values()] };
}

function fill(props: Record<string, PropValue>, more: Props): void {
  for (const [name, value] of Object.entries(more))
    props[name] ??= typeof value === "string" ? wellFormed(value) : value;
}

function addEvidence(known: Map<string, Evidence>, more: readonly Evidence[]): void {
  for (const evidence of more) {
    const place = `${evidence.start}-${evidence.end}`;
    if (!known.has(place)) known.set(place, evidence);
  }
}
