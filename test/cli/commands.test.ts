import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { after, before, describe, it } from "node:test";
import { COMMANDS } from "../../src/cli/commands.ts";
import { EXAMPLE, makeFolder, removeFolder, runCli, startCli } from "./run-cli.ts";

describe("command line: commands on the example", () => {
  let folder: string;
  const run = (args: string[], input = "") => runCli(args, { cwd: folder, input });
  before(async () => {
    folder = makeFolder();
    const { code, stdout, stderr } = await run(["load", EXAMPLE]);
    assert.equal(code, 0, stderr);
    assert.match(
      stdout,
      /^.*internap-424b3-2001\.txt: added\n {2}filing +424B3, 333-70870, filed 2001-11-01, dated 2001-10-30, FILING:/,
    );
    assert.match(stdout, /\bHOLDING 52\b/);
    assert.match(stdout, /\bRISK_FACTOR 28\b/);
    assert.match(stdout, /WARNING ROW_CAPPED: .*7,332,262/);
  });
  after(() => removeFolder(folder));

  it("load again changes nothing", async () => {
    const before = readFileSync(join(folder, "filing-graph.db"));
    const { code, stdout } = await run(["load", EXAMPLE, "--json"]);
    assert.equal(code, 0);
    assert.equal(JSON.parse(stdout).outcome, "UNCHANGED");
    assert.deepEqual(readFileSync(join(folder, "filing-graph.db")), before);
  });

  it("load --json reports facts by kind and diagnostics", async () => {
    const { stdout } = await run(["load", EXAMPLE, "--json", "--db", "json.db"]);
    const report = JSON.parse(stdout);
    assert.equal(report.outcome, "ADDED");
    assert.equal(report.filing.registrationNumber, "333-70870");
    assert.equal(report.filing.text, undefined);
    assert.equal(report.facts.HOLDING, 52);
    assert.equal(report.facts.RISK_FACTOR, 28);
    assert.equal(
      report.diagnostics.filter(({ code }: { code: string }) => code === "CONTRADICTION").length,
      1,
    );
  });

  it("load with an accession number makes a filing of its own", async () => {
    const args = ["load", EXAMPLE, "--json", "--db", "hints.db", "--accession", "0000912057-01-537263"];
    const first = JSON.parse((await run(["load", EXAMPLE, "--json", "--db", "hints.db"])).stdout);
    const second = JSON.parse((await run(args)).stdout);
    assert.equal(second.filing.accessionNumber, "0000912057-01-537263");
    assert.notEqual(second.filing.id, first.filing.id);
  });

  it("extract prints facts whose quotes stand in the file", async () => {
    const { code, stdout, stderr } = await run(["extract", EXAMPLE]);
    assert.equal(code, 0);
    const text = readFileSync(EXAMPLE, "utf8");
    const facts = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.equal(facts.filter(({ kind }) => kind === "HOLDING").length, 52);
    for (const { id, evidence } of facts)
      for (const { start, end, quote } of evidence) assert.equal(text.slice(start, end), quote, id);
    assert.match(stderr, /^WARNING /m);
  });

  it("extract twice prints the same bytes", async () => {
    assert.equal((await run(["extract", EXAMPLE])).stdout, (await run(["extract", EXAMPLE])).stdout);
  });

  it("stats counts", async () => {
    const { stdout } = await run(["stats", "--json"]);
    const stats = JSON.parse(stdout);
    assert.equal(stats.filings, 1);
    assert.equal(stats.nodes.Holding, 52);
    assert.equal(stats.nodes.Risk, 28);
    assert.equal(stats.nodes.Backbone, 9);
    const text = (await run(["stats"])).stdout;
    assert.match(text, /^ {2}Holding +52$/m);
    assert.match(text, /^filings +1$/m);
  });

  it("query answers from a file, from standard input, and with variables", async () => {
    const query = "query ($agent: String!) { holders(first: 1, filter: { agent: $agent }) { totalCount } }";
    writeFileSync(join(folder, "q.graphql"), query);
    const variables = ["--variables", '{"agent": "Starr & Company LLC"}'];
    const fromFile = await run(["query", "q.graphql", ...variables]);
    const fromInput = await run(["query", "-", ...variables, "--json"], query);
    assert.deepEqual(JSON.parse(fromFile.stdout), { data: { holders: { totalCount: 14 } } });
    assert.deepEqual(JSON.parse(fromInput.stdout), JSON.parse(fromFile.stdout));
    assert.deepEqual([fromFile.code, fromInput.code], [0, 0]);
  });

  it("search finds risk factors, best first", async () => {
    const { stdout } = await run(["search", "backbone", "providers", "--json", "--first", "3"]);
    const { risks, totalCount } = JSON.parse(stdout);
    assert.equal(risks.length, 3);
    assert.ok(totalCount >= 3);
    const scores = risks.map(({ score }: { score: number }) => score);
    assert.deepEqual(
      scores,
      scores.toSorted((a: number, b: number) => b - a),
    );
    for (const { heading, snippet } of risks)
      assert.match(`${heading} ${snippet.text}`, /backbone|provider/i);
    assert.match((await run(["search", "backbone", "providers"])).stdout, /^\d+ risk factors/);
    for (const { heading, highlights } of risks)
      for (const { field, start, end } of highlights)
        if (field === "heading") assert.match(heading.slice(start, end), /^(?:backbone|provide)/i);
    assert.equal(JSON.parse((await run(["search", "zyzzyva", "--json"])).stdout).totalCount, 0);
  });

  it("search writes no escape sequences where nobody sees a terminal", async () => {
    for (const env of [{}, { NO_COLOR: "1" }]) {
      const { stdout } = await runCli(["search", "network"], { cwd: folder, env: { ...env, TERM: "xterm" } });
      assert.ok(stdout.includes("network") && !stdout.includes("\u001b"));
    }
  });

  it("compare says what became of the risk factors, and in which words", async () => {
    const text = readFileSync(EXAMPLE, "utf8");
    const from = text.indexOf("Competition from New Competitors Could Decrease");
    const to = text.indexOf("Pricing Pressure Could Decrease Our Market Share");
    const other = (text.slice(0, from) + text.slice(to)).replaceAll(
      "We have incurred net losses",
      "We had net losses",
    );
    writeFileSync(join(folder, "other.txt"), other);
    const { stdout, code } = await run(["compare", EXAMPLE, "other.txt"]);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^28 risk factors, then 27: 0 added, 1 dropped, 1 reworded, 0 moved, 26 unchanged\.\n\nREWORDED 1 > 1\. We Have a History/,
    );
    assert.match(stdout, /^ {3}We \[-have incurred-\] \{\+had\+\} net losses in each quarterly/m);
    assert.match(stdout, /^DROPPED 9\. Competition from New Competitors Could Decrease Our Market Share\.$/m);
    const { counts, changes } = JSON.parse((await run(["compare", EXAMPLE, "other.txt", "--json"])).stdout);
    assert.deepEqual(counts, { ADDED: 0, DROPPED: 1, REWORDED: 1, MOVED: 0, UNCHANGED: 26 });
    assert.equal(changes.length, 28);
    assert.match(
      (await run(["compare", EXAMPLE, EXAMPLE])).stdout,
      /: 0 added, 0 dropped, 0 reworded, 0 moved, 28 unchanged\.\n$/,
    );
  });

  it("a reader that closes early ends the program quietly", async () => {
    const child = startCli(["extract", EXAMPLE], { cwd: folder });
    let stderr = "";
    child.stderr!.on("data", (chunk: Buffer) => {
      stderr += chunk.toString("utf8");
    });
    await once(child.stdout!, "data");
    child.stdout!.destroy();
    const [code] = await once(child, "close");
    assert.equal(code, 0, stderr);
    assert.doesNotMatch(stderr, /EPIPE|Error/);
  });

  it("a load goes on when nobody reads its reports", async () => {
    const files = ["333-60001", "333-60002", "333-60003"].map((number) => {
      writeFileSync(
        join(folder, `${number}.txt`),
        readFileSync(EXAMPLE, "utf8").replace("333-70870", number),
      );
      return `${number}.txt`;
    });
    const child = startCli(["load", ...files, "--db", "unread.db"], { cwd: folder });
    child.stdout!.destroy();
    child.stderr!.resume();
    const [code] = await once(child, "close");
    assert.equal(code, 0);
    const { stdout } = await run(["stats", "--json", "--db", "unread.db"]);
    assert.equal(JSON.parse(stdout).filings, 3);
  });

  it("Ctrl-C during a load exits 130 and leaves whole filings", async () => {
    const text = readFileSync(EXAMPLE, "utf8");
    const files = Array.from({ length: 40 }, (_, index) => {
      const name = `copy-${index}.txt`;
      writeFileSync(join(folder, name), text.replace("333-70870", `333-${50_000 + index}`));
      return name;
    });
    const child = startCli(["load", ...files, "--db", "interrupted.db"], { cwd: folder });
    child.stdout!.resume();
    for await (const line of createInterface({ input: child.stderr! })) if (line.startsWith("[3/40]")) break;
    child.stderr!.resume();
    child.kill("SIGINT");
    const [code] = await once(child, "exit");
    assert.equal(code, 130);
    const database = new DatabaseSync(join(folder, "interrupted.db"));
    assert.deepEqual({ ...database.prepare("PRAGMA integrity_check").get() }, { integrity_check: "ok" });
    database.close();
    const stats = JSON.parse((await run(["stats", "--json", "--db", "interrupted.db"])).stdout);
    assert.ok(stats.filings >= 2 && stats.filings < 40, String(stats.filings));
    assert.equal(stats.nodes.Holding, 52 * stats.filings);
  });
});

