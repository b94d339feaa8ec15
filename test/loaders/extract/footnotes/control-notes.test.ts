import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { controllersIn } from "../../../support/notes.ts";

/** Why, the row that shows the note, whole notes as filings word them, and whom they give control: read by hand. */
type Case = readonly [why: string, row: string, note: string, persons: readonly string[]];

const PRIVATE_PLACEMENTS: readonly Case[] = [
  [
    "authorized agent, managers in their capacity, all disclaim",
    "Opal Master Onshore, LLC",
    'Opal Asset Management LP, the authorized agent of Opal Master Onshore, LLC ("OMO"), has discretionary authority to vote and dispose of the shares held by OMO and may be deemed to be the beneficial owner of these shares. Martin Hoe and Ryan Lamb, in their capacity as investment managers of Opal Asset Management LP, may also be deemed to have investment discretion and voting power over the shares held by OMO. OMO, Mr. Hoe and Mr. Lamb each disclaim any beneficial ownership of these shares.',
    ["Martin Hoe", "Opal Asset Management LP", "Ryan Lamb"],
  ],
  [
    "short forms of persons",
    "Intercoast Capital LLC",
    'Mitchell P. Kemp ("Mr. Kemp") and Daniel B. Asch ("Mr. Asch"), each of whom are managers of Intercoast Capital LLC ("Intercoast"), have shared voting control and investment discretion over the securities reported herein that are held by Intercoast. As a result, each of Mr. Kemp and Mr. Asch may be deemed to have beneficial ownership (as determined under Section 13(d) of the Securities Exchange Act of 1934, as amended) of the securities reported herein that are held by Intercoast.',
    ["Daniel B. Asch", "Mitchell P. Kemp"],
  ],
  [
    "co-advisers as one short form; directors only disclaim",
    "Hanson Investments Master Fund LP",
    'Hanson Advisors Inc. ("HAI") and Hanson Funds Management LP ("HFM", and together with HAI, "Hanson") are the Co-Investment Advisers of Hanson Investments Master Fund LP ("HIMF"). Hanson holds voting and dispositive power over the shares held by HIMF. Bruce Wynn is the managing member of Hanson Management GP LLC, which is the general partner of HFM. Moe Kassab and Amin Nath are directors of HAI. Mr. Wynn, Mr. Kassab and Mr. Nath each disclaim beneficial ownership of these shares except to the extent of their pecuniary interest therein.',
    ["Bruce Wynn", "Hanson Advisors Inc.", "Hanson Funds Management LP", "Hanson Management GP LLC"],
  ],
  [
    "may be deemed to be beneficially owned by a numbered list",
    "Truce Capital Master Fund Ltd.",
    'The securities are directly held by Truce Capital Master Fund Ltd., a Cayman Islands exempted company (the "Master Fund"), and may be deemed to be beneficially owned by: (i) Truce Capital, LLC ("Truce Capital"), as the investment manager of the Master Fund; and (ii) Steven Bond, as the Managing Member of Truce Capital. The warrants are subject to a beneficial ownership limitation of 4.99%, which such limitation restricts the Selling Stockholder from exercising that portion of the warrants that would result in the Selling Stockholder and its affiliates owning, after exercise, a number of shares of common stock in excess of the beneficial ownership limitation.',
    ["Steven Bond", "Truce Capital, LLC"],
  ],
  [
    "investment manager and the member of its general partner",
    "Hudson Cove Master Fund Ltd.",
    "Hudson Cove Capital Management LP, the investment manager of Hudson Cove Master Fund Ltd., has voting and investment power over these securities. Sandor Gerb is the managing member of Hudson Cove Capital GP LLC, which is the general partner of Hudson Cove Capital Management LP. Each of Hudson Cove Master Fund Ltd. and Sandor Gerb disclaims beneficial ownership over these securities.",
    ["Hudson Cove Capital GP LLC", "Hudson Cove Capital Management LP", "Sandor Gerb"],
  ],
  [
    "principals of an equity line",
    "Lake Park Capital Fund, LLC",
    "Joshua Schein and Jonathan Cole, the principals of Lake Park Capital Fund, LLC, are deemed to be beneficial owners of all of the shares of common stock owned by Lake Park Capital Fund, LLC. Messrs. Cole and Schein have shared voting and disposition power over the shares being offered under this Prospectus.",
    ["Jonathan Cole", "Joshua Schein"],
  ],
  [
    "decisions made by a firm's president and managing member",
    "YB II PN, Ltd.",
    'YB II PN, Ltd. is a fund managed by Yorkdale Advisors Global, LP ("Yorkdale LP"). Yorkdale Advisors Global II, LLC ("Yorkdale LLC") is the General Partner of Yorkdale LP. All investment decisions for YB II PN, Ltd. are made by Yorkdale LLC\'s President and Managing Member, Mr. Mark Angel.',
    ["Mark Angel", "Yorkdale Advisors Global II, LLC", "Yorkdale Advisors Global, LP"],
  ],
  [
    "a chain of wholly owned subsidiaries and a co-chief executive",
    "D. Ripley Principal Capital II, LLC",
    'D. Ripley Principal Capital II, LLC ("DRPC II") is a wholly-owned subsidiary of D. Ripley Principal Investments, LLC ("DRPI"). As a result, DRPI may be deemed to be an indirect beneficial owner of the securities held of record by DRPC II. DRPI is a wholly-owned subsidiary of D. Ripley Financial, Inc. ("DRF"). As a result, DRF may be deemed to be an indirect beneficial owner of the securities held of record by DRPC II. Bryan R. Ripley is the Co-Chief Executive Officer and Chairman of the Board of Directors of DRF. As a result, Bryan R. Ripley may be deemed to indirectly beneficially own the securities held of record by DRPC II.',
    ["Bryan R. Ripley", "D. Ripley Financial, Inc.", "D. Ripley Principal Investments, LLC"],
  ],
  [
    "managing members make the decisions of the manager",
    "Mohawk Master Fund, Ltd.",
    'Mohawk Capital Management L.L.C. ("MCM") is the investment manager of Mohawk Master Fund, Ltd. and has voting control and investment discretion over securities held by Mohawk Master Fund, Ltd. As managing members of MCM, Richard Abel and Kim Page make voting and investment decisions on behalf of MCM in its capacity as investment manager. As a result of the foregoing, Mr. Abel and Mrs. Page may be deemed to have beneficial ownership (as determined under Section 13(d) of the Exchange Act) of the securities held by Mohawk Master Fund, Ltd.',
    ["Kim Page", "Mohawk Capital Management L.L.C.", "Richard Abel"],
  ],
  [
    "a foreign firm with one person",
    "Gamma Capital Anstalt",
    "Konrad Acker and Nicola Feuer have shared voting and dispositive power over the securities held by Gamma Capital Anstalt, whose address is Altenbach 8, FL-9490 Vaduz, Liechtenstein.",
    ["Konrad Acker", "Nicola Feuer"],
  ],
  [
    "each of several funds, with the natural person",
    "Seabright Opportunity Fund, L.P.",
    "Seabright Capital, LLC is the general partner of each of Seabright Opportunity Fund, L.P. and Seabright Select Fund, L.P. and the natural person who has voting and dispositive power over the shares held by the Seabright funds is Todd Sable. Mr. Sable disclaims any beneficial ownership of the shares except to the extent of his pecuniary interest therein.",
    ["Seabright Capital, LLC", "Todd Sable"],
  ],
  [
    "a bank's desk with no person",
    "Marble Bank AG, London Branch",
    "Marble Bank AG, London Branch is a wholly owned subsidiary of Marble Group AG, a publicly held company listed on the SIX Swiss Exchange.",
    ["Marble Group AG"],
  ],
  [
    "a registered investment adviser, and the head of the firm as labels have it",
    "Certain funds advised by Ridge Capital Management LLC",
    "Ridge Capital Management LLC serves as investment adviser to each of the funds and accounts that hold the shares, and may be deemed to have voting and dispositive power over the shares. Dev Rao is the chief investment officer of Ridge Capital Management LLC.",
    ["Dev Rao", "Ridge Capital Management LLC"],
  ],
];

