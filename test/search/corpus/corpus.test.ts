import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import porter from "natural/lib/natural/stemmers/porter_stemmer.js";
import type { GraphNode } from "../../../src/graph/kinds.ts";
import { Corpus } from "../../../src/search/corpus/corpus.ts";
import { openCorpus } from "../../../src/search/corpus/open-corpus.ts";
import { Similarity } from "../../../src/search/corpus/similar.ts";
import { suggest } from "../../../src/search/corpus/suggest.ts";
import type { GraphStore } from "../../../src/store/port.ts";
import { counting, storeOf } from "../../support/api.ts";
import { riskLoads, type SampleFiling, type SampleRisk } from "../../support/risks.ts";
import { plainTokens } from "../brute-force.ts";

interface Filled {
  readonly store: GraphStore;
  readonly corpus: Corpus;
  readonly similarity: Similarity;
  readonly nodes: readonly GraphNode[];
}

async function fill(filings: readonly SampleFiling[], limit?: number): Promise<Filled> {
  const store = await storeOf(riskLoads(filings));
  const corpus = await Corpus.read(store.view, limit);
  const page = await store.view.page({ label: "Risk", filter: {}, first: 1000, after: null });
  return { store, corpus, similarity: new Similarity(corpus), nodes: page.items.map(({ item }) => item) };
}

const one = (heading: string, body = ""): SampleRisk => ({ heading, body });
const filings = (...lists: SampleRisk[][]): SampleFiling[] =>
  lists.map((risks, at) => ({ key: `f${at}`, company: `Issuer ${at}`, risks }));

const headingOf = ({ nodes }: Filled, id: string) => nodes.find((node) => node.id === id)!.props.heading;
const ranked = (filled: Filled, index: number, scope: "ALL" | "SAME_FILING" | "OTHER_FILINGS" = "ALL") =>
  filled.similarity.nearest(filled.nodes[index]!, scope).map(({ risk }) => headingOf(filled, risk.id));

const near = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 1e-12, `${actual} is not ${expected}`);

describe("Similarity", () => {
  it("is what the formula gives by hand", async () => {
    // Three risk factors. "lost" occurs in two of them, twice in the first; "money" in one; "cisco" in two; "fails" in one.
    const filled = await fill(filings([one("Lost money", "lost"), one("Cisco lost"), one("Cisco fails")]));
    const [twice, inTwo, inOne] = [1 + Math.log(2), Math.log(4 / 2), Math.log(4 / 1)];
    const first = Math.hypot(twice * inTwo, inOne);
    const second = Math.hypot(inTwo, inTwo);
    const [hit, ...rest] = filled.similarity.nearest(filled.nodes[0]!, "ALL");
    assert.deepEqual(rest, []);
    assert.equal(headingOf(filled, hit!.risk.id), "Cisco lost");
    near(hit!.score, (twice * inTwo * inTwo) / (first * second));
    // The example of docs/SEARCH.md.
    assert.equal(hit!.score.toFixed(3), "0.457");
    const shared = filled.similarity.sharedTerms(filled.nodes[0]!, filled.nodes[1]!);
    assert.deepEqual(
      shared.map(({ term }) => term),
      ["lost"],
    );
    near(shared[0]!.share, hit!.score);
  });

  it("finds the nearest in its own filing, in others, or in all", async () => {
    const filled = await fill(
      filings(
        [one("backbone providers fail"), one("providers")],
        [one("backbone provider fails"), one("law")],
      ),
    );
    assert.deepEqual(ranked(filled, 0), ["backbone provider fails", "providers"]);
    assert.deepEqual(ranked(filled, 0, "SAME_FILING"), ["providers"]);
    assert.deepEqual(ranked(filled, 0, "OTHER_FILINGS"), ["backbone provider fails"]);
  });

  it("gives 1 to the same words, in the order of the list, and nothing to a text without a word", async () => {
    const filled = await fill(filings([one("a b"), one("B, a"), one("--"), one("b a!")]));
    const found = filled.similarity.nearest(filled.nodes[0]!, "ALL");
    assert.deepEqual(ranked(filled, 0), ["B, a", "b a!"]);
    for (const { score } of found) near(score, 1);
    assert.deepEqual(ranked(filled, 2), []);
  });

  it("names a stem by the word that the risk factor has most often", async () => {
    const filled = await fill(filings([one("providers", "provider providers"), one("providing")]));
    const shared = filled.similarity.sharedTerms(filled.nodes[0]!, filled.nodes[1]!);
    assert.deepEqual(
      shared.map(({ term }) => term),
      ["providers"],
    );
  });

  it("answers for a risk factor beyond the limit, as if it were one more", async () => {
    const filled = await fill(filings([one("lost money"), one("law"), one("lost cisco")]), 2);
    assert.deepEqual(ranked(filled, 2), ["lost money"]);
    // Of the corpus's two and itself: "lost" in two of three, "cisco" in one of three; "money" in one of two.
    const [hit] = filled.similarity.nearest(filled.nodes[2]!, "ALL");
    const own = [Math.log(4 / 2), Math.log(4 / 1)] as const;
    const other = [Math.log(3 / 1), Math.log(3 / 1)] as const;
    near(hit!.score, (own[0] * other[0]) / (Math.hypot(...own) * Math.hypot(...other)));
  });
});

