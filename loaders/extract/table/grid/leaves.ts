import { foldSpace } from "../../../../src/kernel/text.ts";
import type { GridCell, GridTable } from "../../../document/model.ts";
import { readCount, readPercent, splitBoth, withoutUnit } from "../cells.ts";
import { withoutMarkers } from "../columns.ts";
import { classify } from "./choose.ts";
import { type LeafKind, type Measure, NAME_HEADING } from "./headings.ts";

/** Columns that share one stack of headings, and what most of their cells look like. */
export interface Stack {
  readonly first: number;
  /** Behind the last column. */
  readonly end: number;
  /** The headings from top to bottom. */
  readonly path: readonly string[];
  readonly measure: Measure;
  /** Most of the cells are numbers, dashes or `*`. */
  readonly numeric: boolean;
  /** No cell holds more than a sign, and the headings stand above other columns too. */
  readonly spacer: boolean;
}

/** Values split over spacer columns ("45.13" and "%") come together here. */
export interface Leaf extends Stack {
  readonly what: LeafKind;
}

export interface Heading {
  readonly leaves: readonly Leaf[];
  /** Index of the first row behind the headings. */
  readonly body: number;
  readonly cells: readonly GridCell[];
}

/**
 * Reads the stacked headings of a table; null where it has no body with values. `ofHolders`: the section is about those who
 * hold the securities, so that "Shares" alone means shares owned.
 */
export function readHeading(table: GridTable, ofHolders: boolean): Heading | null {
  const first = table.rows.findIndex(isValueRow);
  if (first < 0) return null;
  const body = bodyStart(table.rows.slice(0, first), table.rows.slice(first));
  const cells = table.rows
    .slice(0, body)
    .flat()
    .filter((cell) => cell.text !== "");
  return { leaves: classify(stacksOf(cells, table, body), ofHolders), body, cells };
}

/**
 * Behind the last row with several headings, and behind the heading of the names where it stands alone under them and no row
 * below looks like it: those would head groups.
 */
function bodyStart(above: readonly (readonly GridCell[])[], below: readonly (readonly GridCell[])[]): number {
  const filled = above.map((row) => row.filter((cell) => cell.text !== ""));
  const last = filled.findLastIndex((cells) => cells.length > 1 || (cells[0]?.column ?? 0) > 0);
  const named = filled
    .slice(0, last + 1)
    .some((cells) => cells.some((cell) => cell.column === 0 && NAME_HEADING.test(cell.text)));
  const next = filled.findIndex((cells, i) => i > last && cells.length > 0);
  if (named || next < 0) return last + 1;
  const heading = filled[next]![0]!;
  const isGroup = below.some((row) => {
    const [cell, ...others] = row.filter((one) => one.text !== "");
    return cell !== undefined && others.length === 0 && isSetLike(cell, heading);
  });
  return NAME_HEADING.test(heading.text) && !isGroup ? next + 1 : last + 1;
}

/** Set off from the rows by its type, and both in the same way. */
function isSetLike(cell: GridCell, other: GridCell): boolean {
  const styleOf = ({ runs }: GridCell) =>
    (["bold", "italic", "underline"] as const).filter((style) => runs.every((run) => run[style])).join();
  return cell.runs.length > 0 && styleOf(cell) !== "" && styleOf(cell) === styleOf(other);
}

/** A name and at least one number, dash or `*` behind it; a number of the row may stand in front. */
export function isValueRow(row: readonly GridCell[]): boolean {
  const filled = row.filter((cell) => cell.text !== "");
  const name = filled.findIndex((cell) => /\p{L}/u.test(cell.text) && !isValue(cell));
  if (name < 0 || name > 1 || (name === 1 && !/^\(?\d{1,4}[.)]?$/.test(filled[0]!.text))) return false;
  return filled.slice(name + 1).some(isValue);
}

export function isValue(cell: GridCell): boolean {
  const text = withoutUnit(withoutMarkers(cell.text));
  if (splitBoth(cell.text) !== null) return true;
  const count = readCount(text).kind;
  return count === "count" || count === "nil" || readPercent(text).kind === "percent";
}

/** What a cell shows beyond doubt: a small whole number or a dash may be either. */
function measureOf(cell: GridCell): Measure {
  const text = withoutUnit(withoutMarkers(cell.text));
  if (splitBoth(cell.text) !== null) return "BOTH";
  const count = readCount(text);
  if (count.kind === "count") return count.count > 100 ? "COUNT" : null;
  return /[%.*]/.test(text) && readPercent(text).kind === "percent" ? "PERCENT" : null;
}

