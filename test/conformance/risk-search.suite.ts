import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import fc from "fast-check";
import { AppError } from "../../src/kernel/errors.ts";
import type {
  Facet,
  RiskHit,
  RiskSearch,
  RiskSearchAnswer,
  RiskSearchRequest,
} from "../../src/search/port.ts";
import type { FilingLoad, GraphStore } from "../../src/store/port.ts";
import { PlainQuery, type PlainRisk, plainTokens } from "../search/brute-force.ts";
import { arbitraryQuery, hostileText } from "../support/arbitrary-queries.ts";
import { riskLoads } from "../support/risks.ts";
import { CASES, FILINGS, PLAIN_RISKS } from "./risk-search.cases.ts";

export interface OpenSearch {
  readonly store: GraphStore;
  readonly search: RiskSearch;
  close(): Promise<void>;
}

/** A store that holds these loads, and nothing else. */
export type OpenWith = (loads: readonly FilingLoad[]) => Promise<OpenSearch>;

export interface SuiteOptions {
  /** Generated queries in all. @default 3000 */
  readonly runs?: number;
  /** Random texts in all. @default 10000 */
  readonly texts?: number;
  /** Of them: a server answers several while one travels. @default 1 */
  readonly atATime?: number;
}

const REQUEST: RiskSearchRequest = { query: "", filter: {}, sort: "RELEVANCE", first: 100, after: null };
/** No text takes longer, whatever it is: of 100,000 characters, 8,192 are read. */
const SLOWEST_MS = 2_000;

