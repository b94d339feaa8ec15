import type { BriefNode } from "../graph/brief.ts";
import type { AnyId } from "../store/port.ts";

/** Half-open UTF-16 range in the text beside it. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
}

/** The texts of a risk factor that are searched, shown and highlighted. */
export type RiskTextField = "heading" | "body";

export interface RiskSearchRequest {
  readonly query: string;
  /** Words that stand side by side are joined by OR instead of AND. @default false */
  readonly any?: boolean;
  /** Only risks of these filings or this category. */
  readonly filter: { readonly filing?: AnyId; readonly company?: AnyId; readonly category?: string };
  readonly sort: "RELEVANCE" | "FILED" | "PRINTED";
  readonly first: number;
  readonly after: readonly string[] | null;
}

export interface RiskHit {
  readonly risk: AnyId;
  /** Found and read at once; of what is long, with the body. */
  readonly node: BriefNode;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  readonly snippet: { readonly text: string; readonly highlights: readonly Highlight[] };
  /** All matches in the heading and the body. */
  readonly highlights: readonly (Highlight & { readonly field: RiskTextField })[];
  /** What the score is made of: the contributions add up to it. Asked for the whole page at once, at the first call. */
  explain(): Promise<readonly Contribution[]>;
  readonly key: readonly string[];
}

/** What one condition of the query adds to a score by its matches in one text. */
export interface Contribution {
  /** The condition as `interpretedAs` prints it. */
  readonly term: string;
  readonly field: RiskTextField;
  readonly contribution: number;
}

/** By which facets hits are counted, in this order. */
export const FACET_FIELDS = ["CATEGORY", "ISSUER", "FORM", "YEAR", "MENTIONED_PARTY"] as const;
export type FacetField = (typeof FACET_FIELDS)[number];

export interface Facet {
  readonly field: FacetField;
  /** The most frequent first, then in code-point order. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

/** A token that some heading or body holds. */
export interface RiskTerm {
  readonly token: string;
  /** Its Porter stem. */
  readonly stem: string;
  /** How many risk factors hold it in their heading or body; one at least. */
  readonly risks: number;
}

export interface RiskSearchAnswer {
  readonly totalCount: number;
  readonly hits: readonly RiskHit[];
  readonly hasNextPage: boolean;
  /** The query as understood, itself a valid query. */
  readonly interpretedAs: string;
  readonly warnings: readonly string[];
  /** All hits, whatever the page, counted by what they have in common. Computed when called. */
  facets(): Promise<readonly Facet[]>;
  /** A query that finds something, where words of this one are in no risk factor; else null. Computed when called. */
  didYouMean(): Promise<string | null>;
}

/** Full-text search over risk factors. No text that a person can type is an error. */
export interface RiskSearch {
  search(request: RiskSearchRequest): Promise<RiskSearchAnswer>;
  /** The tokens that begin so (folded as `tokenize` folds), in code-point order; "" for all. */
  terms(prefix: string): Promise<readonly RiskTerm[]>;
}
