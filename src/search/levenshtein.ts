/** True where the first characters are equal and `edits` insertions, deletions and replacements are enough. */
export function isWithin(a: readonly string[], b: readonly string[], edits: number): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > edits) return false;
  // Row by row, within `edits` of the diagonal; beyond it every value is too large.
  const far = edits + 1;
  let above = Array.from({ length: 2 * edits + 3 }, (_, at) => (at > edits ? Math.min(at - far, far) : far));
  for (let row = 1; row <= a.length; row++) {
    const here = above.map(() => far);
    let least = far;
    for (let at = 1; at <= 2 * edits + 1; at++) {
      const column = row + at - far;
      if (column < 0 || column > b.length) continue;
      const replaced = column === 0 ? far : above[at]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      here[at] = Math.min(replaced, above[at + 1]! + 1, column === 0 ? far : here[at - 1]! + 1, far);
      least = Math.min(least, here[at]!);
    }
    if (least > edits) return false;
    above = here;
  }
  return above[b.length - a.length + far]! <= edits;
}

/** Tests tokens against one; remembers nothing. */
export function withinEdits(token: string, edits: number): (other: string) => boolean {
  const characters = [...token];
  return (other) => isWithin(characters, [...other], edits);
}
