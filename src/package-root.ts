import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of package.json, schema/ and examples/: above src/ in a checkout, above dist/ where the package is installed. */
export function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("no package.json above the program's files");
    folder = parent;
  }
  return folder;
}
