import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { splitSubmission } from "../../../loaders/source/submission.ts";
import { processorTime } from "../../support/processor-time.ts";

const HEADER = "<SEC-DOCUMENT>0000000000-24-000001.txt : 20240102\n<SEC-HEADER>x\n</SEC-HEADER>\n";
const document = (type: string, body: string) =>
  `<DOCUMENT>\n<TYPE>${type}\n<SEQUENCE>1\n<FILENAME>a.htm\n<DESCRIPTION>FORM ${type}\n<TEXT>${body}</TEXT>\n</DOCUMENT>\n`;

describe("splitSubmission", () => {
  it("parts the header and the documents, each with its type, tags and body", () => {
    const text = `${HEADER}${document("S-1/A", "\nOne\n")}${document("EX-5.1", "Two")}`;
    const { header, documents } = splitSubmission(text)!;
    const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    assert.equal(cut(header), HEADER);
    assert.deepEqual(
      documents.map(({ type, filename, description, body }) => [type, filename, description, cut(body)]),
      [
        ["S-1/A", "a.htm", "FORM S-1/A", "\nOne\n"],
        ["EX-5.1", "a.htm", "FORM EX-5.1", "Two"],
      ],
    );
    assert.equal(
      cut(documents[0]!.tags),
      "<DOCUMENT>\n<TYPE>S-1/A\n<SEQUENCE>1\n<FILENAME>a.htm\n<DESCRIPTION>FORM S-1/A\n",
    );
  });

  const LONE: [why: string, text: string, body: string | null][] = [
    ["a document without a header", document("S-3/A", "Body"), "Body"],
    ["tags in small letters", "<document>\n<type>S-1\n<text>Body</TEXT>", "Body"],
    ["a document that is cut off", "<DOCUMENT>\n<TYPE>S-1\n<TEXT>Body goes on", "Body goes on"],
    ["a document without <TEXT>", "<DOCUMENT>Body</DOCUMENT>", "Body"],
    ["a header without documents", `${HEADER}Body`, "\nBody"],
    ["a bare document", "FORM S-1\nBody", null],
  ];
  for (const [why, text, body] of LONE)
    it(`reads ${why}`, () => {
      const found = splitSubmission(text)?.documents[0]?.body;
      assert.equal(found === undefined ? null : text.slice(found.start, found.end), body);
    });

  it("stays linear where no tag is closed", () => {
    const text = "<DOCUMENT>\n<TYPE>EX\n<TEXT>".repeat(200_000);
    const spent = processorTime();
    assert.equal(splitSubmission(text)!.documents.length, 1_000);
    assert.ok(spent() < 2_000);
  });
});
