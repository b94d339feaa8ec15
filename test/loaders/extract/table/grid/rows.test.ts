import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readHtml } from "../../../../../loaders/document/html/read-html.ts";
import {
  type OwnershipTable,
  readOwnershipTables,
} from "../../../../../loaders/extract/table/grid/ownership.ts";
import type { Outline, Section } from "../../../../../loaders/outline/model.ts";

function tablesIn(rows: readonly string[]): readonly OwnershipTable[] {
  const { text, blocks } = readHtml(`<table>${rows.join("\n")}</table>`);
  const section = {
    role: "SELLING_STOCKHOLDERS",
    title: null,
    span: { start: 0, end: text.length },
    blocks,
    joins: new Set(),
    headings: [],
  } as unknown as Section;
  return readOwnershipTables({ text, sections: [section], furniture: [] } as unknown as Outline);
}

const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const SELLING = row(
  "<b>Selling Stockholder</b>",
  "<b>Shares Owned Before Offering</b>",
  "<b>Shares Offered</b>",
  "<b>Shares Owned After Offering</b>",
  "<b>% After Offering</b>",
);
const OWNERS = row("Name of Beneficial Owner", "Shares Beneficially Owned", "Percent of Class");
const BY_CLASS = row("Name of Beneficial Owner", "Title of Class", "Amount Beneficially Owned", "Percent");
const ALDER = row("Alder Fund, L.P. (1)", "1,000", "600", "400", "1.2%");
const ROE = row("Jane Roe", "2,000", "600", "1,400", "*");
const ALDER_READ = "Alder Fund, L.P. (1) 1000 600 400 1.2%";
const ROE_READ = "Jane Roe 2000 600 1400 *";

/** A row as "name (markers) counts percentages", its classes in brackets, its group in front. */
function lineOf({ rows }: OwnershipTable): string[] {
  return rows.map((one) => {
    const numbers = ({ shares, percents }: Pick<typeof one, "shares" | "percents">) => [
      ...[...shares.values()].map(({ count }) => String(count)),
      ...[...percents.values()].map(({ percent }) => String(percent?.text)),
    ];
    const classes = one.positions.map((position) => `[${[position.class, ...numbers(position)].join(" ")}]`);
    const markers = one.markers.map(({ marker }) => `(${marker})`).join("");
    const group = one.group === null ? "" : `${one.group} >`;
    const words = [group, one.name, markers, ...numbers(one), ...classes, one.aggregate ? "aggregate" : ""];
    return words.filter((word) => word !== "").join(" ");
  });
}

