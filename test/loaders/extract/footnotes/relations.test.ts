import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readNote } from "../../../support/notes.ts";

/** Why, the row that shows the note, the note, "holder of party" for each disclaimer: read by hand. */
const DISCLAIMERS: readonly (readonly [
  why: string,
  row: string,
  note: string,
  disclaimers: readonly string[],
])[] = [
  [
    "except to the extent of a pecuniary interest",
    "Lakeside Fund, L.P.",
    "Jane Q. Roe is the manager of Lakeside Fund, L.P. Ms. Roe disclaims beneficial ownership of the shares held by Lakeside Fund, L.P. except to the extent of her pecuniary interest therein.",
    ["Jane Q. Roe of Lakeside Fund, L.P."],
  ],
  [
    "shares that are only pointed at",
    "Lakeside Fund, L.P.",
    "Jane Q. Roe, the manager of Lakeside Fund, L.P., disclaims beneficial ownership of these shares.",
    ["Jane Q. Roe of Lakeside Fund, L.P."],
  ],
  [
    "each of several",
    "Lakeside Fund, L.P.",
    "Each of Jane Q. Roe and Max Hill disclaims beneficial ownership of the securities held by Lakeside Fund, L.P.",
    ["Jane Q. Roe of Lakeside Fund, L.P.", "Max Hill of Lakeside Fund, L.P."],
  ],
  [
    "a director in another's row",
    "Max Hill",
    "Consists of 10,000 shares held by Lakeside Fund, L.P. Mr. Hill is a partner of Lakeside GP, LLC and disclaims beneficial ownership of such shares, except to the extent of his proportionate interest therein.",
    ["Max Hill of Lakeside Fund, L.P."],
  ],
  [
    "as to which",
    "Max Hill",
    "Includes 2,000 shares held by the Hill Family Trust, as to which Mr. Hill disclaims beneficial ownership.",
    ["Max Hill of Hill Family Trust"],
  ],
  [
    "a spouse who is named",
    "Max Hill",
    "Includes 5,000 shares held of record by his spouse, Nina Hill, as to which Mr. Hill disclaims beneficial ownership.",
    ["Max Hill of Nina Hill"],
  ],
  [
    "any",
    "Lakeside Fund, L.P.",
    "Max Hill disclaims any beneficial ownership of the reported shares other than to the extent of any pecuniary interest he may have therein, directly or indirectly.",
    ["Max Hill of Lakeside Fund, L.P."],
  ],
  [
    "the funds, and all of them again",
    "Entities affiliated with Lakeside Capital",
    "Consists of 10,000 shares held by Lakeside Ventures IV, L.P. and 5,000 shares held by Lakeside Crossover Fund, L.P. Max Hill is a managing member of the general partner of each fund and has voting power over the shares held by the Lakeside Capital funds. Mr. Hill disclaims beneficial ownership of such shares.",
    ["Max Hill of Lakeside Crossover Fund, L.P.", "Max Hill of Lakeside Ventures IV, L.P."],
  ],
  [
    "those who hold the control hold no shares by that",
    "Lakeside Fund, L.P.",
    "Investment control is held by Sam Hill and Kim Roe, who disclaim beneficial ownership.",
    ["Kim Roe of Lakeside Fund, L.P.", "Sam Hill of Lakeside Fund, L.P."],
  ],
  ["nobody disclaims", "Lakeside Fund, L.P.", "Max Hill has sole voting power over the shares.", []],
  [
    "the holder does not disclaim its own",
    "Lakeside Fund, L.P.",
    "Lakeside Fund, L.P. does not disclaim beneficial ownership of these shares.",
    [],
  ],
];

