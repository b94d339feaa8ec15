import type { ColumnRole, LayoutColumn, TableLayout } from "./table-layouts.ts";

/** A row as it is printed, with what a reader is to find. */
export interface LayoutRow {
  readonly name: string;
  readonly markers: readonly string[];
  /** Printed, a column each. */
  readonly cells: readonly string[];
}

const HOLDERS: readonly (readonly [name: string, ...markers: string[]])[] = [
  ["Alder Capital Partners, L.P.", "1"],
  ["Jane A. Roe"],
  ["The Roe Family Trust dated May 1, 1998", "2", "3"],
  ["John Q. Public, Jr.", "4"],
  ["1234567 Ontario Inc."],
  ["Birch & Cedar LLC"],
];
const ADDRESS = "12 Main Street, Springfield, IL 62701";

/** Rows with a number of its own in every cell: what stands in a wrong place is seen. */
export function layoutRows({ columns }: TableLayout, nil = "—"): readonly LayoutRow[] {
  return HOLDERS.map(([name, ...markers], row) => ({
    name,
    markers,
    cells: columns.map((column, at) => printed(column, { row, at, nil, name, markers })),
  }));
}

interface Place {
  readonly row: number;
  readonly at: number;
  readonly nil: string;
  readonly name: string;
  readonly markers: readonly string[];
}

const SAMPLES: Partial<Record<ColumnRole, string>> = { address: ADDRESS, class: "Common" };

function printed(column: LayoutColumn, { row, at, nil, name, markers }: Place): string {
  const { role } = column;
  if (role === "name") return name + markers.map((marker) => `(${marker})`).join("");
  if (role === "other") return column.sample.replace("{n}", String(row + 1));
  if (role === "pctBefore" || role === "pctAfter" || role === "voting")
    return row === 1 ? "*" : `${at + 10}.${row + 1}%`;
  if (SAMPLES[role] !== undefined) return SAMPLES[role];
  if (role === "after" && row === 3) return nil;
  return ((at + 1) * 10_000 + row * 137 + 5).toLocaleString("en-US");
}

/** A heading over columns `first` to `last`, `level` from the top. */
interface Heading {
  readonly text: string;
  readonly level: number;
  readonly first: number;
  readonly last: number;
}

export function depthOf({ columns }: TableLayout): number {
  return Math.max(...columns.map(({ headings }) => headings.length));
}

/** Headings at the bottom of their columns, equal ones over neighbours as one. */
function headingsOf(layout: TableLayout): readonly Heading[] {
  const depth = depthOf(layout);
  const found: Heading[] = [];
  for (const [at, { headings }] of layout.columns.entries()) {
    for (const [i, text] of headings.entries()) {
      const level = depth - headings.length + i;
      const left = layout.columns[at - 1]?.headings ?? [];
      const same =
        left.length === headings.length &&
        left.slice(0, i + 1).join("|") === headings.slice(0, i + 1).join("|");
      const known = found.findIndex((one) => one.level === level && one.last === at - 1);
      if (same && i < headings.length - 1 && known >= 0) found[known] = { ...found[known]!, last: at };
      else found.push({ text, level, first: at, last: at });
    }
  }
  return found;
}

interface Look {
  /** Markup of a cell over so many columns of the table. */
  readonly heading: (text: string, span: number) => string;
  readonly gap: (span: number) => string;
  readonly cell: (text: string, numeric: boolean) => string;
  /** Columns of the markup for a column of values, and for the first one. */
  readonly width: (numeric: boolean) => number;
  readonly opening: (columns: number) => string;
}

const isNumeric = ({ role }: LayoutColumn) => !["name", "address", "class"].includes(role);
const split = (text: string): [string, string] =>
  text.endsWith("%") ? [text.slice(0, -1), "%"] : [text, ""];
const dollars = (text: string): [string, string] =>
  text.startsWith("$") ? ["$", text.slice(1)] : ["", text];

