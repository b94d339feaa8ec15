import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { EDGE_TYPES, type EdgeType, KIND_LABELS } from "../../src/graph/kinds.ts";
import {
  clustersOf,
  compareJudgements,
  type Judgement,
  newJudgement,
} from "../../src/graph/resolve/judgements.ts";
import { compareCodePoints } from "../../src/kernel/text.ts";
import type { AnyId, GraphStore } from "../../src/store/port.ts";
import { anArbitraryJudgement, judge, nextTime, partyNamed } from "../support/judgements.ts";
import { aFiling, aFilingNode, aLoad, anEdge, aParty } from "../support/patches.ts";
import { type Open, type Runs, readAll, tryAll, WHOLE, withLoads } from "./graph-store-support.ts";

const signature = () => ({ by: "Bob", at: nextTime() });
const idOf = (name: string) => partyNamed(name).id;
const pairOf = ({ left, right }: Judgement) => [left, right] as const;

/** All that a store says but its judgements. */
async function graphOf({ view }: GraphStore): Promise<unknown> {
  const lists = await Promise.all(
    Object.values(KIND_LABELS).map((label) => view.page({ label, filter: {}, ...WHOLE })),
  );
  const ids = lists.flatMap(({ items }) => items.map(({ item }) => item.id));
  const types = Object.keys(EDGE_TYPES) as EdgeType[];
  const links = await view.links({ ids, types, direction: "BOTH", ...WHOLE });
  return {
    lists,
    links,
    stats: await view.stats(),
    facts: await view.facts(WHOLE),
    revision: (await view.revision()).graph,
  };
}

async function inForce({ view }: GraphStore): Promise<Judgement[]> {
  return (await view.judgements(WHOLE)).items.map(({ item }) => item);
}

