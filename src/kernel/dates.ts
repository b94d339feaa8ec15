/** ISO 8601, as precise as the source: "2001", "2001-10" or "2001-10-30". */
export type PartialDate = string & { readonly __partialDate?: never };

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** "October 30, 2001" and its abbreviations; the groups are month, day, year. */
export const LONG_DATE =
  /\b(jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)[\s]{1,4}(\d{1,2}),?[\s]{1,4}(\d{4})\b/i;

/** The date that a `LONG_DATE` text names, or null where no such day exists (February 30). */
export function parseLongDate(text: string): PartialDate | null {
  const match = LONG_DATE.exec(text);
  if (match === null) return null;
  const stem = match[1]!.slice(0, 3).toLowerCase();
  const month = MONTHS.findIndex((name) => name.startsWith(stem)) + 1;
  return isoDate(Number(match[3]), month, Number(match[2]));
}

/** `YYYY-MM-DD`, or null where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): PartialDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return date.toISOString().slice(0, 10);
}
