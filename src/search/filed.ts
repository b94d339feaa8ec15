import type { FiledLeaf } from "./condition.ts";

const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const RANGE = /^([\d-]{4,10})\.\.([\d-]{4,10})$/;
const COMPARED = /^(>=|<=|>|<)?([\d-]{4,10})$/;
/** Behind every date. */
const LAST = "~";

/**
 * What stands behind `filed:`, null where it is no date: a year, month or day (2001, 2001-11, 2001-11-02), one of them
 * behind `>`, `>=`, `<` or `<=`, or two of them as a range (2000..2002, both ends included).
 */
export function readFiled(text: string): FiledLeaf | null {
  const printed = text.normalize("NFKC");
  const range = RANGE.exec(printed);
  if (range !== null) {
    const [, from, to] = range as unknown as [string, string, string];
    return DAY.test(from) && DAY.test(to) ? { kind: "filed", from, end: endOf(to), printed } : null;
  }
  const [, sign, date = ""] = COMPARED.exec(printed) ?? [];
  if (!DAY.test(date)) return null;
  const [from, end] = {
    "": [date, endOf(date)],
    ">": [endOf(date), LAST],
    ">=": [date, LAST],
    "<": ["", date],
    "<=": ["", endOf(date)],
  }[sign ?? ""] as [string, string];
  return { kind: "filed", from, end, printed };
}

/** Behind every day of a year, a month or a day, and before all that follows. */
function endOf(date: string): string {
  return `${date}-99`;
}

/** `filedDate`: ISO, as precise as it is known; counts from its beginning. "" is never within. */
export function isFiledWithin({ from, end }: FiledLeaf, filedDate: string): boolean {
  return filedDate !== "" && filedDate >= from && filedDate < end;
}
