import type { Span } from "../../src/kernel/span.ts";
import { foldSpace } from "../../src/kernel/text.ts";
import type { Block } from "../document/model.ts";
import { entriesIn, type PrintedEntry, titlesIn } from "./contents-entries.ts";
import { isKnownTitle, looseKey, titleKey } from "./titles.ts";

/** A title that a table of contents lists. */
export interface Entry {
  /** Letters and digits of the title's key. */
  readonly key: string;
  /** The page as printed, lower case ("s-5", "12", "iv"); null where the table shows none. */
  readonly page: string | null;
  /** 1 where the list shows the title as part of the one above: set in, or without the bold or the capitals of the others. */
  readonly depth: 0 | 1;
}

export interface Contents {
  readonly entries: readonly Entry[];
  /** Indexes of the blocks that are tables of contents, without their headings. */
  readonly blocks: ReadonlySet<number>;
  /** Titles of tables of contents that stand in their own first row, by block. */
  readonly titles: ReadonlyMap<number, string>;
}

/** Titles of the lists in a table of contents and of its columns. */
const LABEL =
  /^(?:page(?: ?(?:no\.?|number))?|prospectus(?: supplement)?|(?:base |accompanying )?prospectus|part (?:i{1,3}|iv)|table of contents|contents|\(?continued\)?|item(?: no\.?| number)?|description|title|section)$/i;
const TITLE_LENGTH = 200;

export function isContentsTitle(key: string): boolean {
  return /^(?:table of contents|contents|table of contents of .{1,60}|index|toc)$/.test(key);
}

/** True where the block is a list of titles with pages, or the head of one. */
export function opensContents(text: string, block: Block | undefined): boolean {
  if (block === undefined || block.kind === "page-break") return false;
  if (entriesIn(text, block).length > 0) return true;
  const { start, end } = block.span;
  return end - start < 40 && /^page(?: ?(?:no\.?|number))?$/i.test(foldSpace(text.slice(start, end)));
}

function isLabel(text: string, { start, end }: Span): boolean {
  return LABEL.test(foldSpace(text.slice(start, end)));
}

/** Tables of contents: behind their heading, or tables that list titles and pages wherever they stand. */
export function readContents(text: string, blocks: readonly Block[]): Contents {
  const entries: Entry[] = [];
  const found = new Set<number>();
  const titles = new Map<number, string>();
  for (let at = 0; at < blocks.length; at++) {
    const from = listStart(text, blocks, at);
    const list = from === null ? null : readList(text, blocks, from);
    if (from === null || list === null) continue;
    for (const entry of withDepth(list.entries)) entries.push(entry);
    const title = titleInside(blocks[from]!);
    if (title !== null) titles.set(from, title);
    for (let block = from; block < list.end; block++) found.add(block);
    at = Math.max(at, list.end - 1);
  }
  return { entries, blocks: found, titles };
}

/** "TABLE OF CONTENTS" in the first row of a table of printed lines. */
function titleInside(block: Block): string | null {
  const row =
    block.kind === "table" ? block.rows.find((cells) => cells.some(({ text }) => text !== "")) : undefined;
  const title = foldSpace(row?.map(({ text }) => text).join(" ") ?? "");
  return isContentsTitle(titleKey(title)) ? title : null;
}

/** Where the list begins that a block heads or holds; null where it does neither. */
function listStart(text: string, blocks: readonly Block[], at: number): number | null {
  const block = blocks[at]!;
  if (isListOfTitles(text, block) || titleInside(block) !== null) return at;
  if (block.kind !== "paragraph" && block.kind !== "table") return null;
  const head = text.slice(block.span.start, Math.min(block.span.end, block.span.start + 200));
  const feed = head.indexOf("\n");
  if (!isContentsTitle(titleKey(feed < 0 ? head : head.slice(0, feed)))) return null;
  return feed < 0 ? at + 1 : at;
}

