import type { Span } from "../../../src/kernel/span.ts";
import type { GridCell } from "../model.ts";
import { greatest, least, type Segment, spanOf } from "./line.ts";

/** Width of a column of type, in points: ten to the inch is 7.2, twelve 6. */
export const COLUMN_POINTS = 6;

export interface Place {
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
}

/**
 * One cell of the stretches that stand under each other. Its text is as long as its span: what stands in other columns
 * between its lines is blank.
 */
export function makeCell(text: string, segments: readonly Segment[], place: Place): GridCell {
  const spans = segments.map(({ line, from, to }) => spanOf(line, from, to));
  const span = hullOf(spans);
  const [first] = segments;
  return {
    ...place,
    span,
    text: masked(text, span, spans),
    rowSpan: 1,
    runs: spans.map((run) => ({ ...run, bold: false, italic: false, underline: false, raised: false })),
    align: place.column === 0 ? "left" : "right",
    indent: place.column === 0 && first !== undefined ? first.from * COLUMN_POINTS : 0,
  };
}

/** A cell with nothing in it, at the place where the row ends. */
export function emptyCell(at: number, place: Place): GridCell {
  return {
    ...place,
    span: { start: at, end: at },
    text: "",
    rowSpan: 1,
    runs: [],
    align: "left",
    indent: 0,
  };
}

function hullOf(spans: readonly Span[]): Span {
  return {
    start: least(spans.map(({ start }) => start)),
    end: greatest(spans.map(({ end }) => end)),
  };
}

function masked(text: string, span: Span, parts: readonly Span[]): string {
  if (parts.length === 1) return text.slice(span.start, span.end);
  let result = "";
  let at = span.start;
  for (const { start, end } of parts) {
    result += text.slice(at, start).replace(/[^\n]/g, " ") + text.slice(start, end);
    at = end;
  }
  return result;
}
