import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { findNeighborhood, type NeighborhoodRequest } from "../../src/app/neighborhood.ts";
import type { GraphNode } from "../../src/graph/kinds.ts";
import type { GraphStore } from "../../src/store/port.ts";
import { counting, storeOf } from "../support/api.ts";
import { aFiling, aFilingNode, aLoad, aNode, anEdge, aParty } from "../support/patches.ts";

const filing = aFiling("neighborhood");
const filingNode = aFilingNode(filing);
const agent = aParty(filing, "Agent", ["Agent"]);
const holders = Array.from({ length: 6 }, (_, index) => aParty(filing, `Holder ${index}`, ["Holder"]));
const address = aNode("ADDRESS", { key: "1 Street", filing: null, props: { line: "1 Street" } });
const city = aNode("CITY", { key: "Town", filing: null, props: { name: "Town" } });

/** Six holders in the care of one agent; the first at an address in a city; two in each other's care. */
const load = aLoad(filing, {
  nodes: [filingNode, agent, ...holders, address, city],
  edges: [
    ...holders.map((holder) => anEdge("CARE_OF", holder, agent, { filing })),
    anEdge("LOCATED_AT", holders[0]!, address, { filing }),
    anEdge("IN_CITY", address, city, { filing }),
    anEdge("HOLDS_THROUGH", holders[4]!, holders[5]!, { filing }),
    anEdge("HOLDS_THROUGH", holders[5]!, holders[4]!, { filing }),
  ],
});

describe("a neighborhood", () => {
  let store: GraphStore;
  before(async () => {
    store = await storeOf([load]);
  });
  after(() => store.close());

  async function around(start: GraphNode, parts: Partial<NeighborhoodRequest> = {}) {
    const request = { ids: [start.id], hops: 1, types: null, limitPerType: 10, ...parts };
    const { nodes, edges, more } = await findNeighborhood(store.view, request);
    return {
      nodes: nodes.map(({ props }) => props.name ?? props.line),
      edges: edges.map(
        ({ edge, from, to }) => `${from.props.name} ${edge.type} ${to.props.name ?? to.props.line}`,
      ),
      more: more.map(({ id, type, count }) => [id, type, count]),
    };
  }

  const cases: readonly [
    why: string,
    start: GraphNode,
    parts: Partial<NeighborhoodRequest>,
    nodes: string[],
  ][] = [
    ["goes one step against and along the edges", agent, {}, ["Agent", ...names(0, 1, 2, 3, 4, 5)]],
    ["stands alone without edges of the type", agent, { types: ["LOCATED_AT"] }, ["Agent"]],
    [
      "goes two steps",
      holders[1]!,
      { hops: 2, types: ["CARE_OF"] },
      ["Holder 1", "Agent", ...names(0, 2, 3, 4, 5)],
    ],
    ["goes three steps over any type", city, { hops: 3 }, ["Town", "1 Street", "Holder 0", "Agent"]],
    ["stops at its hops", city, { hops: 1 }, ["Town", "1 Street"]],
    ["goes round a cycle once", holders[4]!, { hops: 3, types: ["HOLDS_THROUGH"] }, ["Holder 4", "Holder 5"]],
  ];
  for (const [why, start, parts, nodes] of cases)
    it(why, async () => {
      assert.deepEqual((await around(start, parts)).nodes, nodes);
    });

  it("says what the limit left out, node by node and type by type", async () => {
    const { nodes, edges, more } = await around(agent, { limitPerType: 4 });
    assert.deepEqual(nodes, ["Agent", ...names(0, 1, 2, 3)]);
    assert.equal(edges.length, 4);
    assert.deepEqual(more, [[agent.id, "CARE_OF", 2]]);
  });

  it("has each edge once, with both its ends", async () => {
    const { edges } = await around(holders[4]!, { hops: 3 });
    assert.equal(new Set(edges).size, edges.length);
    assert.ok(edges.includes("Holder 4 HOLDS_THROUGH Holder 5"));
    assert.ok(edges.includes("Holder 5 HOLDS_THROUGH Holder 4"));
    assert.ok(edges.includes("Holder 0 LOCATED_AT 1 Street"));
  });

  it("leaves out ids that are unknown, and takes one id twice for once", async () => {
    const unknown = aParty(filing, "Nobody").id;
    const found = await findNeighborhood(store.view, {
      ids: [unknown, city.id, city.id],
      hops: 1,
      types: ["IN_CITY"],
      limitPerType: 1,
    });
    assert.equal(found.nodes.length, 2);
  });

  it("asks the store once a hop and type, however many nodes there are", async () => {
    const counted = counting(store);
    await findNeighborhood(counted.store.view, {
      ids: [agent.id],
      hops: 2,
      types: ["CARE_OF"],
      limitPerType: 5,
    });
    assert.deepEqual(counted.calls(), ["nodes", "links", "links"]);
  });

  const refused: readonly [why: string, parts: Partial<NeighborhoodRequest>][] = [
    ["no start", { ids: [] }],
    ["51 starts", { ids: Array.from({ length: 51 }, () => agent.id) }],
    ["no hop", { hops: 0 }],
    ["four hops", { hops: 4 }],
    ["no neighbour", { limitPerType: 0 }],
    ["101 neighbours", { limitPerType: 101 }],
  ];
  for (const [why, parts] of refused)
    it(`is refused for ${why}`, async () => {
      await assert.rejects(around(agent, parts), { code: "BAD_INPUT" });
    });
});

describe("a neighborhood that is too large", () => {
  it("is cut at a thousand nodes, and counts the rest", async () => {
    const hub = aParty(filing, "Hub");
    const middles = Array.from({ length: 20 }, (_, index) => aParty(filing, `Middle ${index}`));
    const leaves = middles.map((_, place) =>
      Array.from({ length: 60 }, (_, index) => aParty(filing, `Leaf ${place} ${index}`)),
    );
    const store = await storeOf([
      aLoad(filing, {
        nodes: [filingNode, hub, ...middles, ...leaves.flat()],
        edges: [
          ...middles.map((middle) => anEdge("CARE_OF", middle, hub, { filing })),
          ...leaves.flatMap((group, place) =>
            group.map((leaf) => anEdge("CARE_OF", leaf, middles[place]!, { filing })),
          ),
        ],
      }),
    ]);
    const request = { ids: [hub.id], hops: 2, types: ["CARE_OF"], limitPerType: 100 } as const;
    const { nodes, edges, more } = await findNeighborhood(store.view, request);
    await store.close();
    assert.equal(nodes.length, 1000);
    assert.equal(edges.length, 999);
    const leftOut = more.reduce((sum, { count }) => sum + count, 0);
    assert.equal(leftOut, 1 + 20 + 20 * 60 - 1000);
  });
});

function names(...indexes: number[]): string[] {
  return indexes.map((index) => `Holder ${index}`);
}
