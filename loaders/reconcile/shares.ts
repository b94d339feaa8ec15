import { SHARE_FIELDS, type ShareField } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";
import type { ShareCell, StockholderRow } from "../extract/table/rows.ts";
import type { StockholderTable } from "../extract/table/table.ts";
import { describeDerivation, key, unkey } from "./derivation.ts";
import { type Equation, type Solution, solve, solveWithout } from "./ledger.ts";

/** A share count as reconciled; null where nothing determines it. */
export interface SettledShares {
  readonly row: number;
  readonly field: ShareField;
  readonly count: number | null;
  readonly how: "STATED" | "DERIVED" | "REPAIRED";
  /** The sum in words. */
  readonly reason: string | null;
  /** Of the cell, or of the operands. */
  readonly spans: readonly Span[];
}

/** What the arithmetic of the table shows. */
export interface ShareAudit {
  readonly cells: readonly SettledShares[];
  /** Rows that hold less than they offer because a note caps the holding; by ordinal. */
  readonly capped: ReadonlySet<number>;
  /** Rows whose printed numbers contradict each other or the totals; by ordinal. */
  readonly mismatched: ReadonlySet<number>;
  /** Columns whose settled cells do not add up to the printed total, with what they add up to. */
  readonly offTotals: readonly { readonly field: ShareField; readonly sum: number; readonly total: number }[];
  /** By how much the capped rows' offers exceed what they hold, where that explains the column before the offering. */
  readonly explainedExcess: number | null;
  readonly unverifiable: readonly { readonly row: number; readonly field: ShareField }[];
  /** Derived cells that rest on an unverifiable one. */
  readonly resting: readonly { readonly row: number; readonly field: ShareField }[];
  readonly lost: readonly { readonly row: number; readonly field: ShareField }[];
}

/** A larger table with contradictions gets its rows named, but no search for the single wrong cell. */
const MOST_SUSPECTS = 400;

/**
 * Settles the share cells: before - offered = after in each row, columns against their printed totals. `capped` says which
 * rows a note caps, `cappedBefore` which of their counts before the offering the cap itself confirms.
 */
export function auditShares(
  table: StockholderTable,
  capped: (row: StockholderRow) => boolean,
  cappedBefore: (count: number) => boolean,
): ShareAudit {
  const state = new Audit(table, { capped, cappedBefore });
  const solution = state.settle();
  const explainedExcess = state.explainBefore(solution);
  const checks = state.checks(explainedExcess !== null);
  const unverifiable = state.unverifiable(checks);
  return {
    cells: state.cells(solution),
    capped: state.cappedRows,
    mismatched: state.mismatched,
    offTotals: state.offTotals(solution, explainedExcess !== null),
    explainedExcess,
    unverifiable: unverifiable.map(unkey),
    resting: state.resting(checks, solution, unverifiable).map(unkey),
    lost: state.lost(solution).map(unkey),
  };
}

class Audit {
  readonly cappedRows = new Set<number>();
  readonly mismatched = new Set<number>();
  readonly #table: StockholderTable;
  readonly #fields: readonly ShareField[];
  /** Readings that stand: printed, mended where the row bears them out, blank where the row is intact. */
  readonly #known = new Map<string, number>();
  readonly #unknown = new Set<string>();
  readonly #suspects = new Set<string>();

  readonly #cappedBefore: (count: number) => boolean;

  constructor(
    table: StockholderTable,
    caps: { capped: (row: StockholderRow) => boolean; cappedBefore: (count: number) => boolean },
  ) {
    this.#table = table;
    this.#cappedBefore = caps.cappedBefore;
    this.#fields = SHARE_FIELDS.filter((field) => table.rows.some((row) => row.shares.has(field)));
    for (const row of table.rows) this.#enter(row, caps.capped(row));
  }

