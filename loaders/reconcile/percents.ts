import type { Percent } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";
import { printCount } from "../../src/kernel/text.ts";

/** One number that a percentage may be a share of. */
export interface Base {
  readonly count: number;
  /** "150,641,864 outstanding + 84,667 offered". */
  readonly words: string;
}

export interface HolderStake {
  readonly after: number;
  readonly offered: number;
  /** Further shares that the holder may acquire within 60 days, as its notes count them, and the notes. */
  readonly acquirable: number;
  readonly notes: string;
}

/**
 * The bases of Rule 13d-3(d)(1) in the order in which they are tried: outstanding and what the holder offers (here shares
 * it may yet acquire), with what its notes add; outstanding alone.
 */
export function basesOf(outstanding: number, stake: HolderStake): readonly Base[] {
  const plain = `${printCount(outstanding)} outstanding`;
  const offered = `${plain} + ${printCount(stake.offered)} offered`;
  const bases: Base[] = [{ count: outstanding + stake.offered, words: offered }];
  if (stake.acquirable > 0) {
    const more = `${printCount(stake.acquirable)} that ${stake.notes} count as acquirable`;
    bases.push({ count: outstanding + stake.offered + stake.acquirable, words: `${offered} + ${more}` });
    bases.push({ count: outstanding + stake.acquirable, words: `${plain} + ${more}` });
  }
  return [...bases, { count: outstanding, words: plain }];
}

/** The first base that the printed percentage fits, rounded as printed; null where none does. */
export function fittingBase(printed: Percent, after: number, bases: readonly Base[]): Base | null {
  return bases.find((base) => fits(printed, (after / base.count) * 100)) ?? null;
}

function fits(printed: Percent, actual: number): boolean {
  if (printed.below !== null) return actual < printed.below;
  if (printed.value === null) return false;
  const decimals = /\.(\d+)/.exec(printed.text)?.[1]?.length ?? 0;
  return Math.abs(actual - printed.value) <= 0.5 * 10 ** -decimals + 1e-9;
}

/** "8,467,455 / (...) = 5.5%"; the quotient with one digit behind the point, or the words "less than 1%". */
export function quotientWords(after: number, base: Base): string {
  const actual = (after / base.count) * 100;
  return `${printCount(after)} / (${base.words}) = ${actual.toFixed(actual < 1 ? 2 : 1)}%`;
}

/** The percentage as a table prints it: `*` below one, else one decimal. */
export function derivePercent(after: number, base: Base): Percent {
  const actual = (after / base.count) * 100;
  if (actual < 1) return { text: "*", value: null, below: 1 };
  const text = actual.toFixed(1);
  return { text: `${text}%`, value: Number(text), below: null };
}

export interface Outstanding {
  readonly shares: number;
  readonly spans: readonly Span[];
}
