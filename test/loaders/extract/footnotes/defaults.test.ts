import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type DefaultAddress, defaultFor } from "../../../../loaders/extract/footnotes/defaults.ts";
import type { StockholderRow } from "../../../../loaders/extract/table/rows.ts";

const ADDRESS = { street: null, unit: null, city: null, region: null, postalCode: null, country: null };
const defaultOf = (scope: DefaultAddress["scope"]): DefaultAddress => ({
  scope,
  careOf: null,
  address: { ...ADDRESS, street: scope },
  spans: [],
});
const rowOf = (kind: string, group: string | null) =>
  ({ kind, group, aggregate: false }) as unknown as StockholderRow;

describe("defaultFor", () => {
  const person = rowOf("PERSON", null);
  const fund = rowOf("FUND", null);
  const director = rowOf("PERSON", "Directors and executive officers");
  const seller = rowOf("PERSON", "Other selling stockholders");
  const cases: readonly (readonly [
    why: string,
    row: StockholderRow,
    scopes: readonly DefaultAddress["scope"][],
    isGrouped: boolean,
    expected: string | null,
  ])[] = [
    ["all have the address of all", person, ["ALL"], false, "ALL"],
    ["a person among sellers is a seller", person, ["SELLERS"], false, "SELLERS"],
    ["a fund among sellers is one, too", fund, ["SELLERS"], false, "SELLERS"],
    [
      "a person has the directors' address before the sellers'",
      person,
      ["SELLERS", "MANAGEMENT"],
      false,
      "MANAGEMENT",
    ],
    ["a fund does not", fund, ["MANAGEMENT"], false, null],
    ["a director in a group of directors is no seller", director, ["SELLERS"], true, null],
    ["whoever stands in a group of sellers is one", seller, ["SELLERS", "MANAGEMENT"], true, "SELLERS"],
    ["a person need not be a holder of five percent", person, ["HOLDERS"], false, null],
  ];
  for (const [why, row, scopes, isGrouped, expected] of cases)
    it(why, () => assert.equal(defaultFor(row, scopes.map(defaultOf), isGrouped)?.scope ?? null, expected));
});
