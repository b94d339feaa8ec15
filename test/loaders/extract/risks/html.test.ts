import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readDocument } from "../../../../loaders/document/read-document.ts";
import { extractRiskFactors } from "../../../../loaders/extract/risk-factors.ts";
import { buildOutline } from "../../../../loaders/outline/build-outline.ts";
import type { DraftOf } from "../../../../src/kernel/facts.ts";
import { renderHtml } from "../../../support/risk-html.ts";
import { asPrinted, isReadable, prints } from "../../../support/risk-prints.ts";
import { expectedRisks, foldRisk, type ReadRisk, sections } from "../../../support/risk-section.ts";

describe("risk factors of HTML in any print", () => {
  it("reads groups, headings and bodies, and quotes no furniture", () => {
    fc.assert(
      fc.property(sections("sentence"), prints.filter(isReadable), (section, print) => {
        const outline = buildOutline(readDocument(renderHtml(section, print)));
        const facts = extractRiskFactors(outline).facts as DraftOf<"RISK_FACTOR">[];
        const read: readonly ReadRisk[] = facts.map(({ values }) => values);
        assert.deepEqual(read.map(foldRisk), expectedRisks(asPrinted(section, print)).map(foldRisk));
        for (const { spans } of facts)
          for (const { start, end } of spans)
            assert.doesNotMatch(
              outline.text.slice(start, end),
              /Table of Contents|ACME HOLDINGS|^\W*\d+\W*$/,
            );
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
  });
});
