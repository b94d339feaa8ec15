import { SHARE_FIELDS, type ShareField } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";
import type { ShareCell, StockholderRow } from "../extract/table/rows.ts";
import type { StockholderTable } from "../extract/table/table.ts";
import { describeDerivation, key, unkey } from "./derivation.ts";
import { cappedColumn, equationsOf } from "./equations.ts";
import type { Equation, Solution } from "./ledger.ts";
import { type Caps, classifyCells, type ShareCells } from "./share-cells.ts";
import { settleCells } from "./suspects.ts";
import { findResting, findUnverifiable } from "./unverifiable.ts";

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

export interface CellPlace {
  readonly row: number;
  readonly field: ShareField;
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
  readonly unverifiable: readonly CellPlace[];
  /** Derived cells that rest on an unverifiable one. */
  readonly resting: readonly CellPlace[];
  readonly lost: readonly CellPlace[];
}

/**
 * Settles the share cells: before - offered = after in each row, columns against their printed totals. `capped` says which
 * rows a note caps, `cappedBefore` which of their counts before the offering the cap itself confirms.
 */
export function auditShares(
  table: StockholderTable,
  capped: (row: StockholderRow) => boolean,
  cappedBefore: (count: number) => boolean,
): ShareAudit {
  const caps: Caps = { capped, cappedBefore };
  const cells = classifyCells(table, caps);
  const equations = equationsOf(table, cells);
  const { solution, suspects, mismatched } = settleCells(equations, cells);
  const explainedExcess = explainBefore(table, cells, solution);
  const explained = explainedExcess === null ? null : cappedColumn(table, cells);
  const checks: readonly Equation[] = explained === null ? equations : [...equations, explained];
  const unverifiable = findUnverifiable(checks, { cells, suspects }, (name) => {
    const { row, field } = unkey(name);
    const cell = table.rows[row - 1]!.shares.get(field)!;
    const confirmed = cells.capped.has(row) && field === "sharesBefore" && cappedBefore(cell.count!);
    return cell.state !== "BLANK" && !confirmed;
  });
  return {
    cells: settledShares(table, cells, solution),
    capped: cells.capped,
    mismatched,
    offTotals: offTotals(table, cells, { solution, explained: explained !== null }),
    explainedExcess,
    unverifiable: unverifiable.map(unkey),
    resting: findResting(checks, { cells, suspects }, { solution, unverifiable }).map(unkey),
    lost: [...cells.unknown].filter((cell) => !solution.values.has(cell)).map(unkey),
  };
}

export function cellsByRow({ cells }: ShareAudit): ReadonlyMap<number, readonly SettledShares[]> {
  const byRow = new Map<number, SettledShares[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row === undefined) byRow.set(cell.row, [cell]);
    else row.push(cell);
  }
  return byRow;
}

/** The excess of the capped rows, where the printed total before the offering counts it. */
function explainBefore(table: StockholderTable, { capped }: ShareCells, solution: Solution): number | null {
  const total = table.totals.get("sharesBefore");
  const sum = sumOf(table, "sharesBefore", solution);
  if (capped.size === 0 || total === undefined || sum === null || sum === total.count) return null;
  let excess = 0;
  for (const row of capped) {
    const [before, offered, after] = SHARE_FIELDS.map((field) => solution.values.get(key(row, field)));
    if (before === undefined || offered === undefined || after === undefined) return null;
    excess += offered + after - before;
  }
  return sum + excess === total.count ? excess : null;
}

function sumOf({ rows }: StockholderTable, field: ShareField, { values }: Solution): number | null {
  let sum = 0;
  for (const row of rows) {
    const value = values.get(key(row.ordinal, field));
    if (value === undefined) return null;
    sum += value;
  }
  return sum;
}

function offTotals(
  table: StockholderTable,
  { fields }: ShareCells,
  { solution, explained }: { solution: Solution; explained: boolean },
): ShareAudit["offTotals"] {
  return fields.flatMap((field) => {
    const total = table.totals.get(field);
    const sum = sumOf(table, field, solution);
    const fine =
      total === undefined || sum === null || sum === total.count || (field === "sharesBefore" && explained);
    return fine ? [] : [{ field, sum, total: total.count }];
  });
}

function settledShares(
  table: StockholderTable,
  cells: ShareCells,
  solution: Solution,
): readonly SettledShares[] {
  return table.rows.flatMap((row) =>
    [...row.shares.values()].map((cell) => ({
      row: row.ordinal,
      field: cell.field,
      spans: cell.spans,
      ...settledValue(cell, key(row.ordinal, cell.field), { table, cells, solution }),
    })),
  );
}

type SettledValue = Pick<SettledShares, "count" | "how" | "reason"> & Partial<Pick<SettledShares, "spans">>;

function settledValue(
  cell: ShareCell,
  name: string,
  context: { table: StockholderTable; cells: ShareCells; solution: Solution },
): SettledValue {
  const { table, cells, solution } = context;
  if (!cells.unknown.has(name)) {
    if (cell.state !== "MENDED") return { count: cell.count, how: "STATED", reason: null };
    const proof = cells.capped.has(unkey(name).row)
      ? "the cap that its note states"
      : "before - offered = after";
    return { count: cell.count, how: "REPAIRED", reason: `separators misread; ${proof} bears the count out` };
  }
  if (!solution.derivedBy.has(name))
    return { count: null, how: "STATED", reason: "the reading is lost and nothing determines it" };
  const derivation = describeDerivation(name, solution, table);
  const printed = cell.state === "DOUBTED" && cell.count === derivation.count;
  if (printed) return { count: cell.count, how: "STATED", reason: null };
  if (cell.state !== "MENDED") return { how: "DERIVED", ...derivation };
  const reason = `separators misread; ${derivation.reason} bears the count out`;
  return { count: derivation.count, how: "REPAIRED", reason };
}
