import type { ComponentKind, PartyKind } from "../../../src/kernel/facts.ts";
import type { Span } from "../../../src/kernel/span.ts";
import { foldSpace } from "../../../src/kernel/text.ts";
import { partyKindOf } from "../names/party-kind.ts";
import type { StockholderRow } from "../table/rows.ts";
import { bareName, resolveRow, splitNames } from "./names.ts";
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

interface Sentence {
  readonly text: string;
  readonly start: number;
}

const TITLE = /\b(?:mr|mrs|ms|dr|messrs|no)\.$/i;
/** "Jane M." and "L.P." end no sentence by themselves. */
const INITIAL = /(?:^|[\s(])\p{Lu}\.$/u;
/** "Growth Fund V.", "Series A." */
const NUMBERED = /\b(?:fund|partners|ventures?|trust|capital|investors|class|series|stock) [A-Z]\.$/i;
const LEGAL_FORM_END = /\b(?:inc|corp|co|ltd|l\.p|l\.l\.[cp]|n\.v|s\.a|jr|sr|esq|m\.d)\.$/i;
const ABBREVIATION =
  /\b(?:inc|corp|co|ltd|st|jr|sr|esq|u\.s|l\.p|l\.l\.[cp]|n\.v|s\.a|m\.d|\p{L}\.\p{L})\.$/iu;
const OPENING_WORD =
  /^(?:Includes?|Also|Consists?|Represents?|The|Therefore|As|In|Such|These|Each|Mr|Ms|Mrs|Dr)\b/;
/** A name with its verb. */
const OPENING_NAME =
  /^(?:(?:[\p{Lu}\d][\p{L}\p{N}'’./&-]*,?|&|and|of|the|for|de|der|van|von|di|du|la|bin) ){0,10}[\p{Lu}\d][\p{L}\p{N}'’./&-]* (?:disclaims?|has|have|is|are|may|exercises?|holds?)\b/u;

function sentencesOf(text: string, span: Span): readonly Sentence[] {
  const raw = text.slice(span.start, span.end);
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of raw.matchAll(/\.(?=\s+["“(]?[A-Z]|\s*$)/g)) {
    const end = match.index + 1;
    if (end < raw.length && !endsSentence(raw.slice(from, end), raw.slice(end, end + 200))) continue;
    sentences.push({ text: raw.slice(from, end), start: span.start + from });
    from = end;
  }
  if (raw.slice(from).trim() !== "") sentences.push({ text: raw.slice(from), start: span.start + from });
  return sentences;
}

function endsSentence(sentence: string, behind: string): boolean {
  const before = sentence.slice(-24);
  // A sentence has a verb: initials alone are the beginning of a name.
  if (TITLE.test(before) || !/\s\p{Ll}/u.test(sentence)) return false;
  const next = behind.trimStart();
  if (NUMBERED.test(before)) return OPENING_WORD.test(next) || OPENING_NAME.test(next);
  if (INITIAL.test(before)) return OPENING_WORD.test(next);
  if (!ABBREVIATION.test(before) || OPENING_WORD.test(next)) return true;
  return LEGAL_FORM_END.test(before) && OPENING_NAME.test(next);
}

/** Reads printed names as those of rows, where they are. */
interface NameReader {
  readonly resolve: (printed: string) => string;
  readonly split: (printed: string) => readonly string[];
}

/** Reads a note for one of its rows: by stated patterns, precision before recall. */
export function readStatements(
  text: string,
  note: Note,
  row: StockholderRow,
  rows: readonly StockholderRow[],
): NoteStatements {
  const sentences = note.spans.flatMap((span) => sentencesOf(text, span));
  const known = new Set(rows.map(({ name }) => bareName(name)));
  const names: NameReader = {
    resolve: (printed) => resolveRow(printed, rows, row)?.name ?? printed,
    split: (printed) => splitNames(printed, known),
  };
  return {
    components: sentences.flatMap((sentence) => componentsOf(sentence, row, names)),
    disclaims: sentences.flatMap((sentence) => disclaimersOf(sentence, names)),
    control: sentences.flatMap((sentence) => controlOf(sentence, names)),
    cap: sentences.map(capOf).find((cap) => cap !== null) ?? null,
  };
}

const BREAKDOWN =
  /^\s*(?:also )?(?:includes?|consists? of|represents?|comprised of|comprises|beneficial ownership includes)\b/i;
const SHARES = /(\d{1,3}(?:,\d{3}){1,4}|\d{1,9}) (?:shares|ordinary shares|ADSs|units)\b/g;

function componentsOf(
  sentence: Sentence,
  row: StockholderRow,
  { resolve }: NameReader,
): readonly Component[] {
  if (!BREAKDOWN.test(sentence.text)) return [];
  const matches = [...sentence.text.matchAll(SHARES)];
  const parts = matches.map((match, i) => {
    const end = matches[i + 1]?.index ?? sentence.text.length;
    const part = withoutStop(sentence.text.slice(match.index, end).replace(/(?:,?\s+and|,|;)\s*$/, ""));
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
  return /^(?:him|her|it|them|the selling|such)\b/i.test(name) ? null : withoutStop(name);
}

/** Without the full stop of its sentence; that of an abbreviation stays. */
function withoutStop(text: string): string {
  const trimmed = text.trimEnd();
  const stays = (INITIAL.test(trimmed) && !NUMBERED.test(trimmed)) || ABBREVIATION.test(trimmed);
  return /[^.]\.$/.test(trimmed) && !stays ? trimmed.slice(0, -1) : trimmed;
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
  /\b(.{2,120}?) disclaims? (?:any )?beneficial ownership (?:of|in|with respect to) (?:any |all |the |these |such )?(?:of the )?(?:shares|securities)[^.]{0,80}? held by (.{2,600}?)(?=,? except\b|\s*$)/s;

function disclaimersOf(sentence: Sentence, { resolve, split }: NameReader): NoteStatements["disclaims"] {
  const match = DISCLAIMS.exec(sentence.text);
  if (match === null) return [];
  const at = sentence.start + match.index + match[0].indexOf(match[1]!);
  const span = { start: at, end: sentence.start + match.index + match[0].length };
  const start = sentence.text.length - sentence.text.trimStart().length;
  const whole = { start: Math.max(span.start, sentence.start + start), end: span.end };
  return split(withoutStop(match[2]!)).map((printed) => {
    const of = resolve(printed);
    return { of, ofKind: partyKindOf(of), spans: [whole] };
  });
}

/** A name, perhaps with its short form in brackets, as the subject of its sentence. */
const SUBJECT =
  /^\s*((?:\d{1,7} )?\p{Lu}[^()]{2,100}?)(?:\s*\(["“][^)]{1,40}\))?,?\s+(?:is|has|have|may|exercises?|holds?|shares?|possess(?:es)?)\b/u;
const POWER = /\b(?:authority|power|control|discretion)\b/i;
const VOTES = /\b(?:vote|voting|dispositive|dispose|investment)\b/i;
const BY =
  /\b(?:voting|dispositive|investment)\b.{0,160}?\b(?:is|are|was|were|be|been)\s+(?:solely |jointly )?(?:held|exercised|shared|made|vested)(?: solely| jointly)? (?:by|in) ((?:\d{1,7} )?\p{Lu}.{2,160}?)(?=,? (?:who|which|as|in)\b|\s*$)/su;
/** Words that a sentence begins with and that name no party. */
const NO_PARTY =
  /^(?:each|we|our|such|these|all|as|any|pursuant|includes?|voting|investment|dispositive|sole|shared)\b/i;

function controlOf(sentence: Sentence, { resolve, split }: NameReader): NoteStatements["control"] {
  const { text } = sentence;
  if (!POWER.test(text) || !VOTES.test(text) || /\bmay not\b|\bdisclaim/i.test(text)) return [];
  const named = BY.exec(text)?.[1] ?? SUBJECT.exec(text)?.[1];
  if (named === undefined || NO_PARTY.test(named) || !namesParty(named)) return [];
  const start = sentence.start + text.length - text.trimStart().length;
  const span = { start, end: sentence.start + text.trimEnd().length };
  return split(withoutStop(named)).map((printed) => {
    const person = resolve(printed);
    return { person, personKind: partyKindOf(person), spans: [span] };
  });
}

/** "The shares" and "The Company" are no names: behind "The" at least two words begin with a capital. */
function namesParty(text: string): boolean {
  if (!/^the\b/i.test(text)) return true;
  const words = text.split(/\s+/).slice(1);
  const small = /^(?:of|the|and|for|in|at|on|de|la|von|van|der|&)$/;
  return words.length > 1 && words.every((word) => /^[\p{Lu}\d(]/u.test(word) || small.test(word));
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
