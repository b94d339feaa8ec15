import type { Percent } from "../../src/kernel/facts.ts";
import { printCount } from "../../src/kernel/text.ts";

/** What a percentage may be a share of: the outstanding shares alone, and what the holder offers or its notes add. */
export type BaseKind = "OFFERED" | "OFFERED_AND_NOTED" | "NOTED" | "OUTSTANDING";

/** One number that a percentage may be a share of. */
export interface Base {
  readonly kind: BaseKind;
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
  const bases: Base[] = [{ kind: "OFFERED", count: outstanding + stake.offered, words: offered }];
  if (stake.acquirable > 0) {
    const more = `${printCount(stake.acquirable)} that ${stake.notes} count as acquirable`;
    const both = outstanding + stake.offered + stake.acquirable;
    bases.push({ kind: "OFFERED_AND_NOTED", count: both, words: `${offered} + ${more}` });
    bases.push({ kind: "NOTED", count: outstanding + stake.acquirable, words: `${plain} + ${more}` });
  }
  return [...bases, { kind: "OUTSTANDING", count: outstanding, words: plain }];
}

/** The first base that the printed percentage fits, rounded as printed; null where none does. */
export function fittingBase(printed: Percent, after: number, bases: readonly Base[]): Base | null {
  return bases.find((base) => fits(printed, (after / base.count) * 100)) ?? null;
}

/**
 * The kinds of bases that a table does not use: a printed percentage fits another one and not this, and none fits only this.
 * Each stake is told with its printed percentage; rows with notes and rows without have their own.
 */
export function unusedKinds(
  stakes: readonly { readonly printed: Percent; readonly after: number; readonly bases: readonly Base[] }[],
): ReadonlySet<BaseKind> {
  const refuted = new Set<BaseKind>();
  const needed = new Set<BaseKind>();
  for (const { printed, after, bases } of stakes) {
    const fitting = bases.filter((base) => fits(printed, (after / base.count) * 100));
    if (fitting.length === 0 || fitting.length === bases.length) continue;
    for (const base of bases) if (!fitting.includes(base)) refuted.add(base.kind);
    if (fitting.length === 1) needed.add(fitting[0]!.kind);
  }
  return new Set([...refuted].filter((kind) => !needed.has(kind)));
}

function fits(printed: Percent, actual: number): boolean {
  if (printed.below !== null) return actual < printed.below;
  if (printed.value === null) return false;
  return Math.abs(actual - printed.value) <= 0.5 * 10 ** -decimalsOf(printed.text) + 1e-9;
}

/** "8,467,455 / (...) = 5.5%"; the quotient with one digit behind the point, or the words "less than 1%". */
export function quotientWords(after: number, base: Base): string {
  const actual = (after / base.count) * 100;
  return `${printCount(after)} / (${base.words}) = ${actual.toFixed(actual < 1 ? 2 : 1)}%`;
}

/** How a table prints small percentages. */
export interface PercentStyle {
  /** `*` and its wordings are in use. */
  readonly star: boolean;
  /** A dash or 0 stands where nothing is held. */
  readonly zero: boolean;
  /** Digits behind the point. */
  readonly decimals: number;
}

export function percentStyleOf(printed: readonly Percent[]): PercentStyle {
  const decimals = printed.flatMap(({ text, value }) => (value ? [decimalsOf(text)] : []));
  return {
    star: printed.some(({ below }) => below === 1),
    zero: printed.some(({ value }) => value === 0),
    decimals: decimals.length === 0 ? 1 : Math.max(...decimals),
  };
}

function decimalsOf(text: string): number {
  return /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}

/** The percentage as its table prints it: `*` below one, else a number; null where the table has no way to print it. */
export function derivePercent(
  after: number,
  base: Base,
  { star, zero, decimals }: PercentStyle,
): Percent | null {
  const actual = (after / base.count) * 100;
  if (after === 0 && zero) return { text: "0%", value: 0, below: null };
  if (actual < 1) return star ? { text: "*", value: null, below: 1 } : null;
  const text = actual.toFixed(decimals);
  return { text: `${text}%`, value: Number(text), below: null };
}
