import type { GraphNode } from "../../graph/kinds.ts";
import { compareCodePoints } from "../../kernel/text.ts";
import type { Corpus, CorpusRisk } from "./corpus.ts";
import { weighTerms, weightOf } from "./weights.ts";

export type SimilarScope = "ALL" | "SAME_FILING" | "OTHER_FILINGS";

export interface SimilarRisk {
  readonly risk: CorpusRisk;
  /** Cosine of the two lists of weights: above 0, and 1 for the same words in the same proportions. */
  readonly score: number;
}

/** A word that two risk factors share. */
export interface SharedTerm {
  /** As the risk factor asked about has it most often. */
  readonly term: string;
  /** Its part of the score: the parts of all shared words add up to it. */
  readonly share: number;
}

/** Cosines between risk factors; the lengths of their lists of weights are computed once. */
export class Similarity {
  readonly #corpus: Corpus;
  readonly #lengths: Float64Array;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
    const squares = new Float64Array(corpus.risks.length);
    for (const { risks, counts } of corpus.postings())
      risks.forEach((risk, at) => {
        squares[risk]! += weightOf(counts[at]!, corpus.risks.length, risks.length) ** 2;
      });
    this.#lengths = squares.map(Math.sqrt);
  }

  /** All that share a word with it, the nearest first, then as `risks` lists them; not the risk factor itself. */
  nearest(node: GraphNode, scope: SimilarScope): SimilarRisk[] {
    const { risks } = this.#corpus;
    const products = new Float64Array(risks.length);
    const terms = weighTerms(this.#corpus, node);
    for (const { stem, weight } of terms) {
      const holders = this.#corpus.ofStem(stem);
      holders.risks.forEach((risk, at) => {
        products[risk]! += weight * weightOf(holders.counts[at]!, risks.length, holders.risks.length);
      });
    }
    const length = lengthOf(terms);
    const own = this.#corpus.placeOf(node.id);
    return risks
      .flatMap((risk, place) =>
        place !== own && products[place]! > 0 && isWithin(scope, risk, node)
          ? [{ risk, score: Math.min(1, products[place]! / (length * this.#lengths[place]!)) }]
          : [],
      )
      .sort(nearestFirst);
  }

  /** The words that make two risk factors near, the strongest first. */
  sharedTerms(node: GraphNode, other: GraphNode): SharedTerm[] {
    const [own, others] = [weighTerms(this.#corpus, node), weighTerms(this.#corpus, other)];
    const there = new Map(others.map((term) => [term.stem, term.weight]));
    const lengths = lengthOf(own) * lengthOf(others);
    return own
      .flatMap(({ stem, token, weight }) =>
        there.has(stem) ? [{ term: token, share: (weight * there.get(stem)!) / lengths }] : [],
      )
      .sort((a, b) => b.share - a.share || compareCodePoints(a.term, b.term));
  }
}

function lengthOf(terms: readonly { readonly weight: number }[]): number {
  return Math.sqrt(terms.reduce((sum, { weight }) => sum + weight ** 2, 0));
}

function isWithin(scope: SimilarScope, { filing }: CorpusRisk, node: GraphNode): boolean {
  return scope === "ALL" || (filing === node.filing) === (scope === "SAME_FILING");
}

function nearestFirst(a: SimilarRisk, b: SimilarRisk): number {
  const byPlace = () =>
    compareCodePoints(a.risk.sortKey, b.risk.sortKey) || compareCodePoints(a.risk.id, b.risk.id);
  return b.score - a.score || byPlace();
}
