import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { loadFiling } from "../../loaders/index.ts";
import { facingPrints, renderFacing } from "../support/cover-facing.ts";
import { registrations } from "../support/cover-truth.ts";

/** What says the same in other bytes; of a text in HTML unless it holds for all. */
const WRAPPINGS: readonly [why: string, wrap: (text: string) => Uint8Array][] = [
  ["gzip", (text) => gzipSync(text)],
  ["line ends of DOS", (text) => Buffer.from(text.replaceAll("\n", "\r\n"))],
  ["a byte order mark", (text) => Buffer.from(`\ufeff${text}`)],
  [
    "a lone document",
    (text) => Buffer.from(`<DOCUMENT>\n<TYPE>S-1\n<SEQUENCE>1\n<TEXT>\n${text}</TEXT>\n</DOCUMENT>\n`),
  ],
  ["a full submission of today", (text) => Buffer.from(`${MODERN}${main(text)}${EXHIBITS}</SEC-DOCUMENT>\n`)],
  [
    "a submission of 1995 in its envelope",
    (text) =>
      Buffer.from(
        `${ENVELOPE}${main(text)}${EXHIBITS}</IMS-DOCUMENT>\n-----END PRIVACY-ENHANCED MESSAGE-----\n`,
      ),
  ],
  [
    "a submission as it is disseminated",
    (text) => Buffer.from(`${DISSEMINATED}${main(text)}${EXHIBITS}</SUBMISSION>\n`),
  ],
];
const HTML_WRAPPINGS: readonly [why: string, wrap: (html: string) => Uint8Array][] = [
  [
    "Windows-1252",
    (html) =>
      Buffer.from(
        html.replaceAll("&#147;", "\x93").replaceAll("&#148;", "\x94").replaceAll("&rsquo;", "\x92"),
        "latin1",
      ),
  ],
  [
    "UTF-8",
    (html) =>
      Buffer.from(html.replaceAll("&#147;", "“").replaceAll("&#148;", "”").replaceAll("&rsquo;", "’")),
  ],
  [
    "entities without their semicolon",
    (html) => Buffer.from(html.replaceAll("&#147;", "&#8220").replaceAll("&#148;", "&#8221")),
  ],
  [
    "elements and attributes in capitals",
    (html) =>
      Buffer.from(
        html.replace(/<(\/?)([a-z]+)/g, (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`),
      ),
  ],
  [
    "zero-width spaces behind every element",
    (html) => Buffer.from(html.replace(/(<(?:p|b|div|td)\b[^>]*>)/g, "$1&#8203;")),
  ],
  [
    "fonts around every line",
    (html) => Buffer.from(html.replace(/>([^<>\n]+)</g, '><font face="Times New Roman" size="2">$1</font><')),
  ],
  [
    "comments and scripts",
    (html) =>
      Buffer.from(
        html.replace(
          "<body>",
          "<body><!-- Form 10-K --><script>var form = '<p>FORM S-99</p>';</script><style>p { color: red }</style>",
        ),
      ),
  ],
];

const main = (text: string) =>
  `<DOCUMENT>\n<TYPE>S-1\n<SEQUENCE>1\n<FILENAME>a.txt\n<DESCRIPTION>REGISTRATION\n<TEXT>\n${text}\n</TEXT>\n</DOCUMENT>\n`;
const EXHIBITS =
  "<DOCUMENT>\n<TYPE>EX-5\n<SEQUENCE>2\n<TEXT>\nOther & Such LLP, Reno, Nevada. Other, Inc. offers 7 shares.\n</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>GRAPHIC\n<SEQUENCE>3\n<TEXT>\nbegin 644 a.gif\nM1TE&.#EA\nend\n</TEXT>\n</DOCUMENT>\n";
const MODERN =
  "<SEC-DOCUMENT>0000000001-24-000002.txt : 20240102\n<SEC-HEADER>0000000001-24-000002.hdr.sgml : 20240102\nACCESSION NUMBER:\t\t0000000001-24-000002\n</SEC-HEADER>\n";
const ENVELOPE =
  "-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nProc-Type: 2001,MIC-CLEAR\nOriginator-Name: webmaster@www.sec.gov\nMIC-Info: RSA-MD5,RSA,\n TWPspxyVHbGwq4F6\n\n<IMS-DOCUMENT>0000000001-95-000002.txt : 19950102\n<IMS-HEADER>0000000001-95-000002.hdr.sgml : 19950102\nACCESSION NUMBER:\t\t0000000001-95-000002\n</IMS-HEADER>\n";
const DISSEMINATED = "<SUBMISSION>\n<ACCESSION-NUMBER>0000000001-24-000002\n<PUBLIC-DOCUMENT-COUNT>3\n";

/** What the words say: form and numbers of the submission itself are left out. */
function said(bytes: Uint8Array): string[] {
  const own = loadFiling(bytes).facts.filter(
    ({ kind }) => !["FORM", "ACCESSION_NUMBER", "FILED_DATE"].includes(kind),
  );
  return own.map(({ kind, subject, values }) => JSON.stringify([kind, subject, values]));
}

function holds(media: readonly string[], wrappings: typeof WRAPPINGS): void {
  for (const [why, wrap] of wrappings)
    it(why, () => {
      fc.assert(
        fc.property(
          registrations,
          facingPrints.filter(({ medium }) => media.includes(medium)),
          (cover, print) => {
            const text = renderFacing(cover, print);
            const bare = said(Buffer.from(text));
            assert.ok(bare.length > 8);
            assert.deepEqual(said(wrap(text)), bare);
          },
        ),
        { numRuns: 12 },
      );
    });
}

describe("the same words in other wrappings say the same", () => {
  holds(["html", "divs", "ascii", "flat"], WRAPPINGS);
});

describe("the same words in other markup say the same", () => {
  holds(["html", "divs"], HTML_WRAPPINGS);
});
