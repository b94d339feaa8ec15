import { loadFiling } from "../../../loaders/index.ts";
import { readHints } from "../hints.ts";
import { EXIT } from "../output.ts";
import type { Context } from "../program.ts";
import { readInput } from "../read-input.ts";
import { diagnosticLine } from "../report.ts";

/** Facts are the answer; diagnostics are not, and go beside it. */
export async function extract({ invocation, output }: Context): Promise<number> {
  const { facts, diagnostics } = loadFiling(await readInput(invocation.operands[0]!), readHints(invocation));
  for (const fact of facts) output.printJson(fact);
  for (const diagnostic of diagnostics)
    if (output.json) output.noteJson({ diagnostic });
    else output.note(diagnosticLine(diagnostic));
  return EXIT.ok;
}
