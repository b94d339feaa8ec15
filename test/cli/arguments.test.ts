import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readInvocation, wholeNumber } from "../../src/cli/arguments.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { readHints } from "../../src/cli/hints.ts";

const read = (line: string) => readInvocation(line === "" ? [] : line.split(" "), COMMANDS);

describe("command line: what can be meant", () => {
  const CASES: [why: string, line: string, command: string | null, operands: string[], values: object][] = [
    ["a command with files", "load a.txt b.txt", "load", ["a.txt", "b.txt"], {}],
    ["options before the command", "--db x.db stats --json", "stats", [], { db: "x.db", json: true }],
    ["an option with =", "serve --port=0", "serve", [], { port: "0" }],
    ["standard input", "query -", "query", ["-"], {}],
    ["a name that begins with a dash", "load -- -a.txt", "load", ["-a.txt"], {}],
    ["help of a command that lacks its file", "extract --help", "extract", [], { help: true }],
    ["help alone", "-h", null, [], { help: true }],
  ];
  for (const [why, line, command, operands, values] of CASES)
    it(`${why}: ${line}`, () => {
      const invocation = read(line);
      assert.equal(invocation.command?.name ?? null, command);
      assert.deepEqual(invocation.operands, operands);
      assert.deepEqual({ ...invocation.values }, values);
    });
});

describe("command line: usage errors", () => {
  const CASES: [why: string, line: string, message: RegExp][] = [
    ["an unknown command, near a known one", "lod x", /^unknown command "lod", did you mean load\?$/],
    ["an unknown command, near none", "frobnicate", /^unknown command "frobnicate"$/],
    ["an unknown option", "load --frist 3 x", /^unknown option "--frist", did you mean --first\?$/],
    ["another command's option", "stats --port 3", /^stats takes no option --port$/],
    ["no file", "load", /^load needs FILE\.\.\.$/],
    ["two files where one is read", "extract a b", /"b" is too much$/],
    ["operands where none are", "stats now", /"now" is too much$/],
    ["an option without its value", "load --db", /--db.*argument missing$/],
    ["a value for a flag", "stats --json=1", /--json.*does not take an argument$/],
  ];
  for (const [why, line, message] of CASES)
    it(`${why}: ${line}`, () => assert.throws(() => read(line), { code: "USAGE", message }));

  const NUMBERS: [text: string, valid: boolean][] = [
    ["1", true],
    ["100", true],
    ["0", false],
    ["101", false],
    ["-1", false],
    ["1.5", false],
    ["1e2", false],
    ["ten", false],
    ["", false],
  ];
  for (const [text, valid] of NUMBERS)
    it(`--first=${text} is ${valid ? "" : "not "}a page size`, () => {
      const number = () =>
        wholeNumber(read(`search x --first=${text}`), "first", { min: 1, max: 100, default: 10 });
      if (valid) assert.equal(number(), Number(text));
      else assert.throws(number, { code: "USAGE" });
    });
});

describe("command line: hints", () => {
  it("reads all four", () => {
    const invocation = read(
      "load f --accession 0000912057-01-537263 --form 424B3 --filed 2001-11-01 --cik 1056386",
    );
    assert.deepEqual(readHints(invocation), {
      accessionNumber: "0000912057-01-537263",
      form: "424B3",
      filedDate: "2001-11-01",
      cik: "1056386",
    });
  });

  const BAD: [why: string, line: string][] = [
    ["no dashes", "load f --accession 000091205701537263"],
    ["a day that no calendar has", "load f --filed 2001-02-30"],
    ["a date in another order", "load f --filed 11/01/2001"],
    ["letters in a CIK", "load f --cik 10563a"],
    ["a CIK of eleven digits", "load f --cik 12345678901"],
    ["a form that is none", "load f --form=$x"],
    ["one accession number for two filings", "load f g --accession 0000912057-01-537263"],
  ];
  for (const [why, line] of BAD)
    it(`refuses ${why}`, () => assert.throws(() => readHints(read(line)), { code: "USAGE" }));
});
