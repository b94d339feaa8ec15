import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openEmbeddedSearch } from "../../src/search/embedded/risk-search.ts";
import { keptSearch } from "../../src/search/kept-search.ts";
import type { RiskSearch, RiskSearchRequest } from "../../src/search/port.ts";
import { type EmbeddedStore, openSqliteStore } from "../../src/store/sqlite/store.ts";
import { ViewCache } from "../../src/store/view-cache.ts";
import { type OpenWith, riskSearchSuite } from "../conformance/risk-search.suite.ts";
import { riskLoads } from "../support/risks.ts";

/** Every call is a request of its own. */
function behindCache(store: EmbeddedStore, search: RiskSearch, mostItems?: number): RiskSearch {
  const cache = new ViewCache(store.view, mostItems);
  return {
    terms: (prefix) => keptSearch(search, cache.open().keep).terms(prefix),
    search: (request) => keptSearch(search, cache.open().keep).search(request),
  };
}

function openBehind(mostItems?: number): OpenWith {
  return async (loads) => {
    const store = await openSqliteStore({ path: ":memory:" });
    for (const load of loads) await store.load(load);
    const search = behindCache(store, openEmbeddedSearch(store.words), mostItems);
    return { store, search, close: () => store.close() };
  };
}

riskSearchSuite("behind a cache", openBehind(), { runs: 200, texts: 200 });
riskSearchSuite("behind a cache of three items", openBehind(3), { runs: 200, texts: 200 });

const [FIRST, SECOND] = riskLoads([
  { key: "one", risks: [{ heading: "Network", body: "Our network may fail." }] },
  { key: "two", risks: [{ heading: "Networks", body: "Others have networks, too." }] },
]);
const REQUEST: RiskSearchRequest = {
  query: "network",
  filter: {},
  sort: "RELEVANCE",
  first: 10,
  after: null,
};

/** A search of the first filing, and how often it is asked. */
async function counted(mostItems?: number) {
  const store = await openSqliteStore({ path: ":memory:" });
  await store.load(FIRST!);
  const engine = openEmbeddedSearch(store.words);
  const asked = { searches: 0, facets: 0 };
  const server = { isDown: false };
  const counting: RiskSearch = {
    terms: (prefix) => engine.terms(prefix),
    async search(request) {
      asked.searches++;
      if (server.isDown) throw new Error("down");
      const answer = await engine.search(request);
      return {
        ...answer,
        async facets() {
          asked.facets++;
          return answer.facets();
        },
      };
    },
  };
  const search = behindCache(store, counting, mostItems);
  return { store, asked, search, server };
}

describe("a search behind a cache", () => {
  it("is computed once, its facets, too, until something is loaded", async () => {
    const { store, asked, search } = await counted();
    for (let request = 0; request < 3; request++) {
      const answer = await search.search(REQUEST);
      assert.equal(answer.totalCount, 1);
      assert.deepEqual((await answer.facets())[2], { field: "FORM", values: [{ value: "424B3", count: 1 }] });
    }
    assert.deepEqual(asked, { searches: 1, facets: 1 });
    await store.load(SECOND!);
    const answer = await search.search(REQUEST);
    assert.equal(answer.totalCount, 2);
    assert.deepEqual((await answer.facets())[2], { field: "FORM", values: [{ value: "424B3", count: 2 }] });
    assert.deepEqual(asked, { searches: 2, facets: 2 });
    await store.close();
  });

  it("is another one with any other argument", async () => {
    const { store, asked, search } = await counted();
    const others: Partial<RiskSearchRequest>[] = [
      {},
      { query: "networks" },
      { any: true },
      { sort: "PRINTED" },
      { first: 9 },
      { after: ["1", "", "", "", ""] },
      { filter: { filing: FIRST!.filing } },
      { filter: { company: FIRST!.filing } },
      { filter: { category: "x" } },
    ];
    for (const other of [...others, ...others]) await search.search({ ...REQUEST, ...other });
    assert.equal(asked.searches, others.length);
    await store.close();
  });

  it("is not kept where it fails", async () => {
    const { store, search, server } = await counted();
    server.isDown = true;
    await assert.rejects(search.search(REQUEST), /down/);
    server.isDown = false;
    assert.equal((await search.search(REQUEST)).totalCount, 1);
    await store.close();
  });

  it("takes room by the length of the query: one of a megabyte has none among a thousand items", async () => {
    const { store, asked, search } = await counted(1_000);
    const long = { ...REQUEST, query: "network ".repeat(125_000) };
    for (const request of [REQUEST, long, REQUEST]) await search.search(request);
    assert.equal(asked.searches, 2, "the other one is still known");
    await search.search(long);
    assert.equal(asked.searches, 3);
    await store.close();
  });
});