/** How the programs that filers use mark a table up. */
export const LOOKS: Readonly<Record<string, Look>> = {
  plain: {
    heading: (text, span) => `<th colspan="${span}">${text}</th>`,
    gap: (span) => `<td colspan="${span}"></td>`,
    cell: (text) => `<td>${text}</td>`,
    width: () => 1,
    opening: () => "",
  },
  "spacer, dollar, number and sign in cells of their own": {
    heading: (text, span) =>
      `<TD VALIGN="bottom"><FONT SIZE="1">&nbsp;</FONT></TD><TD VALIGN="bottom" COLSPAN="${span - 2}" ALIGN="center" STYLE="border-bottom:1px solid #000000"><FONT SIZE="1"><B>${text.replace(/ (?=\S+$)/, "<BR>")}</B></FONT></TD><TD VALIGN="bottom"><FONT SIZE="1">&nbsp;</FONT></TD>`,
    gap: (span) => "<TD></TD>".repeat(span),
    cell: (text, numeric) =>
      numeric
        ? `<TD><FONT SIZE="1">&nbsp;&nbsp;</FONT></TD><TD VALIGN="bottom">${dollars(text)[0]}</TD><TD VALIGN="bottom" ALIGN="right">${split(dollars(text)[1])[0]}</TD><TD NOWRAP VALIGN="bottom">${split(text)[1]}&nbsp;</TD>`
        : `<TD VALIGN="top"><P STYLE="margin-left:1.00em; text-indent:-1.00em"><FONT SIZE="2">${text.replace(/((?:\(\d+\))+)$/, '<SUP STYLE="font-size:85%">$1</SUP>')}</FONT></P></TD>`,
    width: (numeric) => (numeric ? 4 : 1),
    opening: () => "",
  },
  "paragraphs of a word processor": {
    heading: (text, span) =>
      `<td width="72" colspan="${span}" valign="bottom" style="padding:0in 5.4pt"><p class="MsoNormal" align="center" style="text-align:center"><b><span style="font-size:8.0pt">${text.replace(/^(\S+) /, "$1<br>\n")}</span></b></p></td>`,
    gap: (span) => `<td colspan="${span}"><p class="MsoNormal">&nbsp;</p></td>`,
    cell: (text) =>
      `<td valign="top"><p class="MsoNormal"><span style="font-size:10.0pt">${text}</span></p></td>`,
    width: () => 1,
    opening: () => "",
  },
  "three columns for each value": {
    heading: (text, span) =>
      `<td colspan="${span}" style="padding:2px 1pt;text-align:center;vertical-align:bottom"><div style="text-align:center"><span style="font-weight:700">${text}</span></div></td>`,
    gap: (span) => `<td colspan="${span}" style="padding:0 1pt"></td>`,
    cell: (text, numeric) =>
      numeric
        ? `<td colspan="3" style="padding:0 1pt"></td><td colspan="2" style="padding:2px 0 2px 1pt;text-align:right"><span>${split(text)[0]}</span></td><td style="padding:2px 1pt 2px 0"><span>${split(text)[1]}</span></td>`
        : `<td colspan="3" style="padding:2px 1pt"><div style="padding-left:9pt;text-indent:-9pt"><span>${text.replace(/((?:\(\d+\))+)$/, '</span><span style="font-size:6.5pt;position:relative;top:-3.5pt;vertical-align:baseline">$1')}</span></div></td>`,
    width: (numeric) => (numeric ? 6 : 3),
    opening: (columns) =>
      `<tr>${'<td style="width:1.0%"></td><td style="width:9.0%"></td><td style="width:0.1%"></td>'.repeat(Math.ceil(columns / 3))}</tr>`,
  },
};

/** Columns before and behind those of a heading that belong to it. */
export function printHtml(layout: TableLayout, rows: readonly LayoutRow[], look: Look): string {
  const widths = layout.columns.map((one) => look.width(isNumeric(one)));
  const all = widths.reduce((sum, width) => sum + width, 0);
  const headings = headingsOf(layout);
  const lines = Array.from({ length: depthOf(layout) }, (_, level) => {
    let line = "";
    for (let at = 0; at < widths.length; ) {
      const heading = headings.find((one) => one.level === level && one.first === at);
      const last = heading?.last ?? at;
      const span = widths.slice(at, last + 1).reduce((sum, width) => sum + width, 0);
      line +=
        heading === undefined || heading.text === "" ? look.gap(span) : headingCell(look, heading.text, span);
      at = last + 1;
    }
    return `<tr>${line}</tr>`;
  });
  const body = rows.map(
    ({ cells }) =>
      `<tr>${cells.map((text, at) => look.cell(text, isNumeric(layout.columns[at]!))).join("")}</tr>`,
  );
  return `<table>${look.opening(all)}${lines.join("\n")}\n${body.join("\n")}</table>`;
}

/** A heading of the names has no spacer at its left. */
function headingCell(look: Look, text: string, span: number): string {
  return span === 1 ? `<td><b>${text}</b></td>` : look.heading(text, span);
}

/** Each line of a heading in a row of its own, as tables have them that were set for a typewriter. */
export function printWrapped(layout: TableLayout, rows: readonly LayoutRow[]): string {
  const depth = depthOf(layout);
  const wrapped = headingsOf(layout).map((one) => ({
    ...one,
    lines: wrap(one.text, 14 * (one.last - one.first + 1)),
  }));
  const heights = Array.from({ length: depth }, (_, level) =>
    Math.max(1, ...wrapped.filter((one) => one.level === level).map(({ lines }) => lines.length)),
  );
  const lines = heights.flatMap((height, level) =>
    Array.from({ length: height }, (_, i) => {
      let line = "";
      for (let at = 0; at < layout.columns.length; ) {
        const heading = wrapped.find((one) => one.level === level && one.first === at);
        const last = heading?.last ?? at;
        const text = heading?.lines[i - (height - heading.lines.length)] ?? "";
        line += `<td colspan="${last - at + 1}" align="center">${text}</td>`;
        at = last + 1;
      }
      return `<tr>${line}</tr>`;
    }),
  );
  const body = rows.map(({ cells }) => `<tr>${cells.map((text) => `<td>${text}</td>`).join("")}</tr>`);
  return `<table>${lines.join("\n")}${body.join("\n")}</table>`;
}

export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
