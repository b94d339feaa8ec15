import { isAddressLine } from "./address-line.ts";
import { type BodyLine, type Column, columnOf, isPostalCode } from "./columns.ts";
import {
  clipSegment,
  endsInLeaders,
  greatest,
  indentOf,
  isBlank,
  isRule,
  overlapOf,
  type Segment,
} from "./line.ts";
import { isValueText } from "./values.ts";

/** A line of a table with its stretches by column. */
interface PlacedLine {
  readonly cells: ReadonlyMap<number, readonly Segment[]>;
  readonly hasValues: boolean;
  /** What stands in the column of names; empty where nothing does. */
  readonly name: string;
  readonly indent: number;
  /** Leaders end the line: its name is whole. */
  readonly isWhole: boolean;
  /** No blank line and no rule stands between it and the line before. */
  readonly follows: boolean;
  /** It stands between the numbers of its row, above, and the last line of the row's address. */
  readonly isTail?: boolean;
}

/** One row of a table: the lines that belong together. */
export type RowLines = readonly PlacedLine[];

/** The rows of a body. Blank lines part rows; without them a line goes on with the row above or below as its print shows. */
export function groupRows(body: readonly BodyLine[], columns: readonly Column[]): readonly RowLines[] {
  const lines = withTails(placeLines(body, columns));
  const spaced = isSpaced(lines);
  const width = stubWidth(lines, columns);
  const rows: PlacedLine[][] = [];
  let open: PlacedLine[] = [];
  const close = () => {
    if (open.length > 0) rows.push(...cutHeadings(open, spaced, width));
    open = [];
  };
  for (const line of lines) {
    const hadValues = open.some(({ hasValues }) => hasValues);
    if (!line.follows || (hadValues && !goesOn(open, line, spaced))) close();
    open.push(line);
  }
  close();
  return rows;
}

function placeLines(body: readonly BodyLine[], columns: readonly Column[]): readonly PlacedLine[] {
  const lines: PlacedLine[] = [];
  let follows = false;
  for (const one of body) {
    if (isBlank(one.line) || isRule(one.line)) {
      follows = false;
      continue;
    }
    lines.push({ ...placeLine(one, columns), follows });
    follows = true;
  }
  return lines;
}

function placeLine({ line, segments }: BodyLine, columns: readonly Column[]): Omit<PlacedLine, "follows"> {
  const cells = new Map<number, Segment[]>();
  for (const [at, segment] of splitName(segments, columns).entries()) {
    const column = columnOf(segment, at, columns);
    cells.set(column, [...(cells.get(column) ?? []), segment]);
  }
  const [name] = cells.get(0) ?? [];
  const hasValues = [...cells].some(
    ([column, own]) => column > 0 && own.some(({ text }) => isValueText(text)),
  );
  return {
    cells,
    hasValues,
    name: name?.text ?? "",
    indent: name?.from ?? indentOf(line),
    isWhole: endsInLeaders(line),
  };
}

/** Words whose number is part of an address: "Suite 200". */
const NUMBERED =
  /\b(?:suite|ste|floor|apt|apartment|unit|room|rm|box|building|bldg|route|no|number|highway|drawer)\.?$|#$/i;

/** A long name that one space parts from its number: "Acme Partners, L.P. 17". */
function splitName(segments: readonly Segment[], columns: readonly Column[]): readonly Segment[] {
  const [first, ...rest] = segments;
  const column = columns[1]!;
  if (first === undefined || first.to <= column.from || rest.some((one) => overlapOf(one, column) > 0))
    return segments;
  const space = first.text.lastIndexOf(" ");
  const value = clipSegment(first, first.from + space + 1, first.to);
  if (space < 0 || !isValueText(value.text) || overlapOf(value, column) <= 0) return segments;
  const name = first.text.slice(0, space).trimEnd();
  const isNoValue = NUMBERED.test(name) || isPostalCode(name, value.text) || /^\([^)]*$/.test(value.text);
  if (isNoValue) return segments;
  return [clipSegment(first, first.from, first.from + space), value, ...rest];
}

/**
 * Where every name stands beside its numbers, and the table begins with one, what follows up to the last line of an address
 * is the row's.
 */
function withTails(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const isBelow =
    lines[0]?.hasValues === true && !lines.some((line) => line.hasValues && isAddressLine(line.name));
  if (!isBelow) return lines;
  const tailed = [...lines];
  let end = -1;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]!;
    if (line.hasValues) end = -1;
    else if (end < 0 && isAddressLine(line.name)) end = at;
    if (!line.hasValues && at <= end) tailed[at] = { ...line, isTail: line.follows };
  }
  return tailed;
}

