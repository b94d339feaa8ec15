import fc from "fast-check";

/** How a typewriter's table is laid out: what filers vary. */
export interface PrintLayout {
  /** Columns of the page for the names, and for each column of numbers. */
  readonly nameWidth: number;
  readonly numberWidth: number;
  readonly numbersAt: "left" | "right";
  /** Rows with blank lines between them, or none. */
  readonly spaced: boolean;
  /** Where the numbers stand of a name over several lines, and how far the lower lines stand in. */
  readonly wrap: { readonly numbersOn: "first" | "last"; readonly indent: number };
  readonly leaders: "none" | "dots" | "spaced dots";
  /** `<S> <C>` under the columns, one behind the other, or not at all. */
  readonly marks: "set" | "crowded" | "none";
  readonly underlined: boolean;
  readonly escapedDashes: boolean;
  readonly tagged: boolean;
  readonly dollars: boolean;
  readonly tabs: boolean;
  readonly note: "none" | "<FN>" | "rule";
  readonly pageBreak: boolean;
}

export interface PrintedRow {
  readonly name: string;
  readonly values: readonly string[];
}

/** A heading over one column, or over several with their own below it. */
export interface PrintedHeading {
  readonly over: string | null;
  readonly leaves: readonly string[];
}

export interface PrintedTable {
  readonly layout: PrintLayout;
  readonly nameHeading: string;
  readonly headings: readonly PrintedHeading[];
  readonly rows: readonly PrintedRow[];
}

const WORDS =
  "Alder Birch Cedar Capital Partners Growth Fund Trust Family Holdings Ventures Group Management Revocable International".split(
    " ",
  );
const name = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => words.filter((word, at) => word !== words[at - 1]).join(" "));
const value = fc.oneof(
  fc.integer({ min: 1, max: 9_999_999 }).map((count) => count.toLocaleString("en-US")),
  fc.constantFrom("0", "-0-", "--", "*", "12.5%", "(1,250)"),
);

const layout: fc.Arbitrary<PrintLayout> = fc.record(
  {
    nameWidth: fc.integer({ min: 22, max: 34 }),
    numberWidth: fc.integer({ min: 12, max: 15 }),
    numbersAt: fc.constantFrom("left", "right"),
    spaced: fc.boolean(),
    wrap: fc.record(
      { numbersOn: fc.constantFrom("first", "last"), indent: fc.constantFrom(1, 2, 3) },
      { noNullPrototype: true },
    ),
    leaders: fc.constantFrom("none", "none", "dots", "spaced dots"),
    marks: fc.constantFrom("set", "crowded", "none"),
    underlined: fc.boolean(),
    escapedDashes: fc.boolean(),
    tagged: fc.constantFrom(true, true, false),
    dollars: fc.boolean(),
    tabs: fc.boolean(),
    note: fc.constantFrom("none", "<FN>", "rule"),
    pageBreak: fc.boolean(),
  },
  { noNullPrototype: true },
);

const HEADINGS: readonly (readonly PrintedHeading[])[] = [
  [
    { over: "Shares Owned Before the Offering", leaves: ["Number", "Percent"] },
    { over: null, leaves: ["Shares to be Sold"] },
    { over: "Shares Owned After the Offering", leaves: ["Number", "Percent"] },
  ],
  [
    { over: null, leaves: ["Shares Owned Prior to Offering"] },
    { over: null, leaves: ["Shares Offered Hereby"] },
    { over: null, leaves: ["Shares Owned After Offering"] },
  ],
  [
    { over: null, leaves: ["Shares Offered"] },
    { over: "Ownership After Sale", leaves: ["Number of Shares", "Percent Owned"] },
  ],
];

/** Tables of names and numbers in every layout. */
export const printedTables: fc.Arbitrary<PrintedTable> = fc
  .tuple(
    layout,
    fc.constantFrom(...HEADINGS),
    fc.constantFrom("Name", "Selling Shareholder", "Name of Holder"),
  )
  .chain(([printed, headings, nameHeading]) => {
    const columns = headings.flatMap(({ leaves }) => leaves).length;
    const row = fc.record(
      { name, values: fc.array(value, { minLength: columns, maxLength: columns }) },
      { noNullPrototype: true },
    );
    return fc.record(
      {
        layout: fc.constant(printed),
        nameHeading: fc.constant(nameHeading),
        headings: fc.constant(headings),
        rows: fc.uniqueArray(row, { minLength: 4, maxLength: 12, selector: (one) => one.name }),
      },
      { noNullPrototype: true },
    );
  })
  .filter(({ rows }) => rows.every(({ values }) => values.some((text) => /\d/.test(text))));

/** The table as text lines. */
export function printTable(table: PrintedTable): string {
  const { layout: look, rows } = table;
  const heading = headingLines(table);
  const middle = look.pageBreak && look.tagged ? Math.ceil(rows.length / 2) : -1;
  const body = rows.flatMap((row, at) => [
    ...(at === middle ? ["", "                                  7", "<PAGE>", "", ...heading, ""] : []),
    ...rowLines(table, row, at),
    ...(look.spaced ? [""] : []),
  ]);
  const marks = look.marks === "none" ? [] : [markLine(table)];
  const note = noteLines(look);
  if (!look.tagged) return [...heading, "", ...body].map((line) => tabbed(line, look)).join("\n");
  const lines = [
    "<TABLE>",
    "<CAPTION>",
    ...heading,
    ...marks,
    ...(marks.length === 0 ? [""] : []),
    ...body,
    ...note,
    "</TABLE>",
  ];
  return lines.map((line) => tabbed(line, look)).join("\n");
}

