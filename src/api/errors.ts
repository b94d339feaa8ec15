import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { AppError, type ErrorCode } from "../kernel/errors.ts";
import type { Logger } from "./logger.ts";

/** Errors that tell callers what they did; the messages of all others may name files or statements. */
const PUBLIC_CODES: ReadonlySet<ErrorCode> = new Set([
  "BAD_CURSOR",
  "BAD_ID",
  "BAD_PAGE_SIZE",
  "BAD_INPUT",
  "NOT_FOUND",
  "QUERY_TOO_DEEP",
  "QUERY_TOO_COSTLY",
  "QUERY_TOO_LONG",
]);

/** What to do about the errors that the GraphQL server itself finds. */
const REMEDIES: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: "Correct the query's syntax at the place that `locations` names.",
  GRAPHQL_VALIDATION_FAILED: "Correct the query after the schema: the playground shows it at /graphql.",
  BAD_USER_INPUT: "Give the variables values of the types that the query declares.",
  BAD_REQUEST: "POST a JSON object with `query`, and `variables` if it has any, as application/json.",
  OPERATION_RESOLUTION_FAILURE: "Name one of the query's operations as `operationName`.",
  PERSISTED_QUERY_NOT_FOUND: "Send the whole query text.",
  PERSISTED_QUERY_NOT_SUPPORTED: "Send the whole query text.",
};

const TOO_DEEP = { code: "QUERY_TOO_DEEP", remedy: "Split the query." };

const HIDDEN_REMEDY = "Try again; if it persists, look for the reference in the server's log.";

/** An error as the API shows it: code and remedy, nothing from inside. What is hidden goes to the log. */
export function presentError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  log: Logger,
): GraphQLFormattedError {
  const original = originOf(thrown);
  if (original instanceof AppError && PUBLIC_CODES.has(original.code))
    return present(formatted, original.message, { code: original.code, remedy: original.remedy });
  const code = formatted.extensions?.code;
  // The parser descends by recursion: what overflows the stack nests thousands of levels deep.
  if (code === "GRAPHQL_PARSE_FAILED" && original instanceof RangeError)
    return present(formatted, "The query nests too deep to be read.", TOO_DEEP);
  if (typeof code === "string" && !(original instanceof AppError)) {
    const remedy = formatted.extensions?.remedy ?? REMEDIES[code];
    if (typeof remedy === "string") return present(formatted, formatted.message, { code, remedy });
  }
  return hide(formatted, original, log);
}

/** GraphQL wraps errors to say where in a query they happened, also twice. */
function originOf(thrown: unknown): unknown {
  let origin = thrown;
  while (origin instanceof GraphQLError && origin.originalError !== undefined) origin = origin.originalError;
  return origin;
}

/** An error that never reached GraphQL: the body of an HTTP response. */
export function errorBody(message: string, code: ErrorCode, remedy: string): string {
  return JSON.stringify({ errors: [{ message, extensions: { code, remedy } }] });
}

function hide(formatted: GraphQLFormattedError, original: unknown, log: Logger): GraphQLFormattedError {
  const code: ErrorCode = original instanceof AppError ? original.code : "INTERNAL";
  const reference = crypto.randomUUID();
  log("error", "a request failed", { code, reference, cause: original });
  const message = code === "INTERNAL" ? "Something went wrong inside." : "The store cannot answer.";
  return present(formatted, message, { code, remedy: HIDDEN_REMEDY, reference });
}

function present(
  { locations, path }: GraphQLFormattedError,
  message: string,
  extensions: Record<string, string>,
): GraphQLFormattedError {
  return { message, ...(locations ? { locations } : {}), ...(path ? { path } : {}), extensions };
}
