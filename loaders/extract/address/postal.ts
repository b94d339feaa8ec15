import type { PostalAddress } from "../../../src/kernel/facts.ts";
import { foldSpace } from "../../../src/kernel/text.ts";
import { countryOf, REGION_PATTERN, regionOf } from "./lexicon.ts";
import { cleanLine, splitStreet } from "./street.ts";

/** The end of a postal address inside a text: region and postal code, or a country. Offsets are of that text. */
export interface PlaceEnd {
  /** Where the city ends. */
  readonly start: number;
  readonly end: number;
  readonly region: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
}

const REGION_AND_CODE = new RegExp(
  `,?\\s{1,3}(?<region>[A-Z]{2}|[A-Z]\\.[A-Z]\\.|(?:${REGION_PATTERN})(?![a-z])),?\\s{1,3}(?<code>\\d{5}(?:-\\d{4})?(?!\\d)|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)`,
  "gi",
);
const REGION_AT_END = new RegExp(
  `,\\s{0,3}(?<region>[A-Z]{2}|[A-Z]\\.[A-Z]\\.|(?:${REGION_PATTERN}))\\.?$`,
  "i",
);
const TRAILING_COUNTRY = /^,?\s{1,3}(?:U\.?S\.?A?\.?|United States(?: of America)?|Canada)(?=$|[\s,;.])/;
/**
 * Postal codes outside the United States as filings print them: British, Canadian, those of islands ("KY1-1104", "VG1110",
 * "HM 11"), Japanese, Brazilian, Portuguese, Polish, Swedish, Indian and Dutch ones, and plain digits.
 */
export const LETTERED_CODE =
  "[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|[A-Z]{1,2}-?\\d{4,5}|[A-Z]{2} ?\\d{2}|[A-Z]{2}\\d-\\d{4}|\\d{3}-\\d{4}|\\d{2,5}-\\d{3}|\\d{3} \\d{2,3}|\\d{4} ?[A-Z]{2}";
const FOREIGN_CODE = `${LETTERED_CODE}|\\d{4,7}`;
/** "London W1J 8AJ", "1017 Amsterdam", "Mumbai - 400051"; the code beside a city outside North America. */
const CODE_AT_END = new RegExp(`(?:^|[\\s,–-])(?<code>${FOREIGN_CODE})$`);
/** "75002 Paris", "FL-9490 Vaduz", "1082 MS Amsterdam", "111 47 Stockholm". */
const CODE_IN_FRONT =
  /^(?<code>\d{4} ?[A-Z]{2}|\d{3} \d{2}|\d{2}-\d{3}|(?:[A-Z]{1,2}-)?\d{4,6}) (?<city>\p{Lu}.{1,60})$/u;
/** "Cayman Islands KY1-9008": the code behind the country. */
const CODE_BEHIND = new RegExp(`^,?\\s{1,3}(${FOREIGN_CODE})(?=$|[\\s,;.])`);
/** The last part of an address, a country and a code in either order: "Canada M5J 2T3", "Jersey, JE1 1SG". */
const COUNTRY_AND_CODE = new RegExp(
  `(?:^|,\\s{0,3})(?<country>[\\p{L}][\\p{L}.'’ ]{1,30}?),?\\s{1,3}(?:${FOREIGN_CODE})$`,
  "u",
);

/** Countries whose codes have three digits, too few to be told from a house's number elsewhere. */
const THREE_DIGITS = new Set(["IS", "TW"]);
/** Places that are city and country in one. */
const CITY_STATES: Readonly<Record<string, string>> = {
  HK: "Hong Kong",
  SG: "Singapore",
  MO: "Macau",
  MC: "Monaco",
  GI: "Gibraltar",
};

