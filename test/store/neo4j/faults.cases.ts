import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import { type Neo4jServer, startNeo4j } from "../../../scripts/neo4j-server.ts";
import { startServer } from "../../../src/api/server.ts";
import type { AppError } from "../../../src/kernel/errors.ts";
import { openNeo4jSearch } from "../../../src/search/neo4j/risk-search.ts";
import { SCHEMA_VERSION } from "../../../src/store/neo4j/schema.ts";
import { type Neo4jStore, type Neo4jStoreOptions, openNeo4jStore } from "../../../src/store/neo4j/store.ts";
import { aFiling, aFilingNode, aLoad, anEdge, aParty } from "../../support/patches.ts";
import { TestDatabase } from "./test-database.ts";

const filing = aFiling("large");
const FILING_NODE = aFilingNode(filing, "k");
const PARTIES = Array.from({ length: 3_000 }, (_, row) => aParty(filing, `Holder ${row}`, ["Holder"]));
/** Enough statements that a server can be killed between two of them. */
const LARGE = aLoad(filing, {
  nodes: [FILING_NODE, ...PARTIES],
  edges: PARTIES.slice(1).map((party) => anEdge("CARE_OF", party, PARTIES[0]!, { filing })),
});
const SMALL = aLoad(aFiling("small"), { nodes: [aFilingNode(aFiling("small"), "s")] });

/** What goes wrong at the start, or with a part of the database. */
export function refusalCases(open: () => TestDatabase): void {
  describe("refuses", () => {
    it("a wrong password, without saying it", async () => {
      const call = open().reopen({ password: "not the password" });
      await assert.rejects(call, (error: Error) => {
        assert.equal((error as AppError).code, "STORE_AUTH");
        assert.doesNotMatch(JSON.stringify([error.message, error]), /not the password/);
        return true;
      });
    });

    const refused: [why: string, options: Partial<Neo4jStoreOptions>, code: string][] = [
      ["a port where nobody listens", { uri: "neo4j://127.0.0.1:1" }, "STORE_UNREACHABLE"],
      ["an address of something else", { uri: "http://127.0.0.1:7474" }, "BAD_CONFIGURATION"],
      ["no address at all", { uri: "somewhere" }, "BAD_CONFIGURATION"],
      ["a database that is not there", { database: "nosuchdatabase" }, "STORE_NOT_FOUND"],
      ["to read where nothing was ever loaded", { readOnly: true }, "STORE_NOT_FOUND"],
    ];
    for (const [why, options, code] of refused)
      it(why, async () => {
        await open().empty();
        await assert.rejects(open().reopen(options), { name: "AppError", code });
      });

    it("another program's graph, and leaves it alone", async () => {
      await open().empty();
      await open().query("CREATE (:Movie {title: 'The Matrix'})");
      await assert.rejects(open().reopen(), { code: "STORE_CORRUPT" });
      await assert.rejects(TestDatabase.take(open().address), /not empty \(1 nodes\)/, "nor would tests");
      assert.deepEqual(await open().query("MATCH (n) RETURN n.title AS title"), [{ title: "The Matrix" }]);
    });

    for (const version of [SCHEMA_VERSION - 1, SCHEMA_VERSION + 1])
      it(`what version ${version} of the schema stored`, async () => {
        await (await open().open()).close();
        await open().query("MATCH (s:Store) SET s.version = $version", { version });
        await assert.rejects(open().reopen(), { code: "STORE_VERSION" });
      });

    it("to search without the full-text index; the next start creates it again", async () => {
      const store = await open().open();
      await store.load(SMALL);
      const search = (of: Neo4jStore) =>
        openNeo4jSearch(of.reader).search({
          query: "a",
          filter: {},
          sort: "RELEVANCE",
          first: 1,
          after: null,
        });
      assert.equal((await search(store)).totalCount, 0);
      await open().query("DROP INDEX risk_words");
      await assert.rejects(search(store), { code: "STORE_INCOMPLETE" });
      await store.close();
      const again = await open().reopen({ readOnly: true });
      assert.equal((await search(again)).totalCount, 0);
      await again.close();
    });
  });
}

const READY_AGAIN_MS = 120_000;

interface Answer {
  readonly data?: { readonly holders: { readonly totalCount: number; readonly nodes: readonly unknown[] } };
  readonly errors?: readonly { readonly extensions: { readonly code: string; readonly remedy: string } }[];
}

