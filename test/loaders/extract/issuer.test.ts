import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { extractIssuer } from "../../../loaders/extract/issuer.ts";
import { sameCompany } from "../../../loaders/extract/issuer-name.ts";
import type { FactKind } from "../../../src/kernel/facts.ts";
import { EXAMPLE, factsIn, valuesIn } from "../../support/filing.ts";

const SEATTLE = {
  street: "Two Union Square, 601 Union Street",
  unit: "Suite 1000",
  city: "Seattle",
  region: "WA",
  postalCode: "98101",
  country: "US",
};

describe("extractIssuer on the example", () => {
  it("takes the name as the text prints it, and the cover as evidence too", () => {
    assert.deepEqual(factsIn(EXAMPLE, extractIssuer, "ISSUER"), [
      {
        values: { name: "Internap Network Services Corporation", shortName: "Internap" },
        quotes: [
          "Internap Network Services Corporation",
          "Internap Network Services Corporation",
          "INTERNAP NETWORK SERVICES CORPORATION",
        ],
      },
    ]);
  });

  it("reads the offices in the sentence and in the contact block alike", () => {
    assert.deepEqual(factsIn(EXAMPLE, extractIssuer, "ISSUER_ADDRESS"), [
      {
        values: SEATTLE,
        quotes: ["Two Union Square, 601 Union Street, Suite 1000, Seattle, Washington, 98101"],
      },
      {
        values: SEATTLE,
        quotes: ["Two Union Square\n601 Union Street, Suite 1000\nSeattle, Washington 98101"],
      },
    ]);
  });

  it("reads telephone and web site, not those of the Commission", () => {
    assert.deepEqual(valuesIn(EXAMPLE, extractIssuer, "ISSUER_PHONE"), [
      { phone: "(206) 441-8800" },
      { phone: "(206) 441-8800" },
    ]);
    assert.deepEqual(factsIn(EXAMPLE, extractIssuer, "ISSUER_WEBSITE"), [
      { values: { website: "www.internap.com" }, quotes: ["our web site is located www.internap.com"] },
    ]);
  });
});

const CASES: [why: string, kind: FactKind, text: string, values: object[]][] = [
  [
    "a cover in small letters",
    "ISSUER",
    "Acme Widgets, Inc.\n\n100 Shares",
    [{ name: "Acme Widgets, Inc.", shortName: null }],
  ],
  [
    "the head line's name leads to the cover's",
    "ISSUER",
    "ACME CO Form 424B3 May 4, 1999\n\nBEE CORPORATION\n\nACME COMPANY",
    [{ name: "ACME COMPANY", shortName: null }],
  ],
  [
    "the head line's name alone",
    "ISSUER",
    "ACME CO Form 424B3 May 4, 1999\n\nCOMMON STOCK",
    [{ name: "ACME CO", shortName: null }],
  ],
  [
    "the cover of a registration statement says which name it is",
    "ISSUER",
    "Acme Agents, Inc.\n\nBee Fund\n\n(Exact name of registrant as specified in its charter)",
    [{ name: "Bee Fund", shortName: null }],
  ],
  ["nobody named", "ISSUER", "COMMON STOCK\n\n100 Shares", []],
  [
    "used twice alone, the front of the name is the short name",
    "ISSUER",
    "ACME WIDGETS INC\n\nAcme is new. We sell for Acme. Acme Bank is another.",
    [{ name: "ACME WIDGETS INC", shortName: null }],
  ],
  [
    "a street without a place is no address",
    "ISSUER_ADDRESS",
    "Our principal executive offices are located at One Main Street.",
    [],
  ],
  [
    "the address ends where the telephone begins",
    "ISSUER_ADDRESS",
    "Our principal executive offices are located at 1 Main Street, Boston, MA 02110, and our telephone number is (617) 555-0100.",
    [
      {
        street: "1 Main Street",
        unit: null,
        city: "Boston",
        region: "MA",
        postalCode: "02110",
        country: "US",
      },
    ],
  ],
  ["another's telephone", "ISSUER_PHONE", "The transfer agent's telephone number is (617) 555-0100.", []],
  [
    "an address in the web",
    "ISSUER_WEBSITE",
    "Our website address is http://www.acme-widgets.co.uk/about.",
    [{ website: "http://www.acme-widgets.co.uk/about" }],
  ],
  ["the Commission's web site", "ISSUER_WEBSITE", "Our web site links to http://www.sec.gov.", []],
];

describe("extractIssuer", () => {
  for (const [why, kind, text, values] of CASES)
    it(why, () => assert.deepEqual(valuesIn(text, extractIssuer, kind), values));
});

describe("sameCompany", () => {
  const PAIRS: [a: string, b: string, same: boolean][] = [
    ["ACME NETWORK SERVICES CORP", "Acme Network Services Corporation", true],
    ["ACME INC /DE/", "Acme, Inc.", true],
    ["ACME INC", "ACME WIDGETS INC", false],
  ];
  for (const [a, b, same] of PAIRS) it(`${a} and ${b}`, () => assert.equal(sameCompany(a, b), same));
});
