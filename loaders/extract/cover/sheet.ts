import type { Span } from "../../../src/kernel/span.ts";
import type { CoverLine } from "./lines.ts";
import { PHONE } from "./phone.ts";

/** What a facing page says above its captions (Forms S-1, S-3, F-1, 10-K, 20-F, Schedule 14A). */
export interface CoverSheet {
  /** The lines above "(Exact name of registrant ...)" that may be the name, in printed order: a long one stands on several. */
  readonly name: readonly CoverLine[];
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
  /^(?:under(?: the)?|to|or|of the|form\b.{0,40}|registration statement\b.*|the securities (?:exchange )?act.*|.{0,30}securities (?:exchange )?act of 193[34].*|securities and exchange commission.*|united states(?: of america)?|united states securities.*|washington,? ?d\.? ?c\b.*|(?:pre-effective |post-effective )?amendment no\b.*|annual report.*|proxy statement.*|schedule \d.*|commission file.*|\(?mark one\)?|as filed with.*|registration (?:statement )?no\b.*)$/i;
/** Who stands behind the registrant. */
const SPONSOR = /^(?:sponsored by|sponsor|depositor|by and through|on behalf of|a |an )\b/i;
const MOST_ABOVE = 8;
const MOST_NAME_LINES = 4;

/** A line of the form or one of its captions: no part of a name or an address. */
export function isFormWording(text: string): boolean {
  return NAME_CAPTION.test(text) || FORM_WORDS.test(text) || /\bspecified in (?:its|the)\b/i.test(text);
}

export function readSheet(lines: readonly CoverLine[]): CoverSheet {
  const caption = lines.findIndex(({ text }, at) => isNameCaption(text, lines[at + 1]?.text ?? ""));
  const above = caption < 0 ? [] : nameAbove(lines, caption);
  return { name: above.length > 0 ? above : nameBehind(lines), offices: officesAbove(lines) };
}

/** "Exact name of registrant as specified in its charter: Acme, Inc." */
const NAME_ENTRY =
  /^\(?(?:exact )?name of (?:the )?(?:registrant|issuer)(?: as specified in its charter)?\)?: {0,4}(?<name>\S.{1,120})$/i;

function nameBehind(lines: readonly CoverLine[]): readonly CoverLine[] {
  for (const [at, line] of lines.entries()) {
    const name = NAME_ENTRY.exec(line.text)?.groups?.name;
    if (name === undefined) continue;
    const { end } = line.span;
    const more = lines.slice(at + 1, at + MOST_NAME_LINES).filter(({ block }) => block === line.block);
    return [{ ...line, text: name, span: { start: end - name.length, end } }, ...more];
  }
  return [];
}

/** A further line of a paragraph that begins with the name's caption. */
function continuesEntry(lines: readonly CoverLine[], at: number): boolean {
  const first = lines
    .slice(Math.max(0, at - MOST_NAME_LINES), at)
    .find(({ block }) => block === lines[at]!.block);
  return first !== undefined && NAME_ENTRY.test(first.text);
}

/** A caption may go on in the next line. */
function isNameCaption(text: string, next: string): boolean {
  return (
    NAME_CAPTION.test(text) ||
    (/^\(?(?:exact )?names? of\b/i.test(text) && NAME_CAPTION.test(`${text} ${next}`))
  );
}

/** The nearest lines above the caption that are neither the form's own nor a sponsor's. */
function nameAbove(lines: readonly CoverLine[], caption: number): readonly CoverLine[] {
  const name: CoverLine[] = [];
  for (let at = caption - 1; at >= Math.max(0, caption - MOST_NAME_LINES); at--) {
    const line = lines[at]!;
    if (FORM_WORDS.test(line.text) || /^[([]/.test(line.text)) break;
    const isName = !SPONSOR.test(line.text) && /\p{L}{2}/u.test(line.text);
    if (isName) name.unshift(line);
    else if (name.length > 0) break;
  }
  return name;
}

/** A caption over two lines is read as one. */
function officesAbove(lines: readonly CoverLine[]): readonly CoverLine[] {
  for (const [at, line] of lines.entries()) {
    const both = `${line.text} ${lines[at + 1]?.text ?? ""}`;
    const caption = OFFICES_CAPTION.test(line.text) ? line.text : both;
    if (!/\baddress|^\(?principal executive/i.test(line.text) || !OFFICES_CAPTION.test(caption)) continue;
    if (AGENT_CAPTION.test(caption) && !/principal/i.test(caption)) continue;
    const above = line.beside ? rowAbove(lines, at) : linesAbove(lines, at);
    if (above.length > 0) return above;
  }
  return [];
}

/** The lines between a caption and what stands above them: another caption, a row of cells, a line of the form. */
function linesAbove(lines: readonly CoverLine[], caption: number): readonly CoverLine[] {
  let first = caption;
  while (
    first > 0 &&
    caption - first < MOST_ABOVE &&
    isValue(lines[first - 1]!) &&
    !continuesEntry(lines, first - 1)
  )
    first--;
  return lines.slice(first, caption);
}

/** The cells that stand in the row above a caption in a row: "1 Main Street, Boston, Massachusetts" and "02110". */
function rowAbove(lines: readonly CoverLine[], caption: number): readonly CoverLine[] {
  let first = caption;
  const isCell = (line: CoverLine) =>
    line.beside && !line.text.startsWith("(") && isValue({ ...line, beside: false });
  while (first > 0 && caption - first < MOST_ABOVE && isCell(lines[first - 1]!)) first--;
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
    !/^\((?!\d{3}\))|^[^(]*\)$/.test(text) &&
    !isFormWording(text) &&
    !/^cop(?:y|ies) to/i.test(text)
  );
}

const PHONE_CAPTION =
  /^\(?(?:the )?(?:(?:registrant|issuer|company)['’]?s?['’]? )?telephone number(?:,? including area code)?(?:,? of (?:the )?(?:registrant|issuer|company))?\)?:?$/i;
const PHONE_ENTRY = new RegExp(
  `^\\(?(?:(?:registrant|issuer|company)['’]s )?telephone number(?:,? including area code)?[:.]? (?<phone>${PHONE})\\)?$`,
  "i",
);

export interface SheetPhone {
  readonly phone: string;
  readonly spans: readonly Span[];
}

/** "(302) 555-0100" above "(Registrant's telephone number, including area code)", or behind these words. */
export function readSheetPhones(lines: readonly CoverLine[]): readonly SheetPhone[] {
  return lines.flatMap(({ text, span }, at) => {
    const entry = PHONE_ENTRY.exec(text)?.groups?.phone;
    if (entry !== undefined) return [{ phone: entry, spans: [span] }];
    if (!PHONE_CAPTION.test(text)) return [];
    const above = lines
      .slice(Math.max(0, at - MOST_NAME_LINES), at)
      .findLast((line) => PHONE_ALONE.test(line.text));
    return above === undefined ? [] : [{ phone: above.text, spans: [above.span] }];
  });
}

const PHONE_ALONE = new RegExp(`^${PHONE}$`);
