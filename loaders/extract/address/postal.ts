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
/** "London W1J 8AJ", "1017 Amsterdam"; the code beside a city outside North America. */
const FOREIGN_CODE =
  /(?:^|\s)(?<code>[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]{2}-?\d{4,5}|[A-Z]{2} ?\d{2}|[A-Z]{2}\d-\d{4}|\d{4,7})$/;
/** "75002 Paris", "FL-9490 Vaduz". */
const CODE_IN_FRONT = /^(?<code>(?:[A-Z]{1,2}-)?\d{4,6}) (?<city>\p{L}.{1,60})$/u;
/** "Cayman Islands KY1-9008": the code behind the country. */
const CODE_BEHIND = /^,?\s{1,3}([A-Z]{2}\d-\d{4}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|\d{4,7})(?=$|[\s,;.])/;

/** The first end of an address at or behind `from`, or null. */
export function findPlaceEnd(text: string, from = 0): PlaceEnd | null {
  const coded = codedPlace(text, from);
  const city = coded === null ? text.length : coded.start - LONGEST_CITY;
  return countryInside(text, from, city) ?? coded ?? placeAtEnd(text, from);
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
      if (country === "US" || end > before || !/^\s{1,3}[\p{Lu}\d]/u.test(text.slice(end, end + 4))) break;
      return { start: comma, end, region: null, postalCode: null, country };
    }
  }
  return null;
}

function placeAtEnd(text: string, from: number): PlaceEnd | null {
  const comma = text.lastIndexOf(",");
  if (comma > from) {
    const country = countryOf(foldSpace(text.slice(comma + 1)).replace(/\.$/, ""));
    const region = REGION_AT_END.exec(text);
    const state = region === null ? null : regionOf(region.groups!.region!);
    if (state !== null) {
      return { start: comma, end: text.length, region: state.code, postalCode: null, country: state.country };
    }
    if (country !== null) return { start: comma, end: text.length, region: null, postalCode: null, country };
  }
  return null;
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
  }
  return { street: joined(street), unit: joined(unit), ...place };
}

function placeOf(rest: string, end: PlaceEnd): Omit<PostalAddress, "street" | "unit"> {
  const isForeign = end.postalCode === null && end.region === null;
  const foreign = isForeign ? (FOREIGN_CODE.exec(rest) ?? CODE_IN_FRONT.exec(rest)) : null;
  const city = foreign === null ? rest : (foreign.groups?.city ?? rest.slice(0, foreign.index));
  return {
    city: foldSpace(city).replace(/,$/, "") || null,
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
