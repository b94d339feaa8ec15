import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { type LoadedFiling, loadFiling } from "../../loaders/index.ts";
import { SEVERITIES } from "../../src/kernel/diagnostics.ts";
import { AppError } from "../../src/kernel/errors.ts";
import type { Fact, FactKind, FactOf } from "../../src/kernel/facts.ts";
import { filingId } from "../../src/kernel/ids.ts";
import { EXAMPLE, EXAMPLE_BYTES } from "../support/filing.ts";
import { processorTime } from "../support/processor-time.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const example = loadFiling(EXAMPLE_BYTES);

function factsOf<K extends FactKind>({ facts }: LoadedFiling, kind: K): FactOf<K>[] {
  return facts.filter((fact): fact is FactOf<K> => fact.kind === kind);
}

/** Every span holds its quote, and every fact has one. */
function checkQuotes({ filing, facts, diagnostics }: LoadedFiling): void {
  for (const { evidence } of [...facts, ...diagnostics])
    for (const { start, end, quote, filing: id } of evidence) {
      assert.equal(filing.text.slice(start, end), quote);
      assert.ok(start < end && end <= filing.text.length, quote);
      assert.equal(id, filing.id);
    }
  for (const fact of facts) assert.notEqual(fact.evidence.length, 0, fact.kind);
}

describe("loadFiling on the example", () => {
  it("finds every quote at its span", () => checkQuotes(example));

  it("identifies the filing by form, registration number and document date", () => {
    const { text, sha256, ...filing } = example.filing;
    assert.deepEqual(filing, {
      id: filingId(["registration", "424B3", "333-70870", "2001-10-30"]),
      form: "424B3",
      registrationNumber: "333-70870",
      accessionNumber: null,
      filedDate: "2001-11-01",
      documentDate: "2001-10-30",
    });
    assert.equal(text, EXAMPLE);
    assert.match(sha256, /^[0-9a-f]{64}$/);
  });

  it("merges what two places say into one fact", () => {
    const KINDS: [kind: FactKind, facts: number, evidence: number][] = [
      ["ISSUER_ADDRESS", 1, 2],
      ["ISSUER_PHONE", 1, 2],
      ["SERVICE_POINT_COUNT", 1, 3],
      ["OFFERING_SIZE", 1, 2],
      ["BACKBONE", 9, 18],
    ];
    for (const [kind, facts, evidence] of KINDS) {
      const found = factsOf(example, kind) as Fact[];
      assert.deepEqual(
        [found.length, found.flatMap((fact) => fact.evidence).length],
        [facts, evidence],
        kind,
      );
    }
  });

  it("names the section of each quote", () => {
    const [backbone] = factsOf(example, "BACKBONE");
    assert.deepEqual(
      backbone!.evidence.map(({ section }) => section),
      ["PROSPECTUS SUMMARY", "RISK FACTORS"],
    );
    assert.equal(factsOf(example, "FORM")[0]!.evidence[0]!.section, null);
  });

  it("gives each fact its own id", () => {
    assert.equal(new Set(example.facts.map(({ id }) => id)).size, example.facts.length);
  });

  it("lists diagnostics by severity, then position", () => {
    const keys = example.diagnostics.map(({ severity, evidence }) => [
      SEVERITIES.indexOf(severity),
      evidence[0]?.start ?? Number.MAX_SAFE_INTEGER,
    ]);
    const sorted = keys.toSorted(([a, b], [c, d]) => a! - c! || b! - d!);
    assert.deepEqual(keys, sorted);
    const warnings = example.diagnostics
      .filter(({ severity }) => severity === "WARNING")
      .map(({ code }) => code);
    for (const code of ["CONTRADICTION", "TEXT_BROKEN_OFF", "LIST_MISSING"] as const)
      assert.ok(warnings.includes(code));
  });

  it("says the same twice, and of the same text in other bytes", () => {
    assert.deepEqual(loadFiling(EXAMPLE_BYTES), example);
    assert.deepEqual(loadFiling(gzipSync(EXAMPLE_BYTES)), example);
    for (const other of [
      `\ufeff${EXAMPLE}`,
      EXAMPLE.replaceAll("\n", "\r\n"),
      EXAMPLE.replaceAll("\n", "\r"),
    ]) {
      const { filing, facts, diagnostics } = loadFiling(bytes(other));
      assert.equal(filing.text, EXAMPLE);
      assert.deepEqual([facts, diagnostics], [example.facts, example.diagnostics]);
    }
  });
});

