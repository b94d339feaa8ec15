/** Shorter words are not compared letter by letter: one letter makes another name of them. */
const SHORTEST = 5;
/** From this length on, two slips are one misspelling. */
const LONG = 9;
/** Longer words count as different unless they are equal. */
const LONGEST = 64;

/**
 * Whether one word may be a misspelling of the other: both have five letters or more, begin alike, and are one edit
 * apart (two where both have nine or more). An edit adds, drops or changes a letter, or swaps two neighbours.
 */
export function isMisspelling(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (a === b || shorter < SHORTEST || Math.max(a.length, b.length) > LONGEST || a[0] !== b[0]) return false;
  return editDistance(a, b, shorter < LONG ? 1 : 2) !== null;
}

/** The optimal string alignment distance, or null where it exceeds `limit`. */
export function editDistance(a: string, b: string, limit: number): number | null {
  if (Math.abs(a.length - b.length) > limit) return null;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let edits = Math.min(
        previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        previous[j]! + 1,
        row[j - 1]! + 1,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, beforePrevious[j - 2]! + 1);
      row.push(edits);
    }
    if (Math.min(...row) > limit) return null;
    beforePrevious = previous;
    previous = row;
  }
  const distance = previous[b.length]!;
  return distance > limit ? null : distance;
}
