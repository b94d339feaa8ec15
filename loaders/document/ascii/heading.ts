import type { GridCell } from "../model.ts";
import { makeCell } from "./cell.ts";
import type { Column } from "./columns.ts";
import {
  clipSegment,
  dashesOf,
  isBlank,
  isRule,
  type Line,
  overlapOf,
  type Segment,
  segmentsOf,
} from "./line.ts";

/** A stretch of a heading with the columns that it stands over, first and last. */
interface Piece {
  readonly segment: Segment;
  readonly first: number;
  readonly last: number;
}

type Extent = { from: number; to: number };

/** The stacked headings over a table's columns, one cell for each, above each other as printed. */
export function headingRows(
  text: string,
  lines: readonly Line[],
  columns: readonly Column[],
): readonly (readonly GridCell[])[] {
  const stacks = stack(placeHeadings(lines, columns));
  const levels = levelsOf(stacks, columns.length);
  const depth = Math.max(0, ...levels.map((level) => level + 1));
  const rows: GridCell[][] = Array.from({ length: depth }, () => []);
  for (const [at, pieces] of stacks.entries()) {
    const row = depth - 1 - levels[at]!;
    const { first, last } = pieces[0]!;
    const place = { row, column: first, columnSpan: last - first + 1 };
    rows[row]!.push(
      makeCell(
        text,
        pieces.map(({ segment }) => segment),
        place,
      ),
    );
  }
  return rows.map((row) => row.toSorted((a, b) => a.column - b.column));
}

/** The pieces from top to bottom. Read upwards: what stands right above the numbers shows how wide their columns are. */
function placeHeadings(lines: readonly Line[], columns: readonly Column[]): readonly Piece[] {
  const extents = columns.map(({ from, to }): Extent => ({ from, to }));
  const rows: (readonly Piece[])[] = [];
  let dashes: readonly Segment[] = [];
  for (const line of lines.toReversed()) {
    if (isBlank(line)) continue;
    if (isRule(line)) {
      dashes = dashesOf(line);
      continue;
    }
    const printed = segmentsOf(line);
    const segments = printed
      .filter((segment) => !isDashes(segment))
      .flatMap((segment) => splitOverColumns(segment, extents, rows.flat()));
    const widened = segments.map((segment) => widen(segment, dashes, segments));
    const [only] = segments;
    const pieces =
      segments.length === 1 && UNITS.test(only!.text)
        ? [{ segment: only!, first: 1, last: columns.length - 1 }]
        : placeLine(segments, widened, extents);
    // A heading printed lower than its neighbour stands beside the dashes that underline it.
    if (segments.length < printed.length) dashes = printed.filter(isDashes);
    for (const { first, last, segment } of pieces) {
      if (first === last && first > 0) extend(extents, first, segment);
    }
    rows.unshift(pieces);
  }
  return joinCentred(rows).flat();
}

/** Lines of one heading share its middle, or its left edge. */
const OFF_CENTRE = 1;

/** A short line of a heading over several columns stands over fewer of them: it takes the range of the longer line beside it. */
function joinCentred(rows: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  const joined = rows.map((row) => [...row]);
  const fit = (at: number, beside: number) => {
    for (const [i, piece] of joined[at]!.entries()) {
      const long = joined[beside]!.find(
        (other) => isLineOf(piece, other) && isAlone(piece, other, joined[at]!),
      );
      if (long !== undefined) joined[at]![i] = { ...piece, first: long.first, last: long.last };
    }
  };
  for (let at = 1; at < joined.length; at++) fit(at, at - 1);
  for (let at = joined.length - 2; at >= 0; at--) fit(at, at + 1);
  return joined;
}

function isLineOf(short: Piece, long: Piece): boolean {
  const within = long.first <= short.first && short.last <= long.last && long.first < long.last;
  const middle = ({ segment }: Piece) => (segment.from + segment.to) / 2;
  const aligned =
    Math.abs(middle(short) - middle(long)) <= OFF_CENTRE || short.segment.from === long.segment.from;
  return within && aligned && short.first > 0;
}

function isAlone(piece: Piece, over: Piece, row: readonly Piece[]): boolean {
  return row.every((other) => other === piece || other.last < over.first || other.first > over.last);
}

/** "(in thousands, except per share data)": stands over all columns; its second line only closes the bracket. */
const UNITS = /^\([^()]{6,}\)?$|^[^()]+\)$/;

function isDashes({ text }: Segment): boolean {
  return /^[-=_–—]{3,}$/.test(text);
}

/** How far a heading's end may stand from the end of the numbers under it. */
const RAGGED = 3;

