import neo4j, { type Driver } from "neo4j-driver";
import type { Neo4jAddress } from "../../../src/store/neo4j/open.ts";
import { schemaRules } from "../../../src/store/neo4j/schema.ts";
import { type Neo4jStore, type Neo4jStoreOptions, openNeo4jStore } from "../../../src/store/neo4j/store.ts";

/** What a run without a server says. */
export const HOW_TO_RUN = "needs a Neo4j server: npm run neo4j -- run -- npm run test:unit";

/** The server that tests may fill and empty; null where the environment names none. */
export function testAddress(environment = process.env): Neo4jAddress | null {
  const { NEO4J_TEST_URI, NEO4J_TEST_USER = "neo4j", NEO4J_TEST_PASSWORD = "" } = environment;
  if (!NEO4J_TEST_URI) return null;
  return { uri: NEO4J_TEST_URI, user: NEO4J_TEST_USER, password: NEO4J_TEST_PASSWORD };
}

/** A database of which tests may remove everything, because it was empty when they came. */
export class TestDatabase {
  readonly address: Neo4jAddress;
  readonly #driver: Driver;
  readonly #stores = new Set<Neo4jStore>();

  private constructor(address: Neo4jAddress) {
    this.address = address;
    this.#driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
      disableLosslessIntegers: true,
    });
  }

  static async take(address: Neo4jAddress): Promise<TestDatabase> {
    const database = new TestDatabase(address);
    const [row] = await database.query("MATCH (n) RETURN count(n) AS nodes");
    if (row?.nodes === 0) return database;
    await database.#driver.close();
    throw new Error(
      `the database at NEO4J_TEST_URI is not empty (${row?.nodes} nodes): tests would remove it all`,
    );
  }

  /** An empty store. */
  async open(options: Partial<Neo4jStoreOptions> = {}): Promise<Neo4jStore> {
    await this.empty();
    return this.reopen(options);
  }

  /** The store as the calls before left it. */
  async reopen(options: Partial<Neo4jStoreOptions> = {}): Promise<Neo4jStore> {
    const store = await openNeo4jStore({ ...this.address, ...options });
    this.#stores.add(store);
    return store;
  }

  /** Closes every store: a test that was given up must not go on in what is the next one's. */
  async empty(): Promise<void> {
    await Promise.all([...this.#stores].map((store) => store.close()));
    this.#stores.clear();
    await this.query("MATCH (n) DETACH DELETE n");
  }

  async query(text: string, params: object = {}): Promise<Record<string, unknown>[]> {
    const { records } = await this.#driver.executeQuery(text, params);
    return records.map((record) => record.toObject());
  }

  /** Leaves the database as it was found. */
  async giveBack(): Promise<void> {
    await this.empty();
    for (const { name, create } of schemaRules())
      await this.query(
        `DROP ${create.text.startsWith("CREATE CONSTRAINT") ? "CONSTRAINT" : "INDEX"} ${name} IF EXISTS`,
      );
    await this.#driver.close();
  }
}
