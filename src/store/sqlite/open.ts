import { accessSync, constants, statSync } from "node:fs";
import { dirname } from "node:path";
import { AppError } from "../../kernel/errors.ts";
import { Connection, type ConnectionOptions } from "./connection.ts";
import { corrupt, unwritable } from "./errors.ts";
import { APPLICATION_ID, SCHEMA_VERSION, schemaStatements } from "./schema.ts";

export const IN_MEMORY = ":memory:";

/** A connection to a database of ours, made where there is none. Fails before it changes anything in a foreign file. */
export function openDatabase(options: ConnectionOptions): Connection {
  if (options.path !== IN_MEMORY) checkFile(options);
  const connection = new Connection(options);
  try {
    prepare(connection, options);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function checkFile({ path, readOnly }: ConnectionOptions): void {
  const file = pathStatus(path);
  if (file === "FOLDER") throw unwritable(path, "it is a folder");
  if (readOnly) {
    if (file === "NOTHING") throw notFound(path);
    return;
  }
  const folder = dirname(path);
  if (pathStatus(folder) !== "FOLDER") throw unwritable(path, `there is no folder ${folder}`);
  // SQLite would fall back to reading, and keeps its log beside the file.
  if (!isWritable(folder)) throw unwritable(path, `the folder ${folder} is not writable`);
  if (file === "FILE" && !isWritable(path)) throw unwritable(path, "the file is not writable");
}

function pathStatus(path: string): "FILE" | "FOLDER" | "NOTHING" {
  try {
    return statSync(path).isDirectory() ? "FOLDER" : "FILE";
  } catch {
    return "NOTHING";
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Of pages in memory: a hub's links lie on thousands of them. */
const CACHE_KIB = 64 * 1024;

function prepare(connection: Connection, { path, readOnly }: ConnectionOptions): void {
  const header = readHeader(connection);
  if (isBlank(header)) {
    if (readOnly) throw corrupt(path, "it is empty");
    create(connection);
  } else checkHeader(header, path);
  connection.execute(`PRAGMA trusted_schema = OFF; PRAGMA cache_size = -${CACHE_KIB}`);
  checkTables(connection, path);
  if (!readOnly) useWriteAheadLog(connection);
}

interface Header {
  readonly applicationId: number;
  readonly version: number;
  readonly tables: number;
}

function readHeader(connection: Connection): Header {
  const { application_id, user_version, tables } = connection.get(
    `SELECT application_id, user_version, (SELECT COUNT(*) FROM sqlite_schema) AS tables
     FROM pragma_application_id, pragma_user_version`,
  )!;
  return { applicationId: Number(application_id), version: Number(user_version), tables: Number(tables) };
}

function isBlank({ applicationId, version, tables }: Header): boolean {
  return applicationId === 0 && version === 0 && tables === 0;
}

function checkHeader({ applicationId, version }: Header, path: string): void {
  if (applicationId !== APPLICATION_ID) throw corrupt(path, "it is a database of another program");
  if (version === SCHEMA_VERSION) return;
  const older = version < SCHEMA_VERSION;
  throw new AppError(
    "STORE_VERSION",
    `The database ${path} was made by ${older ? "an older" : "a newer"} version of filing-graph (schema ${version}, this one reads ${SCHEMA_VERSION}).`,
    {
      remedy: older
        ? "Load the filings again into a new file."
        : "Update filing-graph, or load the filings into a new file.",
    },
  );
}

/** Another process may have made it since the header was read. */
function create(connection: Connection): void {
  connection.transaction(() => {
    if (!isBlank(readHeader(connection))) return;
    connection.execute(schemaStatements());
    connection.execute(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}`);
  });
}

/** The mode stays with the file. Where another process is at it right now, the next opening will set it. */
function useWriteAheadLog(connection: Connection): void {
  try {
    connection.execute("PRAGMA journal_mode = WAL");
  } catch (error) {
    if (!(error instanceof AppError && error.code === "STORE_LOCKED")) throw error;
  }
}

/** A file that was cut off, or whose creation was tampered with, lacks tables. */
function checkTables(connection: Connection, path: string): void {
  try {
    connection.get("SELECT loads FROM revision");
    connection.get("SELECT 1 FROM filing JOIN node JOIN edge JOIN fact LIMIT 1");
    // By themselves: both may be empty, and a product would be walked to its end.
    connection.get("SELECT 1 FROM judgement LIMIT 1");
    connection.get("SELECT 1 FROM identity LIMIT 1");
  } catch (error) {
    if (error instanceof AppError && error.code === "INTERNAL")
      throw corrupt(path, "tables are missing", error);
    throw error;
  }
}

function notFound(path: string): AppError {
  return new AppError("STORE_NOT_FOUND", `There is no database ${path}.`, {
    remedy: "Load a filing first, or name another database.",
  });
}
