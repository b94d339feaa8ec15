import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { EXAMPLE, makeFolder, PROGRAM, removeFolder, runCli } from "./run-cli.ts";

/** One line that names the program, the trouble and a remedy: two sentences at least. */
const ONE_LINE = /^filing-graph: [^\n]+[.?!] [A-Z`][^\n]+\.\n$/;

describe("command line: failures", () => {
  let folder: string;
  before(() => {
    folder = makeFolder();
    writeFileSync(join(folder, "empty.txt"), "");
    writeFileSync(
      join(folder, "binary.bin"),
      Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 89) % 256)),
    );
    writeFileSync(join(folder, "cut.gz"), gzipSync(readFileSync(EXAMPLE)).subarray(0, 5000));
    writeFileSync(
      join(folder, "letter.txt"),
      "Dear Sir or Madam,\n\nthis is a letter about the weather.\n".repeat(50),
    );
    mkdirSync(join(folder, "folder"));
    writeFileSync(
      join(folder, "no-database.db"),
      "This is a text file, whatever its name says. ".repeat(100),
    );
    writeFileSync(join(folder, "broken.graphql"), "{ stats { ");
    writeFileSync(join(folder, "stats.graphql"), "{ stats { filings } }");
  });
  after(() => removeFolder(folder));

  const CASES: [why: string, args: string[], code: string, exit: number][] = [
    ["a missing file", ["load", "missing.txt"], "FILE_NOT_FOUND", 1],
    ["a name that a shell made empty", ["load", ""], "FILE_NOT_FOUND", 1],
    ["an empty file", ["load", "empty.txt"], "EMPTY_INPUT", 3],
    ["a binary file", ["load", "binary.bin"], "BINARY_INPUT", 3],
    ["a truncated archive", ["load", "cut.gz"], "BINARY_INPUT", 3],
    ["a folder", ["load", "folder"], "FILE_IS_FOLDER", 1],
    ["a letter", ["load", "letter.txt"], "NOT_A_FILING", 3],
    ["a letter, without a store", ["extract", "letter.txt"], "NOT_A_FILING", 3],
    ["a database in no folder", ["load", EXAMPLE, "--db", "nowhere/x.db"], "STORE_UNWRITABLE", 4],
    ["a folder as database", ["load", EXAMPLE, "--db", "folder"], "STORE_UNWRITABLE", 4],
    ["a text file as database", ["load", EXAMPLE, "--db", "no-database.db"], "STORE_CORRUPT", 4],
    ["reading a text file as database", ["stats", "--db", "no-database.db"], "STORE_CORRUPT", 4],
    ["counting where there is nothing", ["stats"], "STORE_NOT_FOUND", 4],
    ["searching where there is nothing", ["search", "risk"], "STORE_NOT_FOUND", 4],
    ["asking where there is nothing", ["query", "stats.graphql"], "STORE_NOT_FOUND", 4],
    ["serving where there is nothing", ["serve", "--port", "0"], "STORE_NOT_FOUND", 4],
    ["a missing query", ["query", "missing.graphql"], "FILE_NOT_FOUND", 1],
    ["an empty query", ["query", "empty.txt"], "BAD_INPUT", 1],
    ["variables that are no JSON", ["query", "stats.graphql", "--variables", "{first: 1}"], "USAGE", 2],
    ["variables that are no object", ["query", "stats.graphql", "--variables", "[1]"], "USAGE", 2],
    ["no command", [], "USAGE", 2],
    ["an unknown command", ["lod"], "USAGE", 2],
    ["no port", ["serve", "--port", "http"], "BAD_CONFIGURATION", 2],
    ["no number of items to keep", ["serve", "--cache", "-1"], "USAGE", 2],
  ];
  for (const [why, args, code, exit] of CASES)
    it(`${why}: ${code}, exit code ${exit}, nothing changed`, async () => {
      const files = () => readdirSync(folder).toSorted();
      const [text, json] = [
        await runCli(args, { cwd: folder }),
        await runCli([...args, "--json"], { cwd: folder }),
      ];
      assert.equal(text.code, exit, text.stderr);
      assert.equal(json.code, exit);
      assert.equal(text.stdout + json.stdout, "");
      assert.match(text.stderr, ONE_LINE);
      const { error } = JSON.parse(json.stderr);
      assert.equal(error.code, code);
      assert.match(error.message, /^\S/);
      assert.match(error.remedy, /^\S/);
      assert.deepEqual(files(), [
        "binary.bin",
        "broken.graphql",
        "cut.gz",
        "empty.txt",
        "folder",
        "letter.txt",
        "no-database.db",
        "stats.graphql",
      ]);
    });

  it("a Neo4j server that does not answer: STORE_UNREACHABLE, exit code 4, without the password", async () => {
    // Port 1 is reserved (tcpmux) and refuses at once.
    const env = { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_USER: "neo4j", NEO4J_PASSWORD: "a-secret-word" };
    const { code, stderr } = await runCli(["stats"], { cwd: folder, env });
    assert.equal(code, 4);
    assert.match(stderr, /^filing-graph: .*127\.0\.0\.1:1.*NEO4J_URI.*\n$/);
    assert.ok(!stderr.includes("a-secret-word"));
  });

  it("tells an old Node what it lacks", async () => {
    const old = "data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'20.1.0'}})";
    const { code, stdout, stderr } = await runCli(["stats"], { cwd: folder, nodeArgs: ["--import", old] });
    assert.deepEqual([code, stdout], [1, ""]);
    assert.match(stderr, ONE_LINE);
    assert.match(stderr, /Node 20\.1\.0 .* 24/);
  });

  const FULL = "/dev/full";
  it("says that its answer cannot be written", {
    skip: !existsSync(FULL) && "no device is always full",
  }, async () => {
    for (const args of [["--help"], ["extract", EXAMPLE]]) {
      const [text, json] = [args, [...args, "--json"]].map((given) =>
        spawnSync(process.execPath, [PROGRAM, ...given], {
          cwd: folder,
          encoding: "utf8",
          stdio: ["ignore", openSync(FULL, "w"), "pipe"],
        }),
      );
      assert.deepEqual([text!.status, json!.status], [1, 1]);
      assert.match(text!.stderr.split("\n").at(-2)!, /^filing-graph: .*ENOSPC.*\.$/);
      assert.equal(JSON.parse(json!.stderr.trimEnd().split("\n").at(-1)!).error.code, "OUTPUT_UNWRITABLE");
    }
  });

  it("prints no colours and no other escape sequences", async () => {
    const { stderr } = await runCli(["load", "missing\u001b[31m.txt"], { cwd: folder });
    assert.match(stderr, ONE_LINE);
    assert.ok(!stderr.includes("\u001b"));
  });
});

describe("command line: failures with a database", () => {
  let folder: string;
  const db = () => join(folder, "filing-graph.db");
  before(async () => {
    folder = makeFolder();
    assert.equal((await runCli(["load", EXAMPLE], { cwd: folder })).code, 0);
    writeFileSync(join(folder, "other.txt"), readFileSync(EXAMPLE, "utf8").replace("333-70870", "333-70871"));
  });
  after(() => removeFolder(folder));

  it("a database that another process is writing: STORE_LOCKED, exit code 4", async () => {
    const other = new DatabaseSync(db());
    other.exec("BEGIN IMMEDIATE");
    try {
      const { code, stdout, stderr } = await runCli(["load", "other.txt"], { cwd: folder });
      assert.deepEqual([code, stdout], [4, ""]);
      assert.match(stderr, ONE_LINE);
      assert.match(stderr, /locked/);
      // Readers are not shut out.
      assert.equal((await runCli(["stats"], { cwd: folder })).code, 0);
    } finally {
      other.exec("ROLLBACK");
      other.close();
    }
  });

  it("a port in use: PORT_IN_USE, exit code 1", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    try {
      const { code, stderr } = await runCli(["serve", "--port", String(port)], { cwd: folder });
      assert.equal(code, 1);
      assert.match(stderr, ONE_LINE);
      assert.match(stderr, new RegExp(`\\b${port}\\b`));
      const args = ["serve", "--with-example", "--db", "new.db", "--port", String(port)];
      assert.equal((await runCli(args, { cwd: folder })).code, 1);
      assert.ok(!existsSync(join(folder, "new.db")));
    } finally {
      server.close();
    }
  });

  it("a query with errors: the response on standard output, exit code 1", async () => {
    const { code, stdout } = await runCli(["query", "-"], { cwd: folder, input: "{ stats { filngs } }" });
    assert.equal(code, 1);
    assert.match(JSON.parse(stdout).errors[0].message, /filngs/);
  });

  it("several files, some bad: the others go on, exit code 1", async () => {
    writeFileSync(join(folder, "empty.txt"), "");
    const args = ["load", "missing.txt", EXAMPLE, "empty.txt", "--db", "several.db"];
    const { code, stdout, stderr } = await runCli([...args, "--json"], { cwd: folder });
    assert.equal(code, 1);
    const errors = stderr
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).error);
    assert.deepEqual(
      errors.map(({ file, code: failure }) => [file, failure]),
      [
        ["missing.txt", "FILE_NOT_FOUND"],
        ["empty.txt", "EMPTY_INPUT"],
      ],
    );
    assert.equal(JSON.parse(stdout).outcome, "ADDED");
    const stats = await runCli(["stats", "--json", "--db", "several.db"], { cwd: folder });
    assert.equal(JSON.parse(stats.stdout).filings, 1);
  });

  it("nothing is made beside the database and its log", () => {
    const strange = readdirSync(folder).filter((name) => !/\.(?:txt|db|db-wal|db-shm)$/.test(name));
    assert.deepEqual(strange, []);
    assert.ok(existsSync(db()));
  });
});
