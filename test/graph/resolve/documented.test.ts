import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { MAX_BLOCK } from "../../../src/graph/resolve/blocking.ts";
import { CERTAIN, POINTS, PROPOSED, RESOLUTION_FEATURES } from "../../../src/graph/resolve/points.ts";

const PAPER = readFileSync(new URL("../../../docs/RESOLVING.md", import.meta.url), "utf8");
const rows = new Map(
  [...PAPER.matchAll(/^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$/gm)].map(([, name, text]) => [name!, text!]),
);

const numbersIn = (text: string) =>
  new Set([...text.matchAll(/(?<![\w"])-?\d+/g)].map(([number]) => Number(number)));
/** Points that end a comparison are told in words. */
const NO_PAIR = -100;

function numbersOf(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

describe("docs/RESOLVING.md", () => {
  it("has every feature and no other", () => {
    assert.deepEqual([...rows.keys()].sort(), [...RESOLUTION_FEATURES].sort());
  });

  const camelCase = (name: string) =>
    name.toLowerCase().replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  for (const feature of RESOLUTION_FEATURES)
    it(`tells the points of ${feature}`, () => {
      const points = numbersOf(POINTS[camelCase(feature) as keyof typeof POINTS]);
      assert.ok(points.length > 0);
      const told = numbersIn(rows.get(feature)!);
      const missing = points.filter(
        (number) => !told.has(number) && !(number === NO_PAIR && /no pair/.test(rows.get(feature)!)),
      );
      assert.deepEqual(missing, []);
      const known = new Set(points);
      assert.deepEqual(
        [...told].filter((number) => !known.has(number)),
        [],
      );
    });

  it("tells the bounds", () => {
    assert.match(PAPER, new RegExp(`${PROPOSED} and more is proposed; at ${CERTAIN} and more`));
    assert.match(PAPER, new RegExp(`more than ${MAX_BLOCK} names`));
  });
});
