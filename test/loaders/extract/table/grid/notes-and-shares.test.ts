import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadFiling } from "../../../../../loaders/index.ts";
import type { FactOf } from "../../../../../src/kernel/facts.ts";

// Tables of those who sell notes and the shares that the notes convert into, under invented names and numbers: the oracle is
// whoever wrote them.

const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

function load(rows: readonly string[]) {
  const html = `<html><body><p>Filed Pursuant to Rule 424(b)(3)</p><p align=center><b>ALDER SYSTEMS, INC.</b></p>
<p align=center><b>SELLING SECURITYHOLDERS</b></p><p>The table shows the selling securityholders.</p>
<table>${rows.join("\n")}</table><p>(1) Assumes that the notes are converted in full.</p>
<p align=center><b>PLAN OF DISTRIBUTION</b></p><p>They may sell.</p></body></html>`;
  return loadFiling(new TextEncoder().encode(html));
}

/** Per row the name, then each number as "class field number". */
function linesOf(rows: readonly string[]): string[] {
  const { facts } = load(rows);
  const holdings = facts.filter((fact): fact is FactOf<"HOLDING"> => fact.kind === "HOLDING");
  return holdings.map(({ values: { ordinal, printedName } }) => {
    const numbers = facts.flatMap((fact) => {
      if (fact.kind !== "HOLDING_SHARES" && fact.kind !== "HOLDING_PERCENT") return [];
      if (fact.values.ordinal !== ordinal) return [];
      const number = fact.kind === "HOLDING_SHARES" ? String(fact.values.shares) : fact.values.text;
      return [`${fact.values.class ?? "-"} ${fact.values.field} ${number}`];
    });
    return [printedName, ...numbers.toSorted()].join(" | ");
  });
}

const CASES: readonly (readonly [why: string, rows: readonly string[], expected: readonly string[]])[] = [
  [
    "the sign of dollars over a column of notes tells their unit, and no price",
    [
      row(
        "Name",
        "Principal Amount of Notes Beneficially Owned That May Be Sold ($)",
        "Percentage of Notes Outstanding",
        "Number of Shares of Common Stock That May Be Sold(1)",
      ),
      row("Birch Fund, Ltd.", "$1,500,000", "1.20%", "30,500"),
      row("Cedar Arbitrage, L.P.", "250,000", "*", "5,083"),
    ],
    [
      "Birch Fund, Ltd. | Common Stock sharesOffered 30500 | Notes percentBefore 1.20% | Notes sharesOffered 1500000",
      "Cedar Arbitrage, L.P. | Common Stock sharesOffered 5083 | Notes percentBefore * | Notes sharesOffered 250000",
    ],
  ],
  [
    "columns of shares that name no class are none of the notes beside them",
    [
      row(
        "Name",
        "Principal Amount of Notes Owned Before the Offering",
        "Number of Shares Owned Before the Offering(1)",
        "Principal Amount of Notes to be Sold",
        "Number of Shares to be Sold(1)",
        "Number of Shares Owned After the Offering",
      ),
      row("Birch Fund, Ltd.", "90,000", "1,072", "90,000", "1,072", "—"),
      row("Cedar Arbitrage, L.P.", "4,000,000", "50,000", "3,000,000", "47,656", "2,344"),
    ],
    [
      "Birch Fund, Ltd. | Notes sharesBefore 90000 | Notes sharesOffered 90000 | Shares sharesAfter 0 | Shares sharesBefore 1072 | Shares sharesOffered 1072",
      "Cedar Arbitrage, L.P. | Notes sharesBefore 4000000 | Notes sharesOffered 3000000 | Shares sharesAfter 2344 | Shares sharesBefore 50000 | Shares sharesOffered 47656",
    ],
  ],
  [
    "they are of the one class of stock that another column names",
    [
      row(
        "Name",
        "Debentures Offered Hereby",
        "Number of Shares That May Be Sold",
        "Percentage of Common Stock Outstanding",
      ),
      row("Birch Fund, Ltd.", "90,000", "1,072", "*"),
      row("Cedar Arbitrage, L.P.", "4,000,000", "47,656", "1.4%"),
    ],
    [
      "Birch Fund, Ltd. | Common Stock percentBefore * | Common Stock sharesOffered 1072 | Debentures sharesOffered 90000",
      "Cedar Arbitrage, L.P. | Common Stock percentBefore 1.4% | Common Stock sharesOffered 47656 | Debentures sharesOffered 4000000",
    ],
  ],
  [
    "an amount (and its percentage) of nothing is an amount",
    [
      row(
        "Name",
        "Principal Amount of Notes Being Offered",
        "Principal Amount (and Percentage) of Notes to be Owned After the Offering",
        "Number of Common Shares Being Offered",
      ),
      row("Birch Fund, Ltd.", "$90,000", "0", "1,072"),
      row("Cedar Arbitrage, L.P.", "$4,000,000", "0", "47,656"),
    ],
    [
      "Birch Fund, Ltd. | Common Shares sharesOffered 1072 | Notes sharesAfter 0 | Notes sharesOffered 90000",
      "Cedar Arbitrage, L.P. | Common Shares sharesOffered 47656 | Notes sharesAfter 0 | Notes sharesOffered 4000000",
    ],
  ],
];

