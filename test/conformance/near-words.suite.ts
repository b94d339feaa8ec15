import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import fc from "fast-check";
import { PlainQuery } from "../search/brute-force.ts";
import { riskLoads } from "../support/risks.ts";
import type { OpenSearch, OpenWith } from "./risk-search.suite.ts";

// Words near each other are where an index knows more ways to be wrong than elsewhere: order, gaps, equal words, the
// border between two names. The texts are of four words only, so that every query has much to mistake for a hit.

const WORDS = ["a", "b", "c", "d"];
const STRANGER = "e";
const RISKS = 90;

const words = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength, maxLength }).map((all) => all.join(" "));

/** The same at every run. */
const RISK_TEXTS = fc
  .sample(
    fc.record({
      heading: words(1, 6),
      body: fc.oneof(words(1, 8), words(8, 24)),
      parties: fc.uniqueArray(words(1, 5), { maxLength: 3 }),
    }),
    { seed: 17, numRuns: RISKS },
  )
  .map(({ heading, body, parties }) => ({ heading, body, parties }));

const anyWords = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...WORDS) }, fc.constant(STRANGER)),
  {
    minLength: 1,
    maxLength: 5,
  },
);
/** Words of one text in any order; beside them, how many others are among them there. */
const wordsOfText = fc
  .tuple(fc.nat({ max: RISKS - 1 }), fc.constantFrom("heading", "body"))
  .chain(([at, field]) => {
    const text = RISK_TEXTS[at]![field as "heading" | "body"].split(" ");
    return fc
      .subarray([...text.keys()], { minLength: 1, maxLength: Math.min(5, text.length) })
      .chain((places) => {
        const others = places.at(-1)! - places[0]! + 1 - places.length;
        const some = places.map((place) => text[place]!);
        return fc.shuffledSubarray(some, { minLength: some.length }).map((tokens) => ({ tokens, others }));
      });
  });
/** Where a text holds just so many others, as many, one less and one more. */
const near = fc.oneof(
  fc.tuple(anyWords, fc.nat({ max: 9 })).map(([tokens, between]) => `"${tokens.join(" ")}"~${between}`),
  fc
    .tuple(wordsOfText, fc.constantFrom(-1, 0, 1))
    .map(([{ tokens, others }, more]) => `"${tokens.join(" ")}"~${Math.max(0, others + more)}`),
);
const arbitraryNear = fc
  .oneof(
    { weight: 4, arbitrary: near },
    { weight: 3, arbitrary: fc.tuple(fc.constantFrom("heading:", "body:", "mentions:", "-"), near) },
    { weight: 1, arbitrary: fc.tuple(near, fc.constantFrom(" ", " OR ", " -", " -body:"), near) },
  )
  .map((parts) => [parts].flat().join(""));

/** @default 1000 */
export function nearWordsSuite(name: string, open: OpenWith, runs = 1_000): void {
  const loads = riskLoads([{ key: "near", company: "Z", risks: RISK_TEXTS }]);
  const nodes = loads.flatMap(({ patch }) => patch.nodes.filter(({ kind }) => kind === "RISK"));

  describe(`${name}: words near each other`, () => {
    let opened: OpenSearch;
    before(async () => {
      opened = await open(loads);
    });
    after(() => opened.close());
    const found = async (query: string) => {
      const request = { query, filter: {}, sort: "PRINTED", first: RISKS, after: null } as const;
      const { hits, totalCount } = await opened.search.search(request);
      assert.equal(totalCount, hits.length);
      return hits.map(({ risk }) => risk);
    };
    const plain = (query: string) => {
      const read = new PlainQuery(query);
      return nodes
        .filter((_, at) => {
          const { parties, ...texts } = RISK_TEXTS[at]!;
          return read.finds({ ...texts, mentions: parties });
        })
        .map(({ id }) => id);
    };

    it("are found where they stand so, and nowhere else", async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryNear, async (query) => {
          assert.deepEqual(await found(query), plain(query));
        }),
        { numRuns: runs },
      );
    });
  });
}
