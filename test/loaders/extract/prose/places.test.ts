import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readNameList } from "../../../../loaders/extract/prose/name-list.ts";
import { joinPlaces } from "../../../../loaders/extract/prose/places.ts";

type Parts = [city: string, region: string | null, country: string | null];

const CASES: [why: string, text: string, places: Parts[]][] = [
  [
    "a state's code",
    "Fremont, CA and Reno, NV",
    [
      ["Fremont", "CA", "US"],
      ["Reno", "NV", "US"],
    ],
  ],
  ["a state's name", "Kirkland, Oregon", [["Kirkland", "OR", "US"]]],
  [
    "the capital",
    "Seattle and Washington, D.C.",
    [
      ["Seattle", null, "US"],
      ["Washington", "DC", "US"],
    ],
  ],
  [
    "a city of a state's name",
    "New York, Washington, Boston",
    [
      ["New York", null, "US"],
      ["Washington", null, null],
      ["Boston", null, "US"],
    ],
  ],
  ["a city in the state of its name", "New York, New York", [["New York", "NY", "US"]]],
  [
    "a country behind the city",
    "Leeds, England and Lagos, Nigeria",
    [
      ["Leeds", null, "GB"],
      ["Lagos", null, "NG"],
    ],
  ],
  [
    "a known city of the world",
    "Amsterdam, London and Tokyo",
    [
      ["Amsterdam", null, "NL"],
      ["London", null, "GB"],
      ["Tokyo", null, "JP"],
    ],
  ],
  [
    "a city state beside a city",
    "Tokyo, Singapore",
    [
      ["Tokyo", null, "JP"],
      ["Singapore", null, "SG"],
    ],
  ],
  [
    "a name that many places have",
    "Springfield and Portland",
    [
      ["Springfield", null, null],
      ["Portland", null, null],
    ],
  ],
  ["a province", "London, Ontario", [["London", "ON", "CA"]]],
  [
    "a note parts city and region",
    "Boston (two), Denver",
    [
      ["Boston", null, "US"],
      ["Denver", null, "US"],
    ],
  ],
];

describe("joinPlaces", () => {
  for (const [why, text, expected] of CASES) {
    it(why, () => {
      assert.deepEqual(
        joinPlaces(readNameList(text, 0, "places")).map(({ city, region, country }) => [
          city,
          region,
          country,
        ]),
        expected,
      );
    });
  }
});
