import { foldSpace } from "../../../src/kernel/text.ts";
import { DIRECTION, isLargeCity, NUMBER_WORD, suffixStrength } from "./lexicon.ts";

/** White space folded and split ordinals closed: "15 th Floor" is "15th Floor". */
export function cleanLine(text: string): string {
  return foldSpace(text).replace(/(\d) (st|nd|rd|th)\b/g, "$1$2");
}

/** A word of an address; the comma behind it is told apart. */
export interface Word {
  readonly text: string;
  readonly comma: boolean;
  /** Half-open offsets in the text it was cut from, comma included. */
  readonly at: number;
  readonly end: number;
}

/** A split ordinal ("15 th") is one word. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    const bare = match[0].replace(/[,;]+$/, "");
    const end = match.index + match[0].length;
    const last = words.at(-1);
    if (bare === "") continue;
    const comma = bare.length < match[0].length;
    if (last !== undefined && !last.comma && /^\d+$/.test(last.text) && /^(?:st|nd|rd|th)$/.test(bare)) {
      words[words.length - 1] = { text: last.text + bare, comma, at: last.at, end };
    } else words.push({ text: bare, comma, at: match.index, end });
  }
  return words;
}

const UNIT_WORD =
  /^(?:suite|ste|building|bldg|floor|fl|apt|apartment|unit|room|rm|tower|penthouse|ph|level|mailstop|dept|department)\.?$/i;
const UNIT_VALUE = /^#?(?:[\dA-Z]{1,2}|[A-Z]?[\d][\w./-]{0,8})$/;
const ORDINAL =
  /^(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|ground|top|lower|upper)$/i;
const FLOOR = /^(?:floor|fl|flr)\.?$/i;
const STREET_NUMBER = /^\d{1,6}(?:[A-Za-z]|-\d{1,5}|½|(?:\/\d))?$/;
const NUMBERED_STREET = /^\d{1,3}(?:st|nd|rd|th)$/i;
/** Words that a street's name does not hold: the number before them belongs to a party's name. */
const PARTY_WORD =
  /^(?:trusts?|funds?|l\.?l?\.?p|l\.?l\.?c|ldc|inc|corp|corporation|company|ltd|limited|partners|partnership|ventures?|revocable|irrevocable|living|family|dated|u\/a|u\/a\/d|f\/?b\/?o|c\/o|attn|attention|foundation|plan|associates|investors?|holdings?|securities|equity|\(\w{1,2}\))\.?:?$/i;
const LONGEST_STREET = 8;

