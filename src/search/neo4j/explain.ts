import type { BriefNode } from "../../graph/brief.ts";
import { type Leaf, printLeaf } from "../condition.ts";
import { matchesIn, readText } from "../match.ts";
import type { Contribution, RiskTextField } from "../port.ts";
import { type Expansions, fieldQueries, within } from "./lucene.ts";
import type { RecordReader } from "./risk-search.ts";
import { eachStatement } from "./statement.ts";

/** What Lucene's scores of a page's hits are made of: its score of a query is the sum of its parts' scores. */
export async function explainPage(
  reader: RecordReader,
  nodes: readonly BriefNode[],
  leaves: readonly Leaf[],
  expansions: Expansions,
): Promise<ReadonlyMap<string, readonly Contribution[]>> {
  const explained = new Map<string, Contribution[]>(nodes.map(({ id }) => [id, []]));
  const ids = nodes.map(({ id }) => id);
  const parts = leaves
    .flatMap((leaf) => fieldQueries(leaf, expansions))
    .flatMap(({ leaf, field, texts, isExact }) =>
      field === "heading" || field === "body" ? [{ leaf, field, texts, isExact }] : [],
    );
  const queries = parts.flatMap(({ texts }, of) =>
    texts.map((text) => ({ of: BigInt(of), text: within(text, ids) })),
  );
  if (queries.length === 0) return explained;
  const { found } = await reader.read(eachStatement(queries, {}));
  const sums = parts.map(() => new Map<string, number>());
  for (const [of, rows] of found as [of: number, rows: [id: string, score: number][]][])
    for (const [id, score] of rows) sums[Number(of)]!.set(id, (sums[Number(of)]!.get(id) ?? 0) + score);
  parts.forEach(({ leaf, field, isExact }, of) => {
    for (const node of nodes) {
      const contribution = sums[of]!.get(node.id);
      if (contribution === undefined || !(isExact || holdsIn(leaf, field, node))) continue;
      explained.get(node.id)!.push({ term: printLeaf(leaf), field, contribution });
    }
  });
  return explained;
}

function holdsIn(leaf: Leaf, field: RiskTextField, { props }: BriefNode): boolean {
  if (leaf.kind === "filed") return false;
  const tokens = readText(props[field]).tokens.map((token) => token.text);
  return matchesIn(leaf.pattern, tokens).length > 0;
}
