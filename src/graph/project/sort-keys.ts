import type { PartialDate } from "../../kernel/dates.ts";

/** Digits of an ordinal in a sort key; more rows than that would sort as text. */
const ORDINAL_DIGITS = 6;
/** Behind every digit: filings without a date come last. */
const UNDATED = "~";

/** Newest first: every digit is replaced by what it lacks to nine. */
export function filingSortKey(filedDate: PartialDate | null): string {
  return filedDate === null ? UNDATED : filedDate.replace(/\d/g, (digit) => String(9 - Number(digit)));
}

export function ordinalSortKey(ordinal: number): string {
  return String(ordinal).padStart(ORDINAL_DIGITS, "0");
}
