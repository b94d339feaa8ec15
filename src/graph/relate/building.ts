import type { PostalAddress } from "../../kernel/facts.ts";
import { foldName } from "../names.ts";

/** A house as addresses print it, whatever the floor, the suite or the postal code. */
export interface Building {
  /** Equal for two addresses of one building: number and street, building name or number, city, region, country, folded. */
  readonly key: string;
  /** Street, building and city as printed. */
  readonly label: string;
}

/** "One Bush Street" and "1 Bush Street" are one. */
const NUMBER_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** USPS Publication 28, appendices B and C1: the forms that filings use, spelled out. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  st: "street",
  str: "street",
  ave: "avenue",
  av: "avenue",
  blvd: "boulevard",
  rd: "road",
  dr: "drive",
  ln: "lane",
  ct: "court",
  pl: "place",
  plz: "plaza",
  sq: "square",
  pkwy: "parkway",
  hwy: "highway",
  ter: "terrace",
  cir: "circle",
  ctr: "center",
  centre: "center",
  n: "north",
  s: "south",
  e: "east",
  w: "west",
  ne: "northeast",
  nw: "northwest",
  se: "southeast",
  sw: "southwest",
  bldg: "building",
};

/** A part of a unit that names the house; all others name a place in it. */
const NAMES_BUILDING =
  /^(?:building|bldg|tower|block|wing|pavilion|house)\b|\b(?:building|bldg|tower|wing|pavilion|house|center|centre|plaza)$/;
const POST_BOX = /\b(?:p ?o|post office) ?box\b/;

/**
 * Null where the address shows no numbered street or no city: a post box or a locality is no house. A house printed
 * with its name and the same one without are two, since a wrong union says more than the filings do.
 */
export function buildingOf(address: PostalAddress): Building | null {
  const { street, unit, city, region, country } = address;
  if (street === null || city === null) return null;
  const lines = parts(street).filter((line) => !POST_BOX.test(line.folded));
  const numbered = lines.findLast(({ folded }) => /^\d/.test(folded)) ?? lines.findLast(isNumbered);
  if (numbered === undefined) return null;
  const names = [
    ...lines.filter((line) => line !== numbered),
    ...parts(unit ?? "").filter(({ folded }) => NAMES_BUILDING.test(folded)),
  ];
  const place = [city, region ?? "", country ?? ""].map(foldName);
  return {
    key: [numbered, ...names]
      .map(({ folded }) => spellOut(folded))
      .join(", ")
      .concat(" | ", place.join(", ")),
    label: [numbered, ...names]
      .map(({ printed }) => printed)
      .concat(city)
      .join(", "),
  };
}

interface Part {
  readonly printed: string;
  readonly folded: string;
}

function parts(text: string): Part[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((printed) => ({ printed, folded: foldName(printed) }));
}

function isNumbered({ folded }: Part): boolean {
  return NUMBER_WORDS.includes(folded.split(" ")[0]!);
}

function spellOut(folded: string): string {
  const words = folded.split(" ");
  const number = NUMBER_WORDS.indexOf(words[0]!) + 1;
  return words
    .map((word, index) => (index === 0 && number > 0 ? String(number) : (SPELLED_OUT[word] ?? word)))
    .join(" ");
}
