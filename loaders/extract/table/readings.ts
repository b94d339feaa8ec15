import type { DraftDiagnostic } from "../../../src/kernel/facts.ts";
import type { HolderRecord, Line } from "./model.ts";
import { foldName, joinedName } from "./pieces.ts";
import { type Records, readRecords } from "./records.ts";
import type { StockholderRow } from "./rows.ts";

/** The rows of some records, and how many columns then add up to their printed totals. */
export interface Outcome {
  readonly rows: readonly StockholderRow[];
  readonly matches: number;
}

/** One way to read the lines of a table. */
export interface Reading extends Outcome {
  readonly records: readonly HolderRecord[];
  /** All records as read, those too that were left out: echoes are counted by them. */
  readonly all: readonly HolderRecord[];
  readonly echoes: Records["echoes"];
  readonly diagnostics: readonly DraftDiagnostic[];
}

/** More alternatives than this are left as they were first read. */
const MOST_TRIALS = 40;

/**
 * Reads the lines the likely way; where that is a guess (two readings of one row's numbers, a row printed twice), the other
 * way counts if more columns add up to their totals with it.
 */
export function chooseReading(
  lines: readonly Line[],
  outcomeOf: (records: readonly HolderRecord[]) => Outcome,
): Reading {
  const likely = readRecords(lines, "ALIKE");
  const best = bestOf(likely, outcomeOf);
  if (likely.pairs === 0) return best;
  return (["ALL", "NONE"] as const).reduce((best, wrapping) => {
    const other = bestOf(readRecords(lines, wrapping), outcomeOf);
    return other.matches > best.matches ? other : best;
  }, best);
}

function bestOf(read: Records, outcomeOf: (records: readonly HolderRecord[]) => Outcome): Reading {
  const { records: known, dropped } = withoutFragments(read.records);
  let records = known;
  let outcome = outcomeOf(records);
  const improve = (changed: readonly HolderRecord[], atLeast: number): boolean => {
    const next = outcomeOf(changed);
    if (next.matches < atLeast) return false;
    records = changed;
    outcome = next;
    return true;
  };
  for (const swapped of swaps(records).slice(0, MOST_TRIALS)) improve(swapped(records), outcome.matches + 1);
  const diagnostics: DraftDiagnostic[] = [];
  for (const row of repeatedRows(outcome.rows).slice(0, MOST_TRIALS)) {
    const { matches } = outcome;
    const without = records.filter((record) => record.names[0]!.span.start !== row.nameSpans[0]!.start);
    if (improve(without, matches)) diagnostics.push(repeatedRow(row));
  }
  return {
    ...outcome,
    records,
    all: read.records,
    echoes: read.echoes,
    diagnostics: [...read.diagnostics, ...dropped, ...diagnostics],
  };
}

/** Each takes another reading of one row's numbers. */
function swaps(
  records: readonly HolderRecord[],
): readonly ((from: readonly HolderRecord[]) => readonly HolderRecord[])[] {
  return records.flatMap((record) =>
    record.alternatives.map(
      (line) => (from: readonly HolderRecord[]) =>
        from.map((other) => (other.names[0] === record.names[0] ? { ...other, values: line } : other)),
    ),
  );
}

/** Rows that say in every part what a row before them says. */
function repeatedRows(rows: readonly StockholderRow[]): readonly StockholderRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const counts = [...row.shares.values()].map((cell) => cell.count);
    if (!counts.some((count) => count !== null && count > 0)) return false;
    const parts = [foldName(row.name), counts, row.address, row.careOf.map(({ name }) => foldName(name))];
    const key = JSON.stringify(parts);
    if (!seen.has(key)) {
      seen.add(key);
      return false;
    }
    return true;
  });
}

function repeatedRow(row: StockholderRow): DraftDiagnostic {
  return {
    code: "REPEATED_ROW",
    severity: "INFO",
    message: `The row "${row.name}" is printed twice with the same numbers and was read once.`,
    spans: [row.span],
  };
}

/** A record that says again what the record before it says; records that are no rows. */
function withoutFragments(all: readonly HolderRecord[]): {
  readonly records: readonly HolderRecord[];
  readonly dropped: readonly DraftDiagnostic[];
} {
  const records: HolderRecord[] = [];
  const dropped: DraftDiagnostic[] = [];
  for (const record of all) {
    const last = records.at(-1);
    const name = joinedName(record.names);
    const spans = record.names.map((piece) => piece.span);
    if (last !== undefined && isAgain(record, last)) {
      absorb(last, record);
      const message = `The row "${name}" is printed again right behind itself and was read once.`;
      dropped.push({ code: "REPEATED_ROW", severity: "INFO", message, spans });
    } else if (isFragment(record)) {
      const message = `The line "${name}" has neither numbers nor an address and was left out.`;
      dropped.push({ code: "LINE_UNREADABLE", severity: "WARNING", message, spans });
    } else records.push(record);
  }
  return { records, dropped };
}

function isAgain(record: HolderRecord, last: HolderRecord): boolean {
  return (
    foldName(joinedName(last.names)) === foldName(joinedName(record.names)) &&
    (record.run !== null ? last.run === record.run : record.values === null || last.values === null)
  );
}

/** The fuller of both addresses and the numbers of either. */
function absorb(last: HolderRecord, record: HolderRecord): void {
  if (record.address.length > last.address.length)
    last.address.splice(0, last.address.length, ...record.address);
  last.values ??= record.values;
}

function isFragment({ values, address, careOf, run }: HolderRecord): boolean {
  return values === null && address.length === 0 && careOf.length === 0 && run === null;
}
