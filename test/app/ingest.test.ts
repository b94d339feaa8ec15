import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { LoadedFiling } from "../../loaders/index.ts";
import { ingest } from "../../src/app/ingest.ts";
import { filingId } from "../../src/kernel/ids.ts";
import type { GraphStore } from "../../src/store/port.ts";
import { openSqliteStore } from "../../src/store/sqlite/store.ts";
import { FactMaker } from "../support/facts.ts";

const TEXT = "Acme Networks, Inc. connects to Omega Net.";
const FILING = filingId(["test", "ingest"]);

function loaded(filing: Partial<LoadedFiling["filing"]> = {}): LoadedFiling {
  const facts = new FactMaker(FILING, TEXT)
    .add("ISSUER", { name: "Acme Networks, Inc.", shortName: null }, "Acme Networks, Inc.")
    .add("BACKBONE", { name: "Omega Net", parent: null }, "Omega Net").facts;
  return {
    filing: {
      id: FILING,
      form: null,
      registrationNumber: null,
      accessionNumber: null,
      filedDate: null,
      documentDate: null,
      sha256: "ab",
      text: TEXT,
      ...filing,
    },
    facts,
    diagnostics: [{ code: "LIST_MISSING", severity: "INFO", message: "none", evidence: [] }],
  };
}

describe("ingest", () => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await openSqliteStore({ path: ":memory:" });
  });
  afterEach(() => store.close());

  it("stores text, facts, diagnostics and graph", async () => {
    assert.equal(await ingest(store, loaded(), 1), "ADDED");
    const { nodes, edges, facts, diagnostics, filings } = await store.view.stats();
    assert.deepEqual([facts, diagnostics, filings], [2, 1, 1]);
    assert.deepEqual([nodes.Company, nodes.Backbone, edges.CONNECTS_TO], [1, 1, 1]);
    assert.equal(await store.view.text(FILING, 0, 4), "Acme");
  });

  it("does nothing the second time", async () => {
    await ingest(store, loaded(), 1);
    const revision = await store.view.revision();
    assert.equal(await ingest(store, loaded(), 1), "UNCHANGED");
    assert.deepEqual(await store.view.revision(), revision);
  });

  const issuer = { name: "Acme Networks, Inc.", shortName: null, cik: "0000001234" };
  const withCik = new FactMaker(FILING, TEXT).add("ISSUER", issuer, "Acme Networks, Inc.").facts;
  const changes: [why: string, load: LoadedFiling, version: number][] = [
    ["other bytes", loaded({ sha256: "cd" }), 1],
    ["a filing date that the caller adds", loaded({ filedDate: "2001-05-02" }), 1],
    ["a form that the caller adds", loaded({ form: "S-1" }), 1],
    [
      "a registry number that the caller adds",
      { ...loaded(), facts: [...withCik, ...loaded().facts.slice(1)] },
      1,
    ],
    ["a diagnostic that the same bytes give now", { ...loaded(), diagnostics: [] }, 1],
    ["a newer loader", loaded(), 2],
  ];
  for (const [why, load, version] of changes)
    it(`replaces a filing for ${why}`, async () => {
      await ingest(store, loaded(), 1);
      assert.equal(await ingest(store, load, version), "REPLACED");
      assert.equal(await ingest(store, load, version), "UNCHANGED");
    });
});
