import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formOf } from "../../../loaders/document/form.ts";
import { readDocument } from "../../../loaders/document/read-document.ts";
import { EXAMPLE } from "../../support/filing.ts";

const prose = (lines: number) =>
  "This line of a prospectus is as long as a typewriter prints it,\nand it goes on.\n\n".repeat(lines);

const FORMS: [why: string, text: string, form: ReturnType<typeof formOf>][] = [
  ["HTML of today", '<html><body><div style="x">A</div></body></html>', "html"],
  ["HTML of the 1990s without a root", "<P>One<P>Two<TABLE><TR><TD>1</TABLE>", "html"],
  ["XHTML", '<?xml version="1.0"?>\n<html xmlns="x"><body><p>A</p></body></html>', "html"],
  ["an ownership form", '<?xml version="1.0"?><ownershipDocument/>', "xml"],
  ["a form inside EDGAR's element", "\n<XML>\n<ns1:edgarSubmission>", "xml"],
  ["plain text with EDGAR's tags", "Text\n<PAGE>\nMore\n<TABLE>\n<S>  <C>\nA  1\n</TABLE>", "printed"],
  [
    "plain text that a program wrapped",
    `<html><body><div>${prose(3)}<TABLE>\n<CAPTION>\n<S>  <C>\nA  1\n</TABLE></div>`,
    "printed",
  ],
  ["plain text without tags", prose(20), "printed"],
  ["a text of long lines", `${"word ".repeat(200)}\n\n`.repeat(30), "flattened"],
  ["a text with tabs in its tables", `${prose(10)}${"Jane Roe\t1,000\t500\n".repeat(20)}`, "flattened"],
  ["a few short lines", "Form S-1\nAcme Inc.", "flattened"],
];

describe("formOf", () => {
  for (const [why, text, form] of FORMS) it(`knows ${why}`, () => assert.equal(formOf(text), form));

  it("takes the example for flattened text", () => assert.equal(formOf(EXAMPLE), "flattened"));
});

const HEADER =
  "<SEC-DOCUMENT>x\n<SEC-HEADER>\nACCESSION NUMBER:\t\t0000000001-24-000002\nFILER:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tACME INC\n</SEC-HEADER>\n";
const part = (type: string, body: string) =>
  `<DOCUMENT>\n<TYPE>${type}\n<SEQUENCE>1\n<TEXT>\n${body}\n</TEXT>\n</DOCUMENT>\n`;

describe("readDocument", () => {
  it("opens the text with the header and the tags of the main document, and leaves exhibits out", () => {
    const text = `${HEADER}${part("S-1", "<p>Acme</p>")}${part("EX-1.1", "<p>Secret</p>")}`;
    const read = readDocument(text);
    assert.equal(read.text, `${HEADER}<DOCUMENT>\n<TYPE>S-1\n<SEQUENCE>1\n\nAcme\n\n`);
    const values = [read.header!.accessionNumber!, read.header!.parties[0]!.name, read.type!];
    for (const { text: value, span } of values) assert.equal(read.text.slice(span.start, span.end), value);
    assert.equal(read.type!.text, "S-1");
    assert.deepEqual(
      read.leftOut.map(({ type }) => type),
      ["EX-1.1"],
    );
    assert.deepEqual(
      read.blocks.map(({ span }) => read.text.slice(span.start, span.end)),
      ["Acme"],
    );
  });

  it("reads the table of a 13F report as a part of it", () => {
    const table =
      "<informationTable><infoTable><nameOfIssuer>ACME</nameOfIssuer></infoTable></informationTable>";
    const { text, leftOut } = readDocument(
      `${HEADER}${part("13F-HR", "<edgarSubmission/>")}${part("INFORMATION TABLE", table)}`,
    );
    assert.match(text, /Name Of Issuer: ACME/);
    assert.deepEqual(leftOut, []);
  });

  it("prints hidden facts of inline XBRL in front, a line each", () => {
    const html =
      '<html><ix:header><ix:nonNumeric name="dei:EntityCentralIndexKey">0000000042</ix:nonNumeric></ix:header><p><ix:nonNumeric name="dei:DocumentType">S-1</ix:nonNumeric></p></html>';
    const { text, facts, blocks } = readDocument(html);
    assert.equal(text, "dei:EntityCentralIndexKey: 0000000042\n\nS-1\n\n");
    for (const fact of facts) assert.equal(text.slice(fact.span.start, fact.span.end), fact.text);
    assert.equal(facts.length, 2);
    assert.equal(text.slice(blocks[0]!.span.start, blocks[0]!.span.end), "S-1");
  });

  it("keeps a bare text as it is, and decodes the entities of a printed one", () => {
    assert.equal(readDocument(EXAMPLE).text, EXAMPLE);
    const { text } = readDocument(part("424B3", "AT&amp;T &#147;Co&#148;\n<PAGE>\nMore"));
    assert.match(text, /AT&T “Co”\n<PAGE>/);
  });
});
