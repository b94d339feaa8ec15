import type { Diagnostic } from "../../kernel/diagnostics.ts";
import type { Fact } from "../../kernel/facts.ts";
import type { FactId, FilingId } from "../../kernel/ids.ts";
import { pageOf, readKey, readWholeNumber } from "../paging.ts";
import type { FactQuery, Keyed, Page, PageRequest } from "../port.ts";
import { PIECE_LENGTH } from "../text-pieces.ts";
import type { Connection, Parameters } from "./connection.ts";
import { parse, textOf } from "./rows.ts";

/** The filing's own comparison lets its index find where to go on. */
const BEHIND = `filing.id >= :afterFiling
  AND (filing.id, fact.kind, fact.position, fact.id) > (:afterFiling, :afterKind, :afterPosition, :afterId)`;

export function readFacts(connection: Connection, query: FactQuery): Page<Fact> {
  const { filing, kind, first } = query;
  const given: Parameters = {
    ...(filing === undefined ? {} : { filing }),
    ...(kind === undefined ? {} : { kind }),
  };
  const after = readAfter(query.after);
  const conditions = [
    ...(filing === undefined ? [] : ["filing.id = :filing"]),
    ...(kind === undefined ? [] : ["fact.kind = :kind"]),
  ];
  const from = `filing CROSS JOIN fact ON fact.f = filing.f
    WHERE ${[...conditions, "TRUE"].join(" AND ")}`;
  return connection.snapshot(() => {
    const total = connection.get(`SELECT COUNT(*) AS total FROM ${from}`, given);
    const rows = connection.all(
      `SELECT filing.id AS filing, fact.kind, fact.position, fact.id, fact.fact
       FROM ${from}${after === null ? "" : ` AND ${BEHIND}`}
       ORDER BY filing.id, fact.kind, fact.position, fact.id LIMIT :limit`,
      { ...given, ...after, limit: first + 1 },
    );
    const items = rows.map(
      (row): Keyed<Fact> => ({
        item: parse(row.fact),
        key: [textOf(row.filing), textOf(row.kind), String(row.position), textOf(row.id)],
      }),
    );
    return pageOf(items, first, Number(total?.total));
  });
}

export function readFactsById(connection: Connection, ids: readonly FactId[]): (Fact | null)[] {
  const rows = connection.all(
    `SELECT asked.key AS i, fact.fact
     FROM json_each(:ids) AS asked CROSS JOIN fact ON fact.id = asked.value`,
    { ids: JSON.stringify(ids) },
  );
  const found: (Fact | null)[] = ids.map(() => null);
  for (const row of rows) found[row.i as number] = parse(row.fact);
  return found;
}

function readAfter(after: FactQuery["after"]): Parameters | null {
  const key = readKey(after, 4);
  if (key === null) return null;
  const [filing, kind, position, id] = key as [string, string, string, string];
  return {
    afterFiling: filing,
    afterKind: kind,
    afterPosition: readWholeNumber(position),
    afterId: id,
  };
}

/** Their ordinals run from 0 without a gap, so that a page is a range. */
export function readDiagnostics(
  connection: Connection,
  filings: readonly FilingId[],
  { first, after }: PageRequest,
): Page<Diagnostic>[] {
  const key = readKey(after, 1);
  const from = key === null ? 0 : readWholeNumber(key[0]!) + 1;
  const rows = connection.all(
    `SELECT asked.key AS i, diagnostic.ordinal, diagnostic.diagnostic,
       (SELECT COUNT(*) FROM diagnostic AS every WHERE every.f = filing.f) AS total
     FROM json_each(:filings) AS asked CROSS JOIN filing ON filing.id = asked.value
     LEFT JOIN diagnostic ON diagnostic.f = filing.f AND diagnostic.ordinal BETWEEN :from AND :last
     ORDER BY asked.key, diagnostic.ordinal`,
    { filings: JSON.stringify(filings), from, last: from + first },
  );
  const found = filings.map(() => ({ items: [] as Keyed<Diagnostic>[], total: 0 }));
  for (const row of rows) {
    const page = found[row.i as number]!;
    page.total = Number(row.total);
    if (row.ordinal !== null) page.items.push({ item: parse(row.diagnostic), key: [String(row.ordinal)] });
  }
  return found.map(({ items, total }) => pageOf(items, first, total));
}

export function readText(
  connection: Connection,
  filing: FilingId,
  start: number,
  end: number,
): string | null {
  const from = Math.max(0, start);
  const rows = connection.all(
    `SELECT filing_text.start, filing_text.piece
     FROM filing LEFT JOIN filing_text ON filing_text.f = filing.f
       AND filing_text.start > :from - :pieceLength AND filing_text.start < :end
     WHERE filing.id = :filing ORDER BY filing_text.start`,
    { filing, from, end, pieceLength: PIECE_LENGTH },
  );
  if (rows.length === 0) return null;
  const base = Number(rows[0]!.start ?? 0);
  const text = rows.map(({ piece }) => piece ?? "").join("");
  return text.slice(Math.max(0, from - base), Math.max(0, end - base));
}
