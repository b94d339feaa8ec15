import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { foldName, nameKey } from "../../src/graph/names.ts";

const SAME: [why: string, one: string, other: string][] = [
  ["the dots of L.P.", "H&Q Internap Investors, LP", "H&Q Internap Investors, L.P."],
  ["the comma before a suffix", "Todd US Ventures LLC", "Todd US Ventures, L.L.C."],
  ["a suffix printed with spaces", "Alpha Partners, L. P.", "Alpha Partners LP"],
  ["Inc. and Inc", "JP Morgan Securities, Inc.", "JP MORGAN SECURITIES INC"],
  ["Ltd. and Ltd", "1267104 Ontario, Ltd.", "1267104 Ontario Ltd"],
  ["Co. and Co", "Starr & Co.", "Starr & Co"],
  ["curly and straight quotes", "Standish O’Grady", "Standish O'Grady"],
  ["white space of any kind", " Gil\u00a0\tShiva\n", "Gil Shiva"],
  ["letters in two parts", "Jose\u0301 Diaz", "JOSÉ DIAZ"],
  ["full-width letters", "ＡＢＣ Fund", "abc fund"],
  ["a sharp s in capitals", "Groß AG", "GROSS AG"],
  ["a final sigma", "ΑΣ", "ας"],
];

const DIFFERENT: [why: string, one: string, other: string][] = [
  ["words count", "Cisco Systems", "Cisco Systems, Inc"],
  ["& is not and", "Ronald A. Glantz & Gina S. Glantz", "Ronald A. Glantz and Gina S. Glantz"],
  ["Corp is not Corporation", "Qwest Corp.", "Qwest Corporation"],
  ["numbers count", "Fund III, L.P.", "Fund II, L.P."],
  ["a decimal point is no abbreviation", "Fund 2.5", "Fund 25"],
  ["a thousands comma is no pause", "Fund 1,000", "Fund 1 000"],
  ["punctuation alone is still a name", "...", ",,,"],
];

describe("nameKey", () => {
  for (const [why, one, other] of SAME) {
    it(`unites: ${why}`, () => assert.equal(nameKey(one), nameKey(other)));
  }
  for (const [why, one, other] of DIFFERENT) {
    it(`keeps apart: ${why}`, () => assert.notEqual(nameKey(one), nameKey(other)));
  }

  it("reads as a name", () => {
    assert.equal(
      nameKey("Morgan Stanley Venture Investors, III L.P."),
      "morgan stanley venture investors iii lp",
    );
  });

  it("keeps 200 code points and cuts no character in two", () => {
    const long = `x${"😀".repeat(300)}`;
    assert.equal([...nameKey(long)].length, 200);
    assert.ok(nameKey(long).isWellFormed());
  });

  it("is empty for white space only", () => assert.equal(nameKey(" \u00a0\t"), ""));

  const name = fc.oneof(
    fc.string({ unit: "binary", maxLength: 250 }),
    fc
      .array(fc.constantFrom("a", "L", ".", ",", " ", "1", "P", "&", "’", "é", "😀", "\ud800", "-"), {
        maxLength: 230,
      })
      .map((parts) => parts.join("")),
  );

  it("is idempotent, well formed and at most 200 code points", () => {
    fc.assert(
      fc.property(name, (text) => {
        const key = nameKey(text);
        assert.equal(nameKey(key), key);
        assert.ok(key.isWellFormed());
        assert.ok([...key].length <= 200);
      }),
      { numRuns: 2000 },
    );
  });

  it("does not see the case or the width of spaces", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcXYZéßñüØåж"), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const plain = nameKey(words.join(" "));
        assert.equal(nameKey(words.join(" ").toUpperCase()), plain);
        assert.equal(nameKey(words.join(" ").toLowerCase()), plain);
        assert.equal(nameKey(`  ${words.join(" \u00a0 ")}\n`), plain);
      }),
    );
  });

  it("folds the whole name for identity", () => {
    const long = "very long name ".repeat(20);
    assert.notEqual(foldName(`${long} A`), foldName(`${long} B`));
    assert.equal(nameKey(`${long} A`), nameKey(`${long} B`));
  });
});
