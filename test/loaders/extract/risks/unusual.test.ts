import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadFiling } from "../../../../loaders/index.ts";

// Sections of risk factors as few filers set them: the oracle is whoever wrote them.

const TITLE = "<P ALIGN=CENTER><B>RISK FACTORS</B></P><P>You should consider the following.</P>";
const bullet = (heading: string, body: string) =>
  `<TABLE><TR><TD>&#149;</TD><TD><B><U>${heading}</U></B> ${body}</TD></TR></TABLE>`;

const CASES: readonly (readonly [
  why: string,
  section: string,
  risks: readonly (readonly [string, string])[],
])[] = [
  [
    "each risk is an item of a list whose first words stand out",
    bullet("WE HAVE A SHORT HISTORY.", "We began in 2003.") +
      bullet("OUR OFFICERS WORK PART TIME.", "Each has other employment."),
    [
      ["WE HAVE A SHORT HISTORY.", "We began in 2003."],
      ["OUR OFFICERS WORK PART TIME.", "Each has other employment."],
    ],
  ],
  [
    "items with emphasis below headings are parts of their bodies",
    `<P><B>We owe much.</B></P><P>Our debt could:</P>${bullet("Limit loans.", "Banks may refuse.")}${bullet("Cost more.", "Rates may rise.")}<P><B>Food may spoil.</B></P><P>A recall would be costly.</P>`,
    [
      ["We owe much.", "Rates may rise."],
      ["Food may spoil.", "A recall would be costly."],
    ],
  ],
  [
    "numbers in brackets before the headings",
    "<P><B>(1)&nbsp;&nbsp;We are a shell.</B>&nbsp; We have no business.</P><P><B>(2)&nbsp;&nbsp;Our officer has conflicts.</B>&nbsp; He manages other shells.</P>",
    [
      ["(1) We are a shell.", "We have no business."],
      ["(2) Our officer has conflicts.", "He manages other shells."],
    ],
  ],
  [
    "the next item of a report ends the last risk",
    "<P><B>Item 1A. Risk Factors</B></P><P><I><U>Competition</U></I> &#151; The business is competitive.</P><P><I><U>Seasonality</U></I> &#151; We sell most in December.</P><P><B>Item 1B. Unresolved Staff Comments</B></P><P>None.</P>",
    [
      ["Competition", "The business is competitive."],
      ["Seasonality", "We sell most in December."],
    ],
  ],
];

describe("risk factors set as few set them", () => {
  for (const [why, section, risks] of CASES)
    it(why, () => {
      const html = `<HTML><BODY><P ALIGN=CENTER><B>FORM S-1</B></P>${section.includes("Risk Factors") ? "" : TITLE}${section}<P ALIGN=CENTER><B>USE OF PROCEEDS</B></P><P>For ovens.</P></BODY></HTML>`;
      const { facts } = loadFiling(new TextEncoder().encode(html));
      const found = facts.filter((fact) => fact.kind === "RISK_FACTOR");
      assert.deepEqual(
        found.map(({ values }) => [
          values.heading,
          values.body.slice(-(risks[values.ordinal - 1]?.[1].length ?? 0)),
        ]),
        risks,
      );
    });
});