/** Headings that one space parts: each ends where the numbers of its own column end, and nothing stands between. */
function splitOverColumns(
  segment: Segment,
  extents: readonly Extent[],
  below: readonly Piece[],
): readonly Segment[] {
  const over = extents.flatMap((extent, column) =>
    column > 0 && overlapOf(segment, extent) > 0 ? [column] : [],
  );
  const isLowest = !below.some(({ first, last }) => over.some((column) => first <= column && column <= last));
  if (over.length < 2 || !isLowest || segment.text.startsWith("(")) return [segment];
  const spaces = [...segment.text.matchAll(/ /g)].map(({ index }) => segment.from + index);
  const ends = over.map((column) => extents[column]!.to);
  const cuts = ends
    .slice(0, -1)
    .map((end, i) =>
      spaces.find((space) => Math.abs(space - end) <= RAGGED && space < extents[over[i + 1]!]!.from),
    );
  if (cuts.includes(undefined) || Math.abs(ends.at(-1)! - segment.to) > RAGGED) return [segment];
  const bounds = [segment.from, ...(cuts as number[]), segment.to];
  return bounds.slice(1).map((to, i) => clipSegment(segment, bounds[i]!, to));
}

/** A heading is as wide as the dashes under it where they underline it alone. */
function widen(segment: Segment, dashes: readonly Segment[], line: readonly Segment[]): Extent {
  const middle = (segment.from + segment.to) / 2;
  const own = dashes.find(({ from, to }) => from <= middle && middle <= to);
  if (own === undefined || line.filter((other) => overlapOf(other, own) > 0).length > 1) return segment;
  return { from: Math.min(own.from, segment.from), to: Math.max(own.to, segment.to) };
}

/** Each column of numbers goes to the stretch that stands over it most; a stretch over none to the nearest column. */
function placeLine(
  segments: readonly Segment[],
  widened: readonly Extent[],
  extents: readonly Extent[],
): readonly Piece[] {
  const owners = extents.map((extent, column) => {
    if (column === 0) return -1;
    let best = -1;
    for (const [at, range] of widened.entries()) {
      const overlap = overlapOf(range, extent);
      if (overlap > 0 && (best < 0 || overlap > overlapOf(widened[best]!, extent))) best = at;
    }
    return best;
  });
  return segments.map((segment, at) => {
    const first = owners.indexOf(at);
    if (first >= 0) return { segment, first, last: owners.lastIndexOf(at) };
    const near = nearest(segment, at, { extents, owners });
    return { segment, first: near, last: near };
  });
}

/** `at`: place in the line. Only what stands first may head the names. */
function nearest(
  segment: Segment,
  at: number,
  { extents, owners }: { extents: readonly Extent[]; owners: readonly number[] },
): number {
  const first = extents[1]!;
  const isName = segment.to <= first.from && first.from - segment.to > 2;
  if (at === 0 && (isName || segment.from < (extents[0]!.from + first.from) / 2)) return 0;
  let best = -1;
  for (let column = 1; column < extents.length; column++) {
    if (owners[column] !== -1) continue;
    if (best < 0 || overlapOf(segment, extents[column]!) > overlapOf(segment, extents[best]!)) best = column;
  }
  return best < 0 ? 0 : best;
}

/** Widens a column by its heading as far as its neighbours leave room. */
function extend(extents: Extent[], column: number, { from, to }: Segment): void {
  const extent = extents[column]!;
  const left = column > 1 ? extents[column - 1]!.to : 0;
  const right = extents[column + 1]?.from ?? Number.MAX_SAFE_INTEGER;
  extents[column] = {
    from: Math.min(extent.from, Math.max(from, left)),
    to: Math.max(extent.to, Math.min(to, right)),
  };
}

/** Pieces over the same columns with nothing else between them are one heading. */
function stack(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const stacks: Piece[][] = [];
  const lowest = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const over = Array.from({ length: piece.last - piece.first + 1 }, (_, i) => lowest.get(piece.first + i));
    const [above] = over;
    const isSame =
      above !== undefined &&
      over.every((one) => one === above) &&
      above[0]!.first === piece.first &&
      above[0]!.last === piece.last;
    const own = isSame ? above : [];
    if (!isSame) stacks.push(own);
    own.push(piece);
    for (let column = piece.first; column <= piece.last; column++) lowest.set(column, own);
  }
  return stacks;
}

/** How many headings stand below each one, over the same columns. */
function levelsOf(stacks: readonly (readonly Piece[])[], columns: number): readonly number[] {
  const below = new Array<number>(columns).fill(0);
  const levels = new Array<number>(stacks.length).fill(0);
  for (let at = stacks.length - 1; at >= 0; at--) {
    const { first, last } = stacks[at]![0]!;
    const level = Math.max(...below.slice(first, last + 1));
    levels[at] = level;
    below.fill(level + 1, first, last + 1);
  }
  return levels;
}
