/** Hits that count. */
export const DEPTH = 10;

/**
 * Normalised discounted cumulative gain of the first ten: each hit is worth 2^grade - 1, divided by log2(rank + 1);
 * 1 is the best order of all graded ones.
 */
export function ndcg(ranked: readonly string[], grades: ReadonlyMap<string, number>): number {
  const gains = ranked.slice(0, DEPTH).map((key) => grades.get(key) ?? 0);
  const best = [...grades.values()].sort((a, b) => b - a).slice(0, DEPTH);
  return discounted(gains) / discounted(best);
}

function discounted(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

/** One divided by the rank of the first of the ten that has the best grade; 0 where none has. */
export function reciprocalRank(ranked: readonly string[], grades: ReadonlyMap<string, number>): number {
  const best = Math.max(...grades.values());
  const rank = ranked.slice(0, DEPTH).findIndex((key) => grades.get(key) === best);
  return rank < 0 ? 0 : 1 / (rank + 1);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
