import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { ARRAY_DELIMITER, type Column, CsvFile, headerLine } from "../../../../src/store/neo4j/export/csv.ts";

const COLUMNS: readonly Column[] = [
  { name: ":START_ID", type: null },
  { name: "name", type: "string" },
  { name: "count", type: "long" },
  { name: "quotes", type: "string[]" },
];

describe("a CSV file for neo4j-admin", () => {
  const folder = mkdtempSync(join(tmpdir(), "filing-graph-csv-"));
  after(() => rmSync(folder, { recursive: true }));

  it("has a header with types", () => {
    assert.equal(headerLine(COLUMNS), ":START_ID,name:string,count:long,quotes:string[]\n");
  });

  const rows: [why: string, row: Record<string, unknown>, line: string][] = [
    ["what is null is left out", { ":START_ID": "a", name: null, count: null, quotes: [] }, '"a",,,\n'],
    ["an empty text is no null", { ":START_ID": "a", name: "" }, '"a","",,\n'],
    ["quotes, commas, line ends", { ":START_ID": "a", name: 'x,"y"\n' }, '"a","x,""y""\n",,\n'],
    [
      "a list, in which the delimiter cannot stand",
      { ":START_ID": "a", count: 9n, quotes: ["b", `c${ARRAY_DELIMITER.character}d`] },
      `"a",,9,"b${ARRAY_DELIMITER.character}c d"\n`,
    ],
  ];
  for (const [why, row, line] of rows)
    it(why, async () => {
      const path = join(folder, "rows.csv");
      const file = new CsvFile(path, COLUMNS);
      await file.write(row);
      await file.close();
      assert.equal(readFileSync(path, "utf8"), line);
    });

  it("refuses a value of another type", async () => {
    const file = new CsvFile(join(folder, "wrong.csv"), COLUMNS);
    await assert.rejects(file.write({ ":START_ID": "a", count: "9" }), { code: "INTERNAL" });
    await file.close();
  });

  it("waits for the disk as often as it must, and leaves nothing behind", async () => {
    const warnings: string[] = [];
    const note = ({ name }: Error) => warnings.push(name);
    process.on("warning", note);
    const path = join(folder, "long.csv");
    const file = new CsvFile(path, COLUMNS);
    // Each row is more than the stream holds, so that every write waits.
    const name = "x".repeat(100_000);
    for (let row = 0; row < 30; row++) await file.write({ ":START_ID": "a", name });
    await file.close();
    await new Promise(setImmediate);
    process.off("warning", note);
    assert.equal(readFileSync(path, "utf8"), `"a","${name}",,\n`.repeat(30));
    assert.deepEqual(warnings, []);
  });

  it("fails where it cannot be written", async () => {
    const file = new CsvFile(join(folder, "no such folder", "x.csv"), COLUMNS);
    const long = { ":START_ID": "a", name: "x".repeat(100_000) };
    await assert.rejects(file.write(long), { code: "ENOENT" });
    await assert.rejects(file.close(), { code: "ENOENT" });
  });
});
