import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { FILINGS_DIR } from "../../eval/labels.ts";
import { type FiledRisk, filesOf, gradesOf, keyOf, readSearchLabels } from "../../eval/search/labels.ts";
import { mean, ndcg, reciprocalRank } from "../../eval/search/scores.ts";
import { loadFiling } from "../../loaders/index.ts";
import { EXAMPLE } from "../support/api.ts";

const near = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 1e-12, `${actual} is not ${expected}`);

describe("scores of a ranking", () => {
  const grades = new Map([
    ["best", 3],
    ["good", 2],
    ["fair", 1],
  ]);
  // Gains 7, 3 and 1; ranks 1, 2 and 3 count in full, by log2(3) and by log2(4) = 2.
  const ideal = 7 + 3 / Math.log2(3) + 1 / 2;
  const CASES: [why: string, ranked: string[], gain: number, reciprocal: number][] = [
    ["the best order", ["best", "good", "fair"], 1, 1],
    ["others behind them change nothing", ["best", "good", "fair", "x", "y"], 1, 1],
    ["the wrong way round", ["fair", "good", "best"], (1 + 3 / Math.log2(3) + 7 / 2) / ideal, 1 / 3],
    ["one that nobody asked for comes first", ["x", "best"], 7 / Math.log2(3) / ideal, 1 / 2],
    ["nothing of use", ["x", "y"], 0, 0],
    ["nothing", [], 0, 0],
    ["what stands behind the tenth place is not seen", [..."abcdefghij", "best"], 0, 0],
  ];
  for (const [why, ranked, gain, reciprocal] of CASES)
    it(why, () => {
      near(ndcg(ranked, grades), gain);
      near(reciprocalRank(ranked, grades), reciprocal);
    });

  it("are averaged", () => near(mean([1, 0, 0.5]), 0.5));
});

describe("labels of the search", () => {
  const labels = readSearchLabels();

  it("are forty queries or more, each once, with a reason and a risk factor that is expected first", () => {
    assert.ok(labels.length >= 40);
    assert.equal(new Set(labels.map(({ query }) => query)).size, labels.length);
    for (const { query, why, expected } of labels) {
      assert.ok(why.length > 10, query);
      assert.ok(
        Object.values(expected).some((grades) => Object.values(grades).includes(3)),
        query,
      );
      for (const grade of Object.values(expected).flatMap((grades) => Object.values(grades)))
        assert.ok([1, 2, 3].includes(grade), query);
    }
  });

  it("name headings that are there, each of one risk factor", () => {
    const paths = filesOf(labels).map(
      (file) => [file, file === "internap-424b3-2001.txt" ? EXAMPLE : join(FILINGS_DIR, file)] as const,
    );
    const there = paths.filter(([, path]) => existsSync(path));
    assert.ok(there.length > 0);
    const risks = there.flatMap(([file, path]) =>
      loadFiling(readFileSync(path)).facts.flatMap((fact): FiledRisk[] =>
        fact.kind === "RISK_FACTOR" ? [{ ...fact.values, file }] : [],
      ),
    );
    for (const label of labels) {
      const known = there
        .filter(([file]) => file in label.expected)
        .map(([file]) => [file, label.expected[file]!]);
      const grades = gradesOf({ ...label, expected: Object.fromEntries(known) }, risks);
      for (const key of grades.keys()) assert.ok(risks.some((risk) => keyOf(risk) === key));
    }
  });
});
