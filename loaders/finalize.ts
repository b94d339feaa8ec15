import type { PartialDate } from "../src/kernel/dates.ts";
import { type Diagnostic, SEVERITIES } from "../src/kernel/diagnostics.ts";
import { AppError } from "../src/kernel/errors.ts";
import type { Draft, DraftDiagnostic, DraftOf, Evidence, Fact, FactKind } from "../src/kernel/facts.ts";
import { type FactId, type FilingId, factId, filingId } from "../src/kernel/ids.ts";
import type { Span } from "../src/kernel/span.ts";
import type { Filing, LoadHints } from "./model.ts";
import type { Outline } from "./outline/model.ts";

/** Who the filing is: what the bytes say, then what the caller knows, else the hash of the bytes. */
export function identify(
  facts: readonly Draft[],
  hints: LoadHints,
  source: { readonly text: string; readonly sha256: string },
): Filing {
  const form = valuesOf(facts, "FORM")?.form ?? hints.form ?? null;
  const registrationNumber = valuesOf(facts, "REGISTRATION_NUMBER")?.number ?? null;
  const accessionNumber = valuesOf(facts, "ACCESSION_NUMBER")?.number ?? hints.accessionNumber ?? null;
  const documentDate = valuesOf(facts, "DOCUMENT_DATE")?.date ?? null;
  const filedDate: PartialDate | null = valuesOf(facts, "FILED_DATE")?.date ?? hints.filedDate ?? null;
  return {
    id: filingId(keyOf({ accessionNumber, form, registrationNumber, documentDate, sha256: source.sha256 })),
    form,
    registrationNumber,
    accessionNumber,
    filedDate,
    documentDate,
    sha256: source.sha256,
    text: source.text,
  };
}

function keyOf(filing: Omit<Filing, "id" | "filedDate" | "text">): readonly string[] {
  const { accessionNumber, form, registrationNumber, documentDate, sha256 } = filing;
  if (accessionNumber !== null) return ["accession", accessionNumber];
  if (form !== null && registrationNumber !== null && documentDate !== null)
    return ["registration", form, registrationNumber, documentDate];
  return ["bytes", sha256];
}

function valuesOf<K extends FactKind>(facts: readonly Draft[], kind: K): DraftOf<K>["values"] | null {
  const found = facts.find((fact) => fact.kind === kind);
  return found === undefined ? null : (found.values as DraftOf<K>["values"]);
}

/** Cuts the quotes and names the sections of spans, by the filing's text. */
export type Quoter = (spans: readonly Span[]) => Evidence[];

export function quoter(filing: Filing, outline: Outline): Quoter {
  const titles = outline.sections.map(({ span, title }) => ({ start: span.start, title }));
  return (spans) =>
    spans.map(({ start, end }) => ({
      filing: filing.id,
      start,
      end,
      quote: filing.text.slice(start, end),
      section: titles.findLast((title) => title.start <= start)?.title ?? null,
    }));
}

/** Facts with id and quotes, in the drafts' order; drafts that say the same thing become one with all their evidence. */
export function finalizeFacts(drafts: readonly Draft[], filing: FilingId, quote: Quoter): Fact[] {
  const facts = new Map<FactId, { readonly draft: Draft; readonly spans: Span[] }>();
  for (const draft of drafts) {
    const id = factId([filing, draft.kind, draft.subject, canonicalJson(draft.values)]);
    const known = facts.get(id);
    if (known === undefined) facts.set(id, { draft, spans: [...draft.spans] });
    else known.spans.push(...draft.spans);
  }
  return [...facts].map(([id, { draft, spans }]) => {
    const { spans: _own, ...rest } = draft;
    if (spans.length === 0)
      throw new AppError("INTERNAL", `A fact without evidence: ${draft.kind} by ${draft.extractor}.`, {
        remedy: "This is a defect of the loader; please report it with the filing.",
      });
    return { ...rest, id, filing, evidence: distinct(quote(spans)) } as Fact;
  });
}

/** JSON with sorted keys: equal values, equal text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((one) => [`${one.start}-${one.end}`, one])).values()];
}

/** By severity, then position; those that point nowhere come last. */
export function finalizeDiagnostics(drafts: readonly DraftDiagnostic[], quote: Quoter): Diagnostic[] {
  return drafts
    .map(({ spans, ...rest }) => ({ ...rest, evidence: quote(spans) }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        positionOf(a) - positionOf(b) ||
        (a.code === b.code ? 0 : a.code < b.code ? -1 : 1),
    );
}

function positionOf({ evidence }: Diagnostic): number {
  return evidence[0]?.start ?? Number.MAX_SAFE_INTEGER;
}
