import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { describe, it } from "node:test";
import fc from "fast-check";
import { openRiskSearch } from "../../src/compose.ts";
import type { GraphStore } from "../../src/store/port.ts";
import { openSqliteStore } from "../../src/store/sqlite/store.ts";
import { riskLoads } from "../support/risks.ts";
import { newPath, withStore } from "../support/sqlite.ts";

/** A filing whose risk factors each hold the words of one text. */
function aFilingWith(key: string, texts: readonly string[]) {
  const [load] = riskLoads([{ key, risks: texts.map((body) => ({ heading: "Heading", body })) }]);
  return load!;
}

async function bodiesOf(store: GraphStore, query: string): Promise<string[]> {
  const request = { query, filter: {}, sort: "PRINTED", first: 100, after: null } as const;
  const { hits } = await openRiskSearch(store).search(request);
  const nodes = await store.view.nodes(hits.map(({ risk }) => risk));
  return nodes.map((node) => String(node!.props.body)).sort();
}

function rows(path: string, sql: string): Record<string, unknown>[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

describe("sqlite: the words of risk factors", () => {
  it("are right after any loads and reloads, however segments were merged", async () => {
    const WORDS = ["alpha", "beta", "gamma", "delta"];
    const text = fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
      .map((words) => words.join(" "));
    const loads = fc.array(fc.tuple(fc.nat({ max: 8 }), fc.array(text, { maxLength: 3 })), {
      minLength: 20,
      maxLength: 90,
    });
    await fc.assert(
      fc.asyncProperty(loads, async (all) => {
        await withStore({ path: ":memory:" }, async (store) => {
          const now = new Map<number, string[]>();
          for (const [key, texts] of all) {
            await store.load(aFilingWith(String(key), texts));
            now.set(key, texts);
          }
          const there = [...now.values()].flat().sort();
          for (const word of WORDS) {
            assert.deepEqual(
              await bodiesOf(store, word),
              there.filter((body) => body.includes(word)),
            );
            const [term] = await openRiskSearch(store).terms(word);
            assert.equal(term?.risks ?? 0, there.filter((body) => body.includes(word)).length);
          }
          assert.deepEqual(
            await bodiesOf(store, '"alpha beta"'),
            there.filter((body) => body.includes("alpha beta")),
          );
        });
      }),
      { numRuns: 15 },
    );
  });

  it("stand in few segments, and merged ones hold nothing of what is gone", async () => {
    const path = newPath();
    await withStore({ path }, async (store) => {
      for (let load = 0; load < 64; load++)
        await store.load(aFilingWith(String(load % 3), [`word${load} always`]));
    });
    // 64 loads: eight segments of eight, and these became one; the three filings' newest words are left.
    assert.deepEqual(
      rows(path, "SELECT level, documents FROM risk_segment").map((row) => ({ ...row })),
      [{ level: 2, documents: 3 }],
    );
    assert.deepEqual(
      rows(path, "SELECT token FROM risk_posting ORDER BY token, field").map(({ token }) => token),
      ["424b3", "always", "heading", "issuer", "word61", "word62", "word63"],
    );
    assert.deepEqual(
      rows(path, "SELECT token, risks FROM risk_token ORDER BY token").map((row) => ({
        ...row,
      })),
      [
        { token: "424b3", risks: 0 },
        { token: "always", risks: 3 },
        { token: "heading", risks: 3 },
        { token: "issuer", risks: 0 },
        { token: "word61", risks: 1 },
        { token: "word62", risks: 1 },
        { token: "word63", risks: 1 },
      ],
    );
  });

  it("are as they were when a load fails behind them", async () => {
    const path = newPath();
    await withStore({ path }, (store) => store.load(aFilingWith("one", ["alpha"])));
    const all = "SELECT * FROM risk_posting ORDER BY s, token, field";
    const before = [rows(path, all), rows(path, "SELECT * FROM risk_token")];
    const trap = new DatabaseSync(path);
    trap.exec("CREATE TRIGGER trap BEFORE UPDATE ON revision BEGIN SELECT RAISE(ABORT, 'trap'); END");
    trap.close();
    await withStore({ path }, async (store) => {
      await assert.rejects(store.load(aFilingWith("one", ["beta"])), { code: "INTERNAL" });
      await assert.rejects(store.load(aFilingWith("two", ["beta"])), { code: "INTERNAL" });
      assert.deepEqual(await bodiesOf(store, "alpha OR beta"), ["alpha"]);
    });
    assert.deepEqual([rows(path, all), rows(path, "SELECT * FROM risk_token")], before);
  });

  it("are read by searches only, the catalogue by the first one", async () => {
    const path = newPath();
    await withStore({ path }, (store) => store.load(aFilingWith("one", ["alpha", "beta"])));
    const seen: string[] = [];
    const store = await openSqliteStore({ path, readOnly: true, onStatement: (sql) => seen.push(sql) });
    const about = (what: string) => seen.splice(0).filter((sql) => sql.includes(what)).length;
    await store.view.stats();
    await store.view.page({ label: "Risk", filter: {}, first: 10, after: null });
    const search = openRiskSearch(store);
    assert.equal(about("risk_"), 0);
    const request = { query: "alpha", filter: {}, sort: "RELEVANCE", first: 10, after: null } as const;
    await search.search(request);
    assert.equal(about("json_group_array(d)"), 1);
    await search.search(request);
    assert.equal(about("json_group_array(d)"), 0);
    await store.close();
  });

  it("are looked up by their key: SQLite makes no index of its own for it", async () => {
    const path = newPath();
    let lookUp = "";
    const onStatement = (sql: string) => {
      if (sql.includes("found.postings")) lookUp = sql;
    };
    await withStore({ path, onStatement }, async (store) => {
      await store.load(aFilingWith("one", ["alpha"]));
      await bodiesOf(store, "alpha");
    });
    const database = new DatabaseSync(path, { readOnly: true });
    const plan = database.prepare(`EXPLAIN QUERY PLAN ${lookUp}`).all({ tokens: "[]", fields: "[]" });
    database.close();
    const steps = plan.map(({ detail }) => String(detail));
    assert.ok(
      steps.includes("SEARCH found USING PRIMARY KEY (s=? AND token=? AND field=?)"),
      steps.join("\n"),
    );
  });
});
