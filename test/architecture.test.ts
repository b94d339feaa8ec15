import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { dirname, join, posix } from "node:path";
import { before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { init, parse } from "es-module-lexer";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

/**
 * The layers of docs/DESIGN.md, lowest first. A file imports from its own unit (the entry it falls under) and from
 * units of lower lines; units on one line do not know each other. The longest entry that fits a path is its unit.
 */
const LAYERS: readonly (readonly string[])[] = [
  ["src/kernel/"],
  ["loaders/model.ts"],
  ["loaders/source/"],
  ["loaders/document/"],
  ["loaders/outline/"],
  ["loaders/extract/"],
  ["loaders/reconcile/"],
  ["loaders/"],
  ["src/graph/"],
  ["src/package-root.ts"],
  ["src/store/port.ts"],
  ["src/store/"],
  ["src/search/port.ts"],
  ["src/search/"],
  ["src/store/sqlite/", "src/store/neo4j/", "src/search/embedded/", "src/search/neo4j/"],
  ["src/app/"],
  ["src/compose.ts"],
  ["src/api/"],
  ["src/cli/"],
];

/** Folders that show one file to everyone outside. */
const DOORS: Readonly<Record<string, string>> = { "loaders/": "loaders/index.ts" };

/** Adapters: only the composition names them. */
const ADAPTERS = ["src/store/sqlite/", "src/store/neo4j/", "src/search/embedded/", "src/search/neo4j/"];

/** Who may import what is not ours. A package that is not here may be imported by nobody. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  "node:crypto": ["src/kernel/", "loaders/source/"],
  "node:zlib": ["loaders/source/"],
  "node:path": ["src/package-root.ts", "src/store/sqlite/", "src/store/neo4j/", "src/api/", "src/cli/"],
  "node:fs": ["src/package-root.ts", "src/store/sqlite/", "src/store/neo4j/", "src/api/", "src/cli/"],
  "node:fs/promises": ["src/api/", "src/cli/"],
  "node:events": ["src/store/neo4j/"],
  "node:timers/promises": ["src/cli/"],
  "node:readline/promises": ["src/cli/"],
  "node:sqlite": ["src/store/sqlite/"],
  "node:http": ["src/api/"],
  "node:net": ["src/api/"],
  "node:util": ["src/cli/"],
  graphql: ["src/api/"],
  "@apollo/server": ["src/api/"],
  "@apollo/server/plugin/": ["src/api/"],
  "@graphql-tools/schema": ["src/api/"],
  htmlparser2: ["loaders/document/html/", "loaders/document/xml/"],
  "neo4j-driver": ["src/store/neo4j/"],
  // Submodules only: the package's index loads database clients and reads .env.
  "natural/lib/": ["src/search/"],
};

/** Index of the layer and the unit in it; -1 where no entry fits. */
function place(file: string): { level: number; unit: string } {
  let best = { level: -1, unit: "" };
  LAYERS.forEach((units, level) => {
    for (const unit of units)
      if ((file === unit || (unit.endsWith("/") && file.startsWith(unit))) && unit.length > best.unit.length)
        best = { level, unit };
  });
  return best;
}

function isOf(home: string, specifier: string): boolean {
  return specifier === home || (home.endsWith("/") && specifier.startsWith(home));
}

function mayUse(file: string, specifier: string): boolean {
  return Object.entries(HOMES).some(
    ([home, files]) => isOf(home, specifier) && files.some((prefix) => file.startsWith(prefix)),
  );
}

function pastDoor(file: string, target: string): boolean {
  return Object.entries(DOORS).some(
    ([folder, door]) => target.startsWith(folder) && !file.startsWith(folder) && target !== door,
  );
}

function pastComposition(file: string, target: string): boolean {
  return ADAPTERS.some(
    (adapter) => target.startsWith(adapter) && !file.startsWith(adapter) && file !== "src/compose.ts",
  );
}

/** What a file imports when it runs. */
function valueImports(source: string): string[] {
  return parse(stripTypeScriptTypes(source))[0].flatMap(({ specifier }) => specifier ?? []);
}

/** Types must keep the direction too, and stripping removes them. An import quoted in a comment counts: better strict. */
function typeImports(source: string): string[] {
  const statements = source.matchAll(/^(?:import|export)\s+type\b[^"';]*?\bfrom\s*["']([^"']+)["']/gm);
  const inline = source.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g);
  return [...statements, ...inline].map((match) => match[1]!);
}

function importsOf(source: string): string[] {
  return [...new Set([...valueImports(source), ...typeImports(source)])];
}

function violations(file: string, source: string): string[] {
  const from = place(file);
  if (from.level < 0) return [`${file}: in no layer, add its folder to LAYERS`];
  return importsOf(source).flatMap((specifier) => {
    if (!specifier.startsWith("."))
      return mayUse(file, specifier) ? [] : [`${file}: ${specifier} has another home`];
    const target = posix.join(posix.dirname(file), specifier);
    const to = place(target);
    if (to.level < 0) return [`${file} -> ${target}: in no layer`];
    if (pastDoor(file, target)) return [`${file} -> ${target}: use the folder's door`];
    if (pastComposition(file, target)) return [`${file} -> ${target}: only src/compose.ts names adapters`];
    return to.unit === from.unit || to.level < from.level ? [] : [`${file} -> ${target}: imports point down`];
  });
}

function sources(): string[] {
  return ["src", "loaders"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => posix.join(folder, name.replaceAll("\\", "/"))),
  );
}

