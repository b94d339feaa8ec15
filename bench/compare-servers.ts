import { drive, type Rate } from "./drive.ts";
import type { StoreQuery } from "./store-queries.ts";

/** Of each server before it is measured: just-in-time compilers take seconds. */
const WARM_UP_MS = 3_000;
const MEASURED_MS = 2_000;
/** The servers take turns, so that what else the machine does meets all of them. */
const ROUNDS = 2;

const ENGINES = ["bare", "sqlite", "neo4j"] as const;
type EngineName = (typeof ENGINES)[number];

export interface Asked {
  readonly query: StoreQuery;
  readonly rates: Readonly<Record<EngineName, Rate>>;
}

export async function measure(
  queries: readonly StoreQuery[],
  urls: Readonly<Record<EngineName, string>>,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const query of queries) {
    const rounds: Record<EngineName, Rate[]> = { bare: [], sqlite: [], neo4j: [] };
    for (const engine of ENGINES) await drive(urls[engine], query.text, WARM_UP_MS);
    for (let round = 0; round < ROUNDS; round++)
      for (const engine of ENGINES) rounds[engine].push(await drive(urls[engine], query.text, MEASURED_MS));
    asked.push({
      query,
      rates: { bare: mean(rounds.bare), sqlite: mean(rounds.sqlite), neo4j: mean(rounds.neo4j) },
    });
  }
  return asked;
}

function mean(rates: readonly Rate[]): Rate {
  const of = (pick: (rate: Rate) => number) =>
    rates.reduce((sum, rate) => sum + pick(rate), 0) / rates.length;
  return {
    requestsPerSecond: of((rate) => rate.requestsPerSecond),
    p50Ms: of((rate) => rate.p50Ms),
    p99Ms: of((rate) => rate.p99Ms),
    bytes: rates[0]!.bytes,
  };
}

/** In Markdown: requests per second, of the bare server's, p50 and p99 in milliseconds. */
export function printTable(title: string, asked: readonly Asked[]): void {
  console.log(`\n${title}\n`);
  console.log("| query | bytes | bare | SQLite | of bare | p50, p99 ms | Neo4j | of bare | p50, p99 ms |");
  console.log("|---|---|---|---|---|---|---|---|---|");
  for (const { query, rates } of asked) {
    const { bare, sqlite, neo4j } = rates;
    const engine = (rate: Rate) => [
      rate.requestsPerSecond.toFixed(0),
      (rate.requestsPerSecond / bare.requestsPerSecond).toFixed(2),
      `${rate.p50Ms.toFixed(1)}, ${rate.p99Ms.toFixed(1)}`,
    ];
    const cells = [
      query.title,
      bare.bytes,
      bare.requestsPerSecond.toFixed(0),
      ...engine(sqlite),
      ...engine(neo4j),
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
}

/** How many times as long a query takes on the large graph, beside how much more it answers. */
export function printGrowth(small: readonly Asked[], large: readonly Asked[]): void {
  console.log("\nTime on the large graph, of that on the example\n");
  console.log("| query | answer | bare | SQLite | Neo4j |\n|---|---|---|---|---|");
  for (const [index, { query, rates }] of small.entries()) {
    const other = large[index]!.rates;
    const growth = (engine: EngineName) =>
      (rates[engine].requestsPerSecond / other[engine].requestsPerSecond).toFixed(2);
    const bytes = (other.bare.bytes / rates.bare.bytes).toFixed(2);
    console.log(`| ${[query.title, bytes, ...ENGINES.map(growth)].join(" | ")} |`);
  }
}
