import type { Span } from "../../../../src/kernel/span.ts";
import { countryOf } from "../../address/lexicon.ts";
import { assembleAddress } from "../../address/postal.ts";
import { endsLikeOrganization, partyKindOf } from "../../names/party-kind.ts";
import type { Piece, TextPiece } from "../model.ts";
import { cutPieces } from "../pieces.ts";
import type { NamedSpan, StockholderRow } from "../rows.ts";
import type { Text } from "./rows.ts";

type Contact = Pick<
  StockholderRow,
  "name" | "nameSpans" | "careOf" | "attention" | "address" | "addressSpans"
>;

const CONTEXT = { attention: new Set<string>(), holdsName: false };

/** What the heading of the names announces besides: addresses, or occupations. */
export interface NameHeading {
  readonly address: boolean;
  readonly occupation: boolean;
  /** An office or a relationship, behind a comma. */
  readonly office: boolean;
}

/**
 * A name cell: the name alone, or the name with its care-of, address and attention lines below. Where the heading announces
 * addresses, what stands below the name is one, however it is written; where it announces occupations, what stands there
 * tells of the owner's life.
 */
export function readNameCell(printed: Text, address: Text | null, says: NameHeading): Contact {
  const cell = says.occupation ? withoutOccupation(printed) : printed;
  const below = says.address ? addressStart(cell) : cell.lines.length;
  const pieces = cell.lines.flatMap((line, i) =>
    i >= below && !isOffice(cell, i) ? linesBelow(line) : piecesOfLine(cell, i),
  );
  const split = pieces.findIndex((piece) => piece.kind !== "NAME");
  const named = (split < 0 ? pieces : pieces.slice(0, split)).filter(
    (piece): piece is TextPiece => piece.kind === "NAME",
  );
  // Nobody's name is left: whatever the cell holds stands for it.
  const names = named.length > 0 ? named : cell.lines.map(wholeLine);
  const rest = split < 0 ? [] : pieces.slice(split);
  const ofKind = (kind: Piece["kind"]) => rest.filter((piece): piece is TextPiece => piece.kind === kind);
  const lines = [
    ...addressLines(rest),
    ...(address?.lines.map(({ text, start }) => ({ text, span: { start, end: start + text.length } })) ?? []),
  ];
  const name = names
    .map((piece) => piece.text)
    .join(" ")
    .replace(/,$/, "");
  return {
    name: says.office ? withoutOffice(name) : name,
    nameSpans: names.map((piece) => piece.span),
    careOf: withLinesBelow(rest).map(namedSpan),
    attention: ofKind("ATTENTION").map(namedSpan),
    address: lines.length === 0 ? null : assembleAddress(lines.map((line) => line.text)),
    addressSpans: lines.map((line) => line.span),
  };
}

