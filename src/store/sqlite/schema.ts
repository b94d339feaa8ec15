import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** "FGPH" in ASCII, in the file's header: a database of filing-graph. */
export const APPLICATION_ID = 0x46_47_50_48;
/** Raised with every change of schema/sqlite. Each version reads its own files only. */
export const SCHEMA_VERSION = 1;

/** schema/sqlite/*.sql in the order of their names. */
export function schemaStatements(): string {
  const folder = join(packageRoot(), "schema", "sqlite");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
}

/** The folder of package.json: above src/ in a checkout, above dist/ where the package is installed. */
function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("no package.json above the store's files");
    folder = parent;
  }
  return folder;
}
