import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { COUNT, COUNT_OR_WORD, parseCount } from "../../../../loaders/extract/prose/number.ts";
import { isTitleCase } from "../../../../loaders/extract/prose/title-case.ts";

describe("isTitleCase", () => {
  const CASES: [text: string, title: boolean][] = [
    ["Pricing Pressure Could Decrease Our Market Share.", true],
    ["We Have a History of Losses and May Not Achieve or Sustain Annual Profitability.", true],
    ["We Have Acquired Other Businesses, and these Acquisitions Involve Numerous Risks.", true],
    ["Some Customers Are Emerging Internet-Based Businesses.", true],
    ["RISKS RELATED TO OUR BUSINESS", true],
    ["Various companies are also exploring the possibility of providing data.", false],
    ["The United States Patent and Trademark Office granted it.", false],
    ["We grow.", false],
    ["Growth.", false],
    ["", false],
    ["1,000 22", false],
  ];
  for (const [text, title] of CASES)
    it(`${text || "nothing"}: ${title}`, () => assert.equal(isTitleCase(text), title));
});

describe("COUNT", () => {
  const CASES: [text: string, found: string[]][] = [
    ["738 customers", ["738"]],
    ["85,568,119 shares", ["85,568,119"]],
    ["at $80,000 and 25% and 1.5", []],
    ["1,5 and 12,34", []],
    ["two or 3", ["3"]],
    ["in 1/20 of", []],
  ];
  for (const [text, found] of CASES)
    it(text, () => assert.deepEqual(text.match(new RegExp(COUNT, "g")) ?? [], found));

  it("also in words up to twenty", () => {
    assert.deepEqual("Nine, nineteen, 20 and thirty".match(new RegExp(COUNT_OR_WORD, "gi")), [
      "Nine",
      "nineteen",
      "20",
    ]);
    assert.deepEqual(["Nine", "zero", "1,234", "9007199254740993", "x", ""].map(parseCount), [
      9,
      0,
      1234,
      null,
      null,
      null,
    ]);
  });
});