/** What the port says of judgements. */
export function judgementCases(open: Open, runs: Runs): void {
  describe("judgements", () => {
    it("are kept with who, when and why, by time", async () => {
      await withLoads(open, [], async (store) => {
        const said = {
          verdict: "SAME",
          by: "Ann O'Neil \\ 😀",
          at: nextTime(),
          note: "'; DROP TABLE node; --",
        } as const;
        const second = judge("c", "d", "NOT_SAME");
        const first = newJudgement([partyNamed("b"), partyNamed("a")], said);
        assert.deepEqual(await store.judge(second), { outcome: "ADDED", judgement: second });
        assert.deepEqual(await store.judge(first), { outcome: "ADDED", judgement: first });
        assert.deepEqual(await inForce(store), [first, second].sort(compareJudgements));
        const { items } = await store.view.judgements({ party: idOf("a"), ...WHOLE });
        assert.deepEqual(
          items.map(({ item }) => item),
          [first],
        );
        assert.equal((await store.view.judgements({ party: idOf("x"), ...WHOLE })).totalCount, 0);
      });
    });

    it("that say the same are one; UNSURE gives way; what says otherwise is refused and changes nothing", async () => {
      await withLoads(open, [], async (store) => {
        const unsure = judge("a", "b", "UNSURE");
        const same = judge("b", "a", "SAME");
        await store.judge(unsure);
        assert.equal((await store.judge(same)).outcome, "ADDED");
        assert.deepEqual(await store.judge(judge("a", "b", "SAME")), {
          outcome: "UNCHANGED",
          judgement: same,
        });
        for (const verdict of ["NOT_SAME", "UNSURE"] as const)
          await assert.rejects(store.judge(judge("a", "b", verdict)), {
            name: "AppError",
            code: "JUDGED_OTHERWISE",
          });
        assert.deepEqual(await inForce(store), [same]);
        const all = (await store.view.judgements({ withdrawn: true, ...WHOLE })).items.map(
          ({ item }) => item,
        );
        assert.deepEqual(all, [{ ...unsure, withdrawn: { by: same.by, at: same.at } }, same]);
      });
    });

    it("are taken back in either order of the pair, and can be made again", async () => {
      await withLoads(open, [], async (store) => {
        const same = judge("a", "b");
        await store.judge(same);
        const taken = signature();
        const pair = pairOf(same);
        assert.deepEqual(await store.withdraw([pair[1], pair[0]], taken), { ...same, withdrawn: taken });
        assert.equal(await store.withdraw(pair, signature()), null);
        assert.deepEqual(await inForce(store), []);
        assert.deepEqual((await store.view.clusters([same.left]))[0], {
          members: [same.left],
          judgements: [],
        });
        assert.equal((await store.judge(same)).outcome, "ADDED");
        assert.deepEqual(await inForce(store), [same]);
        assert.equal((await store.judge(judge("c", "a", "NOT_SAME"))).outcome, "ADDED");
      });
    });

    it("change their revision with everything that changes them, and with nothing else", async () => {
      await withLoads(open, [], async (store) => {
        const seen = [(await store.view.revision()).judgements];
        const changes = async (work: Promise<unknown>) => {
          await work;
          const { judgements } = await store.view.revision();
          const isNew = !seen.includes(judgements);
          seen.push(judgements);
          return isNew;
        };
        const same = judge("a", "b");
        const pair = pairOf(same);
        assert.equal(await changes(store.judge(same)), true, "put in force");
        assert.equal(await changes(store.judge(same)), false, "in force already");
        const otherwise = store.judge(judge("a", "b", "NOT_SAME"));
        assert.equal(await changes(otherwise.catch(() => {})), false, "refused");
        assert.equal(await changes(store.withdraw(pair, signature())), true, "taken back");
        assert.equal(await changes(store.withdraw(pair, signature())), false, "nothing to take back");
        assert.equal(await changes(store.judge(judge("b", "c", "UNSURE"))), true, "another");
      });
    });

    it("page through with their cursors", async () => {
      await withLoads(open, [], async (store) => {
        const made = ["b", "c", "d", "e", "f"].map((name) => judge("a", name));
        for (const judgement of made.toReversed()) await store.judge(judgement);
        await store.withdraw(pairOf(made[2]!), signature());
        for (const withdrawn of [true, false])
          for (const size of [1, 2, 7]) {
            const { items, totals } = await readAll(size, (page) =>
              store.view.judgements({ withdrawn, ...page }),
            );
            const expected = withdrawn ? made : made.filter((_, index) => index !== 2);
            assert.deepEqual(
              items.map(({ item }) => item.id),
              expected.map(({ id }) => id),
            );
            assert.deepEqual([...totals], [expected.length]);
          }
        await assert.rejects(store.view.judgements({ first: 1, after: ["x"] }), { code: "BAD_CURSOR" });
      });
    });

    it("make clusters as a union over all of them does, whatever their order, and with what was taken back", async (test) => {
      await tryAll(
        fc.asyncProperty(fc.array(anArbitraryJudgement, { minLength: 1, maxLength: 14 }), async (given) => {
          await withLoads(open, [], async (store) => {
            // One of each pair, since what says otherwise is refused; the withdrawn ones are made and taken back.
            const made = [...new Map(given.map((item) => [item.left + item.right, item])).values()];
            for (const judgement of made) await store.judge({ ...judgement, withdrawn: null });
            for (const { withdrawn, ...judgement } of made)
              if (withdrawn) await store.withdraw([judgement.left, judgement.right], withdrawn);
            const standing = made.filter(({ withdrawn }) => withdrawn === null).sort(compareJudgements);
            assert.deepEqual(await inForce(store), standing);
            const expected = clustersOf(standing);
            const ids = "hgfedcba".split("").map(idOf);
            const found = await store.view.clusters([...ids, ids[0]!]);
            for (const [index, id] of [...ids, ids[0]!].entries()) {
              const root = expected.get(id);
              const members =
                root === undefined
                  ? [id]
                  : [...expected].filter(([, to]) => to === root).map(([member]) => member);
              members.sort(compareCodePoints);
              assert.deepEqual(found[index], {
                members,
                judgements: standing.filter(
                  ({ left, right }) => members.includes(left) || members.includes(right),
                ),
              });
            }
          });
        }),
        runs.histories,
        test,
      );
    });

    it("leave the graph alone, and so does taking them back", async () => {
      const { loads, parties } = twoFilings();
      await withLoads(open, loads, async (store) => {
        const before = await graphOf(store);
        const judgement = newJudgement([parties[0], parties[1]], {
          verdict: "SAME",
          ...signature(),
          note: null,
        });
        await store.judge(judgement);
        assert.deepEqual(await graphOf(store), before);
        await store.withdraw(pairOf(judgement), signature());
        assert.deepEqual(await graphOf(store), before);
      });
    });

    it("survive a load that replaces the filing, and one that drops the party", async () => {
      const { loads, parties, filings } = twoFilings();
      await withLoads(open, loads, async (store) => {
        const judgement = newJudgement([parties[0], parties[1]], {
          verdict: "SAME",
          ...signature(),
          note: null,
        });
        await store.judge(judgement);
        const cluster = { members: [judgement.left, judgement.right], judgements: [judgement] };
        assert.equal(await store.load({ ...loads[0]!, contentHash: "another" }), "REPLACED");
        assert.deepEqual(await store.view.clusters([parties[0].id]), [cluster]);
        assert.equal(await store.load(aLoad(filings[0]!, { nodes: [aFilingNode(filings[0]!)] })), "REPLACED");
        assert.deepEqual(await store.view.nodes([parties[0].id]), [null]);
        assert.deepEqual(await store.view.clusters([parties[0].id, parties[1].id]), [cluster, cluster]);
        assert.equal(await store.load(loads[0]!), "REPLACED");
        assert.equal((await store.view.nodes([parties[0].id]))[0]?.props.name, parties[0].name);
        assert.deepEqual(await inForce(store), [judgement]);
      });
    });
  });
}

function twoFilings() {
  const filings = ["one", "two"].map(aFiling);
  const nodes = filings.map((filing) => aParty(filing, "Barbara Walters", ["Holder"]));
  const loads = filings.map((filing, index) => {
    const agent = aParty(filing, "Starr & Company LLC", ["Agent"]);
    const edges = [anEdge("CARE_OF", nodes[index]!, agent, { filing })];
    return aLoad(filing, { nodes: [aFilingNode(filing), nodes[index]!, agent], edges });
  });
  const parties = nodes.map(({ id, props }): { id: AnyId; name: string } => ({
    id,
    name: String(props.name),
  }));
  return { filings, loads, parties: parties as [(typeof parties)[0], (typeof parties)[0]] };
}
