import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { htmlProxy, ownersLines } from "../../support/owners-lines.ts";

// Owners' tables in HTML under other names and numbers: the oracle is whoever wrote them.

type Cell = string | readonly [columns: number, text: string];

function table(...rows: readonly (readonly Cell[])[]): string {
  const cell = (one: Cell) =>
    typeof one === "string" ? `<td>${one}</td>` : `<td colspan="${one[0]}">${one[1]}</td>`;
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n")}</table>`;
}

const HEAD = ["Name of Beneficial Owner", "Shares Beneficially Owned", "Percent of Class"];

const CASES: readonly (readonly [why: string, section: string, expected: readonly string[]])[] = [
  [
    "the percentage of both classes together is none of the class beside it",
    table(
      ["", [3, "Number of shares beneficially owned"], [3, "Percentage of shares beneficially owned (1)"]],
      ["Name", "Class A", "Class B", "Total", "Class A", "Class B", "Total"],
      ["Mikael S. Dahl", "2,140,341", "8,704,434", "10,844,775", "11.8%", "91.3%", "35.3%"],
      ["Shelly J. Butler", "490", "1,582,067", "1,582,557", "0.1%", "24.3%", "6.4%"],
    ),
    [
      "Mikael S. Dahl | 10844775 35.3% | [Class A 2140341 11.8%] | [Class B 8704434 91.3%]",
      "Shelly J. Butler | 1582557 6.4% | [Class A 490 0.1%] | [Class B 1582067 24.3%]",
    ],
  ],
  [
    "of parts and their total, headed by one word, the total is owned",
    table(
      ["Name of Beneficial Owner", "Common Stock(1)", "Stock Equivalents", "Restricted Stock", "Total"],
      ["Rita C. Keel(2)<br>Chairman of the Board", "188,407", "10,072", "15,019", "213,498"],
      ["C. Cora Burke<br>Director", "9,612", "44,331", "-", "53,943"],
      [
        "Directors and Executive Officers as a group (21 persons)",
        "1,100,655",
        "400,233",
        "45,573",
        "1,546,461",
      ],
    ),
    [
      "Rita C. Keel | 213498",
      "C. Cora Burke | 53943",
      "Directors and Executive Officers as a group (21 persons) | 1546461 | all",
    ],
  ],
  [
    "a column at the left without a heading holds the groups",
    table(
      [
        "",
        "Name of Beneficial Owner",
        "Shares Subject to Stock Options",
        "Other Shares Beneficially Owned",
        "Total",
        "Percent of Class",
      ],
      ["Directors (including nominees)", "Berta A. Adams", "0", "7,176", "7,176", "**"],
      ["Directors (including nominees)", "Stefan J. Bates", "0", "18,440", "18,440", "**"],
      ["Named Executive Officers", "Clive R. Small", "500,000", "268,675", "768,675", "0.28"],
      [
        "Directors and Executive Officers as a group (20 individuals) (7)",
        "",
        "1,704,405",
        "810,876",
        "2,515,281",
        "1.0",
      ],
    ),
    [
      "Berta A. Adams {Directors (including nominees)} | 7176 *",
      "Stefan J. Bates {Directors (including nominees)} | 18440 *",
      "Clive R. Small {Named Executive Officers} | 768675 0.28%",
      "Directors and Executive Officers as a group (20 individuals) | 2515281 1.0% | all",
    ],
  ],
  [
    "headings printed again over a second group, with the group in place of the names",
    table(
      [
        "Directors and Management",
        [2, "Amount and Nature of Beneficial Ownership of Common stock(1)"],
        "Percentage Ownership (%)(2)",
      ],
      ["Dario R. Luke", "691,180", "", "*"],
      ["Barry A. Solem", "99,013", "(4)", "*"],
      ["All Current Executive Officers and Directors as a Group (10 persons)", "8,922,104", "", "7.5"],
      [
        "More Than 5% Owners",
        [2, "Amount and Nature of Beneficial Ownership of Common stock"],
        "Percentage Ownership (%)(2)",
      ],
      ["Blackthorn, Inc.", "16,922,518", "(5)", "15.1"],
    ),
    [
      "Dario R. Luke | 691180 *",
      "Barry A. Solem | 99013 *",
      "All Current Executive Officers and Directors as a Group (10 persons) | 8922104 7.5% | all",
      "Blackthorn, Inc. {More Than 5% Owners} | 16922518 15.1%",
    ],
  ],
  [
    "the name of a group in the column of classes, over two rows",
    table(
      ["Title of Class", "", "Name of Beneficial Owner", "Shares", "", "Percent of Class"],
      ["Common", "", "Jakob Smid", "1,100,000", "(1)", "5.4"],
      ["Common", "", "Marie Jonas", "800,000", "(2)", "4.0"],
      [[2, "All directors &amp; executive"], "", "3,283,654", "(9)", "19.2"],
      [[2, "officers as a group (7 persons)"], "", "", "", ""],
    ),
    [
      "Jakob Smid | [Common 1100000 5.4%]",
      "Marie Jonas | [Common 800000 4.0%]",
      "All directors & executive officers as a group (7 persons) | [Common 3283654 19.2%] | all",
    ],
  ],
  [
    "a table of what options are worth is none of owners",
    table(HEAD, ["State Pension Board (2)", "8,254,071", "17.1"], ["Willem A. Ayles (6)", "242,466", "1.1"]) +
      table(
        [
          "Name",
          "Shares Owned (1)",
          "Exercisable Options (2)",
          "Exercisable Option Price Range (3)",
          "Weighted Average Remaining Contractual Life (5)",
          "Net Shares from Exercisable Options (7)",
        ],
        ["Willem A. Ayles", "20,000", "222,466", "$0.38-4.12", "5.90", "61,150"],
      ),
    ["State Pension Board | 8254071 17.1%", "Willem A. Ayles | 242466 1.1%"],
  ],
  [
    "shares without a percentage, where a group's row shows that owners are listed",
    table(
      ["Name", "Shares(1)", ""],
      ["Bettina J. Bern", "0", "(2)(4)"],
      ["Georg Davies", "2,502,922", ""],
      ["Directors &amp; Executive Officers as a Group (31 in total)", "7,954,535", ""],
    ),
    [
      "Bettina J. Bern | 0",
      "Georg Davies | 2502922",
      "Directors & Executive Officers as a Group (31 in total) | 7954535 | all",
    ],
  ],
  [
    "options that will be granted are not owned, group's row or not",
    table(
      ["Name", "Number of Options Received or To Be Received"],
      ["Pavel R. Arendt", "1,000,000"],
      ["All current executive officers, as a group", "2,000,000"],
    ),
    [],
  ],
  [
    "tables one below the other, each under the name of its class",
    `<p>Series N Preferred Stock</p>${table(
      HEAD,
      ["Crestline Master, LLC", "1,010,158", "50.1%"],
      ["Hendrik Jeffries", "&#8212;", "*"],
    )}<p>Series P Preferred Stock</p>${table(
      HEAD,
      ["Griffin Fund, L.P.", "254,208", "48.8%"],
      ["Hendrik Jeffries", "&#8212;", "*"],
    )}`,
    [
      "Crestline Master, LLC | [Series N Preferred Stock 1010158 50.1%]",
      "Hendrik Jeffries | [Series N Preferred Stock 0 *]",
      "Griffin Fund, L.P. | [Series P Preferred Stock 254208 48.8%]",
      "Hendrik Jeffries | [Series P Preferred Stock 0 *]",
    ],
  ],
  [
    "a number in brackets where the name stands, and the group's name beside it",
    table(
      ["Name of Beneficial Owner", "", "Number of Shares", "Percent of Class"],
      ["Josefa A. Molina", "", "301,300", "*"],
      ["Tad W. Lowe", "", "147,000", "*"],
      ["(iii)", "All Director nominees and Executive Officers as a group", "1,203,076", "2.52"],
    ),
    [
      "Josefa A. Molina | 301300 *",
      "Tad W. Lowe | 147000 *",
      "All Director nominees and Executive Officers as a group | 1203076 2.52% | all",
    ],
  ],
  [
    "others who hold with an owner stand between its name and their address",
    table(
      ["Shareholder Name and Address", "Share Holdings", "Percentage Owned"],
      ["Ridge Investment, L.L.C.", "5,521,777", "21.7%"],
      ["1254 Lake Point,", "", ""],
      ["Kirkland, WA 98033", "", ""],
      ["Fir Trust Portfolios L.P.", "3,479,215", "14.60%"],
      ["Fir Trust Advisors L.P.", "", ""],
      ["The Carrier Corporation", "", ""],
      ["100 East Liberty Drive, Suite 300", "", ""],
      ["Wheaton, IL 60187", "", ""],
    ),
    [
      "Ridge Investment, L.L.C. | 5521777 21.7% | 1254 Lake Point, Kirkland, WA, 98033",
      "Fir Trust Portfolios L.P. Fir Trust Advisors L.P. The Carrier Corporation | 3479215 14.60% | 100 East Liberty Drive, Suite 300, Wheaton, IL, 60187",
    ],
  ],
  [
    "the percentage of the total is none of the class at its left",
    table(
      [
        "Name of Beneficial Owner",
        "Common Stock",
        "",
        "Series A Preferred",
        "",
        "Total on As-Converted Basis",
        "% of Total",
      ],
      ["", "Number", "%", "Number", "%", "", ""],
      ["Gus Holme", "400,000", "4.0%", "90,000", "45.0%", "490,000", "4.8%"],
      ["Ivy Jacks", "40,000", "*", "80,000", "40.0%", "120,000", "1.2%"],
    ),
    [
      "Gus Holme | 490000 4.8% | [Common Stock 400000 4.0%] | [Series A Preferred 90000 45.0%]",
      "Ivy Jacks | 120000 1.2% | [Common Stock 40000 *] | [Series A Preferred 80000 40.0%]",
    ],
  ],
];

describe("owners' tables in HTML", () => {
  for (const [why, section, expected] of CASES)
    it(why, () => assert.deepEqual(ownersLines(htmlProxy(section)), expected));
});
