import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { loadFiling } from "../../loaders/index.ts";
import type { FactKind, FactValues } from "../../src/kernel/facts.ts";

const { filing, facts, diagnostics } = loadFiling(
  readFileSync(new URL("../../examples/invented-s1-2024.html", import.meta.url)),
);
const of = <K extends FactKind>(kind: K): FactValues[K][] =>
  facts.flatMap((fact) => (fact.kind === kind ? [fact.values as FactValues[K]] : []));

/** Expected values: written down from reading the invented registration statement. */
describe("the invented example in HTML", () => {
  it("says on its first page that it is invented", () => {
    assert.match(filing.text.slice(0, 400), /This filing is invented\./);
  });

  it("is identified by its facing page, and nothing in it is left open", () => {
    const { form, registrationNumber, filedDate, documentDate } = filing;
    assert.deepEqual(
      { form, registrationNumber, filedDate, documentDate },
      { form: "S-1", registrationNumber: "333-000000", filedDate: "2024-03-04", documentDate: "2024-03-04" },
    );
    assert.deepEqual(diagnostics, []);
  });

  it("gives each row its numbers of both classes", () => {
    const numbers = (ordinal: number, letter: string) =>
      of("HOLDING_SHARES")
        .filter((one) => one.ordinal === ordinal && one.class === `Class ${letter} common stock`)
        .map(({ field, shares }) => [field, shares]);
    assert.deepEqual(
      of("HOLDING").map(({ printedName }) => printedName),
      [
        "Juniper Tide Growth Fund II, L.P.",
        "Quillfeather Family Trust",
        "Marigold Ashdown",
        "Brackenfold Capital Partners LLC",
        "Tobias and Wren Oakhollow, as joint tenants",
      ],
    );
    assert.deepEqual(numbers(3, "A"), [
      ["sharesBefore", 42_500],
      ["sharesOffered", 42_500],
      ["sharesAfter", 0],
    ]);
    assert.deepEqual(numbers(3, "B"), [["sharesBefore", 1_250_000]]);
  });

  it("gives the notes' persons, agent, disclaimer and parts", () => {
    assert.deepEqual(
      of("CONTROL").map(({ ordinal, person }) => [ordinal, person]),
      [
        [1, "Juniper Tide GP II, LLC"],
        [1, "Ilse Vantongeren"],
        [1, "Rafe Culpepper"],
        [2, "Peregrine Quillfeather"],
        [4, "Odalys Brackenfold"],
      ],
    );
    assert.deepEqual(
      of("CARE_OF").map(({ ordinal, name }) => [ordinal, name]),
      [[1, "Juniper Tide Management LLC"]],
    );
    assert.deepEqual(
      of("DISCLAIMER").map(({ ordinal, holder, of: whose }) => [ordinal, holder, whose]),
      [[3, "Marigold Ashdown", "Juniper Tide Growth Fund II, L.P."]],
    );
    assert.deepEqual(
      of("COMPONENT").map(({ ordinal, componentKind, shares }) => [ordinal, componentKind, shares]),
      [
        [3, "OPTION", 12_500],
        [4, "WARRANT", 50_000],
      ],
    );
  });

  it("gives the risks their groups", () => {
    assert.deepEqual(
      of("RISK_FACTOR").map(({ category }) => category),
      [
        "Risks Related to Our Business",
        "Risks Related to Our Business",
        "Risks Related to the Class A Common Stock",
      ],
    );
  });

  it("gives the parties of the prospectus", () => {
    assert.deepEqual(of("COUNSEL"), [{ name: "Pennywhistle & Rook LLP", city: "Portland", region: "ME" }]);
    assert.deepEqual(of("AUDITOR"), [{ name: "Tarrow Ledger LLP" }]);
    assert.deepEqual(of("TRANSFER_AGENT"), [{ name: "Curlew Transfer Company" }]);
    assert.deepEqual(of("SUBSIDIARY"), [{ name: "Lantern Marine Services LLC" }]);
    assert.deepEqual(of("SECURITY_OFFERED"), [
      { ordinal: 1, class: "Warrants", count: 200_000, resale: true, underlying: false },
    ]);
  });
});
