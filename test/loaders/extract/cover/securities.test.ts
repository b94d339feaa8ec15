import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { loadFiling } from "../../../../loaders/index.ts";
import { CoverReading } from "../../../support/cover-reading.ts";
import { type Medium, Sheet } from "../../../support/cover-sheet.ts";

interface Class {
  readonly class: string;
  readonly count: number | null;
  readonly resale?: boolean;
  readonly underlying?: boolean;
}

/** Lines of a cover, read as a person reads them. */
const CASES: [why: string, lines: readonly string[], shares: number | null, classes: readonly Class[]][] = [
  ["shares alone are no further class", ["2,500,000 Shares", "ACME, INC.", "Common Stock"], 2_500_000, []],
  [
    "units and what they hold",
    ["4,550,000 Units", "Each unit consisting of one share of common stock and one warrant"],
    null,
    [{ class: "Units", count: 4_550_000 }],
  ],
  [
    "shares, pre-funded warrants and the shares under them",
    [
      "Up to 1,000,000 Shares of Common Stock",
      "Up to 500,000 Pre-Funded Warrants to Purchase up to 500,000 Shares of Common Stock",
      "Up to 500,001 Shares of Common Stock Underlying the Pre-Funded Warrants",
    ],
    1_000_000,
    [
      { class: "Pre-Funded Warrants", count: 500_000 },
      { class: "Common Stock", count: 500_001, underlying: true },
    ],
  ],
  [
    "parts in parentheses",
    [
      "4,000,000 Shares of Common Stock",
      "(Inclusive of 1,000,000 Shares of Common Stock Underlying Warrants,",
      "500,000 Shares of Common Stock Underlying Convertible Notes and",
      "200,000 Shares of Common Stock Underlying Options)",
    ],
    4_000_000,
    [
      { class: "Common Stock", count: 1_000_000, underlying: true },
      { class: "Common Stock", count: 500_000, underlying: true },
      { class: "Common Stock", count: 200_000, underlying: true },
    ],
  ],
  [
    "notes have no number",
    ["$300,000,000", "6 1/2% Notes due 2004"],
    null,
    [{ class: "6 1/2% Notes due 2004", count: null }],
  ],
  [
    "notes with their amount in a line",
    ["$50,000,000 7.25% Senior Subordinated Notes due 2010"],
    null,
    [{ class: "7.25% Senior Subordinated Notes due 2010", count: null }],
  ],
  [
    "an offer in money",
    ["Up to $10,000,000 of Common Stock"],
    null,
    [{ class: "Common Stock", count: null }],
  ],
  [
    "depositary shares are shares",
    ["5,000,000 American Depositary Shares", "Representing 10,000,000 Ordinary Shares"],
    5_000_000,
    [],
  ],
  [
    "shares that holders sell beside the company's",
    [
      "1,000,000 Shares of Common Stock",
      "2,000,000 Shares of Common Stock offered by the Selling Stockholders",
    ],
    1_000_000,
    [{ class: "Common Stock", count: 2_000_000, resale: true }],
  ],
  ["a year is no number", ["2019 Option Exercises and Stock Vested"], null, []],
  ["a sentence is no headline", ["There are 3,000,000 warrants outstanding"], null, []],
];

function cover(medium: Medium, lines: readonly string[]): CoverReading {
  const sheet = new Sheet(medium);
  sheet.lines("Filed Pursuant to Rule 424(b)(5)", "Registration No. 333-12345");
  sheet.bold("PROSPECTUS");
  for (const line of lines) sheet.bold(line);
  sheet.text("We are offering these securities on a best efforts basis.");
  sheet.text("Investing in our securities involves a high degree of risk.");
  return new CoverReading(sheet.end());
}

const full = ({ resale = false, underlying = false, ...own }: Class, ordinal: number) => ({
  ordinal,
  ...own,
  resale,
  underlying,
});

describe("securities on a cover", () => {
  for (const medium of ["html", "divs", "ascii", "flat"] as const)
    for (const [why, lines, shares, classes] of CASES)
      it(`${medium}: ${why}`, () => {
        const reading = cover(medium, lines);
        assert.deepEqual(reading.shares(), shares === null ? [] : [shares]);
        assert.deepEqual(
          reading.of("SECURITY_OFFERED"),
          classes.map((one, at) => full(one, at + 1)),
        );
      });
});

describe("the calculation of the registration fee", () => {
  const rows = fc.array(
    fc.record({
      name: fc.constantFrom(
        "Warrants",
        "Units",
        "Shares underlying warrants",
        "Depositary Shares",
        "Shares offered by selling stockholders",
      ),
      count: fc.integer({ min: 1_000, max: 90_000_000 }),
    }),
    { minLength: 1, maxLength: 5 },
  );
  const note = fc.constantFrom("", "(1)", "(1)(2)");

  it("gives class and number of each row, whatever notes and spacer columns stand in it", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          rows.map((all) => all[0]!),
          { selector: ({ count }) => count, minLength: 1, maxLength: 5 },
        ),
        note,
        fc.boolean(),
        (table, mark, spaced) => {
          const spacer = spaced ? "<td>&nbsp;</td>" : "";
          const line = ({ name, count }: { name: string; count: number }) =>
            `<tr><td>${name}</td>${spacer}<td>${count.toLocaleString("en-US")}${mark}</td>${spacer}<td>$</td><td>1.00</td></tr>`;
          const html = `<html><body><p>FORM S-1</p><p>REGISTRATION STATEMENT</p><p>Acme, Inc.</p><p>(Exact name of registrant as specified in its charter)</p><p>CALCULATION OF REGISTRATION FEE</p><table><tr><td>Title of Each Class of Securities to be Registered</td>${spacer}<td>Amount to be Registered</td>${spacer}<td></td><td>Proposed Maximum Offering Price per Share</td></tr>${table.map(line).join("")}<tr><td>Total</td>${spacer}<td></td>${spacer}<td>$</td><td>9.00</td></tr></table><p>PROSPECTUS</p><p>We are offering securities.</p></body></html>`;
          const read = loadFiling(Buffer.from(html)).facts.flatMap((fact) =>
            fact.kind === "SECURITY_OFFERED"
              ? [[fact.values.class, fact.values.count, fact.values.resale, fact.values.underlying]]
              : [],
          );
          assert.deepEqual(
            read,
            table.map(({ name, count }) => [
              name,
              count,
              name.includes("selling"),
              name.includes("underlying"),
            ]),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
