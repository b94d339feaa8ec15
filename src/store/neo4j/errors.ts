import { AppError, type ErrorCode } from "../../kernel/errors.ts";

/** What the driver's errors have; the class itself has no part here. */
interface DriverError {
  readonly code: string;
  readonly message: string;
  readonly retriable: boolean;
}

/** Connection failures have a code of the driver, all others one of the server: Neo.CLASS.CATEGORY.TITLE. */
const UNREACHABLE = new Set([
  "ServiceUnavailable",
  "SessionExpired",
  "Neo.TransientError.General.DatabaseUnavailable",
  "Neo.TransientError.Database.DatabaseUnavailable",
  "Neo.ClientError.Cluster.NotALeader",
]);
const NO_SUCH_INDEX = /no such fulltext schema index|no such index/i;

/** What went wrong with the server at `place` (host and port, never the credentials), as an error of ours. */
export function neo4jError(error: unknown, place: string): AppError {
  if (error instanceof AppError) return error;
  if (!isDriverError(error)) return defect(error instanceof Error ? error.message : String(error), error);
  const { code, message } = error;
  if (isUnreachable(error)) return unreachable(place, error);
  if (code.startsWith("Neo.ClientError.Security.")) return refused(place, code, error);
  if (code === "Neo.ClientError.Database.DatabaseNotFound") return noDatabase(place, error);
  if (code.includes("TransactionTimedOut") || code.includes("LockAcquisitionTimeout"))
    return timedOut(place, error);
  if (code.startsWith("Neo.TransientError.")) return busy(place, code, error);
  if (NO_SUCH_INDEX.test(message)) return indexMissing(place, error);
  return defect(`${code}: ${message}`, error);
}

/** True where the same call may succeed when the server is back. */
export function isPassing(error: unknown): boolean {
  return isDriverError(error) && (error.retriable || isUnreachable(error));
}

function isUnreachable({ code }: DriverError): boolean {
  return UNREACHABLE.has(code);
}

function isDriverError(error: unknown): error is DriverError {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    (/^Neo\./.test(error.code) ||
      /^(?:ServiceUnavailable|SessionExpired|ProtocolError|N\/A)$/.test(error.code))
  );
}

function unreachable(place: string, cause: unknown): AppError {
  return make("STORE_UNREACHABLE", `Neo4j at ${place} does not answer.`, {
    remedy: "Start the server, or correct NEO4J_URI; what was being loaded can be loaded again.",
    retriable: true,
    cause,
  });
}

function refused(place: string, code: string, cause: unknown): AppError {
  if (code.endsWith(".Forbidden"))
    return make("STORE_UNWRITABLE", `Neo4j at ${place} does not let this user do that.`, {
      remedy: "Use a user who may read, write and create indexes in the database.",
      cause,
    });
  const slow = code.endsWith(".AuthenticationRateLimit");
  return make("STORE_AUTH", `Neo4j at ${place} does not accept the user or the password.`, {
    remedy: slow
      ? "There were too many attempts: wait some seconds, then check NEO4J_USER and NEO4J_PASSWORD."
      : "Check NEO4J_USER and NEO4J_PASSWORD.",
    cause,
  });
}

function noDatabase(place: string, cause: unknown): AppError {
  return make("STORE_NOT_FOUND", `Neo4j at ${place} has no database of this name.`, {
    remedy: "Check NEO4J_DATABASE, or create the database.",
    cause,
  });
}

function timedOut(place: string, cause: unknown): AppError {
  return make("STORE_TIMEOUT", `Neo4j at ${place} ended a statement that took too long.`, {
    remedy: "Ask for less at once, or raise db.transaction.timeout on the server.",
    retriable: true,
    cause,
  });
}

function busy(place: string, code: string, cause: unknown): AppError {
  return make("STORE_LOCKED", `Neo4j at ${place} is busy (${code}).`, {
    remedy: "Run this again; if it persists, give the server more memory or load with fewer processes.",
    retriable: true,
    cause,
  });
}

export function indexMissing(place: string, cause?: unknown): AppError {
  return make("STORE_INCOMPLETE", `An index that filing-graph needs is missing from Neo4j at ${place}.`, {
    remedy: "Start filing-graph again: it creates what is missing.",
    cause,
  });
}

export function closed(): AppError {
  return make("STORE_CLOSED", "The database was closed.", { remedy: "Open it again." });
}

export function defect(why: string, cause?: unknown): AppError {
  return make("INTERNAL", `The database failed: ${why}`, {
    remedy: "This is a defect; please report it with the filing that was loaded. Nothing was stored.",
    cause,
  });
}

function make(
  code: ErrorCode,
  message: string,
  options: { remedy: string; retriable?: boolean; cause?: unknown },
): AppError {
  return new AppError(code, message, options);
}
