import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import fc from "fast-check";
import { findRelatedParties, type RelatedRequest } from "../../../src/app/explore/related-parties.ts";
import type { GraphNode } from "../../../src/graph/kinds.ts";
import { rarityWeight, TIES, type Tie } from "../../../src/graph/relate/ties.ts";
import type { GraphStore } from "../../../src/store/port.ts";
import { counting, exampleStore, storeOf } from "../../support/api.ts";
import { arbitraryLoads } from "../../support/arbitrary-loads.ts";
import { aFiling, aFilingNode, aLoad, aNode, anEdge, aParty } from "../../support/patches.ts";

const ALL: Omit<RelatedRequest, "id"> = { via: null, minScore: null, first: 100, after: null };

async function partyOf(store: GraphStore, name: string): Promise<GraphNode> {
  const page = await store.view.page({ label: "Party", filter: { name }, first: 2, after: null });
  assert.equal(page.totalCount, 1, name);
  return page.items[0]!.item;
}

async function relatedTo(store: GraphStore, party: GraphNode, parts: Partial<RelatedRequest> = {}) {
  const answer = await findRelatedParties(store.view, { ...ALL, id: party.id, ...parts });
  const nodes = answer.items.map(({ item }) => item);
  return { ...answer, nodes, names: nodes.map((node) => String(node.party.props.name)) };
}

