import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import fc from "fast-check";
import { findPaths, type PathRequest } from "../../../src/app/explore/paths.ts";
import type { GraphEdge, GraphNode } from "../../../src/graph/kinds.ts";
import { DEFAULT_TIES, TIE_EDGES, TIES, type Tie } from "../../../src/graph/relate/ties.ts";
import type { GraphStore } from "../../../src/store/port.ts";
import { GraphOracle } from "../../conformance/graph-oracle.ts";
import { exampleStore, storeOf } from "../../support/api.ts";
import { arbitraryLoads } from "../../support/arbitrary-loads.ts";
import { aFiling, aFilingNode, aLoad, anEdge, aParty } from "../../support/patches.ts";

const ALL: Omit<PathRequest, "from" | "to"> = { via: null, maxHops: 4, first: 100, after: null };

/** "Barbara Walters > CARE_OF > Starr & Company LLC > ..." */
function words(
  start: GraphNode,
  steps: Awaited<ReturnType<typeof findPaths>>["items"][number]["item"]["steps"],
) {
  const name = ({ props }: GraphNode) => String(props.name ?? props.line ?? props.printedName);
  return [name(start), ...steps.flatMap(({ type, to }) => [type, name(to)])].join(" > ");
}

describe("paths of the prospectus", () => {
  let store: GraphStore;
  before(async () => {
    store = await exampleStore();
  });
  after(() => store.close());

  async function paths(from: string, to: string, parts: Partial<PathRequest> = {}) {
    const [a, b] = (await Promise.all([from, to].map(party))) as [GraphNode, GraphNode];
    const answer = await findPaths(store.view, { ...ALL, from: a.id, to: b.id, ...parts });
    return { ...answer, words: answer.items.map(({ item }) => words(a, item.steps)) };
  }

  async function party(name: string): Promise<GraphNode> {
    const page = await store.view.page({ label: "Party", filter: { name }, first: 2, after: null });
    assert.equal(page.totalCount, 1, name);
    return page.items[0]!.item;
  }

  // Both share agent, contact and address with 14 parties (0.262650 each) with Mr. Burstein, whose note (5) names
  // Millennium; and Millennium is one floor above, in a building of 15 holders (0.255958).
  it("four of three steps, over what fewer share first", async () => {
    const { words: found, items } = await paths("Barbara Walters", "Millennium Technology Ventures, LP");
    const [nine, ten] = ["9th", "10th"].map((floor) => `350 Park Avenue, ${floor} Floor, New York, NY 10022`);
    const burstein = "Daniel L. Burstein > DISCLAIMS > Millennium Technology Ventures, LP";
    assert.deepEqual(found, [
      `Barbara Walters > LOCATED_AT > ${nine} > LOCATED_AT > ${burstein}`,
      `Barbara Walters > ATTENTION_OF > Kenneth I. Starr > ATTENTION_OF > ${burstein}`,
      `Barbara Walters > CARE_OF > Starr & Company LLC > CARE_OF > ${burstein}`,
      `Barbara Walters > LOCATED_AT > ${nine} > SAME_BUILDING > ${ten} > LOCATED_AT > Millennium Technology Ventures, LP`,
    ]);
    assert.deepEqual(
      items.map(({ item }) => item.weight),
      [262_650, 262_650, 262_650, 255_958],
    );
    const [, building] = items[3]!.item.steps;
    assert.equal(building!.how, "DERIVED");
    assert.ok(building!.rule !== null && building!.evidence.length >= 2);
  });

  const CASES: [why: string, from: string, to: string, parts: Partial<PathRequest>, words: string[]][] = [
    [
      "a note names both",
      "Standish O'Grady",
      "TI Ventures, L.P.",
      {},
      ["Standish O'Grady > DISCLAIMS > TI Ventures, L.P."],
    ],
    [
      "an agent that both have",
      "Todd US Ventures, LLC",
      "H&Q Internap Investors, LP",
      { via: ["AGENT"] },
      ["Todd US Ventures, LLC > CARE_OF > Jackie Berterretche > CARE_OF > H&Q Internap Investors, LP"],
    ],
    [
      "two notes of one holder",
      "TI Ventures, L.P.",
      "Todd US Ventures, LLC",
      { via: ["FOOTNOTE"] },
      ["TI Ventures, L.P. > DISCLAIMS > Standish O'Grady > DISCLAIMS > Todd US Ventures, LLC"],
    ],
    [
      "a family of funds",
      "Oak X Affiliates Fund, L.P.",
      "Oak Investment Partners X, L.P.",
      { via: ["FUND_FAMILY"] },
      ["Oak X Affiliates Fund, L.P. > SAME_FUND_FAMILY > Oak Investment Partners X, L.P."],
    ],
    [
      "a surname",
      "Alexandra Shiva",
      "Gil Shiva",
      { via: ["FAMILY"] },
      [
        "Alexandra Shiva > SAME_SURNAME > The Doris Stein Alexandra Shiva Grandchild Trust > SAME_SURNAME > Gil Shiva",
      ],
    ],
    [
      "the issuer only if asked for",
      "Mark Baerwaldt",
      "Michael Vent",
      { via: ["ISSUER"] },
      [
        "Mark Baerwaldt > HOLDS > Mark Baerwaldt > OF > Internap Network Services Corporation > OF > Michael Vent > HOLDS > Michael Vent",
      ],
    ],
  ];
  for (const [why, from, to, parts, expected] of CASES)
    it(`${why}: ${from} to ${to}`, async () => {
      assert.deepEqual((await paths(from, to, parts)).words, expected);
    });

  const NONE: [code: string, from: string, to: string, parts: Partial<PathRequest>][] = [
    // Mr. Vent has an address of his own and nothing else; 3 steps lead to Millennium and no fewer.
    ["NO_SHARED_TIE", "Barbara Walters", "Michael Vent", {}],
    ["BEYOND_MAX_HOPS", "Barbara Walters", "Millennium Technology Ventures, LP", { maxHops: 2 }],
    ["SAME_PARTY", "Mo Ostin", "Mo Ostin", {}],
  ];
  for (const [code, from, to, parts] of NONE)
    it(`${code} from ${from} to ${to}`, async () => {
      const { totalCount, noAnswer } = await paths(from, to, parts);
      assert.equal(totalCount, 0);
      assert.equal(noAnswer?.code, code);
    });

  it("pages without a gap", async () => {
    const whole = await paths("Barbara Walters", "Millennium Technology Ventures, LP", { maxHops: 5 });
    const first = await paths("Barbara Walters", "Millennium Technology Ventures, LP", {
      maxHops: 5,
      first: 3,
    });
    const after = first.items.at(-1)!.key;
    const rest = await paths("Barbara Walters", "Millennium Technology Ventures, LP", { maxHops: 5, after });
    assert.ok(first.hasNextPage);
    assert.deepEqual([...first.words, ...rest.words].slice(0, 100), whole.words);
  });

  it("has no fewer steps than 1 and no more than 8", async () => {
    for (const maxHops of [0, 9])
      await assert.rejects(paths("Mo Ostin", "Gil Shiva", { maxHops }), { code: "BAD_INPUT" });
  });
});

