import { splitProps } from "../../graph/brief.ts";
import { type GraphNode, kindOf } from "../../graph/kinds.ts";
import type { FilingId } from "../../kernel/ids.ts";
import { compareCodePoints } from "../../kernel/text.ts";
import type { AnyId } from "../port.ts";
import { type Contribution, uniteShared } from "../unite-shared.ts";
import type { Transaction } from "./connection.ts";
import { cypher, type Row } from "./cypher.ts";
import { defect } from "./errors.ts";
import { eachKind, idsByKind } from "./kind-branches.ts";
import { type Parts, parse, WHOLE } from "./records.ts";
import { runBatches, writeNodes } from "./write-graph.ts";

// A node that filings share holds what they say together. What each says is kept as a Contribution.

/** What a filing said when it was loaded last. */
export interface Earlier {
  /** Of the filing: its place among those that share a node. */
  readonly sortKey: string;
  /** Of shared nodes, by node: JSON. */
  readonly said: ReadonlyMap<AnyId, string>;
}

const SAID_BEFORE = `MATCH (l:Load {filing: $filing})
OPTIONAL MATCH (c:Contribution {filing: $filing})
RETURN l.sortKey AS sortKey, collect([c.node, c.said]) AS said`;

export async function readEarlier(transaction: Transaction, filing: FilingId): Promise<Earlier> {
  const [row] = await transaction.run(cypher(SAID_BEFORE, { filing }));
  const said = (row?.said ?? []) as [node: AnyId | null, said: string][];
  return {
    sortKey: String(row?.sortKey),
    said: new Map(said.flatMap(([node, words]) => (node === null ? [] : [[node, words] as const]))),
  };
}

const CONTRIBUTE = `UNWIND $rows AS row
CREATE (c:Contribution)
SET c = row`;

export async function writeContributions(
  transaction: Transaction,
  filing: FilingId,
  nodes: readonly GraphNode[],
): Promise<void> {
  const rows = nodes.map((node) => ({ filing, node: node.id, said: said(node) }));
  await runBatches(transaction, CONTRIBUTE, rows);
}

/** The nodes whose content may change when a filing whose place is `sortKey` now says `nodes`. */
export async function unsettled(
  transaction: Transaction,
  { earlier, sortKey, nodes }: { earlier: Earlier | null; sortKey: string; nodes: readonly GraphNode[] },
): Promise<AnyId[]> {
  const before = earlier?.said ?? new Map<AnyId, string>();
  const now = new Map(nodes.map((node) => [node.id, said(node)]));
  const known = await readShared(transaction, [...now.keys()]);
  if (earlier !== null && earlier.sortKey !== sortKey) return [...new Set([...before.keys(), ...now.keys()])];
  const withdrawn = [...before.keys()].filter((id) => now.get(id) !== before.get(id));
  // What all say alike needs no settling: a city that 100,000 filings name costs nothing to name again.
  const news = [...now.keys()].filter(
    (id) => now.get(id) !== before.get(id) && now.get(id) !== known.get(id),
  );
  return [...new Set([...withdrawn, ...news])];
}

const SHARED_NOW = `CALL () {
${eachKind("  MATCH (n:LABEL) WHERE n.id IN IDS RETURN n")}
}
RETURN n.id AS id, n.filing AS filing, ${WHOLE.collected("n")} AS parts`;

async function readShared(
  transaction: Transaction,
  ids: readonly AnyId[],
): Promise<ReadonlyMap<AnyId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction.run(cypher(SHARED_NOW, idsByKind(ids)));
  const owned = rows.find(({ filing }) => filing !== null);
  if (owned !== undefined) throw defect(`the node ${owned.id} is shared and belongs to one filing, too`);
  return new Map(rows.map(({ id, parts }) => [id as AnyId, said(WHOLE.nodeOf(parts as Parts))]));
}

const CONTRIBUTIONS_TO = `UNWIND $ids AS id
OPTIONAL MATCH (c:Contribution {node: id})
OPTIONAL MATCH (l:Load {filing: c.filing})
RETURN id, c.said AS said, l.sortKey AS sortKey, l.filing AS filing`;

const REMOVE = `CALL () {
${eachKind("  MATCH (n:LABEL) WHERE n.id IN IDS RETURN n")}
}
DETACH DELETE n`;

/** Gives shared nodes what their filings say of them together, and removes those of which none is left. */
export async function settleShared(transaction: Transaction, ids: readonly AnyId[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await transaction.run(cypher(CONTRIBUTIONS_TO, { ids }));
  const byNode = Map.groupBy(rows, ({ id }) => id as AnyId);
  const left = ids.filter((id) => byNode.get(id)?.some(({ said }) => said !== null));
  const gone = ids.filter((id) => !left.includes(id));
  if (gone.length > 0) await transaction.run(cypher(REMOVE, idsByKind(gone)));
  await writeNodes(
    transaction,
    left.map((id) => united(id, byNode.get(id)!)),
    new Map(),
  );
}

function united(id: AnyId, rows: readonly Row[]): GraphNode {
  const newestFirst = rows.toSorted(
    (a, b) =>
      compareCodePoints(String(a.sortKey), String(b.sortKey)) ||
      compareCodePoints(String(a.filing), String(b.filing)),
  );
  const { sortKey, labels, props } = uniteShared(newestFirst.map(({ said }) => parse<Contribution>(said)));
  return { id, kind: kindOf(id)!, labels, filing: null, sortKey, props, evidence: [] };
}

/** What a filing says of a shared node, as it is kept: equal texts say the same. */
export function said({ sortKey, labels, props }: GraphNode): string {
  const { brief, long } = splitProps(props);
  return JSON.stringify({ sortKey, labels, props: { ...brief, ...long } });
}
