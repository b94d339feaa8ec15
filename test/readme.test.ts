import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { readmeQueries } from "../bench/readme-queries.ts";
import { LOADER_VERSION, loadFiling } from "../loaders/index.ts";
import { type Api, createApi } from "../src/api/api.ts";
import { ingest } from "../src/app/ingest.ts";
import { COMMANDS } from "../src/cli/commands.ts";
import { openRiskSearch, openStore, readConfiguration } from "../src/compose.ts";
import type { GraphStore } from "../src/store/port.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PAPERS = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "CHANGELOG.md",
  "docs/DESIGN.md",
  "docs/EXPLORING.md",
].concat(readdirSync(join(ROOT, "docs", "decisions")).map((name) => `docs/decisions/${name}`));

/** The database that each of the README's sections speaks of. */
const SECTIONS: readonly [section: string, examples: readonly string[], least: number][] = [
  ["Queries to paste", ["internap-424b3-2001.txt"], 5],
  ["Load another filing", ["internap-424b3-2001.txt", "invented-s1-2024.html"], 1],
];

for (const [section, examples, least] of SECTIONS)
  describe(`README: ${section}`, () => {
    const queries = readmeQueries().filter((one) => one.section === section);
    let folder: string;
    let store: GraphStore;
    let api: Api;
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), "filing-graph-readme-"));
      store = await openStore(readConfiguration({}, { db: join(folder, "readme.db") }), "WRITE");
      for (const example of examples)
        await ingest(store, loadFiling(readFileSync(join(ROOT, "examples", example))), LOADER_VERSION);
      api = await createApi({ store, search: openRiskSearch(store) });
    });
    after(async () => {
      await api.stop();
      await store.close();
      rmSync(folder, { recursive: true });
    });

    it("has queries, each with its answer", () => {
      assert.ok(queries.length >= least);
      for (const { title, answer } of queries) assert.notEqual(answer, null, title);
    });

    for (const { title, query, answer } of queries)
      it(title, async () => {
        const response = await api.execute({ query });
        assert.deepEqual(JSON.parse(JSON.stringify(response)), { data: answer });
      });
  });

it("README: all queries stand in a section whose database is known", () => {
  const known = SECTIONS.map(([section]) => section);
  assert.deepEqual(
    readmeQueries().filter(({ section }) => !known.includes(section)),
    [],
  );
});

describe("papers", () => {
  const relativeLinks = (text: string) =>
    [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1]!);

  for (const paper of PAPERS)
    it(`${paper}: its links lead somewhere`, () => {
      const text = readFileSync(join(ROOT, paper), "utf8");
      const dead = relativeLinks(text).filter((link) => !existsSync(join(ROOT, dirname(paper), link)));
      assert.deepEqual(dead, []);
    });

  it("name only npm scripts that exist", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const named = PAPERS.flatMap((paper) =>
      [...readFileSync(join(ROOT, paper), "utf8").matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(
        (match) => match[1]!,
      ),
    );
    assert.ok(named.length > 5);
    assert.deepEqual(
      named.filter((name) => !(name in scripts)),
      [],
    );
  });

  it("the README lists every command", () => {
    const text = readFileSync(join(ROOT, "README.md"), "utf8");
    for (const { name } of COMMANDS) assert.match(text, new RegExp(`^\\| \`${name}\\b`, "m"), name);
  });
});
