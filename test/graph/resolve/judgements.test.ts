import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  canonicalOf,
  chainBetween,
  clustersOf,
  contradictionsIn,
  type Judgement,
  newJudgement,
  reception,
  VERDICTS,
  type Verdict,
} from "../../../src/graph/resolve/judgements.ts";
import { compareCodePoints } from "../../../src/kernel/text.ts";
import { anArbitraryJudgement, judge, partyNamed } from "../../support/judgements.ts";
import { aFiling, aNode } from "../../support/patches.ts";

/** By brute force: every pair joined by some path of judgements SAME, found by joining until nothing changes. */
function closure(judgements: readonly Judgement[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  const same = judgements.filter(({ verdict, withdrawn }) => verdict === "SAME" && withdrawn === null);
  for (const { left, right } of same) for (const id of [left, right]) groups.set(id, new Set([id]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { left, right } of same) {
      const union = new Set([...groups.get(left)!, ...groups.get(right)!]);
      for (const id of union)
        if (groups.get(id)!.size < union.size) {
          groups.set(id, union);
          changed = true;
        }
    }
  }
  return groups;
}

describe("judgements", () => {
  it("are the same whichever party comes first, and name the smaller id first", () => {
    const [a, b] = [partyNamed("a"), partyNamed("b")];
    const said = { verdict: "SAME", by: "Ann", at: "2026-01-01T00:00:00.000Z", note: null } as const;
    assert.deepEqual(newJudgement([a, b], said), newJudgement([b, a], said));
    const { left, right } = newJudgement([a, b], said);
    assert.ok(compareCodePoints(left, right) < 0);
  });

  const RECEPTIONS: [standing: Verdict | null, next: Verdict, expected: string][] = [
    [null, "SAME", "ADD"],
    [null, "UNSURE", "ADD"],
    ["SAME", "SAME", "KEEP"],
    ["UNSURE", "UNSURE", "KEEP"],
    ["UNSURE", "SAME", "SUPERSEDE"],
    ["UNSURE", "NOT_SAME", "SUPERSEDE"],
    ["SAME", "NOT_SAME", "REFUSE"],
    ["SAME", "UNSURE", "REFUSE"],
    ["NOT_SAME", "SAME", "REFUSE"],
  ];
  for (const [standing, next, expected] of RECEPTIONS)
    it(`${next} on ${standing ?? "nothing"}: ${expected}`, () => {
      assert.equal(reception(standing === null ? null : judge("a", "b", standing), next), expected);
    });

  it("of a chain make one cluster, whose name is its smallest id", () => {
    const chain = [judge("a", "b"), judge("b", "c"), judge("x", "y"), judge("c", "d", "UNSURE")];
    const ids = ["a", "b", "c"].map((name) => partyNamed(name).id).sort();
    const clusters = clustersOf(chain);
    assert.deepEqual(
      ids.map((id) => clusters.get(id)),
      ids.map(() => ids[0]),
    );
    assert.equal(clusters.size, 5);
  });

  it("that contradict each other are reported with the chain that says otherwise", () => {
    const [ab, bc, ac] = [judge("a", "b"), judge("b", "c"), judge("a", "c", "NOT_SAME")];
    const [found, ...others] = contradictionsIn([ac, bc, ab]);
    assert.deepEqual(others, []);
    assert.equal(found!.judgement, ac);
    assert.deepEqual(new Set(found!.chain), new Set([ab, bc]));
    assert.deepEqual(contradictionsIn([ac, ab]), []);
    assert.deepEqual(contradictionsIn([ac, bc, { ...ab, withdrawn: { by: "Ann", at: "2026" } }]), []);
  });

  it("close transitively, as joining by brute force does, in any order", () => {
    fc.assert(
      fc.property(fc.array(anArbitraryJudgement, { maxLength: 30 }), fc.integer(), (judgements, seed) => {
        const expected = closure(judgements);
        const clusters = clustersOf(judgements);
        assert.deepEqual([...clusters.keys()].sort(), [...expected.keys()].sort());
        for (const [id, cluster] of clusters)
          assert.equal(cluster, [...expected.get(id)!].sort(compareCodePoints)[0]);
        const shuffled = judgements.toSorted((a, b) => order(a, seed) - order(b, seed));
        assert.deepEqual(sorted(clustersOf(shuffled)), sorted(clusters));
        const conflicts = (list: readonly Judgement[]) =>
          contradictionsIn(list).map(({ judgement }) => judgement.id);
        assert.deepEqual(conflicts(shuffled), conflicts(judgements));
        const expectedConflicts = judgements.filter(
          ({ verdict, withdrawn, left, right }) =>
            verdict === "NOT_SAME" && withdrawn === null && (expected.get(left)?.has(right) ?? false),
        );
        assert.equal(conflicts(judgements).length, expectedConflicts.length);
      }),
    );
  });

  it("join two parties by a chain that leads from one to the other, or by none", () => {
    fc.assert(
      fc.property(fc.array(anArbitraryJudgement, { maxLength: 20 }), (judgements) => {
        const groups = closure(judgements);
        for (const from of groups.keys())
          for (const to of groups.keys()) {
            const chain = chainBetween(judgements, from as Judgement["left"], to as Judgement["left"]);
            assert.equal(chain !== null, groups.get(from)!.has(to));
            let at = from;
            for (const { left, right, verdict } of chain ?? []) {
              assert.equal(verdict, "SAME");
              assert.ok(left === at || right === at);
              at = left === at ? right : left;
            }
            if (chain !== null) assert.equal(at, to);
          }
      }),
      { numRuns: 50 },
    );
  });

  it("let the party known by its CIK stand for a cluster, else the smallest id", () => {
    const own = ["x", "y"].map((key) => aNode("PARTY", { key, filing: aFiling(key) }));
    const shared = aNode("PARTY", { key: "cik", filing: null });
    assert.equal(canonicalOf([...own, shared]), shared);
    const smallest = own.toSorted((a, b) => compareCodePoints(a.id, b.id))[0];
    assert.equal(canonicalOf(own), smallest);
    assert.equal(canonicalOf(own.toReversed()), smallest);
    assert.equal(canonicalOf([]), null);
  });

  it("know three verdicts", () => assert.deepEqual([...VERDICTS], ["SAME", "NOT_SAME", "UNSURE"]));
});

function order({ id }: Judgement, seed: number): number {
  return Math.imul(Number.parseInt(id.slice(-6), 16), seed | 1) | 0;
}

function sorted(map: ReadonlyMap<string, string>): [string, string][] {
  return [...map].sort(([a], [b]) => compareCodePoints(a, b));
}
