import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { factId } from "../../src/kernel/ids.ts";
import type { GraphStore } from "../../src/store/port.ts";
import { judge } from "../support/judgements.ts";
import { aFiling, aLoad, TEXT } from "../support/patches.ts";
import { briefCases } from "./graph-store-brief.cases.ts";
import { contentCases } from "./graph-store-content.cases.ts";
import { judgementCases } from "./graph-store-judgement.cases.ts";
import { linkCases } from "./graph-store-link.cases.ts";
import { loadCases } from "./graph-store-load.cases.ts";
import { pageCases } from "./graph-store-page.cases.ts";
import { reachCases } from "./graph-store-reach.cases.ts";
import { manyRowsCase, sharedNodeCases } from "./graph-store-shared.cases.ts";
import { type Open, type Runs, THOROUGH, WHOLE } from "./graph-store-support.ts";

/** What every `GraphStore` promises. `open` gives an empty store each time. */
export function graphStoreSuite(name: string, open: Open, runs: Runs = THOROUGH): void {
  describe(`${name}: GraphStore`, () => {
    loadCases(open, runs);
    sharedNodeCases(open);
    manyRowsCase(open);
    contentCases(open);
    pageCases(open, runs);
    linkCases(open, runs);
    briefCases(open, runs);
    judgementCases(open, runs);
    reachCases(open, runs);
    closedCases(open);
  });
}

function closedCases(open: Open): void {
  describe("when closed", () => {
    const filing = aFiling("one");
    const calls: [name: string, call: (store: GraphStore) => Promise<unknown>][] = [
      ["load", (store) => store.load(aLoad(filing))],
      ["contentHash", (store) => store.contentHash(filing)],
      ["nodes", ({ view }) => view.nodes([filing])],
      ["page", ({ view }) => view.page({ label: "Party", filter: {}, ...WHOLE })],
      ["links", ({ view }) => view.links({ ids: [filing], types: ["LISTS"], direction: "OUT", ...WHOLE })],
      ["briefNodes", ({ view }) => view.briefNodes([filing])],
      ["briefPage", ({ view }) => view.briefPage({ label: "Party", filter: {}, ...WHOLE })],
      [
        "briefLinks",
        ({ view }) => view.briefLinks({ ids: [filing], types: ["LISTS"], direction: "OUT", ...WHOLE }),
      ],
      ["reached", ({ view }) => view.reached({ reaches: [], except: [], ...WHOLE })],
      ["countReached", ({ view }) => view.countReached([])],
      ["facts", ({ view }) => view.facts(WHOLE)],
      ["factsById", ({ view }) => view.factsById([factId(["x"])])],
      ["diagnostics", ({ view }) => view.diagnostics([filing], WHOLE)],
      ["text", ({ view }) => view.text(filing, 0, TEXT.length)],
      ["contributions", ({ view }) => view.contributions(filing)],
      ["judgements", ({ view }) => view.judgements(WHOLE)],
      ["clusters", ({ view }) => view.clusters([filing])],
      ["judge", (store) => store.judge(judge("a", "b"))],
      ["withdraw", (store) => store.withdraw([filing, filing], { by: "Ann", at: "2026" })],
      ["stats", ({ view }) => view.stats()],
      ["revision", ({ view }) => view.revision()],
    ];
    for (const [name, call] of calls)
      it(`${name} fails with STORE_CLOSED`, async () => {
        const store = await open();
        await store.close();
        await assert.rejects(call(store), { name: "AppError", code: "STORE_CLOSED" });
      });

    it("closes twice without complaint", async () => {
      const store = await open();
      await store.close();
      await store.close();
    });
  });
}
