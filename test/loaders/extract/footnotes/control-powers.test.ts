import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { controllersIn } from "../../../support/notes.ts";

/** Why, the row that shows the note, the note, and whom it gives the power over the row's shares: read by hand. */
type Case = readonly [why: string, row: string, note: string, persons: readonly string[]];

const ACTIVE: readonly Case[] = [
  [
    "has sole voting and dispositive power",
    "Lakeside Fund, L.P.",
    "Jane Q. Roe has sole voting and dispositive power over the shares held by Lakeside Fund, L.P.",
    ["Jane Q. Roe"],
  ],
  [
    "exercises, of the selling stockholder",
    "Lakeside Fund, L.P.",
    "John Poe exercises voting and investment control over the securities owned by the selling stockholder.",
    ["John Poe"],
  ],
  [
    "the following persons",
    "Lakeside Fund, L.P.",
    "The following persons have voting and dispositive power: Sam Ash, Lee Bond and Max Cole.",
    ["Lee Bond", "Max Cole", "Sam Ash"],
  ],
  [
    "the natural person who exercises control",
    "Lakeside Fund, L.P.",
    "Sam Ash is the natural person who exercises control over Lakeside Fund, L.P.",
    ["Sam Ash"],
  ],
  [
    "last names that join their particle",
    "Lakeside Fund, L.P.",
    "Peter deVane and Rosa MacLaren exercise voting and investment power over the securities owned by Lakeside Fund, L.P.",
    ["Peter deVane", "Rosa MacLaren"],
  ],
  [
    "by virtue of a position",
    "Harbor Growth Partners, LLC",
    "By virtue of his position as the chief investment officer of Harbor Advisors, LLC, Mark T. Vole may be deemed to have voting and dispositive power over these shares.",
    ["Mark T. Vole"],
  ],
  [
    "a list with a serial comma",
    "Harbor Growth Partners, LLC",
    "Anna Bell, Carl D. Dunn, and Erin Frost share voting and dispositive power with respect to the shares held by Harbor Growth Partners, LLC.",
    ["Anna Bell", "Carl D. Dunn", "Erin Frost"],
  ],
  [
    "Messrs. with one full name elsewhere in the note",
    "Harbor Growth Partners, LLC",
    "The managing members of Harbor GP, LLC are Alan Bell, Carl Dunn and Ed Frost. Messrs. Bell, Dunn and Frost share voting power over the shares.",
    ["Alan Bell", "Carl Dunn", "Ed Frost"],
  ],
  [
    "may be deemed to share",
    "Harbor Growth Partners, LLC",
    "Harbor GP, LLC, the general partner of Harbor Growth Partners, LLC, may be deemed to share voting and dispositive power over these shares.",
    ["Harbor GP, LLC"],
  ],
  [
    "discretionary authority to vote and dispose",
    "Polar Master Fund Ltd.",
    "Polar Asset Advisors LP, the investment manager to Polar Master Fund Ltd., has discretionary authority to vote and dispose of the shares held by Polar Master Fund Ltd. and may be deemed to be the beneficial owner of these shares.",
    ["Polar Asset Advisors LP"],
  ],
  [
    "in his capacity as",
    "Polar Master Fund Ltd.",
    "Martin Kole, in his capacity as Investment Manager of Polar Asset Advisors LP, may also be deemed to have investment discretion and voting power over the shares held by the fund.",
    ["Martin Kole"],
  ],
  [
    "sole power to vote or direct the vote",
    "Quarry Trust",
    "Ms. Helen Stone has the sole power to vote or direct the vote, and the sole power to dispose or direct the disposition, of the shares held by the Quarry Trust.",
    ["Helen Stone"],
  ],
  [
    "who, as manager, has",
    "Seven Oaks LLC",
    "These shares are held by Seven Oaks LLC. Peter J. Wren, who is the manager of Seven Oaks LLC, has voting and investment power over the shares.",
    ["Peter J. Wren"],
  ],
  [
    "the ability to direct the vote",
    "Seven Oaks LLC",
    "Peter J. Wren has the ability to direct the voting and disposition of the shares held by Seven Oaks LLC.",
    ["Peter J. Wren"],
  ],
  [
    "ultimate voting and dispositive control",
    "Seven Oaks LLC",
    "Peter Wren and Ruth Wren, as managers of Seven Oaks LLC, have ultimate voting and dispositive control over the shares.",
    ["Peter Wren", "Ruth Wren"],
  ],
  [
    "makes voting and investment decisions",
    "Seven Oaks LLC",
    "Peter Wren makes all voting and investment decisions on behalf of Seven Oaks LLC.",
    ["Peter Wren"],
  ],
  [
    "beneficial owner by power",
    "Vane Capital Ltd",
    "Oskar Vane is the sole director of Vane Capital Ltd and may be deemed to beneficially own the shares held by it.",
    ["Oskar Vane"],
  ],
  [
    "each of A and B may be deemed to beneficially own",
    "Vane Capital Ltd",
    "Each of Vane Holdings Limited and Oskar Vane may be deemed to beneficially own the shares directly held by Vane Capital Ltd.",
    ["Oskar Vane", "Vane Holdings Limited"],
  ],
  [
    "holds voting power jointly with a spouse who is named",
    "The Roe Family Trust",
    "Mr. David Roe shares voting and dispositive power with his wife, Sarah Roe, over the shares held by The Roe Family Trust.",
    ["David Roe", "Sarah Roe"],
  ],
  [
    "power delegated to an adviser",
    "Birch Street Pension Plan",
    "Birch Street Pension Plan has delegated voting and investment power over the shares to Elm Advisers, Inc.",
    ["Elm Advisers, Inc."],
  ],
  [
    "natural person sentence",
    "Crane Opportunities Ltd.",
    "The natural person with voting and dispositive power over the shares held by Crane Opportunities Ltd. is Daniel Crane.",
    ["Daniel Crane"],
  ],
  [
    "natural persons sentence, plural",
    "Crane Opportunities Ltd.",
    "The natural persons who have voting and investment control over the shares held by Crane Opportunities Ltd. are Daniel Crane and Miriam Katz.",
    ["Daniel Crane", "Miriam Katz"],
  ],
  [
    "is the natural person",
    "Crane Opportunities Ltd.",
    "Daniel Crane is the natural person who has voting and investment control over the securities held by Crane Opportunities Ltd.",
    ["Daniel Crane"],
  ],
  [
    "as president, has",
    "Acorn Consulting, Inc.",
    "Luis A. Garcia, as President of Acorn Consulting, Inc., has sole voting and dispositive power over the shares.",
    ["Luis A. Garcia"],
  ],
  [
    "the president has",
    "Acorn Consulting, Inc.",
    "Luis A. Garcia is the President of Acorn Consulting, Inc. and in such capacity has the right to vote and dispose of the securities held by such entity.",
    ["Luis A. Garcia"],
  ],
  [
    "full authority to exercise",
    "Northgate Ventures LP",
    "Sofia Lund, acting alone, has full authority to exercise voting and dispositive power with respect to the shares.",
    ["Sofia Lund"],
  ],
  [
    "retains voting power",
    "Northgate Ventures LP",
    "Sofia Lund retains sole voting and investment power over these shares.",
    ["Sofia Lund"],
  ],
  [
    "deemed to control",
    "Northgate Ventures LP",
    "Northgate Ventures LP is ultimately controlled by Sofia Lund.",
    ["Sofia Lund"],
  ],
  [
    "two sentences, two owners of power",
    "Northgate Ventures LP",
    "Northgate Management LLC has the power to vote the shares. Sofia Lund has the power to dispose of the shares.",
    ["Northgate Management LLC", "Sofia Lund"],
  ],
  [
    "with the power described first",
    "Northgate Ventures LP",
    "Voting and dispositive power with respect to the shares held by Northgate Ventures LP is vested in Sofia Lund.",
    ["Sofia Lund"],
  ],
  [
    "The row's own person, as trustee, has it",
    "Ellen Marsh",
    "Consists of 20,000 shares held by the Marsh 2004 Trust, of which Ms. Marsh is trustee and has sole voting and investment power.",
    ["Ellen Marsh"],
  ],
  [
    "general partners as persons, with the power",
    "Old Mill Partners",
    "Thomas Read and Wilma Read are the general partners of Old Mill Partners and have shared voting and investment power.",
    ["Thomas Read", "Wilma Read"],
  ],
  [
    "the power as an of-clause",
    "Old Mill Partners",
    "Thomas Read is the person who exercises voting control and investment discretion over the shares owned by Old Mill Partners.",
    ["Thomas Read"],
  ],
  [
    "may be considered the beneficial owner",
    "Old Mill Partners",
    "Thomas Read may be considered the beneficial owner of the shares held by Old Mill Partners.",
    ["Thomas Read"],
  ],
  [
    "capital letters of old text",
    "Old Mill Partners",
    "Thomas Read, President, has voting and investment power over the securities held by this selling shareholder.",
    ["Thomas Read"],
  ],
];

