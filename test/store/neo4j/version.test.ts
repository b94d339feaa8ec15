import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { neo4jVersion } from "../../../scripts/neo4j-server.ts";

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

it("the compose file and docs/NEO4J.md name the version of Neo4j that is tested", () => {
  const version = neo4jVersion();
  assert.equal(/image: neo4j:([\d.]+)-community/.exec(read("docker-compose.yml"))?.[1], version);
  assert.deepEqual(
    [...read("docs/NEO4J.md").matchAll(/\b5\.\d+\.\d+\b/g)].map(([found]) => found),
    [version],
  );
});
