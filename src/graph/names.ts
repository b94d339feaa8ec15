import { foldSpace } from "../kernel/text.ts";

/** Code points of a folded name that are indexed and compared; longer names share the key of their beginning. */
export const NAME_KEY_LENGTH = 200;

const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u02bc\u2032`\u00b4]/g;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u2033]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
/** "Inc." and "Corp.," but not the dots of "example.com" or "2.5". */
const CLOSING_DOT = /\.(?![\p{L}\p{N}])/gu;
/** "L.P", "L.L.C", "J.P": a dot behind a letter that stands alone. */
const INITIAL_DOT = /(?<![\p{L}\p{N}])(\p{L})\./gu;
/** Any comma but that of "1,000". */
const COMMA = /(?<!\p{N}),|,(?!\p{N})/gu;
/** "L. P." printed with spaces, its dots already gone. */
const SPACED_SUFFIX = /(?<= |^)(?:l l l p|l l c|l l p|l p)(?= |$)/g;

/**
 * The folded name: case, white space, quote and dash forms, and the punctuation of "L.P.", "Inc.", "Co.," do not
 * count. Words do: "&" is not "and", "Corp" is not "Corporation". Two spellings with one folded name are one party
 * of a filing.
 */
export function foldName(name: string): string {
  const cased = foldCase(name);
  const folded = foldSpace(
    cased.replace(CLOSING_DOT, "").replace(INITIAL_DOT, "$1").replace(COMMA, " "),
  ).replace(SPACED_SUFFIX, (suffix) => suffix.replaceAll(" ", ""));
  return folded === "" ? cased : folded;
}

/** The folded name's first 200 code points: what is indexed, sorted by and searched in. */
export function nameKey(name: string): string {
  const folded = foldName(name);
  if (folded.length <= NAME_KEY_LENGTH) return folded;
  const points = [...folded].slice(0, NAME_KEY_LENGTH).join("");
  return foldName(points);
}

/** Upper case first: it unites what lower case keeps apart ("ß" and "SS", "ſ" and "s"). */
function foldCase(name: string): string {
  const upper = name.toWellFormed().normalize("NFKC").toUpperCase().normalize("NFKC");
  return foldSpace(
    upper
      .toLowerCase()
      .replaceAll("ς", "σ")
      .replace(SINGLE_QUOTES, "'")
      .replace(DOUBLE_QUOTES, '"')
      .replace(DASHES, "-")
      .normalize("NFKC"),
  );
}
