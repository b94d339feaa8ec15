import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadFiling } from "../../../loaders/index.ts";

const COVER = `<p align="center"><b>PROSPECTUS</b></p><p align="center"><b>ACME HOLDINGS, INC.</b></p>
<p>Filed Pursuant to Rule 424(b)(3)<br>Registration No. 333-123456</p>`;
const ROWS = (...rows: readonly string[][]) =>
  rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("");
const HEADING = [
  "Selling Stockholder",
  "Shares Owned Before Offering",
  "Shares Offered",
  "Shares Owned After Offering",
];
const selling = (...rows: readonly string[][]) =>
  `<p align="center"><b>SELLING STOCKHOLDERS</b></p><p>The table lists the selling stockholders.</p><table>${ROWS(HEADING, ...rows)}</table>`;
const owners = (body: string) =>
  `<p align="center"><b>SECURITY OWNERSHIP OF CERTAIN BENEFICIAL OWNERS AND MANAGEMENT</b></p>${body}`;

const CODES = new Set([
  "ROW_MISMATCH",
  "TOTAL_MISMATCH",
  "COVER_MISMATCH",
  "SECTION_MISSING",
  "ROW_CAPPED",
  "LINE_UNREADABLE",
]);

/** What a filing with this body is told of its tables, as "SEVERITY CODE". */
function diagnosticsOf(cover: string, body: string): string[] {
  const html = `<html><body>${COVER}${cover}<p align="center"><b>LEGAL MATTERS</b></p><p>None.</p>${body}</body></html>`;
  const { diagnostics } = loadFiling(new TextEncoder().encode(html));
  return diagnostics
    .filter(({ code, message }) => CODES.has(code) && !/risk factor/i.test(message))
    .map(({ severity, code }) => `${severity} ${code}`);
}

const CASES: readonly (readonly [why: string, cover: string, body: string, expected: readonly string[]])[] = [
  [
    "rows that add up",
    "",
    selling(["Jane Roe", "500", "300", "200"], ["Alder Fund", "700", "700", "-0-"]),
    [],
  ],
  [
    "a row that contradicts itself",
    "",
    selling(["Jane Roe", "500", "300", "100"], ["Alder Fund", "700", "700", "-0-"]),
    ["WARNING ROW_MISMATCH"],
  ],
  [
    "shares of warrants or an equity line that are counted neither before nor after",
    "",
    selling(["Jane Roe", "500", "300", "500"], ["Alder Fund", "0", "700", "0"]),
    ["INFO ROW_MISMATCH", "INFO ROW_MISMATCH"],
  ],
  [
    "totals that are no sums",
    "",
    selling(
      ["Jane Roe", "500", "300", "200"],
      ["Alder Fund", "700", "700", "0"],
      ["Total", "1,300", "1,100", "200"],
    ),
    ["WARNING TOTAL_MISMATCH", "WARNING TOTAL_MISMATCH"],
  ],
  [
    "a cover with other shares than the totals",
    "<p align=center><b>2,000 Shares of Common Stock</b></p>",
    selling(
      ["Jane Roe", "500", "300", "200"],
      ["Alder Fund", "700", "700", "0"],
      ["Total", "1,200", "1,000", "200"],
    ),
    ["WARNING COVER_MISMATCH"],
  ],
  [
    "a table in the section of the sellers that lists none",
    "",
    `<p align="center"><b>SELLING STOCKHOLDERS</b></p><table>${ROWS(["Date", "Event"], ["May 1", "Closing"])}</table>`,
    ["WARNING SECTION_MISSING"],
  ],
  [
    "owners that another document names",
    "",
    owners("<p>The information is incorporated by reference from our proxy statement.</p>"),
    ["INFO SECTION_MISSING"],
  ],
  [
    "owners in a table with short headings",
    "",
    owners(
      `<table>${ROWS(["Name and Address", "Shares", "%"], ["Jane Roe", "500", "5.0%"], ["Alder Fund", "700", "7.0%"])}</table>`,
    ),
    [],
  ],
];

describe("what is said of a filing's tables", () => {
  for (const [why, cover, body, expected] of CASES)
    it(why, () => assert.deepEqual(diagnosticsOf(cover, body), expected));
});
