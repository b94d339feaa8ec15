import { SHARE_FIELDS, type ShareField } from "../../src/kernel/facts.ts";
import type { StockholderTable } from "../extract/table/table.ts";
import { key, unkey } from "./derivation.ts";
import type { Equation } from "./ledger.ts";
import type { ShareCells } from "./share-cells.ts";

/** before - offered = after in every row that no cap may bind, and the columns that have a printed total. */
export function equationsOf({ rows, totals }: StockholderTable, cells: ShareCells): readonly Equation[] {
  const equations: Equation[] = [];
  const binding = (row: number) => cells.capped.has(row) || cells.open.has(row);
  if (cells.fields.length === SHARE_FIELDS.length)
    for (const { ordinal } of rows) if (!binding(ordinal)) equations.push(rowEquation(ordinal));
  for (const field of cells.fields) {
    const total = totals.get(field);
    // Whether the total before the offering counts a capped row's holding or its offer is not known.
    const usable = field !== "sharesBefore" || cells.capped.size + cells.open.size === 0;
    if (total !== undefined && usable) {
      const terms = rows.map(({ ordinal }) => ({ cell: key(ordinal, field), sign: 1 as const }));
      equations.push({ name: `column ${field}`, terms, constant: total.count });
    }
  }
  return equations;
}

function rowEquation(row: number): Equation {
  const terms = SHARE_FIELDS.map((field) => ({
    cell: key(row, field),
    sign: field === "sharesBefore" ? (1 as const) : (-1 as const),
  }));
  return { name: `row ${row}`, terms, constant: 0 };
}

/** The column before the offering where a capped row counts with what it offers. */
export function cappedColumn(table: StockholderTable, { capped }: ShareCells): Equation | null {
  const total = table.totals.get("sharesBefore");
  if (total === undefined) return null;
  const term = (row: number, field: ShareField) => ({ cell: key(row, field), sign: 1 as const });
  const terms = table.rows.flatMap(({ ordinal }) =>
    capped.has(ordinal)
      ? [term(ordinal, "sharesOffered"), term(ordinal, "sharesAfter")]
      : [term(ordinal, "sharesBefore")],
  );
  return { name: "column sharesBefore", terms, constant: total.count };
}

/** The same system with all other rows' known cells put into the constants: what is asked of `rows` has the same answer. */
export function restrictTo(
  rows: ReadonlySet<number>,
  equations: readonly Equation[],
  known: ReadonlyMap<string, number>,
): readonly Equation[] {
  return equations.flatMap((equation) => {
    let { constant } = equation;
    const terms = equation.terms.filter(({ cell, sign }) => {
      const value = known.get(cell);
      if (rows.has(unkey(cell).row) || value === undefined) return true;
      constant -= sign * value;
      return false;
    });
    const column = equation.name.startsWith("column");
    return terms.length === 0 && !column ? [] : [{ name: equation.name, terms, constant }];
  });
}
