import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { controllersIn } from "../../../support/notes.ts";

/**
 * The row that shows the note, the note in one of the styles of filings from 1993 on, and whom it gives control over the
 * row's shares: read by hand before the program was asked.
 */
type Case = readonly [row: string, note: string, persons: readonly string[]];

const CASES: readonly Case[] = [
  [
    "Kappa Holdings LLC",
    "Nick Pappas in his capacity as Managing Director of Kappa Holdings LLC has the authority to direct the vote and disposition of the shares.",
    ["Nick Pappas"],
  ],
  [
    "Morgan Stanley & Co.",
    "Based on a Schedule 13G/A filed on February 12, 2015 by Morgan Stanley and Morgan Stanley Capital Services LLC, Morgan Stanley has shared voting power with respect to 500,000 shares and shared dispositive power with respect to 510,000 shares.",
    ["Morgan Stanley"],
  ],
  [
    "BlackRock, Inc.",
    "Based solely on information contained in a Schedule 13G filed with the SEC on January 29, 2020, BlackRock, Inc. has sole voting power over 2,000,000 shares and sole dispositive power over 2,100,000 shares.",
    [],
  ],
  [
    "T. Rowe Price Associates, Inc.",
    "These securities are owned by various individual and institutional investors, which T. Rowe Price Associates, Inc. (Price Associates) serves as investment adviser with power to direct investments and/or sole power to vote the securities. For purposes of the reporting requirements of the Securities Exchange Act of 1934, Price Associates is deemed to be a beneficial owner of such securities; however, Price Associates expressly disclaims that it is, in fact, the beneficial owner of such securities.",
    [],
  ],
  [
    "Special Value Fund LP",
    "Austin Marx and David Green are the principal owners of ABX Fund Investors Limited Partnership, the general partner of Special Value Fund LP. Through their control of ABX Fund Investors Limited Partnership, Messrs. Marx and Green share voting and investment control over the portfolio securities of the fund.",
    ["ABX Fund Investors Limited Partnership", "Austin Marx", "David Green"],
  ],
  [
    "Bristol Fund, Ltd.",
    'Brightol Capital Advisors, LLC ("BCA") is the investment advisor to Bristol Fund, Ltd. Paul Kess is the manager of BCA and as such has voting and investment control over the securities held by Bristol Fund, Ltd. Mr. Kess disclaims beneficial ownership of these securities.',
    ["Brightol Capital Advisors, LLC", "Paul Kess"],
  ],
  [
    "Cranshire Capital, L.P.",
    'Downview Capital, Inc. ("Downview") is the general partner of Cranshire Capital, L.P. and consequently has voting control and investment discretion over securities held by Cranshire. Mitchell P. Kapper, President of Downview, has voting control over Downview. As a result of the foregoing, each of Mr. Kapper and Downview may be deemed to have beneficial ownership (as determined under Section 13(d) of the Securities Exchange Act of 1934, as amended) of the shares of common stock beneficially owned by Cranshire.',
    ["Downview Capital, Inc.", "Mitchell P. Kapper"],
  ],
  [
    "Enable Growth Partners LP",
    "Mitch Lovine has voting and investment control of the securities held by this selling securityholder.",
    ["Mitch Lovine"],
  ],
  [
    "Smithfield Fiduciary LLC",
    "Highgate Capital Management, LLC, the trading manager of Smithfield Fiduciary LLC, has voting control and investment discretion over securities held by Smithfield Fiduciary LLC. Glenn Dubin and Henry Swiecki control Highgate Capital Management, LLC. Each of Highgate Capital Management, LLC, Glenn Dubin and Henry Swiecki disclaims beneficial ownership of the securities held by Smithfield Fiduciary LLC.",
    ["Glenn Dubin", "Henry Swiecki", "Highgate Capital Management, LLC"],
  ],
  [
    "Orion Fund LP",
    'Orion Fund LP is managed by Orion Capital Management, LLC ("OCM"). Peter Orne has voting control over OCM and, as such, has voting and investment power over the shares.',
    ["Orion Capital Management, LLC", "Peter Orne"],
  ],
  [
    "Orion Fund LP",
    "The sole general partner of Orion Fund LP is Orion GP LP, and the sole general partner of Orion GP LP is Orion UGP LLC. Investment and voting decisions at Orion UGP LLC are made by a committee of Peter Orne, Alice Ware and Tim Yost.",
    ["Alice Ware", "Orion GP LP", "Orion UGP LLC", "Peter Orne", "Tim Yost"],
  ],
  [
    "Orion Fund LP",
    "The board of managers of Orion UGP LLC, which consists of Peter Orne, Alice Ware and Tim Yost, has the power to direct the voting and disposition of the shares.",
    ["Alice Ware", "Peter Orne", "Tim Yost"],
  ],
  [
    "Orion Fund LP",
    "Dr. Alice Ware, Ph.D., and Messrs. Tim Yost and Peter Orne are the managing directors of Orion GP LP, the general partner of Orion Fund LP, and share voting and dispositive power.",
    ["Alice Ware, Ph.D.", "Orion GP LP", "Peter Orne", "Tim Yost"],
  ],
  [
    "Orion Fund LP",
    "As the general partner of Orion Fund LP, Orion GP LP may be deemed to beneficially own the shares.",
    ["Orion GP LP"],
  ],
  [
    "Orion Fund LP",
    "Orion GP LP, as the general partner of Orion Fund LP, Orion UGP LLC, as the general partner of Orion GP LP, and Peter Orne, as the managing member of Orion UGP LLC, may each be deemed to beneficially own the shares held by Orion Fund LP.",
    ["Orion GP LP", "Orion UGP LLC", "Peter Orne"],
  ],
  [
    "Orion Fund LP",
    "Peter Orne and Alice Ware, who are members of our board of directors, are managing members of Orion GP LLC, which is the general partner of Orion Fund LP.",
    ["Alice Ware", "Orion GP LLC", "Peter Orne"],
  ],
  [
    "Orion Fund LP",
    "Voting and dispositive control over the shares is held by Peter Orne and Alice Ware, each of whom disclaims beneficial ownership.",
    ["Alice Ware", "Peter Orne"],
  ],
  [
    "Orion Fund LP",
    "Orion Fund LP is controlled by Peter Orne. Alice Ware, a vice president of Orion GP LP, has no voting or dispositive power.",
    ["Peter Orne"],
  ],
  [
    "Orion Fund LP",
    "Peter Orne, but not Alice Ware, has voting and dispositive power over the shares.",
    ["Peter Orne"],
  ],
  [
    "Orion Fund LP",
    "While Alice Ware is a limited partner in the fund, she does not have or share voting or dispositive power over its shares. Peter Orne does.",
    [],
  ],
  [
    "Orion Fund LP",
    "The shares were acquired from Castle Bay Partners LP on June 1, 2018. Peter Orne, as manager of Orion GP LLC, controls the fund.",
    ["Peter Orne"],
  ],
  [
    "Orion Fund LP",
    "Wells Fargo Bank, N.A. holds the shares of record as nominee for Orion Fund LP. Peter Orne exercises sole voting power.",
    ["Peter Orne"],
  ],
  [
    "Peter Orne",
    "Consists of 4,000 shares held directly by Mr. Orne and 90,000 shares held by Orion Fund LP. Orion GP LLC is the general partner of Orion Fund LP and Mr. Orne is the sole manager of Orion GP LLC.",
    ["Orion GP LLC", "Peter Orne"],
  ],
  [
    "Peter Orne",
    "Mr. Orne is a managing director of Castle Bay Partners LP. Mr. Orne disclaims beneficial ownership of the shares held by Castle Bay Partners LP.",
    [],
  ],
  [
    "Peter Orne",
    "Includes 10,000 shares held by Orion Foundation, a charitable foundation of which Mr. Orne is a director.",
    [],
  ],
  [
    "Peter Orne",
    "Includes 7,500 shares held in trusts for Mr. Orne's children, of which Alice Ware serves as trustee.",
    ["Alice Ware"],
  ],
  [
    "Peter Orne",
    "Includes 1,000 shares held by Mr. Orne's wife and 500 shares held by his son, Paul Orne.",
    [],
  ],
  [
    "Alpha Lake Anstalt",
    "Konrad Hecht is a director of Alpha Lake Anstalt and has sole voting and dispositive power with respect to the shares.",
    ["Konrad Hecht"],
  ],
  [
    "Green Tree Ltd.",
    "Green Tree Ltd. is a wholly-owned subsidiary of Green Group Co., Ltd., a company listed on the Stock Exchange of Hong Kong.",
    ["Green Group Co., Ltd."],
  ],
  [
    "Green Tree Ltd.",
    "Green Tree Ltd. is wholly owned by the Green Family Trust. Trident Trust Company (HK) Limited is the trustee and Mr. Li Wei is the settlor and a beneficiary of the trust.",
    ["Green Family Trust", "Trident Trust Company (HK) Limited"],
  ],
  [
    "Green Tree Ltd.",
    "The directors of Green Tree Ltd. are Li Wei, Wang Fang and Zhao Min, who share voting and dispositive power over the shares.",
    ["Li Wei", "Wang Fang", "Zhao Min"],
  ],
  [
    "State Pension Board",
    "The State Pension Board is a governmental body. Its chief investment officer, Dale Frey, has voting and investment power over its shares.",
    ["Dale Frey"],
  ],
  [
    "Quantum Partners LDC",
    'Quantum Partners LDC is a Cayman Islands limited duration company. Surrey Fund Management LLC ("SFM LLC") serves as principal investment manager to Quantum Partners LDC and as such has been granted investment discretion over the shares. George Soros serves as Chairman of SFM LLC. Robert Sor serves as Deputy Chairman of SFM LLC.',
    ["Surrey Fund Management LLC"],
  ],
  [
    "Elm Street Partners",
    "The shares are held by Elm Street Partners, a general partnership whose partners are Hugh Lane and Ivy Lane.",
    ["Hugh Lane", "Ivy Lane"],
  ],
  [
    "Bay City Capital Fund V",
    "Bay Management V LLC is the general partner of Bay City Capital Fund V. Bay Capital LLC, an advisor to the fund, is the manager of Bay Management V LLC. Each of Bay Management V LLC and Bay Capital LLC disclaims beneficial ownership. Fred Craves and Carl Gold, managing directors of Bay Capital LLC, share voting and dispositive power.",
    ["Bay Capital LLC", "Bay Management V LLC", "Carl Gold", "Fred Craves"],
  ],
];

describe("control: notes in many styles, second part", () => {
  for (const [row, note, persons] of CASES)
    it(`${row}: ${note.slice(0, 80)}`, () => assert.deepEqual(controllersIn(note, [row]), persons));
});