/** A sign or a mark that belongs to the number beside it. */
export function isSign(cell: GridCell): boolean {
  return /^[$£€%()[\]]{1,3}$|^\(\w{1,2}\)$/.test(cell.text.trim());
}

function stacksOf(cells: readonly GridCell[], table: GridTable, body: number): readonly Stack[] {
  const stacks: { first: number; end: number; path: string[]; key: string }[] = [];
  const over = cellsByColumn(cells, table.columns);
  for (let column = 0; column < table.columns; column++) {
    const covering = over[column]!;
    const path = levelsOf(covering);
    const key = covering.map((cell) => `${cell.row}.${cell.column}`).join(" ");
    const last = stacks.at(-1);
    if (last !== undefined && last.key === key) last.end = column + 1;
    else stacks.push({ first: column, end: column + 1, path, key });
  }
  const under = filledByColumn(table, body);
  return stacks
    .flatMap(({ first, end, path }) => splitAtValues({ first, end, path }, under))
    .map((stack, _, all) => {
      const own = cellsUnder(stack, under);
      return { ...stack, ...looksOf(own), spacer: own.every(isSign) && isOverOthers(stack, all) };
    });
}

/** Cells over the same columns are the lines of one heading. */
function levelsOf(covering: readonly GridCell[]): string[] {
  const levels: string[] = [];
  let above: GridCell | undefined;
  for (const cell of covering) {
    const text = foldSpace(cell.text);
    if (above?.column === cell.column && above.columnSpan === cell.columnSpan)
      levels[levels.length - 1] += ` ${text}`;
    else levels.push(text);
    above = cell;
  }
  return levels;
}

/** The cells over each column, from top to bottom. */
function cellsByColumn(cells: readonly GridCell[], columns: number): readonly (readonly GridCell[])[] {
  const over: GridCell[][] = Array.from({ length: columns }, () => []);
  for (const cell of cells) for (let i = 0; i < cell.columnSpan; i++) over[cell.column + i]?.push(cell);
  return over;
}

/** The filled cells of the body that begin in each column. */
function filledByColumn({ rows, columns }: GridTable, body: number): readonly (readonly GridCell[])[] {
  const under: GridCell[][] = Array.from({ length: columns }, () => []);
  for (const cell of rows.slice(body).flat()) if (cell.text !== "") under[cell.column]?.push(cell);
  return under;
}

type Columns = Pick<Stack, "first" | "end" | "path">;

function cellsUnder({ first, end }: Columns, under: readonly (readonly GridCell[])[]): readonly GridCell[] {
  return under.slice(first, end).flat();
}

/** A heading over two columns of values without a heading of their own: each is one. */
function splitAtValues(stack: Columns, under: readonly (readonly GridCell[])[]): readonly Columns[] {
  if (stack.path.length === 0 || stack.end - stack.first < 2) return [stack];
  const counts = under.slice(stack.first, stack.end).map((cells) => cells.filter(isValue).length);
  const most = Math.max(...counts);
  const starts = counts.flatMap((count, i) => (count > 0 && count * 2 >= most ? [stack.first + i] : []));
  const rows = (column: number) => new Set(under[column]!.filter(isValue).map(({ row }) => row));
  const cuts = starts.filter((start, i) => {
    const left = i === 0 ? new Set<number>() : rows(starts[i - 1]!);
    return [...rows(start)].some((row) => left.has(row));
  });
  const bounds = [stack.first, ...cuts, stack.end];
  return bounds.slice(1).map((end, i) => ({ first: bounds[i]!, end, path: stack.path }));
}

function looksOf(cells: readonly GridCell[]): Pick<Stack, "measure" | "numeric"> {
  const told = cells.filter((cell) => !isSign(cell));
  const signs = cells.filter((cell) => cell.text.trim() === "%").length;
  const percents = told.filter((cell) => measureOf(cell) === "PERCENT").length + signs;
  const counts = told.filter((cell) => measureOf(cell) === "COUNT").length;
  const both = told.filter((cell) => measureOf(cell) === "BOTH").length;
  const values = told.filter(isValue).length;
  const measure = percents === counts ? null : counts > percents ? "COUNT" : "PERCENT";
  return {
    measure: both > percents + counts ? "BOTH" : measure,
    numeric: told.length > 0 && values * 2 > told.length,
  };
}

/** The same headings stand above columns that have a further heading of their own. */
function isOverOthers({ path }: Columns, all: readonly Columns[]): boolean {
  return all.some(
    (other) => other.path.length > path.length && path.every((text, i) => other.path[i] === text),
  );
}
