import type { Draft, DraftDiagnostic, DraftOf, FactKind, How, Subject } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";
import type { Outline } from "../outline/model.ts";

/** What an extractor found and what it did not understand. */
export interface Extraction {
  readonly facts: readonly Draft[];
  readonly diagnostics: readonly DraftDiagnostic[];
}

/** A pure function of the outline: the same filing always gives the same drafts in the same order. */
export type Extractor = (outline: Outline) => Extraction;

export const NOTHING: Extraction = { facts: [], diagnostics: [] };

/** A `STATED` draft; `subject` is `filing` or `issuer` or names the row, note or risk. The first span is the one to show. */
export function draft<K extends FactKind>(
  kind: K,
  values: DraftOf<K>["values"],
  spans: readonly Span[],
  origin: {
    readonly subject: Subject;
    readonly extractor: string;
    readonly how?: How;
    readonly reason?: string;
  },
): Draft {
  const { subject, extractor, how = "STATED", reason = null } = origin;
  return { kind, subject, values, spans, how, reason, extractor } as DraftOf<K> as Draft;
}

export function mergeExtractions(extractions: readonly Extraction[]): Extraction {
  return {
    facts: extractions.flatMap(({ facts }) => facts),
    diagnostics: extractions.flatMap(({ diagnostics }) => diagnostics),
  };
}
