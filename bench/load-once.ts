import { readFileSync } from "node:fs";
import { LOADER_VERSION, loadFiling } from "../loaders/index.ts";
import { ingest } from "../src/app/ingest.ts";
import { openStore, readConfiguration } from "../src/compose.ts";

// One load in a process of its own, so that its peak memory is that of a load. Arguments: file, database.

const [file, db] = process.argv.slice(2);
const bytes = readFileSync(file!);
const start = performance.now();
const loaded = loadFiling(bytes);
const read = performance.now();
const store = await openStore(readConfiguration({}, { db }), "WRITE");
await ingest(store, loaded, LOADER_VERSION);
await store.close();
const stored = performance.now();

console.log(
  JSON.stringify({
    readMs: read - start,
    storeMs: stored - read,
    /** Since the process started, with Node's own start. */
    processMs: stored,
    /** maxRSS is in kibibytes. */
    peakBytes: process.resourceUsage().maxRSS * 1024,
    facts: loaded.facts.length,
  }),
);
