import { openSqliteStore } from "../../src/store/sqlite/store.ts";
import { aFiling, aFilingNode, aLoad, aNode, anEdge, aParty } from "../support/patches.ts";

// A process that loads a filing of so many rows. With "stop" it says so in the middle and waits to be killed.
const [path, name, rows, stop] = process.argv.slice(2);
const filing = aFiling(name!);
const node = aFilingNode(filing, name!);
const city = aNode("CITY", { key: "CITY", filing: null, props: { name: "City", nameKey: "city" } });
const parts = Array.from({ length: Number(rows) }, (_, row) => {
  const holder = aParty(filing, `Holder ${row}`, ["Holder"]);
  const address = aNode("ADDRESS", { key: `${row} STREET`, filing: null });
  return {
    nodes: [holder, address],
    edges: [anEdge("LOCATED_AT", holder, address, { filing }), anEdge("IN_CITY", address, city, { filing })],
  };
});

let edges = 0;
function stopInTheMiddle(sql: string): void {
  if (stop === undefined || !sql.includes("INSERT INTO edge") || ++edges < parts.length) return;
  process.stdout.write("in the middle");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30_000);
}

const store = await openSqliteStore({ path: path!, busyTimeoutMs: 30_000, onStatement: stopInTheMiddle });
await store.load(
  aLoad(filing, {
    nodes: [node, city, ...parts.flatMap(({ nodes }) => nodes)],
    edges: parts.flatMap(({ edges: some }) => some),
  }),
);
await store.close();
