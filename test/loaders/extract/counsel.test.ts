import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { extractCounsel } from "../../../loaders/extract/counsel.ts";
import { EXAMPLE, factsIn, valuesIn } from "../../support/filing.ts";

describe("extractCounsel on the example", () => {
  it("names counsel with its place, and the auditor", () => {
    assert.deepEqual(factsIn(EXAMPLE, extractCounsel, "COUNSEL"), [
      {
        values: { name: "Cooley Godward LLP", city: "Kirkland", region: "WA" },
        quotes: ["Cooley Godward LLP, Kirkland, Washington"],
      },
    ]);
    assert.deepEqual(factsIn(EXAMPLE, extractCounsel, "AUDITOR"), [
      {
        values: { name: "PricewaterhouseCoopers LLP" },
        quotes: ["reports of PricewaterhouseCoopers LLP, independent accountants"],
      },
    ]);
  });
});

type Firm = { name: string; city: string | null; region: string | null };
const COUNSEL: [why: string, sentence: string, firms: Firm[]][] = [
  [
    "by a firm of many partners",
    "The validity of the shares will be passed upon by Cravath, Swaine & Moore LLP, New York, New York.",
    [{ name: "Cravath, Swaine & Moore LLP", city: "New York", region: "NY" }],
  ],
  [
    "by a firm without a legal form",
    "The validity will be passed upon by Wilson & Bee, Palo Alto, California.",
    [{ name: "Wilson & Bee", city: "Palo Alto", region: "CA" }],
  ],
  [
    "in the capital",
    "Acme LLP, Washington, D.C., will opine on the validity.",
    [{ name: "Acme LLP", city: "Washington", region: "DC" }],
  ],
  ["no place", "Acme P.C. gave its opinion.", [{ name: "Acme P.C.", city: null, region: null }]],
  [
    "the underwriters' counsel",
    "Certain legal matters will be passed upon for the underwriters by Bee LLP.",
    [],
  ],
  ["no opinion", "Acme LLP holds 100 shares.", []],
];
const AUDITORS: [why: string, sentence: string, names: string[]][] = [
  [
    "auditors",
    "The statements were audited by Ernst & Young LLP, independent auditors.",
    ["Ernst & Young LLP"],
  ],
  [
    "a registered firm",
    "based on the report of Bee, Cee & Co., an independent registered public accounting firm",
    ["Bee, Cee & Co."],
  ],
  ["a report of something else", "the reports of analysts, independent or not", []],
];

describe("extractCounsel", () => {
  for (const [why, sentence, firms] of COUNSEL)
    it(why, () =>
      assert.deepEqual(valuesIn(`LEGAL MATTERS\n\n${sentence}`, extractCounsel, "COUNSEL"), firms),
    );
  for (const [why, sentence, names] of AUDITORS)
    it(why, () =>
      assert.deepEqual(
        valuesIn(`EXPERTS\n\n${sentence}`, extractCounsel, "AUDITOR").map(({ name }) => name),
        names,
      ),
    );
  it("looks in the sections for it only", () => {
    assert.deepEqual(valuesIn("BUSINESS\n\nAcme LLP gave its opinion.", extractCounsel, "COUNSEL"), []);
  });
});
