import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cappedAt, flagsOf, percentOf } from "../../../src/graph/relate/thresholds.ts";

describe("thresholds", () => {
  const base = { outstanding: 900, acquirable: 100 };
  const CASES: [why: string, before: number, after: number, codes: string[]][] = [
    ["5% is not past 5%", 50, 50, []],
    ["one share more is", 51, 50, ["PAST_5_PERCENT"]],
    ["10% is past 5% only", 100, 0, ["PAST_5_PERCENT"]],
    ["more than 10% is past both", 101, 0, ["PAST_5_PERCENT", "PAST_10_PERCENT"]],
    [
      "after the offering counts for itself",
      101,
      51,
      ["PAST_5_PERCENT", "PAST_10_PERCENT", "PAST_5_PERCENT"],
    ],
  ];
  for (const [why, before, after, codes] of CASES)
    it(why, () => {
      const flags = flagsOf({ before, after }, base);
      assert.deepEqual(
        flags.map(({ code }) => code),
        codes,
      );
      for (const { text, rule } of flags) {
        assert.match(rule, /^Securities Exchange Act of 1934, section 1[36]/);
        assert.match(text, /a group in law is for a lawyer to judge/);
      }
    });

  it("gives a percentage of outstanding and acquirable shares", () => {
    // 8,552,122 / (150,641,864 + 3,654,062) = 0.0554267...
    const one = percentOf(8_552_122, { outstanding: 150_641_864, acquirable: 3_654_062 });
    assert.deepEqual(one, { text: "5.5%", value: 5.54, below: null });
  });

  it("counts a row under a limit up to its limit", () => {
    assert.equal(cappedAt(80, 4.99, base), 49);
    assert.equal(cappedAt(30, 4.99, base), 30);
    assert.equal(cappedAt(80, null, base), 80);
  });
});
