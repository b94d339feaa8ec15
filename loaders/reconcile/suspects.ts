import { unkey } from "./derivation.ts";
import { restrictTo } from "./equations.ts";
import { type Equation, type Solution, solve, solveWithout } from "./ledger.ts";
import type { ShareCells } from "./share-cells.ts";

/** What the equations give, and what they put in doubt. */
export interface Settlement {
  readonly solution: Solution;
  /** Known cells that may be misread. */
  readonly suspects: ReadonlySet<string>;
  /** Rows whose numbers contradict each other or the totals. */
  readonly mismatched: ReadonlySet<number>;
}

/** With more cells in doubt than this the rows are named, but the single wrong cell is not looked for. */
const MOST_SUSPECTS = 400;

/** Derives the unknown cells; where the numbers contradict each other, nothing that rests on a suspect cell is derived. */
export function settleCells(equations: readonly Equation[], cells: ShareCells): Settlement {
  const first = solve(equations, cells.known);
  if (first.failed.length === 0) return withoutRefuted(equations, cells, first);
  const suspects = new Set(findSuspects(equations, cells, first));
  const mismatched = new Set([...cells.mismatched, ...[...suspects].map((cell) => unkey(cell).row)]);
  const broken = new Set(suspects.size > 0 ? [] : first.failed.filter(isColumn));
  const usable = equations.filter((equation) => !broken.has(equation));
  const second = solveWithout(usable, cells.known, suspects);
  const solution: Solution =
    second.failed.length === 0
      ? withoutSuspects(second, cells, suspects)
      : { values: cells.known, derivedBy: new Map(), failed: second.failed };
  const settled = withoutRefuted(usable, cells, solution);
  return { ...settled, suspects, mismatched: new Set([...mismatched, ...settled.mismatched]) };
}

/** What follows without a suspect cell, whose printed reading a sum would contradict. */
function withoutSuspects(solution: Solution, cells: ShareCells, suspects: ReadonlySet<string>): Solution {
  const values = new Map(cells.known);
  const derivedBy = new Map<string, Equation>();
  for (const [cell, equation] of solution.derivedBy) {
    const rests = equation.terms.every((term) => term.cell === cell || values.has(term.cell));
    if (suspects.has(cell) || !rests || equation.terms.some((term) => suspects.has(term.cell))) continue;
    values.set(cell, solution.values.get(cell)!);
    derivedBy.set(cell, equation);
  }
  return { values, derivedBy, failed: solution.failed };
}

/** A derived value that differs from a mended reading of its cell: one of the two is wrong, and so may be what rests on them. */
function withoutRefuted(equations: readonly Equation[], cells: ShareCells, solution: Solution): Settlement {
  const refuted = new Set(
    [...cells.mended].flatMap(([cell, count]) => {
      const derived = solution.values.get(cell);
      return derived === undefined || derived === count ? [] : [cell];
    }),
  );
  if (refuted.size === 0) return { solution, suspects: new Set(), mismatched: cells.mismatched };
  const usable = equations.filter((equation) => !equation.terms.some(({ cell }) => refuted.has(cell)));
  const next = solve(usable, cells.known);
  const rows = [...refuted].map((cell) => unkey(cell).row);
  return { solution: next, suspects: new Set(), mismatched: new Set([...cells.mismatched, ...rows]) };
}

/** Printed cells each of which, erased alone, would leave no contradiction; with several errors, all cells of the failing rows. */
function findSuspects(
  equations: readonly Equation[],
  { known, unknown, mismatched }: ShareCells,
  solution: Solution,
): readonly string[] {
  const rows = new Set(mismatched);
  for (const cell of unknown) rows.add(unkey(cell).row);
  for (const equation of solution.failed)
    if (!isColumn(equation)) rows.add(unkey(equation.terms[0]!.cell).row);
  const candidates = [...known.keys()].filter((cell) => rows.has(unkey(cell).row));
  const system = restrictTo(rows, equations, known);
  const near = new Map([...known].filter(([cell]) => rows.has(unkey(cell).row)));
  const alone =
    candidates.length > MOST_SUSPECTS
      ? []
      : candidates.filter((cell) => solveWithout(system, near, new Set([cell])).failed.length === 0);
  return alone.length > 0 ? alone : candidates.filter((cell) => mismatched.has(unkey(cell).row));
}

function isColumn({ name }: Equation): boolean {
  return name.startsWith("column");
}
