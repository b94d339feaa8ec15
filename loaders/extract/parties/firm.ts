/** Words that a firm's name ends with. */
const LEGAL =
  "(?:Inc\\.?|Incorporated|Corp\\.?|Corporation|Company|Co\\.?|LLC|L\\.L\\.C\\.|LLP|L\\.L\\.P\\.|L\\.?P\\.?|Ltd\\.?|Limited|PLC|plc|N\\.A\\.|N\\.V\\.|S\\.A\\.|S\\.L\\.|B\\.V\\.|GmbH|AG|P\\.C\\.|P\\.A\\.)";
const WORD = "\\p{Lu}[\\p{L}\\p{N}.'’/+-]{0,40}";
const NAMED = `${WORD}(?:,? (?:${WORD}|&|and|of|the|de|van|von)){0,9}?,? ${LEGAL}`;

/** A firm's name up to its legal form, and what belongs behind it: "Laidlaw & Company (UK) Ltd.". For flags `u`. */
export const FIRM = `(?!The\\b|Our\\b|We\\b|In\\b|On\\b|As\\b)${NAMED}(?![\\p{L}\\p{N}&])(?:(?: \\([A-Z]{2,4}\\))?,? ${LEGAL}(?![\\p{L}\\p{N}]))*(?: & ${WORD})?`;

export interface NamedFirm {
  readonly name: string;
  /** Half-open offsets in the text. */
  readonly start: number;
  readonly end: number;
}

const ONE = new RegExp(FIRM, "gu");
/** What may stand between the names of a list and behind each. */
const BETWEEN =
  /^(?:,? ?(?:and|or|&)?,? ?(?:each of )?| ?\([^()]{1,80}\)| ?,? a (?:division|subsidiary|unit) of )*$/i;

/** The firms of a list, where it is nothing but a list of firms; null otherwise. */
export function readFirms(text: string): readonly NamedFirm[] | null {
  const firms: NamedFirm[] = [];
  let behind = 0;
  for (const match of text.slice(0, 600).matchAll(ONE)) {
    const between = text.slice(behind, match.index);
    if (!BETWEEN.test(between)) return null;
    // "Brookline Capital Markets, a division of Arcadia Securities, LLC": the one that is named first acts.
    if (!/division|subsidiary|unit of $/i.test(between))
      firms.push({ name: match[0].trim(), start: match.index, end: match.index + match[0].length });
    behind = match.index + match[0].length;
  }
  return firms.length > 0 && BETWEEN.test(text.slice(behind)) ? firms : null;
}
