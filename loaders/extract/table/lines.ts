import type { DraftDiagnostic } from "../../../src/kernel/facts.ts";
import { joinSpans, type Span } from "../../../src/kernel/span.ts";
import { printCount } from "../../../src/kernel/text.ts";
import type { Cell, TableLine } from "../../document/model.ts";
import type { Outline, Section } from "../../outline/model.ts";
import { cleanLine } from "../address/street.ts";
import { hasCounts, isBodyRow, isHeadingRow, readColumns } from "./columns.ts";
import type { Columns, Line, ValueField, Values } from "./model.ts";

/** The stockholder table's lines before they are told apart into holders. */
export interface TableLines {
  readonly columns: Columns;
  readonly lines: readonly Line[];
  readonly total: Line | null;
  /** Index of the first block of the section behind the table. */
  readonly endBlock: number;
  readonly diagnostics: readonly DraftDiagnostic[];
}

const TOTAL = /^(?:grand |sub-?)?totals?\b\s*:?$/i;
/** A paragraph between two rows longer than this is prose, not a cell that lost its row. */
const LONGEST_CELL = 120;
/** Letters of a name cell; no chain of glued rows grows so long. */
const LONGEST_NAME = 50_000;
/** How far a page number may be from the one that is due. */
const PAGE_MISREAD = 3;
/** Letters of a line below which another one may begin like it by chance. */
const SHORTEST_REPEAT = 4;

/** Reads the lines of the section's table, or null where it has none with recognisable columns. */
export function readTableLines(outline: Outline, section: Section): TableLines | null {
  const { blocks } = section;
  const start = findBody(section);
  if (start === null) return null;
  const { body, columns } = start;
  const last = blocks.findLastIndex((block) => block.kind === "row");
  const pages = new PageNumbers(outline);
  const lines: Line[] = [];
  const diagnostics: DraftDiagnostic[] = [];
  const add = (line: Line) => {
    const before = lines.at(-1);
    if (before !== undefined && repeatsLine(line, before)) diagnostics.push(repeated(line, before));
    else lines.push(line);
  };
  for (let i = body; i <= last; i++) {
    const block = blocks[i]!;
    if (block.kind === "paragraph") {
      if (block.span.end - block.span.start <= LONGEST_CELL)
        for (const line of linesOfParagraph(outline.text, block.span)) add(line);
    } else if (block.kind === "row") {
      const line = readRow(block, columns);
      if (TOTAL.test(line.name.text)) return { columns, lines, total: line, endBlock: i + 1, diagnostics };
      const kept = pages.withoutPageNumber(line);
      if (line.name.text.length > LONGEST_NAME) diagnostics.push(tooLong(line));
      else if (kept !== null) add(kept);
    }
  }
  return { columns, lines, total: null, endBlock: last + 1, diagnostics };
}

/** The first row of the body below headings that name columns; rows that hold the beginning of its name belong to it. */
function findBody({ blocks }: Section): { readonly body: number; readonly columns: Columns } | null {
  let above: { readonly at: number; readonly row: TableLine }[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind === "paragraph" && block.span.end - block.span.start > LONGEST_CELL) above = [];
    if (block.kind !== "row") continue;
    if (isBodyRow(block.cells)) {
      const headings = above.findLastIndex(({ row }) => isHeadingRow(row)) + 1;
      const columns = readColumns(above.slice(0, headings).map(({ row }) => row));
      if (columns !== null) return { body: above[headings]?.at ?? at, columns };
    }
    above.push({ at, row: block });
  }
  return null;
}

function readRow(row: TableLine, columns: Columns): Line {
  const values = new Map<ValueField, Cell>();
  row.cells.forEach((cell, i) => {
    const field = columns.fields.get(i);
    if (field !== undefined) values.set(field, cell);
  });
  const name = row.cells[columns.name] ?? { text: "", span: { start: row.span.start, end: row.span.start } };
  return { span: row.span, name, values, page: null, run: null };
}

