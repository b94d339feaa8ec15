import { compareCodePoints } from "../../kernel/text.ts";
import type { AnyId } from "../../store/port.ts";
import { stem } from "../stem.ts";
import { tokenize } from "../tokens.ts";
import type { Corpus } from "./corpus.ts";

/** A word that goes on as it is typed, behind the words before it. */
export interface SuggestedTerm {
  /** A query: the words before it, and the word. */
  readonly text: string;
  /** How many risk factors the query finds. */
  readonly count: number;
}

export interface SuggestedHeading {
  readonly heading: string;
  /** How many risk factors have this heading, case and punctuation folded. */
  readonly count: number;
  /** The first of them. */
  readonly risk: AnyId;
}

export interface Suggestions {
  readonly terms: readonly SuggestedTerm[];
  readonly headings: readonly SuggestedHeading[];
}

/** Words that count: the last ones of what is typed. */
const MOST_WORDS = 8;

/**
 * How the last word typed may go on. Terms: of each stem the most frequent word that begins so, if a risk factor holds
 * it and all words before it; the most frequent first, then in code-point order. Headings with the words in a row;
 * those that begin with them first, then the most frequent, then in code-point order.
 */
export function suggest(corpus: Corpus, prefix: string, first: number): Suggestions {
  const words = tokenize(prefix)
    .map((token) => token.text)
    .slice(-MOST_WORDS);
  const last = words.at(-1);
  if (last === undefined) return { terms: [], headings: [] };
  return {
    terms: suggestTerms(corpus, words.slice(0, -1), last).slice(0, first),
    headings: suggestHeadings(corpus, words).slice(0, first),
  };
}

function suggestTerms(corpus: Corpus, before: readonly string[], last: string): SuggestedTerm[] {
  const within = before.length === 0 ? null : holdersOfAll(corpus, before);
  const byStem = new Map<string, { readonly token: string; readonly risks: number }>();
  for (const term of corpus.beginningWith(last)) {
    const best = byStem.get(term.stem);
    if (best === undefined || term.risks > best.risks || (term.risks === best.risks && isBefore(term, best)))
      byStem.set(term.stem, term);
  }
  return [...byStem]
    .map(([key, { token }]) => {
      const { risks } = corpus.ofStem(key);
      const count = within === null ? risks.length : risks.filter((risk) => within.has(risk)).length;
      return { text: [...before, token].join(" "), count };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || compareCodePoints(a.text, b.text));
}

function isBefore(a: { readonly token: string }, b: { readonly token: string }): boolean {
  return compareCodePoints(a.token, b.token) < 0;
}

function holdersOfAll(corpus: Corpus, words: readonly string[]): ReadonlySet<number> {
  const [first, ...rest] = words.map((word) => corpus.ofStem(stem(word)).risks);
  const others = rest.map((risks) => new Set(risks));
  return new Set(first!.filter((risk) => others.every((holders) => holders.has(risk))));
}

function suggestHeadings(corpus: Corpus, words: readonly string[]): SuggestedHeading[] {
  const wanted = words.map((word) => ` ${word}`).join("");
  return [...corpus.headings()]
    .filter((one) => one.words.includes(wanted))
    .sort(
      (a, b) =>
        Number(b.words.startsWith(wanted)) - Number(a.words.startsWith(wanted)) ||
        b.count - a.count ||
        compareCodePoints(a.words, b.words),
    )
    .map(({ heading, count, first }) => ({ heading, count, risk: first }));
}
