import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import fc from "fast-check";
import type { GraphNode } from "../../src/graph/kinds.ts";
import { AppError } from "../../src/kernel/errors.ts";
import type { RiskHit, RiskSearch, RiskSearchRequest } from "../../src/search/port.ts";
import { tokenize } from "../../src/search/tokens.ts";
import type { FilingLoad, GraphStore } from "../../src/store/port.ts";
import { plainSearch, plainTokens } from "../search/brute-force.ts";
import { riskLoads, type SampleFiling } from "../support/risks.ts";

export interface OpenSearch {
  readonly store: GraphStore;
  readonly search: RiskSearch;
  close(): Promise<void>;
}

const FILINGS: readonly SampleFiling[] = [
  {
    key: "older",
    filedDate: "2001-11-01",
    company: "Alpha",
    risks: [
      {
        heading: "We depend on backbone providers",
        body: "Internet backbone providers may fail us. AT&T is one provider.",
        category: "Risks Related to the Company's Business",
      },
      {
        heading: "Competition",
        body: "Our competitors provide service points, c/o others.",
        category: "Industry",
      },
      { heading: "Interruptions", body: "Mr. O'Grady’s network may fail; the network’s cafés too." },
    ],
  },
  {
    key: "newer",
    filedDate: "2003-05-06",
    company: "Beta",
    risks: [
      {
        heading: "Providers of backbones",
        body: "They own backbones; the providers come and go.",
        category: "INDUSTRY ",
      },
      { heading: "Service", body: "A service interruption of our service points points to failure." },
    ],
  },
];

/** Every hit is written as its filing's key and its ordinal. */
const CASES: readonly [why: string, query: string, hits: readonly string[]][] = [
  ["every word must occur", "backbone providers", ["older 1", "newer 1"]],
  ["words may stand in heading and body", "competition points", ["older 2"]],
  ["an ending does not matter", "competitor providing", ["older 2"]],
  ["a phrase is exact", '"backbone providers"', ["older 1"]],
  ["a phrase has its order", '"providers backbone"', []],
  ["a phrase does not leave its field", '"backbones they"', []],
  ["a phrase goes over punctuation", '"backbones the providers"', ["newer 1"]],
  ["a prefix", "interrupt*", ["older 3", "newer 2"]],
  ["a prefix is not stemmed", "providing*", []],
  ["signs inside a word make it a phrase", "AT&T", ["older 1"]],
  ["and so does a slash", "c/o", ["older 2"]],
  ["an apostrophe does not matter", "ogrady", ["older 3"]],
  ["a possessive neither", "network cafe", ["older 3"]],
  ["common words count", "the network", ["older 3"]],
  ["an unknown word finds nothing", "backbone zebra", []],
  ["an open quotation mark is no error", '"backbone providers', ["older 1", "newer 1"]],
  ["no word finds nothing", "***", []],
];

const REQUEST: RiskSearchRequest = { query: "", filter: {}, sort: "RELEVANCE", first: 100, after: null };

