/** How soon further occurrences stop to count, and how far a long text counts less: the usual values. */
const K1 = 1.2;
const B = 0.75;

export interface FieldStatistics {
  /** Risk factors in all. */
  readonly risks: number;
  /** Of the field, in tokens. */
  readonly averageLength: number;
}

/**
 * What `count` matches in a field of `length` tokens add to a score, where `matching` risk factors have such matches
 * (BM25, as Lucene computes it). A heading needs no weight of its own: its words are rare, and it is short.
 */
export function bm25(
  { risks, averageLength }: FieldStatistics,
  matching: number,
): (count: number, length: number) => number {
  const rarity = Math.log(1 + (risks - matching + 0.5) / (matching + 0.5));
  return (count, length) => (rarity * count) / (count + K1 * (1 - B + (B * length) / (averageLength || 1)));
}
