import type { Span } from "../../src/kernel/span.ts";
import { foldSpace } from "../../src/kernel/text.ts";
import { linesOf, trimSpan } from "../document/flattened.ts";
import type { Block, Cell, Paragraph, ParagraphStyle } from "../document/model.ts";
import { isStyled } from "./look.ts";

/** "12", "- 12 -", "Page 12", "S-12", "F-3", "iv": alone on its line. Groups: prefix, Arabic number, Roman number. */
const PAGE_NUMBER =
  /^(?:[-–—] ?)?(?:page )?([A-Z]{1,3}-)?(?:(\d{1,3})|([ivxl]{1,7}))(?: of \d{1,3})?(?: ?[-–—])?$/i;
/** "Table of Contents" and other links that stand beside page breaks. */
export const LINK_AT_BREAK =
  /^(?:(?:back to |return to )?(?:the )?(?:table of contents|contents|toc|top)|index to (?:consolidated )?financial statements|table of contents index to (?:consolidated )?financial statements)$/i;
/** A page tag of EDGAR's plain text: "<PAGE>   12". */
const PAGE_TAG = /^<PAGE>(?:\s{0,40}\d{1,4})?$/i;
const SHORT = 200;

/** A part of the document as small as furniture is: a block, or a line cut out of one. */
export interface Piece {
  readonly block: Block;
  /** The folded text of a paragraph of one line or of a table of one row, else null. */
  readonly line: string | null;
  /** The page number that it is, lower case ("s-5", "12", "iv"), else null. */
  readonly page: string | null;
  /** Its form shows page breaks: a line beside one may count its pages ("Acme Corp. 12"). */
  readonly counts: boolean;
}

/** The blocks with page numbers cut out of paragraphs, and paragraphs parted where blank lines stand in them. */
export function cutPieces(text: string, blocks: readonly Block[]): readonly Piece[] {
  return isStyled(blocks) ? cutStyled(text, blocks) : cutPlain(text, blocks);
}

function cutStyled(text: string, blocks: readonly Block[]): readonly Piece[] {
  const pieces: Piece[] = blocks.flatMap((block): Piece[] => {
    if (block.kind === "paragraph")
      return partsOf(text, block).map((part) => ({
        block: part,
        line: lineOf(text, part.span),
        page: null,
        counts: true,
      }));
    if (block.kind === "table") return [{ block, line: tableLine(block.rows), page: null, counts: true }];
    return [{ block, line: null, page: null, counts: true }];
  });
  return numbered(pieces);
}

/** Page numbers among styled pieces: beside a page break, or one more than the last. */
function numbered(pieces: readonly Piece[]): readonly Piece[] {
  const breaks = pieces.filter(({ block }) => block.kind === "page-break").length;
  let last: PageNumber | null = null;
  return pieces.map((piece, at) => {
    const number = piece.line === null ? null : pageNumber(piece.line);
    if (number === null) return piece;
    const goesOn: boolean = last !== null && last.prefix === number.prefix && number.count === last.count + 1;
    const isAlone = piece.block.kind === "table" && number.label !== "x";
    const isFew = breaks < 3 && number.prefix !== ROMAN;
    if (!goesOn && !isAlone && !isFew && !isNearBreak(pieces, at)) return piece;
    last = number;
    return { ...piece, page: number.label };
  });
}

/** Another line may stand between the number and the break: a running foot, a link. */
function isNearBreak(pieces: readonly Piece[], at: number): boolean {
  return [1, -1].some((step) => {
    for (let next = at + step; Math.abs(next - at) <= 2; next += step) {
      const piece = pieces[next];
      if (piece === undefined || piece.block.kind === "page-break") return true;
      if (piece.line === null || piece.line.length > 100) return false;
    }
    return false;
  });
}

/**
 * In plain text a paragraph of one page number is furniture; inside a paragraph a line is one only where it goes on with
 * the count of pages, so that a note's or a street's number stays.
 */
