import { AppError, type AppErrorOptions, type ErrorCode } from "../../kernel/errors.ts";

/** The low byte of an SQLite result code: https://www.sqlite.org/rescode.html */
const PRIMARY_CODE_MASK = 0xff;
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const PERM = 3;
const AUTH = 23;
const NOTADB = 26;

const CODES: Readonly<Record<number, ErrorCode>> = {
  [BUSY]: "STORE_LOCKED",
  [LOCKED]: "STORE_LOCKED",
  [PERM]: "STORE_UNWRITABLE",
  [READONLY]: "STORE_UNWRITABLE",
  [IOERR]: "STORE_UNWRITABLE",
  [FULL]: "STORE_UNWRITABLE",
  [CANTOPEN]: "STORE_UNWRITABLE",
  [AUTH]: "STORE_UNWRITABLE",
  [CORRUPT]: "STORE_CORRUPT",
  [NOTADB]: "STORE_CORRUPT",
};

/** What went wrong with the database at `path`, as an error of ours. */
export function storeError(error: unknown, path: string): AppError {
  if (error instanceof AppError) return error;
  const code = resultCode(error);
  const why = error instanceof Error ? error.message : String(error);
  switch (code === null ? undefined : CODES[code]) {
    case "STORE_LOCKED":
      return locked(path, error);
    case "STORE_UNWRITABLE":
      return unwritable(path, why, error);
    case "STORE_CORRUPT":
      return corrupt(path, why, error);
    default:
      return make("INTERNAL", `The database ${path} failed: ${why}.`, {
        remedy: "This is a defect; please report it with the filing that was loaded.",
        cause: error,
      });
  }
}

export function locked(path: string, cause?: unknown): AppError {
  return make("STORE_LOCKED", `The database ${path} is locked by another process.`, {
    remedy: "Wait until the other load has ended, then run this again.",
    retriable: true,
    cause,
  });
}

export function unwritable(path: string, why: string, cause?: unknown): AppError {
  return make("STORE_UNWRITABLE", `The database ${path} cannot be opened or written: ${why}.`, {
    remedy: "Name a file in an existing folder that you may write to, on a disk with free space.",
    cause,
  });
}

export function corrupt(path: string, why: string, cause?: unknown): AppError {
  return make("STORE_CORRUPT", `The file ${path} is damaged or no database of filing-graph: ${why}.`, {
    remedy: "Nothing in it was changed. Restore it from a copy, or load the filings into a new file.",
    cause,
  });
}

export function closed(): AppError {
  return make("STORE_CLOSED", "The database was closed.", { remedy: "Open it again." });
}

function make(code: ErrorCode, message: string, options: AppErrorOptions): AppError {
  return new AppError(code, message, options);
}

function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !("errcode" in error)) return null;
  return typeof error.errcode === "number" ? error.errcode & PRIMARY_CODE_MASK : null;
}