/** Every simple path, found by trying every edge: as the nodes on it. */
function bruteForce(
  oracle: GraphOracle,
  from: GraphNode,
  to: GraphNode,
  via: readonly Tie[],
  maxHops: number,
) {
  const types = new Set<string>(via.flatMap((tie): readonly string[] => TIE_EDGES[tie]));
  const edges = oracle.edges.filter(({ type }) => types.has(type));
  const found = new Map<string, number>();
  const next = (node: GraphNode, last: string) => [
    ...edges.flatMap((edge: GraphEdge) => {
      if (edge.from === node.id) return [{ to: oracle.nodes.get(edge.to)!, type: edge.type as string }];
      return edge.to === node.id ? [{ to: oracle.nodes.get(edge.from)!, type: edge.type as string }] : [];
    }),
    ...[...oracle.nodes.values()].flatMap((other) =>
      alike(node, other, via)
        .filter((type) => !(type === "SAME_BUILDING" && last === type))
        .map((type) => ({ to: other, type })),
    ),
  ];
  const walk = (node: GraphNode, path: readonly string[], last: string): void => {
    if (node.id === to.id) {
      found.set(path.join(" "), path.length - 1);
      return;
    }
    if (path.length > maxHops) return;
    if (node.labels.includes("Company") && node.id !== from.id && !via.includes("ISSUER")) return;
    for (const { to: far, type } of next(node, last))
      if (!path.includes(far.id)) walk(far, [...path, far.id], type);
  };
  walk(from, [from.id], "");
  return found;
}

