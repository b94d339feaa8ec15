import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fundFamilyOf, isDistinctive, surnamesOf } from "../../../src/graph/relate/family-names.ts";
import type { PartyKind } from "../../../src/kernel/facts.ts";

describe("surnames", () => {
  const CASES: [kind: PartyKind, name: string, surnames: string][] = [
    ["PERSON", "Dixon R. Doll", "doll"],
    ["PERSON", "Standish O’Grady", "o'grady"],
    ["PERSON", "John Q. Public, Jr.", "public"],
    ["PERSON", "Jane Roe, M.D.", "roe"],
    ["PERSON", "Henry Moe III", "moe"],
    ["PERSON", "Ann Smith-Jones", "smith-jones"],
    ["PERSON", "Cher", ""],
    ["JOINT_PERSONS", "Ronald A. Glantz & Gina S. Glantz", "glantz"],
    ["JOINT_PERSONS", "Ronald C. Ablow & Judith S. Ablow, JT TEN", "ablow"],
    ["JOINT_PERSONS", "Ann and Bob Dole", "dole"],
    ["JOINT_PERSONS", "Ann Roe and Bob Dole, as Joint Tenants", "dole roe"],
    ["TRUST", "Dixon and Carol Doll Family Trust", "doll"],
    ["TRUST", "David Chao and Amanda Minami Revocable Trust", "chao minami"],
    ["TRUST", "The Timken Living Trust U/A/D 9/14/99", "timken"],
    ["TRUST", "The Gonzales 1998 Revocable Trust", "gonzales"],
    ["TRUST", "DBH/HBH 8/25/68 Trust by Dora B. Hillman for Howard B. Hillman", "hillman"],
    ["TRUST", "The Doris Stein Alexandra Shiva Grandchild Trust", "shiva"],
    ["TRUST", "Moe Children's Trust FBO Ann Moe dated 1/2/1990", "moe"],
    ["TRUST", "Nora and Jill R. Moe, as Co-Trustees of the Moe Family Trust dated March 11, 2011", "moe"],
    ["TRUST", "Kingdom Trust Co. Custodian FBO John Roe IRA", "roe"],
    // A fund or a company bears no one's surname, whatever its name is made of.
    ["FUND", "Doll Technology Side Fund, L.P.", ""],
    ["ORGANIZATION", "The Susan Stein Shiva Foundation", ""],
  ];
  for (const [kind, name, surnames] of CASES)
    it(`${kind} "${name}": ${surnames || "none"}`, () => {
      assert.equal(surnamesOf(name, kind).toSorted().join(" "), surnames);
    });
});

describe("fund families", () => {
  const CASES: [kind: PartyKind, name: string, family: string | null][] = [
    ["FUND", "Morgan Stanley Venture Partners III, L.P.", "morgan stanley"],
    ["FUND", "Morgan Stanley Venture Investors, III L.P.", "morgan stanley"],
    ["FUND", "The Morgan Stanley Venture Partners Entrepreneur Fund, L.P.", "morgan stanley"],
    ["FUND", "Oak Investment Partners X, L.P.", "oak"],
    ["FUND", "Oak X Affiliates Fund, L.P.", "oak"],
    ["FUND", "Doll Technology Investment Fund", "doll technology"],
    ["FUND", "Doll Technology Side Fund, L.P.", "doll technology"],
    ["ORGANIZATION", "DCM Investment Management III, LLC", "dcm"],
    ["ORGANIZATION", "Moe Capital, Inc.", "moe"],
    ["FUND", "Roe Partners Fund II-A, LP", "roe"],
    ["FUND", "Roe Parallel 2nd Fund", "roe"],
    // Nothing of its own is left.
    ["FUND", "Capital Ventures International", null],
    // No general word of funds.
    ["ORGANIZATION", "Vision Corporation", null],
    ["ORGANIZATION", "Starr & Company LLC", null],
    ["PERSON", "Bill Partners", null],
    ["TRUST", "Roe Investment Trust", null],
  ];
  for (const [kind, name, family] of CASES)
    it(`${kind} "${name}": ${family ?? "none"}`, () => {
      assert.equal(fundFamilyOf(name, kind), family);
    });

  it("of two words or more hold across filings", () => {
    assert.deepEqual(["oak", "morgan stanley"].map(isDistinctive), [false, true]);
  });
});
