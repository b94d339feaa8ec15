import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { outlineOf } from "../../support/filing.ts";

/** Paragraphs of one section; "7" is a page number. True where the first and the last belong together. */
const CASES: [why: string, paragraphs: string[], joined: boolean][] = [
  ["a page break in a sentence", ["If a claim", "7", "against us was made."], true],
  ["a blank line in a sentence", ["between our service points and our", "customers' networks."], true],
  ["two words before the break", ["We also", "7", "have agreed to purchase."], true],
  ["a number before the break", ["We had 672", "7", "employees."], true],
  ["a sentence that ended", ["We have grown.", "7", "customers come."], false],
  ["an ended quotation", ["He said “yes.”", "7", "and so on"], false],
  ["a list behind a colon", ["including the following:", "difficulties abroad;"], false],
  ["items of a list", ["in private transactions;", "on any exchange."], false],
  ["the last item of a list", ["difficulties abroad; and", "exposure to rates."], false],
  ["the last item, with a comma", ["difficulties abroad, and", "exposure to rates."], false],
  ["items without marks", ["in private transactions", "on any exchange"], false],
  ["an item that a page break cuts", ["in private", "7", "transactions"], true],
  [
    "a heading before a paragraph",
    ["Risks Related to Our Industry", "Because we are new, we may fail."],
    false,
  ],
  ["a heading at the foot of a page", ["Risks Related to Our Industry", "7", "Because we are new."], false],
  ["a name behind a word that needs one", ["in reliance on the reports of", "7", "Acme LLP."], true],
  ["the same across a blank line", ["on the section titled Plan of", "Distribution on page 20."], true],
  ["a comma at a page's foot", ["If, in the future,", "7", "Acme fails."], true],
  ["a word broken by its hyphen", ["at a reasonable cost-", "effective price."], true],
  [
    "a text that breaks off before a new heading",
    ["could cause our revenues to gr", "Because We Are New."],
    false,
  ],
  ["a name cut in prose", ["We compete. They include Acme", "7", "Widgets, whose prices are lower."], true],
  [
    "prose cut before a heading",
    ["We grow. It could cause gr", "7", "We Are New and May Fail. We are."],
    false,
  ],
];

describe("findJoins", () => {
  for (const [why, paragraphs, joined] of CASES) {
    it(`${joined ? "joins" : "parts"}: ${why}`, () => {
      const { sections } = outlineOf(`RISK FACTORS\n\n${paragraphs.join("\n\n")}`);
      assert.deepEqual([...sections.at(-1)!.joins], joined ? [0] : []);
    });
  }

  it("does not join over a table", () => {
    assert.deepEqual([...outlineOf("EXPERTS\n\nwe also\n\na\tb\n\nhave").sections.at(-1)!.joins], []);
  });
});
