import type { Block, Paragraph } from "../document/model.ts";

/** A sentence, a clause before a list, or a list item ends here; closing quotes and brackets may follow. */
const SENTENCE_END = /[.!?:;]["”’')\]*]{0,4}$/;
/** The last item but one of a list: "; and", "; or". */
const ITEM_END = /[;,] (?:and|or)$/i;
/** Words that no sentence ends with; `and`, `or` and a comma may also end a list item. */
const OPEN_END =
  /(?:^|\s)(?:a|an|are|as|at|be|been|between|by|for|from|had|has|have|his|her|if|in|into|is|its|may|not|of|on|our|such|than|that|the|their|these|this|those|to|was|we|were|which|will|with|would)$/i;
const OPEN_END_AT_BREAK = /(?:^|\s)(?:and|or)$|[a-z],$/;

/** How much of each side of a seam is looked at, in characters. */
const SEAM = 160;
/** Running prose: a sentence ended before the one that the page cut. */
const SENTENCE_INSIDE = /[.!?]["”)]? \p{Lu}/u;

/**
 * Indexes of paragraphs whose sentence goes on in the next one. A lower-case start after an open end joins,
 * and any start after a word that needs one to follow.
 */
export function findJoins(
  text: string,
  blocks: readonly Block[],
  afterBreak: (index: number) => boolean,
): ReadonlySet<number> {
  const joins = new Set<number>();
  for (let at = 0; at + 1 < blocks.length; at++) {
    const [block, next] = [blocks[at]!, blocks[at + 1]!];
    if (block.kind !== "paragraph" || next.kind !== "paragraph") continue;
    const isItem = !joins.has(at - 1) && /^[a-z]/.test(text.slice(block.span.start, block.span.start + 1));
    const end = text.slice(Math.max(block.span.start, block.span.end - SEAM), block.span.end);
    const start = text.slice(next.span.start, Math.min(next.span.end, next.span.start + SEAM));
    if (isUnderlinedLine(text, block, next) || goesOn({ end, start, isItem, atBreak: afterBreak(at + 1) }))
      joins.add(at);
  }
  return joins;
}

/** Between two lines of print that are underlined each, without a blank line. */
const DASHES_BETWEEN = /^[ \t]*\r?\n[ \t]*[-=_–—]{3,200}[ \t]*\r?\n[ \t]*$/;
/** Characters of a line that its heading fills. */
const FULL_LINE = 40;

/** A line of a heading that goes on in the next one, each with dashes under it. */
function isUnderlinedLine(text: string, { span, style }: Paragraph, next: Paragraph): boolean {
  const isUnderlined = (one: Paragraph["style"]) => one?.runs.some((run) => run.underline) ?? false;
  if (!isUnderlined(style) || !isUnderlined(next.style) || span.end - span.start < FULL_LINE) return false;
  const isShorter = next.span.end - next.span.start <= span.end - span.start;
  return (
    isShorter &&
    !SENTENCE_END.test(text.slice(span.end - 5, span.end)) &&
    DASHES_BETWEEN.test(text.slice(span.end, Math.min(next.span.start, span.end + 2 * SEAM)))
  );
}

interface Seam {
  /** The last letters of the one paragraph and the first of the next. */
  readonly end: string;
  readonly start: string;
  /** The paragraph itself begins lower-case: an item of a list, which another item follows. */
  readonly isItem: boolean;
  readonly atBreak: boolean;
}

function goesOn({ end, start, isItem, atBreak }: Seam): boolean {
  if (SENTENCE_END.test(end) || /; (?:and|or)$/i.test(end) || (isItem && ITEM_END.test(end))) return false;
  const isOpen = OPEN_END.test(end) || /\p{L}-$/u.test(end);
  if (/^["“'(]?[a-z]/.test(start)) return atBreak || !isItem || isOpen;
  return (
    isOpen || (atBreak && (OPEN_END_AT_BREAK.test(end) || (SENTENCE_INSIDE.test(end) && isProse(start))))
  );
}

/** A sentence under way, not a heading: small words of some length soon after its first. */
function isProse(start: string): boolean {
  const words = start.split(/\s+/).slice(1, 7);
  return words.filter((word) => /^[a-z]{4}/.test(word)).length >= 2;
}
