import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { findPaths } from "../../../src/app/explore/paths.ts";
import { findRelatedParties } from "../../../src/app/explore/related-parties.ts";
import type { Step } from "../../../src/app/explore/step.ts";
import type { GraphEdge, GraphNode } from "../../../src/graph/kinds.ts";
import { DERIVED_STEPS, TIES, type Tie } from "../../../src/graph/relate/ties.ts";
import { type Judgement, newJudgement, type Verdict } from "../../../src/graph/resolve/judgements.ts";
import type { AnyId, FilingLoad, GraphStore } from "../../../src/store/port.ts";
import { GraphOracle } from "../../conformance/graph-oracle.ts";
import { counting, storeOf } from "../../support/api.ts";
import { arbitraryJudgements, arbitraryLoads } from "../../support/arbitrary-loads.ts";
import { aFiling, aFilingNode, aLoad, aNode, anEdge, aParty } from "../../support/patches.ts";

const WHOLE = { first: 100, after: null };

async function related({ view }: GraphStore, id: AnyId, via: readonly Tie[] = TIES) {
  return findRelatedParties(view, { id, via, minScore: null, ...WHOLE });
}

async function judged(loads: readonly FilingLoad[], judgements: readonly Judgement[]): Promise<GraphStore> {
  const store = await storeOf(loads);
  for (const judgement of judgements) await store.judge(judgement);
  return store;
}

function partiesOf({ nodes }: GraphOracle): GraphNode[] {
  return [...nodes.values()].filter(({ kind }) => kind === "PARTY");
}

/** The same filings, as if each had printed those that are one as one party that filings share. */
function merged(loads: readonly FilingLoad[], oracle: GraphOracle): FilingLoad[] {
  const isMerged = (id: AnyId) =>
    partiesOf(oracle).some((other) => other.id !== id && oracle.root(other.id) === oracle.root(id));
  const nodeFor = (node: GraphNode): GraphNode => {
    if (node.kind !== "PARTY" || !isMerged(node.id)) return node;
    const root = oracle.nodes.get(oracle.root(node.id))!;
    return { ...root, labels: node.labels, filing: null, evidence: [] };
  };
  return loads.map(({ filing, patch }) => {
    const nodes = new Map<AnyId, GraphNode>();
    for (const node of patch.nodes.map(nodeFor)) {
      const labels = [...new Set([...(nodes.get(node.id)?.labels ?? []), ...node.labels])];
      nodes.set(node.id, { ...node, labels });
    }
    const edges = new Map<string, GraphEdge>();
    for (const edge of patch.edges) {
      const [from, to] = [oracle.root(edge.from), oracle.root(edge.to)];
      edges.set(`${edge.type} ${from} ${to}`, { ...edge, from, to });
    }
    return aLoad(filing, { nodes: [...nodes.values()], edges: [...edges.values()] });
  });
}

/** Names count by the filing that prints them, and a party that filings share has none: these two cannot be built. */
const BUILT = TIES.filter((tie) => tie !== "FAMILY" && tie !== "FUND_FAMILY");

/** Steps go on from where they came, up to what is one; each stored one is an edge between the nodes that it names. */
function checkSteps(steps: readonly Step[], oracle: GraphOracle, [from, to]: readonly [AnyId, AnyId]): void {
  const ends = [from, ...steps.map((step) => step.to.id)].map((id) => oracle.root(id));
  assert.deepEqual(
    steps.map((step) => oracle.root(step.from.id)),
    ends.slice(0, -1),
  );
  assert.equal(ends.at(-1), oracle.root(to));
  for (const step of steps) {
    assert.ok(step.evidence.length > 0, step.type);
    const pair = [step.from.id, step.to.id];
    if (!DERIVED_STEPS.some((type) => type === step.type))
      assert.ok(
        oracle.edges.some(
          (edge) => edge.type === step.type && pair.includes(edge.from) && pair.includes(edge.to),
        ),
        step.type,
      );
  }
}