/** What every risk search promises, over any store that holds these loads. */
export function riskSearchSuite(
  name: string,
  open: (loads: readonly FilingLoad[]) => Promise<OpenSearch>,
): void {
  const loads = riskLoads(FILINGS);
  const nodes = loads.flatMap(({ patch }) => patch.nodes);
  const risks = nodes.filter(({ kind }) => kind === "RISK");
  const idOf = new Map(
    loads.flatMap(({ patch, filing }, index) =>
      patch.nodes.flatMap((node) =>
        node.kind === "RISK" && node.filing === filing
          ? [[node.id as string, `${FILINGS[index]!.key} ${node.props.ordinal}`] as const]
          : [],
      ),
    ),
  );
  const named = (hits: readonly RiskHit[]) => hits.map(({ risk }) => idOf.get(risk)!);

  describe(`${name}: RiskSearch`, () => {
    let opened: OpenSearch;
    const find = (parts: Partial<RiskSearchRequest>) => opened.search.search({ ...REQUEST, ...parts });
    before(async () => {
      opened = await open(loads);
    });
    after(() => opened.close());

    for (const [why, query, expected] of CASES)
      it(`${why}: ${query}`, async () => {
        const answer = await find({ query });
        assert.deepEqual(named(answer.hits).sort(), [...expected].sort());
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
      const company = nodes.find((node) => node.props.name === "Alpha")!.id;
      const found = async (filter: RiskSearchRequest["filter"]) =>
        named((await find({ query: "provid*", filter, sort: "PRINTED" })).hits);
      assert.deepEqual(await found({ filing }), ["newer 1"]);
      assert.deepEqual(await found({ company }), ["older 1", "older 2"]);
      assert.deepEqual(await found({ category: "industry" }), ["older 2", "newer 1"]);
      assert.deepEqual(await found({ category: "industry", filing }), ["newer 1"]);
      assert.deepEqual(await found({ company: risks[0]!.id }), []);
    });

    for (const sort of ["RELEVANCE", "FILED", "PRINTED"] as const)
      it(`pages through ${sort} as one list`, async () => {
        const whole = await find({ query: "provid*", sort });
        const paged: RiskHit[] = [];
        for (let after: readonly string[] | null = null, more = true; more; ) {
          const page = await find({ query: "provid*", sort, first: 1, after });
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

    it("highlights exactly what matched", async () => {
      const { hits } = await find({ query: '"backbone providers" AT&T provid*' });
      const risk = FILINGS[0]!.risks[0]!;
      assert.deepEqual(
        hits[0]!.highlights.map(({ field, start, end }) => [field, risk[field].slice(start, end)]),
        [
          ["heading", "backbone providers"],
          ["body", "backbone providers"],
          ["body", "AT&T"],
          ["body", "provider"],
        ],
      );
    });

    it("sees what is loaded after the first search", async () => {
      const own = await open(loads.slice(0, 1));
      try {
        const count = async () => (await own.search.search({ ...REQUEST, query: "backbone" })).totalCount;
        assert.equal(await count(), 1);
        await own.store.load(loads[1]!);
        assert.equal(await count(), 2);
      } finally {
        await own.close();
      }
    });

    it("finds what the plainest reading of the language finds", async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryQuery, async (query) => {
          const { hits } = await find({ query });
          const plain = plainSearch(query, risks.map(textsOf));
          assert.deepEqual(
            hits.map(({ risk }) => risk as string).sort(),
            plain.map((index) => risks[index]!.id as string).sort(),
          );
          for (const hit of hits) checkHighlights(hit, risks.find(({ id }) => id === hit.risk)!);
        }),
        { numRuns: 2_000 },
      );
    });

    it("takes any text that a person can type", async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: "binary", maxLength: 80 }), async (query) => {
          const { interpretedAs, warnings, hits } = await find({ query });
          assert.ok(interpretedAs !== "" || (warnings.length > 0 && hits.length === 0));
        }),
        { numRuns: 10_000 },
      );
    });

    it("takes texts of 100,000 characters in less than two seconds each", async () => {
      for (const unit of [
        "a",
        '"',
        "a ",
        '"a ',
        "*",
        "a* ",
        "'",
        "AT&T ",
        "😀",
        "b1 c2 d3 ",
        "((",
        "\u0000",
      ]) {
        const query = unit.repeat(Math.ceil(100_000 / unit.length));
        const start = performance.now();
        await find({ query });
        assert.ok(performance.now() - start < 2_000, `${unit} is slow`);
      }
    });
  });
}

const VOCABULARY = FILINGS.flatMap(({ risks }) =>
  risks.flatMap(({ heading, body }) => [...heading.split(" "), ...body.split(" ")]),
);

const arbitraryWord = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...VOCABULARY) },
  { weight: 1, arbitrary: fc.constantFrom("zebra", "provide", "fails", "&", "a*", "O'", "s", "’s") },
);

/** Mostly what finds something: neighbouring words of the corpus, bare, as phrases, as prefixes, quoted badly. */
const arbitraryQuery = fc
  .array(
    fc.oneof(
      arbitraryWord,
      arbitraryWord.chain((word) => fc.nat({ max: word.length }).map((end) => `${word.slice(0, end)}*`)),
      fc
        .tuple(fc.nat({ max: VOCABULARY.length - 1 }), fc.integer({ min: 1, max: 3 }))
        .map(([from, length]) => `"${VOCABULARY.slice(from, from + length).join(" ")}"`),
      fc.constantFrom('"', "“", "(", "-", "*"),
    ),
    { maxLength: 4 },
  )
  .chain((words) => fc.constantFrom(" ", "  ", "\u00a0", "").map((glue) => words.join(glue)));

function textsOf({ props }: GraphNode): { heading: string; body: string } {
  return { heading: String(props.heading), body: String(props.body) };
}

/** Highlights stand apart, ascend, and begin and end where tokens do; the snippet's are cut from the same words. */
function checkHighlights(hit: RiskHit, node: GraphNode): void {
  const texts = textsOf(node);
  assert.ok(hit.highlights.length > 0);
  for (const field of ["heading", "body"] as const) {
    const tokens = tokenize(texts[field]);
    let behind = 0;
    for (const { start, end } of hit.highlights.filter((range) => range.field === field)) {
      assert.ok(start >= behind && end > start);
      assert.ok(tokens.some((token) => token.start === start) && tokens.some((token) => token.end === end));
      behind = end;
    }
  }
  const { text, highlights } = hit.snippet;
  assert.ok(texts.heading.includes(text) || texts.body.includes(text));
  assert.ok(highlights.length > 0);
  for (const { start, end } of highlights) assert.ok(plainTokens(text.slice(start, end)).length > 0);
}
