import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { GraphNode } from "../../src/graph/kinds.ts";
import { compareCodePoints } from "../../src/kernel/text.ts";
import type { NodeQuery } from "../../src/store/port.ts";
import { arbitraryLoads } from "../support/arbitrary-loads.ts";
import { aFiling, aLoad, aNode, aParty } from "../support/patches.ts";
import { GraphOracle } from "./graph-oracle.ts";
import {
  type Open,
  type Runs,
  readAll,
  sampleQueries,
  tryAll,
  WHOLE,
  withLoads,
} from "./graph-store-support.ts";

export function pageCases(open: Open, runs: Runs): void {
  describe("page", () => {
    it("answers every filter and order as plain loops over the patches do", async (test) => {
      const property = fc.asyncProperty(arbitraryLoads, async (loads) => {
        const oracle = new GraphOracle(loads);
        await withLoads(open, loads, async ({ view }) => {
          const answer = async (query: NodeQuery) => {
            const expected = oracle.page(query);
            const page = await view.page(query);
            assert.deepEqual(
              page.items.map(({ item }) => item),
              expected,
              JSON.stringify(query),
            );
            assert.equal(page.totalCount, expected.length);
            assert.equal(page.hasNextPage, false);
          };
          await Promise.all(sampleQueries(oracle).map(answer));
        });
      });
      await tryAll(property, runs.lists, test);
    });

    it("gives the same list in pages of any size", async (test) => {
      const size = fc.integer({ min: 1, max: 7 });
      const property = fc.asyncProperty(arbitraryLoads, size, async (loads, first) => {
        await withLoads(open, loads, async ({ view }) => {
          const follow = async (query: NodeQuery) => {
            const whole = await view.page(query);
            const { items, totals } = await readAll(first, (page) => view.page({ ...query, ...page }));
            assert.deepEqual(items, whole.items);
            assert.deepEqual([...totals], [whole.totalCount]);
          };
          await Promise.all(sampleQueries(new GraphOracle(loads)).map(follow));
        });
      });
      await tryAll(property, runs.pages, test);
    });

    it("sorts by code point, not by UTF-16 unit or locale", async () => {
      const filing = aFiling("one");
      const names = ["\uffee", "😀", "é", "z", "Z", "a", "株", "10", "9", "ä", "'"];
      const nodes = names.map((sortKey) => aNode("PARTY", { key: `named ${sortKey}`, filing, sortKey }));
      await withLoads(open, [aLoad(filing, { nodes })], async ({ view }) => {
        const { items } = await view.page({ label: "Party", filter: {}, ...WHOLE });
        assert.deepEqual(
          items.map(({ item }) => item.sortKey),
          names.toSorted(compareCodePoints),
        );
        assert.equal(items.at(-1)?.item.sortKey, "😀", "beyond the BMP comes last");
      });
    });

    it("goes on behind a node that has gone meanwhile", async () => {
      const filing = aFiling("one");
      const [a, b, c] = ["a", "b", "c"].map((name) => aParty(filing, name)) as [
        GraphNode,
        GraphNode,
        GraphNode,
      ];
      const store = await open();
      await store.load(aLoad(filing, { nodes: [a, b, c] }));
      const query = { label: "Party", filter: {} };
      const first = await store.view.page({ ...query, first: 2, after: null });
      await store.load(aLoad(filing, { nodes: [a, c] }));
      const next = await store.view.page({ ...query, first: 2, after: first.items.at(-1)!.key });
      assert.deepEqual(
        next.items.map(({ item }) => item.id),
        [c.id],
      );
      await store.close();
    });

    const badKeys: [why: string, query: Partial<NodeQuery>][] = [
      ["too few parts", { after: ["a"] }],
      ["too many parts", { after: ["a", "b", "c"] }],
      ["no number where one belongs", { after: ["many", "a", "b"], order: "SHARES_OFFERED_DESC" }],
    ];
    for (const [why, query] of badKeys)
      it(`refuses a cursor with ${why}`, () =>
        withLoads(open, [], async ({ view }) => {
          const call = view.page({ label: "Holder", filter: {}, first: 1, after: null, ...query });
          await assert.rejects(call, { code: "BAD_CURSOR" });
        }));

    it("sorts nothing but holders and owners by shares", () =>
      withLoads(open, [], async ({ view }) => {
        const call = view.page({ label: "Agent", filter: {}, order: "SHARES_AFTER_DESC", ...WHOLE });
        await assert.rejects(call, { code: "BAD_INPUT" });
      }));
  });
}
