import type { Percent } from "../../../src/kernel/facts.ts";
import type { Span } from "../../../src/kernel/span.ts";
import { foldSpace } from "../../../src/kernel/text.ts";

/**
 * What a number cell says.
 * `count`: well formed. `mended`: digits in groups of three behind wrong separators ("4 447 948").
 * `nil`: a dash. `blank`: nothing. `noise`: marks or digits that are no number (", , ," or "004,324").
 */
export type CountReading =
  | { readonly kind: "count" | "mended"; readonly count: number }
  | { readonly kind: "nil" | "blank" | "noise" };

/** "7", "7,332,262" or "7332262"; a leading zero is a misread digit. */
const COUNT = /^(?:0|[1-9]\d{0,2}(?:,\d{3}){1,4}|[1-9]\d{0,14})$/;
/** Groups of three behind a space, a full stop, a comma or a middle dot, at least two groups. */
const MENDABLE = /^[1-9]\d{0,2}(?:[ .,·]\d{3}){1,4}$/;
/** "46,881 531,775": two counts, as glued rows have them. */
const SEVERAL = /^\d{1,3}(?:,\d{3}){1,4}(?: \d{1,3}(?:,\d{3}){1,4}){1,9}$/;
const NIL = /^(?:[-–—―−](?: ?[-–—―−]){0,2}|[-–—]\s?0\s?[-–—]|nil|none|zero|n\/a)$/i;

export function readCount(text: string): CountReading {
  const folded = foldSpace(text).replace(/^\$ ?/, "");
  if (folded === "") return { kind: "blank" };
  if (NIL.test(folded)) return { kind: "nil" };
  if (COUNT.test(folded)) return { kind: "count", count: Number(folded.replaceAll(",", "")) };
  if (MENDABLE.test(folded) && !SEVERAL.test(folded))
    return { kind: "mended", count: Number(folded.replace(/\D/g, "")) };
  return { kind: "noise" };
}

export type PercentReading =
  | { readonly kind: "percent"; readonly percent: Percent }
  /** A mark where `*` is expected: "×", "•", a stray letter of another script. */
  | { readonly kind: "mark" | "blank" | "noise" };

export const BELOW_ONE: Percent = { text: "*", value: null, below: 1 };
export const ZERO_PERCENT: Percent = { text: "0%", value: 0, below: null };

const PERCENT = /^(\d{1,3}(?:\.\d{1,4})?|\.\d{1,4}) ?%?$/;
const LESS_THAN_ONE = /^(?:\*{1,2}|<\s?1(?:\.0)?\s?%|less than (?:1|one)\s?(?:%|percent))$/i;

/** A bare number counts as a percentage only up to 100; `*` and its wordings are "less than 1%" (Regulation S-K, Item 403). */
export function readPercent(text: string): PercentReading {
  const folded = foldSpace(text);
  if (folded === "") return { kind: "blank" };
  if (LESS_THAN_ONE.test(folded)) return { kind: "percent", percent: BELOW_ONE };
  if (NIL.test(folded)) return { kind: "percent", percent: ZERO_PERCENT };
  const match = PERCENT.exec(folded);
  if (match !== null && Number(match[1]) <= 100 && (folded.endsWith("%") || !/\.\d{3}/.test(folded))) {
    return { kind: "percent", percent: { text: `${match[1]}%`, value: Number(match[1]), below: null } };
  }
  return [...folded].length <= 2 && !/[\d,.\-A-Za-z]/.test(folded) ? { kind: "mark" } : { kind: "noise" };
}

/** Words behind a count that only say what is counted, or how it is held: "4,000,000 shares of Common Stock (direct)". */
const COUNTED =
  /^([\d,]{1,20}) (?:(?:shares?|units?|interests?|warrants?|ads(?:s|es)?|ordinary|common|preferred|class)\b|\(?(?:in)?direct(?:ly)?\b)[^\d]{0,60}$/i;

/** The count alone, where the cell says besides what is counted. */
export function withoutUnit(text: string): string {
  const folded = foldSpace(text);
  return COUNTED.exec(folded)?.[1] ?? folded;
}

/** "10,000 (5.2%)", "10,000 / 5.2%", "10,000 5.2%": a count and its percentage in one cell. */
const BOTH = /^(\d{1,3}(?:,\d{3}){1,4}|\d{1,9}) ?[(/ ] ?(\d{1,3}(?:\.\d{1,4})? ?%|\*{1,2}|< ?1 ?%) ?\)?$/;

export function splitBoth(text: string): { readonly count: string; readonly percent: string } | null {
  const match = BOTH.exec(foldSpace(text));
  return match === null ? null : { count: match[1]!, percent: match[2]! };
}

/** A word of a cell with its place. */
export interface Token {
  readonly text: string;
  readonly span: Span;
}

/** The words of a cell, each with its span; `start` is the place of the text's first character. */
export function tokensOf(text: string, start: number): readonly Token[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    span: { start: start + match.index, end: start + match.index + match[0].length },
  }));
}

/** Digits of a reading, whatever stands between them. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

/**
 * How much `echo` looks like a misreading of `truth`, 0 to 1: the share of digits in the same place, counted from the end
 * (a misread first digit is often lost). 0 where their lengths differ by more than two.
 */
export function likeness(echo: string, truth: string): number {
  const a = digitsOf(echo);
  const b = digitsOf(truth);
  if (a === "" || Math.abs(a.length - b.length) > 2) return 0;
  let equal = 0;
  for (let i = 1; i <= Math.min(a.length, b.length); i++) if (a.at(-i) === b.at(-i)) equal++;
  return equal / Math.max(a.length, b.length);
}

/** Two in five digits in the same place, of three digits one; marks with fewer than two digits resemble everything. */
export function resembles(echo: string, truth: string): boolean {
  const least = digitsOf(truth).length <= 3 ? 0.3 : 0.4;
  return digitsOf(echo).length < 2 || likeness(echo, truth) >= least;
}
