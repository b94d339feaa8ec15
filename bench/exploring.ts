import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { neo4jAdmin, startNeo4j } from "../scripts/neo4j-server.ts";
import { findGroups } from "../src/app/explore/groups.ts";
import { findPaths } from "../src/app/explore/paths.ts";
import { findRelatedParties } from "../src/app/explore/related-parties.ts";
import { resolveParty } from "../src/app/explore/resolve-name.ts";
import { findNeighborhood } from "../src/app/neighborhood.ts";
import { openStore, readConfiguration } from "../src/compose.ts";
import type { GraphNode } from "../src/graph/kinds.ts";
import type { FilingId } from "../src/kernel/ids.ts";
import { exportForAdmin } from "../src/store/neo4j/export/export.ts";
import { importArguments } from "../src/store/neo4j/export/export-set.ts";
import type { GraphStore, GraphView } from "../src/store/port.ts";
import { exploringLoads, holderName } from "./exploring-loads.ts";

// The questions of docs/EXPLORING.md on a small and on a large generated graph, on both stores: what a question costs
// must not depend on the size of the graph. --holders N: of the large graph (6.4 edges each); --runs N: of a question;
// --sqlite: without Neo4j; --folder DIR: keeps the graphs there and uses them again; --build: makes them and stops.

const SMALL_HOLDERS = 40_000;
const DEFAULT_HOLDERS = 160_000;
const DEFAULT_RUNS = 30;
const PAGE = { first: 10, after: null };

interface Question {
  readonly name: string;
  /** One of many like it: `run` picks another party each time. */
  readonly ask: (view: GraphView, run: number) => Promise<unknown>;
}

interface Measured {
  readonly p50: number;
  readonly p99: number;
  /** Nodes that the store handed over, on average. */
  readonly visited: number;
  readonly statements: number;
}

async function party(view: GraphView, number: number): Promise<GraphNode> {
  const meant = await resolveParty(view, holderName(number));
  if (meant.party === null) throw new Error(meant.noAnswer.message);
  return meant.party;
}

/** Even numbers below 40,000 are clients of the large agent, odd ones are not. */
const QUESTIONS: readonly Question[] = [
  {
    name: "related to a client of an agent of 20,000",
    ask: async (view, run) =>
      findRelatedParties(view, { id: (await party(view, 200 * run)).id, via: null, minScore: null, ...PAGE }),
  },
  {
    name: "related to a client of an agent of 10",
    ask: async (view, run) =>
      findRelatedParties(view, {
        id: (await party(view, 200 * run + 1)).id,
        via: null,
        minScore: null,
        ...PAGE,
      }),
  },
  {
    name: "paths between two clients of the large agent",
    ask: async (view, run) => {
      const [from, to] = await Promise.all([party(view, 200 * run), party(view, 20_000 + 200 * run)]);
      return findPaths(view, { from: from.id, to: to.id, maxHops: 4, via: null, ...PAGE });
    },
  },
  {
    name: "paths between two of one building",
    ask: async (view, run) => {
      const [from, to] = await Promise.all([party(view, 60 * run + 1), party(view, 60 * run + 41)]);
      return findPaths(view, { from: from.id, to: to.id, maxHops: 3, via: null, ...PAGE });
    },
  },
  {
    name: "groups of one filing's 1,000 holders by building",
    ask: async (view, run) => {
      const holder = await party(view, 1_000 * (run % 40) + 1);
      return findGroups(view, { by: "BUILDING", filing: holder.filing as FilingId, company: null, ...PAGE });
    },
  },
  {
    name: "neighborhood of the large agent",
    ask: async (view) => {
      const meant = await resolveParty(view, "The large agent");
      return findNeighborhood(view, { ids: [meant.party!.id], hops: 1, types: null, limitPerType: 25 });
    },
  },
];

/** A view that counts what it hands over. */
function counting(view: GraphView): {
  readonly view: GraphView;
  readonly counts: { nodes: number; calls: number };
} {
  const counts = { nodes: 0, calls: 0 };
  const counted = new Proxy(view, {
    get(target, name: keyof GraphView) {
      return async (...args: unknown[]) => {
        const answer = await (target[name] as (...all: unknown[]) => Promise<unknown>).apply(target, args);
        counts.calls++;
        counts.nodes += sizeOf(answer);
        return answer;
      };
    },
  });
  return { view: counted, counts };
}

