import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { LOADER_VERSION, type LoadHints, loadFiling } from "../../loaders/index.ts";
import { ingest } from "../../src/app/ingest.ts";
import { openSqliteStore } from "../../src/store/sqlite/store.ts";
import { EXAMPLE, type OpenApi, openApi } from "../support/api.ts";

/** What does not change when a second filing says the same of the places that filings share. */
const PLACES = `{
  cities(first: 100) { totalCount nodes { id addresses(first: 100) { totalCount nodes { id } } } }
  addresses(first: 100) { totalCount nodes { id inCity { id } } }
}`;

/** The API over the example, once under each registration number. */
async function openExamples(numbers: readonly string[], hints: LoadHints = {}): Promise<OpenApi> {
  const text = readFileSync(EXAMPLE, "utf8");
  const store = await openSqliteStore({ path: ":memory:" });
  for (const number of numbers) {
    const bytes = new TextEncoder().encode(text.replace("333-70870", number));
    assert.equal(await ingest(store, loadFiling(bytes, hints), LOADER_VERSION), "ADDED");
  }
  return openApi(store);
}

describe("two filings that print the same addresses", () => {
  let one: OpenApi;
  let two: OpenApi;
  before(async () => {
    one = await openExamples(["333-70870"]);
    two = await openExamples(["333-70870", "333-70871"]);
  });
  after(() => Promise.all([one.close(), two.close()]));

  it("share each address and city once", async () => {
    assert.deepEqual(await two.data(PLACES), await one.data(PLACES));
  });

  it("keep parties of their own, each listed once", async () => {
    const query = `{ addresses(first: 100) { nodes { parties(first: 100) { totalCount nodes { id } } } } }`;
    type Answer = { addresses: { nodes: { parties: { totalCount: number; nodes: { id: string }[] } }[] } };
    const counts = async (api: OpenApi) =>
      ((await api.data(query)) as Answer).addresses.nodes.map(({ parties }) => {
        assert.equal(new Set(parties.nodes.map(({ id }) => id)).size, parties.totalCount);
        return parties.totalCount;
      });
    const single = await counts(one);
    assert.ok(single.length > 30);
    assert.deepEqual(
      await counts(two),
      single.map((count) => 2 * count),
    );
  });
});

describe("two filings of a company known by its registry number", () => {
  let api: OpenApi;
  before(async () => {
    api = await openExamples(["333-70870", "333-70871"], { cik: "1056386" });
  });
  after(() => api.close());

  it("have one company, whose words both filings give", async () => {
    const { companies } = await api.data(`{ companies(first: 9) { totalCount nodes {
      name filing { id } evidence { quote filing { id } } address { line }
      filings(first: 9) { nodes { id issuer { name evidence { quote } } } }
    } } }`);
    assert.equal(companies.totalCount, 1);
    const [{ name, filing, evidence, filings, address }] = companies.nodes;
    assert.equal(filing, null);
    assert.match(address.line, /^Two Union Square/);
    const ids = filings.nodes.map(({ id }: { id: string }) => id);
    assert.equal(ids.length, 2);
    type Words = { quote: string; filing: { id: string } };
    assert.deepEqual(new Set(evidence.map((words: Words) => words.filing.id)), new Set(ids));
    for (const { quote } of evidence) assert.equal(quote.toLowerCase(), name.toLowerCase());
    for (const { issuer } of filings.nodes) assert.ok(issuer.evidence.length > 0);
  });
});
