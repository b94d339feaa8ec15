import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { EXAMPLE, makeFolder, removeFolder, runCli } from "./run-cli.ts";

describe("command line: who stands together", () => {
  let folder: string;
  const run = (args: string[]) => runCli(args, { cwd: folder });
  before(async () => {
    folder = makeFolder();
    const { code, stderr } = await run(["load", EXAMPLE]);
    assert.equal(code, 0, stderr);
  });
  after(() => removeFolder(folder));

  // 13 other clients of Starr & Company and Millennium, as the table and note (5) say.
  it("related takes a part of a name that one party bears, and gives reasons with their words", async () => {
    const { code, stdout } = await run(["related", "walters", "--first", "1"]);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^14 share something with Barbara Walters, the first 1:\n\n0\.788 {2}1267104 Ontario, Ltd\.\n/,
    );
    assert.match(stdout, /> CARE_OF Starr & Company LLC {2}"c\/o Starr & Company LLC" \d+-\d+/);
    assert.match(stdout, /\nFrom: 424B3 333-70870, filed 2001-11-01, dated 2001-10-30\n$/);
  });

  it("related --json has what the text has", async () => {
    const { stdout } = await run(["related", "Barbara Walters", "--json", "--via", "building,footnote"]);
    const { party, totalCount, nodes, noAnswer } = JSON.parse(stdout);
    assert.equal(party.name, "Barbara Walters");
    assert.equal(noAnswer, null);
    // By the building all 14 others; the footnote alone, without agent or address to lead to it, adds nothing.
    assert.equal(totalCount, 14);
    assert.deepEqual(
      [
        ...new Set(
          nodes.flatMap(({ reasons }: { reasons: { kind: string }[] }) => reasons.map(({ kind }) => kind)),
        ),
      ],
      ["BUILDING"],
    );
  });

  it("lists the candidates of a name that several bear, and fails", async () => {
    const { code, stdout } = await run(["related", "starr"]);
    assert.equal(code, 1);
    assert.match(stdout, /^AMBIGUOUS_NAME: 3 parties/);
    assert.match(
      stdout,
      /\n {2}Kenneth I\. Starr \(424B3 2001-11-01\)\n {2}Ronald M\. Starr .*\n {2}Starr & Company LLC /,
    );
    const json = JSON.parse((await run(["paths", "walters", "nobody at all", "--json"])).stdout);
    assert.equal(json.noAnswer.code, "UNKNOWN_NAME");
  });

  it("paths prints the steps of each path", async () => {
    const { code, stdout } = await run(["paths", "Barbara Walters", "millennium technology"]);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^4 paths of at most 4 steps:\n\n3 steps, score 0\.263: Barbara Walters\n {2}> LOCATED_AT /,
    );
    assert.match(stdout, /~ SAME_BUILDING 350 Park Avenue, 10th Floor, New York, NY 10022/);
  });

  it("groups counts every share once", async () => {
    const { code, stdout } = await run(["groups", "--by", "address"]);
    assert.equal(code, 0);
    assert.match(stdout, /every share once: {2}8,552,122 before, 3,654,062 offered, 4,898,060 after/);
    const json = JSON.parse(
      (await run(["groups", "--by", "BUILDING", "--json", "--filing", "333-70870"])).stdout,
    );
    assert.equal(json.totalCount, 5);
  });

  it("says so where there is nothing, and succeeds", async () => {
    const { code, stdout } = await run(["groups", "--by", "CONTROL"]);
    assert.equal(code, 0);
    assert.match(stdout, /^NO_GROUP: /);
  });

  const WRONG: [why: string, args: string[], code: number, words: RegExp][] = [
    ["no kind of group", ["groups"], 2, /groups needs --by AGENT\|/],
    ["an unknown kind of group", ["groups", "--by", "colour"], 2, /groups needs --by/],
    ["an unknown tie", ["related", "walters", "--via", "AGENT,COLOUR"], 2, /--via knows .*not "COLOUR"/],
    ["no number as score", ["related", "walters", "--min-score", "much"], 2, /--min-score is a number/],
    ["one end only", ["paths", "walters"], 2, /paths needs NAME NAME/],
    ["too many steps", ["paths", "a", "b", "--max-hops", "9"], 2, /from 1 to 8/],
    ["an unknown filing", ["groups", "--by", "AGENT", "--filing", "1-2"], 1, /No filing bears the number/],
  ];
  for (const [why, args, expected, words] of WRONG)
    it(`refuses ${why}`, async () => {
      const { code, stderr } = await run(args);
      assert.equal(code, expected);
      assert.match(stderr, words);
    });
});
