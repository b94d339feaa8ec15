import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type HeaderParty, readHeader, type SubmissionHeader } from "../../../loaders/source/header.ts";
import { processorTime } from "../../support/processor-time.ts";

interface Party {
  readonly role: readonly [text: string, tag: string];
  readonly name: string;
  readonly cik: string;
  readonly sic: string | null;
  readonly street: readonly string[];
  readonly city: string;
  readonly former: readonly (readonly [name: string, changed: string])[];
}
interface Submission {
  readonly accession: string;
  readonly form: string;
  readonly filed: string;
  readonly parties: readonly Party[];
}

/** The two spellings that EDGAR's headers have of one submission. */
const SPELLINGS: readonly [why: string, print: (submission: Submission) => string][] = [
  ["a text header", (submission) => textHeader(submission, ["<SEC-DOCUMENT>", "SEC"])],
  [
    "a text header of 1994",
    (submission) => `${ENVELOPE}${textHeader(submission, ["<IMS-DOCUMENT>", "IMS"])}`,
  ],
  ["tags", tagHeader],
];
const ENVELOPE = `-----BEGIN PRIVACY-ENHANCED MESSAGE-----
Proc-Type: 2001,MIC-CLEAR
Originator-Name: keymaster@town.hall.org
MIC-Info: RSA-MD5,RSA,
 nclsNnfsBu4ZFboZyOmngs/wYm8RUcUtT8oITKGIB4az0EBE9Xplz27JmHjfkQhw

`;

function textHeader({ accession, form, filed, parties }: Submission, [tag, kind]: [string, string]): string {
  const blocks = parties.map(
    ({ role, name, cik, sic, street, city, former }) => `
${role[0]}:\t

\tCOMPANY DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\t${name}
\t\tCENTRAL INDEX KEY:\t\t\t${cik}
${sic === null ? "" : `\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tWIDGETS & GADGETS [${sic}]\n`}\t\tORGANIZATION NAME:           \t
\t\tSTATE OF INCORPORATION:\t\t\tDE
\t\tFISCAL YEAR END:\t\t\t1231

\tFILING VALUES:
\t\tFORM TYPE:\t\t${form}
\t\tSEC FILE NUMBER:\t333-12345

\tBUSINESS ADDRESS:\t
${street.map((line, i) => `\t\tSTREET ${i + 1}:\t\t${line}\n`).join("")}\t\tCITY:\t\t\t${city}
\t\tSTATE:\t\t\tNY
\t\tZIP:\t\t\t10001
\t\tBUSINESS PHONE:\t\t2125550100
${former.map(([old, changed]) => `\n\tFORMER COMPANY:\t\n\t\tFORMER CONFORMED NAME:\t${old}\n\t\tDATE OF NAME CHANGE:\t${changed}\n`).join("")}`,
  );
  return `${tag}${accession}.txt : ${filed}
<${kind}-HEADER>${accession}.hdr.sgml : ${filed}
ACCESSION NUMBER:\t\t${accession}
CONFORMED SUBMISSION TYPE:\t${form}
PUBLIC DOCUMENT COUNT:\t\t1
FILED AS OF DATE:\t\t${filed}
${blocks.join("")}</${kind}-HEADER>
`;
}

function tagHeader({ accession, form, filed, parties }: Submission): string {
  const blocks = parties.map(
    ({ role, name, cik, sic, street, city, former }) => `<${role[1]}>
<COMPANY-DATA>
<CONFORMED-NAME>${name}
<CIK>${cik}
${sic === null ? "" : `<ASSIGNED-SIC>${sic}\n`}<STATE-OF-INCORPORATION>DE
<FISCAL-YEAR-END>1231
</COMPANY-DATA>
<FILING-VALUES>
<FORM-TYPE>${form}
<FILE-NUMBER>333-12345
</FILING-VALUES>
<BUSINESS-ADDRESS>
${street.map((line, i) => `<STREET${i + 1}>${line}\n`).join("")}<CITY>${city}
<STATE>NY
<ZIP>10001
<PHONE>2125550100
</BUSINESS-ADDRESS>
${former.map(([old, changed]) => `<FORMER-COMPANY>\n<FORMER-CONFORMED-NAME>${old}\n<DATE-CHANGED>${changed}\n</FORMER-COMPANY>\n`).join("")}</${role[1]}>
`,
  );
  return `<SUBMISSION>\n<ACCESSION-NUMBER>${accession}\n<TYPE>${form}\n<FILING-DATE>${filed}\n${blocks.join("")}`;
}