describe("loadFiling on HTML", () => {
  it("quotes the words that are read, not the markup", () => {
    const html =
      "<html><body><p>Filed Pursuant to <b>Rule&nbsp;424(b)(3)</b></p><p>R&eacute;sum&eacute;</p></body></html>";
    const loaded = loadFiling(bytes(html));
    checkQuotes(loaded);
    assert.ok(!loaded.filing.text.includes("<"));
    assert.deepEqual(
      factsOf(loaded, "FORM").map(({ values, evidence }) => [
        values.form,
        evidence[0]!.quote.replace(/\s/g, " "),
      ]),
      [["424B3", "Filed Pursuant to Rule 424(b)(3)"]],
    );
  });

  it("does not point into the canonical text with places of the bytes", () => {
    const latin = Buffer.from("<html><p>Form S-1 \x93Acme\x94</p></html>", "latin1");
    const [repaired] = loadFiling(latin).diagnostics;
    assert.deepEqual([repaired!.code, repaired!.evidence], ["ENCODING_REPAIRED", []]);
  });
});

describe("identity", () => {
  const text = (line: string) => bytes(`Filed Pursuant to Rule 424(b)(3)\n\n${line}`);
  it("rests on the accession number where one is known", () => {
    const hinted = loadFiling(EXAMPLE_BYTES, { accessionNumber: "0000950134-01-000001" });
    assert.equal(hinted.filing.id, filingId(["accession", "0000950134-01-000001"]));
    assert.equal(hinted.filing.accessionNumber, "0000950134-01-000001");
  });

  it("rests on the bytes where nothing else is known", () => {
    const [a, b] = [loadFiling(text("A")).filing, loadFiling(text("B")).filing];
    assert.notEqual(a.id, b.id);
    assert.equal(a.id, filingId(["bytes", a.sha256]));
  });

  it("takes from the caller only what the bytes lack", () => {
    const hints = { form: "S-1", filedDate: "1999-05-04" };
    const { form, filedDate } = loadFiling(EXAMPLE_BYTES, hints).filing;
    assert.deepEqual([form, filedDate], ["424B3", "2001-11-01"]);
    const lacking = loadFiling(bytes("Registration No. 333-12345"), hints).filing;
    assert.deepEqual([lacking.form, lacking.filedDate], ["S-1", "1999-05-04"]);
  });
});

/** The prospectus of another company in other cities with other numbers; the longer words first. */
const OTHER_WORDS: [from: string, to: string][] = [
  ["INTERNAP NETWORK SERVICES", "BLUEFIN DATA HOLDINGS"],
  ["Internap Network Services", "Bluefin Data Holdings"],
  ["Internap", "Bluefin"],
  ["internap", "bluefin"],
  ["INAP", "BLFN"],
  ["Nasdaq National Market", "New York Stock Exchange"],
  ["Cable & Wireless USA", "Marsh & McColl Europe"],
  ["AT&T", "Telstra Wireline"],
  ["Genuity", "3Link"],
  ["Global Crossing Telecommunications", "Bank of the West Networks"],
  ["Verio (an NTT Communications Corporation)", "eLink (a subsidiary of KPN Holdings, Inc.)"],
  ["NTT-ME Corporation", "Sunrise Partners, LLC"],
  ["Tokyo", "Madrid"],
  ["CO Space", "Harbor & Sons"],
  ["VPNX", "QuietStar, Inc."],
  ["Cisco Systems, Inc", "Orbis Routers Ltd."],
  ["Cisco Systems", "Orbis Routers"],
  ["Akamai Technologies, Inc.", "Polar Media, L.P."],
  ["Cooley Godward LLP, Kirkland, Washington", "Reed, Marsh & Stone LLP, Salem, Oregon"],
  ["PricewaterhouseCoopers LLP", "Ernst & Young LLP"],
  ["Two Union Square", "One Harbor Place"],
  ["601 Union Street", "44 Water Avenue"],
  ["Suite 1000", "Suite 12"],
  ["Seattle, Washington", "Portland, Oregon"],
  ["98101", "97201"],
  ["(206) 441-8800", "(503) 555-0142"],
  ["Amsterdam", "Paris"],
  ["Fremont, CA", "Reno, NV"],
  ["Dallas (three", "Springfield (four"],
  ["operated 36", "operated 37"],
  ["36 operational", "37 operational"],
  ["738 customers", "1,204 customers"],
  ["672", "1,950"],
  ["333-70870", "33-98765"],
  ["85,568,119", "12,345,678"],
  ["150,641,864", "98,765,432"],
  ["\\$1.00", "\\$17.25"],
  ["October 25, 2001", "May 7, 2003"],
  ["October 30, 2001", "May 9, 2003"],
  ["November 01, 2001", "May 12, 2003"],
  ["September 21, 2001", "April 30, 2003"],
  ["June 30, 2001", "March 31, 2003"],
  ["March 14, 2002", "August 1, 2004"],
  ["March 14, 2001", "August 1, 2003"],
  ["During 2000", "During 2002"],
  ["August 10, 2001", "April 2, 2003"],
];