const WORDS = [
  "backbone",
  "backbones",
  "provider",
  "providing",
  "the",
  "The",
  "can't",
  "Zürich",
  "24/7",
  "lost",
];
const sample = fc.record({
  heading: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }).map((words) => words.join(" ")),
  body: fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(" ")),
});
const corpora = fc
  .array(fc.array(sample, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map((lists) => filings(...lists));

/** The oracle: every two risk factors, with a whole vector each, from the words of docs/SEARCH.md. */
function plainCosines(risks: readonly string[], asked: number): Map<number, number> {
  const stems = risks.map((text) => plainTokens(text).map((token) => porter.stem(token)));
  const all = [...new Set(stems.flat())];
  const vectors = stems.map((own) =>
    all.map((stem) => {
      const count = own.filter((other) => other === stem).length;
      const holders = stems.filter((other) => other.includes(stem)).length;
      return count === 0 ? 0 : (1 + Math.log(count)) * Math.log((risks.length + 1) / holders);
    }),
  );
  const dot = (a: number, b: number) =>
    all.reduce((sum, _, at) => sum + vectors[a]![at]! * vectors[b]![at]!, 0);
  return new Map(
    risks.flatMap((_, other) =>
      other !== asked && dot(asked, other) > 0
        ? [[other, dot(asked, other) / Math.sqrt(dot(asked, asked) * dot(other, other))] as const]
        : [],
    ),
  );
}

const textOf = ({ props }: GraphNode) => `${props.heading} ${props.body}`;

describe("the corpus, beside looking at every risk factor", () => {
  it("gives every cosine, nearest first, and words whose shares add up to it", async () => {
    await fc.assert(
      fc.asyncProperty(corpora, async (sampled) => {
        const filled = await fill(sampled);
        for (const [asked, node] of filled.nodes.entries()) {
          const expected = plainCosines(filled.nodes.map(textOf), asked);
          const found = filled.similarity.nearest(node, "ALL");
          assert.equal(found.length, expected.size);
          for (const [at, { risk, score }] of found.entries()) {
            const other = filled.nodes.findIndex(({ id }) => id === risk.id);
            near(score, expected.get(other)!);
            assert.ok(at === 0 || score <= found[at - 1]!.score);
            const shares = filled.similarity
              .sharedTerms(node, filled.nodes[other]!)
              .map(({ share }) => share);
            near(
              shares.reduce((sum, share) => sum + share, 0),
              score,
            );
          }
        }
        await filled.store.close();
      }),
      { numRuns: 60 },
    );
  });

  it("suggests each stem that is there, with the number of risk factors that hold it and the words before", async () => {
    const typed = fc
      .array(fc.constantFrom("b", "backbone", "pro", "prov", "the", "THE", "z", "24", "can’t", "x"), {
        maxLength: 3,
      })
      .map((words) => words.join(" "));
    await fc.assert(
      fc.asyncProperty(corpora, typed, async (sampled, prefix) => {
        const filled = await fill(sampled);
        const { terms, headings } = suggest(filled.corpus, prefix, 100);
        const words = plainTokens(prefix);
        const holds = (node: GraphNode, stem: string) =>
          plainTokens(textOf(node)).some((token) => porter.stem(token) === stem);
        const within = filled.nodes.filter((node) =>
          words.slice(0, -1).every((word) => holds(node, porter.stem(word))),
        );
        const stems = new Set(
          filled.nodes.flatMap((node) =>
            plainTokens(textOf(node)).flatMap((token) =>
              words.length > 0 && token.startsWith(words.at(-1)!) ? [porter.stem(token)] : [],
            ),
          ),
        );
        const counts = [...stems]
          .map((stem) => [stem, within.filter((node) => holds(node, stem)).length] as const)
          .filter(([, count]) => count > 0);
        assert.deepEqual(
          new Map(terms.map(({ text, count }) => [porter.stem(text.split(" ").at(-1)!), count])),
          new Map(counts),
        );
        const phrase = ` ${words.join(" ")}`;
        const matching = filled.nodes.filter(
          (node) =>
            words.length > 0 && ` ${plainTokens(String(node.props.heading)).join(" ")}`.includes(phrase),
        );
        assert.equal(
          headings.reduce((sum, { count }) => sum + count, 0),
          matching.length,
        );
        for (const { risk } of headings) assert.ok(matching.some(({ id }) => id === risk));
        await filled.store.close();
      }),
      { numRuns: 100 },
    );
  });
});

describe("suggest", () => {
  const SAMPLE = filings(
    [one("Backbone providers may fail", "providers provide"), one("Providers of backbone service", "back")],
    [one("backbone PROVIDERS may fail!", "a provider, a provider"), one("Law", "providing")],
  );
  const CASES: [why: string, prefix: string, terms: [string, number][], headings: [string, number][]][] = [
    [
      "the most frequent first, one word a stem, the one that most hold; headings that begin so first",
      "b",
      [
        ["backbone", 3],
        ["back", 1],
      ],
      [
        ["Backbone providers may fail", 2],
        ["Providers of backbone service", 1],
      ],
    ],
    ["behind other words, what goes with them", "law PROV", [["law providers", 1]], []],
    [
      "headings with the words in a row",
      "backbone s",
      [["backbone service", 1]],
      [["Providers of backbone service", 1]],
    ],
    ["a whole word is a beginning, too", "law", [["law", 1]], [["Law", 1]]],
    ["a word that nothing holds", "xylophone pro", [], []],
    ["no word", " -- ", [], []],
    ["nothing", "", [], []],
  ];
  for (const [why, prefix, terms, headings] of CASES)
    it(why, async () => {
      const { corpus, store } = await fill(SAMPLE);
      const found = suggest(corpus, prefix, 10);
      assert.deepEqual(
        found.terms.map(({ text, count }) => [text, count]),
        terms,
      );
      assert.deepEqual(
        found.headings.map(({ heading, count }) => [heading, count]),
        headings,
      );
      await store.close();
    });

  it("gives as many as are asked for, and minds the last eight words only", async () => {
    const { corpus, store } = await fill(SAMPLE);
    assert.equal(suggest(corpus, "b", 1).terms.length, 1);
    assert.equal(suggest(corpus, "b", 1).headings.length, 1);
    assert.deepEqual(suggest(corpus, `xylophone ${"law ".repeat(7)}pro`, 9).terms.length, 1);
    assert.deepEqual(suggest(corpus, `xylophone ${"law ".repeat(6)}pro`, 9).terms, []);
    await store.close();
  });
});

describe("openCorpus", () => {
  it("reads when first asked, and again only when the store has changed", async () => {
    const store = await storeOf(riskLoads(filings([one("law")])));
    const counted = counting(store);
    const corpus = openCorpus(counted.store.view);
    assert.deepEqual(counted.calls(), []);
    await Promise.all([corpus(), corpus()]);
    assert.deepEqual(counted.calls(), ["page"]);
    await corpus();
    assert.deepEqual(counted.calls(), []);
    await store.load(riskLoads(filings([one("law")], [one("money")]))[1]!);
    assert.equal((await corpus()).corpus.risks.length, 2);
    assert.deepEqual(counted.calls(), ["page"]);
    await store.close();
  });

  it("reads a long list page by page, up to its limit", async () => {
    const many = filings(Array.from({ length: 1100 }, (_, at) => one(`number ${at}`)));
    const { corpus, store } = await fill(many);
    assert.equal(corpus.risks.length, 1100);
    assert.equal((await Corpus.read(store.view, 501)).risks.length, 501);
    assert.equal((await Corpus.read(store.view, 501)).ofStem("number").risks.length, 501);
    await store.close();
  });
});