const PASSIVE: readonly Case[] = [
  [
    "is exercised by",
    "Lakeside Fund, L.P.",
    "Voting and investment control over the shares held by Lakeside Fund, L.P. is exercised by Jane Q. Roe.",
    ["Jane Q. Roe"],
  ],
  [
    "is held by its officer",
    "Lakeside Fund, L.P.",
    "Voting and dispositive power over the shares is held by Jane Q. Roe, the chief executive officer of Lakeside Fund, L.P.",
    ["Jane Q. Roe"],
  ],
  [
    "decisions are made by",
    "Lakeside Fund, L.P.",
    "All voting and investment decisions for Lakeside Fund, L.P. are made by Jane Q. Roe and Max Hill.",
    ["Jane Q. Roe", "Max Hill"],
  ],
  [
    "resides with",
    "Lakeside Fund, L.P.",
    "Voting and dispositive power over the securities resides with Jane Q. Roe.",
    ["Jane Q. Roe"],
  ],
  [
    "managed by, power behind it",
    "Lakeside Fund, L.P.",
    "Lakeside Fund, L.P. is managed by Lakeside Capital LLC, which is controlled by Jane Q. Roe.",
    ["Jane Q. Roe", "Lakeside Capital LLC"],
  ],
  [
    "wholly owned by a person",
    "JQR Holdings Inc.",
    "JQR Holdings Inc. is wholly-owned by Jane Q. Roe.",
    ["Jane Q. Roe"],
  ],
  [
    "an entity controlled by",
    "JQR Holdings Inc.",
    "JQR Holdings Inc. is an entity owned and controlled by Jane Q. Roe, who has sole voting and dispositive power over the shares.",
    ["Jane Q. Roe"],
  ],
  [
    "shared by",
    "Twin Pines LLC",
    "Voting and dispositive power is shared by Bruce Pine and Cora Pine.",
    ["Bruce Pine", "Cora Pine"],
  ],
  [
    "by its sole manager",
    "Twin Pines LLC",
    "Voting and dispositive decisions are made by its sole manager, Bruce Pine.",
    ["Bruce Pine"],
  ],
  [
    "by an investment committee with named members",
    "Twin Pines LLC",
    "Investment and voting decisions with respect to the shares are made by an investment committee consisting of Bruce Pine, Cora Pine and Dirk Ash.",
    ["Bruce Pine", "Cora Pine", "Dirk Ash"],
  ],
  [
    "by an investment committee without names",
    "Twin Pines LLC",
    "Investment and voting decisions with respect to the shares are made by an investment committee of three or more individuals, none of whom individually has the power to vote or dispose of the shares.",
    [],
  ],
  [
    "a board whose members are named",
    "The Alder Foundation",
    "The board of directors of The Alder Foundation, consisting of Ian Alder, June Alder and Kim Lowe, has voting and dispositive power over the shares.",
    ["Ian Alder", "June Alder", "Kim Lowe"],
  ],
  ["label and colon", "Twin Pines LLC", "Control person: Bruce Pine.", ["Bruce Pine"]],
  [
    "label with equals-like dash",
    "Twin Pines LLC",
    "Voting and dispositive control: Bruce Pine, Manager",
    ["Bruce Pine"],
  ],
  [
    "beneficially owned and controlled by",
    "Twin Pines LLC",
    "These shares are beneficially owned and controlled by Bruce Pine.",
    ["Bruce Pine"],
  ],
  [
    "may be exercised by any one",
    "Twin Pines LLC",
    "The power to vote and dispose of the shares may be exercised by Bruce Pine or Cora Pine acting individually.",
    ["Bruce Pine", "Cora Pine"],
  ],
  [
    "under common control",
    "Twin Pines LLC",
    "Twin Pines LLC is under the control of Bruce Pine.",
    ["Bruce Pine"],
  ],
  [
    "has been granted to",
    "Twin Pines LLC",
    "Sole voting and dispositive power over the shares has been granted to Bruce Pine.",
    ["Bruce Pine"],
  ],
];

