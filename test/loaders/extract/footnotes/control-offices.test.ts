import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { controllersIn } from "../../../support/notes.ts";

/** Why, the row that shows the note, the note, and whom it gives control over the row's shares: read by hand. */
type Case = readonly [why: string, row: string, note: string, persons: readonly string[]];

const OFFICES: readonly Case[] = [
  [
    "managing member of the holder",
    "Juniper Lane LLC",
    "Omar Haddad is the managing member of Juniper Lane LLC.",
    ["Omar Haddad"],
  ],
  [
    "trustee in the name",
    "Jane Roe Living Trust",
    "Jane Roe, trustee of the Jane Roe Living Trust, has voting and dispositive power over the shares.",
    ["Jane Roe"],
  ],
  [
    "sole member and manager",
    "Juniper Lane LLC",
    "Juniper Lane LLC is a limited liability company of which Omar Haddad is the sole member and manager.",
    ["Omar Haddad"],
  ],
  [
    "sole shareholder and director",
    "Kestrel Overseas Corp.",
    "Chan Tai Man is the sole shareholder and director of Kestrel Overseas Corp., a company incorporated in the British Virgin Islands.",
    ["Chan Tai Man"],
  ],
  [
    "directors of the adviser who disclaim the shares",
    "Alder Investments Master Fund LP",
    "Alder Advisors Inc and Alder Funds Management LP, the Co-Investment Advisers of Alder Investments Master Fund LP, hold voting and dispositive power over the shares. Bruno Winter is the managing member of Alder Management GP LLC, which is the general partner of Alder Funds Management LP. Moira Kass and Amos Nash are directors of Alder Advisors Inc. Mr. Winter, Ms. Kass and Mr. Nash each disclaim beneficial ownership of these shares.",
    [
      "Alder Advisors Inc",
      "Alder Funds Management LP",
      "Alder Management GP LLC",
      "Amos Nash",
      "Bruno Winter",
      "Moira Kass",
    ],
  ],
  [
    "directors of the adviser of whom nothing else is said",
    "Alder Investments Master Fund LP",
    "Alder Advisors Inc. has voting and dispositive power over the shares. Bruno Winter is its manager. Moira Kass and Amos Nash are directors of Alder Advisors Inc.",
    ["Alder Advisors Inc.", "Bruno Winter"],
  ],
  [
    "its general partner is",
    "Copper Creek Partners, L.P.",
    "The general partner of Copper Creek Partners, L.P. is Copper Creek GP, LLC, and the manager of Copper Creek GP, LLC is Faye Lomax.",
    ["Copper Creek GP, LLC", "Faye Lomax"],
  ],
  [
    "trustees by and behind a comma",
    "Ronald C. Hume",
    "Includes 10,000 shares held by the Hume Children's Trust, of which Ronald C. Hume and Lisa Hume are co-trustees.",
    ["Lisa Hume", "Ronald C. Hume"],
  ],
  [
    "custodian under the UTMA",
    "Gary Moss",
    "Includes 1,500 shares held by Mr. Moss as custodian for his minor children under the Uniform Transfers to Minors Act.",
    ["Gary Moss"],
  ],
  [
    "executor of an estate",
    "Estate of Paul Roe",
    "Nina Roe is the executor of the Estate of Paul Roe and has voting and dispositive power over the shares held by the estate.",
    ["Nina Roe"],
  ],
  [
    "general partner is a person",
    "Old Forge Family Limited Partnership",
    "Walter Finch is the sole general partner of the Old Forge Family Limited Partnership.",
    ["Walter Finch"],
  ],
  [
    "investment adviser with discretion, and its head",
    "Tide Fund Ltd.",
    "Tide Advisers LLC serves as investment manager to Tide Fund Ltd. Nora Tide is the managing member of Tide Advisers LLC.",
    ["Nora Tide", "Tide Advisers LLC"],
  ],
  [
    "where an officer is all there is",
    "Spruce & Co., Inc.",
    "Gil Spruce is the President and sole owner of Spruce & Co., Inc.",
    ["Gil Spruce"],
  ],
  [
    "attorney-in-fact",
    "Mary Ann Lot",
    "Sam Lot, as attorney-in-fact for Mary Ann Lot, has voting and dispositive power over the shares.",
    ["Sam Lot"],
  ],
  [
    "managers named in brackets",
    "Juniper Lane LLC",
    "The managers of Juniper Lane LLC (Omar Haddad and Rita Haddad) share voting and dispositive power over the shares.",
    ["Omar Haddad", "Rita Haddad"],
  ],
  [
    "each a managing member",
    "Juniper Lane LLC",
    "Omar Haddad and Rita Haddad, each a managing member of Juniper Lane LLC, may be deemed to share voting and dispositive power over the shares.",
    ["Omar Haddad", "Rita Haddad"],
  ],
  [
    "trust company as trustee",
    "Hume Irrevocable Trust",
    "First Prairie Trust Company is the trustee of the Hume Irrevocable Trust.",
    ["First Prairie Trust Company"],
  ],
  [
    "controlling shareholder",
    "Kestrel Overseas Corp.",
    "Kestrel Overseas Corp. is a British Virgin Islands company. Its controlling shareholder is Chan Tai Man.",
    ["Chan Tai Man"],
  ],
  [
    "sole director alone",
    "Kestrel Overseas Corp.",
    "Chan Tai Man is the sole director of Kestrel Overseas Corp.",
    ["Chan Tai Man"],
  ],
  [
    "a management company, its managing partners",
    "Valcourt Crossover II SLP",
    "Valcourt Partners SAS is the management company of Valcourt Crossover II SLP. Antoine Ferrand, Minsu Hong and Henriette Riedel are the managing partners of Valcourt Partners SAS and may be deemed to share voting and investment power.",
    ["Antoine Ferrand", "Henriette Riedel", "Minsu Hong", "Valcourt Partners SAS"],
  ],
  [
    "a trust company with its place, and a person",
    "Graham Children's Trust",
    "Sovereign Trust Company, Roanoke, Virginia, and Mrs. Emily Graham Tate are the trustees of the Graham Children's Trust.",
    ["Emily Graham Tate", "Sovereign Trust Company"],
  ],
  [
    "a general partner whose president is named",
    "Peach Valley Partners, L.P.",
    "PVQ Management Corp., whose president is Arthur C. Dabb, is the sole general partner of Peach Valley Partners, L.P.",
    ["Arthur C. Dabb", "PVQ Management Corp."],
  ],
  [
    "a committee of a short form, Messrs. and Ms. with particles, behind a numeral with its stop",
    "Entities affiliated with Leeuwerik Growth",
    "Consists of (i) 9,000,004 ordinary shares held by Leeuwerik Growth Opportunities Fund I Coöperatief U.A. (“LGOF I”). Leeuwerik Growth Management B.V. (“LGM”), the director of LGOF I, has voting and investment power over the shares held by LGOF I. Investment decisions are made by an investment committee of LGM consisting of Messrs. S.J.H. van Rijn, G.J. Mulder and Ms. W. de Graaf, who disclaim beneficial ownership.",
    ["G.J. Mulder", "Leeuwerik Growth Management B.V.", "S.J.H. van Rijn", "W. de Graaf"],
  ],
  [
    "a possessive inside a name",
    "Graham Children's Trust",
    "Emily Graham is the trustee of the Graham Children's Trust. The Firefighters' Retirement Fund has sole voting power over none of the shares.",
    ["Emily Graham"],
  ],
  [
    "two holders of an office behind a singular verb",
    "Juniper Lane LLC",
    "The managing member of Juniper Lane LLC is Omar Haddad and Rita Haddad.",
    ["Omar Haddad", "Rita Haddad"],
  ],
  [
    "the next clause's subjects behind a list of funds",
    "Copper Creek Partners, L.P.",
    "Copper Creek GP, LLC is the general partner of Copper Creek Partners, L.P. and Copper Creek Annex, L.P., and Faye Lomax and Greg Lomax are the managing members of Copper Creek GP, LLC.",
    ["Copper Creek GP, LLC", "Faye Lomax", "Greg Lomax"],
  ],
  [
    "manager for the account of the fund",
    "Tide Fund Ltd.",
    "The shares are managed by Tide Advisers LLC, as investment adviser to Tide Fund Ltd.",
    ["Tide Advisers LLC"],
  ],
];