const words = fc.stringMatching(/^[A-Z][A-Z0-9&.,' ]{0,20}[A-Z0-9.]$/);
const day = fc.constantFrom("19940126", "20250131", "20010920");
const party: fc.Arbitrary<Party> = fc.record(
  {
    role: fc.constantFrom<readonly [string, string]>(
      ["FILER", "FILER"],
      ["SUBJECT COMPANY", "SUBJECT-COMPANY"],
      ["FILED BY", "FILED-BY"],
      ["REPORTING-OWNER", "REPORTING-OWNER"],
      ["ISSUER", "ISSUER"],
    ),
    name: words,
    cik: fc.stringMatching(/^\d{10}$/),
    sic: fc.option(fc.stringMatching(/^\d{4}$/)),
    street: fc.array(words, { minLength: 1, maxLength: 2 }),
    city: words,
    former: fc.array(fc.tuple(words, day), { maxLength: 3 }),
  },
  { noNullPrototype: true },
);
const submission: fc.Arbitrary<Submission> = fc.record(
  {
    accession: fc.stringMatching(/^\d{10}-\d{2}-\d{6}$/),
    form: fc.constantFrom("S-1/A", "424B3", "4", "SC 13G"),
    filed: day,
    parties: fc.array(party, { minLength: 1, maxLength: 4 }),
  },
  { noNullPrototype: true },
);

function saidOf(header: SubmissionHeader): Submission {
  const roleOf = (role: string) => role.replaceAll("_", role === "REPORTING_OWNER" ? "-" : " ");
  return {
    accession: header.accessionNumber!.text,
    form: header.form!.text,
    filed: header.filedDate!.text,
    parties: header.parties.map((one) => ({
      role: [roleOf(one.role), one.role.replaceAll("_", "-")],
      name: one.name.text,
      cik: one.cik!.text,
      sic: /\d{4}/.exec(one.sic?.text ?? "")?.[0] ?? null,
      street: one.business!.street.map(({ text }) => text),
      city: one.business!.city!.text,
      former: one.formerNames.map(({ name, changed }) => [name.text, changed!.text] as const),
    })),
  };
}

function valuesOf(value: unknown): { text: string; span: { start: number; end: number } }[] {
  if (value === null || typeof value !== "object") return [];
  if ("text" in value && "span" in value) return [value as ReturnType<typeof valuesOf>[number]];
  return Object.values(value).flatMap(valuesOf);
}

describe("readHeader", () => {
  for (const [why, print] of SPELLINGS) {
    it(`reads what was printed as ${why}, each value at its place`, () => {
      fc.assert(
        fc.property(submission, fc.stringMatching(/^[a-z ]{0,10}$/), (printed, before) => {
          const text = `${before}\n${print(printed)}`;
          const header = readHeader(text, { start: before.length + 1, end: text.length })!;
          assert.deepEqual(saidOf(header), printed);
          for (const { text: value, span } of valuesOf(header))
            assert.equal(text.slice(span.start, span.end), value);
        }),
      );
    });
  }

  const only = (text: string): HeaderParty => readHeader(text, { start: 0, end: text.length })!.parties[0]!;

  it("lists the members of a group, who have no block of their own", () => {
    const text =
      "GROUP MEMBERS:\t\tJANE ROE\nGROUP MEMBERS:\t\tROE FUND LP\nSUBJECT COMPANY:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tACME INC\n";
    const { parties } = readHeader(text, { start: 0, end: text.length })!;
    assert.deepEqual(
      parties.map(({ role, name }) => [role, name.text]),
      [
        ["GROUP_MEMBER", "JANE ROE"],
        ["GROUP_MEMBER", "ROE FUND LP"],
        ["SUBJECT_COMPANY", "ACME INC"],
      ],
    );
  });

  it("keeps a mail address apart from a business address, and values behind it out of both", () => {
    const text =
      "FILER:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tACME INC\n\tMAIL ADDRESS:\n\t\tSTREET 1:\tP O BOX 1\n\t\tCITY:\tRENO\n\tFORMER COMPANY:\n\t\tFORMER CONFORMED NAME:\tOLD INC\n";
    const { business, mail, formerNames } = only(text);
    assert.equal(business, null);
    assert.deepEqual([mail!.street[0]!.text, mail!.city!.text, mail!.state], ["P O BOX 1", "RENO", null]);
    assert.deepEqual(
      formerNames.map(({ name, changed }) => [name.text, changed]),
      [["OLD INC", null]],
    );
  });

  it("finds no header in prose", () => {
    const text = "Dear Sir:\nThe company is:\nACME\n<P>Text";
    assert.equal(readHeader(text, { start: 0, end: text.length }), null);
  });

  it("stays linear on a header of colons and tags", () => {
    const text = `${"A:".repeat(200_000)}\n${"<A>".repeat(100_000)}\n${"FILER:\n".repeat(50_000)}`;
    const spent = processorTime();
    readHeader(text, { start: 0, end: text.length });
    assert.ok(spent() < 2_000);
  });
});
