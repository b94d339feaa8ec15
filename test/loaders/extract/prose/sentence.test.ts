import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { firstSentenceEnd, isEnded, sentencesOf } from "../../../../loaders/extract/prose/sentence.ts";

const CASES: [why: string, sentences: string[]][] = [
  ["one", ["We grow."]],
  ["two", ["We grow.", "We may fail."]],
  ["a question and a cry", ["Why?", "Indeed!"]],
  ["closing quotes belong to the sentence", ["He said “yes.”", "We left."]],
  ["no end", ["We grow.", "This could cause our revenues to gr"]],
  ["a decimal point", ["It was 1.5 percent.", "We grow."]],
  ["a title", ["Mr. O'Grady disclaims."]],
  ["initials", ["J. P. Smith and A.B. Jones left."]],
  ["a number sign", ["Registration No. 333-1 was filed."]],
  ["a company before a small letter", ["Acme, Inc. and Bee left."]],
  ["a company before a name", ["Acme, Inc. Widgets left."]],
  ["a company that ends its sentence", ["We resell for Acme, Inc.", "We expect growth."]],
  ["a state that ends its sentence", ["We are in Washington, D.C.", "The city is large."]],
  ["a country inside", ["Laws of the U.S. Congress apply."]],
  ["a country at the end", ["We sell in the U.S.", "Our costs grow."]],
  ["a street", ["It is at 1 Main St. Suite 2."]],
  ["for example", ["Risks, e.g. fire, exist."]],
];

describe("sentencesOf", () => {
  for (const [why, sentences] of CASES) {
    it(why, () => {
      const text = sentences.join(" ");
      assert.deepEqual(
        sentencesOf(text).map(({ start, end }) => text.slice(start, end)),
        sentences,
      );
      assert.equal(firstSentenceEnd(text), sentences[0]!.length);
    });
  }

  it("loses nothing but the space between sentences", () => {
    const word = fc.constantFrom("We", "grow.", "Inc.", "a", "No.", "“Yes.”", "x?", "U.S.", "(a)");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const text = words.join(" ");
        const cut = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
        assert.equal(cut.join(" "), text);
      }),
    );
  });
});

describe("isEnded", () => {
  const ENDED: [text: string, ended: boolean][] = [
    ["We grow.", true],
    ["“We grow.”", true],
    ["(We grow.)", true],
    ["Do we?", true],
    ["revenues to gr", false],
    ["the following:", false],
    ["first;", false],
  ];
  for (const [text, ended] of ENDED) it(text, () => assert.equal(isEnded(text), ended));
});
