import type { BriefNode } from "../../graph/brief.ts";
import { compareCodePoints } from "../../kernel/text.ts";
import { type Condition, type Leaf, positiveLeaves, printLeaf } from "../condition.ts";
import { didYouMean } from "../did-you-mean.ts";
import { FacetCounter } from "../facets.ts";
import { presentHit, rankOf, readRank } from "../hit.ts";
import { withinEdits } from "../levenshtein.ts";
import { noHits } from "../no-hits.ts";
import type { Facet, RiskHit, RiskSearch, RiskSearchAnswer, RiskSearchRequest, RiskTerm } from "../port.ts";
import { parseRiskQuery } from "../query.ts";
import { beginning } from "../stored-term.ts";
import { explainPage } from "./explain.ts";
import { allLeaves, type Expansions, wholeQuery } from "./lucene.ts";
import { searchSets } from "./set-search.ts";
import {
  type Cypher,
  countStatement,
  facetStatement,
  found,
  given,
  pageStatement,
  type Source,
  termsStatement,
} from "./statement.ts";

/** Runs a reading statement that returns one record. */
export interface RecordReader {
  read(statement: Cypher): Promise<Readonly<Record<string, unknown>>>;
}

/**
 * Search in the store's own full-text index: nothing is held in this process. The index holds tokens and stems of our
 * making, which Lucene compares and ranks, so that it finds what the embedded search finds.
 */
export function openNeo4jSearch(reader: RecordReader): RiskSearch {
  async function terms(prefix: string): Promise<RiskTerm[]> {
    return (await known(reader, [prefix])).filter(({ risks }) => risks > 0);
  }

  async function count(query: string, filter: RiskSearchRequest["filter"]): Promise<number> {
    const { condition } = parseRiskQuery(query);
    if (condition === null) return 0;
    const source = await sourceOf(reader, condition, filter);
    return Number((await reader.read(countStatement(source))).total);
  }

  return {
    terms,
    async search(request) {
      const { condition, interpretedAs, warnings } = parseRiskQuery(request.query, request.any);
      const after = request.after === null ? null : readRank(request.after);
      if (condition === null) return noHits(interpretedAs, warnings);
      const source = await sourceOf(reader, condition, request.filter);
      const { total, hits } = await reader.read(pageStatement(source, request, after));
      const rows = hits as readonly Row[];
      return {
        totalCount: Number(total),
        hits: present(reader, rows.slice(0, request.first), condition),
        hasNextPage: rows.length > request.first,
        interpretedAs,
        warnings,
        // Found anew: where it is a list of ids it is large, and answers may be kept.
        facets: async () => facets(reader, await sourceOf(reader, condition, request.filter)),
        didYouMean: () => didYouMean(condition, { terms, count: (query) => count(query, request.filter) }),
      } satisfies RiskSearchAnswer;
    },
  };
}

type Row = readonly [json: string, body: string, score: number, filedDate: string];

function present(reader: RecordReader, rows: readonly Row[], condition: Condition): RiskHit[] {
  const leaves = positiveLeaves(condition);
  const nodes = rows.map(nodeOf);
  const explained = once(async () => explainPage(reader, nodes, leaves, await expand(reader, condition)));
  return rows.map(([, , score, filedDate], index) => {
    const node = nodes[index]!;
    return presentHit(node, rankOf(node, score, filedDate), leaves, async () => {
      return (await explained()).get(node.id) ?? [];
    });
  });
}

/** Asks at the first call, and again only after a failure. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return async () => {
    const asking = asked ?? ask();
    asked = asking;
    try {
      return await asking;
    } catch (error) {
      if (asked === asking) asked = undefined;
      throw error;
    }
  };
}

/** With the body, which is stored apart. */
function nodeOf([json, body]: Row): BriefNode {
  const node = JSON.parse(json) as BriefNode;
  return { ...node, props: { ...node.props, body } };
}

/** The dictionary's tokens that stored forms with such beginnings stand for, in code-point order. */
async function known(reader: RecordReader, prefixes: readonly string[]): Promise<RiskTerm[]> {
  const { terms } = await reader.read(termsStatement(prefixes.map(beginning)));
  return (terms as [token: string, stem: string, risks: number][])
    .map(([token, stem, risks]) => ({ token, stem, risks: Number(risks) }))
    .filter(({ token }) => prefixes.some((prefix) => token.startsWith(prefix)))
    .sort((a, b) => compareCodePoints(a.token, b.token));
}

/** What its prefixes and fuzzy words stand for: Lucene's own expansion is not complete. */
async function expand(reader: RecordReader, condition: Condition): Promise<Expansions> {
  const wild = allLeaves(condition).flatMap((leaf) => {
    const test = wildTest(leaf);
    return test === null ? [] : [{ leaf, ...test }];
  });
  if (wild.length === 0) return new Map();
  const tokens = (
    await known(
      reader,
      wild.map(({ prefix }) => prefix),
    )
  ).map(({ token }) => token);
  return new Map(wild.map(({ leaf, matches }) => [printLeaf(leaf), tokens.filter(matches)]));
}

function wildTest(leaf: Leaf): { prefix: string; matches: (token: string) => boolean } | null {
  if (leaf.kind === "filed") return null;
  const { pattern } = leaf;
  if (pattern.kind === "prefix")
    return { prefix: pattern.prefix, matches: (token) => token.startsWith(pattern.prefix) };
  if (pattern.kind !== "fuzzy") return null;
  const first = String.fromCodePoint(pattern.token.codePointAt(0)!);
  return { prefix: first, matches: withinEdits(pattern.token, pattern.edits) };
}

async function sourceOf(
  reader: RecordReader,
  condition: Condition,
  filter: RiskSearchRequest["filter"],
): Promise<Source> {
  const expansions = await expand(reader, condition);
  const query = wholeQuery(condition, expansions);
  return query === null
    ? given(await searchSets(reader, condition, expansions, filter))
    : found(query, filter);
}

type FacetRow = readonly [
  category: string | null,
  form: string | null,
  year: string | null,
  issuers: readonly string[] | null,
  parties: readonly string[] | null,
  hits: number,
];

async function facets(reader: RecordReader, source: Source): Promise<Facet[]> {
  const { rows } = await reader.read(facetStatement(source));
  const counter = new FacetCounter();
  for (const [category, form, year, issuers, parties, hits] of rows as readonly FacetRow[]) {
    const count = Number(hits);
    counter.add("CATEGORY", category, count);
    counter.add("FORM", form, count);
    counter.add("YEAR", year, count);
    for (const issuer of issuers ?? []) counter.add("ISSUER", issuer, count);
    for (const party of parties ?? []) counter.add("MENTIONED_PARTY", party, count);
  }
  return counter.facets();
}
