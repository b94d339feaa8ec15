import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { findGroups, type GroupRequest } from "../../../src/app/explore/groups.ts";
import type { FilingId } from "../../../src/kernel/ids.ts";
import type { GraphStore } from "../../../src/store/port.ts";
import { exampleStore, storeOf } from "../../support/api.ts";
import { FactMaker } from "../../support/facts.ts";
import { aFiling, aFilingNode, aLoad, aNode, anEdge, aParty, TEXT } from "../../support/patches.ts";

const ALL: Omit<GroupRequest, "by"> = { filing: null, company: null, first: 100, after: null };

describe("groups of the prospectus", () => {
  let store: GraphStore;
  before(async () => {
    store = await exampleStore();
  });
  after(() => store.close());

  async function group(by: GroupRequest["by"], label: string) {
    const { items } = await findGroups(store.view, { ...ALL, by });
    const found = items.find(({ item }) => item.label === label);
    assert.ok(found, `no ${by} group ${label}: ${items.map(({ item }) => item.label).join("; ")}`);
    return found.item;
  }

  // Todd US Ventures 1,693,365 all offered; H&Q 4,384,886 less 1,876,030 is 2,508,856; Mr. O'Grady 8,552,122 less
  // 84,667 is 8,467,455. The rows add up to 14,630,373 - 3,654,062 = 10,976,311. Note (2): his 8,552,122 include all
  // 4,384,886 of H&Q (2,508,856 + 1,500,824 + 375,206) and all 1,693,365 of Todd (1,354,692 + 338,673): the three hold
  // 8,552,122. Sold is 3,654,062, so that 4,898,060 are left: H&Q's 2,508,856, TI Ventures' 2,215,466, his own 173,738.
  // 8,552,122 / (150,641,864 + 3,654,062) = 5.54%; 4,898,060 / 154,295,926 = 3.17%.
  it("One Bush Street, 15th Floor: Mr. O'Grady's row counts the other two", async () => {
    const found = await group("ADDRESS", "One Bush Street, 15th Floor, San Francisco, CA 94104-4446");
    assert.equal(found.members.length, 3);
    assert.deepEqual(found.naive, { before: 14_630_373, offered: 3_654_062, after: 10_976_311 });
    assert.deepEqual(found.netted, { before: 8_552_122, offered: 3_654_062, after: 4_898_060 });
    assert.equal(found.netted.after, 2_508_856 + 2_215_466 + 173_738);
    assert.deepEqual(
      [found.percentBefore, found.percentAfter],
      [
        { text: "5.5%", value: 5.54, below: null },
        { text: "3.2%", value: 3.17, below: null },
      ],
    );
    assert.deepEqual(
      found.adjustments.map(({ shares }) => shares),
      [4_384_886, 1_693_365],
    );
    for (const { text, evidence } of found.adjustments) {
      assert.match(text, /note \(2\)/);
      assert.ok(evidence.length > 0);
    }
    assert.deepEqual(
      found.flags.map(({ code, text }) => [code, text.slice(0, 6)]),
      [["PAST_5_PERCENT", "Before"]],
    );
  });

  // The 15 rows at 350 Park Avenue, before: 846,611 + 846,893 + 846,682 + 846,611 + 1,693,223 + 3,387,565 + 1,693,787
  // + 1,022,599 + 846,893 + 846,893 + 846,893 + 1,056,682 + 846,893 + 3,730,172 (Mr. Burstein) + 3,387,575 (Millennium)
  // = 22,745,972. After: 175,706 (Orlinsky) + 210,000 (Mellon) + 3,645,476 (Burstein) = 4,031,182; offered 18,714,790.
  // Note (5): Mr. Burstein's 3,730,172 include Millennium's 2,710,060 + 677,515 = 3,387,575, all it has, and all that
  // it sells. So 22,745,972 - 3,387,575 = 19,358,397 before; after, his row still counts them: 4,031,182 - 3,387,575
  // = 643,607, which is 175,706 + 210,000 + his own 257,901.
  it("350 Park Avenue: Mr. Burstein's row counts Millennium's", async () => {
    const found = await group("BUILDING", "350 Park Avenue, New York");
    assert.equal(found.members.length, 15);
    assert.deepEqual(found.naive, { before: 22_745_972, offered: 18_714_790, after: 4_031_182 });
    assert.deepEqual(found.netted, { before: 19_358_397, offered: 18_714_790, after: 643_607 });
    assert.equal(found.netted.after, 175_706 + 210_000 + 257_901);
    assert.deepEqual(
      found.adjustments.map(({ shares, text }) => [shares, /note \(5\)/.test(text)]),
      [[3_387_575, true]],
    );
    // 19,358,397 / (150,641,864 + 18,714,790) = 11.43%; afterwards 643,607 / 169,356,654 = 0.38%.
    assert.deepEqual([found.percentBefore?.value, found.percentAfter?.value], [11.43, 0.38]);
    assert.deepEqual(
      found.flags.map(({ code }) => code),
      ["PAST_5_PERCENT", "PAST_10_PERCENT"],
    );
  });

  // Read from the table: agents, addresses and contacts that two holders or more share.
  const LABELS: [by: GroupRequest["by"], labels: readonly (readonly [string, number])[]][] = [
    [
      "AGENT",
      [
        ["DCM Investment Management III, LLC", 5],
        ["Jackie Berterretche", 2],
        ["Starr & Company LLC", 14],
      ],
    ],
    [
      "BUILDING",
      [
        ["3000 Sand Hill Road, Building 3, Menlo Park", 5],
        ["3000 Sand Hill Road, Building 4, Menlo Park", 3],
        ["350 Park Avenue, New York", 15],
        ["One Bush Street, San Francisco", 4],
        ["One Gorham Island, Westport", 2],
      ],
    ],
    [
      "CONTACT",
      [
        ["Dixon R. Doll", 4],
        ["Kenneth I. Starr", 14],
        ["Robert J. Loarie", 3],
      ],
    ],
    ["FAMILY", [["Shiva", 3]]],
    [
      "FUND_FAMILY",
      [
        ["Doll Technology", 3],
        ["Morgan Stanley", 3],
        ["Oak", 2],
      ],
    ],
  ];
  for (const [by, labels] of LABELS)
    it(`by ${by}, in the order of their labels`, async () => {
      const { items, totalCount } = await findGroups(store.view, { ...ALL, by });
      assert.deepEqual(
        items.map(({ item }) => [item.label, item.members.length]),
        labels,
      );
      assert.equal(totalCount, labels.length);
    });

  it("says so where no two share anything, and what it looked at", async () => {
    const { items, noAnswer } = await findGroups(store.view, { ...ALL, by: "CONTROL" });
    assert.deepEqual(items, []);
    assert.equal(noAnswer?.code, "NO_GROUP");
    assert.deepEqual(noAnswer?.lookedAt, ["424B3 333-70870: 52 rows"]);
  });

  it("pages without a gap", async () => {
    const whole = await findGroups(store.view, { ...ALL, by: "BUILDING" });
    const first = await findGroups(store.view, { ...ALL, by: "BUILDING", first: 2 });
    const rest = await findGroups(store.view, { ...ALL, by: "BUILDING", after: first.items.at(-1)!.key });
    assert.ok(first.hasNextPage);
    assert.deepEqual([...first.items, ...rest.items], whole.items);
  });
});

