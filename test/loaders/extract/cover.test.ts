import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { extractCover } from "../../../loaders/extract/cover.ts";
import type { DraftOf, FactKind } from "../../../src/kernel/facts.ts";
import { diagnosticsIn, EXAMPLE, factsIn, valuesIn } from "../../support/filing.ts";

/** Read from the example's cover, summary and stockholder section. */
const EXAMPLE_FACTS: { [K in FactKind]?: [values: DraftOf<K>["values"], ...quotes: string[]] } = {
  FORM: [{ form: "424B3" }, "Form 424B3", "Filed Pursuant to Rule 424(b)(3)"],
  REGISTRATION_NUMBER: [{ number: "333-70870" }, "Registration No. 333-70870"],
  FILED_DATE: [{ date: "2001-11-01" }, "November 01, 2001"],
  DOCUMENT_DATE: [{ date: "2001-10-30" }, "The date of this prospectus is October 30, 2001"],
  OFFERING_SIZE: [
    { shares: 85_568_119, security: "common stock" },
    "85,568,119 Shares",
    "selling up to 85,568,119\n\nshares of our common stock",
  ],
  LISTING: [
    { market: "Nasdaq National Market", symbol: "INAP" },
    "trades on the Nasdaq National Market under the symbol INAP",
  ],
  LAST_SALE_PRICE: [
    { amount: "1.00", currency: "USD", date: "2001-10-25" },
    "On October 25, 2001, the last reported sale price of our common stock on the\n\nNasdaq National Market was \\$1.00 per share",
  ],
  SHARES_OUTSTANDING: [
    { shares: 150_641_864, date: "2001-09-21" },
    "150,641,864 shares of common stock issued and outstanding as of September 21, 2001",
  ],
};

describe("extractCover on the example", () => {
  for (const [kind, [values, ...quotes]] of Object.entries(EXAMPLE_FACTS))
    it(kind, () => assert.deepEqual(factsIn(EXAMPLE, extractCover, kind as FactKind), [{ values, quotes }]));

  it("says nothing else", () => {
    assert.deepEqual(diagnosticsIn(EXAMPLE, extractCover), []);
    assert.deepEqual(valuesIn(EXAMPLE, extractCover, "ACCESSION_NUMBER"), []);
  });
});