/** What every risk search promises, over any store that holds these loads. */
export function riskSearchSuite(
  name: string,
  open: OpenWith,
  { runs = 3_000, texts = 10_000, atATime = 1 }: SuiteOptions = {},
): void {
  const loads = riskLoads(FILINGS);
  const nodes = loads.flatMap(({ patch }) => patch.nodes);
  const ids = new Map(
    loads.flatMap(({ patch }, filing) =>
      patch.nodes
        .filter(({ kind }) => kind === "RISK")
        .map((node) => [node.id as string, `${FILINGS[filing]!.key} ${node.props.ordinal}`] as const),
    ),
  );
  const named = (hits: readonly RiskHit[]) => hits.map(({ risk }) => ids.get(risk)!);
  const plain = (query: string, any = false) => {
    const read = new PlainQuery(query, any);
    return [...PLAIN_RISKS].flatMap(([risk, texts]) => (read.finds(texts) ? [risk] : [])).sort();
  };

  describe(`${name}: RiskSearch`, () => {
    let opened: OpenSearch;
    const find = (parts: Partial<RiskSearchRequest>) => opened.search.search({ ...REQUEST, ...parts });
    before(async () => {
      opened = await open(loads);
    });
    after(() => opened.close());

    for (const { why, query, hits: expected, any = false } of CASES)
      it(`${why}: ${query}`, async () => {
        const answer = await find({ query, any });
        assert.deepEqual(named(answer.hits).sort(), [...expected].sort());
        assert.deepEqual(plain(query, any), [...expected].sort(), "the brute force reads it otherwise");
        assert.equal(answer.totalCount, expected.length);
        assert.equal(answer.hasNextPage, false);
      });

    it("ranks by score, the heading above the body", async () => {
      const { hits } = await find({ query: "service" });
      assert.deepEqual(named(hits), ["newer 2", "older 2"]);
      assert.ok(hits[0]!.score > hits[1]!.score);
    });

    it("orders as printed, and by filing date with the newest first", async () => {
      const printed = await find({ query: "fail*", sort: "PRINTED" });
      assert.deepEqual(named(printed.hits), ["older 1", "older 3", "newer 2"]);
      const filed = await find({ query: "provid*", sort: "FILED" });
      assert.deepEqual(named(filed.hits)[0], "newer 1");
      assert.deepEqual(named(filed.hits).slice(1).sort(), ["older 1", "older 2"]);
    });

    it("filters by filing, company and category", async () => {
      const filing = loads[1]!.filing;
      const company = nodes.find((node) => node.props.name === "Alpha Networks, Inc.")!.id;
      const found = async (filter: RiskSearchRequest["filter"], query = "provid*") =>
        named((await find({ query, filter, sort: "PRINTED" })).hits);
      assert.deepEqual(await found({ filing }), ["newer 1"]);
      assert.deepEqual(await found({ company }), ["older 1", "older 2"]);
      assert.deepEqual(await found({ category: "industry" }), ["older 2", "newer 1"]);
      assert.deepEqual(await found({ category: "industry", filing }), ["newer 1"]);
      assert.deepEqual(await found({ company: [...ids.keys()][0] as never }), []);
      assert.deepEqual(await found({ company }, "-provid*"), ["older 3"]);
      assert.deepEqual(await found({ company }, '"providers fail"~3'), ["older 1"]);
    });

    for (const sort of ["RELEVANCE", "FILED", "PRINTED"] as const)
      for (const query of ["provid*", "-zebra", '"the network"~2 OR may'])
        it(`pages through ${query} by ${sort} as one list`, async () => {
          const whole = await find({ query, sort });
          const paged: RiskHit[] = [];
          for (let after: readonly string[] | null = null, more = true; more; ) {
            const page: RiskSearchAnswer = await find({ query, sort, first: 1, after });
            assert.equal(page.totalCount, whole.totalCount);
            paged.push(...page.hits);
            after = page.hits.at(-1)!.key;
            more = page.hasNextPage;
          }
          assert.deepEqual(named(paged), named(whole.hits));
        });

    it("refuses a cursor of another list", async () => {
      const isBadCursor = (error: unknown) => error instanceof AppError && error.code === "BAD_CURSOR";
      await assert.rejects(find({ query: "service", after: ["1"] }), isBadCursor);
      await assert.rejects(find({ query: "service", after: ["x", "", "", "", ""] }), isBadCursor);
    });

    it("says how it read the query", async () => {
      const answer = await find({ query: 'Backbone "AT&T' });
      assert.equal(answer.interpretedAs, 'backbone "at t"');
      assert.equal(answer.warnings.length, 1);
    });

    it("counts all hits by category, issuer, form, year and mentioned party", async () => {
      const { facets } = await find({ query: "fail* OR own", first: 1 });
      assert.deepEqual(await facets(), [
        // older 1, older 3 (of no category), newer 1, newer 2 (of none)
        { field: "CATEGORY", values: [one("INDUSTRY "), one("Risks Related to the Company's Business")] },
        {
          field: "ISSUER",
          values: [
            { value: "Alpha Networks, Inc.", count: 2 },
            { value: "Beta Corp", count: 2 },
          ],
        },
        {
          field: "FORM",
          values: [
            { value: "10-K", count: 2 },
            { value: "424B3", count: 2 },
          ],
        },
        {
          field: "YEAR",
          values: [
            { value: "2001", count: 2 },
            { value: "2003", count: 2 },
          ],
        },
        { field: "MENTIONED_PARTY", values: [one("AT&T"), one("Cisco Systems, Inc.")] },
      ] satisfies Facet[]);
      for (const query of ['"zebra', '"may fail"~1 zebra', ""])
        for (const { values } of await (await find({ query })).facets()) assert.deepEqual(values, []);
    });

    it("asks whether a word was meant that some risk factor holds", async () => {
      const asked = async (query: string) => (await find({ query })).didYouMean();
      assert.equal(await asked("backbn providrs"), "backbone providers");
      assert.equal(await asked('"servce points" -zebra'), '"service points" -zebra');
      assert.equal(await asked("backbone provider"), null, "nothing is unknown");
      assert.equal(await asked("qqqq"), null, "nothing is near");
      assert.equal(await asked("competitoin backbon"), null, "both together find nothing");
    });

    it("knows its tokens", async () => {
      const terms = await opened.search.terms("ne");
      assert.deepEqual(terms, [{ token: "network", stem: "network", risks: 1 }]);
      const all = await opened.search.terms("");
      const tokens = [...PLAIN_RISKS.values()].flatMap(({ heading, body }) =>
        plainTokens(`${heading} ${body}`),
      );
      assert.deepEqual(
        all.map(({ token }) => token),
        [...new Set(tokens)].sort(),
      );
    });

    it("finds what the plainest reading of the language finds, and highlights what matched", async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryQuery, fc.boolean(), fc.boolean(), async (query, any, again) => {
          const answer = await find({ query, any });
          assert.deepEqual(named(answer.hits).sort(), plain(query, any));
          assert.equal(answer.totalCount, answer.hits.length);
          for (const hit of answer.hits) {
            checkHighlights(hit, new PlainQuery(query, any), PLAIN_RISKS.get(ids.get(hit.risk)!)!);
          }
          const understood = await find({ query: answer.interpretedAs, any: any && again });
          assert.deepEqual(named(understood.hits).sort(), named(answer.hits).sort(), answer.interpretedAs);
        }),
        { numRuns: runs },
      );
    });

    it("scores what the contributions add up to", async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryQuery, async (query) => {
          const { hits, interpretedAs } = await find({ query });
          for (const hit of hits) {
            const parts = await hit.explain();
            const sum = parts.reduce((total, { contribution }) => total + contribution, 0);
            assert.ok(Math.abs(sum - hit.score) <= 1e-4 * (1 + hit.score), `${sum} and ${hit.score}`);
            for (const { term, contribution } of parts) {
              assert.ok(contribution > 0);
              assert.ok(interpretedAs.includes(term), term);
            }
          }
        }),
        { numRuns: Math.ceil(runs / 10) },
      );
    });

    it(`takes ${texts} texts, whatever they are, none slower than two seconds`, async () => {
      const timed = async (query: string, any: boolean) => {
        const start = performance.now();
        const { interpretedAs, warnings, hits } = await find({ query, any, first: 5 });
        assert.ok(interpretedAs !== "" || (warnings.length > 0 && hits.length === 0));
        return performance.now() - start;
      };
      // A text that took long is asked again: the machine may have stood still for another reason.
      const take = async ([query, any]: readonly [string, boolean]) => {
        const first = await timed(query, any);
        assert.ok(first < SLOWEST_MS || (await timed(query, any)) < SLOWEST_MS, "slow");
      };
      const some = fc.array(fc.tuple(hostileText, fc.boolean()), { minLength: atATime, maxLength: atATime });
      await fc.assert(
        fc.asyncProperty(some, async (queries) => {
          await Promise.all(queries.map(take));
        }),
        { numRuns: Math.ceil(texts / atATime) },
      );
    });

    // The last one: where stores share a database, it is another one now.
    it("sees what is loaded after the first search, and what a new version of a filing has no more", async () => {
      const own = await open(loads.slice(0, 1));
      try {
        const count = async (query: string) => (await own.search.search({ ...REQUEST, query })).totalCount;
        assert.equal(await count("backbone"), 1);
        await own.store.load(loads[1]!);
        assert.equal(await count("backbone"), 2);
        const [changed] = riskLoads([{ ...FILINGS[0]!, risks: [{ heading: "New", body: "A zebra." }] }]);
        assert.equal(await own.store.load(changed!), "REPLACED");
        assert.equal(await count("backbone"), 1);
        assert.equal(await count("zebra"), 1);
        assert.equal(await count("-zebra"), 2);
        assert.deepEqual(await own.search.terms("cafe"), []);
      } finally {
        await own.close();
      }
    });
  });
}

