import { type DraftDiagnostic, SHARE_FIELDS, type ShareField } from "../../../src/kernel/facts.ts";
import { readCount } from "./cells.ts";
import { withoutMarkers } from "./columns.ts";
import type { HolderRecord, Line } from "./model.ts";
import { type Guess, type Records, readRecords } from "./records.ts";
import {
  type Chosen,
  type Repeat,
  repeatedRow,
  repeatedRows,
  showsCount,
  withoutFragments,
  withoutRepeats,
} from "./repeats.ts";
import type { StockholderRow } from "./rows.ts";

/** One way to read the lines of a table. */
export interface Reading {
  readonly rows: readonly StockholderRow[];
  readonly records: readonly HolderRecord[];
  /** All records as read, those too that were left out: echoes are counted by them. */
  readonly all: readonly HolderRecord[];
  readonly echoes: Records["echoes"];
  readonly diagnostics: readonly DraftDiagnostic[];
  /** How many columns add up to their printed totals. */
  readonly matches: number;
}

/** What tells one way of reading from another. */
export interface Judge {
  readonly rowsOf: (records: readonly HolderRecord[]) => readonly StockholderRow[];
  /** The printed totals. */
  readonly totals: ReadonlyMap<ShareField, number>;
}

/** A column's sum; null where a count in it is lost. */
type Sums = ReadonlyMap<ShareField, number | null>;

/** More guesses than this are left as they were first made. */
const MOST_TRIALS = 1_000;

/**
 * Reads the lines the likely way; where that is a guess (two readings of one row's numbers, a row printed twice, names
 * without numbers behind a copy's address), another way counts if more columns add up to their totals with it.
 */
export function chooseReading(lines: readonly Line[], judge: Judge): Reading {
  const likely: Guess = { wrapping: "ALIKE", recipients: true };
  const read = readRecords(lines, likely);
  let best = bestOf(read, judge);
  if (best.matches === judge.totals.size) return best;
  // Shares are missing: who stands behind a copy's address may as well be a holder whose numbers are lost.
  const recipients = read.recipients === 0;
  if (!recipients) best = bestOf(readRecords(lines, { ...likely, recipients }), judge);
  for (const wrapping of read.pairs === 0 ? [] : (["ALL", "NONE"] as const)) {
    const other = bestOf(readRecords(lines, { wrapping, recipients }), judge);
    if (other.matches > best.matches) best = other;
  }
  return best;
}

function bestOf(read: Records, judge: Judge): Reading {
  const { records: whole, dropped } = withoutFragments(read.records);
  const swapped = bestSwaps(whole, judge);
  const { records, diagnostics } = withoutRepeated(swapped, judge);
  const rows = judge.rowsOf(records);
  return {
    rows,
    records,
    all: read.records,
    echoes: read.echoes,
    diagnostics: [...read.diagnostics, ...dropped, ...diagnostics],
    matches: matchesOf(sumsOf(rows), judge),
  };
}

/** Takes another reading of a row's numbers where more columns then add up. */
function bestSwaps(records: readonly HolderRecord[], judge: Judge): readonly HolderRecord[] {
  if (records.every(({ alternatives }) => alternatives.length === 0)) return records;
  const rows = judge.rowsOf(records);
  let sums = sumsOf(rows);
  let trials = 0;
  return records.map((record, i) => {
    for (const line of record.alternatives) {
      if (trials++ > MOST_TRIALS) break;
      const counts = new Map(SHARE_FIELDS.map((field) => [field, countIn(line, field)]));
      const changed = replaced(sums, countsOf(rows[i]!), counts);
      if (matchesOf(changed, judge) <= matchesOf(sums, judge)) continue;
      sums = changed;
      return { ...record, values: line };
    }
    return record;
  });
}

