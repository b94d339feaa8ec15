import { AppError } from "./kernel/errors.ts";
import { openEmbeddedSearch } from "./search/embedded/risk-search.ts";
import { openNeo4jSearch } from "./search/neo4j/risk-search.ts";
import type { RiskSearch } from "./search/port.ts";
import type { Exported } from "./store/neo4j/export/export.ts";
import type { Neo4jStore } from "./store/neo4j/store.ts";
import type { GraphStore } from "./store/port.ts";
import { type EmbeddedStore, openSqliteStore } from "./store/sqlite/store.ts";

const DEFAULT_DATABASE = "filing-graph.db";
const DEFAULT_PORT = 4000;
/** This machine only; the API has no accounts. */
const DEFAULT_HOST = "127.0.0.1";
const DEFAULT_NEO4J_USER = "neo4j";

/** What the command line says; it beats the environment. */
export interface Flags {
  readonly db?: string | undefined;
  readonly port?: string | undefined;
  readonly host?: string | undefined;
}

interface ServedAt {
  /** TCP; 0 for any free one. */
  readonly port: number;
  readonly host: string;
}

export interface SqliteConfiguration extends ServedAt {
  readonly engine: "sqlite";
  /** Of the database file. */
  readonly path: string;
}

export interface Neo4jConfiguration extends ServedAt {
  readonly engine: "neo4j";
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Undefined: the user's home database. */
  readonly database: string | undefined;
}

export type Configuration = SqliteConfiguration | Neo4jConfiguration;

type Environment = Readonly<Record<string, string | undefined>>;

/** The only place that reads the environment. A flag beats a variable, a variable the default. */
export function readConfiguration(environment: Environment, flags: Flags): Configuration {
  if (flags.db === "") throw bad("--db is empty", "Name the database file.");
  const servedAt = { port: readPort(flags.port, environment.PORT), host: flags.host ?? DEFAULT_HOST };
  const uri = environment.NEO4J_URI;
  if (flags.db === undefined && uri) return { ...readNeo4j(uri, environment), ...servedAt };
  return { engine: "sqlite", path: flags.db ?? DEFAULT_DATABASE, ...servedAt };
}

/** An empty variable is one that is not set. */
function readNeo4j(uri: string, environment: Environment) {
  const { NEO4J_USER, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = environment;
  if (!NEO4J_PASSWORD)
    throw bad(
      "NEO4J_URI is set and NEO4J_PASSWORD is not",
      "Set NEO4J_PASSWORD, or name a SQLite file with --db PATH, which beats NEO4J_URI.",
    );
  return {
    engine: "neo4j" as const,
    uri,
    user: NEO4J_USER || NEO4J_USERNAME || DEFAULT_NEO4J_USER,
    password: NEO4J_PASSWORD,
    database: NEO4J_DATABASE || undefined,
  };
}

/** Where the graph is kept, for people: the file, or the server's address without what is secret in it. */
export function databaseOf(configuration: Configuration): string {
  if (configuration.engine === "sqlite") return configuration.path;
  const { uri, database } = configuration;
  const place = uri.replace(/\/\/[^/@]*@/, "//");
  return database === undefined ? place : `${place} ${database}`;
}

/**
 * READ opens what is there, without the right to write, and fails with STORE_NOT_FOUND where there is nothing;
 * WRITE creates it.
 */
export async function openStore(configuration: Configuration, access: "READ" | "WRITE"): Promise<GraphStore> {
  const readOnly = access === "READ";
  if (configuration.engine === "sqlite") return openSqliteStore({ path: configuration.path, readOnly });
  const { uri, user, password, database } = configuration;
  // The driver takes longer to load than most commands run.
  const { openNeo4jStore } = await import("./store/neo4j/store.ts");
  return openNeo4jStore({ uri, user, password, database, readOnly });
}

/** Writes what a store holds as files for Neo4j's bulk import; see docs/NEO4J.md. */
export async function exportForNeo4jAdmin(store: GraphStore, folder: string): Promise<Exported> {
  const { exportForAdmin } = await import("./store/neo4j/export/export.ts");
  return exportForAdmin(store, folder);
}

/** The search that belongs to the store's engine. */
export function openRiskSearch(store: GraphStore): RiskSearch {
  if (isNeo4j(store)) return openNeo4jSearch(store.reader);
  if (isEmbedded(store)) return openEmbeddedSearch(store.words);
  throw new Error(`the store ${store.engine} has no search`);
}

function isEmbedded(store: GraphStore): store is EmbeddedStore {
  return "words" in store;
}

function isNeo4j(store: GraphStore): store is Neo4jStore {
  return store.engine === "neo4j" && "reader" in store;
}

function readPort(flag: string | undefined, variable: string | undefined): number {
  const text = flag ?? variable;
  if (text === undefined || text === "") return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  const name = flag === undefined ? "PORT" : "--port";
  throw bad(`${name} is "${text}", no TCP port`, "Give a whole number from 0 (any free port) to 65535.");
}

function bad(message: string, remedy: string): AppError {
  return new AppError("BAD_CONFIGURATION", message, { remedy });
}
