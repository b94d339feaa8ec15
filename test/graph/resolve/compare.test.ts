import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { compareNames, withFacts } from "../../../src/graph/resolve/compare.ts";
import { parseName } from "../../../src/graph/resolve/parse-name.ts";
import { CERTAIN, PROPOSED, type ResolutionFeature } from "../../../src/graph/resolve/points.ts";
import { PARTY_KINDS, type PartyKind } from "../../../src/kernel/facts.ts";
import { processorTime } from "../../support/processor-time.ts";

const NONE = () => 0;

function score(a: string, b: string, kind: PartyKind, firstNames = NONE) {
  return compareNames(parseName(a, kind), parseName(b, kind), firstNames);
}

// Points are added by hand from the tables of docs/RESOLVING.md.
const PERSONS: [why: string, a: string, b: string, expected: number][] = [
  ["equal: last 50, first 40, initials 7", "Ronald M. Starr", "Ronald M. Starr", 97],
  ["two of one last name: 50 - 60", "Ronald M. Starr", "Kenneth I. Starr", 0],
  ["last name first with a comma", "Starr, Ronald M.", "Ronald M. Starr", 97],
  ["last name first in capitals, as EDGAR prints it", "STARR RONALD M", "Ronald M. Starr", 97],
  ["one without the middle initial: 50 + 40 - 5", "Ronald Starr", "Ronald M. Starr", 85],
  ["a whole middle name and its initial", "Ronald Michael Starr", "Ronald M. Starr", 97],
  ["a whole middle name twice: 50 + 40 + 10", "Ronald Michael Starr", "Ronald Michael Starr", 100],
  ["two middle initials: 90 - 45", "Ronald M. Starr", "Ronald K. Starr", 45],
  ["initials only: 50 + 15 + 7", "R. M. Starr", "Ronald M. Starr", 72],
  ["a short form is weak: 50 + 20", "Ron Starr", "Ronald Starr", 70],
  ["a short form with another middle initial: 70 - 45", "Bill K. Roe", "William M. Roe", 25],
  ["misspelled last name: 30 + 40", "Jeffrey Baerwaldt", "Jeffrey Baerwalt", 70],
  ["misspelled first name: 50 + 20", "Katherin Roe", "Katheryn Roe", 70],
  ["four letters are never misspelled", "Mark Roe", "Mary Roe", 0],
  ["two names of the list are two", "Stephen Roe", "Steven Roe", 0],
  ["another first letter is another name", "Ronald Roe", "Donald Roe", 0],
  ["the middle name as first: 50 + 15", "G. Kevin Doren", "Kevin Doren", 65],
  ["a first name that is another's middle name", "Paul Kevin Doren", "Kevin D. Doren", 0],
  ["father and son: 97 - 15", "Ronald M. Starr, Jr.", "Ronald M. Starr", 82],
  ["Jr. and III: 97 - 60", "Ronald M. Starr Jr.", "Ronald M. Starr III", 37],
  ["Jr. twice: 97 + 5, at most 100", "Ronald M. Starr Jr.", "STARR RONALD M JR", 100],
  ["titles do not count", "Mr. Ronald M. Starr, Esq.", "Ronald M. Starr, CPA", 97],
  ["accents and apostrophes do not count", "Zoë O’Grady", "Zoe O'Grady", 90],
  ["one half of a double name: 25 + 40", "Ann Smith-Jones", "Ann Jones", 65],
  ["particles belong to the last name", "Anna van der Berg", "van der Berg, Anna", 90],
  ["only a last name: 50", "Starr", "Ronald Starr", 50],
  ["nothing in common", "Barbara Walters", "Richard Avedon", 0],
];

