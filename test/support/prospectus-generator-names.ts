import type { PartyKind } from "../../src/kernel/facts.ts";
import type { Random } from "./prospectus-generator-random.ts";

export interface TrueName {
  readonly text: string;
  readonly kind: PartyKind;
}

const FIRST = [
  ..."Amelia Bertrand Chloé Desmond Eleanor Fritz Giuseppe Henrietta Ignatius Jo Kwame Leonora Mo Nadia Olaf".split(
    " ",
  ),
  ..."Priscilla Quentin Rosalind Siegfried Theodora Ulrich Violet Winston Xavier Yolanda Zachary Mary-Jane".split(
    " ",
  ),
];
const LAST = [
  ..."Abernathy Björnson Castellanos Drummond Eastwick Featherstone Goldwasser Hollingsworth Ibarra Jankowski".split(
    " ",
  ),
  ..."Kowalczyk Lindqvist Marchetti Nakamura O'Rourke Pemberton Quigley Rosenbaum Saint-Clair Thibodeaux".split(
    " ",
  ),
  ..."Underhill Vanderbilt Wentworth Yamashita Zimmermann D'Angelo MacAllister Ng Park Hill Lake Street Ford West".split(
    " ",
  ),
];
const PARTICLED = [
  "van der Meer",
  "de la Cruz",
  "von Hagen",
  "Di Stefano",
  "du Pont",
  "bin Rashid",
  "Van Dyke",
];
const SUFFIX = ["Jr.", "Sr.", "III", "IV", "M.D.", "Esq."];
/** Words that streets, cities, numbers and units have too are meant to mislead. */
const STEM = [
  ..."Alder Brightwater Cascadia Dovetail Evergreen Foxglove Granite Halcyon Ironbridge Juniper Kestrel".split(
    " ",
  ),
  ..."Lodestar Meridian Northgate Orchard Pinnacle Quarry Redwood Stonebridge Tamarack Umbra Vantage".split(
    " ",
  ),
  ..."Whitehall Yellowstone Zephyr TDK K&R ABN CVX Oak Lake Park Harbor Union Summit Sand".split(" "),
];
const STEM_OF_TWO = [
  "Blue Ridge",
  "Seven Hills",
  "Three Rivers",
  "Union Square",
  "Sand Hill",
  "Lake Forest",
  "Texas Pacific",
  "New York Central",
  "St. James",
  "Bay Street",
  "First Avenue",
  "Long Island Sound",
  "One Liberty",
  "H&Q Summit",
  "J.P. Rowan",
  "Van Dyke",
  "El Camino",
  "Saint-Clair",
];
const TRADE = [
  ..."Systems Technologies Holdings Industries Securities Enterprises Networks Services Properties Resources".split(
    " ",
  ),
  ..."Communications International Consulting Pharmaceuticals Realty Group".split(" "),
];
const COMPANY_FORM = [
  "Inc.",
  "Corp.",
  "Corporation",
  "LLC",
  "L.L.C.",
  "Ltd.",
  "Limited",
  "Company",
  "& Co.",
  "plc",
  "N.V.",
];
const FUND_WORD = [
  "Ventures",
  "Venture Partners",
  "Capital Partners",
  "Growth Fund",
  "Equity Partners",
  "Opportunity Fund",
];
const FUND_FORM = ["L.P.", "LP", "LLC", "L.L.C.", "LDC"];
const ROMAN = ["II", "III", "IV", "V", "VI", "X"];

export function personName(random: Random): string {
  const first = random.chance(0.1) ? `${random.pick([..."ABCDEFGHJ"])}.` : random.pick(FIRST);
  const middle = random.chance(0.45) ? [`${random.pick([..."ABCDEFGHJKLMNPRSTW"])}.`] : [];
  const last = random.chance(0.15) ? random.pick(PARTICLED) : random.pick(LAST);
  const suffix = random.chance(0.1) ? [random.pick(SUFFIX)] : [];
  return [first, ...middle, last, ...suffix].join(" ");
}

export function stem(random: Random): string {
  return random.chance(0.35) ? random.pick(STEM_OF_TWO) : random.pick(STEM);
}