/** A table with known titles and pages in it. */
function isListOfTitles(text: string, block: Block): boolean {
  if (block.kind !== "table") return false;
  const entries = entriesIn(text, block);
  const known = entries.filter(({ key }) => isKnownTitle(key)).length;
  return entries.length >= 4 && known >= 3 && known * 5 >= entries.length;
}

interface List {
  readonly entries: readonly PrintedEntry[];
  /** Index behind its last block. */
  readonly end: number;
}

/** The list that begins at a block: with pages, else of titles alone until one of them stands there again. */
function readList(text: string, blocks: readonly Block[], from: number): List | null {
  const paged = readPagedList(text, blocks, from);
  return paged.entries.length > 0 ? paged : readBareList(text, blocks, from);
}

/** Labels, and rows without a page, that may stand between two entries. */
const MOST_BETWEEN = 6;

function readPagedList(text: string, blocks: readonly Block[], from: number): List {
  const entries: PrintedEntry[] = [];
  let end = from;
  for (let at = from; at < blocks.length && at <= end + MOST_BETWEEN; at++) {
    const block = blocks[at]!;
    const found = entriesIn(text, block);
    const isShort = block.span.end - block.span.start < 80;
    if (found.length > 0) {
      for (const entry of found) entries.push(entry);
      end = at + 1;
    } else if (block.kind !== "row" && !(isShort && isLabel(text, block.span))) break;
  }
  return { entries, end };
}

const MOST_TITLES = 300;

function readBareList(text: string, blocks: readonly Block[], from: number): List | null {
  const entries: PrintedEntry[] = [];
  const seen = new Set<string>();
  let end = from;
  for (let at = from; at < blocks.length && entries.length < MOST_TITLES; at++) {
    const titles = titlesIn(text, blocks[at]!);
    if (titles === null || titles.some(({ key }) => seen.has(key))) break;
    for (const title of titles) seen.add(title.key);
    entries.push(...titles);
    end = at + 1;
  }
  const known = entries.filter(({ key }) => isKnownTitle(key)).length;
  return known >= 4 && seen.size > 0 && repeats(text, blocks, end, seen) ? { entries, end } : null;
}

/** A list of titles without pages is one where several of them stand behind it as lines of their own. */
function repeats(text: string, blocks: readonly Block[], from: number, keys: ReadonlySet<string>): boolean {
  const again = new Set<string>();
  for (let at = from; at < blocks.length && again.size < 3; at++) {
    const { kind, span } = blocks[at]!;
    if (kind === "row" || span.end - span.start > TITLE_LENGTH) continue;
    const key = looseKey(titleKey(text.slice(span.start, span.end)));
    if (keys.has(key)) again.add(key);
  }
  return again.size >= 3;
}

/** Points or columns by which a part is set in at least. */
const SET_IN = 3;
/** So many of a kind make a difference that means something; a title that is set in means it alone. */
const LEAST_OF_A_KIND = 3;

/** What a list shows its parts by: indentation, else bold, else capitals. */
function withDepth(entries: readonly PrintedEntry[]): readonly Entry[] {
  const margin = entries.reduce((least, { indent }) => Math.min(least, indent), Number.MAX_SAFE_INTEGER);
  const marks: readonly { readonly isTop: (entry: PrintedEntry) => boolean; readonly least: number }[] = [
    { isTop: ({ indent }) => indent <= margin + SET_IN, least: 1 },
    { isTop: ({ bold }) => bold, least: LEAST_OF_A_KIND },
    { isTop: ({ capitals }) => capitals, least: LEAST_OF_A_KIND },
  ];
  const mark = marks.find(({ isTop, least }) => {
    const tops = entries.filter(isTop).length;
    return tops >= LEAST_OF_A_KIND && entries.length - tops >= least;
  });
  return entries.map((entry) => ({
    key: entry.key,
    page: entry.page,
    depth: mark === undefined || mark.isTop(entry) ? 0 : 1,
  }));
}
