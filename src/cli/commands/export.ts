import { exportForNeo4jAdmin, openStore, readConfiguration } from "../../compose.ts";
import { textOption, usage } from "../arguments.ts";
import { EXIT } from "../output.ts";
import type { Context } from "../program.ts";

/** `export` is a word of the language. */
export async function exportStore({ invocation, environment, output }: Context): Promise<number> {
  const folder = textOption(invocation, "neo4j-admin");
  if (folder === undefined) throw usage("export needs --neo4j-admin DIR", invocation.command!);
  const configuration = readConfiguration(environment, { db: textOption(invocation, "db") });
  const store = await openStore(configuration, "READ");
  try {
    const exported = await exportForNeo4jAdmin(store, folder);
    if (output.json) output.printJson({ folder, ...exported });
    else {
      const { filings, nodes, edges, facts, command } = exported;
      output.note(`${filings} filings, ${nodes} nodes, ${edges} edges and ${facts} facts are in ${folder}.`);
      output.note("Stop the server, then import them into its empty database with:");
      output.print(command);
    }
    return EXIT.ok;
  } finally {
    await store.close();
  }
}
