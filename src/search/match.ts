import type { Highlight } from "./port.ts";
import type { Clause } from "./query.ts";
import { stem } from "./stem.ts";
import { tokenize } from "./tokens.ts";

/** The words of one searched text, as parallel arrays: a large corpus has millions of them. */
export interface SearchedText {
  readonly text: string;
  readonly tokens: readonly string[];
  readonly stems: readonly string[];
  /** UTF-16 offsets into `text`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Shares equal strings between texts. */
export class Vocabulary {
  readonly #stems = new Map<string, { readonly token: string; readonly stem: string }>();

  word(token: string): { readonly token: string; readonly stem: string } {
    let word = this.#stems.get(token);
    if (word === undefined) {
      word = { token, stem: stem(token) };
      this.#stems.set(token, word);
    }
    return word;
  }
}

export function readText(text: string, vocabulary: Vocabulary): SearchedText {
  const tokens = tokenize(text);
  const words = tokens.map((token) => vocabulary.word(token.text));
  return {
    text,
    tokens: words.map((word) => word.token),
    stems: words.map((word) => word.stem),
    starts: Int32Array.from(tokens, (token) => token.start),
    ends: Int32Array.from(tokens, (token) => token.end),
  };
}

/** True when each clause holds in at least one of the texts; a phrase lies within one text. */
export function matches(clauses: readonly Clause[], texts: readonly SearchedText[]): boolean {
  return clauses.every((clause) => texts.some((text) => firstMatch(clause, text, 0) !== null));
}

/** All that any clause matches in a text: left to right, overlapping ranges joined. */
export function highlightsIn(clauses: readonly Clause[], text: SearchedText): Highlight[] {
  const ranges = clauses.flatMap((clause) => [...allMatches(clause, text)]);
  ranges.sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: Highlight[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last === undefined || range.start >= last.end) joined.push(range);
    else if (range.end > last.end) joined[joined.length - 1] = { start: last.start, end: range.end };
  }
  return joined;
}

function* allMatches(clause: Clause, text: SearchedText): Generator<Highlight> {
  for (let from = 0; ; ) {
    const match = firstMatch(clause, text, from);
    if (match === null) return;
    yield { start: text.starts[match.first]!, end: text.ends[match.last]! };
    from = match.first + 1;
  }
}

interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** Index of the first and last token of the first match at or behind the token `from`. */
function firstMatch(clause: Clause, text: SearchedText, from: number): TokenRange | null {
  if (clause.kind === "phrase") return firstPhrase(clause.tokens, text, from);
  const found =
    clause.kind === "word" ? indexOfStem(clause.token, text, from) : indexOfPrefix(clause.prefix, text, from);
  return found < 0 ? null : { first: found, last: found };
}

function indexOfStem(token: string, text: SearchedText, from: number): number {
  return text.stems.indexOf(stem(token), from);
}

function indexOfPrefix(prefix: string, text: SearchedText, from: number): number {
  for (let index = from; index < text.tokens.length; index++)
    if (text.tokens[index]!.startsWith(prefix)) return index;
  return -1;
}

function firstPhrase(phrase: readonly string[], text: SearchedText, from: number): TokenRange | null {
  const last = text.tokens.length - phrase.length;
  for (let first = from; first <= last; first++) {
    let length = 0;
    while (length < phrase.length && text.tokens[first + length] === phrase[length]) length++;
    if (length === phrase.length) return { first, last: first + length - 1 };
  }
  return null;
}
