import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readAscii } from "../../../../loaders/document/ascii/read-ascii.ts";
import type { Block } from "../../../../loaders/document/model.ts";
import { processorTime } from "../../../support/processor-time.ts";

/** Each paragraph's words, line ends as they are; `_..._` for what is underlined, `[table]`, `---` for a page. */
function printed(text: string): string[] {
  return readAscii(text).blocks.map((block: Block) => {
    if (block.kind !== "paragraph") return block.kind === "table" ? "[table]" : "---";
    const words = text.slice(block.span.start, block.span.end).replace(/\n +/g, "\n");
    return block.style?.runs.every(({ underline }) => underline) ? `_${words}_` : words;
  });
}

const CENTRED = (line: string) => line.padStart(36 + Math.ceil(line.length / 2));

/** Expected by reading the lines as a reader does. */
const CASES: [why: string, text: string, paragraphs: string[]][] = [
  ["lines up to a blank one are one paragraph", "One goes\non here.\n\nTwo.", ["One goes\non here.", "Two."]],
  ["hyphens at the ends of lines stay", "a post-\neffective change", ["a post-\neffective change"]],
  [
    "a first line that stands in, behind an ended sentence",
    "Ended here.\n     The next one begins\nand goes on.",
    ["Ended here.", "The next one begins\nand goes on."],
  ],
  [
    "a line that stands in within a sentence",
    "It goes on\n     with this line.",
    ["It goes on\nwith this line."],
  ],
  [
    "items of a list without blank lines",
    "These are:\n(a) the first, and\n(b) the second.",
    ["These are:", "(a) the first, and", "(b) the second."],
  ],
  [
    "a centred heading over prose",
    `${CENTRED("RISK FACTORS")}\nAn investment is risky.`,
    ["RISK FACTORS", "An investment is risky."],
  ],
  [
    "a heading over two lines",
    `${CENTRED("PLAN OF")}\n${CENTRED("DISTRIBUTION")}`,
    ["PLAN OF\nDISTRIBUTION"],
  ],
  [
    "an underlined heading",
    "Exchange rates\n--------------\n\nOn May 1 it fell.",
    ["_Exchange rates_", "On May 1 it fell."],
  ],
  ["dashes that the mail escaped", "Dividend\n- --------\nNone.", ["_Dividend_", "None."]],
  ["a rule across the page parts", "Text.\n------------------------------\nMore.", ["Text.", "More."]],
  ["pages", "Text\n\n      - 3 -\n<PAGE>   4\nMore", ["Text", "- 3 -", "---", "More"]],
  ["tags that print nothing", "<HTML><BODY>\nText\n</BODY></HTML>", ["Text"]],
  [
    "notes under a table, each by its mark",
    "<TABLE>\n<S>       <C>\nAcme       10\nBeta       20\n<FN>\n<F1> First note\n     goes on.\n<F2> Second.\n</TABLE>",
    ["[table]", "<F1> First note\ngoes on.", "<F2> Second."],
  ],
  [
    "notes without their tag",
    "<TABLE>\n<S>       <C>\nAcme       10\nBeta       20*\n_______\n\n*    Less than 1%.\n(1)  Includes warrants.\n</TABLE>",
    ["[table]", "*    Less than 1%.", "(1)  Includes warrants."],
  ],
  [
    "a table never closed ends with its page",
    "<TABLE>\n<S>    <C>\nAcme   10\n<PAGE>\nText",
    ["[table]", "---", "Text"],
  ],
  ["a box of words is no table", "<TABLE>\n<S>\nFirst words\n</TABLE>", ["First words"]],
  ["a list of two numbers is no table", "Sold    10\nHeld    20", ["Sold    10\nHeld    20"]],
];

describe("printed paragraphs", () => {
  for (const [why, text, paragraphs] of CASES) it(why, () => assert.deepEqual(printed(text), paragraphs));

  it("cover every word that is printed, none twice", () => {
    const line = fc.oneof(
      fc.stringMatching(/^ {0,20}[A-Za-z(]{1,8}( {1,4}[a-z0-9,.$%*)-]{1,8}){0,6}$/),
      fc.constantFrom(
        "",
        "",
        "------",
        "<PAGE>",
        "<TABLE>",
        "</TABLE>",
        "<CAPTION>",
        "<S>   <C>   <C>",
        "<FN>",
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join("\n");
        const { blocks } = readAscii(text);
        const spans = blocks.flatMap((block) =>
          block.kind === "table" ? [block.span] : block.kind === "paragraph" ? [block.span] : [],
        );
        for (const [at, { start, end }] of spans.entries()) {
          assert.ok(start < end && end <= text.length);
          assert.ok(at === 0 || spans[at - 1]!.end <= start, text);
        }
        const covered = spans.map(({ start, end }) => text.slice(start, end)).join(" ");
        const words = (part: string) => new Set(part.replace(/<[^<>\n]*>/g, " ").match(/[a-zA-Z]{2,}/g));
        // A heading that is printed again inside its table stands once.
        const found = words(covered);
        assert.deepEqual(
          [...words(text)].filter((word) => !found.has(word)),
          [],
          text,
        );
      }),
      { numRuns: 500 },
    );
  });

  it("stays linear on long lines, many lines and many tables", () => {
    const hostile = [
      "a  1".repeat(40_000),
      `${"<TABLE>\n".repeat(10_000)}`,
      `${"Name      1      2\n".repeat(10_000)}`,
      `<TABLE>\n${"Name\n".repeat(10_000)}</TABLE>`,
      `${"-".repeat(100_000)}\n${". ".repeat(100_000)}`,
    ];
    for (const text of hostile) {
      const spent = processorTime();
      readAscii(text);
      assert.ok(spent() < 4_000, `${text.slice(0, 20)} ${spent()}`);
    }
  });
});
