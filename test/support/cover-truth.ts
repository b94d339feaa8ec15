import fc from "fast-check";

/** A registration statement or a prospectus as it is meant: what a reader of any print of its cover must find. */
export interface TrueCover {
  readonly form: string;
  readonly amendment: number | null;
  readonly registrationNumber: string | null;
  readonly filed: Day;
  readonly dated: Day;
  readonly issuer: TrueIssuer;
  readonly offer: TrueOffer;
  readonly listing: { readonly market: string; readonly symbol: string };
  readonly price: { readonly printed: string; readonly amount: string; readonly on: Day };
  readonly counsel: {
    readonly name: string;
    readonly city: string;
    readonly state: string;
    readonly region: string;
  };
}

export interface TrueIssuer {
  readonly name: string;
  readonly street: string;
  readonly unit: string | null;
  readonly city: string;
  readonly state: string;
  readonly region: string;
  readonly zip: string;
  readonly phone: string;
}

/** `security` is null where a cover says "Shares" alone. */
export interface TrueOffer {
  readonly shares: number;
  readonly resale: boolean;
}

export interface Day {
  readonly printed: string;
  readonly iso: string;
}

/** Names as companies bear them: with and without a legal form, an article, a number, a sign, words of the form itself. */
const NAMES = [
  "Acme Widgets, Inc.",
  "Blue River Bancorp",
  "Harbor & Stone Holdings Ltd.",
  "First Valley Real Estate Investment Trust",
  "Nova-Tech Systems Corporation",
  "The Oak Company",
  "Zephyr Energy Partners, L.P.",
  "eVista plc",
  "3D Prints Corp.",
  "Sunrise Medical Devices, Inc.",
  "Bank of the Valley",
  "U.S. Registration Services, Inc.",
  "American Form Products Co.",
  "O'Hara's Restaurants, Inc.",
  "Washington Water Works",
] as const;

const PLACES = [
  ["1200 Market Street", "Suite 400", "Wilmington", "Delaware", "DE", "19801"],
  ["77 Beale Street", null, "San Francisco", "California", "CA", "94105"],
  ["One Main Plaza", "12th Floor", "St. Louis", "Missouri", "MO", "63101"],
  ["4000 N. Central Avenue", null, "Plano", "Texas", "TX", "75074"],
  ["350 Park Avenue", "Suite 1800", "New York", "New York", "NY", "10022"],
] as const;

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

const days: fc.Arbitrary<Day> = fc
  .record({
    year: fc.integer({ min: 1993, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => ({
    printed: `${MONTHS[month - 1]} ${day}, ${year}`,
    iso: `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
  }));

const issuers: fc.Arbitrary<TrueIssuer> = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...PLACES), fc.integer({ min: 2000, max: 9999 }))
  .map(([name, [street, unit, city, state, region, zip], line]) => ({
    name,
    street,
    unit,
    city,
    state,
    region,
    zip,
    phone: `(302) 555-${line}`,
  }));

const prices = fc.tuple(
  fc.constantFrom(["$12.50", "12.50"], ["$0.85", "0.85"], ["$1,012.00", "1012.00"], ["$12 3/8", "12.375"]),
  days,
);

const COUNSELS = [
  ["Able, Baker & Charles LLP", "Boston", "Massachusetts", "MA"],
  ["Dodge & Elm, P.C.", "Denver", "Colorado", "CO"],
] as const;

function covers(forms: readonly string[]): fc.Arbitrary<TrueCover> {
  return fc
    .record({
      form: fc.constantFrom(...forms),
      amendment: fc.option(fc.integer({ min: 1, max: 12 })),
      registrationNumber: fc.option(
        fc
          .tuple(fc.constantFrom("33", "333"), fc.integer({ min: 10_000, max: 299_999 }))
          .map(([act, number]) => `${act}-${number}`),
      ),
      filed: days,
      dated: days,
      issuer: issuers,
      offer: fc.record({ shares: fc.integer({ min: 10_000, max: 99_999_999 }), resale: fc.boolean() }),
      listing: fc.constantFrom(
        { market: "Nasdaq National Market", symbol: "ACME" },
        { market: "New York Stock Exchange", symbol: "AC" },
        { market: "American Stock Exchange", symbol: "ACM.A" },
        { market: "OTC Bulletin Board", symbol: "ACWD" },
        { market: "NYSE American", symbol: "ACX" },
      ),
      price: prices.map(([[printed, amount], on]) => ({ printed: printed!, amount: amount!, on })),
      counsel: fc
        .constantFrom(...COUNSELS)
        .map(([name, city, state, region]) => ({ name, city, state, region })),
    })
    .map((cover) => ({
      ...cover,
      registrationNumber: cover.registrationNumber,
    }));
}

export const registrations = covers(["S-1", "S-3", "S-11", "F-1", "F-3", "SB-2", "S-4"]);
export const prospectuses = covers(["424B1", "424B2", "424B3", "424B4", "424B5"]);

export const thousands = (count: number): string => count.toLocaleString("en-US");
