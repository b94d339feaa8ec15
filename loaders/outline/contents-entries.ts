import type { Span } from "../../src/kernel/span.ts";
import { foldSpace } from "../../src/kernel/text.ts";
import { linesOf } from "../document/flattened.ts";
import type { Block, Cell, GridCell } from "../document/model.ts";
import { inCapitals, lookOf } from "./look.ts";
import { looseKey, titleKey } from "./titles.ts";

/** A line of a table of contents as it is printed. */
export interface PrintedEntry {
  /** Letters and digits of the title's key. */
  readonly key: string;
  /** The page, lower case ("s-5", "12", "iv"); null where the table shows none. */
  readonly page: string | null;
  /** In points, or in columns of plain text. */
  readonly indent: number;
  readonly bold: boolean;
  readonly capitals: boolean;
}

type Print = Pick<PrintedEntry, "indent" | "bold">;

const PAGE = /^(?:(?:page|p\.) ?)?(?:[A-Z]{1,3}-?)?(?:\d{1,3}|[ivxl]{1,7})$/i;
const TITLE_LENGTH = 200;
/** Characters beyond which a paragraph is no list of titles. */
const LONGEST_LIST = 10_000;

/** The entries with pages of a block; none where it is no list of titles and pages. */
export function entriesIn(text: string, block: Block): readonly PrintedEntry[] {
  switch (block.kind) {
    case "paragraph": {
      const look = lookOf(text, block);
      return lineEntries(text, block.span, { bold: look.bold, indent: block.style?.indent ?? 0 });
    }
    case "row":
      return rowEntries(block.cells);
    case "table":
      return block.rows.flatMap(rowEntries);
    case "page-break":
      return [];
  }
}

/** "Risk Factors", "4"; with two lists side by side a row has two entries. */
function rowEntries(cells: readonly Cell[]): readonly PrintedEntry[] {
  const printed = cells.filter((cell) => !/^[\s.…·_-]*$/.test(cell.text));
  const entries: PrintedEntry[] = [];
  let open: { title: string; print: Print } | null = null;
  for (const cell of printed) {
    const words = foldSpace(cell.text);
    if (open !== null && PAGE.test(words)) {
      entries.push(entryOf(open.title, words, open.print));
      open = null;
    } else if (isTitle(words) || isNumbering(words)) {
      open = {
        title: open !== null && isNumbering(open.title) ? `${open.title} ${words}` : words,
        print: printOf(cell),
      };
    } else open = null;
  }
  const [only] = printed;
  if (entries.length > 0 || printed.length !== 1) return entries;
  return lineEntry(foldSpace(only!.text), printOf(only!));
}

function printOf(cell: Cell | GridCell): Print {
  return "runs" in cell
    ? { indent: cell.indent, bold: cell.runs[0]?.bold ?? false }
    : { indent: 0, bold: false };
}

/** "Item 1A.", "Part I", "IV." */
function isNumbering(words: string): boolean {
  return /^(?:item|part) [\w.]{1,5}$|^[A-Z0-9]{1,3}\.$/i.test(words);
}

/** "Risk Factors ........ 4" */
const CONTENTS_LINE = /^(.{3,160}?)[\s.…·_]{1,200}((?:[A-Z]{1,3}-)?\d{1,3}|[ivxl]{1,7})$/;

function lineEntries(text: string, span: Span, print: Print): readonly PrintedEntry[] {
  if (span.end - span.start > LONGEST_LIST) return [];
  const entries: PrintedEntry[] = [];
  let before = "";
  for (const line of linesOf(text, span)) {
    const printed = text.slice(line.start, line.end);
    // A title over two lines has its page on the second, which begins small.
    const wrapped = /^\s*\p{Ll}/u.test(printed) && before !== "";
    const indent = print.indent + columnOf(text, line.start, printed);
    const found = lineEntry(foldSpace(wrapped ? `${before} ${printed}` : printed), { ...print, indent });
    entries.push(...found);
    before = found.length > 0 ? "" : foldSpace(printed).slice(0, TITLE_LENGTH);
  }
  return entries;
}

/** The column in which a line of a paragraph begins; white space before a paragraph is not of its span. */
function columnOf(text: string, start: number, printed: string): number {
  const lead = printed.length - printed.trimStart().length;
  return lead > 0 ? lead : start - 1 - text.lastIndexOf("\n", start - 1);
}

function lineEntry(printed: string, print: Print): readonly PrintedEntry[] {
  const [, title, page] = (printed.length > 400 ? null : CONTENTS_LINE.exec(printed)) ?? [];
  return title !== undefined && isTitle(title) ? [entryOf(title, page!, print)] : [];
}

function entryOf(title: string, page: string | null, print: Print): PrintedEntry {
  return {
    ...print,
    key: looseKey(titleKey(title)),
    page: page?.toLowerCase() ?? null,
    capitals: inCapitals(title),
  };
}

function isTitle(line: string): boolean {
  return line.length <= TITLE_LENGTH && /\p{L}{3}/u.test(line);
}

/** The short lines of a block as titles without pages; null where it has anything else. */
export function titlesIn(text: string, block: Block): readonly PrintedEntry[] | null {
  const printed = printedLines(text, block);
  if (printed.some(({ words }) => words.length > TITLE_LENGTH || /[.;:,]$/.test(words))) return null;
  return printed.filter(({ words }) => isTitle(words)).map(({ words, print }) => entryOf(words, null, print));
}

function printedLines(text: string, block: Block): readonly { words: string; print: Print }[] {
  const cells = block.kind === "table" ? block.rows.flat() : block.kind === "row" ? block.cells : null;
  if (cells !== null)
    return cells
      .map((cell) => ({ words: foldSpace(cell.text), print: printOf(cell) }))
      .filter(({ words }) => words !== "");
  if (block.span.end - block.span.start > LONGEST_LIST) return [];
  const look = lookOf(text, block);
  return linesOf(text, block.span).map((line) => ({
    words: foldSpace(text.slice(line.start, line.end)),
    print: { bold: look.bold, indent: "style" in block ? (block.style?.indent ?? 0) : 0 },
  }));
}
