import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { extractLockUp } from "../../../loaders/extract/lock-up.ts";
import { diagnosticsIn, EXAMPLE, outlineOf, valuesIn } from "../../support/filing.ts";

describe("extractLockUp on the example", () => {
  it("states both ends", () => {
    assert.deepEqual(valuesIn(EXAMPLE, extractLockUp, "LOCK_UP_END"), [
      { date: "2001-03-14", releasedPercent: 25 },
      { date: "2002-03-14", releasedPercent: 25 },
    ]);
  });

  it("says that they contradict each other, with both quotes and sections", () => {
    assert.deepEqual(diagnosticsIn(EXAMPLE, extractLockUp), [
      [
        "CONTRADICTION",
        "until March 14, 2001 at which time 25% of the shares of common stock will be released",
        "until March 14, 2002 at which time 25% of the shares of common stock will be released",
      ],
    ]);
    const [diagnostic] = extractLockUp(outlineOf(EXAMPLE)).diagnostics;
    assert.equal(diagnostic!.severity, "WARNING");
    assert.match(
      diagnostic!.message,
      /March 14, 2001 \(RISK FACTORS\), March 14, 2002 \(PLAN OF DISTRIBUTION\)/,
    );
  });

  it("is content when the sections agree", () => {
    const agreed = EXAMPLE.replace("until March 14, 2001", "until March 14, 2002");
    assert.deepEqual(diagnosticsIn(agreed, extractLockUp), []);
    assert.equal(valuesIn(agreed, extractLockUp, "LOCK_UP_END").length, 2);
  });
});

const CASES: [why: string, text: string, dates: string[], contradictions: number][] = [
  [
    "two lock-ups of different people",
    "Our directors agreed to a lock-up of their shares until May 4, 1999. Acme Bank, the agent, may end the lockup of the notes and warrants that it placed abroad only if it expires on June 5, 2000.",
    ["1999-05-04", "2000-06-05"],
    0,
  ],
  ["no lock-up", "The option runs until May 4, 1999.", [], 0],
  ["no date", "The lock-up lasts for 90 days.", [], 0],
  ["a day that does not exist", "The lock-up lasts until February 30, 1999.", [], 0],
];

describe("extractLockUp", () => {
  for (const [why, text, dates, contradictions] of CASES) {
    it(why, () => {
      assert.deepEqual(
        valuesIn(text, extractLockUp, "LOCK_UP_END").map(({ date }) => date),
        dates,
      );
      assert.equal(diagnosticsIn(text, extractLockUp).length, contradictions);
    });
  }
});
