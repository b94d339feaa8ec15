import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";
import { parseArgs } from "node:util";
import { type Neo4jServer, Neo4jSetupError, startNeo4j } from "./neo4j-server.ts";

const HELP = `Starts Neo4j Community on this machine, for tests and to look around. Needs Java 17 or 21, and Maven once.

  npm run neo4j -- [OPTIONS]                    until Ctrl-C
  npm run neo4j -- [OPTIONS] run -- COMMAND     while COMMAND runs, with NEO4J_TEST_URI, NEO4J_TEST_USER and
                                                NEO4J_TEST_PASSWORD set; exits as COMMAND does

  --home DIR        keep the data there (default: a temporary folder, removed at the end)
  --port N          of Bolt (default: any free one)
  --http N          also answer HTTP on this port
  --password TEXT   set at the first start of a home, at least 8 characters
`;

const USAGE = 2;
const FAILED = 1;
const BY_SIGNAL = 128;

async function main(args: readonly string[]): Promise<number> {
  const { options, command } = readArguments(args);
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const asked = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => asked.abort(name));
  const server = await startNeo4j({
    keepPlans: command !== null,
    ...(options.home === undefined ? {} : { home: options.home }),
    ...(options.password === undefined ? {} : { password: options.password }),
    ...(options.port === undefined ? {} : { port: portOf(options.port) }),
    ...(options.http === undefined ? {} : { httpPort: portOf(options.http) }),
  });
  try {
    if (asked.signal.aborted) return FAILED;
    return command === null ? await serve(server, asked.signal) : await run(command, server, asked.signal);
  } finally {
    await server.stop();
  }
}

function readArguments(args: readonly string[]) {
  const runs = args.indexOf("run");
  const own = runs < 0 ? args : args.slice(0, runs);
  const rest = runs < 0 ? null : args.slice(runs + 1);
  const command = rest?.[0] === "--" ? rest.slice(1) : rest;
  if (command?.length === 0)
    throw new Neo4jSetupError("`run` needs a command: npm run neo4j -- run -- npm test");
  const { values } = parseArgs({
    args: [...own],
    options: {
      home: { type: "string" },
      port: { type: "string" },
      http: { type: "string" },
      password: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  return { options: values, command };
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new Neo4jSetupError(`"${text}" is no TCP port.`);
}

function testVariables({ uri, user, password }: Neo4jServer): Record<string, string> {
  return { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user, NEO4J_TEST_PASSWORD: password };
}

async function serve(server: Neo4jServer, asked: AbortSignal): Promise<number> {
  for (const [name, value] of Object.entries(testVariables(server))) console.log(`export ${name}=${value}`);
  console.log(`Neo4j is running in ${server.home}; Ctrl-C stops it.`);
  if (!asked.aborted) await once(asked, "abort");
  return 0;
}

async function run(command: readonly string[], server: Neo4jServer, asked: AbortSignal): Promise<number> {
  const env = { ...process.env, ...testVariables(server) };
  const child = spawn(command[0]!, command.slice(1), { stdio: "inherit", env });
  const forward = () => child.kill(asked.reason as NodeJS.Signals);
  asked.addEventListener("abort", forward);
  try {
    const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
    return code ?? BY_SIGNAL + (signal === null ? 0 : constants.signals[signal]);
  } finally {
    asked.removeEventListener("abort", forward);
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const { code, message } = error as { code?: string; message: string };
  if (code?.startsWith("ERR_PARSE_ARGS")) {
    console.error(`${message}\n\n${HELP}`);
    process.exitCode = USAGE;
  } else {
    console.error(error instanceof Neo4jSetupError || code === "ENOENT" ? message : error);
    process.exitCode = FAILED;
  }
}