const CHAINS: readonly Case[] = [
  [
    "three steps, each with its short form",
    "Copper Creek Partners, L.P.",
    'Copper Creek GP, L.P. (the "GP") is the general partner of Copper Creek Partners, L.P. Copper Creek Ltd. (the "Ultimate GP") is the general partner of the GP. Faye Lomax is the sole director of the Ultimate GP.',
    ["Copper Creek GP, L.P.", "Copper Creek Ltd.", "Faye Lomax"],
  ],
  [
    "A is the managing member of B, which is the general partner of C",
    "Copper Creek Partners, L.P.",
    "Faye Lomax is the managing member of Copper Creek GP, LLC, which is the general partner of Copper Creek Partners, L.P.",
    ["Copper Creek GP, LLC", "Faye Lomax"],
  ],
  [
    "in turn",
    "Copper Creek Partners, L.P.",
    "Copper Creek Partners, L.P. is controlled by its general partner, Copper Creek GP, LLC, which in turn is controlled by Faye Lomax and Greg Lomax.",
    ["Copper Creek GP, LLC", "Faye Lomax", "Greg Lomax"],
  ],
  [
    "each disclaims at the end",
    "Copper Creek Partners, L.P.",
    "Copper Creek GP, LLC is the general partner of Copper Creek Partners, L.P. and Faye Lomax is the manager of Copper Creek GP, LLC. Each of Copper Creek GP, LLC and Ms. Lomax disclaims beneficial ownership of the shares except to the extent of its or her pecuniary interest therein.",
    ["Copper Creek GP, LLC", "Faye Lomax"],
  ],
  [
    "wholly owned subsidiaries",
    "Prairie Sub LLC",
    "Prairie Sub LLC is a wholly owned subsidiary of Prairie Holdings, Inc., which is controlled by Amos Reed.",
    ["Amos Reed", "Prairie Holdings, Inc."],
  ],
  [
    "a fund group as one row",
    "Entities affiliated with Lincoln Park Ventures",
    'Consists of (i) 100,000 shares held by Lincoln Park Ventures I, L.P. ("LPV I") and (ii) 50,000 shares held by Lincoln Park Ventures II, L.P. ("LPV II," and together with LPV I, the "Lincoln Park Funds"). Lincoln Park GP, LLC is the general partner of each of the Lincoln Park Funds. Ivo Petrov and Jo Quick are the managing members of Lincoln Park GP, LLC and share voting and dispositive power over the shares held by the Lincoln Park Funds.',
    ["Ivo Petrov", "Jo Quick", "Lincoln Park GP, LLC"],
  ],
  [
    "advisory chain with both manager and parent",
    "Meridian Master Fund, LP",
    "Meridian Management, LP is the investment manager of Meridian Master Fund, LP. Meridian Management GP, LLC is the general partner of Meridian Management, LP. Hal Byrd is the managing member of Meridian Management GP, LLC. Accordingly, each of them may be deemed to have voting and dispositive power over the shares.",
    ["Hal Byrd", "Meridian Management GP, LLC", "Meridian Management, LP"],
  ],
  [
    "two managers of a general partner's general partner",
    "Sable Investors III, L.P.",
    "Sable Investors III, L.P. is managed by its general partner, Sable GP III, L.P., whose general partner is Sable Ltd. Rex Sable and Una Sable are the directors of Sable Ltd. and exercise voting and investment control over the shares.",
    ["Rex Sable", "Sable GP III, L.P.", "Sable Ltd.", "Una Sable"],
  ],
  [
    "Cayman fund and portfolio manager",
    "Ibis Master Fund",
    "Ibis Advisors LLC is the trading manager of Ibis Master Fund and consequently has voting control and investment discretion over securities held in its name. Leo Ibis is the managing member of Ibis Advisors LLC.",
    ["Ibis Advisors LLC", "Leo Ibis"],
  ],
];

