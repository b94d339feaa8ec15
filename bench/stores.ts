import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { LOADER_VERSION, loadFiling } from "../loaders/index.ts";
import { type Neo4jServer, startNeo4j } from "../scripts/neo4j-server.ts";
import { ingest } from "../src/app/ingest.ts";
import { type Configuration, openStore, readConfiguration } from "../src/compose.ts";
import { drive } from "./drive.ts";
import { generatedLoads } from "./generated-loads.ts";
import { type Server, startServer } from "./start-server.ts";

// Both stores beside a bare Apollo server that answers the same JSON from memory, in one run: the example and a
// generated graph loaded, then the same queries. --holders N: of the generated graph.

const WARM_UP_MS = 3_000;
const MEASURED_MS = 4_000;
const DEFAULT_HOLDERS = 20_000;

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const EXAMPLE = path("../examples/internap-424b3-2001.txt");

const HOLDER = `__typename id name kind roles address { line } careOf { __typename name } attention { __typename name }
  copiesTo { name organization } controlPersons { __typename name }
  holdings(first: 3) { totalCount nodes { ordinal printedName sharesBefore sharesOffered sharesAfter percentAfter { text }
    basis { field how } footnotes { marker } evidence { quote } } } evidence { start end quote }`;

/** By operation name: the bare server tells answers apart by it. */
const QUERIES: Readonly<Record<string, string>> = {
  OneHolder: "query OneHolder { holders(first: 1) { nodes { __typename id name } } }",
  FiftyNames: "query FiftyNames { holders(first: 50) { totalCount nodes { __typename id name } } }",
  FiftyByShares:
    "query FiftyByShares { holders(first: 50, orderBy: SHARES_OFFERED_DESC) { totalCount nodes { __typename id name } } }",
  FiftyWithEverything: `query FiftyWithEverything { holders(first: 50) { totalCount nodes { ${HOLDER} } } }`,
  AgentsWithClients:
    "query AgentsWithClients { agents(first: 5) { nodes { __typename name clients(first: 10) { totalCount nodes { __typename name } } } } }",
};

interface Engine {
  readonly name: string;
  readonly configuration: Configuration;
  readonly environment: Readonly<Record<string, string>>;
  readonly args: readonly string[];
}

function engines(db: string, { uri, user, password }: Neo4jServer): readonly [Engine, Engine] {
  const environment = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  return [
    { name: "sqlite", configuration: readConfiguration({}, { db }), environment: {}, args: ["--db", db] },
    { name: "neo4j", configuration: readConfiguration(environment, {}), environment, args: [] },
  ];
}

async function load({ name, configuration }: Engine, holders: number): Promise<void> {
  const store = await openStore(configuration, "WRITE");
  const start = performance.now();
  if (holders === 0) await ingest(store, loadFiling(readFileSync(EXAMPLE)), LOADER_VERSION);
  for (const filing of generatedLoads(holders)) await store.load(filing);
  const seconds = (performance.now() - start) / 1000;
  const { nodes } = await store.view.stats();
  await store.close();
  const rate = holders === 0 ? "" : `, ${(holders / seconds).toFixed(0)} holders a second`;
  console.log(`  ${name.padEnd(8)} ${seconds.toFixed(1)} s for ${nodes.Holder} holders${rate}`);
}

async function answers(url: string): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [name, query] of Object.entries(QUERIES)) {
    const headers = { "content-type": "application/json" };
    const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query }) });
    const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    found[name] = data;
  }
  return found;
}

async function measure(servers: readonly (readonly [name: string, server: Server])[]): Promise<void> {
  for (const [query, text] of Object.entries(QUERIES)) {
    console.log(`  ${query}`);
    let bare = 0;
    for (const [name, { url }] of servers) {
      await drive(url, text, WARM_UP_MS);
      const { requestsPerSecond, p50Ms, p99Ms, bytes } = await drive(url, text, MEASURED_MS);
      bare ||= requestsPerSecond;
      const ratio = (requestsPerSecond / bare).toFixed(2);
      console.log(
        `    ${name.padEnd(8)} ${requestsPerSecond.toFixed(0).padStart(6)}/s  ${ratio} of bare  p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms, ${bytes} bytes`,
      );
    }
  }
}

async function benchGraph(title: string, holders: number, folder: string): Promise<void> {
  console.log(`\n${title}`);
  const neo4j = await startNeo4j();
  const running: Server[] = [];
  const start = async (...args: Parameters<typeof startServer>) => {
    const server = await startServer(...args);
    running.push(server);
    return server;
  };
  try {
    const both = engines(join(folder, `${holders}.db`), neo4j);
    for (const engine of both) await load(engine, holders);
    const program = path("../bin/filing-graph.js");
    const [embedded, server] = await Promise.all(
      both.map(({ args, environment }) => start([program, "serve", "--port", "0", ...args], environment)),
    );
    const data = await answers(embedded!.url);
    const file = join(folder, `${holders}.json`);
    writeFileSync(file, JSON.stringify(data));
    const bare = await start([path("json-server.ts"), file]);
    await measure([
      ["bare", bare],
      ["sqlite", embedded!],
      ["neo4j", server!],
    ]);
  } finally {
    await Promise.all(running.map((server) => server.stop()));
    await neo4j.stop();
  }
}

const { values } = parseArgs({ options: { holders: { type: "string" } } });
const folder = mkdtempSync(join(tmpdir(), "filing-graph-bench-"));
try {
  console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"})`);
  await benchGraph("The example", 0, folder);
  await benchGraph("A generated graph", Number(values.holders ?? DEFAULT_HOLDERS), folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
