import type { Percent, ShareField } from "../../../src/kernel/facts.ts";
import { readCount, readPercent } from "./cells.ts";
import { withoutSpace } from "./lines.ts";
import type { GluedRun, HolderRecord, ValueField } from "./model.ts";
import { columnOf, type RunToken } from "./runs.ts";

/** What one holder of a glued run has; a field is absent where no reading is left for it. */
export type RunValues = ReadonlyMap<ValueField, RunToken>;

const SHARES: readonly ShareField[] = ["sharesBefore", "sharesOffered", "sharesAfter"];
/** More states than this and the run is left unread. */
const MOST_STATES = 200_000;

/**
 * Gives the columns of a glued run to its holders, in order. A value belongs to a holder that is named in the first line
 * that shows it; where that leaves a choice, to the one whose row then adds up. What stays open is given to nobody.
 */
export function assignRunValues(run: GluedRun, records: readonly HolderRecord[]): readonly RunValues[] {
  const starts = nameStarts(run, records);
  const columns = SHARES.map((field) => columnOf(run, field, (token) => readCount(token).kind === "count"));
  const windows = columns.map((column) => windowsOf(column, starts));
  const best = new RunSolver(columns, windows, records.length).solve();
  const rows = records.map((_, i) => {
    const row = new Map<ValueField, RunToken>();
    SHARES.forEach((field, c) => {
      const token = best[i]?.[c];
      if (token !== undefined && token !== null) row.set(field, columns[c]![token]!);
    });
    return row;
  });
  const fields: readonly ValueField[] = ["percentAfter", "percentBefore"];
  for (const field of fields) assignPercents(run, field, starts, rows);
  return rows;
}

/** For each record the letters before its name in the run's longest line. */
function nameStarts(run: GluedRun, records: readonly HolderRecord[]): readonly number[] {
  const { name } = run.longest;
  return records.map(
    (record) =>
      withoutSpace(name.text.slice(0, Math.max(0, record.names[0]!.span.start - name.span.start))).length,
  );
}

/** The holders that a value can belong to, and the one last named in the line that first shows it. */
interface Window {
  readonly first: number;
  readonly last: number;
  readonly named: number;
}

/** In order, one value a holder, none that its first line does not name yet. */
function windowsOf(column: readonly RunToken[], starts: readonly number[]): readonly Window[] {
  const named = column.map((token) => starts.findLastIndex((start) => start < token.namedWithin));
  const last = [...named];
  for (let t = column.length - 2; t >= 0; t--) last[t] = Math.min(last[t]!, last[t + 1]! - 1);
  return column.map((_, t) => ({ first: t, last: last[t]!, named: named[t]! }));
}

type Choice = readonly (number | null)[];

/** Finds the assignment whose rows add up best; cells in which the best ones differ are left open. */
class RunSolver {
  readonly #columns: readonly (readonly RunToken[])[];
  readonly #windows: readonly (readonly Window[])[];
  readonly #holders: number;
  readonly #memo = new Map<string, { score: number; choices: readonly Choice[] }>();

  constructor(
    columns: readonly (readonly RunToken[])[],
    windows: readonly (readonly Window[])[],
    holders: number,
  ) {
    this.#columns = columns;
    this.#windows = windows;
    this.#holders = holders;
  }

  solve(): readonly Choice[] {
    const open: (number | null)[][] = [];
    let at: readonly number[] = this.#columns.map(() => 0);
    for (let h = 0; h < this.#holders; h++) {
      const { choices } = this.#best(h, at);
      const first = choices[0];
      if (first === undefined) break;
      open.push(first.map((token, c) => (choices.every((other) => other[c] === token) ? token : null)));
      at = advance(at, first);
    }
    return open;
  }

  /** The best score from holder `h` on, and the choices for `h` that reach it. */
  #best(h: number, at: readonly number[]): { score: number; choices: readonly Choice[] } {
    if (h === this.#holders)
      return { score: at.every((t, c) => t === this.#columns[c]!.length) ? 0 : -1e9, choices: [] };
    const key = `${h}:${at.join(",")}`;
    const known = this.#memo.get(key);
    if (known !== undefined) return known;
    if (this.#memo.size > MOST_STATES) return { score: -1e9, choices: [] };
    let score = -1e12;
    let choices: Choice[] = [];
    for (const choice of this.#choices(h, at)) {
      const total = this.#score(h, choice) + this.#best(h + 1, advance(at, choice)).score;
      if (total > score) {
        score = total;
        choices = [];
      }
      if (total === score) choices.push(choice);
    }
    const result = { score, choices };
    this.#memo.set(key, result);
    return result;
  }

  #choices(h: number, at: readonly number[]): readonly Choice[] {
    let partial: (number | null)[][] = [[]];
    for (const [c, t] of at.entries()) {
      const window = this.#windows[c]![t];
      const options: (number | null)[] = [];
      if (window !== undefined && window.first <= h && h <= window.last) options.push(t);
      if (window === undefined || h < window.last) options.push(null);
      partial = partial.flatMap((head) => options.map((option) => [...head, option]));
    }
    return partial;
  }

  #score(h: number, choice: Choice): number {
    const [before, offered, after] = choice.map((t, c) =>
      t === null ? null : Number(this.#columns[c]![t]!.text.replaceAll(",", "")),
    );
    // Values appear with their holder's name: one that appears below the next name is its, unless the row adds up with it.
    const late = choice.some((t, c) => t !== null && h < this.#windows[c]![t]!.named);
    const guess = late ? -10 : 0;
    if (before == null && offered == null) return after == null ? 0 : -10 + guess;
    if (before == null || offered == null) return -3 + guess;
    if (after != null) return before - offered === after ? 10 : -50;
    if (before === offered) return 8;
    return (before > offered ? 2 : -5) + guess;
  }
}

function advance(at: readonly number[], choice: Choice): readonly number[] {
  return at.map((t, c) => (choice[c] === null ? t : t + 1));
}

/** A percentage first shown in the line that first shows a holder's shares is that holder's; else the next holder's. */
function assignPercents(
  run: GluedRun,
  field: ValueField,
  starts: readonly number[],
  rows: readonly Map<ValueField, RunToken>[],
): void {
  const column = columnOf(run, field, (token) => readPercent(token).kind === "percent");
  const windows = windowsOf(column, starts);
  let next = 0;
  column.forEach((token, t) => {
    const last = windows[t]!.last;
    if (next > last) return;
    const candidates = rows.map((_, i) => i).filter((i) => i >= next && i <= last);
    const sameLine = candidates.find((i) => rows[i]!.get("sharesBefore")?.firstLine === token.firstLine);
    const holder = sameLine ?? candidates.find((i) => rows[i]!.has("sharesBefore")) ?? next;
    rows[holder]!.set(field, token);
    next = holder + 1;
  });
}

export function percentOf(token: RunToken | undefined): Percent | null {
  const reading = token === undefined ? null : readPercent(token.text);
  return reading?.kind === "percent" ? reading.percent : null;
}
