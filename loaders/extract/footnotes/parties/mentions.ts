import { countryOf, regionOf } from "../../address/lexicon.ts";
import { isShortForm } from "./short-form.ts";
import {
  HONORIFIC,
  HONORIFICS,
  IS_LETTERED,
  JOINS_DASH,
  JOINS_OF,
  LEGAL_FORM,
  NO_FIRST_WORD,
  NO_PARTY,
  NO_PERSON_WORD,
  OFFICE,
  ORGANIZATION_WORD,
  PARTICLE,
  PERSON_TITLE,
  SOFT_FORM,
  TAIL_AT,
} from "./words.ts";

/** A party's name in a text. `ALIAS`: a short form that the text defines. */
export interface Mention {
  /** As printed; of "Messrs. Doe and Roe" each with "Mr.". */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "PERSON" | "ENTITY" | "ALIAS";
  /** Of a short form: the party it stands for, null for several. */
  readonly full?: string | null;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD =
  /(?:(?:\p{Lu}\.){1,5}(?:\p{Lu}(?![\p{L}\p{N}.]))?|(?:Inc|Ltd|Co|Corp|Jr|Sr|St|Mt|Ph\.D|Sc\.D|Esq|Bros|Dtd|Mr|Mrs|Ms|Dr|Prof|Hon|Rev|Messrs|Messers|Mssrs|Drs|Mmes|Mses)\.|\d{6,7}(?= \p{Lu})|\d{1,4}(?:st|nd|rd|th|[\p{Lu}\p{Ll}][\p{L}\p{N}]*)?(?![\p{L}\p{N},.%]*\d)|(?:d[aeiu]|del|l[ae]|van|von|ma?c)\p{Lu}\p{Ll}{2,20}|[\p{Lu}][\p{L}\p{M}\p{N}]*(?:(?:['’](?!s(?![\p{L}\p{N}]))|[&+/-])[\p{L}\p{N}]+)*)/uy;
/** "(Far East)", "(A)", "(Master)": a part of a fund's or company's name. */
const INNER = /\((?:[A-Z][A-Za-z.'’-]*|[IVX]{1,4}|No\. ?\d{1,3})(?: [A-Z(][A-Za-z.'’-]*)?\)(?! ?[“"])/y;
const LONGEST = 14;

/** The names of persons and organizations in a folded text, in order and without overlaps. */
export function findMentions(text: string): readonly Mention[] {
  const mentions: Mention[] = [];
  let i = 0;
  while (i < text.length) {
    if (!beginsWord(text, i)) {
      i++;
      continue;
    }
    const tokens = readTokens(text, i);
    const found = tokens.length === 0 ? [] : mentionsOf(tokens, text);
    mentions.push(...found);
    i = found.at(-1)?.end ?? tokens.at(-1)?.end ?? i + 1;
  }
  return mentions;
}

function beginsWord(text: string, at: number): boolean {
  if (at > 0 && /\d/.test(text[at]!) && /\d/.test(text[at - 1]!)) return false;
  return (
    /[\p{Lu}\d]/u.test(text[at]!) &&
    (at === 0 || !/[\p{L}\p{N}.,$#'’]/u.test(text[at - 1]!) || /[,.]/.test(text[at - 1]!) === false)
  );
}

function wordAt(text: string, at: number): Token | null {
  WORD.lastIndex = at;
  const match = WORD.exec(text);
  return match === null || match[0] === "" ? null : { text: match[0], start: at, end: at + match[0].length };
}

/** Words that may make one name, from `at` on. */
function readTokens(text: string, at: number): readonly Token[] {
  const first = wordAt(text, at);
  if (first === null) return [];
  const tokens: Token[] = [first];
  while (tokens.length < LONGEST) {
    const next = nextToken(text, tokens);
    if (next === null) break;
    tokens.push(next);
  }
  return tokens;
}

function nextToken(text: string, tokens: readonly Token[]): Token | null {
  const last = tokens.at(-1)!;
  TAIL_AT.lastIndex = last.end;
  const tail = TAIL_AT.exec(text);
  if (tail !== null && !HONORIFIC.test(last.text))
    return { text: tail[0].replace(/^,? /, ""), start: last.end, end: last.end + tail[0].length };
  const own = possessive(text, tokens);
  if (own !== null) return own;
  if (/^(?:'s|’s)/.test(text.slice(last.end, last.end + 2)) || isLettered(tokens, text)) return null;
  if (endsName(last.text) && !/^ (?:& |\()/.test(text.slice(last.end, last.end + 3))) return null;
  return innerPart(text, last, tokens) ?? joinedWord(text, tokens);
}

const OWN =
  /['’]s?(?= (?:\p{Lu}[\p{L}.]{1,20} |\d{4} |and ){0,3}(?:Trusts?|Foundation|Funds?|Pension|Retirement|Plan|Association|Union|Society|Club|Partnership|Hospital|Insurance|GRAT|Investments?|Capital|Partners|Company)(?![\p{L}]))/uy;

/** "Roe Children’s Trust", "Firefighters’ Retirement System": a possessive inside a name. */
function possessive(text: string, tokens: readonly Token[]): Token | null {
  const last = tokens.at(-1)!;
  if (tokens.some((token) => HONORIFIC.test(token.text)) || ORGANIZATION_WORD.test(` ${last.text}`))
    return null;
  OWN.lastIndex = last.end;
  const mark = OWN.exec(text);
  return mark === null ? null : { text: mark[0], start: last.end, end: last.end + mark[0].length };
}

/** "Growth Fund V." with a sentence's stop; "Growth Fund V Coöperatief U.A." goes on. */
function isLettered(tokens: readonly Token[], text: string): boolean {
  const [before, last] = tokens.slice(-2);
  if (last === undefined || !/^\p{Lu}$/u.test(last.text) || !IS_LETTERED.test(before!.text)) return false;
  return text[last.end] !== " " || /^(?:Class|Series)$/.test(before!.text);
}

/** A legal form or a person's title is the last word of a name. */
function endsName(word: string): boolean {
  return (
    (LEGAL_FORM.test(word) && !SOFT_FORM.test(word.replace(/\.$/, ""))) ||
    /^(?:Jr|Sr|Esq|M\.D|MD|Ph\.D|PhD)\.?$/.test(word)
  );
}

/** "William “Bill” Hart": a name among friends between first and last. */
const NICKNAME = / ["“‘(]\p{Lu}[\p{Ll}.]{1,14}["”’)](?= \p{Lu}\p{Ll})/uy;

function innerPart(text: string, last: Token, tokens: readonly Token[]): Token | null {
  NICKNAME.lastIndex = last.end;
  const nickname = tokens.length < 3 && !ORGANIZATION_WORD.test(` ${last.text}`) ? NICKNAME.exec(text) : null;
  if (nickname !== null)
    return { text: nickname[0].slice(1), start: last.end + 1, end: last.end + nickname[0].length };
  if (text[last.end] !== " " || tokens.some((token) => HONORIFIC.test(token.text))) return null;
  INNER.lastIndex = last.end + 1;
  const match = INNER.exec(text);
  if (match === null || OFFICE.test(match[0].slice(1, -1))) return null;
  const name = text.slice(tokens[0]!.start, last.end);
  if (tokens.length > 1 && endsName(last.text) && isShortForm(match[0].slice(1, -1), name)) return null;
  return { text: match[0], start: last.end + 1, end: last.end + 1 + match[0].length };
}

const JOINER =
  / (?:(?:&|\+) |(?:of (?:the )?|and |for )|(?:(?:de la|de las|van der|van den|von der|d[aeiou]s?|del|della|der|den|la|le|van|von|zu|ter|bin|ibn|al|el|y|e|und|et) ){0,2})?(?=[\p{Lu}\d]|(?:d[aeiu]|del|l[ae]|van|von|ma?c)\p{Lu}\p{Ll}{2})/uy;
/** Words behind which a name of a new kind begins. */
const BREAK =
  /^(?:Class|Common|Ordinary|Shares?|RSUs?|Options?|Warrants?|Includes?|Consists?|Represents?|The|Each|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Messrs\.?|Such|These|As|In|Voting|Based|Our|His|Her|Its|Also|Does|Pursuant|For|Under|This|Accordingly|Therefore)$/;

function joinedWord(text: string, tokens: readonly Token[]): Token | null {
  const last = tokens.at(-1)!;
  const colon = /^: (?=\p{Lu})/u.exec(text.slice(last.end, last.end + 3));
  if (colon !== null)
    return /^(?:Fund|Trust|Contrafund|Funds|Portfolios)$/.test(last.text) ? wordAt(text, last.end + 2) : null;
  // A misprinted stop behind a first name: "Robert. A. Roe".
  if (/^\. \p{Lu}\. \p{Lu}\p{Ll}/u.test(text.slice(last.end, last.end + 8)) && tokens.length === 1)
    return wordAt(text, last.end + 2);
  const dash = JOINS_DASH.test(last.text)
    ? /^ ?[—–-] ?(?=\p{Lu})/u.exec(text.slice(last.end, last.end + 4))
    : null;
  if (dash !== null) return wordAt(text, last.end + dash[0].length);
  JOINER.lastIndex = last.end;
  const joiner = JOINER.exec(text);
  if (joiner === null) return null;
  const word = wordAt(text, last.end + joiner[0].length);
  if (word === null || BREAK.test(word.text)) return null;
  if (/^\p{Lu}\.$/u.test(word.text) && IS_LETTERED.test(last.text))
    return { ...word, text: word.text[0]!, end: word.end - 1 };
  return mayJoin(joiner[0].trim(), tokens, word, text) ? word : null;
}

function mayJoin(joiner: string, tokens: readonly Token[], word: Token, text: string): boolean {
  const last = tokens.at(-1)!;
  switch (joiner) {
    case "":
      return !/^\d+$/.test(word.text) || /\p{L}/u.test(last.text);
    case "&":
    case "+":
      return true;
    case "of":
    case "of the":
      return JOINS_OF.test(last.text);
    case "for":
      return /^(?:Foundation|Fund|Institute|Center|Society|Trust|Association)$/.test(last.text);
    case "and":
      return joinsAnd(tokens, word, text);
    default:
      return PARTICLE.test(joiner.split(" ")[0]!);
  }
}

/** "Jane and John Roe Family Trust", "Roe and Co.": else "and" stands between two names. */
function joinsAnd(tokens: readonly Token[], word: Token, text: string): boolean {
  if (/^(?:Co\.?|Company|Sons|Associates|Research|Partners)$/.test(word.text)) return true;
  const given = tokens.filter((token) => !/^(?:The|\p{Lu}\.)$/u.test(token.text));
  if (given.length !== 1 || ORGANIZATION_WORD.test(` ${given[0]!.text}`)) return false;
  const behind = text.slice(word.start, word.start + 90);
  return /^(?:\p{Lu}[\p{L}.'’-]*,? ){1,5}(?:(?:Revocable|Irrevocable|Living|Family|Joint|Charitable|Community|Property|\d{4}) ?){0,4}(?:Trust|Foundation|Partnership|Estate)\b/u.test(
    behind,
  );
}

/** The mentions that the words make: none, one, or each of "Messrs. Doe and Roe". */
function mentionsOf(tokens: readonly Token[], text: string): readonly Mention[] {
  const [first] = tokens;
  if (HONORIFICS.test(first!.text)) return severalPersons(first!, text);
  const own = withoutOpening(tokens, text);
  if (own.length === 0) return [];
  const start = own[0]!.start;
  const end = dated(text, own.at(-1)!.end);
  const printed = text.slice(start, end);
  const kind = kindOf(own, printed);
  return kind === null ? [] : [{ text: printed, start, end, kind }];
}

/** Without the words and offices that stand in front of a name. */
function withoutOpening(tokens: readonly Token[], text: string): readonly Token[] {
  let own = tokens;
  for (;;) {
    const [first, second] = own;
    if (first === undefined) return own;
    const office = OFFICE.exec(text.slice(first.start, own.at(-1)!.end));
    if (NO_FIRST_WORD.test(first.text)) own = own.slice(1);
    else if (/^The$/.test(first.text) && (second === undefined || NO_FIRST_WORD.test(second.text)))
      own = own.slice(1);
    else if (office !== null) own = own.filter((token) => token.start >= first.start + office[0].length);
    else return own;
  }
}

const DATED =
  /^,? (?:under (?:the |a )?(?:trust )?agreement )?(?:dated|dtd\.?|u\/?a\/?d?\.?|u\/?i\/?d?(?: dtd\.?)?|u\/?t\/?[ad]\.?(?: dtd\.?)?)(?: (?:as of )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}))?(?![\p{L}\p{N}])/iu;

/** The end of a trust's name with the date of its deed. */
function dated(text: string, end: number): number {
  return /\b(?:Trust|GRAT|Estate)$/.test(text.slice(0, end))
    ? end + (DATED.exec(text.slice(end, end + 90))?.[0].length ?? 0)
    : end;
}

function kindOf(tokens: readonly Token[], printed: string): Mention["kind"] | null {
  const words = tokens.map((token) => token.text);
  if (HONORIFIC.test(words[0]!)) return words.length > 1 ? "PERSON" : null;
  if (NO_PARTY.test(printed) || !/\p{L}{2}|\p{Lu}\./u.test(printed)) return null;
  if (regionOf(printed) !== null || countryOf(printed) !== null) return null;
  const bare = words.filter((word) => word !== "The");
  if (bare.length > 1 && ORGANIZATION_WORD.test(` ${printed}`)) return "ENTITY";
  return isPerson(bare) ? "PERSON" : null;
}

function isPerson(words: readonly string[]): boolean {
  const own = words.filter((word) => !PERSON_TITLE.test(word) && !/^["“‘(]/.test(word));
  if (own.length < 2 || own.length > 5) return false;
  if (own.some((word) => /[\d&+/()]/.test(word) || NO_PERSON_WORD.test(word))) return false;
  return own.filter((word) => /^\p{Lu}[\p{L}'’-]+$/u.test(word)).length >= 1 && /\p{L}{2}/u.test(own.at(-1)!);
}

/** "Messrs. Doe, Roe and Poe" as three. */
function severalPersons(first: Token, text: string): readonly Mention[] {
  const mentions: Mention[] = [];
  const title = /^Dr/.test(first.text) ? "Dr." : /^M(?:mes|ses|esdames)/.test(first.text) ? "Ms." : "Mr.";
  const separator = /,? and |, (?=\p{Lu})| /uy;
  let at = first.end;
  for (;;) {
    separator.lastIndex = at;
    const match = separator.exec(text);
    if (match === null || (mentions.length > 0 && match[0] === " ")) break;
    const tokens = readTokens(text, at + match[0].length).filter((token) => /^\p{Lu}/u.test(token.text));
    if (tokens.length === 0) break;
    const own = HONORIFIC.test(tokens[0]!.text);
    const end = tokens.at(-1)!.end;
    const name = text.slice(tokens[0]!.start, end);
    // The title before the list is part of the first name's place: it stands nowhere by itself.
    const start = mentions.length === 0 ? first.start : tokens[0]!.start;
    mentions.push({ text: own ? name : `${title} ${name}`, start, end, kind: "PERSON" });
    at = end;
  }
  return mentions;
}
