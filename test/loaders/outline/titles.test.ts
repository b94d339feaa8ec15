import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { SectionRole } from "../../../loaders/outline/model.ts";
import { isKnownTitle, roleOf, titleKey } from "../../../loaders/outline/titles.ts";

const ROLES: [title: string, role: SectionRole][] = [
  ["TABLE OF CONTENTS", "CONTENTS"],
  ["PROSPECTUS SUMMARY", "SUMMARY"],
  ["Summary", "SUMMARY"],
  ["RISK FACTORS", "RISK_FACTORS"],
  ["CERTAIN RISK FACTORS", "RISK_FACTORS"],
  ["RISK FACTORS (Continued)", "RISK_FACTORS"],
  ["Risks Related to Our Business", "RISK_FACTORS"],
  ["INVESTMENT CONSIDERATIONS", "RISK_FACTORS"],
  ["Certain Factors", "RISK_FACTORS"],
  ["ADDITIONAL FACTORS THAT MAY AFFECT FUTURE RESULTS", "RISK_FACTORS"],
  ["FACTORS AFFECTING FUTURE OPERATING RESULTS", "RISK_FACTORS"],
  ["RISKS OF INVESTING IN OUR COMMON STOCK", "RISK_FACTORS"],
  ["PRINCIPAL RISKS", "RISK_FACTORS"],
  ["Risks and Uncertainties", "OTHER"],
  ["Factors affecting comparability", "OTHER"],
  ["USE OF PROCEEDS", "USE_OF_PROCEEDS"],
  ["SELLING STOCKHOLDERS", "SELLING_STOCKHOLDERS"],
  ["PRINCIPAL AND SELLING SHAREHOLDERS", "SELLING_STOCKHOLDERS"],
  ["Selling Securityholders", "SELLING_STOCKHOLDERS"],
  ["PLAN OF DISTRIBUTION", "PLAN_OF_DISTRIBUTION"],
  ["WHERE YOU CAN FIND MORE INFORMATION", "MORE_INFORMATION"],
  ["INCORPORATION OF CERTAIN DOCUMENTS BY REFERENCE", "MORE_INFORMATION"],
  ["AVAILABLE INFORMATION", "MORE_INFORMATION"],
  ["LEGAL MATTERS", "LEGAL_MATTERS"],
  ["VALIDITY OF COMMON STOCK", "LEGAL_MATTERS"],
  ["EXPERTS", "EXPERTS"],
  ["DIVIDEND POLICY", "OTHER"],
  ["Risk management", "OTHER"],
];

describe("roleOf", () => {
  for (const [title, role] of ROLES)
    it(`${title}: ${role}`, () => assert.equal(roleOf(titleKey(title)), role));
});

describe("isKnownTitle", () => {
  const KNOWN: [title: string, known: boolean][] = [
    ["DIVIDEND POLICY", true],
    ["DESCRIPTION OF CAPITAL STOCK", true],
    ["MANAGEMENT’S DISCUSSION AND ANALYSIS OF FINANCIAL CONDITION", true],
    ["**BUSINESS**", true],
    ["ACME WIDGETS CORPORATION", false],
    ["COMMON STOCK", false],
  ];
  for (const [title, known] of KNOWN)
    it(`${title}: ${known ? "known" : "not known"}`, () =>
      assert.equal(isKnownTitle(titleKey(title)), known));
});
