/** `sum of sign * value = constant`; every share count is a whole number of at least 0. */
export interface Equation {
  /** "row 12", "column sharesAfter". */
  readonly name: string;
  readonly terms: readonly { readonly cell: string; readonly sign: 1 | -1 }[];
  readonly constant: number;
}

export interface Solution {
  /** Known and derived values. */
  readonly values: ReadonlyMap<string, number>;
  /** The equation that gave each derived value. */
  readonly derivedBy: ReadonlyMap<string, Equation>;
  /** Equations that do not hold, or hold with a negative count only. */
  readonly failed: readonly Equation[];
}

/**
 * Derives what the equations determine, one unknown at a time. Each cell stands in one row and one column, so what is
 * still open when no equation has a single unknown is open for good: the rest of the system is a cycle, which is singular.
 * Unknowns of one sign that add up to 0 are all 0, since no count is negative.
 */
export function solve(equations: readonly Equation[], known: ReadonlyMap<string, number>): Solution {
  const solver = new Solver(equations, known);
  do solver.substitute();
  while (solver.settleZeros());
  solver.findOverfull();
  return solver.solution();
}

/** Per equation: how many of its terms are open, and the constant less all known terms. */
interface Balance {
  open: number;
  rest: number;
}

class Solver {
  readonly #values: Map<string, number>;
  readonly #derivedBy = new Map<string, Equation>();
  readonly #failed = new Set<Equation>();
  readonly #balances = new Map<Equation, Balance>();
  readonly #touching = new Map<string, Equation[]>();
  readonly #queue: Equation[] = [];

  constructor(equations: readonly Equation[], known: ReadonlyMap<string, number>) {
    this.#values = new Map(known);
    for (const equation of equations) {
      const balance = { open: 0, rest: equation.constant };
      for (const { cell, sign } of equation.terms) {
        const value = known.get(cell);
        if (value === undefined) {
          balance.open++;
          const touching = this.#touching.get(cell);
          if (touching === undefined) this.#touching.set(cell, [equation]);
          else touching.push(equation);
        } else balance.rest -= sign * value;
      }
      this.#balances.set(equation, balance);
      this.#queue.push(equation);
    }
  }

  /** Goes on until no equation has a single unknown. */
  substitute(): void {
    for (let equation = this.#queue.pop(); equation !== undefined; equation = this.#queue.pop()) {
      const { open, rest } = this.#balances.get(equation)!;
      if (open === 0 && rest !== 0) this.#failed.add(equation);
      if (open !== 1) continue;
      const { cell, sign } = equation.terms.find((term) => !this.#values.has(term.cell))!;
      this.#set(cell, sign * rest, equation);
    }
  }

  /** True where it found something. */
  settleZeros(): boolean {
    for (const [equation, { open, rest }] of this.#balances) {
      if (open < 2 || rest !== 0) continue;
      const unknown = equation.terms.filter(({ cell }) => !this.#values.has(cell));
      if (!unknown.every(({ sign }) => sign === unknown[0]!.sign)) continue;
      for (const { cell } of unknown) this.#set(cell, 0, equation);
    }
    return this.#queue.length > 0;
  }

  /** Unknowns of one sign cannot make up a rest of the other: no count is negative. */
  findOverfull(): void {
    for (const [equation, { open, rest }] of this.#balances) {
      if (open === 0 || rest === 0) continue;
      const unknown = equation.terms.filter(({ cell }) => !this.#values.has(cell));
      const { sign } = unknown[0]!;
      if (sign * rest < 0 && unknown.every((term) => term.sign === sign)) this.#failed.add(equation);
    }
  }

  #set(cell: string, value: number, by: Equation): void {
    if (value < 0 || !Number.isSafeInteger(value)) {
      this.#failed.add(by);
      return;
    }
    this.#values.set(cell, value);
    this.#derivedBy.set(cell, by);
    for (const equation of this.#touching.get(cell) ?? []) {
      const balance = this.#balances.get(equation)!;
      balance.open--;
      balance.rest -= equation.terms.find((term) => term.cell === cell)!.sign * value;
      this.#queue.push(equation);
    }
  }

  solution(): Solution {
    return { values: this.#values, derivedBy: this.#derivedBy, failed: [...this.#failed] };
  }
}

/** The same equations read with these cells erased. */
export function solveWithout(
  equations: readonly Equation[],
  known: ReadonlyMap<string, number>,
  erased: ReadonlySet<string>,
): Solution {
  return solve(equations, new Map([...known].filter(([cell]) => !erased.has(cell))));
}
