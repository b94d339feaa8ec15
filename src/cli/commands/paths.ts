import { DEFAULT_PATH_HOPS, findPaths, MAX_PATH_HOPS, type Paths } from "../../app/explore/paths.ts";
import { nameOf } from "../../app/explore/step.ts";
import { scoreOf } from "../../app/explore/way.ts";
import type { GraphNode } from "../../graph/kinds.ts";
import { wholeNumber } from "../arguments.ts";
import { EXIT } from "../output.ts";
import type { Context } from "../program.ts";
import {
  counted,
  partyJson,
  partyNamed,
  printNoAnswer,
  readAsJson,
  readAsLines,
  sourceJson,
  sourceLines,
  stepJson,
  stepLines,
  UNNAMED,
  viaOption,
  withStore,
} from "./exploring.ts";

export function paths(context: Context): Promise<number> {
  const { invocation, output } = context;
  const first = wholeNumber(invocation, "first", { min: 1, max: 100, default: 10 });
  const maxHops = wholeNumber(invocation, "max-hops", {
    min: 1,
    max: MAX_PATH_HOPS,
    default: DEFAULT_PATH_HOPS,
  });
  const via = viaOption(invocation);
  return withStore(context, async (store) => {
    const from = await partyNamed(context, store, invocation.operands[0]!);
    if (from === null) return UNNAMED;
    const to = await partyNamed(context, store, invocation.operands[1]!);
    if (to === null) return UNNAMED;
    const answer = await findPaths(store.view, {
      from: from.id,
      to: to.id,
      maxHops,
      via,
      first,
      after: null,
    });
    if (output.json) output.printJson(answerJson(from, to, answer));
    else printAnswer(context, from, answer);
    return EXIT.ok;
  });
}

function answerJson(from: GraphNode, to: GraphNode, answer: Paths) {
  const { totalCount, noAnswer, sources, readAs, searchedHops, items } = answer;
  return {
    ...{ from: partyJson(from), to: partyJson(to), totalCount, searchedHops, noAnswer },
    sources: sources.map(sourceJson),
    readAs: readAs.map(readAsJson),
    nodes: items.map(({ item: { weight, steps } }) => ({
      ...{ length: steps.length, score: scoreOf(weight), steps: steps.map(stepJson) },
    })),
  };
}

function printAnswer(context: Context, from: GraphNode, answer: Paths): void {
  const { totalCount, noAnswer, sources, readAs, searchedHops, items } = answer;
  const { output } = context;
  if (noAnswer !== null) printNoAnswer(context, noAnswer);
  else {
    const shown = items.length < totalCount ? `, the first ${items.length}` : "";
    output.print(`${counted(totalCount, "path")} of at most ${counted(searchedHops, "step")}${shown}:`);
  }
  for (const { item } of items) {
    output.print("");
    output.print(
      `${counted(item.steps.length, "step")}, score ${scoreOf(item.weight).toFixed(3)}: ${nameOf(from)}`,
    );
    for (const line of stepLines(from, item.steps, sources)) output.print(`  ${line}`);
  }
  output.print("");
  for (const line of [...readAsLines(readAs, sources), ...sourceLines(sources)]) output.print(line);
}