function alike(a: GraphNode, b: GraphNode, via: readonly Tie[]): string[] {
  const isJoint = ({ props }: GraphNode) =>
    props.partyKind === "TRUST" || props.partyKind === "JOINT_PERSONS";
  const surnames = ({ props }: GraphNode) => (props.surnameKeys ?? []) as readonly string[];
  const family = a.props.fundFamilyKey;
  const found: string[] = [];
  if (via.includes("BUILDING") && a.props.buildingKey && a.props.buildingKey === b.props.buildingKey)
    found.push("SAME_BUILDING");
  if (
    via.includes("FAMILY") &&
    a.filing === b.filing &&
    (isJoint(a) || isJoint(b)) &&
    surnames(a).some((name) => surnames(b).includes(name))
  )
    found.push("SAME_SURNAME");
  if (via.includes("FUND_FAMILY") && family && family === b.props.fundFamilyKey)
    if (String(family).includes(" ") || a.filing === b.filing) found.push("SAME_FUND_FAMILY");
  return found;
}

describe("paths of generated graphs", () => {
  it("are all that trying every edge finds, simple, of allowed types, each step with words", async () => {
    const viaLists: readonly (readonly Tie[])[] = [DEFAULT_TIES, ["AGENT"], ["FOOTNOTE", "BUILDING"], TIES];
    await fc.assert(
      fc.asyncProperty(
        arbitraryLoads,
        fc.constantFrom(...viaLists),
        fc.integer({ min: 1, max: 4 }),
        async (loads, via, maxHops) => {
          const oracle = new GraphOracle(loads);
          const parties = [...oracle.nodes.values()].filter(({ kind }) => kind === "PARTY").slice(0, 5);
          const store = await storeOf(loads);
          try {
            for (const from of parties)
              for (const to of parties) {
                if (from.id === to.id) continue;
                const expected = bruteForce(oracle, from, to, via, maxHops);
                const { items, totalCount, searchedHops } = await findPaths(store.view, {
                  ...ALL,
                  from: from.id,
                  to: to.id,
                  via,
                  maxHops,
                });
                assert.equal(searchedHops, maxHops);
                assert.equal(totalCount, expected.size);
                const lengths = items.map(({ item }) => item.steps.length);
                assert.deepEqual(
                  lengths,
                  lengths.toSorted((a, b) => a - b),
                );
                const allowed = new Set<string>([
                  ...via.flatMap((tie): readonly string[] => TIE_EDGES[tie]),
                  ...["SAME_BUILDING", "SAME_SURNAME", "SAME_FUND_FAMILY"],
                ]);
                for (const {
                  item: { steps },
                } of items) {
                  const ids = [from.id, ...steps.map((step) => step.to.id)];
                  assert.equal(expected.get(ids.join(" ")), steps.length);
                  assert.equal(new Set(ids).size, ids.length);
                  for (const step of steps) {
                    assert.ok(allowed.has(step.type), step.type);
                    assert.ok(step.evidence.length > 0, step.type);
                  }
                }
              }
          } finally {
            await store.close();
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("paths over a hub", () => {
  const filing = aFiling("hub");
  const agent = aParty(filing, "Agent");
  const other = aParty(filing, "Other agent");
  const clients = Array.from({ length: 6_000 }, (_, index) => aParty(filing, `Client ${index}`));
  const load = aLoad(filing, {
    nodes: [aFilingNode(filing), agent, other, ...clients],
    edges: [
      ...clients.map((client) => anEdge("CARE_OF", client, agent, { filing })),
      anEdge("CARE_OF", clients[7]!, other, { filing }),
    ],
  });
  let store: GraphStore;
  before(async () => {
    store = await storeOf([load]);
  });
  after(() => store.close());
  const between = (from: GraphNode, to: GraphNode) =>
    findPaths(store.view, { ...ALL, from: from.id, to: to.id });

  it("are found from the ends, without reading the hub's edges; longer ones are not looked for", async () => {
    const { items, searchedHops, visited } = await between(clients[0]!, clients[1]!);
    assert.deepEqual(
      items.map(({ item }) => item.steps.length),
      [2],
    );
    assert.ok(searchedHops < 4 && visited < 10, `${searchedHops} hops, ${visited} nodes`);
  });

  it("enter the hub from where few meet it", async () => {
    const { items } = await between(agent, other);
    assert.deepEqual(
      items.map(({ item }) => words(agent, item.steps)),
      ["Agent > CARE_OF > Client 7 > CARE_OF > Other agent"],
    );
  });

  it("fail with a code where both ends are hubs", async () => {
    const crowd = Array.from({ length: 6_000 }, (_, index) => aParty(filing, `Other client ${index}`));
    const both = aLoad(filing, {
      nodes: [...load.patch.nodes, ...crowd],
      edges: [...load.patch.edges, ...crowd.map((client) => anEdge("CARE_OF", client, other, { filing }))],
    });
    await store.load(both);
    await assert.rejects(between(agent, other), { name: "AppError", code: "QUERY_TOO_COSTLY" });
  });
});
