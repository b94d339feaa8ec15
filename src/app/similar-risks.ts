import type { GraphNode } from "../graph/kinds.ts";
import { AppError } from "../kernel/errors.ts";
import { compareCodePoints } from "../kernel/text.ts";
import type { RiskCorpus } from "../search/corpus/open-corpus.ts";
import type { SharedTerm, SimilarRisk, SimilarScope } from "../search/corpus/similar.ts";
import type { AnyId, GraphView, Page, PageRequest } from "../store/port.ts";

export interface SimilarRiskNode {
  readonly node: GraphNode;
  readonly score: number;
  /** The strongest first, at most `MOST_TERMS`. */
  readonly terms: readonly SharedTerm[];
}

/** Words that explain a score; further ones add little to it. */
const MOST_TERMS = 10;

/** The risk factors nearest to one; null where the store lacks it. */
export async function findSimilarRisks(
  view: GraphView,
  { similarity }: RiskCorpus,
  request: PageRequest & { readonly id: AnyId; readonly scope: SimilarScope },
): Promise<Page<SimilarRiskNode> | null> {
  const [node] = await view.nodes([request.id]);
  if (!node) return null;
  const all = similarity.nearest(node, request.scope);
  const rest = request.after === null ? all : all.filter(behind(request.after));
  const page = rest.slice(0, request.first);
  const nodes = await view.nodes(page.map(({ risk }) => risk.id));
  const items = page.flatMap((similar, index) => {
    const other = nodes[index];
    if (!other) return [];
    const terms = similarity.sharedTerms(node, other).slice(0, MOST_TERMS);
    return [{ item: { node: other, score: similar.score, terms }, key: keyOf(similar) }];
  });
  return { items, hasNextPage: rest.length > request.first, totalCount: all.length };
}

function keyOf({ score, risk }: SimilarRisk): string[] {
  return [String(score), risk.sortKey, risk.id];
}

function behind(key: readonly string[]): (similar: SimilarRisk) => boolean {
  const [text, sortKey, id] = key;
  const last = Number(text);
  if (key.length !== 3 || text === "" || !Number.isFinite(last))
    throw new AppError("BAD_CURSOR", "The cursor does not belong to this list.", {
      remedy: "Use an endCursor of the same field, or start without one.",
    });
  return ({ score, risk }) =>
    score < last ||
    (score === last && (compareCodePoints(risk.sortKey, sortKey!) || compareCodePoints(risk.id, id!)) > 0);
}