function jointName(random: Random): string {
  const last = random.pick(LAST);
  const [a, b] = random.sample(FIRST, 2);
  const initial = () => (random.chance(0.5) ? ` ${random.pick([..."ABCDEFGHJ"])}.` : "");
  const pair = random.pick([
    `${a}${initial()} ${last} & ${b}${initial()} ${last}`,
    `${a} and ${b} ${last}`,
    `${personName(random)} and ${personName(random)}`,
  ]);
  return pair + random.pick(["", "", ", JT TEN", ", JTWROS", ", as joint tenants"]);
}

function trustName(random: Random): string {
  const year = random.int(1985, 2001);
  const person = `${random.pick(FIRST)} ${random.pick(LAST)}`;
  return random.pick([
    `The ${random.pick(LAST)} Family Trust`,
    `The ${person} ${year} Revocable Trust`,
    `${person} and ${random.pick(FIRST)} ${random.pick(LAST)} Revocable Trust`,
    `The ${person} Living Trust U/A/D ${random.int(1, 12)}/${random.int(1, 28)}/${random.int(70, 99)}`,
    `${person} Irrevocable Trust dated ${random.pick(["May 5", "June 30", "March 14"])}, ${year}`,
    `The ${person} ${random.pick(FIRST)} ${random.pick(LAST)} Grandchild Trust`,
    `${random.pick([..."ABD"])}BH/HBH ${random.int(1, 12)}/${random.int(1, 28)}/68 Trust by ${person} for ${random.pick(FIRST)} ${random.pick(LAST)}`,
    `${personName(random)} as Trustee for the ${random.pick(LAST)} Children's Trust`,
    `Trust No. ${random.int(1, 99)} f/b/o ${person}`,
  ]);
}

function fundName(random: Random): string {
  const roman = random.chance(0.4) ? ` ${random.pick(ROMAN)}` : "";
  const word = random.pick(FUND_WORD);
  if (word.endsWith("Fund") && random.chance(0.4)) return `${stem(random)} ${word}${roman}`;
  const form = random.pick(FUND_FORM);
  return random.pick([
    `${stem(random)} ${word}${roman}, ${form}`,
    `The ${stem(random)} ${word}${roman} ${form}`,
    `${stem(random)} ${word}, ${random.pick(ROMAN)} ${form}`,
    `${stem(random)} International Investors, LDC`,
    `${stem(random)} Offshore Fund (Cayman), Ltd.`,
    `The ${stem(random)} ${word} Entrepreneur Fund, L.P.`,
    `${random.int(12, 990)} Oaks Capital Partners, L.P.`,
  ]);
}

function organizationName(random: Random): string {
  const form = random.pick(COMPANY_FORM);
  return random.pick([
    `${stem(random)} ${random.pick(TRADE)}${form.endsWith(".") && !form.startsWith("&") ? "," : ""} ${form}`,
    `${stem(random)} ${random.pick(TRADE)} ${form}`,
    `${stem(random)} ${form}`,
    `${random.int(1000000, 1999999)} Ontario, Ltd.`,
    `The ${personName(random).replace(/ (?:Jr|Sr|Esq|M\.D)\.$/, "")} Foundation`,
    `${stem(random)} Associates`,
    `${random.pick(["Zymotex", "Softlark", "Agrivest", "Chacalli"])}`,
    `Bank of ${random.pick(["Bermuda", "the West", "New Canaan"])}`,
    `University of ${random.pick(["Vermont", "Western Utah"])}`,
    `The Board of Regents of the ${stem(random)} State College Pension Plan`,
  ]);
}

const MAKERS: readonly (readonly [PartyKind, (random: Random) => string])[] = [
  ["PERSON", personName],
  ["JOINT_PERSONS", jointName],
  ["TRUST", trustName],
  ["FUND", fundName],
  ["ORGANIZATION", organizationName],
];

export function partyName(random: Random): TrueName {
  const [kind, make] = random.pick(MAKERS);
  return { text: make(random), kind };
}

export function nameOfKind(random: Random, kind: PartyKind): string {
  return MAKERS.find(([of]) => of === kind)![1](random);
}

/** Breaks a name into printed lines of at most `width` letters, between words. */
export function wrapName(name: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
