import { foldName } from "../../graph/names.ts";
import type { Rank } from "../hit.ts";
import type { RiskSearchRequest } from "../port.ts";
import type { Clause } from "../query.ts";
import { stem } from "../stem.ts";
import { FIELDS, luceneQuery } from "./lucene.ts";

/** Fixed text; everything that came from outside is in `params`. */
export interface Cypher {
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const FILTERS = {
  filing: "n.filing = $filing",
  company: `n.filing IN COLLECT {
    MATCH (:Party {id: $company})<-[issued:ISSUED_BY]-(:Filing) RETURN issued.filing
  }`,
  category: "n.categoryKey = $category",
};

const within = (property: string) =>
  FIELDS.map((field) => `(' ' + n.${field}${property} + ' ') CONTAINS words`).join(" OR ");

/** Clauses that Lucene was not asked; the stored words stand between single spaces. */
const REST = `all(words IN $stems WHERE ${within("Stems")})
    AND all(words IN $sequences WHERE ${within("Tokens")})`;

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

const where = (conditions: readonly string[]) =>
  conditions.length === 0 ? "" : `\n  WHERE ${conditions.join("\n    AND ")}`;

/** `after`: the rank of the last hit before the page. */
export function searchStatement(
  clauses: readonly Clause[],
  { filter, sort, first }: Pick<RiskSearchRequest, "filter" | "sort" | "first">,
  after: Rank | null,
): Cypher {
  const { text: query, rest } = luceneQuery(clauses);
  const conditions = [
    ...(filter.filing === undefined ? [] : [FILTERS.filing]),
    ...(filter.company === undefined ? [] : [FILTERS.company]),
    ...(filter.category === undefined ? [] : [FILTERS.category]),
    ...(rest.length === 0 ? [] : [REST]),
  ];
  const behind = after === null ? [] : [BEHIND[sort]];
  const text = `CALL () {
  ${FIND}${where(conditions)}
  RETURN count(n) AS total
}
CALL () {
  ${FIND}${where([...conditions, ...behind])}
  WITH n, score ORDER BY ${ORDER[sort]} LIMIT $limit
  RETURN collect([n.json, score, n.filedDate]) AS hits
}
RETURN total, hits`;
  const { category, ...others } = filter;
  return {
    text,
    params: {
      query,
      limit: BigInt(first + 1),
      ...others,
      ...(category === undefined ? {} : { category: foldName(category) }),
      ...(rest.length === 0 ? {} : restParams(rest)),
      ...(after === null ? {} : rankParams(after)),
    },
  };
}

function restParams(rest: readonly Clause[]): Record<string, string[]> {
  return {
    stems: rest.flatMap((clause) => (clause.kind === "word" ? [` ${stem(clause.token)} `] : [])),
    sequences: rest.flatMap((clause) => {
      if (clause.kind === "prefix") return [` ${clause.prefix}`];
      return clause.kind === "phrase" ? [` ${clause.tokens.join(" ")} `] : [];
    }),
  };
}

function rankParams({ score, filedDate, filing, sortKey, id }: Rank): Record<string, unknown> {
  return { score, filedDate, afterFiling: filing, sortKey, id };
}
