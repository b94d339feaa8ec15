#!/usr/bin/env node
// Plain JavaScript that also parses on old versions of Node, so that these can be told what they lack.
import { existsSync } from "node:fs";

const REQUIRED_MAJOR = 24;

if (Number(process.versions.node.split(".")[0]) < REQUIRED_MAJOR) {
  const message = `Node ${process.versions.node} is too old, filing-graph needs ${REQUIRED_MAJOR} or later`;
  const remedy =
    "In a checkout run it as `npm run --silent filing-graph -- ARGS` after `npm install`, which brings that Node; elsewhere install Node 24.";
  const json = process.argv.includes("--json");
  const line = json
    ? JSON.stringify({ error: { code: "NODE_VERSION", message, remedy } })
    : `filing-graph: ${message}. ${remedy}`;
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
} else {
  // A checkout runs its sources, the published package its build.
  const source = new URL("../src/cli/main.ts", import.meta.url);
  const built = new URL("../dist/src/cli/main.js", import.meta.url);
  await import((existsSync(source) ? source : built).href);
}
