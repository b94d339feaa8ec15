import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readDocument } from "../../../loaders/document/read-document.ts";
import { buildOutline } from "../../../loaders/outline/build-outline.ts";
import type { Outline, Section } from "../../../loaders/outline/model.ts";
import { foldSpace } from "../../../src/kernel/text.ts";
import { htmlPrints, isReadable, renderOutlineHtml } from "../../support/outline-html.ts";
import { trueSections } from "../../support/outline-truth.ts";

/** A section's paragraphs, those that a page cut closed. */
function paragraphsOf({ text }: Outline, { blocks, joins }: Section): readonly string[] {
  const paragraphs: string[] = [];
  let open = "";
  for (const [at, { span }] of blocks.entries()) {
    open = foldSpace(`${open} ${text.slice(span.start, span.end)}`);
    if (joins.has(at)) continue;
    paragraphs.push(open);
    open = "";
  }
  return paragraphs;
}

const cases = fc.tuple(trueSections, htmlPrints).filter(([sections, print]) => isReadable(print, sections));

describe("the outline of HTML in any print", () => {
  it("finds each section with its role, its paragraphs and its headings, and no furniture", () => {
    fc.assert(
      fc.property(cases, ([sections, print]) => {
        const outline = buildOutline(readDocument(renderOutlineHtml(sections, print)));
        const found = outline.sections.filter(({ role }) => role !== "COVER" && role !== "CONTENTS");
        assert.deepEqual(
          found.map(({ role, title }) => [role, title?.toLowerCase()]),
          sections.map(({ role, title }) => [role, title.toLowerCase()]),
        );
        for (const [i, section] of sections.entries()) {
          const paragraphs = paragraphsOf(outline, found[i]!);
          const own = paragraphs.filter((text) => text.startsWith("The matter of"));
          assert.deepEqual(own, section.paragraphs);
          const headings = found[i]!.headings.map(({ title }) => title);
          for (const heading of section.headings.values()) assert.ok(headings.includes(heading), heading);
          for (const text of paragraphs)
            assert.doesNotMatch(text, /Table of Contents|ACME HOLDINGS|^(?:- )?(?:Page )?\d+(?: -| of 90)?$/);
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
  });
});
