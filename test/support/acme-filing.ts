import type { LoadedFiling } from "../../loaders/index.ts";
import { filingId } from "../../src/kernel/ids.ts";
import { FactMaker } from "./facts.ts";

/** A made-up filing with a fact of every kind that the graph shows. */
export const TEXT = `Form S-1, registration 333-1. The date of this prospectus is May 2, 2001.
Acme Networks, Inc., 1 Main Street, Suite 2, Dallas, Texas 75201, (214) 555-0100, www.acme.example
The last sale price was $2.50 on May 1, 2001. 900,000 shares are outstanding. NYSE: ACM.
Alpha Fund, LP c/o Zeta Agents LLC c/o Beta Agents Inc. 9 Oak Ave. Austin, TX 78701 Attn: Jane Roe 700 500 200 2.0%
Attn: Bob Dow
With copies to: Jo Mills, Mills & Co., 7 Pine Road, Waco, TX 76701
John Doe (2) 100 50 50 *
Alpha Fund, L.P. 30 30 0 *
All directors as a group 800
(2) Includes 20 shares held by Alpha Fund, LP and 10 shares issuable upon exercise of options.
Mr. Doe disclaims beneficial ownership of shares held by Gamma Trust. Delta Management votes the shares of John Doe.
Our backbones are Omega Net and Sigma Telecom, a Parentis Corporation company.
Service points: Dallas (3), Paris (1). Our venture with Nippo KK in Tokyo is Acme Japan. We acquired Small Co in 2000.
We buy from Big Systems and resell products of Big Systems, Inc. Counsel: Lex LLP. Auditors: Tally LLP.
Underwriter: Sellers & Co. Transfer agent: Registrar Trust. Our subsidiary is Acme Iberia S.L.
FILER: ACME NETWORKS INC, CIK 0000000042, SIC 4813, EIN 111, DE, year end 1231, 2 MAIL ROAD, DALLAS TX 75202
FORMER NAME: ACME DIALUP INC 19990102. FILER: ACME GUARANTOR LLC, CIK 0000000043. FILED BY: ROE JANE, CIK 0000000044.
Risks of Business
We depend on
Omega
Net. Omega Net may fail, and omega net is no name; Omega Networks is another. Big Systems, Inc. sells to us, Big Systems too. Paris is far.
`;
export const FILING = filingId(["test", "project"]);
const PLACE = {
  street: "9 Oak Ave.",
  unit: null,
  city: "Austin",
  region: "TX",
  postalCode: "78701",
  country: "US",
};
const HOME = {
  street: "1 Main Street",
  unit: "Suite 2",
  city: "Dallas",
  region: "TX",
  postalCode: "75201",
  country: "US",
};
export const COPY = {
  street: "7 Pine Road",
  unit: null,
  city: "Waco",
  region: "TX",
  postalCode: "76701",
  country: "US",
};

export const row = (ordinal: number) => ({ table: "SELLING" as const, ordinal });
export const holding = (ordinal: number, printedName: string) => ({
  ...row(ordinal),
  printedName,
  group: null,
  seller: true,
  aggregate: false,
  status: "BENEFICIAL" as const,
  asOf: null,
});

function facts(): FactMaker {
  const all = new FactMaker(FILING, TEXT);
  addCover(all, {});
  addRows(all);
  addNotes(all);
  addBusiness(all);
  return all;
}

function addCover(all: FactMaker, cik: { cik?: string }): void {
  all
    .add("FORM", { form: "S-1" }, "Form S-1")
    .add("OFFERING_SIZE", { shares: 580, security: null }, "500")
    .add("LAST_SALE_PRICE", { amount: "2.50", currency: "USD", date: "2001-05-01" }, "$2.50")
    .add("SHARES_OUTSTANDING", { shares: 900_000, date: null }, "900,000")
    .add("LISTING", { market: "NYSE", symbol: "ACM" }, "NYSE: ACM")
    .add("ISSUER", { name: "Acme Networks, Inc.", shortName: null, ...cik }, "Acme Networks, Inc.")
    .add("ISSUER_ADDRESS", HOME, "1 Main Street, Suite 2, Dallas, Texas 75201")
    .add("ISSUER_PHONE", { phone: "(214) 555-0100" }, "(214) 555-0100")
    .add("ISSUER_WEBSITE", { website: "www.acme.example" }, "www.acme.example");
}

