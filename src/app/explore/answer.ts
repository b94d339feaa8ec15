import type { GraphNode } from "../../graph/kinds.ts";
import type { FilingId } from "../../kernel/ids.ts";
import { compareCodePoints } from "../../kernel/text.ts";
import type { GraphView } from "../../store/port.ts";
import type { Step } from "./step.ts";

/** Why there is nothing to tell. */
export const NO_ANSWER_CODES = [
  "NO_SHARED_TIE",
  "BELOW_MIN_SCORE",
  "BEYOND_MAX_HOPS",
  "SAME_PARTY",
  "NO_GROUP",
  "NO_HOLDERS",
  "UNKNOWN_NAME",
  "AMBIGUOUS_NAME",
] as const;
export type NoAnswerCode = (typeof NO_ANSWER_CODES)[number];

export interface NoAnswer {
  readonly code: NoAnswerCode;
  readonly message: string;
  /** What was looked at, in words: a line for each kind of tie, or the candidates of a name. */
  readonly lookedAt: readonly string[];
}

/** The filings that steps quote and that some nodes belong to, newest first. */
export async function sourcesOf(
  view: GraphView,
  steps: readonly Step[],
  nodes: readonly GraphNode[],
): Promise<readonly GraphNode[]> {
  const ids = new Set<FilingId>();
  for (const { evidence } of steps) for (const { filing } of evidence) ids.add(filing);
  for (const { filing } of nodes) if (filing !== null) ids.add(filing);
  return filingsOf(view, [...ids]);
}

export async function filingsOf(view: GraphView, ids: readonly FilingId[]): Promise<readonly GraphNode[]> {
  const filings = await view.nodes([...new Set(ids)]);
  return filings
    .filter((filing) => filing !== null)
    .sort((a, b) => compareCodePoints(a.sortKey, b.sortKey) || compareCodePoints(a.id, b.id));
}
