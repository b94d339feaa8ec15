import { isMisspelling } from "./misspelling.ts";
import type { ParsedOrganization } from "./parsed-name.ts";
import { type PairScore, POINTS, pairScore, type Reason } from "./points.ts";
import { TRUST_TYPES } from "./word-lists.ts";

/** Companies and funds by words, numerals and legal form; trusts by words, numerals and the date of the agreement. */
export function compareOrganizations(a: ParsedOrganization, b: ParsedOrganization): PairScore {
  const words = nameWords(a, b);
  if (words.points <= 0) return pairScore([words]);
  return pairScore([
    words,
    ...shortName(a, b),
    ...numerals(a.numerals, b.numerals),
    ...(a.type === "TRUST" ? agreementDate(a.date, b.date) : legalForm(a.legalForm, b.legalForm)),
  ]);
}

function nameWords(a: ParsedOrganization, b: ParsedOrganization): Reason {
  const { equal, joined, order, abbreviation } = POINTS.nameWords;
  const reason = (points: number, text: string): Reason => ({ feature: "NAME_WORDS", points, text });
  const spelledOut = abbreviatedOnce(a, b);
  const less = spelledOut.length * abbreviation;
  const note = spelledOut.length === 0 ? "" : `, ${spelledOut.join(", ")} abbreviated`;
  if (sameWords(a.words, b.words)) return reason(equal + less, `the same words${note}`);
  if (a.joined === b.joined) return reason(joined + less, `the same words but for spaces${note}`);
  const { misspelled, extra, types } = unmatched(a, b);
  if (misspelled.length + extra.length + types.length === 0)
    return reason(order + less, `the same words in another order${note}`);
  const points =
    equal +
    less +
    misspelled.length * POINTS.nameWords.misspelled +
    types.length * POINTS.nameWords.type +
    extra.length * POINTS.nameWords.extra;
  const parts = [
    ...misspelled.map((pair) => `${pair} perhaps misspelled`),
    ...types.map((word) => `"${word}" only in one`),
    ...extra.map((word) => `"${word}" only in one`),
  ];
  return reason(points, parts.join(", ") + note);
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

/** Printed short by one of both only. */
function abbreviatedOnce(a: ParsedOrganization, b: ParsedOrganization): string[] {
  const only = (of: readonly string[], other: readonly string[]) =>
    of.filter((word) => !other.includes(word));
  return [...only(a.abbreviated, b.abbreviated), ...only(b.abbreviated, a.abbreviated)]
    .sort()
    .map((word) => `"${word}"`);
}

interface Unmatched {
  /** Words with a likely twin. */
  readonly misspelled: readonly string[];
  /** Words of one name alone. */
  readonly extra: readonly string[];
  /** The same, of words that say what sort of trust it is. */
  readonly types: readonly string[];
}

function unmatched(a: ParsedOrganization, b: ParsedOrganization): Unmatched {
  const left = without(a.words, b.words);
  const right = without(b.words, a.words);
  const misspelled: string[] = [];
  for (const word of [...left]) {
    const twin = right.find((other) => isMisspelling(word, other));
    if (twin === undefined) continue;
    left.splice(left.indexOf(word), 1);
    right.splice(right.indexOf(twin), 1);
    misspelled.push(
      [word, twin]
        .sort()
        .map((name) => `"${name}"`)
        .join(" and "),
    );
  }
  const rest = [...left, ...right].sort();
  const isType = (word: string) => a.type === "TRUST" && TRUST_TYPES.has(word);
  return {
    misspelled: misspelled.sort(),
    extra: rest.filter((word) => !isType(word)),
    types: rest.filter(isType),
  };
}

/** The words that are left when each of `others` has taken one like itself. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

/** One word is no name of much weight. */
function shortName(a: ParsedOrganization, b: ParsedOrganization): Reason[] {
  if (Math.min(a.words.length, b.words.length) > 1) return [];
  return [{ feature: "SHORT_NAME", points: POINTS.shortName, text: "a name of one word" }];
}

function numerals(a: readonly string[], b: readonly string[]): Reason[] {
  const { equal, missing, other } = POINTS.numeral;
  const reason = (points: number, text: string): Reason[] => [{ feature: "NUMERAL", points, text }];
  const [left, right] = [a.join(" "), b.join(" ")];
  if (left === "" && right === "") return [];
  if (left === right) return reason(equal, `both ${left}`);
  if (left === "" || right === "") return reason(missing, `${left || right} only in one`);
  return reason(other, `${[left, right].sort().join(" and ")}, two numbers`);
}

function legalForm(a: string | null, b: string | null): Reason[] {
  const { equal, none, missing, other } = POINTS.legalForm;
  const reason = (points: number, text: string): Reason[] => [{ feature: "LEGAL_FORM", points, text }];
  if (a === null && b === null) return reason(none, "neither prints one");
  if (a === b) return reason(equal, `both ${a}`);
  if (a === null || b === null) return reason(missing, `${a ?? b} in one, none in the other`);
  return reason(other, `${[a, b].sort().join(" and ")}, two forms`);
}

function agreementDate(a: string | null, b: string | null): Reason[] {
  const { equal, none, missing, other } = POINTS.agreementDate;
  const reason = (points: number, text: string): Reason[] => [{ feature: "AGREEMENT_DATE", points, text }];
  if (a === null && b === null) return reason(none, "neither prints one");
  if (a === b) return reason(equal, `both ${a}`);
  if (a === null || b === null) return reason(missing, `${a ?? b} in one, none in the other`);
  return reason(other, `${[a, b].sort().join(" and ")}, two agreements`);
}
