import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Kind } from "graphql";
import { SCALARS } from "../../src/api/scalars.ts";

const CASES: readonly [scalar: keyof typeof SCALARS, value: unknown, valid: boolean][] = [
  ["ShareCount", 0, true],
  ["ShareCount", 116_537_155, true],
  ["ShareCount", Number.MAX_SAFE_INTEGER, true],
  ["ShareCount", Number.MAX_SAFE_INTEGER + 1, false],
  ["ShareCount", -1, false],
  ["ShareCount", 1.5, false],
  ["ShareCount", "1", false],
  ["ShareCount", Number.NaN, false],
  ["Date", "2001", true],
  ["Date", "2001-10", true],
  ["Date", "2001-10-30", true],
  ["Date", "2001-1-3", false],
  ["Date", "October 30, 2001", false],
  ["Date", 2001, false],
];

describe("scalars", () => {
  for (const [name, value, valid] of CASES)
    it(`${name} ${valid ? "takes and gives" : "refuses"} ${JSON.stringify(value)}`, () => {
      for (const coerce of [SCALARS[name].serialize, SCALARS[name].parseValue])
        if (valid) assert.equal(coerce(value), value);
        else assert.throws(() => coerce(value), { message: /^A (?:Date|ShareCount) is / });
    });

  it("are read from a query's text as well", () => {
    assert.equal(SCALARS.ShareCount.parseLiteral({ kind: Kind.INT, value: "7" }), 7);
    assert.throws(() => SCALARS.ShareCount.parseLiteral({ kind: Kind.STRING, value: "7" }));
    assert.equal(SCALARS.Date.parseLiteral({ kind: Kind.STRING, value: "2001-10" }), "2001-10");
    assert.throws(() => SCALARS.Date.parseLiteral({ kind: Kind.INT, value: "2001" }));
  });
});
