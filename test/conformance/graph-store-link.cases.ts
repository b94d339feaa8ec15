import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { GraphNode } from "../../src/graph/kinds.ts";
import type { LinkQuery } from "../../src/store/port.ts";
import { arbitraryLoads } from "../support/arbitrary-loads.ts";
import { aFiling, aLoad, aNode, anEdge, aParty, idsOf } from "../support/patches.ts";
import { GraphOracle } from "./graph-oracle.ts";
import { ALL_TYPES, type Open, type Runs, readAll, tryAll, WHOLE, withLoads } from "./graph-store-support.ts";

export function linkCases(open: Open, runs: Runs): void {
  const someQueries: readonly Omit<LinkQuery, "ids">[] = [
    { types: ALL_TYPES, direction: "OUT", ...WHOLE },
    { types: ALL_TYPES, direction: "IN", ...WHOLE },
    { types: ALL_TYPES, direction: "BOTH", ...WHOLE },
    { types: ["CARE_OF", "CARE_OF", "LOCATED_AT"], direction: "BOTH", ...WHOLE },
    { types: ["HOLDS", "LOCATED_AT"], direction: "OUT", label: "Address", ...WHOLE },
    { types: ["CARE_OF"], direction: "IN", label: "Holder", ...WHOLE },
    { types: ["LISTS"], direction: "OUT", edgeProp: { name: "table", value: "OWNERS" }, ...WHOLE },
    { types: ALL_TYPES, direction: "OUT", edgeProp: { name: `x') OR 1=1 --`, value: "'" }, ...WHOLE },
    { types: [], direction: "BOTH", ...WHOLE },
    ...(["OUT", "IN", "BOTH"] as const).map((direction) => ({
      types: ALL_TYPES,
      direction,
      distinct: true,
      ...WHOLE,
    })),
  ];

  describe("links", () => {
    it("answers every direction, label and property as plain loops over the patches do", async (test) => {
      const property = fc.asyncProperty(arbitraryLoads, async (loads) => {
        const oracle = new GraphOracle(loads);
        const ids = [...idsOf([...oracle.nodes.values()]), aParty(aFiling("x"), "Nobody").id];
        await withLoads(open, loads, async ({ view }) => {
          for (const query of someQueries) {
            const pages = await view.links({ ids, ...query });
            const expected = ids.map((id) => oracle.links(id, { ids, ...query }));
            assert.deepEqual(
              pages.map(({ items }) => items.map(({ item }) => item)),
              expected,
            );
            assert.deepEqual(
              pages.map(({ totalCount }) => totalCount),
              expected.map(({ length }) => length),
            );
          }
        });
      });
      await tryAll(property, runs.lists, test);
    });

    it("gives the same list in pages of any size, for each node by itself", async (test) => {
      const size = fc.integer({ min: 1, max: 4 });
      const property = fc.asyncProperty(arbitraryLoads, size, async (loads, first) => {
        const ids = idsOf(loads.flatMap(({ patch }) => patch.nodes)).slice(0, 8);
        await withLoads(open, loads, async ({ view }) => {
          for (const query of someQueries) {
            const whole = await view.links({ ids, ...query });
            const firsts = await view.links({ ids, ...query, first });
            for (const [index, id] of ids.entries()) {
              const { items, totals } = await readAll(first, async (page) => {
                const [links] = await view.links({ ...query, ids: [id], ...page });
                return links!;
              });
              assert.deepEqual(items, whole[index]!.items);
              assert.deepEqual(items.slice(0, first), firsts[index]!.items);
              assert.deepEqual([...totals], [whole[index]!.totalCount]);
            }
          }
        });
      });
      await tryAll(property, runs.pages, test);
    });

    it("lists printed places at the from end only; the to end sorts by name", async () => {
      const filing = aFiling("one");
      const names = ["Ann", "Ben", "Cid"];
      const [ann, ben, cid] = names.map((name) => aParty(filing, name)) as [GraphNode, GraphNode, GraphNode];
      const edge = (from: GraphNode, to: GraphNode, order: number) =>
        anEdge("CARE_OF", from, to, { filing, props: { order } });
      const load = aLoad(filing, {
        nodes: [ann, ben, cid],
        edges: [edge(ann, ben, 2), edge(ann, cid, 1), edge(ben, cid, 2)],
      });
      await withLoads(open, [load], async ({ view }) => {
        const far = async (id: GraphNode["id"], direction: "OUT" | "IN") => {
          const [page] = await view.links({ ids: [id], types: ["CARE_OF"], direction, ...WHOLE });
          return page!.items.map(({ item }) => item.node.props.name);
        };
        assert.deepEqual(await far(ann.id, "OUT"), ["Cid", "Ben"]);
        assert.deepEqual(await far(cid.id, "IN"), ["Ann", "Ben"]);
      });
    });

    it("gives a far end that filings and types link several times once, if asked", async () => {
      const filings = [aFiling("one"), aFiling("two")];
      const [home, guest] = ["Home", "Guest"].map((key) =>
        aNode("PARTY", { key, filing: null, sortKey: key, props: { name: key } }),
      ) as [GraphNode, GraphNode];
      const loads = filings.map((filing) =>
        aLoad(filing, {
          nodes: [home, guest],
          edges: [
            anEdge("CARE_OF", guest, home, { filing }),
            anEdge("ATTENTION_OF", guest, home, { filing }),
          ],
        }),
      );
      await withLoads(open, loads, async ({ view }) => {
        const query = { ids: [home.id], types: ["ATTENTION_OF", "CARE_OF"], direction: "IN" } as const;
        const [every] = await view.links({ ...query, ...WHOLE });
        const [once] = await view.links({ ...query, distinct: true, ...WHOLE });
        assert.equal(every!.totalCount, 4);
        assert.deepEqual(once, { items: every!.items.slice(0, 1), hasNextPage: false, totalCount: 1 });
      });
    });

    it("gives a page behind the last link its total", async () => {
      const filing = aFiling("one");
      const [a, b] = ["a", "b"].map((name) => aParty(filing, name)) as [GraphNode, GraphNode];
      const load = aLoad(filing, { nodes: [a, b], edges: [anEdge("CARE_OF", a, b, { filing })] });
      await withLoads(open, [load], async ({ view }) => {
        const query: LinkQuery = { ids: [a.id], types: ["CARE_OF"], direction: "OUT", first: 1, after: null };
        const [page] = await view.links(query);
        const [next] = await view.links({ ...query, after: page!.items[0]!.key });
        assert.deepEqual(next, { items: [], hasNextPage: false, totalCount: 1 });
      });
    });

    it("counts an edge from a node to itself once", async () => {
      const filing = aFiling("one");
      const self = aParty(filing, "Self & Co.");
      const load = aLoad(filing, { nodes: [self], edges: [anEdge("CARE_OF", self, self, { filing })] });
      await withLoads(open, [load], async ({ view }) => {
        for (const direction of ["OUT", "IN", "BOTH"] as const) {
          const [page] = await view.links({ ids: [self.id], types: ["CARE_OF"], direction, ...WHOLE });
          assert.equal(page!.totalCount, 1, direction);
        }
      });
    });
  });
}
