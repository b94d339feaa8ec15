import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { encodeId } from "../../src/api/opaque.ts";
import { judgeParties, withdrawJudgement } from "../../src/app/resolve/judge-parties.ts";
import type { GraphStore } from "../../src/store/port.ts";
import { counting, type OpenApi, openApi, storeOf } from "../support/api.ts";
import { aFiling, aFilingNode, aLoad, aNode, aParty, someEvidence } from "../support/patches.ts";

/** By hand: who stands in which filing. */
const FILINGS = ["one", "two", "three"].map(aFiling);
const NAMES: readonly (readonly string[])[] = [
  ["Barbara Walters", "Ronald M. Starr", "Acme Ventures, LP"],
  ["Barbara Walters", "Kenneth I. Starr", "The Acme Ventures, L.P."],
  ["B. Walters", "Starr, Ronald M.", "Acme Ventures II, L.P."],
];
const isFirm = (name: string) => name.includes("Acme");

function aPerson(filing: (typeof FILINGS)[0], name: string) {
  const party = aParty(filing, name);
  return isFirm(name) ? party : { ...party, props: { ...party.props, partyKind: "PERSON" } };
}

const loads = FILINGS.map((filing, index) =>
  aLoad(filing, {
    nodes: [
      aFilingNode(filing, `${index}`, { form: "424B3" }),
      ...NAMES[index]!.map((name) => aPerson(filing, name)),
    ],
  }),
);
const waltersIn = (index: number): string => loads[index]!.patch.nodes[1]!.id;
const [walters1, walters2, walters3] = [waltersIn(0), waltersIn(1), waltersIn(2)] as const;
const CANDIDATES = `query ($first: Int!, $after: String, $filing: ID, $minScore: Int) {
  resolutionCandidates(first: $first, after: $after, filing: $filing, minScore: $minScore) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { score left { name filing { id } } right { name filing { id } } reasons { feature points text } judgement { verdict by } } } }`;
const signed = (at: string) => ({ by: "Ann", at: `2026-01-0${at}T00:00:00.000Z` });

