import { US_STATES } from "../../../src/kernel/us-states.ts";
import { clipSegment, type Line, least, overlapOf, type Segment, segmentsOf } from "./line.ts";
import { isValueText, splitValues } from "./values.ts";

/** Extents of what stands in a column of a table, half-open. */
export interface Column {
  readonly from: number;
  readonly to: number;
}

/** A line of a table's body, cut at its gaps. */
export interface BodyLine {
  readonly line: Line;
  readonly segments: readonly Segment[];
}

export function bodyLine(line: Line): BodyLine {
  const segments = joinPostalCode(joinSigns(segmentsOf(line).flatMap(splitSign)));
  return { line, segments: segments.flatMap(splitValues) };
}

const STATE_WORDS = new Set([...Object.keys(US_STATES), ...Object.values(US_STATES)]);
/** Spaces that a postal code is set off by at most. */
const POSTAL_GAP = 3;

/** "San Jose, CA  95110" is the end of an address, not a name and its number. */
function joinPostalCode(segments: readonly Segment[]): readonly Segment[] {
  const [place, code, ...rest] = segments;
  if (place === undefined || code === undefined) return segments;
  if (!isPostalCode(place.text, code.text) || code.from - place.to > POSTAL_GAP) return segments;
  return [clipSegment(place, place.from, code.to), ...rest];
}

/** Whether the number stands behind a state. */
export function isPostalCode(place: string, code: string): boolean {
  const state = /, ?([A-Z][A-Za-z. ]{1,20})$/.exec(place)?.[1] ?? "";
  const isState = STATE_WORDS.has(state) || STATE_WORDS.has(state.toLowerCase());
  return isState && /^\d{5}(?:-\d{4})?$/.test(code);
}

/** "(28%) $": the sign that one space parts from a number belongs to the next column. */
function splitSign(segment: Segment): readonly Segment[] {
  const { from, to, text } = segment;
  if (!/[\d)%*–—-] [$£€]$/.test(text)) return [segment];
  return [clipSegment(segment, from, to - 2), clipSegment(segment, to - 1, to)];
}

/** "$" alone belongs to the number behind it; ")" and "%" to the one before. */
function joinSigns(segments: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    const opens = last !== undefined && /^[$£€(]{1,2}$/.test(last.text) && /^[\d.(–—-]/.test(segment.text);
    const closes = last !== undefined && /^[)%]{1,2}$/.test(segment.text) && /\d$/.test(last.text);
    if (opens || closes) {
      const { line, from } = last;
      joined[joined.length - 1] = { line, from, to: segment.to, text: line.text.slice(from, segment.to) };
    } else joined.push(segment);
  }
  return joined;
}

/** Columns that no line fills both may stand so far apart and be one: numbers that slip from line to line. */
const SLIP = 3;

/**
 * The columns of a body, the names' first: where the numbers stand one below the other, checked against the marks
 * (`<S> <C> <C>`) where there are any. Null where the body has one column only.
 */
export function findColumns(body: readonly BodyLine[], marks: readonly number[]): readonly Column[] | null {
  const stub = stubOf(body, marks);
  const values = clustersOf(body, stub);
  if (marks.length >= 2 && values.length + 1 !== marks.length && areSpread(marks)) {
    const marked = columnsAtMarks(body, marks);
    if (values.length < marks.length || !areCrowded(body, marked)) return marked;
  }
  const [first] = values;
  return first === undefined
    ? null
    : [{ ...stub, to: Math.max(stub.from, Math.min(stub.to, first.from)) }, ...values];
}

/** Of the lines so many may have two values in one column before there must be more columns than marks. */
const CROWDED = 0.2;

function areCrowded(body: readonly BodyLine[], columns: readonly Column[]): boolean {
  const crowded = body.filter(({ segments }) => {
    const taken = segments.map((segment, at) => columnOf(segment, at, columns));
    return new Set(taken).size < taken.length;
  });
  return crowded.length > body.length * CROWDED;
}

