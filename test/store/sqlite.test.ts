import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, describe, it } from "node:test";
import type { FilingLoad, GraphStore } from "../../src/store/port.ts";
import { openSqliteStore, type SqliteStoreOptions } from "../../src/store/sqlite/store.ts";
import { graphStoreSuite } from "../conformance/graph-store.suite.ts";
import { aFiling, aFilingNode, aLoad, aNode, anEdge, aParty, idsOf } from "../support/patches.ts";

graphStoreSuite("sqlite", () => openSqliteStore({ path: ":memory:" }));

const folder = mkdtempSync(join(tmpdir(), "filing-graph-store-"));
after(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newPath = () => join(folder, `${files++}.db`);

const WRITER = join(import.meta.dirname, "sqlite-writer.ts");
const WHOLE = { first: 100, after: null };

/** Fit for many rows: a filing with as many holders, holdings and addresses. */
function aBigLoad(name: string, rows: number): FilingLoad {
  const filing = aFiling(name);
  const node = aFilingNode(filing, name);
  const city = aNode("CITY", { key: "CITY", filing: null, props: { name: "City", nameKey: "city" } });
  const holders = Array.from({ length: rows }, (_, row) => aParty(filing, `Holder ${row}`, ["Holder"]));
  const parts = holders.map((holder, row) => {
    const holding = aNode("HOLDING", { key: `${row}`, filing, props: { sharesOffered: row } });
    const address = aNode("ADDRESS", { key: `${row} STREET`, filing: null });
    return {
      nodes: [holder, holding, address],
      edges: [
        anEdge("HOLDS", holder, holding, { filing }),
        anEdge("LISTS", node, holding, { filing }),
        anEdge("LOCATED_AT", holder, address, { filing }),
        anEdge("IN_CITY", address, city, { filing }),
      ],
    };
  });
  return aLoad(filing, {
    nodes: [node, city, ...parts.flatMap(({ nodes }) => nodes)],
    edges: parts.flatMap(({ edges }) => edges),
  });
}

async function withStore<T>(options: SqliteStoreOptions, use: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openSqliteStore(options);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

describe("sqlite: the file", () => {
  it("keeps what was loaded, in one file when closed", async () => {
    const path = newPath();
    const load = aBigLoad("kept", 3);
    await withStore({ path }, (store) => store.load(load));
    await withStore({ path, readOnly: true }, async ({ view }) => {
      assert.deepEqual(await view.nodes(idsOf(load.patch.nodes)), load.patch.nodes);
    });
    assert.equal(readFileSync(path).subarray(0, 15).toString(), "SQLite format 3");
  });

  it("takes a name that SQLite would read as a URI for a file's name", async () => {
    const before = process.cwd();
    process.chdir(folder);
    try {
      await withStore({ path: "file:x.db?mode=memory" }, (store) => store.load(aBigLoad("uri", 1)));
      assert.ok(readFileSync(join(folder, "file:x.db?mode=memory")).length > 0);
    } finally {
      process.chdir(before);
    }
  });

  it("keeps the text's NUL characters", async () => {
    await withStore({ path: newPath() }, async (store) => {
      const filing = aFiling("nul");
      await store.load(aLoad(filing, { text: "a\u0000b" }));
      assert.equal(await store.view.text(filing, 0, 3), "a\u0000b");
    });
  });

  it("writes nothing for what it has already", async () => {
    const path = newPath();
    const load = aBigLoad("same", 2);
    await withStore({ path }, (store) => store.load(load));
    const before = readFileSync(path);
    const statements: string[] = [];
    await withStore({ path, onStatement: (sql) => statements.push(sql) }, async (store) => {
      statements.length = 0;
      assert.equal(await store.load(load), "UNCHANGED");
    });
    assert.deepEqual(
      statements.filter((sql) => !sql.startsWith("SELECT")),
      [],
    );
    assert.deepEqual(readFileSync(path), before);
  });

  it("leaves no row behind when everything is replaced by nothing", async () => {
    const path = newPath();
    await withStore({ path }, async (store) => {
      await store.load(aBigLoad("full", 5));
      await store.load(aLoad(aFiling("full"), { text: "" }));
    });
    const database = new DatabaseSync(path, { readOnly: true });
    const rows = (table: string) => database.prepare(`SELECT COUNT(*) AS rows FROM ${table}`).get()?.rows;
    for (const table of ["node", "edge", "listing", "contribution", "fact", "diagnostic", "filing_text"])
      assert.equal(rows(table), 0, table);
    assert.deepEqual(database.prepare("PRAGMA foreign_key_check").all(), []);
    assert.equal(database.prepare("PRAGMA integrity_check").get()?.integrity_check, "ok");
    database.close();
  });

  it("is as it was when a load fails in the middle", async () => {
    const path = newPath();
    const old = aBigLoad("old", 3);
    await withStore({ path }, (store) => store.load(old));
    const trap = new DatabaseSync(path);
    trap.exec(
      "CREATE TRIGGER trap BEFORE INSERT ON edge WHEN NEW.type = 'IN_CITY' BEGIN SELECT RAISE(ABORT, 'trap'); END",
    );
    trap.close();
    await withStore({ path }, async (store) => {
      const before = await store.view.stats();
      await assert.rejects(store.load({ ...aBigLoad("old", 4), contentHash: "new" }), { code: "INTERNAL" });
      await assert.rejects(store.load(aBigLoad("other", 4)), { code: "INTERNAL" });
      assert.deepEqual(await store.view.stats(), before);
      assert.equal(await store.contentHash(old.filing), old.contentHash);
      assert.deepEqual(await store.view.nodes(idsOf(old.patch.nodes)), old.patch.nodes);
    });
  });
});

describe("sqlite: files that are not fit", () => {
  const cases: [
    why: string,
    code: string,
    make: (path: string) => void,
    options?: Partial<SqliteStoreOptions>,
  ][] = [
    ["no SQLite database", "STORE_CORRUPT", (path) => writeFileSync(path, "Prospectus ".repeat(500))],
    ["a short text file", "STORE_CORRUPT", (path) => writeFileSync(path, "hello")],
    ["another program's database", "STORE_CORRUPT", (path) => execute(path, "CREATE TABLE t (x)")],
    [
      "another program's application id",
      "STORE_CORRUPT",
      (path) => execute(path, "CREATE TABLE t (x); PRAGMA application_id = 7; PRAGMA user_version = 1"),
    ],
    [
      "an older version",
      "STORE_VERSION",
      (path) => execute(path, "CREATE TABLE t (x); PRAGMA application_id = 0x46475048"),
    ],
    [
      "a newer version",
      "STORE_VERSION",
      (path) =>
        execute(path, "CREATE TABLE t (x); PRAGMA application_id = 0x46475048; PRAGMA user_version = 99"),
    ],
    [
      "tables missing",
      "STORE_CORRUPT",
      (path) =>
        execute(path, "CREATE TABLE t (x); PRAGMA application_id = 0x46475048; PRAGMA user_version = 1"),
    ],
    ["a folder", "STORE_UNWRITABLE", (path) => mkdirSync(path)],
    ["nothing, to be read", "STORE_NOT_FOUND", () => {}, { readOnly: true }],
    ["an empty file, to be read", "STORE_CORRUPT", (path) => writeFileSync(path, ""), { readOnly: true }],
  ];
  for (const [why, code, make, options] of cases)
    it(`${why}: ${code} with a remedy, the file as it was`, async () => {
      const path = newPath();
      make(path);
      const before = contentOf(path);
      await assert.rejects(
        openSqliteStore({ path, ...options }),
        (error: { code: string; remedy: string }) => {
          assert.equal(error.code, code);
          assert.match(error.remedy, /^[A-Z].{10,}\.$/);
          return true;
        },
      );
      assert.deepEqual(contentOf(path), before);
    });

  it("a folder that is not there: STORE_UNWRITABLE, and none is made", async () => {
    const path = join(folder, "no", "such.db");
    await assert.rejects(openSqliteStore({ path }), { code: "STORE_UNWRITABLE" });
    assert.equal(contentOf(join(folder, "no")), null);
  });

  it("a file in place of the folder: STORE_UNWRITABLE", async () => {
    const file = newPath();
    writeFileSync(file, "");
    await assert.rejects(openSqliteStore({ path: join(file, "x.db") }), { code: "STORE_UNWRITABLE" });
  });

  it("a folder without the right to write: STORE_UNWRITABLE", {
    skip: process.getuid?.() === 0 && "root may write anywhere",
  }, async () => {
    const closed = join(folder, "closed");
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    await assert.rejects(openSqliteStore({ path: join(closed, "x.db") }), { code: "STORE_UNWRITABLE" });
  });

  it("a load into a store that is open for reading: STORE_UNWRITABLE", async () => {
    const path = newPath();
    await withStore({ path }, (store) => store.load(aBigLoad("one", 1)));
    await withStore({ path, readOnly: true }, async (store) => {
      await assert.rejects(store.load(aBigLoad("two", 1)), { code: "STORE_UNWRITABLE" });
      assert.equal((await store.view.stats()).filings, 1);
    });
  });

  it("a cut file: STORE_CORRUPT at the latest when the lost part is read", async () => {
    const path = newPath();
    await withStore({ path }, (store) => store.load(aBigLoad("cut", 300)));
    truncateSync(path, 40_960);
    await assert.rejects(
      withStore({ path }, async (store) => {
        await store.view.page({ label: "Holder", filter: {}, ...WHOLE });
        await store.load(aBigLoad("more", 300));
      }),
      { code: "STORE_CORRUPT" },
    );
  });

  it("a database that another process writes: STORE_LOCKED, and later it works", async () => {
    const path = newPath();
    await withStore({ path, busyTimeoutMs: 50 }, async (store) => {
      const other = new DatabaseSync(path);
      other.exec("BEGIN IMMEDIATE");
      await assert.rejects(store.load(aBigLoad("one", 1)), { code: "STORE_LOCKED", retriable: true });
      assert.equal((await store.view.stats()).filings, 0, "reading goes on");
      other.exec("ROLLBACK");
      other.close();
      assert.equal(await store.load(aBigLoad("one", 1)), "ADDED");
    });
  });
});

describe("sqlite: several processes", () => {
  it("a process killed in the middle of a load leaves the older state", { timeout: 60_000 }, async () => {
    const path = newPath();
    const old = aBigLoad("same filing", 2);
    await withStore({ path }, (store) => store.load(old));
    const writer = spawn(process.execPath, [WRITER, path, "same filing", "400", "stop"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [said] = (await once(writer.stdout, "data")) as [Buffer];
    assert.equal(said.toString(), "in the middle");
    writer.kill("SIGKILL");
    const [, signal] = await once(writer, "exit");
    assert.equal(signal, "SIGKILL");
    await withStore({ path }, async (store) => {
      assert.equal(await store.contentHash(old.filing), old.contentHash);
      assert.deepEqual(await store.view.nodes(idsOf(old.patch.nodes)), old.patch.nodes);
      assert.equal((await store.view.stats()).nodes.Holder, 2);
      assert.equal(await store.load(aBigLoad("same filing", 3)), "REPLACED");
    });
  });

  /** Runs `meanwhile` once, between what a call has read and the transaction it begins. */
  function beforeWriting(meanwhile: () => void): (sql: string) => void {
    let done = false;
    return (sql) => {
      if (done || sql !== "BEGIN IMMEDIATE") return;
      done = true;
      meanwhile();
    };
  }

  it("a filing that another process loads meanwhile is not loaded again", async () => {
    const path = newPath();
    const load = aBigLoad("raced", 1);
    const other = await openSqliteStore({ path });
    const outcomes: unknown[] = [];
    const onStatement = beforeWriting(() => other.load(load).then((outcome) => outcomes.push(outcome)));
    await withStore({ path, onStatement }, async (store) => {
      assert.equal(await store.load(load), "UNCHANGED");
      assert.deepEqual(outcomes, ["ADDED"]);
    });
    await other.close();
  });

  it("a database that another process makes meanwhile is not made again", async () => {
    const path = newPath();
    const load = aBigLoad("first", 1);
    const others: Promise<unknown>[] = [];
    const onStatement = beforeWriting(() => {
      others.push(withStore({ path }, (store) => store.load(load)));
    });
    await withStore({ path, onStatement }, async ({ view }) => {
      assert.deepEqual(await Promise.all(others), ["ADDED"]);
      assert.equal((await view.stats()).filings, 1);
    });
  });

  it("two that make the database and load at once wait for each other", { timeout: 60_000 }, async () => {
    const path = newPath();
    const names = ["first", "second", "third"];
    const exits = names.map(async (name) => {
      const writer = spawn(process.execPath, [WRITER, path, name, "200"], { stdio: "inherit" });
      return (await once(writer, "exit"))[0];
    });
    assert.deepEqual(await Promise.all(exits), [0, 0, 0]);
    await withStore({ path, readOnly: true }, async ({ view }) => {
      const { filings, nodes } = await view.stats();
      assert.equal(filings, 3);
      assert.equal(nodes.Holder, 600);
      assert.equal(nodes.City, 1);
      assert.equal(nodes.Address, 200, "the addresses are the same in all three");
    });
  });
});

describe("sqlite: statements", () => {
  const one = aBigLoad("one", 60);
  const filing = one.filing;

  /** The statements that a call runs, transactions left out. */
  async function statementsOf(call: (store: GraphStore) => Promise<unknown>): Promise<string[]> {
    const statements: string[] = [];
    const onStatement = (sql: string) => statements.push(sql);
    return withStore({ path: ":memory:", onStatement }, async (store) => {
      await store.load(one);
      statements.length = 0;
      await call(store);
      return statements.filter((sql) => /^\s*(SELECT|WITH)/.test(sql));
    });
  }

  const ids = idsOf(one.patch.nodes);
  const calls: [
    name: string,
    most: number,
    call: (store: GraphStore, ids: (typeof one.patch.nodes)[number]["id"][]) => Promise<unknown>,
  ][] = [
    ["nodes", 1, ({ view }, some) => view.nodes(some)],
    [
      "links",
      1,
      ({ view }, some) =>
        view.links({ ids: some, types: ["HOLDS", "LOCATED_AT"], direction: "BOTH", ...WHOLE }),
    ],
    [
      "diagnostics",
      1,
      ({ view }, some) =>
        view.diagnostics(
          some.map(() => filing),
          WHOLE,
        ),
    ],
    [
      "page",
      2,
      ({ view }, some) => view.page({ label: "Holder", filter: {}, first: some.length, after: null }),
    ],
    ["facts", 2, ({ view }, some) => view.facts({ first: some.length, after: null })],
  ];
  for (const [name, most, call] of calls)
    it(`${name} runs ${most}, whatever is asked`, async () => {
      const few = await statementsOf((store) => call(store, ids.slice(0, 1)));
      const many = await statementsOf((store) => call(store, ids));
      assert.equal(few.length, most);
      assert.deepEqual(many, few);
    });

  const inOrder: [why: string, call: (store: GraphStore) => Promise<unknown>][] = [
    [
      "a label by name",
      ({ view }) => view.page({ label: "Holder", filter: {}, first: 5, after: ["a", "b"] }),
    ],
    [
      "holders by shares",
      ({ view }) =>
        view.page({
          label: "Holder",
          filter: {},
          order: "SHARES_OFFERED_DESC",
          first: 5,
          after: ["0", "a", "b"],
        }),
    ],
    ["a name's part", ({ view }) => view.page({ label: "Party", filter: { nameContains: "x" }, ...WHOLE })],
    ["facts", ({ view }) => view.facts({ first: 5, after: ["a", "b", "0", "c"] })],
    ["facts of a filing", ({ view }) => view.facts({ filing, ...WHOLE })],
  ];
  for (const [why, call] of inOrder)
    it(`an index serves the order of ${why}`, async () => {
      for (const sql of await statementsOf(call)) {
        const plan = await planOf(sql);
        assert.doesNotMatch(plan, /TEMP B-TREE/, `${sql}\n${plan}`);
        assert.doesNotMatch(plan, /SCAN (?!filing|json_each|l |fact USING COVERING)/, `${sql}\n${plan}`);
      }
    });

  const bySearch: [why: string, call: (store: GraphStore) => Promise<unknown>][] = [
    ["a filing", ({ view }) => view.page({ label: "Holder", filter: { filing }, ...WHOLE })],
    ["a company", ({ view }) => view.page({ label: "Risk", filter: { company: ids[0]! }, ...WHOLE })],
    ["a city", ({ view }) => view.page({ label: "Holder", filter: { city: "x" }, ...WHOLE })],
    ["an agent", ({ view }) => view.page({ label: "Holder", filter: { agent: "x" }, ...WHOLE })],
    [
      "links",
      ({ view }) => view.links({ ids, types: ["HOLDS"], direction: "BOTH", label: "Holder", ...WHOLE }),
    ],
    ["nodes", ({ view }) => view.nodes(ids)],
    ["a text", ({ view }) => view.text(filing, 0, 10)],
    ["diagnostics", ({ view }) => view.diagnostics([filing], WHOLE)],
  ];
  for (const [why, call] of bySearch)
    it(`no table is read from end to end for ${why}`, async () => {
      const statements = await statementsOf(call);
      assert.ok(statements.length > 0);
      for (const sql of statements) {
        const plan = await planOf(sql);
        assert.doesNotMatch(
          plan,
          /SCAN (node|edge|listing|l|n|fact|filing|filing_text|contribution|diagnostic)\b/,
          `${sql}\n${plan}`,
        );
      }
    });
});

async function planOf(sql: string): Promise<string> {
  const path = newPath();
  await withStore({ path }, async () => {});
  const database = new DatabaseSync(path);
  const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all();
  database.close();
  return plan.map(({ detail }) => detail).join("\n");
}

function execute(path: string, sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}

function contentOf(path: string): Buffer | string | null {
  try {
    return readFileSync(path);
  } catch (error) {
    return (error as { code?: string }).code === "EISDIR" ? "folder" : null;
  }
}
