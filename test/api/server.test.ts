import assert from "node:assert/strict";
import { request } from "node:http";
import { connect } from "node:net";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { type RunningServer, type ServerOptions, startServer } from "../../src/api/server.ts";
import { openRiskSearch } from "../../src/compose.ts";
import type { GraphStore } from "../../src/store/port.ts";
import { QUERIES_DIR, storeOf } from "../support/api.ts";

const STATS = JSON.stringify({ query: "{ stats { filings } }" });
const JSON_HEADERS = { "content-type": "application/json" };

async function start(store: GraphStore, options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  return startServer({ store, search: options.search ?? openRiskSearch(store), port: 0, ...options });
}

/** The status of a request whose path is sent as it is written. */
function statusOf(url: string, path: string, method = "GET"): Promise<number> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("the server", () => {
  let store: GraphStore;
  let server: RunningServer;
  let at: (path: string) => string;
  before(async () => {
    store = await storeOf([]);
    server = await start(store, { queriesDir: fileURLToPath(QUERIES_DIR) });
    at = (path) => new URL(path, server.url).href;
  });
  after(async () => {
    await server.close();
    await store.close();
  });

  it("listens on this machine only, at the port it says", () => {
    assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
  });

  it("answers queries by POST", async () => {
    const response = await fetch(server.url, { method: "POST", headers: JSON_HEADERS, body: STATS });
    assert.equal(response.status, 200);
    assert.match(response.headers.get("content-type")!, /^application\/json/);
    assert.deepEqual(await response.json(), { data: { stats: { filings: 0 } } });
  });

  it("answers queries by GET where no other site's page could have sent them", async () => {
    const url = `${server.url}?query=${encodeURIComponent("{ stats { filings } }")}`;
    const response = await fetch(url, { headers: { ...JSON_HEADERS, accept: "application/json" } });
    assert.deepEqual(await response.json(), { data: { stats: { filings: 0 } } });
    const simple = await fetch(url, { headers: { accept: "application/json" } });
    assert.equal(simple.status, 400);
    const { errors } = (await simple.json()) as {
      errors: { extensions: { code: string; remedy: string } }[];
    };
    assert.equal(errors[0]!.extensions.code, "BAD_REQUEST");
    assert.ok(errors[0]!.extensions.remedy);
  });

  const refused: readonly [why: string, init: RequestInit, status: number, code: string][] = [
    ["a body that is no JSON", { headers: JSON_HEADERS, body: "{" }, 400, "BAD_INPUT"],
    [
      "a body that is not declared as JSON",
      { headers: { "content-type": "text/plain" }, body: STATS },
      415,
      "BAD_INPUT",
    ],
    ["no body", { headers: JSON_HEADERS }, 400, "BAD_INPUT"],
    ["a body that is no request", { headers: JSON_HEADERS, body: "[]" }, 400, "BAD_REQUEST"],
    [
      "a compressed body",
      { headers: { ...JSON_HEADERS, "content-encoding": "gzip" }, body: STATS },
      415,
      "BAD_INPUT",
    ],
    [
      "a body that is too large",
      { headers: JSON_HEADERS, body: `"${"x".repeat(300_000)}"` },
      413,
      "QUERY_TOO_LONG",
    ],
    [
      "a query that is too long",
      { headers: JSON_HEADERS, body: JSON.stringify({ query: `{ stats { facts } }${" ".repeat(20_000)}` }) },
      400,
      "QUERY_TOO_LONG",
    ],
    [
      "a query that is too deep",
      { headers: JSON_HEADERS, body: JSON.stringify({ query: deep() }) },
      400,
      "QUERY_TOO_DEEP",
    ],
  ];
  for (const [why, init, status, code] of refused)
    it(`refuses ${why} with ${status} and a remedy`, async () => {
      const response = await fetch(server.url, { method: "POST", ...init });
      assert.equal(response.status, status);
      const { errors } = (await response.json()) as {
        errors: { extensions: { code: string; remedy: string } }[];
      };
      assert.equal(errors[0]!.extensions.code, code);
      assert.ok(errors[0]!.extensions.remedy);
    });

  it("refuses other methods, and says which it takes", async () => {
    const response = await fetch(server.url, { method: "DELETE" });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get("allow"), "GET, POST");
    assert.equal((await fetch(at("/health"), { method: "POST" })).status, 405);
  });

  it("has nothing elsewhere", async () => {
    assert.equal((await fetch(at("/elsewhere"))).status, 404);
    assert.equal((await fetch(at("/"), { redirect: "manual" })).headers.get("location"), "/graphql");
  });

  it("says that it is up and that the store answers", async () => {
    assert.deepEqual(await (await fetch(at("/health"))).json(), { status: "up" });
    const ready = await fetch(at("/ready"));
    assert.equal(ready.status, 200);
    assert.deepEqual(await ready.json(), { status: "ready", engine: "sqlite" });
  });

  it("sends headers that keep its answers to itself", async () => {
    for (const path of ["/graphql", "/health", "/elsewhere", "/playground/ruru.js"]) {
      const { headers } = await fetch(at(path), { headers: { accept: "text/html" } });
      assert.equal(headers.get("x-content-type-options"), "nosniff", path);
      assert.equal(headers.get("access-control-allow-origin"), null, path);
      assert.match(headers.get("content-security-policy")!, /^default-src 'none'; /, path);
    }
  });

  describe("and its playground", () => {
    it("is the page that a browser gets", async () => {
      const response = await fetch(server.url, { headers: { accept: "text/html,*/*;q=0.8" } });
      assert.equal(response.status, 200);
      assert.match(response.headers.get("content-type")!, /^text\/html/);
      const html = await response.text();
      const urls = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1]!);
      assert.ok(urls.length >= 4);
      for (const url of urls.filter((url) => url !== "data:,")) {
        assert.match(url, /^\/playground\/[\w.]+$/, "everything comes from this server");
        assert.equal((await fetch(at(url))).status, 200, url);
      }
    });

    it("may speak to this server alone, and runs no script of the page's own text", async () => {
      const policy = (await fetch(server.url, { headers: { accept: "text/html" } })).headers.get(
        "content-security-policy",
      )!;
      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /connect-src 'self'(?:;|$)/);
      assert.match(policy, /script-src 'self'(?:;|$)/);
      assert.doesNotMatch(policy, /https?:/);
    });

    it("starts with the example queries as tabs, in the order of their files", async () => {
      const script = await (await fetch(at("/playground/start.js"))).text();
      const [, json] = /^const EXAMPLES = (.*);$/m.exec(script)!;
      const names = (JSON.parse(json!) as { query: string }[]).map(
        ({ query }) => /^query (\w+)/m.exec(query)![1],
      );
      assert.deepEqual(names.slice(0, 2), ["HoldersBehindAnAgent", "LargestSellers"]);
      assert.ok(names.length >= 8);
    });

    it("serves its own files and no others", async () => {
      assert.match((await fetch(at("/playground/ruru.css"))).headers.get("content-type")!, /^text\/css/);
      assert.equal(await statusOf(server.url, "/playground/ruru.js", "HEAD"), 200);
      for (const path of [
        "../package.json",
        "..%2fpackage.json",
        "",
        ".",
        "ruru.js/../ruru.css",
        "nothing.js",
        "ruru.js.map",
        "__proto__",
      ])
        assert.equal(await statusOf(server.url, `/playground/${path}`), 404, path);
    });
  });
});