/** Why, the row, the note, "count kind class @holder" of each part. */
const COMPONENTS: readonly (readonly [why: string, row: string, note: string, parts: readonly string[]])[] = [
  [
    "a numbered list",
    "Max Hill",
    "Consists of (i) 10,000 shares of common stock held by Mr. Hill, (ii) 20,000 shares of common stock held by the Hill Family Trust, and (iii) 5,000 shares issuable upon exercise of stock options exercisable within 60 days of March 1, 2020.",
    ["10000 HELD common stock", "20000 HELD common stock @Hill Family Trust", "5000 OPTION"],
  ],
  [
    "whom the holder belongs to is not who holds",
    "Bridge Holdings Limited",
    "Represents 120,400 ordinary shares held by Bridge Holdings Limited, a company wholly owned by Mr. Max Hill.",
    ["120400 HELD ordinary shares"],
  ],
  [
    "options alone",
    "Max Hill",
    "Includes 12,500 shares issuable upon the exercise of options exercisable within 60 days.",
    ["12500 OPTION"],
  ],
  [
    "warrants",
    "Lakeside Fund, L.P.",
    "Represents 40,000 shares of common stock and 20,000 shares of common stock issuable upon exercise of warrants.",
    ["40000 HELD common stock", "20000 WARRANT common stock"],
  ],
  [
    "preferred stock converted",
    "Lakeside Fund, L.P.",
    "Includes 300,000 shares of common stock issuable upon conversion of Series B Preferred Stock.",
    ["300000 CONVERSION Series B Preferred Stock"],
  ],
  [
    "two funds",
    "Entities affiliated with Lakeside Ventures",
    "Consists of 100,000 shares held by Lakeside Ventures I, L.P. and 50,000 shares held by Lakeside Ventures II, L.P.",
    ["100000 HELD @Lakeside Ventures I, L.P.", "50000 HELD @Lakeside Ventures II, L.P."],
  ],
  [
    "record holders by directly",
    "Entities affiliated with Lakeside Ventures",
    "Reflects 8,158,241 common shares directly held by Lakeside Holdings Jersey Limited and 4,841,431 common shares directly held by Lakeside Syndication LP.",
    [
      "8158241 HELD common shares @Lakeside Holdings Jersey Limited",
      "4841431 HELD common shares @Lakeside Syndication LP",
    ],
  ],
  [
    "what is not counted",
    "Lakeside Fund, L.P.",
    "Includes 10,000 shares issuable upon exercise of warrants. Does not include 90,000 shares issuable upon exercise of other warrants.",
    ["10000 WARRANT"],
  ],
  ["no breakdown", "Max Hill", "Mr. Hill is our chief executive officer.", []],
  [
    "restricted stock units",
    "Max Hill",
    "Includes 8,000 shares underlying restricted stock units that vest within 60 days.",
    ["8000 OTHER"],
  ],
  [
    "the row's own doctor by a short form",
    "John Ryan, M.D., Ph.D.",
    "Includes (i) 58,140 shares of common stock held by Dr. Ryan and (ii) 7,995 shares underlying options. Dr. John Ryan is a director.",
    ["58140 HELD common stock", "7995 OPTION"],
  ],
  [
    "the row's own person beside a brother of the name",
    "Pia Hill",
    "Represents 3,000 shares of common stock held by Ms. Hill and 6,000 shares of common stock subject to options held by Ms. Hill that are exercisable within 60 days. Ms. Hill is Max Hill’s sister.",
    ["3000 HELD common stock", "6000 OPTION common stock"],
  ],
  [
    "a holder with words behind its name",
    "Max Hill",
    "Consists of 8,000 shares held by the Hill Revocable Trust dated May 1, 2010, for which Mr. Hill serves as trustee, and 2,000 shares held by a family foundation as to which Mr. Hill disclaims beneficial ownership.",
    ["8000 HELD @Hill Revocable Trust dated May 1, 2010", "2000 HELD @a family foundation"],
  ],
  [
    "the last holder closes the list and defines a short form",
    "Entities affiliated with Lakeside Capital",
    "Consists of 8,000 shares held by Lakeside Fund I and 2,000 shares held by Lakeside 401(k) Retirement Plan (together, the “Lakeside Accounts”).",
    ["8000 HELD @Lakeside Fund I", "2000 HELD @Lakeside 401(k) Retirement Plan"],
  ],
  [
    "options are not the foundation's",
    "Max Hill",
    "Includes options to purchase 1,992 shares and 4,000 shares of common stock held by a private foundation.",
    ["1992 OPTION", "4000 HELD common stock @a private foundation"],
  ],
  [
    "a nickname in the row's name",
    "A. George “Skip” Battle",
    "Includes 4,437 shares held by Mr. Battle.",
    ["4437 HELD"],
  ],
  [
    "a spouse without a name",
    "Max Hill",
    "Includes 1,200 shares held by Mr. Hill’s spouse.",
    ["1200 HELD @Mr. Hill’s spouse"],
  ],
];

