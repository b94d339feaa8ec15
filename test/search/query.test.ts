import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseRiskQuery } from "../../src/search/query.ts";

const NO_PARTNER = "A quotation mark has no partner: what follows it was read as plain words.";
const NO_WORD = "The query holds no word, so nothing was looked for.";

const CASES: readonly [why: string, query: string, interpretedAs: string, warnings: readonly string[]][] = [
  ["words stand side by side", "Backbone  providers", "backbone providers", []],
  ["a phrase", '"backbone providers" fail', '"backbone providers" fail', []],
  ["quotation marks as people paste them", "“backbone providers”", '"backbone providers"', []],
  ["a non-breaking space separates", "backbone\u00a0providers", "backbone providers", []],
  ["a prefix", "inter* net", "inter* net", []],
  ["a prefix in capitals with diacritics", "ÉLEC*", "elec*", []],
  ["a word of several tokens is a phrase", "AT&T", '"at t"', []],
  ["a phrase of one word stays exact", '"providers"', '"providers"', []],
  ["the same twice counts once", "risk Risk risk* risk*", "risk risk*", []],
  ["a sign that is no operator is left behind", "-risk (factors)", "risk factors", []],
  ["an open quotation mark", 'service "points of', "service points of", [NO_PARTNER]],
  ["an open quotation mark behind a phrase", '"service points" "of', '"service points" of', [NO_PARTNER]],
  [
    "a prefix of one letter",
    "a*",
    "a",
    ["a* is no prefix: an asterisk must follow one word of two letters or more."],
  ],
  [
    "a prefix of two tokens",
    "AT&T*",
    '"at t"',
    ["AT&T* is no prefix: an asterisk must follow one word of two letters or more."],
  ],
  ["a lone sign", "risk & reward", "risk reward", ["& holds no letter or digit and was left out."]],
  ["an empty phrase", '"" risk', "risk", ["A phrase without a word was left out."]],
  ["nothing", "   ", "", [NO_WORD]],
  ["no word", "?!", "", [NO_WORD, "?! holds no letter or digit and was left out."]],
];

const typed = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."abcXYZ 019\"“”*'&-+()~:^.\u00a0"),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
});

describe("risk query", () => {
  for (const [why, query, interpretedAs, warnings] of CASES)
    it(`${why}: ${query}`, () => {
      const parsed = parseRiskQuery(query);
      assert.equal(parsed.interpretedAs, interpretedAs);
      assert.deepEqual(parsed.warnings, warnings);
    });

  it("as understood is a query that means the same and needs no warning", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseRiskQuery(text);
        fc.pre(parsed.clauses.length > 0);
        const again = parseRiskQuery(parsed.interpretedAs);
        assert.deepEqual(again, { ...parsed, warnings: [] });
      }),
      { numRuns: 5_000 },
    );
  });

  it("lists ten warnings and counts the rest: of thirty signs, after the word that it holds no word", () => {
    const { warnings } = parseRiskQuery(
      Array.from({ length: 30 }, (_, index) => "&".repeat(index + 1)).join(" "),
    );
    assert.equal(warnings.length, 11);
    assert.equal(warnings[0], NO_WORD);
    assert.match(warnings[10]!, /^21 more/);
  });
});
