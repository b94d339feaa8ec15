import { foldSpace } from "../../src/kernel/text.ts";
import { trimSpan } from "../document/flattened.ts";
import type { Block, GridTable, Paragraph } from "../document/model.ts";
import { isEmphasised, type Look, lookKey, lookOf } from "./look.ts";
import { clipParagraph } from "./pieces.ts";
import { isKnownTitle, looseKey, titleKey } from "./titles.ts";

export const TITLE_LENGTH = 200;

/** A line that may be a heading. */
export interface TitleLine {
  /** Index of the block that it is, or that it opens. */
  readonly at: number;
  /** Blocks that it is of: a long title may stand in two paragraphs. */
  readonly count: number;
  /** As printed, folded. */
  readonly title: string;
  readonly key: string;
  /** Letters and digits of the key. */
  readonly loose: string;
  readonly look: Look;
  readonly lookKey: string;
  /** What follows it in the same paragraph. */
  readonly rest: Block | null;
}

/** The lines of a document with styles that may be headings, in order. */
export function titleLines(text: string, blocks: readonly Block[]): readonly TitleLine[] {
  return blocks.flatMap((block, at) => {
    const line = block.kind === "paragraph" ? paragraphLine(text, block, at) : tableLine(text, block, at);
    return line === null ? [] : [line];
  });
}

function paragraphLine(text: string, block: Paragraph, at: number): TitleLine | null {
  const { start, end } = block.span;
  if (end - start <= TITLE_LENGTH) {
    const title = foldSpace(text.slice(start, end));
    if (!isTitle(title)) return null;
    const line = titleLine(title, lookOf(text, block), { at, rest: null });
    if (isKnownTitle(line.key) || !text.slice(start, end).includes("\n")) return line;
    const opening = openingLine(text, block, at);
    if (opening !== null && isKnownTitle(opening.key)) return opening;
    const known = knownLine(text.slice(start, end));
    return known === undefined ? line : { ...line, key: known, loose: looseKey(known) };
  }
  return openingLine(text, block, at);
}

/** A first line in a look of its own, before a forced line break. */
function openingLine(text: string, block: Paragraph, at: number): TitleLine | null {
  const { start, end } = block.span;
  const feed = text.slice(start, Math.min(end, start + TITLE_LENGTH)).indexOf("\n");
  if (feed < 0) return null;
  const head = clipParagraph(block, trimSpan(text, { start, end: start + feed }));
  const rest = clipParagraph(block, trimSpan(text, { start: start + feed, end }));
  const look = lookOf(text, head);
  if (!isEmphasised(look) || lookKey(look) === lookKey(lookOf(text, rest))) return null;
  const title = foldSpace(text.slice(head.span.start, head.span.end));
  return isTitle(title) ? titleLine(title, look, { at, rest }) : null;
}

/** "ACME, INC." over "INDEX TO FINANCIAL STATEMENTS": the key of the line that is a title. */
function knownLine(printed: string): string | undefined {
  return printed.split("\n").map(titleKey).find(isKnownTitle);
}

/** A table of one row: "Item 1A.", "Risk Factors". */
function tableLine(text: string, block: Block, at: number): TitleLine | null {
  if (block.kind !== "table" || block.span.end - block.span.start > 2 * TITLE_LENGTH) return null;
  const title = rowTitle(block);
  return title === null ? null : titleLine(title, lookOf(text, block), { at, rest: null });
}

function rowTitle({ rows }: GridTable): string | null {
  const filled = rows.filter((row) => row.some((cell) => cell.text !== ""));
  if (filled.length !== 1) return null;
  const title = foldSpace(filled[0]!.map((cell) => cell.text).join(" "));
  return title.length <= TITLE_LENGTH && isTitle(title) ? title : null;
}

function titleLine(title: string, look: Look, place: { at: number; rest: Block | null }): TitleLine {
  const key = titleKey(title);
  return { ...place, count: 1, title, key, loose: looseKey(key), look, lookKey: lookKey(look) };
}

/** A title begins with a capital, and one in small letters does not announce what follows ("The following:"). */
function isTitle(line: string): boolean {
  const mayBe = /\p{L}{2}/u.test(line) && /^[^\p{L}]{0,12}\p{Lu}|^\W{0,3}\d{4} \p{Lu}/u.test(line);
  return mayBe && !(line.endsWith(":") && /\p{Ll}/u.test(line));
}

/** Two lines of one look as one title. */
export function joinLines(first: TitleLine, second: TitleLine): TitleLine {
  const joined = titleLine(`${first.title} ${second.title}`, first.look, {
    at: first.at,
    rest: second.rest,
  });
  return { ...joined, count: second.at - first.at + 1 };
}
