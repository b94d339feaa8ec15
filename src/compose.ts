import { AppError } from "./kernel/errors.ts";
import { openMiniSearch } from "./search/minisearch/risk-search.ts";
import type { RiskSearch } from "./search/port.ts";
import type { GraphStore } from "./store/port.ts";
import { openSqliteStore } from "./store/sqlite/store.ts";

const DEFAULT_DATABASE = "filing-graph.db";
const DEFAULT_PORT = 4000;
/** This machine only; the API has no accounts. */
const DEFAULT_HOST = "127.0.0.1";

/** What the command line says; it beats the environment. */
export interface Flags {
  readonly db?: string | undefined;
  readonly port?: string | undefined;
  readonly host?: string | undefined;
}

export interface Configuration {
  readonly engine: "sqlite";
  /** Of the database file. */
  readonly path: string;
  /** TCP; 0 for any free one. */
  readonly port: number;
  readonly host: string;
}

/** The only place that reads the environment. A flag beats a variable, a variable the default. */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
  flags: Flags,
): Configuration {
  if (flags.db === "") throw bad("--db is empty", "Name the database file.");
  if (flags.db === undefined && environment.NEO4J_URI) throw neo4jIsToCome();
  return {
    engine: "sqlite",
    path: flags.db ?? DEFAULT_DATABASE,
    port: readPort(flags.port, environment.PORT),
    host: flags.host ?? DEFAULT_HOST,
  };
}

/**
 * READ opens what is there, without the right to write, and fails with STORE_NOT_FOUND where there is nothing;
 * WRITE creates it.
 */
export async function openStore({ path }: Configuration, access: "READ" | "WRITE"): Promise<GraphStore> {
  return openSqliteStore({ path, readOnly: access === "READ" });
}

export function openRiskSearch(store: GraphStore): RiskSearch {
  return openMiniSearch(store.view);
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

function neo4jIsToCome(): AppError {
  return new AppError("NOT_SUPPORTED", "NEO4J_URI is set, and this version has no Neo4j store yet", {
    remedy: "Unset NEO4J_URI, or name a SQLite file with --db PATH, which beats it.",
  });
}
