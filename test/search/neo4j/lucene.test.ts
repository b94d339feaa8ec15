import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { fieldQueries, wholeQuery } from "../../../src/search/neo4j/lucene.ts";
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

  it("does not leave to Lucene what Lucene does otherwise: nearness, very long phrases", () => {
    assert.equal(lucene('"a b"~3'), null);
    assert.equal(lucene(`"${"a b ".repeat(150)}"`), null);
    const [leaf] = fieldQueries(parseRiskQuery('"a b a"~3').condition as never, NONE);
    assert.deepEqual(leaf!.texts, ["headingTokens:(+a +b)"]);
    assert.equal(leaf!.isExact, false);
  });

  it("asks for a very long word by its beginning and a hash", () => {
    const text = lucene("x".repeat(3_000))!;
    assert.match(text, /^\+\(headingStems:x{160}[0-9a-f]{32} /);
    assert.notEqual(text, lucene(`${"x".repeat(2_999)}y`));
  });

  it("holds nothing but fields, boosts, words and dates, whatever was typed", () => {
    const WORD = String.raw`[\p{L}\p{N}]+`;
    const TERMS = String.raw`(?:${WORD}|"${WORD}(?: ${WORD})*"|\((?:\+?${WORD} ?)+\))`;
    const DATE = String.raw`(?:\*|[\d\\-]+)`;
    const ATOM = String.raw`(?:\w+:${TERMS}|filedDate:\[${DATE} TO ${DATE}\}|\*:\*|id:nothing)`;
    const WHOLE = new RegExp(String.raw`^(?:[+(-]*${ATOM}(?:\^[0-2])?[) ]*(?:\^0)?[) ]*)+$`, "u");
    const check = (text: string) => {
      const { condition } = parseRiskQuery(text);
      const query = condition === null ? null : wholeQuery(condition, NONE);
      if (query !== null && query.length < 2_000) assert.match(query, WHOLE);
    };
    fc.assert(fc.property(arbitraryQuery, check));
    fc.assert(fc.property(hostileText, check));
  });
});
