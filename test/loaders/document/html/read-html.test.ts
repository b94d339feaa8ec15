import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readHtml } from "../../../../loaders/document/html/read-html.ts";
import type { Block, GridTable, Paragraph, SourceDocument } from "../../../../loaders/document/model.ts";
import { processorTime } from "../../../support/processor-time.ts";

/** Each block's text, table cells in brackets with their column. */
function printed({ text, blocks }: SourceDocument): readonly string[] {
  return blocks.map((block: Block) => {
    if (block.kind === "table")
      return block.rows.map((row) => row.map((cell) => `[${cell.column}]${cell.text}`).join("")).join("/");
    return block.kind === "page-break" ? "---" : text.slice(block.span.start, block.span.end);
  });
}

/** Expected by reading the markup as a browser prints it. */
const CASES: [why: string, html: string, blocks: string[]][] = [
  [
    "paragraphs, white space folded",
    "<p>One\n  two</p><div>three&nbsp;four</div>",
    ["One two", "three four"],
  ],
  ["text without elements", "just text", ["just text"]],
  ["unclosed paragraphs of the 1990s", "<P>a<P>b<BR>c", ["a", "b\nc"]],
  ["zero-width characters and soft hyphens go", "a\u200bb&#8203;c&shy;d", ["abcd"]],
  ["Windows-1252 numeric entities", "&#147;Co&#148;", ["“Co”"]],
  [
    "what is hidden is not printed",
    "<div style='display:none'>x</div><ix:header>y</ix:header><p>z</p>",
    ["z"],
  ],
  ["page breaks", "<p>a</p><hr><p style='page-break-before:always'>b</p>", ["a", "---", "---", "b"]],
  [
    "a grid with spans",
    "<table><tr><td colspan=2>a</td><td rowspan=2>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
    ["[0]a[2]b/[0]c[1]d"],
  ],
  [
    "lines inside a cell",
    "<table><tr><td>Jane Roe<br>1 Main St</td><td><p>2</p><p>3</p></td></tr></table>",
    ["[0]Jane Roe\n1 Main St[1]2\n3"],
  ],
  ["cells without their end tags", "<table><tr><td>a<td>b<tr><td>c</table>", ["[0]a[1]b/[0]c"]],
  [
    "a table that only places another",
    "<table><tr><td><p>x</p><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>",
    ["x", "[0]a[1]b"],
  ],
  ["a table never closed", "<table><tr><td>a</td><td>b", ["[0]a[1]b"]],
  [
    "elements that are set inline begin no paragraph",
    '<div>Registration <div style="font-weight:bold; display:inline;">No. 333-1</div></div><div>b</div>',
    ["Registration No. 333-1", "b"],
  ],
  ["text as it is printed", "<pre>Jane   Roe\n  goes on\n\nEnd</pre>", ["Jane   Roe\n  goes on", "End"]],
  [
    "a table of printed lines, with EDGAR's marks inside the element",
    "<p>a</p><pre><table>\n<s>      <c>\nAcme       10\nBeta &amp; Co  20\n</table></pre><p>b</p>",
    ["a", "[0]Acme[1]10/[0]Beta & Co[1]20", "b"],
  ],
  ["an empty table is nothing", "<table><tr><td></td></tr></table><p>a</p>", ["a"]],
];

