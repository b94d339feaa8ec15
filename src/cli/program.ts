import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AppError } from "../kernel/errors.ts";
import { packageRoot } from "../package-root.ts";
import { type Invocation, readInvocation, usage } from "./arguments.ts";
import { COMMANDS } from "./commands.ts";
import { commandHelp, programHelp } from "./help.ts";
import {
  EXIT,
  exitCodeOf,
  type Output,
  openOutput,
  toAppError,
  wantsStyles,
  watchStreams,
} from "./output.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a command works with. */
export interface Context {
  readonly invocation: Invocation;
  readonly environment: Environment;
  readonly output: Output;
}

/** The program without the process around it; resolves to the exit code. */
export async function runProgram(argv: readonly string[], environment: Environment): Promise<number> {
  const output = openOutput(argv.includes("--json"), wantsStyles(environment, process.stdout.isTTY === true));
  watchStreams(output);
  try {
    return await run(readInvocation(argv, COMMANDS), environment, output);
  } catch (thrown) {
    const error = toAppError(thrown);
    output.fail(error);
    if (environment.FILING_GRAPH_DEBUG) output.note(stackOf(error));
    return exitCodeOf(error);
  }
}

async function run(invocation: Invocation, environment: Environment, output: Output): Promise<number> {
  const { command, values } = invocation;
  if (values.version) return answer(output, { version: packageVersion() });
  if (values.help) return answer(output, { help: command ? commandHelp(command) : programHelp(COMMANDS) });
  if (command === null) throw usage("no command given");
  const execute = await implementation(command.name);
  return execute({ invocation, environment, output });
}

/** The one text of the answer: as it is for people, under its name for programs. */
function answer(output: Output, named: Readonly<Record<string, string>>): number {
  if (output.json) output.printJson(named);
  else for (const text of Object.values(named)) output.print(text);
  return EXIT.ok;
}

/** Loaded when needed: `extract` must not wait for the API's libraries. */
async function implementation(name: string): Promise<(context: Context) => Promise<number>> {
  switch (name) {
    case "load":
      return (await import("./commands/load.ts")).load;
    case "extract":
      return (await import("./commands/extract.ts")).extract;
    case "serve":
      return (await import("./commands/serve.ts")).serve;
    case "query":
      return (await import("./commands/query.ts")).query;
    case "search":
      return (await import("./commands/search.ts")).search;
    case "compare":
      return (await import("./commands/compare.ts")).compare;
    case "related":
      return (await import("./commands/related.ts")).related;
    case "paths":
      return (await import("./commands/paths.ts")).paths;
    case "groups":
      return (await import("./commands/groups.ts")).groups;
    case "resolve":
      return (await import("./commands/resolve.ts")).resolve;
    case "stats":
      return (await import("./commands/stats.ts")).stats;
    case "export":
      return (await import("./commands/export.ts")).exportStore;
    default:
      throw usage(`the command ${name} is not implemented`);
  }
}

function packageVersion(): string {
  const file = readFileSync(join(packageRoot(), "package.json"), "utf8");
  return (JSON.parse(file) as { version: string }).version;
}

function stackOf(error: AppError): string {
  const cause = error.cause instanceof Error ? `\n${error.cause.stack ?? ""}` : "";
  return `${error.stack ?? ""}${cause}`;
}