function linesOfParagraph(text: string, span: Span): Line[] {
  return [...text.slice(span.start, span.end).matchAll(/[^\n]+/g)].flatMap((match) => {
    const trimmed = match[0].trim();
    if (trimmed === "") return [];
    const start = span.start + match.index + match[0].indexOf(trimmed);
    const place = { start, end: start + trimmed.length };
    return [{ span: place, name: { text: trimmed, span: place }, values: new Map(), page: null, run: null }];
  });
}

/** Cells that hold something. */
export function filled(values: Values): readonly (readonly [ValueField, Cell])[] {
  return [...values].filter(([, cell]) => cell.text !== "");
}

/** Tells page numbers, which the conversion put into number columns, from counts: they go on from page to page. */
class PageNumbers {
  readonly #outline: Outline;
  #lastInTable = 0;

  constructor(outline: Outline) {
    this.#outline = outline;
  }

  /** The line without its page number; null where nothing is left of it. */
  withoutPageNumber(line: Line): Line | null {
    const page = this.#pageOf(line);
    if (page === null) return line;
    this.#lastInTable = page;
    if (line.name.text === "") return null;
    return { ...line, values: new Map(), page };
  }

  #pageOf(line: Line): number | null {
    const cells = filled(line.values);
    const [only] = cells;
    if (cells.length !== 1 || only === undefined || !/^[1-9]\d{0,2}$/.test(only[1].text)) return null;
    const page = Number(only[1].text);
    const expected = Math.max(this.#lastInTable, this.#lastPrintedBefore(line.span.start)) + 1;
    // Page numbers are misread too.
    return line.name.text === "" || Math.abs(page - expected) <= PAGE_MISREAD ? page : null;
  }

  #lastPrintedBefore(position: number): number {
    for (const span of this.#outline.furniture.toReversed()) {
      if (span.end > position) continue;
      const text = this.#outline.text.slice(span.start, span.end).trim();
      if (/^\d{1,3}$/.test(text)) return Number(text);
    }
    return 0;
  }
}

/** A line without numbers that says what the line above says, or at the foot of a page what it ends with. */
function repeatsLine(line: Line, before: Line): boolean {
  if (line.name.text === "" || filled(line.values).length > 0) return false;
  return sameText(before, line) || (line.page !== null && before.name.text.endsWith(` ${line.name.text}`));
}

/** The lines without those that the next line says again with more behind it; glued rows are told apart before. */
export function withoutBeginnings(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly diagnostics: readonly DraftDiagnostic[];
} {
  const isFirst = (line: Line, i: number) => lines[i + 1] !== undefined && isBeginning(line, lines[i + 1]!);
  return {
    lines: lines.filter((line, i) => !isFirst(line, i)),
    diagnostics: lines.flatMap((line, i) => (isFirst(line, i) ? [repeated(line, lines[i + 1]!)] : [])),
  };
}

/** A line without numbers whose text the next line begins with. */
function isBeginning(line: Line, next: Line): boolean {
  const text = cleanLine(line.name.text);
  return (
    line.run === null &&
    text.length >= SHORTEST_REPEAT &&
    filled(line.values).length + filled(next.values).length === 0 &&
    cleanLine(next.name.text).startsWith(`${text} `)
  );
}

function tooLong({ name, span }: Line): DraftDiagnostic {
  const message = `A line of ${printCount(name.text.length)} letters is no row of the table and was left out.`;
  return { code: "LINE_UNREADABLE", severity: "WARNING", message, spans: [span] };
}

function repeated(line: Line, before: Line): DraftDiagnostic {
  const message = `The line "${line.name.text}" is printed twice and was read once.`;
  return { code: "REPEATED_ROW", severity: "INFO", message, spans: [line.span, before.span] };
}

/** The same letters and digits, whatever the spacing. */
export function sameText(a: Line, b: Line): boolean {
  return withoutSpace(a.name.text) === withoutSpace(b.name.text);
}

export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}

/** The line's numbers are a row's own: well-formed counts. */
export function isNumbered(line: Line): boolean {
  return line.run === null && hasCounts(line.values);
}

export function spanOf(parts: readonly { readonly span: Span }[]): Span | null {
  return parts
    .map((part) => part.span)
    .reduce<Span | null>((all, span) => (all === null ? span : joinSpans(all, span)), null);
}
