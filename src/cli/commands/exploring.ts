import type { NoAnswer } from "../../app/explore/answer.ts";
import type { ReadAs } from "../../app/explore/identity-book.ts";
import { resolveSubject } from "../../app/explore/resolve-name.ts";
import { nameOf, type Step } from "../../app/explore/step.ts";
import { openStore, readConfiguration } from "../../compose.ts";
import type { GraphNode } from "../../graph/kinds.ts";
import { TIES, type Tie } from "../../graph/relate/ties.ts";
import type { GraphStore } from "../../store/port.ts";
import { type Invocation, textOption, usage } from "../arguments.ts";
import { EXIT } from "../output.ts";
import type { Context } from "../program.ts";

/** Runs a command on the database, read-only, and closes it. */
export async function withStore(
  { invocation, environment }: Context,
  use: (store: GraphStore) => Promise<number>,
): Promise<number> {
  const configuration = readConfiguration(environment, { db: textOption(invocation, "db") });
  const store = await openStore(configuration, "READ");
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** The party of a name, or null after saying why there is none. */
export async function partyNamed(
  context: Context,
  store: GraphStore,
  name: string,
): Promise<GraphNode | null> {
  const meant = await resolveSubject(store.view, name);
  if (meant.party !== null) return meant.party;
  const { noAnswer, candidates } = meant;
  if (context.output.json)
    context.output.printJson({ noAnswer, candidates: candidates.map(partyJson), nodes: [] });
  else printNoAnswer(context, noAnswer);
  return null;
}

/** For people: what is missing and what was looked at. */
export function printNoAnswer({ output }: Context, { code, message, lookedAt }: NoAnswer): void {
  output.print(`${code}: ${message}`);
  for (const line of lookedAt) output.print(`  ${line}`);
}

/** An answer that there is none is an answer; a name that means nobody, or several, is a failure. */
export const UNNAMED = EXIT.failed;

/** `--via AGENT,ADDRESS`; null where it is not given. */
export function viaOption(invocation: Invocation): readonly Tie[] | null {
  const text = textOption(invocation, "via");
  if (text === undefined) return null;
  return text.split(",").map((part) => {
    const tie = TIES.find((known) => known === part.trim().toUpperCase().replaceAll("-", "_"));
    if (tie !== undefined) return tie;
    throw usage(`--via knows ${TIES.join(", ")}, not "${part}"`, invocation.command!);
  });
}

export function numberOption(invocation: Invocation, name: string): number | null {
  const text = textOption(invocation, name);
  if (text === undefined) return null;
  if (/^\d{1,6}(?:\.\d{1,6})?$/.test(text)) return Number(text);
  throw usage(`--${name} is a number such as 0.5, not "${text}"`, invocation.command!);
}

export function partyJson(party: GraphNode) {
  return { id: party.id, name: nameOf(party), filing: party.filing };
}

export function sourceJson({ id, props }: GraphNode) {
  const { form, registrationNumber, filedDate, documentDate } = props;
  return { id, form, registrationNumber, filedDate, documentDate };
}

export function stepJson({ from, to, type, direction, how, rule, evidence }: Step) {
  const end = (node: GraphNode) => ({ id: node.id, name: nameOf(node), kind: node.kind });
  return { from: end(from), edge: { type, direction, how, rule, evidence }, to: end(to) };
}

/** "> LOCATED_AT 350 Park Avenue, ... "350 Park Avenue" 61154-61175": the step, where it leads, and where the words stand. */
function stepLine({ type, how, direction, to, evidence }: Step, sources: readonly GraphNode[]): string {
  const arrow = how === "DERIVED" ? "~" : direction === "OUT" ? ">" : "<";
  const first = evidence[0]!;
  const quote = first.quote.replace(/\s+/g, " ");
  const shown = quote.length > 70 ? `${quote.slice(0, 67)}...` : quote;
  const source = sources.length > 1 ? sources.find(({ id }) => id === first.filing) : undefined;
  const of = source === undefined ? "" : ` of ${filingName(source)}`;
  return `${arrow} ${type} ${nameOf(to)}  "${shown}" ${first.start}-${first.end}${of}`;
}

/**
 * A line for each step; where one begins at a party that is read as the one before, `=` says which. Where the answer
 * rests on several filings each line names its own.
 */
export function stepLines(start: GraphNode, steps: readonly Step[], sources: readonly GraphNode[]): string[] {
  return steps.flatMap((step, index) => {
    const at = index === 0 ? start : steps[index - 1]!.to;
    const turn = at.id === step.from.id ? [] : [`= ${nameOf(step.from)}, read as one`];
    return [...turn, stepLine(step, sources)];
  });
}

/** "1 path", "2 paths": a count with the noun in the number that it asks for. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** "424B3 333-70870" */
function filingName({ props }: GraphNode): string {
  return (
    [props.form, props.registrationNumber ?? props.accessionNumber].filter(Boolean).join(" ") || "a filing"
  );
}

/** "From: 424B3 333-70870, filed 2001-11-01, dated 2001-10-30" */
export function sourceLines(sources: readonly GraphNode[]): string[] {
  return sources.map((source) => {
    const { props } = source;
    const dates = [
      props.filedDate === null ? [] : [`filed ${props.filedDate}`],
      props.documentDate === null ? [] : [`dated ${props.documentDate}`],
    ].flat();
    return ["From: ", [filingName(source), ...dates].join(", ")].join("");
  });
}

export function readAsJson({ party, members, judgements, contradicted }: ReadAs) {
  const said = judgements.map(({ left, right, verdict, by, at, note }) => ({
    ...{ left, right, verdict, by, at, note },
  }));
  return { party: partyJson(party), members: members.map(partyJson), judgements: said, contradicted };
}

/** Who was read as one, or was not for a contradiction, and by whose word. */
export function readAsLines(judged: readonly ReadAs[], sources: readonly GraphNode[]): string[] {
  const nameIn = (member: GraphNode) => {
    const source = sources.find(({ id }) => id === member.filing);
    return source === undefined ? nameOf(member) : `${nameOf(member)} (${filingName(source)})`;
  };
  return judged.flatMap(({ members, judgements, contradicted }) => [
    `${contradicted ? "Not read as one, since judgements contradict each other" : "Read as one, as was judged"}:`,
    ...members.map((member) => `  ${nameIn(member)} ${member.id}`),
    ...judgements.map(({ verdict, leftName, rightName, by, at, note }) =>
      [`  ${verdict}  ${leftName} | ${rightName}, by ${by} at ${at}`, ...(note === null ? [] : [note])].join(
        ": ",
      ),
    ),
  ]);
}
