import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { EXAMPLE, makeFolder, removeFolder, runCli } from "../run-cli.ts";

const ACCESSION = "0000912057-01-537263";
const [A, B] = ["Cisco Systems", "Cisco Systems, Inc"];

describe("filing-graph resolve", () => {
  let folder: string;
  const run = (...args: string[]) => runCli(["resolve", ...args], { cwd: folder });
  const json = async (...args: string[]) => JSON.parse((await run("--json", ...args)).stdout);
  before(async () => {
    folder = makeFolder();
    await runCli(["load", EXAMPLE, "--db", "one.db"], { cwd: folder });
    await runCli(["load", EXAMPLE], { cwd: folder });
    await runCli(["load", EXAMPLE, "--accession", ACCESSION], { cwd: folder });
  });
  after(() => removeFolder(folder));

  it("finds one doubtful pair in the prospectus: a supplier that two sentences print in two ways", async () => {
    const { totalCount, candidates } = await json("--db", "one.db");
    assert.equal(totalCount, 1);
    const { score, left, right, reasons } = candidates[0];
    assert.deepEqual([left.name, right.name], [A, B]);
    // 85 for the same words; only one prints a legal form.
    assert.equal(score, 85);
    assert.deepEqual(
      reasons.map(({ feature, points }: { feature: string; points: number }) => [feature, points]),
      [
        ["NAME_WORDS", 85],
        ["LEGAL_FORM", 0],
      ],
    );
    const { stdout } = await run("--db", "one.db");
    assert.match(
      stdout,
      /^1 pair of parties may be one; a name alone decides nothing:\n\n85 {2}Cisco Systems \| Cisco Systems, Inc\n/,
    );
  });

  it("pages, and keeps to a filing and to a least score", async () => {
    const first = await json("--first", "3");
    assert.equal(first.candidates.length, 3);
    const second = await json("--first", "3", "--after", first.endCursor);
    const ids = [...first.candidates, ...second.candidates].map(({ left, right }) => left.id + right.id);
    assert.equal(new Set(ids).size, 6);
    assert.equal(first.totalCount, second.totalCount);
    const { totalCount } = await json("--filing", ACCESSION);
    // Every pair but the one within the other filing has an end in this one.
    assert.equal(totalCount, first.totalCount - 1);
    const { candidates } = await json("--min-score", "100", "--first", "100");
    assert.ok(candidates.length > 0 && candidates.every(({ score }: { score: number }) => score === 100));
  });

  it("takes a judgement and takes it back; the exported graph is the one before, byte by byte", async () => {
    const files = async (name: string) => {
      const { code, stderr } = await runCli(["export", "--neo4j-admin", name, "--db", "one.db"], {
        cwd: folder,
      });
      assert.equal(code, 0, stderr);
      const path = join(folder, name);
      return readdirSync(path)
        .filter((file) => file.endsWith(".csv"))
        .map((file) => [file, readFileSync(join(path, file), "utf8")]);
    };
    const db = ["--db", "one.db", "--by", "A. Analyst"];
    const before = await files("before");
    const { outcome, judgement } = await json("--same", A, B, ...db, "--note", "two prints");
    assert.equal(outcome, "ADDED");
    assert.deepEqual([judgement.verdict, judgement.by, judgement.note], ["SAME", "A. Analyst", "two prints"]);
    assert.match(judgement.at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.equal((await json("--same", B, A, ...db)).outcome, "UNCHANGED");
    assert.equal((await json("--db", "one.db")).totalCount, 0);
    assert.equal((await json("--db", "one.db", "--judgements")).judgements[0].id, judgement.id);
    assert.notDeepEqual(await files("between"), before);
    await runCli(["load", EXAMPLE, "--db", "one.db"], { cwd: folder });
    assert.equal((await json("--db", "one.db", "--judgements")).totalCount, 1);
    assert.equal((await json("--undo", A, B, ...db)).judgement.withdrawn.by, "A. Analyst");
    assert.deepEqual(await files("after"), before);
    assert.equal((await json("--db", "one.db")).totalCount, 1);
  });

  it("reports what contradicts each other", async () => {
    const by = ["--by", "Bob"];
    const [one, two] = (await json("--min-score", "85", "--first", "100")).candidates
      .flatMap(
        ({ left, right }: { left: { id: string; name: string }; right: { id: string; name: string } }) => [
          left,
          right,
        ],
      )
      .filter(({ name }: { name: string }) => name === "Barbara Walters")
      .map(({ id }: { id: string }) => id);
    const [three] = (await json("--first", "100")).candidates.map(
      ({ left }: { left: { id: string } }) => left.id,
    );
    await run("--same", one, two, ...by);
    await run("--same", two, three, ...by);
    const { stdout, code } = await run("--not-same", one, three, ...by);
    assert.equal(code, 0);
    assert.match(stdout, /contradict each other/);
    assert.equal((await json("--judgements")).contradictions[0].chain.length, 2);
    for (const pair of [
      [one, two],
      [two, three],
      [three, one],
    ])
      await run("--undo", ...pair, ...by);
    assert.deepEqual((await json("--judgements")).contradictions, []);
  });

  it("takes one name twice for the two parties that bear it", async () => {
    const { judgement } = await json("--unsure", "Mo Ostin", "mo ostin", "--by", "Ann");
    assert.deepEqual([judgement.leftName, judgement.rightName], ["Mo Ostin", "Mo Ostin"]);
    assert.notEqual(judgement.left, judgement.right);
    const { code, stderr } = await run("--undo", "Mo Ostin", "Mo Ostin", "--by", "Ann");
    assert.equal(code, 0, stderr);
  });

  const FAILURES: [why: string, args: string[], exit: number, code: string][] = [
    ["a name that two parties bear", ["--same", A, "Barbara Walters", "--by", "Ann"], 1, "AMBIGUOUS_NAME"],
    ["a name that nobody bears", ["--same", "Nobody at all", "Mo Ostin", "--by", "Ann"], 1, "NOT_FOUND"],
    ["nothing to undo", ["--undo", "Mo Ostin", "Mo Ostin", "--by", "Ann"], 1, "NOT_FOUND"],
    ["an empty name of who judges", ["--same", "Mo Ostin", "Mo Ostin", "--by", " "], 1, "BAD_INPUT"],
    ["an unknown filing", ["--filing", "333-0"], 1, "NOT_FOUND"],
    ["a cursor that is none", ["--after", "x"], 1, "BAD_CURSOR"],
    ["a judgement by nobody", ["--same", A, B], 2, "USAGE"],
    ["a judgement on one", ["--same", A, "--by", "Ann"], 2, "USAGE"],
    ["two judgements at once", ["--same", "--unsure", A, B, "--by", "Ann"], 2, "USAGE"],
    ["parties without a judgement", [A, B], 2, "USAGE"],
    ["a score below the least", ["--min-score", "39"], 2, "USAGE"],
    [
      "a database that is not there",
      ["--same", A, B, "--by", "Ann", "--db", "none.db"],
      4,
      "STORE_NOT_FOUND",
    ],
  ];
  for (const [why, args, exit, expected] of FAILURES)
    it(`fails with ${expected}: ${why}`, async () => {
      const { code, stderr, stdout } = await run("--json", ...args);
      assert.equal(code, exit, stderr);
      assert.equal(stdout, "");
      const { error } = JSON.parse(stderr);
      assert.equal(error.code, expected);
      assert.ok(error.remedy.length > 0);
    });

  it("refuses what was judged otherwise, and names who did", async () => {
    await run("--not-same", "Gil Shiva", "Gil Shiva", "--by", "Ann");
    const { code, stderr } = await run("--same", "Gil Shiva", "Gil Shiva", "--by", "Bob");
    assert.equal(code, 1);
    assert.match(stderr, /were judged NOT_SAME by Ann at .*--undo/);
  });

  it("lists the ids of an ambiguous name", async () => {
    const { stderr } = await run("--same", A, "Barbara Walters", "--by", "Ann");
    assert.equal(stderr.match(/PARTY:[0-9a-f]{32}/g)?.length, 2);
  });
});
