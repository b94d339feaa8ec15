import type { Span } from "../../src/kernel/span.ts";
import type { Block, Cell, SourceDocument } from "./model.ts";

/**
 * A prospectus flattened to text: a line with a tab is a table row, lines without tabs and without a blank
 * line between them are one paragraph. `text` is taken as it is, so that spans are offsets in it.
 */
export function readFlattenedText(text: string): SourceDocument {
  const blocks: Block[] = [];
  let paragraph: Span | null = null;
  const closeParagraph = () => {
    if (paragraph !== null) blocks.push({ kind: "paragraph", span: paragraph });
    paragraph = null;
  };
  for (const line of linesOf(text)) {
    const printed = trimSpan(text, line);
    if (printed.start === printed.end) closeParagraph();
    else if (hasTab(text, line)) {
      closeParagraph();
      blocks.push({ kind: "row", span: printed, cells: cellsOf(text, line) });
    } else paragraph = { start: (paragraph as Span | null)?.start ?? printed.start, end: printed.end };
  }
  closeParagraph();
  return { text, blocks };
}

/** The lines of a part of the text (of all of it where no part is named), without their line feeds. */
export function linesOf(text: string, part: Span = { start: 0, end: text.length }): Span[] {
  return split(text, part, "\n");
}

/** `span` without white space at its ends; empty, at its start, where there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
  const slice = text.slice(span.start, span.end);
  const lead = slice.length - slice.trimStart().length;
  if (lead === slice.length) return { start: span.start, end: span.start };
  return { start: span.start + lead, end: span.start + slice.trimEnd().length };
}

function hasTab(text: string, line: Span): boolean {
  return text.slice(line.start, line.end).includes("\t");
}

function cellsOf(text: string, line: Span): Cell[] {
  return split(text, line, "\t").map((part) => {
    const span = trimSpan(text, part);
    return { span, text: text.slice(span.start, span.end) };
  });
}

function split(text: string, part: Span, separator: string): Span[] {
  let start = part.start;
  return text
    .slice(part.start, part.end)
    .split(separator)
    .map(({ length }) => {
      const span = { start, end: start + length };
      start += length + separator.length;
      return span;
    });
}
