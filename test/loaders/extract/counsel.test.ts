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
  [
    "abroad",
    "The validity of the shares will be passed upon by Ash & Birch LLP, London, England.",
    [{ name: "Ash & Birch LLP", city: "London", region: null }],
  ],
  [
    "by a firm of many names, its street before its city",
    "The legality will be passed upon by Messrs. Ash & Birch & Cedar, 7 Hanover Square, New York, New York 10004.",
    [{ name: "Ash & Birch & Cedar", city: "New York", region: "NY" }],
  ],
  ["no place", "Acme P.C. gave its opinion.", [{ name: "Acme P.C.", city: null, region: null }]],
  [
    "the underwriters' counsel",
    "Certain legal matters will be passed upon for the underwriters by Bee LLP.",
    [],
  ],
  [
    "the underwriters' counsel behind a firm of two countries",
    "The validity of the ADSs will be passed upon for us by Alder Birch LLP. Certain matters of English law will be passed upon for us by Alder Birch (UK) LLP. Cedar & Dale LLP is representing the underwriters on the validity.",
    [
      { name: "Alder Birch LLP", city: null, region: null },
      { name: "Alder Birch (UK) LLP", city: null, region: null },
    ],
  ],
  [
    "who acts as counsel",
    "Alder & Birch LLP, New York, New York, is acting as U.S. counsel to us. Cedar LLP is acting as counsel to the underwriters.",
    [{ name: "Alder & Birch LLP", city: "New York", region: "NY" }],
  ],
  [
    "a professional service corporation",
    "The Law Office of Conrad Alder, P.S. has rendered an opinion on the validity of the shares.",
    [{ name: "Law Office of Conrad Alder, P.S.", city: null, region: null }],
  ],
  [
    "one firm for the company and one that is counsel to the underwriters",
    "Alder LLP, Boston, Massachusetts, will pass upon the validity, and Cedar LLP, New York, New York, is counsel to the underwriters.",
    [{ name: "Alder LLP", city: "Boston", region: "MA" }],
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
  [
    "chartered accountants",
    "The financial statements have been audited by Bee Cee LLP, Chartered Accountants.",
    ["Bee Cee LLP"],
  ],
  [
    "a report with a remark behind it",
    "in reliance on the report (which contains a paragraph on going concern) of Bee LLP, an independent registered public accounting firm",
    ["Bee LLP"],
  ],
  [
    "a firm that has served",
    "AshBirch+Cee, PC (“Ash”), independent registered public accounting firm, has served as our independent accountants since 2017.",
    ["AshBirch+Cee, PC"],
  ],
  [
    "two firms",
    "the reports of Ash Birch & Co. and Cee & Associates, LLC, independent registered public accounting firms",
    ["Ash Birch & Co.", "Cee & Associates, LLC"],
  ],
  [
    "one firm with two legal forms",
    "the report of Ash & Co., CPAs, P.C., an independent registered public accounting firm",
    ["Ash & Co., CPAs, P.C."],
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

  it("takes the auditor from the text where no section names experts", () => {
    const names = (text: string) => valuesIn(text, extractCounsel, "AUDITOR").map(({ name }) => name);
    assert.deepEqual(
      names(
        "PROPOSAL\n\nThe committee appointed Bee LLP as our independent registered public accounting firm.",
      ),
      ["Bee LLP"],
    );
    assert.deepEqual(
      names("BUSINESS\n\nThese were audited by Bee LLP, independent auditors.\n\nEXPERTS\n\nNobody."),
      [],
    );
  });

  const COPIES: [why: string, cover: string, firms: Firm[]][] = [
    [
      "the first addressee of several",
      "Copies to:\n\nJane Roe, Esq.\nAsh & Birch LLP\n1 Main Street\nBoston, MA 02110\n(617) 555-0100\n\nJohn Doe\nCedar LLP\n2 Main Street\nReno, NV 89501\n(775) 555-0100\n\nApproximate date of commencement",
      [{ name: "Ash & Birch LLP", city: "Boston", region: "MA" }],
    ],
    [
      "a legal form in a line of its own",
      "Copy to:\n\nAsh & Birch\nProfessional Corporation\nBoston, MA 02110",
      [{ name: "Ash & Birch Professional Corporation", city: "Boston", region: "MA" }],
    ],
    [
      "an officer first",
      "Copies to:\n\nJane Roe\n1 Main Street\nBoston, MA 02110\n(617) 555-0100\n\nCedar LLP",
      [],
    ],
    ["a person without a firm", "Copies to:\n\nJane Roe, Esq.\nBoston, MA 02110", []],
    ["copies of something else", "Copies of the report are free.\n\nAsh LLP", []],
  ];
  for (const [why, cover, firms] of COPIES)
    it(`reads who gets copies: ${why}`, () =>
      assert.deepEqual(valuesIn(cover, extractCounsel, "COUNSEL"), firms));
});
