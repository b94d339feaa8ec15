import { setImmediate as nextTurn } from "node:timers/promises";
import { LOADER_VERSION, type LoadHints, loadFiling } from "../../../loaders/index.ts";
import { ingest } from "../../app/ingest.ts";
import { type Configuration, openStore, readConfiguration } from "../../compose.ts";
import type { GraphStore } from "../../store/port.ts";
import { textOption } from "../arguments.ts";
import { readHints } from "../hints.ts";
import { EXIT, exitCodeOf, type Output, toAppError } from "../output.ts";
import type { Context } from "../program.ts";
import { readInput } from "../read-input.ts";
import { loadReport, reportLines } from "../report.ts";

interface Batch {
  readonly files: readonly string[];
  readonly hints: LoadHints;
  readonly configuration: Configuration;
  readonly output: Output;
  /** Opened with the first file that is a filing, so that a run without one creates no database. */
  store: GraphStore | null;
  loaded: number;
  /** Exit codes of the files that failed. */
  readonly failures: number[];
}

/** Each file is a transaction of its own; one that is no filing leaves the store as it was, and the others go on. */
export async function load({ invocation, environment, output }: Context): Promise<number> {
  const batch: Batch = {
    files: invocation.operands,
    hints: readHints(invocation),
    configuration: readConfiguration(environment, { db: textOption(invocation, "db") }),
    output,
    store: null,
    loaded: 0,
    failures: [],
  };
  const onInterrupt = () => interrupt(batch);
  process.once("SIGINT", onInterrupt);
  try {
    for (const [index, file] of batch.files.entries()) await loadNext(batch, file, index);
  } finally {
    process.off("SIGINT", onInterrupt);
    await batch.store?.close();
  }
  return summary(batch);
}

async function loadNext(batch: Batch, file: string, index: number): Promise<void> {
  const { files, output } = batch;
  if (files.length > 1 && !output.json) output.note(`[${index + 1}/${files.length}] ${file}`);
  // Reading a filing does not yield; a Ctrl-C is heard here.
  await nextTurn();
  try {
    await loadFile(batch, file);
  } catch (thrown) {
    const error = toAppError(thrown);
    // A database that fails one file fails them all.
    if (exitCodeOf(error) === EXIT.store) throw error;
    batch.failures.push(exitCodeOf(error));
    output.fail(error, file);
  }
}

async function loadFile(batch: Batch, file: string): Promise<void> {
  const loaded = loadFiling(await readInput(file), batch.hints);
  batch.store ??= await openStore(batch.configuration, "WRITE");
  const outcome = await ingest(batch.store, loaded, LOADER_VERSION);
  batch.loaded++;
  const report = loadReport(file, outcome, loaded);
  if (batch.output.json) batch.output.printJson(report);
  else for (const line of reportLines(report)) batch.output.print(line);
}

function summary({ files, loaded, failures, output }: Batch): number {
  if (files.length > 1 && !output.json)
    output.note(
      `${loaded} of ${files.length} files are in the database${failures.length > 0 ? `, ${failures.length} failed` : ""}.`,
    );
  if (failures.length === 0) return EXIT.ok;
  return files.length === 1 ? failures[0]! : EXIT.failed;
}

/** What was committed is whole, and a transaction that is open now is rolled back. */
function interrupt({ files, loaded, output }: Batch): never {
  if (!output.json)
    output.note(
      `filing-graph: interrupted, ${loaded} of ${files.length} files are in the database. Run the command again for the rest.`,
    );
  process.exit(EXIT.interrupted);
}
