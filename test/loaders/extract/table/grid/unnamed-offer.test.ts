import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readAscii } from "../../../../../loaders/document/ascii/read-ascii.ts";
import { readOwnershipTables } from "../../../../../loaders/extract/table/grid/ownership.ts";
import type { Outline, Section } from "../../../../../loaders/outline/model.ts";
import { type PrintedHeading, printedTables, printTable } from "../../../../support/ascii-tables.ts";

function tablesIn(text: string) {
  const { blocks } = readAscii(text);
  const section = {
    role: "SELLING_STOCKHOLDERS",
    title: null,
    span: { start: 0, end: text.length },
    blocks,
    joins: new Set(),
    headings: [],
  } as unknown as Section;
  return readOwnershipTables({ text, sections: [section], furniture: [] } as unknown as Outline);
}

/** Headings of the offered shares that say nothing of an offer. */
const UNNAMED = [
  "Common Stock Issuable in lieu of Cash Dividends",
  "Shares Issuable upon Conversion",
  "Number of Warrant Shares",
];
const AFTER: readonly PrintedHeading[] = [
  { over: "Ownership After Sale", leaves: ["Number of Shares", "Percent Owned"] },
];
const BEFORE: readonly PrintedHeading[] = [{ over: null, leaves: ["Shares Owned Prior to Offering"] }];

const tables = fc
  .tuple(printedTables, fc.constantFrom(...UNNAMED), fc.boolean(), fc.boolean())
  .map(([table, unnamed, before, behind]) => {
    const offer: PrintedHeading = { over: null, leaves: [unnamed] };
    const owned = [...(before ? BEFORE : []), ...AFTER];
    const headings = behind ? [...owned, offer] : [offer, ...owned];
    const columns = headings.flatMap(({ leaves }) => leaves).length;
    const rows = table.rows.map(({ name }, at) => ({
      name,
      values: Array.from({ length: columns }, (_, column) => `${column + 1},${100 + at}`),
    }));
    const layout = { ...table.layout, tagged: true, dollars: false };
    return {
      table: { ...table, layout, headings, rows, nameHeading: "Name of Selling Shareholder" },
      offered: behind ? columns : 1,
    };
  });

describe("a selling table without a column of offered shares", () => {
  it("takes the one column of shares that nothing else is said of for the offer, wherever it stands", () => {
    fc.assert(
      fc.property(tables, ({ table, offered }) => {
        const text = printTable(table);
        const [found, ...more] = tablesIn(text);
        assert.equal(more.length, 0);
        assert.equal(found?.role, "SELLING", text);
        const counts = found.rows.map((row) => {
          const cells = [row.shares, ...row.positions.map(({ shares }) => shares)];
          return cells.flatMap((shares) => shares.get("sharesOffered")?.count ?? []);
        });
        assert.deepEqual(
          counts,
          table.rows.map((_, at) => [offered * 1000 + 100 + at]),
          text,
        );
      }),
      { numRuns: 100 },
    );
  });

  it("leaves a table with two such columns, and one of owners, as they are", () => {
    const print = (name: string, second: string) =>
      `<TABLE>\n<CAPTION>\n${name.padEnd(24)}  Warrant Shares   ${second}\n<S>                       <C>              <C>\nAlder Fund                     1,100              2,100\nBirch Fund                     1,101              2,101\nCedar Fund                     1,102              2,102\n</TABLE>`;
    for (const text of [
      print("Selling Shareholder", "Number of Units"),
      print("Name", "Percent of Class Owned"),
    ])
      assert.ok(
        tablesIn(text).every(({ rows }) => rows.every((row) => !row.shares.has("sharesOffered"))),
        text,
      );
  });
});
