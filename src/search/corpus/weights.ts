import type { GraphNode } from "../../graph/kinds.ts";
import { compareCodePoints } from "../../kernel/text.ts";
import { stem } from "../stem.ts";
import { tokenize } from "../tokens.ts";
import { type Corpus, textsOf } from "./corpus.ts";

/**
 * How much a stem says of a risk factor (TF-IDF): `(1 + ln count) * ln((N + 1) / holders)`, where `count` is how often it
 * occurs in the heading and the body, `N` the number of risk factors, and `holders` how many of them hold it.
 */
export function weightOf(count: number, risks: number, holders: number): number {
  return (1 + Math.log(count)) * Math.log((risks + 1) / holders);
}

/** A stem of one risk factor. */
export interface WeighedTerm {
  readonly stem: string;
  /** The token of this stem that the risk factor has most often, the first in code-point order of equals. */
  readonly token: string;
  readonly weight: number;
}

/** The stems of a risk factor, which need not be in the corpus: it then counts as one more holder of its words. */
export function weighTerms(corpus: Corpus, node: GraphNode): WeighedTerm[] {
  const { heading, body } = textsOf(node);
  const counts = new Map<string, Map<string, number>>();
  for (const { text } of [...tokenize(heading), ...tokenize(body)]) {
    const key = stem(text);
    const tokens = counts.get(key) ?? new Map<string, number>();
    counts.set(key, tokens.set(text, (tokens.get(text) ?? 0) + 1));
  }
  const more = corpus.placeOf(node.id) === undefined ? 1 : 0;
  return [...counts].map(([key, tokens]) => {
    const count = [...tokens.values()].reduce((sum, one) => sum + one, 0);
    const holders = corpus.ofStem(key).risks.length + more;
    return {
      stem: key,
      token: mostOften(tokens),
      weight: weightOf(count, corpus.risks.length + more, holders),
    };
  });
}

function mostOften(tokens: ReadonlyMap<string, number>): string {
  return [...tokens].reduce((best, one) =>
    one[1] > best[1] || (one[1] === best[1] && compareCodePoints(one[0], best[0]) < 0) ? one : best,
  )[0];
}
