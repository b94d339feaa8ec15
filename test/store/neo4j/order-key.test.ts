import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { compareCodePoints } from "../../../src/kernel/text.ts";
import { numberOfKey, orderKey, orderKeyEnd, sortableNumber } from "../../../src/store/neo4j/order-key.ts";

/** With the characters that separate and escape, and some on both sides of the surrogates. */
const part = fc.string({
  unit: fc.constantFrom("a", "b", " ", "\u0000", "\u0001", "\u0002", "\u0003", "0", "2", "\uffee", "😀"),
  maxLength: 5,
});
const parts = fc.tuple(part, part, part);

function comparePartByPart(a: readonly string[], b: readonly string[]): number {
  for (const [index, text] of a.entries()) {
    const order = compareCodePoints(text, b[index]!);
    if (order !== 0) return order;
  }
  return 0;
}

describe("an order key", () => {
  it("sorts as its parts do one after the other", () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const expected = Math.sign(comparePartByPart(a, b));
        assert.equal(Math.sign(compareCodePoints(orderKey(a), orderKey(b))), expected);
      }),
      { numRuns: 5_000 },
    );
  });

  it("has a range in which all keys lie that begin with the same parts, and no others", () => {
    fc.assert(
      fc.property(parts, part, (all, other) => {
        for (const first of [all[0], other]) {
          const start = orderKey([first]);
          const key = orderKey(all);
          const isWithin =
            compareCodePoints(key, start) > 0 && compareCodePoints(key, orderKeyEnd(start)) < 0;
          assert.equal(isWithin, first === all[0]);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it("begins with a number that sorts as text and is read back", () => {
    const safe = fc.maxSafeInteger();
    fc.assert(
      fc.property(safe, safe, (a, b) => {
        assert.equal(Math.sign(compareCodePoints(sortableNumber(a), sortableNumber(b))), Math.sign(a - b));
        assert.equal(numberOfKey(sortableNumber(a) + orderKey(["x"])), a);
      }),
    );
    const edges = [Number.MIN_SAFE_INTEGER, -1, 0, 1, Number.MAX_SAFE_INTEGER].map(sortableNumber);
    assert.deepEqual(edges.toSorted(compareCodePoints), edges);
  });
});
