import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openNeo4jSearch } from "../../../src/search/neo4j/risk-search.ts";
import { aFiling, aLoad, aNode, aParty, idsOf } from "../../support/patches.ts";
import { riskLoads } from "../../support/risks.ts";
import type { TestDatabase } from "./test-database.ts";

/** What is too long, too strange or too much for an index, a parser or a statement. */
export function extremeCases(open: () => TestDatabase): void {
  describe("takes", () => {
    const filing = aFiling("one");
    const names: [why: string, name: string][] = [
      ["a name of a megabyte", "x".repeat(2 ** 20)],
      ["a name just over what a range index takes", "株".repeat(2_800)],
      ["NUL and other control characters", "a\u0000b\u0001c\u0002d\u001ee"],
      ["Cypher and Lucene", "`) DETACH DELETE n // [* TO *] +a -b ~c^9"],
    ];
    for (const [why, name] of names)
      it(why, async () => {
        const store = await open().open();
        const party = aParty(filing, name, ["Holder"]);
        const note = aNode("FOOTNOTE", { key: "n", filing, sortKey: "000001", props: { text: name } });
        await store.load(aLoad(filing, { nodes: [party, note], text: name }));
        assert.deepEqual(await store.view.nodes(idsOf([party, note])), [party, note]);
        assert.equal(await store.view.text(filing, 0, name.length), name);
        const { items } = await store.view.page({ label: "Holder", filter: {}, first: 1, after: null });
        assert.deepEqual(items[0]?.item, party);
        await store.close();
      });

    it("searches for words, phrases and prefixes that Lucene does not take", async () => {
      const long = "x".repeat(300);
      const many = Array.from({ length: 1_500 }, (_, index) => `w${index}`).join(" ");
      const store = await open().open();
      const risks = [
        { heading: "Long", body: `one ${long} two` },
        { heading: "Many", body: `${many} end` },
        { heading: "Other", body: `${many.replace("w1400", "v1400")} ${"x".repeat(299)}y` },
      ];
      for (const load of riskLoads([{ key: "one", risks }])) await store.load(load);
      const search = openNeo4jSearch(store.reader);
      const found = async (query: string) => {
        const request = { query, filter: {}, sort: "PRINTED", first: 9, after: null } as const;
        const { hits, totalCount } = await search.search(request);
        assert.equal(hits.length, totalCount);
        return hits.map(({ key }) => Number(key[3]!.split(" ").at(-1)));
      };
      assert.deepEqual(await found(long), [1]);
      assert.deepEqual(await found(`"one ${long}"`), [1]);
      assert.deepEqual(await found(`"two ${long}"`), []);
      assert.deepEqual(await found(`${"x".repeat(250)}*`), [1, 3]);
      assert.deepEqual(await found(`${"x".repeat(299)}y*`), [3]);
      // Of 1,500 words, 256 are read: both texts begin alike.
      assert.deepEqual(await found(many), [2, 3]);
      assert.deepEqual(await found(`"${many}"`), [2]);
      assert.deepEqual(await found(`"${many} end"`), [2]);
      assert.deepEqual(await found(`"${many}" one`), []);
      assert.deepEqual(await found(`"${many}"~0`), [2]);
      assert.deepEqual(await found("w1*"), [2, 3], "612 tokens begin so");
      assert.deepEqual(await found("w1* -w1400 -xxx"), [3]);
      assert.deepEqual(await found(`${long}~1`), [1, 3]);
      await store.close();
    });
  });
}
