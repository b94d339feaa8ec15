import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DIST = join(ROOT, "dist");

rmSync(DIST, { recursive: true, force: true });

const compiler = join(ROOT, "node_modules", "typescript", "bin", "tsc");
const { status } = spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], {
  cwd: ROOT,
  stdio: "inherit",
});
if (status !== 0) process.exit(status ?? 1);

// The playground is a development dependency: its files travel in our package. Its source maps are three times its size.
const playground = join(ROOT, "node_modules", "ruru");
cpSync(join(playground, "static"), join(DIST, "playground"), {
  recursive: true,
  filter: (path) => !path.endsWith(".map"),
});
cpSync(join(playground, "LICENSE.md"), join(DIST, "playground", "LICENSE.md"));
