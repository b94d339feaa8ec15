import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assembleAddress } from "../../../../loaders/extract/address/postal.ts";

type Parts = [
  street: string | null,
  unit: string | null,
  city: string | null,
  region: string | null,
  code: string | null,
  country: string | null,
];
/** Expected parts read by eye; the rules are those of docs/DESIGN.md, "address". */
const CASES: [why: string, lines: string[], parts: Parts][] = [
  [
    "number word, ordinal floor split",
    ["One Bush Street, 15 th Floor San Francisco, CA 94104-4446"],
    ["One Bush Street", "15th Floor", "San Francisco", "CA", "94104-4446", "US"],
  ],
  [
    "city behind a suffix",
    ["411 Paradise Drive Tiburon, CA 94920-2538"],
    ["411 Paradise Drive", null, "Tiburon", "CA", "94920-2538", "US"],
  ],
  [
    "weak suffix inside the street's name",
    ["655 Brea Canyon Road Walnut, CA 91789"],
    ["655 Brea Canyon Road", null, "Walnut", "CA", "91789", "US"],
  ],
  [
    "units in lines of their own",
    ["3000 Sand Hill Road", "Building 4, Suite 250", "Menlo Park, CA 94025"],
    ["3000 Sand Hill Road", "Building 4, Suite 250", "Menlo Park", "CA", "94025", "US"],
  ],
  [
    "units without commas",
    ["3000 Sand Hill Road Building 3", "Suite 225", "Menlo Park, CA 94025"],
    ["3000 Sand Hill Road", "Building 3, Suite 225", "Menlo Park", "CA", "94025", "US"],
  ],
  [
    "a city that ends like a street",
    ["10 Main Street Menlo Park, CA 94025"],
    ["10 Main Street", null, "Menlo Park", "CA", "94025", "US"],
  ],
  [
    "weak suffix at the end of the street",
    ["8808 Westminster Glen Austin, TX 78730"],
    ["8808 Westminster Glen", null, "Austin", "TX", "78730", "US"],
  ],
  [
    "region in full",
    ["3100 Sweetgum Cove Austin, Texas 78735"],
    ["3100 Sweetgum Cove", null, "Austin", "TX", "78735", "US"],
  ],
  [
    "no suffix, a unit behind a comma",
    ["2905 San Gabriel, Suite 212 Austin, Texas 78705"],
    ["2905 San Gabriel", "Suite 212", "Austin", "TX", "78705", "US"],
  ],
  [
    "apartment",
    ["316 West 79th Street, Apt. 9E New York, NY 10024"],
    ["316 West 79th Street", "Apt. 9E", "New York", "NY", "10024", "US"],
  ],
  [
    "number sign",
    ["2000 First Ave, #1801 Seattle, WA 98121-2170"],
    ["2000 First Ave", "#1801", "Seattle", "WA", "98121-2170", "US"],
  ],
  [
    "abbreviated direction behind the suffix",
    ["1419 8 th Ave. W. Seattle, WA 98119"],
    ["1419 8th Ave. W.", null, "Seattle", "WA", "98119", "US"],
  ],
  [
    "direction as a word before a comma",
    ["3 Bala Plaza East, Suite 501", "Bala Cynwyd, PA 19004"],
    ["3 Bala Plaza East", "Suite 501", "Bala Cynwyd", "PA", "19004", "US"],
  ],
  [
    "city that begins with a direction",
    ["100 Main Street West Palm Beach, FL 33401"],
    ["100 Main Street", null, "West Palm Beach", "FL", "33401", "US"],
  ],
  [
    "house name and box, country alone",
    ["Cay House", "P.O. Box N7776", "Lyford Cay", "New Providence, Bahamas"],
    ["Cay House, P.O. Box N7776, Lyford Cay", null, "New Providence", null, null, "BS"],
  ],
  [
    "building before the street, region and code behind commas",
    ["Two Union Square, 601 Union Street, Suite 1000, Seattle, Washington, 98101"],
    ["Two Union Square, 601 Union Street", "Suite 1000", "Seattle", "WA", "98101", "US"],
  ],
  [
    "street without a suffix in its own line",
    ["601 W. Main", "Suite 1214", "Spokane, WA 99201"],
    ["601 W. Main", "Suite 1214", "Spokane", "WA", "99201", "US"],
  ],
  [
    "saintly city behind a suffix of the same letters",
    ["100 Main St. St. Louis, MO 63101"],
    ["100 Main St.", null, "St. Louis", "MO", "63101", "US"],
  ],
  [
    "avenue with a tail",
    ["1345 Avenue of the Americas New York, NY 10105"],
    ["1345 Avenue of the Americas", null, "New York", "NY", "10105", "US"],
  ],
  [
    "Canada",
    ["40 King Street West, Suite 5800", "Toronto, Ontario M5H 3S1"],
    ["40 King Street West", "Suite 5800", "Toronto", "ON", "M5H 3S1", "CA"],
  ],
  [
    "city of two words, suffix abbreviated",
    ["16450 E. La Chiquita Ave. Los Gatos, CA 95032"],
    ["16450 E. La Chiquita Ave.", null, "Los Gatos", "CA", "95032", "US"],
  ],
  [
    "island as a suffix",
    ["One Gorham Island", "Westport, CT 06880"],
    ["One Gorham Island", null, "Westport", "CT", "06880", "US"],
  ],
  ["city and region alone", ["Windermere, Florida 34786"], [null, null, "Windermere", "FL", "34786", "US"]],
  [
    "foreign code beside the city",
    ["1 Curzon Street", "London W1J 5HD, England"],
    ["1 Curzon Street", null, "London", null, "W1J 5HD", "GB"],
  ],
  [
    "a country named twice, a code of three digits",
    ["5 Minsheng East Road, Songshan District, Taipei 105 Taiwan, Republic of China"],
    ["5 Minsheng East Road, Songshan District", null, "Taipei", null, "105", "TW"],
  ],
  [
    "region and country, no code",
    ["888 3rd Street SW, Suite 1000, Calgary, Alberta, Canada"],
    ["888 3rd Street SW", "Suite 1000", "Calgary", "AB", null, "CA"],
  ],
  [
    "a unit and a dash in front of the house's number",
    ["#12 - 4567 Kingsway", "Burnaby, British Columbia V5H 2A9"],
    ["#12 - 4567 Kingsway", null, "Burnaby", "BC", "V5H 2A9", "CA"],
  ],
  [
    "a suite and a dash, a street with a suffix",
    ["Suite 1500 - 885 West Georgia Street, Vancouver, BC V6C 3E8"],
    ["Suite 1500 - 885 West Georgia Street", null, "Vancouver", "BC", "V6C 3E8", "CA"],
  ],
  [
    "building is a line before the street",
    ["Mercury Building", "7 Mercury Avenue", "Tiburon, CA 94920"],
    ["Mercury Building, 7 Mercury Avenue", null, "Tiburon", "CA", "94920", "US"],
  ],
];

describe("assembleAddress", () => {
  for (const [why, lines, [street, unit, city, region, postalCode, country]] of CASES) {
    it(`${why}: ${lines.join(" / ")}`, () => {
      assert.deepEqual(assembleAddress(lines), { street, unit, city, region, postalCode, country });
    });
  }
});
