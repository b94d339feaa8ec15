import type { CoverLine } from "./lines.ts";

/** What a facing page says above its captions (Forms S-1, S-3, F-1, 10-K, 20-F, Schedule 14A). */
export interface CoverSheet {
  readonly name: CoverLine | null;
  /** The lines above "(Address ... of registrant's principal executive offices)". */
  readonly offices: readonly CoverLine[];
}

const NAME_CAPTION =
  /^\(?(?:exact )?names? of (?:the )?(?:[a-z-]+ ){0,3}?(?:registrants?|issuers?|issuing entity|company)\b|^\(?exact name of /i;
const OFFICES_CAPTION =
  /\baddress(?:es)?\b.{0,120}\b(?:principal|executive)\b.{0,40}\boffices?\b|^\(?principal executive offices/i;
const AGENT_CAPTION = /\bagent\b.{0,20}\bservice\b/i;
/** Lines of the form itself, never a name. */
const FORM_WORDS =
  /^(?:under(?: the)?|to|or|of the|form\b.{0,40}|registration statement\b.*|the securities (?:exchange )?act.*|.{0,30}securities (?:exchange )?act of 193[34].*|securities and exchange commission.*|united states.*|washington\b.*|(?:pre-effective |post-effective )?amendment no\b.*|annual report.*|proxy statement.*|schedule \d.*|commission file.*|\(?mark one\)?|as filed with.*|registration (?:statement )?no\b.*)$/i;
/** Who stands behind the registrant. */
const SPONSOR = /^(?:sponsored by|sponsor|depositor|by and through|on behalf of|a |an )\b/i;
const MOST_ABOVE = 8;

export function readSheet(lines: readonly CoverLine[]): CoverSheet {
  const caption = lines.findIndex(({ text }) => NAME_CAPTION.test(text));
  return { name: caption < 0 ? null : nameAbove(lines, caption), offices: officesAbove(lines) };
}

/** The nearest line above the caption that is neither the form's own nor a sponsor's. */
function nameAbove(lines: readonly CoverLine[], caption: number): CoverLine | null {
  for (let at = caption - 1; at >= Math.max(0, caption - 3); at--) {
    const line = lines[at]!;
    if (FORM_WORDS.test(line.text) || line.text.startsWith("(")) return null;
    if (!SPONSOR.test(line.text) && /\p{L}{2}/u.test(line.text)) return line;
  }
  return null;
}

/** A caption over two lines is read as one. */
function officesAbove(lines: readonly CoverLine[]): readonly CoverLine[] {
  for (const [at, line] of lines.entries()) {
    const both = `${line.text} ${lines[at + 1]?.text ?? ""}`;
    const caption = OFFICES_CAPTION.test(line.text) ? line.text : both;
    if (!/\baddress|^\(?principal executive/i.test(line.text) || !OFFICES_CAPTION.test(caption)) continue;
    if (AGENT_CAPTION.test(caption) && !/principal/i.test(caption)) continue;
    const above = linesAbove(lines, at);
    if (above.length > 0) return above;
  }
  return [];
}

/** The lines between a caption and what stands above them: another caption, a row of cells, a line of the form. */
function linesAbove(lines: readonly CoverLine[], caption: number): readonly CoverLine[] {
  let first = caption;
  while (first > 0 && caption - first < MOST_ABOVE && isValue(lines[first - 1]!)) first--;
  return lines.slice(first, caption);
}

function isValue({ text, beside }: CoverLine): boolean {
  const ended =
    /\)$/.test(text) &&
    !/\d\)$|^\(?\d{3}\)/.test(text) &&
    /\b(?:no|number|organization|incorporation|charter|code)\.?\)$/i.test(text);
  return (
    !beside &&
    !ended &&
    !/^\((?!\d{3}\))/.test(text) &&
    !FORM_WORDS.test(text) &&
    !/^cop(?:y|ies) to/i.test(text)
  );
}
