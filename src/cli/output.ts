import { AppError, type ErrorCode } from "../kernel/errors.ts";
import { foldSpace } from "../kernel/text.ts";

export const EXIT = { ok: 0, failed: 1, usage: 2, notAFiling: 3, store: 4, interrupted: 130 } as const;

const EXIT_BY_CODE: Partial<Record<ErrorCode, number>> = {
  USAGE: EXIT.usage,
  BAD_CONFIGURATION: EXIT.usage,
  NOT_A_FILING: EXIT.notAFiling,
  EMPTY_INPUT: EXIT.notAFiling,
  BINARY_INPUT: EXIT.notAFiling,
  STORE_LOCKED: EXIT.store,
  STORE_UNWRITABLE: EXIT.store,
  STORE_CORRUPT: EXIT.store,
  STORE_VERSION: EXIT.store,
  STORE_NOT_FOUND: EXIT.store,
  STORE_CLOSED: EXIT.store,
  STORE_UNREACHABLE: EXIT.store,
  STORE_AUTH: EXIT.store,
  STORE_TIMEOUT: EXIT.store,
  STORE_INCOMPLETE: EXIT.store,
};

export function exitCodeOf(error: AppError): number {
  return EXIT_BY_CODE[error.code] ?? EXIT.failed;
}

/** Whatever was thrown, as an error that can be shown: its code, and what the user can do. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new AppError("INTERNAL", `unexpected failure: ${message}`, {
    remedy: "This is a defect: report it with the command, the file and FILING_GRAPH_DEBUG=1.",
    cause: thrown,
  });
}

// Text of a filing goes to a terminal: neither escape sequences nor marks that turn the reading order may pass.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

export function printable(text: string): string {
  return text.replace(UNPRINTABLE, "\ufffd");
}

/** JSON whose strings survive a terminal: what `printable` would replace is escaped instead, so nothing is lost. */
export function printableJson(value: unknown, indent = 0): string {
  const escaped = (mark: string) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value, null, indent).replace(UNPRINTABLE, escaped);
}

/** A part of a line: what was found, what is gone, what is new. */
export interface LinePart {
  readonly text: string;
  readonly mark?: "FOUND" | "GONE" | "NEW" | undefined;
}

/** How a terminal shows a mark (bold, red, green), and how plain text does. */
const MARKS = {
  FOUND: { style: "1", plain: ["", ""] },
  GONE: { style: "31", plain: ["[-", "-]"] },
  NEW: { style: "32", plain: ["{+", "+}"] },
} as const;

/** Where a command writes: answers to standard output, everything else to standard error. */
export interface Output {
  readonly json: boolean;
  /** A line of the answer for people. */
  print(line: string): void;
  /** A line some parts of which are set off. */
  printMarked(parts: readonly LinePart[]): void;
  /** The answer for programs, on one line unless it is to be indented by so many spaces. */
  printJson(value: unknown, indent?: number): void;
  /** Progress and warnings; not part of the answer. */
  note(line: string): void;
  noteJson(value: unknown): void;
  /** With `file`, the input that the error is about. */
  fail(error: AppError, file?: string): void;
}

/** Styles are for terminals, and for people who have not set NO_COLOR (https://no-color.org). */
export function wantsStyles(
  { NO_COLOR, TERM }: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  return isTerminal && !NO_COLOR && TERM !== "dumb";
}

/** A line as it is written: what a filing says cannot style anything. */
export function markedLine(parts: readonly LinePart[], styled: boolean): string {
  return parts
    .map(({ text, mark }) => {
      if (mark === undefined || text === "") return printable(text);
      const { style, plain } = MARKS[mark];
      const [before, behind] = styled ? [`\u001b[${style}m`, "\u001b[0m"] : plain;
      return `${before}${printable(text)}${behind}`;
    })
    .join("");
}

export function openOutput(json: boolean, styled = false): Output {
  return {
    json,
    printMarked: (parts) => void process.stdout.write(`${markedLine(parts, styled)}\n`),
    print: (line) => void process.stdout.write(`${printable(line)}\n`),
    printJson: (value, indent) => void process.stdout.write(`${printableJson(value, indent)}\n`),
    note: (line) => void process.stderr.write(`${printable(line)}\n`),
    noteJson: (value) => void process.stderr.write(`${printableJson(value)}\n`),
    fail: (error, file) => void process.stderr.write(`${errorLine(error, json, file)}\n`),
  };
}

function errorLine(error: AppError, json: boolean, file: string | undefined): string {
  const { code, message, remedy } = error;
  if (json) return printableJson({ error: { code, message, remedy, ...(file && { file }) } });
  const what = foldSpace(file === undefined || message.includes(file) ? message : `${file}: ${message}`);
  return printable(`filing-graph: ${what}${/[.?!]$/.test(what) ? "" : "."} ${foldSpace(remedy)}`);
}

/**
 * A reader that closes early (`| head`) wants no more lines: that is no failure, and a load goes on to its end. An
 * answer that cannot be written for another reason (a full disk) ends the program; nothing of the store is open then
 * that would not roll back.
 */
export function watchStreams(output: Output): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    output.fail(
      new AppError("OUTPUT_UNWRITABLE", `standard output cannot be written (${error.code})`, {
        remedy: "Send it to a file on a disk with free space.",
        cause: error,
      }),
    );
    process.exit(EXIT.failed);
  });
  // Notes that nobody can read are no reason to stop.
  process.stderr.on("error", () => {});
}
