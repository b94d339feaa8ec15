import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type BoltDriver, type BoltSession, Connection } from "../../../src/store/neo4j/connection.ts";
import { cypher, type Row } from "../../../src/store/neo4j/cypher.ts";
import { writeLoad } from "../../../src/store/neo4j/write.ts";
import { aFiling, aLoad } from "../../support/patches.ts";

const gone = () => Object.assign(new Error("gone"), { code: "ServiceUnavailable", retriable: true });
const wrong = () =>
  Object.assign(new Error("wrong"), { code: "Neo.ClientError.Statement.SyntaxError", retriable: false });

interface Behaviour {
  /** What statements return, by their text. */
  readonly answer?: (text: string) => Row;
  /** Called after the work of each write transaction, with its number from 1: throwing is a commit that failed. */
  readonly commit?: (attempt: number) => void;
}

/** A connection over a driver that is none. */
function connect({ answer = () => ({}), commit = () => {} }: Behaviour, retryMs = 10_000) {
  const seen: { text: string; routing: string }[] = [];
  const managers = new Set<unknown>();
  const sessions = { open: 0, most: 0 };
  let attempts = 0;
  const run = (text: string, routing: string) => {
    seen.push({ text, routing });
    return { records: [{ toObject: () => ({ ...answer(text) }) }] };
  };
  const driver = {
    executeQueryBookmarkManager: { bookmarks: "of this driver" },
    session: ({ defaultAccessMode, bookmarkManager }: Parameters<BoltDriver["session"]>[0]) => {
      managers.add(bookmarkManager);
      sessions.most = Math.max(sessions.most, ++sessions.open);
      return {
        run: async (text: string) => run(text, defaultAccessMode),
        executeWrite: async <T>(work: (transaction: Pick<BoltSession, "run">) => Promise<T>) => {
          const result = await work({ run: async (text) => run(text, defaultAccessMode) });
          commit(++attempts);
          return result;
        },
        close: async () => {
          sessions.open--;
        },
      };
    },
    getServerInfo: async () => ({ agent: "Neo4j/5.26.0" }),
    close: async () => {},
  } as unknown as BoltDriver;
  const connection = new Connection({
    driver,
    place: "host",
    database: "d",
    retryMs,
    onStatement: undefined,
  });
  return { connection, seen, managers, sessions, attempts: () => attempts };
}

describe("a connection", () => {
  it("reads where readers are, and writes where writers are", async () => {
    const { connection, seen } = connect({});
    await connection.read(cypher("R"));
    await connection.write((transaction) => transaction.run(cypher("W")));
    assert.deepEqual(seen, [
      { text: "R", routing: "READ" },
      { text: "W", routing: "WRITE" },
    ]);
  });

  it("sees with every read what it wrote: all sessions share one set of bookmarks", async () => {
    const { connection, managers } = connect({});
    await connection.write((transaction) => transaction.run(cypher("W")));
    await connection.read(cypher("R"));
    assert.deepEqual([...managers], [{ bookmarks: "of this driver" }]);
  });

  it("answers any number of reads over few sessions, and writes one after the other", async () => {
    const { connection, sessions, seen } = connect({});
    await Promise.all(Array.from({ length: 500 }, () => connection.read(cypher("R"))));
    assert.equal(seen.length, 500);
    assert.ok(sessions.most <= 32, `${sessions.most} sessions`);
    sessions.most = 0;
    await Promise.all(
      Array.from({ length: 20 }, () => connection.write((transaction) => transaction.run(cypher("W")))),
    );
    assert.equal(seen.length, 520);
    assert.equal(sessions.most, 1);
    assert.equal(sessions.open, 0);
  });

  it("goes on with the next in turn after a failure", async () => {
    const failing = connect({
      commit: (attempt) => {
        if (attempt === 1) throw wrong();
      },
    });
    const first = failing.connection.write(async () => "first");
    const second = failing.connection.write(async () => "second");
    await assert.rejects(first, { code: "INTERNAL" });
    assert.equal(await second, "second");
  });

  it("starts a write again when the server went away", async () => {
    const failing = connect({
      commit: (attempt) => {
        if (attempt < 3) throw gone();
      },
    });
    assert.equal(await failing.connection.write(async () => "done"), "done");
    assert.equal(failing.attempts(), 3);
  });

  it("gives up when its time is over, and at once where another attempt cannot help", async () => {
    const late = connect(
      {
        commit: () => {
          throw gone();
        },
      },
      0,
    );
    await assert.rejects(
      late.connection.write(async () => {}),
      { code: "STORE_UNREACHABLE" },
    );
    assert.equal(late.attempts(), 1);
    const hopeless = connect({
      commit: () => {
        throw wrong();
      },
    });
    await assert.rejects(
      hopeless.connection.write(async () => {}),
      { code: "INTERNAL" },
    );
    assert.equal(hopeless.attempts(), 1);
  });

  it("says ADDED of a load whose commit was not answered and which is there at the next attempt", async () => {
    const load = aLoad(aFiling("one"));
    let contentHash: string | null = null;
    const { connection, seen } = connect({
      answer: (text) => (text.includes("contentHash AS contentHash") ? { contentHash } : {}),
      commit: (attempt) => {
        contentHash = load.contentHash;
        if (attempt === 1) throw gone();
      },
    });
    assert.equal(await writeLoad(connection, load), "ADDED");
    assert.equal(seen.filter(({ text }) => text.startsWith("CREATE (l:Load")).length, 1, "written once");
    assert.equal(await writeLoad(connection, load), "UNCHANGED");
  });

  it("fails with STORE_CLOSED after its end", async () => {
    const { connection } = connect({});
    await connection.close();
    await connection.close();
    await assert.rejects(connection.read(cypher("R")), { code: "STORE_CLOSED" });
    await assert.rejects(
      connection.write(async () => {}),
      { code: "STORE_CLOSED" },
    );
  });
});
