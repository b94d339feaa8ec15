import { createApi } from "../../api/api.ts";
import { openRiskSearch, openStore, readConfiguration } from "../../compose.ts";
import { AppError } from "../../kernel/errors.ts";
import { type Invocation, textOption, usage } from "../arguments.ts";
import { EXIT } from "../output.ts";
import type { Context } from "../program.ts";
import { readInput, readStandardInput } from "../read-input.ts";

/** The response as the API would send it, errors included. */
export async function query({ invocation, environment, output }: Context): Promise<number> {
  const variables = readVariables(invocation);
  const text = await readQuery(invocation.operands[0]!);
  const configuration = readConfiguration(environment, { db: textOption(invocation, "db") });
  const store = await openStore(configuration, "READ");
  const api = await createApi({ store, search: openRiskSearch(store) });
  try {
    const response = await api.execute({ query: text, variables });
    output.printJson(response, output.json ? 0 : 2);
    return response.errors === undefined ? EXIT.ok : EXIT.failed;
  } finally {
    await api.stop();
    await store.close();
  }
}

async function readQuery(operand: string): Promise<string> {
  const bytes = operand === "-" ? await readStandardInput() : await readInput(operand);
  const source = operand === "-" ? "standard input" : operand;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.trim() !== "") return text;
  } catch (cause) {
    throw new AppError("BAD_INPUT", `${source} is no text in UTF-8`, {
      remedy: "Name a file with a query.",
      cause,
    });
  }
  throw new AppError("BAD_INPUT", `${source} holds no query`, {
    remedy: "Write one: `{ stats { filings } }`.",
  });
}

function readVariables(invocation: Invocation): Record<string, unknown> | undefined {
  const text = textOption(invocation, "variables");
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {}
  throw usage('--variables is a JSON object like {"first": 10}', invocation.command!);
}