const CASES: readonly (readonly [why: string, rows: readonly string[], expected: readonly string[]])[] = [
  [
    "names that are broken behind their first word in every row, the numbers beside the rest",
    [
      SELLING,
      row("Alder", "", "", "", ""),
      row("Fund, L.P. (1)", "1,000", "600", "400", "1.2%"),
      row("Jane", "", "", "", ""),
      row("Roe", "2,000", "600", "1,400", "*"),
    ],
    [ALDER_READ, ROE_READ],
  ],
  [
    "or beside the first word",
    [
      SELLING,
      row("Alder", "1,000", "600", "400", "1.2%"),
      row("Fund, L.P. (1)", "", "", "", ""),
      row("Jane", "2,000", "600", "1,400", "*"),
      row("Roe", "", "", "", ""),
    ],
    [ALDER_READ, ROE_READ],
  ],
  [
    "a word over one row heads a group where another name stands in one row",
    [SELLING, row("Investors", "", "", "", ""), ROE, ALDER, row("Lee Poe", "2,000", "600", "1,400", "*")],
    [`Investors > ${ROE_READ}`, `Investors > ${ALDER_READ}`, "Investors > Lee Poe 2000 600 1400 *"],
  ],
  [
    "a company between several persons and their addresses is none of their names",
    [
      OWNERS,
      row("Jane Roe<br>Alder Glass, Inc.<br>1 Alder Way<br>Salem, OR 97301", "2,000", "1%"),
      row("Lee Poe<br>Alder Glass, Inc.<br>1 Alder Way<br>Salem, OR 97301", "1,000", "1%"),
    ],
    ["Jane Roe 2000 1%", "Lee Poe 1000 1%"],
  ],
  [
    "what goes on with several names is theirs",
    [
      OWNERS,
      row("Jane Roe<br>Family Holdings, Inc.<br>1 Alder Way<br>Salem, OR 97301", "2,000", "1%"),
      row("Lee Poe<br>Family Holdings, Inc.<br>1 Alder Way<br>Salem, OR 97301", "1,000", "1%"),
      row("Birch Glass<br>Alder Ltd.<br>1 Alder Way<br>Salem, OR 97301", "1,000", "1%"),
    ],
    [
      "Jane Roe Family Holdings, Inc. 2000 1%",
      "Lee Poe Family Holdings, Inc. 1000 1%",
      "Birch Glass Alder Ltd. 1000 1%",
    ],
  ],
  [
    "notes across the last rows are no holders",
    [
      SELLING,
      ALDER,
      ROE,
      `<tr><td colspan="5">* Less than 1%</td></tr>`,
      `<tr><td colspan="5">(1) Held by a trust.</td></tr>`,
    ],
    [ALDER_READ, ROE_READ],
  ],
  [
    "nor are notes with their mark in a cell of its own, in the middle of the table",
    [
      SELLING,
      ALDER,
      `<tr><td>*</td><td colspan="4">Less than one percent.</td></tr>`,
      `<tr><td>(1)</td><td colspan="4">Held by a trust.</td></tr>`,
      ROE,
    ],
    [ALDER_READ, ROE_READ],
  ],
  [
    "a group's heading right below the columns' heads no column where the groups further down look like it",
    [
      SELLING.replace("<b>Selling Stockholder</b>", ""),
      row("<i>Series B Investors</i>"),
      ALDER,
      row("<i>Agents of the Placement</i>"),
      ROE,
    ],
    [`Series B Investors > ${ALDER_READ}`, `Agents of the Placement > ${ROE_READ}`],
  ],
  [
    "what stands between the columns' headings and the first row is their name where nothing else looks like it",
    [SELLING.replace("<b>Selling Stockholder</b>", ""), row("<b>Selling Stockholders</b>"), ALDER, ROE],
    [ALDER_READ, ROE_READ],
  ],
  [
    "a plan under section 401(k) shows no mark, and holders by number are nobody",
    [
      SELLING,
      row("Alder 401(k) Plan &amp; Trust (2)", "1,000", "600", "400", "1.2%"),
      row("Shares held by 14 other stockholders", "2,000", "600", "1,400", "*"),
    ],
    [
      "Alder 401(k) Plan & Trust (2) 1000 600 400 1.2%",
      "Shares held by 14 other stockholders 2000 600 1400 * aggregate",
    ],
  ],
  [
    "offices and relations that the heading of the names announces are none of the names",
    [
      SELLING.replace(
        "<b>Selling Stockholder</b>",
        "<b>Name of selling stockholder and position, office or relationship</b>",
      ),
      row("Tor Bergh, President", "1,000", "600", "400", "1.2%"),
      row("Una Lindh, sister of Tor Bergh", "2,000", "600", "1,400", "*"),
      row("Alder, Inc.", "2,000", "600", "1,400", "*"),
    ],
    ["Tor Bergh 1000 600 400 1.2%", "Una Lindh 2000 600 1400 *", "Alder, Inc. 2000 600 1400 *"],
  ],
  [
    "the percentage of what is offered is none of what is owned",
    [
      `<tr><td></td><td>Before this Offering</td><td colspan="2">Offering</td><td colspan="2">After this Offering</td></tr>`,
      row(
        "Selling Shareholder",
        "Shares Held",
        "Shares Registered",
        "% of Outstanding",
        "Shares Held",
        "% of Outstanding",
      ),
      row("Rune AB", "1,000", "600", "3.3%", "400", "1.2%"),
      row("Jane Roe", "2,000", "600", "3.3%", "1,400", "*"),
    ],
    ["Rune AB 1000 600 400 1.2%", ROE_READ],
  ],
  [
    "what somebody was to the company is no part of the name",
    [SELLING, row("Nora Finch<br><i>Former employee</i>", "1,000", "600", "400", "1.2%"), ROE],
    ["Nora Finch 1000 600 400 1.2%", ROE_READ],
  ],
  [
    "a name whose legal form stands beside the numbers is one name",
    [
      SELLING,
      row("Banque Privee Orval", "", "", "", ""),
      row("Cie. S.A.", "1,000", "600", "400", "1.2%"),
      ROE,
    ],
    ["Banque Privee Orval Cie. S.A. 1000 600 400 1.2%", ROE_READ],
  ],
  ["headings printed again on a new page are no row", [SELLING, ALDER, SELLING, ROE], [ALDER_READ, ROE_READ]],
  [
    "a group of nobody has no row",
    [
      OWNERS,
      row("<b>Directors:</b>", "", ""),
      row("Jane Roe", "1,000", "*"),
      row("<b>5% Holders:</b>", "", ""),
      row("None", "", ""),
    ],
    ["Directors: > Jane Roe 1000 *"],
  ],
  [
    "groups without any mark of a heading",
    [
      OWNERS,
      row("Directors and Executive Officers", "", ""),
      row("Jane Roe", "1,000", "*"),
      row("5% Stockholders", "", ""),
      row("Alder Fund", "9,000", "9.1%"),
    ],
    ["Directors and Executive Officers > Jane Roe 1000 *", "5% Stockholders > Alder Fund 9000 9.1%"],
  ],
  [
    "a name over two rows, its numbers beside the second",
    [
      OWNERS,
      row("Entities affiliated with", "", ""),
      row("Alder Capital (1)", "9,000", "9.1%"),
      row("Jane Roe and", "", ""),
      row("John Roe", "1,000", "*"),
    ],
    ["Entities affiliated with Alder Capital (1) 9000 9.1%", "Jane Roe and John Roe 1000 *"],
  ],
  [
    "a name over two rows, its numbers beside the first",
    [
      OWNERS,
      row("Jane Roe, Trustee of the", "9,000", "9.1%"),
      row("Roe Family Trust", "", ""),
      row("Alder Capital", "1,000", "*"),
      row("and affiliates", "", ""),
    ],
    ["Jane Roe, Trustee of the Roe Family Trust 9000 9.1%", "Alder Capital and affiliates 1000 *"],
  ],
  [
    "the office below a name is none of the name",
    [
      OWNERS,
      row("Jane Roe (1)<br>President and Chief Executive Officer", "1,000", "*"),
      row("John Doe", "2,000", "*"),
      row("Director", "", ""),
    ],
    ["Jane Roe (1) 1000 *", "John Doe 2000 *"],
  ],
  [
    "marks of notes in every style",
    [
      SELLING,
      row("A One(1)(2)", "1,000", "600", "400", "*"),
      row("B Two (1), (3)", "1,000", "600", "400", "*"),
      row("C Three(1,2)", "1,000", "600", "400", "*"),
      row("D Four<sup>1,2</sup>", "1,000", "600", "400", "*"),
      row("E Five [4]", "1,000", "600", "400", "*"),
      row("F Six<sup>(5),(6)</sup>", "1,000(7)", "600", "400", "*"),
      row("G Seven*", "1,000", "600", "400", "*"),
      row("H Eight**†", "1,000", "600", "400", "*"),
      row("I Nine 3/", "1,000", "600", "400", "*"),
    ],
    [
      "A One (1)(2) 1000 600 400 *",
      "B Two (1)(3) 1000 600 400 *",
      "C Three (1)(2) 1000 600 400 *",
      "D Four (1)(2) 1000 600 400 *",
      "E Five (4) 1000 600 400 *",
      "F Six (5)(6)(7) 1000 600 400 *",
      "G Seven (*) 1000 600 400 *",
      "H Eight (**)(†) 1000 600 400 *",
      "I Nine (3) 1000 600 400 *",
    ],
  ],
  [
    "nothing and less than one percent in every style",
    [
      SELLING,
      row("A One", "500", "500", "None", "None"),
      row("B Two", "500", "500", "N/A", "N/A"),
      row("C Three", "500", "500", "- -", "--%"),
      row("D Four", "500", "500", "-0-", "—"),
      row("E Five", "500", "100", "400", "&lt;1%"),
      row("F Six", "500", "100", "400", "less than 1%"),
      row("G Seven", "500", "100", "400", "**"),
      row("H Eight", "500", "100", "400", "* %"),
    ],
    [
      "A One 500 500 0 0%",
      "B Two 500 500 0 0%",
      "C Three 500 500 0 0%",
      "D Four 500 500 0 0%",
      "E Five 500 100 400 *",
      "F Six 500 100 400 *",
      "G Seven 500 100 400 *",
      "H Eight 500 100 400 *",
    ],
  ],
  [
    "numbers with their unit, a currency sign, marks, without commas",
    [
      SELLING,
      row("A One", "1,000 shares", "600 (2)", "400*", "1.2 %"),
      row("B Two", "$1,000", "600(2)(3)", "400", "5.25%(4)"),
      row("C Three", "1000", "600", "400", ".4"),
      row("D Four", "1,000 shares of Common Stock (direct)", "600", "400 (indirect)", "1.0"),
    ],
    [
      "A One (2) 1000 600 400 1.2%",
      "B Two (2)(3)(4) 1000 600 400 5.25%",
      "C Three 1000 600 400 .4%",
      "D Four 1000 600 400 1.0%",
    ],
  ],
  [
    "dots that lead to the numbers are none of the name",
    [
      SELLING,
      row("Alder Fund, L.P. (1)..........", "1,000", "600", "400", "1.2%"),
      row("Jane Roe . . . . . .", "2,000", "600", "1,400", "*"),
    ],
    [ALDER_READ, ROE_READ],
  ],
  [
    "names that are numbered through",
    [
      SELLING,
      row("1. Alder Fund, L.P. (1)", "1,000", "600", "400", "1.2%"),
      row("2. Jane Roe", "2,000", "600", "1,400", "*"),
      row("3. 1234567 Ontario Inc.", "1", "1", "0", "0%"),
    ],
    [ALDER_READ, ROE_READ, "1234567 Ontario Inc. 1 1 0 0%"],
  ],
  [
    "a holder's classes in rows of their own, the name over both",
    [
      BY_CLASS,
      `<tr><td rowspan="2">Jane Roe (1)</td><td>Class A</td><td>1,000</td><td>1.0%</td></tr>`,
      row("Class B", "2,000", "20%"),
      row("Alder Fund", "Class A", "3,000", "3.0%"),
    ],
    ["Jane Roe (1) [Class A 1000 1.0%] [Class B 2000 20%]", "Alder Fund [Class A 3000 3.0%]"],
  ],
  [
    "a holder's classes in rows of their own, the name printed once",
    [
      BY_CLASS,
      row("Jane Roe (1)", "Class A", "1,000", "1.0%"),
      row("", "Class B", "2,000", "20%"),
      row("Alder Fund", "Class A", "3,000", "3.0%"),
    ],
    ["Jane Roe (1) [Class A 1000 1.0%] [Class B 2000 20%]", "Alder Fund [Class A 3000 3.0%]"],
  ],
  [
    "a class that is printed once holds for the rows below",
    [
      row("Title of Class", "Name of Beneficial Owner", "Amount Beneficially Owned", "Percent"),
      row("Common Stock", "Jane Roe", "1,000", "1.0%"),
      row("", "John Doe", "2,000", "20%"),
      row("Preferred Stock", "Alder Fund", "3,000", "3.0%"),
    ],
    [
      "Jane Roe [Common Stock 1000 1.0%]",
      "John Doe [Common Stock 2000 20%]",
      "Alder Fund [Preferred Stock 3000 3.0%]",
    ],
  ],
  [
    "a number and its percentage in one cell",
    [
      row(
        "Selling Stockholder",
        "Shares Owned Before Offering (Percent)",
        "Shares Offered",
        "Shares Owned After Offering (Percent)",
      ),
      row("Alder Fund", "1,000 (5.2%)", "600", "400 / 2.1%"),
      row("Jane Roe", "2,000 (*)", "600", "1,400 (*)"),
    ],
    ["Alder Fund 1000 600 400 5.2% 2.1%", "Jane Roe 2000 600 1400 * *"],
  ],
  [
    "a number and its percentage under one heading",
    [
      `<tr><td>Selling Stockholder</td><td colspan="2">Shares Owned Before Offering</td><td>Shares Offered</td><td colspan="2">Shares Owned After Offering</td></tr>`,
      row("Alder Fund", "1,000", "5.2%", "600", "400", "2.1%"),
      row("Jane Roe", "2,000", "*", "600", "1,400", "*"),
    ],
    ["Alder Fund 1000 600 400 5.2% 2.1%", "Jane Roe 2000 600 1400 * *"],
  ],
  [
    "two lists side by side, the left one first",
    [
      row("Selling Stockholder", "Shares Offered", "Selling Stockholder", "Shares Offered"),
      row("Alder Fund", "1,000", "Jane Roe", "500"),
      row("Birch Fund", "2,000", "", ""),
    ],
    ["Alder Fund 1000", "Birch Fund 2000", "Jane Roe 500"],
  ],
  [
    "no heading over the names",
    [
      `<tr><td></td><td colspan="2">Shares Beneficially Owned</td></tr>`,
      row("", "Number", "%"),
      row("<b>Directors:</b>", "", ""),
      row("Jane Roe", "1,000", "1.0"),
      row("All directors as a group", "1,000", "1.0"),
    ],
    ["Directors: > Jane Roe 1000 1.0%", "Directors: > All directors as a group 1000 1.0% aggregate"],
  ],
  [
    "sums of groups are no holders",
    [
      SELLING,
      ALDER,
      ROE,
      row("Subtotal", "3,000", "1,200", "1,800", ""),
      row("John Doe", "10", "10", "0", "0%"),
    ],
    [ALDER_READ, ROE_READ, "John Doe 10 10 0 0%"],
  ],
  [
    "everybody else together names no party",
    [
      SELLING,
      ALDER,
      row("All other selling stockholders (12 persons)", "10", "10", "0", "0%"),
      row("Any other holder of notes or its transferee", "10", "10", "0", "0%"),
      row("Officers and directors as a group (5 people)", "10", "10", "0", "0%"),
    ],
    [
      ALDER_READ,
      "All other selling stockholders (12 persons) 10 10 0 0% aggregate",
      "Any other holder of notes or its transferee 10 10 0 0% aggregate",
      "Officers and directors as a group (5 people) 10 10 0 0% aggregate",
    ],
  ],
];

