import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import type { FilingLoad, GraphStore } from "../../src/store/port.ts";
import { openSqliteStore, type SqliteStoreOptions } from "../../src/store/sqlite/store.ts";
import { aFiling, aFilingNode, aLoad, aNode, anEdge, aParty } from "./patches.ts";

const folder = mkdtempSync(join(tmpdir(), "filing-graph-store-"));
after(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** In a folder that goes when the tests of the file have run. */
export function newPath(): string {
  return join(folder, `${files++}.db`);
}

export const WHOLE = { first: 100, after: null };

/** Fit for many rows: a filing with as many holders, holdings and addresses. */
export function aBigLoad(name: string, rows: number): FilingLoad {
  const filing = aFiling(name);
  const node = aFilingNode(filing, name);
  const city = aNode("CITY", { key: "CITY", filing: null, props: { name: "City", nameKey: "city" } });
  const holders = Array.from({ length: rows }, (_, row) => aParty(filing, `Holder ${row}`, ["Holder"]));
  const parts = holders.map((holder, row) => {
    const holding = aNode("HOLDING", { key: `${row}`, filing, props: { sharesOffered: row } });
    const address = aNode("ADDRESS", { key: `${row} STREET`, filing: null });
    return {
      nodes: [holder, holding, address],
      edges: [
        anEdge("HOLDS", holder, holding, { filing }),
        anEdge("LISTS", node, holding, { filing }),
        anEdge("LOCATED_AT", holder, address, { filing }),
        anEdge("IN_CITY", address, city, { filing }),
      ],
    };
  });
  return aLoad(filing, {
    nodes: [node, city, ...parts.flatMap(({ nodes }) => nodes)],
    edges: parts.flatMap(({ edges }) => edges),
  });
}

export async function withStore<T>(
  options: SqliteStoreOptions,
  use: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const store = await openSqliteStore(options);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
