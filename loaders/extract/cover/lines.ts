import type { Span } from "../../../src/kernel/span.ts";
import { foldSpace } from "../../../src/kernel/text.ts";
import { linesOf, trimSpan } from "../../document/flattened.ts";
import type { Block } from "../../document/model.ts";
import type { Outline } from "../../outline/model.ts";

/** A printed line of the cover: of a paragraph, forced breaks counted, or of a table's cell. */
export interface CoverLine {
  /** White space folded. */
  readonly text: string;
  readonly span: Span;
  /** Counts the paragraphs and cells: lines of one stand together. */
  readonly block: number;
  /** It stands in a row with others: two columns of addressees, a box to tick. */
  readonly beside: boolean;
}

/** A facing page has some hundred lines; what follows is the prospectus. */
const MOST_LINES = 600;
const LONGEST = 400;

/** The lines of the cover in printed order, cells row by row. */
export function coverLines({ text, sections }: Outline): readonly CoverLine[] {
  const lines: CoverLine[] = [];
  let count = 0;
  for (const { role, part, blocks } of sections) {
    if (role !== "COVER" || (part ?? 0) > 0) continue;
    for (const block of blocks) {
      for (const { span, beside } of partsOf(block))
        lines.push(...linesIn(text, span, { block: count++, beside }));
      if (lines.length >= MOST_LINES) return lines;
    }
  }
  return lines;
}

function partsOf(block: Block): readonly { span: Span; beside: boolean }[] {
  if (block.kind === "paragraph") return [{ span: block.span, beside: false }];
  if (block.kind === "page-break") return [];
  const rows = block.kind === "row" ? [block.cells] : block.rows;
  return rows.flatMap((row) => {
    const filled = row.filter((cell) => cell.text.trim() !== "");
    return filled.map(({ span }) => ({ span, beside: filled.length > 1 }));
  });
}

function linesIn(text: string, span: Span, place: Pick<CoverLine, "block" | "beside">): readonly CoverLine[] {
  return linesOf(text, span)
    .map((line) => trimSpan(text, line))
    .filter(({ start, end }) => end > start && end - start <= LONGEST)
    .map((line) => ({ text: foldSpace(text.slice(line.start, line.end)), span: line, ...place }));
}
