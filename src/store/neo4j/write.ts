import { checkPatch } from "../../graph/check-patch.ts";
import { kindOf } from "../../graph/kinds.ts";
import type { FilingId } from "../../kernel/ids.ts";
import { riskDocuments } from "../../search/document.ts";
import { diagnosticsInOrder } from "../diagnostics-in-order.ts";
import type { AnyId, FilingLoad, LoadOutcome } from "../port.ts";
import { textPieces } from "../text-pieces.ts";
import { unsettled } from "../unite-shared.ts";
import type { Connection, CypherReader, Transaction } from "./connection.ts";
import { cypher } from "./cypher.ts";
import { orderKey, orderKeyEnd } from "./order-key.ts";
import { factKey, positionOf } from "./read-facts.ts";
import { rankHolders, removalStatements, runBatches, writeEdges, writeNodes } from "./write-graph.ts";
import { readContributed, readEarlier, settleShared, writeContributions } from "./write-shared.ts";
import { countTerms, readUses } from "./write-terms.ts";

const CONTENT_HASH = "OPTIONAL MATCH (l:Load {filing: $filing}) RETURN l.contentHash AS contentHash";

export async function readContentHash(reader: CypherReader, filing: FilingId): Promise<string | null> {
  const { contentHash } = await reader.read(cypher(CONTENT_HASH, { filing }));
  return contentHash as string | null;
}

/**
 * One transaction at a time holds the store's node: loads cannot wait for each other in a circle. A property that is
 * not read: what is read before the lock is there may be old when it is.
 */
const LOCK = `MATCH (s:Store {key: 'filing-graph'})
SET s.lastFiling = $filing`;

const NOTE_LOAD = `MATCH (s:Store {key: 'filing-graph'})
SET s.loads = s.loads + 1, s.lastContentHash = $contentHash`;

export async function writeLoad(connection: Connection, load: FilingLoad): Promise<LoadOutcome> {
  checkPatch(load.patch, load.filing);
  if ((await readContentHash(connection, load.filing)) === load.contentHash) return "UNCHANGED";
  let attempted: LoadOutcome = "UNCHANGED";
  return connection.write(async (transaction) => {
    await transaction.run(cypher(LOCK, { filing: load.filing }));
    const [row] = await transaction.run(cypher(CONTENT_HASH, { filing: load.filing }));
    // Another process may have loaded it meanwhile; or an attempt before this one, whose answer was lost.
    if (row?.contentHash === load.contentHash) return attempted;
    attempted = row?.contentHash === null ? "ADDED" : "REPLACED";
    await replace(transaction, load, attempted === "REPLACED");
    await transaction.run(cypher(NOTE_LOAD, { contentHash: load.contentHash }));
    return attempted;
  });
}

async function replace(transaction: Transaction, load: FilingLoad, isThere: boolean): Promise<void> {
  const { filing, patch } = load;
  const earlier = isThere ? await readEarlier(transaction, filing) : null;
  const before = isThere ? await readUses(transaction, filing) : new Map<string, number>();
  if (isThere) await remove(transaction, filing);
  const own = patch.nodes.filter((node) => node.filing !== null);
  const shared = patch.nodes.filter((node) => node.filing === null);
  await writeContent(transaction, load);
  const documents = riskDocuments(filing, patch);
  await writeNodes(transaction, own, new Map(documents.map((document) => [document.node.id, document])));
  await countTerms(transaction, documents, before);
  const changed = unsettled(earlier, sortKeyOf(load), await readContributed(transaction, shared));
  await writeContributions(transaction, filing, shared);
  await settleShared(transaction, changed);
  await writeEdges(transaction, patch.edges);
  const parties = [...patch.nodes.map(({ id }) => id), ...(earlier?.said.keys() ?? [])].filter(isParty);
  await rankHolders(transaction, [...new Set(parties)]);
}

function sortKeyOf({ filing, patch }: FilingLoad): string {
  return patch.nodes.find(({ id }) => id === filing)?.sortKey ?? "";
}

function isParty(id: AnyId): boolean {
  return kindOf(id) === "PARTY";
}

async function remove(transaction: Transaction, filing: FilingId): Promise<void> {
  const start = orderKey([filing]);
  for (const statement of removalStatements(filing, { start, end: orderKeyEnd(start) }))
    await transaction.run(statement);
}

const CREATE_LOAD = `CREATE (l:Load {filing: $filing})
SET l += $props`;
const CREATE_PIECES = "UNWIND $rows AS row CREATE (t:TextPiece) SET t = row";
/** A fact's id hashes what it says, so that one said twice is one. */
const CREATE_FACTS = `UNWIND $rows AS row
MERGE (f:Fact {id: row.id})
ON CREATE SET f = row`;
const CREATE_DIAGNOSTICS = "UNWIND $rows AS row CREATE (d:Diagnostic) SET d = row";

/** What is kept beside the graph: text, facts, diagnostics. */
async function writeContent(transaction: Transaction, load: FilingLoad): Promise<void> {
  const { filing, contentHash, text, facts } = load;
  const diagnostics = diagnosticsInOrder(load.diagnostics);
  const props = {
    contentHash,
    sortKey: sortKeyOf(load),
    textLength: BigInt(text.length),
    diagnostics: BigInt(diagnostics.length),
  };
  await transaction.run(cypher(CREATE_LOAD, { filing, props }));
  const pieces = textPieces(text).map(({ start, piece }) => ({ filing, start: BigInt(start), piece }));
  await runBatches(transaction, CREATE_PIECES, pieces);
  const factRows = facts.map((fact) => {
    const { id, kind } = fact;
    const listKey = factKey({ filing, kind, position: positionOf(fact), id });
    return { id, filing, kind, listKey, json: JSON.stringify(fact) };
  });
  await runBatches(transaction, CREATE_FACTS, factRows);
  const diagnosticRows = diagnostics.map((diagnostic, ordinal) => ({
    filing,
    ordinal: BigInt(ordinal),
    json: JSON.stringify(diagnostic),
  }));
  await runBatches(transaction, CREATE_DIAGNOSTICS, diagnosticRows);
}
