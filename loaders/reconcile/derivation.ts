import type { ShareField } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";
import { printCount } from "../../src/kernel/text.ts";
import type { StockholderTable } from "../extract/table/table.ts";
import type { Equation, Solution } from "./ledger.ts";

/** The name of a share cell in the equations. */
export function key(row: number, field: ShareField): string {
  return `${row} ${field}`;
}

export function unkey(cell: string): { readonly row: number; readonly field: ShareField } {
  const [row, field] = cell.split(" ");
  return { row: Number(row), field: field as ShareField };
}

export interface Derivation {
  readonly count: number;
  /** The sum in words: "213,914 - 44,352 = 169,562". */
  readonly reason: string;
  /** Where the operands are printed. */
  readonly spans: readonly Span[];
}

/** How a derived cell follows from the others. */
export function describeDerivation(cell: string, solution: Solution, table: StockholderTable): Derivation {
  const equation = solution.derivedBy.get(cell)!;
  const count = solution.values.get(cell)!;
  const spans = operandSpans(cell, solution, table);
  const { row, field } = unkey(cell);
  if (equation.name.startsWith("row")) return { count, reason: rowSum(row, field, solution), spans };
  const total = table.totals.get(field)!.count;
  const sum = `${printCount(total)} - ${printCount(total - count)} = ${printCount(count)}`;
  return {
    count,
    reason: `${sum}: the printed total less the other ${equation.terms.length - 1} rows`,
    spans,
  };
}

function rowSum(row: number, field: ShareField, { values }: Solution): string {
  const value = (name: ShareField) => printCount(values.get(key(row, name)) ?? 0);
  const words: Record<ShareField, string> = {
    sharesBefore: `${value("sharesOffered")} + ${value("sharesAfter")}`,
    sharesOffered: `${value("sharesBefore")} - ${value("sharesAfter")}`,
    sharesAfter: `${value("sharesBefore")} - ${value("sharesOffered")}`,
  };
  return `${words[field]} = ${value(field)}`;
}

/** An equation that gives more cells than this shows its total for all the operands. */
const MOST_SHARED = 20;

/** Of an operand that is itself derived, where its own operands are. */
function operandSpans(cell: string, solution: Solution, table: StockholderTable): readonly Span[] {
  const { derivedBy } = solution;
  const given = cellsGiven(solution);
  const spans = new Map<string, Span>();
  const add = (found: readonly Span[]) => {
    for (const span of found) spans.set(`${span.start} ${span.end}`, span);
  };
  const seen = new Set([cell]);
  const waiting = [cell];
  for (let derived = waiting.pop(); derived !== undefined; derived = waiting.pop()) {
    const equation = derivedBy.get(derived)!;
    const total = equation.name.startsWith("column") ? table.totals.get(unkey(derived).field) : undefined;
    if (total !== undefined) add([total.span]);
    if (given.get(equation)! > MOST_SHARED) continue;
    for (const { cell: operand } of equation.terms) {
      if (seen.has(operand)) continue;
      seen.add(operand);
      const { row, field } = unkey(operand);
      if (derivedBy.has(operand)) waiting.push(operand);
      else add(table.rows[row - 1]!.shares.get(field)!.spans);
    }
  }
  return [...spans.values()];
}

const GIVEN = new WeakMap<Solution["derivedBy"], ReadonlyMap<Equation, number>>();

/** How many cells each equation gives. */
function cellsGiven({ derivedBy }: Solution): ReadonlyMap<Equation, number> {
  const known = GIVEN.get(derivedBy);
  if (known !== undefined) return known;
  const given = new Map<Equation, number>();
  for (const equation of derivedBy.values()) given.set(equation, (given.get(equation) ?? 0) + 1);
  GIVEN.set(derivedBy, given);
  return given;
}
