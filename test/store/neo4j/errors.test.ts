import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { AppError, type ErrorCode } from "../../../src/kernel/errors.ts";
import { isPassing, neo4jError } from "../../../src/store/neo4j/errors.ts";
import { checkServer, placeOf } from "../../../src/store/neo4j/open.ts";

function driverError(code: string, { message = "a message", retriable = false } = {}): Error {
  return Object.assign(new Error(message), { code, retriable });
}

describe("what the driver throws", () => {
  const CASES: [why: string, code: string, expected: ErrorCode, retriable: boolean][] = [
    ["nobody there", "ServiceUnavailable", "STORE_UNREACHABLE", true],
    ["the connection was cut", "SessionExpired", "STORE_UNREACHABLE", true],
    ["the server is starting", "Neo.TransientError.General.DatabaseUnavailable", "STORE_UNREACHABLE", true],
    ["wrong password", "Neo.ClientError.Security.Unauthorized", "STORE_AUTH", false],
    ["wrong password too often", "Neo.ClientError.Security.AuthenticationRateLimit", "STORE_AUTH", false],
    ["a user who may only read", "Neo.ClientError.Security.Forbidden", "STORE_UNWRITABLE", false],
    ["no such database", "Neo.ClientError.Database.DatabaseNotFound", "STORE_NOT_FOUND", false],
    [
      "the server's time limit",
      "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
      "STORE_TIMEOUT",
      true,
    ],
    ["a deadlock", "Neo.TransientError.Transaction.DeadlockDetected", "STORE_LOCKED", true],
    ["no memory", "Neo.TransientError.General.MemoryPoolOutOfMemoryError", "STORE_LOCKED", true],
    ["a wrong statement", "Neo.ClientError.Statement.SyntaxError", "INTERNAL", false],
    ["the driver's own complaint", "N/A", "INTERNAL", false],
  ];
  for (const [why, code, expected, retriable] of CASES)
    it(`${why} is ${expected}`, () => {
      const error = neo4jError(driverError(code), "host:7687");
      assert.equal(error.code, expected);
      assert.equal(error.retriable, retriable);
      assert.notEqual(error.remedy, "");
    });

  it("is told from a missing index by its message", () => {
    const message = "There is no such fulltext schema index: risk_words";
    const error = driverError("Neo.ClientError.Procedure.ProcedureCallFailed", { message });
    assert.equal(neo4jError(error, "host").code, "STORE_INCOMPLETE");
  });

  it("stays what it is where it is ours, and is INTERNAL where it is nobody's", () => {
    const ours = new AppError("BAD_INPUT", "m", { remedy: "r" });
    assert.equal(neo4jError(ours, "host"), ours);
    assert.equal(neo4jError(new TypeError("t"), "host").code, "INTERNAL");
    assert.equal(isPassing(Object.assign(new Error("disk"), { code: "ENOSPC" })), false);
  });
});

describe("the address", () => {
  for (const [uri, place] of [
    ["neo4j://localhost:7687", "localhost:7687"],
    ["bolt+s://graph.example.org", "graph.example.org"],
    ["neo4j+ssc://user:secret@[::1]:1234", "[::1]:1234"],
  ])
    it(`${uri} is shown as ${place}`, () => assert.equal(placeOf(uri!), place));
  for (const uri of ["", "localhost:7687", "http://localhost", "neo4j://", "neo4j:/x", "file:///etc/passwd"])
    it(`refuses "${uri}"`, () => assert.throws(() => placeOf(uri), { code: "BAD_CONFIGURATION" }));
});

describe("the server's version", () => {
  for (const agent of ["Neo4j/5.26.0", "Neo4j/5.27-aura", "Neo4j/6.0.0", "Neo4j/2025.10.1"])
    it(`takes ${agent}`, () => checkServer(agent, "host"));
  for (const agent of ["", "Neo4j/5.25.1", "Neo4j/4.4.30", "Memgraph/2.0", "neo4j"])
    it(`refuses "${agent}"`, () =>
      assert.throws(() => checkServer(agent, "host"), { code: "STORE_VERSION" }));
});
