import MiniSearch from "minisearch";
import neo4j, { type Driver } from "neo4j-driver";
import type { LoadedFiling } from "../../loaders/index.ts";
import { LOADER_VERSION } from "../../loaders/index.ts";
import { ingest } from "../../src/app/ingest.ts";
import { openRiskSearch } from "../../src/compose.ts";
import { openNeo4jStore } from "../../src/store/neo4j/store.ts";
import type { GraphStore } from "../../src/store/port.ts";
import { openSqliteStore } from "../../src/store/sqlite/store.ts";
import { type FiledRisk, keyOf } from "./labels.ts";
import { DEPTH } from "./scores.ts";

/** What a query finds, best first, by `keyOf`. */
export interface RankingEngine {
  readonly name: string;
  /** Whether a hit holds all words of a query, or one at least. */
  readonly words: "all" | "any";
  rank(query: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface Corpus {
  /** By file name. */
  readonly filings: ReadonlyMap<string, LoadedFiling>;
  readonly risks: readonly FiledRisk[];
}

/** As users meet it, where all words must occur, and with `any`, where one is enough as in the plain engines. */
async function ours(name: string, store: GraphStore, corpus: Corpus): Promise<RankingEngine[]> {
  const files = new Map<string, string>();
  for (const [file, filing] of corpus.filings) {
    files.set(filing.filing.id, file);
    await ingest(store, filing, LOADER_VERSION);
  }
  const search = openRiskSearch(store);
  const engine = (any: boolean): RankingEngine => ({
    name,
    words: any ? "any" : "all",
    async rank(query) {
      const request = { query, any, filter: {}, sort: "RELEVANCE", first: DEPTH, after: null } as const;
      const { hits } = await search.search(request);
      const nodes = await store.view.nodes(hits.map(({ risk }) => risk));
      return nodes.flatMap((node) =>
        node === null
          ? []
          : [keyOf({ file: files.get(node.filing ?? "")!, ordinal: Number(node.props.ordinal) })],
      );
    },
    close: () => store.close(),
  });
  return [engine(false), engine(true)];
}

export async function ourEmbedded(corpus: Corpus): Promise<RankingEngine[]> {
  return ours("filing-graph, embedded", await openSqliteStore({ path: ":memory:" }), corpus);
}

/** MiniSearch as its documentation begins: two fields, its own tokens; any of the words, or all. */
export function plainMiniSearch({ risks }: Corpus): RankingEngine[] {
  const engine = new MiniSearch({ fields: ["heading", "body"] });
  engine.addAll(risks.map((risk) => ({ id: keyOf(risk), heading: risk.heading, body: risk.body })));
  const joined = (combineWith: "AND" | "OR"): RankingEngine => ({
    name: "plain MiniSearch",
    words: combineWith === "AND" ? "all" : "any",
    rank: async (query) =>
      engine
        .search(query, { combineWith })
        .slice(0, DEPTH)
        .map(({ id }) => String(id)),
    close: async () => {},
  });
  return [joined("AND"), joined("OR")];
}

export interface ServerAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

/** A server that may be filled and emptied: the one of the tests. Null where the environment names none. */
export function serverAddress(environment = process.env): ServerAddress | null {
  const {
    NEO4J_TEST_URI: uri,
    NEO4J_TEST_USER: user = "neo4j",
    NEO4J_TEST_PASSWORD: password = "",
  } = environment;
  return uri ? { uri, user, password } : null;
}

const PLAIN_INDEX = "plain_risks";

/**
 * A full-text index of Neo4j as its manual begins: two properties, the default analyzer, Lucene's own
 * query syntax; any of the words, or all.
 */
export async function plainLucene(address: ServerAddress, { risks }: Corpus): Promise<RankingEngine[]> {
  const driver = connect(address);
  await driver.executeQuery(
    `CREATE FULLTEXT INDEX ${PLAIN_INDEX} FOR (r:PlainRisk) ON EACH [r.heading, r.body]`,
  );
  const rows = risks.map((risk) => ({ key: keyOf(risk), heading: risk.heading, body: risk.body }));
  await driver.executeQuery("UNWIND $rows AS row CREATE (r:PlainRisk) SET r = row", { rows });
  await driver.executeQuery("CALL db.awaitIndexes(60)");
  const joined = (all: boolean): RankingEngine => ({
    name: "plain Lucene",
    words: all ? "all" : "any",
    async rank(query) {
      const { records } = await driver.executeQuery(
        `CALL db.index.fulltext.queryNodes('${PLAIN_INDEX}', $query) YIELD node, score
         RETURN node.key AS key ORDER BY score DESC, key LIMIT ${DEPTH}`,
        { query: all && !query.startsWith('"') ? query.split(" ").join(" AND ") : query },
      );
      return records.map((record) => String(record.get("key")));
    },
    close: () => driver.close(),
  });
  return [joined(true), joined(false)];
}

export async function ourNeo4j(address: ServerAddress, corpus: Corpus): Promise<RankingEngine[]> {
  return ours("filing-graph, Neo4j", await openNeo4jStore(address), corpus);
}

export async function isEmpty(address: ServerAddress): Promise<boolean> {
  const driver = connect(address);
  const { records } = await driver.executeQuery("MATCH (n) RETURN count(n) AS nodes");
  await driver.close();
  return Number(records[0]!.get("nodes")) === 0;
}

export async function clear(address: ServerAddress): Promise<void> {
  const driver = connect(address);
  await driver.executeQuery(`DROP INDEX ${PLAIN_INDEX} IF EXISTS`);
  await driver.executeQuery("MATCH (n) DETACH DELETE n");
  await driver.close();
}

function connect({ uri, user, password }: ServerAddress): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
}
