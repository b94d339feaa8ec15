import type { Block } from "../model.ts";
import { bodyLine } from "./columns.ts";
import { isBlank, isRule, type Line } from "./line.ts";
import { readParagraphs } from "./paragraphs.ts";
import { bodyStart, readTable } from "./table.ts";
import { isValueText } from "./values.ts";

const MARK = /<[SC]>/i;
/** Nothing but `<S>` and `<C>`. */
function isMarks({ text }: Line): boolean {
  return MARK.test(text) && /^[\s<>SC]{3,}$/i.test(text);
}

/** A note under a table: its mark and words. */
const NOTE =
  /^\s*(?:<F\d{1,3}>|\*{1,3}|[†‡§#]|\(?(?:\d{1,2}|[a-z])\)|\d{1,2}\.|\/\(?\d{1,2}\)?\/|\(\/\d{1,2}\/\))\s{0,10}\S+(?:\s\S+)+/i;

/** Headings take some lines; what stands higher is text. */
const MOST_HEADING = 60;

/** What stands between `<TABLE>` and `</TABLE>`: grids, and the notes under them as paragraphs. */
export function readTaggedTable(text: string, lines: readonly Line[]): readonly Block[] {
  return splitAtCaptions(lines).flatMap((part) => readPart(text, part));
}

/** One part for each `<CAPTION>` or line of marks that has a body of its own. */
function splitAtCaptions(lines: readonly Line[]): readonly (readonly Line[])[] {
  const parts: Line[][] = [[]];
  let marked = false;
  for (const line of lines) {
    const opens = /^\s*<CAPTION>/i.test(line.text) || (isMarks(line) && marked);
    if (opens && parts.at(-1)!.some((one) => !isBlank(one))) {
      parts.push([]);
      marked = false;
    }
    marked ||= isMarks(line);
    parts.at(-1)!.push(line);
  }
  return parts;
}

function readPart(text: string, lines: readonly Line[]): readonly Block[] {
  const at = lines.findIndex((line) => isMarks(line));
  const marks = at < 0 ? [] : marksOf(lines[at]!);
  const bare = lines.map((line, i) => (i === at ? null : withoutTags(line)));
  const printed = bare.filter((line) => line !== null);
  const start = at < 0 ? bodyStart(printed) : at;
  const end = notesStart(lines, printed, start);
  const first = Math.max(0, start - MOST_HEADING);
  const heading = printed.slice(first, start);
  const table = readTable(text, { heading, marks, body: printed.slice(start, end) });
  if (table === null) return readParagraphs(printed);
  return [...readParagraphs(printed.slice(0, first)), table, ...readParagraphs(printed.slice(end))];
}

/** Columns of `<S>` and `<C>`, in printed order: the first is the names', whichever letter it has. */
function marksOf(line: Line): readonly number[] {
  return [...line.text.matchAll(/<[SC]>/gi)].map(({ index }) => index);
}

const TABLE_TAG = /<\/?(?:CAPTION|FN|TABLE|PAGE|S|C)>/gi;

/** Tags become blanks, so that columns stay; `<F1>` is a note's mark and stays. */
function withoutTags(line: Line): Line {
  if (!line.text.includes("<")) return line;
  return { ...line, text: line.text.replace(TABLE_TAG, (tag) => " ".repeat(tag.length)).trimEnd() };
}

/** Index behind the last row: where `<FN>` stands, or a note behind a blank line or a rule, and nothing but notes follow. */
function notesStart(lines: readonly Line[], printed: readonly Line[], start: number): number {
  const tag = lines.findIndex((line) => /^\s*<FN>/i.test(line.text));
  const marked = lines.findIndex((line) => isMarks(line));
  if (tag >= 0) return trimRules(printed, marked >= 0 && marked < tag ? tag - 1 : tag, start);
  const last = printed.findLastIndex((line, at) => at >= start && isRow(line));
  const note = printed.findIndex((line, at) => at > last && NOTE.test(line.text));
  return note < 0 ? printed.length : trimRules(printed, note, start);
}

/** A line with a number in a column of its own. */
function isRow(line: Line): boolean {
  const { segments } = bodyLine(line);
  return !NOTE.test(line.text) && segments.some(({ text }, at) => at > 0 && isValueText(text));
}

/** Notes that stand before their tag ("*  Less than 1%.") belong to the notes. */
function trimRules(lines: readonly Line[], end: number, start: number): number {
  let at = end;
  while (at > start && (isBlank(lines[at - 1]!) || isRule(lines[at - 1]!) || isMarkNote(lines[at - 1]!)))
    at--;
  return at;
}

function isMarkNote(line: Line): boolean {
  return /^\s*\*{1,3}\s+\p{L}/u.test(line.text) && !isRow(line);
}
