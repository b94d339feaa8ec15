import type { Draft, FactKind } from "../../../src/kernel/facts.ts";
import type { Extraction } from "../extraction.ts";

/** What a submission states once: the document's own words are evidence where they agree, and give way where they do not. */
const SINGLE: readonly FactKind[] = ["FORM", "ACCESSION_NUMBER", "FILED_DATE", "PERIOD_OF_REPORT"];

/** The submission's facts, then the document's; a value that EDGAR itself assigned stands against what a cover prints. */
export function unite(submission: readonly Draft[], stated: Extraction): Extraction {
  const assigned = new Map(
    submission.filter(({ kind }) => SINGLE.includes(kind)).map((fact) => [fact.kind, fact]),
  );
  const kept = stated.facts.filter((fact) => {
    const own = assigned.get(fact.kind);
    return own === undefined || JSON.stringify(own.values) === JSON.stringify(fact.values);
  });
  return { facts: [...submission, ...kept], diagnostics: stated.diagnostics };
}
