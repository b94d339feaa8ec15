import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { allPassages, spansOf } from "../../../../loaders/extract/prose/passage.ts";
import { EXAMPLE, outlineOf, quotesOf } from "../../../support/filing.ts";

const CASES: [why: string, printed: string, clean: string[]][] = [
  ["white space is folded", "a  b\nc\u00a0 d", ["a b c d"]],
  ["a page break is closed", "we also\n\n12\n\nhave agreed", ["we also have agreed"]],
  ["a stray blank line is closed", "We and our\n\ncustomers'", ["We and our customers'"]],
  [
    "a hyphen at the seam takes no space",
    "At a cost-\n\n12\n\neffective price",
    ["At a cost-effective price"],
  ],
  ["escapes are mended", "about \\$1.00 \\& \\*", ["about $1.00 & *"]],
  ["a backslash before a letter stays", "C:\\temp", ["C:\\temp"]],
  ["emphasis marks go", "Stock **Price.** Our", ["Stock Price. Our"]],
  ["a lone mark stays", "below 1% ** see note", ["below 1% ** see note"]],
  ["a table parts passages", "a\nb\t1\nc", ["a", "c"]],
  ["two paragraphs are two", "A.\n\nB.", ["A.", "B."]],
];

describe("passages", () => {
  for (const [why, printed, clean] of CASES) {
    it(why, () => {
      assert.deepEqual(
        allPassages(outlineOf(printed)).map(({ text }) => text),
        clean,
      );
    });
  }

  it("give the source's words back: raw, and in parts around furniture", () => {
    const text = "It was \\$1.00 and we also\n\n12\n\nhave agreed.";
    const [passage] = allPassages(outlineOf(text));
    const quote = (words: string) => {
      const start = passage!.text.indexOf(words);
      return quotesOf(text, spansOf(passage!, start, start + words.length));
    };
    assert.deepEqual(quote("was $1.00"), ["was \\$1.00"]);
    assert.deepEqual(quote("also have"), ["also", "have"]);
    assert.deepEqual(quote("agreed."), ["agreed."]);
  });

  it("keep a blank line between two parts inside one quote", () => {
    const text = "We and our\n\ncustomers'";
    const [passage] = allPassages(outlineOf(text));
    assert.deepEqual(quotesOf(text, spansOf(passage!, 0, passage!.text.length)), [text]);
  });

  it("find the letters of any range at its spans", () => {
    const letters = (text: string) => text.replace(/[\s\\*]/g, "");
    const piece = fc.constantFrom(
      "word",
      "Two",
      " ",
      "  ",
      "\n",
      "\n\n",
      "\n\n7\n\n",
      "\\$1",
      "**b**",
      ".",
      "-",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(80), fc.nat(80), (pieces, a, b) => {
        const text = pieces.join("");
        for (const passage of allPassages(outlineOf(text))) {
          const [start, end] = [Math.min(a, b), Math.min(Math.max(a, b), passage.text.length)];
          if (start >= end) continue;
          const quoted = quotesOf(text, spansOf(passage, start, end)).join(" ");
          assert.equal(letters(quoted), letters(passage.text.slice(start, end)));
        }
      }),
    );
  });

  it("hold every word of the example's prose", () => {
    const outline = outlineOf(EXAMPLE);
    const words = (text: string) => text.replace(/[\s\\*]/g, "");
    const blocks = outline.sections.flatMap((section) =>
      section.blocks.filter(({ kind }) => kind === "paragraph"),
    );
    const printed = quotesOf(
      EXAMPLE,
      blocks.map(({ span }) => span),
    );
    const clean = allPassages(outline).map(({ text }) => text);
    assert.equal(words(clean.join("")), words(printed.join("")));
  });
});
