import type { Draft, DraftDiagnostic } from "../src/kernel/facts.ts";
import { type FilingDocument, readDocument } from "./document/read-document.ts";
import { extractBackbones } from "./extract/backbones.ts";
import { findBrokenText } from "./extract/broken-text.ts";
import { extractCounsel } from "./extract/counsel.ts";
import { extractCounts } from "./extract/counts.ts";
import { extractCover } from "./extract/cover.ts";
import { type Extraction, type Extractor, mergeExtractions, NOTHING } from "./extract/extraction.ts";
import { readingOf } from "./extract/header/forms.ts";
import { extractOutline, notReadDiagnostics } from "./extract/header/generic.ts";
import { readSubmission } from "./extract/header/submission.ts";
import { unite } from "./extract/header/unite.ts";
import { extractIncorporated } from "./extract/incorporated.ts";
import { extractIssuer, registrantFacts } from "./extract/issuer.ts";
import { extractLockUp } from "./extract/lock-up.ts";
import { extractSubsidiaries, extractTransferAgent } from "./extract/parties/agents.ts";
import { extractUnderwriters } from "./extract/parties/underwriters.ts";
import { extractRelations } from "./extract/relations.ts";
import { extractRiskFactors } from "./extract/risk-factors.ts";
import { extractServiceAreas } from "./extract/service-areas.ts";
import { finalizeDiagnostics, finalizeFacts, identify, quoter } from "./finalize.ts";
import type { LoadedFiling, LoadHints } from "./model.ts";
import { buildOutline } from "./outline/build-outline.ts";
import type { Outline } from "./outline/model.ts";
import { type CoverNumbers, readHoldings } from "./reconcile/holdings.ts";
import { readSource, requireFiling, type SourceText } from "./source/read-source.ts";

export type { Filing, LoadedFiling, LoadHints } from "./model.ts";

/** Raised when the same bytes may give other facts than before; stores compare it. */
export const LOADER_VERSION = 5;

/** In the order in which their facts are listed. */
const EXTRACTORS: readonly Extractor[] = [
  extractCounts,
  extractCounsel,
  extractUnderwriters,
  extractTransferAgent,
  extractSubsidiaries,
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
  const document = readDocument(source.text);
  requireFiling(source, document.text);
  const outline = buildOutline(document);
  const { facts, diagnostics } = readFacts(document, outline, hints);
  const filing = identify(facts, hints, { text: outline.text, sha256: source.sha256 });
  const quote = quoter(filing, outline);
  return {
    filing,
    facts: finalizeFacts(facts, filing.id, quote),
    diagnostics: finalizeDiagnostics([...aboutSource(source, outline.text), ...diagnostics], quote),
  };
}

/** What the submission says, and as much of the document's words as the form is understood. */
function readFacts(document: FilingDocument, outline: Outline, hints: LoadHints): Extraction {
  const submission = readSubmission(document);
  const printed = extractCover(outline);
  const form = submission.form ?? formIn(printed) ?? hints.form ?? null;
  const reading = readingOf(form);
  const notRead: Extraction = { facts: [], diagnostics: notReadDiagnostics(document, form, reading) };
  const cover = reading === "FULL" ? printed : withoutOffer(printed);
  const known = { registrant: submission.registrant, cik: hints.cik ?? null };
  if (reading === "OUTLINE")
    return mergeExtractions([
      { facts: submission.facts, diagnostics: [] },
      registrantFacts(known),
      extractOutline(outline),
      notRead,
    ]);
  const stated = unite(
    submission.facts,
    mergeExtractions([
      cover,
      extractIssuer(outline, known),
      ...EXTRACTORS.map((extract) => extract(outline)),
    ]),
  );
  const rest = reading === "PART" ? extractOutline(outline) : NOTHING;
  return mergeExtractions([stated, readHoldings(outline, coverNumbers(stated.facts)), rest, notRead]);
}
/** What the reading of the bytes has to say; its places hold only where the canonical text is the decoded one. */
function aboutSource({ text, diagnostics }: SourceText, canonical: string): readonly DraftDiagnostic[] {
  return text === canonical ? diagnostics : diagnostics.map((diagnostic) => ({ ...diagnostic, spans: [] }));
}

/** Reports and proxy statements offer nothing. */
function withoutOffer({ facts, diagnostics }: Extraction): Extraction {
  const own = facts.filter(({ kind }) => kind !== "OFFERING_SIZE" && kind !== "SECURITY_OFFERED");
  return { facts: own, diagnostics: diagnostics.filter(({ code }) => code !== "CONTRADICTION") };
}

/** The form that the cover prints. */
function formIn({ facts }: Extraction): string | null {
  const form = facts.find((fact) => fact.kind === "FORM");
  return form?.kind === "FORM" ? form.values.form : null;
}

/** How many shares holders offer: what the cover says apart of them, else all that it offers. */
function resold(facts: readonly Draft[]): CoverNumbers["offered"] {
  const [apart, ...more] = facts.filter(
    (fact) =>
      fact.kind === "SECURITY_OFFERED" &&
      fact.values.resale &&
      /\b(?:stock|shares)\b/i.test(fact.values.class),
  );
  const own = facts.find((fact) => fact.kind === "OFFERING_SIZE");
  if (
    apart?.kind === "SECURITY_OFFERED" &&
    more.length === 0 &&
    apart.values.count !== null &&
    apart.values.count > (own?.kind === "OFFERING_SIZE" ? own.values.shares : 0)
  )
    return { shares: apart.values.count, spans: apart.spans };
  return own?.kind === "OFFERING_SIZE" ? { shares: own.values.shares, spans: own.spans } : null;
}

/** The numbers of the cover and the ownership section that the stockholder table is held against. */
function coverNumbers(facts: readonly Draft[]): CoverNumbers {
  const outstanding = facts.find((fact) => fact.kind === "SHARES_OUTSTANDING");
  return {
    outstanding:
      outstanding === undefined ? null : { shares: outstanding.values.shares, spans: outstanding.spans },
    offered: resold(facts),
  };
}
