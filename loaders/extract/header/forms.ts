/** How much of a form the loader understands. */
export type Reading =
  /** Cover, holders, risks, parties: prospectuses and registration statements. */
  | "FULL"
  /** The same extractors fit in part: annual and current reports, proxy statements. */
  | "PART"
  /** Parties of the submission, sections and tables only. */
  | "OUTLINE";

const FULL =
  /^(?:S-\d{1,2}|F-\d{1,2}|SF-\d|SB-\d|N-2|N-14|424[A-H]\d?|424B\d|DRS|POS ?AM|POS ?EX|10-12[BG]|10SB12[BG]|20FR12[BG]|1-A|FWP|S-\d{1,2}MEF|F-\d{1,2}MEF|S-\d{1,2}POS|F-\d{1,2}POS|F-\d{1,2}ASR|S-\d{1,2}ASR)(?:[/-].{1,6})?$/;
const PART =
  /^(?:10-?K(?:405|SB|SB40)?|10-?KT|10-?Q(?:SB)?|20-?F|40-?F|8-?K|6-?K|11-?K|ARS|(?:DEF|PRE|DEFA|DEFM|PREM|DEFC|PREC|DEFR|PRER|DEFN|PREN)\s?1?4[AC]?\d{0,2}[AC]?|DEF 14[AC]|PRE 14[AC])(?:\/A)?$/;

export function readingOf(form: string | null): Reading {
  if (form === null) return "FULL";
  const name = form.toUpperCase().trim();
  if (FULL.test(name)) return "FULL";
  return PART.test(name) ? "PART" : "OUTLINE";
}

/** Forms whose filer manages, advises or reports, and issues nothing that the form is about. */
const NO_ISSUER = /^(?:13F|13H|N-PX|TA-|X-17A|MA(?:$|-)|SBSE|ADV|CFPORTAL)/i;

export function hasIssuer(form: string | null): boolean {
  return form === null || !NO_ISSUER.test(form);
}

/** EDGAR's name of a form as a title, a tag or an element prints it; null for types of exhibits. */
export function cleanForm(printed: string): string | null {
  const form = printed.replace(/\s+/g, " ").trim().toUpperCase();
  return form === "" ||
    form.length > 20 ||
    /^(?:EX-|GRAPHIC|XML|ZIP|COVER|CORRESP|INFORMATION TABLE)/.test(form)
    ? null
    : form;
}
