import { foldName } from "../../graph/names.ts";
import type { Rank } from "../hit.ts";
import type { RiskSearchRequest } from "../port.ts";

/** Fixed text; everything that came from outside is in `params`. */
export interface Cypher {
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A part of a statement that leaves rows of `n` and `score`. */
export type Source = Cypher;

const FILTERS = {
  filing: "n.filing = $filing",
  company: `n.filing IN COLLECT {
    MATCH (:Party {id: $company})<-[issued:ISSUED_BY]-(:Filing) RETURN issued.filing
  }`,
  category: "n.categoryKey = $category",
};

/** Behind the cursor, in the order of each sort: the last part of each is unique. */
const PRINTED = "(n.sortKey > $sortKey OR n.sortKey = $sortKey AND n.id > $id)";
const BY_SCORE = `(score < $score OR score = $score AND ${PRINTED})`;
const BEHIND = {
  RELEVANCE: BY_SCORE,
  FILED: `(n.filedDate < $filedDate OR n.filedDate = $filedDate AND (
    n.filing > $afterFiling OR n.filing = $afterFiling AND ${BY_SCORE}))`,
  PRINTED,
} as const satisfies Record<RiskSearchRequest["sort"], string>;

const ORDER = {
  RELEVANCE: "score DESC, n.sortKey, n.id",
  FILED: "n.filedDate DESC, n.filing, score DESC, n.sortKey, n.id",
  PRINTED: "n.sortKey, n.id",
} as const satisfies Record<RiskSearchRequest["sort"], string>;

const FIND = "CALL db.index.fulltext.queryNodes('risk_words', $query) YIELD node AS n, score";

/** What one query of Lucene finds of what the filter admits. */
export function found(query: string, filter: RiskSearchRequest["filter"]): Source {
  const { text, params } = admitted(filter);
  return { text: `${FIND}${text}`, params: { query, ...params } };
}

/** Risk factors that are known by their ids, with their scores. */
export function given(rows: readonly { readonly id: string; readonly score: number }[]): Source {
  return {
    text: `UNWIND $rows AS row
  MATCH (n:Risk {id: row.id})
  WITH n, row.score AS score`,
    params: { rows },
  };
}

function admitted({ filing, company, category }: RiskSearchRequest["filter"]): Cypher {
  const conditions = [
    ...(filing === undefined ? [] : [FILTERS.filing]),
    ...(company === undefined ? [] : [FILTERS.company]),
    ...(category === undefined ? [] : [FILTERS.category]),
  ];
  return {
    text: conditions.length === 0 ? "" : `\n  WHERE ${conditions.join("\n    AND ")}`,
    params: {
      ...(filing === undefined ? {} : { filing }),
      ...(company === undefined ? {} : { company }),
      ...(category === undefined ? {} : { category: foldName(category) }),
    },
  };
}

/**
 * `after`: the rank of the last hit before the page. Hits are asked for once and kept by their scores, equal ones
 * together: a property costs more to read than a score, so that it is read only of hits that may be on the page.
 */
export function pageStatement(
  source: Source,
  { sort, first }: Pick<RiskSearchRequest, "sort" | "first">,
  after: Rank | null,
): Cypher {
  const { least, among } = sort === "RELEVANCE" ? LEAST[after === null ? "START" : "AFTER"] : EVERY_LEVEL;
  const text = `${source.text}
WITH score, collect(n) AS tied ORDER BY score DESC
WITH collect({score: score, tied: tied}) AS levels, sum(size(tied)) AS total
${least}CALL (${least === "" ? "levels" : "levels, least"}) {
  UNWIND levels AS level
  ${among}UNWIND level.tied AS n
  WITH n, level.score AS score${after === null ? "" : ` WHERE ${BEHIND[sort]}`} ORDER BY ${ORDER[sort]} LIMIT $limit
  RETURN collect([n.json, n.body, score, n.filedDate]) AS hits
}
RETURN total, hits`;
  const limit = BigInt(first + 1);
  return { text, params: { ...source.params, limit, ...(after === null ? {} : rankParams(after)) } };
}

/** The score of a page's last hit: enough hits have it or more. */
function leastScore(level: string, least: string): string {
  return `CALL (levels) {
  UNWIND levels AS level
  ${level}UNWIND level.tied AS n
  WITH level.score AS score LIMIT $limit
  RETURN ${least} AS least
}
`;
}

const LEAST = {
  START: { least: leastScore("", "min(score)"), among: "WITH level WHERE level.score >= least\n  " },
  AFTER: {
    least: leastScore("WITH level WHERE level.score < $score\n  ", "coalesce(min(score), $score)"),
    among: "WITH level WHERE level.score >= least AND level.score <= $score\n  ",
  },
};
const EVERY_LEVEL = { least: "", among: "" };

export function countStatement(source: Source): Cypher {
  return { text: `${source.text}\nRETURN count(n) AS total`, params: source.params };
}

/** Hits by all that facets count, as many rows as there are combinations. */
export function facetStatement(source: Source): Cypher {
  const text = `${source.text}
WITH n.category AS category, n.form AS form, left(n.filedDate, 4) AS year, n.issuers AS issuers,
  n.parties AS parties, count(n) AS hits
RETURN collect([category, form, year, issuers, parties, hits]) AS rows`;
  return { text, params: source.params };
}

const TERMS = `UNWIND $prefixes AS prefix
MATCH (t:RiskTerm) WHERE t.key STARTS WITH prefix
WITH DISTINCT t
RETURN collect([t.token, t.stem, t.risks]) AS terms`;

export function termsStatement(prefixes: readonly string[]): Cypher {
  return { text: TERMS, params: { prefixes } };
}

/** One of several queries of Lucene, known by its place among them. */
export interface Asked {
  readonly of: bigint;
  readonly text: string;
}

/** What each of several queries finds; what stands in `texts` comes with it. */
export function eachStatement(
  queries: readonly Asked[],
  filter: RiskSearchRequest["filter"],
  texts: readonly string[] = [],
): Cypher {
  const { text, params } = admitted(filter);
  const columns = ["n.id", "score", ...texts.map((name) => `n.${name}`)].join(", ");
  return {
    text: `UNWIND $queries AS asked
CALL (asked) {
  CALL db.index.fulltext.queryNodes('risk_words', asked.text) YIELD node AS n, score${text}
  RETURN collect([${columns}]) AS rows
}
RETURN collect([asked.of, rows]) AS found`,
    params: { queries, ...params },
  };
}

function rankParams({ score, filedDate, filing, sortKey, id }: Rank): Record<string, unknown> {
  return { score, filedDate, afterFiling: filing, sortKey, id };
}
