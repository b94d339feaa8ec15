import type { Diagnostic } from "../../kernel/diagnostics.ts";
import type { Fact } from "../../kernel/facts.ts";
import type { FactId, FilingId } from "../../kernel/ids.ts";
import { pageOf, readKey, readWholeNumber } from "../paging.ts";
import type { FactQuery, Keyed, Page, PageRequest } from "../port.ts";
import { PIECE_LENGTH } from "../text-pieces.ts";
import type { CypherReader } from "./connection.ts";
import { type Cypher, cypher, whole } from "./cypher.ts";
import { orderKey, orderKeyEnd, sortableNumber } from "./order-key.ts";
import { parse } from "./records.ts";

/** A fact's place in the list of all facts. */
export function factKey({ filing, kind, position, id }: FactPlace): string {
  return orderKey([filing, kind, sortableNumber(position), id]);
}

export interface FactPlace {
  readonly filing: string;
  readonly kind: string;
  /** Start of the first evidence. */
  readonly position: number;
  readonly id: string;
}

export function positionOf({ evidence }: Fact): number {
  return evidence[0]?.start ?? 0;
}

const factPage = (where: readonly string[]) => {
  const all = where.length === 0 ? "" : ` WHERE ${where.join(" AND ")}`;
  return `CALL () {
  MATCH (f:Fact)${all} RETURN count(f) AS total
}
CALL () {
  MATCH (f:Fact) WHERE ${[...where, "f.listKey > $after"].join(" AND ")}
  WITH f ORDER BY f.listKey LIMIT $limit
  RETURN collect(f.json) AS items
}
RETURN total, items`;
};

const IN_FILING = "f.listKey > $start AND f.listKey < $end";
/** The second condition holds for all facts; with it the index is used to count them, too. */
const OF_KIND = "f.kind = $kind AND f.listKey > ''";

/** A filing's facts, and those of one kind in it, are a range of the list. */
export function factsStatement({ filing, kind, first, after }: FactQuery): Cypher {
  const params = { after: readAfter(after), limit: whole(first + 1) };
  if (filing === undefined)
    return kind === undefined
      ? cypher(factPage([]), params)
      : cypher(factPage([OF_KIND]), { ...params, kind });
  const start = orderKey(kind === undefined ? [filing] : [filing, kind]);
  return cypher(factPage([IN_FILING]), { ...params, start, end: orderKeyEnd(start) });
}

export async function readFacts(reader: CypherReader, query: FactQuery): Promise<Page<Fact>> {
  const { total, items } = await reader.read(factsStatement(query));
  const facts = (items as string[]).map((json): Keyed<Fact> => {
    const fact = parse<Fact>(json);
    return { item: fact, key: [fact.filing, fact.kind, String(positionOf(fact)), fact.id] };
  });
  return pageOf(facts, query.first, Number(total));
}

const FACTS_BY_ID = "MATCH (f:Fact) WHERE f.id IN $ids RETURN collect(f.json) AS items";

export async function readFactsById(reader: CypherReader, ids: readonly FactId[]): Promise<(Fact | null)[]> {
  const { items } = await reader.read(cypher(FACTS_BY_ID, { ids: [...new Set(ids)] }));
  const found = new Map((items as string[]).map(parse<Fact>).map((fact) => [fact.id, fact]));
  return ids.map((id) => found.get(id) ?? null);
}

function readAfter(after: FactQuery["after"]): string {
  const key = readKey(after, 4);
  if (key === null) return "";
  const [filing, kind, position, id] = key as [string, string, string, string];
  return factKey({ filing, kind, position: readWholeNumber(position), id });
}

/** Ordinals run from 0 without a gap, so that a page is a range. */
const DIAGNOSTICS = `UNWIND $filings AS filing
MATCH (l:Load {filing: filing})
CALL (l) {
  MATCH (d:Diagnostic) WHERE d.filing = l.filing AND d.ordinal >= $from AND d.ordinal <= $last
  WITH d ORDER BY d.ordinal
  RETURN collect(d.json) AS items
}
RETURN collect([l.filing, l.diagnostics, items]) AS pages`;

export async function readDiagnostics(
  reader: CypherReader,
  filings: readonly FilingId[],
  { first, after }: PageRequest,
): Promise<Page<Diagnostic>[]> {
  const key = readKey(after, 1);
  const from = key === null ? 0 : readWholeNumber(key[0]!) + 1;
  const { pages } = await reader.read(
    cypher(DIAGNOSTICS, { filings: [...new Set(filings)], from: whole(from), last: whole(from + first) }),
  );
  const found = new Map(
    (pages as [filing: string, total: number, items: string[]][]).map((page) => [page[0], page]),
  );
  return filings.map((filing) => {
    const [, total = 0, items = []] = found.get(filing) ?? [];
    const keyed = items.map((json, index) => ({
      item: parse<Diagnostic>(json),
      key: [String(from + index)],
    }));
    return pageOf(keyed, first, total);
  });
}

const TEXT = `OPTIONAL MATCH (l:Load {filing: $filing})
CALL (l) {
  MATCH (t:TextPiece)
  WHERE t.filing = l.filing AND t.start > $from - ${PIECE_LENGTH} AND t.start < $end
  WITH t ORDER BY t.start
  RETURN collect([t.start, t.piece]) AS pieces
}
RETURN l IS NOT NULL AS known, pieces`;

export async function readText(
  reader: CypherReader,
  filing: FilingId,
  start: number,
  end: number,
): Promise<string | null> {
  const from = Math.max(0, start);
  const { known, pieces } = await reader.read(cypher(TEXT, { filing, from: whole(from), end: whole(end) }));
  if (known !== true) return null;
  const found = pieces as [start: number, piece: string][];
  const base = found[0]?.[0] ?? 0;
  const text = found.map(([, piece]) => piece).join("");
  return text.slice(Math.max(0, from - base), Math.max(0, end - base));
}
