import { openMiniSearch } from "../../src/search/minisearch/risk-search.ts";
import { openSqliteStore } from "../../src/store/sqlite/store.ts";
import { riskSearchSuite } from "../conformance/risk-search.suite.ts";

riskSearchSuite("MiniSearch over SQLite", async (loads) => {
  const store = await openSqliteStore({ path: ":memory:" });
  for (const load of loads) await store.load(load);
  return { store, search: openMiniSearch(store.view), close: () => store.close() };
});