function sizeOf(answer: unknown): number {
  if (Array.isArray(answer)) return answer.reduce((sum: number, one) => sum + sizeOf(one), 0);
  if (answer === null || typeof answer !== "object") return 0;
  return "items" in answer ? (answer.items as unknown[]).length : 1;
}

async function measure(store: GraphStore, runs: number): Promise<Map<string, Measured>> {
  const measured = new Map<string, Measured>();
  for (const { name, ask } of QUESTIONS) {
    await ask(store.view, 0);
    const { view, counts } = counting(store.view);
    const times: number[] = [];
    for (let run = 1; run <= runs; run++) {
      const start = performance.now();
      await ask(view, run);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
    const each = (count: number) => Math.round(count / runs);
    measured.set(name, {
      p50: at(0.5),
      p99: at(0.99),
      visited: each(counts.nodes),
      statements: each(counts.calls),
    });
  }
  return measured;
}

interface Options {
  readonly runs: number;
  readonly neo4j: boolean;
  readonly build: boolean;
}

async function benchSize(folder: string, holders: number, { runs, neo4j, build }: Options): Promise<void> {
  const place = join(folder, String(holders));
  const done = join(place, "done");
  mkdirSync(place, { recursive: true });
  const sqlite = await openStore(readConfiguration({}, { db: join(place, "filings.db") }), "WRITE");
  try {
    if (!existsSync(done)) {
      for (const load of exploringLoads(holders)) await sqlite.load(load);
      if (neo4j) await importFrom(sqlite, place);
      writeFileSync(done, "");
    }
    if (build) return;
    const stats = await sqlite.view.stats();
    const edges = Object.values(stats.edges).reduce((sum, count) => sum + count, 0);
    print("SQLite", edges, await measure(sqlite, runs));
    if (neo4j) print("Neo4j", edges, await onNeo4j(place, runs));
  } finally {
    await sqlite.close();
  }
}

async function importFrom(source: GraphStore, place: string): Promise<void> {
  const [files, home] = [join(place, "files"), join(place, "home")];
  mkdirSync(join(home, "conf"), { recursive: true });
  writeFileSync(join(home, "conf", "neo4j.conf"), "");
  await exportForAdmin(source, files);
  await neo4jAdmin(home, importArguments(files));
}

async function onNeo4j(place: string, runs: number): Promise<ReadonlyMap<string, Measured>> {
  const { uri, user, password, stop } = await startNeo4j({ home: join(place, "home") });
  try {
    const environment = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
    const store = await openStore(readConfiguration(environment, {}), "WRITE");
    try {
      return await measure(store, runs);
    } finally {
      await store.close();
    }
  } finally {
    await stop();
  }
}

function print(engine: string, edges: number, measured: ReadonlyMap<string, Measured>): void {
  console.log(`\n${engine}, ${edges} edges\n`);
  console.log("| question | p50 | p99 | nodes visited | statements |\n|---|---|---|---|---|");
  for (const [name, { p50, p99, visited, statements }] of measured)
    console.log(`| ${name} | ${p50.toFixed(1)} ms | ${p99.toFixed(1)} ms | ${visited} | ${statements} |`);
}

const { values } = parseArgs({
  options: {
    ...{ holders: { type: "string" }, runs: { type: "string" }, folder: { type: "string" } },
    ...{ sqlite: { type: "boolean" }, build: { type: "boolean" } },
  },
});
const options: Options = {
  runs: Number(values.runs ?? DEFAULT_RUNS),
  neo4j: values.sqlite !== true,
  build: values.build === true,
};
const folder = values.folder ?? mkdtempSync(join(tmpdir(), "filing-graph-exploring-"));
try {
  console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"})`);
  for (const holders of [SMALL_HOLDERS, Number(values.holders ?? DEFAULT_HOLDERS)])
    await benchSize(folder, holders, options);
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}
