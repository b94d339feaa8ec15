import type { Span } from "../../../src/kernel/span.ts";
import type { Paragraph } from "../model.ts";
import { COLUMN_POINTS } from "./cell.ts";
import { indentOf, isBlank, isRule, type Line, spanOf } from "./line.ts";

/** A typewriter page: text up to here, its middle at half of it. */
const TEXT_WIDTH = 72;
const CENTRE_SLACK = 5;
const LEAST_CENTRE_INDENT = 8;
const FIRST_LINE_INDENT = 3;

/**
 * Paragraphs of printed lines. Blank lines part them; so do a first line that stands in behind an ended sentence, an item's
 * mark, the change between centred and other lines, and a rule. A line of dashes under a line underlines it.
 * Hyphens at the ends of lines stay: print does not tell "post-effective" from a word that was cut.
 */
export function readParagraphs(lines: readonly Line[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Line[] = [];
  const close = (underlined: boolean) => {
    if (open.length > 0) paragraphs.push(paragraph(open, underlined));
    open = [];
  };
  for (const line of lines) {
    if (isBlank(line)) close(false);
    else if (isRule(line)) closeAtRule(line, open, close);
    else {
      if (open.length > 0 && startsAnew(open, line)) close(false);
      open.push(line);
    }
  }
  close(false);
  return paragraphs;
}

/** Dashes as long as the line above them underline it; longer ones part the page. */
function closeAtRule(rule: Line, open: readonly Line[], close: (underlined: boolean) => void): void {
  const last = open.at(-1);
  const underlines =
    last !== undefined &&
    Math.abs(indentOf(rule) - indentOf(last)) <= 2 &&
    Math.abs(rule.text.length - last.text.length) <= 3;
  close(underlines);
}

const ITEM = /^(?:[-–—•·o*]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|<F\d{1,3}>)\s/i;
const ENDED = /[.:;!?]["')\]]{0,2}$|(?:;|,) (?:and|or)$/;

function startsAnew(open: readonly Line[], line: Line): boolean {
  const last = open.at(-1)!;
  const printed = line.text.trim();
  if (isCentred(last) !== isCentred(line) && !goesOn(last, printed)) return true;
  if (/^<F\d{1,3}>/.test(printed)) return true;
  const ended = ENDED.test(last.text);
  if (ITEM.test(printed) && (ended || ITEM.test(open[0]!.text.trim()))) return true;
  return ended && indentOf(line) >= indentOf(last) + FIRST_LINE_INDENT;
}

/** A sentence under way. */
function goesOn(last: Line, printed: string): boolean {
  return /^[a-z0-9(]/.test(printed) && !ENDED.test(last.text);
}

function isCentred(line: Line): boolean {
  if (ITEM.test(line.text.trim())) return false;
  const indent = indentOf(line);
  const middle = (indent + line.text.length) / 2;
  return indent >= LEAST_CENTRE_INDENT && Math.abs(middle - TEXT_WIDTH / 2) <= CENTRE_SLACK;
}

function paragraph(lines: readonly Line[], underlined: boolean): Paragraph {
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const span: Span = {
    start: spanOf(first, indentOf(first), first.text.length).start,
    end: spanOf(last, indentOf(last), last.text.length).end,
  };
  if (!underlined) return { kind: "paragraph", span };
  const runs = [{ ...span, bold: false, italic: false, underline: true, raised: false }];
  const align = lines.every(isCentred) ? "center" : "left";
  return {
    kind: "paragraph",
    span,
    style: { runs, align, indent: indentOf(first) * COLUMN_POINTS, heading: null },
  };
}