function one(value: string) {
  return { value, count: 1 };
}

/** The ranges cut from the texts are the matched tokens; the snippet is cut from a text, and its ranges match, too. */
function checkHighlights(hit: RiskHit, plain: PlainQuery, risk: PlainRisk): void {
  for (const field of ["heading", "body"] as const) {
    const ranges = hit.highlights.filter((range) => range.field === field);
    assert.deepEqual(
      ranges.map(({ start, end }) => plainTokens(risk[field].slice(start, end))),
      plain.highlighted(risk, field),
    );
    ranges.forEach(({ start, end }, index) => {
      assert.ok(start >= (ranges[index - 1]?.end ?? 0) && end > start);
      assert.match(risk[field].slice(start, end), /^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/su);
    });
  }
  const { text, highlights } = hit.snippet;
  const [from] = (["body", "heading"] as const).filter((field) =>
    hit.highlights.some((range) => range.field === field),
  );
  const whole = risk[from ?? "body"];
  assert.ok(whole.includes(text));
  assert.equal(highlights.length > 0, from !== undefined);
  if (from === undefined) return;
  const cuts = plain.highlighted(risk, from).map((tokens) => tokens.join(" "));
  for (const { start, end } of highlights)
    assert.ok(cuts.includes(plainTokens(text.slice(start, end)).join(" ")), text.slice(start, end));
}
