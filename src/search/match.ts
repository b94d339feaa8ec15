import type { Leaf, Pattern, WordField } from "./condition.ts";
import { withinEdits } from "./levenshtein.ts";
import type { Highlight } from "./port.ts";
import { stem } from "./stem.ts";
import { type Token, tokenize } from "./tokens.ts";

/** Tokens of a text by number: [first, last]. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** Where a pattern matches in the tokens of a text: single tokens, for a phrase runs of tokens; left to right. */
export function matchesIn(pattern: Pattern, tokens: readonly string[]): TokenRange[] {
  switch (pattern.kind) {
    case "phrase":
      return phraseStarts(pattern.tokens, tokens).map((first) => ({
        first,
        last: first + pattern.tokens.length - 1,
      }));
    case "near": {
      const wanted = new Set(pattern.tokens);
      const positions = [...tokens.keys()].filter((at) => wanted.has(tokens[at]!));
      return nearMatches(pattern, positions, (at) => tokens[at]!).map((at) => ({ first: at, last: at }));
    }
    default: {
      const test = tokenTest(pattern);
      const found = [...tokens.keys()].filter((at) => test(tokens[at]!));
      return found.map((at) => ({ first: at, last: at }));
    }
  }
}

/** What a pattern of one token wants of it. */
export function tokenTest(pattern: Exclude<Pattern, { tokens: unknown }>): (token: string) => boolean {
  switch (pattern.kind) {
    case "word": {
      const wanted = stem(pattern.token);
      return remembered((token) => stem(token) === wanted);
    }
    case "prefix":
      return (token) => token.startsWith(pattern.prefix);
    case "fuzzy":
      return remembered(withinEdits(pattern.token, pattern.edits));
  }
}

function remembered(test: (token: string) => boolean): (token: string) => boolean {
  const known = new Map<string, boolean>();
  return (token) => {
    let answer = known.get(token);
    if (answer === undefined) {
      answer = test(token);
      known.set(token, answer);
    }
    return answer;
  };
}

function phraseStarts(phrase: readonly string[], tokens: readonly string[]): number[] {
  const starts: number[] = [];
  for (let first = 0; first + phrase.length <= tokens.length; first++) {
    let length = 0;
    while (length < phrase.length && tokens[first + length] === phrase[length]) length++;
    if (length === phrase.length) starts.push(first);
  }
  return starts;
}

/**
 * Of ascending positions that hold tokens of the pattern, those that belong to a match: some stretch of as many tokens
 * as the pattern has, and `between` more, holds each token of the pattern as often as the pattern, and this position.
 */
export function nearMatches(
  { tokens, between }: { readonly tokens: readonly string[]; readonly between: number },
  positions: readonly number[],
  tokenAt: (position: number) => string,
): number[] {
  const missing = new Map<string, number>();
  for (const token of tokens) missing.set(token, (missing.get(token) ?? 0) + 1);
  let lacking = missing.size;
  const change = (position: number, by: 1 | -1) => {
    const token = tokenAt(position);
    const before = missing.get(token)!;
    missing.set(token, before - by);
    if (before === 1 && by === 1) lacking--;
    if (before === 0 && by === -1) lacking++;
  };
  const stretch = tokens.length + between;
  const found: number[] = [];
  let start = 0;
  let taken = 0;
  positions.forEach((position, end) => {
    change(position, 1);
    for (; position - positions[start]! >= stretch; start++) change(positions[start]!, -1);
    if (lacking > 0) return;
    for (taken = Math.max(taken, start); taken <= end; taken++) found.push(positions[taken]!);
  });
  return found;
}

/** A text with its tokens, read when they are asked for. */
export interface ReadText {
  readonly text: string;
  readonly tokens: readonly Token[];
}

export function readText(text: unknown): ReadText {
  return typeof text === "string" ? { text, tokens: tokenize(text) } : { text: "", tokens: [] };
}

/** All that the leaves match in a heading or body: left to right, overlapping ranges joined. */
export function highlightsIn(leaves: readonly Leaf[], field: WordField, { tokens }: ReadText): Highlight[] {
  const words = tokens.map((token) => token.text);
  const ranges = leaves.flatMap((leaf) =>
    leaf.kind === "words" && (leaf.field === null || leaf.field === field)
      ? matchesIn(leaf.pattern, words).map(({ first, last }) => ({
          start: tokens[first]!.start,
          end: tokens[last]!.end,
        }))
      : [],
  );
  return joined(ranges);
}

function joined(ranges: Highlight[]): Highlight[] {
  ranges.sort((a, b) => a.start - b.start || a.end - b.end);
  const result: Highlight[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last === undefined || range.start >= last.end) result.push(range);
    else if (range.end > last.end) result[result.length - 1] = { start: last.start, end: range.end };
  }
  return result;
}