describe("the server's life", () => {
  it("says which port is in use, and by which remedy", async () => {
    const store = await storeOf([]);
    const first = await start(store);
    const port = Number(new URL(first.url).port);
    await assert.rejects(start(store, { port }), { code: "PORT_IN_USE", retriable: true });
    await first.close();
    const second = await start(store, { port });
    await second.close();
    await store.close();
  });

  it("refuses an address that is not this machine's", async () => {
    const store = await storeOf([]);
    await assert.rejects(start(store, { host: "192.0.2.1" }), { code: "BAD_CONFIGURATION" });
    await store.close();
  });

  it("says that a store does not answer", async () => {
    const store = await storeOf([]);
    const server = await start(store);
    await store.close();
    const ready = await fetch(new URL("/ready", server.url));
    assert.equal(ready.status, 503);
    assert.deepEqual(await ready.json(), { status: "unavailable", engine: "sqlite" });
    assert.equal((await fetch(new URL("/health", server.url))).status, 200);
    await server.close();
  });

  it("lets a running request end before it closes, and takes no new one", async () => {
    const inner = await storeOf([]);
    const search = openRiskSearch(inner);
    const gate = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    const view = {
      revision: async () => ({ graph: "1", judgements: "0" }),
      async stats() {
        reached.resolve();
        await gate.promise;
        return { nodes: {}, edges: {}, facts: 0, diagnostics: 0, filings: 7 };
      },
    };
    const server = await start({ engine: "test", view } as unknown as GraphStore, { search });
    const answer = fetch(server.url, { method: "POST", headers: JSON_HEADERS, body: STATS });
    await reached.promise;
    const closed = server.close();
    assert.equal(server.close(), server.close(), "closing twice is closing once");
    await assert.rejects(fetch(server.url, { method: "POST", headers: JSON_HEADERS, body: STATS }));
    gate.resolve();
    assert.deepEqual(await (await answer).json(), { data: { stats: { filings: 7 } } });
    await closed;
    await inner.close();
  });

  it("closes at once when nobody asks anything, idle connections or not", async () => {
    const store = await storeOf([]);
    const server = await start(store);
    const { hostname, port } = new URL(server.url);
    const idle = connect(Number(port), hostname);
    await (await fetch(new URL("/health", server.url))).text();
    const started = performance.now();
    await server.close();
    assert.ok(performance.now() - started < 1_000);
    idle.destroy();
    await store.close();
  });
});

function deep(): string {
  return `{ party(id: "x") ${"{ parent ".repeat(15)}{ id }${"}".repeat(15)} }`;
}
