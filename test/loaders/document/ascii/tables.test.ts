import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readAscii } from "../../../../loaders/document/ascii/read-ascii.ts";
import type { Block, GridTable, SourceDocument } from "../../../../loaders/document/model.ts";
import { type PrintedTable, printedTables, printTable } from "../../../support/ascii-tables.ts";

const fold = (text: string) => text.replace(/\s+/g, " ").trim();
const tablesOf = ({ blocks }: SourceDocument) =>
  blocks.filter((block: Block): block is GridTable => block.kind === "table");

/** The texts of each row by column, folded; a cell over several columns stands in the first of them. */
function gridOf({ rows, columns }: GridTable): string[][] {
  return rows.map((row) =>
    Array.from({ length: columns }, (_, column) =>
      fold(row.find((cell) => cell.column === column)?.text ?? ""),
    ),
  );
}

/** The headings over each column, from top to bottom. */
function pathsOf({ rows, columns }: GridTable, depth: number): string[] {
  const cells = rows.slice(0, depth).flat();
  return Array.from({ length: columns }, (_, column) =>
    fold(
      cells
        .filter((cell) => cell.column <= column && column < cell.column + cell.columnSpan)
        .map((cell) => cell.text)
        .join(" "),
    ),
  );
}

function expectedPaths({ nameHeading, headings }: PrintedTable): string[] {
  return [
    nameHeading,
    ...headings.flatMap(({ over, leaves }) => leaves.map((leaf) => fold(`${over ?? ""} ${leaf}`))),
  ];
}

describe("printed tables", () => {
  it("come back as the grid that was printed, in every layout", () => {
    fc.assert(
      fc.property(printedTables, (table) => {
        const text = `SELLING SHAREHOLDERS\n\n${printTable(table)}\n\nThe end.\n`;
        const tables = tablesOf(readAscii(text));
        assert.equal(tables.length, 1, text);
        const [found] = tables as [GridTable];
        const depth = found.rows.length - table.rows.length;
        assert.deepEqual(
          gridOf(found)
            .slice(depth)
            .map((row) => row.map((cell) => cell.replace(/^\$ ?/, ""))),
          table.rows.map(({ name, values }) => [name, ...values]),
          text,
        );
        assert.deepEqual(pathsOf(found, depth), expectedPaths(table), text);
      }),
      { numRuns: 300 },
    );
  });

  it("give every cell the letters of its span, blank where other columns stand between its lines", () => {
    fc.assert(
      fc.property(printedTables, (table) => {
        const text = printTable(table);
        for (const cell of tablesOf(readAscii(text)).flatMap(({ rows }) => rows.flat())) {
          const printed = text.slice(cell.span.start, cell.span.end);
          assert.equal(cell.text.length, printed.length);
          for (const [at, letter] of [...cell.text].entries())
            assert.ok(letter === printed[at] || letter === " ", `${cell.text} / ${printed}`);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("leave a short sentence above their headings to the text", () => {
    const text = `SELLING SHAREHOLDERS

The following are the Selling Shareholders:

                           Shares                    Shares to
                           Owned        Shares        be Owned
Name                       Before       Offered       After
- ----                     ------       -------       --------

Alder Fund Ltd.            105,000      105,000            0

Birch Fund Ltd.            450,000      450,000            0

Cedar Fund Ltd.            210,000      200,000       10,000

`;
    const [found] = tablesOf(readAscii(text)) as [GridTable];
    const depth = found.rows.length - 3;
    assert.deepEqual(pathsOf(found, depth), [
      "Name",
      "Shares Owned Before",
      "Shares Offered",
      "Shares to be Owned After",
    ]);
  });

  it("keep a group's heading that begins with a year apart from the row above it", () => {
    const rows = [
      "Alder Opportunities Fund III, L.P.         100,000",
      "1997 Placement Investors",
      "Birch Fund, L.P.                            90,000",
      "12 Main Street",
      "Salem, MA 01970",
      "Cedar Fund, L.P.                            80,000",
    ];
    const text = `<TABLE>\n<S>                                        <C>\n${rows.join("\n")}\n</TABLE>\n`;
    const names = tablesOf(readAscii(text)).flatMap((table) => gridOf(table).map(([name]) => name));
    assert.deepEqual(names, [
      "Alder Opportunities Fund III, L.P.",
      "1997 Placement Investors",
      "Birch Fund, L.P. 12 Main Street Salem, MA 01970",
      "Cedar Fund, L.P.",
    ]);
  });

  const ADDRESSES: readonly (readonly [why: string, line: string, joined: boolean])[] = [
    ["a code two spaces behind its state", "  San Jose, CA  95110", true],
    ["a code behind a state's name", "  Austin, Texas  78701-1234", true],
    ["a count behind a name that is no state", "  Smith, John  95110", false],
    ["a count in its column", "  Acme, CA                95110", false],
  ];
  for (const [why, line, joined] of ADDRESSES)
    it(`address lines: ${why}`, () => {
      const rows = ["Acme Fund, L.P.          100,000", line, "Other Fund, L.P.          90,000"];
      const text = `<TABLE>\n<S>                      <C>\n${rows.join("\n")}\n</TABLE>\n`;
      const values = tablesOf(readAscii(text)).flatMap((table) => gridOf(table).map(([, value]) => value));
      assert.equal(values.includes("95110"), !joined, text);
    });
});
