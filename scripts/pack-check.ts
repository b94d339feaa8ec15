import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

// Packs the project, installs the tarball into an empty folder and runs what a user of the package would run.

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** The playground's editor is most of it. */
const MAX_TARBALL_BYTES = 6 * 1024 * 1024;
const START_TIMEOUT_MS = 10_000;

interface PackResult {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

function run(command: string, args: readonly string[], cwd: string, input = ""): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, input, encoding: "utf8" });
  if (status !== 0)
    throw new Error(`${command} ${args.join(" ")}: ${error?.message ?? status}\n${stdout}${stderr}`);
  return stdout;
}

function pack(folder: string): PackResult {
  const answer = run("npm", ["pack", "--json", "--silent", "--pack-destination", folder], ROOT);
  return (JSON.parse(answer.slice(answer.indexOf("["))) as PackResult[])[0]!;
}

function checkContents({ size, files }: PackResult): void {
  const paths = files.map(({ path }) => path);
  const strange = paths.filter((path) =>
    /(?:(?<!\.d)\.ts|\.map|\.db|\.tgz)$|^(?:test|src|loaders|scripts)\//.test(path),
  );
  assert.deepEqual(strange, [], "only built files belong in the package");
  for (const needed of [
    "bin/filing-graph.js",
    "dist/loaders/index.d.ts",
    "dist/playground/ruru.js",
    "README.md",
    "LICENSE",
  ])
    assert.ok(paths.includes(needed), `${needed} is missing from the package`);
  assert.ok(size < MAX_TARBALL_BYTES, `the package has ${size} bytes`);
}

function install(tarball: string, folder: string): void {
  writeFileSync(join(folder, "package.json"), '{ "name": "empty", "private": true, "type": "module" }\n');
  run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--silent", tarball], folder);
}

/** The installed program's answer. */
function cli(folder: string, args: readonly string[], input = ""): string {
  const program = join(folder, "node_modules", "filing-graph", "bin", "filing-graph.js");
  return run(process.execPath, [program, ...args], folder, input);
}

function checkCommands(folder: string): void {
  const example = join("node_modules", "filing-graph", "examples", "internap-424b3-2001.txt");
  assert.match(cli(folder, ["--version"]), /^\d+\.\d+\.\d+\n$/);
  const report = JSON.parse(cli(folder, ["load", example, "--json"]));
  assert.equal(report.outcome, "ADDED");
  const stats = JSON.parse(cli(folder, ["stats", "--json"]));
  assert.equal(stats.filings, 1);
  assert.equal(stats.nodes.Holding, 52);
  const query =
    '{ holders(first: 1, filter: { agent: "Starr & Company LLC" }) { totalCount nodes { name } } }';
  const response = JSON.parse(cli(folder, ["query", "-"], query));
  assert.equal(response.errors, undefined);
  assert.equal(response.data.holders.totalCount, 14);
  const found = JSON.parse(cli(folder, ["search", "backbone providers", "--json"]));
  assert.ok(found.totalCount > 0);
}

/** The published types hold without ours, and the library answers. */
function checkLibrary(folder: string): void {
  const source =
    'import { loadFiling, type LoadedFiling } from "filing-graph";\nexport const read = (bytes: Uint8Array): LoadedFiling => loadFiling(bytes, { form: "424B3" });\n';
  writeFileSync(join(folder, "consumer.ts"), source);
  const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2024", "--types", ""];
  run(
    process.execPath,
    [join(ROOT, "node_modules", "typescript", "bin", "tsc"), ...options, "consumer.ts"],
    folder,
  );
  const script =
    'import { loadFiling } from "filing-graph"; try { loadFiling(new Uint8Array()); } catch (error) { console.log(error.code); }';
  assert.equal(run(process.execPath, ["--input-type=module", "-e", script], folder), "EMPTY_INPUT\n");
}

async function checkServer(folder: string): Promise<void> {
  const program = join(folder, "node_modules", "filing-graph", "bin", "filing-graph.js");
  const server = spawn(process.execPath, [program, "serve", "--port", "0"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const url = await addressOf(server);
    const page = await (await fetch(url, { headers: { accept: "text/html" } })).text();
    assert.doesNotMatch(
      page,
      /https?:\/\/(?!127\.0\.0\.1|localhost|\[::1\])/,
      "the playground needs no network",
    );
    const script = /(?:src|href)="([^"]*ruru\.js)"/.exec(page)?.[1];
    assert.ok(script, "the playground names its script");
    const asset = await fetch(new URL(script, url));
    assert.equal(asset.status, 200);
    assert.ok((await asset.text()).length > 100_000);
  } finally {
    server.kill("SIGTERM");
    if (server.exitCode === null) await once(server, "exit");
  }
  assert.equal(server.exitCode, 0);
}

/** The first address that the server prints. */
async function addressOf(server: ChildProcess): Promise<string> {
  const timer = setTimeout(() => server.kill(), START_TIMEOUT_MS);
  for await (const line of createInterface({ input: server.stdout! })) {
    const url = /https?:\/\/\S+/.exec(line)?.[0];
    if (url) {
      clearTimeout(timer);
      return url;
    }
  }
  throw new Error(`the packed server printed no address within ${START_TIMEOUT_MS} ms`);
}

const folder = mkdtempSync(join(tmpdir(), "filing-graph-pack-"));
try {
  const packed = pack(folder);
  checkContents(packed);
  install(join(folder, packed.filename), folder);
  checkCommands(folder);
  checkLibrary(folder);
  await checkServer(folder);
  console.log(
    `pack check: ${packed.files.length} files, ${(packed.size / 1e6).toFixed(1)} MB; the packed program works.`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
