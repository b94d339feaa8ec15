import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { unitEnd, wordsOf } from "../../../../loaders/extract/address/street.ts";

/** The unit that begins at a word; empty where none does. */
const CASES: [why: string, text: string, at: number, unit: string][] = [
  ["a floor by name behind a street", "12 Main Street Mezzanine", 3, "Mezzanine"],
  ["a floor by name behind a comma", "One Plaza, Penthouse", 2, "Penthouse"],
  ["a floor by name alone in its line", "Mezzanine", 0, "Mezzanine"],
  ["the same word in a firm's name", "Alder Mezzanine Partners", 1, ""],
  ["the same word at the end of a name's line", "Birch Mezzanine", 1, ""],
];

describe("unitEnd", () => {
  for (const [why, text, at, unit] of CASES)
    it(why, () => {
      const words = wordsOf(text);
      const end = unitEnd(words, at);
      assert.equal(
        words
          .slice(at, end)
          .map((word) => word.text)
          .join(" "),
        unit,
      );
    });
});
