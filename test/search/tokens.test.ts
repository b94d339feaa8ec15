import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { tokenize } from "../../src/search/tokens.ts";
import { processorTime } from "../support/processor-time.ts";
import { plainTokens } from "./brute-force.ts";

const CASES: readonly [why: string, text: string, tokens: readonly string[]][] = [
  ["case and punctuation do not matter", "Backbone Providers, Inc.", ["backbone", "providers", "inc"]],
  ["a possessive loses its s", "the company's network", ["the", "company", "network"]],
  ["also with a typographic apostrophe", "the company’s network", ["the", "company", "network"]],
  ["also after a period", "Internap Inc.'s network", ["internap", "inc", "network"]],
  ["a plural possessive has no s to lose", "analysts' expectations", ["analysts", "expectations"]],
  [
    "an apostrophe inside a name is dropped",
    "Mr. O'Grady and Ms. D’Arcy",
    ["mr", "ogrady", "and", "ms", "darcy"],
  ],
  ["a possessive of a name with an apostrophe", "O'Grady's", ["ogrady"]],
  ["only a final s is dropped", "o'shea", ["oshea"]],
  ["an ampersand separates", "AT&T", ["at", "t"]],
  ["a slash separates", "c/o, 24/7", ["c", "o", "24", "7"]],
  ["a decimal number is two tokens", "4.99%", ["4", "99"]],
  ["diacritics are removed, composed or not", "Café e\u0301te\u0301 Zürich", ["cafe", "ete", "zurich"]],
  ["one sign may hold several tokens", "℅ ½", ["c", "o", "1", "2"]],
  ["a ligature is its letters", "eﬀective ﬁling", ["effective", "filing"]],
  ["full-width forms are plain ones", "ＡＢＣ１２", ["abc12"]],
  ["letters beyond the basic plane", "𝔘nit 😀 𐐀x", ["unit", "𐐨x"]],
  ["nothing but signs", "-- *** …", []],
];

/** Text with what the rules speak of, more often than chance would bring it. */
const wild = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."aAsStT09 .,-'’ʼ\"*&/\u0301\u00a0éÉßİΣςﬁ½℅Å한"),
    fc.constantFrom("'s", "’s", ".'s", "'s ", "😀", "𐐀"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
  maxLength: 40,
});

describe("tokens", () => {
  for (const [why, text, tokens] of CASES)
    it(`${why}: ${text}`, () => {
      assert.deepEqual(
        tokenize(text).map((token) => token.text),
        tokens,
      );
    });

  it("are those of the plainest reading of the rules", () => {
    fc.assert(
      fc.property(wild, (text) => {
        assert.deepEqual(
          tokenize(text).map((token) => token.text),
          plainTokens(text),
        );
      }),
      { numRuns: 5_000 },
    );
  });

  it("stand where their offsets say: what is cut out reads as the token, and nothing is skipped", () => {
    fc.assert(
      fc.property(wild, (text) => {
        // "x's's" is the token xs; cut before its last 's it is a possessive of x. So is "x'ś's".
        fc.pre(!/['’ʼ]\p{M}*s\p{M}*['’ʼ]\p{M}*s/iu.test(text.normalize("NFKD")));
        let behind = 0;
        for (const { text: token, start, end } of tokenize(text)) {
          assert.ok(end > start);
          const cut = plainTokens(text.slice(start, end));
          assert.ok(cut.includes(token), `${JSON.stringify(cut)} of ${start}..${end} has no ${token}`);
          assert.ok([...text.slice(start, behind)].length <= 1, "tokens share a single sign at most");
          behind = end;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("are folded once and for all: a token's own token is itself", () => {
    fc.assert(
      fc.property(wild, (text) => {
        for (const { text: token } of tokenize(text))
          if (token !== "s")
            assert.deepEqual(tokenize(token), [{ text: token, start: 0, end: token.length }]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("of 100,000 characters of one kind take no longer than of a text", () => {
    for (const unit of ["a", "'", "a'", ".'s", "é", "\u0301", "a ", "ﬁ"]) {
      const spent = processorTime();
      tokenize(unit.repeat(100_000 / unit.length));
      assert.ok(spent() < 1_000, `${unit} is slow`);
    }
  });
});
