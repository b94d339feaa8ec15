import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readAscii } from "../../../../loaders/document/ascii/read-ascii.ts";
import { readFlattenedText } from "../../../../loaders/document/flattened.ts";
import { extractRiskFactors } from "../../../../loaders/extract/risk-factors.ts";
import { buildOutline } from "../../../../loaders/outline/build-outline.ts";
import type { DraftOf } from "../../../../src/kernel/facts.ts";
import { asTyped, plainPrints, renderPlain } from "../../../support/risk-plain.ts";
import { expectedRisks, foldRisk, type ReadRisk, sections } from "../../../support/risk-section.ts";

const cases = plainPrints.chain((print) => sections(print.wording).map((section) => ({ print, section })));

describe("risk factors of plain text in any print", () => {
  it("reads groups, headings and bodies, and quotes no page number", () => {
    fc.assert(
      fc.property(cases, ({ print, section }) => {
        const text = renderPlain(section, print);
        const outline = buildOutline(print.form === "typed" ? readAscii(text) : readFlattenedText(text));
        const facts = extractRiskFactors(outline).facts as DraftOf<"RISK_FACTOR">[];
        const read: readonly ReadRisk[] = facts.map(({ values }) => values);
        assert.deepEqual(read.map(foldRisk), expectedRisks(asTyped(section, print)).map(foldRisk));
        for (const { spans } of facts)
          for (const { start, end } of spans)
            assert.doesNotMatch(outline.text.slice(start, end), /<PAGE>|^\s*-?\d+-?\s*$/m);
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
  });
});
