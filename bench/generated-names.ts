import type { ResolvedParty } from "../src/graph/resolve/candidates.ts";
import type { PartyKind } from "../src/kernel/facts.ts";
import { filingId, nodeId } from "../src/kernel/ids.ts";

/** A name as one filing prints it, and whose it is. */
export interface GeneratedName {
  readonly party: ResolvedParty;
  /** Equal for names of one bearer. */
  readonly bearer: number;
}

/** Mulberry32: one seed, one sequence. */
class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit;
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.below(items.length))]!;
  }

  /** The first of 5,000 items comes 1.4 times in 100, and half of all picks are among the first quarter: as last names do. */
  pickCommon<T>(items: readonly T[]): T {
    return items[Math.floor(items.length * this.below(1) ** 2)]!;
  }
}

const MALE =
  "James Robert John Michael David William Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan";
const FEMALE =
  "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia";
const FIRST = `${MALE} ${FEMALE}`.split(" ");
const SHORT: Readonly<Record<string, string>> = {
  James: "Jim",
  Robert: "Bob",
  Michael: "Mike",
  William: "Bill",
  Richard: "Rick",
  Thomas: "Tom",
  Ronald: "Ron",
  Kenneth: "Ken",
  Daniel: "Dan",
  Edward: "Ed",
  Barbara: "Barb",
  Susan: "Sue",
  Deborah: "Debbie",
};
const ONSETS = "B Br C Ch D F G Gr H J K L M N P R S Sch St T V W".split(" ");
const MIDDLES = "a e i o u ai ee ar er or el".split(" ");
const CODAS = "ck ll man n nd ner rg rt s ski son st tz way wood".split(" ");
const FIRM_WORDS =
  "Technology Capital Growth Equity Global Pacific Atlantic Mountain River Summit Harbor Granite Cedar Oak Pine Union Liberty Pioneer Frontier Strategic".split(
    " ",
  );
const FIRM_ENDS = "Partners Investors Ventures Associates Holdings Management Networks Systems".split(" ");
const FORMS: readonly (readonly string[])[] = [
  ["L.P.", "LP", "L. P.", "Limited Partnership"],
  ["LLC", "L.L.C.", "Limited Liability Company"],
  ["Inc.", "Inc", "Incorporated"],
  ["Ltd.", "Ltd", "Limited"],
  ["Corp.", "Corporation"],
];
const NUMBERS = ["II", "III", "IV", "V", "VI"];

/**
 * As many names of people, funds and trusts, some two in three printed again in another way by another filing. Beside
 * each fifth bearer stands another with almost its name: a brother, a son, the next fund, another agreement.
 */
export function generateNames(count: number, seed: number): GeneratedName[] {
  const dice = new Dice(seed);
  const names: GeneratedName[] = [];
  const lasts = distinct(Math.max(200, Math.floor(count / 20)), () => syllables(dice));
  for (let bearer = 0; names.length < count; bearer++) {
    const make = dice.pick([person, person, fund, fund, trust]);
    const { print, near } = make(dice, lasts);
    const prints = 1 + Math.floor(dice.below(3));
    for (let i = 0; i < prints && names.length < count; i++)
      names.push({ bearer, party: party(print(i), names.length) });
    if (dice.below(5) < 1 && names.length < count)
      names.push({ bearer: ++bearer, party: party(near, names.length) });
  }
  return names;
}

interface Print {
  readonly name: string;
  readonly kind: PartyKind;
}
interface Made {
  /** The n-th print; the first is the whole name. */
  readonly print: (n: number) => Print;
  /** Another bearer. */
  readonly near: Print;
}

function party({ name, kind }: Print, index: number): ResolvedParty {
  return {
    id: nodeId("PARTY", [String(index)]),
    filing: filingId([String(index)]),
    name,
    kind,
    sortKey: name.toLowerCase(),
    cik: null,
    tables: [],
  };
}

function distinct(count: number, make: () => string): string[] {
  const found = new Set<string>();
  while (found.size < count) found.add(make());
  return [...found];
}

function syllables(dice: Dice): string {
  const inner = dice.below(3) < 2 ? `${dice.pick(CODAS)}${dice.pick(MIDDLES)}` : "";
  return `${dice.pick(ONSETS)}${dice.pick(MIDDLES)}${inner}${dice.pick(CODAS)}`;
}

