import type { GraphNode } from "../../graph/kinds.ts";
import { WORD_FIELDS, type WordField } from "../../search/condition.ts";
import { type RiskDocument, riskDocuments } from "../../search/document.ts";
import {
  addDocument,
  decodeInto,
  encode,
  type IndexedDocument,
  indexDocument,
  noPostings,
  type Postings,
} from "../../search/postings.ts";
import { stem } from "../../search/stem.ts";
import { tokenize } from "../../search/tokens.ts";
import type { FilingLoad } from "../port.ts";
import type { Connection } from "./connection.ts";
import { textOf } from "./rows.ts";

/** So many segments of one level become one of the next. */
const FAN_IN = 8;
/** Segments do not grow beyond, in documents: other loads wait while one is merged. */
const LARGEST_SEGMENT = 20_000;

/** Writes the words of a load's risk factors, whose nodes are there under `numbers`, as a segment of their own. */
export function writeWords(
  connection: Connection,
  { filing, patch }: FilingLoad,
  f: number,
  numbers: ReadonlyMap<string, number>,
): void {
  const documents = riskDocuments(filing, patch);
  const [first] = documents;
  if (first === undefined) return;
  insertFiling(connection, f, first);
  const lists = new Map<string, Map<WordField, Postings>>();
  const uses = new Map<string, number>();
  for (const document of documents) {
    const indexed = indexDocument(document);
    const d = insertDocument(connection, document, indexed, { f, n: numbers.get(document.node.id)! });
    collect(lists, indexed, d);
    for (const token of textTokens(indexed)) uses.set(token, (uses.get(token) ?? 0) + 1);
  }
  insertSegment(connection, 0, documents.length, lists);
  for (const token of lists.keys()) countToken(connection, token, uses.get(token) ?? 0);
  mergeSegments(connection);
}

/** Takes back what the filing's risk factors counted in the dictionary; to be called while they are there. */
export function forgetWords(connection: Connection, filing: string): void {
  const rows = connection.all(
    `SELECT node.props ->> 'heading' AS heading, node.long_props ->> 'body' AS body
     FROM filing CROSS JOIN node ON node.f = filing.f
     WHERE filing.id = :filing AND node.kind = 'RISK'`,
    { filing },
  );
  for (const { heading, body } of rows)
    for (const token of new Set([...tokensOf(heading), ...tokensOf(body)]))
      connection.run("UPDATE risk_token SET risks = risks - 1 WHERE token = :token", { token });
}

function tokensOf(text: unknown): string[] {
  return typeof text === "string" ? tokenize(text).map((token) => token.text) : [];
}

function textTokens({ fields }: IndexedDocument): Set<string> {
  return new Set([...fields.heading.keys(), ...fields.body.keys()]);
}

function insertFiling(connection: Connection, f: number, { filedDate, form, issuers }: RiskDocument): void {
  connection.run(
    "INSERT INTO risk_filing (f, filed_date, form, issuers) VALUES (:f, :filedDate, :form, :issuers)",
    { f, filedDate, form, issuers: JSON.stringify(issuers) },
  );
}

function insertDocument(
  connection: Connection,
  { node, parties }: RiskDocument,
  { headingLength, bodyLength }: IndexedDocument,
  { f, n }: { readonly f: number; readonly n: number },
): number {
  return connection.run(
    `INSERT INTO risk_document (n, f, heading_length, body_length, category, parties)
     VALUES (:n, :f, :headingLength, :bodyLength, :category, :parties)`,
    { n, f, headingLength, bodyLength, category: categoryOf(node), parties: JSON.stringify(parties) },
  );
}

function categoryOf({ props }: GraphNode): string | null {
  return typeof props.category === "string" ? props.category : null;
}

