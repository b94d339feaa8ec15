import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { linesOf, readFlattenedText, trimSpan } from "../../../loaders/document/flattened.ts";
import type { Block } from "../../../loaders/document/model.ts";
import { EXAMPLE } from "../../support/filing.ts";

/** A paragraph as its text, a row as its cells. */
const CASES: [why: string, text: string, blocks: (string | string[])[]][] = [
  ["nothing", "", []],
  ["blank lines only", "\n \u00a0\n\t\n", []],
  ["lines without a blank one between are one paragraph", "a\nb\n\nc", ["a\nb", "c"]],
  ["a line of a non-breaking space is blank", "a\n\u00a0\nb", ["a", "b"]],
  ["white space around is no part", "  a \n\n", ["a"]],
  ["a line with a tab is a row", "Name\t1,000\t*", [["Name", "1,000", "*"]]],
  ["empty cells are kept", "\t13\t\t", [["", "13", "", ""]]],
  ["cells are trimmed", " A B \t 1 ", [["A B", "1"]]],
  ["a row parts paragraphs", "a\nb\tc\nd", ["a", ["b", "c"], "d"]],
];

function printed(text: string, block: Block): string | string[] {
  return block.kind === "row"
    ? block.cells.map((cell) => cell.text)
    : text.slice(block.span.start, block.span.end);
}

/** Lines with few distinct characters, so that tabs, feeds and spaces meet often. */
const anyText = fc.string({
  unit: fc.constantFrom("a", "1", " ", "\t", "\n", "\u00a0", "😀"),
  maxLength: 60,
});

describe("readFlattenedText", () => {
  for (const [why, text, blocks] of CASES) {
    it(why, () => {
      assert.deepEqual(
        readFlattenedText(text).blocks.map((block) => printed(text, block)),
        blocks,
      );
    });
  }

  it("reads the head of the example's table", () => {
    const rows = readFlattenedText(EXAMPLE).blocks.filter((block) => block.kind === "row");
    const names = rows.find((row) => row.cells[0]!.text === "Selling Stockholders" && row.cells.length > 3);
    assert.deepEqual(
      names?.cells.map((cell) => cell.text),
      [
        "Selling Stockholders",
        "Shares Beneficially Owned Prior to Offering (1)",
        "Shares Being Offered",
        "Number",
        "Percent",
      ],
    );
  });

  it("covers all that is printed, in order, and nothing twice", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { blocks } = readFlattenedText(text);
        let from = 0;
        for (const { span } of blocks) {
          assert.equal(text.slice(from, span.start).trim(), "");
          assert.ok(span.start >= from && span.end > span.start);
          from = span.end;
        }
        assert.equal(text.slice(from).trim(), "");
      }),
    );
  });

  it("cuts each cell at its span", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const block of readFlattenedText(text).blocks) {
          if (block.kind === "paragraph")
            assert.ok(!text.slice(block.span.start, block.span.end).includes("\t"));
          else if (block.kind === "row")
            for (const { span, text: cell } of block.cells) {
              assert.equal(text.slice(span.start, span.end), cell);
              assert.equal(cell, cell.trim());
            }
        }
      }),
    );
  });
});

describe("linesOf and trimSpan", () => {
  it("cut as split and trim do", () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (text, a, b) => {
        const part = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
        const lines = linesOf(text, part);
        const slice = text.slice(part.start, part.end);
        assert.deepEqual(
          lines.map(({ start, end }) => text.slice(start, end)),
          slice.split("\n"),
        );
        const trimmed = trimSpan(text, part);
        assert.equal(text.slice(trimmed.start, trimmed.end), slice.trim());
      }),
    );
  });
});
