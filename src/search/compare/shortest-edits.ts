/** Positions of one element that both sequences have. */
export interface Match {
  readonly a: number;
  readonly b: number;
}

/** Work that may still be done, in steps; shared by all parts of one comparison. */
export interface Budget {
  steps: number;
}

/**
 * A longest common subsequence, ascending: the fewest elements are left over (Myers, "An O(ND) Difference Algorithm and
 * Its Variations", 1986). Null when the budget ends first.
 */
export function shortestEdits(
  a: readonly number[],
  b: readonly number[],
  budget: Budget,
): readonly Match[] | null {
  /** By number of edits d: how far along `a` each diagonal k = x - y was followed, at index k + d. */
  const trace: Int32Array[] = [];
  const last = a.length - b.length;
  for (let d = 0; ; d++) {
    const before = trace[d - 1] ?? NONE;
    const reached = new Int32Array(2 * d + 1);
    for (let k = -d; k <= d; k += 2) {
      const from = d === 0 ? 0 : isInsertion(before, d, k) ? before[k + d]! : before[k + d - 2]! + 1;
      let x = from;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reached[k + d] = x;
      budget.steps -= 1 + x - from;
      if (k === last && x >= a.length) return walkBack(trace, { a: a.length, b: b.length });
    }
    if (budget.steps < 0) return null;
    trace.push(reached);
  }
}

const NONE = new Int32Array(0);

/**
 * With which edit diagonal k is reached farthest along `a`: an insertion comes from diagonal k + 1 and stays at its
 * place, a deletion from k - 1 and goes one on. `before`: of d - 1 edits.
 */
function isInsertion(before: Int32Array, d: number, k: number): boolean {
  return k === -d || (k !== d && before[k + d - 2]! < before[k + d]!);
}

function walkBack(trace: readonly Int32Array[], end: Match): Match[] {
  const matches: Match[] = [];
  let { a: x, b: y } = end;
  for (let d = trace.length; d > 0; d--) {
    const before = trace[d - 1]!;
    const k = x - y;
    const inserts = isInsertion(before, d, k);
    const from = inserts ? before[k + d]! : before[k + d - 2]!;
    while (x > (inserts ? from : from + 1)) matches.push({ a: --x, b: --y });
    x = from;
    y = inserts ? from - k - 1 : from - k + 1;
  }
  while (x > 0) matches.push({ a: --x, b: --y });
  return matches.reverse();
}