describe("groups", () => {
  const filing = aFiling("groups");
  const agent = aParty(filing, "Agent", ["Agent"]);
  const rows = [
    { name: "Capped", before: 600, offered: 900, after: 0 },
    { name: "Free", before: 30, offered: 0, after: 30 },
  ];
  const parties = rows.map(({ name }) => aParty(filing, name, ["Holder"]));
  const holdings = rows.map(({ before, offered, after }, index) =>
    aNode("HOLDING", {
      key: `row ${index}`,
      filing,
      sortKey: `00000${index}`,
      props: {
        ...{ table: "SELLING", ordinal: index + 1, sharesBefore: before, sharesOffered: offered },
        ...{ sharesAfter: after, detailJson: JSON.stringify({ components: [] }) },
      },
    }),
  );
  const filingNode = aFilingNode(filing, "1", { form: "424B3", sharesOutstanding: 10_000 });
  const cap = { table: "SELLING", ordinal: 1, percent: 4.99 } as const;
  const load = aLoad(filing, {
    nodes: [filingNode, agent, ...parties, ...holdings],
    edges: [
      ...parties.map((party) => anEdge("CARE_OF", party, agent, { filing })),
      ...parties.map((party, index) => anEdge("HOLDS", party, holdings[index]!, { filing })),
      ...holdings.map((holding) =>
        anEdge("LISTS", filingNode, holding, { filing, props: { table: "SELLING" } }),
      ),
    ],
    facts: new FactMaker(filing, TEXT).add("OWNERSHIP_CAP", cap, "Alice").facts,
  });

  it("never flags a row above the limit that a note sets", async () => {
    const store = await storeOf([load]);
    try {
      const { items } = await findGroups(store.view, { ...ALL, by: "AGENT" });
      const [{ item }] = items as [(typeof items)[number]];
      assert.deepEqual(item.naive, { before: 630, offered: 900, after: 30 });
      // 6.3% as printed; under the limit 499 + 30 = 529, which is past 5% by the other's 30 alone: 5.29%.
      assert.deepEqual(
        item.flags.map(({ code, text }) => [code, /529 \/ \(10,000/.test(text)]),
        [["PAST_5_PERCENT", true]],
      );
    } finally {
      await store.close();
    }
  });

  it("says nothing of a column that is empty in every row", async () => {
    const blank = load.patch.nodes.map((node) =>
      node.kind === "HOLDING" ? { ...node, props: { ...node.props, sharesAfter: null } } : node,
    );
    const store = await storeOf([{ ...load, patch: { ...load.patch, nodes: blank } }]);
    try {
      const { items } = await findGroups(store.view, { ...ALL, by: "AGENT" });
      const { naive, netted, percentBefore, percentAfter } = items[0]!.item;
      assert.deepEqual(naive, { before: 630, offered: 900, after: null });
      assert.equal(netted.after, null);
      // 630 / 10,000.
      assert.deepEqual([percentBefore?.text, percentAfter], ["6.3%", null]);
    } finally {
      await store.close();
    }
  });

  it("of a store without holders, or of an unknown filing, say so", async () => {
    const store = await storeOf([]);
    try {
      for (const asked of [null, aFiling("nobody") as FilingId]) {
        const { noAnswer } = await findGroups(store.view, { ...ALL, by: "AGENT", filing: asked });
        assert.equal(noAnswer?.code, "NO_HOLDERS");
      }
    } finally {
      await store.close();
    }
  });
});
