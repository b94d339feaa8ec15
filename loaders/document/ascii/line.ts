import type { Span } from "../../../src/kernel/span.ts";

/** Tabs go on to the next multiple of so many columns. */
const TAB_STOP = 8;
const LONGEST_LINE = 2_000;

/** A printed line; columns count from 0. */
export interface Line {
  /** Offset of its first column in the document's text. */
  readonly start: number;
  /** As printed, tabs expanded, without white space at the end. */
  readonly text: string;
  /** Offset of each column where tabs stand before it; null where column and offset run in step. */
  readonly offsets: readonly number[] | null;
}

/** A stretch of a line between gaps: half-open range of columns. */
export interface Segment {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The lines of a part of the text. A dash that the mail envelope escaped ("- -----") counts without its mark. */
export function readLines(text: string, part: Span): readonly Line[] {
  const lines: Line[] = [];
  for (let start = part.start; start < part.end; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 || feed > part.end ? part.end : feed;
    lines.push(readLine(text.slice(start, end), start));
    start = end + 1;
  }
  return lines;
}

function readLine(printed: string, start: number): Line {
  const escaped = /^- -/.test(printed) ? 2 : 0;
  const raw = printed.slice(escaped).trimEnd();
  if (!raw.includes("\t") || raw.length > LONGEST_LINE)
    return { start: start + escaped, text: raw, offsets: null };
  const offsets: number[] = [];
  let text = "";
  for (let at = 0; at < raw.length; at++) {
    const width = raw[at] === "\t" ? TAB_STOP - (text.length % TAB_STOP) : 1;
    text += raw[at] === "\t" ? " ".repeat(width) : raw[at];
    for (let i = 0; i < width; i++) offsets.push(start + escaped + at);
  }
  return { start: start + escaped, text, offsets };
}

/** The span in the document's text of a half-open range of columns that begins and ends with letters. */
export function spanOf(line: Line, from: number, to: number): Span {
  if (line.offsets === null) return { start: line.start + from, end: line.start + to };
  return { start: line.offsets[from]!, end: line.offsets[to - 1]! + 1 };
}

export function isBlank(line: Line): boolean {
  return line.text.trim() === "";
}

/** Nothing but dashes, underscores or equals signs: it underlines, sums up or parts. */
export function isRule(line: Line): boolean {
  return /^[-=_*~–— ]+$/.test(line.text) && /[-=_~–—]{3}/.test(line.text);
}

export function indentOf(line: Line): number {
  return line.text.length - line.text.trimStart().length;
}

/** Dots that lead the eye from a name to its number. */
const LEADERS = /\.{3,}[. ]*|\.{2}(?= {2}|$)|\.?(?: \.){1,200}(?= |$)/g;
/** Words whose own full stop is the first of the dots: "Acme Co.......". */
const ABBREVIATED =
  /(?:^|[\s.,])(?:Co|Inc|Corp|Ltd|L\.P|L\.L\.C|L\.L\.P|N\.V|S\.A|N\.A|P\.C|Jr|Sr|Bros|Esq|M\.D|Ph\.D)$/;

/** The stretches of a line that two or more spaces or leaders part. */
export function segmentsOf(line: Line): readonly Segment[] {
  if (line.text.length > LONGEST_LINE) return [wholeOf(line)];
  const text = line.text.replace(LEADERS, (dots, at: number) => {
    const own = dots.startsWith(".") && ABBREVIATED.test(line.text.slice(Math.max(0, at - 8), at)) ? "." : "";
    return own + " ".repeat(dots.length - own.length);
  });
  return [...text.matchAll(/\S+(?: \S+)*/g)].map((match) => ({
    line,
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }));
}

/** No page is so wide: the line is text, whatever stands in it. */
function wholeOf(line: Line): Segment {
  const from = indentOf(line);
  return { line, from, to: line.text.length, text: line.text.slice(from) };
}

/** The line ends in leaders: its name is whole, and its number is missing or stands beside them. */
export function endsInLeaders({ text }: Line): boolean {
  return /(?:\.{2,}|(?: \.){2,})\s*$/.test(text.slice(-40));
}

/** A part of a segment; columns are those of the line. */
export function clipSegment({ line }: Segment, from: number, to: number): Segment {
  const text = line.text.slice(from, to);
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  return { line, from: from + lead, to: from + lead + trimmed.length, text: trimmed };
}

/** The runs of dashes of a rule. */
export function dashesOf(line: Line): readonly Segment[] {
  return [...line.text.matchAll(/\S+/g)].map((match) => ({
    line,
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }));
}

export function overlapOf(a: { from: number; to: number }, b: { from: number; to: number }): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}

/** Without the limit that a call with as many arguments has. */
export function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

export function greatest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}
