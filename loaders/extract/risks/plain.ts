import type { Passage } from "../prose/passage.ts";
import { firstSentenceEnd, isEnded } from "../prose/sentence.ts";
import { isTitleCase } from "../prose/title-case.ts";

/** What a passage is in a section of risk factors without styles. */
export type PlainPart =
  | { readonly is: "CATEGORY" | "BODY" }
  /** `end`: of the heading, in the passage's clean text. */
  | { readonly is: "HEADING"; readonly end: number };

/** Titles of groups: "Risks Related to Our Industry", "General Risk Factors". */
const CATEGORY = /^(?:\S+ ){0,3}risks?\b(?! that)|\brisks?(?: factors)?$/i;
const LONGEST_CATEGORY = 150;
const LONGEST_HEADING = 500;

/**
 * By shape: a heading is the sentence in title case at a passage's start, as printed with its period, or a passage of its
 * own; where headings run in, a short title without a mark is a group's.
 */
export function partsByShape(passages: readonly Passage[]): readonly PlainPart[] {
  const hasRunIns = passages.some((passage) => runInEnd(passage.text) !== null);
  return passages.map((passage, at) => partOf(passage.text, passages[at + 1]?.text, hasRunIns));
}

function partOf(text: string, next: string | undefined, hasRunIns: boolean): PlainPart {
  const end = runInEnd(text);
  if (end !== null) return { is: "HEADING", end };
  if (hasRunIns && isEnded(text)) return { is: "BODY" };
  if (text.length > LONGEST_HEADING || !isTitleCase(text)) return { is: "BODY" };
  const isShort = text.length <= LONGEST_CATEGORY && !isEnded(text);
  if (isShort && (hasRunIns || CATEGORY.test(text))) return { is: "CATEGORY" };
  return next === undefined ? { is: "BODY" } : { is: "HEADING", end: text.length };
}

/** Where the heading that runs into its paragraph ends; null where none does. */
function runInEnd(text: string): number | null {
  const end = firstSentenceEnd(text.slice(0, LONGEST_HEADING + 1));
  if (end >= text.length || end > LONGEST_HEADING || !isTitleCase(text.slice(0, end))) return null;
  return isEnded(text.slice(0, end)) ? end : null;
}
