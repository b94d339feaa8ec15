/** What a reader finds in the invented filings of `filings/`: written down with them, before any program read them. */
export interface ExpectedRow {
  readonly name: string;
  /** Before, offered, after; null in a column that the table does not have. */
  readonly shares: readonly (number | null)[];
  /** Percent before, percent after, as printed and mended. */
  readonly percents: readonly (string | null)[];
  /** With several classes: class, shares before, percent of the class, percent of all votes. */
  readonly positions?: readonly (readonly [string, number, string, string])[];
  /** street; unit; city; region; postal code; country. */
  readonly address: string | null;
  readonly careOf?: readonly string[];
  readonly control?: readonly string[];
  readonly markers?: readonly string[];
  readonly group?: string;
  readonly aggregate?: boolean;
}

export interface ExpectedFiling {
  readonly file: string;
  readonly why: string;
  readonly table: "SELLING" | "OWNERS";
  /** Fact kinds with one value each, and some of its parts. */
  readonly facts: readonly (readonly [kind: string, values: Readonly<Record<string, unknown>>])[];
  readonly rows: readonly ExpectedRow[];
}

const ONE_EMBARCADERO = "One Embarcadero Center; Suite 2100; San Francisco; CA; 94111; US";
const CORPORATE_PLAZA = "2211 Corporate Plaza Drive; Suite 400; Irvine; CA; 92614; US";
const REDWOOD = ["Redwood Partners III, L.L.C.", "Karl Ott", "James P. Dunleavy", "Peter van Rossum"];
const HARBOUR = "1 Harbour Exchange Square; 12th Floor; Jersey City; NJ; 07311; US";
const DOCK = "400 Dock Street; -; Norfolk; VA; 23510; US";

