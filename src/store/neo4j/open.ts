import neo4j from "neo4j-driver";
import { AppError } from "../../kernel/errors.ts";
import { Connection, type ConnectionOptions } from "./connection.ts";
import { cypher } from "./cypher.ts";
import { indexMissing } from "./errors.ts";
import { SCHEMA_VERSION, type SchemaRule, schemaRules } from "./schema.ts";

export interface Neo4jAddress {
  /** `neo4j://`, `bolt://`, or either with `+s` for TLS. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** @default the user's home database */
  readonly database?: string | undefined;
}

export interface OpenOptions extends Neo4jAddress {
  /** Fail with STORE_NOT_FOUND where nothing was ever loaded, instead of making an empty store. */
  readonly readOnly: boolean;
  readonly retryMs: number;
  readonly onStatement: ConnectionOptions["onStatement"];
}

/** The driver's own patience; a connection has its own besides. */
const TRANSACTION_RETRY_MS = 1_000;
const CONNECT_TIMEOUT_MS = 5_000;
const ACQUIRE_TIMEOUT_MS = 10_000;
/** Dynamic labels came with 5.26; the versions that follow 5 are named after their year. */
const OLDEST = { major: 5, minor: 26 };
/** How long indexes over data that is there already may take at the first start of a new version. */
const INDEX_TIMEOUT_S = 600n;

const READ_VERSION = cypher("OPTIONAL MATCH (s:Store {key: 'filing-graph'}) RETURN s.version AS version");
const COUNT_NODES = cypher("MATCH (n) RETURN count(n) AS nodes");

const SHOW_SCHEMA = cypher(`SHOW INDEXES YIELD name, state RETURN collect([name, state]) AS rules`);

const AWAIT_INDEXES = cypher("CALL db.awaitIndexes($seconds) RETURN true AS done", {
  seconds: INDEX_TIMEOUT_S,
});

const CREATE_STORE = cypher(
  `MERGE (s:Store {key: 'filing-graph'})
ON CREATE SET s.version = $version, s.loads = 0, s.lastContentHash = ''`,
  { version: BigInt(SCHEMA_VERSION) },
);

/** A connection to a database of ours, made where there is none. Fails before it changes anything in a foreign one. */
export async function openConnection(options: OpenOptions): Promise<Connection> {
  const connection = connect(options);
  try {
    await prepare(connection, options);
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

function connect({ uri, user, password, database, retryMs, onStatement }: OpenOptions): Connection {
  const place = placeOf(uri);
  try {
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      connectionAcquisitionTimeout: ACQUIRE_TIMEOUT_MS,
      maxTransactionRetryTime: TRANSACTION_RETRY_MS,
      notificationFilter: { minimumSeverityLevel: "OFF" },
      telemetryDisabled: true,
      userAgent: "filing-graph",
    });
    return new Connection({ driver, place, database, retryMs, onStatement });
  } catch (cause) {
    throw badUri(place, cause);
  }
}

/** Host and port: an address may carry credentials, and messages are logged. */
export function placeOf(uri: string): string {
  try {
    const { protocol, host } = new URL(uri);
    if (/^(?:neo4j|bolt)(?:\+s|\+ssc)?:$/.test(protocol) && host !== "") return host;
  } catch {
    // Reported below.
  }
  throw badUri("NEO4J_URI", undefined);
}

function badUri(place: string, cause: unknown): AppError {
  return new AppError("BAD_CONFIGURATION", `${place} is no address of a Neo4j server.`, {
    remedy: "Set NEO4J_URI to neo4j://HOST:7687, or neo4j+s://HOST:7687 for TLS, without user and password.",
    cause,
  });
}

async function prepare(connection: Connection, { readOnly }: OpenOptions): Promise<void> {
  checkServer(await connection.serverAgent(), connection.place);
  const version = await readVersion(connection);
  if (version === null) await checkBlank(connection, readOnly);
  else checkVersion(version, connection.place);
  await completeSchema(connection);
  if (version !== null) return;
  await connection.write((transaction) => transaction.run(CREATE_STORE));
  // Another process may have made it since, also one of another version.
  checkVersion((await readVersion(connection)) ?? 0, connection.place);
}

async function readVersion(connection: Connection): Promise<number | null> {
  const { version } = await connection.read(READ_VERSION);
  return version === null ? null : Number(version);
}

/** `agent`: "Neo4j/5.26.30", or with a suffix where it is a service. */
export function checkServer(agent: string, place: string): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  const isNewer = Number(major) > OLDEST.major;
  if (isNewer || (Number(major) === OLDEST.major && Number(minor) >= OLDEST.minor)) return;
  throw new AppError("STORE_VERSION", `The server at ${place} is ${agent || "no Neo4j"}.`, {
    remedy: `filing-graph needs Neo4j ${OLDEST.major}.${OLDEST.minor} or later.`,
  });
}

async function checkBlank(connection: Connection, readOnly: boolean): Promise<void> {
  const { place } = connection;
  const { nodes } = await connection.read(COUNT_NODES);
  // Another process may have made it since the version was read.
  if (Number(nodes) > 0 && (await readVersion(connection)) === null)
    throw new AppError("STORE_CORRUPT", `The database at ${place} holds a graph of another program.`, {
      remedy: "Nothing in it was changed. Name an empty database with NEO4J_DATABASE.",
    });
  if (readOnly)
    throw new AppError("STORE_NOT_FOUND", `There is nothing in the database at ${place}.`, {
      remedy: "Load a filing first, or name another database.",
    });
}

function checkVersion(version: number, place: string): void {
  if (version === SCHEMA_VERSION) return;
  const older = version < SCHEMA_VERSION;
  throw new AppError(
    "STORE_VERSION",
    `The database at ${place} was made by ${older ? "an older" : "a newer"} version of filing-graph (schema ${version}, this one reads ${SCHEMA_VERSION}).`,
    {
      remedy: older
        ? "Load the filings again into an empty database."
        : "Update filing-graph, or load the filings into another database.",
    },
  );
}

/** Creates the constraints and indexes that are missing, and waits until all can be used. */
async function completeSchema(connection: Connection): Promise<void> {
  const rules = schemaRules();
  const missing = lacking(rules, await readStates(connection));
  if (missing.length === 0) return;
  await connection.write(async (transaction) => {
    for (const { create } of missing) await transaction.run(create);
  });
  await connection.read(AWAIT_INDEXES);
  if (lacking(rules, await readStates(connection)).length > 0) throw indexMissing(connection.place);
}

async function readStates(connection: Connection): Promise<ReadonlyMap<string, string>> {
  const { rules } = await connection.read(SHOW_SCHEMA);
  return new Map(rules as [string, string][]);
}

function lacking(rules: readonly SchemaRule[], states: ReadonlyMap<string, string>): SchemaRule[] {
  return rules.filter(({ name }) => states.get(name) !== "ONLINE");
}
