import type { BriefNode } from "../../graph/brief.ts";
import type { GraphNode } from "../../graph/kinds.ts";
import type { Judgement, Signature } from "../../graph/resolve/judgements.ts";
import type { Diagnostic } from "../../kernel/diagnostics.ts";
import type { Fact } from "../../kernel/facts.ts";
import type { FactId, FilingId } from "../../kernel/ids.ts";
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
import type { Connection, ConnectionOptions, CypherReader } from "./connection.ts";
import { readClusters, readJudgementPage, withdrawJudgement, writeJudgement } from "./judgements.ts";
import { type Neo4jAddress, openConnection } from "./open.ts";
import { readDiagnostics, readFacts, readFactsById, readText } from "./read-facts.ts";
import { readLinks } from "./read-links.ts";
import { readContributions, readNodes } from "./read-nodes.ts";
import { readPage } from "./read-page.ts";
import { countReached, readReached } from "./read-reached.ts";
import { readRevision, readStats } from "./read-stats.ts";
import { BRIEF, WHOLE } from "./records.ts";
import { readContentHash, writeLoad } from "./write.ts";

const DEFAULT_RETRY_MS = 60_000;

export interface Neo4jStoreOptions extends Neo4jAddress {
  /** Fail with STORE_NOT_FOUND where nothing was ever loaded. @default false */
  readonly readOnly?: boolean;
  /** How long a load waits for a server that went away or is busy, in all. @default 60 000 */
  readonly retryMs?: number;
  /** Told of every statement before it runs. */
  readonly onStatement?: ConnectionOptions["onStatement"];
}

export interface Neo4jStore extends GraphStore {
  /** For the full-text search, which asks the same database. */
  readonly reader: CypherReader;
}

/**
 * Opens the graph in a Neo4j server or cluster and makes an empty one where the database is blank. Fails with
 * STORE_UNREACHABLE, STORE_AUTH, STORE_NOT_FOUND (of the database, or of anything loaded), STORE_VERSION (of the server
 * or of what was loaded), STORE_CORRUPT (another program's graph) or BAD_CONFIGURATION.
 */
export async function openNeo4jStore(options: Neo4jStoreOptions): Promise<Neo4jStore> {
  const { readOnly = false, retryMs = DEFAULT_RETRY_MS, onStatement, ...address } = options;
  return new Store(await openConnection({ ...address, readOnly, retryMs, onStatement }));
}

class Store implements Neo4jStore {
  readonly engine = "neo4j";
  readonly view: GraphView;
  readonly reader: CypherReader;
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.reader = connection;
    this.view = new View(connection);
  }

  load(load: FilingLoad): Promise<LoadOutcome> {
    return writeLoad(this.#connection, load);
  }

  contentHash(filing: FilingId): Promise<string | null> {
    return readContentHash(this.#connection, filing);
  }

  judge(judgement: Judgement): Promise<Judged> {
    return writeJudgement(this.#connection, judgement);
  }

  withdraw(pair: readonly [AnyId, AnyId], signature: Signature): Promise<Judgement | null> {
    return withdrawJudgement(this.#connection, pair, signature);
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}

class View implements GraphView {
  readonly #reader: CypherReader;

  constructor(reader: CypherReader) {
    this.#reader = reader;
  }

  async nodes(ids: readonly AnyId[]): Promise<readonly (GraphNode | null)[]> {
    return readNodes(this.#reader, ids, WHOLE);
  }

  async page(query: NodeQuery): Promise<Page<GraphNode>> {
    return readPage(this.#reader, query, WHOLE);
  }

  async links(query: LinkQuery): Promise<readonly Page<Link>[]> {
    return readLinks(this.#reader, query, WHOLE);
  }

  async briefNodes(ids: readonly AnyId[]): Promise<readonly (BriefNode | null)[]> {
    return readNodes(this.#reader, ids, BRIEF);
  }

  async briefPage(query: NodeQuery): Promise<Page<BriefNode>> {
    return readPage(this.#reader, query, BRIEF);
  }

  async briefLinks(query: LinkQuery): Promise<readonly Page<BriefLink>[]> {
    return readLinks(this.#reader, query, BRIEF);
  }

  async reached(query: ReachQuery): Promise<Page<Reached>> {
    return readReached(this.#reader, query);
  }

  async countReached(reaches: readonly GroupedReach[]): Promise<readonly number[]> {
    return countReached(this.#reader, reaches);
  }

  async facts(query: FactQuery): Promise<Page<Fact>> {
    return readFacts(this.#reader, query);
  }

  async factsById(ids: readonly FactId[]): Promise<readonly (Fact | null)[]> {
    return readFactsById(this.#reader, ids);
  }

  async diagnostics(filings: readonly FilingId[], page: PageRequest): Promise<readonly Page<Diagnostic>[]> {
    return readDiagnostics(this.#reader, filings, page);
  }

  async text(filing: FilingId, start: number, end: number): Promise<string | null> {
    return readText(this.#reader, filing, start, end);
  }

  async contributions(filing: FilingId): Promise<readonly GraphNode[]> {
    return readContributions(this.#reader, filing);
  }

  async judgements(query: JudgementQuery): Promise<Page<Judgement>> {
    return readJudgementPage(this.#reader, query);
  }

  async clusters(ids: readonly AnyId[]): Promise<readonly Cluster[]> {
    return readClusters(this.#reader, ids);
  }

  async stats(): Promise<StoreStats> {
    return readStats(this.#reader);
  }

  async revision(): Promise<Revision> {
    return readRevision(this.#reader);
  }
}