function person(dice: Dice, lasts: readonly string[]): Made {
  const first = dice.pick(FIRST);
  const middle = dice.pick(FIRST);
  const last = dice.pickCommon(lasts);
  const name = (text: string): Print => ({ name: text, kind: "PERSON" });
  const variants = [
    `${first} ${middle} ${last}`,
    `${last}, ${first} ${middle[0]}.`,
    `${last} ${first} ${middle[0]}`.toUpperCase(),
    `Mr. ${first} ${middle[0]}. ${last}`,
    `${first} ${last}`,
    `${first[0]}. ${middle[0]}. ${last}`,
    `${SHORT[first] ?? first} ${middle[0]}. ${last}`,
    `${first} ${middle[0]}. ${misspelled(last, dice)}`,
  ];
  const other = dice.pick(FIRST.filter((candidate) => candidate[0] !== first[0]));
  const near = dice.pick([
    `${other} ${middle[0]}. ${last}`,
    `${first} ${otherInitial(middle, dice)}. ${last}`,
  ]);
  return {
    print: (n) => name(n === 0 ? `${first} ${middle[0]}. ${last}` : dice.pick(variants)),
    near: name(near),
  };
}

function fund(dice: Dice, lasts: readonly string[]): Made {
  const words = [dice.pickCommon(lasts), dice.pick(FIRM_WORDS), dice.pick(FIRM_ENDS)];
  const forms = dice.pick(FORMS);
  const number = dice.below(2) < 1 ? ` ${dice.pick(NUMBERS)}` : "";
  const name = (text: string): Print => ({ name: text, kind: "FUND" });
  const core = words.join(" ");
  const variants = () =>
    dice.pick([
      `${core}${number}, ${dice.pick(forms)}`,
      `${core}${number} ${dice.pick(forms)}`.toUpperCase(),
      `The ${core}${number}, ${forms[0]}`,
      `${core}${number}`,
      `${core.replace("Management", "Mgmt.").replace("Partners", "Ptnrs.").replace("Technology", "Tech")}${number}, ${forms[0]}`,
      `${[misspelled(words[0]!, dice), words[1], words[2]].join(" ")}${number}, ${forms[0]}`,
    ]);
  const otherNumber = dice.pick(NUMBERS.filter((candidate) => candidate !== number.trim()));
  const near = dice.pick([
    `${core} ${otherNumber}, ${forms[0]}`,
    `${words[0]} Affiliates ${words[2]}, ${forms[0]}`,
  ]);
  return { print: (n) => name(n === 0 ? `${core}${number}, ${forms[0]}` : variants()), near: name(near) };
}

function trust(dice: Dice, lasts: readonly string[]): Made {
  const owner = `${dice.pick(FIRST)} ${dice.pickCommon(lasts)}`;
  const sort = dice.pick(["Living", "Family", "Revocable", "Irrevocable"]);
  const [month, day, year] = [
    1 + Math.floor(dice.below(12)),
    1 + Math.floor(dice.below(28)),
    70 + Math.floor(dice.below(29)),
  ];
  const name = (text: string): Print => ({ name: text, kind: "TRUST" });
  const whole = `The ${owner} ${sort} Trust U/A/D ${month}/${day}/${year}`;
  const short = { Living: "Liv.", Family: "Fam.", Revocable: "Rev.", Irrevocable: "Irrev." }[sort]!;
  const variants = [
    whole,
    `${owner} ${sort} Trust`,
    `${owner} ${short} Tr. dated ${month}/${day}/19${year}`,
    `${owner} Trust U/A/D ${month}/${day}/${year}`,
    `Bank One, Trustee of the ${owner} ${sort} Trust`,
  ];
  const near = `The ${owner} ${sort} Trust U/A/D ${1 + (month % 12)}/${day}/${year}`;
  return { print: (n) => name(n === 0 ? whole : dice.pick(variants)), near: name(near) };
}

function otherInitial(middle: string, dice: Dice): string {
  return dice.pick("ABCDEFGHJKLMNPRSTW".split("").filter((letter) => letter !== middle[0]));
}

/** One letter dropped, doubled, or swapped with the next; never the first. */
function misspelled(word: string, dice: Dice): string {
  const at = 1 + Math.floor(dice.below(word.length - 2));
  const [before, letter, next, behind] = [word.slice(0, at), word[at]!, word[at + 1]!, word.slice(at + 2)];
  return dice.pick([
    `${before}${next}${behind}`,
    `${before}${letter}${letter}${next}${behind}`,
    `${before}${next}${letter}${behind}`,
  ]);
}
