import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { GOLD_DIR, type LabelRow, readRiskLabels, readTableLabels } from "../../eval/labels.ts";
import { scoreRisks } from "../../eval/score-risks.ts";
import { NUMBER_FIELDS, type PredictedRow, scoreRows, sum } from "../../eval/score-rows.ts";

const SCORER = join(GOLD_DIR, "score_holders.py");
const RISK_SCORER = join(GOLD_DIR, "score_risks.py");
const missing = !existsSync(SCORER) || spawnSync("python3", ["--version"]).status !== 0;
const reason = `no labels with their scorers at ${GOLD_DIR}, or no python3: set GOLD_DIR`;
if (missing && process.env.CI === "true") throw new Error(reason);

/** A small generator of numbers, so that a failing seed can be run again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function predictionOf(label: LabelRow): PredictedRow {
  return {
    name: label.name,
    before: label.before ?? null,
    offered: label.offered ?? null,
    after: label.after ?? null,
    pctBefore: label.pctBefore ?? null,
    pctAfter: label.pctAfter ?? null,
    positions: label.positions ?? [],
    address: label.address ?? null,
    careOf: label.careOf ?? [],
    attention: label.attention ?? [],
    controlPersons: label.controlPersons ?? [],
  };
}

/** The labels, a tenth of the rows lost, a tenth renamed, a tenth of each field wrong. */
function damage(labels: readonly LabelRow[], seed: number): readonly PredictedRow[] {
  const next = random(seed);
  const hit = () => next() < 0.1;
  return labels
    .filter(() => !hit())
    .map(predictionOf)
    .map((row) => ({
      ...row,
      name: hit() ? `${row.name} Elsewhere` : row.name,
      before: hit() ? 1 : row.before,
      offered: hit() ? 1 : row.offered,
      after: hit() ? 1 : row.after,
      pctBefore: hit() ? "77.7%" : row.pctBefore,
      pctAfter: hit() ? "77.7%" : row.pctAfter,
      positions: hit() ? row.positions.map((one) => ({ ...one, sharesBefore: 1 })) : row.positions,
      attention: hit() ? [...row.attention, "Somebody"] : row.attention,
      address: hit() ? "1 Elsewhere Road, Nowhere, ZZ 00000" : row.address,
      careOf: hit() ? ["Somebody"] : row.careOf,
      controlPersons: hit() ? [...row.controlPersons, "Somebody"] : row.controlPersons,
    }));
}

function runScorer(script: string, predictions: readonly object[], folder: string): string {
  const work = mkdtempSync(join(tmpdir(), "scores-"));
  try {
    const file = join(work, "predictions.jsonl");
    writeFileSync(file, predictions.map((one) => JSON.stringify(one)).join("\n"));
    const { stdout, stderr, status } = spawnSync("python3", [script, file, join(GOLD_DIR, folder)], {
      encoding: "utf8",
    });
    assert.equal(status, 0, stderr);
    return stdout;
  } finally {
    rmSync(work, { recursive: true });
  }
}

describe("the scorers agree with the independent ones", { skip: missing ? reason : false }, () => {
  for (const kind of ["holders", "owners"] as const) {
    for (const seed of [1, 2, 3]) {
      it(`${kind}, damage ${seed}: rows, numbers, positions, addresses and persons`, () => {
        const labels = readTableLabels(kind);
        const predictions = labels.map(({ slug, rows }) => ({ slug, [kind]: damage(rows, seed) }));
        const output = runScorer(SCORER, predictions, kind);
        const scores = labels.map(({ rows }) => scoreRows(damage(rows, seed), rows));
        const total = (field: "positions" | "address" | "careOf" | "attention" | "controlPersons") =>
          sum(scores.map((score) => score.fields[field]));
        const persons = (["careOf", "attention", "controlPersons"] as const).map(
          (field) => `${field} ${total(field).right}/${total(field).labelled} wrong ${total(field).wrong}`,
        );
        const expected = [
          `positions ${total("positions").right}/${total("positions").labelled}`,
          `address ${total("address").right}/${total("address").labelled}`,
          ...persons,
        ].join("  ");
        assert.equal(
          output.split("\n").find((line) => line.startsWith("ALL positions")),
          `ALL ${expected}`,
        );
        const numbers = sum(scores.flatMap((score) => NUMBER_FIELDS.map((field) => score.fields[field])));
        const rows = output.split("\n").find((line) => line.startsWith("ALL rows"))!;
        assert.ok(rows.endsWith(`numbers right in found rows ${numbers.right}/${numbers.labelled}`), rows);
        const found = scores.reduce((all, score) => all + score.found, 0);
        const predicted = scores.reduce((all, score) => all + score.predicted, 0);
        const wanted = scores.reduce((all, score) => all + score.labelled, 0);
        assert.ok(
          rows.includes(`P ${(found / predicted).toFixed(3)} R ${(found / wanted).toFixed(3)} `),
          rows,
        );
      });
    }
  }

  it("risks: headings, categories, bodies", () => {
    const labels = readRiskLabels();
    const predict = (seed: number) => {
      const next = random(seed);
      return labels.map(({ slug, risks }) => ({
        slug,
        risks: risks
          .filter(() => next() > 0.1)
          .map((risk) => ({
            category: next() < 0.1 ? "Elsewhere" : risk.category,
            heading: next() < 0.1 ? "Elsewhere" : risk.heading,
            body: next() < 0.1 ? "Elsewhere" : `${risk.bodyStart} ... ${risk.bodyEnd}`,
          })),
      }));
    };
    for (const seed of [1, 2, 3]) {
      const predictions = predict(seed);
      const output = runScorer(RISK_SCORER, predictions, "risks");
      const scores = labels.map(({ risks }, i) => scoreRisks(predictions[i]!.risks, risks));
      const total = (pick: (score: (typeof scores)[number]) => number) =>
        scores.reduce((all, score) => all + pick(score), 0);
      const found = total((score) => score.found);
      assert.ok(
        output.includes(
          `category ${total((score) => score.categories)}/${found}; body ${total((score) => score.bodies)}/${found}`,
        ),
        output.split("\n").at(-2),
      );
    }
  });
});
