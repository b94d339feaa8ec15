import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cleanForm, hasIssuer, readingOf } from "../../../../loaders/extract/header/forms.ts";
import {
  addressOf,
  parseCik,
  parseDay,
  parseIrsNumber,
  parseSic,
  parseYearEnd,
  registrationNumberOf,
} from "../../../../loaders/extract/header/values.ts";

type Case = [why: string, parse: (text: string) => string | null, text: string, value: string | null];
const CASES: Case[] = [
  ["a day of the header", parseDay, "20250124", "2025-01-24"],
  ["a day of an ownership form", parseDay, "2025-01-24", "2025-01-24"],
  ["a day of Form 144", parseDay, "04/13/2023", "2023-04-13"],
  ["a day of Form 13F", parseDay, "12-31-2025", "2025-12-31"],
  ["no such day", parseDay, "20250230", null],
  ["a key with its zeros", parseCik, "0000320193", "0000320193"],
  ["a key without them", parseCik, "320193", "0000320193"],
  ["no key", parseCik, "0000000000", null],
  ["an industry in words", parseSic, "ELECTRONIC COMPUTERS [3571]", "3571"],
  ["an industry of 1994", parseSic, "3571", "3571"],
  ["the end of a year", parseYearEnd, "1231", "12-31"],
  ["the end of a year in XBRL", parseYearEnd, "--12-31", "12-31"],
  ["no such end of a year", parseYearEnd, "1331", null],
  ["an employer's number", parseIrsNumber, "942404110", "942404110"],
  ["a number that stands for none", parseIrsNumber, "000000000", null],
  ["a registration number", registrationNumberOf, "333-283567", "333-283567"],
  ["a number of 1994, as covers print it", registrationNumberOf, "033-62310", "33-62310"],
  ["a number of the Exchange Act", registrationNumberOf, "001-37429", null],
  ["a co-registrant's number", registrationNumberOf, "333-283567-02", "333-283567"],
  ["a form", cleanForm, " s-1/a ", "S-1/A"],
  ["an exhibit is no form", cleanForm, "EX-5.1", null],
];

describe("values of a header", () => {
  for (const [why, parse, text, value] of CASES) it(why, () => assert.equal(parse(text), value));

  const PLACES: [why: string, state: string, region: string | null, country: string | null][] = [
    ["a state", "NY", "NY", "US"],
    ["a province", "A6", "ON", "CA"],
    ["a country", "X0", null, "GB"],
    ["the country itself", "X1", null, "US"],
    ["no code", "??", null, null],
  ];
  for (const [why, state, region, country] of PLACES)
    it(`reads the place of ${why}`, () => {
      const address = addressOf({ street: ["C/O ACME INC", "1 MAIN ST"], city: "X", state, zip: null });
      assert.deepEqual([address?.street, address?.region, address?.country], ["1 MAIN ST", region, country]);
    });

  const FORMS: [form: string | null, reading: string][] = [
    ["S-1/A", "FULL"],
    ["424B3", "FULL"],
    ["SB-2", "FULL"],
    ["F-3ASR", "FULL"],
    [null, "FULL"],
    ["10-K405", "PART"],
    ["DEF 14A", "PART"],
    ["20-F/A", "PART"],
    ["4", "OUTLINE"],
    ["SC TO-T/A", "OUTLINE"],
    ["13F-HR", "OUTLINE"],
    ["D", "OUTLINE"],
  ];
  for (const [form, reading] of FORMS)
    it(`reads ${form}: ${reading}`, () => assert.equal(readingOf(form), reading));

  it("takes a manager of others' money for no issuer", () => {
    assert.deepEqual(["13F-HR/A", "S-1", "4"].map(hasIssuer), [false, true, true]);
  });
});