describe("related parties of the prospectus", () => {
  let store: GraphStore;
  before(async () => {
    store = await exampleStore();
  });
  after(() => store.close());
  const related = async (name: string, parts: Partial<RelatedRequest> = {}) =>
    relatedTo(store, await partyOf(store, name), parts);

  // Read from the table: 14 rows are c/o Starr & Company LLC, Attn: Kenneth I. Starr, at 350 Park Avenue, 9th Floor.
  // Each of the three ties weighs 1 / log2(14) = 1 / 3.807355 = 0.262650, in all 0.787950.
  it("has the 13 other clients of an agent first, alike, by name", async () => {
    const { nodes, names } = await related("Barbara Walters");
    assert.deepEqual(names.slice(0, 13), [
      ...["1267104 Ontario, Ltd.", "Alexandra Shiva", "Daniel L. Burstein", "David Orlinsky", "Gil Shiva"],
      ...["Lorne Michaels", "Mo Ostin", "Rachel Mellon", "Richard Avedon", "Richard Santulli"],
      ...["The Brad and Jill Grey Living Trust", "The Doris Stein Alexandra Shiva Grandchild Trust"],
      "The Susan Stein Shiva Foundation",
    ]);
    for (const { weight, reasons } of nodes.slice(0, 13)) {
      assert.deepEqual(
        reasons.map(({ kind }) => kind),
        ["AGENT", "CONTACT", "ADDRESS"],
      );
      assert.equal(weight, 3 * 262_650);
    }
  });

  // Note (5): Burstein's row includes and disclaims Millennium's shares; Millennium is at 350 Park Avenue, 10th Floor.
  // 15 holders in the building: 1 / log2(15) = 1 / 3.906891 = 0.255958; half of Burstein's 0.262650 is 0.131325.
  it("then has whom a client's footnote and the building lead to, with the words of every step", async () => {
    const { nodes, names, totalCount, sources } = await related("Barbara Walters");
    assert.equal(totalCount, 14);
    assert.equal(names[13], "Millennium Technology Ventures, LP");
    const { weight, reasons } = nodes[13]!;
    assert.equal(weight, 255_958 + 131_325);
    assert.deepEqual(
      reasons.map(({ kind, path }) => [kind, path.map(({ type, how }) => [type, how])]),
      [
        [
          "BUILDING",
          [
            ["LOCATED_AT", "STATED"],
            ["SAME_BUILDING", "DERIVED"],
            ["LOCATED_AT", "STATED"],
          ],
        ],
        [
          "FOOTNOTE",
          [
            ["CARE_OF", "STATED"],
            ["CARE_OF", "STATED"],
            ["DISCLAIMS", "STATED"],
          ],
        ],
      ],
    );
    const quotes = reasons[0]!.path[1]!.evidence.map(({ quote }) => quote);
    for (const floor of ["9", "10"])
      assert.ok(
        quotes.some((quote) => new RegExp(`^350 Park Avenue, ${floor} ?th Floor$`).test(quote)),
        quotes.join(" | "),
      );
    assert.match(reasons[1]!.path[2]!.evidence[0]!.quote, /^Mr\. Burstein disclaims beneficial ownership/);
    assert.deepEqual(
      sources.map(({ props }) => [props.form, props.filedDate]),
      [["424B3", "2001-11-01"]],
    );
  });

  const CASES: [why: string, name: string, via: readonly Tie[] | null, names: readonly string[]][] = [
    [
      "the building whatever floor and ZIP, after those of the note",
      "Standish O'Grady",
      null,
      [
        "H&Q Internap Investors, LP",
        "Todd US Ventures, LLC",
        "TI Ventures, L.P.",
        "JP Morgan Securities, Inc.",
      ],
    ],
    [
      "Building 4 is not Building 3",
      "Morgan Stanley Venture Partners III, L.P.",
      ["BUILDING"],
      [
        "Morgan Stanley Venture Investors, III L.P.",
        "The Morgan Stanley Venture Partners Entrepreneur Fund, L.P.",
      ],
    ],
    [
      "names of one fund family",
      "Oak X Affiliates Fund, L.P.",
      ["FUND_FAMILY"],
      ["Oak Investment Partners X, L.P."],
    ],
    ["a trust and its contact's surname", "Dixon R. Doll", ["FAMILY"], ["Dixon and Carol Doll Family Trust"]],
    ["a note alone", "Judith Ablow", ["FOOTNOTE"], ["Ronald C. Ablow & Judith S. Ablow, JT TEN"]],
    [
      "a note over a third party",
      "TI Ventures, L.P.",
      ["FOOTNOTE"],
      ["Standish O'Grady", "H&Q Internap Investors, LP", "Todd US Ventures, LLC"],
    ],
    ["two persons' surname without a trust or joint holding is none", "Kenneth I. Starr", ["FAMILY"], []],
    [
      "a city only if asked for",
      "Oak X Affiliates Fund, L.P.",
      ["CITY"],
      ["Oak Investment Partners X, L.P.", "Richard Cotton"],
    ],
  ];
  for (const [why, name, via, names] of CASES)
    it(`${name}: ${why}`, async () => {
      assert.deepEqual((await related(name, { via })).names, names);
    });

  it("counts everyone with a row in the filing, only if asked for", async () => {
    for (const tie of ["FILING", "ISSUER"] as const) {
      const { totalCount, nodes } = await related("Barbara Walters", { via: [tie] });
      // 52 rows of 52 holders.
      assert.equal(totalCount, 51);
      assert.equal(nodes[0]!.weight, rarityWeight(52));
      assert.equal(nodes[0]!.reasons[0]!.path.length, 4);
    }
  });

  it("leaves out who scores less, and says so where nobody is left", async () => {
    assert.equal((await related("Barbara Walters", { minScore: 0.7 })).totalCount, 13);
    const { noAnswer } = await related("Barbara Walters", { minScore: 0.8 });
    assert.equal(noAnswer?.code, "BELOW_MIN_SCORE");
    // What the 13 and Millennium share with her, as above; in no family, no family of funds, without counsel.
    assert.deepEqual(noAnswer?.lookedAt, [
      "AGENT: Starr & Company LLC (14)",
      "CONTACT: Kenneth I. Starr (14)",
      "ADDRESS: 350 Park Avenue, 9th Floor, New York, NY 10022 (14)",
      "BUILDING: 350 Park Avenue, 9th Floor, New York, NY 10022 (15)",
      "FOOTNOTE: what notes say of it and of those who share agent, contact or address",
      "FAMILY: nothing shared",
      "FUND_FAMILY: nothing shared",
      "COUNSEL: nothing shared",
    ]);
    const family = await related("Gil Shiva", { via: ["FAMILY", "CITY", "FILING"], minScore: 9 });
    // Three Shivas; 15 holders in New York at 350 Park Avenue and those elsewhere in the city; 52 rows.
    assert.equal(family.noAnswer?.lookedAt[0], 'FAMILY: "shiva" (3)');
    assert.match(family.noAnswer?.lookedAt[1] ?? "", /^CITY: New York \(\d\d\)$/);
    assert.equal(family.noAnswer?.lookedAt[2], "FILING: rows of one filing (52)");
  });

  it("says what it looked at where nobody shares anything", async () => {
    const { totalCount, noAnswer, sources } = await related("G. Kevin Doren");
    assert.equal(totalCount, 0);
    assert.equal(noAnswer?.code, "NO_SHARED_TIE");
    assert.equal(noAnswer?.lookedAt.length, 8);
    assert.equal(sources.length, 1);
  });

  it("pages without a gap", async () => {
    const walters = await partyOf(store, "Barbara Walters");
    const { names } = await relatedTo(store, walters);
    const seen: string[] = [];
    for (let after: readonly string[] | null = null; ; ) {
      const page = await relatedTo(store, walters, { first: 4, after });
      seen.push(...page.names);
      if (!page.hasNextPage) break;
      after = page.items.at(-1)!.key;
    }
    assert.deepEqual(seen, names);
  });

  it("asks as often for ten as for one", async () => {
    const walters = await partyOf(store, "Barbara Walters");
    const { store: counted, calls } = counting(store);
    const count = async (first: number) => {
      await relatedTo(counted, walters, { first });
      return calls().length;
    };
    assert.equal(await count(10), await count(2));
  });
});