describe("entity resolution through the API", () => {
  let store: GraphStore;
  let api: OpenApi;
  before(async () => {
    store = await storeOf(loads);
    api = await openApi(store);
  });
  after(() => api.close());

  // biome-ignore lint/suspicious/noExplicitAny: the query states the shape
  const pairs = (answer: any): string[] =>
    answer.resolutionCandidates.nodes.map(
      // biome-ignore lint/suspicious/noExplicitAny: the query states the shape
      ({ score, left, right }: any) => `${score} ${left.name} | ${right.name}`,
    );
  const judge = (parties: [string, string], verdict: "SAME" | "NOT_SAME" | "UNSURE", at: string) =>
    judgeParties(store, { parties, verdict, note: "as seen", ...signed(at) });

  it("proposes pairs with reasons that add up, page by page", async () => {
    const whole = await api.data(CANDIDATES, { first: 100, minScore: 60 });
    assert.deepEqual(pairs(whole), [
      "97 Ronald M. Starr | Starr, Ronald M.",
      "95 Acme Ventures, LP | The Acme Ventures, L.P.",
      "90 Barbara Walters | Barbara Walters",
      "65 B. Walters | Barbara Walters",
      "65 B. Walters | Barbara Walters",
    ]);
    for (const { score, reasons } of whole.resolutionCandidates.nodes)
      assert.equal(
        reasons.reduce((sum: number, { points }: { points: number }) => sum + points, 0),
        score,
      );
    const paged: string[] = [];
    for (let after: string | null = null; ; ) {
      const answer = await api.data(CANDIDATES, { first: 2, after, minScore: 60 });
      paged.push(...pairs(answer));
      assert.equal(answer.resolutionCandidates.totalCount, 5);
      if (!answer.resolutionCandidates.pageInfo.hasNextPage) break;
      after = answer.resolutionCandidates.pageInfo.endCursor;
    }
    assert.deepEqual(paged, pairs(whole));
    assert.deepEqual(
      pairs(await api.data(CANDIDATES, { first: 9, minScore: 60, filing: encodeId(FILINGS[1]!) })),
      [
        "95 Acme Ventures, LP | The Acme Ventures, L.P.",
        "90 Barbara Walters | Barbara Walters",
        "65 B. Walters | Barbara Walters",
      ],
    );
    // Fund II beside the fund without a number: 85 + 10 - 40.
    assert.ok(
      pairs(await api.data(CANDIDATES, { first: 9, minScore: 40 })).includes(
        "55 Acme Ventures II, L.P. | Acme Ventures, LP",
      ),
    );
  });

  it("refuses scores and cursors that are none", async () => {
    for (const minScore of [39, 101])
      assert.equal((await api.errors(CANDIDATES, { first: 1, minScore }))[0]!.code, "BAD_INPUT");
    const after = Buffer.from('["x"]').toString("base64url");
    assert.equal((await api.errors(CANDIDATES, { first: 1, after, minScore: 60 }))[0]!.code, "BAD_CURSOR");
  });

  it("reads a merged party by either id, says by whom, and forgets it when it is undone", async () => {
    const query = `query ($id: ID!) { node(id: $id) { id } party(id: $id) { id name canonical { id } filing { id }
      sameAs { party { id name } judgement by at note contradicted chain { by } } } }`;
    const ids = [walters1, walters2, walters3];
    const read = () => Promise.all(ids.map((id) => api.data(query, { id: encodeId(id) })));
    const before = await read();
    assert.deepEqual(
      before.map(({ node }) => node.id),
      ids.map(encodeId),
    );
    assert.deepEqual(before[0].party.sameAs, []);

    await judge([walters1, walters2], "SAME", "1");
    await judge([walters3, walters2], "SAME", "2");
    const canonical = encodeId([...ids].sort()[0]!);
    const merged = await read();
    for (const { node, party } of merged) {
      assert.equal(node.id, canonical);
      assert.equal(party.id, canonical);
      assert.equal(party.canonical.id, canonical);
      assert.deepEqual(
        party.sameAs.map((same: { party: { id: string } }) => same.party.id).sort(),
        ids
          .map(encodeId)
          .filter((id) => id !== canonical)
          .sort(),
      );
    }
    const all = merged[0].party.sameAs.map(
      ({ by, at, chain }: { by: string; at: string; chain: unknown[] }) => [by, at, chain.length],
    );
    assert.ok(
      all.every(([by, , length]: [string, string, number]) => (length === 1 ? by === "Ann" : by === null)),
    );
    // Both pairs with B. Walters and the pair of equal names follow from two judgements.
    assert.deepEqual(pairs(await api.data(CANDIDATES, { first: 9, minScore: 60 })).length, 2);

    for (const pair of [
      [walters1, walters2],
      [walters2, walters3],
    ] as const)
      await withdrawJudgement(store, [pair[0], pair[1]], signed("3"));
    assert.deepEqual(await read(), before);
    const { judgements } = await api.data(
      "{ judgements(first: 9, withdrawn: true) { nodes { verdict note withdrawnBy withdrawnAt } } }",
    );
    assert.deepEqual(
      judgements.nodes,
      Array(2).fill({ verdict: "SAME", note: "as seen", withdrawnBy: "Ann", withdrawnAt: signed("3").at }),
    );
  });

  it("merges nobody while judgements contradict each other, and shows both sides", async () => {
    await judge([walters1, walters2], "SAME", "4");
    await judge([walters2, walters3], "SAME", "5");
    const { contradictions } = await judge([walters1, walters3], "NOT_SAME", "6");
    assert.equal(contradictions.length, 1);
    const { node } = await api.data("query ($id: ID!) { node(id: $id) { id } }", { id: encodeId(walters3) });
    assert.equal(node.id, encodeId(walters3));
    const answer = await api.data(
      `{ contradictions { judgement { verdict leftName } chain { verdict left { name } } } }`,
    );
    assert.deepEqual(answer.contradictions[0].judgement.verdict, "NOT_SAME");
    assert.deepEqual(
      answer.contradictions[0].chain.map(({ verdict }: { verdict: string }) => verdict),
      ["SAME", "SAME"],
    );
    const { party } = await api.data(
      "query ($id: ID!) { party(id: $id) { sameAs { judgement contradicted } } }",
      { id: encodeId(walters1) },
    );
    assert.deepEqual(party.sameAs, [
      { judgement: "SAME", contradicted: true },
      { judgement: "SAME", contradicted: true },
      { judgement: "NOT_SAME", contradicted: true },
    ]);
    for (const pair of [
      [walters1, walters2],
      [walters2, walters3],
      [walters1, walters3],
    ] as const)
      await withdrawJudgement(store, [pair[0], pair[1]], signed("7"));
    assert.deepEqual((await api.data("{ contradictions { judgement { by } } }")).contradictions, []);
  });

  it("leaves out what was judged to be two, with all that each is one with; keeps what is unsure", async () => {
    await judge([walters1, walters2], "SAME", "1");
    await judge([walters2, walters3], "NOT_SAME", "2");
    const left = await api.data(CANDIDATES, { first: 9, minScore: 60 });
    assert.deepEqual(pairs(left), [
      "97 Ronald M. Starr | Starr, Ronald M.",
      "95 Acme Ventures, LP | The Acme Ventures, L.P.",
    ]);
    await judge(["Ronald M. Starr", "starr, ronald m."], "UNSURE", "3");
    const [first] = (await api.data(CANDIDATES, { first: 1, minScore: 60 })).resolutionCandidates.nodes;
    assert.deepEqual(first.judgement, { verdict: "UNSURE", by: "Ann" });
  });

  it("compares the parties of a store once, not for every request", async () => {
    const counted = counting(store);
    const other = await openApi(counted.store, { cacheItems: 0 });
    const first = await other.data(CANDIDATES, { first: 9, minScore: 60 });
    assert.ok(counted.calls().includes("briefPage"), "all parties were read");
    assert.deepEqual(await other.data(CANDIDATES, { first: 9, minScore: 60 }), first);
    assert.ok(!counted.calls().includes("briefPage"), "and not again");
    await other.stop();
  });

  it("reads the old id of a party that its filing has lost", async () => {
    const lost = await storeOf(loads);
    const other = await openApi(lost);
    try {
      await judgeParties(lost, {
        parties: [walters1, walters2],
        verdict: "SAME",
        note: null,
        ...signed("1"),
      });
      await lost.load(aLoad(FILINGS[0]!, { nodes: [aFilingNode(FILINGS[0]!, "0")] }));
      const { node } = await other.data("query ($id: ID!) { node(id: $id) { id } }", {
        id: encodeId(walters1),
      });
      assert.equal(node.id, encodeId(walters2));
      const { judgements } = await other.data(
        "query ($party: ID) { judgements(first: 9, party: $party) { totalCount nodes { left { id } right { id } leftName rightName } } }",
        { party: encodeId(walters1) },
      );
      const [{ left, right, leftName, rightName }] = judgements.nodes;
      assert.deepEqual(
        [left, right].filter((end) => end !== null),
        [{ id: encodeId(walters2) }],
      );
      assert.deepEqual([leftName, rightName], ["Barbara Walters", "Barbara Walters"]);
    } finally {
      await other.close();
    }
  });

  it("asks the store as often for all parties as for one", async () => {
    const counted = counting(store);
    const other = await openApi(counted.store, { cacheItems: 0 });
    const query = (first: number) =>
      `{ search(first: ${first}, query: "a") { nodes { canonical { name } sameAs { party { name } } } } }`;
    await other.data(query(1));
    const one = counted.calls();
    await other.data(query(9));
    assert.equal(counted.calls().length, one.length);
    await other.stop();
  });

  it("has nothing to say of an address or an agent that two share", async () => {
    const filing = aFiling("four");
    const address = aNode("ADDRESS", { key: "1 STREET", filing: null });
    const [a, b] = [aPerson(filing, "Ann Roe"), aPerson(filing, "Bob Doe")];
    const edges = [a, b].map((party) => ({
      type: "LOCATED_AT" as const,
      from: party.id,
      to: address.id,
      filing,
      props: {},
      evidence: [someEvidence(filing)],
    }));
    const shared = await openApi(
      await storeOf([aLoad(filing, { nodes: [aFilingNode(filing), address, a, b], edges })]),
    );
    assert.deepEqual(pairs(await shared.data(CANDIDATES, { first: 9, minScore: 40 })), []);
    await shared.close();
  });
});
