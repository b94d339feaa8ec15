import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Batcher } from "../../src/api/batch.ts";

function recording(): { readonly batcher: Batcher<string>; readonly batches: string[][] } {
  const batches: string[][] = [];
  const batcher = new Batcher(async (keys) => {
    batches.push([...keys]);
    return keys.map((key) => key.toUpperCase());
  });
  return { batcher, batches };
}

describe("a batcher", () => {
  it("answers the keys of one turn with one call, each key once, in the order asked", async () => {
    const { batcher, batches } = recording();
    assert.deepEqual(await Promise.all(["b", "a", "b"].map((key) => batcher.load(key))), ["B", "A", "B"]);
    assert.deepEqual(batches, [["b", "a"]]);
  });

  it("gathers keys that promises of the same turn ask for", async () => {
    const { batcher, batches } = recording();
    const later = Promise.resolve()
      .then(() => null)
      .then(() => batcher.load("b"));
    await Promise.all([batcher.load("a"), later]);
    assert.deepEqual(batches, [["a", "b"]]);
  });

  it("remembers answers, and what it was told", async () => {
    const { batcher, batches } = recording();
    batcher.prime("a", "told");
    await batcher.load("b");
    assert.deepEqual(await Promise.all([batcher.load("a"), batcher.load("b")]), ["told", "B"]);
    assert.deepEqual(batches, [["b"]]);
  });

  it("fails every key of a batch that fails, and goes on", async () => {
    let fails = true;
    const batcher = new Batcher(async (keys) => {
      if (fails) throw new Error("no");
      return keys;
    });
    const failed = await Promise.allSettled([batcher.load("a"), batcher.load("b")]);
    assert.deepEqual(
      failed.map(({ status }) => status),
      ["rejected", "rejected"],
    );
    fails = false;
    assert.equal(await batcher.load("c"), "c");
  });
});
