import type { Span } from "../../src/kernel/span.ts";
import { foldSpace } from "../../src/kernel/text.ts";
import type { Outline } from "../outline/model.ts";
import { type CoverLine, coverLines } from "./cover/lines.ts";
import { readSheet } from "./cover/sheet.ts";
import { HEAD_LINE } from "./cover.ts";
import type { Registrant } from "./header/parties.ts";
import { findAll, foundSpans, type Sentence, wholePassages } from "./prose/find.ts";
import { isName } from "./prose/name-list.ts";
import { allPassages, passagesIn } from "./prose/passage.ts";

export interface IssuerName {
  readonly name: string;
  readonly shortName: string | null;
  readonly spans: readonly Span[];
}

const LONGEST_NAME = 120;
/** How far down the cover the issuer's name may stand, in paragraphs. */
const TOP = 15;

/** The words that a company's name ends with. */
const LEGAL_FORM =
  /[\s,](?:inc|incorporated|corp|corporation|company|co|llc|l\.l\.c|l\.p|lp|ltd|limited|plc|n\.v|s\.a|a\.g|trust|bancorp|bancshares|holdings?|group|partners)\.?$/i;
/** One spelling for each: EDGAR's conformed names abbreviate. */
const FORM_KEYS: Readonly<Record<string, string>> = {
  incorporated: "inc",
  corporation: "corp",
  company: "co",
  limited: "ltd",
};

/** EDGAR's mark of the state of incorporation: "ACME CORP /DE/", "ACME CORP/DE/". */
const STATE_TAG = /\s?\/[a-z]{2,3}\/?$/i;

/** Compares names without case, punctuation, EDGAR's state tag ("/DE/") and the spelling of the legal form. */
export function sameCompany(a: string, b: string): boolean {
  return companyKey(a) === companyKey(b);
}

function companyKey(name: string): string {
  return foldSpace(name.slice(0, 2 * LONGEST_NAME))
    .toLowerCase()
    .replace(STATE_TAG, "")
    .replace(/[^\p{L}\p{N}& ]/gu, "")
    .split(" ")
    .map((word) => FORM_KEYS[word] ?? word)
    .join(" ");
}

/**
 * The issuer as its cover prints it: the line that says what EDGAR or the head line says, else the name above "(Exact name
 * of registrant ...)", else the company that the text's own words name. A cover in capitals gives way to the text's own
 * printing. `registrant`: the name in EDGAR's spelling and where it stands.
 */
export function findIssuerName(outline: Outline, registrant: Registrant | null = null): IssuerName | null {
  const cover = wholePassages(passagesIn(outline, ["COVER"])).slice(0, TOP);
  const head = findAll(cover.slice(0, 1), HEAD_LINE)[0];
  const lines = coverLines(outline);
  const conformed = registrant?.name ?? head?.groups.name;
  const passages = wholePassages(allPassages(outline));
  const short = lines.filter(({ text }) => text.length <= LONGEST_NAME);
  const line: Printing | undefined =
    printing(short.find(({ text }) => conformed !== undefined && sameCompany(text, conformed))) ??
    (registrant === null ? unconfirmedName(lines, cover, passages) : undefined);
  const printed = line?.text ?? conformed;
  if (printed === undefined) return null;
  const own = registrant?.spans ?? (line === undefined ? foundSpans(head!, "name") : []);
  const inText = line !== undefined && !isShouted(printed) ? [] : mixedCasePrintings(passages, printed);
  const name = mostFrequent(inText.map(({ text }) => text)) ?? printed;
  const spans = [
    ...inText.filter(({ text }) => text === name).flatMap((one) => one.spans),
    ...(line?.spans ?? []),
    ...own,
  ];
  return { name, shortName: findShortName(passages, name), spans };
}

interface Printing {
  readonly text: string;
  readonly spans: readonly Span[];
}

function printing(line: CoverLine | null | undefined): Printing | undefined {
  return line === null || line === undefined ? undefined : { text: line.text, spans: [line.span] };
}

/** Without a name to look for: what the facing page captions as one, what "we" are said to be, the line that the text repeats. */
function unconfirmedName(
  lines: readonly CoverLine[],
  cover: readonly Sentence[],
  passages: readonly Sentence[],
): Printing | undefined {
  return (
    captionedName(readSheet(lines).name, passages) ??
    definedLine(lines.slice(0, MOST_TOP_LINES), passages) ??
    definedName(cover, passages) ??
    repeatedLine(lines.slice(0, MOST_TOP_LINES), passages)
  );
}

