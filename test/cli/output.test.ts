import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { markFound } from "../../src/cli/mark-found.ts";
import { type LinePart, markedLine, printable, printableJson, wantsStyles } from "../../src/cli/output.ts";

describe("text on a terminal", () => {
  const CASES: [why: string, text: string, shown: string][] = [
    ["letters of any script pass", "Société Générale 日本 – “x”\tend", "Société Générale 日本 – “x”\tend"],
    ["an escape sequence loses its escape", "a\u001b[31mb", "a\ufffd[31mb"],
    ["the one-byte escape of C1", "a\u009b31mb", "a\ufffd31mb"],
    ["a carriage return cannot overwrite", "paid\rfree", "paid\ufffdfree"],
    ["marks that turn the reading order", "a\u202egnp.exe", "a\ufffdgnp.exe"],
  ];
  for (const [why, text, shown] of CASES)
    it(why, () => {
      assert.equal(printable(text), shown);
      assert.equal(JSON.parse(printableJson({ text })).text, text);
      assert.equal(printable(printableJson({ text })), printableJson({ text }));
    });
});

describe("marks in a line", () => {
  const GONE: LinePart = { text: "old", mark: "GONE" };
  const NEW: LinePart = { text: "new", mark: "NEW" };
  const FOUND: LinePart = { text: "hit", mark: "FOUND" };
  const CASES: [why: string, parts: LinePart[], plain: string, styled: string][] = [
    ["no mark", [{ text: "a b" }], "a b", "a b"],
    ["what was found is bold, or as it is", [{ text: "a " }, FOUND], "a hit", "a \u001b[1mhit\u001b[0m"],
    ["gone and new", [GONE, NEW], "[-old-]{+new+}", "\u001b[31mold\u001b[0m\u001b[32mnew\u001b[0m"],
    ["nothing is not marked", [{ text: "", mark: "NEW" }], "", ""],
    [
      "a filing's escape sequence styles nothing",
      [{ text: "\u001b[31mred", mark: "FOUND" }],
      "\ufffd[31mred",
      "\u001b[1m\ufffd[31mred\u001b[0m",
    ],
  ];
  for (const [why, parts, plain, styled] of CASES)
    it(why, () => {
      assert.equal(markedLine(parts, false), plain);
      assert.equal(markedLine(parts, true), styled);
    });

  const ENVIRONMENTS: [
    why: string,
    environment: Record<string, string>,
    isTerminal: boolean,
    styled: boolean,
  ][] = [
    ["a terminal", { TERM: "xterm" }, true, true],
    ["a file or a pipe", { TERM: "xterm" }, false, false],
    ["NO_COLOR is set", { TERM: "xterm", NO_COLOR: "1" }, true, false],
    ["NO_COLOR is empty, which is not set", { TERM: "xterm", NO_COLOR: "" }, true, true],
    ["a terminal without styles", { TERM: "dumb" }, true, false],
  ];
  for (const [why, environment, isTerminal, styled] of ENVIRONMENTS)
    it(`${why}: ${styled ? "styled" : "plain"}`, () => {
      assert.equal(wantsStyles(environment, isTerminal), styled);
    });

  it("sets ranges off and folds white space, of a text on several lines", () => {
    const parts = markFound("one\n\n two three", [
      { start: 0, end: 3 },
      { start: 6, end: 9 },
    ]);
    assert.deepEqual(parts, [
      { text: "one", mark: "FOUND" },
      { text: " " },
      { text: "two", mark: "FOUND" },
      { text: " three" },
    ]);
  });
});
