import type { GraphNode } from "../graph/kinds.ts";
import { AppError } from "../kernel/errors.ts";
import { highlightsIn, type SearchedText } from "./match.ts";
import type { RiskHit } from "./port.ts";
import type { Clause } from "./query.ts";
import { snippetOf } from "./snippet.ts";

/** What hits are ordered by; the strings of a cursor in this order. */
export interface Rank {
  readonly score: number;
  /** Of its filing, "" where it is unknown. */
  readonly filedDate: string;
  readonly filing: string;
  readonly sortKey: string;
  readonly id: string;
}

export function rankOf({ filing, sortKey, id }: GraphNode, score: number, filedDate: string): Rank {
  return { score, filedDate, filing: filing ?? "", sortKey, id };
}

function keyOf(rank: Rank): string[] {
  return [String(rank.score), rank.filedDate, rank.filing, rank.sortKey, rank.id];
}

export function readRank(key: readonly string[]): Rank {
  const [score, filedDate, filing, sortKey, id] = key;
  const number = Number(score);
  if (key.length !== 5 || score === "" || !Number.isFinite(number))
    throw new AppError("BAD_CURSOR", "This cursor does not come from a search.", {
      remedy: "Give `after` an `endCursor` of the same search, or leave it out.",
    });
  return { score: number, filedDate: filedDate!, filing: filing!, sortKey: sortKey!, id: id! };
}

/** A hit as it is shown: the words that match, and the passage with the most of them. */
export function presentHit(
  { node, heading, body }: { node: GraphNode; heading: SearchedText; body: SearchedText },
  rank: Rank,
  clauses: readonly Clause[],
): RiskHit {
  const inHeading = highlightsIn(clauses, heading);
  const inBody = highlightsIn(clauses, body);
  return {
    risk: node.id,
    score: rank.score,
    snippet: inBody.length > 0 ? snippetOf(body.text, inBody) : snippetOf(heading.text, inHeading),
    highlights: [
      ...inHeading.map((range) => ({ ...range, field: "heading" as const })),
      ...inBody.map((range) => ({ ...range, field: "body" as const })),
    ],
    explain: async () => [],
    key: keyOf(rank),
  };
}
