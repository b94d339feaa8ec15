import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";
import { type LoadedFiling, loadFiling } from "../../../loaders/index.ts";
import type { Fact, FactKind, FactOf } from "../../../src/kernel/facts.ts";
import { HOLDERS } from "./internap-holders.ts";

const EXAMPLE = new URL("../../../examples/internap-424b3-2001.txt", import.meta.url);
let loaded: LoadedFiling;
before(() => {
  loaded = loadFiling(readFileSync(EXAMPLE));
});

function factsOf<K extends FactKind>(kind: K): readonly FactOf<K>[] {
  return loaded.facts.filter((fact): fact is FactOf<K> => fact.kind === kind);
}

/** The row facts of one kind for a row. */
function ofRow<K extends FactKind>(kind: K, ordinal: number): readonly FactOf<K>[] {
  return factsOf(kind).filter((fact) => (fact.values as { ordinal?: number | null }).ordinal === ordinal);
}

function diagnosticsOf(code: string) {
  return loaded.diagnostics.filter((diagnostic) => diagnostic.code === code);
}

const quotes = (fact: Fact) => fact.evidence.map(({ quote }) => quote);

describe("the selling stockholders of the Internap prospectus", () => {
  it("are 52, in printed order, none missing, none invented", () => {
    assert.deepEqual(
      factsOf("HOLDING").map((fact) => [fact.values.ordinal, fact.values.printedName]),
      HOLDERS.map(({ name }, i) => [i + 1, name]),
    );
  });

  HOLDERS.forEach((expected, i) => {
    it(`${i + 1} ${expected.name}`, () => {
      const ordinal = i + 1;
      const [holding] = ofRow("HOLDING", ordinal);
      const shares = Object.fromEntries(
        ofRow("HOLDING_SHARES", ordinal).map(({ values }) => [values.field, values.shares]),
      );
      const [address] = ofRow("HOLDING_ADDRESS", ordinal);
      const parts = ["street", "unit", "city", "region", "postalCode", "country"] as const;
      const derived = loaded.facts.filter(
        (fact) =>
          fact.how === "DERIVED" && fact.subject === `SELLING:${ordinal}` && fact.kind !== "HOLDING_PERCENT",
      );
      assert.deepEqual(
        {
          kind: holding?.values.partyKind,
          shares,
          percent: ofRow("HOLDING_PERCENT", ordinal).map(({ values }) => values.text),
          markers: ofRow("FOOTNOTE_REFERENCE", ordinal).map(({ values }) => values.marker),
          address: parts.map((part) => address?.values[part] ?? "-").join("; "),
          careOf: ofRow("CARE_OF", ordinal).map(({ values }) => values.name),
          attention: ofRow("ATTENTION", ordinal).map(({ values }) => values.name),
          derived: derived
            .map((fact) => (fact.kind === "HOLDING_SHARES" ? fact.values.field : "address"))
            .sort(),
        },
        {
          kind: expected.kind,
          shares: {
            sharesBefore: expected.before,
            sharesOffered: expected.offered,
            sharesAfter: expected.after,
          },
          percent: [expected.percent],
          markers: expected.markers,
          address: expected.address,
          careOf: expected.careOf,
          attention: expected.attention,
          derived: expected.derived,
        },
      );
    });
  });

  it("reads * as less than 1%, a value and not a blank", () => {
    const [todd] = ofRow("HOLDING_PERCENT", 1);
    assert.deepEqual(
      [todd?.values.text, todd?.values.value, todd?.values.below, todd?.how],
      ["*", null, 1, "STATED"],
    );
  });

  it("mends misread marks: the text prints a multiplication sign (row 7) and a Chinese letter (row 21) for *", () => {
    const repaired = factsOf("HOLDING_PERCENT").filter(({ how }) => how === "REPAIRED");
    assert.deepEqual(
      repaired.map((fact) => [fact.values.ordinal, fact.values.text, quotes(fact)]),
      [
        [7, "*", ["×"]],
        [21, "*", ["本"]],
      ],
    );
  });

  it("derives two of the three lost * of the Doll rows", () => {
    const rows = factsOf("HOLDING_PERCENT")
      .filter(({ how }) => how === "DERIVED")
      .map(({ values }) => [values.ordinal, values.text]);
    assert.deepEqual(rows, [
      [18, "*"],
      [20, "*"],
    ]);
  });

  it("derives exactly four share cells, each with its operands and its sum", () => {
    const derived = factsOf("HOLDING_SHARES").filter(({ how }) => how === "DERIVED");
    assert.deepEqual(
      derived.map(({ values, evidence, reason }) => [
        values.ordinal,
        values.field,
        values.shares,
        evidence.length > 1,
        reason?.split(":")[0],
      ]),
      [
        [19, "sharesAfter", 169562, true, "213,914 - 44,352 = 169,562"],
        [20, "sharesBefore", 296412, true, "296,412 + 0 = 296,412"],
        [20, "sharesOffered", 296412, true, "85,568,119 - 85,271,707 = 296,412"],
        [20, "sharesAfter", 0, true, "30,969,036 - 30,969,036 = 0"],
      ],
    );
    assert.deepEqual(quotes(derived[0]!), ["213,914", "44,352"]);
  });

  it("gives an empty After cell as a stated 0, Capital Ventures' too", () => {
    const stated = factsOf("HOLDING_SHARES").filter(
      ({ values }) => values.field === "sharesAfter" && values.shares === 0,
    );
    // By hand: 30 of the rows above offer all they hold, and Capital Ventures more than it holds.
    assert.equal(stated.length, HOLDERS.filter(({ after }) => after === 0).length);
    assert.deepEqual(
      stated.filter(({ how }) => how !== "STATED").map(({ values }) => values.ordinal),
      [20],
    );
  });

  it("14 of them are c/o Starr & Company LLC", () => {
    assert.equal(factsOf("CARE_OF").filter(({ values }) => values.name === "Starr & Company LLC").length, 14);
  });

  it("sends copies for INT Investments to one contact with its organization and address", () => {
    assert.deepEqual(
      factsOf("COPY_TO").map(({ values }) => values),
      [
        {
          table: "SELLING",
          ordinal: 26,
          name: "Jeff Voss",
          organization: "Isleworth Country Club",
          address: {
            street: "6100 Payne Stewart Drive",
            unit: null,
            city: "Windermere",
            region: "FL",
            postalCode: "34786",
            country: "US",
          },
        },
      ],
    );
  });
});

