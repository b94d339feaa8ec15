import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import neo4j from "neo4j-driver";

// A real Neo4j Community server from its Maven artifacts, on loopback only, for tests and benchmarks.

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const POM = join(ROOT, "neo4j", "pom.xml");
/** What Neo4j 5.26 runs on. */
const JAVA_VERSIONS = [17, 21];
const HEAP = "1g";
const PAGE_CACHE = "512m";
const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 30_000;
const POLL_MS = 200;
/** Only this machine reaches the server; authentication is on because clients must be tested with it. */
const PASSWORD = "filing-graph-test";

/**
 * Runs a command until it ends or standard input does: that is when the process that started this one stops it, or has
 * died. The first line of output is the command's process id; the command's own output goes to the file $1.
 */
const GUARD = `
log=$1; shift
exec 3<&0
"$@" < /dev/null > "$log" 2>&1 &
child=$!
echo $child
(cat <&3 > /dev/null; kill -TERM $child 2> /dev/null) > /dev/null 2>&1 &
wait $child`;

export interface Neo4jOptions {
  /** NEO4J_HOME: made where there is none, kept. @default a temporary folder, removed at the end */
  readonly home?: string;
  /** TCP, of Bolt. @default any free one */
  readonly port?: number;
  /** TCP, of HTTP. @default no HTTP */
  readonly httpPort?: number;
  readonly password?: string;
  /** Plan each statement once, whatever happens to the data: tests fill and empty the database all the time. @default false */
  readonly keepPlans?: boolean;
}

export interface Neo4jServer {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly port: number;
  readonly home: string;
  /** Of the server's process. */
  readonly pid: number;
  /** Shuts the server down as an operator does; a temporary home is removed. */
  stop(): Promise<void>;
  /** Ends the server as a power failure does; its home stays for another start. */
  kill(): Promise<void>;
}

/** A failure that the person at the keyboard can mend. */
export class Neo4jSetupError extends Error {
  override readonly name = "Neo4jSetupError";
}

export function neo4jVersion(): string {
  const version = /<neo4j\.version>([\d.]+)</.exec(readFileSync(POM, "utf8"))?.[1];
  if (version === undefined) throw new Neo4jSetupError(`${POM} names no neo4j.version.`);
  return version;
}

/** The class path of Neo4j; fetched with Maven once per version. */
export async function neo4jClassPath(): Promise<string> {
  const folder = join(ROOT, ".cache", "neo4j", neo4jVersion());
  const lib = join(folder, "lib");
  if (!existsSync(lib)) {
    mkdirSync(folder, { recursive: true });
    const partial = mkdtempSync(join(folder, "partial-"));
    try {
      await fetchJars(partial);
      // Another process may have been faster; its jars are the same.
      if (!existsSync(lib)) renameSync(partial, lib);
    } finally {
      rmSync(partial, { recursive: true, force: true });
    }
  }
  return join(lib, "*");
}

async function fetchJars(folder: string): Promise<void> {
  const goal = ["dependency:copy-dependencies", `-DoutputDirectory=${folder}`];
  await runTool("mvn", ["-q", "-B", "-f", POM, ...goal], {
    missing: "Neo4j's jars are fetched with Maven: install it so that `mvn` is on PATH.",
    failed: "Maven could not fetch Neo4j's jars",
  });
}

/** neo4j-admin on a home that no server uses at the moment. */
export async function neo4jAdmin(home: string, args: readonly string[]): Promise<string> {
  const command = ["-cp", await neo4jClassPath(), "org.neo4j.cli.AdminTool", ...args];
  return runTool("java", command, {
    missing: NO_JAVA,
    failed: `neo4j-admin ${args.slice(0, 2).join(" ")} failed`,
    env: { NEO4J_HOME: home, NEO4J_CONF: join(home, "conf"), HEAP_SIZE: HEAP },
  });
}

const NO_JAVA = `Neo4j runs on Java ${JAVA_VERSIONS.join(" or ")}: install it so that \`java\` is on PATH.`;

interface ToolMessages {
  readonly missing: string;
  readonly failed: string;
  readonly env?: Readonly<Record<string, string>>;
}

async function runTool(tool: string, args: readonly string[], messages: ToolMessages): Promise<string> {
  try {
    const options = { env: { ...process.env, ...messages.env }, maxBuffer: 64 * 2 ** 20 };
    const { stdout, stderr } = await promisify(execFile)(tool, args, options);
    return stdout + stderr;
  } catch (error) {
    const { code, stdout = "", stderr = "" } = error as { code?: unknown; stdout?: string; stderr?: string };
    if (code === "ENOENT") throw new Neo4jSetupError(messages.missing, { cause: error });
    throw new Neo4jSetupError(`${messages.failed}:\n${lastLines(stdout + stderr)}`, { cause: error });
  }
}

async function checkJava(): Promise<void> {
  const said = await runTool("java", ["-version"], { missing: NO_JAVA, failed: "java -version failed" });
  const version = /version "(\d+)/.exec(said)?.[1];
  if (!JAVA_VERSIONS.includes(Number(version)))
    throw new Neo4jSetupError(`${NO_JAVA} It is Java ${version ?? "of an unknown version"} now.`);
}

