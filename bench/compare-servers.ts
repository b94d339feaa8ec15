import { cpuMs } from "./cpu-time.ts";
import { drive, type Rate } from "./drive.ts";
import type { StoreQuery } from "./store-queries.ts";

/** Of each server before it is measured: just-in-time compilers take seconds. */
const WARM_UP_MS = 3_000;
const FIRST_ROUND_MS = 1_000;
const MEASURED_MS = 2_000;
/** The servers take turns, so that what else the machine does meets all of them. */
const ROUNDS = 2;

const ENGINES = ["bare", "sqlite", "neo4j"] as const;
type EngineName = (typeof ENGINES)[number];

interface Measured extends Rate {
  /** Of the server's processes, its database's among them, for one request. What else the machine does adds little. */
  readonly cpuMs: number;
}

export interface Asked {
  readonly query: StoreQuery;
  readonly rates: Readonly<Record<EngineName, Measured>>;
}

export interface Target {
  readonly url: string;
  readonly pids: readonly number[];
}

export async function measure(
  queries: readonly StoreQuery[],
  targets: Readonly<Record<EngineName, Target>>,
): Promise<Asked[]> {
  // Whichever query comes first would else pay for what the compilers learn from it.
  for (const { text } of queries)
    for (const engine of ENGINES) await drive(targets[engine].url, text, FIRST_ROUND_MS);
  const asked: Asked[] = [];
  for (const query of queries) {
    const rounds: Record<EngineName, Measured[]> = { bare: [], sqlite: [], neo4j: [] };
    for (const engine of ENGINES) await drive(targets[engine].url, query.text, WARM_UP_MS);
    for (let round = 0; round < ROUNDS; round++)
      for (const engine of ENGINES) rounds[engine].push(await measureOnce(targets[engine], query));
    asked.push({
      query,
      rates: { bare: mean(rounds.bare), sqlite: mean(rounds.sqlite), neo4j: mean(rounds.neo4j) },
    });
  }
  return asked;
}

async function measureOnce({ url, pids }: Target, { text }: StoreQuery): Promise<Measured> {
  const before = cpuMs(pids);
  const rate = await drive(url, text, MEASURED_MS);
  return { ...rate, cpuMs: (cpuMs(pids) - before) / ((rate.requestsPerSecond * MEASURED_MS) / 1000) };
}

function mean(rates: readonly Measured[]): Measured {
  const of = (pick: (rate: Measured) => number) =>
    rates.reduce((sum, rate) => sum + pick(rate), 0) / rates.length;
  return {
    requestsPerSecond: of((rate) => rate.requestsPerSecond),
    p50Ms: of((rate) => rate.p50Ms),
    p99Ms: of((rate) => rate.p99Ms),
    cpuMs: of((rate) => rate.cpuMs),
    bytes: rates[0]!.bytes,
  };
}

/** In Markdown: requests per second, of the bare server's, p50 and p99, and processor time, in milliseconds. */
export function printTable(title: string, asked: readonly Asked[]): void {
  console.log(`\n${title}\n`);
  const columns = (engine: string) => `${engine} | of bare | p50, p99 | CPU`;
  console.log(`| query | bytes | bare | CPU | ${columns("SQLite")} | ${columns("Neo4j")} |`);
  console.log(`|${"---|".repeat(12)}`);
  for (const { query, rates } of asked) {
    const { bare, sqlite, neo4j } = rates;
    const engine = (rate: Measured) => [
      rate.requestsPerSecond.toFixed(0),
      (rate.requestsPerSecond / bare.requestsPerSecond).toFixed(2),
      `${rate.p50Ms.toFixed(1)}, ${rate.p99Ms.toFixed(1)}`,
      rate.cpuMs.toFixed(2),
    ];
    const cells = [
      query.title,
      bare.bytes,
      bare.requestsPerSecond.toFixed(0),
      bare.cpuMs.toFixed(2),
      ...engine(sqlite),
      ...engine(neo4j),
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
}

/** How many times as much processor time a query takes on the large graph, beside how much more it answers. */
export function printGrowth(small: readonly Asked[], large: readonly Asked[]): void {
  console.log("\nProcessor time on the large graph, of that on the example\n");
  console.log("| query | answer | bare | SQLite | Neo4j |\n|---|---|---|---|---|");
  for (const [index, { query, rates }] of small.entries()) {
    const other = large[index]!.rates;
    const growth = (engine: EngineName) => (other[engine].cpuMs / rates[engine].cpuMs).toFixed(2);
    const bytes = (other.bare.bytes / rates.bare.bytes).toFixed(2);
    console.log(`| ${[query.title, bytes, ...ENGINES.map(growth)].join(" | ")} |`);
  }
}