/** A server of its own that is killed and started again. */
export function crashCases(): void {
  describe("when the server is killed", () => {
    const home = mkdtempSync(join(tmpdir(), "filing-graph-crash-"));
    let server: Neo4jServer;
    let store: Neo4jStore;
    /** Called before every statement that writes, with its number. */
    let onWrite: (statement: number) => void = () => {};
    let writes = 0;

    const start = async (port?: number) => {
      server = await startNeo4j({ home, ...(port === undefined ? {} : { port }) });
    };
    const open = (retryMs: number) =>
      openNeo4jStore({
        ...server,
        retryMs,
        onStatement: (_, access) => {
          if (access === "WRITE") onWrite(++writes);
        },
      });
    before(() => start());
    afterEach(async () => {
      onWrite = () => {};
      await store?.close();
    });
    after(async () => {
      await server?.stop();
      rmSync(home, { recursive: true, force: true });
    });

    it("in the middle of a load, nothing of the load is there, and all of what was before", async () => {
      store = await open(0);
      await store.load(SMALL);
      const stats = await store.view.stats();
      writes = 0;
      const killed: Promise<void>[] = [];
      onWrite = (statement) => {
        if (statement === 6) killed.push(server.kill());
      };
      await assert.rejects(store.load(LARGE), { code: "STORE_UNREACHABLE" });
      assert.equal(killed.length, 1);
      await Promise.all(killed);
      await assert.rejects(store.view.revision(), { code: "STORE_UNREACHABLE" });
      await start(server.port);
      assert.deepEqual(await store.view.stats(), stats, "the same store object answers again");
      assert.equal(await store.contentHash(filing), null);
      onWrite = () => {};
      assert.equal(await store.load(LARGE), "ADDED");
      assert.equal(await store.load(SMALL), "UNCHANGED");
      assert.equal((await store.view.stats()).edges.CARE_OF, PARTIES.length - 1);
    });

    it("a load waits for its return and then happens once", async () => {
      store = await open(120_000);
      writes = 0;
      let returned: Promise<void> | undefined;
      onWrite = (statement) => {
        if (statement === 20) returned = server.kill().then(() => start(server.port));
      };
      assert.equal(await store.load({ ...LARGE, contentHash: "another" }), "REPLACED");
      assert.ok(returned !== undefined);
      await returned;
      assert.equal((await store.view.stats()).nodes.Holder, PARTIES.length);
      const { totalCount } = await store.view.page({ label: "Holder", filter: {}, first: 1, after: null });
      assert.equal(totalCount, PARTIES.length);
    });

    it("the API fails with a remedy, says that it is not ready, and is ready again by itself", async () => {
      store = await open(0);
      // There since the test before, where that one ran.
      await store.load({ ...LARGE, contentHash: "another" });
      const api = await startServer({
        store,
        search: openNeo4jSearch(store.reader),
        port: 0,
        host: "127.0.0.1",
      });
      // Planned once, so that a busy machine answers the probe in time.
      await store.view.revision();
      const ready = async () => (await fetch(new URL("/ready", api.url))).status;
      const ask = async (first: number) => {
        const body = JSON.stringify({ query: `{ holders(first: ${first}) { totalCount nodes { name } } }` });
        const headers = { "content-type": "application/json" };
        return (await fetch(api.url, { method: "POST", headers, body })).json() as Promise<Answer>;
      };
      try {
        assert.equal(await ready(), 200);
        const asked = Array.from({ length: 30 }, (_, index) => ask(index + 1));
        await server.kill();
        for (const [index, { data, errors }] of (await Promise.all(asked)).entries()) {
          // Answered in time and whole, or not at all.
          if (errors === undefined) assert.equal(data?.holders.nodes.length, index + 1);
          else assert.equal(errors[0]!.extensions.code, "STORE_UNREACHABLE");
        }
        const [failed] = (await ask(1)).errors!;
        assert.equal(failed!.extensions.code, "STORE_UNREACHABLE");
        assert.match(failed!.extensions.remedy, /Try again/);
        assert.equal(await ready(), 503);
        await start(server.port);
        // A server that has just started may take longer for its first answers than a probe waits.
        const deadline = performance.now() + READY_AGAIN_MS;
        while ((await ready()) !== 200) assert.ok(performance.now() < deadline, "ready again");
        assert.equal((await ask(7)).data?.holders.nodes.length, 7);
      } finally {
        await api.close();
      }
    });
  });
}
