import { FacetCounter } from "./facets.ts";
import type { RiskSearchAnswer } from "./port.ts";

/** The answer to a query without a condition. */
export function noHits(interpretedAs: string, warnings: readonly string[]): RiskSearchAnswer {
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
