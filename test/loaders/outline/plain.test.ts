import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readAscii } from "../../../loaders/document/ascii/read-ascii.ts";
import { readFlattenedText } from "../../../loaders/document/flattened.ts";
import { buildOutline } from "../../../loaders/outline/build-outline.ts";
import { foldSpace } from "../../../src/kernel/text.ts";
import { isReadable, plainPrints, renderOutlinePlain } from "../../support/outline-plain.ts";
import { trueSections } from "../../support/outline-truth.ts";

const cases = fc.tuple(trueSections, plainPrints).filter(([sections, print]) => isReadable(print, sections));

describe("the outline of plain text in any print", () => {
  it("finds each section with its role and its words, and no page number", () => {
    fc.assert(
      fc.property(cases, ([sections, print]) => {
        const text = renderOutlinePlain(sections, print);
        const outline = buildOutline(print.form === "typed" ? readAscii(text) : readFlattenedText(text));
        const found = outline.sections.filter(({ role }) => role !== "COVER" && role !== "CONTENTS");
        assert.deepEqual(
          found.map(({ role, title }) => [role, title?.toLowerCase()]),
          sections.map(({ role, title }) => [role, title.toLowerCase()]),
        );
        for (const [i, { blocks }] of found.entries()) {
          const words = foldSpace(blocks.map(({ span }) => text.slice(span.start, span.end)).join(" "));
          const { paragraphs, headings } = sections[i]!;
          const expected = paragraphs.flatMap((paragraph, at) => [headings.get(at) ?? [], paragraph].flat());
          assert.equal(words, expected.join(" "));
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
  });
});