describe("related parties of generated graphs", () => {
  it("are related both ways, by the same reasons and scores, each step with words", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLoads, async (loads) => {
        const store = await storeOf(loads);
        try {
          const scores = new Map<string, string>();
          const { items } = await store.view.page({ label: "Party", filter: {}, first: 100, after: null });
          for (const { item: party } of items) {
            const { nodes, noAnswer } = await relatedTo(store, party, { via: TIES });
            assert.equal(nodes.length === 0, noAnswer !== null);
            for (const { party: other, weight, reasons } of nodes) {
              scores.set(
                `${party.id} ${other.id}`,
                `${weight} ${reasons.map(({ kind }) => kind).toSorted()}`,
              );
              assert.equal(
                reasons.reduce((sum, reason) => sum + reason.weight, 0),
                weight,
              );
              for (const { path } of reasons) checkPath(path, party, other);
            }
          }
          for (const [pair, score] of scores) {
            const [a, b] = pair.split(" ");
            assert.equal(scores.get(`${b} ${a}`), score);
          }
        } finally {
          await store.close();
        }
      }),
      { numRuns: 60 },
    );
  });
});

type Path = Awaited<ReturnType<typeof relatedTo>>["nodes"][number]["reasons"][number]["path"];

function checkPath(path: Path, from: GraphNode, to: GraphNode): void {
  assert.equal(path[0]!.from.id, from.id);
  assert.equal(path.at(-1)!.to.id, to.id);
  for (const [index, step] of path.entries()) {
    assert.ok(step.evidence.length > 0, step.type);
    if (index > 0) assert.equal(step.from.id, path[index - 1]!.to.id);
  }
}

describe("related parties of a hub", () => {
  const filing = aFiling("hub");
  const agent = aParty(filing, "Agent", ["Agent"]);
  const issuer = aParty(filing, "Issuer", ["Company", "Agent"]);
  const clients = Array.from({ length: 300 }, (_, index) => aParty(filing, `Client ${index}`, ["Holder"]));
  const home = aNode("ADDRESS", { key: "home", filing: null, props: { line: "1 Street" } });
  const load = aLoad(filing, {
    nodes: [aFilingNode(filing), agent, issuer, home, ...clients],
    edges: [
      ...clients.map((client) => anEdge("CARE_OF", client, agent, { filing })),
      ...clients.map((client) => anEdge("CARE_OF", client, issuer, { filing })),
      anEdge("LOCATED_AT", clients[0]!, home, { filing }),
      anEdge("LOCATED_AT", clients[299]!, home, { filing }),
    ],
  });

  it("weigh less, the more share it; the rare tie comes first; the issuer does not count unasked", async () => {
    const store = await storeOf([load]);
    try {
      const { nodes, totalCount } = await relatedTo(store, clients[0]!, { first: 2 });
      assert.equal(totalCount, 299);
      // 1 / log2(300) = 1 / 8.228819 = 0.121524; an address that two share weighs 1.
      assert.deepEqual(
        nodes.map(({ party, weight }) => [party.props.name, weight]),
        [
          ["Client 299", 1_121_524],
          ["Client 1", 121_524],
        ],
      );
      const asked = await relatedTo(store, clients[0]!, { via: ["AGENT", "ISSUER"], first: 1 });
      assert.equal(asked.nodes[0]!.weight, 2 * 121_524);
    } finally {
      await store.close();
    }
  });
});

describe("related parties over counsel and over a control person", () => {
  const filing = aFiling("counsel");
  const counsel = aParty(filing, "Counsel LLP", ["Counsel"]);
  const [one, two] = ["One, Inc.", "Two, Inc."].map((name) => aParty(filing, name, ["Company"])) as [
    GraphNode,
    GraphNode,
  ];
  const manager = aParty(filing, "Manager", ["Control"]);
  const funds = ["Fund A", "Fund B"].map((name) => aParty(filing, name, ["Holder"]));
  const load = aLoad(filing, {
    nodes: [aFilingNode(filing), counsel, one, two, manager, ...funds],
    edges: [
      anEdge("COUNSEL_TO", counsel, one, { filing }),
      anEdge("COUNSEL_TO", counsel, two, { filing }),
      ...funds.map((fund) => anEdge("CONTROLS", manager, fund, { filing })),
    ],
  });

  // Two companies share the counsel (1); two funds are joined by two notes of their manager (half of 1).
  const CASES: [why: string, from: GraphNode, names: string[], weight: number, types: string[]][] = [
    ["the same counsel", one, ["Two, Inc."], 1_000_000, ["COUNSEL_TO", "COUNSEL_TO"]],
    ["the same manager", funds[0]!, ["Manager", "Fund B"], 500_000, ["CONTROLS", "CONTROLS"]],
  ];
  for (const [why, from, names, weight, types] of CASES)
    it(why, async () => {
      const store = await storeOf([load]);
      try {
        const { nodes, names: found } = await relatedTo(store, from);
        assert.deepEqual(found, names);
        const last = nodes.at(-1)!;
        assert.equal(last.weight, weight);
        assert.deepEqual(
          last.reasons[0]!.path.map(({ type }) => type),
          types,
        );
      } finally {
        await store.close();
      }
    });
});
