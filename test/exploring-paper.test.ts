import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { readmeQueries } from "../bench/readme-queries.ts";
import { EXAMPLE as EXAMPLE_FILE, makeFolder, removeFolder, runCli } from "./cli/run-cli.ts";
import { exampleStore, type OpenApi, openApi } from "./support/api.ts";

const PAPER = "docs/EXPLORING.md";

/** The words of a command line, double quotes taken off. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]!);
}

describe(`${PAPER}: queries`, () => {
  const queries = readmeQueries(PAPER);
  let api: OpenApi;
  before(async () => {
    api = await openApi(await exampleStore());
  });
  after(() => api.close());

  it("has the questions of each kind, each with its answer", () => {
    for (const field of ["relatedParties", "paths", "groups", "neighborhood", "attributedShares"])
      assert.ok(
        queries.some(({ query }) => query.includes(field)),
        field,
      );
    for (const { title, answer } of queries) assert.notEqual(answer, null, title);
  });

  for (const [index, { title, query, answer }] of queries.entries())
    it(`${index + 1}. ${title}`, async () => {
      assert.deepEqual(await api.data(query), answer);
    });
});

describe(`${PAPER}: command line`, () => {
  const text = readFileSync(new URL(`../${PAPER}`, import.meta.url), "utf8");
  const blocks = [...text.matchAll(/^```console\n\$ filing-graph (.+)\n([\s\S]*?)\n```$/gm)];
  let folder: string;
  before(async () => {
    folder = makeFolder();
    await runCli(["load", EXAMPLE_FILE], { cwd: folder });
  });
  after(() => removeFolder(folder));

  it("shows every command", () => {
    const shown = new Set(blocks.map((block) => wordsOf(block[1]!)[0]));
    assert.deepEqual([...shown].toSorted(), ["groups", "paths", "related"]);
  });

  for (const [, line, printed] of blocks)
    it(`filing-graph ${line}`, async () => {
      const { stdout } = await runCli(wordsOf(line!), { cwd: folder });
      assert.equal(stdout.trimEnd(), printed);
    });
});
