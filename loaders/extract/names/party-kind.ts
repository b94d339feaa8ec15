import type { PartyKind } from "../../../src/kernel/facts.ts";

const TRUST = /(?<![\p{L}\p{N}])(?:trusts?|trustees?|u\/a\/?d?|u\/t\/?a?)(?![\p{L}\p{N}])/iu;
/** Kinds of trusts by their letters: grantor retained, charitable remainder and lead trusts and the like. */
const TRUST_LETTERS = /(?<![\p{L}\p{N}])(?:GR[AU]T|CR[AU]T|CL[AU]T|QTIP|ILIT)s?(?![\p{L}\p{N}])/u;
const FUND = /(?<![\p{L}\p{N}])(?:funds?|ventures?)(?![\p{L}\p{N}])/iu;
/** An investment partnership or company: such a word beside a form of partnership or fund company. */
const INVESTMENT =
  /(?<![\p{L}\p{N}])(?:investors?|partners|capital|equity|opportunit(?:y|ies)|associates)(?![\p{L}\p{N}])/iu;
const PARTNERSHIP =
  /(?<![\p{L}\p{N}])(?:l\.?\s?p\.?|l\.?l\.?p\.?|ldc|l\.?\s?l\.?\s?c\.?|s\.?c\.?a\.?|c\.?v\.?|offshore|onshore|master)(?=\W|$)/iu;
const LEGAL_FORM =
  /(?<![\p{L}\p{N}])(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|l\.l\.c|lp|l\.p|llp|l\.l\.p|plc|ldc|s\.?a|n\.?v|b\.?v|gmbh|ag|kg|oy|ab|a\/s|pte|pty|s\.?p\.?a|bank|foundation|association|university|college|church|society|institute|endowment|estate|plan|associates|partners|partnership|holdings?|group|investments?|investors?|management|securities|capital|enterprises?|systems?|technolog(?:y|ies)|international|services?|solutions?|industries|advisors?|advisers?|consulting|properties|realty|resources|networks?|communications?|laboratories|pharmaceuticals?|therapeutics|club|hospital|board|department|fund|ventures?|trust)(?![\p{L}\p{N}])/iu;
/** Legal forms abroad, as they are printed: "Roe Crossover II SLP", "Roe Fund I Coöperatief U.A.", "Roe K.K." */
const FORM_ABROAD =
  /(?:^|\s)(?:SLP|SCSp|SCS|SCA|SAS|S\.A\.S|SARL|S\.?[àa]\.? ?r\.?l|SRL|S\.r\.l|U\.A|K\.K|ApS|K\/S|A\/S|ASA|Oyj|SpA|SPA|Bhd|Sdn|SICAV|ICAV|SPC|KGaA|Ltda|Lda|DAC|Anstalt|Stiftung|Coöperatief|Kabushiki Kaisha)\.?$/;
const JOINT =
  /(?:\b(?:jt\.?\s?ten|jtwros|joint tenants?|tenants? in common|tenants? by the entirety|community property|husband and wife)\b)|&| and /i;

/** What the name itself says its bearer is; an organization where it says nothing and is not shaped like a person's. */
export function partyKindOf(name: string): PartyKind {
  if (TRUST.test(name) || TRUST_LETTERS.test(name)) return "TRUST";
  if (FUND.test(name) || (INVESTMENT.test(name) && PARTNERSHIP.test(name))) return "FUND";
  // "S.A. Roe" has initials in front, and no legal form.
  const bare = name
    .replace(/,?\s*(?:jt\.?\s?ten|jtwros)\b.*$/i, "")
    .replace(/^(?:\p{Lu}\.\s?){2,3}(?=\p{Lu}\p{Ll}+(?:,|$))/u, "A. ");
  if (LEGAL_FORM.test(bare) || FORM_ABROAD.test(bare)) return "ORGANIZATION";
  if (JOINT.test(name)) return "JOINT_PERSONS";
  return isPersonShaped(bare) ? "PERSON" : "ORGANIZATION";
}

/** The words by which a name tells that it is no person's: used where a wrapped name goes on. */
export function endsLikeOrganization(name: string): boolean {
  return TRUST.test(name) || FUND.test(name) || LEGAL_FORM.test(name) || PARTNERSHIP.test(name);
}

const NAME_WORD =
  /^(?:[\p{Lu}][\p{L}'’.-]*|(?:d[aeiu]|del|l[ae]|van|von|ma?c)\p{Lu}\p{Ll}{2,20}|(?:de|del|della|der|di|du|la|le|van|von|den|ter|bin|al|el|y|e)|[IVX]{1,4})$/u;
const HONORIFIC = /^(?:mr|mrs|ms|dr|prof|hon|sir)\.?$/i;
const SUFFIX = /^(?:jr|sr|i{1,3}|iv|v|esq|ph\.?d|m\.?d|cpa|cfa)\.?$/i;

/** "Jr.", "III", "M.D.": behind a person's last name. */
export function isPersonSuffix(word: string): boolean {
  return SUFFIX.test(word.replace(/,$/, ""));
}

/** Two to six words, each like a part of a personal name. */
export function isPersonShaped(text: string): boolean {
  const words = text
    // "A. George “Skip” Roe": a name among friends.
    .replace(/(?<=\s)["“‘(]\p{Lu}[\p{Ll}.]{1,14}["”’)](?=\s)/gu, " ")
    .replace(/,/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "" && !HONORIFIC.test(word) && !SUFFIX.test(word));
  return words.length >= 2 && words.length <= 6 && words.every((word) => NAME_WORD.test(word));
}

const PARTICLE = /^(?:de|del|della|der|di|du|la|le|van|von|den|ter|bin|al|el|st\.)$/i;
const INITIALS = /^(?:\p{Lu}\.?){1,3}$/u;

/**
 * How many of the words at the front make one personal name: a first name, initials, particles, a last name and its suffix.
 * 0 where they do not begin like one.
 */
export function leadingPersonWords(words: readonly string[]): number {
  let at = 0;
  while (at < words.length && HONORIFIC.test(words[at]!)) at++;
  while (at < words.length && INITIALS.test(words[at]!)) at++;
  const initialsFirst = at > 0 && INITIALS.test(words[at - 1]!);
  while (initialsFirst && at < words.length && PARTICLE.test(words[at]!)) at++;
  if (at >= words.length || !/^\p{Lu}/u.test(words[at]!)) return 0;
  if (!initialsFirst) at++;
  while (at < words.length && (INITIALS.test(words[at]!) || PARTICLE.test(words[at]!))) at++;
  if (at >= words.length || !/^\p{Lu}/u.test(words[at]!)) return 0;
  at++;
  while (at < words.length && isPersonSuffix(words[at]!)) at++;
  return at;
}