describe("readHtml", () => {
  for (const [why, html, blocks] of CASES) {
    it(why, () => assert.deepEqual(printed(readHtml(html)), blocks));
  }

  it("keeps the style of each run: tags and CSS, inherited and undone", () => {
    const { text, blocks } = readHtml(
      "<p><b>Bold <i>both</i></b> plain <span style='font-weight:700'>css <span style='font-weight:normal'>not</span></span><sup>(1)</sup></p>",
    );
    const runs = (blocks[0] as Paragraph).style!.runs;
    const look = runs.map((run) =>
      [
        text.slice(run.start, run.end),
        run.bold ? "b" : "",
        run.italic ? "i" : "",
        run.raised ? "s" : "",
      ].join("|"),
    );
    assert.deepEqual(look, ["Bold |b||", "both|b|i|", " plain |||", "css |b||", "not|||", "(1)|||s"]);
  });

  const RAISED: readonly (readonly [why: string, markup: string, raised: boolean])[] = [
    ["by its element", "<sup>1</sup>", true],
    ["by its alignment", "<span style='vertical-align:super;font-size:6pt'>1</span>", true],
    [
      "by a shift upwards",
      "<span style='position:relative;top:-3.5pt;vertical-align:baseline'>1</span>",
      true,
    ],
    ["by a shift from below", "<span style='POSITION: relative; BOTTOM: 4px'>1</span>", true],
    ["a shift downwards is none", "<span style='position:relative;top:2pt'>1</span>", false],
    ["a cell's alignment is none", "<span style='vertical-align:top'>1</span>", false],
  ];
  for (const [why, markup, raised] of RAISED) {
    it(`superscript ${why}`, () => {
      const { blocks } = readHtml(`<p>Roe${markup}</p>`);
      assert.equal((blocks[0] as Paragraph).style!.runs.at(-1)!.raised, raised);
    });
  }

  it("reads alignment, heading and indentation", () => {
    const { blocks } = readHtml(
      "<center>a</center><h2>b</h2><p style='margin-left:36pt;text-indent:-18pt'>c</p>",
    );
    const styles = blocks.map((block) => (block as Paragraph).style!);
    assert.deepEqual(
      styles.map(({ align, heading, indent }) => [align, heading, indent]),
      [
        ["center", null, 0],
        ["left", 2, 0],
        ["left", null, 18],
      ],
    );
  });

  it("every span holds what the block or cell says, whatever the markup", () => {
    const tag = fc.constantFrom(
      "<p>",
      "</p>",
      "<table>",
      "<tr>",
      "<td>",
      "<td colspan=3>",
      "<td rowspan=2>",
      "</table>",
      "<b>",
      "</b>",
      "<br>",
      "<hr>",
      "<div>",
      "</div>",
      "text ",
      "&nbsp;",
      "7,332",
      "<",
      "&#x0;",
    );
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 60 }), (parts) => {
        const { text, blocks } = readHtml(parts.join(""));
        let end = 0;
        for (const block of blocks) {
          assert.ok(block.span.start >= end && block.span.end <= text.length);
          end = block.span.end;
          if (block.kind !== "table") continue;
          for (const cell of (block as GridTable).rows.flat())
            assert.equal(text.slice(cell.span.start, cell.span.end), cell.text);
        }
      }),
    );
  });

  it("survives elements nested without end", () => {
    assert.deepEqual(printed(readHtml(`${"<div>".repeat(50_000)}x`)), ["x"]);
    assert.equal(readHtml(`${"<table><tr><td>".repeat(3_000)}x`).blocks.length, 1);
  });

  it("tells facts of inline XBRL about the document, printed and hidden, and no others", () => {
    const html = `<ix:header><ix:hidden><ix:nonNumeric name="dei:EntityCentralIndexKey">0000000042</ix:nonNumeric>
      <ix:nonNumeric name="us-gaap:X">9</ix:nonNumeric></ix:hidden></ix:header>
      <p>(<ix:nonNumeric name="dei:CityAreaCode">214</ix:nonNumeric>) <ix:nonNumeric
      name="dei:EntityRegistrantName"><b>Acme</b>, Inc.</ix:nonNumeric> of <ix:nonFraction name="us-gaap:Y">5</ix:nonFraction>
      <ix:nonNumeric name="dei:EntityAddressAddressLine1">Elm Road</ix:nonNumeric></p>`;
    const { text, facts } = readHtml(html);
    assert.equal(text.trim(), "(214) Acme, Inc. of 5 Elm Road");
    assert.deepEqual(
      facts.map(({ name, text: said, span }) => [name, said, span && text.slice(span.start, span.end)]),
      [
        ["dei:EntityCentralIndexKey", "0000000042", null],
        ["dei:CityAreaCode", "214", "214"],
        ["dei:EntityRegistrantName", "Acme, Inc.", "Acme, Inc."],
        ["dei:EntityAddressAddressLine1", "Elm Road", "Elm Road"],
      ],
    );
  });

  it("bears elements that are never closed, and refuses nesting beyond all measure", () => {
    const spent = processorTime();
    assert.match(readHtml(`${"<font>a ".repeat(40_000)}end`).text, /end/);
    assert.ok(spent() < 4_000);
    assert.throws(() => readHtml("<div>".repeat(200_000)), { code: "INPUT_TOO_LARGE" });
  });
});
