import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readHtml } from "../../../../loaders/document/html/read-html.ts";
import { loadFiling } from "../../../../loaders/index.ts";

/** Lines set with no-break spaces: the oracle is the lines themselves. */
const LINES = [
  "                         Shares Owned      Shares  Shares Owned       ",
  "Selling Stockholder            Before     Offered         After      %",
  "--------------------     ------------    --------      --------    ---",
  "Birch Master Fund, Ltd.     1,000,000   1,000,000             0     --",
  "Jane Roe                      500,000     200,000       300,000      *",
  "Elm Opportunities, L.P.       400,000     400,000             0     --",
];
const READ = [
  "Birch Master Fund, Ltd. 1000000 1000000 0",
  "Jane Roe 500000 200000 300000",
  "Elm Opportunities, L.P. 400000 400000 0",
];

const fixed = (line: string) => line.trimEnd().replaceAll(" ", "&nbsp;");
/** A no-break space and a plain one by turns, as word processors write them. */
const mixed = (line: string) => line.trimEnd().replaceAll("  ", "&nbsp; ");

const SETTINGS: readonly (readonly [why: string, html: string])[] = [
  ["a paragraph for each line", LINES.map((line) => `<p>${fixed(line)}</p>`).join("\n")],
  [
    "one paragraph with forced lines",
    `<p><font face="Courier">${LINES.map(fixed).join("<br>\n")}</font></p>`,
  ],
  ["plain spaces between the others", LINES.map((line) => `<div>${mixed(line)}</div>`).join("\n")],
];

function rowsIn(html: string): string[] {
  const page = `<html><body><p>Filed Pursuant to Rule 424(b)(3)</p><p align=center><b>ALDER SYSTEMS, INC.</b></p>
<p align=center><b>SELLING STOCKHOLDERS</b></p><p>The table shows the selling stockholders.</p>${html}
<p align=center><b>PLAN OF DISTRIBUTION</b></p><p>They may sell.</p></body></html>`;
  const { facts } = loadFiling(new TextEncoder().encode(page));
  return facts.flatMap((fact) => {
    if (fact.kind !== "HOLDING") return [];
    const counts = facts.flatMap((one) =>
      one.kind === "HOLDING_SHARES" && one.values.ordinal === fact.values.ordinal ? [one.values.shares] : [],
    );
    return [[fact.values.printedName, ...counts].join(" ")];
  });
}

describe("tables set with no-break spaces", () => {
  for (const [why, html] of SETTINGS) it(`are read from ${why}`, () => assert.deepEqual(rowsIn(html), READ));

  const OTHERS: readonly (readonly [why: string, lines: readonly string[]])[] = [
    [
      "words apart",
      ["Delaware          91-1896926", "(State)           (I.R.S. No.)", "Seattle           98101"],
    ],
    ["contents", ["Risk Factors      12", "Use of Proceeds   19", "Experts           22"]],
    [
      "numbers that do not stand below each other",
      ["Roe    1,000    2,000", "Poe            3,000        4,000", "Ash  5    6"],
    ],
    ["one row", ["Roe    1,000    2,000"]],
  ];
  for (const [why, lines] of OTHERS)
    it(`are not seen in ${why}`, () => {
      const { blocks } = readHtml(lines.map((line) => `<p>${fixed(line)}</p>`).join(""));
      assert.deepEqual(
        blocks.map(({ kind }) => kind),
        lines.map(() => "paragraph"),
      );
    });
});
