import type { Draft, DraftDiagnostic } from "../../src/kernel/facts.ts";
import { joinSpans, type Span } from "../../src/kernel/span.ts";
import type { Outline, Section } from "../outline/model.ts";
import { draft, type Extraction } from "./extraction.ts";
import { type Passage, passagesIn, passagesOf, spansOf } from "./prose/passage.ts";
import { firstSentenceEnd, isEnded } from "./prose/sentence.ts";
import { isTitleCase } from "./prose/title-case.ts";

const EXTRACTOR = "risk-factors";

/** Titles of groups: "Risks Related to Our Industry", "General Risk Factors". */
const CATEGORY = /^(?:\S+ ){0,3}risks?\b(?! that)|\brisks?(?: factors)?$/i;
const LONGEST_CATEGORY = 150;
const LONGEST_HEADING = 500;

/**
 * The risk factors of the sections that are for them. A heading is the sentence in title case at a paragraph's start,
 * as printed with its period, or a paragraph of its own; the body is all that follows up to the next heading or
 * group. What stands before the first heading belongs to no risk.
 */
export function extractRiskFactors(outline: Outline): Extraction {
  const risks = outline.sections
    .filter(({ role }) => role === "RISK_FACTORS")
    .flatMap((section) => risksOf(passagesOf(section, outline.text), groupOf(section)));
  return {
    facts: risks.map((risk, index) => riskFact(outline.text, risk, index + 1)),
    diagnostics: risks.length > 0 ? [] : notFound(outline),
  };
}

interface Risk {
  readonly category: string | null;
  readonly heading: string;
  /** The body's paragraphs. */
  readonly paragraphs: string[];
  readonly spans: Span[];
}

type Line =
  | { readonly is: "category" | "body" }
  /** `end`: of the heading, in the passage's clean text. */
  | { readonly is: "heading"; readonly end: number };

/** A section may itself be one group of risks. */
function groupOf({ title }: Section): string | null {
  return title === null || /^(?:certain )?risk factors?\b/i.test(title) ? null : title;
}

function risksOf(passages: readonly Passage[], group: string | null): Risk[] {
  const hasRunIns = passages.some((passage) => runInEnd(passage.text) !== null);
  const risks: Risk[] = [];
  let category = group;
  let open: Risk | null = null;
  for (const [at, passage] of passages.entries()) {
    const line = classify(passage.text, passages[at + 1]?.text, hasRunIns);
    if (line.is === "category") {
      category = passage.text;
      open = null;
    } else if (line.is === "heading") {
      open = { category, heading: passage.text.slice(0, line.end), paragraphs: [], spans: [] };
      risks.push(open);
      addBody(open, passage, line.end);
    } else if (open !== null) addBody(open, passage, 0);
  }
  return risks;
}

/** The passage belongs to the risk; from `from` on to its body. */
function addBody(risk: Risk, passage: Passage, from: number): void {
  const body = passage.text.slice(from).trim();
  if (body !== "") risk.paragraphs.push(body);
  risk.spans.push(...spansOf(passage, 0, passage.text.length));
}

function classify(text: string, next: string | undefined, hasRunIns: boolean): Line {
  const end = runInEnd(text);
  if (end !== null) return { is: "heading", end };
  if (hasRunIns && isEnded(text)) return { is: "body" };
  if (text.length > LONGEST_HEADING || !isTitleCase(text)) return { is: "body" };
  const isShort = text.length <= LONGEST_CATEGORY && !isEnded(text);
  if (isShort && (hasRunIns || CATEGORY.test(text))) return { is: "category" };
  return next === undefined ? { is: "body" } : { is: "heading", end: text.length };
}

/** Where the heading that runs into its paragraph ends; null where none does. */
function runInEnd(text: string): number | null {
  const end = firstSentenceEnd(text.slice(0, LONGEST_HEADING + 1));
  if (end >= text.length || end > LONGEST_HEADING || !isTitleCase(text.slice(0, end))) return null;
  return isEnded(text.slice(0, end)) ? end : null;
}

function riskFact(text: string, { category, heading, paragraphs, spans }: Risk, ordinal: number): Draft {
  const values = { ordinal, category, heading, body: paragraphs.join("\n\n") };
  return draft("RISK_FACTOR", values, mergeSpans(text, spans), {
    subject: `risk:${ordinal}`,
    extractor: EXTRACTOR,
  });
}

/** One span for paragraphs with nothing printed between them. */
function mergeSpans(text: string, spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && text.slice(last.end, span.start).trim() === "")
      merged[merged.length - 1] = joinSpans(last, span);
    else merged.push(span);
  }
  return merged;
}

/** A section without a risk that was recognised, or one that only the table of contents knows. */
function notFound(outline: Outline): DraftDiagnostic[] {
  const passages = passagesIn(outline, ["RISK_FACTORS"]);
  if (passages.length > 0) {
    const spans = spansOf(passages[0]!, 0, passages[0]!.text.length);
    return [missing("No risk factor was recognised in the section for them.", spans)];
  }
  const listed = outline.sections
    .filter(({ role }) => role === "CONTENTS")
    .flatMap(({ blocks }) => blocks)
    .find(({ span }) => /^risk factors\b/i.test(outline.text.slice(span.start, span.start + 20)));
  return listed === undefined
    ? []
    : [missing("The table of contents lists risk factors; the text has no such section.", [listed.span])];
}

function missing(message: string, spans: readonly Span[]): DraftDiagnostic {
  return { code: "SECTION_MISSING", severity: "WARNING", message, spans };
}
