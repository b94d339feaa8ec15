import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readFlattenedText } from "../../../loaders/document/flattened.ts";
import { sweepFurniture } from "../../../loaders/outline/furniture.ts";
import { quotesOf } from "../../support/filing.ts";

const CASES: [why: string, text: string, furniture: string[], blocks: string[]][] = [
  ["a number alone", "a\n\n12\n\nb", ["12"], ["a", "b"]],
  ["dashes around it", "a\n\n- 12 -\n\nb", ["- 12 -"], ["a", "b"]],
  ["the word page", "a\n\nPage 3\n\nb", ["Page 3"], ["a", "b"]],
  ["pages of a supplement and of statements", "a\n\nS-3\n\nb\n\nF-12", ["S-3", "F-12"], ["a", "b"]],
  ["Roman numerals", "a\n\niv\n\nb", ["iv"], ["a", "b"]],
  ["a year is no page", "a\n\n2001\n\nb", [], ["a", "2001", "b"]],
  ["a share count is no page", "a\n\n1,200\n\nb", [], ["a", "1,200", "b"]],
  ["a marker in brackets is no page", "(1)\n\nb", [], ["(1)", "b"]],
  ["a number in a table's row stays", "a\n\n\t13\t\n\nb", [], ["a", "13", "b"]],
  ["inside a paragraph: the next page's number", "a\n\n2\n\nb\n3\nc", ["2", "3"], ["a", "b", "c"]],
  ["inside a paragraph: another number stays", "a\n\n2\n\nb\n7\nc", ["2"], ["a", "b\n7\nc"]],
  ["inside a paragraph, before any page", "One Street\n12\nSeattle", [], ["One Street\n12\nSeattle"]],
  ["pages counted through a table", "2\n\na\t1\n\t3\t\n\nb\n4\nc", ["2", "4"], ["a\t1", "3", "b", "c"]],
  ["a link bar", "QuickLinks -- Click here\n\na", ["QuickLinks -- Click here"], ["a"]],
  ["a link to the contents", "a\n\nBack to Contents\n\nb", ["Back to Contents"], ["a", "b"]],
  [
    "a running head beside three page numbers",
    "a\n\n1\n\nAcme Prospectus\n\nb\n\n2\n\nAcme Prospectus\n\nc\n\n3\n\nAcme Prospectus\n\nd",
    ["1", "Acme Prospectus", "2", "Acme Prospectus", "3", "Acme Prospectus"],
    ["a", "b", "c", "d"],
  ],
  [
    "twice is no running head",
    "a\n\n1\n\nAcme Prospectus\n\nb\n\n2\n\nAcme Prospectus\n\nc",
    ["1", "2"],
    ["a", "Acme Prospectus", "b", "Acme Prospectus", "c"],
  ],
  [
    "an address line that repeats at page ends is none",
    "Attn: A. Bee\n\n1\n\nAttn: A. Bee\n\n2\n\nAttn: A. Bee\n\n3",
    ["1", "2", "3"],
    ["Attn: A. Bee", "Attn: A. Bee", "Attn: A. Bee"],
  ],
];

describe("sweepFurniture", () => {
  for (const [why, text, furniture, blocks] of CASES) {
    it(why, () => {
      const swept = sweepFurniture(text, readFlattenedText(text).blocks);
      assert.deepEqual(quotesOf(text, swept.furniture), furniture);
      assert.deepEqual(
        quotesOf(
          text,
          swept.blocks.map(({ span }) => span),
        ),
        blocks,
      );
    });
  }

  it("says which blocks stood right behind furniture", () => {
    const text = "a\n\n1\n\nb\n\nc\n\n2\n\nQuickLinks\n\nd";
    assert.deepEqual([...sweepFurniture(text, readFlattenedText(text).blocks).afterBreak], [1, 3]);
  });
});