function noteLines({ note }: PrintLayout): string[] {
  if (note === "none") return [];
  const text = [
    "(1) Includes shares issuable upon exercise of warrants held by",
    "    affiliates of the holder.",
  ];
  return note === "<FN>" ? ["<FN>", ...text] : ["__________", "", ...text];
}

function columnsOf({ headings }: PrintedTable): readonly string[] {
  return headings.flatMap(({ leaves }) => leaves);
}

/** Where a column of numbers begins and how wide it is, without the gap before it. */
function columnAt({ layout: look }: PrintedTable, column: number): { from: number; width: number } {
  return { from: look.nameWidth + 3 + column * (look.numberWidth + 3), width: look.numberWidth };
}

function put(line: string, at: number, text: string): string {
  return line.padEnd(at) + text;
}

function headingLines(table: PrintedTable): string[] {
  const { headings, layout: look } = table;
  const overs: string[][] = [];
  const leaves: string[][] = [];
  let column = 0;
  for (const { over, leaves: own } of headings) {
    const first = columnAt(table, column);
    const last = columnAt(table, column + own.length - 1);
    const width = last.from + last.width - first.from;
    if (over !== null) overs.push(centred(over, first.from, width, look.underlined));
    for (const leaf of own) {
      const { from, width: narrow } = columnAt(table, column);
      leaves.push(centred(leaf, from, narrow, look.underlined));
      column++;
    }
  }
  leaves.push([...wrapWords(table.nameHeading, look.nameWidth)]);
  return [...merge(overs), ...merge(leaves)].map((line) =>
    look.escapedDashes && /^-/.test(line) ? `- ${line}` : line,
  );
}

/** The lines of a heading in the middle of its columns, the lowest underlined. */
function centred(text: string, from: number, width: number, underlined: boolean): string[] {
  const lines = wrapWords(text, width).map((line) =>
    put("", from + Math.floor((width - line.length) / 2), line),
  );
  return underlined ? [...lines, put("", from, "-".repeat(width))] : lines;
}

/** Lines that stand side by side, their last ones level. */
function merge(parts: readonly (readonly string[])[]): string[] {
  const height = Math.max(0, ...parts.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    parts
      .reduce((line, lines) => {
        const own = lines[at - (height - lines.length)] ?? "";
        const length = Math.max(line.length, own.length);
        return [...own.padEnd(length)]
          .map((letter, i) => (letter === " " ? (line[i] ?? " ") : letter))
          .join("");
      }, "")
      .trimEnd(),
  );
}

function rowLines(table: PrintedTable, row: PrintedRow, at: number): string[] {
  const { layout: look } = table;
  const lines = wrapWords(row.name, look.nameWidth - look.wrap.indent).map((line, i) =>
    i === 0 ? line : " ".repeat(look.wrap.indent) + line,
  );
  const on = look.wrap.numbersOn === "first" ? 0 : lines.length - 1;
  return lines.map((line, i) => (i === on ? numberLine(table, line, row.values, at) : line));
}

function numberLine(table: PrintedTable, line: string, values: readonly string[], row: number): string {
  const { layout: look } = table;
  const led = {
    none: line,
    dots: line.length + 1 < look.nameWidth ? line.padEnd(look.nameWidth, ".") : line,
    "spaced dots": spacedDots(line, look.nameWidth),
  };
  let printed = led[look.leaders];
  for (const [column, text] of values.entries()) {
    const { from, width } = columnAt(table, column);
    const money = look.dollars && row === 0 && /^[\d,]+$/.test(text);
    const own = money ? `$${text.padStart(width - 2)}` : text;
    const indent = look.numbersAt === "right" ? width - own.length : 1;
    printed = put(printed, from + (money ? 1 : indent), own);
  }
  return printed;
}

function spacedDots(line: string, width: number): string {
  let led = line;
  while (led.length + 2 <= width) led += " .";
  return led;
}

function markLine(table: PrintedTable): string {
  const columns = columnsOf(table);
  if (table.layout.marks === "crowded") return `<S> ${columns.map(() => "<C>").join(" ")}`;
  return columns.reduce((line, _, column) => put(line, columnAt(table, column).from, "<C>"), "<S>");
}

/** Runs of spaces up to a tab stop as tabs. */
function tabbed(line: string, { tabs }: PrintLayout): string {
  if (!tabs || line.startsWith("<")) return line;
  return line.replace(/ {4,}/g, (gap, at: number) => {
    const end = at + gap.length;
    const stop = Math.floor(end / 8) * 8;
    if (stop <= at) return gap;
    return "\t".repeat(Math.ceil((stop - at) / 8)) + " ".repeat(end - stop);
  });
}

function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