const ORGANIZATIONS: [why: string, a: string, b: string, expected: number][] = [
  ["LP and L.P.: 85 + 10", "H&Q Internap Investors, LP", "H&Q Internap Investors, L.P.", 95],
  ["L. P. and Limited Partnership", "Acme Investors, L. P.", "Acme Investors Limited Partnership", 95],
  ["Inc. and Incorporated", "Acme Networks, Inc.", "ACME NETWORKS INCORPORATED", 95],
  ["Ltd and Limited", "Acme Networks, Ltd.", "Acme Networks Limited", 95],
  [
    "a short form without its legal form: 85",
    "Millennium Technology Ventures",
    "Millennium Technology Ventures, LP",
    85,
  ],
  ["no form at all: 85 + 5", "Capital Ventures International", "CAPITAL VENTURES INTERNATIONAL", 90],
  ["two legal forms: 85 - 35", "Acme Partners, L.P.", "Acme Partners, LLC", 50],
  ["II and III: 95 - 60", "Acme Partners II, L.P.", "Acme Partners III, L.P.", 35],
  ["III and 3: 95 + 5", "Acme Partners III, L.P.", "Acme Partners 3, L.P.", 100],
  ["one without a number: 95 - 40", "Acme Partners, L.P.", "Acme Partners II, L.P.", 55],
  ["X behind a name is ten: 95 - 60", "Oak Partners X, L.P.", "Oak Partners IX, L.P.", 35],
  [
    "another fund of the family: 85 - 90, and nothing else counts",
    "Doll Affiliates Fund, L.P.",
    "Doll Side Fund, L.P.",
    0,
  ],
  ["a fund beside the main fund: 85 - 45 + 10", "Doll Affiliates Fund, L.P.", "Doll Fund, L.P.", 50],
  ["an abbreviation: 85 - 3 + 10", "Acme Capital Mgmt., Inc.", "Acme Capital Management, Inc.", 92],
  ["& and and", "Acme & Roe Partners, LLC", "Acme and Roe Partners LLC", 95],
  ["spaces and hyphens: 80 + 5", "Inter-Nap Networks", "Internap Networks", 85],
  ["a misspelling: 85 - 12 + 10", "Milennium Ventures, LP", "Millennium Ventures, LP", 83],
  ["another order: 75 + 10", "Shea Ventures Capital, LLC", "Capital Shea Ventures, LLC", 85],
  ["one word weighs less: 85 - 10 + 0", "Verio", "Verio Inc.", 75],
  ["an article does not count", "The Acme Foundation", "Acme Foundation", 90],
  ["EDGAR's state does not count", "ACME NETWORKS CORP /WA/", "Acme Networks Corp.", 95],
  ["nothing in common", "Cooley Godward LLP", "Heights Capital Management, Inc.", 0],
];

const TRUSTS: [why: string, a: string, b: string, expected: number][] = [
  [
    "the same agreement: 85 + 10",
    "The Roe Living Trust U/A/D 9/14/99",
    "Roe Living Trust dated 09/14/1999",
    95,
  ],
  ["two agreements: 85 - 60", "Roe Living Trust U/A/D 9/14/99", "Roe Living Trust U/A/D 9/14/98", 25],
  ["one without its date: 85", "Roe Living Trust U/A/D 9/14/99", "Roe Living Trust", 85],
  [
    "the trustee is not the trust: 85 + 5",
    "Jane Roe, Trustee of the Roe Family Trust",
    "Roe Family Trust",
    90,
  ],
  ["its sort left out: 85 - 20 + 5", "Roe Living Trust", "Roe Trust", 70],
  ["two years: 85 + 5 - 60", "The Roe 1998 Revocable Trust", "The Roe 1999 Revocable Trust", 30],
  ["an abbreviation: 85 - 3 + 5", "Roe Fam. Trust", "Roe Family Trust", 87],
  ["two beneficiaries: 85 - 90", "Roe Trust for Ann", "Roe Trust for Bob", 0],
];

const JOINT: [why: string, a: string, b: string, expected: number][] = [
  ["the tenancy does not count", "Ann A. Roe & Bob Roe, JT TEN", "Ann A. Roe and Bob Roe", 90],
  ["one last name for both", "Ann and Bob Roe", "Ann Roe & Bob Roe", 90],
  ["the other order", "Bob Roe & Ann Roe", "Ann Roe & Bob Roe", 90],
  ["the weaker couple counts: 50 + 20", "Ann Roe & Rob Roe", "Ann Roe & Robert Roe", 70],
  ["another spouse", "Ann Roe & Bob Roe", "Cyd Roe & Bob Roe", 0],
];

