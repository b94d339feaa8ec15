import { countryOf } from "../../address/lexicon.ts";
import type { Piece } from "../model.ts";
import { cutPieces } from "../pieces.ts";
import { isTitle } from "./names.ts";
import type { GridRow, Text } from "./rows.ts";

const CONTEXT = { attention: new Set<string>(), holdsName: false };

/** Ends no name. */
const OPEN_END = /(?:[,&]|\b(?:and|of|the|for|by|as|with|to|c\/o|u\/a|dated|dtd|fbo|f\/b\/o))$/i;
const LOWER_START = /^(?:\p{Ll}|and\b|&|c\/o\b|\()/u;
const MARKED = /:$/;
/** The end of a name that is none alone. */
const FORM =
  /^(?:(?:family|living|revocable|irrevocable|charitable|remainder|limited|general|investment) ){0,3}(?:trust|fund|partnership|l\.?l\.?c|l\.?p|inc|incorporated|ltd|limited|corp|corporation|company|foundation|partners|(?:& )?cie\.?(?: s\.?a)?|s\.?\s?a\.?(?:\s?r\.?l)?|n\.?v|a\.?g|gmbh|plc|ldc|jtwros|jt\.? ?ten|(?:the )?trustees?|(?:co-)?executors?)\.?$/i;
/** What counts the bearers of a name. */
const SUFFIX = /^(?:jr|sr|i{2,3}|iv|vi{0,3})\.?$/i;
/** Lines of a name and its address. */
const MOST_LINES = 8;

/**
 * Rows that together speak of one holder as one: a name over several rows, its office, and the lines of its address, above or
 * below the row with the numbers.
 */
export function joinRows(rows: readonly GridRow[]): readonly GridRow[] {
  const halved = joinHalves(rows);
  if (halved !== null) return halved;
  const joined: GridRow[] = [];
  for (const [at, row] of rows.entries()) {
    const above = joined.at(-1);
    if (above !== undefined && belongsTo(row, above, rows.slice(at + 1, at + 1 + MOST_LINES)))
      joined[joined.length - 1] = join(above, row);
    else joined.push(row);
  }
  return joined;
}

/** Names that are broken behind their first word in every row. */
const FIRST_WORD = /^\p{Lu}[\p{L}.'’-]{0,30}$/u;
const LEAST_HALVED = 2;

/**
 * A table in which each name stands in two rows, its first word in the one and the rest in the other, the numbers always
 * beside the same half: null where one row differs. A sum may stand below.
 */
function joinHalves(rows: readonly GridRow[]): readonly GridRow[] | null {
  const pairs = Math.floor(rows.length / 2);
  const rest = rows.slice(2 * pairs);
  if (pairs < LEAST_HALVED || rest.some((row) => row.values.size === 0)) return null;
  const isFirst = rows[0]!.values.size > 0;
  const halves = Array.from({ length: pairs }, (_, i) => [rows[2 * i]!, rows[2 * i + 1]!] as const);
  const areHalves = halves.every(
    ([first, second]) =>
      !first.headed &&
      FIRST_WORD.test(first.name.text) &&
      !isGroup(first) &&
      second.name.text !== "" &&
      first.values.size > 0 === isFirst &&
      second.values.size > 0 !== isFirst,
  );
  return areHalves ? [...halves.map(([first, second]) => join(first, second)), ...rest] : null;
}

function belongsTo(row: GridRow, above: GridRow, below: readonly GridRow[]): boolean {
  if (row.headed || above.headed || MARKED.test(above.name.text) || row.name.text === "") return false;
  if (above.name.lines.length > MOST_LINES) return false;
  const bothValued = row.values.size > 0 && above.values.size > 0;
  if (bothValued || above.name.text === "") return false;
  if (isAddress(row)) return !(row.values.size > 0 && isAddress(above));
  if (OPEN_END.test(above.name.text)) return true;
  if (SUFFIX.test(row.name.text)) return true;
  if (row.values.size > 0) return LOWER_START.test(row.name.text) || FORM.test(row.name.text);
  if (above.values.size === 0) return false;
  return goesOn(row) || (leadsToAddress(row, below) && !beginsAnew(above, below));
}

/** Rows between a name and its address at most: others who hold with it. */
const MOST_BETWEEN = 2;

function leadsToAddress(row: GridRow, below: readonly GridRow[]): boolean {
  const at = below.findIndex((one) => one.values.size > 0 || isAddress(one));
  const between = [row, ...below.slice(0, Math.max(at, 0))];
  return (
    at >= 0 &&
    at <= MOST_BETWEEN &&
    isAddressLine(below[at]) &&
    between.every((one) => !one.headed && !isGroup(one) && !MARKED.test(one.name.text))
  );
}

/** A row without numbers that goes on with the name above it. */
function goesOn({ name }: GridRow): boolean {
  const { text } = name;
  return LOWER_START.test(text) || isTitle(text) || FORM.test(text) || countryOf(text) !== null;
}

function isGroup({ name }: GridRow): boolean {
  return /\b(?:holders|officers|directors|owners|investors|others|management)\b/i.test(name.text);
}

/** The address above is whole, or the numbers stand beside the last line of the address that follows. */
function beginsAnew(above: GridRow, below: readonly GridRow[]): boolean {
  const valued = below.find((row) => row.values.size > 0);
  const last = above.name.lines.at(-1);
  const whole = last !== undefined && cutPieces(last.text, last.start, CONTEXT).some(endsInPlace);
  return whole || (valued !== undefined && isAddress(valued));
}

function endsInPlace(piece: Piece): boolean {
  return piece.kind === "ADDRESS" && piece.hasPlace;
}

function isAddressLine(row: GridRow | undefined): boolean {
  return row !== undefined && row.values.size === 0 && isAddress(row);
}

/** Nothing but a street, a place, a care-of or an attention line. */
function isAddress({ name }: GridRow): boolean {
  return (
    name.lines.length > 0 &&
    name.lines.every(({ text, start }) => {
      const pieces = cutPieces(text, start, CONTEXT);
      return (
        pieces.length > 0 && pieces.every((piece) => piece.kind !== "NAME" || !/\p{L}/u.test(piece.text))
      );
    })
  );
}

function join(above: GridRow, below: GridRow): GridRow {
  const address =
    above.address === null ? below.address : below.address && joinTexts(above.address, below.address);
  return {
    ...above,
    name: joinTexts(above.name, below.name),
    address: address ?? above.address,
    values: above.values.size > 0 ? above.values : below.values,
    span: { start: above.span.start, end: below.span.end },
  };
}

function joinTexts(a: Text, b: Text): Text {
  return {
    text: `${a.text} ${b.text}`,
    markers: [...a.markers, ...b.markers],
    span: { start: a.span.start, end: b.span.end },
    lines: [...a.lines, ...b.lines],
  };
}
