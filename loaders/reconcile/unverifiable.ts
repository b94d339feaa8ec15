import { unkey } from "./derivation.ts";
import { restrictTo } from "./equations.ts";
import { type Equation, type Solution, solve, solveWithout } from "./ledger.ts";
import type { ShareCells } from "./share-cells.ts";

/** With more rows than this around the lost cells, each of their cells counts as unverifiable. */
const MOST_ROWS = 300;

/** The cells, and those among the known ones that may be misread: nothing rests on them. */
export interface Doubts {
  readonly cells: ShareCells;
  readonly suspects: ReadonlySet<string>;
}

/** The rows in which a lost cell or a cap may have used up the check of another cell, and their known cells. */
function neighbourhood({ cells, suspects }: Doubts): {
  readonly rows: ReadonlySet<number>;
  readonly near: ReadonlyMap<string, number>;
} {
  const rows = new Set([...cells.capped, ...cells.open]);
  for (const cell of [...cells.unknown, ...suspects]) rows.add(unkey(cell).row);
  const near = [...cells.known].filter(([cell]) => rows.has(unkey(cell).row) && !suspects.has(cell));
  return { rows, near: new Map(near) };
}

/** Known cells that could be lost without being recovered: no equation is left that would show an error in them. */
export function findUnverifiable(
  checks: readonly Equation[],
  doubts: Doubts,
  asks: (cell: string) => boolean,
): readonly string[] {
  if (doubts.cells.unknown.size === 0) return [];
  const { rows, near } = neighbourhood(doubts);
  const asked = [...near.keys()].filter(asks);
  if (rows.size > MOST_ROWS) return asked;
  const system = restrictTo(rows, checks, doubts.cells.known);
  if (solve(system, near).failed.length > 0) return asked;
  return asked.filter((cell) => !solveWithout(system, near, new Set([cell])).values.has(cell));
}

/** Derived cells that would come out otherwise if an unverifiable cell were read otherwise. */
export function findResting(
  checks: readonly Equation[],
  doubts: Doubts,
  { solution, unverifiable }: { solution: Solution; unverifiable: readonly string[] },
): readonly string[] {
  const derived = [...solution.derivedBy.keys()].filter((cell) => doubts.cells.unknown.has(cell));
  const { rows, near } = neighbourhood(doubts);
  if (unverifiable.length === 0) return [];
  const system = restrictTo(rows, checks, doubts.cells.known);
  if (rows.size > MOST_ROWS || solve(system, near).failed.length > 0) return derived;
  const moved = new Set<string>();
  for (const cell of unverifiable) {
    const other = solve(system, new Map(near).set(cell, near.get(cell)! + 1));
    for (const name of derived) if (other.values.get(name) !== solution.values.get(name)) moved.add(name);
  }
  return derived.filter((cell) => moved.has(cell));
}