/** Starts a server and waits until Bolt answers. */
export async function startNeo4j(options: Neo4jOptions = {}): Promise<Neo4jServer> {
  await checkJava();
  if (options.port !== undefined) await checkFree(options.port);
  const classPath = await neo4jClassPath();
  const home = options.home ?? mkdtempSync(join(tmpdir(), "filing-graph-neo4j-"));
  const port = options.port ?? (await freePort());
  const password = options.password ?? PASSWORD;
  const remove = () => {
    if (options.home === undefined) rmSync(home, { recursive: true, force: true });
  };
  let server: Running | undefined;
  try {
    await configure(home, password, { ...options, port });
    server = await launch(home, classPath);
    await untilBoltAnswers(server, `bolt://127.0.0.1:${port}`, password);
  } catch (error) {
    await server?.stop();
    remove();
    throw error;
  }
  const { pid, stop, kill } = server;
  return {
    uri: `neo4j://127.0.0.1:${port}`,
    user: "neo4j",
    password,
    port,
    home,
    pid,
    stop: async () => {
      await stop();
      remove();
    },
    kill,
  };
}

/** Settings are written anew at every start; the password is set at the first only. */
async function configure(home: string, password: string, options: Neo4jOptions): Promise<void> {
  mkdirSync(join(home, "conf"), { recursive: true });
  mkdirSync(join(home, "logs"), { recursive: true });
  const settings = Object.entries(neo4jSettings(options)).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(home, "conf", "neo4j.conf"), settings.join(""));
  if (!existsSync(join(home, "data", "dbms")))
    await neo4jAdmin(home, ["dbms", "set-initial-password", password]);
}

/** https://neo4j.com/docs/operations-manual/5/configuration/configuration-settings/ */
export function neo4jSettings({
  port,
  httpPort,
  keepPlans = false,
}: Neo4jOptions): Readonly<Record<string, string | number | boolean>> {
  return {
    "server.default_listen_address": "127.0.0.1",
    "server.default_advertised_address": "127.0.0.1",
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    "server.http.enabled": httpPort !== undefined,
    ...(httpPort === undefined ? {} : { "server.http.listen_address": `127.0.0.1:${httpPort}` }),
    "server.https.enabled": false,
    "server.memory.heap.max_size": HEAP,
    "server.memory.pagecache.size": PAGE_CACHE,
    // Nothing leaves this machine.
    "dbms.usage_report.enabled": false,
    "client.allow_telemetry": false,
    ...(keepPlans ? { "dbms.cypher.statistics_divergence_threshold": 1 } : {}),
    // Else every database begins with 256 MB of log.
    "db.tx_log.preallocate": false,
    // Else a stop waits ten seconds for clients that have gone.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": 0,
    "internal.server.bolt.connection_shutdown_wait_time": "1s",
  };
}

interface Running {
  readonly home: string;
  readonly pid: number;
  readonly ended: () => boolean;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** The server itself, not `neo4j console`, which forks it: one process to end, and one to hold in memory. */
async function launch(home: string, classPath: string): Promise<Running> {
  const command = [
    ...["java", `-Xmx${HEAP}`, "-Dfile.encoding=UTF-8", "-cp", classPath],
    ...["org.neo4j.server.CommunityEntryPoint", `--home-dir=${home}`, `--config-dir=${join(home, "conf")}`],
    "--console-mode",
  ];
  // A group of its own: Ctrl-C reaches this process, which then shuts the server down in order.
  const guard = spawn("sh", ["-c", GUARD, "sh", logFile(home), ...command], {
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
  });
  guard.stdin!.on("error", () => {});
  guard.on("exit", () => guard.stdin!.destroy());
  const [line] = (await once(guard.stdout!, "data")) as [Buffer];
  const pid = Number(line.toString("utf8").trim());
  const stop = async () => {
    guard.stdin!.end();
    const ended = await Promise.race([whenEnded(guard), delay(STOP_TIMEOUT_MS, false, { ref: false })]);
    if (!ended) signal(pid, "SIGKILL");
    await whenEnded(guard);
  };
  const kill = async () => {
    signal(pid, "SIGKILL");
    await whenEnded(guard);
  };
  return { home, pid, ended: () => hasEnded(guard), stop, kill };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function whenEnded(child: ChildProcess): Promise<true> {
  if (!hasEnded(child)) await once(child, "exit");
  return true;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}

async function untilBoltAnswers(server: Running, uri: string, password: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", password), { telemetryDisabled: true });
  const deadline = Date.now() + START_TIMEOUT_MS;
  try {
    for (;;) {
      if (server.ended()) throw new Neo4jSetupError(`Neo4j ended as it started:\n${logOf(server.home)}`);
      try {
        await driver.getServerInfo();
        return;
      } catch (error) {
        if (Date.now() > deadline)
          throw new Neo4jSetupError(`Neo4j does not answer at ${uri}:\n${logOf(server.home)}`, {
            cause: error,
          });
      }
      await delay(POLL_MS);
    }
  } finally {
    await driver.close();
  }
}

function logFile(home: string): string {
  return join(home, "logs", "console.log");
}

function logOf(home: string): string {
  return existsSync(logFile(home)) ? lastLines(readFileSync(logFile(home), "utf8")) : "";
}

function lastLines(text: string): string {
  return text.trim().split("\n").slice(-20).join("\n");
}

/** Another server there would answer in the place of this one. */
async function checkFree(port: number): Promise<void> {
  try {
    await listenOnce(port);
  } catch (cause) {
    throw new Neo4jSetupError(`Port ${port} is in use: name another with --port.`, { cause });
  }
}

function freePort(): Promise<number> {
  return listenOnce(0);
}

/** The port that it was; 0: any free one. */
async function listenOnce(port: number): Promise<number> {
  const server = createServer().listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