/** The most lines above the caption that the text repeats as one name; else those that stand together right above it. */
function captionedName(above: readonly CoverLine[], passages: readonly Sentence[]): Printing | undefined {
  const last = above.at(-1);
  if (last === undefined) return undefined;
  for (let from = 0; from < above.length - 1; from++) {
    const lines = above.slice(from);
    const repeated = findAll(passages, namePattern(lines.map(({ text }) => text).join(" ")));
    if (repeated.some((found) => foundSpans(found).every(({ start }) => start >= last.span.end)))
      return joined(lines);
  }
  return joined(above.filter(({ block }) => block === last.block));
}

function joined(lines: readonly CoverLine[]): Printing {
  return { text: lines.map(({ text }) => text).join(" "), spans: lines.map(({ span }) => span) };
}

const MOST_TOP_LINES = 40;
/** What a text says of its issuer before and behind the name: 'shares of', '"we" refers to'; '(the "Company")', 'is a Delaware corporation'. */
const BEFORE_ISSUER =
  "\\b(?:refers? to|means?|(?:stock|shares?|interests?|notes|units)(?: \\([^)]{1,60}\\))?(?:, [^,]{1,60},)? (?:of|by)) (?:only |solely |collectively )?";
const BEHIND_ISSUER =
  '(?: \\([^()]{0,80}["“](?:[Tt]he )?(?:Company|Registrant|Issuer|Trust|Partnership|Fund|Bank)[,.]?["”]|,? (?:is|was) (?:incorporated|organized|formed|offering|an? [\\w ]{0,40}(?:corporation|company|trust|partnership)\\b)|, an? (?:[A-Z]\\w{2,20} ){1,3}(?:limited liability company|limited partnership|corporation|company|statutory trust|business trust|trust)\\b)';

/** What covers print in lines that look as names do. */
const COVER_WORDS = new Set(
  "a american and beneficial capital class common convertible debentures depositary interest interests limited notes of offering ordinary partnership preferred preliminary prospectus registration securities senior share shares statement stock stockholders selling subordinated supplement the to units warrants".split(
    " ",
  ),
);

/** Each word begins as those of names do: "eVista plc", "3D Prints Corp.", "Bank of the Valley". */
function isCapitalised(line: string): boolean {
  const words = line.split(" ");
  return (
    /^(?:[\p{Lu}\d]|\p{Ll}{1,2}\p{Lu})/u.test(line) &&
    words.every((word) =>
      /^["“(]?[\p{Lu}\d&]|^\p{Ll}{1,2}\p{Lu}|^(?:of|the|and|de|del|la|van|von|for|in|plc|inc\.?|llc)$/u.test(
        word,
      ),
    ) &&
    words.some((word) => /\p{L}{2}/u.test(word))
  );
}

function isGeneric(line: string): boolean {
  return line.split(/[^\p{L}]+/u).every((word) => word === "" || COVER_WORDS.has(word.toLowerCase()));
}

/** The cover's line that the text's first pages say is the issuer. */
function definedLine(lines: readonly CoverLine[], passages: readonly Sentence[]): Printing | undefined {
  const front = passages.slice(0, FRONT);
  const named = lines.filter(
    ({ text }) => text.length <= LONGEST_NAME && isCapitalised(text) && !isGeneric(text),
  );
  return printing(
    named.find(({ text }) => {
      const { source } = namePattern(text);
      const said = new RegExp(`${BEFORE_ISSUER}${source}|${source}${BEHIND_ISSUER}`, "dgiu");
      return findAll(front, said).length > 0;
    }),
  );
}

/** "shares of common stock of Acme, Inc.", "a public offering of common stock by Acme, Inc." */
const COMPANY =
  "(?<name>(?!The\\b)\\p{Lu}[\\w&.'’-]{0,40}(?:,? (?:\\p{Lu}[\\w&.'’-]{0,40}|of|and|&|the|de)){0,8}?,? (?:Inc\\.?|Incorporated|Corp\\.?|Corporation|Company|Co\\.|LLC|L\\.L\\.C\\.|L\\.?P\\.?|Ltd\\.?|Limited|PLC|plc|N\\.V\\.|S\\.A\\.|AG|Trust|Bancorp|Bancshares))(?![\\w&])";
