import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drive, type Rate } from "./drive.ts";
import { readmeQueries } from "./readme-queries.ts";
import { startServer } from "./start-server.ts";

// Time and memory of loading the example, then requests per second of the README's queries beside a bare server.

const LOADS = 5;
const WARM_UP_MS = 1_000;
const MEASURED_MS = 3_000;
/** Twice in turn, so that a machine that slows down is seen. */
const ROUNDS = 2;

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const EXAMPLE = path("../examples/internap-424b3-2001.txt");

interface Load {
  readonly readMs: number;
  readonly storeMs: number;
  readonly processMs: number;
  readonly peakBytes: number;
  readonly facts: number;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function benchLoads(folder: string): void {
  const loads = Array.from({ length: LOADS }, (_, index): Load => {
    const args = [path("load-once.ts"), EXAMPLE, join(folder, `load-${index}.db`)];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
  });
  const ms = (pick: (load: Load) => number) => `${median(loads.map(pick)).toFixed(0)} ms`;
  console.log(`Loading the example (${loads[0]!.facts} facts), median of ${LOADS} processes`);
  console.log(`  reading             ${ms((load) => load.readMs)}`);
  console.log(`  storing             ${ms((load) => load.storeMs)}`);
  console.log(`  whole process       ${ms((load) => load.processMs)}`);
  console.log(
    `  peak memory         ${(median(loads.map((load) => load.peakBytes)) / 2 ** 20).toFixed(0)} MiB`,
  );
}

async function measure(url: string, query: string): Promise<Rate> {
  await drive(url, query, WARM_UP_MS);
  return drive(url, query, MEASURED_MS);
}

async function benchQueries(folder: string): Promise<void> {
  const db = join(folder, "load-0.db");
  const ours = await startServer([path("../bin/filing-graph.js"), "serve", "--db", db, "--port", "0"]);
  const bare = await startServer([path("bare-server.ts")]);
  try {
    for (let round = 1; round <= ROUNDS; round++) {
      console.log(`\nRequests per second, round ${round} of ${ROUNDS}`);
      const ceiling = await measure(bare.url, "{ hello }");
      printRate("bare Apollo Server, { hello }", ceiling, ceiling);
      for (const { title, query } of readmeQueries().filter(({ section }) => section === "Queries to paste"))
        printRate(title, await measure(ours.url, query), ceiling);
    }
  } finally {
    await Promise.all([ours.stop(), bare.stop()]);
  }
}

function printRate(title: string, rate: Rate, ceiling: Rate): void {
  const name = (title.length > 54 ? `${title.slice(0, 53)}…` : title).padEnd(54);
  const perSecond = rate.requestsPerSecond.toFixed(0).padStart(6);
  const ratio = (rate.requestsPerSecond / ceiling.requestsPerSecond).toFixed(2);
  const latency = `p50 ${rate.p50Ms.toFixed(1)} ms, p99 ${rate.p99Ms.toFixed(1)} ms`;
  console.log(`  ${name} ${perSecond}/s  ${ratio} of bare  ${latency}, ${rate.bytes} bytes`);
}

const folder = mkdtempSync(join(tmpdir(), "filing-graph-bench-"));
try {
  console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"})\n`);
  benchLoads(folder);
  await benchQueries(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
