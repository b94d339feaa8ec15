import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { MARK_WINDOW } from "../../../loaders/source/filing-marks.ts";
import { readSource, requireFiling } from "../../../loaders/source/read-source.ts";
import { AppError, type ErrorCode } from "../../../src/kernel/errors.ts";
import { EXAMPLE, EXAMPLE_BYTES } from "../../support/filing.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const STORY = "It was a bright cold day in April, and the clocks were striking thirteen. ".repeat(40);

const REFUSED: [why: string, input: Uint8Array, code: ErrorCode][] = [
  ["nothing", bytes(""), "EMPTY_INPUT"],
  ["white space", bytes(" \r\n\t\u00a0\n"), "EMPTY_INPUT"],
  ["a byte order mark alone", Uint8Array.of(0xef, 0xbb, 0xbf), "EMPTY_INPUT"],
  ["gzip of nothing", gzipSync(""), "EMPTY_INPUT"],
  ["a story", bytes(STORY), "NOT_A_FILING"],
  ["prose with a short form's name and no Commission", bytes("He kept in Form 4 all year."), "NOT_A_FILING"],
  ["JSON", bytes('{"name": "x", "version": "1.0.0"}'), "NOT_A_FILING"],
  ["HTML that is no filing", bytes("<html><body>Hello</body></html>"), "NOT_A_FILING"],
  ["a mark behind the window", bytes(`${"a ".repeat(MARK_WINDOW / 2)}Form S-1`), "NOT_A_FILING"],
  ["a PDF", bytes("%PDF-1.4 Form S-1"), "BINARY_INPUT"],
  ["a ZIP archive", bytes("PK\u0003\u0004 Form S-1"), "BINARY_INPUT"],
  ["bytes of a program", Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 32), "BINARY_INPUT"],
  ["gzip cut off", gzipSync(EXAMPLE_BYTES).subarray(0, 2000), "BINARY_INPUT"],
  ["gzip in gzip", gzipSync(gzipSync(EXAMPLE_BYTES)), "BINARY_INPUT"],
];

const ACCEPTED: [why: string, text: string][] = [
  ["a prospectus", "Filed Pursuant to Rule 424(b)(3)"],
  ["a form's name in capitals", "FORM S-1/A"],
  ["a schedule", "SCHEDULE 13D"],
  ["a registration number", "Registration Statement No. 33-12345"],
  ["a Commission file number", "Commission File Number: 001-12345"],
  ["an EDGAR header", "<SEC-DOCUMENT>0000950134-01-000001.txt : 20011101"],
  ["an EDGAR header of 1995", "-----BEGIN PRIVACY-ENHANCED MESSAGE-----"],
  ["an ownership form as XML", '<?xml version="1.0"?><ownershipDocument>'],
  ["a form as XML with a prefix", '<ns1:edgarSubmission xmlns:ns1="x">'],
  ["inline XBRL", '<html xmlns:dei="http://xbrl.sec.gov/dei/2024">'],
  ["a form's name in markup", "<p>FORM&nbsp;<b>S-1</b></p>"],
  ["a number in markup", "<td>Registration</td> <td>No. <u>333-12345</u></td>"],
  ["a short form's name and the Commission", "Securities and Exchange Commission\nFORM 4"],
  ["a mark after other text, and stray control bytes", `${"word ".repeat(1000)}\f\u0001 Form 10-K`],
];

describe("readSource", () => {
  for (const [why, input, code] of REFUSED) {
    it(`refuses ${why}: ${code}`, () => {
      assert.throws(
        () => {
          const source = readSource(input);
          requireFiling(source, source.text);
        },
        (error) => error instanceof AppError && error.code === code && error.remedy !== "",
      );
    });
  }

  for (const [why, text] of ACCEPTED) {
    it(`accepts ${why}`, () => assert.equal(readSource(bytes(text)).text, text));
  }

  it("reads gzip as what is inside it", () => {
    const packed = readSource(gzipSync(EXAMPLE_BYTES));
    assert.deepEqual(packed, readSource(EXAMPLE_BYTES));
    assert.equal(packed.text, EXAMPLE);
    assert.equal(packed.sha256, createHash("sha256").update(EXAMPLE_BYTES).digest("hex"));
  });

  it("refuses what is larger than the limit, also once unpacked", () => {
    const tooLarge = (error: unknown) => error instanceof AppError && error.code === "INPUT_TOO_LARGE";
    assert.throws(() => readSource(EXAMPLE_BYTES, 1000), tooLarge);
    assert.throws(() => readSource(gzipSync(Buffer.alloc(10_000_000, "Form S-1 ")), 1_000_000), tooLarge);
    assert.equal(readSource(EXAMPLE_BYTES, EXAMPLE_BYTES.length).text, EXAMPLE);
  });

  it("says that bytes were read as Windows-1252, and where", () => {
    const { text, diagnostics } = readSource(Buffer.from("Form S-1 \x93Acme\x94", "latin1"));
    assert.equal(text, "Form S-1 “Acme”");
    assert.deepEqual(
      diagnostics.map(({ code, severity, spans }) => [code, severity, spans]),
      [["ENCODING_REPAIRED", "INFO", [{ start: 9, end: 10 }]]],
    );
    assert.deepEqual(readSource(EXAMPLE_BYTES).diagnostics, []);
  });

  it("throws coded errors and nothing else, whatever the bytes", () => {
    const prefix = fc.constantFrom("", "Form S-1 ", "%PDF", "\u001f\u008b\u0008", "PK\u0003\u0004");
    fc.assert(
      fc.property(prefix, fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        try {
          assert.ok(readSource(Buffer.concat([Buffer.from(start, "latin1"), rest])).text.length > 0);
        } catch (error) {
          assert.ok(error instanceof AppError, String(error));
        }
      }),
    );
  });
});

describe("requireFiling", () => {
  const styles = `<html><style>${".a { color: red }\n".repeat(5_000)}</style><body>`;

  it("takes the word of what markup prints where its first 64 kB are style sheets", () => {
    const source = readSource(Buffer.from(`${styles}<p>FORM S-1</p>`));
    assert.equal(source.isMarked, false);
    assert.doesNotThrow(() => requireFiling(source, "FORM S-1"));
    assert.throws(() => requireFiling(source, "A page about cats."), { code: "NOT_A_FILING" });
  });
});
