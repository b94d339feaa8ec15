import type { AnyId } from "../store/port.ts";

/** Half-open UTF-16 range in the text beside it. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
}

export interface RiskSearchRequest {
  readonly query: string;
  /** Only risks of these filings or this category. */
  readonly filter: { readonly filing?: AnyId; readonly company?: AnyId; readonly category?: string };
  readonly sort: "RELEVANCE" | "FILED" | "PRINTED";
  readonly first: number;
  readonly after: readonly string[] | null;
}

export interface RiskHit {
  readonly risk: AnyId;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  readonly snippet: { readonly text: string; readonly highlights: readonly Highlight[] };
  /** All matches in the heading and the body. */
  readonly highlights: readonly (Highlight & { readonly field: "heading" | "body" })[];
  readonly key: readonly string[];
}

export interface RiskSearchAnswer {
  readonly totalCount: number;
  readonly hits: readonly RiskHit[];
  readonly hasNextPage: boolean;
  /** The query as understood, itself a valid query. */
  readonly interpretedAs: string;
  readonly warnings: readonly string[];
}

/** Full-text search over risk factors. No text that a person can type is an error. */
export interface RiskSearch {
  search(request: RiskSearchRequest): Promise<RiskSearchAnswer>;
}
