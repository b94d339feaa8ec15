import { decodeCursor, decodeIdOrName, encodeCursor } from "../../api/opaque.ts";
import { findContradictions } from "../../app/resolve/identities.ts";
import { judgeParties, withdrawJudgement } from "../../app/resolve/judge-parties.ts";
import { HIGHEST_SCORE, LOWEST_SCORE, listCandidates } from "../../app/resolve/list-candidates.ts";
import { type Configuration, openStore, readConfiguration } from "../../compose.ts";
import type { Verdict } from "../../graph/resolve/judgements.ts";
import { PROPOSED } from "../../graph/resolve/points.ts";
import type { GraphStore, Keyed } from "../../store/port.ts";
import { type Invocation, textOption, usage, wholeNumber } from "../arguments.ts";
import { findFiling } from "../find-filing.ts";
import { EXIT, type Output } from "../output.ts";
import type { Context } from "../program.ts";
import { askAll } from "../resolve/ask.ts";
import {
  candidateLines,
  contradictionLines,
  describeCandidates,
  judgementLines,
} from "../resolve/describe.ts";
import { isTerminal, openTerminal } from "../resolve/terminal.ts";

type Action = Verdict | "UNDO" | "LIST" | "JUDGEMENTS" | "ASK";

const FLAGS: Readonly<Record<string, Action>> = {
  same: "SAME",
  "not-same": "NOT_SAME",
  unsure: "UNSURE",
  undo: "UNDO",
  judgements: "JUDGEMENTS",
};
const PAGE = { min: 1, max: 100, default: 10 };

interface Work {
  readonly invocation: Invocation;
  readonly output: Output;
  readonly store: GraphStore;
}

export async function resolve({ invocation, environment, output }: Context): Promise<number> {
  const action = readAction(invocation, output);
  const configuration = readConfiguration(environment, { db: textOption(invocation, "db") });
  const store = await open(configuration, action);
  const work = { invocation, output, store };
  try {
    switch (action) {
      case "LIST":
        await list(work);
        return EXIT.ok;
      case "JUDGEMENTS":
        await listJudgements(work);
        return EXIT.ok;
      case "ASK":
        return await ask(work);
      case "UNDO":
        await undo(work);
        return EXIT.ok;
      default:
        await judge(work, action);
        return EXIT.ok;
    }
  } finally {
    await store.close();
  }
}

/** What the options mean; the rest of the command line must fit. */
function readAction(invocation: Invocation, output: Output): Action {
  const command = invocation.command!;
  const given = Object.keys(FLAGS).filter((name) => invocation.values[name] === true);
  if (given.length > 1) throw usage(`--${given[0]} and --${given[1]} exclude each other`, command);
  const by = textOption(invocation, "by");
  const action = given[0] === undefined ? null : FLAGS[given[0]]!;
  const judges = action !== null && action !== "JUDGEMENTS";
  if (judges && invocation.operands.length !== 2)
    throw usage(`--${given[0]} needs two parties, A and B`, command);
  if (judges && by === undefined) throw usage(`--${given[0]} needs --by NAME: who says so`, command);
  if (!judges && invocation.operands.length > 0)
    throw usage("two parties need --same, --not-same, --unsure or --undo", command);
  if (action !== null) return action;
  return by !== undefined && isTerminal() && !output.json ? "ASK" : "LIST";
}

/** Judging makes no database where there is none. */
async function open(configuration: Configuration, action: Action): Promise<GraphStore> {
  const reader = await openStore(configuration, "READ");
  if (action === "LIST" || action === "JUDGEMENTS") return reader;
  await reader.close();
  return openStore(configuration, "WRITE");
}

async function readFilter({ invocation, store }: Work) {
  const filing = textOption(invocation, "filing");
  const bounds = { min: LOWEST_SCORE, max: HIGHEST_SCORE, default: PROPOSED };
  return {
    minScore: wholeNumber(invocation, "min-score", bounds),
    ...(filing === undefined ? {} : { filing: await findFiling(store.view, filing) }),
  };
}

