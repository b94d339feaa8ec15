import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { addUp, netShares, type Stake } from "../../../src/graph/relate/net-shares.ts";

type Row = readonly [
  id: string,
  before: number,
  offered: number,
  after: number,
  includes?: Record<string, number | null>,
];

const stakes = (rows: readonly Row[]): Stake[] =>
  rows.map(([id, before, offered, after, includes = {}]) => ({
    ...{ id, before, offered, after },
    includes: Object.entries(includes).map(([of, shares]) => ({ of, shares })),
  }));

describe("shares counted once", () => {
  const CASES: [why: string, rows: readonly Row[], netted: readonly [number, number, number]][] = [
    [
      "nobody includes another",
      [
        ["a", 10, 4, 6],
        ["b", 5, 5, 0],
      ],
      [15, 9, 6],
    ],
    [
      // a has 4 of its own; b sells 6, so that the group has 4 + 6 - 1 - 6 = 3 left.
      "a row includes all of another, which sells all",
      [
        ["a", 10, 1, 9, { b: 6 }],
        ["b", 6, 6, 0],
      ],
      [10, 7, 3],
    ],
    [
      "a note without a number counts all",
      [
        ["a", 10, 1, 9, { b: null }],
        ["b", 6, 6, 0],
      ],
      [10, 7, 3],
    ],
    [
      // Of b's 6 shares a counts 2; b keeps 1 of its own. 10 - 2 + 6; after: 9 - 2 + 1.
      "a row includes a part of another",
      [
        ["a", 10, 1, 9, { b: 2 }],
        ["b", 6, 5, 1],
      ],
      [14, 6, 8],
    ],
    [
      "one includes another, which includes a third, which the first includes, too",
      [
        ["a", 10, 0, 10, { b: 6, c: 2 }],
        ["b", 6, 0, 6, { c: 2 }],
        ["c", 2, 2, 0],
      ],
      [10, 2, 8],
    ],
    [
      "two include each other: the same shares",
      [
        ["a", 8, 0, 8, { b: 8 }],
        ["b", 8, 0, 8, { a: 8 }],
      ],
      [8, 0, 8],
    ],
    [
      "two include the shares of one who is no member",
      [
        ["a", 10, 0, 10, { x: 7 }],
        ["b", 9, 0, 9, { x: 7 }],
      ],
      [12, 0, 12],
    ],
    [
      // a's offer of 7 is its own 1 and b's 6.
      "a row offers what it includes, too",
      [
        ["a", 10, 7, 3, { b: 6 }],
        ["b", 6, 6, 0],
      ],
      [10, 7, 3],
    ],
    ["a row under a limit offers more than it has", [["a", 5, 9, 0]], [5, 9, 0]],
    [
      "never below zero",
      [
        ["a", 3, 3, 0, { x: 3 }],
        ["b", 2, 0, 2, { x: 3 }],
      ],
      [3, 3, 0],
    ],
  ];
  for (const [why, rows, [before, offered, after]] of CASES)
    it(why, () => {
      assert.deepEqual(netShares(stakes(rows)).totals, { before, offered, after });
    });

  it("says what was taken off whom", () => {
    const { adjustments } = netShares(
      stakes([
        ["a", 10, 1, 9, { b: 6 }],
        ["b", 6, 6, 0],
      ]),
    );
    assert.deepEqual(adjustments, [{ member: "a", of: "b", shares: 6 }]);
  });

  /** Holders with shares of their own, each with those of some later ones; each sells some of its own. */
  const group = fc
    .array(
      fc.record({
        own: fc.integer({ min: 1, max: 6 }),
        sold: fc.nat({ max: 6 }),
        includes: fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 3 }),
        isNumbered: fc.boolean(),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((specs) => {
      const shares = specs.map(({ own }, holder) =>
        Array.from({ length: own }, (_, nth) => `${holder}.${nth}`),
      );
      const sold = specs.map((spec, holder) => new Set(shares[holder]!.slice(0, spec.sold)));
      const held: Set<string>[] = [];
      for (let holder = specs.length - 1; holder >= 0; holder--) {
        const later = specs[holder]!.includes.filter((other) => other > holder && other < specs.length);
        held[holder] = new Set([...shares[holder]!, ...later.flatMap((other) => [...held[other]!])]);
      }
      return specs.map((spec, holder) => ({
        held: held[holder]!,
        sold: sold[holder]!,
        stake: {
          id: String(holder),
          before: held[holder]!.size,
          offered: sold[holder]!.size,
          after: held[holder]!.size - sold[holder]!.size,
          includes: spec.includes
            .filter((other) => other > holder && other < specs.length)
            .map((other) => ({ of: String(other), shares: spec.isNumbered ? held[other]!.size : null })),
        },
      }));
    });

  it("equals counting share by share", () => {
    fc.assert(
      fc.property(group, (members) => {
        const all = new Set(members.flatMap(({ held }) => [...held]));
        const sold = new Set(members.flatMap((member) => [...member.sold]));
        const { totals } = netShares(members.map(({ stake }) => stake));
        assert.deepEqual(totals, { before: all.size, offered: sold.size, after: all.size - sold.size });
        const naive = addUp(members.map(({ stake }) => stake));
        assert.equal(
          naive.before,
          members.reduce((sum, { held }) => sum + held.size, 0),
        );
      }),
      { numRuns: 500 },
    );
  });
});
