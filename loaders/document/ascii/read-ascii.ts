import type { Span } from "../../../src/kernel/span.ts";
import type { Block, SourceDocument } from "../model.ts";
import { isBlank, type Line, readLines } from "./line.ts";
import { readParagraphs } from "./paragraphs.ts";
import { findShapedTables } from "./shaped-tables.ts";
import { readTaggedTable } from "./tagged-table.ts";

const OPENING = /^\s*<(?:PAGE|TABLE)\b[^>\n]{0,40}>/i;
const PAGE = /^\s*<PAGE\b/i;
const TABLE_END = /^\s*<\/TABLE\s*>/i;
/** Tags that print nothing, alone on their line. */
const UNPRINTED =
  /^\s*(?:<\/?(?:html|body|div|text|document|pre|title|head|fn|caption|center)\b[^>\n]{0,200}>\s*)+$/i;
const PAGE_NUMBER = /^\s*(?:- ?)?(?:page )?(?:[A-Z]{1,2}-)?(?:\d{1,3}|[ivxl]{1,7})(?: ?-)?\s*$/i;

/**
 * A document of printed lines (a typewriter's page, EDGAR's plain text) as blocks. The canonical text is the text as it
 * is: spans are offsets in it. Tables are grids, by their `<S> <C>` marks or by the shape of their lines.
 */
export function readAscii(text: string): SourceDocument {
  return { text, blocks: asciiBlocks(text, { start: 0, end: text.length }) };
}

/** The blocks of a part of the text. */
export function asciiBlocks(text: string, part: Span): readonly Block[] {
  const lines = readLines(text, part);
  const blocks: Block[] = [];
  let proseFrom = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const tag = OPENING.exec(line.text)?.[0];
    if (tag === undefined) continue;
    blocks.push(...readProse(text, lines.slice(proseFrom, at)));
    proseFrom = at + 1;
    if (PAGE.test(tag)) {
      blocks.push({ kind: "page-break", span: { start: line.start, end: line.start } });
      continue;
    }
    const end = tableEnd(lines, at + 1);
    const first = { ...line, text: " ".repeat(tag.length) + line.text.slice(tag.length) };
    blocks.push(...readTaggedTable(text, withoutPages([first, ...lines.slice(at + 1, end)])));
    const isClosed = TABLE_END.test(lines[end]?.text ?? "");
    at = isClosed ? end : end - 1;
    proseFrom = at + 1;
  }
  blocks.push(...readProse(text, lines.slice(proseFrom)));
  return blocks;
}

/** Index of the line that ends a table: its end tag, else the next table, else the next page. */
function tableEnd(lines: readonly Line[], from: number): number {
  let page = -1;
  for (let at = from; at < lines.length; at++) {
    const { text } = lines[at]!;
    if (TABLE_END.test(text) || /^\s*<TABLE\b/i.test(text))
      return TABLE_END.test(text) || page < 0 ? at : page;
    if (page < 0 && PAGE.test(text)) page = at;
  }
  return page < 0 ? lines.length : page;
}

/** A table that goes on over a page: the page's tag and number are no rows of it. */
function withoutPages(lines: readonly Line[]): readonly Line[] {
  const kept = lines.map((line) => (PAGE.test(line.text) ? { ...line, text: "" } : line));
  for (const [at, line] of lines.entries()) {
    if (!PAGE.test(line.text)) continue;
    let above = at - 1;
    while (above > 0 && isBlank(lines[above]!)) above--;
    const number = lines[above];
    if (number !== undefined && PAGE_NUMBER.test(number.text)) kept[above] = { ...number, text: "" };
  }
  return kept;
}

function readProse(text: string, lines: readonly Line[]): readonly Block[] {
  const printed = lines.map((line) => (UNPRINTED.test(line.text) ? { ...line, text: "" } : line));
  const blocks: Block[] = [];
  let from = 0;
  for (const shaped of findShapedTables(text, printed)) {
    blocks.push(...readParagraphs(printed.slice(from, shaped.from)), shaped.table);
    from = shaped.to;
  }
  blocks.push(...readParagraphs(printed.slice(from)));
  return blocks;
}