  #enter(row: StockholderRow, capped: boolean): void {
    const cells = [...row.shares.values()];
    const counts = new Map(cells.map((cell) => [cell.field, cell.count]));
    const difference = rowDifference(counts);
    const intact = difference === 0 || difference === null;
    if (difference !== null && difference < 0 && capped) this.cappedRows.add(row.ordinal);
    const blanks = cells.filter((cell) => cell.state === "BLANK");
    const doubtful = !intact && !this.cappedRows.has(row.ordinal);
    const onlyAfterBlank = blanks.length === 1 && blanks[0]!.field === "sharesAfter";
    const openBlanks = doubtful && blanks.length > 0 && !(onlyAfterBlank && difference! < 0);
    if (doubtful && !openBlanks && !cells.some((cell) => cell.state === "MENDED"))
      this.mismatched.add(row.ordinal);
    for (const cell of cells) {
      const name = key(row.ordinal, cell.field);
      const capCount = this.cappedRows.has(row.ordinal) && this.#isCapCount(cell);
      const unproven = cell.state === "MENDED" && !intact && !capCount;
      const open = cell.count === null || (cell.state === "BLANK" && openBlanks) || unproven;
      if (open) this.#unknown.add(name);
      else this.#known.set(name, cell.count!);
    }
  }

  /** The count before the offering that the row's cap itself gives. */
  #isCapCount({ field, count }: ShareCell): boolean {
    return field === "sharesBefore" && count !== null && this.#cappedBefore(count);
  }

  /** Row equations of all rows that are not capped, and the columns with a printed total. */
  #equations(): readonly Equation[] {
    const { rows, totals } = this.#table;
    const equations: Equation[] = [];
    if (this.#fields.length === 3) {
      for (const row of rows) if (!this.cappedRows.has(row.ordinal)) equations.push(rowEquation(row.ordinal));
    }
    for (const field of this.#fields) {
      const total = totals.get(field);
      const usable = field !== "sharesBefore" || this.cappedRows.size === 0;
      if (total !== undefined && usable)
        equations.push(
          columnEquation(
            field,
            rows.map((row) => row.ordinal),
            total.count,
          ),
        );
    }
    return equations;
  }

  /** The equations with the column before the offering as it was found to add up: a capped row counts what it offers. */
  checks(explained: boolean): readonly Equation[] {
    const total = this.#table.totals.get("sharesBefore");
    if (!explained || total === undefined) return this.#equations();
    const terms = this.#table.rows.flatMap(({ ordinal }) =>
      this.cappedRows.has(ordinal)
        ? [term(ordinal, "sharesOffered"), term(ordinal, "sharesAfter")]
        : [term(ordinal, "sharesBefore")],
    );
    return [...this.#equations(), { name: "column sharesBefore", terms, constant: total.count }];
  }

  /** Derives the unknown cells; where the numbers contradict each other, nothing that rests on a suspect cell is derived. */
  settle(): Solution {
    const equations = this.#equations();
    const first = solve(equations, this.#known);
    if (first.failed.length === 0) return first;
    for (const cell of this.#findSuspects(equations, first)) this.#suspects.add(cell);
    for (const cell of this.#suspects) this.mismatched.add(unkey(cell).row);
    const broken = new Set(
      first.failed.filter((equation) => equation.name.startsWith("column") && this.#suspects.size === 0),
    );
    const usable = equations.filter((equation) => !broken.has(equation));
    const second = solveWithout(usable, this.#known, this.#suspects);
    const values = new Map([
      ...this.#known,
      ...[...second.values].filter(([cell]) => this.#unknown.has(cell)),
    ]);
    return second.failed.length === 0
      ? { ...second, values }
      : { values: this.#known, derivedBy: new Map(), failed: second.failed };
  }

  /** Printed cells each of which, erased alone, would leave no contradiction; with several errors, all cells of the failing rows. */
  #findSuspects(equations: readonly Equation[], solution: Solution): readonly string[] {
    const rows = new Set(
      this.#table.rows
        .filter(
          (row) =>
            this.mismatched.has(row.ordinal) ||
            [...row.shares.keys()].some((field) => this.#unknown.has(key(row.ordinal, field))),
        )
        .map((row) => row.ordinal),
    );
    for (const equation of solution.failed)
      if (equation.name.startsWith("row")) rows.add(unkey(equation.terms[0]!.cell).row);
    const candidates = [...this.#known.keys()].filter((cell) => rows.has(unkey(cell).row));
    const alone = candidates
      .slice(0, MOST_SUSPECTS)
      .filter((cell) => solveWithout(equations, this.#known, new Set([cell])).failed.length === 0);
    return alone.length > 0 ? alone : candidates.filter((cell) => this.mismatched.has(unkey(cell).row));
  }

  /** The excess of the capped rows, where the printed total before the offering counts it. */
  explainBefore(solution: Solution): number | null {
    const total = this.#table.totals.get("sharesBefore");
    const sum = this.#sum("sharesBefore", solution);
    if (this.cappedRows.size === 0 || total === undefined || sum === null || sum === total.count) return null;
    let excess = 0;
    for (const row of this.cappedRows) {
      const [before, offered, after] = SHARE_FIELDS.map((field) => solution.values.get(key(row, field)));
      if (before === undefined || offered === undefined || after === undefined) return null;
      excess += offered + after - before;
    }
    return sum + excess === total.count ? excess : null;
  }

  #sum(field: ShareField, { values }: Solution): number | null {
    let sum = 0;
    for (const row of this.#table.rows) {
      const value = values.get(key(row.ordinal, field));
      if (value === undefined) return null;
      sum += value;
    }
    return sum;
  }

  offTotals(solution: Solution, explained: boolean): ShareAudit["offTotals"] {
    return this.#fields.flatMap((field) => {
      const total = this.#table.totals.get(field);
      const sum = this.#sum(field, solution);
      const fine =
        total === undefined || sum === null || sum === total.count || (field === "sharesBefore" && explained);
      return fine ? [] : [{ field, sum, total: total.count }];
    });
  }

  /** Printed cells that could be lost without being recovered: no equation is left that would show an error in them. */
  unverifiable(checks: readonly Equation[]): readonly string[] {
    if (this.#unknown.size === 0) return [];
    const solved = solve(checks, this.#known);
    const near = new Set([...this.#unknown].map((cell) => unkey(cell).row));
    for (const row of this.cappedRows) near.add(row);
    return [...this.#known.keys()].filter((cell) => {
      const { row, field } = unkey(cell);
      const printed = this.#cell(row, field).state !== "BLANK";
      if (!near.has(row) || !printed || this.#suspects.has(cell) || solved.failed.length > 0) return false;
      if (this.cappedRows.has(row) && this.#isCapCount(this.#cell(row, field))) return false;
      return !solveWithout(checks, this.#known, new Set([cell])).values.has(cell);
    });
  }

  /** Derived cells that would come out otherwise if an unverifiable cell were read otherwise. */
  resting(
    checks: readonly Equation[],
    solution: Solution,
    unverifiable: readonly string[],
  ): readonly string[] {
    const moved = new Set<string>();
    for (const cell of unverifiable) {
      const other = solve(checks, new Map(this.#known).set(cell, this.#known.get(cell)! + 1));
      for (const derived of solution.derivedBy.keys()) {
        if (other.values.get(derived) !== solution.values.get(derived)) moved.add(derived);
      }
    }
    return [...solution.derivedBy.keys()].filter((cell) => moved.has(cell));
  }

  lost(solution: Solution): readonly string[] {
    return [...this.#unknown].filter((cell) => !solution.values.has(cell));
  }

  #cell(row: number, field: ShareField): ShareCell {
    return this.#table.rows[row - 1]!.shares.get(field)!;
  }

  cells(solution: Solution): readonly SettledShares[] {
    return this.#table.rows.flatMap((row) =>
      [...row.shares.values()].map((cell) => {
        const name = key(row.ordinal, cell.field);
        const base = { row: row.ordinal, field: cell.field, spans: cell.spans };
        if (this.#unknown.has(name) && solution.derivedBy.has(name)) {
          return { ...base, how: "DERIVED" as const, ...describeDerivation(name, solution, this.#table) };
        }
        if (this.#unknown.has(name))
          return {
            ...base,
            count: null,
            how: "STATED" as const,
            reason: "the reading is lost and nothing determines it",
          };
        if (cell.state === "MENDED")
          return {
            ...base,
            count: cell.count,
            how: "REPAIRED" as const,
            reason: `separators misread; ${this.cappedRows.has(row.ordinal) ? "the cap that its note states" : "before - offered = after"} bears the count out`,
          };
        return { ...base, count: cell.count, how: "STATED" as const, reason: null };
      }),
    );
  }
}

function rowDifference(counts: ReadonlyMap<ShareField, number | null>): number | null {
  const [before, offered, after] = SHARE_FIELDS.map((field) => counts.get(field) ?? null);
  return before == null || offered == null || after == null ? null : before - offered - after;
}

function term(row: number, field: ShareField): Equation["terms"][number] {
  return { cell: key(row, field), sign: 1 };
}

function rowEquation(row: number): Equation {
  const terms = SHARE_FIELDS.map((field) => ({
    cell: key(row, field),
    sign: field === "sharesBefore" ? (1 as const) : (-1 as const),
  }));
  return { name: `row ${row}`, terms, constant: 0 };
}

function columnEquation(field: ShareField, rows: readonly number[], total: number): Equation {
  return { name: `column ${field}`, terms: rows.map((row) => term(row, field)), constant: total };
}
