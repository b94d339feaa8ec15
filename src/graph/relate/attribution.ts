import type { Evidence } from "../../kernel/facts.ts";
import { printCount } from "../../kernel/text.ts";

/** Someone whose shares a party counts, disclaims or controls. */
export interface Counterpart {
  readonly name: string;
  /** As the party's note says; else what the other's own rows say; null where neither does. */
  readonly shares: number | null;
  readonly evidence: readonly Evidence[];
}

/** A number that no row prints, with the sum that it is. */
export interface DerivedShares {
  readonly shares: number;
  readonly derivation: string;
  readonly evidence: readonly Evidence[];
}

/** Null where there is nobody to add. */
export function addShares(counterparts: readonly Counterpart[]): DerivedShares | null {
  if (counterparts.length === 0) return null;
  const shares = counterparts.reduce((sum, counterpart) => sum + (counterpart.shares ?? 0), 0);
  const parts = counterparts.map(
    ({ name, shares: part }) => `${part === null ? "an unstated number" : printCount(part)} held by ${name}`,
  );
  return {
    shares,
    derivation: `${parts.join(" + ")} = ${printCount(shares)}`,
    evidence: counterparts.flatMap(({ evidence }) => evidence),
  };
}
