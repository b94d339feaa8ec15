import type { GraphNode } from "../graph/kinds.ts";
import type { FilingId } from "../kernel/ids.ts";
import type { AnyId } from "../store/port.ts";
import type { WordField } from "./condition.ts";
import type { RiskSearchRequest, RiskTerm } from "./port.ts";

/** Which tokens. One that several of them want comes once. */
export interface TokenQuery {
  /** Those with one of these stems. */
  readonly stems: readonly string[];
  /** Those that begin so. */
  readonly prefixes: readonly string[];
}

/** A token of any field; `risks` is 0 where no heading and no body holds it. */
export type KnownToken = RiskTerm;

/** The risk factors of a store in printed order, as parallel arrays. A risk factor's place is its index in them. */
export interface Catalogue {
  /** The number under which the postings know it: never used twice. */
  readonly documents: Int32Array;
  /** Index into `filings`. */
  readonly filings: Int32Array;
  /** In tokens. */
  readonly headingLengths: Int32Array;
  readonly bodyLengths: Int32Array;
  readonly filingOf: readonly CataloguedFiling[];
}

export interface CataloguedFiling {
  readonly id: FilingId;
  /** "" where it is unknown. */
  readonly filedDate: string;
  readonly form: string | null;
  readonly issuers: readonly string[];
}

/** Where one token stands in one field, in one segment; see `postings.ts` for the bytes. */
export interface PostingRow {
  readonly token: string;
  readonly field: WordField;
  readonly bytes: Uint8Array;
}

/** What one risk factor is counted by beside what its filing is. */
export interface RiskGroups {
  readonly document: number;
  readonly category: string | null;
  readonly parties: readonly string[];
}

/** The index that the embedded store keeps of the words of its risk factors. */
export interface RiskWords {
  /** Changes whenever a load changed something. */
  revision(): string;
  catalogue(): Catalogue;
  tokens(query: TokenQuery): readonly KnownToken[];
  /** Of one token and field in ascending order of documents. */
  postings(tokens: readonly string[], fields: readonly WordField[]): readonly PostingRow[];
  /** Documents that a filter admits. */
  admitted(filter: RiskSearchRequest["filter"]): readonly number[];
  /** In the order asked. */
  risks(documents: readonly number[]): readonly GraphNode[];
  /** In no order. */
  groups(documents: readonly number[]): readonly RiskGroups[];
  /** How many risk factors of the list stand at or before this place of printed order. */
  countUpTo(sortKey: string, id: AnyId | string): number;
  /** All that `read` asks is of one state of the store. */
  snapshot<T>(read: () => T): T;
}