describe("rows of holders", () => {
  for (const [why, rows, expected] of CASES)
    it(why, () => assert.deepEqual(tablesIn(rows).flatMap(lineOf), expected));

  const TOTALS: readonly (readonly [why: string, row: string])[] = [
    ["with its word", row("Total", "3,000", "1,200", "1,800", "")],
    ["in capitals, with a colon", row("<b>TOTAL:</b>", "3,000", "1,200", "1,800", "")],
    ["with more words", row("Total Shares Offered", "3,000", "1,200", "1,800", "")],
    ["without a word", row("", "3,000", "1,200", "1,800", "")],
  ];
  for (const [why, total] of TOTALS) {
    it(`reads the totals ${why}`, () => {
      const [table] = tablesIn([SELLING, ALDER, ROE, total]);
      assert.deepEqual(
        [...table!.totals].map(([field, { count }]) => [field, count]),
        [
          ["sharesBefore", 3000],
          ["sharesOffered", 1200],
          ["sharesAfter", 1800],
        ],
      );
      assert.deepEqual(lineOf(table!), [ALDER_READ, ROE_READ]);
    });
  }

  it("reports numbers without a name that are no sums", () => {
    const [table] = tablesIn([SELLING, ALDER, ROE, row("", "77", "7", "70", "")]);
    assert.deepEqual(
      [table!.diagnostics.map(({ code }) => code), table!.totals.size],
      [["LINE_UNREADABLE"], 0],
    );
  });

  it("a fund that is called after a total is a holder", () => {
    const [table] = tablesIn([SELLING, ALDER, row("Total Return Fund LLC", "2,000", "600", "1,400", "*")]);
    assert.deepEqual(lineOf(table!), [ALDER_READ, "Total Return Fund LLC 2000 600 1400 *"]);
  });

  it("keeps two addresses of one cell apart: the first is the row's", () => {
    const [table] = tablesIn([
      row("Name and Address of Beneficial Owner", "Shares Beneficially Owned", "Percent of Class"),
      row(
        "Alder Fund<br>12 Main Street<br>Springfield, IL 62701<br>and<br>9 Oak Road<br>Reno, NV 89501",
        "9",
        "1%",
      ),
      row("Birch Fund<br>12 Main Street<br>Springfield, IL 62701<br>9 Oak Road<br>Reno, NV 89501", "8", "1%"),
    ]);
    assert.deepEqual(
      table!.rows.map(({ name, address }) => [name, address?.street, address?.city, address?.postalCode]),
      [
        ["Alder Fund", "12 Main Street", "Springfield", "62701"],
        ["Birch Fund", "12 Main Street", "Springfield", "62701"],
      ],
    );
  });

  const ADDRESSED: readonly (readonly [why: string, rows: readonly string[]])[] = [
    ["below the name", [row("Alder Fund<br>12 Main Street<br>Springfield, IL 62701", "9,000", "9.1%")]],
    [
      "in rows below the numbers",
      [
        row("Alder Fund", "9,000", "9.1%"),
        row("12 Main Street", "", ""),
        row("Springfield, IL 62701", "", ""),
      ],
    ],
    [
      "in rows above the numbers",
      [
        row("Alder Fund", "", ""),
        row("12 Main Street", "", ""),
        row("Springfield, IL 62701", "9,000", "9.1%"),
      ],
    ],
    [
      "with a mark behind the name",
      [row("Alder Fund (1)<br>12 Main Street<br>Springfield, IL 62701", "9,000", "9.1%")],
    ],
  ];
  for (const [why, rows] of ADDRESSED) {
    it(`reads an address ${why}`, () => {
      const roe = row(
        "Jane Roe<br>c/o Acme Corp.<br>1 First Avenue, Suite 3<br>New York, New York 10001",
        "1",
        "*",
      );
      const [table] = tablesIn([OWNERS, ...rows, ...rows.map((one) => one.replace("Alder", "Birch")), roe]);
      const address = {
        street: "12 Main Street",
        unit: null,
        city: "Springfield",
        region: "IL",
        postalCode: "62701",
        country: "US",
      };
      assert.deepEqual(
        table!.rows.map((one) => [one.name, one.address, one.careOf.map(({ name }) => name)]),
        [
          ["Alder Fund", address, []],
          ["Birch Fund", address, []],
          [
            "Jane Roe",
            {
              street: "1 First Avenue",
              unit: "Suite 3",
              city: "New York",
              region: "NY",
              postalCode: "10001",
              country: "US",
            },
            ["Acme Corp."],
          ],
        ],
      );
    });
  }
});
