import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CoverReading } from "../../../support/cover-reading.ts";
import { type Medium, Sheet } from "../../../support/cover-sheet.ts";

/** Offices abroad as Form F-1 prints them; street, city, postal code, country and telephone as a reader tells them apart. */
const OFFICES: [lines: readonly string[], parts: readonly (string | null)[], phone: string][] = [
  [
    ["12 Herzl Street", "Tel Aviv 6100000, Israel"],
    ["12 Herzl Street", "Tel Aviv", "6100000", "IL"],
    "+972-3-555-1234",
  ],
  [
    ["5 King Street", "London EC2V 8EA", "United Kingdom"],
    ["5 King Street", "London", "EC2V 8EA", "GB"],
    "+44 (20) 7946 0000",
  ],
  [
    ["200 Bay Street, Suite 3800", "Toronto, Ontario, Canada M5J 2Z4"],
    ["200 Bay Street", "Toronto", "M5J 2Z4", "CA"],
    "(416) 555-0123",
  ],
  [
    ["1-1 Marunouchi, Chiyoda-ku", "Tokyo 100-0005, Japan"],
    ["1-1 Marunouchi, Chiyoda-ku", "Tokyo", "100-0005", "JP"],
    "011-81-3-5555-0123",
  ],
];

function page(medium: Medium, offices: readonly string[], phone: string): string {
  const sheet = new Sheet(medium);
  sheet.lines(
    "As filed with the Securities and Exchange Commission on March 1, 2019",
    "Registration No. 333-230000",
  );
  sheet.bold("FORM F-1");
  sheet.centre("REGISTRATION STATEMENT", "UNDER THE SECURITIES ACT OF 1933");
  sheet.bold("ACME BIO LTD.");
  sheet.centre("(Exact name of Registrant as specified in its charter)");
  sheet.centre("Not Applicable", "(Translation of Registrant's name into English)");
  sheet.row("State of Israel", "2834", "Not Applicable");
  sheet.row("(State of incorporation)", "(Primary S.I.C. Code)", "(I.R.S. Employer Identification No.)");
  sheet.centre(...offices, phone);
  sheet.centre(
    "(Address, including zip code, and telephone number, including area code, of registrant's principal executive offices)",
  );
  sheet.centre("Acme Bio Inc.", "5 Elm Street", "Boston, Massachusetts 02110", "(617) 555-0000");
  sheet.centre("(Name, address and telephone number of agent for service)");
  sheet.page();
  sheet.bold("PROSPECTUS");
  sheet.bold("2,500,000 American Depositary Shares");
  sheet.bold("Representing 5,000,000 Ordinary Shares");
  sheet.bold("Acme Bio Ltd.");
  sheet.text(
    "We are offering 2,500,000 American Depositary Shares, or ADSs. Our ADSs are listed on the Nasdaq Capital Market under the symbol “ACBI.” On February 28, 2019, the last reported sale price of our ADSs was $5.10 per ADS.",
  );
  sheet.bold("RISK FACTORS");
  sheet.text("An investment in our ADSs involves a high degree of risk.");
  return sheet.end();
}

describe("facing pages of foreign issuers", () => {
  for (const medium of ["html", "divs", "ascii", "flat"] as const)
    for (const [lines, parts, phone] of OFFICES)
      it(`${medium}: ${lines.join(" / ")}`, () => {
        const reading = new CoverReading(page(medium, lines, phone));
        reading.names({ name: "Acme Bio Ltd." });
        assert.deepEqual(
          reading
            .of("ISSUER_ADDRESS")
            .map(({ street, city, postalCode, country }) => [street, city, postalCode, country]),
          [parts],
        );
        assert.deepEqual(reading.of("ISSUER_PHONE"), [{ phone }]);
        assert.deepEqual(reading.of("OFFERING_SIZE"), [
          { shares: 2_500_000, security: "american depositary shares" },
        ]);
        assert.deepEqual(reading.prices(), [["5.10", "2019-02-28"]]);
      });
});
