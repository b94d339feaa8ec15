import { parseArgs } from "node:util";
import { AppError } from "../kernel/errors.ts";
import { nearest } from "./nearest.ts";

export interface OptionSpec {
  /** What stands behind the option in the help; a flag has none. */
  readonly value?: string;
  readonly short?: string;
  readonly help: string;
}

export interface CommandSpec {
  readonly name: string;
  /** What follows the name: "FILE...". */
  readonly operands: string;
  readonly minOperands: number;
  readonly maxOperands: number;
  readonly summary: string;
  readonly details: readonly string[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly examples: readonly string[];
}

/** Options that every command takes. */
export const COMMON_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  db: { value: "PATH", help: "the database file (default: filing-graph.db in the working directory)" },
  json: { help: "answers and errors as JSON" },
  help: { short: "h", help: "show help" },
  version: { short: "V", help: "show the version" },
};

export interface Invocation {
  /** Null where none was named: only --help or --version can be meant. */
  readonly command: CommandSpec | null;
  readonly operands: readonly string[];
  readonly values: Readonly<Record<string, string | boolean>>;
}

/** What the command line asks for; anything it cannot mean is a USAGE error. */
export function readInvocation(argv: readonly string[], commands: readonly CommandSpec[]): Invocation {
  const specs = Object.assign({}, COMMON_OPTIONS, ...commands.map(({ options }) => options));
  const { values, positionals } = parse(argv, specs);
  const [name, ...operands] = positionals;
  if (name === undefined) return { command: null, operands: [], values };
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined)
    throw unknown(
      "command",
      name,
      commands.map((candidate) => candidate.name),
    );
  const foreign = Object.keys(values).find((key) => !(key in command.options) && !(key in COMMON_OPTIONS));
  if (foreign !== undefined) throw usage(`${command.name} takes no option --${foreign}`, command);
  if (!values.help) checkOperands(command, operands);
  return { command, operands, values };
}

export function usage(message: string, command?: CommandSpec): AppError {
  const help = command ? `filing-graph ${command.name} --help` : "filing-graph --help";
  return new AppError("USAGE", message, { remedy: `See \`${help}\`.` });
}

function parse(argv: readonly string[], specs: Readonly<Record<string, OptionSpec>>) {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { value, short }]) => [
      name,
      { type: value === undefined ? ("boolean" as const) : ("string" as const), ...(short && { short }) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    return { positionals, values: values as Record<string, string | boolean> };
  } catch (error) {
    throw readable(error, Object.keys(specs));
  }
}

/** parseArgs explains itself over several lines; one is enough. */
function readable(error: unknown, names: readonly string[]): AppError {
  if (!(error instanceof TypeError) || !("code" in error)) throw error;
  const option = /'(-[^\s']+)/.exec(error.message)?.[1] ?? "";
  if (error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
    return unknown(
      "option",
      option,
      names.map((name) => `--${name}`),
    );
  return usage(error.message.split("\n", 1)[0]!.replace(/\.$/, ""));
}

function unknown(what: string, given: string, known: readonly string[]): AppError {
  const near = nearest(given, known);
  return usage(`unknown ${what} "${given}"${near === null ? "" : `, did you mean ${near}?`}`);
}

function checkOperands(command: CommandSpec, operands: readonly string[]): void {
  const { name, minOperands, maxOperands } = command;
  if (operands.length < minOperands) throw usage(`${name} needs ${command.operands}`, command);
  if (operands.length > maxOperands)
    throw usage(
      `${name} takes ${command.operands || "no operands"}, "${operands[maxOperands]}" is too much`,
      command,
    );
}

/** The whole number of an option, within bounds. */
export function wholeNumber(
  invocation: Invocation,
  name: string,
  bounds: { readonly min: number; readonly max: number; readonly default: number },
): number {
  const text = invocation.values[name];
  if (typeof text !== "string") return bounds.default;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= bounds.min && value <= bounds.max) return value;
  throw usage(
    `--${name} is a whole number from ${bounds.min} to ${bounds.max}, not "${text}"`,
    invocation.command!,
  );
}

export function textOption(invocation: Invocation, name: string): string | undefined {
  const value = invocation.values[name];
  return typeof value === "string" ? value : undefined;
}