function cutPlain(text: string, blocks: readonly Block[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let page: number | null = null;
  for (const block of blocks) {
    if (block.kind !== "paragraph") {
      const number = block.kind === "row" ? loneNumber(block.cells) : null;
      if (page !== null && number === page + 1) page = number;
      pieces.push({ block, line: null, page: null, counts: false });
      continue;
    }
    const lines = linesOf(text, block.span);
    let from = block.span.start;
    const head = headEnd(text, block.span, lines);
    if (head !== null) {
      pieces.push(...plainPiece(text, block, { start: from, end: head }));
      from = head;
    }
    for (const line of lines) {
      const printed = foldSpace(text.slice(line.start, Math.min(line.end, line.start + SHORT)));
      const number = pageNumber(printed);
      const isTag = PAGE_TAG.test(printed);
      if (!isTag && (number === null || (lines.length > 1 && !follows(number, page)))) continue;
      pieces.push(...plainPiece(text, block, { start: from, end: line.start }));
      const cut: Paragraph = { kind: "paragraph", span: trimSpan(text, line) };
      pieces.push({ block: cut, line: printed, page: number?.label ?? "", counts: false });
      from = line.end;
      if (number !== null && number.prefix !== ROMAN) page = number.count;
    }
    pieces.push(...plainPiece(text, block, { start: from, end: block.span.end }));
  }
  return pieces;
}

/** Lines of a heading right above its text, and by how much the text's first line stands in. */
const MOST_HEAD_LINES = 4;
const FIRST_LINE_INDENT = 3;

/** Where the text begins that a heading stands over without a blank line between: its first line stands in. */
function headEnd(text: string, span: Span, lines: readonly Span[]): number | null {
  if (lines.length < 2) return null;
  const indent = (line: Span, at: number) => {
    const start = at === 0 ? text.lastIndexOf("\n", span.start - 1) + 1 : line.start;
    const printed = text.slice(start, Math.min(line.end, start + SHORT));
    return printed.length - printed.trimStart().length;
  };
  const margin = indent(lines[0]!, 0);
  for (const [at, line] of lines.slice(0, MOST_HEAD_LINES + 1).entries()) {
    if (at === 0) continue;
    const by = indent(line, at) - margin;
    const before = text.slice(lines[at - 1]!.start, lines[at - 1]!.end).trimEnd();
    if (by >= FIRST_LINE_INDENT)
      return /^\s*["“(]?\p{Lu}/u.test(text.slice(line.start, line.end)) && !/[,;:-]$/.test(before)
        ? line.start
        : null;
    if (by !== 0) return null;
  }
  return null;
}

function follows(number: PageNumber, page: number | null): boolean {
  return page !== null && number.prefix !== ROMAN && number.count === page + 1;
}

/** The page number that a row is; it stays in its table and is counted. */
function loneNumber(cells: readonly Cell[]): number | null {
  const printed = cells.filter((cell) => cell.text !== "");
  const number = printed.length === 1 ? pageNumber(printed[0]!.text) : null;
  return number === null || number.prefix === ROMAN ? null : number.count;
}

const ROMAN = "roman";

interface PageNumber {
  /** As printed, lower case, without dashes and words around it. */
  readonly label: string;
  /** "s-" of "S-5"; numbers are counted within a prefix. */
  readonly prefix: string;
  readonly count: number;
}

function pageNumber(line: string): PageNumber | null {
  const match = line.length > 20 ? null : PAGE_NUMBER.exec(line);
  if (match === null) return null;
  const [, prefix = "", arabic, roman = ""] = match.map((part) => part?.toLowerCase());
  if (arabic !== undefined) return { label: prefix + arabic, prefix, count: Number(arabic) };
  const count = romanValue(roman);
  return count === null ? null : { label: prefix + roman, prefix: ROMAN, count };
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** The value of a Roman number in small letters; null where the letters are none. */
function romanValue(letters: string): number | null {
  if (!/^(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(letters)) return null;
  const digits = [...letters].map((letter) => ROMAN_DIGITS[letter]!);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}

function plainPiece(text: string, block: Paragraph, part: Span): readonly Piece[] {
  const span = trimSpan(text, part);
  if (span.start === span.end) return [];
  return [{ block: clipParagraph(block, span), line: lineOf(text, span), page: null, counts: false }];
}

function lineOf(text: string, { start, end }: Span): string | null {
  if (end - start > SHORT) return null;
  const printed = text.slice(start, end);
  return printed.includes("\n") ? null : foldSpace(printed);
}

/** The text of a table of one row, links aside; null where several rows are filled, or where it is long. */
function tableLine(rows: readonly (readonly Cell[])[]): string | null {
  const lines = rows
    .filter((row) => row.some((cell) => cell.text !== ""))
    .map((row) => foldSpace(row.map((cell) => cell.text).join(" ")));
  const words =
    lines.length > 1 && lines.length < 5 ? lines.filter((line) => !LINK_AT_BREAK.test(line)) : lines;
  return words.length === 1 && words[0]!.length <= SHORT ? words[0]! : null;
}

/** A paragraph's parts between blank lines. */
function partsOf(text: string, block: Paragraph): readonly Paragraph[] {
  const printed = text.slice(block.span.start, block.span.end);
  if (!/\n\s*\n/.test(printed)) return [block];
  const parts: Paragraph[] = [];
  let from = 0;
  for (const gap of [...printed.matchAll(/\n[ \t]*\n\s*/g), null]) {
    const to = gap === null ? printed.length : gap.index;
    const span = trimSpan(text, { start: block.span.start + from, end: block.span.start + to });
    if (span.end > span.start) parts.push(clipParagraph(block, span));
    from = gap === null ? to : gap.index + gap[0].length;
  }
  return parts;
}

/** A part of a paragraph, with the runs that are in it. */
export function clipParagraph(block: Paragraph, span: Span): Paragraph {
  if (block.style === undefined) return { kind: "paragraph", span };
  const runs = block.style.runs
    .map((run) => ({ ...run, start: Math.max(run.start, span.start), end: Math.min(run.end, span.end) }))
    .filter((run) => run.end > run.start);
  const style: ParagraphStyle = { ...block.style, runs };
  return { kind: "paragraph", span, style };
}
