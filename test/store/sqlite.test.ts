import { openSqliteStore } from "../../src/store/sqlite/store.ts";
import { graphStoreSuite } from "../conformance/graph-store.suite.ts";

graphStoreSuite("sqlite", () => openSqliteStore({ path: ":memory:" }));
