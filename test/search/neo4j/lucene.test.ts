import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { luceneQuery } from "../../../src/search/neo4j/lucene.ts";
import { parseRiskQuery } from "../../../src/search/query.ts";

const lucene = (query: string) => luceneQuery(parseRiskQuery(query).clauses);

describe("a query for Lucene", () => {
  const CASES: [why: string, query: string, text: string][] = [
    ["a word is its stem", "providers", "+(headingStems:provid^2 bodyStems:provid^1)"],
    [
      "every word must occur",
      "the net",
      "+(headingStems:the^2 bodyStems:the^1) +(headingStems:net^2 bodyStems:net^1)",
    ],
    [
      "a phrase is its tokens",
      '"Backbone providers"',
      '+(headingTokens:"backbone providers"^2 bodyTokens:"backbone providers"^1)',
    ],
    ["signs inside a word", "c/o", '+(headingTokens:"c o"^2 bodyTokens:"c o"^1)'],
    ["a prefix", "inter*", "+(headingTokens:inter*^2 bodyTokens:inter*^1)"],
    [
      "words of Lucene's language",
      "a AND NOT b",
      "+(headingStems:a^2 bodyStems:a^1) +(headingStems:and^2 bodyStems:and^1) +(headingStems:not^2 bodyStems:not^1) +(headingStems:b^2 bodyStems:b^1)",
    ],
  ];
  for (const [why, query, text] of CASES) it(why, () => assert.deepEqual(lucene(query), { text, rest: [] }));

  it("asks about the beginning of a very long word, and leaves the word itself to be compared", () => {
    const long = "x".repeat(300);
    const { text, rest } = lucene(long);
    assert.equal(text, `+(headingTokens:${"x".repeat(200)}*^2 bodyTokens:${"x".repeat(200)}*^1)`);
    assert.deepEqual(rest, [{ kind: "word", token: long }]);
  });

  it("asks about two hundred words of very many, and leaves the others to be compared", () => {
    const { text, rest } = lucene(Array.from({ length: 3_000 }, (_, index) => `w${index}`).join(" "));
    assert.equal(text.split("+").length - 1, 200);
    assert.equal(rest.length, 2_800);
  });

  it("holds nothing but fields, boosts and words, whatever was typed", () => {
    const TERM = String.raw`(?:heading|body)(?:Stems|Tokens):(?:"[\p{L}\p{N} ]+"|[\p{L}\p{N}]+\*?)\^[12]`;
    const WHOLE = new RegExp(String.raw`^(?:\+\(${TERM} ${TERM}\) ?)+$`, "u");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
        const { clauses } = parseRiskQuery(`${typed} +(a:b)^9 [x TO y] ${typed}* "${typed}" \\`);
        const { text } = luceneQuery(clauses);
        assert.match(text, WHOLE);
      }),
    );
  });
});
