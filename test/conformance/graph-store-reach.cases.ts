import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { FilingId } from "../../src/kernel/ids.ts";
import { MAX_REACHES, type Reach, type ReachQuery } from "../../src/store/port.ts";
import { arbitraryJudgements, arbitraryLoads } from "../support/arbitrary-loads.ts";
import { aFiling, aLoad, anEdge, aParty } from "../support/patches.ts";
import { GraphOracle } from "./graph-oracle.ts";
import { type Open, type Runs, readAll, tryAll, WHOLE, withLoads } from "./graph-store-support.ts";

/** Every kind of way from every node that has such ways, and some that lead nowhere. */
function sampleReaches({ nodes, edges }: GraphOracle): Reach[] {
  const filings = [...new Set(edges.map(({ filing }) => filing))];
  const parties = [...nodes.values()].filter(({ kind }) => kind === "PARTY").map(({ id }) => id);
  const places = (wanted: string) => [...nodes.values()].filter(({ kind }) => kind === wanted);
  const ofFiling = (filing: FilingId): Reach[] => [
    { via: "ROWS", filing },
    { via: "FUND_FAMILY", key: "alder", filing },
    ...[true, false].flatMap((isJoint): Reach[] =>
      ["doe", "o'roe", "' OR 1=1 --"].map((surname) => ({ via: "SURNAME", filing, surname, isJoint })),
    ),
  ];
  return [
    ...parties.slice(0, 4).flatMap((id): Reach[] => [
      { via: "LINKS", id, types: ["CARE_OF"], direction: "IN" },
      { via: "LINKS", id, types: ["CARE_OF", "DISCLAIMS"], direction: "OUT" },
      { via: "LINKS", id, types: ["DISCLAIMS"], direction: "BOTH" },
      { via: "BEYOND", id, types: ["CARE_OF"], further: ["DISCLAIMS"], notOver: parties[0]! },
    ]),
    ...places("ADDRESS").flatMap(({ id }): Reach[] => [
      { via: "LINKS", id, types: ["LOCATED_AT"], direction: "IN" },
      { via: "LINKS", id, types: ["LOCATED_AT"], direction: "OUT" },
      {
        via: "BEYOND",
        id,
        types: ["LOCATED_AT"],
        further: ["DISCLAIMS", "CARE_OF"],
        notOver: parties.at(-1)!,
      },
    ]),
    ...places("CITY").map(({ id }): Reach => ({ via: "CITY", id })),
    { via: "BUILDING", key: "1 street" },
    { via: "BUILDING", key: "alder" },
    { via: "FUND_FAMILY", key: 'alder " grove', filing: null },
    { via: "FUND_FAMILY", key: "1 street", filing: null },
    { via: "LINKS", id: aParty(aFiling("x"), "Nobody").id, types: ["CARE_OF"], direction: "BOTH" },
    ...[...filings, aFiling("of nobody")].flatMap(ofFiling),
  ];
}

export function reachCases(open: Open, runs: Runs): void {
  describe("reached", () => {
    const shape = fc.record({
      groups: fc.array(fc.nat({ max: 5 }), { minLength: 80, maxLength: 80 }),
      weights: fc.array(fc.nat({ max: 3 }), { minLength: 80, maxLength: 80 }),
      minWeight: fc.nat({ max: 4 }),
      size: fc.integer({ min: 1, max: 4 }),
    });

    it("weighs, orders and counts as plain loops over the patches do, in pages of any size", async (test) => {
      const property = fc.asyncProperty(
        arbitraryLoads,
        arbitraryJudgements,
        shape,
        async (loads, judged, { groups, weights, minWeight, size }) => {
          const judgements = judged(loads);
          const oracle = new GraphOracle(loads, judgements);
          const reaches = sampleReaches(oracle).map((reach, index) => ({
            ...reach,
            group: groups[index % groups.length]!,
            weight: weights[index % weights.length]! * 1_000_000,
          }));
          const [someone] = reaches.flatMap((reach) => ("notOver" in reach ? [reach.notOver] : []));
          const except = minWeight === 1 && someone !== undefined ? [someone] : [];
          const query: ReachQuery = { reaches, except, minWeight: minWeight * 1_000_000, ...WHOLE };
          await withLoads(open, loads, async (store) => {
            const { view } = store;
            for (const judgement of judgements) await store.judge(judgement);
            const expected = oracle.reached(query);
            const { items, totals } = await readAll(size, (page) => view.reached({ ...query, ...page }));
            assert.deepEqual(
              items.map(({ item }) => item),
              expected,
            );
            assert.deepEqual([...totals], [expected.length]);
            assert.deepEqual(await view.countReached(reaches), oracle.countReached(reaches));
          });
        },
      );
      await tryAll(property, runs.lists, test);
    });

    it("finds by each way by itself what plain loops find", async (test) => {
      const property = fc.asyncProperty(arbitraryLoads, arbitraryJudgements, async (loads, judged) => {
        const judgements = judged(loads);
        const oracle = new GraphOracle(loads, judgements);
        const ways = sampleReaches(oracle).map((reach, group) => ({ ...reach, group }));
        await withLoads(open, loads, async (store) => {
          for (const judgement of judgements) await store.judge(judgement);
          assert.deepEqual(await store.view.countReached(ways), oracle.countReached(ways));
        });
      });
      await tryAll(property, runs.lists, test);
    });

    it("of nothing is nothing", async () => {
      await withLoads(open, [aLoad(aFiling("one"))], async ({ view }) => {
        const page = await view.reached({ reaches: [], except: [], ...WHOLE });
        assert.deepEqual(page, { items: [], hasNextPage: false, totalCount: 0 });
        assert.deepEqual(await view.countReached([]), []);
      });
    });

    it("follows as many ways as it says and refuses more", async () => {
      const filing = aFiling("one");
      const [a, b] = [aParty(filing, "a"), aParty(filing, "b")];
      const load = aLoad(filing, { nodes: [a, b], edges: [anEdge("CARE_OF", a, b, { filing })] });
      await withLoads(open, [load], async ({ view }) => {
        const many = (count: number) =>
          Array.from({ length: count }, (_, group) => ({
            ...({ via: "LINKS", id: b.id, types: ["CARE_OF"], direction: "IN" } as const),
            ...{ group, weight: 10_000_000 },
          }));
        const page = await view.reached({ reaches: many(MAX_REACHES), except: [], ...WHOLE });
        // Every group reaches a, and all of them weigh.
        assert.equal(page.items[0]!.item.weight, 10_000_000 * MAX_REACHES);
        assert.equal(page.items[0]!.item.by.length, MAX_REACHES);
        const refused = { name: "AppError", code: "QUERY_TOO_COSTLY" };
        await assert.rejects(view.reached({ reaches: many(MAX_REACHES + 1), except: [], ...WHOLE }), refused);
        await assert.rejects(view.countReached(many(MAX_REACHES + 1)), refused);
      });
    });
  });
}
