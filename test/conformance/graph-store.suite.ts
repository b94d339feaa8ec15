import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import fc from "fast-check";
import { EDGE_TYPES, type EdgeType, type GraphNode } from "../../src/graph/kinds.ts";
import { compareCodePoints } from "../../src/kernel/text.ts";
import type {
  FilingLoad,
  GraphStore,
  HolderOrder,
  Keyed,
  LinkQuery,
  NodeFilter,
  NodeQuery,
  Page,
  PageRequest,
} from "../../src/store/port.ts";
import { arbitraryLoads, HOSTILE_NAMES } from "../support/arbitrary-loads.ts";
import { aFiling, aFilingNode, aLoad, aNode, anEdge, aParty, idsOf, TEXT } from "../support/patches.ts";
import { GraphOracle } from "./graph-oracle.ts";
import { contentCases } from "./graph-store-content.cases.ts";

type Open = () => Promise<GraphStore>;

const ALL_TYPES = Object.keys(EDGE_TYPES) as EdgeType[];
const WHOLE: PageRequest = { first: 10_000, after: null };
/** Generated graphs a property is tried on; each opens a store of its own. */
const RUNS = { numRuns: 40 };

/** What every `GraphStore` promises. `open` gives an empty store each time. */
export function graphStoreSuite(name: string, open: Open): void {
  describe(`${name}: GraphStore`, () => {
    loadCases(open);
    contentCases(open);
    pageCases(open);
    linkCases(open);
    closedCases(open);
  });
}

/** Follows the cursors to the end. */
async function readAll<T>(
  size: number,
  read: (page: PageRequest) => Promise<Page<T>>,
): Promise<{ items: Keyed<T>[]; totals: Set<number> }> {
  const items: Keyed<T>[] = [];
  const totals = new Set<number>();
  for (let after: readonly string[] | null = null; ; after = items.at(-1)!.key) {
    const page = await read({ first: size, after });
    items.push(...page.items);
    totals.add(page.totalCount);
    assert.ok(page.items.length <= size);
    if (!page.hasNextPage) return { items, totals };
    assert.equal(page.items.length, size, "a page that is not the last is full");
  }
}

async function withLoads<T>(
  open: Open,
  loads: readonly FilingLoad[],
  use: (store: GraphStore) => Promise<T>,
) {
  const store = await open();
  try {
    for (const load of loads) await store.load(load);
    return await use(store);
  } finally {
    await store.close();
  }
}

function loadCases(open: Open): void {
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
      assert.notEqual(loaded, empty);
      await store.load(first);
      assert.equal(await store.view.revision(), loaded);
      await store.load(second);
      assert.notEqual(await store.view.revision(), loaded);
    });

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

    it("is the same whatever was loaded before: replaced, or loaded once", async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryLoads, arbitraryLoads, async (before, after) => {
          const last = new Map([...before, ...after].map((load) => [load.filing, load]));
          const queries = sampleQueries(new GraphOracle([...last.values()]));
          const answers = (loads: readonly FilingLoad[]) =>
            withLoads(open, loads, async ({ view }) => ({
              stats: await view.stats(),
              pages: await Promise.all(queries.map((query) => view.page(query))),
            }));
          assert.deepEqual(await answers([...before, ...after]), await answers([...last.values()]));
        }),
        { numRuns: 15 },
      );
    });

    it("holds a filing of a thousand rows", async () => {
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
    });
  });
}

/** Every label and order, and every filter by itself and with others, with values that occur and some that do not. */
function sampleQueries({ nodes, edges }: GraphOracle): NodeQuery[] {
  const labels = ["Filing", "Party", "Holder", "Company", "Holding", "Address", "City", "Risk", "Nothing"];
  const orders: HolderOrder[] = ["NAME", "SHARES_BEFORE_DESC", "SHARES_OFFERED_DESC", "SHARES_AFTER_DESC"];
  const filing = edges[0]!.filing;
  const company = edges.find(({ type }) => type === "ISSUED_BY")!.to;
  const agent = edges.find(({ type }) => type === "CARE_OF")?.to ?? company;
  const agentName = String(nodes.get(agent)?.props.name).toUpperCase();
  const city = [...nodes.values()].find(({ kind }) => kind === "CITY");
  const filters: NodeFilter[] = [
    {},
    { filing },
    { filing: aFiling("of nobody") },
    { company },
    { nameContains: "B" },
    { nameContains: "  ' " },
    { nameContains: "%" },
    { nameContains: "0" },
    { nameContains: " " },
    { city: "ZÜRICH" },
    { city: city?.id ?? "x" },
    { agent },
    { agent: agentName },
    { agent: "'; --" },
    { minSharesOffered: 0 },
    { minSharesOffered: 25 },
    { category: "business" },
    { category: "stock’s" },
    { form: "S-1" },
    { filing, company, city: "Seattle", minSharesOffered: 5 },
    { company, agent: agentName, nameContains: "a" },
    { filing, category: "BUSINESS" },
  ];
  return labels.flatMap((label) =>
    orders
      .filter((order) => order === "NAME" || label === "Holder")
      .flatMap((order) => filters.map((filter) => ({ label, filter, order, ...WHOLE }))),
  );
}

