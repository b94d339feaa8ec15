import { foldSpace } from "../../../src/kernel/text.ts";
import type { StockholderRow } from "../table/rows.ts";

const LEGAL_SUFFIX =
  /^(?:l\.?\s?p\.?|l\.?l\.?c\.?|l\.?l\.?p\.?|inc\.?|ltd\.?|limited|corp\.?|corporation|co\.?|company|ldc|plc|s\.?a\.?|n\.?v\.?|b\.?v\.?|gmbh|jr\.?|sr\.?|ii|iii|iv)$/i;

/** "A, L.P., B, LLC and C, Inc." as its names: a legal form belongs to the name before it. */
export function splitNames(text: string): readonly string[] {
  const names: string[] = [];
  for (const part of foldSpace(text).split(/,\s+(?:and\s+)?|\s+and\s+/)) {
    const bare = part.replace(/[,;]+$/, "").trim();
    if (bare === "") continue;
    if (names.length > 0 && LEGAL_SUFFIX.test(bare)) names[names.length - 1] += `, ${bare}`;
    else names.push(bare);
  }
  return names;
}

/** Letters and digits without case, punctuation and legal form: what two printings of one name share. */
export function bareName(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[’']/g, "")
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, "$1")
    .replace(/[^\p{L}\p{N}&]+/gu, " ")
    .trim()
    .split(" ");
  while (
    words.length > 1 &&
    /^(?:lp|llc|llp|inc|ltd|limited|corp|corporation|co|company|ldc|plc)$/.test(words.at(-1)!)
  )
    words.pop();
  return words.filter((word) => word !== "the").join(" ");
}

const HONORIFIC = /^(?:mr|mrs|ms|dr|messrs)\.?\s+/i;

/**
 * The row that a note's name means: the one row whose name is the same but for punctuation and legal form; for "Mr. Doe"
 * the one person's row with that last name (`own` first). Null where none or several fit.
 */
export function resolveRow(
  printed: string,
  rows: readonly StockholderRow[],
  own: StockholderRow,
): StockholderRow | null {
  if (HONORIFIC.test(printed)) {
    const last = bareName(printed.replace(HONORIFIC, ""));
    const fits = rows.filter(
      (row) => isPerson(row) && (bareName(row.name) === last || bareName(row.name).endsWith(` ${last}`)),
    );
    return fits.includes(own) ? own : single(fits);
  }
  const bare = bareName(printed);
  if (isOwnJointName(bare, own)) return own;
  return single(rows.filter((row) => bareName(row.name) === bare));
}

/** "Ronald and Judith Doe" for "Ronald C. Doe & Judith S. Doe, JT TEN". */
function isOwnJointName(bare: string, own: StockholderRow): boolean {
  if (own.kind !== "JOINT_PERSONS" || !bare.includes(" and ")) return false;
  const words = new Set(bareName(own.name).split(/[\s&]+/));
  return bare.split(" ").every((word) => word === "and" || words.has(word));
}

function isPerson(row: StockholderRow): boolean {
  return row.kind === "PERSON" || row.kind === "JOINT_PERSONS";
}

function single<T>(items: readonly T[]): T | null {
  return items.length === 1 ? items[0]! : null;
}
