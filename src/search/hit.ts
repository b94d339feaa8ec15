import type { BriefNode } from "../graph/brief.ts";
import { AppError } from "../kernel/errors.ts";
import type { Leaf } from "./condition.ts";
import { highlightsIn, readText } from "./match.ts";
import type { RiskHit } from "./port.ts";
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

export function rankOf({ filing, sortKey, id }: BriefNode, score: number, filedDate: string): Rank {
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

/**
 * A hit as it is shown: the words that match, and the passage with the most of them; where none match in its texts
 * (it was found by what it lacks, or by its filing), the beginning of the body.
 */
export function presentHit(
  node: BriefNode,
  rank: Rank,
  leaves: readonly Leaf[],
  explain: RiskHit["explain"],
): RiskHit {
  const heading = readText(node.props.heading);
  const body = readText(node.props.body);
  const inHeading = highlightsIn(leaves, "heading", heading);
  const inBody = highlightsIn(leaves, "body", body);
  const isInBody = inBody.length > 0 || inHeading.length === 0;
  return {
    risk: node.id,
    node,
    score: rank.score,
    snippet: isInBody ? snippetOf(body.text, inBody) : snippetOf(heading.text, inHeading),
    highlights: [
      ...inHeading.map((range) => ({ ...range, field: "heading" as const })),
      ...inBody.map((range) => ({ ...range, field: "body" as const })),
    ],
    explain,
    key: keyOf(rank),
  };
}
