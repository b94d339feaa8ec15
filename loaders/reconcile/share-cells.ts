import { SHARE_FIELDS, type ShareField } from "../../src/kernel/facts.ts";
import type { ShareCell, StockholderRow } from "../extract/table/rows.ts";
import type { StockholderTable } from "../extract/table/table.ts";
import { key } from "./derivation.ts";

/** What the notes say of contracts that cap a row's beneficial ownership. */
export interface Caps {
  readonly capped: (row: StockholderRow) => boolean;
  /** Whether a count before the offering is what a cap allows. */
  readonly cappedBefore: (count: number) => boolean;
}

/** The share cells of a table, told apart by what their readings are worth. */
export interface ShareCells {
  readonly fields: readonly ShareField[];
  /** Readings that stand: printed, mended where the row bears them out, blank where the row is intact. */
  readonly known: ReadonlyMap<string, number>;
  readonly unknown: ReadonlySet<string>;
  /** Unknown cells with a mended reading that nothing bears out yet. */
  readonly mended: ReadonlyMap<string, number>;
  /** Rows that hold less than they offer because a note caps the holding. */
  readonly capped: ReadonlySet<number>;
  /** Rows with a cap that may bind: their lost cells cannot be had from before - offered = after. */
  readonly open: ReadonlySet<number>;
  /** Rows whose printed numbers contradict each other. */
  readonly mismatched: ReadonlySet<number>;
}

export function classifyCells(table: StockholderTable, caps: Caps): ShareCells {
  const known = new Map<string, number>();
  const unknown = new Set<string>();
  const mended = new Map<string, number>();
  const rows = { capped: new Set<number>(), open: new Set<number>(), mismatched: new Set<number>() };
  for (const row of table.rows) {
    const kind = kindOf(row, caps.capped(row));
    if (kind !== null) rows[kind].add(row.ordinal);
    const reading = readingsOf(row, kind, caps);
    for (const cell of row.shares.values()) {
      const name = key(row.ordinal, cell.field);
      if (reading(cell)) known.set(name, cell.count!);
      else {
        unknown.add(name);
        if (cell.state === "MENDED") mended.set(name, cell.count!);
      }
    }
  }
  const fields = SHARE_FIELDS.filter((field) => table.rows.some((row) => row.shares.has(field)));
  return { fields, known, unknown, mended, ...rows };
}

function kindOf(row: StockholderRow, capped: boolean): "capped" | "open" | "mismatched" | null {
  const difference = differenceOf(row);
  if (difference === 0 || isDoubted(row)) return null;
  if (difference !== null && difference < 0 && capped) return "capped";
  const cells = [...row.shares.values()];
  const whole = difference !== null && !hasOpenBlanks(row) && !cells.some(({ state }) => state === "MENDED");
  if (whole) return "mismatched";
  return capped ? "open" : null;
}

/** Says of each of the row's cells whether its reading stands. */
function readingsOf(
  row: StockholderRow,
  kind: ReturnType<typeof kindOf>,
  { cappedBefore }: Caps,
): (cell: ShareCell) => boolean {
  const borneOut = differenceOf(row) === 0;
  const openBlanks = kind !== "capped" && hasOpenBlanks(row);
  const doubted = isDoubted(row);
  return ({ field, count, state }) => {
    if (count === null || doubted) return false;
    if (state === "BLANK") return !openBlanks;
    if (state === "MENDED")
      return borneOut || (kind === "capped" && field === "sharesBefore" && cappedBefore(count));
    return true;
  };
}

/** A second reading may balance as well: only the columns can bear such a row out. */
function isDoubted({ shares }: StockholderRow): boolean {
  return [...shares.values()].some(({ state }) => state === "DOUBTED");
}

/** Before less offered less after; null where the table lacks a column or the row a reading. */
function differenceOf({ shares }: StockholderRow): number | null {
  const [before, offered, after] = SHARE_FIELDS.map((field) => shares.get(field)?.count ?? null);
  return before == null || offered == null || after == null ? null : before - offered - after;
}

/**
 * Whether the row's blanks may be lost readings: it lost another cell, or its numbers leave a rest. A blank after column
 * beside more offered than held is no lost reading: no count of at least 0 would make the row add up.
 */
function hasOpenBlanks(row: StockholderRow): boolean {
  const cells = [...row.shares.values()];
  const blanks = cells.filter(({ state }) => state === "BLANK");
  if (blanks.length === 0) return false;
  if (cells.some(({ count }) => count === null)) return true;
  const lacks = (field: ShareField) => blanks.some((cell) => cell.field === field);
  if (lacks("sharesBefore") && lacks("sharesOffered")) return true;
  const difference = differenceOf(row);
  const onlyAfter = blanks.length === 1 && blanks[0]!.field === "sharesAfter";
  return difference !== null && difference !== 0 && !(onlyAfter && difference < 0);
}