describe("the arithmetic of the table", () => {
  it("adds up to the printed totals; before differs by 7,332,262 alone", () => {
    const sum = (field: string) =>
      factsOf("HOLDING_SHARES")
        .filter(({ values }) => values.field === field)
        .reduce((all, { values }) => all + (values.shares ?? 0), 0);
    assert.equal(sum("sharesOffered"), 85568119);
    assert.equal(sum("sharesAfter"), 30969036);
    assert.equal(116537155 - sum("sharesBefore"), 7332262);
    assert.deepEqual(
      factsOf("HOLDING_TOTAL").map(({ values }) => [
        values.sharesBefore,
        values.sharesOffered,
        values.sharesAfter,
        values.percentAfter?.text,
      ]),
      [[116537155, 85568119, 30969036, "13.1%"]],
    );
  });

  it("explains the difference: the row, the footnote and the number", () => {
    const [capped, ...more] = diagnosticsOf("ROW_CAPPED");
    assert.equal(more.length, 0);
    assert.equal(capped?.severity, "WARNING");
    for (const part of [
      "Capital Ventures International",
      "note (3)",
      "7,332,262",
      "7,911,829",
      "4.99%",
      "150,641,864",
    ])
      assert.ok(capped?.message.includes(part), part);
  });

  it("lists what lost readings left unchecked, and the derived values that rest on it", () => {
    const [found, ...more] = diagnosticsOf("UNVERIFIABLE");
    assert.equal(more.length, 0);
    assert.equal(found?.severity, "WARNING");
    assert.deepEqual(
      found?.evidence.map(({ quote }) => quote),
      ["213,914", "44,352", "15,244,091"],
    );
    for (const value of ["169,562", "296,412"])
      assert.ok(found?.message.split("rest on them")[1]?.includes(value), value);
  });

  it("says which base each percentage fits (Rule 13d-3(d)(1))", () => {
    const reasons = Object.fromEntries(
      factsOf("HOLDING_PERCENT")
        .filter(({ values }) => values.value !== null)
        .map(({ values, reason }) => [values.ordinal, reason]),
    );
    // 150,641,864 + 84,667 + (1,500,824 + 375,206 + 1,354,692 + 338,673 = 3,569,395) = 154,295,926; 8,467,455 of it is 5.49%.
    assert.match(
      reasons[4] ?? "",
      /^8,467,455 \/ \(150,641,864 outstanding \+ 84,667 offered \+ 3,569,395 that note \(2\) .*\) = 5\.5%$/,
    );
    assert.match(reasons[2] ?? "", /^2,508,856 \/ \(150,641,864 outstanding \+ 1,876,030 offered\) = 1\.6%$/);
    assert.deepEqual(Object.keys(reasons), ["2", "4", "11", "17", "40"]);
    assert.match(
      factsOf("HOLDING_TOTAL")[0]?.reason ?? "",
      /^30,969,036 \/ \(150,641,864 outstanding \+ 85,568,119 offered\) = 13\.1%$/,
    );
    assert.equal(diagnosticsOf("PERCENT_MISMATCH").length, 0);
  });

  it("takes the trust's street from the four other addresses c/o the same agent", () => {
    const [address] = ofRow("HOLDING_ADDRESS", 20);
    assert.equal(address?.how, "DERIVED");
    assert.match(address?.reason ?? "", /4 other addresses c\/o DCM Investment Management III, LLC/);
    assert.ok(quotes(address!).filter((quote) => quote.includes("3000 Sand Hill Road")).length === 4);
  });

  it("mentions each dropped echo for information only", () => {
    // Lines with a second reading, counted by eye: 226, 238, 248, 251, 281, 286, 299, 304, 314, 320, 325, 344, 372, 377, 382, 389, 394, 397.
    assert.equal(diagnosticsOf("ECHO_DROPPED").length, 18);
    assert.ok(diagnosticsOf("ECHO_DROPPED").every(({ severity }) => severity === "INFO"));
  });
});

