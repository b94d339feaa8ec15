import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../package-root.ts";

/** "FGPH" in ASCII, in the file's header: a database of filing-graph. */
export const APPLICATION_ID = 0x46_47_50_48;
/** Raised with every change of schema/sqlite. Each version reads its own files only. */
export const SCHEMA_VERSION = 5;

/** schema/sqlite/*.sql in the order of their names. */
export function schemaStatements(): string {
  const folder = join(packageRoot(), "schema", "sqlite");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
}
