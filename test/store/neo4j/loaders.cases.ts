import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FilingLoad } from "../../../src/store/port.ts";
import { aFiling, aFilingNode, aLoad, aNode, anEdge, aParty } from "../../support/patches.ts";
import type { TestDatabase } from "./test-database.ts";

const LOADERS = 4;
const FILINGS = 12;

const CITY = aNode("CITY", { key: "shared city", filing: null, props: { name: "City", nameKey: "city" } });
const ADDRESS = aNode("ADDRESS", { key: "shared address", filing: null, props: { line: "1 Street" } });

/** All filings share the company, the address and the city, which is where loaders would get in each other's way. */
function sharing(name: string): FilingLoad {
  const filing = aFiling(name);
  const node = aFilingNode(filing, name, { form: "S-1" });
  const holder = aParty(filing, `Holder of ${name}`, ["Holder"]);
  const company = aNode("PARTY", {
    key: "cik 1",
    filing: null,
    labels: ["Company"],
    sortKey: name,
    props: { name, nameKey: name, cik: "1" },
  });
  return aLoad(filing, {
    nodes: [node, holder, company, ADDRESS, CITY],
    edges: [
      anEdge("ISSUED_BY", node, company, { filing }),
      anEdge("LOCATED_AT", holder, ADDRESS, { filing }),
      anEdge("IN_CITY", ADDRESS, CITY, { filing }),
    ],
  });
}

const NAMES = Array.from({ length: FILINGS }, (_, index) => `filing ${String(index).padStart(2, "0")}`);

/** Several processes that load into one database. */
export function loaderCases(open: () => TestDatabase): void {
  describe("several loaders at once", () => {
    it("store everything once, whatever their order", async () => {
      const first = await open().open();
      const stores = [
        first,
        ...(await Promise.all(Array.from({ length: LOADERS - 1 }, () => open().reopen()))),
      ];
      const loads = NAMES.map(sharing);
      // Each loader brings every filing, beginning elsewhere: every filing is wanted by all of them at some time.
      const outcomes = await Promise.all(
        stores.map(async (store, loader) => {
          const found: string[] = [];
          for (const [index] of loads.entries())
            found.push(await store.load(loads[(index + loader * 3) % FILINGS]!));
          return found;
        }),
      );
      const added = outcomes.flat().filter((outcome) => outcome === "ADDED");
      assert.equal(added.length, FILINGS);
      assert.deepEqual(new Set(outcomes.flat()), new Set(["ADDED", "UNCHANGED"]));
      assert.deepEqual(await first.view.stats(), {
        nodes: { Address: 1, City: 1, Company: 1, Filing: FILINGS, Holder: FILINGS, Party: FILINGS + 1 },
        edges: { IN_CITY: FILINGS, ISSUED_BY: FILINGS, LOCATED_AT: FILINGS },
        facts: 0,
        diagnostics: 0,
        filings: FILINGS,
      });
      const { items } = await first.view.page({ label: "Company", filter: {}, first: 5, after: null });
      assert.deepEqual(
        items.map(({ item }) => item.props.name),
        [NAMES[0]],
        "the newest filing names the company",
      );
      await Promise.all(stores.map((store) => store.close()));
    });

    it("make one store of a blank database together", async () => {
      await open().empty();
      const stores = await Promise.all(Array.from({ length: LOADERS }, () => open().reopen()));
      const outcomes = await Promise.all(stores.map((store) => store.load(sharing("the only one"))));
      assert.deepEqual(outcomes.toSorted(), ["ADDED", "UNCHANGED", "UNCHANGED", "UNCHANGED"]);
      const [row] = await open().query("MATCH (s:Store) RETURN count(s) AS stores, max(s.loads) AS loads");
      assert.deepEqual(row, { stores: 1, loads: 1 });
      await Promise.all(stores.map((store) => store.close()));
    });

    it("see what they loaded themselves at once", async () => {
      const store = await open().open();
      for (const name of NAMES.slice(0, 5)) {
        const load = sharing(name);
        await store.load(load);
        assert.equal((await store.view.nodes([load.filing]))[0]?.id, load.filing);
      }
      await store.close();
    });
  });
}
