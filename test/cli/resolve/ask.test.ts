import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { listCandidates } from "../../../src/app/resolve/list-candidates.ts";
import { askAll } from "../../../src/cli/resolve/ask.ts";
import type { GraphStore } from "../../../src/store/port.ts";
import { storeOf } from "../../support/api.ts";
import { nextTime } from "../../support/judgements.ts";
import { aFiling, aFilingNode, aLoad, aParty } from "../../support/patches.ts";

/** One name in three filings, and a near one: 95 each for the same name, 85 - 45 + 10 for the other. */
const NAMES = [["Acme Roe, LP"], ["Acme Roe, LP"], ["Acme Roe, LP", "Acme Roe Side, LP"]];
const filter = { minScore: 50 };

describe("asking pair after pair", () => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await storeOf(
      NAMES.map((names, index) => {
        const filing = aFiling(`${index}`);
        return aLoad(filing, {
          nodes: [aFilingNode(filing, `${index}`), ...names.map((name) => aParty(filing, name))],
        });
      }),
    );
  });
  afterEach(() => store.close());

  /** What is typed, then Ctrl-C. */
  async function answer(...typed: (string | null)[]) {
    const shown: string[] = [];
    const questions: string[] = [];
    const asker = {
      show: (line: string) => void shown.push(line),
      ask: async (question: string) => {
        questions.push(question);
        return typed.shift() ?? null;
      },
    };
    const judged = await askAll({ store, by: "Ann", filter, now: nextTime }, asker);
    const { items } = await store.view.judgements({ first: 100, after: null });
    return { judged, shown, asked: questions.length, verdicts: items.map(({ item }) => item.verdict), items };
  }

  it("stores each answer at once, and who gave it; Ctrl-C leaves what was judged", async () => {
    const { judged, asked, verdicts, items } = await answer("y", null);
    assert.deepEqual([judged, asked], [1, 2]);
    assert.deepEqual(verdicts, ["SAME"]);
    assert.deepEqual([items[0]!.item.by, items[0]!.item.note], ["Ann", null]);
  });

  it("does not ask what follows: two of three pairs of one name are enough", async () => {
    const { asked, verdicts, shown } = await answer("y", "Yes", "n", "n", "n");
    assert.deepEqual(verdicts.slice(0, 2), ["SAME", "SAME"]);
    // The third fund was judged to be another one than one of the three, and so than all of them.
    assert.deepEqual(verdicts.slice(2), ["NOT_SAME"]);
    assert.equal(asked, 3);
    assert.equal(shown.at(-1), "No further pair is open.");
  });

  it("skips for now, quits, asks again for what it does not understand", async () => {
    assert.deepEqual((await answer("s", "x", "", "q")).verdicts, []);
    const { asked, verdicts } = await answer("s", "maybe", "u", "q");
    assert.equal(asked, 4);
    assert.deepEqual(verdicts, ["UNSURE"]);
  });

  it("does not ask again what somebody was unsure about", async () => {
    await answer("u", "u", "u", "u", "u", "u", "u");
    assert.equal((await listCandidates(store.view, { ...filter, first: 100, after: null })).totalCount, 6);
    const { asked, judged } = await answer("y");
    assert.deepEqual([asked, judged], [0, 0]);
  });
});
