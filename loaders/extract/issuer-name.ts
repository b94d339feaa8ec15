import type { Span } from "../../src/kernel/span.ts";
import { foldSpace } from "../../src/kernel/text.ts";
import type { Outline } from "../outline/model.ts";
import { HEAD_LINE } from "./cover.ts";
import { findAll, foundSpans, type Sentence, wholePassages } from "./prose/find.ts";
import { isName } from "./prose/name-list.ts";
import { allPassages, passagesIn, spansOf } from "./prose/passage.ts";

export interface IssuerName {
  readonly name: string;
  readonly shortName: string | null;
  readonly spans: readonly Span[];
}

const LONGEST_NAME = 120;
/** How far down the cover the issuer's name may stand, in paragraphs. */
const TOP = 15;
/** Behind the name on the cover of a registration statement. */
const EXACT_NAME = /^\(?(?:exact )?name of (?:the )?(?:[a-z]+ ){0,3}(?:registrant|issuer)/i;

/** The words that a company's name ends with. */
const LEGAL_FORM =
  /[\s,](?:inc|incorporated|corp|corporation|company|co|llc|l\.l\.c|l\.p|lp|llp|ltd|limited|plc|n\.v|s\.a|a\.g|trust|bancorp|bancshares|holdings?|group|partners)\.?$/i;
/** One spelling for each: EDGAR's conformed names abbreviate. */
const FORM_KEYS: Readonly<Record<string, string>> = {
  incorporated: "inc",
  corporation: "corp",
  company: "co",
  limited: "ltd",
};

/** Compares names without case, punctuation, EDGAR's state tag ("/DE/") and the spelling of the legal form. */
export function sameCompany(a: string, b: string): boolean {
  return companyKey(a) === companyKey(b);
}

function companyKey(name: string): string {
  return foldSpace(name.slice(0, 2 * LONGEST_NAME))
    .toLowerCase()
    .replace(/ \/[a-z]{2,3}\/?$/, "")
    .replace(/[^\p{L}\p{N}& ]/gu, "")
    .split(" ")
    .map((word) => FORM_KEYS[word] ?? word)
    .join(" ");
}

/**
 * The issuer as its cover prints it: the line that says what the head line says, else the first line that ends like
 * a company's name. A cover in capitals gives way to the text's own printing.
 */
export function findIssuerName(outline: Outline): IssuerName | null {
  const cover = wholePassages(passagesIn(outline, ["COVER"])).slice(0, TOP);
  const head = findAll(cover.slice(0, 1), HEAD_LINE)[0];
  const lines = cover.slice(head === undefined ? 0 : 1).filter(({ text }) => text.length <= LONGEST_NAME);
  const conformed = head?.groups.name;
  const line =
    lines.find(({ text }) => conformed !== undefined && sameCompany(text, conformed)) ??
    nameAboveCaption(lines) ??
    lines.find(({ text }) => LEGAL_FORM.test(text) && isName(text));
  const printed = line?.text ?? conformed;
  if (printed === undefined) return null;
  const coverSpans =
    line === undefined ? foundSpans(head!, "name") : spansOf(line.passage, 0, line.text.length);
  const passages = wholePassages(allPassages(outline));
  const inText = /\p{Ll}/u.test(printed) ? [] : mixedCasePrintings(passages, printed);
  const name = mostFrequent(inText.map(({ text }) => text)) ?? printed;
  const spans = [...inText.filter(({ text }) => text === name).flatMap((one) => one.spans), ...coverSpans];
  return { name, shortName: findShortName(passages, name), spans };
}

/** The name right above "(Exact name of registrant ...)", or one line further up. */
function nameAboveCaption(lines: readonly Sentence[]): Sentence | undefined {
  const caption = lines.findIndex(({ text }) => EXACT_NAME.test(text));
  return [lines[caption - 1], lines[caption - 2]].find((line) => line !== undefined && isName(line.text));
}

interface Printing {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Where the text prints the name with small letters. */
function mixedCasePrintings(passages: readonly Sentence[], name: string): Printing[] {
  const pattern = new RegExp(`(?<![\\w&])${name.split(" ").map(escapeRegExp).join(" ")}(?![\\w&])`, "dgiu");
  return findAll(passages, pattern)
    .filter(({ match }) => /\p{Ll}/u.test(match[0]))
    .map((found) => ({ text: found.match[0], spans: foundSpans(found) }));
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
