import type { Span } from "../../src/kernel/span.ts";
import type { Block, SourceDocument } from "../document/model.ts";
import { type Contents, readContents } from "./contents.ts";
import { type PagesAround, sweepFurniture } from "./furniture.ts";
import { findJoins } from "./joins.ts";
import { type TitleLine, titleLines } from "./lines.ts";
import { isStyled } from "./look.ts";
import type { NestedHeading, Outline, Section, SectionRole } from "./model.ts";
import { liftedLines, type NestedLine, nestedLines } from "./nested-headings.ts";
import { plainHeadings } from "./plain-headings.ts";
import { sectionHeadings } from "./styled-headings.ts";
import { roleOf, titleKey } from "./titles.ts";

/** Sections by their headings: by style where the document has style, else by words and capitals. */
export function buildOutline({ text, blocks: printed }: SourceDocument): Outline {
  const swept = sweepFurniture(text, printed);
  const body: Body = { text, blocks: swept.blocks, afterBreak: swept.afterBreak };
  const contents = readContents(text, swept.blocks);
  const styled = isStyled(swept.blocks);
  const { starts, nested, furniture } = styled
    ? styledStarts(body, contents, swept.pages)
    : plainStarts(body, contents);
  return {
    text,
    sections: sectionsOf(
      body,
      withFurtherCovers(body, contents, withContents(body, contents, starts)),
      nested,
    ),
    furniture: [...swept.furniture, ...furniture].sort((a, b) => a.start - b.start),
  };
}

interface Body {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly afterBreak: ReadonlySet<number>;
}

interface Start {
  /** Index of the first block of the heading. */
  readonly at: number;
  /** Blocks that are the heading; 0 for the part before the first one. */
  readonly count: number;
  /** As printed, folded; null for what stands before the first. */
  readonly title: string | null;
  readonly role: SectionRole;
  readonly level: number;
  /** What follows the heading in the same paragraph. */
  readonly rest: Block | null;
}

interface Starts {
  readonly starts: readonly Start[];
  readonly nested: readonly NestedLine[];
  /** Headings that only go on. */
  readonly furniture: readonly Span[];
}

function plainStarts({ text, blocks }: Body, contents: Contents): Starts {
  const starts = plainHeadings(text, blocks, contents).map(({ at, title, rest }) => ({
    at,
    count: 1,
    title,
    role: roleOf(titleKey(title)),
    level: 1,
    rest,
  }));
  return { starts, nested: [], furniture: [] };
}

function styledStarts({ text, blocks }: Body, contents: Contents, pages: readonly PagesAround[]): Starts {
  const lines = titleLines(text, blocks).filter((line) => !contents.blocks.has(line.at));
  const { starts: tops, continued } = sectionHeadings({ lines, contents, pages });
  const skipped = new Set(continued.map((line) => line.at));
  const hasRisks = tops.some((line) => roleOf(line.key) === "RISK_FACTORS");
  const starts: Start[] = [];
  const nested: NestedLine[] = [];
  let from = 0;
  for (const [i, top] of tops.entries()) {
    starts.push(startOf(top, 1));
    const next = tops[i + 1]?.at ?? blocks.length;
    while (from < lines.length && lines[from]!.at < top.at + top.count) from++;
    const inside: TitleLine[] = [];
    for (; from < lines.length && lines[from]!.at < next; from++)
      if (!skipped.has(lines[from]!.at)) inside.push(lines[from]!);
    const below = nestedLines(inside);
    nested.push(...below);
    const lifted = liftedLines(roleOf(top.key), below, (role) => role !== "RISK_FACTORS" || !hasRisks);
    starts.push(...lifted.map(({ line, level }) => startOf(line, level)));
  }
  return { starts, nested, furniture: continued.map((line) => blocks[line.at]!.span) };
}

function startOf({ at, count, title, key, rest }: TitleLine, level: number): Start {
  return { at, count, title, role: roleOf(key), level, rest };
}