const NO_NUMBERS = {
  sic: null,
  irsNumber: null,
  state: null,
  fiscalYearEnd: null,
  fileNumber: null,
  phone: null,
};
export const MAIL = { ...HOME, street: "2 MAIL ROAD", unit: null, postalCode: "75202" };

/** As EDGAR's header says it; `ISSUER_CIK` is the issuer's own. */
export const ISSUER_CIK = "0000000042";
function addHeader(all: FactMaker): void {
  const issuer = { name: "ACME NETWORKS INC", cik: ISSUER_CIK };
  const numbers = { ...NO_NUMBERS, sic: "4813", irsNumber: "111", state: "DE", fiscalYearEnd: "12-31" };
  const guarantor = { name: "ACME GUARANTOR LLC", cik: "0000000043" };
  const owner = { name: "ROE JANE", cik: "0000000044" };
  all
    .add(
      "HEADER_PARTY",
      { role: "FILER", ...issuer, partyKind: "ORGANIZATION", ...numbers },
      "ACME NETWORKS INC",
    )
    .add("HEADER_ADDRESS", { ...issuer, use: "MAIL", ...MAIL }, "2 MAIL ROAD, DALLAS TX 75202")
    .add(
      "FORMER_NAME",
      { ...issuer, formerName: "ACME DIALUP INC", changed: "1999-01-02" },
      "ACME DIALUP INC",
    )
    .add(
      "HEADER_PARTY",
      { role: "FILER", ...guarantor, partyKind: "ORGANIZATION", ...NO_NUMBERS },
      "ACME GUARANTOR LLC",
    )
    .add("CO_REGISTRANT", guarantor, "ACME GUARANTOR LLC")
    .add("HEADER_PARTY", { role: "FILED_BY", ...owner, partyKind: "PERSON", ...NO_NUMBERS }, "ROE JANE");
}

export function addRows(all: FactMaker): void {
  all
    .add("HOLDING", { ...holding(2, "John Doe"), partyKind: "PERSON" }, "John Doe (2)")
    .add("HOLDING", { ...holding(1, "Alpha Fund, LP"), partyKind: "FUND" }, "Alpha Fund, LP c/o")
    .add("HOLDING", { ...holding(3, "Alpha Fund, L.P."), partyKind: "FUND" }, "Alpha Fund, L.P.")
    .add(
      "HOLDING",
      {
        ...holding(1, "All directors as a group"),
        table: "OWNERS",
        aggregate: true,
        partyKind: "ORGANIZATION",
      },
      "All directors as a group",
    )
    .add("HOLDING_SHARES", { ...row(1), field: "sharesBefore", shares: 700 }, "700")
    .add("HOLDING_SHARES", { ...row(1), field: "sharesOffered", shares: 500 }, "500")
    .add("HOLDING_SHARES", { ...row(1), field: "sharesAfter", shares: 200 }, "700", {
      how: "DERIVED",
      reason: "700 - 500 = 200",
    })
    .add("HOLDING_SHARES", { ...row(2), field: "sharesAfter", shares: null }, "50")
    .add("HOLDING_PERCENT", { ...row(2), field: "percentAfter", text: "*", value: null, below: 1 }, "*")
    .add("HOLDING_ADDRESS", { ...row(1), ...PLACE }, "9 Oak Ave. Austin, TX 78701")
    .add("HOLDING_ADDRESS", { ...row(3), ...PLACE, street: "9  OAK ave." }, "Alpha Fund, L.P.", {
      how: "DEFAULT",
      reason: "unless otherwise indicated",
    })
    .add("CARE_OF", { ...row(1), name: "Zeta Agents LLC", nameKind: "ORGANIZATION" }, "Zeta Agents LLC")
    .add("CARE_OF", { ...row(1), name: "Beta Agents Inc.", nameKind: "ORGANIZATION" }, "Beta Agents Inc.")
    .add("ATTENTION", { ...row(1), name: "Jane Roe" }, "Jane Roe")
    .add("ATTENTION", { ...row(1), name: "Bob Dow" }, "Bob Dow")
    .add("COPY_TO", { ...row(1), name: "Jo Mills", organization: "Mills & Co.", address: COPY }, "Jo Mills");
}

