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
const PAPERS = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "docs/DESIGN.md"].concat(
  readdirSync(join(ROOT, "docs", "decisions")).map((name) => `docs/decisions/${name}`),
);

describe("README: queries", () => {
  let folder: string;
  let store: GraphStore;
  let api: Api;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "filing-graph-readme-"));
    store = await openStore(readConfiguration({}, { db: join(folder, "readme.db") }), "WRITE");
    const example = readFileSync(join(ROOT, "examples", "internap-424b3-2001.txt"));
    await ingest(store, loadFiling(example), LOADER_VERSION);
    api = await createApi({ store, search: openRiskSearch(store) });
  });
  after(async () => {
    await api.stop();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it("are there, each with its answer", () => {
    const queries = readmeQueries();
    assert.ok(queries.length >= 5);
    for (const { title, answer } of queries) assert.notEqual(answer, null, title);
  });

  for (const { title, query, answer } of readmeQueries())
    it(title, async () => {
      const response = await api.execute({ query });
      assert.deepEqual(JSON.parse(JSON.stringify(response)), { data: answer });
    });
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