const CASES: [why: string, kind: FactKind, text: string, values: object[]][] = [
  ["the rule alone gives the form", "FORM", "Filed Pursuant to Rule 424(b)(5)", [{ form: "424B5" }]],
  ["a registration statement's own form", "FORM", "FORM S-3", [{ form: "S-3" }]],
  ["a form in a sentence is none of the cover's", "FORM", "We filed a Form S-3 today.", []],
  [
    "a number of a statement",
    "REGISTRATION_NUMBER",
    "Registration Statement No. 33-1234",
    [{ number: "33-1234" }],
  ],
  [
    "a price of which is not said of what",
    "LAST_SALE_PRICE",
    "On May 4, 1998 the last reported sale price was $12.375.",
    [{ amount: "12.375", currency: "USD", date: "1998-05-04" }],
  ],
  [
    "a cover that begins with what may be sold",
    "OFFERING_SIZE",
    '1,604,804 shares (the "Shares") of Common Stock, $0.20 par value, of Alder Corporation, including 500,000 Shares issuable on exercise of warrants, may be sold by the holders.',
    [{ shares: 1_604_804, security: "common stock" }],
  ],
  [
    "nor is a line of that sentence a class of securities",
    "SECURITY_OFFERED",
    '1,604,804 shares (the "Shares") of Common Stock, $0.20 par value, (the\n"Common Stock") of Alder Corporation, may be sold by the holders.',
    [],
  ],
  [
    "a symbol in brackets",
    "LISTING",
    "The Company's Common Stock is traded on the NASDAQ National Market System (Symbol: ALDR).",
    [{ market: "NASDAQ National Market System", symbol: "ALDR" }],
  ],
  [
    "two symbols, the first the shares'",
    "LISTING",
    "Our Common Stock and public warrants are listed on the New York Stock Exchange under the symbols “ALD” and “ALD WS,” respectively.",
    [{ market: "New York Stock Exchange", symbol: "ALD" }],
  ],
  [
    "the price of the warrants is none of the shares'",
    "LAST_SALE_PRICE",
    "On October 1, 2021, the closing price of our Common Stock was $8.42 and the closing price for our public warrants was $1.55.",
    [{ amount: "8.42", currency: "USD", date: "2021-10-01" }],
  ],
  ["no such day", "DOCUMENT_DATE", "The date of this prospectus is February 30, 2001.", []],
  ["a dated prospectus", "DOCUMENT_DATE", "Prospectus dated May 4, 1999", [{ date: "1999-05-04" }]],
  ["an accession number", "ACCESSION_NUMBER", "ACCESSION NUMBER:\t\t0000950134-01-000001", []],
  [
    "on a line of its own",
    "ACCESSION_NUMBER",
    "ACCESSION NUMBER: 0000950134-01-000001",
    [{ number: "0000950134-01-000001" }],
  ],
  [
    "an exchange",
    "LISTING",
    "Our shares are listed on the New York Stock Exchange under the symbol “ABC.”",
    [{ market: "New York Stock Exchange", symbol: "ABC" }],
  ],
  ["no market", "LISTING", "There is no market under the symbol XYZ.", []],
  [
    "a closing price with its date behind",
    "LAST_SALE_PRICE",
    "The closing price of our common stock was $1,012.50 per share on May 4, 1999.",
    [{ amount: "1012.50", currency: "USD", date: "1999-05-04" }],
  ],
  [
    "a price of nothing named, its date behind the word",
    "LAST_SALE_PRICE",
    "The last reported sale price on May 4, 1999 was $3 1/8 per share.",
    [{ amount: "3.125", currency: "USD", date: "1999-05-04" }],
  ],
  [
    "another's price",
    "LAST_SALE_PRICE",
    "The closing price of Acme's common stock on May 4, 1999 was $3.",
    [],
  ],
  [
    "a price in fractions, exactly",
    "LAST_SALE_PRICE",
    "The last sale price of our common stock was $12 9/16 per share.",
    [{ amount: "12.5625", currency: "USD", date: null }],
  ],
  [
    "a price in no fraction that a market quotes",
    "LAST_SALE_PRICE",
    "The last sale price of our common stock was $12 9/17 per share.",
    [],
  ],
  [
    "another class is not outstanding common stock",
    "SHARES_OUTSTANDING",
    "There were 5,000 shares of preferred stock outstanding as of May 4, 1999.",
    [],
  ],
  [
    "the date first",
    "SHARES_OUTSTANDING",
    "As of May 4, 1999, there were 5,000,000 shares of our common stock outstanding.",
    [{ shares: 5_000_000, date: "1999-05-04" }],
  ],
  ["a number no computer counts with", "OFFERING_SIZE", "99,999,999,999,999,999 Shares", []],
];

describe("extractCover", () => {
  for (const [why, kind, text, values] of CASES)
    it(why, () => assert.deepEqual(valuesIn(text, extractCover, kind), values));

  it("names the two numbers of a cover that contradicts itself", () => {
    const cover = "1,000 Shares\n\nThe holders are selling up to 1,200 shares of our common stock.";
    assert.deepEqual(diagnosticsIn(cover, extractCover), [
      ["CONTRADICTION", "1,000 Shares", "selling up to 1,200 shares of our common stock"],
    ]);
  });

  it("lets the sentences give the headline's parts", () => {
    const cover =
      "1,000 Shares\n\nWe are selling 600 shares of common stock and they are selling 400 shares of common stock.";
    assert.deepEqual(diagnosticsIn(cover, extractCover), []);
    const further =
      "1,000 Shares\n\nWe are offering 600 shares of our common stock and the selling stockholders are offering an additional 400 shares.";
    assert.deepEqual(diagnosticsIn(further, extractCover), []);
  });
});
