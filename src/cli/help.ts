import { COMMON_OPTIONS, type CommandSpec, type OptionSpec } from "./arguments.ts";

export function programHelp(commands: readonly CommandSpec[]): string {
  return [
    "filing-graph: reads SEC filings into a graph of holders, agents, addresses and risks, with the words behind every fact.",
    "",
    "Usage: filing-graph COMMAND [OPTIONS]",
    "",
    "Commands:",
    ...columns(commands.map(({ name, operands, summary }) => [`${name} ${operands}`.trim(), summary])),
    "",
    "Options of every command:",
    ...optionLines(COMMON_OPTIONS),
    "",
    "Environment: PORT (serve); NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE name a Neo4j server to use",
    "instead of a file, --db beats them; NO_COLOR is respected (no colours are used).",
    "Exit codes: 0 ok, 1 failed, 2 usage, 3 not a filing, 4 store, 130 interrupted.",
    "",
    "`filing-graph COMMAND --help` says more.",
  ].join("\n");
}

export function commandHelp(command: CommandSpec): string {
  const options =
    Object.keys(command.options).length === 0 ? [] : ["", "Options:", ...optionLines(command.options)];
  return [
    `Usage: filing-graph ${command.name} ${command.operands} [OPTIONS]`.replace("  ", " "),
    "",
    ...command.details,
    ...options,
    "",
    "Options of every command:",
    ...optionLines(COMMON_OPTIONS),
    "",
    "Examples:",
    ...command.examples.map((example) => `  filing-graph ${example}`),
  ].join("\n");
}

function optionLines(options: Readonly<Record<string, OptionSpec>>): string[] {
  return columns(
    Object.entries(options).map(([name, { value, short, help }]) => [
      `${short ? `-${short}, ` : ""}--${name}${value ? ` ${value}` : ""}`,
      help,
    ]),
  );
}

function columns(rows: readonly (readonly [left: string, right: string] | readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left!.length));
  return rows.map(([left, right]) => `  ${left!.padEnd(width)}  ${right}`);
}
