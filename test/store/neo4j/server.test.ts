import { after, before, describe, it } from "node:test";
import { openNeo4jSearch } from "../../../src/search/neo4j/risk-search.ts";
import { graphStoreSuite } from "../../conformance/graph-store.suite.ts";
import { QUICK } from "../../conformance/graph-store-support.ts";
import { nearWordsSuite } from "../../conformance/near-words.suite.ts";
import { type OpenWith, riskSearchSuite } from "../../conformance/risk-search.suite.ts";
import { connectionCases } from "./connection.cases.ts";
import { explorationCases } from "./exploration.cases.ts";
import { exportCases } from "./export.cases.ts";
import { extremeCases } from "./extremes.cases.ts";
import { crashCases, refusalCases } from "./faults.cases.ts";
import { loaderCases } from "./loaders.cases.ts";
import { parityCases } from "./parity.cases.ts";
import { statementCases } from "./statements.cases.ts";
import { HOW_TO_RUN, TestDatabase, testAddress } from "./test-database.ts";

// All tests that need a server: they share one database, so they run one after the other, in this one file.

const address = testAddress();

if (address === null) it("Neo4j", { skip: HOW_TO_RUN });
else
  describe("on a Neo4j server", () => {
    let database: TestDatabase;
    before(async () => {
      database = await TestDatabase.take(address);
    });
    after(() => database?.giveBack());
    graphStoreSuite("neo4j", () => database.open(), QUICK);
    refusalCases(() => database);
    extremeCases(() => database);
    connectionCases(() => database);
    crashCases();
    exportCases();
    statementCases(() => database);
    loaderCases(() => database);
    parityCases(() => database);
    explorationCases(() => database);
    const openSearch: OpenWith = async (loads) => {
      const store = await database.open();
      for (const load of loads) await store.load(load);
      return { store, search: openNeo4jSearch(store.reader), close: () => store.close() };
    };
    riskSearchSuite("Neo4j full text", openSearch, { runs: 250, texts: 10_000, atATime: 4 });
    nearWordsSuite("Neo4j full text", openSearch, 500);
  });
