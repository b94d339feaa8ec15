import type { Span } from "../../../src/kernel/span.ts";
import { findPlaceEnd } from "../address/postal.ts";
import { beginsAddress, cleanLine, type Word, wordsOf } from "../address/street.ts";
import { endsLikeOrganization, isPersonSuffix, leadingPersonWords } from "../names/party-kind.ts";
import { markersIn, withoutMarkers } from "./columns.ts";
import type { MarkerUse, Piece, TextPiece } from "./model.ts";

/** What begins a new meaning in the middle of a line. */
const OPENER =
  /\bc\/o\b|\bcare of\b|\batt(?:n|ention)\b\.?\s{0,2}:?|\bwith (?:a )?cop(?:y|ies) to\b:?|\bcc:/gi;
/** Letters behind a name that are also a state's: a doctor's degree, a professional company, a Roman number. */
const TITLE_OR_STATE = /,\s{0,3}(?:M\.?D|P\.?A|S\.C|P\.C|D\.C|VI)\.?$/;
/** Ends no name. */
const OPEN_END = /(?:[,&]|\b(?:and|of|the|for|by|as)|\s[A-Z]\.)\s*$/i;
const PARTY_FORM = /\b(?:trust|fund|inc|llc|ltd|limited|l\.?p|corp|corporation|company|partners|plc|ldc)\b/i;

export interface PieceContext {
  /** Names that stand alone behind an "Attn:" somewhere in the table, folded. */
  readonly attention: ReadonlySet<string>;
  /** Whether another name may stand behind a contact's: the line holds well-formed numbers, or is one of a glued run. */
  readonly holdsName: boolean;
  /** Whether an address follows the line: then its numbers are those of a name in it. */
  readonly ownsNumbers?: boolean;
}

/** Cuts the text of a name cell into what it says; `start` is the place of the text's first character. */
export function cutPieces(text: string, start: number, context: PieceContext): readonly Piece[] {
  const cuts = [...text.matchAll(OPENER)].map((match) => ({ at: match.index, opener: match[0] }));
  const pieces: Piece[] = [];
  const head = cuts[0]?.at ?? text.length;
  if (head > 0) pieces.push(...cutPlain(text.slice(0, head), start));
  cuts.forEach(({ at, opener }, i) => {
    const end = cuts[i + 1]?.at ?? text.length;
    const body = text.slice(at + opener.length, end);
    const bodyStart = start + at + opener.length;
    if (/^(?:with|cc)/i.test(opener)) {
      pieces.push(
        { kind: "COPIES", span: { start: start + at, end: bodyStart } },
        ...cutPlain(body, bodyStart),
      );
    } else if (/^att/i.test(opener))
      pieces.push(...openedAt(start + at, cutAttention(body, bodyStart, context)));
    else pieces.push(...openedAt(start + at, cutNamed("CARE_OF", body, bodyStart)));
  });
  return pieces;
}

/** The quote of a care-of or attention name shows its opener: "c/o", "Attn:". */
function openedAt(start: number, pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (first === undefined || (first.kind !== "CARE_OF" && first.kind !== "ATTENTION")) return pieces;
  return [{ ...first, span: { start, end: first.span.end } }, ...rest];
}

/** A text piece without its markers, or nothing where nothing is left. */
function textPiece(
  kind: "NAME" | "CARE_OF" | "ATTENTION" | "ADDRESS",
  text: string,
  start: number,
  hasPlace = false,
): Piece[] {
  const trimmed = text.trimStart();
  const from = start + text.length - trimmed.length;
  const printed = kind === "NAME" ? trimmed.trimEnd() : trimmed.trimEnd().replace(/,$/, "");
  const clean = cleanLine(withoutMarkers(printed)).replace(/^[:\s]+/, "");
  if (clean.replace(/,$/, "") === "") return [];
  const span: Span = { start: from, end: from + printed.length };
  if (kind === "ADDRESS") return [{ kind, text: cleanLine(printed), span, hasPlace }];
  const markers: readonly MarkerUse[] = markersIn(printed, from);
  return [{ kind, text: clean, span, markers }];
}