const NAMES: readonly Case[] = [
  [
    "a Dutch particle",
    "Polder B.V.",
    "Pieter van der Meer has sole voting and dispositive power over the shares held by Polder B.V.",
    ["Pieter van der Meer"],
  ],
  [
    "a Spanish particle",
    "Rio S.A.",
    "María José de la Cruz has voting and investment power over the shares held by Rio S.A.",
    ["María José de la Cruz"],
  ],
  [
    "a German title",
    "Rhein GmbH",
    "Dr. Karl-Heinz Müller is the managing director of Rhein GmbH and has sole voting and dispositive power over the shares.",
    ["Karl-Heinz Müller"],
  ],
  [
    "a junior",
    "Seven Oaks LLC",
    "Robert F. Lane, Jr. has voting and dispositive power over the shares held by Seven Oaks LLC.",
    ["Robert F. Lane, Jr."],
  ],
  [
    "the third",
    "Seven Oaks LLC",
    "James T. Wood III, the manager of Seven Oaks LLC, has sole voting and investment power.",
    ["James T. Wood III"],
  ],
  [
    "a doctor behind the name",
    "Seven Oaks LLC",
    "Susan Wei, M.D., Ph.D., has voting and dispositive power over the shares held by Seven Oaks LLC.",
    ["Susan Wei, M.D., Ph.D."],
  ],
  [
    "Chinese order",
    "Lucky Star International Limited",
    "Zhang Weiming is the sole director of Lucky Star International Limited and has voting and dispositive power over the shares.",
    ["Zhang Weiming"],
  ],
  [
    "a hyphened Korean name",
    "Hanbit Co., Ltd.",
    "Kim Jong-Hoon has voting and dispositive power over the shares held by Hanbit Co., Ltd.",
    ["Kim Jong-Hoon"],
  ],
  [
    "an Irish apostrophe",
    "Seven Oaks LLC",
    "Sean O’Malley has voting and dispositive power over the shares held by Seven Oaks LLC.",
    ["Sean O’Malley"],
  ],
  [
    "a Scottish Mac",
    "Seven Oaks LLC",
    "Fiona MacDonald has voting and dispositive power over the shares held by Seven Oaks LLC.",
    ["Fiona MacDonald"],
  ],
  [
    "initials only",
    "Seven Oaks LLC",
    "J.P. Stone has voting and dispositive power over the shares held by Seven Oaks LLC.",
    ["J.P. Stone"],
  ],
  [
    "an Arabic name",
    "Dune Holding Ltd",
    "Ahmed bin Rashid Al Mansoori has voting and dispositive power over the shares held by Dune Holding Ltd.",
    ["Ahmed bin Rashid Al Mansoori"],
  ],
  [
    "a double name",
    "Seven Oaks LLC",
    "Anne-Marie Smith-Jones has voting and dispositive power over the shares held by Seven Oaks LLC.",
    ["Anne-Marie Smith-Jones"],
  ],
  [
    "a middle name in quotes",
    "Seven Oaks LLC",
    "William “Bill” Hart has voting and dispositive power over the shares held by Seven Oaks LLC.",
    ["William “Bill” Hart"],
  ],
  [
    "capitals",
    "SEVEN OAKS LLC",
    "PETER WREN has voting and dispositive power over the shares held by SEVEN OAKS LLC.",
    ["PETER WREN"],
  ],
  [
    "a French name",
    "Seine SAS",
    "Jean-François du Pont has voting and dispositive power over the shares held by Seine SAS.",
    ["Jean-François du Pont"],
  ],
  [
    "Sir and a first name, the row's",
    "Alistair Graham",
    "Includes 10,000 shares held by Moor Nominees Ltd. Sir Alistair has sole voting and dispositive power over them.",
    ["Alistair Graham"],
  ],
  [
    "Lord and Sir",
    "Thames plc",
    "Sir Ian Black has voting and dispositive power over the shares held by Thames plc.",
    ["Ian Black"],
  ],
];

for (const [what, cases] of [
  ["by office", OFFICES],
  ["chains", CHAINS],
  ["names", NAMES],
] as const) {
  describe(`control: ${what}`, () => {
    for (const [why, row, note, persons] of cases)
      it(`${why}: ${note.slice(0, 60)}`, () => assert.deepEqual(controllersIn(note, [row]), persons));
  });
}
