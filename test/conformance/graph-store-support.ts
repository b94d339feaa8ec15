import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import fc from "fast-check";
import { EDGE_TYPES, type EdgeType } from "../../src/graph/kinds.ts";
import type {
  FilingLoad,
  GraphStore,
  HolderOrder,
  Keyed,
  NodeFilter,
  NodeQuery,
  Page,
  PageRequest,
} from "../../src/store/port.ts";
import { aFiling } from "../support/patches.ts";
import type { GraphOracle } from "./graph-oracle.ts";

export type Open = () => Promise<GraphStore>;

export const ALL_TYPES = Object.keys(EDGE_TYPES) as EdgeType[];
export const WHOLE: PageRequest = { first: 10_000, after: null };

/** On how many generated graphs properties are tried; each fills stores of its own. */
export interface Runs {
  /** Whole lists. */
  readonly lists: number;
  /** Lists in pages. */
  readonly pages: number;
  /** Filings that replace others. */
  readonly histories: number;
}
export const THOROUGH: Runs = { lists: 40, pages: 10, histories: 15 };
/** For a store that takes seconds to be filled and asked. */
export const QUICK: Runs = { lists: 12, pages: 4, histories: 5 };

/** A slow machine tries fewer graphs, and says so. */
const LONGEST_MS = 60_000;

/** Tries a property and stops with its test: a graph that is loaded later would be in the way of the next one. */
export async function tryAll<T>(
  property: fc.IAsyncPropertyWithHooks<T>,
  numRuns: number,
  test: TestContext,
): Promise<void> {
  const stopping = property.beforeEach(async (before) => {
    test.signal.throwIfAborted();
    await before();
  });
  const start = performance.now();
  const seed = fc.readConfigureGlobal().seed ?? Math.trunc(start * 1000);
  for (let run = 0; run < numRuns; run++) {
    if (run > 0 && performance.now() - start > LONGEST_MS)
      return test.diagnostic(`${run} of ${numRuns} graphs tried in ${LONGEST_MS / 1000} s`);
    await fc.assert(stopping, { numRuns: 1, seed: seed + run });
  }
}

/** Follows the cursors to the end. */
export async function readAll<T>(
  size: number,
  read: (page: PageRequest) => Promise<Page<T>>,
): Promise<{ items: Keyed<T>[]; totals: Set<number> }> {
  const items: Keyed<T>[] = [];
  const totals = new Set<number>();
  for (let after: readonly string[] | null = null; ; after = items.at(-1)!.key) {
    const page = await read({ first: size, after });
    items.push(...page.items);
    totals.add(page.totalCount);
    assert.ok(page.items.length <= size);
    if (!page.hasNextPage) return { items, totals };
    assert.equal(page.items.length, size, "a page that is not the last is full");
  }
}

export async function withLoads<T>(
  open: Open,
  loads: readonly FilingLoad[],
  use: (store: GraphStore) => Promise<T>,
) {
  const store = await open();
  try {
    for (const load of loads) await store.load(load);
    return await use(store);
  } finally {
    await store.close();
  }
}

/** Every label and order, and every filter by itself and with others, with values that occur and some that do not. */
export function sampleQueries({ nodes, edges }: GraphOracle): NodeQuery[] {
  const labels = [
    "Filing",
    "Party",
    "Holder",
    "Company",
    "Holding",
    "Address",
    "Trust",
    "City",
    "Risk",
    "Nothing",
  ];
  const orders: HolderOrder[] = ["NAME", "SHARES_BEFORE_DESC", "SHARES_OFFERED_DESC", "SHARES_AFTER_DESC"];
  const filing = edges[0]!.filing;
  const company = edges.find(({ type }) => type === "ISSUED_BY")!.to;
  const agent = edges.find(({ type }) => type === "CARE_OF")?.to ?? company;
  const agentName = String(nodes.get(agent)?.props.name).toUpperCase();
  const city = [...nodes.values()].find(({ kind }) => kind === "CITY");
  const filters: NodeFilter[] = [
    {},
    { filing },
    { filing: aFiling("of nobody") },
    { company },
    { buildingKey: "1 street" },
    { buildingKey: "1 street", city: "Seattle", name: "x" },
    { name: agentName },
    { name: "zürich", company },
    { filing, name: agentName, nameContains: "a" },
    { nameContains: "B" },
    { nameContains: "  ' " },
    { nameContains: "%" },
    { nameContains: "0" },
    { nameContains: " " },
    { city: "ZÜRICH" },
    { city: city?.id ?? "x" },
    { agent },
    { agent: agentName },
    { agent: "'; --" },
    { minSharesOffered: 0 },
    { minSharesOffered: 25 },
    { category: "business" },
    { category: "stock’s" },
    { form: "S-1" },
    { filing, company, city: "Seattle", minSharesOffered: 5 },
    { company, agent: agentName, nameContains: "a" },
    { filing, category: "BUSINESS" },
  ];
  return labels.flatMap((label) =>
    orders
      .filter((order) => order === "NAME" || label === "Holder")
      .flatMap((order) => filters.map((filter) => ({ label, filter, order, ...WHOLE }))),
  );
}
