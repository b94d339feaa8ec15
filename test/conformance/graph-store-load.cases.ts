import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import fc from "fast-check";
import type { FilingLoad, GraphStore } from "../../src/store/port.ts";
import { arbitraryLoads, HOSTILE_NAMES } from "../support/arbitrary-loads.ts";
import { aFiling, aFilingNode, aLoad, aNode, anEdge, aParty, idsOf } from "../support/patches.ts";
import { GraphOracle } from "./graph-oracle.ts";
import { type Open, type Runs, sampleQueries, tryAll, withLoads } from "./graph-store-support.ts";

export function loadCases(open: Open, runs: Runs): void {
  describe("load", () => {
    const filing = aFiling("one");
    const node = aFilingNode(filing, "k", { form: "S-1" });
    const alice = aParty(filing, "Alice", ["Holder"]);
    const bob = aParty(filing, "Bob");
    const city = aNode("CITY", { key: "SEATTLE", filing: null, props: { name: "Seattle" } });
    const first = aLoad(filing, {
      nodes: [node, alice, bob, city],
      edges: [anEdge("CARE_OF", alice, bob, { filing }), anEdge("OPERATES_IN", bob, city, { filing })],
    });
    const second = aLoad(filing, { nodes: [node, alice], text: "another text" });
    let store: GraphStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it("gives back every node as it was given, in the order asked, null for an unknown id", async () => {
      await store.load(first);
      const unknown = aParty(filing, "Nobody").id;
      assert.deepEqual(await store.view.nodes([bob.id, unknown, filing, bob.id, city.id]), [
        bob,
        null,
        node,
        bob,
        city,
      ]);
    });

    it("adds, leaves alone and replaces", async () => {
      assert.equal(await store.contentHash(filing), null);
      assert.equal(await store.load(first), "ADDED");
      assert.equal(await store.contentHash(filing), first.contentHash);
      assert.equal(await store.load(first), "UNCHANGED");
      assert.equal(await store.load(second), "REPLACED");
      assert.equal(await store.contentHash(filing), second.contentHash);
    });

    it("removes all that a replaced version said", async () => {
      await store.load(first);
      await store.load(second);
      assert.deepEqual(await store.view.nodes([alice.id, bob.id, city.id]), [alice, null, null]);
      assert.deepEqual((await store.view.stats()).edges, {});
      assert.equal(await store.view.text(filing, 0, 100), "another text");
    });

    it("changes its revision with every load that changes something, and with no other", async () => {
      const empty = await store.view.revision();
      await store.load(first);
      const loaded = await store.view.revision();
      assert.notEqual(loaded.graph, empty.graph);
      assert.equal(loaded.judgements, empty.judgements);
      await store.load(first);
      assert.deepEqual(await store.view.revision(), loaded);
      await store.load(second);
      assert.notEqual((await store.view.revision()).graph, loaded.graph);
    });

    const bad: [why: string, load: FilingLoad][] = [
      ["an edge to a node that is not there", aLoad(filing, { nodes: [alice], edges: first.patch.edges })],
      ["a node twice", aLoad(filing, { nodes: [node, alice, alice] })],
      [
        "an edge twice",
        aLoad(filing, { ...first.patch, edges: [...first.patch.edges, first.patch.edges[0]!] }),
      ],
      ["another filing's node", aLoad(filing, { nodes: [aParty(aFiling("two"), "Eve")] })],
      [
        "another filing's edge",
        aLoad(filing, {
          nodes: [alice, bob],
          edges: [anEdge("CARE_OF", alice, bob, { filing: aFiling("two") })],
        }),
      ],
    ];
    for (const [why, load] of bad)
      it(`refuses ${why} and stays as it was`, async () => {
        await store.load(first);
        const before = [await store.view.stats(), await store.view.revision()];
        await assert.rejects(store.load({ ...load, contentHash: "bad" }), { name: "AppError" });
        assert.deepEqual([await store.view.stats(), await store.view.revision()], before);
        assert.deepEqual(await store.view.nodes([bob.id]), [bob]);
        assert.equal(await store.load(second), "REPLACED");
      });

    it("gives back hostile names as they were given", async () => {
      const parties = HOSTILE_NAMES.map((hostile) => aParty(filing, hostile.normalize("NFC")));
      await store.load(aLoad(filing, { nodes: parties }));
      assert.deepEqual(await store.view.nodes(idsOf(parties)), parties);
    });

    it("counts nodes by label and edges by type", async () => {
      await store.load(first);
      assert.deepEqual(await store.view.stats(), {
        nodes: { City: 1, Filing: 1, Holder: 1, Party: 2 },
        edges: { CARE_OF: 1, OPERATES_IN: 1 },
        facts: 0,
        diagnostics: 0,
        filings: 1,
      });
    });

    it("is the same whatever was loaded before: replaced, or loaded once", async (test) => {
      const property = fc.asyncProperty(arbitraryLoads, arbitraryLoads, async (before, after) => {
        const last = new Map([...before, ...after].map((load) => [load.filing, load]));
        const queries = sampleQueries(new GraphOracle([...last.values()]));
        const answers = (loads: readonly FilingLoad[]) =>
          withLoads(open, loads, async ({ view }) => ({
            stats: await view.stats(),
            pages: await Promise.all(queries.map((query) => view.page(query))),
          }));
        assert.deepEqual(await answers([...before, ...after]), await answers([...last.values()]));
      });
      await tryAll(property, runs.histories, test);
    });
  });
}
