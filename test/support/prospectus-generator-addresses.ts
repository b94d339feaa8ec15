import type { PostalAddress } from "../../src/kernel/facts.ts";
import type { Random } from "./prospectus-generator-random.ts";

/** A postal address as its parts and as the lines that print it, the last of which names the place. */
export interface TrueAddress extends PostalAddress {
  readonly lines: readonly string[];
  /** Only its lines tell where it begins: it opens with the name of a house, or a street without number or suffix. */
  readonly needsLines: boolean;
}

interface Place {
  readonly city: string;
  readonly region: string | null;
  readonly postalCode: string | null;
  readonly country: string;
  readonly line: string;
}

const CITIES: readonly (readonly [city: string, code: string, state: string, zip: string])[] = [
  ["Dover", "DE", "Delaware", "199"],
  ["San Francisco", "CA", "California", "941"],
  ["Menlo Park", "CA", "California", "940"],
  ["West Palm Beach", "FL", "Florida", "334"],
  ["St. Louis", "MO", "Missouri", "631"],
  ["Bala Cynwyd", "PA", "Pennsylvania", "190"],
  ["New Canaan", "CT", "Connecticut", "068"],
  ["Federal Way", "WA", "Washington", "980"],
  ["Mercer Island", "WA", "Washington", "980"],
  ["Hilton Head Island", "SC", "South Carolina", "299"],
  ["Oak Brook", "IL", "Illinois", "605"],
  ["Coral Gables", "FL", "Florida", "331"],
  ["Garden City", "NY", "New York", "115"],
  ["New York", "NY", "New York", "100"],
  ["Salt Lake City", "UT", "Utah", "841"],
  ["Beverly Hills", "CA", "California", "902"],
  ["Upper Saddle River", "NJ", "New Jersey", "074"],
  ["College Station", "TX", "Texas", "778"],
  ["Washington", "DC", "D.C.", "200"],
  ["Kings Point", "NY", "New York", "110"],
];
const FOREIGN: readonly Place[] = [
  { city: "London", region: null, postalCode: "W1J 5HD", country: "GB", line: "London W1J 5HD, England" },
  {
    city: "London",
    region: null,
    postalCode: "EC2M 4AA",
    country: "GB",
    line: "London EC2M 4AA, United Kingdom",
  },
  { city: "Toronto", region: "ON", postalCode: "M5H 3S1", country: "CA", line: "Toronto, Ontario M5H 3S1" },
  {
    city: "Vancouver",
    region: "BC",
    postalCode: "V6C 2B5",
    country: "CA",
    line: "Vancouver, BC V6C 2B5, Canada",
  },
  { city: "Hamilton", region: null, postalCode: null, country: "BM", line: "Hamilton, Bermuda" },
  { city: "New Providence", region: null, postalCode: null, country: "BS", line: "New Providence, Bahamas" },
  { city: "George Town", region: null, postalCode: null, country: "KY", line: "George Town, Cayman Islands" },
  { city: "Zurich", region: null, postalCode: null, country: "CH", line: "Zurich, Switzerland" },
  { city: "Hong Kong", region: null, postalCode: null, country: "CN", line: "Hong Kong, China" },
];
const HOUSES = ["Cay House", "Ugland House", "Mercury Building", "The Old Rectory", "Rose Hill Tower"];
const LOCALITIES = ["Lyford Cay", "Pembroke", "South Church Street"];
const NUMBERS = ["One", "Two", "Seven", "Ten"];
const STREETS = [
  ..."Bush_Street Main_Street Sand_Hill_Road Brea_Canyon_Road Mercury_Avenue Wilshire_Blvd. Pike_Place".split(
    " ",
  ),
  ..."Park_Avenue California_Street Lexington_Avenue Old_Mill_Lane La_Chiquita_Ave. Lake_Shore_Drive".split(
    " ",
  ),
  ..."Avalon_Drive Manitou_Road Broadway Union_Square Avenue_of_the_Americas King_Street_West".split(" "),
].map((street) => street.replaceAll("_", " "));
/** A direction or a suffix that ends names of cities as often: a line, a comma or a unit has to follow. */
const WEAK_STREETS = ["Gorham Island", "Westminster Glen", "Sweetgum Cove", "Bala Plaza East", "Oak Hill"];

function street(random: Random): { text: string; weak: boolean } {
  const number = random.chance(0.12)
    ? random.pick(NUMBERS)
    : String(random.int(1, random.chance(0.2) ? 24999 : 999));
  if (random.chance(0.2)) {
    const way = random.pick(["Street", "Ave.", "Avenue NE", "Ave. W"]);
    return {
      text: `${number} ${random.pick(["", "", "W. ", "East "])}${ordinal(random.int(1, 240))} ${way}`,
      weak: false,
    };
  }
  if (random.chance(0.12)) return { text: `${number} ${random.pick(WEAK_STREETS)}`, weak: true };
  const direction = random.chance(0.15) ? `${random.pick(["N.", "South", "W.", "NE"])} ` : "";
  const name = random.pick(STREETS);
  return { text: `${number} ${direction}${name}`, weak: / (?:West|East)$/.test(name) };
}

export function ordinal(n: number): string {
  const tens = n % 100;
  if (tens > 10 && tens < 14) return `${n}th`;
  return `${n}${["th", "st", "nd", "rd"][n % 10] ?? "th"}`;
}

function unit(random: Random): string {
  return random.pick([
    `Suite ${random.int(1, 3999)}`,
    `Suite ${random.int(1, 39)}${random.pick([..."ABC"])}`,
    `${ordinal(random.int(2, 63))} Floor`,
    `Floor ${random.int(2, 40)}`,
    `#${random.int(2, 1801)}`,
    `Apt. ${random.int(1, 40)}${random.pick([..."ABCDE"])}`,
    `Building ${random.int(1, 9)}, Suite ${random.int(100, 300)}`,
    "Penthouse",
  ]);
}

function americanPlace(random: Random): Place {
  const [city, code, state, prefix] = random.pick(CITIES);
  const zip = prefix + String(random.int(10, 99)) + (random.chance(0.2) ? `-${random.int(1000, 9999)}` : "");
  const region = random.chance(0.25) ? state : code;
  const line = `${city}, ${region}${random.chance(0.05) ? "," : ""} ${zip}`;
  return { city, region: code, postalCode: zip, country: "US", line };
}

/** Street, unit and place; a street alone; a box; a house with a box and a locality. */
export function address(random: Random): TrueAddress {
  const place = random.chance(0.12) ? random.pick(FOREIGN) : americanPlace(random);
  const { line: placeLine, ...parts } = place;
  if (random.chance(0.08)) {
    const box = random.pick([`P.O. Box ${random.int(10, 99999)}`, `P.O. Box N${random.int(100, 9999)}`]);
    if (random.chance(0.5))
      return { ...parts, street: box, unit: null, lines: [box, placeLine], needsLines: false };
    const house = random.pick(HOUSES);
    const middle = random.chance(0.5) ? [random.pick(LOCALITIES)] : [];
    const lines = [house, box, ...middle];
    return { ...parts, street: lines.join(", "), unit: null, lines: [...lines, placeLine], needsLines: true };
  }
  const { text, weak } = street(random);
  if (!random.chance(0.45))
    return { ...parts, street: text, unit: null, lines: [text, placeLine], needsLines: weak };
  const room = unit(random);
  const lines = random.chance(0.5) ? [`${text}, ${room}`, placeLine] : [text, room, placeLine];
  return { ...parts, street: text, unit: room, lines, needsLines: weak };
}
