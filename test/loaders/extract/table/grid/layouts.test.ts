import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readAscii } from "../../../../../loaders/document/ascii/read-ascii.ts";
import { readHtml } from "../../../../../loaders/document/html/read-html.ts";
import type { SourceDocument } from "../../../../../loaders/document/model.ts";
import {
  type OwnershipTable,
  readOwnershipTables,
} from "../../../../../loaders/extract/table/grid/ownership.ts";
import type { ClassPosition } from "../../../../../loaders/extract/table/rows.ts";
import type { Outline, Section } from "../../../../../loaders/outline/model.ts";
import { type PrintedHeading, type PrintLayout, printTable } from "../../../../support/ascii-tables.ts";
import {
  type LayoutRow,
  LOOKS,
  layoutRows,
  printHtml,
  printWrapped,
} from "../../../../support/layout-print.ts";
import { type ColumnRole, TABLE_LAYOUTS, type TableLayout } from "../../../../support/table-layouts.ts";

function tablesIn({ text, blocks }: SourceDocument, inSelling: boolean): readonly OwnershipTable[] {
  const section = {
    role: inSelling ? "SELLING_STOCKHOLDERS" : "OTHER",
    title: null,
    span: { start: 0, end: text.length },
    blocks,
    joins: new Set(),
    headings: [],
  } as unknown as Section;
  return readOwnershipTables({ text, sections: [section], furniture: [] } as unknown as Outline);
}

const SHARES = { before: "sharesBefore", offered: "sharesOffered", after: "sharesAfter" } as const;
const PERCENTS = { pctBefore: "percentBefore", pctAfter: "percentAfter", voting: "votingPercent" } as const;

/** By class and role what a row says, as "Class A before 10,005". */
function truthOf({ columns }: TableLayout, { cells }: LayoutRow): string[] {
  const stated = columns.flatMap(({ role, class: name }, at) => {
    if (!(role in SHARES) && !(role in PERCENTS)) return [];
    const text = cells[at]!;
    return [`${name ?? ""} ${role} ${text === "—" ? (role in SHARES ? "0" : "0%") : text}`.trim()];
  });
  return stated.toSorted();
}

function readingOf(positions: readonly Omit<ClassPosition, "kind">[], classed: boolean): string[] {
  return positions
    .flatMap(({ class: name, shares, percents }) => {
      const label = classed ? (name ?? "") : "";
      const line = (role: string, text: string) => `${label} ${role} ${text}`.trim();
      const counts = Object.entries(SHARES).flatMap(([role, field]) => {
        const count = shares.get(field)?.count ?? null;
        return count === null ? [] : [line(role, count.toLocaleString("en-US"))];
      });
      const parts = Object.entries(PERCENTS).flatMap(([role, field]) => {
        const percent = percents.get(field)?.percent ?? null;
        return percent === null ? [] : [line(role as ColumnRole, percent.text)];
      });
      return [...counts, ...parts];
    })
    .toSorted();
}

/** Voting power is the row's: it stands in every position and counts once, without a class. */
function once(lines: readonly string[]): string[] {
  return [...new Set(lines.map((line) => line.replace(/^.* (voting \S+)$/, "$1")))].toSorted();
}

function check(layout: TableLayout, rows: readonly LayoutRow[], document: SourceDocument): void {
  const tables = tablesIn(document, layout.inSelling);
  const where = document.text.slice(0, 3000);
  if (layout.role === "NONE") {
    assert.deepEqual(
      tables.map(({ role }) => role),
      [],
      where,
    );
    return;
  }
  assert.deepEqual(
    tables.map(({ role }) => role),
    [layout.role],
    where,
  );
  const classed = layout.columns.some((column) => column.class !== null || column.role === "class");
  const column = layout.columns.find(({ role }) => role === "class");
  assert.deepEqual(
    tables[0]!.rows.map((row) => ({
      name: row.name,
      markers: row.markers.map(({ marker }) => marker),
      values: once(readingOf(row.positions.length > 0 ? row.positions : [{ class: null, ...row }], classed)),
    })),
    rows.map((row) => ({
      name: row.name,
      markers: row.markers,
      values: once(
        truthOf(layout, row).map((line) => (column === undefined ? line : `${column.sample} ${line}`)),
      ),
    })),
    where,
  );
}

/** Headings of at most two levels, the names' first: what the printer of typewritten tables sets. */
function asPrinted({ columns }: TableLayout): { name: string; headings: readonly PrintedHeading[] } | null {
  const [first, ...rest] = columns;
  if (first?.role !== "name" || columns.some((one) => one.headings.length > 2 || one.role === "address"))
    return null;
  const headings: { over: string | null; leaves: string[] }[] = [];
  for (const { headings: path } of rest) {
    const over = path.length === 2 ? path[0]! : null;
    const last = headings.at(-1);
    if (over !== null && last?.over === over) last.leaves.push(path.at(-1)!);
    else headings.push({ over, leaves: [path.at(-1)!] });
  }
  return { name: first.headings[0]!, headings };
}

const PRINT: PrintLayout = {
  nameWidth: 34,
  numberWidth: 15,
  numbersAt: "right",
  spaced: false,
  wrap: { numbersOn: "first", indent: 2 },
  leaders: "none",
  marks: "set",
  underlined: true,
  escapedDashes: false,
  tagged: true,
  dollars: false,
  tabs: false,
  note: "none",
  pageBreak: false,
};
const PRINTS: Readonly<Record<string, Partial<PrintLayout>>> = {
  "with <S> and <C>": {},
  "with dots, numbers on the last line": {
    leaders: "dots",
    wrap: { numbersOn: "last", indent: 2 },
    spaced: true,
  },
  "without marks": { marks: "none" },
  "without tags": { tagged: false, marks: "none", spaced: true },
};

for (const layout of TABLE_LAYOUTS) {
  describe(`${layout.role}: ${layout.why}`, () => {
    const rows = layoutRows(layout);
    for (const [name, look] of Object.entries(LOOKS))
      it(name, () => check(layout, rows, readHtml(printHtml(layout, rows, look))));
    it("lines of headings in rows of their own", () =>
      check(layout, rows, readHtml(printWrapped(layout, rows))));
    const printed = asPrinted(layout);
    if (printed === null) return;
    for (const [name, look] of Object.entries(PRINTS)) {
      it(`typewritten ${name}`, () => {
        const ascii = layoutRows(layout, "--").map(({ cells, ...row }) => ({ ...row, cells }));
        const text = printTable({
          layout: { ...PRINT, ...look },
          nameHeading: printed.name,
          headings: printed.headings,
          rows: ascii.map(({ cells: [first, ...values] }) => ({ name: first!, values })),
        });
        check(layout, rows, readAscii(text));
      });
    }
  });
}
