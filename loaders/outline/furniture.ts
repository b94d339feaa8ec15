import type { Span } from "../../src/kernel/span.ts";
import { foldSpace } from "../../src/kernel/text.ts";
import type { Block } from "../document/model.ts";
import { opensContents } from "./contents.ts";
import { cutPieces, LINK_AT_BREAK, type Piece } from "./pieces.ts";
import { isKnownTitle, titleKey } from "./titles.ts";

/** The link bar that HTML conversions put at the head and foot of a document or page. */
const LINK_BAR = /^(?:quick ?links(?: -- .{0,80})?|(?:back to |return to )(?:table of )?contents)$/i;
/** A rule drawn with letters. */
const RULE = /^(?:[_=*~-]\s?){5,}$/;

/** A running head stands at this many page breaks at least, and there for the most part. */
const RUNNING_HEAD_REPEATS = 3;
const RUNNING_HEAD_SHARE = 0.6;
const RUNNING_HEAD_LENGTH = 80;

export interface Swept {
  readonly blocks: readonly Block[];
  readonly furniture: readonly Span[];
  /** Indexes (in `blocks`) of blocks that stood right after furniture. */
  readonly afterBreak: ReadonlySet<number>;
  /** For each block the page numbers that are printed before and behind it, lower case. */
  readonly pages: readonly PagesAround[];
}

export interface PagesAround {
  readonly before: string | null;
  readonly after: string | null;
}

/** Takes page breaks, page numbers, link bars, rules and running heads out. Rows of flattened tables stay as they are. */
export function sweepFurniture(text: string, blocks: readonly Block[]): Swept {
  const pieces = cutPieces(text, blocks);
  const taken = takenPieces(text, pieces);
  const behind = pagesBehind(pieces);
  const kept: Block[] = [];
  const furniture: Span[] = [];
  const afterBreak = new Set<number>();
  const pages: PagesAround[] = [];
  let breakBefore = false;
  let page: string | null = null;
  for (const [at, piece] of pieces.entries()) {
    if (piece.page !== null) page = piece.page;
    if (taken.has(at)) {
      const { span } = piece.block;
      if (span.end > span.start) furniture.push(span);
      breakBefore = breakBefore || piece.line === null || !RULE.test(piece.line);
      continue;
    }
    if (breakBefore) afterBreak.add(kept.length);
    breakBefore = false;
    kept.push(piece.block);
    pages.push({ before: page, after: behind[at]! });
  }
  return { blocks: kept, furniture, afterBreak, pages };
}

function pagesBehind(pieces: readonly Piece[]): readonly (string | null)[] {
  const behind: (string | null)[] = new Array(pieces.length);
  let page: string | null = null;
  for (let at = pieces.length - 1; at >= 0; at--) {
    page = pieces[at]!.page ?? page;
    behind[at] = page;
  }
  return behind;
}

/** Indexes of the pieces that are furniture. */
function takenPieces(text: string, pieces: readonly Piece[]): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const [at, { block, line, page }] of pieces.entries()) {
    if (page !== null || block.kind === "page-break") taken.add(at);
    else if (line !== null && (LINK_BAR.test(line) || RULE.test(line))) taken.add(at);
  }
  takeLinks(text, pieces, taken);
  // Heads of two lines: the second stands beside the first.
  takeRunningHeads(pieces, taken);
  takeRunningHeads(pieces, taken);
  return taken;
}

/** "Table of Contents" at a page's head or foot, where no table of contents follows. */
function takeLinks(text: string, pieces: readonly Piece[], taken: Set<number>): void {
  const hasBreaks = pieces.some(({ block }) => block.kind === "page-break");
  if (!hasBreaks) return;
  const counts = new Map<string, number>();
  for (const { line } of pieces)
    if (line !== null && LINK_AT_BREAK.test(line)) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (let at = pieces.length - 1; at >= 0; at--) {
    const { line } = pieces[at]!;
    if (line === null || (counts.get(line) ?? 0) < 2) continue;
    const isLink = isBeside(pieces, taken, at) && !headsContents(text, pieces, taken, at);
    if (isLink) taken.add(at);
  }
}

/** A list of titles and pages follows, labels of its columns and parts between. */
function headsContents(
  text: string,
  pieces: readonly Piece[],
  taken: ReadonlySet<number>,
  at: number,
): boolean {
  for (let next = at + 1; next < Math.min(pieces.length, at + 4); next++) {
    const { block, line } = pieces[next]!;
    if (taken.has(next)) continue;
    if (opensContents(text, block)) return true;
    if (line === null || line.length > 40 || LINK_AT_BREAK.test(line)) return false;
  }
  return false;
}

function isBeside(pieces: readonly Piece[], taken: ReadonlySet<number>, at: number): boolean {
  return isBreak(pieces[at - 1], taken.has(at - 1)) || isBreak(pieces[at + 1], taken.has(at + 1));
}

/** Where a page ends or begins: not at a rule or a link bar inside it. */
function isBreak(piece: Piece | undefined, isTaken: boolean): boolean {
  if (piece === undefined || !isTaken) return false;
  return (
    piece.page !== null ||
    piece.block.kind === "page-break" ||
    (piece.line !== null && !RULE.test(piece.line))
  );
}

/** Short lines without a colon that stand next to page breaks again and again; a section's title stays the first time. */
function takeRunningHeads(pieces: readonly Piece[], taken: Set<number>): void {
  const beside = new Map<string, number[]>();
  const everywhere = new Map<string, number>();
  for (const [at, piece] of pieces.entries()) {
    const key = taken.has(at) ? null : headKey(piece);
    if (key === null) continue;
    everywhere.set(key, (everywhere.get(key) ?? 0) + 1);
    if (!isBeside(pieces, taken, at)) continue;
    const places = beside.get(key);
    if (places === undefined) beside.set(key, [at]);
    else places.push(at);
  }
  const heads = [...beside].filter(
    ([key, places]) =>
      places.length >= RUNNING_HEAD_REPEATS && places.length >= everywhere.get(key)! * RUNNING_HEAD_SHARE,
  );
  let last: string | null = null;
  for (const at of heads.flatMap(([, places]) => places).sort((a, b) => a - b)) {
    const line = pieces[at]!.line!;
    const isTitle = isKnownTitle(titleKey(line));
    if (!isTitle || last === line) taken.add(at);
    if (isTitle) last = line;
  }
}

function headKey({ line, counts }: Piece): string | null {
  if (line === null || line.length > RUNNING_HEAD_LENGTH || !/\p{L}{2}/u.test(line)) return null;
  // An item of a list, or the end of a sentence, is none.
  if (line.includes(":") || /^[\p{Ll}•●]|[;,]$/u.test(line) || (!counts && /\d/.test(line))) return null;
  return foldSpace(line).replace(/\d+/g, "#");
}
