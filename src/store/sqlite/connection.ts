import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from "node:sqlite";
import { closed, storeError } from "./errors.ts";

export type Parameters = Readonly<Record<string, SQLInputValue>>;
export type Row = Readonly<Record<string, SQLOutputValue>>;

export interface ConnectionOptions {
  /** File, or ":memory:". */
  readonly path: string;
  readonly readOnly: boolean;
  /** How long a statement waits for another process's lock. */
  readonly busyTimeoutMs: number;
  /** Told of every statement before it runs. */
  readonly onStatement: ((sql: string) => void) | undefined;
}

/** One open database. Statements are prepared once each; failures arrive as `AppError`. */
export class Connection {
  readonly path: string;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #onStatement: ((sql: string) => void) | undefined;

  constructor({ path, readOnly, busyTimeoutMs, onStatement }: ConnectionOptions) {
    this.path = path;
    this.#onStatement = onStatement;
    try {
      this.#database = new DatabaseSync(path, {
        readOnly,
        timeout: busyTimeoutMs,
        enableForeignKeyConstraints: true,
      });
    } catch (error) {
      throw storeError(error, path);
    }
  }

  all(sql: string, parameters: Parameters = {}): Row[] {
    return this.#guard(sql, () => this.#prepare(sql).all(parameters));
  }

  /** Row by row, for what is too large for `all`. The statement is its own: others may run meanwhile. */
  *iterate(sql: string, parameters: Parameters = {}): Generator<Row> {
    const rows = this.#guard(sql, () => this.#database.prepare(sql).iterate(parameters));
    for (;;) {
      const { value, done } = this.#guard(sql, () => rows.next());
      if (done) return;
      yield value;
    }
  }

  get(sql: string, parameters: Parameters = {}): Row | undefined {
    return this.#guard(sql, () => this.#prepare(sql).get(parameters));
  }

  /** The rowid of the row that an INSERT added. */
  run(sql: string, parameters: Parameters = {}): number {
    return this.#guard(sql, () => Number(this.#prepare(sql).run(parameters).lastInsertRowid));
  }

  /** Statements without parameters, one or several. */
  execute(sql: string): void {
    this.#guard(sql, () => this.#database.exec(sql));
  }

  /** Sees one state of the database throughout, whatever other processes write. */
  snapshot<T>(read: () => T): T {
    return this.#transaction("BEGIN", read);
  }

  /** All that `write` does, or nothing; waits for other writers first. */
  transaction<T>(write: () => T): T {
    return this.#transaction("BEGIN IMMEDIATE", write);
  }

  close(): void {
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  #transaction<T>(begin: string, work: () => T): T {
    this.execute(begin);
    try {
      const result = work();
      this.execute("COMMIT");
      return result;
    } catch (error) {
      this.#rollback();
      throw storeError(error, this.path);
    }
  }

  /** SQLite rolls back by itself after some failures; the first error is the one to tell. */
  #rollback(): void {
    if (this.#database.isOpen && this.#database.isTransaction) this.#database.exec("ROLLBACK");
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #guard<T>(sql: string, work: () => T): T {
    if (!this.#database.isOpen) throw closed();
    this.#onStatement?.(sql);
    try {
      return work();
    } catch (error) {
      throw storeError(error, this.path);
    }
  }
}