const CAPS: readonly (readonly [why: string, note: string, percent: number | null])[] = [
  [
    "a beneficial ownership limitation",
    "The warrants are subject to a beneficial ownership limitation of 4.99%.",
    4.99,
  ],
  [
    "the other common one",
    "The holder may not exercise the warrants to the extent that it would beneficially own more than 9.99% of the outstanding common stock.",
    9.99,
  ],
  ["a blocker in brackets", "Subject to a 4.99% beneficial ownership blocker.", 4.99],
  [
    "19.99 percent by an exchange's rule",
    "The holder cannot convert if it would beneficially own in excess of 19.99% of our outstanding shares.",
    19.99,
  ],
  ["none", "The holder beneficially owns 7.5% of the outstanding shares.", null],
  [
    "a five percent holder",
    "Each person known to own beneficially more than 5% of our outstanding shares.",
    null,
  ],
];

describe("disclaimers of notes", () => {
  for (const [why, row, note, expected] of DISCLAIMERS) {
    it(why, () => {
      const said = readNote(note, [row]).said.get(row)!;
      assert.deepEqual(said.disclaims.map(({ holder, of }) => `${holder} of ${of}`).sort(), expected);
    });
  }
});

describe("parts of a holding", () => {
  for (const [why, row, note, expected] of COMPONENTS) {
    it(why, () => {
      const said = readNote(note, [row]).said.get(row)!;
      const parts = said.components.map((part) =>
        [part.shares, part.kind, part.class, part.heldBy === null ? null : `@${part.heldBy}`]
          .filter((word) => word !== null)
          .join(" "),
      );
      assert.deepEqual(parts, expected);
    });
  }
});

describe("limits of ownership", () => {
  for (const [why, note, expected] of CAPS) {
    it(why, () => {
      const said = readNote(note, ["Lakeside Fund, L.P."]).said.get("Lakeside Fund, L.P.")!;
      assert.equal(said.cap?.percent ?? null, expected);
    });
  }
});

/** Why, the rows that show the note, the note, and of each row who controls it. */
const SHARED: readonly (readonly [
  why: string,
  rows: readonly string[],
  note: string,
  persons: readonly (readonly string[])[],
])[] = [
  [
    "one sentence for all",
    ["Lakeside Fund I, L.P.", "Lakeside Fund II, L.P."],
    "Jane Q. Roe has voting and dispositive power over the shares held by each of the Lakeside funds.",
    [["Jane Q. Roe"], ["Jane Q. Roe"]],
  ],
  [
    "a sentence for each",
    ["Lakeside Fund I, L.P.", "Lakeside Fund II, L.P."],
    "Jane Q. Roe has voting and dispositive power over the shares held by Lakeside Fund I, L.P. Max Hill has voting and dispositive power over the shares held by Lakeside Fund II, L.P.",
    [["Jane Q. Roe"], ["Max Hill"]],
  ],
  [
    "a general partner of both, named",
    ["Lakeside Fund I, L.P.", "Lakeside Fund II, L.P."],
    "Lakeside GP, LLC is the general partner of each of Lakeside Fund I, L.P. and Lakeside Fund II, L.P., and Jane Q. Roe is its managing member.",
    [
      ["Jane Q. Roe", "Lakeside GP, LLC"],
      ["Jane Q. Roe", "Lakeside GP, LLC"],
    ],
  ],
];

describe("control by a note of several rows", () => {
  for (const [why, rows, note, expected] of SHARED) {
    it(why, () => {
      const { said } = readNote(note, rows);
      assert.deepEqual(
        rows.map((row) =>
          said
            .get(row)!
            .control.map(({ person }) => person)
            .sort(),
        ),
        expected,
      );
    });
  }
});
