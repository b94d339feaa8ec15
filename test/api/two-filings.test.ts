import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { LOADER_VERSION, loadFiling } from "../../loaders/index.ts";
import { ingest } from "../../src/app/ingest.ts";
import { openSqliteStore } from "../../src/store/sqlite/store.ts";
import { EXAMPLE, type OpenApi, openApi } from "../support/api.ts";

/** What does not change when a second filing says the same of the places that filings share. */
const PLACES = `{
  cities(first: 100) { totalCount nodes { id addresses(first: 100) { totalCount nodes { id } } } }
  addresses(first: 100) { totalCount nodes { id inCity { id } } }
}`;

describe("two filings that print the same addresses", () => {
  let one: OpenApi;
  let two: OpenApi;
  before(async () => {
    const text = readFileSync(EXAMPLE, "utf8");
    const open = async (numbers: readonly string[]) => {
      const store = await openSqliteStore({ path: ":memory:" });
      for (const number of numbers) {
        const bytes = new TextEncoder().encode(text.replace("333-70870", number));
        assert.equal(await ingest(store, loadFiling(bytes), LOADER_VERSION), "ADDED");
      }
      return openApi(store);
    };
    one = await open(["333-70870"]);
    two = await open(["333-70870", "333-70871"]);
  });
  after(() => Promise.all([one.close(), two.close()]));

  it("share each address and city once", async () => {
    assert.deepEqual(await two.data(PLACES), await one.data(PLACES));
  });

  it("keep parties of their own, each listed once", async () => {
    const query = `{ addresses(first: 100) { nodes { parties(first: 100) { totalCount nodes { id } } } } }`;
    type Answer = { addresses: { nodes: { parties: { totalCount: number; nodes: { id: string }[] } }[] } };
    const counts = async (api: OpenApi) =>
      ((await api.data(query)) as Answer).addresses.nodes.map(({ parties }) => {
        assert.equal(new Set(parties.nodes.map(({ id }) => id)).size, parties.totalCount);
        return parties.totalCount;
      });
    const single = await counts(one);
    assert.ok(single.length > 30);
    assert.deepEqual(
      await counts(two),
      single.map((count) => 2 * count),
    );
  });
});
