import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { extractRelations } from "../../../loaders/extract/relations.ts";
import type { FactKind } from "../../../src/kernel/facts.ts";
import { EXAMPLE, factsIn, valuesIn } from "../../support/filing.ts";

describe("extractRelations on the example", () => {
  it("joins the venture's name to its partner and place, from two sections", () => {
    assert.deepEqual(factsIn(EXAMPLE, extractRelations, "JOINT_VENTURE"), [
      {
        values: { name: "Internap Japan", partner: "NTT-ME Corporation", city: "Tokyo", country: "JP" },
        quotes: [
          "joint venture with NTT-ME Corporation operating a service point in Tokyo",
          "our joint venture, Internap Japan",
        ],
      },
    ]);
  });

  it("names what was acquired in 2000", () => {
    const quotes = ["During 2000, we acquired CO Space and VPNX"];
    assert.deepEqual(factsIn(EXAMPLE, extractRelations, "ACQUISITION"), [
      { values: { name: "CO Space", year: 2000 }, quotes },
      { values: { name: "VPNX", year: 2000 }, quotes },
    ]);
  });

  it("names the supplier and those whose products are resold", () => {
    assert.deepEqual(factsIn(EXAMPLE, extractRelations, "SUPPLIER"), [
      {
        values: { name: "Cisco Systems" },
        quotes: ["supplied by a limited number of vendors, including Cisco Systems"],
      },
    ]);
    assert.deepEqual(valuesIn(EXAMPLE, extractRelations, "RESALE"), [
      { name: "Akamai Technologies, Inc." },
      { name: "Cisco Systems, Inc" },
      { name: "Polycom, Inc." },
    ]);
  });
});

const CASES: [why: string, kind: FactKind, text: string, values: object[]][] = [
  [
    "a partner without more",
    "JOINT_VENTURE",
    "We have a joint venture with Bee Corp.",
    [{ name: null, partner: "Bee Corp.", city: null, country: null }],
  ],
  [
    "two partners: whose the venture is stays open",
    "JOINT_VENTURE",
    "We have a joint venture with Bee and another joint venture with Cee. We sell through our joint venture, Dee.",
    [
      { name: null, partner: "Bee", city: null, country: null },
      { name: null, partner: "Cee", city: null, country: null },
    ],
  ],
  ["ventures in general", "JOINT_VENTURE", "We may enter a joint venture with others.", []],
  [
    "the year behind",
    "ACQUISITION",
    "We acquired all of the outstanding stock of Bee, Inc. in May 1999.",
    [{ name: "Bee, Inc.", year: 1999 }],
  ],
  ["what is no company", "ACQUISITION", "We acquired Internet capacity in May 1999.", []],
  ["somebody else's", "ACQUISITION", "In 1999, Cee acquired Bee.", []],
  ["suppliers in general", "SUPPLIER", "We depend on local vendors, including collocation providers.", []],
  [
    "several suppliers",
    "SUPPLIER",
    "Parts are made by suppliers such as Bee and Cee, Ltd.",
    [{ name: "Bee" }, { name: "Cee, Ltd." }],
  ],
  ["shares for resale", "RESALE", "We register the resale of shares of Bee.", []],
];

describe("extractRelations", () => {
  for (const [why, kind, text, values] of CASES)
    it(why, () => assert.deepEqual(valuesIn(text, extractRelations, kind), values));
});