/** What goes on with a name. */
const GOES_ON = /^(?:and|&|as|c\/o|of|for|trustees?\b|\(|(?:jr|sr|i{2,3}|iv|vi{0,3})\.?$)/i;
/** What a name goes on behind: "All directors and / executive officers as a / group". */
const OPEN_END = /(?:&|\b(?:and|or|of|for|the|as|as an?))$/i;

const RELATIVE =
  /^(?:wife|husband|spouse|sister|brother|son|daughter|father|mother|cousin|affiliate|employee|consultant)\b/i;

/** "Jane Roe, President", "Lee Roe, sister of Jane Roe". */
function withoutOffice(name: string): string {
  const comma = name.indexOf(", ");
  const behind = name.slice(comma + 2);
  return comma > 0 && (isTitle(behind) || RELATIVE.test(behind)) ? name.slice(0, comma) : name;
}

/** The lines up to the first that does not go on with the name. */
function withoutOccupation(cell: Text): Text {
  const at = cell.lines.findIndex(
    ({ text }, i) =>
      i > 0 && !GOES_ON.test(text) && !/^\p{Ll}/u.test(text) && !isOpen(cell.lines[i - 1]!.text),
  );
  return at < 0 ? cell : { ...cell, lines: cell.lines.slice(0, at) };
}

/** "Jane Roe, Lee Poe," and "William B." are no whole names. */
function isOpen(line: string): boolean {
  return OPEN_END.test(line) || /(?:,|\s\p{Lu}\.)$/u.test(line);
}

/** The first line that neither continues a name nor is care of somebody, where it and those below read like an address. */
function addressStart(cell: Text): number {
  const at = cell.lines.findIndex(
    ({ text }, i) =>
      i > 0 &&
      !endsLikeOrganization(text) &&
      !GOES_ON.test(text) &&
      !OPEN_END.test(cell.lines[i - 1]!.text) &&
      (/\d/.test(text) || !/,$/.test(cell.lines[i - 1]!.text)),
  );
  return at < 0 || !cell.lines.slice(at).some(isAddressed) ? cell.lines.length : at;
}

/** The rest of a date: "The Roe Trust dated May 1, / 1998". */
const DATE_END = /^(?:\p{L}{3,9}\.? )?(?:\d{1,2}, )?(?:19|20)\d{2}$/u;

/** A number that is no date's, or a country. */
function isAddressed({ text }: Text["lines"][number]): boolean {
  return (/\d/.test(text) && !DATE_END.test(text)) || countryOf(text) !== null;
}

/** Pieces of a line that is known to be no name. */
function linesBelow(line: Text["lines"][number]): readonly Piece[] {
  const pieces = cutPieces(line.text, line.start, CONTEXT);
  if (pieces.some(({ kind }) => kind !== "NAME" && kind !== "ADDRESS")) return pieces;
  return foreignLine(
    line,
    pieces.some((piece) => piece.kind === "ADDRESS" && piece.hasPlace),
  );
}

function piecesOfLine(cell: Text, index: number): readonly Piece[] {
  const line = cell.lines[index]!;
  if (index > 0 && isOffice(cell, index)) return [];
  if (isForeignTail(cell, index) || isBehindMark(cell, index) || isUnit(cell, index))
    return foreignLine(line);
  const pieces = cutPieces(line.text, line.start, CONTEXT);
  // "Jane Roe, MD" is no place in Maryland: the first line of a name cell holds the name.
  if (index > 0 || pieces.some((piece) => piece.kind === "NAME")) return pieces;
  return [wholeLine(line)];
}

function wholeLine({ text, start }: Text["lines"][number]): TextPiece {
  return { kind: "NAME", text, span: { start, end: start + text.length }, markers: [] };
}

/** "President and Chief Executive Officer": the office of the one named above. */
const TITLE =
  /^(?:(?:executive |senior |vice |co-?|former |independent |lead |managing |general |non-executive )*(?:chairman|chairwoman|chairperson|chair|president|director|officer|secretary|treasurer|controller|counsel|founder|partner)|(?:chief|principal) (?:\w+ ){1,3}officer|ceo|cfo|coo|cto|(?:former |current )?(?:employee|consultant))\b(?:[,;]| and\b| of\b| &|\/|$)/i;

/** A line that holds an office, or goes on with one. */
function isOffice(cell: Text, index: number): boolean {
  const text = cell.lines[index]!.text;
  if (isTitle(text) || /^(?:executive |senior |group |corporate )*vice[- ]president\b/i.test(text))
    return true;
  return index > 1 && /^(?:and|&|of)\b/i.test(text) && isOffice(cell, index - 1);
}

/** Whether a line holds nothing but an office. */
export function isTitle(line: string): boolean {
  return TITLE.test(line);
}

/** A mark ends the name: a line behind it with a number, or lines that end in one, are its address. */
function isBehindMark(cell: Text, index: number): boolean {
  const { marked, addressed } = extentOf(cell);
  return index > marked && index <= addressed && !GOES_ON.test(cell.lines[index]!.text);
}

interface Extent {
  /** The first line with a mark behind it; infinite where none is. */
  readonly marked: number;
  /** The last line with a number that is no date's, or a country. */
  readonly addressed: number;
}

const extents = new WeakMap<Text, Extent>();

function extentOf(cell: Text): Extent {
  const known = extents.get(cell);
  if (known !== undefined) return known;
  const { lines, markers } = cell;
  const first = markers.reduce((least, { span }) => Math.min(least, span.start), Number.POSITIVE_INFINITY);
  const at = lines.findIndex(({ text, start }, i) => {
    const next = lines[i + 1]?.start ?? Number.NEGATIVE_INFINITY;
    return start + text.length <= first && first < next;
  });
  const extent = {
    marked: at < 0 ? Number.POSITIVE_INFINITY : at,
    addressed: lines.findLastIndex(isAddressed),
  };
  extents.set(cell, extent);
  return extent;
}

/** "Flat 3B, 22 Robinson Road" below a name. */
function isUnit(cell: Text, index: number): boolean {
  return (
    index > 0 &&
    /^(?:flat|unit|room|rm|suite|floor|level|apt|apartment|block|villa|\d{1,3}\/f)\b\.? .{0,40}\d/i.test(
      cell.lines[index]!.text,
    )
  );
}

/** With a country as its last line, all lines below the first are an address, however the street is written. */
function isForeignTail(cell: Text, index: number): boolean {
  const last = cell.lines.at(-1);
  return index > 0 && cell.lines.length >= 3 && last !== undefined && countryOf(last.text) !== null;
}

function foreignLine(line: Text["lines"][number], hasPlace = false): readonly Piece[] {
  const span: Span = { start: line.start, end: line.start + line.text.length };
  return [{ kind: "ADDRESS", text: line.text, span, hasPlace }];
}

/** Of two addresses one below the other, each with its place, the first. */
function withoutSecond(pieces: readonly Piece[]): readonly Piece[] {
  const isPlaced = (piece: Piece) => piece.kind === "ADDRESS" && piece.hasPlace;
  const place = pieces.findIndex(isPlaced);
  return pieces.slice(place + 1).some(isPlaced) ? pieces.slice(0, place + 1) : pieces;
}

/** A line broken between "Suite" and its number. */
const OPEN_UNIT = /\b(?:suite|ste\.?|apt\.?|apartment|room|unit|p\.?\s?o\.?\s?box)$/i;

/** Address pieces, and bare lines between them ("Canada" behind a postal code). */
function addressLines(pieces: readonly Piece[]): readonly { text: string; span: Span }[] {
  const first = pieces.findIndex((piece) => piece.kind === "ADDRESS");
  if (first < 0) return [];
  const lines: { text: string; span: Span }[] = [];
  for (const piece of withoutSecond(pieces.slice(first))) {
    if (piece.kind !== "ADDRESS" && piece.kind !== "NAME") continue;
    const last = lines.at(-1);
    // A country in a line of its own ends the line above.
    const isUnitBroken = last !== undefined && OPEN_UNIT.test(last.text);
    if (last !== undefined && (isUnitBroken || countryOf(piece.text) !== null)) {
      lines[lines.length - 1] = {
        text: `${last.text}${isUnitBroken ? "" : ","} ${piece.text}`,
        span: { start: last.span.start, end: piece.span.end },
      };
    } else lines.push(piece);
  }
  return lines;
}

/** Care-of names, each with the line below that ends it: "c/o Roe / Master Fund Limited", or the last line where no address follows. */
function withLinesBelow(pieces: readonly Piece[]): readonly TextPiece[] {
  const ends = (at: number) => !pieces.slice(at).some(({ kind }) => kind === "ADDRESS");
  return pieces.flatMap((piece, at) => {
    if (piece.kind !== "CARE_OF") return [];
    const next = pieces[at + 1];
    const goesOn =
      next?.kind === "NAME" &&
      !endsLikeOrganization(piece.text) &&
      (endsLikeOrganization(next.text) || ends(at + 1));
    if (!goesOn || next?.kind !== "NAME") return [piece];
    return [
      { ...piece, text: `${piece.text} ${next.text}`, span: { start: piece.span.start, end: next.span.end } },
    ];
  });
}

function namedSpan(piece: TextPiece): NamedSpan {
  return { name: piece.text, kind: partyKindOf(piece.text), spans: [piece.span] };
}
