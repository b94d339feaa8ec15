import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { extractBackbones } from "../../../loaders/extract/backbones.ts";
import { diagnosticsIn, EXAMPLE, factsIn, valuesIn } from "../../support/filing.ts";

const NINE = [
  "AT&T",
  "Cable & Wireless USA",
  "Genuity",
  "Global Crossing Telecommunications",
  "Intermedia Communications",
  "Qwest Communications International",
  "Sprint Internet Services",
  "UUNET Technologies",
  "Verio",
];

describe("extractBackbones on the example", () => {
  const facts = factsIn(EXAMPLE, extractBackbones, "BACKBONE");

  it("names nine, each once", () => {
    assert.deepEqual(
      facts.map(({ values }) => values.name),
      NINE,
    );
  });

  it("gives Verio its parent, and no other", () => {
    assert.deepEqual(
      facts.map(({ values }) => values.parent),
      NINE.map((name) => (name === "Verio" ? "NTT Communications Corporation" : null)),
    );
  });

  it("quotes both places, from the words that announce the list to the name", () => {
    for (const { values, quotes } of facts) {
      assert.equal(quotes.length, 2);
      assert.match(quotes[0]!, /^backbones, such as AT&T/);
      assert.match(quotes[1]!, /^nine backbone providers: AT&T/);
      for (const quote of quotes) assert.ok(quote.replace(/ \(an .*\)$/, "").endsWith(values.name), quote);
    }
    assert.ok(
      facts.at(-1)!.quotes.every((quote) => quote.endsWith("Verio (an NTT Communications Corporation)")),
    );
  });

  it("finds the nine that the text announces", () =>
    assert.deepEqual(diagnosticsIn(EXAMPLE, extractBackbones), []));
});

const CASES: [why: string, text: string, names: [string, string | null][]][] = [
  [
    "another list",
    "We connect to backbones, including Acme, Bee & Co. and Cee (a Dee company).",
    [
      ["Acme", null],
      ["Bee & Co.", null],
      ["Cee", "Dee"],
    ],
  ],
  [
    "the place that names no parent comes first",
    "Backbones such as Acme. We use the backbone providers: Acme (a Dee company).",
    [["Acme", "Dee"]],
  ],
  ["geography is no provider", "We use backbone providers in areas, such as Asia and Europe, that grow.", []],
  ["what backbones do", "Our rivals include backbone providers that serve Acme and Bee.", []],
  ["no names", "We use backbones, such as those of others.", []],
];

describe("extractBackbones", () => {
  for (const [why, text, names] of CASES)
    it(why, () =>
      assert.deepEqual(
        valuesIn(text, extractBackbones, "BACKBONE").map(({ name, parent }) => [name, parent]),
        names,
      ),
    );

  it("says when the list has not as many names as announced", () => {
    assert.deepEqual(diagnosticsIn("We use three backbone providers: Acme and Bee.", extractBackbones), [
      ["COUNT_MISMATCH", "three backbone providers: Acme and Bee"],
    ]);
  });
});
