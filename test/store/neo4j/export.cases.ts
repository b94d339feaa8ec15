import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import fc from "fast-check";
import { LOADER_VERSION, loadFiling } from "../../../loaders/index.ts";
import { type Neo4jServer, neo4jAdmin, startNeo4j } from "../../../scripts/neo4j-server.ts";
import { ingest } from "../../../src/app/ingest.ts";
import { EDGE_TYPES, type EdgeType, type NodeKind, type Props } from "../../../src/graph/kinds.ts";
import { openNeo4jSearch } from "../../../src/search/neo4j/risk-search.ts";
import { exportForAdmin } from "../../../src/store/neo4j/export/export.ts";
import { importArguments } from "../../../src/store/neo4j/export/export-set.ts";
import { type Neo4jStore, openNeo4jStore } from "../../../src/store/neo4j/store.ts";
import type { FilingLoad, GraphStore } from "../../../src/store/port.ts";
import { EXAMPLE, openApi, QUERIES_DIR, storeOf } from "../../support/api.ts";
import { arbitraryLoads } from "../../support/arbitrary-loads.ts";
import { aLoad, idsOf } from "../../support/patches.ts";
import { comparable } from "./parity.cases.ts";

const WHOLE = { first: 10_000, after: null };

/** What the API never leaves out, and the generated graphs do. */
const REQUIRED: Partial<Record<NodeKind, Props>> = {
  ADDRESS: { line: "1 Street" },
  RISK: { ordinal: 1, heading: "Heading", body: "Body" },
  HOLDING: { ordinal: 1, printedName: "Name", seller: true, aggregate: false, status: "BENEFICIAL" },
};

function complete(load: FilingLoad): FilingLoad {
  const nodes = load.patch.nodes.map((node) => ({
    ...node,
    props: { ...node.props, ...REQUIRED[node.kind] },
  }));
  return { ...load, patch: { ...load.patch, nodes } };
}

/** The embedded store's content in a second Neo4j, by way of files and the real neo4j-admin. */
export function exportCases(): void {
  describe("exported for neo4j-admin and imported", () => {
    const folder = mkdtempSync(join(tmpdir(), "filing-graph-export-"));
    const home = join(folder, "home");
    const files = join(folder, "files");
    const loads = fc.sample(arbitraryLoads, { seed: 7, numRuns: 4 }).at(-1)!.map(complete);
    let sqlite: GraphStore;
    let server: Neo4jServer | undefined;
    let neo4j: Neo4jStore;

    before(async () => {
      sqlite = await storeOf(loads);
      await ingest(sqlite, loadFiling(readFileSync(EXAMPLE)), LOADER_VERSION);
      await exportForAdmin(sqlite, files);
      mkdirSync(join(home, "conf"), { recursive: true });
      writeFileSync(join(home, "conf", "neo4j.conf"), "");
      await neo4jAdmin(home, importArguments(files));
      server = await startNeo4j({ home });
      neo4j = await openNeo4jStore({ ...server, readOnly: true });
    });
    after(async () => {
      await neo4j?.close();
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it("holds as much", async () => {
      assert.deepEqual(await neo4j.view.stats(), await sqlite.view.stats());
    });

    it("holds the same nodes in the same order, with the same links", async () => {
      for (const label of ["Filing", "Party", "Holder", "Holding", "Address", "City", "Risk", "Footnote"]) {
        const query = { label, filter: {}, ...WHOLE };
        const page = await sqlite.view.page(query);
        assert.deepEqual(await neo4j.view.page(query), page, label);
        const ids = idsOf(page.items.map(({ item }) => item));
        const links = {
          ids,
          types: Object.keys(EDGE_TYPES) as EdgeType[],
          direction: "OUT" as const,
          ...WHOLE,
        };
        assert.deepEqual(await neo4j.view.links(links), await sqlite.view.links(links), label);
      }
      const byShares = { label: "Holder", filter: {}, order: "SHARES_OFFERED_DESC" as const, ...WHOLE };
      assert.deepEqual(await neo4j.view.page(byShares), await sqlite.view.page(byShares));
      assert.deepEqual(await neo4j.view.facts(WHOLE), await sqlite.view.facts(WHOLE));
    });

    it("answers every documented query alike", async () => {
      const apis = [
        await openApi(sqlite),
        await openApi(neo4j, { search: openNeo4jSearch(neo4j.reader) }),
      ] as const;
      for (const name of readdirSync(QUERIES_DIR).filter((file) => file.endsWith(".graphql"))) {
        const query = readFileSync(new URL(name, QUERIES_DIR), "utf8");
        const [expected, actual] = await Promise.all(apis.map((api) => api.data(query)));
        assert.deepEqual(comparable(actual), comparable(expected), name);
      }
      await Promise.all(apis.map((api) => api.stop()));
    });

    it("knows what was loaded, and is loaded into further", async () => {
      for (const { filing } of loads) {
        assert.equal(await neo4j.contentHash(filing), await sqlite.contentHash(filing));
        assert.deepEqual(await neo4j.view.contributions(filing), await sqlite.view.contributions(filing));
        const diagnostics = [
          await neo4j.view.diagnostics([filing], WHOLE),
          await sqlite.view.diagnostics([filing], WHOLE),
        ];
        assert.deepEqual(diagnostics[0], diagnostics[1]);
        assert.equal(await neo4j.view.text(filing, 0, 1e6), await sqlite.view.text(filing, 0, 1e6));
      }
      const [first, ...others] = loads;
      assert.equal(await neo4j.load(first!), "UNCHANGED");
      // With nothing in it any more, what it shared is left to the others.
      const emptied = aLoad(first!.filing, {});
      for (const store of [sqlite, neo4j]) assert.equal(await store.load(emptied), "REPLACED");
      assert.deepEqual(await neo4j.view.stats(), await sqlite.view.stats());
      for (const { patch } of others)
        assert.deepEqual(
          await neo4j.view.nodes(idsOf(patch.nodes)),
          await sqlite.view.nodes(idsOf(patch.nodes)),
        );
    });

    it("refuses a folder that holds something", async () => {
      await assert.rejects(exportForAdmin(sqlite, files), { code: "BAD_INPUT" });
    });
  });
}
