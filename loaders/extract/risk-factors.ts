import type { Draft, DraftDiagnostic } from "../../src/kernel/facts.ts";
import type { Outline, Section } from "../outline/model.ts";
import { draft, type Extraction } from "./extraction.ts";
import { type Risk, risksOf } from "./risks/assemble.ts";
import { refersElsewhere } from "./risks/wording.ts";

const EXTRACTOR = "risk-factors";

/**
 * The risk factors of the sections that are for them, with the groups they stand in: headings by their style where the
 * document shows style, else by their shape; the body is all that follows up to the next heading or group. What stands
 * before the first heading belongs to no risk.
 */
export function extractRiskFactors(outline: Outline): Extraction {
  const risks = sectionRuns(outline).flatMap((sections) => risksOf(outline, sections));
  return {
    facts: risks.map((risk, index) => riskFact(risk, index + 1)),
    diagnostics: risks.length > 0 ? [] : notFound(outline),
  };
}

/** The sections of risk factors, those that stand one behind the other together. */
function sectionRuns({ sections }: Outline): readonly (readonly Section[])[] {
  const runs: Section[][] = [];
  for (const [at, section] of sections.entries()) {
    if (section.role !== "RISK_FACTORS") continue;
    const before = sections[at - 1];
    const goesOn = before?.role === "RISK_FACTORS" && before.part === section.part;
    if (goesOn) runs.at(-1)!.push(section);
    else runs.push([section]);
  }
  return runs;
}

function riskFact({ category, heading, paragraphs, spans }: Risk, ordinal: number): Draft {
  const values = { ordinal, category, heading, body: paragraphs.join("\n\n") };
  return draft("RISK_FACTOR", values, spans, { subject: `risk:${ordinal}`, extractor: EXTRACTOR });
}

/** A section without a risk that was recognised, or one that only the table of contents knows. */
function notFound({ sections, text }: Outline): DraftDiagnostic[] {
  const found = sections.filter(({ role, blocks }) => role === "RISK_FACTORS" && blocks.length > 0);
  if (found.length > 0) {
    const spans = [found[0]!.blocks[0]!.span];
    const refers = found.some(({ span }) => refersElsewhere(text.slice(span.start, span.end)));
    return refers
      ? [missing("The section refers to the risk factors of other documents.", "INFO", spans)]
      : [missing("No risk factor was recognised in the section for them.", "WARNING", spans)];
  }
  const contents = sections.find(({ role }) => role === "CONTENTS");
  const line = contents === undefined ? null : listedLine(text, contents);
  return line === null
    ? []
    : [missing("The table of contents lists risk factors; the text has no such section.", "WARNING", [line])];
}

function listedLine(text: string, { blocks }: Section): { start: number; end: number } | null {
  for (const { span } of blocks) {
    const match = /^[ \t]*(risk factors\b[^\n]{0,200})/im.exec(text.slice(span.start, span.end));
    if (match === null) continue;
    const start = span.start + match.index + match[0].indexOf(match[1]!);
    return { start, end: start + match[1]!.length };
  }
  return null;
}

function missing(
  message: string,
  severity: "WARNING" | "INFO",
  spans: DraftDiagnostic["spans"],
): DraftDiagnostic {
  return { code: "SECTION_MISSING", severity, message, spans };
}
