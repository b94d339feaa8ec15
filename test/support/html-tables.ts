import fc from "fast-check";

/** A holder as it is to be read back. */
export interface TrueRow {
  readonly name: string;
  readonly group: string | null;
  readonly markers: readonly string[];
  /** By class: before, offered (null in a table whose offers have no class of their own), after. */
  readonly counts: readonly { readonly before: number; readonly after: number }[];
  readonly offered: number;
  readonly percents: readonly string[];
  readonly address: readonly string[];
}

/** How a table is laid out: what filers vary. */
export interface Layout {
  readonly classes: readonly (string | null)[];
  readonly before: string;
  readonly offered: string;
  readonly after: string;
  readonly nameHeading: string;
  readonly shareHeading: string;
  readonly percentHeading: string;
  readonly spacers: boolean;
  readonly percentSignApart: boolean;
  readonly marker: "brackets" | "raised" | "symbols" | "own cell" | "on the number";
  readonly address: "none" | "in the name cell" | "own column";
  readonly groups: "none" | "bold" | "colon";
  readonly zero: "—" | "0" | "-0-" | "–";
  readonly pages: 1 | 2;
  readonly repeatHeading: boolean;
  readonly total: boolean;
}

export const layouts: fc.Arbitrary<Layout> = fc.record({
  classes: fc.constantFrom(
    [null],
    [null],
    ["Class A", "Class B"],
    ["Class A Common Stock", "Class B Common Stock"],
    ["Common Stock", "Series A Preferred Stock"],
  ),
  before: fc.constantFrom(
    "Shares Beneficially Owned Before this Offering",
    "Beneficial Ownership Prior to the Offering",
    "Number of Shares Owned Prior to Offering",
    "Shares beneficially owned before the offering",
  ),
  offered: fc.constantFrom(
    "Shares Being Offered",
    "Number of Shares Offered",
    "Maximum Number of Shares to be Sold Pursuant to this Prospectus",
    "Shares to be Sold in this Offering",
    "Shares Registered for Resale",
  ),
  after: fc.constantFrom(
    "Shares Beneficially Owned After this Offering",
    "Beneficial Ownership Following the Offering",
    "Shares to be Beneficially Owned Upon Completion of this Offering",
  ),
  nameHeading: fc.constantFrom(
    "Name of Beneficial Owner",
    "Selling Stockholder",
    "Name of Selling Shareholder",
    "Name",
    "Selling Securityholders",
  ),
  shareHeading: fc.constantFrom("Number", "Shares", "Number of Shares"),
  percentHeading: fc.constantFrom("%", "Percent", "Percentage"),
  spacers: fc.boolean(),
  percentSignApart: fc.boolean(),
  marker: fc.constantFrom("brackets", "raised", "symbols", "own cell", "on the number"),
  address: fc.constantFrom("none", "none", "in the name cell", "own column"),
  groups: fc.constantFrom("none", "bold", "colon"),
  zero: fc.constantFrom("—", "0", "-0-", "–"),
  pages: fc.constantFrom(1, 1, 2),
  repeatHeading: fc.boolean(),
  total: fc.boolean(),
});

const NAMES = [
  "Jane A. Roe",
  "John Q. Public, MD",
  "The Roe Family Trust dated May 1, 1998",
  "Acme Ventures III, L.P.",
  "Entities affiliated with Acme Capital",
  "Roe & Public LLC",
  "María O’Neill-García",
  "1234567 Ontario Inc.",
  "Société Générale",
  "Bank of Elsewhere, as trustee",
  "Smith, Jones & Co.",
  "Li Wei",
];
const ADDRESSES = [
  ["12 Main Street", "Springfield, IL 62701"],
  ["One Market Plaza, Suite 300", "San Francisco, CA 94105"],
  ["P.O. Box 77", "Reno, NV 89501"],
];

const count = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 99_999_999 }) },
);
const percent = fc.constantFrom("*", "1.2%", "23.03%", "0.5%", "100.0%");

/** Rows for a layout; at least one, names all different. */
export function rowsFor(layout: Layout): fc.Arbitrary<readonly TrueRow[]> {
  const classes = layout.classes.length;
  return fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 9 }).chain((names) =>
    fc.tuple(
      ...names.map((name, i) =>
        fc.record({
          name: fc.constant(name),
          group: fc.constant(
            layout.groups === "none" ? null : i < 2 ? "Directors and Officers" : "Other Selling Stockholders",
          ),
          markers: fc.constantFrom([], [`${i + 1}`]),
          counts: fc.array(fc.record({ before: fc.integer({ min: 1, max: 99_999_999 }), after: count }), {
            minLength: classes,
            maxLength: classes,
          }),
          offered: count,
          percents: fc.array(percent, { minLength: classes * 2, maxLength: classes * 2 }),
          address: layout.address === "none" ? fc.constant([]) : fc.constantFrom(...ADDRESSES),
        }),
      ),
    ),
  );
}

export function printCount(n: number, zero: string): string {
  return n === 0 ? zero : n.toLocaleString("en-US");
}

