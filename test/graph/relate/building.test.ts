import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { buildingOf } from "../../../src/graph/relate/building.ts";
import type { PostalAddress } from "../../../src/kernel/facts.ts";
import { processorTime } from "../../support/processor-time.ts";

/** "street; unit; city; region; postal code; country", "-" for what is not known. */
function address(text: string): PostalAddress {
  const [street, unit, city, region, postalCode, country] = text
    .split("; ")
    .map((part) => (part === "-" ? null : part)) as (string | null)[];
  return {
    street: street!,
    unit: unit!,
    city: city!,
    region: region!,
    postalCode: postalCode!,
    country: country!,
  };
}

const key = (text: string) => buildingOf(address(text))?.key ?? null;

describe("buildings", () => {
  const SAND_HILL = "3000 Sand Hill Road; -; Menlo Park; CA; 94025; US";
  const PAIRS: [why: string, one: string, other: string, isSame: boolean][] = [
    [
      "floor and ZIP do not count",
      "One Bush Street; 15th Floor; San Francisco; CA; 94104-4446; US",
      "One Bush Street; -; San Francisco; CA; 94121; US",
      true,
    ],
    [
      "two floors of one house",
      "350 Park Avenue; 9th Floor; New York; NY; 10022; US",
      "350 Park Avenue; 10th Floor; New York; NY; 10022; US",
      true,
    ],
    [
      "numbered buildings of one street number",
      "3000 Sand Hill Road; Building 3, Suite 225; Menlo Park; CA; 94025; US",
      "3000 Sand Hill Road; Building 4, Suite 250; Menlo Park; CA; 94025; US",
      false,
    ],
    [
      "suites of one building, its word shortened, the suite first",
      "3000 Sand Hill Road; Building 3, Suite 225; Menlo Park; CA; 94025; US",
      "3000 SAND HILL RD.; Suite 290, Bldg. 3; Menlo Park; CA; 94025; US",
      true,
    ],
    [
      "a building and the street number alone: nothing says which building",
      "3000 Sand Hill Road; Building 3; Menlo Park; CA; 94025; US",
      SAND_HILL,
      false,
    ],
    [
      "a number as a word",
      "1 Bush St.; -; San Francisco; CA; -; US",
      "One Bush Street; -; San Francisco; CA; -; US",
      true,
    ],
    [
      "a compass point spelled out",
      "601 W. Main; -; Spokane; WA; -; US",
      "601 West Main; #4; Spokane; WA; -; US",
      true,
    ],
    ["another street number", SAND_HILL, "3001 Sand Hill Road; -; Menlo Park; CA; 94025; US", false],
    ["another street", "2 Elm Street; -; Troy; NY; -; US", "2 Elm Avenue; -; Troy; NY; -; US", false],
    ["another city", "2 Elm Street; -; Troy; NY; -; US", "2 Elm Street; -; Rome; NY; -; US", false],
    ["another state", "2 Elm Street; -; Troy; NY; -; US", "2 Elm Street; -; Troy; MI; -; US", false],
    [
      "the house's name before the street",
      "Two Union Square, 601 Union Street; Suite 1000; Seattle; WA; 98101; US",
      "Two Union Square, 601 Union St.; 40th Floor; Seattle; WA; 98101; US",
      true,
    ],
    [
      "another house's name",
      "East Tower, 9 Quay Street; -; Auckland; -; -; NZ",
      "West Tower, 9 Quay Street; -; Auckland; -; -; NZ",
      false,
    ],
    [
      "a tower in the unit",
      "9 Quay Street; East Tower; Auckland; -; -; NZ",
      "9 Quay Street; East Tower, Floor 2; Auckland; -; -; NZ",
      true,
    ],
    [
      "a post box beside the street",
      "P.O. Box 12, 9 Quay Street; -; Auckland; -; -; NZ",
      "9 Quay Street; -; Auckland; -; -; NZ",
      true,
    ],
  ];
  for (const [why, one, other, isSame] of PAIRS)
    it(`${isSame ? "one" : "two"}: ${why}`, () => {
      assert.notEqual(key(one), null);
      assert.notEqual(key(other), null);
      assert.equal(key(one) === key(other), isSame, `${key(one)} and ${key(other)}`);
    });

  const NONE: [why: string, text: string][] = [
    ["a post box", "P.O. Box N7776; -; Nassau; -; -; BS"],
    ["a house without a number", "Cay House, P.O. Box N7776, Lyford Cay; -; New Providence; -; -; BS"],
    ["no city", "2 Elm Street; -; -; NY; -; US"],
    ["no street", "-; Suite 4; Troy; NY; -; US"],
  ];
  for (const [why, text] of NONE)
    it(`none: ${why}`, () => {
      assert.equal(key(text), null);
    });

  const LABELS: [text: string, label: string][] = [
    ["One Bush Street; 15th Floor; San Francisco; CA; 94104; US", "One Bush Street, San Francisco"],
    [
      "3000 Sand Hill Road; Building 3, Suite 225; Menlo Park; CA; 94025; US",
      "3000 Sand Hill Road, Building 3, Menlo Park",
    ],
  ];
  for (const [text, label] of LABELS)
    it(`is called "${label}"`, () => {
      assert.equal(buildingOf(address(text))?.label, label);
    });

  it("takes no longer than its input is long", () => {
    const spent = processorTime();
    buildingOf(
      address(`${"1 ".repeat(50_000)}; ${"Building ".repeat(50_000)}; ${", ".repeat(50_000)}; -; -; -`),
    );
    assert.ok(spent() < 2_000);
  });
});