describe("the same prospectus under other names, places and numbers", () => {
  const other = loadFiling(
    bytes(OTHER_WORDS.reduce((text, [from, to]) => text.replaceAll(from, to), EXAMPLE)),
  );
  const valuesOf = (kind: FactKind): unknown[] =>
    (factsOf(other, kind) as Fact[]).map(({ values }) => values);

  const EXPECTED: [kind: FactKind, values: object[]][] = [
    ["REGISTRATION_NUMBER", [{ number: "33-98765" }]],
    ["FILED_DATE", [{ date: "2003-05-12" }]],
    ["DOCUMENT_DATE", [{ date: "2003-05-09" }]],
    ["OFFERING_SIZE", [{ shares: 12_345_678, security: "common stock" }]],
    ["LISTING", [{ market: "New York Stock Exchange", symbol: "BLFN" }]],
    ["LAST_SALE_PRICE", [{ amount: "17.25", currency: "USD", date: "2003-05-07" }]],
    ["SHARES_OUTSTANDING", [{ shares: 98_765_432, date: "2003-04-30" }]],
    ["ISSUER", [{ name: "Bluefin Data Holdings Corporation", shortName: "Bluefin" }]],
    [
      "ISSUER_ADDRESS",
      [
        {
          street: "One Harbor Place, 44 Water Avenue",
          unit: "Suite 12",
          city: "Portland",
          region: "OR",
          postalCode: "97201",
          country: "US",
        },
      ],
    ],
    ["ISSUER_PHONE", [{ phone: "(503) 555-0142" }]],
    ["ISSUER_WEBSITE", [{ website: "www.bluefin.com" }]],
    ["CUSTOMER_COUNT", [{ count: 1204, date: "2003-03-31" }]],
    ["SERVICE_POINT_COUNT", [{ count: 37, date: "2003-03-31" }]],
    ["EMPLOYEE_COUNT", [{ count: 1950, date: "2003-03-31" }]],
    ["COUNSEL", [{ name: "Reed, Marsh & Stone LLP", city: "Salem", region: "OR" }]],
    ["AUDITOR", [{ name: "Ernst & Young LLP" }]],
    [
      "LOCK_UP_END",
      [
        { date: "2003-08-01", releasedPercent: 25 },
        { date: "2004-08-01", releasedPercent: 25 },
      ],
    ],
    [
      "JOINT_VENTURE",
      [{ name: "Bluefin Japan", partner: "Sunrise Partners, LLC", city: "Madrid", country: "ES" }],
    ],
    [
      "ACQUISITION",
      [
        { name: "Harbor & Sons", year: 2002 },
        { name: "QuietStar, Inc.", year: 2002 },
      ],
    ],
    ["SUPPLIER", [{ name: "Orbis Routers" }]],
    ["RESALE", [{ name: "Polar Media, L.P." }, { name: "Orbis Routers Ltd." }, { name: "Polycom, Inc." }]],
  ];
  for (const [kind, values] of EXPECTED) it(kind, () => assert.deepEqual(valuesOf(kind), values));

  it("BACKBONE", () => {
    assert.deepEqual(
      factsOf(other, "BACKBONE").map(({ values }) => [values.name, values.parent]),
      [
        ["Telstra Wireline", null],
        ["Marsh & McColl Europe", null],
        ["3Link", null],
        ["Bank of the West Networks", null],
        ["Intermedia Communications", null],
        ["Qwest Communications International", null],
        ["Sprint Internet Services", null],
        ["UUNET Technologies", null],
        ["eLink", "KPN Holdings, Inc."],
      ],
    );
  });

  it("SERVICE_AREA: four changed, the rest as before, the sum still checked", () => {
    const changed = factsOf(other, "SERVICE_AREA").map(({ values }) => values);
    const before = factsOf(example, "SERVICE_AREA").map(({ values }) => values);
    assert.deepEqual(
      changed.filter((_, index) => [0, 4, 6].includes(index)),
      [
        { city: "Paris", region: null, country: "FR", servicePoints: 1 },
        { city: "Springfield", region: null, country: null, servicePoints: 4 },
        { city: "Reno", region: "NV", country: "US", servicePoints: 1 },
      ],
    );
    const rest = (all: object[]) => all.filter((_, index) => ![0, 4, 6].includes(index));
    assert.deepEqual(rest(changed), rest(before));
    assert.ok(!other.diagnostics.some(({ code }) => code === "COUNT_MISMATCH"));
  });

  it("RISK_FACTOR and INCORPORATED_DOCUMENT: as many", () => {
    assert.deepEqual([valuesOf("RISK_FACTOR").length, valuesOf("INCORPORATED_DOCUMENT").length], [28, 7]);
    checkQuotes(other);
  });
});

