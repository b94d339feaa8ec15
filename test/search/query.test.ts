import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseRiskQuery } from "../../src/search/query.ts";
import { arbitraryQuery, hostileText } from "../support/arbitrary-queries.ts";

const NO_PARTNER = "A quotation mark has no partner and was left out.";
const NO_PARENTHESIS = "A parenthesis has no partner and was left out.";
const NO_WORD = "The query holds no word, so nothing was looked for.";
const plain = (text: string) =>
  `${text} was read as plain words: \`*\` follows one word of two letters or more, \`~\`, \`~1\` or \`~2\` one word.`;
const lone = (word: string) => `${word} joins nothing here and was read as a word.`;

/** What the language says of each; what sets of hits follow from it, the conformance suite holds. */
const CASES: readonly [why: string, query: string, interpretedAs: string, warnings: readonly string[]][] = [
  ["words stand side by side", "Backbone  providers", "backbone providers", []],
  ["a phrase", '"backbone providers" fail', '"backbone providers" fail', []],
  ["a phrase of one word stays exact", '"Providers"', '"providers"', []],
  ["words near each other", '"B a"~5', '"b a"~5', []],
  [
    "nearness without a number",
    '"a b"~',
    '"a b"',
    ['A ~ behind a phrase needs a number ("..."~5) and was left out.'],
  ],
  ["quotation marks as people paste them", "“backbone providers”", '"backbone providers"', []],
  ["a non-breaking space separates", "backbone\u00a0providers", "backbone providers", []],
  ["a pasted minus and en dash exclude", "a −b –c", "a -b -c", []],
  ["an em dash stands between words", "a—b —c", '"a b" c', []],
  ["several tokens are a phrase", "AT&T 24/7", '"at t" "24 7"', []],
  ["the same twice is once", "net NET net", "net", []],
  ["a prefix", "Inter*", "inter*", []],
  ["a prefix before punctuation", "inter*, net", "inter* net", []],
  ["a prefix of a possessive", "network's*", "network*", []],
  ["a prefix of one letter", "a*", "a", [plain("a*")]],
  ["an asterisk inside a word", "pro*er", '"pro er"', [plain("pro*er")]],
  ["a prefix of two tokens", "AT&T*", '"at t"', [plain("AT&T*")]],
  ["a fuzzy word of five letters", "cable~", "cable~1", []],
  ["a fuzzy word of six letters", "cables~", "cables~2", []],
  ["a fuzzy word with a number", "cables~1", "cables~1", []],
  ["three edits", "cables~3", '"cables 3"', [plain("cables~3")]],
  ["AND is what standing side by side is", "a AND b", "a b", []],
  ["OR is the weakest", "a b OR c AND d", "a b OR c d", []],
  ["parentheses where they are needed", "(a OR b) (c d)", "(a OR b) c d", []],
  ["NOT is a hyphen", "NOT a NOT (b OR c)", "-a -(b OR c)", []],
  ["twice NOT is nothing", "NOT -a", "a", []],
  ["a plus is the default", "+a b", "a b", []],
  ["operators in capitals only", "a or b not c", "a or b not c", []],
  [
    "a lone sign",
    "risk & reward - x",
    "risk reward x",
    ["& holds no letter or digit and was left out.", "- holds no letter or digit and was left out."],
  ],
  ["two signs are punctuation", "--a +-b", "a b", []],
  ["a hyphen inside a word", "e-mail", '"e mail"', []],
  ["an operator by itself", "OR", "or", [lone("OR")]],
  ["an operator at the end", "a AND", "a and", [lone("AND")]],
  ["an operator after an operator", "a OR OR b", "a OR or b", [lone("OR")]],
  ["an operator before a parenthesis's end", "(a NOT) b", "a not b", [lone("NOT")]],
  ["a field", "heading:Competition", "heading:competition", []],
  ["a field in capitals", "BODY:a", "body:a", []],
  ["a field of a phrase", 'issuer:"Acme Corp"~2', 'issuer:"acme corp"~2', []],
  [
    "a field of a parenthesis comes down to its words",
    "heading:(a OR body:b) c",
    "(heading:a OR body:b) c",
    [],
  ],
  [
    "a field without its word",
    "heading: a",
    "heading a",
    ["heading: needs a word, a phrase or a parenthesis behind it and was read as a plain word."],
  ],
  ["an unknown field", "title:a", '"title a"', ["title: is no field and was read as a plain word."]],
  [
    "dates",
    "filed:2001 filed:>=2001-02 filed:2000..2002-12-31, -filed:(<1999)",
    "filed:2001 filed:>=2001-02 filed:2000..2002-12-31 -filed:<1999",
    [],
  ],
  [
    "no date",
    "filed:2001-13",
    '"2001 13"',
    ["filed: takes a date (2001, 2001-11, >=2001-11-02, 2000..2002); 2001-13 is none."],
  ],
  ["an open quotation mark", '"a b', "a b", [NO_PARTNER]],
  ["open parentheses", "((a b", "a b", [NO_PARENTHESIS]],
  ["closing parentheses", "a)) b", "a b", [NO_PARENTHESIS]],
  ["an open parenthesis of a field", "body:(a", "body a", [NO_PARENTHESIS]],
  ["an empty phrase", '"" risk', "risk", ["A phrase without a word was left out."]],
  ["an empty parenthesis", "-() risk", "risk", ["A parenthesis without a word was left out."]],
  ["nothing", "   ", "", [NO_WORD]],
  ["no word", "?!", "", [NO_WORD, "?! holds no letter or digit and was left out."]],
];

