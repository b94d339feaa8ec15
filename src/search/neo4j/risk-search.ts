import type { GraphNode } from "../../graph/kinds.ts";
import { presentHit, rankOf, readRank } from "../hit.ts";
import { readText, Vocabulary } from "../match.ts";
import type { RiskHit, RiskSearch, RiskSearchAnswer } from "../port.ts";
import { type Clause, parseRiskQuery } from "../query.ts";
import { type Cypher, searchStatement } from "./statement.ts";

/** Runs a reading statement that returns one record. */
export interface RecordReader {
  read(statement: Cypher): Promise<Readonly<Record<string, unknown>>>;
}

/**
 * Search in the store's own full-text index: nothing is held in this process. The index holds tokens and stems of our
 * making, which Lucene compares and ranks, so that it finds what the embedded search finds.
 */
export function openNeo4jSearch(reader: RecordReader): RiskSearch {
  return {
    async search(request) {
      const { clauses, interpretedAs, warnings } = parseRiskQuery(request.query);
      const after = request.after === null ? null : readRank(request.after);
      const { total, hits } =
        clauses.length === 0
          ? { total: 0, hits: [] }
          : await reader.read(searchStatement(clauses, request, after));
      const found = (hits as readonly Found[]).map((hit) => present(hit, clauses));
      return {
        totalCount: Number(total),
        hits: found.slice(0, request.first),
        hasNextPage: found.length > request.first,
        interpretedAs,
        warnings,
        facets: async () => [],
        didYouMean: async () => null,
      } satisfies RiskSearchAnswer;
    },
    terms: async () => [],
  };
}

type Found = readonly [json: string, score: number, filedDate: string];

function present([json, score, filedDate]: Found, clauses: readonly Clause[]): RiskHit {
  const node = JSON.parse(json) as GraphNode;
  const vocabulary = new Vocabulary();
  const searched = (text: unknown) => readText(typeof text === "string" ? text : "", vocabulary);
  const { heading, body } = node.props;
  const risk = { node, heading: searched(heading), body: searched(body) };
  return presentHit(risk, rankOf(node, score, filedDate), clauses);
}