const OFFERED_BY = new RegExp(
  `\\b(?:common|ordinary|capital|preferred) (?:stock|shares?)(?: \\([^)]{1,60}\\))?(?:, [^,]{1,60},)? (?:of|by) ${COMPANY}`,
  "dgu",
);
/** 'the terms "we," "our" and "us" refer to Acme, Inc. and its subsidiaries' */
const MEANS_US = new RegExp(
  `["“](?:[Ww]e|[Oo]ur|[Uu]s|(?:[Tt]he )?[Cc]ompany)[,.]?["”][^.]{0,300}? (?:refers?|means?) (?:only |solely |collectively )?(?:to )?${COMPANY}`,
  "dgu",
);
/** The definition stands near the front, in passages. */
const FRONT = 120;

function definedName(cover: readonly Sentence[], passages: readonly Sentence[]): Printing | undefined {
  const found = [...findAll(cover, OFFERED_BY), ...findAll(passages.slice(0, FRONT), MEANS_US)];
  const name = mostFrequent(found.map(({ groups }) => groups.name!));
  const own = found.filter(({ groups }) => groups.name === name);
  return name === null ? undefined : { text: name, spans: own.flatMap((one) => foundSpans(one, "name")) };
}

/** Of the cover's lines that end like a company's name, the one that the text repeats most, twice at least. */
function repeatedLine(lines: readonly CoverLine[], passages: readonly Sentence[]): Printing | undefined {
  const named = lines
    .filter(({ text }) => text.length <= LONGEST_NAME && LEGAL_FORM.test(text) && isName(text))
    .map((line) => ({ line, count: findAll(passages, namePattern(line.text)).length }))
    .sort((a, b) => b.count - a.count);
  const best =
    named.find(({ count }) => count >= 2) ?? named.toSorted((a, b) => a.line.block - b.line.block)[0];
  return printing(best?.line);
}

/** In capitals but for its article and legal form: "The ACME GROUP, Inc.". A name of one such word may well be written so. */
function isShouted(name: string): boolean {
  if (!/\p{Ll}/u.test(name)) return true;
  const words = name
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && !/^(?:the|and|inc|corp|ltd|llc|plc)$/i.test(word));
  return words.length > 1 && words.every((word) => !/\p{Ll}/u.test(word));
}

/** Where the text prints the name with small letters. */
function mixedCasePrintings(passages: readonly Sentence[], name: string): Printing[] {
  return findAll(passages, namePattern(name))
    .filter(({ match }) => !isShouted(match[0]))
    .map((found) => ({ text: found.match[0], spans: foundSpans(found) }));
}

/** The name in any case, with or without the commas and full stops of its legal form. */
function namePattern(name: string): RegExp {
  const words = name
    .replace(STATE_TAG, "")
    .split(/[\s,]+/)
    .filter((word) => /[\p{L}\p{N}&]/u.test(word));
  return new RegExp(`(?<![\\w&])${words.map(wordPattern).join(",?[ -]")}(?![\\w&])`, "dgiu");
}

/** EDGAR spells legal forms short and without full stops. */
function wordPattern(word: string): string {
  const bare = word.toLowerCase().replace(/\./g, "");
  const forms = Object.entries(FORM_KEYS).find(([long, short]) => bare === long || bare === short);
  if (forms !== undefined) return `(?:${forms[0]}|${forms[1]}\\.?)`;
  if (/^l+[pc]{1,2}$|^n[av]$|^s[ae]$|^p[ac]$/.test(bare)) return `${[...bare].join("\\.?")}\\.?`;
  return escapeRegExp(word);
}

/**
 * The front words of the name that the text uses alone ("Acme" of "Acme Widgets Corporation"): at least twice, where
 * a name stands in a sentence. The longest such front counts.
 */
function findShortName(passages: readonly Sentence[], name: string): string | null {
  const words = name.replace(LEGAL_FORM, "").replace(/,$/, "").split(" ");
  const rest = name.split(" ");
  for (let count = words.length; count > 0; count--) {
    const front = words.slice(0, count).join(" ");
    const next = rest[count];
    const notWhole = next === undefined ? "" : `(?!,? ${escapeRegExp(next)})`;
    const use = new RegExp(
      `(?<![\\w&'’.-])(?<!\\b\\p{Lu}[\\w&.'’-]{0,40} )${escapeRegExp(front)}${notWhole}(?=['’]s |[.,;](?: |$)| (?:is|was|has|had|will|may|can|does|to|or|and) [a-z])`,
      "dgu",
    );
    if (findAll(passages, use).length >= 2) return front;
  }
  return null;
}

function mostFrequent(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: string | null = null;
  for (const [text, count] of counts) if (best === null || count > counts.get(best)!) best = text;
  return best;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
