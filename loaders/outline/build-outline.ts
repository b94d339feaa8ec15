import type { Span } from "../../src/kernel/span.ts";
import { foldSpace } from "../../src/kernel/text.ts";
import { linesOf, trimSpan } from "../document/flattened.ts";
import type { Block, Cell, SourceDocument } from "../document/model.ts";
import { sweepFurniture } from "./furniture.ts";
import { findJoins } from "./joins.ts";
import type { Outline, Section } from "./model.ts";
import { isKnownTitle, roleOf, titleKey } from "./titles.ts";

const TITLE_LENGTH = 120;

/** Sections by their headings: lines that the table of contents lists, or that are known titles in capitals. */
export function buildOutline({ text, blocks: printed }: SourceDocument): Outline {
  const { blocks, furniture, afterBreak } = sweepFurniture(text, printed);
  const contents = readContents(text, blocks);
  const starts: Start[] = [{ at: 0, title: null, rest: null }];
  for (const [at, block] of blocks.entries()) {
    const start = headingAt(text, block, contents);
    if (start !== null) starts.push({ at, ...start });
  }
  const sections = starts.map((start, index) => {
    const next = starts[index + 1];
    const end = next === undefined ? text.length : blocks[next.at]!.span.start;
    return section({ text, blocks, afterBreak }, start, { at: next?.at ?? blocks.length, end });
  });
  return { text, sections, furniture };
}

interface Heading {
  /** The heading as printed, folded; null for what stands before the first. */
  readonly title: string | null;
  /** What follows the heading in the same paragraph. */
  readonly rest: Block | null;
}

interface Start extends Heading {
  /** Index of the block that is the heading. */
  readonly at: number;
}

interface Body {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly afterBreak: ReadonlySet<number>;
}

function section(body: Body, start: Start, next: { readonly at: number; readonly end: number }): Section {
  const { text, blocks, afterBreak } = body;
  const first = start.title === null ? start.at : start.at + 1;
  const own = blocks.slice(first, next.at);
  if (start.rest !== null) own.unshift(start.rest);
  const shift = first - (start.rest === null ? 0 : 1);
  return {
    role: start.title === null ? "COVER" : roleOf(titleKey(start.title)),
    title: start.title,
    span: { start: start.title === null ? 0 : blocks[start.at]!.span.start, end: next.end },
    blocks: own,
    joins: findJoins(text, own, (index) => afterBreak.has(index + shift)),
  };
}

/** The titles of the first table of contents: its rows, or its lines that end in a page number. */
function readContents(text: string, blocks: readonly Block[]): ReadonlySet<string> {
  const titles = new Set<string>();
  const start = blocks.findIndex((block) => headingAt(text, block, titles)?.title?.match(/contents/i));
  if (start < 0) return titles;
  const first = headingAt(text, blocks[start]!, titles)!.rest;
  for (const block of [...(first === null ? [] : [first]), ...blocks.slice(start + 1)]) {
    const entries = entriesOf(text, block);
    const found = entries.filter((entry) => entry !== null);
    if (found.length === 0 && titles.size > 0) break;
    for (const entry of found) titles.add(titleKey(entry));
  }
  return titles;
}

/** The titles of a block's lines; null for a line that is no entry. */
function entriesOf(text: string, block: Block): (string | null)[] {
  switch (block.kind) {
    case "paragraph":
      return lineEntries(text, block.span);
    case "row":
      return [rowEntry(block.cells)];
    case "table":
      return block.rows.map(rowEntry);
    case "page-break":
      return [];
  }
}

/** "Risk Factors", "4" */
function rowEntry(cells: readonly Cell[]): string | null {
  const printed = cells.map((cell) => foldSpace(cell.text)).filter((cell) => cell !== "");
  const [title, page] = [printed[0], printed.at(-1)];
  return printed.length >= 2 && isTitle(title!) && /^(?:[A-Z]-)?\d{1,3}$|^[ivxl]{1,7}$/.test(page!)
    ? title!
    : null;
}

/** "Risk Factors ........ 4" */
const LONGEST_CONTENTS = 10_000;
const CONTENTS_LINE = /^(.{3,120}?)[\s.]{1,200}(?:[A-Z]-)?\d{1,3}$/;

function lineEntries(text: string, span: Span): (string | null)[] {
  if (span.end - span.start > LONGEST_CONTENTS) return [];
  return linesOf(text, span).map((line) => {
    const printed = text.slice(line.start, line.end).trim();
    const title = printed.length > 400 ? undefined : CONTENTS_LINE.exec(printed)?.[1];
    return title !== undefined && isTitle(title) ? title : null;
  });
}

function isTitle(line: string): boolean {
  return line.length <= TITLE_LENGTH && /\p{L}{3}/u.test(line);
}

/** A title begins with a capital, and one in small letters does not announce what follows ("The following:"). */
function mayBeHeading(line: string): boolean {
  return isTitle(line) && /^[^\p{L}]*\p{Lu}/u.test(line) && !(line.endsWith(":") && /\p{Ll}/u.test(line));
}

/** The heading that a paragraph is, or that is its first line. */
function headingAt(text: string, block: Block, contents: ReadonlySet<string>): Heading | null {
  if (block.kind !== "paragraph") return null;
  const head = text.slice(block.span.start, Math.min(block.span.end, block.span.start + 2 * TITLE_LENGTH));
  const feed = head.indexOf("\n");
  const line = foldSpace(feed < 0 ? head : head.slice(0, feed));
  if (!mayBeHeading(line)) return null;
  const key = titleKey(line);
  const inCapitals = !/\p{Ll}/u.test(line);
  const alone = feed < 0 && block.span.end - block.span.start === head.length;
  const known = inCapitals ? isKnownTitle(key) : alone && contents.size === 0 && roleOf(key) !== "OTHER";
  if (!known && !(contents.has(key) && (alone || inCapitals))) return null;
  const rest = trimSpan(text, { start: block.span.start + Math.max(feed, 0), end: block.span.end });
  return { title: line, rest: alone || feed < 0 ? null : { kind: "paragraph", span: rest } };
}
