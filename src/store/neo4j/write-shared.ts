import { splitProps } from "../../graph/brief.ts";
import { type GraphNode, kindOf } from "../../graph/kinds.ts";
import type { FilingId } from "../../kernel/ids.ts";
import { compareCodePoints } from "../../kernel/text.ts";
import type { AnyId } from "../port.ts";
import { type Contributed, type Contribution, type Earlier, uniteShared } from "../unite-shared.ts";
import type { Transaction } from "./connection.ts";
import { cypher, type Row } from "./cypher.ts";
import { defect } from "./errors.ts";
import { eachKind, idsByKind } from "./kind-branches.ts";
import { type Parts, parse, WHOLE } from "./records.ts";
import { runBatches, writeNodes } from "./write-graph.ts";

// A node that filings share holds what they say together. What each says is kept as a Contribution.

const SAID_BEFORE = `MATCH (l:Load {filing: $filing})
OPTIONAL MATCH (c:Contribution {filing: $filing})
RETURN l.sortKey AS sortKey, collect([c.node, c.said]) AS said`;

export async function readEarlier(transaction: Transaction, filing: FilingId): Promise<Earlier<AnyId>> {
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

/** What a filing says now of the nodes that it shares, beside what all said of them before. */
export async function readContributed(
  transaction: Transaction,
  nodes: readonly GraphNode[],
): Promise<ReadonlyMap<AnyId, Contributed>> {
  const known = await readShared(
    transaction,
    nodes.map(({ id }) => id),
  );
  return new Map(nodes.map((node) => [node.id, { said: said(node), known: known.get(node.id) }]));
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
