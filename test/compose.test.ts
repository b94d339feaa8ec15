import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readConfiguration } from "../src/compose.ts";

describe("configuration", () => {
  it("has defaults", () => {
    assert.deepEqual(readConfiguration({}, {}), {
      engine: "sqlite",
      path: "filing-graph.db",
      port: 4000,
      host: "127.0.0.1",
    });
  });

  it("lets a flag beat the environment", () => {
    const environment = { PORT: "5000", NEO4J_URI: "neo4j://localhost" };
    assert.deepEqual(readConfiguration(environment, { db: "x.db", port: "0", host: "::1" }), {
      engine: "sqlite",
      path: "x.db",
      port: 0,
      host: "::1",
    });
    assert.equal(readConfiguration({ PORT: "5000" }, {}).port, 5000);
  });

  const BAD: [why: string, environment: Record<string, string>, flags: object, code: string][] = [
    ["a port in words", { PORT: "http" }, {}, "BAD_CONFIGURATION"],
    ["a port beyond TCP", {}, { port: "65536" }, "BAD_CONFIGURATION"],
    ["a negative port", {}, { port: "-1" }, "BAD_CONFIGURATION"],
    ["a port with a fraction", { PORT: "80.5" }, {}, "BAD_CONFIGURATION"],
    ["an empty database name", {}, { db: "" }, "BAD_CONFIGURATION"],
    ["Neo4j, which is to come", { NEO4J_URI: "neo4j://localhost" }, {}, "NOT_SUPPORTED"],
  ];
  for (const [why, environment, flags, code] of BAD)
    it(`refuses ${why}`, () => assert.throws(() => readConfiguration(environment, flags), { code }));
});
