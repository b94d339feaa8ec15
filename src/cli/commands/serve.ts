import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { LOADER_VERSION, loadFiling } from "../../../loaders/index.ts";
import type { Logger } from "../../api/logger.ts";
import { type RunningServer, requireFreePort, startServer } from "../../api/server.ts";
import { ingest } from "../../app/ingest.ts";
import {
  type Configuration,
  databaseOf,
  openRiskSearch,
  openStore,
  readConfiguration,
} from "../../compose.ts";
import { packageRoot } from "../../package-root.ts";
import { DEFAULT_CACHE_ITEMS } from "../../store/view-cache.ts";
import { textOption, wholeNumber } from "../arguments.ts";
import { EXIT, type Output } from "../output.ts";
import type { Context } from "../program.ts";

const CACHE_ITEMS = { min: 0, max: 10_000_000, default: DEFAULT_CACHE_ITEMS };
const EXAMPLE = "internap-424b3-2001.txt";

/** Resolves when the server has been stopped. It reads only, so that a load in another process can write meanwhile. */
export async function serve({ invocation, environment, output }: Context): Promise<number> {
  const configuration = readConfiguration(environment, {
    db: textOption(invocation, "db"),
    port: textOption(invocation, "port"),
    host: textOption(invocation, "host"),
  });
  const { port, host } = configuration;
  const cacheItems = wholeNumber(invocation, "cache", CACHE_ITEMS);
  if (invocation.values["with-example"]) {
    await requireFreePort(port, host);
    await loadExampleIfEmpty(configuration, output);
  }
  const store = await openStore(configuration, "READ");
  try {
    const search = openRiskSearch(store);
    const queriesDir = join(packageRoot(), "examples", "queries");
    const logger = logTo(output);
    const server = await startServer({ store, search, port, host, queriesDir, logger, cacheItems });
    const stopped = untilSignal();
    announce(output, server, databaseOf(configuration));
    await stopped;
    await server.close();
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

async function loadExampleIfEmpty(configuration: Configuration, output: Output): Promise<void> {
  const store = await openStore(configuration, "WRITE");
  try {
    if ((await store.view.stats()).filings > 0) return;
    const bytes = await readFile(join(packageRoot(), "examples", EXAMPLE));
    await ingest(store, loadFiling(bytes), LOADER_VERSION);
    if (!output.json) output.print(`The database was empty: loaded examples/${EXAMPLE}.`);
  } finally {
    await store.close();
  }
}

function announce(output: Output, { url }: RunningServer, database: string): void {
  if (output.json) output.printJson({ url, database });
  else {
    output.print(`Playground and GraphQL API: ${url}`);
    output.print(`Database: ${database}. Ctrl-C stops the server.`);
  }
}

/** Later signals change nothing: npm sends a Ctrl-C on, so that it comes twice, and stopping takes seconds at most. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => resolve());
  });
}

/** One line each on standard error; what users must not see stays out of responses, not out of the log. */
function logTo(output: Output): Logger {
  return (level, message, { code, reference, cause } = {}) => {
    const why = cause instanceof Error ? cause.message : undefined;
    if (output.json) output.noteJson({ level, code, reference, message, why });
    else output.note([level, code, reference, message, why].filter((part) => part !== undefined).join(" "));
  };
}
