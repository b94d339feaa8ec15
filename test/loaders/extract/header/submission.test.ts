import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readDocument } from "../../../../loaders/document/read-document.ts";
import { readSubmission } from "../../../../loaders/extract/header/submission.ts";
import { loadFiling } from "../../../../loaders/index.ts";
import type { FactKind, FactValues } from "../../../../src/kernel/facts.ts";

function submission(roles: readonly [role: string, name: string, cik: string][], form = "S-1"): string {
  const blocks = roles.map(
    ([role, name, cik]) =>
      `\n${role}:\n\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\t${name}\n\t\tCENTRAL INDEX KEY:\t${cik}\n\n\tFILING VALUES:\n\t\tFORM TYPE:\t${form}\n\t\tSEC FILE NUMBER:\t333-12345\n`,
  );
  return `<SEC-HEADER>\nACCESSION NUMBER:\t0000000001-24-000002\nCONFORMED SUBMISSION TYPE:\t${form}\nFILED AS OF DATE:\t20240102\n${blocks.join("")}</SEC-HEADER>\n<DOCUMENT>\n<TYPE>${form}\n<TEXT>\n<p>Words.</p>\n</TEXT>\n</DOCUMENT>\n`;
}

function valuesIn<K extends FactKind>(text: string, kind: K): FactValues[K][] {
  const document = readDocument(text);
  return readSubmission(document).facts.flatMap((fact) => {
    if (fact.kind !== kind) return [];
    for (const { start, end } of fact.spans) assert.ok(start < end && end <= document.text.length);
    return [fact.values as FactValues[K]];
  });
}

const ACME: [string, string, string] = ["FILER", "ACME INC", "0000000042"];

