import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { extractServiceAreas } from "../../../loaders/extract/service-areas.ts";
import { diagnosticsIn, EXAMPLE, factsIn, valuesIn } from "../../support/filing.ts";

type Area = [city: string, region: string | null, country: string | null, servicePoints: number];

/** The summary's second paragraph. */
const TWENTY: Area[] = [
  ["Amsterdam", null, "NL", 1],
  ["Atlanta", null, "US", 2],
  ["Boston", null, "US", 2],
  ["Chicago", null, "US", 2],
  ["Dallas", null, "US", 3],
  ["Denver", null, "US", 1],
  ["Fremont", "CA", "US", 1],
  ["Houston", null, "US", 2],
  ["London", null, "GB", 1],
  ["Los Angeles", null, "US", 3],
  ["Miami", null, "US", 1],
  ["New York", null, "US", 3],
  ["Orange County", null, "US", 1],
  ["Philadelphia", null, "US", 2],
  ["San Diego", null, "US", 2],
  ["San Francisco", null, "US", 1],
  ["San Jose", null, "US", 2],
  ["Santa Clara", null, "US", 1],
  ["Seattle", null, "US", 3],
  ["Washington", "DC", "US", 2],
];

function areasIn(text: string): Area[] {
  return valuesIn(text, extractServiceAreas, "SERVICE_AREA").map(
    ({ city, region, country, servicePoints }) => [city, region, country, servicePoints],
  );
}

describe("extractServiceAreas on the example", () => {
  it("lists 20 areas; Tokyo, which is the joint venture's, is none of them", () => {
    assert.deepEqual(areasIn(EXAMPLE), TWENTY);
  });

  it("quotes from the stated total to the area", () => {
    for (const { values, quotes } of factsIn(EXAMPLE, extractServiceAreas, "SERVICE_AREA")) {
      assert.equal(quotes.length, 1);
      assert.match(quotes[0]!, /^we operated 36 service points, which are located in the Amsterdam/);
      assert.ok(quotes[0]!.includes(values.city));
    }
  });

  it("finds that the areas' service points add to the stated 36", () => {
    assert.equal(
      TWENTY.reduce((sum, [, , , count]) => sum + count, 0),
      36,
    );
    assert.deepEqual(diagnosticsIn(EXAMPLE, extractServiceAreas), []);
  });

  it("says so when one number is changed", () => {
    for (const changed of [
      EXAMPLE.replace("operated 36 service", "operated 37 service"),
      EXAMPLE.replace("Dallas (three", "Dallas (two"),
      EXAMPLE.replace("Denver, ", ""),
    ])
      assert.deepEqual(
        diagnosticsIn(changed, extractServiceAreas).map(([code]) => code),
        ["COUNT_MISMATCH"],
      );
  });
});

const CASES: [why: string, text: string, areas: Area[]][] = [
  [
    "other cities and digits",
    "We had 4 data centers located in Paris, Reno, NV (2 data centers) and Springfield.",
    [
      ["Paris", null, "FR", 1],
      ["Reno", "NV", "US", 2],
      ["Springfield", null, null, 1],
    ],
  ],
  [
    "a total in words",
    "We operate two service points that are located in Denver and Miami.",
    [
      ["Denver", null, "US", 1],
      ["Miami", null, "US", 1],
    ],
  ],
  ["somebody else's", "Bee operates 2 service points, which are located in Denver and Miami.", []],
  ["no places", "We operate 2 service points located in leased space.", []],
];

describe("extractServiceAreas", () => {
  for (const [why, text, areas] of CASES) it(why, () => assert.deepEqual(areasIn(text), areas));
});