function collect(
  lists: Map<string, Map<WordField, Postings>>,
  { fields }: IndexedDocument,
  document: number,
): void {
  for (const field of WORD_FIELDS)
    for (const [token, positions] of fields[field]) {
      const ofToken = lists.get(token) ?? new Map<WordField, Postings>();
      lists.set(token, ofToken);
      const postings = ofToken.get(field) ?? noPostings();
      ofToken.set(field, postings);
      addDocument(postings, document, positions);
    }
}

function insertSegment(
  connection: Connection,
  level: number,
  documents: number,
  lists: ReadonlyMap<string, ReadonlyMap<WordField, Postings>>,
): void {
  const s = newSegment(connection, level, documents);
  // In the order of the key, so that the table grows at its end.
  for (const token of [...lists.keys()].sort())
    for (const [field, postings] of lists.get(token)!)
      insertPostings(connection, { s, token, field, postings: encode(postings) });
}

function newSegment(connection: Connection, level: number, documents: number): number {
  return connection.run("INSERT INTO risk_segment (level, documents) VALUES (:level, :documents)", {
    level,
    documents,
  });
}

function insertPostings(
  connection: Connection,
  row: { s: number; token: string; field: string; postings: Uint8Array },
): void {
  connection.run(
    "INSERT INTO risk_posting (s, token, field, postings) VALUES (:s, :token, :field, :postings)",
    row,
  );
}

function countToken(connection: Connection, token: string, risks: number): void {
  connection.run(
    `INSERT INTO risk_token (token, stem, risks) VALUES (:token, :stem, :risks)
     ON CONFLICT (token) DO UPDATE SET risks = risks + excluded.risks`,
    { token, stem: stem(token), risks },
  );
}

/** Merges where a level is full, and goes on while that fills the next. */
function mergeSegments(connection: Connection): void {
  for (;;) {
    const full = connection.get(
      `SELECT level FROM risk_segment GROUP BY level
       HAVING COUNT(*) >= ${FAN_IN} AND SUM(documents) <= ${LARGEST_SEGMENT} ORDER BY level LIMIT 1`,
    );
    if (full === undefined) return;
    merge(connection, Number(full.level));
  }
}

function merge(connection: Connection, level: number): void {
  const parts = connection.all("SELECT s FROM risk_segment WHERE level = :level ORDER BY s", { level });
  const segments = JSON.stringify(parts.map(({ s }) => Number(s)));
  const living = new Set(connection.all("SELECT d FROM risk_document").map(({ d }) => Number(d)));
  const s = newSegment(connection, level + 1, 0);
  const found = new Set<number>();
  let current = null as { token: string; field: string; postings: Postings } | null;
  const write = () => {
    if (current === null || current.postings.documents.length === 0) return;
    for (const document of current.postings.documents) found.add(document);
    insertPostings(connection, { ...current, s, postings: encode(current.postings) });
  };
  const rows = connection.iterate(
    `SELECT token, field, postings FROM risk_posting
     WHERE s IN (SELECT value FROM json_each(:segments)) ORDER BY token, field, s`,
    { segments },
  );
  for (const row of rows) {
    const [token, field] = [textOf(row.token), textOf(row.field)];
    if (current?.token !== token || current.field !== field) {
      write();
      current = { token, field, postings: noPostings() };
    }
    decodeInto(current.postings, row.postings as Uint8Array, (document) => living.has(document));
  }
  write();
  for (const table of ["risk_posting", "risk_segment"])
    connection.run(`DELETE FROM ${table} WHERE s IN (SELECT value FROM json_each(:segments))`, { segments });
  connection.run("UPDATE risk_segment SET documents = :documents WHERE s = :s", { s, documents: found.size });
  connection.run(FORGET_TOKENS);
}

/** Those that no posting is of; what a dead posting still has goes when its segment is merged. */
const FORGET_TOKENS = `DELETE FROM risk_token WHERE risks <= 0 AND NOT EXISTS (
  SELECT 1 FROM risk_segment AS segment
  CROSS JOIN risk_posting AS found ON found.s = segment.s AND found.token = risk_token.token)`;