const VENTURE_FUNDS: readonly Case[] = [
  [
    "individual managers of the last general partner",
    "Northeast Associates 14, L.P.",
    'NA Partners 14, L.P. ("Partners 14") is the sole general partner of Northeast Associates 14, L.P. NA 14 GP, LTD ("NA 14 LTD") is the sole general partner of Partners 14. The individual directors of NA 14 LTD are M. James Barr, Peter J. Barn and Forest Bask (collectively, the "Directors"). The Directors share voting and dispositive power with regard to the shares held by Northeast Associates 14, L.P.',
    ["Forest Bask", "M. James Barr", "NA 14 GP, LTD", "NA Partners 14, L.P.", "Peter J. Barn"],
  ],
  [
    "managing members share, a director of the company among them",
    "Third Peak Ventures, L.P.",
    "Third Peak GP, LLC is the general partner of Third Peak Ventures, L.P. Kevin P. Stern, Mark J. Levy and Robert I. Tapp, the managing members of Third Peak GP, LLC, share voting and investment power over the shares held by Third Peak Ventures, L.P. Mr. Levy, a member of our board of directors, disclaims beneficial ownership of such shares except to the extent of his pecuniary interest therein.",
    ["Kevin P. Stern", "Mark J. Levy", "Robert I. Tapp", "Third Peak GP, LLC"],
  ],
  [
    "a director in the nineties",
    "Arbor Ventures II, L.P.",
    "Mr. Roe, a director of the Company, is a general partner of Arbor Associates II, L.P., the general partner of Arbor Ventures II, L.P., and may be deemed to share voting and investment power with respect to such shares. Mr. Roe disclaims beneficial ownership of such shares except to the extent of his proportionate partnership interest therein.",
    ["Arbor Associates II, L.P.", "Mr. Roe"],
  ],
  [
    "powers lie with the general partner, its members have none alone",
    "Seven Seas Venture Fund VI, L.P.",
    "Seven Seas Management VI, L.L.C. is the general partner of Seven Seas Venture Fund VI, L.P. and has sole voting and dispositive power over the shares. No managing member of Seven Seas Management VI, L.L.C. has individual voting or dispositive power over the shares.",
    ["Seven Seas Management VI, L.L.C."],
  ],
  [
    "investment committee decides, members named with disclaimers",
    "Fjord Invest K/S",
    "The investment and voting decisions of Fjord Invest K/S are made by the investment committee of Fjord Management A/S, whose members are Lars Holm, Mette Krag and Ole Bach. Each of them disclaims beneficial ownership of the shares.",
    ["Lars Holm", "Mette Krag", "Ole Bach"],
  ],
  [
    "five members of a committee without names, and a director without power",
    "Orchid Private Investments V, LP",
    "Orchid Capital GP V LLC is the general partner of Orchid Private Investments V, LP. Orchid Advisors LLC is the managing member of Orchid Capital GP V LLC. Orchid Advisors LLC exercises voting and investment power through a management committee comprised of Carl L. Gordon, Sven H. Borg and W. Carter Neal, each of whom disclaims beneficial ownership of the shares.",
    ["Carl L. Gordon", "Orchid Advisors LLC", "Orchid Capital GP V LLC", "Sven H. Borg", "W. Carter Neal"],
  ],
  [
    "Israeli partnership in two steps",
    "Vela Growth II, L.P.",
    "The general partner of Vela Growth II, L.P. is Vela Growth II GP Ltd. Harel Bet-On, a member of our board of directors, is a Co-Founder and Managing Partner of Vela Group. Mr. Bet-On disclaims any beneficial ownership of the subject shares except to the extent of any pecuniary interest therein.",
    ["Vela Growth II GP Ltd."],
  ],
  [
    "controlled by parents that share control",
    "Procyon Ventures B.V.",
    "Procyon Ventures B.V. is a wholly-owned subsidiary of MIX Holdings B.V., which in turn is a wholly-owned subsidiary of Procyon N.V. Procyon Ventures B.V. is controlled by Procyon N.V. and Nassau Ltd., which share voting and dispositive control over the shares held by Procyon Ventures B.V.",
    ["MIX Holdings B.V.", "Nassau Ltd.", "Procyon N.V."],
  ],
  [
    "sole member who ultimately exercises",
    "Trasi Capital FT, LP",
    "Trasi Capital GP, LLC has sole voting and dispositive power over the shares owned by Trasi Capital FT, LP. William P. Folk, II is the sole member of Trasi Capital GP, LLC, and therefore may be deemed to beneficially own the shares described in this footnote, and ultimately exercises voting and dispositive power over such shares.",
    ["Trasi Capital GP, LLC", "William P. Folk, II"],
  ],
  [
    "a sponsor under the rule of three",
    "Beacon Sponsor LLC",
    "Beacon Sponsor LLC is governed by a board of three managers. Each manager has one vote, and the approval of a majority of the managers is required for approval of an action. Under the so-called “rule of three”, if voting and dispositive decisions regarding an entity’s securities are made by three or more individuals, and a voting or dispositive decision requires the approval of at least a majority of those individuals, none of the individuals is deemed a beneficial owner of the entity’s securities. Based upon the foregoing analysis, no individual manager exercises voting or dispositive control over any of the securities held by Beacon Sponsor LLC.",
    [],
  ],
  [
    "a sponsor and its manager",
    "Beacon Sponsor LLC",
    "Beacon Sponsor LLC, our sponsor, is the record holder of the shares reported herein. Beacon Manager LLC is the managing member of our sponsor. Gary A. Simms is the managing member of Beacon Manager LLC and exercises voting and dispositive control over the securities held by the sponsor. Mr. Simms disclaims any beneficial ownership of the securities other than to the extent of any pecuniary interest he may have therein.",
    ["Beacon Manager LLC", "Gary A. Simms"],
  ],
];

