import { openEmbeddedSearch } from "../../src/search/embedded/risk-search.ts";
import { openSqliteStore } from "../../src/store/sqlite/store.ts";
import { nearWordsSuite } from "../conformance/near-words.suite.ts";
import { type OpenWith, riskSearchSuite } from "../conformance/risk-search.suite.ts";

const open: OpenWith = async (loads) => {
  const store = await openSqliteStore({ path: ":memory:" });
  for (const load of loads) await store.load(load);
  return { store, search: openEmbeddedSearch(store.words), close: () => store.close() };
};

riskSearchSuite("in the embedded store", open);
nearWordsSuite("in the embedded store", open);
