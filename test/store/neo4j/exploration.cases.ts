import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { LOADER_VERSION, loadFiling } from "../../../loaders/index.ts";
import { ingest } from "../../../src/app/ingest.ts";
import { openNeo4jSearch } from "../../../src/search/neo4j/risk-search.ts";
import { EXAMPLE, exampleStore, type OpenApi, openApi, storeOf } from "../../support/api.ts";
import { QUESTIONS } from "../../support/exploration-questions.ts";
import { JUDGED_QUESTIONS, loadBoth, withJudgements } from "../../support/judged-questions.ts";
import type { TestDatabase } from "./test-database.ts";

/** The questions answered by hand; the whole answers are those of the embedded store. */
export function explorationCases(open: () => TestDatabase): void {
  describe("answers who stands together", () => {
    let neo4j: OpenApi;
    let sqlite: OpenApi;
    before(async () => {
      const store = await open().open();
      await ingest(store, loadFiling(readFileSync(EXAMPLE)), LOADER_VERSION);
      neo4j = await openApi(store, { search: openNeo4jSearch(store.reader) });
      sqlite = await openApi(await exampleStore());
    });
    after(async () => {
      await neo4j?.close();
      await sqlite?.close();
    });
    for (const { ask, query, read, answer } of QUESTIONS)
      it(ask, async () => {
        const data = await neo4j.data(query);
        assert.deepEqual(read(data), answer);
        assert.deepEqual(data, await sqlite.data(query));
      });
  });

  describe("answers who stands together under judgements", () => {
    let neo4j: OpenApi;
    let sqlite: OpenApi;
    before(async () => {
      const store = await open().open();
      neo4j = await openApi(store, { search: openNeo4jSearch(store.reader) });
      sqlite = await openApi(await storeOf([]));
      for (const api of [neo4j, sqlite]) await loadBoth(api.store);
    });
    after(async () => {
      await neo4j?.close();
      await sqlite?.close();
    });
    for (const { ask, judged, query, read, answer } of JUDGED_QUESTIONS)
      it(`${ask} (${judged})`, async () => {
        const [data, expected] = await Promise.all(
          [neo4j, sqlite].map((api) => withJudgements(api.store, judged, () => api.data(query))),
        );
        assert.deepEqual(read(data), answer);
        assert.deepEqual(data, expected);
      });
  });
}
