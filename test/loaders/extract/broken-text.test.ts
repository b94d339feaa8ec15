import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findBrokenText } from "../../../loaders/extract/broken-text.ts";
import { diagnosticsIn, EXAMPLE, outlineOf } from "../../support/filing.ts";

const GROWTH =
  "The failure of the market for business related Internet solutions to further develop could cause our revenues to gr";
const ACQUISITIONS =
  "Acquisitions involve a number of risks that could potentially, but not exclusively, include the following:";

describe("findBrokenText on the example", () => {
  it("finds the sentence that breaks off and the list that is missing, and nothing else", () => {
    assert.deepEqual(diagnosticsIn(EXAMPLE, findBrokenText), [
      ["LIST_MISSING", ACQUISITIONS],
      ["TEXT_BROKEN_OFF", GROWTH],
    ]);
    assert.ok(findBrokenText(outlineOf(EXAMPLE)).diagnostics.every(({ severity }) => severity === "WARNING"));
  });

  it("misses the list of risks abroad once it is taken out", () => {
    const [before, after] = [
      EXAMPLE.indexOf("difficulties in establishing"),
      EXAMPLE.indexOf("We may be unsuccessful"),
    ];
    const found = diagnosticsIn(EXAMPLE.slice(0, before) + EXAMPLE.slice(after), findBrokenText);
    assert.deepEqual(
      found.map(([code]) => code),
      ["LIST_MISSING", "LIST_MISSING", "TEXT_BROKEN_OFF"],
    );
    assert.match(found[0]![1]!, /our international business operations:$/);
  });
});

/** Paragraphs of a section of risks. */
const CASES: [why: string, paragraphs: string[], codes: string[]][] = [
  ["whole sentences", ["We grow. We may fail."], []],
  ["the end of a word is lost", ["We grow. We may also fa"], ["TEXT_BROKEN_OFF"]],
  ["a numbered title", ["Item 16. Exhibits and Schedules of the Filing"], []],
  ["cells of a table", ["Net loss. 126,062 123,734 of 2000 and 1999"], []],
  ["a heading has no period", ["Risks Related to Us"], []],
  ["an item of a list has none", ["Items are few. They are:", "one;", "two; and", "three"], []],
  ["a list of small items", ["We face the following risks:", "fire;", "water."], []],
  ["a list of marked items", ["We face the following risks:", "• Fire.", "• Water."], []],
  [
    "a list of short sentences",
    ["We face the following risks:", "Fire may break out.", "Water may rise."],
    [],
  ],
  ["a list of titles", ["These documents follow, including these:", "Annual Report;", "Current Report."], []],
  ["a table", ["The following table sets forth the numbers below:", "Fire\t1"], []],
  ["no list at a section's end", ["We face the following risks:"], ["LIST_MISSING"]],
  [
    "prose where the list should be",
    ["We face the following risks:", "We grow. We may fail. We are new."],
    ["LIST_MISSING"],
  ],
  ["a colon that announces no list", ["He told us:", "We grow. We may fail. We are new."], []],
];

describe("findBrokenText", () => {
  for (const [why, paragraphs, codes] of CASES)
    it(why, () =>
      assert.deepEqual(
        diagnosticsIn(`RISK FACTORS\n\n${paragraphs.join("\n\n")}`, findBrokenText).map(([code]) => code),
        codes,
      ),
    );

  it("leaves covers and tables of names alone", () => {
    assert.deepEqual(
      diagnosticsIn(
        "We sell. We also sel\n\nSELLING STOCKHOLDERS\n\nA. B. sells. He also sel",
        findBrokenText,
      ),
      [],
    );
  });
});
