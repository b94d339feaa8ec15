import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../package-root.ts";
import { type Cypher, cypher } from "./cypher.ts";

/** Raised with every change of schema/neo4j or of what the statements store. Each version reads its own data only. */
export const SCHEMA_VERSION = 4;

/** A constraint or an index, with the statement that creates it where it is missing. */
export interface SchemaRule {
  readonly name: string;
  readonly create: Cypher;
}

const FILES = ["constraints.cypher", "indexes.cypher"];

/** All of schema/neo4j, constraints first. */
export function schemaRules(): SchemaRule[] {
  const folder = join(packageRoot(), "schema", "neo4j");
  return FILES.flatMap((file) => readRules(readFileSync(join(folder, file), "utf8")));
}

export function readRules(text: string): SchemaRule[] {
  return text
    .replace(/^\/\/.*$/gm, "")
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "")
    .map((statement) => {
      const name = /^CREATE (?:CONSTRAINT|(?:TEXT |FULLTEXT )?INDEX) (\w+) IF NOT EXISTS/.exec(
        statement,
      )?.[1];
      if (name === undefined) throw new Error(`schema/neo4j: no name in "${statement}"`);
      return { name, create: cypher(statement) };
    });
}
