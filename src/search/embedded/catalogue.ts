import { compareCodePoints } from "../../kernel/text.ts";
import type { FieldStatistics } from "../bm25.ts";
import type { RiskTextField } from "../port.ts";
import type { CataloguedFiling, RiskWords } from "../words.ts";

/** What is kept in memory of a store's risk factors: some twenty bytes each. Places are in printed order. */
export interface LoadedCatalogue {
  readonly revision: string;
  readonly size: number;
  readonly documents: Int32Array;
  /** -1 for a document that is gone. */
  readonly placeOf: (document: number) => number;
  readonly lengths: Readonly<Record<RiskTextField, Int32Array>>;
  readonly statistics: Readonly<Record<RiskTextField, FieldStatistics>>;
  /** Index into `filingOf`. */
  readonly filings: Int32Array;
  readonly filingOf: readonly CataloguedFiling[];
  /** Of each filing: its rank where the newest comes first, equal dates by id. */
  readonly filedRanks: readonly number[];
}

export function loadCatalogue(words: RiskWords): LoadedCatalogue {
  const { documents, filings, headingLengths, bodyLengths, filingOf } = words.catalogue();
  const places = new Int32Array(documents.reduce((most, document) => Math.max(most, document), 0) + 1).fill(
    -1,
  );
  documents.forEach((document, place) => {
    places[document] = place;
  });
  const byDate = [...filingOf.keys()].sort((a, b) => newestFirst(filingOf[a]!, filingOf[b]!));
  const filedRanks = filingOf.map(() => 0);
  byDate.forEach((filing, rank) => {
    filedRanks[filing] = rank;
  });
  return {
    revision: words.revision(),
    size: documents.length,
    documents,
    placeOf: (document) => places[document] ?? -1,
    lengths: { heading: headingLengths, body: bodyLengths },
    statistics: { heading: statistics(headingLengths), body: statistics(bodyLengths) },
    filings,
    filingOf,
    filedRanks,
  };
}

export function newestFirst(
  a: { readonly filedDate: string; readonly id: string },
  b: { readonly filedDate: string; readonly id: string },
): number {
  return compareCodePoints(b.filedDate, a.filedDate) || compareCodePoints(a.id, b.id);
}

function statistics(lengths: Int32Array): FieldStatistics {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return { risks: lengths.length, averageLength: lengths.length === 0 ? 0 : total / lengths.length };
}
