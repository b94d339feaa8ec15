import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadFiling } from "../../../../loaders/index.ts";
import type { FactKind } from "../../../../src/kernel/facts.ts";

const LAW = ["Able & Baker LLP", "Dodge, Elm & Finch, P.C.", "Grove PLLC"] as const;
const FIRMS = [
  "Able & Baker LLP",
  "Dodge, Elm & Finch, P.C.",
  "Grove Partners LLC",
  "Hill Brothers, Inc.",
  "Iris & Co.",
] as const;
const OTHER = "Other & Such LLP";

/** How prospectuses from 1993 on say it; `#` is the firm, the other one is never it. */
const WORDINGS: readonly [kind: FactKind, section: string, ...wordings: string[]][] = [
  [
    "COUNSEL",
    "LEGAL MATTERS",
    "The validity of the shares offered hereby will be passed upon for the Company by #, Boston, Massachusetts.",
    `Certain legal matters with respect to the shares of Common Stock offered hereby are being passed upon for the Company by #, Boston, Massachusetts. Certain legal matters will be passed upon for the Underwriters by ${OTHER}, New York, New York.`,
    "#, Boston, Massachusetts, has passed upon the validity of the securities being offered hereby.",
    "The legality of the securities will be passed upon for us by our counsel, #, of Boston, Massachusetts.",
    `The validity of the notes is being passed on for the Company by #, Boston, Massachusetts, and for the underwriters by ${OTHER}, New York, New York.`,
    "# has opined on the validity of the common stock being offered by this prospectus.",
  ],
  [
    "AUDITOR",
    "EXPERTS",
    "The consolidated financial statements of Acme, Inc. as of December 31, 1997 and 1996 have been audited by #, independent auditors, as set forth in their report thereon included therein and incorporated herein by reference.",
    "The financial statements incorporated in this prospectus by reference to the Annual Report on Form 10-K for the year ended December 31, 1999 have been so incorporated in reliance on the report of #, independent accountants, given on the authority of said firm as experts in auditing and accounting.",
    "The balance sheets as of December 31, 2001 have been included herein in reliance upon the report of #, independent certified public accountants, appearing elsewhere herein.",
    "#, an independent registered public accounting firm, has audited our consolidated financial statements as set forth in its report.",
    "#, our independent registered public accounting firm, have audited our financial statements.",
  ],
  [
    "UNDERWRITER",
    "UNDERWRITING",
    "Subject to the terms of the underwriting agreement, # is acting as the representative of the underwriters.",
    "We have entered into an underwriting agreement with #, as the representative of the underwriters named below.",
    "We have entered into an underwriting agreement with #, acting as the sole book-running manager of this offering.",
  ],
  [
    "UNDERWRITER",
    "PLAN OF DISTRIBUTION",
    "We have engaged # to act as our exclusive placement agent in connection with this offering.",
    "# has agreed to act as our placement agent in connection with this offering.",
    "Pursuant to a placement agency agreement, we have engaged # to act as our exclusive placement agent.",
    "We have entered into a sales agreement with #, under which we may offer and sell shares from time to time.",
    "We have entered into an at the market offering agreement with #, as sales agent.",
    "We have entered into an equity distribution agreement, dated May 4, 2020, with #, relating to the sale of our shares.",
  ],
  [
    "TRANSFER_AGENT",
    "DESCRIPTION OF CAPITAL STOCK",
    "The transfer agent and registrar for our common stock is #, of Boston.",
    "# serves as the transfer agent and registrar for the Common Stock.",
    "The Company's transfer agent is #, 5 Elm Street, Boston, Massachusetts.",
    "# has been appointed as the transfer agent and registrar for our common stock.",
    "# acts as transfer agent for our common stock.",
    "The registrar and transfer agent for our common stock is #, which is located in Boston.",
  ],
  [
    "SUBSIDIARY",
    "BUSINESS",
    "We conduct our operations through our wholly-owned subsidiary, #, in Boston.",
    "# is a wholly-owned subsidiary of the Company.",
    "#, our wholly owned subsidiary, makes pumps.",
    "Through our wholly owned subsidiary # we make pumps.",
  ],
];

/** What says nothing of the issuer's own firms. */
const NOTHING: readonly [kind: FactKind, section: string, text: string][] = [
  [
    "COUNSEL",
    "LEGAL MATTERS",
    "Certain legal matters will be passed upon for the underwriters by Able & Baker LLP, Boston, Massachusetts.",
  ],
  ["AUDITOR", "EXPERTS", "We dismissed Able & Baker LLP, and our board has not chosen another firm."],
  [
    "UNDERWRITER",
    "PLAN OF DISTRIBUTION",
    "The selling stockholders may sell the shares through underwriters, brokers or dealers, such as Able & Baker LLC.",
  ],
  [
    "UNDERWRITER",
    "PLAN OF DISTRIBUTION",
    "Able & Baker LLC served as placement agent in our offering of 2011.",
  ],
  [
    "TRANSFER_AGENT",
    "DESCRIPTION OF CAPITAL STOCK",
    "We act as our own transfer agent and may appoint Able & Baker LLC.",
  ],
  [
    "SUBSIDIARY",
    "BUSINESS",
    "Our customer, Able & Baker LLC, is a wholly owned subsidiary of Omega Corporation.",
  ],
];

function filing(section: string, text: string, form: "flat" | "html"): Uint8Array {
  const paragraphs = [
    "FORM S-1",
    "Acme, Inc.",
    "(Exact name of registrant as specified in its charter)",
    "1,000,000 Shares",
    "PROSPECTUS SUMMARY",
    "We make pumps in Boston and sell them to cities that need them for water.",
    section,
    text,
    "INDEX TO FINANCIAL STATEMENTS",
  ];
  const markup = (words: string) => {
    const escaped = words.replaceAll("&", "&amp;");
    return words === words.toUpperCase() ? `<p><b>${escaped}</b></p>` : `<p>${escaped}</p>`;
  };
  return Buffer.from(
    form === "flat"
      ? paragraphs.join("\n\n")
      : `<html><body>${paragraphs.map(markup).join("")}</body></html>`,
  );
}

function namesIn(bytes: Uint8Array, kind: FactKind): string[] {
  return loadFiling(bytes).facts.flatMap((fact) =>
    fact.kind === kind && "name" in fact.values && fact.values.name !== null ? [fact.values.name] : [],
  );
}

describe("parties in the wordings of prospectuses", () => {
  for (const [kind, section, ...wordings] of WORDINGS)
    for (const wording of wordings)
      it(`${kind}: ${wording.slice(0, 90)}`, () => {
        for (const firm of kind === "COUNSEL" ? LAW : FIRMS)
          for (const form of ["flat", "html"] as const)
            assert.deepEqual(
              namesIn(filing(section, wording.replace("#", firm), form), kind),
              [firm],
              `${form}, ${firm}`,
            );
      });
  for (const [kind, section, text] of NOTHING)
    it(`no ${kind}: ${text.slice(0, 90)}`, () => {
      for (const form of ["flat", "html"] as const)
        assert.deepEqual(namesIn(filing(section, text, form), kind), []);
    });
});
