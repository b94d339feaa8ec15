/** Every failure a caller can branch on. Codes are the contract within a major version; messages may change. */
export const ERROR_CODES = [
  "NOT_A_FILING",
  "EMPTY_INPUT",
  "BINARY_INPUT",
  "INPUT_TOO_LARGE",
  "FILE_NOT_FOUND",
  "FILE_IS_FOLDER",
  "FILE_UNREADABLE",
  "OUTPUT_UNWRITABLE",
  "STORE_NOT_FOUND",
  "STORE_LOCKED",
  "STORE_UNWRITABLE",
  "STORE_CORRUPT",
  "STORE_VERSION",
  "STORE_CLOSED",
  "STORE_UNREACHABLE",
  "STORE_AUTH",
  "STORE_TIMEOUT",
  "STORE_INCOMPLETE",
  "PORT_IN_USE",
  "NODE_VERSION",
  "USAGE",
  "BAD_CONFIGURATION",
  "BAD_CURSOR",
  "BAD_ID",
  "BAD_PAGE_SIZE",
  "BAD_INPUT",
  "NOT_FOUND",
  "AMBIGUOUS_NAME",
  "JUDGED_OTHERWISE",
  "QUERY_TOO_DEEP",
  "QUERY_TOO_COSTLY",
  "QUERY_TOO_LONG",
  "INTERNAL",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface AppErrorOptions {
  /** What the user can do about it: one sentence. */
  readonly remedy: string;
  /** True when the same call may succeed later without a change. @default false */
  readonly retriable?: boolean;
  readonly cause?: unknown;
}

/** `code` is what tests, API and CLI branch on; `message` and `remedy` are for people. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly remedy: string;
  readonly retriable: boolean;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.remedy = options.remedy;
    this.retriable = options.retriable ?? false;
  }
}

/** Last branch of a switch over a union: a new member breaks the build, not the graph. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
