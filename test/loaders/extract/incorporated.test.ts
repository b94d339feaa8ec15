import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { extractIncorporated } from "../../../loaders/extract/incorporated.ts";
import { EXAMPLE, factsIn, valuesIn } from "../../support/filing.ts";

type Row = [form: string, period: string | null, filed: string | null, amended: boolean];

function rowsOf(text: string): Row[] {
  return valuesIn(text, extractIncorporated, "INCORPORATED_DOCUMENT").map(
    ({ form, period, filed, amended }): Row => [form, period, filed, amended],
  );
}

describe("extractIncorporated on the example", () => {
  it("lists the seven documents", () => {
    assert.deepEqual(rowsOf(EXAMPLE), [
      ["10-K/A", "2000-12-31", null, true],
      ["10-Q", "2001-03-31", null, false],
      ["10-Q", "2001-06-30", null, false],
      ["8-K", null, "2001-07-06", false],
      ["8-K", null, "2001-07-25", true],
      ["8-K", null, "2001-09-17", false],
      ["Schedule 14A", null, "2001-08-10", false],
    ]);
  });

  it("keeps each item's words as title and quote", () => {
    const [, , , , fifth, sixth] = factsIn(EXAMPLE, extractIncorporated, "INCORPORATED_DOCUMENT");
    assert.equal(fifth!.values.ordinal, 5);
    assert.equal(fifth!.values.title, "Current Report on Form 8-K, filed on July 25, 2001, as amended");
    assert.deepEqual(fifth!.quotes, [fifth!.values.title]);
    assert.equal(sixth!.values.title, "Current Report on Form 8-K, filed on September 17, 2001");
  });
});

const CASES: [why: string, text: string, rows: Row[]][] = [
  [
    "clauses behind a colon",
    "We incorporate by reference: (1) our annual report on Form 10-K for the year ended May 4, 1999; and (2) our current report on Form 8-K filed on June 5, 1999.",
    [
      ["10-K", "1999-05-04", null, false],
      ["8-K", null, "1999-06-05", false],
    ],
  ],
  [
    "several dates in an item",
    "We incorporate these documents by reference:\n\nCurrent Reports on Form 8-K filed on June 5, 1999, June 6, 1999 (as amended) and June 7, 1999;",
    [
      ["8-K", null, "1999-06-05", false],
      ["8-K", null, "1999-06-06", true],
      ["8-K", null, "1999-06-07", false],
    ],
  ],
  [
    "the list ends where no form is named",
    "The following documents are incorporated by reference:\n\n• Form 10-Q for the quarter ended May 4, 1999; and\n\nYou may call us.\n\nForm 8-K is a form.",
    [["10-Q", "1999-05-04", null, false]],
  ],
  [
    "an annual report of its time",
    "Documents incorporated by reference:\n\nAnnual Report on Form 10-K405 for the fiscal year ended May 4, 1999.",
    [["10-K405", "1999-05-04", null, false]],
  ],
  ["no list", "We may incorporate documents by reference.", []],
];

describe("extractIncorporated", () => {
  for (const [why, text, rows] of CASES)
    it(why, () => assert.deepEqual(rowsOf(`AVAILABLE INFORMATION\n\n${text}`), rows));
});