export const INVENTED: readonly ExpectedFiling[] = [
  {
    file: "trusts-and-funds-1999.txt",
    why: "marked columns, leaders, names over three lines, addresses under names, a default address",
    table: "SELLING",
    facts: [
      ["FORM", { form: "424B3" }],
      ["REGISTRATION_NUMBER", { number: "333-89123" }],
      ["DOCUMENT_DATE", { date: "1999-11-17" }],
      ["OFFERING_SIZE", { shares: 2345678 }],
      ["LAST_SALE_PRICE", { amount: "23.50", date: "1999-11-15" }],
      ["LISTING", { market: "Nasdaq National Market", symbol: "NMBS" }],
      ["ISSUER", { name: "Nimbus Optical Networks, Inc.", cik: "0001012345" }],
      ["COUNSEL", { name: "Gibbs, Marlow & Crutch LLP", city: "Irvine", region: "CA" }],
      ["AUDITOR", { name: "Arthur Bandersen LLP" }],
    ],
    rows: [
      {
        name: "Redwood Ventures III, L.P.",
        shares: [1250000, 1000000, 250000],
        percents: ["6.8%", "1.4%"],
        address: ONE_EMBARCADERO,
        control: REDWOOD,
        markers: ["2"],
      },
      {
        name: "Redwood Associates III, L.P.",
        shares: [62500, 50000, 12500],
        percents: ["*", "*"],
        address: ONE_EMBARCADERO,
        control: REDWOOD,
        markers: ["2"],
      },
      {
        name: "Harold J. Finch and Marilyn R. Finch, Trustees of the Finch Family Trust u/d/t dated May 1, 1988",
        shares: [400000, 400000, 0],
        percents: ["2.2%", "0%"],
        address: CORPORATE_PLAZA,
        markers: ["3"],
      },
      {
        name: "Dr. Wolfgang Paul Weiss",
        shares: [345678, 345678, 0],
        percents: ["1.9%", "0%"],
        address: CORPORATE_PLAZA,
      },
      {
        name: "Lorimer Brothers & Partners Capital Fund II (Offshore) Ltd.",
        shares: [500000, 500000, 0],
        percents: ["2.7%", "0%"],
        address: "P.O. Box 309, Ugland House, South Church Street, George Town; -; Grand Cayman; -; -; KY",
        careOf: ["Mapes & Co."],
        control: ["LOP Advisers Limited", "Ingrid Solberg"],
        markers: ["4"],
      },
      {
        name: "All other selling stockholders as a group (5 persons)",
        shares: [50000, 50000, 0],
        percents: ["*", "0%"],
        address: null,
        aggregate: true,
      },
    ],
  },
  {
    file: "ordinary-shares-2022.htm",
    why: "spans, spacer columns, notes in tables of their own, holders and addresses abroad",
    table: "SELLING",
    facts: [
      ["FORM", { form: "F-3" }],
      ["REGISTRATION_NUMBER", { number: "333-262999" }],
      ["FILED_DATE", { date: "2022-03-04" }],
      ["ISSUER", { name: "Kestrel Biosciences plc" }],
      ["ISSUER_ADDRESS", { city: "Cambridge", postalCode: "CB21 6GQ", country: "GB" }],
      ["LISTING", { market: "Nasdaq Global Select Market", symbol: "KBIO" }],
      ["LAST_SALE_PRICE", { amount: "8.41", date: "2022-03-02" }],
      ["COUNSEL", { name: "Hollis & Vane UK LLP", city: "London" }],
      ["AUDITOR", { name: "Crane & Sons LLP" }],
    ],
    rows: [
      {
        name: "Entities affiliated with Larkspur Growth",
        shares: [15250004, 12000000, 3250004],
        percents: ["15.6%", "3.3%"],
        address: "Zeemeer 2-35; -; Naarden; -; 1411 DC; NL",
        control: ["Larkspur Growth Management B.V.", "S.J.H. van Rijswijk", "G.J. Mulders", "W. de Haan"],
        markers: ["2"],
      },
      {
        name: "Valmont Crossover II SLP",
        shares: [8000000, 8000000, 0],
        percents: ["8.2%", "0%"],
        address: "7-11 boulevard Haussmann; -; Paris; -; 75009; FR",
        control: ["Valmont Partners SAS", "Antoine Perrault", "Minsu Hong", "Henriette Richter"],
        markers: ["3"],
      },
      {
        name: "Aisling O’Dwyer",
        shares: [2345678, 2000000, 345678],
        percents: ["2.4%", "*"],
        address: null,
        markers: ["4", "5"],
      },
      {
        name: "Zhang Wei Holdings Limited",
        shares: [3000000, 3000000, 0],
        percents: ["3.1%", "0%"],
        address: "Vantage Corporate Services Centre, Wickhams Cay II, Road Town; -; Tortola; -; VG1110; VG",
        control: ["Zhang Wei"],
        markers: ["6"],
      },
    ],
  },
  {
    file: "addresses-in-names-2005.htm",
    why: "name and address in one cell, lettered notes, Nil, addresses in four countries",
    table: "SELLING",
    facts: [
      ["FORM", { form: "SB-2/A" }],
      ["DOCUMENT_DATE", { date: "2005-08-09" }],
      ["OFFERING_SIZE", { shares: 1575000 }],
      ["ISSUER", { name: "GLACIER PEAK MINING CORP." }],
      ["ISSUER_ADDRESS", { city: "Vancouver", region: "BC", postalCode: "V6C 3E8", country: "CA" }],
      ["ISSUER_PHONE", { phone: "(604) 555-7788" }],
      ["AUDITOR", { name: "Mannering Alder LLP" }],
    ],
    rows: [
      {
        name: "Brendan McTavish",
        shares: [500000, 500000, 0],
        percents: [null, "0%"],
        address: "#12 - 4567 Kingsway; -; Burnaby; BC; V5H 2A9; CA",
      },
      {
        name: "Ng Siu Ling",
        shares: [375000, 300000, 75000],
        percents: [null, "1.84%"],
        address: "Flat 3B, 22 Robinson Road; -; Mid-Levels; -; -; HK",
        markers: ["a"],
      },
      {
        name: "Larch Hill Capital Inc.",
        shares: [400000, 400000, 0],
        percents: [null, "0%"],
        address: "Bahnhofstrasse 12; -; Zurich; -; 8001; CH",
        careOf: ["Dr. Otto Brandt"],
        control: ["Otto Brandt"],
        markers: ["b"],
      },
      {
        name: "David and Susan Cho, JTWROS",
        shares: [375000, 375000, 0],
        percents: [null, "0%"],
        address: "9 Elm Court; Apt. 4C; Plano; TX; 75023; US",
      },
    ],
  },
  {
    file: "two-classes-proxy-2009.htm",
    why: "two classes and voting power under short headings, group rows, a proxy statement without a header",
    table: "OWNERS",
    facts: [["ISSUER", { name: "Tidewater Lumber Company" }]],
    rows: [
      {
        name: "Dimidial Fund Advisors LP",
        shares: [null, null, null],
        percents: [null, null],
        positions: [
          ["Class A Common Stock", 812345, "7.8%", "2.7%"],
          ["Class B Common Stock", 0, "0%", "2.7%"],
        ],
        address: "1299 Ocean Avenue; -; Santa Monica; CA; 90401; US",
        markers: ["1"],
        group: "Five percent holders:",
      },
      {
        name: "Estate of Harriet B. Custis",
        shares: [null, null, null],
        percents: [null, null],
        positions: [
          ["Class A Common Stock", 1000, "*", "36.2%"],
          ["Class B Common Stock", 1100000, "55.0%", "36.2%"],
        ],
        address: DOCK,
        control: ["George W. Custis, IV", "Lucy P. Randolph"],
        markers: ["2"],
        group: "Five percent holders:",
      },
      {
        name: "George W. Custis, IV",
        shares: [null, null, null],
        percents: [null, null],
        positions: [
          ["Class A Common Stock", 214500, "2.1%", "30.3%"],
          ["Class B Common Stock", 900000, "45.0%", "30.3%"],
        ],
        address: DOCK,
        markers: ["3"],
        group: "Directors, nominees and named executive officers:",
      },
      {
        name: "Lucy P. Randolph",
        shares: [null, null, null],
        percents: [null, null],
        positions: [
          ["Class A Common Stock", 12250, "*", "*"],
          ["Class B Common Stock", 0, "0%", "*"],
        ],
        address: DOCK,
        group: "Directors, nominees and named executive officers:",
      },
      {
        name: "All directors and executive officers as a group (11 persons)",
        shares: [null, null, null],
        percents: [null, null],
        positions: [
          ["Class A Common Stock", 301750, "2.9%", "30.6%"],
          ["Class B Common Stock", 900000, "45.0%", "30.6%"],
        ],
        address: null,
        group: "Directors, nominees and named executive officers:",
        aggregate: true,
      },
    ],
  },
  {
    file: "untagged-1996.txt",
    why: "a printed table without tags under a privacy-enhanced header, trusts and custodians, a price in eighths",
    table: "SELLING",
    facts: [
      ["FORM", { form: "S-3" }],
      ["REGISTRATION_NUMBER", { number: "333-01234" }],
      ["FILED_DATE", { date: "1996-03-14" }],
      ["OFFERING_SIZE", { shares: 550000 }],
      ["LISTING", { market: "Nasdaq National Market", symbol: "BRMS" }],
      ["LAST_SALE_PRICE", { amount: "11.375", date: "1996-03-11" }],
      ["FORMER_NAME", { formerName: "BLUE RIDGE SCANNERS INC", changed: "1992-07-03" }],
      ["COUNSEL", { name: "Huntley & Williamson", city: "Richmond", region: "VA" }],
      ["DISCLAIMER", { holder: "Walter H. Grayson", of: "Grayson Children's Trust" }],
    ],
    rows: [
      {
        name: "Walter H. Grayson",
        shares: [700000, 200000, 500000],
        percents: ["11.4%", "8.2%"],
        address: null,
        markers: ["1"],
      },
      {
        name: "Grayson Children's Trust dated 6/1/85",
        shares: [150000, 150000, 0],
        percents: ["2.5%", "0%"],
        address: null,
        control: ["Sovereign Trust Company", "Emily Grayson Tate"],
        markers: ["2"],
      },
      {
        name: "First Colonial Bank, N.A., as Custodian for the IRA of Thomas Lee, Jr.",
        shares: [60000, 60000, 0],
        percents: ["*", "0%"],
        address: null,
      },
      {
        name: "Piedmont Venture Partners Limited Partnership",
        shares: [240000, 140000, 100000],
        percents: ["3.9%", "1.6%"],
        address: "P.O. Box 1188; -; Charlottesville; VA; 22902; US",
        control: ["PVP Management Corp.", "Arthur C. Dabney"],
        markers: ["3"],
      },
    ],
  },
  {
    file: "annual-report-1998.txt",
    why: "owners in an annual report, beside a table of salaries",
    table: "OWNERS",
    facts: [
      ["FORM", { form: "10-K405" }],
      ["PERIOD_OF_REPORT", { date: "1997-12-31" }],
      ["ISSUER", { name: "MESA VERDE FOODS, INC." }],
    ],
    rows: [
      {
        name: "Canyon Growth Partners II, L.P.",
        shares: [1204400, null, null],
        percents: ["24.1%", null],
        address: "77 West Wacker Drive; 40th Floor; Chicago; IL; 60601; US",
        control: ["Canyon Management Co.", "James R. Thorsen"],
        markers: ["1"],
      },
      {
        name: "State of Wisconsin Investment Board",
        shares: [412000, null, null],
        percents: ["8.2%", null],
        address: "P.O. Box 7842; -; Madison; WI; 53707; US",
      },
      {
        name: "Rosa M. Delgado",
        shares: [250100, null, null],
        percents: ["4.9%", null],
        address: null,
        markers: ["2"],
      },
      { name: "Paul T. Everett", shares: [18000, null, null], percents: ["*", null], address: null },
      {
        name: "All directors and executive officers as a group (9 persons)",
        shares: [360900, null, null],
        percents: ["7.0%", null],
        address: null,
        markers: ["2"],
        aggregate: true,
      },
    ],
  },
  {
    file: "offered-first-2023.htm",
    why: "the offered shares first, a table continued on a second page, an ownership limitation, managers of managers",
    table: "SELLING",
    facts: [
      ["FORM", { form: "424B3" }],
      ["REGISTRATION_NUMBER", { number: "333-271777" }],
      ["ISSUER", { name: "Lumen Grid Technologies, Inc." }],
      ["LISTING", { market: "Nasdaq Capital Market", symbol: "LGTI" }],
      ["LAST_SALE_PRICE", { amount: "1.17", date: "2023-05-02" }],
      ["SHARES_OUTSTANDING", { shares: 31250400, date: "2023-05-01" }],
      ["OWNERSHIP_CAP", { ordinal: 1, percent: 9.99 }],
    ],
    rows: [
      {
        name: "Halcyon Capital, LLC",
        shares: [3122000, 5400000, 0],
        percents: ["9.99%", "0%"],
        address: "510 Madison Avenue; 7th Floor; New York; NY; 10022; US",
        careOf: ["Halcyon Capital, LLC"],
        control: ["Stephen Boyle"],
        markers: ["1"],
      },
      {
        name: "Intertidal Capital, LLC",
        shares: [2700000, 2700000, 0],
        percents: ["8.0%", "0%"],
        address: null,
        control: ["Mitchell P. Kovin", "Daniel B. Usher"],
        markers: ["2"],
      },
      {
        name: "Mohican Master Fund, Ltd.",
        shares: [2012500, 1800000, 212500],
        percents: ["6.1%", "*"],
        address: "2 Overhill Road; Suite 400; Scarsdale; NY; 10583; US",
        control: ["Mohican Capital Management L.L.C.", "Richard Abbott", "Kimberly Sage"],
        markers: ["3"],
      },
      {
        name: "Basso Opportunity Master Fund, SPC – Segregated Master Portfolio B",
        shares: [900000, 900000, 0],
        percents: ["2.8%", "0%"],
        address: "55 Post Rd West; 2nd Floor; Westport; CT; 06880; US",
        control: ["Prost Capital LLC", "Imran Qureshi"],
        markers: ["4"],
      },
    ],
  },
  {
    file: "groups-and-spacers-2014.htm",
    why: "a word processor's paragraphs in cells, group rows, owners and sellers together, a trust's own address",
    table: "SELLING",
    facts: [
      ["FORM", { form: "S-1/A" }],
      ["REGISTRATION_NUMBER", { number: "333-196555" }],
      ["FILED_DATE", { date: "2014-06-30" }],
      ["ISSUER_PHONE", { phone: "(201) 555-0188" }],
    ],
    rows: [
      {
        name: "Quillon Capital (USA) LP",
        shares: [4100250, 0, 4100250],
        percents: ["20.5%", "15.6%"],
        address: "600 Travis Street; Suite 5800; Houston; TX; 77002; US",
        control: ["Quillon GP LLC", "Ezra Quillon"],
        markers: ["2"],
        group: "5% Stockholders",
      },
      {
        name: "Sir Alistair Forsyth-Hume, KBE",
        shares: [1000000, 250000, 750000],
        percents: ["5.0%", "2.9%"],
        address: HARBOUR,
        markers: ["3"],
        group: "Executive Officers and Directors",
      },
      {
        name: "Wu Mei-ling, Ph.D.",
        shares: [80000, 0, 80000],
        percents: ["*", "*"],
        address: HARBOUR,
        group: "Executive Officers and Directors",
      },
      {
        name: "All executive officers and directors as a group (7 persons)",
        shares: [1310500, 250000, 1060500],
        percents: ["6.5%", "4.0%"],
        address: null,
        group: "Executive Officers and Directors",
        aggregate: true,
      },
      {
        name: "The J. Peter Marchetti 2009 GRAT",
        shares: [175000, 175000, 0],
        percents: ["*", "0%"],
        address: "P.O. Box 41779; -; Austin; TX; 78704-9998; US",
        careOf: ["Wells Harbor Private Bank"],
        control: ["J. Peter Marchetti", "Wells Harbor Bank, N.A."],
        markers: ["4"],
        group: "Other Selling Stockholders",
      },
      {
        name: "1911 Asset Mgmt, for the account of Dynamic Fund",
        shares: [75000, 75000, 0],
        percents: ["*", "0%"],
        address: HARBOUR,
        markers: ["5"],
        group: "Other Selling Stockholders",
      },
    ],
  },
  {
    file: "addresses-below-1997.txt",
    why: "an untagged table with addresses below some names, an aggregate row over three lines",
    table: "SELLING",
    facts: [
      ["FORM", { form: "S-1" }],
      ["REGISTRATION_NUMBER", { number: "333-36123" }],
      ["ISSUER", { name: "CASCADE ICE CREAM CO." }],
      ["OFFERING_SIZE", { shares: 2000000 }],
    ],
    rows: [
      {
        name: "Dale R. Swenson",
        shares: [2150000, 300000, 1850000],
        percents: ["43.0%", "28.9%"],
        address: "4800 S.W. Macadam Ave.; Suite 310; Portland; OR; 97201; US",
        markers: ["1"],
      },
      {
        name: "Northwest Growth Fund, L.P.",
        shares: [1000000, 200000, 800000],
        percents: ["20.0%", "12.5%"],
        address: "111 S.W. Fifth Avenue; -; Portland; OR; 97204; US",
        control: ["Pine Street Partners", "Douglas Arney", "Margaret Teague"],
        markers: ["2"],
      },
      {
        name: "Ellen K. Sato",
        shares: [400000, 100000, 300000],
        percents: ["8.0%", "4.7%"],
        address: null,
        markers: ["3"],
      },
      { name: "Robert Fujimoto", shares: [45000, 0, 45000], percents: ["*", "*"], address: null },
      {
        name: "All directors and executive officers as a group (6 persons)",
        shares: [2595000, 400000, 2195000],
        percents: ["51.2%", "33.9%"],
        address: null,
        markers: ["4"],
        aggregate: true,
      },
    ],
  },
];
