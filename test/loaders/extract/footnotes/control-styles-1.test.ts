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
    "Redmile Capital Fund, LP",
    'Redmill Group, LLC is the investment manager/adviser to each of the private investment vehicles listed in this footnote (collectively, the "Redmill Funds") and, in such capacity, exercises sole voting and investment power over all of the shares held by the Redmill Funds and may be deemed to be the beneficial owner of these shares. Jeremy C. Grain serves as the managing member of Redmill Group, LLC and also may be deemed to be the beneficial owner of these shares. Redmill Group, LLC and Mr. Grain each disclaim beneficial ownership of these shares, except to the extent of its or his pecuniary interest in such shares, if any. The address of the Redmill Funds is c/o Redmill Group, LLC (NY Office), 45 West 27th Street, 11th Floor, New York, NY 10001.',
    ["Jeremy C. Grain", "Redmill Group, LLC"],
  ],
  [
    "Entities affiliated with Perceptive Advisors",
    'Consists of 1,000,000 shares held by Perceval Life Sciences Master Fund, Ltd. (the "Master Fund"). Perceval Advisors LLC serves as the investment manager to the Master Fund and may be deemed to beneficially own the securities directly held by the Master Fund. Joseph Edel is the managing member of Perceval Advisors LLC. Perceval Advisors LLC and Mr. Edel disclaim, for purposes of Section 16 of the Exchange Act, beneficial ownership of such securities, except to the extent of their indirect pecuniary interest therein.',
    ["Joseph Edel", "Perceval Advisors LLC"],
  ],
  [
    "RA Capital Healthcare Fund, L.P.",
    "RB Capital Management, L.P. is the investment manager for RA Capital Healthcare Fund, L.P. The general partner of RB Capital Management, L.P. is RB Capital Management GP, LLC, of which Peter Kolch and Rajeev Shan are the managing members. RB Capital Management, L.P., RB Capital Management GP, LLC, Peter Kolch and Rajeev Shan may be deemed to have voting and investment power over the shares held of record by RA Capital Healthcare Fund, L.P. RB Capital Management, L.P., RB Capital Management GP, LLC, Peter Kolch and Rajeev Shan disclaim beneficial ownership of such shares, except to the extent of any pecuniary interest therein. The address of the persons and entities listed above is 200 Berkeley Street, 18th Floor, Boston, Massachusetts 02116.",
    ["Peter Kolch", "RB Capital Management GP, LLC", "RB Capital Management, L.P.", "Rajeev Shan"],
  ],
  [
    "Deerfield Private Design Fund IV, L.P.",
    "Deerwood Mgmt IV, L.P. is the general partner of Deerfield Private Design Fund IV, L.P. Deerwood Management Company, L.P. is the investment manager of Deerfield Private Design Fund IV, L.P. James E. Flint is the sole member of the general partner of each of Deerwood Mgmt IV, L.P. and Deerwood Management Company, L.P. Each of Deerwood Mgmt IV, L.P., Deerwood Management Company, L.P. and Mr. Flint may be deemed to beneficially own the securities held by Deerfield Private Design Fund IV, L.P.",
    ["Deerwood Management Company, L.P.", "Deerwood Mgmt IV, L.P.", "James E. Flint"],
  ],
  [
    "Boxer Capital, LLC",
    'Boxwood Asset Management Inc. ("Boxwood Management") is the managing member of Boxer Capital, LLC. Joe Leeds is the sole indirect owner of and controls Boxwood Management. Boxwood Management and Mr. Leeds have shared voting and dispositive power with respect to the shares owned by Boxer Capital, LLC.',
    ["Boxwood Asset Management Inc.", "Joe Leeds"],
  ],
  [
    "Cormorant Global Healthcare Master Fund, LP",
    "Coromant Global Healthcare GP, LLC and Coromant Asset Management, LP serve as the general partner and investment manager, respectively, of Cormorant Global Healthcare Master Fund, LP. Bihua Chan serves as the managing member of Coromant Global Healthcare GP, LLC and the general partner of Coromant Asset Management, LP. Ms. Chan has sole voting and investment control over the shares held by the fund.",
    ["Bihua Chan", "Coromant Asset Management, LP", "Coromant Global Healthcare GP, LLC"],
  ],
  [
    "EcoR1 Capital Fund, L.P.",
    'EcoS1 Capital, LLC ("EcoS1") is the general partner of EcoR1 Capital Fund, L.P. Oleg Nodel is the manager of EcoS1 and may be deemed to have sole voting and dispositive power over the shares. The address for EcoS1 is 357 Tehama Street #3, San Francisco, CA 94103.',
    ["EcoS1 Capital, LLC", "Oleg Nodel"],
  ],
  [
    "Vivo Opportunity Fund Holdings, L.P.",
    "Viva Opportunity, LLC is the general partner of Vivo Opportunity Fund Holdings, L.P. The voting members of Viva Opportunity, LLC are Gaurav Agar, Hongbo Lau, Kevin Dee, Frank Kang and Michael Changey, none of whom has individual voting or investment power with respect to the shares and each of whom disclaims beneficial ownership of such shares.",
    ["Viva Opportunity, LLC"],
  ],
  [
    "Acme Growth Fund, L.P.",
    "Voting and investment power over the shares held by Acme Growth Fund, L.P. is exercised by its general partner, Acme GP LLC, a Delaware limited liability company. Voting and dispositive decisions of Acme GP LLC are made by a majority vote of its four managers: Paul Stone, Rita Bloom, Sal Moretti and Tom Uden.",
    ["Acme GP LLC", "Paul Stone", "Rita Bloom", "Sal Moretti", "Tom Uden"],
  ],
  [
    "James Whitaker",
    "Includes 25,000 shares held in the name of Whitaker Holdings, Inc., of which Mr. Whitaker is president and sole shareholder.",
    ["James Whitaker"],
  ],
  [
    "Gold Coast Capital Ltd.",
    "Mr. Wong Kwok Leung is the ultimate beneficial owner of Gold Coast Capital Ltd. and has sole voting and investment power over the shares held by it.",
    ["Wong Kwok Leung"],
  ],
  [
    "Gold Coast Capital Ltd.",
    "Gold Coast Capital Ltd. is a company incorporated under the laws of the British Virgin Islands and is wholly owned by Ms. Chen Xiaoyan. The registered address of Gold Coast Capital Ltd. is Ritter House, Wickhams Cay II, PO Box 3170, Road Town, Tortola VG1110, British Virgin Islands.",
    ["Chen Xiaoyan"],
  ],
  [
    "Tiga Trust",
    "The trustees of the Tiga Trust, John Parr and Lena Parr, share voting and dispositive power over the shares.",
    ["John Parr", "Lena Parr"],
  ],
  [
    "Tiga Trust",
    "John Parr and Lena Parr are co-trustees of the Tiga Trust, and in that capacity have shared power to vote and dispose of the shares.",
    ["John Parr", "Lena Parr"],
  ],
  [
    "Samuel Green",
    "Represents 30,000 shares owned by Mr. Green and his wife, Ruth Green, as joint tenants.",
    [],
  ],
  [
    "Samuel Green",
    "Includes 10,000 shares held by Mr. Green as custodian for Amy Green under the New York Uniform Gifts to Minors Act.",
    ["Samuel Green"],
  ],
  [
    "Samuel Green",
    "Includes (a) 5,000 shares owned by the Green Family Limited Partnership, of which Mr. Green is the general partner; (b) 3,000 shares owned by a trust for the benefit of Mr. Green's children, of which his wife, Ruth Green, is trustee; and (c) 2,000 shares subject to options exercisable within 60 days.",
    ["Ruth Green", "Samuel Green"],
  ],
  [
    "Northstar Bank",
    "Shares are held by Northstar Bank as trustee for the Acme Employees' Savings Plan. Participants direct the voting of the shares allocated to their accounts.",
    [],
  ],
  [
    "Dominion Small Cap Fund",
    "The Dominion Small Cap Fund is a series of Dominion Trust, a registered investment company. Dominion Advisers, Inc. is the investment adviser to the fund and has voting and dispositive power over the shares.",
    ["Dominion Advisers, Inc."],
  ],
  [
    "Smith Barney Partners",
    "The general partner of this selling stockholder is SB Management, Inc., and the president of SB Management, Inc. is Arnold Bax.",
    ["Arnold Bax", "SB Management, Inc."],
  ],
  [
    "Kappa Holdings LLC",
    "Nick Pappas owns 100% of the membership interests of Kappa Holdings LLC.",
    ["Nick Pappas"],
  ],
  [
    "Kappa Holdings LLC",
    "The natural person having voting and investment control: Nick Pappas.",
    ["Nick Pappas"],
  ],
  [
    "Kappa Holdings LLC",
    "Nick Pappas holds voting and dispositive power over these shares in his capacity as manager.",
    ["Nick Pappas"],
  ],
  ["Kappa Holdings LLC", "Nick Pappas, Manager.", ["Nick Pappas"]],
  ["Kappa Holdings LLC", "Nick Pappas is the manager.", ["Nick Pappas"]],
  [
    "Kappa Holdings LLC",
    "Represents shares beneficially owned by Nick Pappas through Kappa Holdings LLC.",
    ["Nick Pappas"],
  ],
  [
    "Kappa Holdings LLC",
    "Nick Pappas may be deemed the beneficial owner of the shares held by Kappa Holdings LLC.",
    ["Nick Pappas"],
  ],
  [
    "Kappa Holdings LLC",
    "Nick Pappas, through his ownership of Kappa Management Corp., has voting and dispositive power over the shares held by Kappa Holdings LLC.",
    ["Nick Pappas"],
  ],
  [
    "Kappa Holdings LLC",
    "Nick Pappas has voting control and George Pappas has dispositive control over the shares.",
    ["George Pappas", "Nick Pappas"],
  ],
  [
    "Kappa Holdings LLC",
    "The beneficial owners of Kappa Holdings LLC are Nick Pappas and George Pappas.",
    ["George Pappas", "Nick Pappas"],
  ],
  [
    "Kappa Holdings LLC",
    "We have been advised that Nick Pappas has voting and dispositive power with respect to the shares held by this selling stockholder.",
    ["Nick Pappas"],
  ],
  [
    "Kappa Holdings LLC",
    "According to information provided by the selling stockholder, Nick Pappas exercises voting and dispositive power.",
    ["Nick Pappas"],
  ],
  [
    "Kappa Holdings LLC",
    "To our knowledge, no person other than Nick Pappas has voting or dispositive power over the shares.",
    ["Nick Pappas"],
  ],
  [
    "Kappa Holdings LLC",
    "The person with sole dispositive and voting powers over Kappa Holdings LLC is its President, Nick Pappas.",
    ["Nick Pappas"],
  ],
  [
    "Kappa Holdings LLC",
    "Kappa Holdings LLC's investment committee, which is comprised of Nick Pappas, George Pappas and Irene Vlahos, has voting and dispositive authority over the shares.",
    ["George Pappas", "Irene Vlahos", "Nick Pappas"],
  ],
];

describe("control: notes in many styles, first part", () => {
  for (const [row, note, persons] of CASES)
    it(`${row}: ${note.slice(0, 80)}`, () => assert.deepEqual(controllersIn(note, [row]), persons));
});
