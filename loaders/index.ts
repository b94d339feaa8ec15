import type { Draft, DraftDiagnostic } from "../src/kernel/facts.ts";
import { readDocument } from "./document/read-document.ts";
import { extractBackbones } from "./extract/backbones.ts";
import { findBrokenText } from "./extract/broken-text.ts";
import { extractCounsel } from "./extract/counsel.ts";
import { extractCounts } from "./extract/counts.ts";
import { extractCover } from "./extract/cover.ts";
import { type Extractor, mergeExtractions } from "./extract/extraction.ts";
import { extractIncorporated } from "./extract/incorporated.ts";
import { extractIssuer } from "./extract/issuer.ts";
import { extractLockUp } from "./extract/lock-up.ts";
import { extractRelations } from "./extract/relations.ts";
import { extractRiskFactors } from "./extract/risk-factors.ts";
import { extractServiceAreas } from "./extract/service-areas.ts";
import { finalizeDiagnostics, finalizeFacts, identify, quoter } from "./finalize.ts";
import type { LoadedFiling, LoadHints } from "./model.ts";
import { buildOutline } from "./outline/build-outline.ts";
import { type CoverNumbers, readHoldings } from "./reconcile/holdings.ts";
import { readSource, type SourceText } from "./source/read-source.ts";

export type { Filing, LoadedFiling, LoadHints } from "./model.ts";

/** Raised when the same bytes may give other facts than before; stores compare it. */
export const LOADER_VERSION = 1;

/** In the order in which their facts are listed. */
const EXTRACTORS: readonly Extractor[] = [
  extractCover,
  extractIssuer,
  extractCounts,
  extractCounsel,
  extractIncorporated,
  extractBackbones,
  extractServiceAreas,
  extractRelations,
  extractLockUp,
  extractRiskFactors,
  findBrokenText,
];

/**
 * A filing's facts and what was not understood. Pure: the same bytes and hints give the same answer.
 * Throws EMPTY_INPUT, BINARY_INPUT, INPUT_TOO_LARGE or NOT_A_FILING; all other damage is a diagnostic.
 */
export function loadFiling(bytes: Uint8Array, hints: LoadHints = {}): LoadedFiling {
  const source = readSource(bytes);
  const outline = buildOutline(readDocument(source.text));
  const stated = mergeExtractions(EXTRACTORS.map((extract) => extract(outline)));
  const { facts, diagnostics } = mergeExtractions([
    stated,
    readHoldings(outline, coverNumbers(stated.facts)),
  ]);
  const filing = identify(facts, hints, { text: outline.text, sha256: source.sha256 });
  const quote = quoter(filing, outline);
  return {
    filing,
    facts: finalizeFacts(facts, filing.id, quote),
    diagnostics: finalizeDiagnostics([...aboutSource(source, outline.text), ...diagnostics], quote),
  };
}

/** What the reading of the bytes has to say; its places hold only where the canonical text is the decoded one. */
function aboutSource({ text, diagnostics }: SourceText, canonical: string): readonly DraftDiagnostic[] {
  return text === canonical ? diagnostics : diagnostics.map((diagnostic) => ({ ...diagnostic, spans: [] }));
}

/** The numbers of the cover and the ownership section that the stockholder table is held against. */
function coverNumbers(facts: readonly Draft[]): CoverNumbers {
  const outstanding = facts.find((fact) => fact.kind === "SHARES_OUTSTANDING");
  const offered = facts.find((fact) => fact.kind === "OFFERING_SIZE");
  return {
    outstanding:
      outstanding === undefined ? null : { shares: outstanding.values.shares, spans: outstanding.spans },
    offered: offered === undefined ? null : { shares: offered.values.shares, spans: offered.spans },
  };
}
