import { foldedWords } from "./folded-words.ts";
import type { ParsedOrganization } from "./parsed-name.ts";
import { ABBREVIATIONS, LEGAL_FORMS, LONGEST_FORM, NUMERALS } from "./word-lists.ts";

/** "8/25/68", "9-14-1999". */
const DATE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/;
/** Two-digit years from here on are of the last century. */
const CENTURY_TURN = 30;
/** "under agreement dated": words in front of a trust's date. */
const AGREEMENT = new Set("u/a/d u/a uad u/t/a uta u/d/t udt u/w dated dtd".split(" "));
/** EDGAR's state behind a name: "ACME CORP /DE/". */
const STATE = /\s?\/[a-z]{2,3}\/?$/i;
const TRUST = new Set(["trust", "trusts"]);
/** "Roe Trust Company" keeps trusts and is none. */
const COMPANY = new Set(["company", "corporation", "bank"]);
const TRUSTEES = new Set(["trustee", "trustees", "ttee", "ttees"]);
const BEHIND_TRUSTEE = new Set(["of", "for", "fbo", "under"]);

/**
 * The name itself says whether it is a trust's: an agreement and its date, or "trust" without the words of a company.
 * What a filing calls it elsewhere does not count, since another may not.
 */
export function parseOrganization(name: string): ParsedOrganization {
  const left: string[] = [];
  const numerals: string[] = [];
  let date: string | null = null;
  const printed = behindTrustee(foldedWords(name.replace(STATE, "")));
  for (const [index, word] of printed.entries()) {
    const day = isoDay(word);
    if (day !== null) date = day;
    else if (AGREEMENT.has(word) || word === "the") continue;
    else for (const piece of word.split("-")) take(piece, index, left, numerals);
  }
  const form = formAtEnd(left);
  const core = left.slice(0, left.length - form.length);
  const words = core.map((word) => ABBREVIATIONS[word] ?? word);
  const isTrust = words.some((word) => TRUST.has(word)) && !words.some((word) => COMPANY.has(word));
  const isAgreed = date !== null || printed.some((word) => AGREEMENT.has(word));
  return {
    type: isAgreed || (isTrust && form.name === null) ? "TRUST" : "ORGANIZATION",
    words,
    joined: words.join("").replaceAll("&", "and"),
    abbreviated: core.filter((word) => ABBREVIATIONS[word] !== undefined && word !== "&"),
    numerals,
    legalForm: form.name,
    date,
  };
}

function take(word: string, index: number, words: string[], numerals: string[]): void {
  if (word === "") return;
  const numeral = /^\d{1,12}$/.test(word) ? word.replace(/^0+(?=\d)/, "") : NUMERALS.get(word);
  // "First Bank" and "V Fund" begin with a name.
  if (numeral !== undefined && (index > 0 || /^\d/.test(word))) numerals.push(numeral);
  else words.push(word);
}

/** "Jane Roe, Trustee of the Roe Trust" is the trust. */
function behindTrustee(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => TRUSTEES.has(word));
  if (at < 0) return words;
  const rest = words.slice(BEHIND_TRUSTEE.has(words[at + 1] ?? "") ? at + 2 : at + 1);
  return rest.some((word) => word !== "the" && !AGREEMENT.has(word) && isoDay(word) === null) ? rest : words;
}

function isoDay(word: string): string | null {
  const match = DATE.exec(word);
  if (match === null) return null;
  const [, month, day, year] = match;
  const full = year!.length === 4 ? year! : `${Number(year) < CENTURY_TURN ? "20" : "19"}${year}`;
  return `${full}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
}

/** The longest legal form that the words end with, at least one word in front of it. */
function formAtEnd(words: readonly string[]): { readonly name: string | null; readonly length: number } {
  for (let length = Math.min(LONGEST_FORM, words.length - 1); length > 0; length--) {
    const name = LEGAL_FORMS[words.slice(-length).join(" ")];
    if (name !== undefined) return { name, length };
  }
  return { name: null, length: 0 };
}
