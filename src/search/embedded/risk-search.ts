import { type Condition, positiveLeaves } from "../condition.ts";
import { didYouMean } from "../did-you-mean.ts";
import { FacetCounter, yearOf } from "../facets.ts";
import { presentHit, type Rank, rankOf, readRank } from "../hit.ts";
import { noHits } from "../no-hits.ts";
import type { Facet, RiskHit, RiskSearch, RiskSearchAnswer, RiskSearchRequest } from "../port.ts";
import { parseRiskQuery } from "../query.ts";
import type { RiskWords } from "../words.ts";
import { type LoadedCatalogue, loadCatalogue, newestFirst } from "./catalogue.ts";
import { Evaluation } from "./evaluation.ts";
import { firstOf } from "./first-of.ts";

/**
 * Search in the index that a store keeps of its words. The catalogue is read at the first search, and again when the
 * store has changed; of the postings, what a query asks for.
 */
export function openEmbeddedSearch(words: RiskWords): RiskSearch {
  return new EmbeddedSearch(words);
}

interface Found {
  readonly loaded: LoadedCatalogue;
  readonly evaluation: Evaluation;
  /** In printed order. */
  readonly places: readonly number[];
}

class EmbeddedSearch implements RiskSearch {
  readonly #words: RiskWords;
  #current: LoadedCatalogue | null = null;

  constructor(words: RiskWords) {
    this.#words = words;
  }

  async terms(prefix: string) {
    return this.#words.tokens({ stems: [], prefixes: [prefix] }).filter(({ risks }) => risks > 0);
  }

  async search(request: RiskSearchRequest): Promise<RiskSearchAnswer> {
    const { condition, interpretedAs, warnings } = parseRiskQuery(request.query, request.any);
    const after = request.after === null ? null : readRank(request.after);
    if (condition === null) return noHits(interpretedAs, warnings);
    const { hits, hasNextPage, found } = this.#page(condition, request, after);
    const dictionary = {
      terms: (prefix: string) => this.terms(prefix),
      count: (query: string) => this.#count(query, request.filter),
    };
    return {
      totalCount: found.places.length,
      hits,
      hasNextPage,
      interpretedAs,
      warnings,
      // Found anew: what is found takes memory in proportion to the store, and answers may be kept.
      facets: async () => this.#words.snapshot(() => this.#facets(this.#find(condition, request.filter))),
      didYouMean: () => didYouMean(condition, dictionary),
    };
  }

  #page(condition: Condition, request: RiskSearchRequest, after: Rank | null) {
    return this.#words.snapshot(() => {
      const found = this.#find(condition, request.filter);
      const { loaded, evaluation, places } = found;
      const scores = evaluation.scores(condition);
      const rest =
        after === null
          ? places
          : places.filter(behind(request.sort, after, loaded, scores, this.#placeOf(after)));
      const shown = firstOf(rest, request.first, ORDERS[request.sort](loaded, scores));
      const hits = this.#present(condition, shown, scores, found);
      return { hits, hasNextPage: rest.length > shown.length, found };
    });
  }

  #find(condition: Condition, filter: RiskSearchRequest["filter"]): Found {
    const loaded = this.#catalogue();
    const evaluation = new Evaluation(this.#words, loaded);
    const held = evaluation.holds(condition);
    const admitted = this.#admitted(filter, loaded);
    const places: number[] = [];
    for (let place = 0; place < held.length; place++)
      if (held[place] === 1 && admitted?.[place] !== 0) places.push(place);
    return { loaded, evaluation, places };
  }

  #catalogue(): LoadedCatalogue {
    if (this.#current?.revision !== this.#words.revision()) this.#current = loadCatalogue(this.#words);
    return this.#current;
  }

  /** One byte a place, 0 where the filter is against it; null where there is no filter. */
  #admitted(filter: RiskSearchRequest["filter"], { size, placeOf }: LoadedCatalogue): Uint8Array | null {
    if (Object.values(filter).every((wanted) => wanted === undefined)) return null;
    const admitted = new Uint8Array(size);
    for (const document of this.#words.admitted(filter)) {
      const place = placeOf(document);
      if (place >= 0) admitted[place] = 1;
    }
    return admitted;
  }

  #placeOf({ sortKey, id }: Rank): number {
    return this.#words.countUpTo(sortKey, id) - 1;
  }

  #present(
    condition: Condition,
    shown: readonly number[],
    scores: Float64Array,
    { evaluation, loaded: { documents, filings, filingOf } }: Found,
  ): RiskHit[] {
    const explained = evaluation.explain(condition, shown);
    const nodes = this.#words.risks(shown.map((place) => documents[place]!));
    const leaves = positiveLeaves(condition);
    return shown.map((place, index) => {
      const rank = rankOf(nodes[index]!, scores[place]!, filingOf[filings[place]!]!.filedDate);
      return presentHit(nodes[index]!, rank, leaves, giving(explained.get(place)!));
    });
  }

  #facets({ places, loaded: { documents, filings, filingOf } }: Found): Facet[] {
    const counter = new FacetCounter();
    for (const place of places) {
      const { form, filedDate, issuers } = filingOf[filings[place]!]!;
      counter.add("FORM", form);
      counter.add("YEAR", yearOf(filedDate));
      for (const issuer of issuers) counter.add("ISSUER", issuer);
    }
    for (const { category, parties } of this.#words.groups(places.map((place) => documents[place]!))) {
      counter.add("CATEGORY", category);
      for (const party of parties) counter.add("MENTIONED_PARTY", party);
    }
    return counter.facets();
  }

  async #count(query: string, filter: RiskSearchRequest["filter"]): Promise<number> {
    const { condition } = parseRiskQuery(query);
    if (condition === null) return 0;
    return this.#words.snapshot(() => this.#find(condition, filter).places.length);
  }
}

/** Nothing else is kept alive by it. */
function giving<T>(value: T): () => Promise<T> {
  return async () => value;
}

type Order = (catalogue: LoadedCatalogue, scores: Float64Array) => (a: number, b: number) => number;

const ORDERS: Readonly<Record<RiskSearchRequest["sort"], Order>> = {
  RELEVANCE: (_, scores) => (a, b) => scores[b]! - scores[a]! || a - b,
  FILED:
    ({ filings, filedRanks }, scores) =>
    (a, b) =>
      filedRanks[filings[a]!]! - filedRanks[filings[b]!]! || scores[b]! - scores[a]! || a - b,
  PRINTED: () => (a, b) => a - b,
};

/** True of places behind the cursor, whether or not its own hit is still there. */
function behind(
  sort: RiskSearchRequest["sort"],
  after: Rank,
  { filings, filingOf }: LoadedCatalogue,
  scores: Float64Array,
  afterPlace: number,
): (place: number) => boolean {
  const byScore = (place: number) => after.score - scores[place]! || place - afterPlace;
  switch (sort) {
    case "PRINTED":
      return (place) => place > afterPlace;
    case "RELEVANCE":
      return (place) => byScore(place) > 0;
    case "FILED":
      return (place) => {
        const ofFiling = newestFirst(filingOf[filings[place]!]!, {
          filedDate: after.filedDate,
          id: after.filing,
        });
        return (ofFiling || byScore(place)) > 0;
      };
  }
}
