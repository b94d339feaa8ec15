import type { Span } from "../../src/kernel/span.ts";
import { type Submission, splitSubmission } from "../source/submission.ts";
import { readFlattenedText } from "./flattened.ts";
import { readHtml } from "./html/read-html.ts";
import type { Block, GridCell, SourceDocument } from "./model.ts";

/**
 * The main document of a filing's text, whatever its form. The header of a full submission opens the canonical text as it
 * stands; its exhibits are left out.
 */
export function readDocument(text: string): SourceDocument {
  const submission = splitSubmission(text);
  const [main] = submission?.documents ?? [];
  if (submission === null || main === undefined) return readBody(text);
  const header = text.slice(submission.header.start, submission.header.end).trim();
  const body = readBody(text.slice(main.body.start, main.body.end));
  return header === "" ? body : behind(`${header}\n\n`, body);
}

/** The form of a submission's main document, as its `<TYPE>` says. */
export function mainType(submission: Submission): string | null {
  return submission.documents[0]?.type ?? null;
}

const HTML = /<(?:html|body|div|p|table|font|center|br)\b[^>]{0,400}>/i;
const HTML_WINDOW = 20_000;

function readBody(text: string): SourceDocument {
  return HTML.test(text.slice(0, HTML_WINDOW)) ? readHtml(text) : readFlattenedText(text);
}

/** The document with another text in front of it. */
function behind(prefix: string, { text, blocks }: SourceDocument): SourceDocument {
  const by = prefix.length;
  return { text: prefix + text, blocks: blocks.map((block) => shiftBlock(block, by)) };
}

function shiftBlock(block: Block, by: number): Block {
  const span = shift(block.span, by);
  switch (block.kind) {
    case "paragraph":
      return block.style === undefined
        ? { ...block, span }
        : {
            ...block,
            span,
            style: { ...block.style, runs: block.style.runs.map((run) => ({ ...run, ...shift(run, by) })) },
          };
    case "row":
      return { ...block, span, cells: block.cells.map((cell) => ({ ...cell, span: shift(cell.span, by) })) };
    case "table":
      return { ...block, span, rows: block.rows.map((row) => row.map((cell) => shiftCell(cell, by))) };
    case "page-break":
      return { ...block, span };
  }
}

function shiftCell(cell: GridCell, by: number): GridCell {
  return {
    ...cell,
    span: shift(cell.span, by),
    runs: cell.runs.map((run) => ({ ...run, ...shift(run, by) })),
  };
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
