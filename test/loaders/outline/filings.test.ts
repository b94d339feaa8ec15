import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, it } from "node:test";
import type { SourceDocument } from "../../../loaders/document/model.ts";
import { readDocument } from "../../../loaders/document/read-document.ts";
import { buildOutline } from "../../../loaders/outline/build-outline.ts";
import type { Outline, Section } from "../../../loaders/outline/model.ts";
import { decode } from "../../../loaders/source/decode.ts";
import type { Span } from "../../../src/kernel/span.ts";
import { foldSpace } from "../../../src/kernel/text.ts";
import { FILINGS, WITHOUT_FILINGS } from "../../support/filings.ts";
import { processorTime } from "../../support/processor-time.ts";

/** Of the outline alone, on any document that the limits let in. */
const MOST_MS = 5_000;
const LARGE_BYTES = 2_000_000;

/** Sections cover the text without gap or overlap. */
function checkSpans({ text, sections, furniture }: Outline): void {
  let end = 0;
  for (const { span } of sections) {
    assert.equal(span.start, end);
    assert.ok(span.end >= span.start);
    end = span.end;
  }
  assert.equal(end, text.length);
  let last = 0;
  for (const { start, end: to } of furniture) {
    assert.ok(start >= last && to > start && to <= text.length, `furniture at ${start}`);
    last = to;
  }
}

/** Blocks in order and inside their section; joins and headings point at them. */
function checkSection({ span, blocks, joins, headings }: Section): void {
  let last = span.start;
  for (const block of blocks) {
    assert.ok(block.span.start >= last && block.span.end <= span.end, `block at ${block.span.start}`);
    last = block.span.end;
  }
  for (const at of joins) assert.ok(at >= 0 && at + 1 < blocks.length);
  for (const { at, level } of headings) assert.ok(blocks[at] !== undefined && level >= 2);
}

/** What stands in no section's blocks and in no furniture is the section's heading. */
function checkNothingLost(document: SourceDocument, { text, sections, furniture }: Outline): void {
  const covered = new Uint8Array(text.length);
  const cover = ({ start, end }: Span) => covered.fill(1, start, end);
  for (const span of furniture) cover(span);
  for (const { blocks } of sections) for (const { span } of blocks) cover(span);
  const rest = new Map<Section, string>();
  let at = 0;
  for (const { span } of document.blocks) {
    while (at + 1 < sections.length && sections[at + 1]!.span.start <= span.start) at++;
    let words = "";
    for (let i = span.start; i < span.end; i++) if (covered[i] === 0) words += text[i];
    const section = sections[at]!;
    if (words.trim() !== "") rest.set(section, foldSpace(`${rest.get(section) ?? ""} ${words}`));
  }
  for (const section of sections)
    assert.equal(squash(rest.get(section) ?? ""), squash(section.title ?? ""), `section ${section.title}`);
}

function squash(words: string): string {
  return words.replace(/\s+/g, "");
}

describe("the outline of every filing", { skip: WITHOUT_FILINGS }, () => {
  it("has filings to read", () => assert.ok(FILINGS.length > 0, "FILINGS_DIR names no folder with filings"));

  for (const path of FILINGS)
    it(basename(path), (context) => {
      const bytes = readFileSync(path);
      const document = readDocument(decode(bytes).text);
      const spent = processorTime();
      const outline = buildOutline(document);
      const ms = spent();
      if (bytes.length > LARGE_BYTES)
        context.diagnostic(`${ms.toFixed(0)} ms for ${document.blocks.length} blocks, ${bytes.length} bytes`);
      assert.ok(ms < MOST_MS, `${ms.toFixed(0)} ms`);
      checkSpans(outline);
      outline.sections.forEach(checkSection);
      checkNothingLost(document, outline);
    });
});
