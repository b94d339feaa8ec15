import type { Percent } from "../../kernel/facts.ts";
import { printCount } from "../../kernel/text.ts";

export const FLAG_CODES = ["PAST_5_PERCENT", "PAST_10_PERCENT"] as const;
export type FlagCode = (typeof FLAG_CODES)[number];

export interface Flag {
  readonly code: FlagCode;
  readonly text: string;
  /** The law that the number matters to. */
  readonly rule: string;
}

/** What a number of shares is a share of: 17 CFR 240.13d-3(d)(1)(i). */
export interface PercentBase {
  readonly outstanding: number;
  /** What the members may acquire within sixty days, here: what notes count so, and offered shares that are still to be issued. */
  readonly acquirable: number;
}

const RULES: readonly (readonly [code: FlagCode, percent: number, rule: string])[] = [
  [
    "PAST_5_PERCENT",
    5,
    "Securities Exchange Act of 1934, section 13(d) and Rule 13d-1: whoever beneficially owns more than 5% of a class reports it; a group owns what its members own (Rule 13d-5(b)).",
  ],
  [
    "PAST_10_PERCENT",
    10,
    "Securities Exchange Act of 1934, section 16(a) and Rule 16a-2: whoever beneficially owns more than 10% of a class reports its trades; a group's members count together (Rule 16a-1(a)(1)).",
  ],
];
const CAVEAT = "Whether the members are a group in law is for a lawyer to judge.";

/** One digit behind the point in the text, two in the value. */
export function percentOf(shares: number, { outstanding, acquirable }: PercentBase): Percent {
  const percent = (shares * 100) / (outstanding + acquirable);
  return { text: `${percent.toFixed(1)}%`, value: Number(percent.toFixed(2)), below: null };
}

/** "8,552,122 / (150,641,864 outstanding + 3,654,062 that the members may acquire) = 5.5%". */
export function percentWords(shares: number, base: PercentBase): string {
  const whole = `${printCount(base.outstanding)} outstanding + ${printCount(base.acquirable)} that the members may acquire`;
  return `${printCount(shares)} / (${whole}) = ${percentOf(shares, base).text}`;
}

/** `counts`: what the group holds before and after, limited to what contracts let its members own. */
export function flagsOf(
  counts: { readonly before: number; readonly after: number },
  base: PercentBase,
): readonly Flag[] {
  return (["before", "after"] as const).flatMap((when) =>
    RULES.filter(([, percent]) => isPast(counts[when], percent, base)).map(([code, percent, rule]) => ({
      code,
      text: `${when === "before" ? "Before" : "After"} the offering past ${percent}%: ${percentWords(counts[when], base)}. ${CAVEAT}`,
      rule,
    })),
  );
}

function isPast(shares: number, percent: number, { outstanding, acquirable }: PercentBase): boolean {
  return shares * 100 > (outstanding + acquirable) * percent;
}

/** The most that a member may own under a limit by contract, in whole shares. */
export function cappedAt(shares: number, capPercent: number | null, base: PercentBase): number {
  if (capPercent === null) return shares;
  return Math.min(shares, Math.floor(((base.outstanding + base.acquirable) * capPercent) / 100));
}
