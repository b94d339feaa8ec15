import type { GridCell, GridTable } from "../model.ts";
import { emptyCell, makeCell } from "./cell.ts";
import { type BodyLine, bodyLine, type Column, findColumns } from "./columns.ts";
import { headingRows } from "./heading.ts";
import { greatest, isBlank, isRule, type Line, least } from "./line.ts";
import { groupRows, type RowLines } from "./rows.ts";
import { isValueText } from "./values.ts";

/** The lines of a table: headings, marks of its columns where there are any, and body. */
export interface TableLines {
  readonly heading: readonly Line[];
  /** Columns where `<S>` and each `<C>` stand; empty where the table has no such line. */
  readonly marks: readonly number[];
  readonly body: readonly Line[];
}

/** The grid of a printed table; null where its lines show no columns. */
export function readTable(text: string, { heading, marks, body }: TableLines): GridTable | null {
  const headingKeys = new Set(heading.map(keyOf).filter((key) => key !== ""));
  const lines = body.filter((line) => !headingKeys.has(keyOf(line))).map(bodyLine);
  const printed = lines.filter(({ line }) => !isBlank(line) && !isRule(line));
  const columns = findColumns(printed, marks);
  if (columns === null) return null;
  const above = headingRows(text, heading, columns);
  const rows = [...above];
  for (const row of groupRows(lines, columns)) rows.push(bodyRow(text, row, rows.length));
  const cells = rows.flat();
  if (cells.length === 0) return null;
  const span = {
    start: least(cells.map((cell) => cell.span.start)),
    end: greatest(cells.map((cell) => cell.span.end)),
  };
  return {
    kind: "table",
    span,
    rows: rows.map((row, at) => filled(row, at, columns)),
    columns: columns.length,
  };
}

/** A heading printed again on a new page has the same letters. */
function keyOf(line: Line): string {
  return isRule(line) ? "" : line.text.replace(/\s+/g, " ").trim();
}

function bodyRow(text: string, lines: RowLines, row: number): readonly GridCell[] {
  const columns = new Set(lines.flatMap(({ cells }) => [...cells.keys()]));
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => {
      const segments = lines.flatMap(({ cells }) => cells.get(column) ?? []);
      return makeCell(text, segments, { row, column, columnSpan: 1 });
    });
}

/** Every column of a row has a cell, also an empty one. */
function filled(row: readonly GridCell[], at: number, columns: readonly Column[]): readonly GridCell[] {
  const taken = new Set(
    row.flatMap(({ column, columnSpan }) => Array.from({ length: columnSpan }, (_, i) => column + i)),
  );
  const end = Math.max(...row.map((cell) => cell.span.end));
  const missing = columns.flatMap((_, column) =>
    taken.has(column) ? [] : [emptyCell(end, { row: at, column, columnSpan: 1 })],
  );
  return [...row, ...missing].sort((a, b) => a.column - b.column);
}

/** Where the body begins in lines without marks: the first one with a number behind a name, and what wraps into it. */
export function bodyStart(lines: readonly Line[]): number {
  const first = lines.findIndex((line) => hasValue(bodyLine(line)));
  if (first < 0) return lines.length;
  let start = first;
  while (start > 0 && isNameAlone(lines[start - 1]!)) start--;
  const isParted = start > 0 && (isBlank(lines[start - 1]!) || isRule(lines[start - 1]!));
  return isParted ? start : first;
}

function hasValue({ segments }: BodyLine): boolean {
  return segments.some(({ text }, at) => at > 0 && isValueText(text) && /\d|[*–—-]/.test(text));
}

function isNameAlone(line: Line): boolean {
  return !isBlank(line) && !isRule(line) && bodyLine(line).segments.length === 1;
}
