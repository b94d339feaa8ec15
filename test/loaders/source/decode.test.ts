import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { decode } from "../../../loaders/source/decode.ts";

const CASES: [why: string, bytes: number[], text: string, repairedBytes: number][] = [
  ["plain ASCII", [0x41, 0x42], "AB", 0],
  ["a byte order mark is no text", [0xef, 0xbb, 0xbf, 0x41], "A", 0],
  ["a byte order mark inside is kept", [0x41, 0xef, 0xbb, 0xbf], "A\ufeff", 0],
  ["line ends of DOS and of old Macs become line feeds", [0x41, 13, 10, 0x42, 13, 0x43, 10], "A\nB\nC\n", 0],
  ["two, three and four bytes", [0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80], "é€😀", 0],
  ["Windows-1252 quotes", [0x93, 0x41, 0x94], "“A”", 2],
  ["Windows-1252 beside UTF-8: neither harms the other", [0xe9, 0x20, 0xc3, 0xa9], "é é", 1],
  ["a sequence cut off at the end", [0x41, 0xe2, 0x82], "Aâ‚", 2],
  ["overlong forms are no UTF-8", [0xc0, 0xaf], "À¯", 2],
  ["an encoded surrogate is no UTF-8", [0xed, 0xa0, 0x80], "í\u00a0€", 3],
  ["NUL, which stores and hashes cannot hold", [0x41, 0, 0x42], "A\ufffdB", 0],
  ["a decomposed accent is composed", [0x65, 0xcc, 0x81], "é", 0],
];

describe("decode", () => {
  for (const [why, bytes, text, repairedBytes] of CASES) {
    it(why, () => {
      const decoded = decode(Uint8Array.from(bytes));
      assert.equal(decoded.text, text);
      assert.equal(decoded.repairedBytes, repairedBytes);
    });
  }

  it("points at the first repaired character", () => {
    assert.equal(decode(Uint8Array.from([0x65, 0xcc, 0x81, 13, 10, 0x93])).firstRepair, 2);
    assert.equal(decode(Uint8Array.from([0x41])).firstRepair, null);
  });

  it("reads UTF-8 as the platform's decoder does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const bytes = new TextEncoder().encode(text);
        const expected = new TextDecoder("utf-8")
          .decode(bytes)
          .replace(/\r\n?/g, "\n")
          .replaceAll("\0", "\ufffd");
        assert.equal(decode(bytes).text, expected.normalize("NFC"));
      }),
    );
  });

  it("gives well-formed text without carriage returns for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { text, firstRepair } = decode(bytes);
        assert.ok(text.isWellFormed());
        assert.equal(text, text.normalize("NFC"));
        assert.ok(!/[\r\0]/.test(text));
        assert.ok(firstRepair === null || firstRepair < text.length);
      }),
    );
  });
});