const NOBODY: readonly Case[] = [
  [
    "None of ... has",
    "Delta Ventures, L.P.",
    "None of Ana Cruz, Bo Dahl or Cy Eden has sole voting or dispositive power over the shares held by Delta Ventures, L.P.",
    [],
  ],
  [
    "does not have",
    "Delta Ventures, L.P.",
    "Ana Cruz does not have voting or dispositive power over the shares held by Delta Ventures, L.P.",
    [],
  ],
  ["has no", "Delta Ventures, L.P.", "Ana Cruz has no voting or investment power over these shares.", []],
  [
    "neither ... nor",
    "Delta Ventures, L.P.",
    "Neither Ana Cruz nor Bo Dahl has voting or dispositive power with respect to the shares.",
    [],
  ],
  [
    "no individual has",
    "Delta Ventures, L.P.",
    "No individual member of the investment committee of Delta Ventures, L.P. has voting or investment control over the shares.",
    [],
  ],
  [
    "the holder itself",
    "Delta Ventures, L.P.",
    "Delta Ventures, L.P. has sole voting and dispositive power over these shares.",
    [],
  ],
  [
    "unless otherwise indicated",
    "Ana Cruz",
    "Unless otherwise indicated, the persons named in the table have sole voting and investment power with respect to all shares shown as beneficially owned by them.",
    [],
  ],
  [
    "a grant of options",
    "Ana Cruz",
    "Includes 12,000 shares issuable upon exercise of options held by Ms. Cruz that are exercisable within 60 days of March 31, 2021.",
    [],
  ],
  [
    "a placement agent's affiliation",
    "Delta Ventures, L.P.",
    "Delta Ventures, L.P. is an affiliate of Acme Securities LLC, a registered broker-dealer and a member of FINRA.",
    [],
  ],
  [
    "an officer of the company",
    "Ana Cruz",
    "Ms. Cruz is our Chief Executive Officer and a member of our board of directors.",
    [],
  ],
  [
    "directors of the company appointed",
    "Delta Ventures, L.P.",
    "Bo Dahl, a member of our board of directors, is affiliated with Delta Ventures, L.P.",
    [],
  ],
  [
    "the following persons, without power",
    "Delta Ventures, L.P.",
    "The following persons have no voting or dispositive power: Sam Ash and Lee Bond.",
    [],
  ],
  [
    "disclaims, has no power",
    "Delta Ventures, L.P.",
    "Bo Dahl disclaims beneficial ownership of the shares held by Delta Ventures, L.P. and does not exercise voting or dispositive power over them.",
    [],
  ],
  [
    "a limited partner",
    "Delta Ventures, L.P.",
    "Bo Dahl is a limited partner of Delta Ventures, L.P. and has no control over the voting or disposition of its shares.",
    [],
  ],
  ["spouse without a name", "Bo Dahl", "Includes 4,000 shares held by Mr. Dahl’s spouse.", []],
  [
    "publicly traded company",
    "Mega Industries, Inc.",
    "Mega Industries, Inc. is a publicly traded company. No natural person has voting or dispositive power over the shares.",
    [],
  ],
  [
    "not known to the company",
    "Delta Ventures, L.P.",
    "We have not been informed who has voting and dispositive power over the shares held by Delta Ventures, L.P.",
    [],
  ],
  [
    "a broker-dealer sentence with names of places and acts",
    "Delta Ventures, L.P.",
    "Shares of Common Stock issuable upon conversion of the Series A Preferred Stock and exercise of the Warrants issued on May 3, 2019 in the Private Placement under the Securities Purchase Agreement.",
    [],
  ],
  [
    "cannot vote alone",
    "Delta Ventures, L.P.",
    "Because decisions require a majority of its three managers, no manager is deemed to have voting or dispositive power over the shares.",
    [],
  ],
];

for (const [what, cases] of [
  ["who has the power", ACTIVE],
  ["by whom it is held", PASSIVE],
  ["nobody", NOBODY],
] as const) {
  describe(`control: ${what}`, () => {
    for (const [why, row, note, persons] of cases)
      it(`${why}: ${note.slice(0, 60)}`, () => assert.deepEqual(controllersIn(note, [row]), persons));
  });
}
