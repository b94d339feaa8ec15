import { type Condition, positiveLeaves } from "../condition.ts";
import { didYouMean } from "../did-you-mean.ts";
import { FacetCounter, yearOf } from "../facets.ts";
import { presentHit, type Rank, rankOf, readRank } from "../hit.ts";
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
  let current: LoadedCatalogue | null = null;

  function catalogue(): LoadedCatalogue {
    if (current?.revision !== words.revision()) current = loadCatalogue(words);
    return current;
  }

  /** Places that a condition finds, in printed order, of those that the filter admits. */
  function find(condition: Condition, filter: RiskSearchRequest["filter"], loaded: LoadedCatalogue) {
    const evaluation = new Evaluation(words, loaded);
    const held = evaluation.holds(condition);
    if (Object.values(filter).some((wanted) => wanted !== undefined)) {
      const admitted = new Uint8Array(loaded.size);
      for (const document of words.admitted(filter)) {
        const place = loaded.placeOf(document);
        if (place >= 0) admitted[place] = 1;
      }
      for (let place = 0; place < held.length; place++) held[place]! &= admitted[place]!;
    }
    const places: number[] = [];
    for (let place = 0; place < held.length; place++) if (held[place] === 1) places.push(place);
    return { evaluation, places };
  }

  function page(condition: Condition, request: RiskSearchRequest, after: Rank | null) {
    return words.snapshot(() => {
      const loaded = catalogue();
      const { evaluation, places } = find(condition, request.filter, loaded);
      const scores = evaluation.scores(condition);
      const compare = ORDERS[request.sort](loaded, scores);
      const rest =
        after === null
          ? places
          : places.filter(behind(request.sort, after, loaded, scores, placeOfRank(after)));
      const shown = firstOf(rest, request.first, compare);
      const explained = evaluation.explain(condition, shown);
      const nodes = words.risks(shown.map((place) => loaded.documents[place]!));
      const leaves = positiveLeaves(condition);
      const hits = shown.map((place, index): RiskHit => {
        const { filedDate } = loaded.filingOf[loaded.filings[place]!]!;
        const rank = rankOf(nodes[index]!, scores[place]!, filedDate);
        return presentHit(nodes[index]!, rank, leaves, async () => explained.get(place)!);
      });
      return { hits, hasNextPage: rest.length > shown.length, places, loaded };
    });
  }

  function placeOfRank({ sortKey, id }: Rank): number {
    return words.countUpTo(sortKey, id) - 1;
  }

  function facets(places: readonly number[], { documents, filings, filingOf }: LoadedCatalogue): Facet[] {
    const counter = new FacetCounter();
    for (const place of places) {
      const { form, filedDate, issuers } = filingOf[filings[place]!]!;
      counter.add("FORM", form);
      counter.add("YEAR", yearOf(filedDate));
      for (const issuer of issuers) counter.add("ISSUER", issuer);
    }
    for (const { category, parties } of words.groups(places.map((place) => documents[place]!))) {
      counter.add("CATEGORY", category);
      for (const party of parties) counter.add("MENTIONED_PARTY", party);
    }
    return counter.facets();
  }

  async function terms(prefix: string) {
    return words.tokens({ stems: [], prefixes: [prefix] }).filter(({ risks }) => risks > 0);
  }

  async function count(query: string, filter: RiskSearchRequest["filter"]): Promise<number> {
    const { condition } = parseRiskQuery(query);
    if (condition === null) return 0;
    return words.snapshot(() => find(condition, filter, catalogue()).places.length);
  }

  return {
    terms,
    async search(request) {
      const { condition, interpretedAs, warnings } = parseRiskQuery(request.query, request.any);
      const after = request.after === null ? null : readRank(request.after);
      if (condition === null) return nothing(interpretedAs, warnings);
      const { hits, hasNextPage, places, loaded } = page(condition, request, after);
      return {
        totalCount: places.length,
        hits,
        hasNextPage,
        interpretedAs,
        warnings,
        facets: async () => facets(places, loaded),
        didYouMean: () => didYouMean(condition, { terms, count: (query) => count(query, request.filter) }),
      } satisfies RiskSearchAnswer;
    },
  };
}

function nothing(interpretedAs: string, warnings: readonly string[]): RiskSearchAnswer {
  return {
    totalCount: 0,
    hits: [],
    hasNextPage: false,
    interpretedAs,
    warnings,
    facets: async () => new FacetCounter().facets(),
    didYouMean: async () => null,
  };
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