describe("parties that people judged to be one", () => {
  it("are explored as if each filing had printed them as one", async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryLoads, arbitraryJudgements, async (loads, judge) => {
        const judgements = judge(loads);
        const oracle = new GraphOracle(loads, judgements);
        const store = await judged(loads, judgements);
        const built = await storeOf(merged(loads, oracle));
        try {
          const scores = (answer: Awaited<ReturnType<typeof related>>) =>
            answer.items.map(({ item: { party, weight, reasons } }) => [
              ...[party.id, weight],
              reasons.map((reason) => `${reason.kind} ${reason.weight}`),
            ]);
          for (const { id } of partiesOf(oracle)) {
            const answer = await related(store, id, BUILT);
            assert.deepEqual(scores(answer), scores(await related(built, oracle.root(id), BUILT)));
            for (const { item } of answer.items)
              for (const { path } of item.reasons) checkSteps(path, oracle, [id, item.party.id]);
            if (oracle.root(id) !== id) compared++;
          }
        } finally {
          await store.close();
          await built.close();
        }
      }),
      { numRuns: 40 },
    );
    assert.ok(compared > 15, `${compared} parties were one with others`);
  });

  it("are joined to others as if each filing had printed them as one", async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryLoads,
        arbitraryJudgements,
        fc.constantFrom(BUILT, ["AGENT", "BUILDING", "FOOTNOTE"] as const),
        async (loads, judge, via) => {
          const judgements = judge(loads);
          const oracle = new GraphOracle(loads, judgements);
          const store = await judged(loads, judgements);
          const built = await storeOf(merged(loads, oracle));
          const parties = partiesOf(oracle);
          const some = [...parties.filter(({ id }) => oracle.root(id) !== id), ...parties].slice(0, 4);
          const ask = ({ view }: GraphStore, from: AnyId, to: AnyId) =>
            findPaths(view, { from, to, via, maxHops: 3, ...WHOLE });
          try {
            for (const { id: from } of some)
              for (const { id: to } of some) {
                const answer = await ask(store, from, to);
                const expected = await ask(built, oracle.root(from), oracle.root(to));
                const ways = ({ items }: typeof answer) =>
                  items.map(({ item: { weight, steps } }) => [
                    weight,
                    ...steps.map((step) => oracle.root(step.to.id)),
                  ]);
                assert.deepEqual(ways(answer), ways(expected));
                assert.equal(answer.totalCount, expected.totalCount);
                assert.equal(answer.noAnswer?.code, expected.noAnswer?.code);
                for (const { item } of answer.items) checkSteps(item.steps, oracle, [from, to]);
              }
          } finally {
            await store.close();
            await built.close();
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("are related to others both ways, names included, and to nobody whom they are one with", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLoads, arbitraryJudgements, async (loads, judge) => {
        const judgements = judge(loads);
        const oracle = new GraphOracle(loads, judgements);
        const store = await judged(loads, judgements);
        try {
          const scores = new Map<string, string>();
          for (const { id } of partiesOf(oracle)) {
            const { items } = await related(store, id);
            for (const { item } of items) {
              assert.equal(item.party.id, oracle.root(item.party.id));
              assert.notEqual(item.party.id, oracle.root(id));
              for (const { path } of item.reasons) checkSteps(path, oracle, [id, item.party.id]);
              const said = `${item.weight} ${item.reasons.map(({ kind }) => kind).toSorted()}`;
              const pair = `${oracle.root(id)} ${item.party.id}`;
              assert.equal(scores.get(pair) ?? said, said, "whichever of them is asked for");
              scores.set(pair, said);
            }
          }
          for (const [pair, said] of scores)
            assert.equal(scores.get(pair.split(" ").toReversed().join(" ")), said);
        } finally {
          await store.close();
        }
      }),
      { numRuns: 40 },
    );
  });

  it("are again as they were, once the judgements are withdrawn", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLoads, arbitraryJudgements, async (loads, judge) => {
        const judgements = judge(loads);
        const oracle = new GraphOracle(loads);
        const store = await storeOf(loads);
        const [a, b] = partiesOf(oracle);
        const answers = async () => ({
          related: await Promise.all(partiesOf(oracle).map(({ id }) => related(store, id))),
          paths: await findPaths(store.view, {
            from: a!.id,
            to: (b ?? a!).id,
            via: TIES,
            maxHops: 3,
            ...WHOLE,
          }),
        });
        try {
          const before = await answers();
          for (const judgement of judgements) await store.judge(judgement);
          for (const { left, right, at } of judgements)
            await store.withdraw([right, left], { by: "Bob", at });
          assert.deepEqual(await answers(), before);
        } finally {
          await store.close();
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("parties of two filings at one address", () => {
  const [one, two] = [aFiling("one"), aFiling("two")];
  const home = aNode("ADDRESS", { key: "home", filing: null, props: { line: "1 Street" } });
  const members = Array.from({ length: 501 }, (_, index) => aParty(one, `Member ${index}`));
  const others = Array.from({ length: 12 }, (_, index) => aParty(two, `Other ${index}`));
  const loads = (
    [
      [one, members],
      [two, others],
    ] as const
  ).map(([filing, parties]) =>
    aLoad(filing, {
      nodes: [aFilingNode(filing), home, ...parties],
      edges: parties.map((party) => anEdge("LOCATED_AT", party, home, { filing })),
    }),
  );
  const [first] = members as [GraphNode];
  const judge = (a: GraphNode, b: GraphNode, verdict: Verdict = "SAME") =>
    newJudgement([a, b].map(({ id, props }) => ({ id, name: String(props.name) })) as never, {
      ...{ verdict, by: "Ann", at: "2026-01-01T00:00:00.000Z", note: null },
    });
  const sames = (count: number) => members.slice(1, count).map((member) => judge(first, member));

  // 501 + 12 parties are at the address; 461 of them are one: 53 share it. 1 / log2(53) = 1 / 5.727920 = 0.174583.
  it("share it once", async () => {
    const store = await judged(loads, sames(461));
    const { items, totalCount } = await related(store, members[460]!.id, ["ADDRESS"]);
    assert.equal(totalCount, 52);
    assert.deepEqual([...new Set(items.map(({ item }) => item.weight))], [174_583]);
    await store.close();
  });

  it("are asked for as often for ten as for two", async () => {
    const store = await judged(loads, sames(20));
    const { store: counted, calls } = counting(store);
    const count = async (size: number) => {
      await findRelatedParties(counted.view, {
        id: first.id,
        via: TIES,
        minScore: null,
        first: size,
        after: null,
      });
      return calls().length;
    };
    assert.equal(await count(10), await count(2));
    await store.close();
  });

  it("are followed up to five hundred, more fail with a code", async () => {
    const many = await judged(loads, sames(500));
    const [last, stranger] = [members[500]!, others[0]!];
    assert.equal((await related(many, first.id, ["ADDRESS"])).totalCount, 13);
    await many.judge(judge(first, last));
    const refused = { name: "AppError", code: "QUERY_TOO_COSTLY" };
    await assert.rejects(related(many, first.id, ["ADDRESS"]), refused);
    await assert.rejects(related(many, stranger.id, ["ADDRESS"]), refused);
    const ends = { from: stranger.id, to: last.id, via: TIES, maxHops: 2, ...WHOLE };
    await assert.rejects(findPaths(many.view, ends), refused);
    await many.close();
  });

  it("are read by themselves where a load has lost those that they were one with", async () => {
    const store = await judged(loads, [judge(first, others[0]!)]);
    await store.load(aLoad(two, { nodes: [aFilingNode(two)] }));
    const { readAs, totalCount } = await related(store, first.id, ["ADDRESS"]);
    assert.deepEqual([readAs, totalCount], [[], 500]);
    await store.close();
  });

  it("are two while the judgement is UNSURE", async () => {
    const store = await judged(loads, [judge(first, others[0]!, "UNSURE")]);
    const { readAs, totalCount } = await related(store, first.id, ["ADDRESS"]);
    assert.deepEqual([readAs, totalCount], [[], 512]);
    await store.close();
  });
});
