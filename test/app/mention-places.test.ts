import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { placesIn } from "../../src/app/mention-places.ts";
import type { GraphNode } from "../../src/graph/kinds.ts";

/** A risk factor of a filing with this text, its evidence the parts between square brackets. */
function riskOf(marked: string, heading: string, body: string): { text: string; risk: GraphNode } {
  const text = marked.replaceAll(/[[\]]/g, "");
  const evidence = [];
  for (const part of marked.matchAll(/\[([^\]]*)\]/g)) {
    const start = text.indexOf(part[1]!);
    evidence.push({ start, end: start + part[1]!.length, quote: part[1]!, section: null });
  }
  return { text, risk: { props: { heading, body }, evidence } as unknown as GraphNode };
}

const CASES: [
  why: string,
  marked: string,
  heading: string,
  body: string,
  words: string,
  expected: string | null,
][] = [
  [
    "in the heading",
    "x [We need Verio.\nIt may fail.] y",
    "We need Verio.",
    "It may fail.",
    "Verio",
    "HEADING Verio",
  ],
  ["in the body", "x [We fail.\n Verio  may, too.] y", "We fail.", "Verio may, too.", "Verio", "BODY Verio"],
  ["over a line's end", "[A.\nNTT\n  Com fails]", "A.", "NTT Com fails", "NTT\n  Com", "BODY NTT Com"],
  [
    "behind a page break",
    "[A.\nIt is] 12 <page> [Verio that]",
    "A.",
    "It is Verio that",
    "Verio",
    "BODY Verio",
  ],
  [
    "past marks of a conversion",
    "[**A.**\nfor \\$5 from Verio]",
    "A.",
    "for $5 from Verio",
    "Verio",
    "BODY Verio",
  ],
  ["not of this risk factor", "[A.\nIt is] Verio [that]", "A.", "It is that", "Verio", null],
  ["nothing but space", "[A.\nIt  is]", "A.", "It is", "  ", null],
  ["from the heading into the body is no place", "[A b\nc d]", "A b", "c d", "b\nc", null],
];

describe("placesIn", () => {
  for (const [why, marked, heading, body, words, expected] of CASES)
    it(why, () => {
      const { text, risk } = riskOf(marked, heading, body);
      const start = text.indexOf(words);
      const place = placesIn(risk)({ start, end: start + words.length });
      const whole = place?.field === "HEADING" ? heading : body;
      assert.equal(place && `${place.field} ${whole.slice(place.start, place.end)}`, expected);
    });
});
