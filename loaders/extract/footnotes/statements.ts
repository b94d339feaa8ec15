import type { ComponentKind, PartyKind } from "../../../src/kernel/facts.ts";
import type { Span } from "../../../src/kernel/span.ts";
import { foldSpace } from "../../../src/kernel/text.ts";
import { partyKindOf } from "../names/party-kind.ts";
import type { StockholderRow } from "../table/rows.ts";
import { resolveRow, splitNames } from "./names.ts";
import type { Note } from "./notes.ts";

/** A part of a row's shares, as its note breaks them down. `heldBy` null: the row's own party. */
export interface Component {
  readonly kind: ComponentKind;
  readonly class: string | null;
  readonly shares: number;
  readonly heldBy: string | null;
  readonly spans: readonly Span[];
}

/** What one note says of one row. */
export interface NoteStatements {
  readonly components: readonly Component[];
  readonly disclaims: readonly {
    readonly of: string;
    readonly ofKind: PartyKind;
    readonly spans: readonly Span[];
  }[];
  readonly control: readonly {
    readonly person: string;
    readonly personKind: PartyKind;
    readonly spans: readonly Span[];
  }[];
  readonly cap: { readonly percent: number; readonly spans: readonly Span[] } | null;
}

const TITLE = /\b(?:mr|mrs|ms|dr)\.$/i;

interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Full stops that end no sentence. */
const ABBREVIATION =
  /(?:\b(?:mr|mrs|ms|dr|inc|corp|co|ltd|no|st|jr|sr|u\.s|l\.p|l\.l\.c|n\.v|s\.a)|\b[A-Z])\.$/i;

