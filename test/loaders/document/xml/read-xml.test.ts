import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Block } from "../../../../loaders/document/model.ts";
import { readXml, type XmlElement } from "../../../../loaders/document/xml/read-xml.ts";
import { processorTime } from "../../../support/processor-time.ts";

function printed(xml: string): string[] {
  const { text, blocks } = readXml(xml);
  return blocks.map((block: Block) =>
    block.kind === "table"
      ? block.rows.map((row) => row.map((cell) => `[${cell.text}]`).join("")).join("/")
      : text.slice(block.span.start, block.span.end),
  );
}

function leaves(elements: readonly XmlElement[]): XmlElement[] {
  return elements.flatMap((one) => (one.children.length === 0 ? [one] : leaves(one.children)));
}

const CASES: [why: string, xml: string, blocks: string[]][] = [
  [
    "a group under its name, values behind theirs",
    "<issuer><issuerCik>42</issuerCik><issuerName>Acme &amp; Co</issuerName></issuer>",
    ["Issuer", "Issuer Cik: 42", "Issuer Name: Acme & Co"],
  ],
  [
    "prefixes of names do not count",
    '<a:x xmlns:a="u"><b:street1>1 Main</b:street1></a:x>',
    ["X", "Street1: 1 Main"],
  ],
  ["a bare value is its element's", "<x><title><value>Common</value></title></x>", ["X", "Title: Common"]],
  [
    "an element without text says its id",
    '<x><footnoteId id="F1"/><empty/></x>',
    ["X", "Footnote Id: F1", "Empty"],
  ],
  [
    "elements that repeat are a table, with a column for every value",
    "<l><p><name>A</name><a><city>X</city></a></p><p><name>B</name><kind>1</kind><kind>2</kind></p></l>",
    ["L", "P", "[Name][A City][Kind]/[A][X][]/[B][][1; 2]"],
  ],
  [
    "long values stand below their names, in their paragraphs",
    `<x><text>${"word ".repeat(30)}\n\n\nNext one.</text></x>`,
    ["X", "Text:", "word ".repeat(30).trim(), "Next one."],
  ],
  ["a text that breaks off", "<x><y>one</y><z>tw", ["X", "Y: one", "Z: tw"]],
];

describe("readXml", () => {
  for (const [why, xml, blocks] of CASES) it(why, () => assert.deepEqual(printed(xml), blocks));

  it("places every value in the text, in tables too", () => {
    const value = fc.stringMatching(/^[A-Za-z0-9 .,]{1,30}$/).filter((text) => text.trim() !== "");
    const tag = fc.constantFrom("name", "city", "value", "cik");
    const { element } = fc.letrec<{ element: string; leaf: string; group: string }>((tie) => ({
      leaf: fc.tuple(tag, value).map(([name, text]) => `<${name}>${text}</${name}>`),
      group: fc
        .tuple(tag, fc.array(tie("element"), { minLength: 1, maxLength: 4 }))
        .map(([name, inner]) => `<${name}>${inner.join("")}</${name}>`),
      element: fc.oneof({ maxDepth: 4 }, tie("leaf"), tie("group")),
    }));
    fc.assert(
      fc.property(fc.array(element, { minLength: 1, maxLength: 4 }), (inner) => {
        const { text, elements, blocks } = readXml(`<root>${inner.join("")}</root>`);
        for (const { text: said, span } of leaves(elements)) {
          const place = text.slice(span.start, span.end);
          assert.ok(place.includes(said.replace(/\s+/g, " ").trim()), `${said} / ${place}`);
        }
        for (const [at, block] of blocks.entries())
          assert.ok(at === 0 || blocks[at - 1]!.span.end <= block.span.start);
      }),
    );
  });

  it("refuses what is nested deeper than any form", () => {
    assert.throws(() => readXml("<a>".repeat(200_000)), { code: "INPUT_TOO_LARGE" });
  });

  it("takes time in proportion to deep, wide and broken input", () => {
    for (const xml of ["<a>".repeat(40_000), "<a/>".repeat(200_000), "<a b='".repeat(50_000)]) {
      const spent = processorTime();
      readXml(xml);
      assert.ok(spent() < 3_000);
    }
  });
});
