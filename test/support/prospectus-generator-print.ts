import { printCount } from "../../src/kernel/text.ts";
import type { Prospectus, TrueRow } from "./prospectus-generator.ts";
import { wrapName } from "./prospectus-generator-names.ts";

export type LinePart =
  | "NAME"
  | "CARE_OF"
  | "ADDRESS"
  | "ATTENTION"
  | "COPIES"
  /** A holder's lines in one, or several of them. */
  | "JOINED"
  | "NOISE";

/** The four number columns of a line: before, offered, after, percent after. */
export type Values = readonly [string, string, string, string];
export const NO_VALUES: Values = ["", "", "", ""];

/** One printed line. */
export interface PrintedLine {
  /** `ROW`: a table row; `PARAGRAPH`: the line lost its tabs; `BREAK`: a page ends here. */
  readonly kind: "ROW" | "PARAGRAPH" | "BREAK";
  readonly text: string;
  readonly values: Values;
  /** Index of the holder; null for what belongs to none. */
  readonly row: number | null;
  readonly part: LinePart;
  /** Column of `values` that holds a page number instead. */
  readonly pageIn: number | null;
  /** The page has an empty column more. */
  readonly wide: boolean;
}

export interface PrintedNote {
  /** Null: lost. */
  readonly marker: string | null;
  readonly text: string;
  /** What stands before it: "(3) ", "- (3) ", "- ", "(3)\n". */
  readonly lead: string;
}

export type CellName = "before" | "offered" | "after" | "percent";
export const CELL_NAMES: readonly CellName[] = ["before", "offered", "after", "percent"];

/** A prospectus as printed, and what of it can be read no more. */
export interface Printed {
  readonly truth: Prospectus;
  readonly lines: readonly PrintedLine[];
  readonly notes: readonly PrintedNote[];
  readonly totals: readonly [string, string, string, string] | null;
  /** Cells whose true reading is printed nowhere, as "3 before". */
  readonly lost: ReadonlySet<string>;
  /** Rows parts of whose address are printed nowhere. */
  readonly lostAddress: ReadonlySet<number>;
}

export function line(parts: Partial<PrintedLine> & Pick<PrintedLine, "text" | "row" | "part">): PrintedLine {
  return { kind: "ROW", values: NO_VALUES, pageIn: null, wide: false, ...parts };
}

/** A holder's lines, each a row of its own. */
export function stackedLines(truth: Prospectus, index: number): PrintedLine[] {
  const row = truth.rows[index]!;
  const { style } = truth;
  const wrapped = wrapName(row.name, style.nameWidth);
  const names =
    style.numbersFirst && !wrapped.slice(1).every((tail, i) => tellsTail(wrapped[i]!, tail))
      ? [row.name]
      : wrapped;
  const numbered = style.numbersFirst ? 0 : names.length - 1;
  const markers = row.markers.map((marker) => `(${marker})`).join("");
  const values = valuesOf(row, truth);
  const of = (part: LinePart) => (text: string) => line({ text, row: index, part });
  return [
    ...names.map((text, i) =>
      line({
        text: i === names.length - 1 && markers !== "" ? `${text} ${markers}` : text,
        row: index,
        part: "NAME",
        values: i === numbered ? values : NO_VALUES,
      }),
    ),
    ...row.careOf.map((name, i) => of("CARE_OF")(i === 0 ? `c/o ${name}` : name)),
    ...(row.address?.lines ?? []).map(of("ADDRESS")),
    ...(row.attention === null ? [] : [of("ATTENTION")(`${style.attention} ${row.attention}`)]),
    ...copyLines(row).map(of("COPIES")),
  ];
}

/** Whether a line below the numbers shows that it goes on with the name: else it may as well be that of a house. */
function tellsTail(head: string, tail: string): boolean {
  return (
    /(?:[,&]| and| of| the| for| by| [A-Z]\.)$/.test(head) ||
    /\b(?:Trust|Fund|L\.?P\.?|LLC|LDC|Ltd\.|Inc\.|Corp\.|Plan)$/.test(tail)
  );
}

function copyLines({ copy }: TrueRow): readonly string[] {
  if (copy === null) return [];
  const organization = copy.organization === null ? [] : [copy.organization];
  return ["With Copies to:", copy.name, ...organization, ...copy.address.lines];
}

