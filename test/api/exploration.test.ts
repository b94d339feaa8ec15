import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { exampleStore, type OpenApi, openApi } from "../support/api.ts";
import { QUESTIONS } from "../support/exploration-questions.ts";

describe("questions about the prospectus, answered by hand", () => {
  let api: OpenApi;
  before(async () => {
    api = await openApi(await exampleStore());
  });
  after(() => api.close());

  for (const { ask, query, read, answer } of QUESTIONS)
    it(ask, async () => {
      assert.deepEqual(read(await api.data(query)), answer);
    });

  it("no step is without words, and all words stand in the text", async () => {
    const { relatedParties } =
      await api.data(`{ relatedParties(id: "Barbara Walters", first: 20) { nodes { reasons {
      path { edge { type how rule evidence { quote start end filing { text(start: 0, end: 1) } } } } } } } }`);
    for (const { reasons } of relatedParties.nodes)
      for (const { path } of reasons)
        for (const { edge } of path) {
          assert.ok(edge.evidence.length > 0);
          assert.equal(edge.how === "DERIVED", edge.rule !== null);
        }
  });

  it("refuses what is not meant", async () => {
    const [tooFar] = await api.errors(
      `{ paths(from: "Mo Ostin", to: "Gil Shiva", maxHops: 99, first: 1) { totalCount } }`,
    );
    assert.equal(tooFar?.code, "BAD_INPUT");
    const [noFiling] = await api.errors(`{ groups(by: AGENT, filing: "x", first: 1) { totalCount } }`);
    assert.equal(noFiling?.code, "BAD_ID");
    const [noCursor] = await api.errors(
      `{ relatedParties(id: "Mo Ostin", first: 1, after: "WyJ4Il0") { totalCount } }`,
    );
    assert.equal(noCursor?.code, "BAD_CURSOR");
  });
});
