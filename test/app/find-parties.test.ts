import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { findParties } from "../../src/app/find-parties.ts";
import type { GraphNode } from "../../src/graph/kinds.ts";
import type { GraphStore, Page } from "../../src/store/port.ts";
import { storeOf } from "../support/api.ts";
import { aFiling, aFilingNode, aLoad, aParty } from "../support/patches.ts";

const NAMES = [
  "Starr & Company LLC",
  "Kenneth I. Starr",
  "Morgan Stanley Venture Partners III, L.P.",
  "The Morgan Stanley Venture Partners Entrepreneur Fund, L.P.",
  "Morgan & Stanley's Sons, Inc.",
  "Zoë Ångström",
];

const CASES: readonly [why: string, query: string, found: readonly string[]][] = [
  ["a word", "starr", ["Kenneth I. Starr", "Starr & Company LLC"]],
  ["a part of a word", "compan", ["Starr & Company LLC"]],
  ["two words in any order", "llc starr", ["Starr & Company LLC"]],
  [
    "words that stand apart",
    "morgan partners",
    [
      "Morgan Stanley Venture Partners III, L.P.",
      "The Morgan Stanley Venture Partners Entrepreneur Fund, L.P.",
    ],
  ],
  [
    "a suffix, whatever its punctuation",
    "L.P. entrepreneur",
    ["The Morgan Stanley Venture Partners Entrepreneur Fund, L.P."],
  ],
  ["capitals", "ZOË", ["Zoë Ångström"]],
  ["nothing for a word that is in no name", "starr zebra", []],
  ["nothing for no word", "  ", []],
];

describe("parties by name", () => {
  let store: GraphStore;
  before(async () => {
    const filing = aFiling("names");
    store = await storeOf([
      aLoad(filing, { nodes: [aFilingNode(filing), ...NAMES.map((name) => aParty(filing, name))] }),
    ]);
  });
  after(() => store.close());

  for (const [why, query, expected] of CASES)
    it(`are found by ${why}: ${query}`, async () => {
      const page = await findParties(store.view, { query, first: 10, after: null });
      assert.deepEqual(
        page.items.map(({ item }) => item.props.name),
        expected,
      );
      assert.equal(page.totalCount, expected.length);
      assert.equal(page.hasNextPage, false);
    });

  for (const query of ["morgan", "morgan stanley"])
    it(`come in pages: ${query}`, async () => {
      const seen: unknown[] = [];
      let after: readonly string[] | null = null;
      for (let more = true; more; ) {
        const page: Page<GraphNode> = await findParties(store.view, { query, first: 1, after });
        assert.equal(page.totalCount, 3);
        assert.equal(page.items.length, 1);
        seen.push(page.items[0]!.item.props.name);
        after = page.items[0]!.key;
        more = page.hasNextPage;
      }
      assert.deepEqual(seen, [
        "Morgan & Stanley's Sons, Inc.",
        "Morgan Stanley Venture Partners III, L.P.",
        "The Morgan Stanley Venture Partners Entrepreneur Fund, L.P.",
      ]);
    });
});