/** A row printed twice is read once, unless the totals count it twice; of readings that differ the totals choose. */
function withoutRepeated(
  records: readonly HolderRecord[],
  judge: Judge,
): { readonly records: readonly HolderRecord[]; readonly diagnostics: readonly DraftDiagnostic[] } {
  const rows = judge.rowsOf(records);
  let sums = sumsOf(rows);
  const chosen: Chosen[] = [];
  for (const repeat of repeatedRows(rows).slice(0, MOST_TRIALS)) {
    const options = (repeat.alike ? repeat.rows : repeat.rows.slice(0, 1)).map((numbersOf) => {
      const once = sumsWithOne(sums, repeat, { rows, numbersOf });
      return { numbersOf, once, matches: matchesOf(once, judge) };
    });
    const best = options.reduce((a, b) => (b.matches > a.matches ? b : a));
    if (best.matches < matchesOf(sums, judge) + (repeat.alike ? 1 : 0)) continue;
    sums = best.once;
    chosen.push({ repeat, numbersOf: best.numbersOf });
  }
  return {
    records: chosen.length === 0 ? records : withoutRepeats(records, chosen),
    diagnostics: chosen.flatMap(({ repeat }) => repeat.rows.slice(1).map((i) => repeatedRow(rows[i]!))),
  };
}

/** The sums where of the repeated rows only one counts, with numbers that it lost from the others. */
function sumsWithOne(
  sums: Sums,
  repeat: Repeat,
  { rows, numbersOf }: { readonly rows: readonly StockholderRow[]; readonly numbersOf: number },
): Sums {
  const others = repeat.rows.filter((i) => i !== numbersOf);
  const counts = others.reduce((all, i) => jointCounts(all, rows[i]!), shownCounts(rows[numbersOf]!));
  const without = others.reduce((all, i) => replaced(all, countsOf(rows[i]!), NOTHING), sums);
  const filled = new Map(
    [...counts].map(([field, count]) => [field, count ?? countsOf(rows[numbersOf]!).get(field)!]),
  );
  return replaced(without, countsOf(rows[numbersOf]!), filled);
}

type Counts = ReadonlyMap<ShareField, number | null>;

/** What a row that is left out counts. */
const NOTHING: Counts = new Map(SHARE_FIELDS.map((field) => [field, 0]));

function countsOf(row: StockholderRow): Counts {
  return new Map([...row.shares].map(([field, cell]) => [field, cell.count]));
}

/** The counts that are printed; null for blanks. */
function shownCounts(row: StockholderRow): Counts {
  return new Map([...row.shares].map(([field, cell]) => [field, showsCount(cell) ? cell.count : null]));
}

function jointCounts(counts: Counts, other: StockholderRow): Counts {
  const shown = shownCounts(other);
  return new Map([...counts].map(([field, count]) => [field, count ?? shown.get(field) ?? null]));
}

function countIn(line: Line, field: ShareField): number | null {
  const reading = readCount(withoutMarkers(line.values.get(field)?.text ?? ""));
  if (reading.kind === "count" || reading.kind === "mended") return reading.count;
  return reading.kind === "noise" ? null : 0;
}

function sumsOf(rows: readonly StockholderRow[]): Sums {
  return new Map(
    SHARE_FIELDS.map((field) => {
      let sum: number | null = 0;
      for (const row of rows) {
        const count: number | null = row.shares.get(field)?.count ?? null;
        sum = sum === null || count === null ? null : sum + count;
      }
      return [field, sum] as const;
    }),
  );
}

/** The sums with other counts in the place of a row's. */
function replaced(sums: Sums, old: Counts, next: Counts): Sums {
  return new Map(
    [...sums].map(([field, sum]) => {
      const [from, to] = [old.get(field) ?? null, next.get(field) ?? null];
      return [field, sum === null || from === null || to === null ? null : sum - from + to] as const;
    }),
  );
}

function matchesOf(sums: Sums, { totals }: Judge): number {
  return [...totals].filter(([field, total]) => sums.get(field) === total).length;
}
