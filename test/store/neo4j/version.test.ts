import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { neo4jSettings, neo4jVersion } from "../../../scripts/neo4j-server.ts";

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

it("the compose file and the documents name the version of Neo4j that is tested", () => {
  const version = neo4jVersion();
  assert.equal(/image: neo4j:([\d.]+)-community/.exec(read("docker-compose.yml"))?.[1], version);
  for (const path of ["docs/NEO4J.md", "docs/OPERATIONS.md"])
    assert.deepEqual([...new Set(read(path).match(/\b5\.\d+\.\d+\b/g) ?? [version])], [version], path);
});

describe("docker-compose.yml", () => {
  /** `NEO4J_server_memory_heap_max__size: "${NEO4J_HEAP:-1g}"` sets server.memory.heap.max_size, to 1g if nothing else is said. */
  function composeSettings(): Map<string, string> {
    const lines = read("docker-compose.yml").matchAll(/^ +NEO4J_([a-z]\w*): "(?:\$\{\w+:-)?([^"}]+)\}?"$/gm);
    return new Map(
      [...lines].map(([, name, value]) => [
        name!.replaceAll(/__|_/g, (found) => (found === "_" ? "." : "_")),
        value!,
      ]),
    );
  }

  it("has the settings that tests run with, but for those that make a server small and quick to stop", () => {
    const tested = neo4jSettings({ port: 7687 });
    const composed = composeSettings();
    assert.equal(composed.size, 4);
    for (const [name, value] of composed) assert.equal(value, String(tested[name]), name);
    const others = Object.keys(tested).filter((name) => !composed.has(name));
    const ofThisMachine = /^(?:server\.(?:default_|bolt\.|https?\.)|db\.tx_log\.preallocate$|internal\.)/;
    assert.deepEqual(
      others.filter((name) => !ofThisMachine.test(name)),
      [],
    );
  });

  it("keeps authentication on, and has no password of its own", () => {
    const text = read("docker-compose.yml");
    assert.match(text, /NEO4J_AUTH: "neo4j\/\$\{NEO4J_PASSWORD:\?/);
    assert.doesNotMatch(text, /NEO4J_AUTH: "?none/);
    assert.doesNotMatch(text, /NEO4J_PASSWORD: "[^$]/);
  });

  it("is open to this machine only", () => {
    const ports = [...read("docker-compose.yml").matchAll(/^ +- "([^"]*:\d+)"$/gm)].map(([, port]) => port!);
    assert.equal(ports.length, 3);
    for (const port of ports) assert.ok(port.startsWith("127.0.0.1:"), port);
  });

  const compose = [["docker", "compose"], ["docker-compose"]].find(
    ([tool, ...args]) => spawnSync(tool!, [...args, "version"]).status === 0,
  );
  const skip = compose === undefined ? "needs Docker Compose" : false;

  function config(environment: Readonly<Record<string, string>>) {
    const [tool, ...args] = compose!;
    const { NEO4J_PASSWORD, ...rest } = process.env;
    const file = fileURLToPath(new URL("../../../docker-compose.yml", import.meta.url));
    return spawnSync(tool!, [...args, "-f", file, "config", "--quiet"], {
      encoding: "utf8",
      env: { ...rest, ...environment },
    });
  }

  it("is clean", { skip }, () => {
    const { status, stdout, stderr } = config({ NEO4J_PASSWORD: "a-password" });
    assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: "", stderr: "" });
  });

  it("asks for a password", { skip }, () => {
    const { status, stderr } = config({});
    assert.notEqual(status, 0);
    assert.match(stderr, /set NEO4J_PASSWORD/);
  });
});

describe("a Neo4j of our own", () => {
  it("runs with authentication", () => {
    const settings = neo4jSettings({ port: 7687 });
    assert.equal(settings["dbms.security.auth_enabled"] ?? true, true);
  });
});
