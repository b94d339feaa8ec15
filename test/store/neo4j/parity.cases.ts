import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import fc from "fast-check";
import { LOADER_VERSION, loadFiling } from "../../../loaders/index.ts";
import { ingest } from "../../../src/app/ingest.ts";
import { openNeo4jSearch } from "../../../src/search/neo4j/risk-search.ts";
import type { FilingLoad, GraphStore } from "../../../src/store/port.ts";
import { tryAll } from "../../conformance/graph-store-support.ts";
import { EXAMPLE, type OpenApi, openApi, QUERIES_DIR, storeOf } from "../../support/api.ts";
import { arbitraryLoads } from "../../support/arbitrary-loads.ts";
import type { TestDatabase } from "./test-database.ts";

interface Engines {
  readonly sqlite: OpenApi;
  readonly neo4j: OpenApi;
}

/** What the engines may differ in: their names, and how searches rank. Hits are compared as a set. */
export function comparable(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data), (key, value) => {
    if (key === "engine") return null;
    // Searches, under whatever name the query gives them.
    if (value === null || typeof value !== "object" || !("interpretedAs" in value)) return value;
    const nodes = ((value.nodes ?? []) as object[])
      .map((node) => JSON.stringify({ ...node, score: null, explain: null }))
      .toSorted();
    return { ...value, pageInfo: null, nodes };
  });
}

async function assertSame({ sqlite, neo4j }: Engines, query: string): Promise<Record<string, unknown>> {
  const [expected, actual] = await Promise.all([sqlite.data(query), neo4j.data(query)]);
  assert.deepEqual(comparable(actual), comparable(expected), query);
  return actual;
}

/** The API over both engines, which hold the same. */
async function openBoth(
  database: TestDatabase,
  fill: (store: GraphStore) => Promise<unknown>,
): Promise<Engines> {
  const sqlite = await storeOf([]);
  const neo4j = await database.open();
  for (const store of [sqlite, neo4j]) await fill(store);
  return {
    sqlite: await openApi(sqlite),
    neo4j: await openApi(neo4j, { search: openNeo4jSearch(neo4j.reader) }),
  };
}

/** The same questions get the same answers: ids, order, cursors, counts, words. */
export function parityCases(open: () => TestDatabase): void {
  describe("gives the answers of the embedded store", () => {
    describe("over the example filing", () => {
      let engines: Engines;
      before(async () => {
        const filing = loadFiling(readFileSync(EXAMPLE));
        engines = await openBoth(open(), (store) => ingest(store, filing, LOADER_VERSION));
      });
      after(async () => {
        await engines.sqlite.close();
        await engines.neo4j.close();
      });
      for (const name of readdirSync(QUERIES_DIR).filter((file) => file.endsWith(".graphql")))
        it(`to examples/queries/${name}`, async () => {
          const data = await assertSame(engines, readFileSync(new URL(name, QUERIES_DIR), "utf8"));
          assert.notDeepEqual(data, {});
        });
      for (const query of WIDE_QUERIES)
        it(`to ${query.slice(0, 70)}`, async () => {
          await assertSame(engines, query);
        });
    });
    generatedCases(open);
  });
}

const PAGE = "totalCount pageInfo { hasNextPage endCursor }";
const EDGES = `${PAGE} edges { cursor node`;

/** The example filing, and its risk factor about backbone providers. */
const FILING = "RklMSU5HOjQzYmIzN2Y1NzZlNTk1MDI0NmQwMjlkYWQwZDMxMDJl";
const RISK = "UklTSzpjYmU3NmZkNzYzY2ViN2NmZjlmZGNlNDc2MTM2Yjc2Ng";