describe("scores of names, computed by hand", () => {
  for (const [kind, cases] of [
    ["PERSON", PERSONS],
    ["ORGANIZATION", ORGANIZATIONS],
    ["TRUST", TRUSTS],
    ["JOINT_PERSONS", JOINT],
  ] as const)
    for (const [why, a, b, expected] of cases)
      it(`${kind}: ${why}`, () => {
        const { score: found, reasons } = score(a, b, kind);
        assert.equal(found, expected, JSON.stringify(reasons));
      });

  it("a fund and a company compare as one sort", () => {
    const fund = parseName("Acme Ventures, L.P.", "FUND");
    assert.equal(compareNames(fund, parseName("Acme Ventures LP", "ORGANIZATION"), NONE).score, 95);
  });

  it("a trust is one by its name, whatever a filing took it for; a trust company is none", () => {
    const typeOf = (name: string) => parseName(name, "ORGANIZATION").type;
    assert.equal(typeOf("Miles Roe Trust U/A/D 12/16/94"), "TRUST");
    assert.equal(typeOf("Roe Trust Company, N.A."), "ORGANIZATION");
    assert.equal(parseName("Roe & Company LLC", "TRUST").type, "ORGANIZATION");
    const [a, b] = [
      parseName("Roe Trust U/A/D 12-16-94", "TRUST"),
      parseName("Roe Trust dtd 12/16/1994", "FUND"),
    ];
    assert.equal(compareNames(a, b, NONE).score, 95);
  });

  const KINDS: [why: string, a: [string, PartyKind], b: [string, PartyKind]][] = [
    ["a person and a trust of that name", ["Howard Roe", "PERSON"], ["Howard Roe Trust", "TRUST"]],
    ["a person and a joint holding", ["Ann Roe", "PERSON"], ["Ann Roe & Bob Roe", "JOINT_PERSONS"]],
    ["a person and a firm", ["Ronald M. Starr", "PERSON"], ["Starr & Company LLC", "ORGANIZATION"]],
  ];
  for (const [why, [a, kindOfA], [b, kindOfB]] of KINDS)
    it(`${why} are two parties`, () => {
      assert.equal(compareNames(parseName(a, kindOfA), parseName(b, kindOfB), NONE).score, 0);
    });

  it("a common last name takes ten points", () => {
    const features = (firstNames: number) =>
      score("John Smith", "John Smith", "PERSON", () => firstNames).reasons.map(({ feature }) => feature);
    assert.deepEqual(features(49), ["LAST_NAME", "FIRST_NAME"]);
    assert.deepEqual(features(50), ["LAST_NAME", "FIRST_NAME", "COMMON_NAME"] satisfies ResolutionFeature[]);
    assert.equal(score("John Smith", "John Smith", "PERSON", () => 50).score, 80);
  });

  it("two registrants are two, and a table that lists both speaks against", () => {
    const names = score("Acme, Inc.", "Acme, Inc.", "ORGANIZATION");
    const facts = (cik: string | null, ...tables: string[]) => ({ cik, tables });
    assert.equal(names.score, 85);
    assert.equal(withFacts(names, facts("1"), facts("2")).score, 0);
    assert.equal(withFacts(names, facts("1"), facts(null)).score, 85);
    assert.equal(withFacts(names, facts(null, "f Holder"), facts(null, "f Holder")).score, 65);
    assert.equal(withFacts(names, facts(null, "f Holder"), facts(null, "g Holder")).score, 85);
  });
});

const WORDS = [
  ..."Ronald Ron R. Kenneth M. Starr Star Smith-Jones Jr. III van der & and , The Trust Fund L.P. LLC Inc.".split(
    " ",
  ),
  ..."Acme Technology Tech Ventures 1999 9/14/99 X STARR dated /DE/ ( ) Trustee of Mr. JT TEN é 😀 - .".split(
    " ",
  ),
];
const anyName = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(" ")),
  fc.string({ unit: "binary", maxLength: 30 }),
);
const aName = fc.tuple(anyName, fc.constantFrom(...PARTY_KINDS)).map(([name, kind]) => parseName(name, kind));

describe("scores of names, any", () => {
  it("are the same from both sides, from 0 to 100, and the sum of their reasons", () => {
    fc.assert(
      fc.property(aName, aName, (a, b) => {
        const found = compareNames(a, b, NONE);
        assert.deepEqual(found, compareNames(b, a, NONE));
        const sum = found.reasons.reduce((total, { points }) => total + points, 0);
        assert.equal(found.score, Math.max(0, Math.min(100, sum)));
      }),
      { numRuns: 2_000 },
    );
  });

  it("of a printed name with itself reach a proposal, unless the name is one word", () => {
    const whole = fc.constantFrom(
      "Ronald M. Starr",
      "STARR RONALD M",
      "Acme Ventures III, L.P.",
      "Roe Living Trust",
    );
    fc.assert(
      fc.property(whole, fc.constantFrom(...PARTY_KINDS), (name, kind) => {
        const { score: found } = score(name, name, kind);
        assert.ok(found >= PROPOSED, `${name} as ${kind}: ${found}`);
      }),
    );
    assert.ok(PROPOSED < CERTAIN);
  });

  it("take time in proportion to the name's length", () => {
    const long = "a-".repeat(100_000) + " & ".repeat(100_000);
    const spent = processorTime();
    for (const kind of PARTY_KINDS) compareNames(parseName(long, kind), parseName(`${long}x`, kind), NONE);
    assert.ok(spent() < 1_000);
  });
});
