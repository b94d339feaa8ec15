import { resolve } from "node:path";
import type { BriefNode } from "../../graph/brief.ts";
import type { GraphNode } from "../../graph/kinds.ts";
import type { Judgement, Signature } from "../../graph/resolve/judgements.ts";
import type { Diagnostic } from "../../kernel/diagnostics.ts";
import type { Fact } from "../../kernel/facts.ts";
import type { FactId, FilingId } from "../../kernel/ids.ts";
import type { RiskWords } from "../../search/words.ts";
import type {
  AnyId,
  BriefLink,
  Cluster,
  FactQuery,
  FilingLoad,
  GraphStore,
  GraphView,
  GroupedReach,
  Judged,
  JudgementQuery,
  Link,
  LinkQuery,
  LoadOutcome,
  NodeQuery,
  Page,
  PageRequest,
  Reached,
  ReachQuery,
  Revision,
  StoreStats,
} from "../port.ts";
import type { Connection } from "./connection.ts";
import { readClusters, readJudgementPage, withdrawJudgement, writeJudgement } from "./judgements.ts";
import { IN_MEMORY, openDatabase } from "./open.ts";
import { readDiagnostics, readFacts, readFactsById, readText } from "./read-facts.ts";
import { countEdges, readLinks } from "./read-links.ts";
import { countNodes, readContributions, readNodes, readPage } from "./read-nodes.ts";
import { countReached, readReached } from "./read-reached.ts";
import { SqliteRiskWords } from "./read-words.ts";
import { BRIEF, WHOLE } from "./rows.ts";
import { readContentHash, writeLoad } from "./write.ts";

const DEFAULT_BUSY_TIMEOUT_MS = 10_000;

export interface SqliteStoreOptions {
  /** A file in an existing folder, made where there is none; or ":memory:". */
  readonly path: string;
  /** @default false */
  readonly readOnly?: boolean;
  /** How long a load waits for another process before it fails with STORE_LOCKED. @default 10000 */
  readonly busyTimeoutMs?: number;
  /** Told of every SQL statement before it runs; for tests and measurements. */
  readonly onStatement?: (sql: string) => void;
}

export interface EmbeddedStore extends GraphStore {
  /** For the embedded search. */
  readonly words: RiskWords;
}

/**
 * The store in one SQLite file.
 * Fails with STORE_NOT_FOUND, STORE_UNWRITABLE, STORE_LOCKED, STORE_CORRUPT or STORE_VERSION, the file as it was.
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<EmbeddedStore> {
  const { path, readOnly = false, busyTimeoutMs = DEFAULT_BUSY_TIMEOUT_MS, onStatement } = options;
  return new SqliteStore(
    openDatabase({
      // Absolute, so that no name is taken for a URI or for SQLite's temporary database.
      path: path === IN_MEMORY ? path : resolve(path),
      readOnly,
      busyTimeoutMs,
      onStatement,
    }),
  );
}

class SqliteStore implements EmbeddedStore {
  readonly engine = "sqlite";
  readonly view: GraphView;
  readonly words: RiskWords;
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.view = new SqliteView(connection);
    this.words = new SqliteRiskWords(connection);
  }

  async load(load: FilingLoad): Promise<LoadOutcome> {
    return writeLoad(this.#connection, load);
  }

  async contentHash(filing: FilingId): Promise<string | null> {
    return readContentHash(this.#connection, filing);
  }

  async judge(judgement: Judgement): Promise<Judged> {
    return writeJudgement(this.#connection, judgement);
  }

  async withdraw(pair: readonly [AnyId, AnyId], signature: Signature): Promise<Judgement | null> {
    return withdrawJudgement(this.#connection, pair, signature);
  }

  async close(): Promise<void> {
    this.#connection.close();
  }
}

class SqliteView implements GraphView {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async nodes(ids: readonly AnyId[]): Promise<readonly (GraphNode | null)[]> {
    return readNodes(this.#connection, ids, WHOLE);
  }

  async page(query: NodeQuery): Promise<Page<GraphNode>> {
    return readPage(this.#connection, query, WHOLE);
  }

  async links(query: LinkQuery): Promise<readonly Page<Link>[]> {
    return readLinks(this.#connection, query, WHOLE);
  }

  async briefNodes(ids: readonly AnyId[]): Promise<readonly (BriefNode | null)[]> {
    return readNodes(this.#connection, ids, BRIEF);
  }

  async briefPage(query: NodeQuery): Promise<Page<BriefNode>> {
    return readPage(this.#connection, query, BRIEF);
  }

  async briefLinks(query: LinkQuery): Promise<readonly Page<BriefLink>[]> {
    return readLinks(this.#connection, query, BRIEF);
  }

  async reached(query: ReachQuery): Promise<Page<Reached>> {
    return readReached(this.#connection, query);
  }

  async countReached(reaches: readonly GroupedReach[]): Promise<readonly number[]> {
    return countReached(this.#connection, reaches);
  }

  async facts(query: FactQuery): Promise<Page<Fact>> {
    return readFacts(this.#connection, query);
  }

  async factsById(ids: readonly FactId[]): Promise<readonly (Fact | null)[]> {
    return readFactsById(this.#connection, ids);
  }

  async diagnostics(filings: readonly FilingId[], page: PageRequest): Promise<readonly Page<Diagnostic>[]> {
    return readDiagnostics(this.#connection, filings, page);
  }

  async text(filing: FilingId, start: number, end: number): Promise<string | null> {
    return readText(this.#connection, filing, start, end);
  }

  async contributions(filing: FilingId): Promise<readonly GraphNode[]> {
    return readContributions(this.#connection, filing);
  }

  async judgements(query: JudgementQuery): Promise<Page<Judgement>> {
    return readJudgementPage(this.#connection, query);
  }

  async clusters(ids: readonly AnyId[]): Promise<readonly Cluster[]> {
    return readClusters(this.#connection, ids);
  }

  async stats(): Promise<StoreStats> {
    return this.#connection.snapshot(() => ({
      nodes: countNodes(this.#connection),
      edges: countEdges(this.#connection),
      facts: this.#count("SELECT COUNT(*) AS count FROM fact"),
      diagnostics: this.#count("SELECT COUNT(*) AS count FROM diagnostic"),
      filings: this.#count("SELECT COUNT(*) AS count FROM filing"),
    }));
  }

  async revision(): Promise<Revision> {
    const { loads, last_content_hash, judged } = this.#connection.get("SELECT * FROM revision")!;
    return { graph: `${loads}-${String(last_content_hash).slice(0, 16)}`, judgements: String(judged) };
  }

  #count(sql: string): number {
    return Number(this.#connection.get(sql)?.count);
  }
}
