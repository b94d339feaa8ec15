import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import type { AppError } from "../../../src/kernel/errors.ts";
import type { Cypher } from "../../../src/store/neo4j/cypher.ts";
import type { Neo4jStore } from "../../../src/store/neo4j/store.ts";
import { aFiling, aFilingNode, aLoad, anEdge, aParty } from "../../support/patches.ts";
import { TcpProxy } from "../../support/tcp-proxy.ts";
import type { TestDatabase } from "./test-database.ts";

const filing = aFiling("one");
const PARTIES = Array.from({ length: 50 }, (_, row) => aParty(filing, `Holder ${row}`, ["Holder"]));
const LOAD = aLoad(filing, {
  nodes: [aFilingNode(filing, "k"), ...PARTIES],
  edges: PARTIES.slice(1).map((party) => anEdge("CARE_OF", party, PARTIES[0]!, { filing })),
});
const WHOLE_LOAD = {
  nodes: { Filing: 1, Holder: PARTIES.length, Party: PARTIES.length },
  edges: { CARE_OF: PARTIES.length - 1 },
  facts: 0,
  diagnostics: 0,
  filings: 1,
};
const NOTHING = { nodes: {}, edges: {}, facts: 0, diagnostics: 0, filings: 0 };
/** The beginning of the statement that writes edges: nodes are written by then. */
const EDGES = "UNWIND $rows AS row\nMATCH (a:";
/** Bolt's message COMMIT: a chunk of two bytes, and the end of the message. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

/** The server lives, and the way to it is cut. */
export function connectionCases(open: () => TestDatabase): void {
  describe("when a connection is cut", () => {
    let proxy: TcpProxy;
    let store: Neo4jStore;
    let onStatement: (text: string) => void;
    const through = (retryMs: number) =>
      open().open({
        uri: `bolt://127.0.0.1:${proxy.port}`,
        retryMs,
        onStatement: ({ text }: Cypher) => onStatement(text),
      });
    before(async () => {
      proxy = await TcpProxy.open(open().address.uri);
    });
    beforeEach(() => {
      onStatement = () => {};
    });
    afterEach(async () => {
      proxy.reopen();
      await store?.close();
    });
    after(() => proxy?.close());

    /** Cuts once, just before a statement is sent. */
    const cutBefore = (start: string) => {
      let cuts = 0;
      onStatement = (text) => {
        if (text.startsWith(start) && ++cuts === 1) proxy.cut();
      };
      return () => cuts;
    };

    it("in a load, the load begins again and happens once", async () => {
      store = await through(60_000);
      const cuts = cutBefore(EDGES);
      assert.equal(await store.load(LOAD), "ADDED");
      assert.ok(cuts() >= 2, "the statement was tried again");
      assert.deepEqual(await store.view.stats(), WHOLE_LOAD);
      assert.equal(await store.load(LOAD), "UNCHANGED");
    });

    it("for good in a load, nothing of it is there, and it can be loaded again", async () => {
      store = await through(0);
      onStatement = (text) => {
        if (text.startsWith(EDGES)) proxy.shut();
      };
      await assert.rejects(store.load(LOAD), (error: AppError) => {
        assert.equal(error.code, "STORE_UNREACHABLE");
        assert.match(error.remedy, /loaded again/);
        return true;
      });
      onStatement = () => {};
      proxy.reopen();
      assert.deepEqual(await store.view.stats(), NOTHING);
      assert.equal(await store.load(LOAD), "ADDED");
      assert.deepEqual(await store.view.stats(), WHOLE_LOAD);
    });

    it("between a commit and its answer, the load happened once and says so", async () => {
      store = await through(60_000);
      onStatement = (text) => {
        if (text.includes("s.loads = s.loads + 1")) proxy.cutAfter(COMMIT);
      };
      assert.equal(await store.load(LOAD), "ADDED");
      assert.deepEqual(await store.view.stats(), WHOLE_LOAD);
      assert.deepEqual(await open().query("MATCH (s:Store) RETURN s.loads AS loads"), [{ loads: 1 }]);
    });

    it("in a query, the query is asked again", async () => {
      store = await through(0);
      await store.load(LOAD);
      const cuts = cutBefore("CALL () {");
      const page = await store.view.page({ label: "Holder", filter: {}, first: 1, after: null });
      assert.equal(page.totalCount, PARTIES.length);
      assert.ok(cuts() >= 2);
    });

    it("for good, queries fail with a remedy, and succeed when there is a way again", async () => {
      store = await through(0);
      await store.load(LOAD);
      proxy.shut();
      await assert.rejects(store.view.stats(), (error: AppError) => {
        assert.equal(error.code, "STORE_UNREACHABLE");
        assert.match(error.remedy, /NEO4J_URI/);
        return true;
      });
      proxy.reopen();
      assert.deepEqual(await store.view.stats(), WHOLE_LOAD);
    });
  });

  it("refuses a server of another version", async () => {
    // The server's own words, but for its version.
    const older = (chunk: Buffer) =>
      Buffer.from(chunk.toString("latin1").replace(/Neo4j\/5\.26\./, "Neo4j/5.25."), "latin1");
    const proxy = await TcpProxy.open(open().address.uri, { answer: older });
    try {
      const opened = open().reopen({ uri: `bolt://127.0.0.1:${proxy.port}` });
      await assert.rejects(opened, (error: AppError) => {
        assert.equal(error.code, "STORE_VERSION");
        assert.match(error.message, /5\.25\./);
        assert.match(error.remedy, /5\.26/);
        return true;
      });
    } finally {
      await proxy.close();
    }
  });
}