/** Loads what may be no filing any more; only coded errors may come out. */
function tryLoad(text: string): LoadedFiling | null {
  try {
    return loadFiling(bytes(text));
  } catch (error) {
    assert.ok(error instanceof AppError && error.code !== "INTERNAL", String(error));
    return null;
  }
}

describe("damage", () => {
  it("any prefix loads, with its quotes in place", () => {
    fc.assert(
      fc.property(fc.nat(EXAMPLE.length), (length) => {
        const loaded = tryLoad(EXAMPLE.slice(0, length));
        if (loaded !== null) checkQuotes(loaded);
        else assert.ok(length < 100, `a prefix of ${length} characters is still a filing`);
      }),
      { numRuns: 40 },
    );
  });

  it("any piece taken out, doubled or replaced loads", () => {
    const noise = fc.string({
      unit: fc.constantFrom("\t", "\n", "*", "(", "1", ",", "A", "é", "\\"),
      maxLength: 30,
    });
    const at = fc.nat(EXAMPLE.length);
    fc.assert(
      fc.property(at, fc.nat(5000), noise, fc.boolean(), (start, length, inserted, doubled) => {
        const end = Math.min(EXAMPLE.length, start + length);
        const piece = doubled ? EXAMPLE.slice(start, end).repeat(2) : "";
        const loaded = tryLoad(EXAMPLE.slice(0, start) + inserted + piece + EXAMPLE.slice(end));
        if (loaded !== null) checkQuotes(loaded);
      }),
      { numRuns: 40 },
    );
  });

  it("a prefix that ends in mid-sentence says so", () => {
    const cut = EXAMPLE.indexOf("and our limited operating history makes it difficult");
    const loaded = loadFiling(bytes(EXAMPLE.slice(0, cut + 20)));
    const broken = loaded.diagnostics.filter(({ code }) => code === "TEXT_BROKEN_OFF");
    assert.deepEqual(
      broken.map(({ evidence }) => evidence[0]!.quote.slice(-20)),
      ["and our limited oper"],
    );
  });

  const REPEATED = [
    ..."a \t\n.A1,(*\\-\u00a0",
    "😀",
    "Aa. ",
    "A and ",
    "12\n\n",
    "a\tb\n",
    "RISK FACTORS\n\n",
    "We Are New. We began.\n\n",
    "backbones: A, ",
    "lock-up until March 1, 2001 ",
    "As of March 1, 2001, we had ",
    "incorporate by reference ",
    "we acquired A, ",
    "joint venture with A ",
    "A LLP, ",
    "TABLE OF CONTENTS\n\n",
    "contents\n\n",
  ];
  it("twenty times the input takes time in proportion, whatever it is", { timeout: 240_000 }, () => {
    const opening = "ACME CORP Form 424B3 May 4, 1999\n\nACME CORPORATION\n\nLEGAL MATTERS\n\nopinion ";
    const seconds = (unit: string, size: number) => {
      const input = bytes(opening + unit.repeat(size / unit.length));
      const spent = processorTime();
      loadFiling(input);
      return spent() / 1000;
    };
    seconds("warm up ", 100_000);
    for (const unit of REPEATED) {
      // Twenty times the input: twenty times the time where it is linear, four hundred where it is quadratic. The tenth of a
      // second forgives the clock of a busy machine on inputs that take next to nothing.
      const small = Math.min(seconds(unit, 25_000), seconds(unit, 25_000));
      const large = seconds(unit, 500_000);
      assert.ok(
        large < 20 * (small + 0.1) * 4,
        `${JSON.stringify(unit)}: ${small.toFixed(2)} s, then ${large.toFixed(2)} s`,
      );
    }
  });
});
