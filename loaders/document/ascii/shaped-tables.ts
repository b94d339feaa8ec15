import type { GridTable } from "../model.ts";
import { isAddressLine } from "./address-line.ts";
import { type BodyLine, bodyLine } from "./columns.ts";
import { greatest, indentOf, isBlank, isRule, type Line, least, overlapOf, segmentsOf } from "./line.ts";
import { readTable } from "./table.ts";
import { isValueText } from "./values.ts";

/** A table that no tag marks, found by its shape; `from` and `to` are indexes of its lines, half-open. */
export interface ShapedTable {
  readonly from: number;
  readonly to: number;
  readonly table: GridTable;
}

const LEAST_ROWS = 3;
/** Lines between two rows: blank ones, names that wrap, rules. */
const MOST_BETWEEN = 10;
const MOST_HEADING = 12;
/** A line of prose is so long at least and starts at the left. */
const PROSE_LENGTH = 50;

/** Rows of names and numbers that stand below each other in columns, three at least, with the headings above them. */
export function findShapedTables(text: string, lines: readonly Line[]): readonly ShapedTable[] {
  const found: ShapedTable[] = [];
  let behind = 0;
  for (const run of runsOfRows(lines)) {
    const { from, to } = run;
    const start = headingStart(lines, run, behind);
    const table = readTable(text, {
      heading: lines.slice(start, from),
      marks: [],
      body: lines.slice(from, to),
    });
    if (table === null || table.columns < 2) continue;
    found.push({ from: start, to, table });
    behind = to;
  }
  return found;
}

interface Run {
  /** Indexes of lines, half-open. */
  readonly from: number;
  readonly to: number;
  /** The column where the numbers begin, and behind which no name stands. */
  readonly left: number;
  readonly right: number;
}

function extentsOf(rows: readonly { readonly line: BodyLine }[]): Pick<Run, "left" | "right"> {
  return {
    left: least(rows.map(({ line }) => line.segments[1]!.from)),
    right: greatest(rows.map(({ line }) => line.segments[0]!.to)),
  };
}

/** Runs of rows whose numbers stand in the same columns as those of the row before. */
function runsOfRows(lines: readonly Line[]): readonly Run[] {
  const runs: Run[] = [];
  let rows: { at: number; line: BodyLine }[] = [];
  const close = () => {
    if (rows.length >= LEAST_ROWS || (rows.length > 0 && isHeaded(lines, rows[0]!)))
      runs.push({
        from: wrapStart(lines, rows[0]!.at),
        to: wrapEnd(
          lines,
          rows.map(({ at }) => at),
        ),
        ...extentsOf(rows),
      });
    rows = [];
  };
  for (const [at, line] of lines.entries()) {
    if (isBlank(line) || isRule(line)) continue;
    const body = bodyLine(line);
    const last = rows.at(-1);
    if (!isRow(body)) {
      if (isProse(line)) close();
      continue;
    }
    if (last !== undefined && (at - last.at > MOST_BETWEEN || !isAligned(last.line, body))) close();
    rows.push({ at, line: body });
  }
  close();
  return runs;
}

const NAMES = /\b(?:names?|owners?|holders?)\b/i;
const NUMBERS = /\b(?:shares?|number|amount)\b/i;
const PERCENTS = /\bpercent(?:age)?\b|%/i;

/** The headings right above say that names, numbers and percentages follow: then one row is a table. */
function isHeaded(lines: readonly Line[], { at, line }: { at: number; line: BodyLine }): boolean {
  if (line.segments.filter(({ text }) => isValueText(text)).length < 2) return false;
  const words: string[] = [];
  for (let above = at - 1; above >= 0 && at - above <= MOST_HEADING && !isProse(lines[above]!); above--) {
    const segments = segmentsOf(lines[above]!);
    if (segments.length > 1) words.push(...segments.map(({ text }) => text));
  }
  const heading = words.join(" ");
  return [NAMES, NUMBERS, PERCENTS].every((said) => said.test(heading));
}

/** A name at the left and values behind it; among several values one column may hold words ("Director"). */
function isRow({ segments }: BodyLine): boolean {
  const [name, ...rest] = segments;
  if (name === undefined || !/\p{L}/u.test(name.text)) return false;
  const values = rest.filter(({ text }) => isValueText(text));
  const words = rest.length - values.length;
  return values.length > (words === 0 ? 0 : 1) && words <= 1 && values.some(({ text }) => /\d/.test(text));
}

function isAligned(above: BodyLine, below: BodyLine): boolean {
  return below.segments
    .slice(1)
    .some((value) => above.segments.slice(1).some((other) => overlapOf(value, other) > 0));
}

function isProse({ text }: Line): boolean {
  return text.trim().length >= PROSE_LENGTH && segmentsOf({ start: 0, text, offsets: null }).length === 1;
}

/** "The following are the Selling Shareholders:": a short sentence by itself, above a blank line. */
function isLeadIn(line: Line): boolean {
  return segmentsOf(line).length === 1 && /[a-z)][.:;]$/.test(line.text.trimEnd());
}

/** The lines right above the first row that its name may wrap from. */
function wrapStart(lines: readonly Line[], row: number): number {
  let start = row;
  while (start > 0 && isNamePart(lines[start - 1]!)) start--;
  const above = lines[start - 1];
  return above === undefined || isBlank(above) || isRule(above) ? start : row;
}

/** Index behind the last row and the lines that its name goes on in: they stand in, or all rows are such blocks of lines. */
function wrapEnd(lines: readonly Line[], rows: readonly number[]): number {
  const row = rows.at(-1)!;
  const indent = indentOf(lines[row]!);
  const blocks = rows.slice(1).some((next, at) => isBlock(lines, rows[at]!, next));
  let end = row + 1;
  while (end < lines.length && isNamePart(lines[end]!) && (blocks || indentOf(lines[end]!) > indent)) end++;
  let last = end;
  // Not indented, but an address as far as it goes.
  for (let at = end; at < lines.length && isNamePart(lines[at]!); at++)
    if (isAddressLine(lines[at]!.text.trim())) last = at + 1;
  return last;
}

/** Lines follow the row at once, and a blank one stands before the next row. */
function isBlock(lines: readonly Line[], row: number, next: number): boolean {
  return next - row > 2 && isNamePart(lines[row + 1]!) && isBlank(lines[next - 1]!);
}

function isNamePart(line: Line): boolean {
  return !isBlank(line) && !isRule(line) && !isProse(line) && bodyLine(line).segments.length === 1;
}

/** The headings above the first row: lines that stand over its numbers, up to a line of prose or two blank lines. */
function headingStart(lines: readonly Line[], { from: row, left, right }: Run, behind: number): number {
  let start = row;
  let blanks = 0;
  for (let at = row - 1; at >= behind && row - at <= MOST_HEADING; at--) {
    const line = lines[at]!;
    if (isBlank(line)) {
      blanks++;
      if (blanks > 1) break;
      continue;
    }
    if (isProse(line) || (blanks > 0 && isLeadIn(line))) break;
    if (!isRule(line) && !segmentsOf(line).some(({ from, to }) => to > left || from > right)) break;
    blanks = 0;
    start = at;
  }
  return start;
}
