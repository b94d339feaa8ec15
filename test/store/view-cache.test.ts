import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newJudgement } from "../../src/graph/resolve/judgements.ts";
import type { GraphStore, GraphView, NodeQuery } from "../../src/store/port.ts";
import { openSqliteStore } from "../../src/store/sqlite/store.ts";
import { ViewCache } from "../../src/store/view-cache.ts";
import { graphStoreSuite } from "../conformance/graph-store.suite.ts";
import { QUICK } from "../conformance/graph-store-support.ts";
import { nextTime } from "../support/judgements.ts";
import { aFiling, aFilingNode, aLoad, anEdge, aParty } from "../support/patches.ts";

/** Every call is a request of its own. */
function behindCache(store: GraphStore, cache = new ViewCache(store.view)): GraphStore {
  const view = new Proxy(store.view, {
    get: (_, name: keyof GraphView) => {
      const opened = cache.open().view;
      return (opened[name] as (...args: unknown[]) => unknown).bind(opened);
    },
  });
  return {
    engine: store.engine,
    view,
    load: (load) => store.load(load),
    judge: (judgement) => store.judge(judgement),
    withdraw: (pair, signature) => store.withdraw(pair, signature),
    contentHash: (filing) => store.contentHash(filing),
    close: () => store.close(),
  };
}

graphStoreSuite(
  "sqlite behind a cache",
  async () => behindCache(await openSqliteStore({ path: ":memory:" })),
  QUICK,
);
// Room for so little that everything is forgotten at once.
graphStoreSuite(
  "sqlite behind a cache of three items",
  async () => {
    const store = await openSqliteStore({ path: ":memory:" });
    return behindCache(store, new ViewCache(store.view, 3));
  },
  QUICK,
);

/** A store, its cache, and the calls that reach the store. */
async function counted(mostItems?: number) {
  const store = await openSqliteStore({ path: ":memory:" });
  const calls: string[] = [];
  const view = new Proxy(store.view, {
    get: (target, name: keyof GraphView) => {
      return (...args: unknown[]) => {
        calls.push(name);
        return (target[name] as (...args: unknown[]) => unknown).apply(target, args);
      };
    },
  });
  return { store, calls, cache: new ViewCache(view, mostItems) };
}

const filing = aFiling("one");
const [ann, ben, cid] = ["Ann", "Ben", "Cid"].map((name) => aParty(filing, name, ["Holder"])) as [
  ReturnType<typeof aParty>,
  ReturnType<typeof aParty>,
  ReturnType<typeof aParty>,
];
const LOAD = aLoad(filing, {
  nodes: [aFilingNode(filing), ann, ben, cid],
  edges: [anEdge("CARE_OF", ann, cid, { filing }), anEdge("CARE_OF", ben, cid, { filing })],
});
const HOLDERS: NodeQuery = { label: "Holder", filter: {}, first: 10, after: null };
const CARE = { types: ["CARE_OF"], direction: "OUT", first: 10, after: null } as const;