/** The first end of an address at or behind `from`, or null. */
export function findPlaceEnd(text: string, from = 0): PlaceEnd | null {
  const coded = codedPlace(text, from);
  const city = coded === null ? text.length : coded.start - LONGEST_CITY;
  const inside = countryInside(text, from, city);
  // "Grand Cayman KY1-9005, Cayman Islands", "Canada M5J 2T3": nothing but codes and countries behind it.
  if (inside !== null && coded === null && isPlace(text.slice(inside.end)))
    return placeAtEnd(text, from) ?? inside;
  return inside ?? coded ?? placeAtEnd(text, from);
}

function isPlace(text: string): boolean {
  const parts = text.replace(/^,?\s+/, "").split(/,\s*/);
  return parts.every((part) => countryOf(part) !== null || WHOLE_CODE.test(part) || isCodeAndCountry(part));
}

const WHOLE_CODE = new RegExp(`^(?:${FOREIGN_CODE})\\.?$`);

function isCodeAndCountry(part: string): boolean {
  const words = part.split(" ");
  return words.some(
    (_, i) =>
      i > 0 && WHOLE_CODE.test(words.slice(0, i).join(" ")) && countryOf(words.slice(i).join(" ")) !== null,
  );
}

function codedPlace(text: string, from: number): PlaceEnd | null {
  REGION_AND_CODE.lastIndex = from;
  for (let match = REGION_AND_CODE.exec(text); match !== null; match = REGION_AND_CODE.exec(text)) {
    const region = regionOf(match.groups!.region!);
    const code = match.groups!.code!;
    if (region === null || /^\d/.test(code) !== (region.country === "US")) continue;
    const end = match.index + match[0].length;
    const tail = TRAILING_COUNTRY.exec(text.slice(end, end + 40));
    return {
      start: match.index,
      end: end + (tail?.[0].length ?? 0),
      region: region.code,
      postalCode: code,
      country: region.country,
    };
  }
  return null;
}

