export type LogLevel = "info" | "warn" | "error";

/** `code` is an error code or a short name of an event; `detail` may hold what users must not see. */
export type Logger = (level: LogLevel, message: string, details?: LogDetails) => void;

export interface LogDetails {
  readonly code?: string;
  /** What a response refers to when it hides an error. */
  readonly reference?: string;
  readonly cause?: unknown;
}

export const SILENT: Logger = () => {};
