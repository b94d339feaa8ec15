import { foldSpace } from "../../src/kernel/text.ts";
import { trimSpan } from "../document/flattened.ts";
import type { Block } from "../document/model.ts";
import { type Contents, isContentsTitle } from "./contents.ts";
import { lookOf } from "./look.ts";
import { isKnownTitle, looseKey, roleOf, titleKey } from "./titles.ts";

const TITLE_LENGTH = 120;
/** A heading over two lines, in capitals. */
const LONG_TITLE = 200;

/** A heading of plain text: lines that the table of contents lists, or that are known titles in capitals. */
export interface PlainHeading {
  readonly at: number;
  /** As printed, folded. */
  readonly title: string;
  /** What follows it in the same paragraph. */
  readonly rest: Block | null;
}

export function plainHeadings(
  text: string,
  blocks: readonly Block[],
  contents: Contents,
): readonly PlainHeading[] {
  const listed = new Set(contents.entries.map(({ key }) => key));
  const headings: PlainHeading[] = [];
  for (const [at, block] of blocks.entries()) {
    if (contents.blocks.has(at) || block.kind !== "paragraph") continue;
    const heading =
      headingAt(text, block, listed) ??
      (listed.size === 0 ? unknownHeading(text, block, headings.at(-1)?.title) : null);
    if (heading !== null) headings.push({ at, ...heading });
  }
  return withoutMentions(headings);
}

/** A title that stands in capitals somewhere heads its section there; in small letters it is a topic of the summary. */
function withoutMentions(headings: readonly PlainHeading[]): readonly PlainHeading[] {
  const key = ({ title }: PlainHeading) => looseKey(titleKey(title));
  const isSmall = ({ title }: PlainHeading) => /\p{Ll}/u.test(title.replace(/\(.{0,20}\)\W*$/, ""));
  const inCapitals = new Set(headings.filter((heading) => !isSmall(heading)).map(key));
  return headings.filter((heading) => !isSmall(heading) || !inCapitals.has(key(heading)));
}

/** Without a table of contents: a centred line in capitals behind the first heading; among risks not one that names risks. */
function unknownHeading(
  text: string,
  block: Block,
  before: string | undefined,
): Omit<PlainHeading, "at"> | null {
  const { start, end } = block.span;
  if (before === undefined || end - start > TITLE_LENGTH) return null;
  const look = lookOf(text, block);
  const title = foldSpace(text.slice(start, end));
  if (!look.centred || !look.capitals || !isTitle(title) || /[.;:,]$|^\W|\d{3}/.test(title)) return null;
  const isRisks = roleOf(titleKey(before)) === "RISK_FACTORS";
  return isRisks && /\brisks?\b/i.test(title) ? null : { title, rest: null };
}

/** The heading that a paragraph is, or that is its first line. */
function headingAt(text: string, block: Block, listed: ReadonlySet<string>): Omit<PlainHeading, "at"> | null {
  const whole = wholeHeading(text, block, listed);
  if (whole !== null) return whole;
  const head = text.slice(block.span.start, Math.min(block.span.end, block.span.start + 2 * TITLE_LENGTH));
  const feed = head.indexOf("\n");
  const line = foldSpace(feed < 0 ? head : head.slice(0, feed));
  if (line.length > TITLE_LENGTH || !isTitle(line)) return null;
  const key = titleKey(line);
  const inCapitals = !/\p{Ll}/u.test(line);
  const alone = feed < 0 && block.span.end - block.span.start === head.length;
  const known = inCapitals ? isKnownTitle(key) : alone && listed.size === 0 && roleOf(key) !== "OTHER";
  if (!known && !(listed.has(looseKey(key)) && (alone || inCapitals))) return null;
  if (feed >= 0 && goesOn(head.slice(feed + 1)) && !isContentsTitle(key)) return null;
  const rest = trimSpan(text, { start: block.span.start + Math.max(feed, 0), end: block.span.end });
  return { title: line, rest: alone || feed < 0 ? null : { kind: "paragraph", span: rest } };
}

/** The next line is in capitals too: the first is no whole heading. */
function goesOn(rest: string): boolean {
  const next = rest.split("\n", 1)[0]!;
  return /\p{Lu}{2}/u.test(next) && !/\p{Ll}/u.test(next);
}

/** A title over two or three lines: listed, or known and in capitals or centred. */
function wholeHeading(
  text: string,
  block: Block,
  listed: ReadonlySet<string>,
): Omit<PlainHeading, "at"> | null {
  const { start, end } = block.span;
  if (end - start > LONG_TITLE) return null;
  const printed = text.slice(start, end);
  if (!printed.includes("\n")) return null;
  const title = foldSpace(printed);
  if (!isTitle(title)) return null;
  const key = titleKey(title);
  const isSetOff = lookOf(text, block).centred || !/\p{Ll}/u.test(title);
  return listed.has(looseKey(key)) || (isSetOff && isKnownTitle(key)) ? { title, rest: null } : null;
}

/** A title begins with a capital, and one in small letters does not announce what follows ("The following:"). */
function isTitle(line: string): boolean {
  const mayBe = line.length <= LONG_TITLE && /\p{L}{3}/u.test(line) && /^[^\p{L}]*\p{Lu}/u.test(line);
  return mayBe && !(line.endsWith(":") && /\p{Ll}/u.test(line));
}
