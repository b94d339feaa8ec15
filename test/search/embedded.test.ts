import { openEmbeddedSearch } from "../../src/search/embedded/risk-search.ts";
import { openSqliteStore } from "../../src/store/sqlite/store.ts";
import { riskSearchSuite } from "../conformance/risk-search.suite.ts";

riskSearchSuite("in the embedded store", async (loads) => {
  const store = await openSqliteStore({ path: ":memory:" });
  for (const load of loads) await store.load(load);
  return { store, search: openEmbeddedSearch(store.words), close: () => store.close() };
});
