import type { GraphEdge, GraphNode } from "../../graph/kinds.ts";
import { SHARE_FIELDS } from "../../kernel/facts.ts";
import type { FilingId } from "../../kernel/ids.ts";
import type { RiskDocument } from "../../search/document.ts";
import type { AnyId } from "../port.ts";
import type { Transaction } from "./connection.ts";
import { type Cypher, cypher } from "./cypher.ts";
import { edgeRecord, endLabel, kindLabelOf, nodeRecord } from "./records.ts";

/** Rows of one statement: large enough that the way to the server does not count, small enough for its memory. */
export const BATCH = 1_000;

/** The filing's transaction removed what was there before; the constraint refuses an id that another one uses. */
const createNodes = (kindLabel: string) => `UNWIND $rows AS row
CREATE (n:${kindLabel})
SET n = row.props, n:$(row.labels)`;

/** Labels beyond the kind's come with the row: they are checked against the list of all labels. */
const mergeNodes = (kindLabel: string) => `UNWIND $rows AS row
MERGE (n:${kindLabel} {id: row.id})
REMOVE n:$([label IN labels(n) WHERE NOT label IN row.labels])
SET n = row.props, n:$(row.labels)`;

/** In one filing's transaction, which removed what the filing said before, no such edge can be there. */
const createEdges = (type: string, from: string, to: string) => `UNWIND $rows AS row
MATCH (a:${from} {id: row.from})
MATCH (b:${to} {id: row.to})
CREATE (a)-[r:${type}]->(b)
SET r = row.props`;

export async function runBatches(
  transaction: Transaction,
  text: string,
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH)
    await transaction.run(cypher(text, { rows: rows.slice(start, start + BATCH) }));
}

/** `documents`: of risk factors, by id. */
export async function writeNodes(
  transaction: Transaction,
  nodes: readonly GraphNode[],
  documents: ReadonlyMap<string, RiskDocument>,
): Promise<void> {
  const groups = Map.groupBy(nodes, ({ labels, filing }) => {
    const kindLabel = kindLabelOf(labels[0]!);
    return filing === null ? mergeNodes(kindLabel) : createNodes(kindLabel);
  });
  for (const [text, group] of groups)
    await runBatches(
      transaction,
      text,
      group.map((node) => ({
        id: node.id,
        labels: node.labels,
        props: nodeRecord(node, documents.get(node.id)),
      })),
    );
}

export async function writeEdges(transaction: Transaction, edges: readonly GraphEdge[]): Promise<void> {
  const groups = Map.groupBy(edges, ({ type, from, to }) =>
    createEdges(type, endLabel(type, "from", from), endLabel(type, "to", to)),
  );
  for (const [text, group] of groups)
    await runBatches(
      transaction,
      text,
      group.map((edge) => ({ from: edge.from, to: edge.to, props: edgeRecord(edge) })),
    );
}

const REMOVE_NODES = (kindLabel: string) => `MATCH (n:${kindLabel} {filing: $filing}) DETACH DELETE n`;

/** Shared nodes stay; an edge that begins at one goes with its filing. */
const REMOVE_SHARED_EDGES = `MATCH (c:Contribution {filing: $filing})
CALL (c) {
  MATCH (n:Party {id: c.node})-[r]->() WHERE r.filing = $filing RETURN r
  UNION ALL
  MATCH (n:Address {id: c.node})-[r]->() WHERE r.filing = $filing RETURN r
}
DELETE r`;

const REMOVE_CONTENT = `MATCH (l:Load {filing: $filing})
CALL (l) { MATCH (f:Fact) WHERE f.listKey > $start AND f.listKey < $end DELETE f }
CALL (l) { MATCH (d:Diagnostic) WHERE d.filing = l.filing AND d.ordinal >= 0 DELETE d }
CALL (l) { MATCH (t:TextPiece) WHERE t.filing = l.filing AND t.start >= 0 DELETE t }
CALL (l) { MATCH (c:Contribution) WHERE c.filing = l.filing DELETE c }
DELETE l`;

/** Removes all that one filing said; shared nodes are settled afterwards. `keys`: the range of its facts. */
export function removalStatements(
  filing: FilingId,
  keys: { readonly start: string; readonly end: string },
): Cypher[] {
  const kinds = ["Filing", "Party", "Holding", "Address", "City", "Risk", "Footnote"];
  return [
    ...kinds.map((kindLabel) => cypher(REMOVE_NODES(kindLabel), { filing })),
    cypher(REMOVE_SHARED_EDGES, { filing }),
    cypher(REMOVE_CONTENT, { filing, ...keys }),
  ];
}

const most = (field: string) => `most${field[0]!.toUpperCase()}${field.slice(1)}`;

/** As `sortableNumber` writes the negated number; 1 where no holding has one. */
const rankText = (field: string) => `right('0' + toString(9007199254740992 - coalesce(${field}, -1)), 17)`;

/** To be run when the edges are there. Places in the lists by shares go to those who have such lists. */
const RANK_HOLDERS = `UNWIND $ids AS id
MATCH (n:Party {id: id})
OPTIONAL MATCH (n)-[:HOLDS]->(h:Holding)
WITH n, ${SHARE_FIELDS.map((field) => `max(h.${field}) AS ${field}`).join(", ")}
SET ${SHARE_FIELDS.map((field) => `n.${most(field)} = ${field}`).join(", ")}
WITH n, ${SHARE_FIELDS.join(", ")}, n:Holder OR n:Owner AS isListed
SET ${SHARE_FIELDS.map((field) => `n.${field}Key = CASE WHEN isListed THEN ${rankText(field)} + n.listKey END`).join(",\n  ")}`;

export async function rankHolders(transaction: Transaction, ids: readonly AnyId[]): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH)
    await transaction.run(cypher(RANK_HOLDERS, { ids: ids.slice(start, start + BATCH) }));
}
