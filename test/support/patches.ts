import type { EdgeType, GraphEdge, GraphNode, NodeKind, Props } from "../../src/graph/kinds.ts";
import { KIND_LABELS } from "../../src/graph/kinds.ts";
import { nameKey } from "../../src/graph/names.ts";
import { NODE_PROPS } from "../../src/graph/props.ts";
import type { Evidence } from "../../src/kernel/facts.ts";
import { type FilingId, filingId, hashParts, nodeId } from "../../src/kernel/ids.ts";
import type { AnyId, FilingLoad } from "../../src/store/port.ts";

/** What every quote of a hand-made patch is cut from. */
export const TEXT = "Alice holds shares; 😀 Bob holds none. C/o Agent & Co., One Street, Seattle.";

export function someEvidence(filing: FilingId, start = 0, end = start + 5): Evidence {
  return { filing, start, end, quote: TEXT.slice(start, end), section: null };
}

export function aFiling(name: string): FilingId {
  return filingId(["test", name]);
}

interface NodeParts {
  /** Of the node in its filing; of a shared node in all. */
  readonly key: string;
  /** Null: shared by filings. */
  readonly filing: FilingId | null;
  readonly labels?: readonly string[];
  readonly sortKey?: string;
  readonly props?: Props;
}

/** A node with every property of its kind, null where the parts do not say. */
export function aNode(kind: NodeKind, parts: NodeParts): GraphNode {
  const { key, filing, labels = [], sortKey = nameKey(key), props = {} } = parts;
  const blank = Object.fromEntries(NODE_PROPS[kind].map((name) => [name, null]));
  return {
    id: kind === "FILING" && filing !== null ? filing : nodeId(kind, [filing ?? "shared", key]),
    kind,
    labels: [...new Set([KIND_LABELS[kind], ...labels])],
    filing,
    sortKey,
    props: { ...blank, ...props },
    evidence: filing === null ? [] : [someEvidence(filing)],
  };
}

export function aParty(filing: FilingId, name: string, labels: readonly string[] = []): GraphNode {
  return aNode("PARTY", {
    key: name,
    filing,
    labels,
    props: { name, nameKey: nameKey(name), partyKind: "ORGANIZATION" },
  });
}

export function anEdge(
  type: EdgeType,
  from: GraphNode,
  to: GraphNode,
  { filing, props = {}, start = 0 }: { filing: FilingId; props?: Props; start?: number },
): GraphEdge {
  return { type, from: from.id, to: to.id, filing, props, evidence: [someEvidence(filing, start)] };
}

export function aFilingNode(filing: FilingId, sortKey = "", props: Props = {}): GraphNode {
  return aNode("FILING", { key: filing, filing, sortKey, props });
}

/** A load of the patch; its content hash follows from what it holds unless another is given. */
export function aLoad(
  filing: FilingId,
  parts: Partial<Omit<FilingLoad, "filing" | "patch">> & {
    readonly nodes?: readonly GraphNode[];
    readonly edges?: readonly GraphEdge[];
  } = {},
): FilingLoad {
  const { nodes = [], edges = [], text = TEXT, facts = [], diagnostics = [] } = parts;
  const patch = { nodes, edges };
  return {
    filing,
    contentHash: parts.contentHash ?? hashParts([JSON.stringify({ patch, text, facts, diagnostics })]),
    text,
    facts,
    diagnostics,
    patch,
  };
}

export function idsOf(nodes: readonly { readonly id: AnyId }[]): AnyId[] {
  return nodes.map(({ id }) => id);
}
