import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readHtml } from "../../../../../loaders/document/html/read-html.ts";
import { readOwnershipTables } from "../../../../../loaders/extract/table/grid/ownership.ts";
import type { Outline, Section } from "../../../../../loaders/outline/model.ts";
import { layouts, printTable, rowsFor, type TrueRow } from "../../../../support/html-tables.ts";

function tablesIn(html: string) {
  const { text, blocks } = readHtml(html);
  const section = {
    role: "OTHER",
    title: null,
    span: { start: 0, end: text.length },
    blocks,
    joins: new Set(),
  } as unknown as Section;
  const outline = { text, sections: [section], furniture: [] } as unknown as Outline;
  return readOwnershipTables(outline);
}

/** What is compared: the printed truth in the order of the rows. */
function truth(
  rows: readonly TrueRow[],
  layout: { readonly groups: string; readonly marker: string; readonly classes: readonly (string | null)[] },
) {
  return rows.map((row) => ({
    name: row.name,
    group: row.group === null ? null : layout.groups === "colon" ? `${row.group}:` : row.group,
    markers: row.markers.length === 0 ? [] : layout.marker === "symbols" ? ["†"] : row.markers,
    before: row.counts.map((one) => one.before),
    after: row.counts.map((one) => one.after),
    offered: [row.offered],
    percentBefore: row.percents.slice(0, row.counts.length),
    percentAfter: row.percents.slice(row.counts.length),
    postalCode: row.address.at(-1)?.slice(-5) ?? null,
  }));
}

function reading(rows: ReturnType<typeof tablesIn>[number]["rows"]) {
  return rows.map((row) => {
    const all = [{ shares: row.shares, percents: row.percents }, ...(row.positions ?? [])];
    const counts = (field: "sharesBefore" | "sharesOffered" | "sharesAfter") =>
      all.flatMap(({ shares }) => shares.get(field)?.count ?? []);
    const percents = (field: "percentBefore" | "percentAfter") =>
      all.flatMap((one) => one.percents.get(field)?.percent?.text ?? []);
    return {
      name: row.name,
      group: row.group ?? null,
      markers: row.markers.map(({ marker }) => marker),
      before: counts("sharesBefore"),
      after: counts("sharesAfter"),
      offered: counts("sharesOffered"),
      percentBefore: percents("percentBefore"),
      percentAfter: percents("percentAfter"),
      postalCode: row.address?.postalCode ?? null,
    };
  });
}

describe("readOwnershipTables", () => {
  it("reads back any table that a filer may lay out: headings, classes, spacers, signs, markers, groups, addresses, pages", () => {
    const filed = layouts.chain((layout) => rowsFor(layout).map((rows) => ({ layout, rows })));
    fc.assert(
      fc.property(filed, ({ layout, rows }) => {
        const [table, ...more] = tablesIn(printTable(layout, rows));
        assert.equal(more.length, 0);
        assert.equal(table?.role, "SELLING");
        assert.deepEqual(reading(table.rows), truth(rows, layout));
      }),
      { numRuns: 400 },
    );
  });

  /** Headings and rows as filings have them; what they are is plain to a reader. */
  const OTHERS: [why: string, html: string][] = [
    [
      "underwriters and their allotments",
      "<tr><td>Underwriter</td><td>Number of Shares</td></tr><tr><td>Roe Securities LLC</td><td>1,000,000</td></tr>",
    ],
    [
      "compensation",
      "<tr><td>Name and Principal Position</td><td>Fiscal Year</td><td>Salary</td><td>Stock Awards</td></tr><tr><td>Jane Roe</td><td>2023</td><td>400,000</td><td>1,000</td></tr>",
    ],
    [
      "option grants",
      "<tr><td>Name</td><td>Shares Underlying Options</td><td>Exercise Price Per Share</td></tr><tr><td>Jane Roe</td><td>1,000</td><td>2.50</td></tr>",
    ],
    [
      "a balance sheet",
      "<tr><td></td><td>2023</td><td>2022</td></tr><tr><td>Common stock held in treasury</td><td>1,000</td><td>900</td></tr>",
    ],
    [
      "dilution",
      "<tr><td></td><td>Shares Purchased</td><td>Total Consideration</td></tr><tr><td>Existing stockholders</td><td>1,000,000</td><td>50%</td></tr>",
    ],
  ];
  for (const [why, rows] of OTHERS) {
    it(`leaves other tables alone: ${why}`, () => assert.deepEqual(tablesIn(`<table>${rows}</table>`), []));
  }

  it("reads an owners' table (Item 403) apart from the sellers'", () => {
    const html = `<table><tr><td>Name and Address of Beneficial Owner</td><td>Shares Beneficially Owned</td><td>Percent of Class</td></tr>
      <tr><td>Jane Roe<br>12 Main Street<br>Springfield, IL 62701</td><td>1,000</td><td>*</td></tr>
      <tr><td>All directors and officers as a group (7 persons)</td><td>5,000</td><td>4.1%</td></tr></table>`;
    const [table] = tablesIn(html);
    assert.equal(table?.role, "OWNERS");
    assert.deepEqual(
      table.rows.map((row) => [row.name, row.aggregate, row.address?.city ?? null]),
      [
        ["Jane Roe", false, "Springfield"],
        ["All directors and officers as a group (7 persons)", true, null],
      ],
    );
  });

  it("reads the same table printed twice once", () => {
    const html =
      "<table><tr><td>Selling Stockholder</td><td>Shares Owned Before</td><td>Shares Offered</td></tr><tr><td>Jane Roe</td><td>10,000</td><td>10,000</td></tr></table>";
    assert.equal(
      tablesIn(
        html +
          "<p>A second prospectus follows, with the same stockholders selling the same shares in it once more.</p>" +
          html,
      ).length,
      1,
    );
  });

  it("keeps rows whose numbers are still blank in a preliminary prospectus", () => {
    const html = `<table><tr><td>Name of Beneficial Owner</td><td>Shares Beneficially Owned</td><td>Percent</td></tr>
      <tr><td><b>5% Stockholders:</b></td></tr><tr><td>Acme Fund, L.P.</td><td></td><td></td></tr><tr><td>Jane Roe</td><td>1,000</td><td>*</td></tr></table>`;
    const [table] = tablesIn(html);
    assert.deepEqual(
      table?.rows.map((row) => [row.name, row.group, row.shares.get("sharesBefore")?.count ?? null]),
      [
        ["Acme Fund, L.P.", "5% Stockholders:", null],
        ["Jane Roe", "5% Stockholders:", 1000],
      ],
    );
  });
});