function sentencesOf(text: string, span: Span): readonly Sentence[] {
  const raw = text.slice(span.start, span.end);
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of raw.matchAll(/\.(?=\s+["“(]?[A-Z]|\s*$)/g)) {
    const end = match.index + 1;
    const next = raw.slice(end).trimStart();
    const opensNew =
      /^(?:Includes?|Also|Consists?|Represents?|The|Therefore|As|In|Such|These|Each|Mr|Ms|Mrs|Dr|[A-Z][a-z]+ (?:disclaims?|has|is|may))\b/.test(
        next,
      );
    const before = raw.slice(Math.max(from, end - 12), end);
    if (end < raw.length && (TITLE.test(before) || (ABBREVIATION.test(before) && !opensNew))) continue;
    sentences.push({ text: raw.slice(from, end), start: span.start + from });
    from = end;
  }
  if (raw.slice(from).trim() !== "") sentences.push({ text: raw.slice(from), start: span.start + from });
  return sentences;
}

/** Reads a note for one of its rows: by stated patterns, precision before recall. */
export function readStatements(
  text: string,
  note: Note,
  row: StockholderRow,
  rows: readonly StockholderRow[],
): NoteStatements {
  const sentences = note.spans.flatMap((span) => sentencesOf(text, span));
  const resolve = (printed: string) => resolveRow(printed, rows, row)?.name ?? printed;
  return {
    components: sentences.flatMap((sentence) => componentsOf(sentence, row, resolve)),
    disclaims: sentences.flatMap((sentence) => disclaimersOf(sentence, resolve)),
    control: sentences.flatMap((sentence) => controlOf(sentence, resolve)),
    cap: sentences.map(capOf).find((cap) => cap !== null) ?? null,
  };
}

const BREAKDOWN =
  /^\s*(?:also )?(?:includes?|consists? of|represents?|comprised of|comprises|beneficial ownership includes)\b/i;
const SHARES = /(\d{1,3}(?:,\d{3}){1,4}|\d{1,9}) (?:shares|ordinary shares|ADSs|units)\b/g;

function componentsOf(
  sentence: Sentence,
  row: StockholderRow,
  resolve: (printed: string) => string,
): readonly Component[] {
  if (!BREAKDOWN.test(sentence.text)) return [];
  const matches = [...sentence.text.matchAll(SHARES)];
  const parts = matches.map((match, i) => {
    const end = matches[i + 1]?.index ?? sentence.text.length;
    const part = sentence.text.slice(match.index, end).replace(/(?:,?\s+and|,|;|(?<!\b[A-Z])\.)\s*$/, "");
    return { part, count: Number(match[1]!.replaceAll(",", "")), at: match.index, heldBy: holderOf(part) };
  });
  return parts.map(({ part, count, at }, i) => {
    const printed = parts.slice(i).find((other) => other.heldBy !== null)?.heldBy ?? null;
    const holder = printed === null ? null : resolve(printed);
    const span = { start: sentence.start + at, end: sentence.start + at + part.length };
    return { ...classOf(part), shares: count, heldBy: holder === row.name ? null : holder, spans: [span] };
  });
}

/** Who holds the part: what stands behind "held by". */
function holderOf(part: string): string | null {
  const match = /\b(?:held|owned)(?: of record| directly| beneficially)? by (.{2,160})$/s.exec(part);
  if (match === null) return null;
  const name = foldSpace(match[1]!)
    .replace(/\s+(?:individually|jointly|directly|of record)\b.*$/, "")
    .replace(/[,;]$/, "");
  return /^(?:him|her|it|them|the selling|such)\b/i.test(name)
    ? null
    : name.replace(/\.$/, (dot) => (/(?:\b[A-Z]|Inc|Ltd|Corp|Co)\.$/.test(name) ? dot : ""));
}

function classOf(part: string): { kind: ComponentKind; class: string | null } {
  const text = foldSpace(part);
  const converted =
    /\bconversion of (?:an? |the |its |his |her )?(?:outstanding )?(?:shares of )?(.{3,80}?)(?=\s+(?:held|owned|and)\b|,|$)/i.exec(
      text,
    );
  if (converted !== null) return { kind: "CONVERSION", class: converted[1]! };
  const own = /shares of (?:our |its )?((?:[\w-]+ ){0,4}?stock)\b/i.exec(text)?.[1] ?? null;
  const purchased =
    /\bto purchase (?:shares of )?(?:our )?((?:[\w-]+ ){0,4}?stock)\b/i.exec(text)?.[1] ?? own;
  if (/\bwarrants?\b/i.test(text)) return { kind: "WARRANT", class: purchased };
  if (/\boptions?\b/i.test(text)) return { kind: "OPTION", class: purchased };
  return { kind: "HELD", class: own };
}

const DISCLAIMS =
  /\b(.{2,120}?) disclaims? (?:any )?beneficial ownership (?:of|in|with respect to) (?:any |all |the |these |such )?(?:of the )?(?:shares|securities)[^.]{0,80}? held by (.{2,600}?)(?=,? except\b|\.?\s*$)/s;

function disclaimersOf(
  sentence: Sentence,
  resolve: (printed: string) => string,
): NoteStatements["disclaims"] {
  const match = DISCLAIMS.exec(sentence.text);
  if (match === null) return [];
  const at = sentence.start + match.index + match[0].indexOf(match[1]!);
  const span = { start: at, end: sentence.start + match.index + match[0].length };
  const start = sentence.text.length - sentence.text.trimStart().length;
  const whole = { start: Math.max(span.start, sentence.start + start), end: span.end };
  return splitNames(match[2]!).map((printed) => {
    const of = resolve(printed);
    return { of, ofKind: partyKindOf(of), spans: [whole] };
  });
}

/** A name, perhaps with its short form in brackets, as the subject of its sentence. */
const SUBJECT =
  /^\s*(\p{Lu}[^()]{2,100}?)(?:\s*\(["“][^)]{1,40}\))?,?\s+(?:is|has|have|may|exercises?|holds?|shares?|possess(?:es)?)\b/u;
const POWER = /\b(?:authority|power|control|discretion)\b/i;
const VOTES = /\b(?:vote|voting|dispositive|dispose|investment)\b/i;
const BY =
  /\b(?:voting|dispositive|investment)\b[^.]{0,120}?\b(?:held|exercised|shared|made) by (\p{Lu}.{2,160}?)(?=,? (?:who|which|as|in)\b|\.?\s*$)/su;

function controlOf(sentence: Sentence, resolve: (printed: string) => string): NoteStatements["control"] {
  const { text } = sentence;
  if (!POWER.test(text) || !VOTES.test(text) || /\bmay not\b|\bdisclaim/i.test(text)) return [];
  const named = BY.exec(text)?.[1] ?? SUBJECT.exec(text)?.[1];
  if (named === undefined || /^(?:the|each|we|our|such|these|all|as|any|pursuant|includes?)\b/i.test(named))
    return [];
  const start = sentence.start + text.length - text.trimStart().length;
  const span = { start, end: sentence.start + text.trimEnd().length };
  return splitNames(named).map((printed) => {
    const person = resolve(printed);
    return { person, personKind: partyKindOf(person), spans: [span] };
  });
}

/** The words that limit beneficial ownership by contract ("blocker"): more than N% of the outstanding class. */
const CAP =
  /\b(?:more than|exceed(?:s|ing)?|in excess of) (\d{1,2}(?:\.\d{1,3})?)% of (?:the |our |all )?(?:then )?(?:number of )?(?:total )?(?:issued and )?outstanding\b/i;

function capOf(sentence: Sentence): NoteStatements["cap"] {
  const match = CAP.exec(sentence.text);
  if (match === null || !/beneficial/i.test(sentence.text)) return null;
  const at = sentence.start + match.index;
  return { percent: Number(match[1]), spans: [{ start: at, end: at + match[0].length }] };
}
