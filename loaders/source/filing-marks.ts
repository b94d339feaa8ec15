/** How far into the text a filing must show that it is one, in UTF-16 code units. */
export const MARK_WINDOW = 65_536;

/** EDGAR full submissions, old (PEM, IMS) and new, and the header fields of their text form. */
const EDGAR_HEADER =
  /<(?:SEC-DOCUMENT|SEC-HEADER|IMS-DOCUMENT|IMS-HEADER|SUBMISSION)\b|BEGIN PRIVACY-ENHANCED MESSAGE|CONFORMED SUBMISSION TYPE:|<DOCUMENT>\s{0,20}<TYPE>/i;

/** Roots of the forms that are filed as XML: ownership (3, 4, 5), 13F, and all that share `edgarSubmission`. */
const XML_FORM_ROOT = /<(?:[\w.-]{1,20}:)?(?:ownershipDocument|edgarSubmission|informationTable|xbrl)[\s>]/;

/** Inline XBRL by the SEC's taxonomies: its hidden header may push the form's name far down. */
const SEC_TAXONOMY = /\bhttps?:\/\/xbrl\.sec\.gov\/(?:dei|cef|ecd|ffd)\//;

/** "Registration No. 333-70870", "Registration Statement Nos. 33-1234 and ...", "File Number 001-12345". */
const REGISTRATION_NUMBER =
  /\b(?:registration(?: statement)?(?: file)?|commission file|sec file|file)\s{1,4}(?:no|nos|number|numbers)\b[.:]?\s{0,4}\d{1,3}-\d{4,7}\b/i;

/** Names that only the SEC's forms, schedules and rules have. */
const FORM_NAME =
  /\b(?:FORM|Form|Forms)\s{1,4}(?:S-\d{1,2}|F-\d{1,2}|SF-\d|N-\d|N-[A-Z]{2,4}|SB-\d|10-?[KQ](?:SB)?|8-?K|20-?F|40-?F|6-?K|11-?K|13F|424B\d|1-A|CB|T-\d|DEF ?14A)\b|\b(?:SCHEDULE|Schedule)\s{1,4}(?:13[DGE]|14[ACDN]|TO)\b|\b(?:Rule|RULE)\s{1,4}424\([bB]\)/;

/** Names that prose has too ("form 4"): they count where the Commission is named as well. */
const SHORT_FORM_NAME = /\b(?:FORM|Form)\s{1,4}(?:[345D]|144)\b/;
const COMMISSION = /\bsecurities\s{1,4}(?:and|&)\s{1,4}exchange\s{1,4}commission\b/i;

/** True where the text shows an EDGAR header, an XML form root, a registration number or an SEC form name. */
export function looksLikeFiling(text: string): boolean {
  const raw = text.slice(0, MARK_WINDOW);
  if ([EDGAR_HEADER, XML_FORM_ROOT, SEC_TAXONOMY].some((mark) => mark.test(raw))) return true;
  return [raw, withoutMarkup(raw)].some(
    (head) =>
      REGISTRATION_NUMBER.test(head) ||
      FORM_NAME.test(head) ||
      (SHORT_FORM_NAME.test(head) && COMMISSION.test(head)),
  );
}

/** "FORM&nbsp;<b>S-1</b>" as it is read: a tag is nothing, a space is a space. */
function withoutMarkup(html: string): string {
  return html.replace(/<[^<>]{0,2000}>/g, "").replace(/&(?:nbsp|#160|#xa0);|\s+/gi, " ");
}
