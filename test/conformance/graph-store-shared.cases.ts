import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { GraphNode } from "../../src/graph/kinds.ts";
import type { GraphStore } from "../../src/store/port.ts";
import { aFiling, aFilingNode, aLoad, aNode, anEdge, aParty, idsOf } from "../support/patches.ts";
import { type Open, readAll, WHOLE, withLoads } from "./graph-store-support.ts";

/** Addresses, cities and companies known by their CIK: what several filings say of one node. */
export function sharedNodeCases(open: Open): void {
  describe("shared nodes", () => {
    const filing = aFiling("one");
    const city = aNode("CITY", { key: "SEATTLE", filing: null, props: { name: "Seattle" } });
    const bob = aParty(filing, "Bob");
    const first = aLoad(filing, {
      nodes: [bob, city],
      edges: [anEdge("OPERATES_IN", bob, city, { filing })],
    });
    const second = aLoad(filing, { nodes: [bob], text: "another text" });
    let store: GraphStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it("keeps a shared node as long as a filing has it", async () => {
      const other = aFiling("other");
      const guest = aParty(other, "Guest");
      await store.load(first);
      await store.load(
        aLoad(other, {
          nodes: [guest, city],
          edges: [anEdge("OPERATES_IN", guest, city, { filing: other })],
        }),
      );
      await store.load(second);
      assert.deepEqual(await store.view.nodes([city.id]), [city]);
      await store.load(aLoad(other, { nodes: [guest] }));
      assert.deepEqual(await store.view.nodes([city.id]), [null]);
      assert.equal((await store.view.stats()).nodes.City, undefined);
    });

    it("takes a shared node's words from the newest filing that has them, whatever the order of loads", async () => {
      const company = (owner: string, props: GraphNode["props"], label: string) => {
        const id = aFiling(owner);
        const shared = aNode("PARTY", { key: "cik 7", filing: null, labels: [label], props, sortKey: owner });
        return aLoad(id, { nodes: [aFilingNode(id, owner), shared] });
      };
      const newer = company("1 newer", { name: "New Name", nameKey: "new name", phone: null }, "Company");
      const older = company("2 older", { name: "Old Name", nameKey: "old name", phone: "555" }, "Holder");
      const expected = {
        ...newer.patch.nodes[1]!,
        labels: ["Party", "Company", "Holder"],
        props: { ...newer.patch.nodes[1]!.props, phone: "555" },
      };
      for (const loads of [
        [newer, older],
        [older, newer],
      ])
        await withLoads(open, loads, async ({ view }) => {
          assert.deepEqual(await view.nodes([expected.id]), [expected]);
          for (const { filing, patch } of loads)
            assert.deepEqual(await view.contributions(filing), [patch.nodes[1]]);
          assert.deepEqual(await view.contributions(aFiling("none")), []);
        });
    });

    it("sorts a shared holder by what is left when one of its filings is replaced", async () => {
      const company = aNode("PARTY", { key: "cik 7", filing: null, labels: ["Holder"] });
      const holdingIn = (owner: string, sharesOffered: number) => {
        const id = aFiling(owner);
        const holding = aNode("HOLDING", { key: "row", filing: id, props: { sharesOffered } });
        return aLoad(id, {
          nodes: [company, holding],
          edges: [anEdge("HOLDS", company, holding, { filing: id })],
        });
      };
      await store.load(holdingIn("little", 1));
      await store.load(holdingIn("much", 100));
      const single = aParty(filing, "Single", ["Holder"]);
      const row = aNode("HOLDING", { key: "row", filing, props: { sharesOffered: 10 } });
      await store.load(
        aLoad(filing, { nodes: [single, row], edges: [anEdge("HOLDS", single, row, { filing })] }),
      );
      const order = async () => {
        const query = { label: "Holder", filter: {}, order: "SHARES_OFFERED_DESC", ...WHOLE } as const;
        return (await store.view.page(query)).items.map(({ item }) => item.id);
      };
      assert.deepEqual(await order(), [company.id, single.id]);
      await store.load(aLoad(aFiling("much"), { text: "nothing" }));
      assert.deepEqual(await order(), [single.id, company.id]);
    });
  });
}

/** More rows than any page. */
export function manyRowsCase(open: Open): void {
  describe("many rows", () => {
    it("holds a filing of a thousand rows", async () => {
      const filing = aFiling("one");
      const node = aFilingNode(filing);
      const store = await open();
      const holders = Array.from({ length: 1000 }, (_, row) => aParty(filing, `Holder ${row}`, ["Holder"]));
      const rows = holders.map((_, row) =>
        aNode("HOLDING", {
          key: `${row}`,
          filing,
          sortKey: String(row).padStart(6, "0"),
          props: { sharesOffered: row },
        }),
      );
      const edges = holders.flatMap((holder, row) => [
        anEdge("HOLDS", holder, rows[row]!, { filing }),
        anEdge("LISTS", node, rows[row]!, { filing, props: { table: "SELLING" } }),
      ]);
      await store.load(aLoad(filing, { nodes: [node, ...holders, ...rows], edges }));
      const { items, totals } = await readAll(100, async (page) => {
        const [links] = await store.view.links({
          ids: [filing],
          types: ["LISTS"],
          direction: "OUT",
          ...page,
        });
        return links!;
      });
      assert.deepEqual(idsOf(items.map(({ item }) => item.node)), idsOf(rows));
      assert.deepEqual([...totals], [1000]);
      const most = await store.view.page({
        label: "Holder",
        filter: { minSharesOffered: 990 },
        order: "SHARES_OFFERED_DESC",
        first: 3,
        after: null,
      });
      assert.equal(most.totalCount, 10);
      assert.deepEqual(
        idsOf(most.items.map(({ item }) => item)),
        idsOf([999, 998, 997].map((row) => holders[row]!)),
      );
      await store.close();
    });
  });
}
