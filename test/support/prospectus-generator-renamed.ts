import type { ExpectedHolder } from "../loaders/golden/internap-holders.ts";
import { Random } from "./prospectus-generator-random.ts";

/** A text with other names and places, and how any text of the same filing is told with them. */
export interface Renamed {
  readonly text: string;
  readonly rename: (text: string) => string;
  readonly renameHolder: (holder: ExpectedHolder) => ExpectedHolder;
}

const FIRST_NAMES =
  "Jackie Standish Edward William Ronald Gina Richard Dora Howard Kevin Robert Dixon Carol David Amanda Paul Craig Rasesh Jeff Doris Susan Alexandra Gil Kenneth Mo Lorne Rachel Barbara Daniel Gerald Christopher Joseph Mark Todd Michael Judith James John Brad Jill";
/** Last names, and stems of firms that are named after people or otherwise. */
const LAST_NAMES =
  "Berterretche O'Grady Shea Timken Glantz Beattie Hillman Doren Loarie Starr Doll Chao Minami Nadel Hart Thakkar Voss Stein Shiva Ostin Santulli Orlinsky Avedon Grey Michaels Mellon Walters Burstein Stahlecker Anand Pruskowski Baerwaldt Warren Cornfield Vent Ablow Guthrie Fleming Cotton Gonzales";
const STEMS =
  "Internap,Granite,Chacallit,Autotrol,Morgan Stanley,JP Morgan,Oak,Millennium,DCM,Heights,Adelson,West View,INT,Isleworth,RGC,Rose Glen,Teutsch,Vision,CVI,HCM,H&Q,TI,DBH/HBH,1267104 Ontario";
/** Streets of the table with what may stand there instead; each list is of one kind of street. */
const STREETS: readonly (readonly [streets: string, others: string])[] = [
  [
    "Bush Street,Brea Canyon Road,Mercury Avenue,Paradise Drive,Lexington Avenue,Main Street,Avalon Drive,Sand Hill Road,Park Avenue,California Street,Wilshire Blvd.,Payne Stewart Drive,Manitou Road,Western Ave.,W. Garfield Street,E. La Chiquita Ave.",
    "Alder Street,Old Mill Lane,Ninth Street,Harbor Boulevard,N. Pike Place,Long Meadow Road,Canyon Drive,Broadway,King Court,Lake Shore Drive,S. Cedar Terrace,Elm Tree Way,Union Square,Park Place,Rue Royale Ave.,E. 5th Street,Hill Road,Beach Parkway,Queen Anne Ave.,Montgomery Street",
  ],
  ["Gorham Island", "Rowan Island,Heron Cove,Lighthouse Point,Fox Hollow"],
  ["W. Main", "N. Vine,S. Elm,E. Grant"],
  ["Westminster Glen,Sweetgum Cove", "Bluebell Glen,Heron Cove,Maple Ridge,Quail Run,Cedar Hollow"],
  ["San Gabriel", "Los Robles,Old Pecos,Rio Lindo"],
  ["Bala Plaza East", "Rowan Plaza East,Harbor Plaza North"],
  ["Cay House", "Ugland House,Bay Building,Pembroke Hall"],
  ["Lyford Cay", "Coral Bay,South Pier"],
  ["First Ave", "Seventh Ave,Pike Street,Tenth Ave"],
];
const HOUSE_NUMBERS =
  "One Bush Street,655 Brea Canyon Road,7 Mercury Avenue,411 Paradise Drive,425 Lexington Avenue,158 Main Street,8202 Avalon Drive,3000 Sand Hill Road,One Gorham Island,350 Park Avenue,16450 E. La Chiquita Ave.,425 California Street,10900 Wilshire Blvd.,601 W. Main,6100 Payne Stewart Drive,3 Bala Plaza East,2000 First Ave,2001 Western Ave.,820 W. Garfield Street,8808 Westminster Glen,3100 Sweetgum Cove,2905 San Gabriel,18 Manitou Road";
const PLACES: readonly (readonly [printed: string, city: string, region: string])[] = [
  ["San Francisco, CA", "San Francisco", "CA"],
  ["Walnut, CA", "Walnut", "CA"],
  ["Tiburon, CA", "Tiburon", "CA"],
  ["New York, NY", "New York", "NY"],
  ["New Canaan, CT", "New Canaan", "CT"],
  ["Mercer Island, WA", "Mercer Island", "WA"],
  ["Menlo Park, CA", "Menlo Park", "CA"],
  ["Westport, CT", "Westport", "CT"],
  ["Los Gatos, CA", "Los Gatos", "CA"],
  ["Los Angeles, CA", "Los Angeles", "CA"],
  ["Spokane, WA", "Spokane", "WA"],
  ["Windermere, Florida", "Windermere", "FL"],
  ["Bala Cynwyd, PA", "Bala Cynwyd", "PA"],
  ["Seattle, WA", "Seattle", "WA"],
  ["Woodinville, WA", "Woodinville", "WA"],
  ["Austin, TX", "Austin", "TX"],
  ["Austin, Texas", "Austin", "TX"],
];
const OTHER_PLACES: readonly (readonly [city: string, code: string, state: string])[] = [
  ["Dover", "DE", "Delaware"],
  ["Coral Gables", "FL", "Florida"],
  ["St. Louis", "MO", "Missouri"],
  ["West Palm Beach", "FL", "Florida"],
  ["Hilton Head Island", "SC", "South Carolina"],
  ["Boston", "MA", "Massachusetts"],
  ["Salt Lake City", "UT", "Utah"],
  ["Chicago", "IL", "Illinois"],
  ["Oak Brook", "IL", "Illinois"],
  ["Upper Saddle River", "NJ", "New Jersey"],
  ["Fort Worth", "TX", "Texas"],
  ["Beverly Hills", "CA", "California"],
  ["Bethesda", "MD", "Maryland"],
  ["Kings Point", "NY", "New York"],
  ["Little Rock", "AR", "Arkansas"],
  ["Denver", "CO", "Colorado"],
  ["La Jolla", "CA", "California"],
];
const ABROAD: readonly (readonly [printed: string, city: string, country: string])[] = [
  ["Hamilton, Bermuda", "Hamilton", "BM"],
  ["George Town, Cayman Islands", "George Town", "KY"],
  ["New Providence, Bahamas", "New Providence", "BS"],
];

