import { foldName } from "../../graph/names.ts";
import { compareCodePoints } from "../../kernel/text.ts";
import type { AnyId, GraphView } from "../../store/port.ts";
import { presentHit, type Rank, rankOf, readRank } from "../hit.ts";
import type { RiskSearch, RiskSearchAnswer, RiskSearchRequest } from "../port.ts";
import { parseRiskQuery } from "../query.ts";
import { RiskIndex, type SearchedRisk } from "./risk-index.ts";

const FILINGS_PAGE = 1000;

/** In-process search over a store; its index is made at the first search and again when the store has changed. */
export function openMiniSearch(view: GraphView): RiskSearch {
  let current: { readonly revision: string; readonly index: Promise<RiskIndex> } | null = null;

  async function index(): Promise<RiskIndex> {
    const revision = await view.revision();
    if (current?.revision !== revision) {
      const building = { revision, index: RiskIndex.build(view) };
      current = building;
      building.index.catch(() => {
        if (current === building) current = null;
      });
    }
    return current.index;
  }

  return {
    async search(request) {
      const query = parseRiskQuery(request.query);
      const after = request.after === null ? null : readRank(request.after);
      const admits = await filter(view, request.filter);
      const found = query.clauses.length === 0 ? [] : (await index()).find(query.clauses);
      const hits = found
        .filter((hit) => admits(hit.risk))
        .map(({ risk, score }) => ({ risk, rank: rankOf(risk.node, score, risk.filedDate) }));
      const compare = COMPARE[request.sort];
      hits.sort((a, b) => compare(a.rank, b.rank));
      const rest = after === null ? hits : hits.filter(({ rank }) => compare(after, rank) < 0);
      return {
        totalCount: hits.length,
        hits: rest.slice(0, request.first).map(({ risk, rank }) => presentHit(risk, rank, query.clauses)),
        hasNextPage: rest.length > request.first,
        interpretedAs: query.interpretedAs,
        warnings: query.warnings,
        facets: async () => [],
        didYouMean: async () => null,
      } satisfies RiskSearchAnswer;
    },
    terms: async () => [],
  };
}

async function filter(
  view: GraphView,
  wanted: RiskSearchRequest["filter"],
): Promise<(risk: SearchedRisk) => boolean> {
  const ofCompany = wanted.company === undefined ? null : await filingsOf(view, wanted.company);
  const category = wanted.category === undefined ? null : foldName(wanted.category);
  return ({ node }) =>
    (wanted.filing === undefined || node.filing === wanted.filing) &&
    (ofCompany === null || (node.filing !== null && ofCompany.has(node.filing))) &&
    (category === null || category === foldName(String(node.props.category ?? "")));
}

async function filingsOf(view: GraphView, company: AnyId): Promise<ReadonlySet<string>> {
  const filings = new Set<string>();
  for (let after: readonly string[] | null = null; ; ) {
    const query = {
      ids: [company],
      types: ["ISSUED_BY"],
      direction: "IN",
      first: FILINGS_PAGE,
      after,
    } as const;
    const [page] = await view.links(query);
    for (const { item } of page?.items ?? []) filings.add(item.node.id);
    after = page?.items.at(-1)?.key ?? null;
    if (!page?.hasNextPage || after === null) return filings;
  }
}

const COMPARE: Readonly<Record<RiskSearchRequest["sort"], (a: Rank, b: Rank) => number>> = {
  RELEVANCE: (a, b) => b.score - a.score || printed(a, b),
  FILED: (a, b) =>
    compareCodePoints(b.filedDate, a.filedDate) ||
    compareCodePoints(a.filing, b.filing) ||
    b.score - a.score ||
    printed(a, b),
  PRINTED: printed,
};

function printed(a: Rank, b: Rank): number {
  return compareCodePoints(a.sortKey, b.sortKey) || compareCodePoints(a.id, b.id);
}
