import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, it } from "node:test";
import { SCHEMA_VERSION } from "../../src/store/sqlite/schema.ts";
import { openSqliteStore, type SqliteStoreOptions } from "../../src/store/sqlite/store.ts";
import { graphStoreSuite } from "../conformance/graph-store.suite.ts";
import { aFiling, aLoad, idsOf } from "../support/patches.ts";

import { aBigLoad, newPath, WHOLE, withStore } from "../support/sqlite.ts";

graphStoreSuite("sqlite", () => openSqliteStore({ path: ":memory:" }));

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
    process.chdir(dirname(newPath()));
    try {
      await withStore({ path: "file:x.db?mode=memory" }, (store) => store.load(aBigLoad("uri", 1)));
      assert.ok(readFileSync("file:x.db?mode=memory").length > 0);
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
        execute(
          path,
          `CREATE TABLE t (x); PRAGMA application_id = 0x46475048; PRAGMA user_version = ${SCHEMA_VERSION}`,
        ),
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
    const path = join(newPath(), "such.db");
    await assert.rejects(openSqliteStore({ path }), { code: "STORE_UNWRITABLE" });
    assert.equal(contentOf(dirname(path)), null);
  });

  it("a file in place of the folder: STORE_UNWRITABLE", async () => {
    const file = newPath();
    writeFileSync(file, "");
    await assert.rejects(openSqliteStore({ path: join(file, "x.db") }), { code: "STORE_UNWRITABLE" });
  });

  it("a folder without the right to write: STORE_UNWRITABLE", {
    skip: process.getuid?.() === 0 && "root may write anywhere",
  }, async () => {
    const closed = newPath();
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