const WIDE_QUERIES = [
  "{ stats { engine filings facts diagnostics nodes { label count } edges { type count } } }",
  `{ filings(first: 100) { ${EDGES} { id form text(start: 100, end: 400) issuer { id name } coRegistrants { id }
     holdings(first: 100) { ${EDGES} { id ordinal printedName holder { id name } evidence { start end quote } } } }
     risks(first: 100) { ${EDGES} { id heading body } } } } } } }`,
  `{ risks(first: 30) { ${EDGES} { id ordinal category heading body evidence { quote } } } } }`,
  `{ facts(first: 100) { ${EDGES} { id kind subject values how reason evidence { start end } } } } }`,
  `{ search(first: 50, query: "a") { ${EDGES} { id name } } } }`,
  `{ search(first: 50, query: "tr jr") { ${EDGES} { id name } } } }`,
  `{ contacts(first: 50) { ${EDGES} { id name of(first: 50) { ${PAGE} nodes { id name } } } } } }`,
  `{ cities(first: 100) { ${EDGES} { id name addresses(first: 50) { ${PAGE} nodes { id line } } } } } }`,
  ...["c/o", "24/7", "-", '"', '"backbone providers', "AT&T", "fail*", "(a OR b) AND c:d~2^3 \\", "the"].map(
    (query) => `{ searchRisks(first: 100, query: ${JSON.stringify(query)}) { totalCount interpretedAs warnings
      nodes { score snippet { text highlights { start end } } risk { id heading } } } }`,
  ),
  `{ searchRisks(first: 3, query: "network", sort: PRINTED) { totalCount nodes { snippet { text } risk { id } } } }`,
  ...["", ", scope: SAME_FILING", ", scope: OTHER_FILINGS"].map(
    (scope) =>
      `{ similarRisks(id: "${RISK}", first: 30${scope}) { ${EDGES} { terms { term share } risk { id } } } } }`,
  ),
  ...["b", "network pro", "the company's s", "zyzzyva", "--"].map(
    (prefix) =>
      `{ suggest(prefix: "${prefix}", first: 9) { terms { text count } headings { heading count risk { id } } } }`,
  ),
  `{ compareRisks(a: "${FILING}", b: "${FILING}", first: 30) { counts { kind count } ${EDGES} { kind moved likeness
     a { id } b { id } heading { kind text } body { kind text a { start end } b { start end } } } } } }`,
  `{ risks(first: 28) { nodes { id mentions(first: 20) { ${EDGES} { named { ... on Node { id } } places { field start end }
     evidence { start end quote } } } } } } }`,
  `{ backbones(first: 9) { nodes { mentionedIn(first: 5) { ${EDGES} { risk { id } places { start } } } } } }
     cities(first: 60) { nodes { mentionedIn(first: 5) { ${EDGES} { risk { id } } } } } } }`,
];

const PARTY = "id name kind roles address { id } careOf { id name } attention { id } controlPersons { id }";
const SELECTIONS: readonly (readonly [field: string, selection: string])[] = [
  ["holders", `${PARTY} holdings(first: 3) { ${PAGE} nodes { id sharesBefore sharesOffered sharesAfter } }`],
  ["companies", PARTY],
  ["agents", `${PARTY} clients(first: 2) { ${PAGE} nodes { id name } }`],
  ["addresses", `id parties(first: 2) { ${PAGE} nodes { id name } }`],
  ["cities", `id name addresses(first: 2) { ${PAGE} nodes { id } }`],
  ["risks", "id category"],
  [
    "filings",
    `id form issuer { id } risks(first: 2) { ${PAGE} nodes { id } } holdings(first: 2) { ${PAGE} nodes { id } }`,
  ],
];
const HOLDER_FILTERS = [
  "",
  `filter: { nameContains: "b" }`,
  `filter: { agent: "a" }`,
  `filter: { city: "Zürich" }`,
  `filter: { minSharesOffered: 20 }`,
  `filter: { city: "Seattle", minSharesOffered: 5 }`,
];
const ORDERS = ["NAME", "SHARES_OFFERED_DESC", "SHARES_BEFORE_DESC", "SHARES_AFTER_DESC"];

const request = fc.record({
  shape: fc.constantFrom(...SELECTIONS),
  first: fc.integer({ min: 1, max: 5 }),
  filter: fc.constantFrom(...HOLDER_FILTERS),
  order: fc.constantFrom(...ORDERS),
});

function generatedCases(open: () => TestDatabase): void {
  it("to generated queries over generated graphs, page by page", async (test) => {
    await tryAll(
      fc.asyncProperty(
        arbitraryLoads,
        fc.array(request, { minLength: 6, maxLength: 6 }),
        async (loads, requests) => {
          const engines = await openBoth(open(), (store) => loadAll(store, loads));
          try {
            for (const { shape, first, filter, order } of requests) {
              const [field, selection] = shape;
              const own = field === "holders" ? ` ${filter} orderBy: ${order}` : "";
              await assertSamePages(
                engines,
                field,
                (after) => `first: ${first}${own}${after}) { ${EDGES} { ${selection} } }`,
              );
            }
          } finally {
            await engines.sqlite.close();
            await engines.neo4j.close();
          }
        },
      ),
      12,
      test,
    );
  });
}

async function loadAll(store: GraphStore, loads: readonly FilingLoad[]): Promise<void> {
  for (const load of loads) await store.load(load);
}

async function assertSamePages(
  engines: Engines,
  field: string,
  rest: (after: string) => string,
): Promise<void> {
  for (let after = ""; ; ) {
    const data = await assertSame(engines, `{ ${field}(${rest(after)} } }`);
    const { hasNextPage, endCursor } = (
      data[field] as { pageInfo: { hasNextPage: boolean; endCursor: string } }
    ).pageInfo;
    if (!hasNextPage) return;
    after = ` after: ${JSON.stringify(endCursor)}`;
  }
}