/** The filing's selling stockholders' table and notes under other names and places; all damage stays as it is. */
export function renameExample(text: string, seed: number): Renamed {
  const random = new Random(seed);
  const words = wordsFor(random);
  const places = placesFor(random);
  const [abroad, city, country] = random.pick(ABROAD);
  words.set("New Providence, Bahamas", abroad);
  for (const [printed, { region, name }] of places) words.set(printed, `${name}, ${region.printed}`);
  const rename = replacer(words);
  const start = text.indexOf("\nTodd US Ventures");
  const end = text.indexOf("PLAN OF DISTRIBUTION", start);
  const renameAddress = (address: string) => {
    const [street, unit, town, region, code, land] = address.split("; ");
    if (land === "BS") return [rename(street!), unit, city, "-", "-", country].join("; ");
    const printed = PLACES.find(([, name, state]) => name === town && state === region)![0];
    const place = places.get(printed)!;
    return [rename(street!), unit, place.name, place.region.code, code, land].join("; ");
  };
  return {
    text: text.slice(0, start) + rename(text.slice(start, end)) + text.slice(end),
    rename,
    renameHolder: (holder) => ({
      ...holder,
      name: rename(holder.name),
      careOf: holder.careOf.map(rename),
      attention: holder.attention.map(rename),
      address: renameAddress(holder.address),
    }),
  };
}

/** Names that no dictionary has. */
function newName(random: Random): string {
  const syllable = () =>
    random.pick(["b", "br", "d", "f", "gr", "k", "l", "m", "n", "p", "qu", "r", "st", "t", "v", "z"]) +
    random.pick(["a", "e", "i", "o", "u", "ae", "ou"]) +
    random.pick(["", "", "l", "n", "r", "s", "x", "ck", "nd"]);
  const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
  const name = capital(Array.from({ length: random.int(2, 3) }, syllable).join(""));
  return random.chance(0.1) ? `${random.pick(["O'", "Mc", "D'", "Saint-"])}${name}` : name;
}

function wordsFor(random: Random): Map<string, string> {
  const words = new Map<string, string>();
  const taken = new Set<string>();
  const fresh = (make: () => string) => {
    for (;;) {
      const name = make();
      if (!taken.has(name.toLowerCase()) && taken.add(name.toLowerCase())) return name;
    }
  };
  for (const word of FIRST_NAMES.split(" "))
    words.set(
      word,
      fresh(() => newName(random).replace(/['-]/g, "")),
    );
  for (const word of LAST_NAMES.split(" "))
    words.set(
      word,
      fresh(() => (random.chance(0.08) ? `Van ${newName(random)}` : newName(random))),
    );
  for (const stem of STEMS.split(","))
    words.set(
      stem,
      fresh(() => newStem(random, stem)),
    );
  for (const [streets, others] of STREETS) {
    const left = others.split(",");
    for (const street of streets.split(","))
      words.set(street, left.splice(random.int(0, left.length - 1), 1)[0] ?? street);
  }
  for (const printed of HOUSE_NUMBERS.split(",")) {
    const street = printed.replace(/^\S+ /, "");
    const number = random.chance(0.2) ? random.pick(["One", "Two", "Five", "Ten"]) : random.int(1, 24999);
    words.set(printed, `${number} ${words.get(street)}`);
  }
  return words;
}

function newStem(random: Random, stem: string): string {
  const letters = () => random.pick([..."ABCDFGKLMPRSTVWX"]);
  if (stem === "DBH/HBH") return `${letters()}${letters()}H/${letters()}BH`;
  if (/^\d/.test(stem)) return `${random.int(100000, 1999999)} Ontario`;
  if (/^[A-Z]{2,3}$/.test(stem)) return `${letters()}${letters()}${letters()}`;
  return random.pick([
    newName(random),
    `${newName(random)} ${newName(random)}`,
    `${letters()}&${letters()} ${newName(random)}`,
    `${newName(random)} Park`,
    `Three ${newName(random)}s`,
  ]);
}

interface NewPlace {
  readonly name: string;
  /** As printed: the code, or the state's name where the filing prints that. */
  readonly region: { readonly printed: string; readonly code: string };
}

/** Each city goes to another one; one city stays one city. */
function placesFor(random: Random): Map<string, NewPlace> {
  const left = [...OTHER_PLACES];
  const cities = new Map<string, (typeof OTHER_PLACES)[number]>();
  const places = new Map<string, NewPlace>();
  for (const [printed, city, region] of PLACES) {
    const key = `${city} ${region}`;
    const other = cities.get(key) ?? left.splice(random.int(0, left.length - 1), 1)[0]!;
    cities.set(key, other);
    const [name, code, state] = other;
    places.set(printed, { name, region: { printed: printed.endsWith(region) ? code : state, code } });
  }
  return places;
}

function replacer(words: ReadonlyMap<string, string>): (text: string) => string {
  const keys = [...words.keys()].sort((a, b) => b.length - a.length);
  const pattern = keys.map((key) => key.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("|");
  const expression = new RegExp(`(?<![\\p{L}\\d'])(?:${pattern})(?![\\p{L}\\d])`, "gu");
  return (text) => text.replace(expression, (key) => words.get(key)!);
}
