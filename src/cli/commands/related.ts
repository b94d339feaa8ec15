import { findRelatedParties, type RelatedParties } from "../../app/explore/related-parties.ts";
import { nameOf } from "../../app/explore/step.ts";
import { scoreOf } from "../../app/explore/way.ts";
import type { GraphNode } from "../../graph/kinds.ts";
import { wholeNumber } from "../arguments.ts";
import { EXIT } from "../output.ts";
import type { Context } from "../program.ts";
import {
  numberOption,
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

export function related(context: Context): Promise<number> {
  const { invocation, output } = context;
  const first = wholeNumber(invocation, "first", { min: 1, max: 100, default: 20 });
  const [via, minScore] = [viaOption(invocation), numberOption(invocation, "min-score")];
  return withStore(context, async (store) => {
    const party = await partyNamed(context, store, invocation.operands.join(" "));
    if (party === null) return UNNAMED;
    const request = { id: party.id, first, after: null, via, minScore };
    const answer = await findRelatedParties(store.view, request);
    if (output.json) output.printJson(answerJson(party, answer));
    else printAnswer(context, party, answer);
    return EXIT.ok;
  });
}

function answerJson(party: GraphNode, { totalCount, noAnswer, sources, readAs, items }: RelatedParties) {
  return {
    ...{ party: partyJson(party), totalCount, noAnswer, sources: sources.map(sourceJson) },
    readAs: readAs.map(readAsJson),
    nodes: items.map(({ item: { party: other, weight, reasons } }) => ({
      ...{ party: partyJson(other), score: scoreOf(weight) },
      reasons: reasons.map(({ kind, text, weight: part, path }) => ({
        ...{ kind, text, weight: scoreOf(part), path: path.map(stepJson) },
      })),
    })),
  };
}

function printAnswer(
  context: Context,
  party: GraphNode,
  { totalCount, noAnswer, sources, readAs, items }: RelatedParties,
) {
  const { output } = context;
  if (noAnswer !== null) printNoAnswer(context, noAnswer);
  else {
    const shown = items.length < totalCount ? `, the first ${items.length}` : "";
    output.print(
      `${totalCount} ${totalCount === 1 ? "shares" : "share"} something with ${nameOf(party)}${shown}:`,
    );
  }
  for (const { item } of items) {
    output.print("");
    output.print(`${scoreOf(item.weight).toFixed(3)}  ${nameOf(item.party)}`);
    for (const { kind, weight, text, path } of item.reasons) {
      output.print(`  ${kind} ${scoreOf(weight).toFixed(3)}: ${text}`);
      for (const line of stepLines(party, path, sources)) output.print(`    ${line}`);
    }
  }
  output.print("");
  for (const line of [...readAsLines(readAs, sources), ...sourceLines(sources)]) output.print(line);
}
