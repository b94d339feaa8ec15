import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { LabelRisk } from "../../eval/labels.ts";
import { scoreRisks } from "../../eval/score-risks.ts";

const body =
  "We have incurred net losses in every quarter and may never be profitable. If losses go on, the price of our stock may fall.";
const LABELS: readonly LabelRisk[] = [
  {
    category: "Risks of Our Business",
    heading: "We Have a History of Losses.",
    bodyStart: body.slice(0, 80),
    bodyEnd: body.slice(-80),
  },
  {
    category: "Risks of Our Business",
    heading: "We Depend on One Supplier.",
    bodyStart: body.slice(0, 80),
    bodyEnd: body.slice(-80),
  },
];
const perfect = LABELS.map(({ category, heading }) => ({ category, heading, body }));

/** Why, the predictions, and found, categories, bodies, missing, spurious. */
const CASES: [why: string, predicted: typeof perfect, expected: [number, number, number, number, number]][] =
  [
    ["the labels themselves", perfect, [2, 2, 2, 0, 0]],
    [
      "marks and spaces do not count",
      [{ ...perfect[0]!, heading: "• We have a history  of losses" }, perfect[1]!],
      [2, 2, 2, 0, 0],
    ],
    ["a lost heading", perfect.slice(1), [1, 1, 1, 1, 0]],
    ["an invented one", [...perfect, { ...perfect[0]!, heading: "Nothing." }], [2, 2, 2, 0, 1]],
    ["a heading is found once", [perfect[0]!, { ...perfect[0]! }, perfect[1]!], [2, 2, 2, 0, 1]],
    ["a body cut short", [{ ...perfect[0]!, body: body.slice(0, 60) }, perfect[1]!], [2, 2, 1, 0, 0]],
    ["another category", [{ ...perfect[0]!, category: "Other" }, perfect[1]!], [2, 1, 2, 0, 0]],
  ];

describe("scoreRisks", () => {
  for (const [why, predicted, expected] of CASES) {
    it(why, () => {
      const { found, categories, bodies, missing, spurious } = scoreRisks(predicted, LABELS);
      assert.deepEqual([found, categories, bodies, missing.length, spurious.length], expected);
    });
  }
});