/** Blank lines or rules stand between most rows. */
function isSpaced(lines: readonly PlacedLine[]): boolean {
  const valued = lines.filter(({ hasValues }) => hasValues);
  let parted = 0;
  let since = false;
  let seen = false;
  for (const line of lines) {
    since ||= !line.follows;
    if (!line.hasValues) continue;
    if (seen && since) parted++;
    since = false;
    seen = true;
  }
  return valued.length > 2 && parted * 2 > valued.length - 1;
}

/** Columns between the names' left edge and where their longest line ends. */
function stubWidth(lines: readonly PlacedLine[], columns: readonly Column[]): number {
  const ends = lines.flatMap(({ cells }) => (cells.get(0) ?? []).map(({ to }) => to));
  return Math.min(greatest([0, ...ends]), columns[1]!.from) - columns[0]!.from;
}

/** Words that leave a name open. */
const OPEN_END = /(?:[,&/-]|\b(?:and|of|the|for|fbo|f\/b\/o|u\/a|dtd|de|von|van|trustee|custodian|as))$/i;
const LOWER_START = /^(?:[a-z(]|[A-Z]{0,2}\d{5}\b)/;
/** "All directors and executive officers as a group": whom it follows is none of them. */
const GROUP_START =
  /^(?:all\s+(?:[\w-]+,?\s+){0,3}(?:directors?|officers?|nominees|trustees)\b|directors\s+(?:and|&)\s+(?:executive\s+)?officers\b)/i;

/** Whether a line goes on with the row above it, whose numbers stand already. */
function goesOn(row: RowLines, line: PlacedLine, spaced: boolean): boolean {
  if (line.hasValues) return line.name === "" && (!sharesColumns(row, line) || isPercentBelow(row, line));
  if (line.isTail === true) return true;
  if (spaced) return true;
  const [first] = row;
  const last = row.at(-1)!;
  if (line.name === "") return true;
  if (GROUP_START.test(line.name)) return false;
  if (last.isWhole || /:$/.test(line.name)) return false;
  return line.indent > first!.indent || LOWER_START.test(line.name) || OPEN_END.test(last.name);
}

/** "57,365" and in the next line "4.8%": a number over its percentage. */
function isPercentBelow(row: RowLines, { cells }: PlacedLine): boolean {
  const [[column, [below, ...others]] = [0, []], ...more] = [...cells].filter(([at]) => at > 0);
  const above = row.flatMap((line) => line.cells.get(column) ?? []);
  return (
    more.length === 0 &&
    others.length === 0 &&
    below !== undefined &&
    /^\.?\d[\d.]*%$/.test(below.text) &&
    above.length === 1 &&
    /^\d[\d,]*(?:\(\w{1,2}\))*$/.test(above[0]!.text)
  );
}

function sharesColumns(row: RowLines, line: PlacedLine): boolean {
  return row.some(({ cells }) => [...line.cells.keys()].some((column) => cells.has(column)));
}

/** Lines above a row's numbers that head what follows and are no part of its name, each as a row of its own. */
function cutHeadings(row: readonly PlacedLine[], spaced: boolean, width: number): PlacedLine[][] {
  const valued = row.findIndex(({ hasValues }) => hasValues);
  if (spaced && valued >= 0) return [[...row]];
  let first = valued < 0 ? row.length : valued;
  if (valued < 0 && spaced) return [[...row]];
  while (first > 0 && first < row.length && isWrapped(row[first - 1]!, row[first]!, width)) first--;
  const headings = row.slice(0, first);
  const parts = valued < 0 ? joinWrapped(headings, width) : headings.map((line) => [line]);
  return first < row.length ? [...parts, row.slice(first)] : parts;
}

/** Headings over several lines. */
function joinWrapped(lines: readonly PlacedLine[], width: number): PlacedLine[][] {
  const parts: PlacedLine[][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last !== undefined && isWrapped(last.at(-1)!, line, width)) last.push(line);
    else parts.push([line]);
  }
  return parts;
}

/** A class of shares below its holder. */
const CLASS_LINE = /^(?:class [a-z] |series [a-z] )?(?:common|preferred|ordinary) (?:stock|shares)\b/i;

/** Narrower columns of names break anywhere. */
const LEAST_WIDTH = 13;

/** The name was broken because its next word did not fit, or it breaks off openly. */
function isWrapped(upper: PlacedLine, lower: PlacedLine, width: number): boolean {
  if (upper.isWhole || /:$/.test(upper.name) || CLASS_LINE.test(lower.name)) return false;
  if (lower.name === "" || OPEN_END.test(upper.name) || LOWER_START.test(lower.name)) return true;
  const word = /^\S+/.exec(lower.name)![0];
  // Lower lines that stand in were broken by that much earlier.
  const room = width - Math.max(0, lower.indent - upper.indent);
  return width >= LEAST_WIDTH && upper.indent + upper.name.length + 1 + word.length > room;
}
