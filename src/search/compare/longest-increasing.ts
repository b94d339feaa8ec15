/** Indexes of a longest strictly increasing subsequence, ascending; of several the one that ends lowest. */
export function longestIncreasing(values: readonly number[]): number[] {
  /** By length less one: the index of the lowest value that such a subsequence ends with. */
  const ends: number[] = [];
  const before = values.map((value, index) => {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    ends[low] = index;
    return low === 0 ? -1 : ends[low - 1]!;
  });
  const found: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index]!) found.push(index);
  return found.reverse();
}
