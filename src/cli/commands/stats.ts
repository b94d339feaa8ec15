import { databaseOf, openStore, readConfiguration } from "../../compose.ts";
import type { StoreStats } from "../../store/port.ts";
import { textOption } from "../arguments.ts";
import { EXIT } from "../output.ts";
import type { Context } from "../program.ts";

export async function stats({ invocation, environment, output }: Context): Promise<number> {
  const configuration = readConfiguration(environment, { db: textOption(invocation, "db") });
  const store = await openStore(configuration, "READ");
  try {
    const counts = await store.view.stats();
    if (output.json)
      output.printJson({ database: databaseOf(configuration), engine: store.engine, ...counts });
    else for (const line of statsLines(databaseOf(configuration), counts)) output.print(line);
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

function statsLines(database: string, { filings, facts, diagnostics, nodes, edges }: StoreStats): string[] {
  return [
    `database     ${database}`,
    `filings      ${filings}`,
    `facts        ${facts}`,
    `diagnostics  ${diagnostics}`,
    "nodes",
    ...countLines(nodes),
    "edges",
    ...countLines(edges),
  ];
}

function countLines(counts: Readonly<Record<string, number>>): string[] {
  const entries = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
  const width = Math.max(0, ...entries.map(([name]) => name.length));
  return entries.map(([name, count]) => `  ${name.padEnd(width)}  ${count}`);
}
