import type { BookmarkManager } from "neo4j-driver";
import type { Cypher, Row } from "./cypher.ts";
import { closed, defect, isPassing, neo4jError } from "./errors.ts";
import { Turns } from "./turns.ts";

/** The part of `neo4j-driver` that is used here. */
export interface BoltRecord {
  toObject(): Record<string, unknown>;
}
interface BoltRunner {
  run(text: string, params: object): PromiseLike<{ readonly records: readonly BoltRecord[] }>;
}
export interface BoltSession extends BoltRunner {
  executeWrite<T>(work: (transaction: BoltRunner) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
type Access = "READ" | "WRITE";
export interface BoltDriver {
  readonly executeQueryBookmarkManager: BookmarkManager;
  session(config: {
    readonly database?: string;
    readonly defaultAccessMode: Access;
    readonly bookmarkManager: BookmarkManager;
  }): BoltSession;
  getServerInfo(): Promise<{ readonly agent?: string }>;
  close(): Promise<void>;
}

/** Runs statements in the order given; all of them take effect, or none. */
export interface Transaction {
  run(statement: Cypher): Promise<readonly Row[]>;
}

/** What readers need. */
export interface CypherReader {
  /**
   * The one record that every reading statement returns; in a read transaction, which a cluster may send to any of its
   * readers, and which sees what this process wrote before.
   */
  read(statement: Cypher): Promise<Row>;
}

export interface ConnectionOptions {
  readonly driver: BoltDriver;
  /** Host and port for messages. */
  readonly place: string;
  /** Undefined: the user's home database. */
  readonly database: string | undefined;
  /** How long a write waits for a server that went away or a lock, in all. */
  readonly retryMs: number;
  /** Told of every statement before it runs. */
  readonly onStatement: ((statement: Cypher, access: Access) => void) | undefined;
}

/** Reads at a time, each on a connection: more do not make a server faster, and the driver's pool holds a hundred. */
const READS_AT_A_TIME = 32;
/** How long a read is tried again where nobody answers: a page waits for it. */
const READ_RETRY_MS = 3_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 4_000;

/** One server or cluster. Failures arrive as `AppError`. */
export class Connection implements CypherReader {
  readonly place: string;
  readonly #driver: BoltDriver;
  readonly #database: { readonly database?: string };
  readonly #retryMs: number;
  readonly #onStatement: ConnectionOptions["onStatement"];
  readonly #reads = new Turns(READS_AT_A_TIME);
  /** Loads wait for each other in any case: here, not on connections. */
  readonly #writes = new Turns(1);
  #isClosed = false;

  constructor({ driver, place, database, retryMs, onStatement }: ConnectionOptions) {
    this.place = place;
    this.#driver = driver;
    this.#database = database === undefined ? {} : { database };
    this.#retryMs = retryMs;
    this.#onStatement = onStatement;
  }

  /** One way to the server and back: the statement is a transaction by itself. */
  async read({ text, params }: Cypher): Promise<Row> {
    const once = () =>
      this.#withSession("READ", async (session) => {
        this.#onStatement?.({ text, params }, "READ");
        const { records } = await session.run(text, params);
        const [record] = records;
        if (record === undefined) throw defect("a statement returned nothing");
        return record.toObject();
      });
    return this.#retry(READ_RETRY_MS, () => this.#reads.take(once));
  }

  /**
   * One write transaction. When the server goes away, or another transaction is in the way, `work` starts again in a
   * new one: nothing of the attempt before is left, or all of it is, when only the answer to its commit was lost.
   */
  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const once = () =>
      this.#withSession("WRITE", (session) =>
        session.executeWrite((transaction) =>
          work({
            run: async ({ text, params }) => {
              this.#onStatement?.({ text, params }, "WRITE");
              const { records } = await transaction.run(text, params);
              return records.map((record) => record.toObject());
            },
          }),
        ),
      );
    return this.#writes.take(() => this.#retry(this.#retryMs, once));
  }

  async serverAgent(): Promise<string> {
    return this.#guard(async () => (await this.#driver.getServerInfo()).agent ?? "");
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#driver.close();
  }

  async #withSession<T>(access: Access, work: (session: BoltSession) => Promise<T>): Promise<T> {
    const session = this.#driver.session({
      ...this.#database,
      defaultAccessMode: access,
      bookmarkManager: this.#driver.executeQueryBookmarkManager,
    });
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  }

  /** Tries again what fails for a reason that passes, for some time after the first failure. */
  async #retry<T>(retryMs: number, attempt: () => Promise<T>): Promise<T> {
    let deadline: number | undefined;
    return this.#guard(async () => {
      for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
        try {
          return await attempt();
        } catch (error) {
          deadline ??= performance.now() + retryMs;
          if (!isPassing(error) || this.#isClosed || performance.now() + pause > deadline) throw error;
          await new Promise((resolve) => setTimeout(resolve, pause));
        }
      }
    });
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isClosed) throw closed();
    try {
      return await work();
    } catch (error) {
      if (this.#isClosed) throw closed();
      throw neo4jError(error, this.place);
    }
  }
}