function readPage(invocation: Invocation) {
  const after = textOption(invocation, "after");
  return {
    first: wholeNumber(invocation, "first", PAGE),
    after: after === undefined ? null : decodeCursor(after),
  };
}

async function list(work: Work): Promise<void> {
  const { invocation, output, store } = work;
  const request = { ...(await readFilter(work)), ...readPage(invocation) };
  const { items, totalCount, hasNextPage } = await listCandidates(store.view, request);
  const candidates = await describeCandidates(
    store.view,
    items.map(({ item }) => item),
  );
  const endCursor = cursorOf(items);
  if (output.json) return output.printJson({ totalCount, hasNextPage, endCursor, candidates });
  output.print(headLine(totalCount, candidates.length));
  for (const candidate of candidates)
    for (const line of ["", ...candidateLines(candidate)]) output.print(line);
  if (hasNextPage) output.note(`For the next ones: --after ${endCursor}`);
  if (totalCount > 0)
    output.note("To judge: `filing-graph resolve --same A B --by NAME`, or --by NAME alone on a terminal.");
}

function headLine(totalCount: number, shown: number): string {
  const pairs = totalCount === 1 ? "1 pair of parties" : `${totalCount} pairs of parties`;
  if (totalCount === 0) return "No pair of parties is open.";
  return `${pairs} may be one${shown < totalCount ? `, ${shown} of them` : ""}; a name alone decides nothing:`;
}

async function listJudgements({ invocation, output, store }: Work): Promise<void> {
  const { items, totalCount, hasNextPage } = await store.view.judgements(readPage(invocation));
  const contradictions = await findContradictions(store.view);
  const judgements = items.map(({ item }) => item);
  const endCursor = cursorOf(items);
  if (output.json)
    return output.printJson({ totalCount, hasNextPage, endCursor, judgements, contradictions });
  output.print(totalCount === 1 ? "1 judgement in force" : `${totalCount} judgements in force`);
  for (const judgement of judgements)
    for (const line of ["", ...judgementLines(judgement)]) output.print(line);
  for (const line of contradictionLines(contradictions)) output.print(line);
  if (hasNextPage) output.note(`For the next ones: --after ${endCursor}`);
}

function cursorOf(items: readonly Keyed<unknown>[]): string | null {
  const last = items.at(-1);
  return last === undefined ? null : encodeCursor(last.key);
}

/** Names, ids of the graph, or global ids of the API. */
function readParties({ operands }: Invocation): [string, string] {
  return [decodeIdOrName(operands[0]!, "PARTY"), decodeIdOrName(operands[1]!, "PARTY")];
}

async function judge({ invocation, output, store }: Work, verdict: Verdict): Promise<void> {
  const answer = await judgeParties(store, {
    parties: readParties(invocation),
    verdict,
    by: textOption(invocation, "by")!,
    at: now(),
    note: textOption(invocation, "note") ?? null,
  });
  if (output.json) return output.printJson(answer);
  if (answer.outcome === "UNCHANGED") output.print("This was judged so already:");
  for (const line of judgementLines(answer.judgement)) output.print(line);
  for (const line of contradictionLines(answer.contradictions)) output.print(line);
}

async function undo({ invocation, output, store }: Work): Promise<void> {
  const signature = { by: textOption(invocation, "by")!, at: now() };
  const judgement = await withdrawJudgement(store, readParties(invocation), signature);
  if (output.json) output.printJson({ outcome: "WITHDRAWN", judgement });
  else for (const line of judgementLines(judgement)) output.print(line);
}

async function ask(work: Work): Promise<number> {
  const { invocation, output, store } = work;
  const filter = await readFilter(work);
  const terminal = openTerminal(output);
  try {
    const by = textOption(invocation, "by")!;
    const judged = await askAll({ store, by, filter, now }, terminal);
    output.note(`\n${judged === 1 ? "1 judgement is" : `${judged} judgements are`} in the database.`);
    return terminal.wasInterrupted ? EXIT.interrupted : EXIT.ok;
  } finally {
    terminal.close();
  }
}

/** The only clock that judgements see. */
function now(): string {
  return new Date().toISOString();
}
