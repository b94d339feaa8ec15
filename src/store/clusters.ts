import type { Judgement } from "../graph/resolve/judgements.ts";
import { AppError } from "../kernel/errors.ts";
import type { AnyId, Cluster } from "./port.ts";

/** `members`: of each asked party, itself and all that are one with it; `judgements`: all on any of them, in order. */
export function clustersWith(
  members: readonly (readonly AnyId[])[],
  judgements: readonly Judgement[],
): Cluster[] {
  const byParty = new Map<AnyId, Judgement[]>();
  for (const judgement of judgements)
    for (const id of [judgement.left, judgement.right]) {
      const known = byParty.get(id);
      if (known === undefined) byParty.set(id, [judgement]);
      else known.push(judgement);
    }
  const place = new Map(judgements.map((judgement, index) => [judgement, index]));
  return members.map((ids) => ({
    members: ids,
    judgements: [...new Set(ids.flatMap((id) => byParty.get(id) ?? []))].sort(
      (a, b) => place.get(a)! - place.get(b)!,
    ),
  }));
}

/** `standing`: what is in force and says otherwise. */
export function judgedOtherwise({ leftName, rightName, left, right, verdict, by, at }: Judgement): AppError {
  return new AppError(
    "JUDGED_OTHERWISE",
    `"${leftName}" (${left}) and "${rightName}" (${right}) were judged ${verdict} by ${by} at ${at}.`,
    { remedy: "Withdraw that judgement first (`filing-graph resolve --undo`), if it is wrong." },
  );
}