/** Letters between a country and the region of a city that only begins like it: ", Jersey City, NJ 07302". */
const LONGEST_CITY = 25;
const COUNTRY_WORDS = /^,\s{1,3}((?:[\p{L}.'’]{1,20}(?:\s|$)){1,5})/u;

/** A country behind a comma with something else behind it: the name of another party. */
function countryInside(text: string, from: number, before: number): PlaceEnd | null {
  for (
    let comma = text.indexOf(",", from);
    comma >= 0 && comma < before;
    comma = text.indexOf(",", comma + 1)
  ) {
    const words =
      COUNTRY_WORDS.exec(text.slice(comma, comma + 120))?.[1]
        ?.trim()
        .split(/\s/) ?? [];
    for (let count = words.length; count > 0; count--) {
      const name = words.slice(0, count).join(" ");
      const country = countryOf(name);
      if (country === null) continue;
      const end = comma + text.slice(comma).indexOf(name) + name.length;
      // "Cayman Corporate Centre" is a house.
      if (
        country === "US" ||
        /^cayman$/i.test(name) ||
        end > before ||
        !/^\s{1,3}[\p{Lu}\d]/u.test(text.slice(end, end + 4))
      )
        break;
      return { start: comma, end, region: null, postalCode: null, country };
    }
  }
  return null;
}

function placeAtEnd(text: string, from: number): PlaceEnd | null {
  const coded = COUNTRY_AND_CODE.exec(text);
  const named = coded === null ? null : countryOf(coded.groups!.country!);
  if (coded !== null && named !== null && coded.index > from) {
    const end = coded.index + coded[0].indexOf(coded.groups!.country!) + coded.groups!.country!.length;
    return { ...withRegion(text, coded.index, named), end };
  }
  const comma = text.lastIndexOf(",");
  if (comma <= from) return null;
  const region = REGION_AT_END.exec(text);
  const state = region === null ? null : regionOf(region.groups!.region!);
  if (state !== null)
    return { start: comma, end: text.length, region: state.code, postalCode: null, country: state.country };
  const country = countryOf(foldSpace(text.slice(comma + 1)).replace(/\.$/, ""));
  return country === null ? null : { ...withRegion(text, comma, country), end: text.length };
}

/** The place that a country ends; the region in front of it, "Calgary, Alberta, Canada", is part of it. */
function withRegion(text: string, comma: number, country: string): PlaceEnd {
  const place = { end: comma, postalCode: null, country };
  // "Taiwan, Republic of China" names the country twice.
  const twice = /[\s,]+([\p{Lu}][\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)$/u.exec(text.slice(0, comma));
  if (
    twice !== null &&
    twice.index > 0 &&
    countryOf(twice[1]!) === country &&
    !/cayman/i.test(twice[1]!) &&
    CITY_STATES[country] === undefined
  )
    return { ...place, start: twice.index, region: null };
  const before = REGION_AT_END.exec(text.slice(0, comma));
  const region = before === null ? null : regionOf(before.groups!.region!);
  return region !== null && region.country === country
    ? { ...place, start: before!.index, region: region.code }
    : { ...place, start: comma, region: null };
}

/** Builds the parts from the lines of one address, the last of which (or its end) names the place. */
export function assembleAddress(lines: readonly string[]): PostalAddress {
  const street: string[] = [];
  const unit: string[] = [];
  let place: Omit<PostalAddress, "street" | "unit"> = {
    city: null,
    region: null,
    postalCode: null,
    country: null,
  };
  for (const line of lines.map(cleanLine)) {
    const end = findPlaceEnd(line);
    const parts = splitStreet(end === null ? line : line.slice(0, end.start), end !== null);
    const units = street.length === 0 && parts.street.length === 0 ? [] : parts.unit;
    if (street.length > 0 && isUnitOnly(parts.street, line)) unit.push(...parts.street);
    else street.push(...parts.street);
    unit.push(...units);
    if (end === null) {
      if (parts.rest !== "") street.push(parts.rest);
      continue;
    }
    place = placeOf(parts.rest, end);
    place = { ...place, postalCode: place.postalCode ?? CODE_BEHIND.exec(line.slice(end.end))?.[1] ?? null };
    // "Grand Cayman, KY1-1104, Cayman Islands": the city stands in front of its code.
    if (place.city === null && place.postalCode !== null && street.length > 1)
      place = { ...place, city: street.pop()! };
    const whole = CITY_STATES[place.country ?? ""];
    if (whole !== undefined && place.city !== whole && (place.city === null || place.postalCode !== null)) {
      if (place.city !== null) street.push(place.city);
      place = { ...place, city: whole };
    }
  }
  return { street: joined(street), unit: joined(unit), ...place };
}

function placeOf(rest: string, end: PlaceEnd): Omit<PostalAddress, "street" | "unit"> {
  const isForeign = end.postalCode === null && end.region === null;
  const short = THREE_DIGITS.has(end.country ?? "") ? /[\s,](?<code>\d{3})$/.exec(rest) : null;
  const foreign = isForeign ? (CODE_AT_END.exec(rest) ?? CODE_IN_FRONT.exec(rest) ?? short) : null;
  const city = foreign === null ? rest : (foreign.groups?.city ?? rest.slice(0, foreign.index));
  return {
    city: foldSpace(city).replace(/[\s,–-]+$/, "") || null,
    region: end.region,
    postalCode: end.postalCode ?? foreign?.groups?.code ?? null,
    country: end.country,
  };
}

/** A line of units alone stands behind the street of the line before it. */
function isUnitOnly(parts: readonly string[], line: string): boolean {
  return (
    parts.length > 0 &&
    /^(?:suite|ste|building|bldg|floor|fl|apt|apartment|unit|room|rm|tower|penthouse|ph|level|#|\d{1,3}(?:st|nd|rd|th) fl|[a-z]+ floor)/i.test(
      line,
    )
  );
}

function joined(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.map((part) => part.replace(/,$/, "")).join(", ");
}
