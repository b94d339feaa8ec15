import { inCapitals, PLAIN } from "../../outline/look.ts";
import { firstSentenceEnd, isEnded } from "../prose/sentence.ts";
import { isTitleCase } from "../prose/title-case.ts";
import { capitalsEnd } from "./lead.ts";
import type { Lead } from "./paragraphs.ts";

/** Characters of the longest heading of plain text. */
const LONGEST_HEADING = 700;
/** "1.", "(a)", "IV." before a heading. */
const ENUMERATOR = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]{1,2}|[-–—*•o]) {1,3}(?=\S)/i;

/**
 * The words that the shape of a plain paragraph sets off: a title in capitals or in title case, alone or before the text
 * that it runs into. Null where there is none.
 */
export function shapeLead(text: string): Lead | null {
  const mark = ENUMERATOR.exec(text)?.[0] ?? "";
  const words = text.slice(mark.length);
  const end = titleEnd(words);
  if (end === null) return null;
  const title = words.slice(0, end.title);
  const capitals = inCapitals(title);
  return {
    text: mark + title,
    rest: words.slice(end.rest).trim(),
    look: { ...PLAIN, capitals },
    key: capitals ? "capitals" : "title",
    closed: end.rest > end.title,
  };
}

interface TitleEnd {
  /** Behind the title and its mark. */
  readonly title: number;
  /** Where the text begins that follows it. */
  readonly rest: number;
}

function titleEnd(words: string): TitleEnd | null {
  const head = words.slice(0, LONGEST_HEADING + 1);
  if (inCapitals(words)) return wholeEnd(words);
  const capitals = capitalsEnd(head);
  if (capitals !== null)
    return { title: capitals, rest: capitals + (DASHES.exec(head.slice(capitals))?.[0].length ?? 0) };
  return dashEnd(head) ?? sentenceEnd(words, head) ?? wholeEnd(words);
}

const DASHES = /^ {0,2}(?:--?|—|–) {0,2}/;
/** "Competition -- The Company", "Dilution: The". */
const DASH = /^(.{3,200}?)(?:[.:]? ?(?:--|—|–)|:) {0,2}(?=["“(]?\p{Lu}\p{Ll}|\p{Lu} )/u;

function dashEnd(head: string): TitleEnd | null {
  const match = DASH.exec(head);
  if (match === null || !isTitle(match[1]!)) return null;
  const mark = /[.:]$/.test(match[1]!) || match[0][match[1]!.length] === ":" ? 1 : 0;
  return { title: match[1]!.length + mark, rest: match[0].length };
}

/** A sentence in title case before others. */
function sentenceEnd(words: string, head: string): TitleEnd | null {
  const end = firstSentenceEnd(head);
  if (end >= words.length || end > LONGEST_HEADING || !isEnded(head.slice(0, end))) return null;
  return isTitle(head.slice(0, end)) ? { title: end, rest: end } : null;
}

function wholeEnd(words: string): TitleEnd | null {
  return words.length <= LONGEST_HEADING && isTitle(words)
    ? { title: words.length, rest: words.length }
    : null;
}

/** In capitals, in title case, or a single word ("Competition."). */
function isTitle(words: string): boolean {
  return inCapitals(words) || isTitleCase(words) || /^\p{Lu}\p{Ll}{4,20}\.?$/u.test(words);
}