describe("the notes", () => {
  it("are eleven, four of them without a printed marker", () => {
    const notes = factsOf("FOOTNOTE");
    assert.deepEqual(
      notes.map(({ values }) => values.marker),
      ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"],
    );
    assert.deepEqual(
      notes.filter(({ how }) => how === "DERIVED").map(({ values }) => values.marker),
      ["2", "3", "5", "6"],
    );
    assert.ok(
      notes[6]?.values.text.startsWith(
        "Includes 119,280 shares issuable upon exercise of outstanding options",
      ),
    );
  });

  it("1 belongs to a column heading, the others to their rows", () => {
    const references = factsOf("FOOTNOTE_REFERENCE").map(({ values }) => [values.marker, values.ordinal]);
    assert.deepEqual(references, [
      ["1", null],
      ["2", 4],
      ["3", 23],
      ["4", 23],
      ["5", 40],
      ["6", 41],
      ["7", 42],
      ["8", 46],
      ["9", 48],
      ["10", 49],
      ["11", 52],
    ]);
  });

  it("say who disclaims what", () => {
    assert.deepEqual(
      factsOf("DISCLAIMER").map(({ values }) => [values.holder, values.of]),
      [
        ["Standish O'Grady", "H&Q Internap Investors, LP"],
        ["Standish O'Grady", "Todd US Ventures, LLC"],
        ["Standish O'Grady", "TI Ventures, L.P."],
        ["Daniel L. Burstein", "Millennium Technology Ventures, LP"],
      ],
    );
  });

  it("say who votes, and which holdings are capped", () => {
    assert.deepEqual(
      factsOf("CONTROL").map(({ values }) => [values.ordinal, values.person]),
      [[23, "Heights Capital Management, Inc."]],
    );
    assert.deepEqual(
      factsOf("OWNERSHIP_CAP").map(({ values }) => [values.ordinal, values.percent]),
      [
        [23, 4.99],
        [41, 4.99],
      ],
    );
  });

  it("break the holdings down", () => {
    const preferred = "Series A Preferred Stock";
    const hq = "H&Q Internap Investors, LP";
    const todd = "Todd US Ventures, LLC";
    const millennium = "Millennium Technology Ventures, LP";
    assert.deepEqual(
      factsOf("COMPONENT").map(({ values }) => [
        values.ordinal,
        values.componentKind,
        values.class,
        values.shares,
        values.heldBy,
      ]),
      [
        [4, "HELD", "common stock", 2508856, hq],
        [4, "CONVERSION", preferred, 1500824, hq],
        [4, "WARRANT", "common stock", 375206, hq],
        [4, "CONVERSION", preferred, 1354692, todd],
        [4, "WARRANT", "common stock", 338673, todd],
        [4, "HELD", "common stock", 2215466, "TI Ventures, L.P."],
        [4, "HELD", "common stock", 173738, null],
        [40, "CONVERSION", preferred, 2710060, millennium],
        [40, "WARRANT", "common stock", 677515, millennium],
        [40, "HELD", "common stock", 257901, null],
        [42, "OPTION", null, 119280, null],
        [46, "WARRANT", "common stock", 730200, null],
        [48, "OPTION", "common stock", 626340, null],
        [49, "HELD", "common stock", 400, "Judith Ablow"],
        [49, "HELD", "common stock", 400, null],
        [52, "OPTION", "common stock", 200663, null],
      ],
    );
  });
});

describe("every fact", () => {
  it("has evidence, and every quote is found at its span", () => {
    for (const fact of loaded.facts) {
      assert.ok(fact.evidence.length > 0, fact.id);
      for (const { start, end, quote, filing } of fact.evidence) {
        assert.equal(loaded.filing.text.slice(start, end), quote);
        assert.equal(filing, loaded.filing.id);
        assert.ok(quote.trim() !== "", fact.id);
      }
    }
  });

  it("has an id of its own", () => {
    assert.equal(new Set(loaded.facts.map(({ id }) => id)).size, loaded.facts.length);
  });

  it("comes out the same from the same bytes", () => {
    assert.deepEqual(loadFiling(readFileSync(EXAMPLE)), loaded);
  });
});
