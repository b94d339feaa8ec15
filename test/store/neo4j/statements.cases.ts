import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, beforeEach, describe, it } from "node:test";
import { LOADER_VERSION, loadFiling } from "../../../loaders/index.ts";
import { ingest } from "../../../src/app/ingest.ts";
import { openNeo4jSearch } from "../../../src/search/neo4j/risk-search.ts";
import { cypher } from "../../../src/store/neo4j/cypher.ts";
import type { Neo4jStore } from "../../../src/store/neo4j/store.ts";
import { EXAMPLE, type OpenApi, openApi } from "../../support/api.ts";
import type { TestDatabase } from "./test-database.ts";

const EVERYTHING = `id name kind roles address { line } careOf { name } attention { name }
  copiesTo { name organization address { line } } controlPersons { name }
  holdings(first: 5) { nodes { ordinal sharesBefore sharesOffered sharesAfter percentAfter { text }
    footnotes { marker text } components { kind shares heldBy { name } } basis { field how } evidence { quote } } }
  evidence { start end quote section }`;

/** How much is asked of the server, and how. */
export function statementCases(open: () => TestDatabase): void {
  describe("statements", () => {
    let seen: { access: string; text: string }[];
    let store: Neo4jStore;
    let api: OpenApi;
    before(async () => {
      store = await open().open({ onStatement: ({ text }, access) => seen.push({ access, text }) });
      await ingest(store, loadFiling(readFileSync(EXAMPLE)), LOADER_VERSION);
      api = await openApi(store, { search: openNeo4jSearch(store.reader) });
    });
    beforeEach(() => {
      seen = [];
    });
    /** Of an API that knows no answer yet. */
    const askAnew = async (query: string) => {
      const fresh = await openApi(store, { search: openNeo4jSearch(store.reader) });
      seen = [];
      const data = await fresh.data(query);
      await fresh.stop();
      return data;
    };
    seen = [];
    after(() => api?.close());

    it("are as many for fifty holders with everything as for ten", async () => {
      const count = async (first: number) => {
        const { holders } = await askAnew(`{ holders(first: ${first}) { nodes { ${EVERYTHING} } } }`);
        assert.equal(holders.nodes.length, first);
        return seen.length;
      };
      const ten = await count(10);
      const fifty = await count(50);
      assert.ok(fifty <= 16, `${fifty} statements`);
      assert.ok(fifty - ten <= 3, `${ten} for ten, ${fifty} for fifty`);
    });

    it("are one for an answer that is known: whether anything was loaded", async () => {
      const query = `{ holders(first: 20) { nodes { ${EVERYTHING} } } }`;
      const first = await api.data(query);
      seen = [];
      assert.deepEqual(await api.data(query), first);
      assert.equal(seen.length, 1);
    });

    it("of every reading are sent for readers", async () => {
      await askAnew(`{ holders(first: 5) { nodes { ${EVERYTHING} } } facts(first: 5) { nodes { id } }
        searchRisks(first: 5, query: "network") { totalCount } stats { facts }
        filings(first: 1) { nodes { text(start: 0, end: 9) diagnostics(first: 3) { nodes { message } } } } }`);
      assert.ok(seen.length >= 10);
      assert.deepEqual([...new Set(seen.map(({ access }) => access))], ["READ"]);
    });

    it("that write are refused by the server where they are sent for readers", async () => {
      const write = store.reader.read(cypher("CREATE (n:Nothing) RETURN n"));
      await assert.rejects(write, { code: "INTERNAL", message: /access mode/i });
    });

    it("hold nothing that came from outside", async () => {
      const hostile = "Smith') DETACH DELETE n //`";
      await store.view.page({
        label: hostile,
        filter: { nameContains: hostile, agent: hostile, city: hostile, category: hostile, form: hostile },
        first: 1,
        after: null,
      });
      await store.view.links({
        ids: [],
        types: [hostile as never],
        direction: "BOTH",
        label: hostile,
        edgeProp: { name: hostile, value: hostile },
        first: 1,
        after: null,
      });
      await store.view.reached({
        reaches: [
          { via: "BUILDING", key: hostile, group: 0, weight: 1 },
          {
            via: "LINKS",
            id: hostile as never,
            types: [hostile as never],
            direction: "IN",
            group: 1,
            weight: 1,
          },
        ],
        except: [hostile as never],
        first: 1,
        after: null,
      });
      await store.view.page({
        label: "Party",
        filter: { name: hostile, buildingKey: hostile },
        first: 1,
        after: null,
      });
      assert.ok(seen.length > 0);
      assert.deepEqual(
        seen.filter(({ text }) => text.includes("Smith") || text.includes("DETACH")),
        [],
      );
      assert.equal((await store.view.stats()).filings, 1);
    });

    it("answer what a person types into Neo4j Browser", async () => {
      const rows = await open().query(
        `MATCH (h:Holder)-[:CARE_OF]->(a:Agent {name: "Starr & Company LLC"}) RETURN h.name AS name`,
      );
      assert.equal(rows.length, 14);
      const [evidence] = await open().query(
        `MATCH (:Holder)-[r:CARE_OF]->(:Agent {name: "Starr & Company LLC"})
         WITH r ORDER BY r.starts[0] LIMIT 1 RETURN r.filing AS filing, r.quotes[0] AS quote, r.starts[0] AS start, r.ends[0] AS end`,
      );
      const { filing, quote, start, end } = evidence as {
        filing: never;
        quote: string;
        start: number;
        end: number;
      };
      assert.match(quote, /Starr/);
      assert.equal(await store.view.text(filing, start, end), quote);
    });
  });
}
