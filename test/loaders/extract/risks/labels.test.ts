import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { filingPath, readRiskLabels } from "../../../../eval/labels.ts";
import { type PredictedRisk, scoreRisks } from "../../../../eval/score-risks.ts";
import { rates } from "../../../../eval/score-rows.ts";
import { readDocument } from "../../../../loaders/document/read-document.ts";
import { extractRiskFactors } from "../../../../loaders/extract/risk-factors.ts";
import { buildOutline } from "../../../../loaders/outline/build-outline.ts";
import { decode } from "../../../../loaders/source/decode.ts";
import type { DraftOf } from "../../../../src/kernel/facts.ts";
import { WITHOUT_FILINGS, WITHOUT_LABELS } from "../../../support/filings.ts";

/** What the loader promises on labelled filings. */
const LEAST = { headings: 0.97, categories: 0.95, bodies: 0.95 } as const;

function risksIn(slug: string): readonly PredictedRisk[] {
  const outline = buildOutline(readDocument(decode(readFileSync(filingPath(slug))).text));
  const facts = extractRiskFactors(outline).facts as DraftOf<"RISK_FACTOR">[];
  return facts.map(({ values }) => values);
}

describe("risk factors against labels made by hand", { skip: WITHOUT_FILINGS || WITHOUT_LABELS }, () => {
  const labels = readRiskLabels();
  it("has labels to read", () => assert.ok(labels.length > 0, "GOLD_DIR has no labels of risks"));

  for (const { slug, risks } of labels)
    it(slug, () => {
      const { found, predicted, labelled, categories, bodies, missing, spurious } = scoreRisks(
        risksIn(slug),
        risks,
      );
      const { f1 } = rates(found, predicted, labelled);
      assert.ok(
        f1 >= LEAST.headings,
        `F1 ${f1}; missing: ${missing.join("; ")}; invented: ${spurious.join("; ")}`,
      );
      assert.ok(categories >= found * LEAST.categories, `${categories} categories of ${found}`);
      assert.ok(bodies >= found * LEAST.bodies, `${bodies} bodies of ${found}`);
    });
});