/** The table as a filer would mark it up. */
export function printTable(layout: Layout, rows: readonly TrueRow[]): string {
  const half = layout.pages === 2 ? Math.ceil(rows.length / 2) : rows.length;
  const first = table(layout, rows.slice(0, half), true, null, layout.pages === 1 ? rows : null);
  if (layout.pages === 1) return first;
  const rest = rows.slice(half);
  const second =
    rest.length === 0 ? "" : table(layout, rest, layout.repeatHeading, rows[half - 1]!.group, rows);
  return `${first}<p align="center">87</p><hr style="page-break-after:always">${second}`;
}

function table(
  layout: Layout,
  rows: readonly TrueRow[],
  headed: boolean,
  openGroup: string | null,
  all: readonly TrueRow[] | null,
): string {
  const lines = headed ? heading(layout) : [];
  let group = openGroup;
  for (const row of rows) {
    if (row.group !== null && row.group !== group) {
      group = row.group;
      lines.push(
        layout.groups === "bold" ? `<tr><td><b>${group}</b></td></tr>` : `<tr><td>${group}:</td></tr>`,
      );
    }
    lines.push(bodyRow(layout, row));
  }
  if (all !== null && layout.total) lines.push(totalRow(layout, all));
  return `<table>${lines.join("\n")}</table>`;
}

const gap = (layout: Layout) => (layout.spacers ? "<td>&nbsp;</td>" : "");
/** Columns of one value: its spacer, itself, and a cell for a sign behind it. */
const width = (layout: Layout) => (layout.spacers ? 3 : 2);

function heading(layout: Layout): string[] {
  const { classes } = layout;
  const values = width(layout);
  const first = layout.address === "own column" ? "<td></td><td></td>" : "<td></td>";
  const name = `<td><b>${layout.nameHeading}</b></td>${layout.address === "own column" ? "<td><b>Address</b></td>" : ""}`;
  const pair = classes.length * 2 * values;
  const top = `<tr>${first}<td colspan="${pair}"><b>${layout.before}</b></td><td colspan="${values}"><b>${layout.offered}</b></td><td colspan="${pair}"><b>${layout.after}</b></td></tr>`;
  const named = classes.some((one) => one !== null);
  const ofClasses = classes.map((one) => `<td colspan="${2 * values}"><b>${one}</b></td>`).join("");
  const middle = named ? [`<tr>${first}${ofClasses}<td colspan="${values}"></td>${ofClasses}</tr>`] : [];
  const leaf = `<td colspan="${values}"><b>${layout.shareHeading}</b></td><td colspan="${values}"><b>${layout.percentHeading}</b></td>`;
  const leaves = classes.map(() => leaf).join("");
  return [top, ...middle, `<tr>${name}${leaves}<td colspan="${values}"></td>${leaves}</tr>`];
}

function bodyRow(layout: Layout, row: TrueRow): string {
  const [mark] = row.markers;
  const marked =
    mark === undefined
      ? ""
      : layout.marker === "brackets"
        ? `(${mark})`
        : layout.marker === "raised"
          ? `<sup>${mark}</sup>`
          : layout.marker === "symbols"
            ? "†"
            : "";
  const address = layout.address === "in the name cell" ? `<br>${row.address.join("<br>")}` : "";
  const column = layout.address === "own column" ? `<td>${row.address.join("<br>")}</td>` : "";
  const behind = mark === undefined ? "" : `(${mark})`;
  const cell = (text: string, sign = "") => `${gap(layout)}<td align="right">${text}</td><td>${sign}</td>`;
  const number = (n: number, first: boolean) => {
    const text = printCount(n, layout.zero);
    if (first && layout.marker === "own cell") return cell(text, behind);
    return cell(first && layout.marker === "on the number" ? `${text}${behind}` : text);
  };
  const share = (text: string) =>
    layout.percentSignApart && text.endsWith("%") ? cell(text.slice(0, -1), "%") : cell(text);
  const before = row.counts.map((one, i) => number(one.before, i === 0) + share(row.percents[i]!)).join("");
  const after = row.counts
    .map((one, i) => number(one.after, false) + share(row.percents[row.counts.length + i]!))
    .join("");
  return `<tr><td>${row.name}${marked}${address}</td>${column}${before}${number(row.offered, false)}${after}</tr>`;
}

function totalRow(layout: Layout, rows: readonly TrueRow[]): string {
  const cell = (text: string) => `${gap(layout)}<td>${text}</td><td></td>`;
  const sum = (pick: (row: TrueRow) => number) =>
    cell(
      printCount(
        rows.reduce((all, row) => all + pick(row), 0),
        layout.zero,
      ),
    );
  const classes = layout.classes.map((_, i) => i);
  const column = layout.address === "own column" ? "<td></td>" : "";
  const before = classes.map((i) => sum((row) => row.counts[i]!.before) + cell("")).join("");
  const after = classes.map((i) => sum((row) => row.counts[i]!.after) + cell("")).join("");
  return `<tr><td>Total</td>${column}${before}${sum((row) => row.offered)}${after}</tr>`;
}