const ANY: readonly [why: string, query: string, interpretedAs: string][] = [
  ["side by side is OR", "a b", "a OR b"],
  ["AND still binds", "a b AND c", "a OR b AND c"],
  ["what has a sign must hold", "a b +c -d NOT e", "(a OR b) AND c AND -d AND -e"],
  ["only what is excluded", "-a -b", "-a AND -b"],
  ["in parentheses, too", "-(a b)", "-(a OR b)"],
];

describe("risk query", () => {
  for (const [why, query, interpretedAs, warnings] of CASES)
    it(`${why}: ${query}`, () => {
      const parsed = parseRiskQuery(query);
      assert.equal(parsed.interpretedAs, interpretedAs);
      assert.deepEqual(parsed.warnings, warnings);
    });
  for (const [why, query, interpretedAs] of ANY)
    it(`any: ${why}: ${query}`, () => assert.equal(parseRiskQuery(query, true).interpretedAs, interpretedAs));

  for (const [name, texts, runs] of [
    ["generated queries", arbitraryQuery, 3_000],
    ["any text", hostileText, 3_000],
  ] as const)
    it(`as understood is a query that means the same and needs no warning: ${name}`, () => {
      fc.assert(
        fc.property(texts, fc.boolean(), (text, any) => {
          const { condition, interpretedAs } = parseRiskQuery(text, any);
          fc.pre(interpretedAs.length <= 8_192);
          assert.deepEqual(parseRiskQuery(interpretedAs, any).interpretedAs, interpretedAs);
          const again = parseRiskQuery(interpretedAs);
          assert.deepEqual(again.condition, condition);
          if (condition !== null) assert.deepEqual(again.warnings, []);
        }),
        { numRuns: runs },
      );
    });

  it("reads the first 8,192 characters, up to the last word that is whole", () => {
    const { interpretedAs, warnings } = parseRiskQuery(`aa ${"bb ".repeat(40_000)}cc`);
    assert.equal(interpretedAs, "aa bb");
    assert.deepEqual(warnings, ["The query is long: only its first 8192 characters were read."]);
    assert.equal(parseRiskQuery("é".repeat(100_000)).interpretedAs, "e".repeat(8_192));
  });

  it("reads 256 different words", () => {
    const { interpretedAs, warnings } = parseRiskQuery(
      Array.from({ length: 300 }, (_, at) => `w${at}`).join(" "),
    );
    assert.equal(interpretedAs.split(" ").length, 256);
    assert.deepEqual(warnings, ["The query is long: only its first 256 words and phrases were read."]);
  });

  it("reads parentheses fifty deep; deeper ones are as if they were not there", () => {
    const nested = (depth: number) => `${"(a OR -".repeat(depth)}b${")".repeat(depth)}`;
    assert.deepEqual(parseRiskQuery(nested(50)).warnings, []);
    const { warnings, interpretedAs } = parseRiskQuery(nested(51));
    assert.deepEqual(warnings, ["Parentheses were read 50 levels deep; deeper ones were left out."]);
    assert.ok(interpretedAs.includes("(a OR -a OR -b)"), "the innermost pair is gone");
    assert.equal(parseRiskQuery(`${"(".repeat(4_000)}a${")".repeat(4_000)}`).interpretedAs, "a");
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
