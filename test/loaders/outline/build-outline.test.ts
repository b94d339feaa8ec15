import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { SectionRole } from "../../../loaders/outline/model.ts";
import { EXAMPLE, outlineOf, quotesOf } from "../../support/filing.ts";

type Expected = [role: SectionRole, title: string | null, blocks: number];

/** Small documents; paragraphs are parted by blank lines, `|` stands for a tab. */
const CASES: [why: string, text: string, sections: Expected[]][] = [
  ["nothing", "", [["COVER", null, 0]]],
  ["no heading: all is cover", "a\n\nb", [["COVER", null, 2]]],
  [
    "known titles in capitals need no table of contents",
    "cover\n\nRISK FACTORS\n\na\n\nb\n\nPLAN OF DISTRIBUTION\n\nc",
    [
      ["COVER", null, 1],
      ["RISK_FACTORS", "RISK FACTORS", 2],
      ["PLAN_OF_DISTRIBUTION", "PLAN OF DISTRIBUTION", 1],
    ],
  ],
  [
    "a title in capitals that nothing knows is a subheading",
    "SUMMARY\n\nACME WIDGETS CORPORATION\n\nWe make widgets.",
    [
      ["COVER", null, 0],
      ["SUMMARY", "SUMMARY", 2],
    ],
  ],
  [
    "the table of contents makes titles known, also in small letters",
    "TABLE OF CONTENTS\n\n|Page\nRisk Factors|4\nThe Widget Act|9\n\nRisk Factors\n\na\n\nThe Widget Act\n\nb",
    [
      ["COVER", null, 0],
      ["CONTENTS", "TABLE OF CONTENTS", 3],
      ["RISK_FACTORS", "Risk Factors", 1],
      ["OTHER", "The Widget Act", 1],
    ],
  ],
  [
    "a table of contents of dotted lines",
    "CONTENTS\n\nUse of Proceeds ........ 3\nThe Widget Act    12\n\nTHE WIDGET ACT\n\na",
    [
      ["COVER", null, 0],
      ["CONTENTS", "CONTENTS", 1],
      ["OTHER", "THE WIDGET ACT", 1],
    ],
  ],
  [
    "with a table of contents a mixed-case mention in the text's flow is no heading",
    "TABLE OF CONTENTS\n\nRisk Factors|4\n\nSee Risk Factors below.\n\nSelling Stockholders",
    [
      ["COVER", null, 0],
      ["CONTENTS", "TABLE OF CONTENTS", 3],
    ],
  ],
  [
    "without one, a mixed-case title alone is a heading",
    "a\n\nRisk Factors\n\nb",
    [
      ["COVER", null, 1],
      ["RISK_FACTORS", "Risk Factors", 1],
    ],
  ],
  [
    "a heading and its text in one paragraph",
    "EXPERTS\nThe statements were audited.",
    [
      ["COVER", null, 0],
      ["EXPERTS", "EXPERTS", 1],
    ],
  ],
  [
    "a list of titles is no row of headings",
    "EXPERTS\n\na\n\nTABLE OF CONTENTS\nRISK FACTORS\nEXPERTS",
    [
      ["COVER", null, 0],
      ["EXPERTS", "EXPERTS", 1],
      ["CONTENTS", "TABLE OF CONTENTS", 1],
    ],
  ],
  [
    "a title that goes on over pages",
    "RISK FACTORS\n\na\n\nRISK FACTORS (continued)\n\nb",
    [
      ["COVER", null, 0],
      ["RISK_FACTORS", "RISK FACTORS", 1],
      ["RISK_FACTORS", "RISK FACTORS (continued)", 1],
    ],
  ],
  [
    "words that announce a list are no heading",
    "Documents Incorporated by Reference:\n\nForm 10-K",
    [["COVER", null, 2]],
  ],
  ["a title in a table's cell is no heading", "RISK FACTORS|4", [["COVER", null, 1]]],
];

describe("buildOutline", () => {
  for (const [why, text, expected] of CASES) {
    it(why, () => {
      const { sections } = outlineOf(text.replaceAll("|", "\t"));
      assert.deepEqual(
        sections.map(({ role, title, blocks }) => [role, title, blocks.length]),
        expected,
      );
    });
  }

  it("finds the sections that the example's table of contents lists", () => {
    const { sections } = outlineOf(EXAMPLE);
    assert.deepEqual(
      sections.map(({ role, title }) => [role, title]),
      [
        ["COVER", null],
        ["CONTENTS", "TABLE OF CONTENTS"],
        ["SUMMARY", "PROSPECTUS SUMMARY"],
        ["RISK_FACTORS", "RISK FACTORS"],
        ["USE_OF_PROCEEDS", "USE OF PROCEEDS"],
        ["SELLING_STOCKHOLDERS", "SELLING STOCKHOLDERS"],
        ["PLAN_OF_DISTRIBUTION", "PLAN OF DISTRIBUTION"],
        ["MORE_INFORMATION", "WHERE YOU CAN FIND MORE INFORMATION"],
        ["LEGAL_MATTERS", "LEGAL MATTERS"],
        ["EXPERTS", "EXPERTS"],
        ["CONTENTS", "TABLE OF CONTENTS"],
      ],
    );
  });

  it("takes the example's page numbers and link bars out, and nothing else", () => {
    const { text, furniture } = outlineOf(EXAMPLE);
    // Pages 13, 14, 15 and 17 end inside table rows, which stay as they are.
    const pages = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16, 18, 19, 20, 21, 22].map(String);
    assert.deepEqual(quotesOf(text, furniture), [
      "QuickLinks -- Click here to rapidly navigate through this document",
      ...pages,
      "QuickLinks",
    ]);
  });

  it("loses no word: each block is in one section or in the furniture, headings aside", () => {
    const line = fc.constantFrom(
      "RISK FACTORS",
      "Risk Factors",
      "TABLE OF CONTENTS",
      "EXPERTS",
      "word",
      "Word word",
      "a\tb",
      "Risk Factors\t4",
      "12",
      "3",
      "",
      "",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const text = lines.join("\n");
        const { sections, furniture } = outlineOf(text);
        const kept = sections.flatMap(({ title, blocks }) => [
          title ?? "",
          ...quotesOf(
            text,
            blocks.map(({ span }) => span),
          ),
        ]);
        const words = [...kept, ...quotesOf(text, furniture)].join(" ").split(/\s+/).filter(Boolean).sort();
        assert.deepEqual(words, text.split(/\s+/).filter(Boolean).sort());
        sections.forEach(({ span }, at) => {
          assert.ok(span.start <= span.end);
          if (at > 0) assert.equal(span.start, sections[at - 1]!.span.end);
        });
      }),
    );
  });
});
