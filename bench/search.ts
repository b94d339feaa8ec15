import { mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startNeo4j } from "../scripts/neo4j-server.ts";
import { type Configuration, openRiskSearch, openStore, readConfiguration } from "../src/compose.ts";
import type { RiskSearch } from "../src/search/port.ts";
import { readSentences, riskLoads, seeded } from "./risk-loads.ts";

// Search over risk factors put together from real sentences: how long the index takes to build and to open, what it
// takes of memory, and how long queries take. --risks N,N: sizes. --engine sqlite|neo4j: only that one.

const SIZES = "1000,10000,100000";
const QUERIES_OF_KIND = 40;
const MIB = 2 ** 20;

const { values } = parseArgs({ options: { risks: { type: "string" }, engine: { type: "string" } } });
const source = readSentences();

/** Queries of each kind, the same at every run. */
function queries(): Record<string, string[]> {
  const random = seeded(11);
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)]!;
  const words = source.sentences
    .map((text) => text.match(/[A-Za-z]{3,}/g) ?? [])
    .filter((found) => found.length > 4);
  const counts = new Map<string, number>();
  for (const word of words.flat()) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const many = (make: () => string) => Array.from({ length: QUERIES_OF_KIND }, make);
  const long = byCount.filter((word) => word.length > 5);
  return {
    rare: many(() => pick(byCount.slice(-400))),
    common: many(() => pick(byCount.slice(0, 20))),
    "two words": many(() => `${pick(long)} ${pick(long)}`),
    phrase: many(() => {
      const sentence = pick(words);
      const from = Math.floor(random() * (sentence.length - 2));
      return `"${sentence.slice(from, from + 2).join(" ")}"`;
    }),
    near: many(() => `"${pick(byCount.slice(0, 200))} ${pick(byCount.slice(0, 200))}"~5`),
    prefix: many(() => `${pick(long).slice(0, 4)}*`),
    fuzzy: many(() => `${pick(long)}~`),
  };
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

const ask = (search: RiskSearch, query: string) =>
  search.search({ query, filter: {}, sort: "RELEVANCE", first: 10, after: null });

const shown = (ms: number) => `${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms`;

/** Of each kind the median and the slowest; `cpu`: of this process's own work, which other programs do not lengthen. */
async function latencies(search: RiskSearch): Promise<{ wall: string; cpu: string }> {
  const wall: string[] = [];
  const cpu: string[] = [];
  for (const [kind, texts] of Object.entries(queries())) {
    const times: number[] = [];
    const work: number[] = [];
    for (const text of texts) {
      const before = process.cpuUsage();
      times.push((await timed(() => ask(search, text))).ms);
      const { user, system } = process.cpuUsage(before);
      work.push((user + system) / 1000);
    }
    wall.push(`${kind} ${middleAndLast(times)}`);
    cpu.push(`${kind} ${middleAndLast(work)}`);
  }
  return { wall: wall.join("; "), cpu: cpu.join("; ") };
}

function middleAndLast(times: number[]): string {
  times.sort((a, b) => a - b);
  return `${shown(times[times.length >> 1]!)}, ${shown(times.at(-1)!)}`;
}

async function measure(configuration: Configuration, risks: number, file: string | null): Promise<void> {
  const writer = await openStore(configuration, "WRITE");
  let slowest = 0;
  const building = await timed(async () => {
    for (const load of riskLoads(risks, source))
      slowest = Math.max(slowest, (await timed(() => writer.load(load))).ms);
  });
  await writer.close();
  const size = file === null ? "" : `, file ${(statSync(file).size / MIB).toFixed(0)} MiB`;
  const store = await openStore(configuration, "READ");
  const search = openRiskSearch(store);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const first = await timed(() => ask(search, "network"));
  const answers = await latencies(search);
  globalThis.gc?.();
  const grown = (process.memoryUsage().rss - before) / MIB;
  await store.close();
  console.log(
    `${configuration.engine} ${risks} risk factors: stored with their index in ${(building.ms / 1000).toFixed(1)} s (500 at a time, at most ${shown(slowest)})${size}; first search ${shown(first.ms)}; memory +${grown.toFixed(0)} MiB\n  p50, slowest: ${answers.wall}\n  of CPU time in this process: ${answers.cpu}`,
  );
}

const folder = mkdtempSync(join(tmpdir(), "filing-graph-bench-"));
try {
  console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"})`);
  for (const risks of (values.risks ?? SIZES).split(",").map(Number)) {
    const file = join(folder, `${risks}.db`);
    if (values.engine !== "neo4j") await measure(readConfiguration({}, { db: file }), risks, file);
    if (values.engine === "sqlite") continue;
    const { uri, user, password, stop } = await startNeo4j();
    const environment = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
    await measure(readConfiguration(environment, {}), risks, null).finally(() => stop());
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
