import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { HOW_TO_RUN } from "./test-database.ts";

const path = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

/** Without what this test run left in the environment. */
function environment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { NODE_TEST_CONTEXT, NEO4J_TEST_URI, NEO4J_TEST_USER, NEO4J_TEST_PASSWORD, ...rest } = process.env;
  return { ...rest, ...more };
}

function node(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, args, { encoding: "utf8", env: environment(more) });
}

describe("without a server", () => {
  it("tests say in one line what they skipped and how to run it, and pass", () => {
    const { status, stdout } = node(["--test", path("test/store/neo4j/server.test.ts")]);
    assert.equal(status, 0);
    const lines = stdout.split("\n").filter((line) => line.includes("Neo4j"));
    assert.equal(lines.length, 1, stdout);
    assert.ok(lines[0]!.includes(HOW_TO_RUN), lines[0]);
    assert.match(stdout, /skipped 1\b/);
  });

  /** A folder that is all of PATH and holds Java or nothing. */
  function withPath<T>(java: string | null, use: (folder: string) => T): T {
    const folder = mkdtempSync(join(tmpdir(), "filing-graph-path-"));
    try {
      if (java !== null) symlinkSync(java, join(folder, "java"));
      return use(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  const broken: [why: string, java: string | null, says: RegExp][] = [
    ["there is no Java", null, /Java 17 or 21: install it/],
    ["Java fails", "/bin/false", /java -version failed/],
    ["something else is called Java", "/bin/true", /of an unknown version/],
  ];
  for (const [why, java, says] of broken)
    it(`the gate fails, and runs nothing, where ${why}`, () => {
      const { status, stdout, stderr } = withPath(java, (folder) =>
        node([path("scripts/neo4j.ts"), "run", "--", process.execPath, "-p", "'the tests ran'"], {
          PATH: folder,
        }),
      );
      assert.equal(status, 1);
      assert.match(stderr, says);
      assert.doesNotMatch(stdout, /the tests ran/);
    });

  it("the gate stops at its first failure, and runs the tests beside a server", () => {
    const lines = readFileSync(path(".ci/run"), "utf8").split("\n");
    assert.ok(lines.includes("set -euo pipefail"));
    assert.ok(lines.includes("npm run --silent neo4j -- run -- npm test"));
  });
});