describe("readSubmission", () => {
  it("states form, number, day and registration", () => {
    const text = submission([ACME], "S-3/A");
    assert.deepEqual(valuesIn(text, "FORM"), [{ form: "S-3/A" }]);
    assert.deepEqual(valuesIn(text, "ACCESSION_NUMBER"), [{ number: "0000000001-24-000002" }]);
    assert.deepEqual(valuesIn(text, "FILED_DATE"), [{ date: "2024-01-02" }]);
    assert.deepEqual(valuesIn(text, "REGISTRATION_NUMBER"), [{ number: "333-12345" }]);
  });

  it("takes filers beyond the first for further registrants", () => {
    const text = submission([ACME, ["FILER", "ACME TWO LLC", "0000000043"]]);
    assert.deepEqual(valuesIn(text, "CO_REGISTRANT"), [{ name: "ACME TWO LLC", cik: "0000000043" }]);
  });

  const CUT_HEADER =
    "\n<ACCEPTANCE-DATETIME>20240313150033\n\n<PRIVATE-TO-PUBLIC>\n\nACCESSION NUMBER:\t\t0000000001-24-000002\n\nCONFORMED SUBMISSION TYPE:\t485APOS\n\nPUBLIC DOCUMENT COUNT:\t\t7\n\nFILED AS OF DATE:\t\t20240313\n\n\nFILER:\n\n\n\tCOMPANY DATA:\n\n\t\tCOMPANY CONFORMED NAME:\t\t\tACME FUNDS TRUST\n\n\t\tCENTRAL INDEX KEY:\t\t\t0000000042\n\n\n\tBUSINESS ADDRESS:\n\n\t\tSTREET 1:\t\t400 MAIN STREET\n\n\t\tSTREET 2:\t\tATT: FUND GROUP\n\n\t\tCITY:\t\t\tRENO\n\n\t\tSTATE:\t\t\tNV\n\n\t\tZIP:\t\t\t89501\n";

  it("reads a header that stands alone, its tags cut off and its lines doubled", () => {
    assert.deepEqual(valuesIn(CUT_HEADER, "FORM"), [{ form: "485APOS" }]);
    assert.deepEqual(valuesIn(CUT_HEADER, "ACCESSION_NUMBER"), [{ number: "0000000001-24-000002" }]);
    const [address] = valuesIn(CUT_HEADER, "HEADER_ADDRESS");
    assert.deepEqual(
      [address!.name, address!.street, address!.city],
      ["ACME FUNDS TRUST", "400 MAIN STREET", "RENO"],
    );
    assert.equal(loadFiling(Buffer.from(CUT_HEADER)).filing.form, "485APOS");
  });

  it("reads parties whose group is a tag around lines of text", () => {
    const header =
      "<SEC-HEADER>\nACCESSION NUMBER:\t\t0000000001-98-000004\nCONFORMED SUBMISSION TYPE:\t4\n\nSUBJECT COMPANY:\n\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\t\tACME INC /IN/\n\t\tCENTRAL INDEX KEY:\t\t0000000042\n<REPORTING-OWNER>\n\nCOMPANY DATA:\n\tCOMPANY CONFORMED NAME:\t\tROE JANE\n\tCENTRAL INDEX KEY:\t\t0000000051\n\tSTANDARD INDUSTRIAL CLASSIFICATION:\t []\n<RELATIONSHIP>DIRECTOR\n\nBUSINESS ADDRESS:\n\tSTREET 1:\t\t100 MAIN PLAZA\n\tCITY:\t\tRENO\n\tSTATE:\t\tNV\n\tZIP:\t\t89501\n</REPORTING-OWNER>\n</SEC-HEADER>\n</SEC-DOCUMENT>\n";
    assert.deepEqual(
      valuesIn(header, "HEADER_PARTY").map(({ role, name, partyKind, cik }) => [role, name, partyKind, cik]),
      [
        ["SUBJECT_COMPANY", "ACME INC /IN/", "ORGANIZATION", "0000000042"],
        ["REPORTING_OWNER", "ROE JANE", "PERSON", "0000000051"],
      ],
    );
    assert.deepEqual(
      valuesIn(header, "HEADER_ADDRESS").map(({ name, city }) => [name, city]),
      [["ROE JANE", "RENO"]],
    );
  });

  const REGISTRANTS: [why: string, form: string, roles: [string, string, string][], name: string | null][] = [
    ["the filer", "S-1", [ACME], "ACME INC"],
    [
      "the subject, not who filed",
      "SC 13G",
      [
        ["FILED BY", "ROE LLC", "0000000050"],
        ["SUBJECT COMPANY", "ACME INC", "0000000042"],
      ],
      "ACME INC",
    ],
    [
      "the issuer, not its owner",
      "4",
      [
        ["REPORTING-OWNER", "ROE JANE", "0000000051"],
        ["ISSUER", "ACME INC", "0000000042"],
      ],
      "ACME INC",
    ],
    ["nobody for a manager's report", "13F-HR", [["FILER", "ROE CAPITAL LLC", "0000000052"]], null],
  ];
  for (const [why, form, roles, name] of REGISTRANTS)
    it(`takes for the issuer ${why}`, () => {
      const { registrant } = readSubmission(readDocument(submission(roles, form)));
      assert.equal(registrant?.name ?? null, name);
    });

  const OWNERSHIP =
    '<?xml version="1.0"?><ownershipDocument><documentType>4</documentType><periodOfReport>2025-01-23</periodOfReport><issuer><issuerCik>0000000042</issuerCik><issuerName>ACME INC</issuerName></issuer><reportingOwner><reportingOwnerId><rptOwnerCik>0000000051</rptOwnerCik><rptOwnerName>ROE JANE</rptOwnerName></reportingOwnerId><reportingOwnerAddress><rptOwnerStreet1>C/O ACME INC</rptOwnerStreet1><rptOwnerStreet2>1 MAIN ST</rptOwnerStreet2><rptOwnerCity>RENO</rptOwnerCity><rptOwnerState>NV</rptOwnerState><rptOwnerZipCode>89501</rptOwnerZipCode></reportingOwnerAddress></reportingOwner></ownershipDocument>';

  it("names issuer and owners of a form filed as XML, with their addresses", () => {
    const { facts } = loadFiling(Buffer.from(OWNERSHIP));
    const of = (kind: FactKind) => facts.filter((fact) => fact.kind === kind).map(({ values }) => values);
    assert.deepEqual(of("ISSUER"), [{ name: "ACME INC", shortName: null, cik: "0000000042" }]);
    const [address] = of("HEADER_ADDRESS") as FactValues["HEADER_ADDRESS"][];
    assert.deepEqual(
      [address!.name, address!.street, address!.city, address!.region],
      ["ROE JANE", "1 MAIN ST", "RENO", "NV"],
    );
    const parties = of("HEADER_PARTY") as FactValues["HEADER_PARTY"][];
    assert.deepEqual(
      parties.map(({ role, name, partyKind }) => [role, name, partyKind]),
      [
        ["ISSUER", "ACME INC", "ORGANIZATION"],
        ["REPORTING_OWNER", "ROE JANE", "PERSON"],
      ],
    );
  });

  it("says that a form is not read, and lists the documents that it leaves out", () => {
    const exhibit = "<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\nx\n</TEXT>\n</DOCUMENT>\n";
    const codes = (form: string) =>
      loadFiling(Buffer.from(submission([ACME], form) + exhibit)).diagnostics.map(({ code }) => code);
    assert.ok(codes("SC TO-T").includes("FORM_NOT_READ"));
    assert.ok(codes("SC TO-T").includes("DOCUMENTS_LEFT_OUT"));
    assert.ok(!codes("S-1").includes("FORM_NOT_READ"));
  });

  const BODY =
    "<p><b>Item 2.01. Completion of Acquisition</b></p><p>On May 4, 2020, Acme, Inc. bought a mill in Reno and now runs it.</p><table><tr><td>Mill</td><td>Price</td></tr><tr><td>Reno</td><td>$7</td></tr></table><p><b>SIGNATURES</b></p><p>Acme, Inc. By Jane Roe, its secretary.</p>";
  for (const form of ["8-K", "10-K", "DEF 14A", "N-CSR", "SC TO-T", "X-99 OF TOMORROW"])
    it(`keeps sections and tables of form ${form}`, () => {
      const { facts } = loadFiling(Buffer.from(submission([ACME], form).replace("<p>Words.</p>", BODY)));
      const of = (kind: FactKind) => facts.filter((fact) => fact.kind === kind).map(({ values }) => values);
      const titles = (of("SECTION") as FactValues["SECTION"][]).map(({ title }) => title);
      assert.ok(titles.includes("SIGNATURES"), titles.join(" | "));
      const [table] = of("TABLE") as FactValues["TABLE"][];
      assert.deepEqual(table!.rows, [
        ["Mill", "Price"],
        ["Reno", "$7"],
      ]);
    });

  it("takes the caller's key only where the filing has none", () => {
    const cikOf = (text: string) => {
      const issuer = loadFiling(Buffer.from(text), { cik: "77" }).facts.find(({ kind }) => kind === "ISSUER");
      return issuer?.kind === "ISSUER" ? issuer.values.cik : undefined;
    };
    assert.equal(cikOf(submission([ACME])), "0000000042");
    assert.equal(cikOf("FORM S-1\n\nAcme Widgets, Inc.\n\n100 Shares"), "0000000077");
  });
});
