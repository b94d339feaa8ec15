import type { DraftDiagnostic } from "../../../src/kernel/facts.ts";
import type { HolderRecord, Line } from "./model.ts";
import { type Guess, type Records, readRecords } from "./records.ts";
import { repeatedRow, repeatedRows, withoutFragments, withoutRepeat } from "./repeats.ts";
import type { StockholderRow } from "./rows.ts";

/** The rows of some records. */
export interface Outcome {
  readonly rows: readonly StockholderRow[];
  /** How many columns then add up to their printed totals, and how many could. */
  readonly matches: number;
  readonly columns: number;
}

/** One way to read the lines of a table. */
export interface Reading extends Outcome {
  readonly records: readonly HolderRecord[];
  /** All records as read, those too that were left out: echoes are counted by them. */
  readonly all: readonly HolderRecord[];
  readonly echoes: Records["echoes"];
  readonly diagnostics: readonly DraftDiagnostic[];
}

type OutcomeOf = (records: readonly HolderRecord[]) => Outcome;

/** More alternatives than this are left as they were first read. */
const MOST_TRIALS = 40;

/**
 * Reads the lines the likely way; where that is a guess (two readings of one row's numbers, a row printed twice, names
 * without numbers behind a copy's address), another way counts if more columns add up to their totals with it.
 */
export function chooseReading(lines: readonly Line[], outcomeOf: OutcomeOf): Reading {
  const likely: Guess = { wrapping: "ALIKE", recipients: true };
  const read = readRecords(lines, likely);
  let best = bestOf(read, outcomeOf);
  if (best.matches === best.columns) return best;
  // Shares are missing: who stands behind a copy's address may as well be a holder whose numbers are lost.
  const recipients = read.recipients === 0;
  if (!recipients) best = bestOf(readRecords(lines, { ...likely, recipients }), outcomeOf);
  for (const wrapping of read.pairs === 0 ? [] : (["ALL", "NONE"] as const)) {
    const other = bestOf(readRecords(lines, { wrapping, recipients }), outcomeOf);
    if (other.matches > best.matches) best = other;
  }
  return best;
}

function bestOf(read: Records, outcomeOf: OutcomeOf): Reading {
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
  for (let trial = 0, skipped = 0; trial < MOST_TRIALS; trial++) {
    const repeat = repeatedRows(outcome.rows)[skipped];
    if (repeat === undefined) break;
    const row = outcome.rows[repeat.again]!;
    const { matches } = outcome;
    // Which of two readings that differ is right, the totals tell; so they do whether both are rows.
    const once =
      (repeat.alike && improve(withoutRepeat(records, repeat, "AGAIN"), matches + 1)) ||
      improve(withoutRepeat(records, repeat, "FIRST"), repeat.alike ? matches + 1 : matches);
    if (once) diagnostics.push(repeatedRow(row));
    else skipped++;
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