/** Text without an opener: a name, an address, a name with its address, or an address with the next name behind it. */
function cutPlain(text: string, start: number): Piece[] {
  const words = wordsOf(text);
  const first = words[0];
  if (first !== undefined && (beginsAddress(words, 0) || isBareStreet(words)))
    return cutAddress(text, 0, start);
  return cutNamed("NAME", text, start);
}

/** "601 W. Main": a number and words that are no party's. */
function isBareStreet(words: readonly Word[]): boolean {
  return (
    words.length > 1 &&
    /^\d{1,6}$/.test(words[0]!.text) &&
    !words[0]!.comma &&
    words.some(({ text }) => /^\p{L}/u.test(text)) &&
    !words.some((word) => PARTY_FORM.test(word.text))
  );
}

function cutNamed(kind: "NAME" | "CARE_OF", text: string, start: number): Piece[] {
  const words = wordsOf(text);
  const index = words.findIndex((_, i) => i > 0 && beginsAddress(words, i));
  const place = kind === "NAME" && !isTitled(text) ? findPlaceEnd(text.trimEnd()) : null;
  // A place without a street: the line begins with "City, ST 12345"; no person's or firm's name is shaped so.
  const placeFirst =
    place !== null &&
    (index < 0 || (place.start < words[index]!.at && text[place.start] === ",")) &&
    !PARTY_FORM.test(text.slice(0, place.start));
  if (placeFirst) return cutAddress(text, 0, start);
  if (index < 0) return textPiece(kind, text, start);
  const at = words[index]!.at;
  return [...textPiece(kind, text.slice(0, at), start), ...cutAddress(text, at, start)];
}

/** "Ventures, VI" and "John Doe, M.D." name no state; "Bethesda, MD" does. */
function isTitled(text: string): boolean {
  const name = withoutMarkers(text);
  if (!TITLE_OR_STATE.test(name)) return false;
  return /VI$/.test(name) || /\p{Lu}\. /u.test(name) || /\.\p{Lu}\.?$/u.test(name);
}

/** The address from `at` up to its place; what stands behind the place is another name. */
function cutAddress(text: string, at: number, start: number): Piece[] {
  const place = findPlaceEnd(text.trimEnd(), at);
  if (place === null) return textPiece("ADDRESS", text.slice(at), start + at);
  const behind = text.slice(place.end);
  return [
    ...textPiece("ADDRESS", text.slice(at, place.end), start + at, true),
    ...(behind.trim() === "" ? [] : cutPlain(behind, start + place.end)),
  ];
}

/** "Attn: Jane A. Roe Next Fund, L.P.": the person, then a name that the conversion stuck behind it. */
function cutAttention(text: string, start: number, context: PieceContext): Piece[] {
  const words = wordsOf(text);
  const index = words.findIndex((_, i) => i > 0 && beginsAddress(words, i));
  if (index > 0) {
    const at = words[index]!.at;
    return [...cutAttention(text.slice(0, at), start, context), ...cutAddress(text, at, start)];
  }
  const cut = personEnd(text, words, context);
  if (cut === null) return textPiece("ATTENTION", text, start);
  return [...textPiece("ATTENTION", text.slice(0, cut), start), ...cutPlain(text.slice(cut), start + cut)];
}

/** Where the person ends and another name begins, or null where the text is one name. */
function personEnd(text: string, words: readonly Word[], context: PieceContext): number | null {
  for (let count = words.length - 1; count >= 2; count--) {
    const end = words[count - 1]!.end;
    const goesOn = isPersonSuffix(words[count]!.text);
    if (!goesOn && context.attention.has(foldName(text.slice(0, end)))) return end;
  }
  const count = leadingPersonWords(words.map((word) => word.text));
  if (count === 0 || count >= words.length) return null;
  const end = words[count - 1]!.end;
  const holdsName = context.holdsName && (words.length - count > 1 || context.ownsNumbers === true);
  const rest = text.slice(end);
  return holdsName || endsLikeOrganization(rest) || OPEN_END.test(rest) ? end : null;
}

/** A name from its printed lines. */
export function joinedName(pieces: readonly TextPiece[]): string {
  return pieces
    .map((piece) => piece.text)
    .join(" ")
    .replace(/,$/, "");
}

export function foldName(text: string): string {
  return cleanLine(withoutMarkers(text))
    .replace(/^[:\s]+|[,\s]{1,40}$/g, "")
    .toLowerCase();
}
