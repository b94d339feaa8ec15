import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { printable, printableJson } from "../../src/cli/output.ts";

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
