import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { decodeCursor, decodeId, decodeIdOrName, encodeCursor, encodeId } from "../../src/api/opaque.ts";
import { NODE_KINDS } from "../../src/graph/kinds.ts";
import { nodeId } from "../../src/kernel/ids.ts";

const id = nodeId("PARTY", ["filing", "name"]);
const base64url = (text: string) => Buffer.from(text).toString("base64url");

describe("global ids", () => {
  it("are the type and the key in base64url", () => {
    assert.match(encodeId(id), /^[A-Za-z0-9_-]+$/);
    assert.equal(Buffer.from(encodeId(id), "base64url").toString(), id);
    assert.equal(decodeId(encodeId(id), ["PARTY"]), id);
  });

  const bad: readonly [why: string, id: string][] = [
    ["empty", ""],
    ["the bare key", id],
    ["of another kind", encodeId(nodeId("RISK", ["x"]))],
    ["of an unknown kind", base64url(`MOON:${"0".repeat(32)}`)],
    ["a key that is too short", base64url("PARTY:00")],
    ["with padding", `${encodeId(nodeId("PARTY", ["x"]))}=`],
    ["with a space, which lenient decoders skip", `${encodeId(id).slice(0, 8)} ${encodeId(id).slice(8)}`],
    ["of 100,000 characters", "A".repeat(100_000)],
  ];
  for (const [why, text] of bad)
    it(`refuses one that is ${why}`, () => {
      assert.throws(() => decodeId(text, ["PARTY"]), { code: "BAD_ID" });
    });

  it("are told from names where both are possible", () => {
    assert.equal(decodeIdOrName(encodeId(id), "PARTY"), id);
    assert.equal(decodeIdOrName(encodeId(id), "CITY"), encodeId(id));
    assert.equal(decodeIdOrName("New York", "CITY"), "New York");
  });

  it("of anything else are refused without another error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        assert.throws(() => decodeId(text, NODE_KINDS), { code: "BAD_ID" });
      }),
    );
  });
});

describe("cursors", () => {
  it("carry any key there and back", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 6 }), (key) => {
        const cursor = encodeCursor(key);
        assert.match(cursor, /^[A-Za-z0-9_-]+$/);
        assert.deepEqual(decodeCursor(cursor), key);
      }),
    );
  });

  const bad: readonly [why: string, cursor: string][] = [
    ["empty", ""],
    ["no base64url", "näh"],
    ["no JSON", base64url("[")],
    ["no list", base64url('{"a":"b"}')],
    ["an empty list", base64url("[]")],
    ["a list of other things than texts", base64url("[1]")],
    ["written otherwise than by us", base64url('[ "a" ]')],
    ["of 100,000 characters", base64url(JSON.stringify(["a".repeat(100_000)]))],
  ];
  for (const [why, cursor] of bad)
    it(`refuses one that is ${why}`, () => {
      assert.throws(() => decodeCursor(cursor), { code: "BAD_CURSOR" });
    });
});
