import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { readmeQueries } from "../bench/readme-queries.ts";
import { EXAMPLE as EXAMPLE_FILE, makeFolder, removeFolder, runCli } from "./cli/run-cli.ts";
import { exampleStore, type OpenApi, openApi, storeOf } from "./support/api.ts";
import { loadBoth, SECOND, withJudgements } from "./support/judged-questions.ts";

const PAPER = "docs/EXPLORING.md";
/** Its section that asks a database of two filings, whose Walters were judged to be one. */
const JUDGED_SECTION = "What if two filings name one person?";

/** The words of a command line, double quotes taken off. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]!);
}

describe(`${PAPER}: queries`, () => {
  const queries = readmeQueries(PAPER);
  let api: OpenApi;
  let judged: OpenApi;
  before(async () => {
    api = await openApi(await exampleStore());
    judged = await openApi(await storeOf([]));
    await loadBoth(judged.store);
  });
  after(async () => {
    await api.close();
    await judged.close();
  });

  it("has the questions of each kind, each with its answer", () => {
    for (const field of ["relatedParties", "paths", "groups", "neighborhood", "attributedShares"])
      assert.ok(
        queries.some(({ query }) => query.includes(field)),
        field,
      );
    for (const { title, answer } of queries) assert.notEqual(answer, null, title);
  });

  for (const [index, { title, section, query, answer }] of queries.entries())
    it(`${index + 1}. ${title}`, async () => {
      const data =
        section === JUDGED_SECTION
          ? await withJudgements(judged.store, "WALTERS", () => judged.data(query))
          : await api.data(query);
      assert.deepEqual(data, answer);
    });
});

describe(`${PAPER}: command line`, () => {
  const text = readFileSync(new URL(`../${PAPER}`, import.meta.url), "utf8");
  const blocks = [...text.matchAll(/^```console\n\$ filing-graph (.+)\n([\s\S]*?)\n```$/gm)];
  const start = text.indexOf(`## ${JUDGED_SECTION}`);
  const isJudged = (index: number) => index > start && index < text.indexOf("\n## ", start);
  let [folder, judgedFolder] = ["", ""];
  before(async () => {
    [folder, judgedFolder] = [makeFolder(), makeFolder()];
    await runCli(["load", EXAMPLE_FILE], { cwd: folder });
    await runCli(["load", EXAMPLE_FILE, fileURLToPath(SECOND)], { cwd: judgedFolder });
    const parties = ["Barbara Walters", "Barbara J. Walters"];
    await runCli(["resolve", "--same", ...parties, "--by", "A. Analyst"], { cwd: judgedFolder });
  });
  after(() => {
    for (const made of [folder, judgedFolder]) removeFolder(made);
  });
  /** Judgements say when they were made. */
  const timeless = (printed: string) => printed.trimEnd().replace(/ at \d{4}-\S+Z/g, "");

  it("shows every command", () => {
    const shown = new Set(blocks.map((block) => wordsOf(block[1]!)[0]));
    assert.deepEqual([...shown].toSorted(), ["groups", "paths", "related"]);
  });

  for (const { 1: line, 2: printed, index } of blocks)
    it(`filing-graph ${line}`, async () => {
      const { stdout } = await runCli(wordsOf(line!), { cwd: isJudged(index) ? judgedFolder : folder });
      assert.equal(timeless(stdout), timeless(printed!));
    });
});
