import type { Span } from "../../../src/kernel/span.ts";
import { type Passage, spansOf } from "./passage.ts";
import { sentencesOf } from "./sentence.ts";

/** A sentence of a passage. */
export interface Sentence {
  readonly text: string;
  readonly passage: Passage;
  /** Offset of the sentence in the passage's clean text. */
  readonly at: number;
}

/** A pattern's match in a sentence; `groups` hold what took part. */
export interface Found extends Sentence {
  readonly match: RegExpExecArray;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

const cache = new WeakMap<Passage, readonly Sentence[]>();

export function sentencesIn(passages: readonly Passage[]): readonly Sentence[] {
  return passages.flatMap((passage) => {
    const known = cache.get(passage);
    if (known !== undefined) return known;
    const sentences = sentencesOf(passage.text).map(({ start, end }) => ({
      text: passage.text.slice(start, end),
      passage,
      at: start,
    }));
    cache.set(passage, sentences);
    return sentences;
  });
}

/** Each passage as one sentence: for patterns that need no sentence's end. */
export function wholePassages(passages: readonly Passage[]): readonly Sentence[] {
  return passages.map((passage) => ({ text: passage.text, passage, at: 0 }));
}

/** Every match of a pattern (with flags `d` and `g`) in the sentences, in order. */
export function findAll(sentences: readonly Sentence[], pattern: RegExp): Found[] {
  return sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(pattern)].map((match) => ({ ...sentence, match, groups: match.groups ?? {} })),
  );
}

/** The source spans of a match, or of one of its groups. */
export function foundSpans(found: Found, group?: string): Span[] {
  const [start, end] = indicesOf(found, group);
  return rangeSpans(found, start, end);
}

/** Offsets in the sentence of a match or of one of its groups. */
export function indicesOf({ match }: Found, group?: string): [start: number, end: number] {
  const indices = group === undefined ? match.indices?.[0] : match.indices?.groups?.[group];
  return indices ?? [match.index, match.index + match[0].length];
}

/** The source spans of a range of a sentence. */
export function rangeSpans({ passage, at }: Sentence, start: number, end: number): Span[] {
  return spansOf(passage, at + start, at + end);
}
