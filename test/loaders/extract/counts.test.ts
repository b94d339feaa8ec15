import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { extractCounts } from "../../../loaders/extract/counts.ts";
import type { FactKind } from "../../../src/kernel/facts.ts";
import { EXAMPLE, factsIn, valuesIn } from "../../support/filing.ts";

describe("extractCounts on the example", () => {
  it("counts customers", () => {
    assert.deepEqual(factsIn(EXAMPLE, extractCounts, "CUSTOMER_COUNT"), [
      {
        values: { count: 738, date: "2001-06-30" },
        quotes: [
          "As of June 30, 2001, we provided our high performance Internet connectivity services to 738 customers",
        ],
      },
    ]);
  });

  it("counts employees over a page break", () => {
    assert.deepEqual(factsIn(EXAMPLE, extractCounts, "EMPLOYEE_COUNT"), [
      {
        values: { count: 672, date: "2001-06-30" },
        quotes: ["672", "full-time employees as of June 30, 2001"],
      },
    ]);
  });

  it("counts service points in both places", () => {
    assert.deepEqual(factsIn(EXAMPLE, extractCounts, "SERVICE_POINT_COUNT"), [
      {
        values: { count: 36, date: "2001-06-30" },
        quotes: ["As of June 30, 2001, we operated 36 service points"],
      },
      {
        values: { count: 36, date: "2001-06-30" },
        quotes: ["36 operational service points and 672", "full-time employees as of June 30, 2001"],
      },
    ]);
  });
});

const CASES: [why: string, kind: FactKind, text: string, values: object[]][] = [
  [
    "the date first",
    "EMPLOYEE_COUNT",
    "As of May 4, 1999, we had 1,250 full-time employees.",
    [{ count: 1250, date: "1999-05-04" }],
  ],
  [
    "the date behind",
    "CUSTOMER_COUNT",
    "We served 90 customers at May 4, 1999.",
    [{ count: 90, date: "1999-05-04" }],
  ],
  ["without a date", "CUSTOMER_COUNT", "We have 90 customers.", []],
  [
    "a part of the customers",
    "CUSTOMER_COUNT",
    "As of May 4, 1999, we had contracts with 12 customers in Europe.",
    [],
  ],
  [
    "a share of revenues",
    "CUSTOMER_COUNT",
    "As of May 4, 1999, our 10 customers accounted for 50% of revenues.",
    [],
  ],
  ["somebody else's", "EMPLOYEE_COUNT", "As of May 4, 1999, Bee Inc. had 90 employees.", []],
  [
    "not over another date",
    "EMPLOYEE_COUNT",
    "As of May 4, 1999, we were small, and on June 5, 2000 there were 90 employees.",
    [],
  ],
  ["a day that does not exist", "EMPLOYEE_COUNT", "As of June 31, 1999, we had 90 employees.", []],
];

describe("extractCounts", () => {
  for (const [why, kind, text, values] of CASES)
    it(why, () => assert.deepEqual(valuesIn(text, extractCounts, kind), values));
});
