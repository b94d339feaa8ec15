/** Half-open range `[start, end)` of UTF-16 code units, zero-based, in a filing's canonical text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The smallest span that holds both. */
export function joinSpans(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The span of a match inside a slice that itself starts at `base`. */
export function spanAt(base: number, start: number, length: number): Span {
  return { start: base + start, end: base + start + length };
}
