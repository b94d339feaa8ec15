import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { LogDetails } from "../../src/api/logger.ts";
import { encodeId } from "../../src/api/opaque.ts";
import { AppError } from "../../src/kernel/errors.ts";
import { nodeId } from "../../src/kernel/ids.ts";
import type { GraphStore } from "../../src/store/port.ts";
import { type OpenApi, openApi, storeOf } from "../support/api.ts";
import { riskLoads } from "../support/risks.ts";

const SOME_PARTY = encodeId(nodeId("PARTY", ["nobody"]));
const SOME_RISK = encodeId(nodeId("RISK", ["nothing"]));

const CASES: readonly [why: string, query: string, code: string][] = [
  ["a page of nothing", "{ risks(first: 0) { totalCount } }", "BAD_PAGE_SIZE"],
  ["a page of too much", "{ risks(first: 101) { totalCount } }", "BAD_PAGE_SIZE"],
  ["a page of less than nothing", "{ risks(first: -1) { totalCount } }", "BAD_PAGE_SIZE"],
  ["a nested page", "{ filings(first: 1) { nodes { risks(first: 0) { totalCount } } } }", "BAD_PAGE_SIZE"],
  ["no page size", "{ risks { totalCount } }", "GRAPHQL_VALIDATION_FAILED"],
  ["a cursor that is none", '{ risks(first: 1, after: "x") { totalCount } }', "BAD_CURSOR"],
  [
    "a cursor of another list",
    '{ risks(first: 1, after: "WyJhIiwiYiIsImMiXQ") { totalCount } }',
    "BAD_CURSOR",
  ],
  [
    "a cursor of no search",
    '{ searchRisks(first: 1, query: "a", after: "WyJhIl0") { totalCount } }',
    "BAD_CURSOR",
  ],
  ["an id that is none", '{ node(id: "x") { id } }', "BAD_ID"],
  ["an id of another type", `{ filing(id: "${SOME_PARTY}") { id } }`, "BAD_ID"],
  [
    "an id of another type in a filter",
    `{ risks(first: 1, filter: { filing: "${SOME_RISK}" }) { totalCount } }`,
    "BAD_ID",
  ],
  ["an id of another type to start from", '{ neighborhood(ids: ["x"]) { nodes { id } } }', "BAD_ID"],
  ["no id to start from", "{ neighborhood(ids: []) { nodes { id } } }", "BAD_INPUT"],
  ["too many hops", `{ neighborhood(ids: ["${SOME_PARTY}"], hops: 4) { nodes { id } } }`, "BAD_INPUT"],
  [
    "text that ends before it starts",
    "{ filings(first: 1) { nodes { text(start: 5, end: 4) } } }",
    "BAD_INPUT",
  ],
  ["too much text", "{ filings(first: 1) { nodes { text(start: 0, end: 100001) } } }", "BAD_INPUT"],
  [
    "a negative share count",
    "{ holders(first: 1, filter: { minSharesOffered: -1 }) { totalCount } }",
    "GRAPHQL_VALIDATION_FAILED",
  ],
  ["an unknown field", "{ nonsense }", "GRAPHQL_VALIDATION_FAILED"],
  ["no GraphQL", "{", "GRAPHQL_PARSE_FAILED"],
  [
    "two operations and no name",
    "query A { stats { facts } } query B { stats { facts } }",
    "OPERATION_RESOLUTION_FAILURE",
  ],
  ["a cycle of fragments", "{ ...A } fragment A on Query { ...A }", "GRAPHQL_VALIDATION_FAILED"],
  ["too deep", `{ party(id: "x") ${"{ parent ".repeat(15)}{ id }${"}".repeat(15)} }`, "QUERY_TOO_DEEP"],
  [
    "too costly",
    "{ filings(first: 100) { nodes { holdings(first: 100) { nodes { holder { clients(first: 5) { totalCount } } } } } } }",
    "QUERY_TOO_COSTLY",
  ],
  ["deeper than the parser goes", `{ ${"a { ".repeat(4_900)}`, "QUERY_TOO_DEEP"],
  ["something to write", "mutation { load }", "BAD_INPUT"],
  ["something to wait for", "subscription { loads }", "BAD_INPUT"],
  ["too long", `{ stats { facts } }${" ".repeat(20_000)}`, "QUERY_TOO_LONG"],
];

