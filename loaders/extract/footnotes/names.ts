import { foldSpace } from "../../../src/kernel/text.ts";
import type { StockholderRow } from "../table/rows.ts";
import { LEGAL_FORM } from "./parties/words.ts";

const LEGAL_SUFFIX =
  /^(?:l\.?\s?p\.?|l\.?l\.?c\.?|l\.?l\.?p\.?|inc\.?|ltd\.?|limited|corp\.?|corporation|co\.?|company|ldc|plc|s\.?a\.?|n\.?v\.?|b\.?v\.?|gmbh|jr\.?|sr\.?|ii|iii|iv)$/i;

/** What stands behind a comma and belongs to the name before it. */
const NAME_TAIL =
  /^(?:jt\.? ?ten|jtwros|as (?:joint tenants|tenants|trustees?|custodian)\b.{0,80}|m\.?d\.?|ph\.?d\.?|esq\.?)$/i;
const MONTH_DAY = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}$/i;
const SEPARATOR = /(,\s+and\s+|,\s+|\s+and\s+|;\s+)/;
/** Names longer than this many parts are not looked for. */
const MOST_PARTS = 8;

/**
 * "A, L.P., B, LLC and C, Inc." as its names: a name of `known` is one, whatever stands in it; a legal form and a year belong
 * to the name before them; "Jane and John Doe" is one name.
 */
export function splitNames(text: string, known: ReadonlySet<string> = new Set()): readonly string[] {
  const pieces = foldSpace(text)
    .replace(/[,;]+$/, "")
    .split(SEPARATOR);
  const names: string[] = [];
  for (let i = 0; i < pieces.length; ) {
    const end = knownEnd(pieces, i, known) ?? i + 1;
    const name = pieces.slice(i, end).join("").trim();
    if (names.length > 0 && end === i + 1 && goesOn(names.at(-1)!, pieces[i - 1] ?? "", name))
      names[names.length - 1] += `${pieces[i - 1]}${name}`;
    else if (name !== "") names.push(name);
    i = end + 1;
  }
  return names;
}

/** The index behind the longest known name that begins at `start`. */
function knownEnd(pieces: readonly string[], start: number, known: ReadonlySet<string>): number | null {
  for (let end = Math.min(pieces.length, start + 2 * MOST_PARTS - 1); end > start; end -= 2)
    if (known.has(bareName(pieces.slice(start, end).join("")))) return end;
  return null;
}

function goesOn(name: string, separator: string, next: string): boolean {
  if (/\band\b/.test(separator))
    return !separator.startsWith(",") && /^\p{Lu}[\p{L}'’-]*$/u.test(name) && next.includes(" ");
  return (
    LEGAL_SUFFIX.test(next) ||
    LEGAL_FORM.test(next) ||
    NAME_TAIL.test(next) ||
    (/^\d{4}\b/.test(next) && MONTH_DAY.test(name))
  );
}

/** Names are asked for again for each row and note: the latest are kept. */
const BARE_KEPT = 20_000;
const LONGEST_KEPT = 200;
const bareNames = new Map<string, string>();

/** Letters and digits without case, punctuation and legal form: what two printings of one name share. */
export function bareName(name: string): string {
  const known = bareNames.get(name);
  if (known !== undefined) return known;
  const bare = readBareName(name);
  if (name.length > LONGEST_KEPT) return bare;
  if (bareNames.size >= BARE_KEPT) bareNames.clear();
  bareNames.set(name, bare);
  return bare;
}

function readBareName(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[’']/g, "")
    .replace(/\b([a-z]|ph|sc|pharm)\.(?=[a-z]\b)/g, "$1")
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

/** The rows of a table by what their names share with other printings. */
interface RowIndex {
  readonly byName: ReadonlyMap<string, readonly StockholderRow[]>;
  /** Persons' rows by each end of their names: "van der roe", "der roe", "roe". */
  readonly byLast: ReadonlyMap<string, readonly StockholderRow[]>;
}

const indexes = new WeakMap<readonly StockholderRow[], RowIndex>();

function indexOf(rows: readonly StockholderRow[]): RowIndex {
  const known = indexes.get(rows);
  if (known !== undefined) return known;
  const byName = new Map<string, StockholderRow[]>();
  const byLast = new Map<string, StockholderRow[]>();
  const add = (map: Map<string, StockholderRow[]>, key: string, row: StockholderRow) => {
    const list = map.get(key) ?? [];
    list.push(row);
    map.set(key, list);
  };
  for (const row of rows) {
    const bare = bareName(row.name);
    add(byName, bare, row);
    if (!isPerson(row)) continue;
    const words = withoutTitles(bare).split(" ");
    // "John Roe" for "John Roe, M.D."
    if (words.length > 1 && words.join(" ") !== bare) add(byName, words.join(" "), row);
    for (let i = Math.max(0, words.length - LONGEST_LAST_NAME); i < words.length; i++)
      add(byLast, words.slice(i).join(" "), row);
  }
  const index = { byName, byLast };
  indexes.set(rows, index);
  return index;
}

/** A bare name without what stands behind a person's last name. */
export function withoutTitles(bare: string): string {
  return bare.replace(/(?: (?:jr|sr|ii|iii|iv|md|phd|scd|esq|cfa|cpa|mba|mph))+$/, "");
}

/** Words of a last name with its particles. */
const LONGEST_LAST_NAME = 5;

/**
 * The row that a note's name means: the one row whose name is the same but for punctuation and legal form; for "Mr. Doe"
 * the one person's row with that last name (`own` first). Null where none or several fit.
 */
export function resolveRow(
  printed: string,
  rows: readonly StockholderRow[],
  own: StockholderRow,
): StockholderRow | null {
  const { byName, byLast } = indexOf(rows);
  if (HONORIFIC.test(printed)) {
    const fits = byLast.get(bareName(printed.replace(HONORIFIC, ""))) ?? [];
    return fits.includes(own) ? own : single(fits);
  }
  const bare = bareName(printed);
  if (isOwnJointName(bare, own)) return own;
  return single(byName.get(bare) ?? []);
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