export function addNotes(all: FactMaker): void {
  const held = { class: null, ...row(2) };
  all
    .add(
      "FOOTNOTE",
      { table: "SELLING", marker: "2", ordinal: 1, text: "Includes 20 shares" },
      "Includes 20 shares",
    )
    .add("FOOTNOTE_REFERENCE", { ...row(2), marker: "2" }, "(2)", { how: "REPAIRED", reason: "by its text" })
    .add("FOOTNOTE_REFERENCE", { ...row(1), marker: "9" }, "Alpha Fund, LP c/o")
    .add("FOOTNOTE_REFERENCE", { table: "SELLING", ordinal: null, marker: "2" }, "(2)")
    .add("COMPONENT", { ...held, componentKind: "HELD", shares: 20, heldBy: "Alpha Fund, L.P." }, "20 shares")
    .add("COMPONENT", { ...held, componentKind: "OPTION", shares: 10, heldBy: null }, "10 shares")
    .add(
      "DISCLAIMER",
      { ...row(2), holder: "John Doe", of: "Gamma Trust", ofKind: "TRUST" },
      "Mr. Doe disclaims beneficial ownership of shares held by Gamma Trust",
    )
    .add(
      "HOLDS_THROUGH",
      { ...row(2), holder: "John Doe", through: "Alpha Fund, LP", throughKind: "FUND" },
      "Includes 20 shares held by Alpha Fund, LP",
    )
    .add(
      "CONTROL",
      { ...row(2), person: "Delta Management", personKind: "ORGANIZATION" },
      "Delta Management",
    );
}

export function addBusiness(all: FactMaker): void {
  const city = { region: null, country: "US" };
  all
    .add("BACKBONE", { name: "Omega Net", parent: null }, "Omega Net and")
    .add("BACKBONE", { name: "Sigma Telecom", parent: "Parentis Corporation" }, "Sigma Telecom")
    .add("SERVICE_AREA", { ...city, city: "Dallas", servicePoints: 3 }, "Dallas (3)")
    .add("SERVICE_AREA", { city: "Paris", region: null, country: "FR", servicePoints: 1 }, "Paris (1)")
    .add(
      "JOINT_VENTURE",
      { name: "Acme Japan", partner: "Nippo KK", city: "Tokyo", country: "JP" },
      "Nippo KK",
    )
    .add("ACQUISITION", { name: "Small Co", year: 2000 }, "Small Co")
    .add("SUPPLIER", { name: "Big Systems" }, "buy from Big Systems")
    .add("RESALE", { name: "Big Systems, Inc." }, "products of Big Systems, Inc.")
    .add("COUNSEL", { name: "Lex LLP", city: null, region: null }, "Lex LLP")
    .add("AUDITOR", { name: "Tally LLP" }, "Tally LLP")
    .add("UNDERWRITER", { name: "Sellers & Co.", capacity: "UNDERWRITER" }, "Sellers & Co.")
    .add("TRANSFER_AGENT", { name: "Registrar Trust" }, "Registrar Trust")
    .add("SUBSIDIARY", { name: "Acme Iberia S.L." }, "Acme Iberia S.L.")
    .add(
      "RISK_FACTOR",
      {
        ordinal: 1,
        category: "Risks of Business",
        heading: "We depend on Omega Net.",
        body: "Omega Net may fail.",
      },
      TEXT.slice(TEXT.indexOf("We depend on\n")),
    );
}

/** The filing with EDGAR's header in front. */
export function loadSubmission(): LoadedFiling {
  const all = new FactMaker(FILING, TEXT);
  addCover(all, { cik: ISSUER_CIK });
  addRows(all);
  addNotes(all);
  addBusiness(all);
  addHeader(all);
  return load(all);
}

export function load(all = facts()): LoadedFiling {
  return {
    filing: {
      id: FILING,
      form: "S-1",
      registrationNumber: "333-1",
      accessionNumber: null,
      filedDate: "2001-05-03",
      documentDate: "2001-05-02",
      sha256: "00",
      text: TEXT,
    },
    facts: all.facts,
    diagnostics: [],
  };
}
