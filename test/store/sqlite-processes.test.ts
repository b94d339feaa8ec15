import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { describe, it } from "node:test";
import { openSqliteStore } from "../../src/store/sqlite/store.ts";
import { idsOf } from "../support/patches.ts";

import { aBigLoad, newPath, withStore } from "../support/sqlite.ts";

const WRITER = join(import.meta.dirname, "sqlite-writer.ts");

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