const FAMILIES: readonly Case[] = [
  [
    "trust with the holder and his spouse as trustees",
    "Alan B. Tully",
    "Consists of 50,000 shares held by the Tully Family Trust dated May 1, 2001, for which Mr. Tully and his spouse, Nancy Tully, serve as trustees.",
    ["Alan B. Tully", "Nancy Tully"],
  ],
  [
    "shares held of record by a spouse",
    "Alan B. Tully",
    "Includes 5,000 shares held of record by his spouse, Nancy Tully, as to which Mr. Tully disclaims beneficial ownership.",
    [],
  ],
  [
    "a company controlled by the holder",
    "Alan B. Tully",
    "Consists of 5,000 shares held by Tully Ventures LLC, an entity controlled by Mr. Tully.",
    ["Alan B. Tully"],
  ],
  [
    "trustee whose power is stated",
    "Tully Irrevocable Trust",
    "Horace Tully, as trustee of the Tully Irrevocable Trust, has sole voting and dispositive power over the shares held by the trust for the benefit of his children, Ida Tully and Jon Tully.",
    ["Horace Tully"],
  ],
  [
    "beneficiaries have none",
    "Tully Irrevocable Trust",
    "The trustee of the Tully Irrevocable Trust is Horace Tully. The beneficiaries of the trust are Ida Tully and Jon Tully.",
    ["Horace Tully"],
  ],
  [
    "foundation whose directors share",
    "Tully Family Foundation",
    "Horace Tully, Ida Tully and Jon Tully are the directors of the Tully Family Foundation and share voting and dispositive power over its shares.",
    ["Horace Tully", "Ida Tully", "Jon Tully"],
  ],
  [
    "an IRA",
    "Bank of Elm, Custodian FBO Alan B. Tully IRA",
    "Alan B. Tully has sole voting and dispositive power over the shares held in the IRA.",
    ["Alan B. Tully"],
  ],
  [
    "an operating agreement names the manager",
    "Tully Ventures LLC",
    "Pursuant to the operating agreement of Tully Ventures LLC, Horace Tully, its manager, has the power to vote and dispose of the shares.",
    ["Horace Tully"],
  ],
];

for (const [what, cases] of [
  ["notes of private placements", PRIVATE_PLACEMENTS],
  ["notes of venture funds and sponsors", VENTURE_FUNDS],
  ["notes of families and trusts", FAMILIES],
] as const) {
  describe(`control: ${what}`, () => {
    for (const [why, row, note, persons] of cases)
      it(why, () => assert.deepEqual(controllersIn(note, [row]), persons));
  });
}
