import type { GraphNode } from "../graph/kinds.ts";
import type { Evidence } from "../kernel/facts.ts";
import type { Span } from "../kernel/span.ts";

/** A range of a risk factor's heading or body. */
export interface RiskPlace {
  readonly field: "HEADING" | "BODY";
  readonly start: number;
  readonly end: number;
}

const SPACE = /[\s\u00a0\u200b\ufeff]/;

/**
 * Where words of the filing's text stand in a risk factor's heading and body, which are its evidence with white space
 * folded and marks of conversion left out: the other characters follow each other in both. Null for words that are not
 * the risk factor's.
 */
export function placesIn({ props, evidence }: GraphNode): (words: Span) => RiskPlace | null {
  const texts = [String(props.heading ?? ""), String(props.body ?? "")] as const;
  const units = alignedUnits(texts.join(""), evidence);
  const headingLength = texts[0].length;
  return ({ start, end }) => {
    const [first, last] = [firstFrom(units, start), firstFrom(units, end) - 1];
    if (first > last) return null;
    const from = units[first]!.to;
    const to = units[last]!.to + 1;
    if (to <= headingLength) return { field: "HEADING", start: from, end: to };
    return from < headingLength
      ? null
      : { field: "BODY", start: from - headingLength, end: to - headingLength };
  };
}

interface Unit {
  /** Of the filing's text. */
  readonly from: number;
  /** Of the heading and the body behind it. */
  readonly to: number;
}

/** Each unit of `text` that is no white space, with the unit of the filing that it comes from; both ascend. */
function alignedUnits(text: string, evidence: readonly Evidence[]): Unit[] {
  const units: Unit[] = [];
  let to = nextSolid(text, 0);
  for (const { quote, start } of evidence.toSorted((a, b) => a.start - b.start))
    for (let at = nextSolid(quote, 0); at < quote.length && to < text.length; at = nextSolid(quote, at + 1))
      if (quote[at] === text[to]) {
        units.push({ from: start + at, to });
        to = nextSolid(text, to + 1);
      }
  return units;
}

function nextSolid(text: string, from: number): number {
  let at = from;
  while (at < text.length && SPACE.test(text[at]!)) at++;
  return at;
}

/** Index of the first unit at or behind a place of the filing's text. */
function firstFrom(units: readonly Unit[], place: number): number {
  let low = 0;
  for (let high = units.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (units[middle]!.from < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
