import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of our package.json: the checkout, or the installed package that holds the compiled files. */
export function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("no package.json above the API's files");
    folder = parent;
  }
  return folder;
}