describe("errors", () => {
  let api: OpenApi;
  before(async () => {
    api = await openApi(await storeOf(riskLoads([{ key: "one", risks: [{ heading: "a", body: "b" }] }])));
  });
  after(() => api.close());

  for (const [why, query, code] of CASES)
    it(`${why} is ${code}, with a remedy`, async () => {
      const errors = await api.errors(query);
      assert.equal(errors.length > 0, true);
      for (const error of errors) {
        assert.equal(error.code, code);
        assert.match(String(error.remedy), /^[A-Z].*\.$/);
        assert.deepEqual(Object.keys(error).sort(), ["code", "remedy"]);
      }
    });

  it("are not for what is not there", async () => {
    const data = await api.data(
      `{ node(id: "${SOME_RISK}") { id } party(id: "${SOME_PARTY}") { id } company(id: "${SOME_PARTY}") { id }
         risks(first: 1, filter: { company: "${SOME_PARTY}" }) { totalCount }
         neighborhood(ids: ["${SOME_PARTY}"]) { nodes { id } edges { type } more { count } } }`,
    );
    assert.deepEqual(data, {
      node: null,
      party: null,
      company: null,
      risks: { totalCount: 0 },
      neighborhood: { nodes: [], edges: [], more: [] },
    });
  });

  it("variables of the wrong type say what is wrong", async () => {
    const query = "query ($n: Int!) { risks(first: $n) { totalCount } }";
    for (const variables of [{}, { n: "x" }, { n: 1e99 }])
      assert.deepEqual(
        (await api.errors(query, variables)).map(({ code }) => code),
        ["BAD_USER_INPUT"],
      );
  });

  it("a literal that is no value of its scalar shows its place", async () => {
    const query = "{ holders(first: 1, filter: { minSharesOffered: 1.5 }) { totalCount } }";
    const { errors } = await api.execute({ query });
    assert.deepEqual(errors?.[0]?.locations, [{ line: 1, column: query.indexOf("1.5") + 1 }]);
  });

  it("text beyond a request's budget is refused", async () => {
    const field = (index: number) => `t${index}: text(start: 0, end: 100000)`;
    const fields = (count: number) => Array.from({ length: count }, (_, index) => field(index)).join(" ");
    const query = (count: number) => `{ filings(first: 1) { nodes { ${fields(count)} } } }`;
    assert.deepEqual(await api.errors(query(10)), []);
    assert.deepEqual(
      (await api.errors(query(11))).map(({ code }) => code),
      ["BAD_INPUT"],
    );
  });
});

describe("errors from inside", () => {
  async function failing(error: unknown): Promise<{ body: string; logged: LogDetails[] }> {
    const inner = await storeOf([]);
    const logged: LogDetails[] = [];
    const view = {
      revision: async () => ({ graph: "1", judgements: "0" }),
      briefPage: async () => Promise.reject(error),
    };
    const api = await openApi({ ...inner, engine: "test", view } as unknown as GraphStore, {
      logger: (_level, _message, details = {}) => logged.push(details),
    });
    const response = await api.execute({ query: "{ risks(first: 1) { totalCount } }" });
    await api.stop();
    await inner.close();
    return { body: JSON.stringify(response), logged };
  }

  it("show a reference and nothing else; the log has the rest", async () => {
    const error = new Error("SELECT secret FROM /home/somebody/graph.db");
    const { body, logged } = await failing(error);
    assert.doesNotMatch(body, /secret|home|Error:|at .*\.ts/);
    const [{ extensions, message }] = JSON.parse(body).errors;
    assert.equal(extensions.code, "INTERNAL");
    assert.equal(message, "Something went wrong inside.");
    assert.equal(logged.length, 1);
    assert.equal(logged[0]!.reference, extensions.reference);
    assert.equal(logged[0]!.cause, error);
  });

  it("keep the code of a store's failure, without its message", async () => {
    const { body } = await failing(
      new AppError("STORE_LOCKED", "the database /home/somebody/graph.db is locked", {
        remedy: "Close /home/x.",
      }),
    );
    assert.doesNotMatch(body, /home/);
    assert.equal(JSON.parse(body).errors[0].extensions.code, "STORE_LOCKED");
  });
});
