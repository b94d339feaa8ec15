/** Half-open range `[start, end)` of UTF-16 code units, zero-based, in a filing's canonical text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The smallest span that holds both. */
export function joinSpans(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