/** Files that reach themselves through value imports. */
function cycles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, "open" | "done">();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === "open") found.push([...path.slice(path.indexOf(file)), file].join(" -> "));
    if (state.has(file)) return;
    state.set(file, "open");
    for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
    state.set(file, "done");
  };
  for (const file of imports.keys()) visit(file, []);
  return found;
}

describe("architecture", () => {
  before(() => init);

  const FORBIDDEN: [why: string, file: string, source: string, complaint: RegExp][] = [
    ["a value from above", "src/kernel/a.ts", 'import { x } from "../graph/kinds.ts";', /imports point down/],
    [
      "a type from above",
      "src/kernel/a.ts",
      'import type { X } from "../graph/kinds.ts";',
      /imports point down/,
    ],
    [
      "a type over several lines",
      "loaders/source/a.ts",
      'import type {\n  X,\n} from "../outline/model.ts";',
      /point down/,
    ],
    ["an inline type", "src/kernel/a.ts", 'type X = import("../store/port.ts").X;', /imports point down/],
    ["a re-export", "src/app/a.ts", 'export * from "../api/server.ts";', /imports point down/],
    ["a dynamic import", "src/app/a.ts", 'await import("../cli/main.ts");', /imports point down/],
    ["a neighbour of one layer", "src/store/sqlite/a.ts", 'import "../neo4j/a.ts";', /adapters/],
    ["the loaders past their door", "src/graph/a.ts", 'import "../../loaders/source/decode.ts";', /door/],
    ["an adapter past the composition", "src/cli/a.ts", 'import "../store/sqlite/store.ts";', /src\/compose/],
    ["GraphQL outside the API", "src/app/a.ts", 'import { parse } from "graphql";', /another home/],
    ["an index that reads .env", "src/search/a.ts", 'import natural from "natural";', /another home/],
    [
      "files in a pure loader",
      "loaders/extract/a.ts",
      'import { readFileSync } from "node:fs";',
      /another home/,
    ],
    ["an unknown package", "src/kernel/a.ts", 'import "left-pad";', /another home/],
    ["tests from the product", "src/cli/a.ts", 'import "../../test/a.ts";', /in no layer/],
    ["a folder of no layer", "src/misc/a.ts", "", /in no layer/],
  ];
  for (const [why, file, source, complaint] of FORBIDDEN)
    it(`refuses ${why}`, () => {
      const found = violations(file, source);
      assert.equal(found.length, 1, found.join("\n"));
      assert.match(found[0]!, complaint);
    });

  const ALLOWED: [why: string, file: string, source: string][] = [
    ["a lower layer", "src/graph/a.ts", 'import type { Fact } from "../kernel/facts.ts";'],
    ["its own folder", "loaders/extract/a/b.ts", 'import { x } from "../table/cells.ts";'],
    ["the loaders' door", "src/app/a.ts", 'import { loadFiling } from "../../loaders/index.ts";'],
    ["adapters, from the composition", "src/compose.ts", 'import "./store/sqlite/store.ts";'],
    ["a package at home", "src/search/a.ts", 'import "natural/lib/natural/stemmers/porter_stemmer.js";'],
    ["words in a string", "src/kernel/a.ts", "const s = 'import x from \"graphql\"';"],
  ];
  for (const [why, file, source] of ALLOWED)
    it(`allows ${why}`, () => assert.deepEqual(violations(file, source), []));

  it("sees a cycle", () => {
    const imports = new Map([
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["b"]],
    ]);
    assert.deepEqual(cycles(imports), ["b -> c -> b"]);
  });

  it("holds in every file of src and loaders", () => {
    const files = sources();
    assert.ok(files.length > 20);
    const found = files.flatMap((file) => violations(file, readFileSync(join(ROOT, file), "utf8")));
    assert.deepEqual(found, []);
  });

  it("finds no cycle of files at run time", () => {
    const imports = sources().map((file): [string, string[]] => [
      file,
      valueImports(readFileSync(join(ROOT, file), "utf8"))
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => posix.join(posix.dirname(file), specifier)),
    ]);
    assert.deepEqual(cycles(new Map(imports)), []);
  });

  it("is what docs/DESIGN.md says: its table lists the layers from the lowest", () => {
    const table = readFileSync(join(ROOT, "docs", "DESIGN.md"), "utf8").matchAll(
      /^\| (\d+) \| (`[^|]+`) \|/gm,
    );
    const rows = [...table].map((row) => ({
      number: Number(row[1]),
      levels: [...row[2]!.matchAll(/`([^`]+)`/g)].map(
        (unit) => place(`${unit[1]}${unit[1]!.endsWith("/") ? "x.ts" : ""}`).level,
      ),
    }));
    assert.deepEqual(
      rows.map(({ number }) => number),
      rows.map((_, index) => index),
    );
    const levels = rows.flatMap((row) => row.levels);
    assert.ok(levels.length >= 12 && !levels.includes(-1));
    assert.deepEqual(
      levels,
      levels.toSorted((a, b) => a - b),
    );
  });

  it("gives no home to what nobody uses", () => {
    const used = sources().map((file) => ({
      file,
      specifiers: importsOf(readFileSync(join(ROOT, file), "utf8")),
    }));
    const idle = Object.entries(HOMES).flatMap(([home, prefixes]) =>
      prefixes
        .filter(
          (prefix) =>
            !used.some(
              ({ file, specifiers }) =>
                file.startsWith(prefix) && specifiers.some((name) => isOf(home, name)),
            ),
        )
        .map((prefix) => `${home} in ${prefix}`),
    );
    assert.deepEqual(idle, []);
  });

  it("keeps every layer inhabited", () => {
    const files = sources();
    assert.deepEqual(
      LAYERS.flat().filter((unit) => !files.some((file) => place(file).unit === unit)),
      [],
    );
  });
});
