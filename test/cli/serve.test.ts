import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, afterEach, before, describe, it } from "node:test";
import { EXAMPLE, makeFolder, removeFolder, runCli, startCli } from "./run-cli.ts";

describe("command line: serve", () => {
  let folder: string;
  let server: ChildProcess | undefined;
  before(() => {
    folder = makeFolder();
  });
  after(() => removeFolder(folder));
  afterEach(() => server?.kill("SIGKILL"));

  /** Starts a server and waits for the address that it prints. */
  async function serve(args: string[]): Promise<{ url: string; text: string }> {
    server = startCli(["serve", "--port", "0", ...args], { cwd: folder });
    let text = "";
    for await (const line of createInterface({ input: server.stdout! })) {
      text += `${line}\n`;
      const url = /https?:\/\/\S+/.exec(text)?.[0];
      if (url && /Ctrl-C/.test(text)) return { url, text };
    }
    throw new Error(`no address: ${text}`);
  }

  async function ask(url: string, query: string): Promise<unknown> {
    const headers = { "content-type": "application/json" };
    const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query }) });
    return response.json();
  }

  it("serves the example in an empty database within five seconds, and says how to stop", async () => {
    const start = performance.now();
    const { url } = await serve(["--with-example", "--db", "example.db"]);
    const answer = await ask(
      url,
      '{ holders(first: 1, filter: { agent: "Starr & Company LLC" }) { totalCount } }',
    );
    assert.ok(performance.now() - start < 5_000);
    assert.deepEqual(answer, { data: { holders: { totalCount: 14 } } });
    const page = await (await fetch(url, { headers: { accept: "text/html" } })).text();
    assert.match(page, /<html/i);
  });

  for (const signal of ["SIGINT", "SIGTERM"] as const)
    it(`${signal} stops it: exit code 0`, async () => {
      await serve(["--with-example", "--db", "stopped.db"]);
      server!.kill(signal);
      const [code] = await once(server!, "exit");
      assert.equal(code, 0);
    });

  it("does not load the example into a database that holds a filing", async () => {
    const other = join(folder, "other.txt");
    writeFileSync(
      other,
      "PROSPECTUS\n\nFiled Pursuant to Rule 424(b)(3)\nRegistration No. 333-12345\n\nRISK FACTORS\n\nNone.\n",
    );
    const loaded = await runCli(["load", other, "--db", "other.db", "--form", "424B3"], { cwd: folder });
    assert.equal(loaded.code, 0, loaded.stderr);
    const { url } = await serve(["--with-example", "--db", "other.db"]);
    assert.deepEqual(await ask(url, "{ stats { filings } }"), { data: { stats: { filings: 1 } } });
  });

  it("sees what another process loads", async () => {
    await runCli(["load", EXAMPLE, "--db", "shared.db"], { cwd: folder });
    const { url } = await serve(["--db", "shared.db"]);
    const args = ["load", EXAMPLE, "--db", "shared.db", "--accession", "0000912057-01-537263"];
    assert.equal((await runCli(args, { cwd: folder })).code, 0);
    assert.deepEqual(await ask(url, "{ stats { filings } }"), { data: { stats: { filings: 2 } } });
  });

  it("listens on this machine only unless told otherwise", async () => {
    const { url } = await serve(["--with-example", "--db", "example.db"]);
    assert.match(url, /^http:\/\/(?:127\.0\.0\.1|localhost):\d+\//);
  });
});