describe("a cache of a view", () => {
  it("asks the store once for what is asked twice, and for what is new only", async () => {
    const { store, calls, cache } = await counted();
    await store.load(LOAD);
    for (let request = 0; request < 3; request++) {
      const { view } = cache.open();
      await view.page(HOLDERS);
      await view.stats();
      await view.nodes([ann.id, aParty(filing, "Nobody").id]);
      await view.links({ ids: [ann.id], ...CARE });
    }
    assert.deepEqual(
      calls.filter((call) => call !== "revision"),
      ["page", "stats", "nodes", "links"],
    );
    assert.equal(calls.length, 4 + 3, "and for the revision once a request");
    const pages = await cache.open().view.links({ ids: [ben.id, ann.id, ben.id, cid.id], ...CARE });
    assert.deepEqual(
      pages.map(({ items }) => items.map(({ item }) => item.node.id)),
      [[cid.id], [cid.id], [cid.id], []],
    );
    await store.close();
  });

  it("sees at the next request what was loaded, also by another process", async () => {
    const { store, cache } = await counted();
    await store.load(LOAD);
    assert.equal((await cache.open().view.page(HOLDERS)).totalCount, 3);
    await store.load(aLoad(filing, { nodes: [aFilingNode(filing), ann] }));
    assert.equal((await cache.open().view.page(HOLDERS)).totalCount, 1);
    assert.deepEqual(await cache.open().view.nodes([ben.id, ann.id]), [null, ann]);
    await store.close();
  });

  it("keeps who is one with whom until somebody judges, and the graph beyond that", async () => {
    const { store, calls, cache } = await counted();
    await store.load(LOAD);
    const ask = async () => {
      const { view } = cache.open();
      await view.page(HOLDERS);
      return (await view.clusters([ann.id]))[0]!.members;
    };
    assert.deepEqual([await ask(), await ask()], [[ann.id], [ann.id]]);
    await store.judge(
      newJudgement(
        [
          { id: ann.id, name: "Ann" },
          { id: ben.id, name: "Ben" },
        ],
        { verdict: "SAME", by: "Ann", at: nextTime(), note: null },
      ),
    );
    const both = [ann.id, ben.id].sort();
    assert.deepEqual([await ask(), await ask()], [both, both]);
    assert.deepEqual(
      calls.filter((call) => call !== "revision"),
      ["page", "clusters", "clusters"],
    );
    await store.close();
  });

  it("without room is none: every call reaches the store, and no revision is asked for", async () => {
    const { store, calls, cache } = await counted(0);
    await store.load(LOAD);
    for (let request = 0; request < 2; request++) await cache.open().view.page(HOLDERS);
    assert.deepEqual(calls, ["page", "page"]);
    await store.close();
  });

  it("reads the revision after a request has begun, and once for requests that wait together", async () => {
    const { store, calls } = await counted();
    await store.load(LOAD);
    let release: () => void = () => {};
    let reads = 0;
    const view = new Proxy(store.view, {
      get: (target, name: keyof GraphView) => {
        if (name !== "revision") return (target[name] as () => unknown).bind(target);
        return async () => {
          const revision = await target.revision();
          if (++reads === 1) await new Promise<void>((resolve) => (release = resolve));
          return revision;
        };
      },
    });
    const cache = new ViewCache(view);
    const first = cache.open().view.page(HOLDERS);
    await new Promise(setImmediate);
    // The first reading has seen the old revision and is on its way; these requests come after the load.
    await store.load(aLoad(filing, { nodes: [aFilingNode(filing), ann] }));
    const later = Array.from({ length: 5 }, () => cache.open().view.page(HOLDERS));
    release();
    assert.deepEqual(
      (await Promise.all(later)).map(({ totalCount }) => totalCount),
      [1, 1, 1, 1, 1],
    );
    await first;
    assert.equal(reads, 2);
    assert.deepEqual(calls, []);
    await store.close();
  });

  it("keeps no failure", async () => {
    const { store, cache } = await counted();
    const bad = { ...HOLDERS, after: ["no", "such", "cursor"] };
    await assert.rejects(cache.open().view.page(bad), { code: "BAD_CURSOR" });
    await assert.rejects(cache.open().view.page(bad), { code: "BAD_CURSOR" });
    await store.close();
    const request = cache.open().view;
    await assert.rejects(request.page(HOLDERS), { code: "STORE_CLOSED" });
  });

  it("forgets what was not asked for longest", async () => {
    const { store, calls, cache } = await counted(3);
    await store.load(LOAD);
    const ask = async (id: typeof ann.id) => {
      calls.length = 0;
      await cache.open().view.nodes([id]);
      return calls.includes("nodes");
    };
    for (const node of [ann, ben, cid]) assert.equal(await ask(node.id), true);
    assert.equal(await ask(ann.id), false);
    assert.equal(await ask(filing), true, "takes the place of Ben");
    assert.equal(await ask(ann.id), false);
    assert.equal(await ask(ben.id), true);
    await store.close();
  });
});
