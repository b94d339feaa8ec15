import type { Span } from "../../../../src/kernel/span.ts";
import type { NoteContext } from "./context.ts";

/** A limit of beneficial ownership by contract ("blocker"), percent of the class. */
export interface Cap {
  readonly percent: number;
  readonly spans: readonly Span[];
}

const PERCENT = "(\\d{1,2}(?:\\.\\d{1,3})?) ?%";
/** The words that limit ownership: more than N% of the outstanding class, a limitation of N%. */
const CAPS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:more than|exceed(?:s|ing)?|in excess of|greater than|above|over) ${PERCENT}(?: \\([^()]{0,80}\\))? of (?:the |our |all |its )?(?:then[- ]?)?(?:number of )?(?:total )?(?:shares of )?(?:[\\w’' -]{0,40}? )?(?:issued and )?outstanding\\b`,
    "i",
  ),
  new RegExp(
    `\\b(?:more than|exceed(?:s|ing)?|in excess of|greater than|above|over|up to|limited to|maximum of) (?:either )?${PERCENT}`,
    "i",
  ),
  new RegExp(
    `\\b(?:limitations?|limits?|caps?|blockers?|restrictions?|provisions?|threshold)(?: \\([^()]{0,80}\\))?(?: provisions?)?(?: of| equal to| at| set at| is| to|,)(?: either)? ${PERCENT}`,
    "i",
  ),
  new RegExp(
    `\\b${PERCENT}(?: \\([^()]{0,80}\\))? (?:beneficial |ownership |conversion |exercise )*(?:limitations?|limits?|caps?|blockers?|threshold)\\b`,
    "i",
  ),
];
const ABOUT_CAPS =
  /\b(?:limitations?|limits?|limited|blockers?|caps?|may not|shall not|cannot|not be (?:converted|exercised|entitled|permitted)|prohibit\w*|prevent\w*|restrict\w*|to the extent|would result in|not have the right)\b/i;
/** Percentages that exchanges and the law set: holders of 5% or more. */
const LEAST = 1;
const ROUND = /^5(?:\.0+)?$/;

/** The first limit that the note states. */
export function capOf(context: NoteContext): Cap | null {
  const { text, prose } = context.note;
  for (const sentence of context.sentences) {
    const { start, end } = sentence.place(0, sentence.text.length);
    const printed = text.slice(start, end);
    if (!/beneficial|ownership/i.test(printed) || !ABOUT_CAPS.test(printed)) continue;
    for (const pattern of CAPS) {
      const match = pattern.exec(printed);
      const percent = Number(match?.[1]);
      if (
        match === null ||
        percent < LEAST ||
        percent >= 50 ||
        (ROUND.test(match[1]!) && !/limitation|blocker/i.test(printed))
      )
        continue;
      const at = start + match.index;
      return { percent, spans: prose.spans(at, at + match[0].length) };
    }
  }
  return null;
}
