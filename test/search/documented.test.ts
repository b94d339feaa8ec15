import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { openRiskSearch } from "../../src/compose.ts";
import type { RiskSearch } from "../../src/search/port.ts";
import type { AnyId } from "../../src/store/port.ts";
import type { EmbeddedStore } from "../../src/store/sqlite/store.ts";
import { exampleStore } from "../support/api.ts";
import { PlainQuery, type PlainRisk, plainTokens } from "./brute-force.ts";

const PAGE = readFileSync(new URL("../../docs/SEARCH.md", import.meta.url), "utf8");
const ROW = /^\| `+ ?(.+?) ?`+ \| (\d+) \|(?: `(.*)`)? \|$/gm;

const EXAMPLES = [...PAGE.matchAll(ROW)].map(([, query, finds, understood = ""]) => ({
  query: query!,
  finds: Number(finds),
  understood,
}));

describe("docs/SEARCH.md", () => {
  let store: EmbeddedStore;
  let search: RiskSearch;
  let risks: PlainRisk[];

  before(async () => {
    store = await exampleStore();
    search = openRiskSearch(store);
    risks = await plainRisks(store);
  });
  after(() => store.close());

  it("has examples of every kind", () => assert.ok(EXAMPLES.length >= 25));

  for (const { query, finds, understood } of EXAMPLES)
    it(`says what ${query} finds`, async () => {
      const request = { query, filter: {}, sort: "PRINTED", first: 100, after: null } as const;
      const { totalCount, hits, interpretedAs } = await search.search(request);
      assert.equal(totalCount, finds);
      assert.equal(interpretedAs, understood);
      const plain = new PlainQuery(query);
      const found = new Set(hits.map(({ risk }) => risk as string));
      const { items } = await store.view.page({ label: "Risk", filter: {}, first: 100, after: null });
      assert.deepEqual(
        items.map(({ item }) => found.has(item.id)),
        risks.map((risk) => plain.finds(risk)),
      );
    });

  it("says how a score is made up", async () => {
    const request = {
      query: '"backbone providers"',
      filter: {},
      sort: "RELEVANCE",
      first: 1,
      after: null,
    } as const;
    const [hit] = (await search.search(request)).hits;
    const plain = new PlainQuery(request.query);
    const index = risks.findIndex(({ heading }) => heading === headingOf(hit!.risk));
    const parts = (["heading", "body"] as const).map((field) => {
      const counts = risks.map((risk) => plain.highlighted(risk, field).length);
      const lengths = risks.map((risk) => tokensOf(risk[field]));
      const [n, f] = [counts.filter((count) => count > 0).length, counts[index]!];
      const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
      return (
        (Math.log(1 + (28 - n + 0.5) / (n + 0.5)) * f) /
        (f + 1.2 * (0.25 + (0.75 * lengths[index]!) / average))
      );
    });
    const explained = (await hit!.explain()).map(({ contribution }) => contribution);
    assert.deepEqual(
      explained.map((part) => part.toFixed(9)),
      parts.filter((part) => part > 0).map((part) => part.toFixed(9)),
    );
    assert.equal(hit!.score.toFixed(9), parts.reduce((sum, part) => sum + part, 0).toFixed(9));
  });

  const headings = new Map<AnyId, string>();
  const headingOf = (id: AnyId) => headings.get(id);

  async function plainRisks({ view }: EmbeddedStore): Promise<PlainRisk[]> {
    const { items } = await view.page({ label: "Risk", filter: {}, first: 100, after: null });
    const nodes = items.map(({ item }) => item);
    const links = { direction: "OUT", first: 100, after: null } as const;
    const mentions = await view.links({ ids: nodes.map(({ id }) => id), types: ["MENTIONS"], ...links });
    const [filing] = (await view.page({ label: "Filing", filter: {}, first: 1, after: null })).items;
    const [issued] = await view.links({ ids: [filing!.item.id], types: ["ISSUED_BY"], ...links });
    const { form, filedDate } = filing!.item.props;
    return nodes.map(({ id, props }, index) => {
      headings.set(id, String(props.heading));
      return {
        heading: String(props.heading),
        body: String(props.body),
        ...(props.category === null ? {} : { category: String(props.category) }),
        issuer: String(issued!.items[0]!.item.node.props.name),
        form: String(form),
        filed: String(filedDate),
        mentions: mentions[index]!.items.map(({ item }) => String(item.node.props.name)),
      };
    });
  }
});

function tokensOf(text: string): number {
  return plainTokens(text).length;
}
