import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { describe, it } from "node:test";
import { factId } from "../../src/kernel/ids.ts";
import type { GraphStore } from "../../src/store/port.ts";
import { idsOf } from "../support/patches.ts";

import { aBigLoad, newPath, WHOLE, withStore } from "../support/sqlite.ts";

describe("sqlite: statements", () => {
  const one = aBigLoad("one", 60);
  const filing = one.filing;

  /** The statements that a call runs, transactions left out. */
  async function statementsOf(call: (store: GraphStore) => Promise<unknown>): Promise<string[]> {
    const statements: string[] = [];
    const onStatement = (sql: string) => statements.push(sql);
    return withStore({ path: ":memory:", onStatement }, async (store) => {
      await store.load(one);
      statements.length = 0;
      await call(store);
      return statements.filter((sql) => /^\s*(SELECT|WITH)/.test(sql));
    });
  }

  const ids = idsOf(one.patch.nodes);
  const calls: [
    name: string,
    most: number,
    call: (store: GraphStore, ids: (typeof one.patch.nodes)[number]["id"][]) => Promise<unknown>,
  ][] = [
    ["nodes", 1, ({ view }, some) => view.nodes(some)],
    [
      "links",
      1,
      ({ view }, some) =>
        view.links({ ids: some, types: ["HOLDS", "LOCATED_AT"], direction: "BOTH", ...WHOLE }),
    ],
    [
      "reached",
      2,
      ({ view }, some) =>
        view.reached({
          reaches: some.map((id, group) => ({
            ...({ via: "LINKS", id, types: ["CARE_OF"], direction: "IN", group, weight: 1 } as const),
          })),
          except: [],
          ...WHOLE,
        }),
    ],
    [
      "countReached",
      2,
      ({ view }, some) =>
        view.countReached(
          some.map(
            (id, group) => ({ via: "LINKS", id, types: ["CARE_OF"], direction: "IN", group }) as const,
          ),
        ),
    ],
    [
      "diagnostics",
      1,
      ({ view }, some) =>
        view.diagnostics(
          some.map(() => filing),
          WHOLE,
        ),
    ],
    [
      "page",
      2,
      ({ view }, some) => view.page({ label: "Holder", filter: {}, first: some.length, after: null }),
    ],
    ["facts", 2, ({ view }, some) => view.facts({ first: some.length, after: null })],
  ];
  for (const [name, most, call] of calls)
    it(`${name} runs ${most}, whatever is asked`, async () => {
      const few = await statementsOf((store) => call(store, ids.slice(0, 1)));
      const many = await statementsOf((store) => call(store, ids));
      assert.equal(few.length, most);
      assert.deepEqual(many, few);
    });

  const inOrder: [why: string, call: (store: GraphStore) => Promise<unknown>][] = [
    [
      "a label by name",
      ({ view }) => view.page({ label: "Holder", filter: {}, first: 5, after: ["a", "b"] }),
    ],
    [
      "holders by shares",
      ({ view }) =>
        view.page({
          label: "Holder",
          filter: {},
          order: "SHARES_OFFERED_DESC",
          first: 5,
          after: ["0", "a", "b"],
        }),
    ],
    ["a name's part", ({ view }) => view.page({ label: "Party", filter: { nameContains: "x" }, ...WHOLE })],
    ["facts", ({ view }) => view.facts({ first: 5, after: ["a", "b", "0", "c"] })],
    ["facts of a filing", ({ view }) => view.facts({ filing, ...WHOLE })],
  ];
  for (const [why, call] of inOrder)
    it(`an index serves the order of ${why}`, async () => {
      for (const sql of await statementsOf(call)) {
        const plan = await planOf(sql);
        assert.doesNotMatch(plan, /TEMP B-TREE/, `${sql}\n${plan}`);
        assert.doesNotMatch(plan, /SCAN (?!filing|json_each|l |fact USING COVERING)/, `${sql}\n${plan}`);
      }
    });

  const bySearch: [why: string, call: (store: GraphStore) => Promise<unknown>][] = [
    ["a filing", ({ view }) => view.page({ label: "Holder", filter: { filing }, ...WHOLE })],
    ["a company", ({ view }) => view.page({ label: "Risk", filter: { company: ids[0]! }, ...WHOLE })],
    ["a city", ({ view }) => view.page({ label: "Holder", filter: { city: "x" }, ...WHOLE })],
    ["an agent", ({ view }) => view.page({ label: "Holder", filter: { agent: "x" }, ...WHOLE })],
    [
      "links",
      ({ view }) => view.links({ ids, types: ["HOLDS"], direction: "BOTH", label: "Holder", ...WHOLE }),
    ],
    ["nodes", ({ view }) => view.nodes(ids)],
    ["facts by id", ({ view }) => view.factsById([factId(["x"])])],
    ["a text", ({ view }) => view.text(filing, 0, 10)],
    ["diagnostics", ({ view }) => view.diagnostics([filing], WHOLE)],
  ];
  for (const [why, call] of bySearch)
    it(`no table is read from end to end for ${why}`, async () => {
      const statements = await statementsOf(call);
      assert.ok(statements.length > 0);
      for (const sql of statements) {
        const plan = await planOf(sql);
        assert.doesNotMatch(
          plan,
          /SCAN (node|edge|listing|l|n|fact|filing|filing_text|contribution|diagnostic)\b/,
          `${sql}\n${plan}`,
        );
      }
    });
});

async function planOf(sql: string): Promise<string> {
  const path = newPath();
  await withStore({ path }, async () => {});
  const database = new DatabaseSync(path);
  const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all();
  database.close();
  return plan.map(({ detail }) => detail).join("\n");
}