/** Whether the line begins with its holder's name: not with a contact that it is stuck behind. */
export function opensRow({ text, row }: PrintedLine, truth: Prospectus): boolean {
  return row !== null && text.split(" ")[0] === truth.rows[row]!.name.split(" ")[0];
}

/** All of a holder in one row. */
export function flatLine(truth: Prospectus, index: number): PrintedLine {
  const lines = stackedLines(truth, index);
  const text = lines.map((one) => one.text).join(" ");
  return line({ text, row: index, part: "JOINED", values: valuesOf(truth.rows[index]!, truth) });
}

/** Whether the words alone tell where a holder's name, care-of names and address end. */
export function canBeFlat({ address, careOf, copy }: TrueRow): boolean {
  return copy === null && careOf.length < 2 && (address === null || !address.needsLines);
}

export function valuesOf(row: TrueRow, { style }: Prospectus): Values {
  const after = row.after === 0 ? style.zero : printCount(row.after);
  const percent = row.percent === "0%" ? style.zeroPercent : row.percent;
  return [printCount(row.before), printCount(row.offered), after, percent];
}

/** The clean print: each holder in one row where that can be read, else in lines. */
export function printClean(truth: Prospectus, layout: "FLAT" | "STACKED"): Printed {
  const { before, offered, after, percent } = truth.totals;
  return {
    truth,
    lines: truth.rows.flatMap((row, i) =>
      layout === "FLAT" && canBeFlat(row) ? [flatLine(truth, i)] : stackedLines(truth, i),
    ),
    notes: truth.notes.map(({ marker, text }) => ({ marker, text, lead: `(${marker}) ` })),
    totals: [printCount(before), printCount(offered), printCount(after), percent],
    lost: new Set(),
    lostAddress: new Set(),
  };
}

const HEADINGS: readonly (readonly string[])[] = [
  ["", "", "Number of", "Shares Beneficial After Offer", ""],
  [
    "Selling Stockholders",
    "Shares Beneficially Owned Prior to Offering",
    "Shares Being Offered",
    "Number",
    "Percent",
  ],
];
/** Pages are counted on from the one before the table. */
const FIRST_PAGE = 12;

/** The whole filing as text. */
export function renderProspectus(printed: Printed): string {
  const { truth, notes } = printed;
  const shares = printCount(truth.totals.offered);
  const noted = notes.some(
    ({ marker }) => marker !== null && truth.notes.find((note) => note.marker === marker)?.row === null,
  );
  const header = HEADINGS.map((cells) => cells.join("\t"));
  if (noted || truth.notes[0]?.row === null) header[1] = header[1]!.replace("Offering", "Offering (1)");
  return [
    `Filed Pursuant to Rule 424(b)(3) Registration No. 333-70870\n\n${truth.issuer.toUpperCase()}\n\n${shares} Shares\n\nCOMMON STOCK\n`,
    `The date of this prospectus is October 30, 2001.\n\n${FIRST_PAGE}\n\nSELLING STOCKHOLDERS\n`,
    `The following table sets forth information known to us with respect to the beneficial ownership of our common stock as of September 21, 2001 by each selling stockholder. The applicable percentages of ownership are based on an aggregate of ${printCount(truth.outstanding)} shares of common stock issued and outstanding as of September 21, 2001.\n`,
    header.join("\n"),
    renderLines(printed),
    `\n*\n\nLess than 1%\n`,
    ...notes.map(({ lead, text }) => `${lead}${text}\n`),
    "PLAN OF DISTRIBUTION\n\nThe shares of common stock may be sold from time to time by the selling stockholders.\n",
  ].join("\n");
}

/** The table's body with its totals. */
function renderLines({ lines, totals, truth }: Printed): string {
  let page = FIRST_PAGE;
  const printed = lines.map(({ kind, text, values, pageIn, wide }) => {
    if (pageIn !== null || kind === "BREAK") page++;
    if (kind === "BREAK") return `\n${page}\n`;
    if (kind === "PARAGRAPH") return text === "" ? "" : `\n${text}\n`;
    const cells = values.map((value, i) => (i === pageIn ? String(page) : value));
    return [text, ...cells, ...(wide ? [""] : [])].join("\t");
  });
  const total = totals === null ? [] : [[truth.style.total, ...totals].join("\t")];
  return [...printed, ...total].join("\n");
}
