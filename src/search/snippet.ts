import type { Highlight } from "./port.ts";

/** About two lines on a screen, in UTF-16 code units; only a longer single match makes a longer snippet. */
const SNIPPET_LENGTH = 240;
/** Words before the first match that give it context, in code units. */
const LEAD = 60;

export interface Snippet {
  /** Cut exactly from the text, without marks of omission. */
  readonly text: string;
  readonly highlights: readonly Highlight[];
}

/** The passage with the most matches, the first of equals; `ranges` ascend and do not overlap. */
export function snippetOf(text: string, ranges: readonly Highlight[]): Snippet {
  const best = densest(ranges);
  const first = ranges[best.from] ?? { start: 0, end: 0 };
  const lastEnd = ranges[best.to]?.end ?? 0;
  const lead = Math.min(first.start - LEAD, text.length - SNIPPET_LENGTH);
  const start = wordStart(text, Math.max(0, lead), first.start);
  const end = wordEnd(text, Math.min(text.length, Math.max(start + SNIPPET_LENGTH, lastEnd)), lastEnd);
  return {
    text: text.slice(start, end),
    highlights: ranges
      .filter((range) => range.start >= start && range.end <= end)
      .map((range) => ({ start: range.start - start, end: range.end - start })),
  };
}

/** Indexes of the first and last range of the fullest window. */
function densest(ranges: readonly Highlight[]): { from: number; to: number } {
  let best = { from: 0, to: 0 };
  for (let from = 0, to = 0; from < ranges.length; from++) {
    to = Math.max(to, from);
    while (to + 1 < ranges.length && ranges[to + 1]!.end - ranges[from]!.start <= SNIPPET_LENGTH - LEAD) to++;
    if (to - from > best.to - best.from) best = { from, to };
  }
  return best;
}

/** The first start of a word at or behind `wanted`, but not behind `match`. */
function wordStart(text: string, wanted: number, match: number): number {
  if (wanted === 0) return Math.min(skipSpace(text, 0), match);
  for (let at = wanted; at < match; at++)
    if (/\s/.test(text[at]!)) return Math.min(skipSpace(text, at), match);
  return match;
}

/** The last end of a word at or before `wanted`, but not before `match`. */
function wordEnd(text: string, wanted: number, match: number): number {
  let end = wanted;
  if (end < text.length) {
    while (end > match && !/\s/.test(text[end]!)) end--;
    // No white space at all: the end of the match is the only place that surely cuts no character in two.
  }
  while (end > match && /\s/.test(text[end - 1]!)) end--;
  return end;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}
