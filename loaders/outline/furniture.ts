import type { Span } from "../../src/kernel/span.ts";
import { foldSpace } from "../../src/kernel/text.ts";
import { linesOf, trimSpan } from "../document/flattened.ts";
import type { Block, Cell, Paragraph } from "../document/model.ts";

/** "12", "- 12 -", "Page 12", "S-12", "F-3", "iv": alone on its line. Groups: arabic number. */
const PAGE_NUMBER = /^(?:[-–—] ?)?(?:page )?(?:[A-Z]{1,2}-)?(?:(\d{1,3})|[ivxl]{1,7})(?: ?[-–—])?$/i;

/** The link bar that HTML conversions put at the head and foot of a document or page. */
const LINK_BAR = /^(?:quick ?links(?: -- .{0,80})?|(?:back to |return to )(?:table of )?contents)$/i;

/** A running head stands at this many page breaks at least. */
const RUNNING_HEAD_REPEATS = 3;
const RUNNING_HEAD_LENGTH = 80;

export interface Swept {
  readonly blocks: readonly Block[];
  readonly furniture: readonly Span[];
  /** Indexes (in `blocks`) of blocks that stood right after furniture. */
  readonly afterBreak: ReadonlySet<number>;
}

/** Takes page numbers, link bars and running heads out. Table rows stay as they are. */
export function sweepFurniture(text: string, blocks: readonly Block[]): Swept {
  const pieces = splitAtPageNumbers(text, blocks);
  const heads = runningHeads(pieces);
  const kept: Block[] = [];
  const furniture: Span[] = [];
  const afterBreak = new Set<number>();
  let breakBefore = false;
  for (const piece of pieces) {
    if (isFurniture(piece, heads)) {
      if (piece.block.span.end > piece.block.span.start) furniture.push(piece.block.span);
      breakBefore = true;
      continue;
    }
    if (breakBefore) afterBreak.add(kept.length);
    breakBefore = false;
    kept.push(piece.block);
  }
  return { blocks: kept, furniture, afterBreak };
}

interface Piece {
  readonly block: Block;
  /** The folded text of a paragraph of one line, else null. */
  readonly line: string | null;
  readonly isPageNumber: boolean;
}

function isFurniture({ block, line, isPageNumber }: Piece, heads: ReadonlySet<string>): boolean {
  return (
    isPageNumber || block.kind === "page-break" || (line !== null && (LINK_BAR.test(line) || heads.has(line)))
  );
}

/**
 * A paragraph of one page number is furniture; inside a paragraph a line is one only where it goes on with
 * the count of pages, so that a note's or a street's number stays.
 */
function splitAtPageNumbers(text: string, blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = [];
  let page: number | null = null;
  for (const block of blocks) {
    if (block.kind !== "paragraph") {
      const number = block.kind === "row" ? loneNumber(block.cells) : null;
      if (page !== null && number === page + 1) page = number;
      pieces.push({ block, line: null, isPageNumber: false });
      continue;
    }
    const lines = linesOf(text, block.span);
    let from = block.span.start;
    for (const line of lines) {
      const printed = foldSpace(text.slice(line.start, line.end));
      const number = pageNumber(printed);
      if (number === null || (lines.length > 1 && (page === null || number !== page + 1))) continue;
      pieces.push(...paragraphPiece(text, { start: from, end: line.start }));
      pieces.push({
        block: { kind: "paragraph", span: trimSpan(text, line) },
        line: printed,
        isPageNumber: true,
      });
      from = line.end;
      if (number > 0) page = number;
    }
    pieces.push(...paragraphPiece(text, { start: from, end: block.span.end }));
  }
  return pieces;
}

/** The page number that a row is; it stays in its table and is counted. */
function loneNumber(cells: readonly Cell[]): number | null {
  const printed = cells.filter((cell) => cell.text !== "");
  return printed.length === 1 ? pageNumber(printed[0]!.text) : null;
}

/** The page number that a line is, 0 for a Roman one, null for any other line. */
function pageNumber(line: string): number | null {
  if (line.length > 16) return null;
  const match = PAGE_NUMBER.exec(line);
  return match === null ? null : Number(match[1] ?? 0);
}

function paragraphPiece(text: string, part: Span): Piece[] {
  const span = trimSpan(text, part);
  if (span.start === span.end) return [];
  const block: Paragraph = { kind: "paragraph", span };
  const printed = text.slice(span.start, span.end);
  const short = printed.length <= 200 && !printed.includes("\n");
  return [{ block, line: short ? foldSpace(printed) : null, isPageNumber: false }];
}

/** Short lines without digits or colons that stand next to page numbers again and again. */
function runningHeads(pieces: readonly Piece[]): Set<string> {
  const counts = new Map<string, number>();
  for (const [at, piece] of pieces.entries()) {
    if (!piece.isPageNumber) continue;
    for (const neighbour of [pieces[at - 1], pieces[at + 1]]) {
      const line = neighbour?.line;
      if (line == null || line.length > RUNNING_HEAD_LENGTH || /[\d:]/.test(line)) continue;
      counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count >= RUNNING_HEAD_REPEATS).map(([line]) => line));
}
