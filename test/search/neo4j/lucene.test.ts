import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type FieldQuery, fieldQueries, wholeQuery } from "../../../src/search/neo4j/lucene.ts";
import { parseRiskQuery } from "../../../src/search/query.ts";
import { arbitraryQuery, hostileText } from "../../support/arbitrary-queries.ts";

const NONE = new Map<string, string[]>();
const lucene = (query: string, expansions = NONE) => wholeQuery(parseRiskQuery(query).condition!, expansions);

describe("a query for Lucene", () => {
  const A = "headingStems:a bodyStems:a";
  const B = "headingStems:b bodyStems:b";
  const AT = 'headingTokens:"at t" bodyTokens:"at t"';
  const CASES: [why: string, query: string, text: string][] = [
    ["a word is its stem: once to find, once to score", "a", `+(${A})^0 ${A}`],
    ["every word must occur", "a b", `+(+(${A}) +(${B}))^0 ${A} ${B}`],
    ["or one of them", "a OR b", `+((${A}) (${B}))^0 ${A} ${B}`],
    ["what is excluded scores nothing", "a -b", `+(+(${A}) +(+*:*^0 -(${B})))^0 ${A}`],
    ["a phrase is its tokens", "AT&T", `+(${AT})^0 ${AT}`],
    ["a field", "issuer:a", "+(issuerStems:a^0)^0 issuerStems:a^0"],
    ["a range of days", "filed:2001-11", "+(filedDate:[2001\\-11 TO 2001\\-11\\-99}^0)^0"],
    ["a day and later", "filed:>=2001", "+(filedDate:[2001 TO *}^0)^0"],
    ["nothing that begins so", "zz*", "+(id:nothing)^0"],
    [
      "words of Lucene's language",
      "not",
      "+(headingStems:not bodyStems:not)^0 headingStems:not bodyStems:not",
    ],
  ];
  for (const [why, query, text] of CASES) it(why, () => assert.equal(lucene(query), text));

  it("asks for the tokens of the dictionary that begin so", () => {
    const both = "headingTokens:(inter internet) bodyTokens:(inter internet)";
    assert.equal(lucene("inter*", new Map([["inter*", ["inter", "internet"]]])), `+(${both})^0 ${both}`);
  });

  it("asks in batches of two hundred, and is no single query then", () => {
    const tokens = Array.from({ length: 450 }, (_, index) => `w${index}`);
    const expansions = new Map([["w1*", tokens]]);
    assert.equal(lucene("w1*", expansions), null);
    const [leaf] = fieldQueries(
      parseRiskQuery("heading:w1*").condition as never,
      new Map([["heading:w1*", tokens]]),
    );
    assert.deepEqual(
      leaf!.texts.map((text) => text.split(" ").length),
      [200, 200, 50],
    );
  });

  const EXACT = { isExact: true, sure: null };
  const NEAR: [why: string, query: string, text: string, rest: Pick<FieldQuery, "isExact" | "sure">][] = [
    ["a single word is near itself", 'heading:"a"~3', "headingTokens:a", EXACT],
    [
      "two words in both orders, scored by themselves",
      'heading:"a b"~3',
      '(+headingTokens:(+a +b) +(headingTokens:"a b"~3 headingTokens:"b a"~3)^0)',
      EXACT,
    ],
    ["a word three times", 'heading:"a a a"~3', '(+headingTokens:(+a) +(headingTokens:"a a a"~3)^0)', EXACT],
    [
      // In nine places two differ by 8 at most, their shifts by 8 + 3.
      "more than three words in any order, surely where the shifts differ by five",
      'heading:"a b c d"~5',
      '(+headingTokens:(+a +b +c +d) +(+headingTokens:"a b c d"~11)^0)',
      { isExact: false, sure: '(+headingTokens:(+a +b +c +d) +(headingTokens:"a b c d"~5)^0)' },
    ],
    [
      // In six places two shifts differ by 5 + 1 at most, and two of a have four others among them.
      "a word twice and another: each by itself",
      'heading:"a b a"~3',
      '(+headingTokens:(+a +b) +(+headingTokens:"a b"~6 +headingTokens:"a a"~4)^0)',
      { isExact: false, sure: '(+headingTokens:(+a +b) +(headingTokens:"a b a"~3)^0)' },
    ],
    [
      "names: nothing is sure, since Lucene does not see where one ends",
      'issuer:"a b"~3',
      '(+issuerTokens:(+a +b) +(+issuerTokens:"a b"~5)^0)^0',
      { isExact: false, sure: null },
    ],
  ];
  for (const [why, query, text, rest] of NEAR)
    it(`near each other: ${why}`, () => {
      const [leaf, ...others] = fieldQueries(parseRiskQuery(query).condition as never, NONE);
      const { texts, isExact, sure } = leaf!;
      assert.deepEqual({ others, texts, isExact, sure }, { others: [], texts: [text], ...rest });
    });

  it("asks for a very long phrase by its first two hundred words, and verifies", () => {
    const query = `heading:"${"a b ".repeat(150)}"`;
    assert.equal(lucene(query), null);
    const [leaf] = fieldQueries(parseRiskQuery(query).condition as never, NONE);
    assert.deepEqual(leaf!.texts, [`headingTokens:"${"a b ".repeat(100).trim()}"`]);
    assert.equal(leaf!.isExact, false);
  });

  it("stays below Lucene's limit of terms, however many words there are", () => {
    const words = Array.from({ length: 900 }, (_, index) => `w${index % 450}`);
    const [leaf] = fieldQueries(parseRiskQuery(`heading:"${words.join(" ")}"~7`).condition as never, NONE);
    assert.equal(leaf!.isExact, false);
    assert.equal(leaf!.sure, null);
    assert.ok(leaf!.texts.join(" ").split(" ").length < 1_024);
  });

  it("asks for a very long word by its beginning and a hash", () => {
    const text = lucene("x".repeat(3_000))!;
    assert.match(text, /^\+\(headingStems:x{160}[0-9a-f]{32} /);
    assert.notEqual(text, lucene(`${"x".repeat(2_999)}y`));
  });

  it("holds nothing but fields, boosts, words and dates, whatever was typed", () => {
    const WORD = String.raw`[\p{L}\p{N}]+`;
    const TERMS = String.raw`(?:${WORD}|"${WORD}(?: ${WORD})*"(?:~\d+)?|\((?:\+?${WORD} ?)+\))`;
    const DATE = String.raw`(?:\*|[\d\\-]+)`;
    const ATOM = String.raw`(?:\w+:${TERMS}|filedDate:\[${DATE} TO ${DATE}\}|\*:\*|id:nothing)`;
    const atoms = new RegExp(ATOM, "gu");
    const check = (text: string) => {
      const { condition } = parseRiskQuery(text);
      const query = condition === null ? null : wholeQuery(condition, NONE);
      if (query !== null) assert.match(query.replaceAll(atoms, "#"), /^(?:[-+() #]|\^0)*$/);
    };
    fc.assert(fc.property(arbitraryQuery, check));
    fc.assert(fc.property(hostileText, check));
  });
});