describe("command line: help", () => {
  let folder: string;
  before(() => {
    folder = makeFolder();
  });
  after(() => removeFolder(folder));

  it("of the program names every command", async () => {
    const { code, stdout } = await runCli(["--help"], { cwd: folder });
    assert.equal(code, 0);
    for (const { name, operands } of COMMANDS)
      assert.ok(stdout.includes(`  ${`${name} ${operands}`.trim()} `), name);
  });

  for (const { name, options } of COMMANDS)
    it(`of ${name} names its options`, async () => {
      const { code, stdout } = await runCli([name, "--help"], { cwd: folder });
      assert.equal(code, 0);
      assert.ok(stdout.startsWith(`Usage: filing-graph ${name}`));
      for (const option of [...Object.keys(options), "db", "json"])
        assert.match(stdout, new RegExp(` --${option}\\b`));
    });

  it("--version is the package's", async () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    assert.equal((await runCli(["--version"], { cwd: folder })).stdout, `${version}\n`);
    assert.deepEqual(JSON.parse((await runCli(["--version", "--json"], { cwd: folder })).stdout), {
      version,
    });
  });

  it("comes as JSON where JSON is asked for", async () => {
    for (const args of [["--help"], ["load", "--help"]]) {
      const { stdout } = await runCli(args, { cwd: folder });
      const json = await runCli([...args, "--json"], { cwd: folder });
      assert.deepEqual(JSON.parse(json.stdout), { help: stdout.trimEnd() });
    }
  });
});
