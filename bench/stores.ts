import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { LOADER_VERSION, loadFiling } from "../loaders/index.ts";
import { type Neo4jServer, neo4jAdmin, startNeo4j } from "../scripts/neo4j-server.ts";
import { ingest } from "../src/app/ingest.ts";
import { type Configuration, openStore, readConfiguration } from "../src/compose.ts";
import { exportForAdmin } from "../src/store/neo4j/export/export.ts";
import { importArguments } from "../src/store/neo4j/export/export-set.ts";
import type { GraphStore } from "../src/store/port.ts";
import { type Asked, measure, printGrowth, printTable, type Target } from "./compare-servers.ts";
import { generatedLoads } from "./generated-loads.ts";
import { type Server, startServer } from "./start-server.ts";
import { type StoreQuery, storeQueries } from "./store-queries.ts";

// Both stores beside a bare Apollo server that answers the same JSON from memory, in one run: the example by itself,
// then the example in a generated graph. --holders N: of the generated graph, 0 for none. --folder DIR: keeps the
// generated graph there, which takes longest to make, and uses it again. --build: makes that graph and stops.
// --cold: with servers that keep no answer, so that every request asks the store for all.

const { values } = parseArgs({
  options: {
    ...{ holders: { type: "string" }, folder: { type: "string" } },
    ...{ build: { type: "boolean" }, cold: { type: "boolean" } },
  },
});
const CACHE = values.cold === true ? ["--cache", "0"] : [];
const DEFAULT_HOLDERS = 200_000;
/** Loaded into Neo4j filing by filing, to say how fast that is; the large graph comes by neo4j-admin. */
const RATE_HOLDERS = 10_000;

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const PROGRAM = path("../bin/filing-graph.js");
const EXAMPLE = path("../examples/internap-424b3-2001.txt");

interface Engine {
  readonly configuration: Configuration;
  readonly environment: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  /** Of its database's processes. */
  readonly pids: readonly number[];
}

function embedded(db: string): Engine {
  return { configuration: readConfiguration({}, { db }), environment: {}, args: ["--db", db], pids: [] };
}

function onServer({ uri, user, password, pid }: Neo4jServer): Engine {
  const environment = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  return { configuration: readConfiguration(environment, {}), environment, args: [], pids: [pid] };
}

async function withStore<T>({ configuration }: Engine, use: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(configuration, "WRITE");
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

async function timed(what: string, work: () => Promise<unknown>, holders = 0): Promise<void> {
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const rate = holders === 0 ? "" : `, ${(holders / seconds).toFixed(0)} holders a second`;
  console.log(`- ${what}: ${seconds.toFixed(2)} s${rate}`);
}

async function loadExample(store: GraphStore): Promise<void> {
  await ingest(store, loadFiling(readFileSync(EXAMPLE)), LOADER_VERSION);
}

async function loadGenerated(store: GraphStore, holders: number): Promise<void> {
  for (const filing of generatedLoads(holders)) await store.load(filing);
}

/** Asks both engines and the bare server everything, in turn. */
async function ask(folder: string, sqlite: Engine, neo4j: Engine): Promise<Asked[]> {
  const running: Server[] = [];
  const start = async (...args: Parameters<typeof startServer>) => {
    const server = await startServer(...args);
    running.push(server);
    return server;
  };
  const serve = async ({ args, environment, pids }: Engine): Promise<Target> => {
    const { url, pid } = await start([PROGRAM, "serve", "--port", "0", ...CACHE, ...args], environment);
    return { url, pids: [pid, ...pids] };
  };
  try {
    const ours = { sqlite: await serve(sqlite), neo4j: await serve(neo4j) };
    const holder = `{ holders(first: 1, filter: { nameContains: "Doll Technology" }) { nodes { id } } }`;
    const found = (await post(ours.sqlite.url, holder)) as { holders: { nodes: { id: string }[] } };
    const queries = storeQueries(found.holders.nodes[0]!.id);
    const file = join(folder, "answers.json");
    writeFileSync(file, JSON.stringify(await answers(ours.sqlite.url, queries)));
    const { url, pid } = await start([path("json-server.ts"), file]);
    return await measure(queries, { bare: { url, pids: [pid] }, ...ours });
  } finally {
    await Promise.all(running.map((server) => server.stop()));
  }
}

async function answers(url: string, queries: readonly StoreQuery[]): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const { name, text } of queries) found[name] = await post(url, text);
  return found;
}

async function post(url: string, query: string): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query }) });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

async function benchExample(folder: string): Promise<Asked[]> {
  const sqlite = embedded(join(folder, "example.db"));
  const server = await startNeo4j();
  try {
    const neo4j = onServer(server);
    await timed("the example into SQLite", () => withStore(sqlite, loadExample));
    await timed("the example into Neo4j", () => withStore(neo4j, loadExample));
    const asked = await ask(folder, sqlite, neo4j);
    const load = (store: GraphStore) => loadGenerated(store, RATE_HOLDERS);
    await timed(
      `${RATE_HOLDERS} generated holders into Neo4j, filing by filing`,
      () => withStore(neo4j, load),
      RATE_HOLDERS,
    );
    return asked;
  } finally {
    await server.stop();
  }
}

/** The generated graph in both stores, with the example. */
async function generate(folder: string, sqlite: Engine, holders: number): Promise<void> {
  const files = join(folder, "files");
  const home = join(folder, "home");
  await withStore(sqlite, async (store) => {
    await loadExample(store);
    const load = () => loadGenerated(store, holders);
    await timed(`${holders} generated holders into SQLite, filing by filing`, load, holders);
    await timed("all of it as files for neo4j-admin", () => exportForAdmin(store, files), holders);
  });
  mkdirSync(join(home, "conf"), { recursive: true });
  writeFileSync(join(home, "conf", "neo4j.conf"), "");
  await timed("the files into Neo4j", () => neo4jAdmin(home, importArguments(files)), holders);
  const server = await startNeo4j({ home });
  try {
    const count = () => withStore(onServer(server), (store) => store.view.stats());
    await timed("indexes at the first start", count, holders);
  } finally {
    await server.stop();
  }
}

/** Where the generated graph is, made where it is not there yet. */
async function generated(folder: string, holders: number): Promise<string> {
  const large = join(folder, `generated-${holders}`);
  const done = join(large, "done");
  if (!existsSync(done)) {
    mkdirSync(large, { recursive: true });
    await generate(large, embedded(join(large, "filings.db")), holders);
    writeFileSync(done, "");
  }
  return large;
}

async function benchGenerated(folder: string, holders: number): Promise<Asked[]> {
  const large = await generated(folder, holders);
  const server = await startNeo4j({ home: join(large, "home") });
  try {
    return await ask(large, embedded(join(large, "filings.db")), onServer(server));
  } finally {
    await server.stop();
  }
}

async function bench(temporary: string, holders: number, folder: string): Promise<void> {
  const small = await benchExample(temporary);
  printTable("The example", small);
  if (holders === 0) return;
  const large = await benchGenerated(folder, holders);
  printTable(`The example and ${holders} generated holders`, large);
  printGrowth(small, large);
}

const holders = Number(values.holders ?? DEFAULT_HOLDERS);
const temporary = mkdtempSync(join(tmpdir(), "filing-graph-bench-"));
try {
  console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"})\n`);
  const folder = values.folder ?? temporary;
  if (values.build === true) await generated(folder, holders);
  else await bench(temporary, holders, folder);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