/** From the leftmost letter to the first number: names may reach under the numbers' headings. */
function stubOf(body: readonly BodyLine[], marks: readonly number[]): Column {
  const from = least(body.map(({ segments }) => segments[0]?.from ?? Number.MAX_SAFE_INTEGER));
  const behind = body.flatMap(({ segments }) => segments.slice(1).filter(({ text }) => isValueText(text)));
  const first = least(behind.map((segment) => segment.from));
  const mark = marks[1] ?? Number.MAX_SAFE_INTEGER;
  const to = Number.isFinite(first) ? first : mark;
  return { from, to: Math.max(from + 1, to) };
}

function clustersOf(body: readonly BodyLine[], stub: Column): readonly Column[] {
  const rows = body.map(({ segments }) =>
    segments.filter((segment, at) => at > 0 || segment.from >= stub.to),
  );
  const values = rows.map((row) => row.filter(({ text }) => isValueText(text)));
  const clusters = withoutSlips(mergeIntervals(values.flat()), values);
  const texts = rows.map((row) =>
    row.filter(
      (segment) => !isValueText(segment.text) && !clusters.some((one) => overlapOf(one, segment) > 0),
    ),
  );
  const texty = mergeIntervals(texts.flat()).filter(
    (cluster) => texts.filter((row) => row.some((one) => overlapOf(one, cluster) > 0)).length >= 2,
  );
  return [...clusters, ...texty].sort((a, b) => a.from - b.from);
}

/** The intervals that overlapping or touching ones make together. */
function mergeIntervals(intervals: readonly Column[]): readonly Column[] {
  const merged: Column[] = [];
  for (const { from, to } of intervals.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    } else merged.push({ from, to });
  }
  return merged;
}

function withoutSlips(clusters: readonly Column[], rows: readonly (readonly Segment[])[]): readonly Column[] {
  const joined: Column[] = [];
  const fills = (row: readonly Segment[], column: Column) => row.some((one) => overlapOf(one, column) > 0);
  for (const cluster of clusters) {
    const last = joined.at(-1);
    const isSlip =
      last !== undefined &&
      cluster.from - last.to <= SLIP &&
      !rows.some((row) => fills(row, last) && fills(row, cluster));
    if (isSlip) joined[joined.length - 1] = { from: last.from, to: cluster.to };
    else joined.push(cluster);
  }
  return joined;
}

/** Marks that were set under their columns, not just one behind the other. */
function areSpread(marks: readonly number[]): boolean {
  const gaps = marks.slice(1).map((mark, at) => mark - marks[at]!);
  return gaps.every((gap) => gap >= 4) && gaps.some((gap) => gap > 6);
}

/** Each column from its mark to the next one; a number belongs where its middle stands. */
function columnsAtMarks(body: readonly BodyLine[], marks: readonly number[]): readonly Column[] {
  const bounds = marks.slice(1);
  const extents = marks.map((mark): { from: number; to: number } => ({ from: mark, to: mark + 1 }));
  for (const { segments } of body) {
    for (const [at, segment] of segments.entries()) {
      const middle = (segment.from + segment.to) / 2;
      const behind = bounds.filter((bound) => bound <= middle).length;
      const column = at === 0 && segment.from < bounds[0]! - 1 ? 0 : behind;
      const extent = extents[column]!;
      const limit = bounds[column] ?? Number.MAX_SAFE_INTEGER;
      extents[column] = {
        from: Math.min(extent.from, segment.from),
        to: Math.min(limit, Math.max(extent.to, segment.to)),
      };
    }
  }
  const first = extents[1]!.from;
  return extents.map(({ from, to }, at) => {
    if (at === 0) return { from, to: Math.max(from + 1, Math.min(to, first)) };
    return { from: Math.max(from, extents[at - 1]!.to), to: Math.max(to, from + 1) };
  });
}

/** Which column a stretch of a body line belongs to. */
export function columnOf(segment: Segment, at: number, columns: readonly Column[]): number {
  const first = columns[1]!;
  if (at === 0 && segment.from < first.from && segment.to <= first.from) return 0;
  if (!isValueText(segment.text) && (segment.to <= first.from || (at === 0 && segment.from < first.from)))
    return 0;
  let best = 1;
  for (let column = 1; column < columns.length; column++) {
    if (distanceOf(segment, columns[column]!) < distanceOf(segment, columns[best]!)) best = column;
  }
  return best;
}

/** How far two ranges stand apart; the more they overlap, the less. */
function distanceOf(segment: Segment, column: Column): number {
  return -overlapOf(segment, column);
}
