import { GROUP_KINDS, type GroupKind } from "../../app/explore/find-groups.ts";
import { findGroups, type Group, type Groups } from "../../app/explore/groups.ts";
import { nameOf } from "../../app/explore/step.ts";
import { printCount } from "../../kernel/text.ts";
import { type Invocation, textOption, usage, wholeNumber } from "../arguments.ts";
import { findFiling } from "../find-filing.ts";
import { EXIT } from "../output.ts";
import type { Context } from "../program.ts";
import { counted, partyJson, printNoAnswer, sourceJson, sourceLines, withStore } from "./exploring.ts";

export function groups(context: Context): Promise<number> {
  const { invocation, output } = context;
  const first = wholeNumber(invocation, "first", { min: 1, max: 100, default: 20 });
  const by = byOption(invocation);
  return withStore(context, async (store) => {
    const number = textOption(invocation, "filing");
    const filing = number === undefined ? null : await findFiling(store.view, number);
    const answer = await findGroups(store.view, { by, filing, company: null, first, after: null });
    if (output.json) output.printJson(answerJson(answer));
    else printAnswer(context, by, answer);
    return EXIT.ok;
  });
}

function byOption(invocation: Invocation): GroupKind {
  const text = textOption(invocation, "by") ?? "";
  const kind = GROUP_KINDS.find((known) => known === text.toUpperCase().replaceAll("-", "_"));
  if (kind !== undefined) return kind;
  throw usage(`groups needs --by ${GROUP_KINDS.join("|")}`, invocation.command!);
}

function answerJson({ totalCount, noAnswer, sources, items }: Groups) {
  return {
    ...{ totalCount, noAnswer, sources: sources.map(sourceJson) },
    nodes: items.map(({ item: { members, ...group } }) => ({
      ...group,
      memberCount: members.length,
      members: members.map(partyJson),
    })),
  };
}

function printAnswer(
  context: Context,
  by: GroupKind,
  { totalCount, noAnswer, sources, items }: Groups,
): void {
  const { output } = context;
  if (noAnswer !== null) printNoAnswer(context, noAnswer);
  else {
    const shown = items.length < totalCount ? `, the first ${items.length}` : "";
    output.print(`${counted(totalCount, "group")} of holders by ${by}${shown}:`);
  }
  for (const { item } of items) for (const line of groupLines(item)) output.print(line);
  output.print("");
  for (const line of sourceLines(sources)) output.print(line);
}

function countOf(shares: number | null): string {
  return shares === null ? "-" : printCount(shares);
}

function groupLines({ label, members, naive, netted, derivation, adjustments, flags }: Group): string[] {
  const totals = ({ before, offered, after }: Group["naive"]) =>
    [`${countOf(before)} before`, `${countOf(offered)} offered`, `${countOf(after)} after`].join(", ");
  return [
    "",
    `${label}: ${members.length} holders`,
    `  rows added:        ${totals(naive)}`,
    `  every share once:  ${totals(netted)}`,
    ...(derivation === null ? [] : [`  ${derivation}`]),
    ...adjustments.map(({ text }) => `  ${text}`),
    ...flags.flatMap(({ code, text, rule }) => [`  ${code}: ${text}`, `    ${rule}`]),
    `  ${members.map(nameOf).join("; ")}`,
  ];
}