const PLAIN = row("Name", "Notes Offered Hereby", "Common Stock Owned Before", "Common Stock Offered(1)");

describe("tables of notes and shares", () => {
  for (const [why, rows, expected] of CASES) it(why, () => assert.deepEqual(linesOf(rows), expected));

  it("leaves a number to the note whose mark stands in its place, and says so", () => {
    const rows = [
      PLAIN,
      row("Birch Fund, Ltd.", "90,000", "0", "1,072"),
      row("Any other holder", "8,000", "0", "(1)"),
    ];
    assert.deepEqual(linesOf(rows), [
      "Birch Fund, Ltd. | Common Stock sharesBefore 0 | Common Stock sharesOffered 1072 | Notes sharesOffered 90000",
      "Any other holder | Common Stock sharesBefore 0 | Common Stock sharesOffered null | Notes sharesOffered 8000",
    ]);
    const lost = load(rows).diagnostics.filter(({ code }) => code === "CELL_LOST");
    assert.equal(lost.length, 1);
    assert.match(lost[0]!.message, /^"Any other holder".*Common Stock offered/);
  });

  it("reads hundredths of nothing as whole shares, and parts of a share as no count", () => {
    const rows = [
      PLAIN,
      row("Birch Fund, Ltd.", "90,000", "0", "208,756.00"),
      row("Cedar Arbitrage, L.P.", "8,000", "0", "50,101.44"),
    ];
    assert.deepEqual(linesOf(rows), [
      "Birch Fund, Ltd. | Common Stock sharesBefore 0 | Common Stock sharesOffered 208756 | Notes sharesOffered 90000",
      "Cedar Arbitrage, L.P. | Common Stock sharesBefore 0 | Common Stock sharesOffered null | Notes sharesOffered 8000",
    ]);
    const lost = load(rows).diagnostics.filter(({ code }) => code === "CELL_LOST");
    assert.deepEqual(
      lost.map(({ message }) => message.split(":")[0]),
      ['"Cedar Arbitrage, L.P."'],
    );
  });

  const CARE: readonly (readonly [why: string, name: string, careOf: string])[] = [
    [
      "that a legal form ends",
      "Birch Fund<br>c/o Northgate<br>Advisors Limited",
      "Northgate Advisors Limited",
    ],
    ["that the cell ends", "Birch Fund<br>c/o Northgate CB<br>Arbitrage", "Northgate CB Arbitrage"],
    ["before an address", "Birch Fund<br>c/o Northgate<br>12 Main Street<br>Boston, MA 02110", "Northgate"],
  ];
  for (const [why, name, careOf] of CARE)
    it(`reads a care-of name over two lines ${why}`, () => {
      const { facts } = load([PLAIN, row(name, "90,000", "0", "1,072")]);
      assert.deepEqual(
        facts.flatMap((fact) => (fact.kind === "CARE_OF" ? [fact.values.name] : [])),
        [careOf],
      );
    });
});