/** The index behind the unit ("Suite 225", "15th Floor", "#1801") that begins at `at`, or `at` where none does. */
export function unitEnd(words: readonly Word[], at: number): number {
  const word = words[at]?.text ?? "";
  const next = words[at + 1]?.text ?? "";
  if (/^#[\w-]+$/.test(word)) return at + 1;
  if (word === "#" && UNIT_VALUE.test(next)) return at + 2;
  if (ORDINAL.test(word) && FLOOR.test(next)) return at + 2;
  // "FL 33401" is Florida.
  if (/^fl$/i.test(word) && /^\d{5}/.test(next)) return at;
  if (
    UNIT_WORD.test(word) &&
    !words[at]!.comma &&
    (UNIT_VALUE.test(next) || NUMBER_WORD.test(next) || /^#/.test(next))
  ) {
    const end = next === "#" ? Math.min(at + 3, words.length) : at + 2;
    // "Building 1400 West,": a side of the building, where a comma closes it.
    const side = words[end];
    return side?.comma && !words[end - 1]!.comma && DIRECTION.test(side.text) ? end + 1 : end;
  }
  if (/^penthouse$/i.test(word)) return at + 1;
  // "Acme Mezzanine Partners" has no floor: alone, the word is one behind a comma or a street.
  const before = words[at - 1];
  const isPart = before === undefined || before.comma || suffixStrength(before.text) !== null;
  return isPart && /^mezzanine$/i.test(word) ? at + 1 : at;
}

/** The index behind the post-office box that begins at `at`, or `at`. */
function boxEnd(words: readonly Word[], at: number): number {
  const text = words
    .slice(at, at + 4)
    .map((word) => word.text)
    .join(" ");
  const match = /^(?:p\.?\s?o\.?\s?box|post office box|box|apartado(?: postal)?) \S+/i.exec(text);
  return match === null ? at : at + match[0].split(" ").length;
}

/** Behind a suffix: "of the Americas" and a direction. */
function trailEnd(words: readonly Word[], at: number): number {
  let end = at;
  if (words[end - 1]?.comma) return end;
  if (/^of$/i.test(words[end]?.text ?? "")) end += /^the$/i.test(words[end + 1]?.text ?? "") ? 3 : 2;
  const direction = words[end];
  if (direction !== undefined && DIRECTION.test(direction.text)) {
    const short = direction.text.replace(/\W/g, "").length <= 2;
    const closed =
      direction.comma ||
      end === words.length - 1 ||
      unitEnd(words, end + 1) > end + 1 ||
      isLargeCity(words.slice(end + 1));
    if (short || closed) end++;
  }
  return Math.min(end, words.length);
}

interface StreetMatch {
  readonly end: number;
  /** False where only the number at the front says that it is a street. */
  readonly bySuffix: boolean;
}

/** The street that begins at `at` with a number ("3000 Sand Hill Road", "One Bush Street"), or null. */
export function matchStreet(words: readonly Word[], at: number): StreetMatch | null {
  const first = words[at];
  if (first === undefined || first.comma) return null;
  if (!STREET_NUMBER.test(first.text) && !NUMBER_WORD.test(first.text)) return null;
  const limit = Math.min(words.length, at + LONGEST_STREET);
  for (let i = at + 1; i < limit; i++) {
    const word = words[i]!;
    if (PARTY_WORD.test(word.text) || boxEnd(words, i) > i) return null;
    // Another number: the first belongs to a party's name ("One Liberty Associates 12 Main Street").
    if (NUMBER_WORD.test(word.text) && (i > at + 1 || /^\d/.test(first.text))) return null;
    if (STREET_NUMBER.test(word.text) && !NUMBERED_STREET.test(word.text)) return null;
    const strength = suffixStrength(word.text);
    if (strength !== null && (i > at + 1 || standsAlone(words, i))) {
      const end =
        strength === "strong" || word.comma ? doubleSuffixEnd(words, i + 1) : strongSuffixAfter(words, i + 1);
      if (belongsToParty(words, end, NUMBER_WORD.test(first.text) ? PARTY_WORDS_BEHIND : 1)) return null;
      return { end: trailEnd(words, end), bySuffix: true };
    }
    if (word.comma || unitEnd(words, i + 1) > i + 1) {
      return NUMBER_WORD.test(first.text) && !word.comma ? null : { end: i + 1, bySuffix: false };
    }
  }
  return null;
}

/** Words behind "One Liberty Square" among which that of a firm shows that it is a name. */
const PARTY_WORDS_BEHIND = 4;

function belongsToParty(words: readonly Word[], from: number, count: number): boolean {
  for (let i = from; i < Math.min(words.length, from + count); i++) {
    const { text, comma } = words[i]!;
    if (/^c\/o|^att/i.test(text)) return false;
    if (PARTY_WORD.test(text)) return true;
    if (comma || words[from - 1]!.comma) return false;
  }
  return false;
}

/** "Pike Place", "Court Street": a suffix behind a suffix ends the street, save "St." before a saint's city. */
function doubleSuffixEnd(words: readonly Word[], at: number): number {
  const next = words[at]?.text ?? "";
  // "Four Embarcadero Center", "One Broadway Plaza".
  if (
    /^(?:embarcadero|broadway)$/i.test(words[at - 1]!.text) &&
    /^(?:center|centre|c(?:n)?tr\.?|plaza)$/i.test(next)
  )
    return at + 1;
  return !words[at - 1]!.comma && suffixStrength(next) === "strong" && !/^st\.?$/i.test(next) ? at + 1 : at;
}

/** A suffix that is the street's whole name: "1 Broadway", "1345 Avenue of the Americas". */
function standsAlone(words: readonly Word[], at: number): boolean {
  const { text, comma } = words[at]!;
  if (/^(?:broadway|bowery|embarcadero)$/i.test(text)) return true;
  return /^ave(?:nue|\.)?$/i.test(text) && !comma && /^of$/i.test(words[at + 1]?.text ?? "");
}

/** A weak suffix may be followed by a strong one: "Sand Hill Road"; else the street ends with the weak one. */
function strongSuffixAfter(words: readonly Word[], at: number): number {
  for (let i = at; i < Math.min(words.length, at + 3); i++) {
    if (suffixStrength(words[i]!.text) === "strong" && !isSaint(words, i)) return i + 1;
    if (words[i]!.comma || unitEnd(words, i) > i) break;
  }
  return at;
}

/** "St. Louis": a city, not the end of a street. */
function isSaint(words: readonly Word[], at: number): boolean {
  return /^st\.?$/i.test(words[at]!.text) && SAINTS.test(words[at + 1]?.text ?? "");
}

const SAINTS =
  /^(?:louis|paul|petersburg|augustine|cloud|charles|joseph|clair|george|albans|helena|johnsbury|thomas|john|john's|helier|peter|moritz|gallen|james|marys|mary's|simons|croix)$/i;

/** Whether the words at `at` begin a postal address: a numbered street with a suffix, a post-office box, a unit. */
export function beginsAddress(words: readonly Word[], at: number): boolean {
  // "Trust No. 88 ...", "JT TEN ..."
  if (/^(?:no\.?|nos\.?|number|jt\.?)$/i.test(words[at - 1]?.text ?? "")) return false;
  const street = matchStreet(words, at);
  if (street !== null && (street.bySuffix || unitEnd(words, street.end) > street.end)) return true;
  return boxEnd(words, at) > at || unitEnd(words, at) > at;
}

/** "Cay House": a line of the name of a building, which stands before or instead of a street. */
export function isHouseName(text: string): boolean {
  const words = wordsOf(text);
  return words.length > 1 && words.length < 6 && HOUSE_WORD.test(words.at(-1)!.text);
}

const HOUSE_WORD =
  /^(?:house|building|bldg\.?|towers?|hall|chambers|court|manor|villa|castle|rectory|cottage|lodge|plaza|centre|center|mansions?|barn|farm)$/i;

export interface StreetParts {
  readonly street: readonly string[];
  readonly unit: readonly string[];
  /** What stands behind the last street or unit: the city, where a region follows. */
  readonly rest: string;
}

/** First words of cities of two words, for streets without a suffix. */
const CITY_OPENER =
  /^(?:new|san|santa|los|las|saint|st|fort|ft|north|south|east|west|el|la|le|port|mount|mt|palm|grand|great|long|salt|kansas|oklahoma|baton|des|little|cedar|sioux|college|menlo|palo|mill|corte|del|lake|beverly|boca|coral|white|short|old|upper|lower)$/i;

/**
 * Reads an address from the front: streets and boxes, then units, then the rest. With `beforeRegion` the rest is a city,
 * and a numbered street without a suffix gives up its last word or two for it.
 */
export function splitStreet(text: string, beforeRegion: boolean): StreetParts {
  const words = wordsOf(cleanLine(text));
  const street: string[] = [];
  const unit: string[] = [];
  let i = 0;
  while (i < words.length) {
    const end = elementEnd(words, i);
    if (end.next === i) break;
    (end.isUnit && street.length > 0 ? unit : street).push(join(words, i, end.next));
    i = end.next;
  }
  const rest = words.slice(i);
  if (beforeRegion && street.length === 0 && rest.length > 1 && STREET_NUMBER.test(rest[0]!.text))
    return streetWithoutSuffix(rest);
  return { street, unit, rest: join(words, i, words.length) };
}

/** The end of the street, box, unit or named place that begins at `at`; `next` is `at` where only a city is left. */
function elementEnd(words: readonly Word[], at: number): { next: number; isUnit: boolean } {
  const box = boxEnd(words, at);
  if (box > at) return { next: box, isUnit: false };
  const unit = unitEnd(words, at);
  // "#12 - 4567 Kingsway": the unit in front of the house's number, as in Canada.
  if (
    unit > at &&
    /^[-–—]$/.test(words[unit]?.text ?? "") &&
    STREET_NUMBER.test(words[unit + 1]?.text ?? "")
  ) {
    const street = matchStreet(words, unit + 1);
    const comma = words.findIndex((word, i) => i > unit && word.comma);
    return { next: street?.end ?? (comma < 0 ? words.length : comma + 1), isUnit: false };
  }
  if (unit > at) return { next: unit, isUnit: true };
  const street = matchStreet(words, at);
  if (street !== null) return { next: street.end, isUnit: false };
  for (let i = at; i < words.length; i++) {
    if (i > at && beginsAddress(words, i)) return { next: i, isUnit: false };
    if (words[i]!.comma && i < words.length - 1) return { next: i + 1, isUnit: false };
  }
  return { next: at, isUnit: false };
}

/** "12 Old Post Greenwich": the last word, or two where the first of them opens names of cities, is the city. */
function streetWithoutSuffix(words: readonly Word[]): StreetParts {
  const opener = words.length > 2 && CITY_OPENER.test(words.at(-2)!.text.replace(/\./g, ""));
  const cut = words.length - (opener ? 2 : 1);
  return { street: [join(words, 0, cut)], unit: [], rest: join(words, cut, words.length) };
}

function join(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word, i) => (word.comma && from + i < to - 1 ? `${word.text},` : word.text))
    .join(" ");
}