function pageCases(open: Open): void {
  describe("page", () => {
    it("answers every filter and order as plain loops over the patches do", async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryLoads, async (loads) => {
          const oracle = new GraphOracle(loads);
          await withLoads(open, loads, async ({ view }) => {
            for (const query of sampleQueries(oracle)) {
              const expected = oracle.page(query);
              const page = await view.page(query);
              assert.deepEqual(
                page.items.map(({ item }) => item),
                expected,
                JSON.stringify(query),
              );
              assert.equal(page.totalCount, expected.length);
              assert.equal(page.hasNextPage, false);
            }
          });
        }),
        RUNS,
      );
    });

    it("gives the same list in pages of any size", async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryLoads, fc.integer({ min: 1, max: 7 }), async (loads, size) => {
          await withLoads(open, loads, async ({ view }) => {
            for (const query of sampleQueries(new GraphOracle(loads))) {
              const whole = await view.page(query);
              const { items, totals } = await readAll(size, (page) => view.page({ ...query, ...page }));
              assert.deepEqual(items, whole.items);
              assert.deepEqual([...totals], [whole.totalCount]);
            }
          });
        }),
        { numRuns: 10 },
      );
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

function linkCases(open: Open): void {
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
  ];

  describe("links", () => {
    it("answers every direction, label and property as plain loops over the patches do", async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryLoads, async (loads) => {
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
        }),
        RUNS,
      );
    });

    it("gives the same list in pages of any size, for each node by itself", async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryLoads, fc.integer({ min: 1, max: 4 }), async (loads, size) => {
          const ids = idsOf(loads.flatMap(({ patch }) => patch.nodes)).slice(0, 8);
          await withLoads(open, loads, async ({ view }) => {
            for (const query of someQueries) {
              const whole = await view.links({ ids, ...query });
              const firsts = await view.links({ ids, ...query, first: size });
              for (const [index, id] of ids.entries()) {
                const { items, totals } = await readAll(size, async (page) => {
                  const [links] = await view.links({ ...query, ids: [id], ...page });
                  return links!;
                });
                assert.deepEqual(items, whole[index]!.items);
                assert.deepEqual(items.slice(0, size), firsts[index]!.items);
                assert.deepEqual([...totals], [whole[index]!.totalCount]);
              }
            }
          });
        }),
        { numRuns: 10 },
      );
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

function closedCases(open: Open): void {
  describe("when closed", () => {
    const filing = aFiling("one");
    const calls: [name: string, call: (store: GraphStore) => Promise<unknown>][] = [
      ["load", (store) => store.load(aLoad(filing))],
      ["contentHash", (store) => store.contentHash(filing)],
      ["nodes", ({ view }) => view.nodes([filing])],
      ["page", ({ view }) => view.page({ label: "Party", filter: {}, ...WHOLE })],
      ["links", ({ view }) => view.links({ ids: [filing], types: ["LISTS"], direction: "OUT", ...WHOLE })],
      ["facts", ({ view }) => view.facts(WHOLE)],
      ["diagnostics", ({ view }) => view.diagnostics([filing], WHOLE)],
      ["text", ({ view }) => view.text(filing, 0, TEXT.length)],
      ["stats", ({ view }) => view.stats()],
      ["revision", ({ view }) => view.revision()],
    ];
    for (const [name, call] of calls)
      it(`${name} fails with STORE_CLOSED`, async () => {
        const store = await open();
        await store.close();
        await assert.rejects(call(store), { name: "AppError", code: "STORE_CLOSED" });
      });

    it("closes twice without complaint", async () => {
      const store = await open();
      await store.close();
      await store.close();
    });
  });
}
