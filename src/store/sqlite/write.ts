import { checkPatch } from "../../graph/check-patch.ts";
import type { GraphEdge, GraphNode } from "../../graph/kinds.ts";
import { foldName } from "../../graph/names.ts";
import type { Diagnostic } from "../../kernel/diagnostics.ts";
import type { Fact } from "../../kernel/facts.ts";
import type { FilingId } from "../../kernel/ids.ts";
import { diagnosticsInOrder } from "../diagnostics-in-order.ts";
import type { FilingLoad, LoadOutcome } from "../port.ts";
import { textPieces } from "../text-pieces.ts";
import { type Contributed, unsettled } from "../unite-shared.ts";
import type { Connection } from "./connection.ts";
import { propColumns, tieKeyOf } from "./rows.ts";
import { listNode, rankHolders } from "./write-listing.ts";
import { contribute, readEarlier, settleShared } from "./write-shared.ts";
import { forgetWords, writeWords } from "./write-words.ts";

export function readContentHash(connection: Connection, filing: FilingId): string | null {
  const row = connection.get("SELECT content_hash FROM filing WHERE id = :filing", { filing });
  return row === undefined ? null : String(row.content_hash);
}

export function writeLoad(connection: Connection, load: FilingLoad): LoadOutcome {
  checkPatch(load.patch, load.filing);
  if (readContentHash(connection, load.filing) === load.contentHash) return "UNCHANGED";
  return connection.transaction(() => {
    // Another process may have loaded it while this one waited.
    const known = readContentHash(connection, load.filing);
    if (known === load.contentHash) return "UNCHANGED";
    replace(connection, load);
    connection.run("UPDATE revision SET loads = loads + 1, last_content_hash = :hash", {
      hash: load.contentHash,
    });
    return known === null ? "ADDED" : "REPLACED";
  });
}

function replace(connection: Connection, load: FilingLoad): void {
  const earlier = readEarlier(connection, load.filing);
  forgetWords(connection, load.filing);
  connection.run("DELETE FROM filing WHERE id = :filing", { filing: load.filing });
  const f = insertFiling(connection, load);
  const numbers = new Map<string, number>();
  const contributed = new Map<number, Contributed>();
  for (const node of load.patch.nodes) {
    if (node.filing !== null) {
      numbers.set(node.id, insertNode(connection, node, f));
      continue;
    }
    const { n, ...said } = contribute(connection, node, f);
    contributed.set(n, said);
    numbers.set(node.id, n);
  }
  settleShared(connection, unsettled(earlier, sortKeyOf(load), contributed));
  for (const edge of load.patch.edges) insertEdge(connection, edge, f, numbers);
  rankHolders(connection, [...numbers.values(), ...(earlier?.said.keys() ?? [])]);
  writeWords(connection, load, f, numbers);
  for (const fact of load.facts) insertFact(connection, fact, f);
  insertDiagnostics(connection, load.diagnostics, f);
}

function sortKeyOf({ filing, patch }: FilingLoad): string {
  return patch.nodes.find(({ id }) => id === filing)?.sortKey ?? "";
}

function insertFiling(connection: Connection, load: FilingLoad): number {
  const { filing, contentHash, text } = load;
  const sortKey = sortKeyOf(load);
  const f = connection.run(
    `INSERT INTO filing (id, content_hash, sort_key, text_length)
     VALUES (:filing, :contentHash, :sortKey, :textLength)`,
    {
      filing,
      contentHash,
      sortKey,
      textLength: text.length,
    },
  );
  for (const { start, piece } of textPieces(text))
    connection.run("INSERT INTO filing_text (f, start, piece) VALUES (:f, :start, :piece)", {
      f,
      start,
      piece,
    });
  return f;
}

function insertNode(connection: Connection, node: GraphNode, f: number): number {
  const { id, kind, labels, sortKey, props, evidence } = node;
  const n = connection.run(
    `INSERT INTO node (id, kind, f, sort_key, labels, props, long_props, evidence, name_key, tie_key, category_key, form)
     VALUES (:id, :kind, :f, :sortKey, :labels, :props, :longProps, :evidence, :nameKey, :tieKey, :categoryKey, :form)`,
    {
      id,
      kind,
      f,
      sortKey,
      labels: JSON.stringify(labels),
      ...propColumns(props),
      evidence: JSON.stringify(evidence),
      nameKey: textProp(node, "nameKey"),
      tieKey: tieKeyOf(props),
      categoryKey: kind === "RISK" ? folded(textProp(node, "category")) : null,
      form: kind === "FILING" ? textProp(node, "form") : null,
    },
  );
  listNode(connection, { n, id, sortKey, labels });
  return n;
}

function textProp({ props }: GraphNode, name: string): string | null {
  const value = props[name];
  return typeof value === "string" ? value : null;
}

function folded(text: string | null): string | null {
  return text === null ? null : foldName(text);
}

function insertEdge(
  connection: Connection,
  { type, from, to, props, evidence }: GraphEdge,
  f: number,
  numbers: ReadonlyMap<string, number>,
): void {
  connection.run(
    `INSERT INTO edge (f, type, from_n, to_n, place, props, evidence)
     VALUES (:f, :type, :from, :to, :place, :props, :evidence)`,
    {
      f,
      type,
      from: numbers.get(from)!,
      to: numbers.get(to)!,
      place: typeof props.order === "number" ? props.order : 0,
      props: JSON.stringify(props),
      evidence: JSON.stringify(evidence),
    },
  );
}

/** A fact's id hashes what it says, so that one said twice is one. */
function insertFact(connection: Connection, fact: Fact, f: number): void {
  connection.run(
    `INSERT INTO fact (id, f, kind, position, fact) VALUES (:id, :f, :kind, :position, :fact)
     ON CONFLICT (id) DO NOTHING`,
    {
      id: fact.id,
      f,
      kind: fact.kind,
      position: fact.evidence[0]?.start ?? 0,
      fact: JSON.stringify(fact),
    },
  );
}

function insertDiagnostics(connection: Connection, diagnostics: readonly Diagnostic[], f: number): void {
  for (const [ordinal, diagnostic] of diagnosticsInOrder(diagnostics).entries())
    connection.run("INSERT INTO diagnostic (f, ordinal, diagnostic) VALUES (:f, :ordinal, :diagnostic)", {
      f,
      ordinal,
      diagnostic: JSON.stringify(diagnostic),
    });
}
