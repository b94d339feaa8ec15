import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { databaseOf, readConfiguration } from "../src/compose.ts";

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

  const SERVER = { NEO4J_URI: "neo4j+s://host:7687", NEO4J_PASSWORD: "secret" };
  const NEO4J: [why: string, environment: Record<string, string>, expected: object][] = [
    ["with defaults", {}, { user: "neo4j", database: undefined }],
    [
      "its user and database",
      { NEO4J_USER: "ann", NEO4J_DATABASE: "graph" },
      { user: "ann", database: "graph" },
    ],
    ["the other name of the user", { NEO4J_USERNAME: "bob" }, { user: "bob", database: undefined }],
    [
      "empty variables as unset ones",
      { NEO4J_USER: "", NEO4J_DATABASE: "" },
      { user: "neo4j", database: undefined },
    ],
  ];
  for (const [why, environment, expected] of NEO4J)
    it(`reads a Neo4j server: ${why}`, () =>
      assert.deepEqual(readConfiguration({ ...SERVER, ...environment }, {}), {
        engine: "neo4j",
        uri: "neo4j+s://host:7687",
        password: "secret",
        port: 4000,
        host: "127.0.0.1",
        ...expected,
      }));

  it("names the place of the graph without what is secret", () => {
    const configuration = readConfiguration(
      { ...SERVER, NEO4J_URI: "neo4j://ann:pw@host", NEO4J_DATABASE: "g" },
      {},
    );
    assert.equal(databaseOf(configuration), "neo4j://host g");
    assert.equal(databaseOf(readConfiguration({}, { db: "a.db" })), "a.db");
  });

  const BAD: [why: string, environment: Record<string, string>, flags: object, code: string][] = [
    ["a port in words", { PORT: "http" }, {}, "BAD_CONFIGURATION"],
    ["a port beyond TCP", {}, { port: "65536" }, "BAD_CONFIGURATION"],
    ["a negative port", {}, { port: "-1" }, "BAD_CONFIGURATION"],
    ["a port with a fraction", { PORT: "80.5" }, {}, "BAD_CONFIGURATION"],
    ["an empty database name", {}, { db: "" }, "BAD_CONFIGURATION"],
    ["Neo4j without a password", { NEO4J_URI: "neo4j://localhost" }, {}, "BAD_CONFIGURATION"],
  ];
  for (const [why, environment, flags, code] of BAD)
    it(`refuses ${why}`, () => assert.throws(() => readConfiguration(environment, flags), { code }));
});
