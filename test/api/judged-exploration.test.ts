import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type OpenApi, openApi, storeOf } from "../support/api.ts";
import { JUDGED_QUESTIONS, loadBoth, withJudgements } from "../support/judged-questions.ts";

describe("questions about two filings under judgements, answered by hand", () => {
  let api: OpenApi;
  before(async () => {
    const store = await storeOf([]);
    await loadBoth(store);
    api = await openApi(store);
  });
  after(() => api.close());

  for (const { ask, judged, query, read, answer } of JUDGED_QUESTIONS)
    it(`${ask} (${judged})`, async () => {
      const data = await withJudgements(api.store, judged, () => api.data(query));
      assert.deepEqual(read(data), answer);
    });

  it("lists each under the party that stands for all", async () => {
    const query = `{ relatedParties(id: "Orchid Partners, L.P.", first: 9) { nodes { party { id canonical { id } } } } }`;
    const data = await withJudgements(api.store, "WALTERS", () => api.data(query));
    for (const { party } of data.relatedParties.nodes) assert.equal(party.id, party.canonical.id);
  });
});
