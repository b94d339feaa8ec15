import type { Keep } from "../store/view-cache.ts";
import type { Facet, RiskSearch, RiskSearchAnswer } from "./port.ts";

/** UTF-16 units that take as much room as one thing else that is kept. */
const UNITS_OF_ITEM = 2_000;
/** Room of a highlighted range, and of a value of a facet, in the same units. */
const UNITS_OF_PART = 25;

/** A search whose answers are kept, with all else that is known of the store, for as long as nothing is loaded. */
export function keptSearch(search: RiskSearch, keep: Keep): RiskSearch {
  return {
    terms: (prefix) => search.terms(prefix),
    async search(request) {
      const { query, any = false, filter, sort, first, after } = request;
      const { filing, company, category } = filter;
      const key = JSON.stringify([query, any, filing, company, category, sort, first, after]);
      const answer = await keep(
        `search ${key}`,
        () => search.search(request),
        (found) => roomOf(found, key),
      );
      return {
        ...answer,
        facets: () =>
          keep(
            `facets ${key}`,
            () => answer.facets(),
            (facets) => items(key.length + UNITS_OF_PART * valuesOf(facets)),
          ),
        didYouMean: () =>
          keep(
            `meant ${key}`,
            () => answer.didYouMean(),
            () => items(2 * key.length),
          ),
      };
    },
  };
}

function roomOf({ hits }: RiskSearchAnswer, key: string): number {
  const ranges = hits.reduce((sum, { highlights }) => sum + highlights.length, 0);
  return hits.length + items(3 * key.length + UNITS_OF_PART * ranges);
}

function valuesOf(facets: readonly Facet[]): number {
  return facets.reduce((sum, { values }) => sum + values.length, 0);
}

function items(units: number): number {
  return 1 + Math.floor(units / UNITS_OF_ITEM);
}
