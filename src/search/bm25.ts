import type { RiskTextField } from "./port.ts";

/** A heading says in ten words what the body says in five hundred. */
export const BOOST: Readonly<Record<RiskTextField, number>> = { heading: 2, body: 1 };

/** How soon further occurrences stop to count, and how far a long text counts less: the usual values. */
const K1 = 1.2;
const B = 0.75;

export interface FieldStatistics {
  /** Risk factors in all. */
  readonly risks: number;
  /** Of the field, in tokens. */
  readonly averageLength: number;
}

/** What `count` matches in a field of `length` tokens add to a score, where `matching` risk factors have such matches. */
export function bm25(
  field: RiskTextField,
  { risks, averageLength }: FieldStatistics,
  matching: number,
): (count: number, length: number) => number {
  const rarity = Math.log(1 + (risks - matching + 0.5) / (matching + 0.5));
  const weight = BOOST[field] * rarity;
  return (count, length) => (weight * count) / (count + K1 * (1 - B + (B * length) / (averageLength || 1)));
}