/** The starts with those of tables of contents that hold their title. */
function withContents({ blocks }: Body, { titles }: Contents, starts: readonly Start[]): readonly Start[] {
  if (titles.size === 0) return starts;
  const inside = [...titles].map(
    ([at, title]): Start => ({ at, count: 1, title, role: "CONTENTS", level: 1, rest: blocks[at]! }),
  );
  return [...starts, ...inside].sort((a, b) => a.at - b.at);
}

/** A further cover stands behind so many sections at least, before a table of contents or its own date. */
const SECTIONS_BEFORE_COVER = 3;
const COVER_BLOCKS = 120;
const FURTHER_COVER = /^(?:(?:base|preliminary|resale) )?prospectus$/;
const COVER_DATE = /\bthe date of this (?:preliminary )?prospectus is\b/i;

/** The starts with those of prospectuses behind the first one. */
function withFurtherCovers(
  { text, blocks }: Body,
  contents: Contents,
  starts: readonly Start[],
): readonly Start[] {
  const covers: Start[] = [];
  let before = 0;
  for (const [at, block] of blocks.entries()) {
    while (before < starts.length && starts[before]!.at < at) before++;
    const { start, end } = block.span;
    if (block.kind !== "paragraph" || end - start > 40 || contents.blocks.has(at)) continue;
    const title = text.slice(start, end);
    if (!FURTHER_COVER.test(titleKey(title)) || title !== title.toUpperCase()) continue;
    const behind = starts.slice(before, before + 2);
    const isBetween = before >= SECTIONS_BEFORE_COVER && behind.length === 2 && behind[0]!.at > at;
    if (!isBetween || behind.some(({ role }) => role === "PART_TWO")) continue;
    const near = blocks.slice(at + 1, at + COVER_BLOCKS);
    const isCover =
      near.some((_, i) => contents.blocks.has(at + 1 + i)) ||
      near.some(({ span }) => COVER_DATE.test(text.slice(span.start, Math.min(span.end, span.start + 200))));
    if (isCover) covers.push({ at, count: 1, title, role: "FURTHER_COVER", level: 1, rest: null });
  }
  return [...starts, ...covers].sort((a, b) => a.at - b.at);
}

function sectionsOf(body: Body, starts: readonly Start[], nested: readonly NestedLine[]): readonly Section[] {
  const all: readonly Start[] = [
    { at: 0, count: 0, title: null, role: "COVER", level: 1, rest: null },
    ...starts,
  ];
  let part = 0;
  let heading = 0;
  return all.map((start, i) => {
    const next = all[i + 1]?.at ?? body.blocks.length;
    if (start.role === "FURTHER_COVER") part++;
    while (heading < nested.length && nested[heading]!.line.at < start.at + start.count) heading++;
    const own: NestedLine[] = [];
    for (; heading < nested.length && nested[heading]!.line.at < next; heading++) own.push(nested[heading]!);
    return section(body, start, { next, part, nested: own });
  });
}

interface Rest {
  /** Index of the block that begins the next section. */
  readonly next: number;
  readonly part: number;
  readonly nested: readonly NestedLine[];
}

function section({ text, blocks, afterBreak }: Body, start: Start, { next, part, nested }: Rest): Section {
  const first = start.at + start.count;
  const own = blocks.slice(first, next);
  if (start.rest !== null) own.unshift(start.rest);
  const shift = first - (start.rest === null ? 0 : 1);
  const headings: NestedHeading[] = nested.map(({ line, level }) => ({
    at: line.at - shift,
    level,
    title: line.title,
  }));
  const end = next < blocks.length ? blocks[next]!.span.start : text.length;
  return {
    role: start.role,
    title: start.title,
    level: start.level,
    part,
    span: { start: start.title === null ? 0 : blocks[start.at]!.span.start, end },
    blocks: own,
    joins: findJoins(text, own, (index) => afterBreak.has(index + shift)),
    headings,
  };
}
