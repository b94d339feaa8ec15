import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { packageRoot } from "../../package-root.ts";
import type { Reply } from "./respond.ts";

/** Where the playground's files are served. */
export const PLAYGROUND_PATH = "/playground/";

/** Only this server is asked for anything: the page works without a network, and tells nobody what is typed. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
};

export interface Playground {
  /** The page at the GraphQL endpoint. */
  readonly page: Reply;
  /** A file of the playground by its name, null where there is none. */
  file(name: string): Promise<Reply | null>;
}

/** GraphiQL (ruru) with the example queries as tabs; a plain page where its files are not installed. */
export async function openPlayground(
  queriesDir: string | undefined,
  assets: string | null = assetFolder(),
): Promise<Playground> {
  const examples = queriesDir === undefined ? [] : await readExamples(queriesDir);
  return {
    page: html(assets === null ? PLAIN_PAGE : PAGE),
    async file(name) {
      if (name === "start.js") return reply(TYPES[".js"]!, startScript(examples));
      if (name === "page.css")
        return reply(TYPES[".css"]!, "body { margin: 0; } #ruru-root { height: 100vh; }\n");
      const type = TYPES[extname(name)];
      if (assets === null || type === undefined || !/^[\w-][\w.-]*$/.test(name)) return null;
      const body = await readFile(join(assets, name)).catch(() => null);
      return body === null ? null : reply(type, body);
    },
  };
}

/** A checkout has the package, an installed filing-graph a copy of its files. */
function assetFolder(): string | null {
  const root = packageRoot();
  const folders = [join(root, "node_modules", "ruru", "static"), join(root, "dist", "playground")];
  return folders.find((folder) => existsSync(join(folder, "ruru.js"))) ?? null;
}

/** The texts of all `*.graphql` files, by name. */
async function readExamples(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const queries = names.filter((name) => name.endsWith(".graphql")).sort();
  return Promise.all(queries.map((name) => readFile(join(folder, name), "utf8")));
}

function reply(type: string, body: string | Buffer): Reply {
  return { status: 200, headers: { "content-type": type, "cache-control": "no-cache" }, body };
}

function html(body: string): Reply {
  const { status, headers } = reply("text/html; charset=utf-8", "");
  return { status, headers: { ...headers, "content-security-policy": POLICY }, body };
}

const HEAD = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>filing-graph playground</title>
`;

const PAGE = `${HEAD}<link rel="icon" href="data:,">
<link rel="modulepreload" href="${PLAYGROUND_PATH}ruru.js">
<link rel="stylesheet" href="${PLAYGROUND_PATH}ruru.css">
<link rel="stylesheet" href="${PLAYGROUND_PATH}page.css">
</head>
<body>
<div id="ruru-root"></div>
<noscript>The playground needs JavaScript. Queries can be sent to this address with POST as well.</noscript>
<script type="module" src="${PLAYGROUND_PATH}start.js"></script>
</body>
</html>
`;

const PLAIN_PAGE = `${HEAD}</head>
<body>
<h1>filing-graph</h1>
<p>The GraphQL endpoint is this address, <code>/graphql</code>: send queries with POST, as JSON.</p>
<p>The playground's files are not installed. In a checkout, <code>npm install</code> brings them.</p>
</body>
</html>
`;

/**
 * Starts GraphiQL. Its storage has names of our own, so that tabs of another GraphiQL that once ran at this address
 * do not hide the examples.
 */
function startScript(examples: readonly string[]): string {
  return `const EXAMPLES = ${JSON.stringify(examples.map((query) => ({ query })))};
const worker = (file) => new Worker(new URL(file, import.meta.url), { type: "module" });
const WORKERS = { json: "jsonWorker.js", graphql: "graphqlWorker.js" };
globalThis.MonacoEnvironment = { getWorker: (_, label) => worker(WORKERS[label] ?? "editorWorker.js") };
const PREFIX = "filing-graph:";
const TABS = "graphiql:tabState";
const FIELDS = { "graphiql:query": "query", "graphiql:variables": "variables" };
// Untouched tabs leave no query of their own in the storage, and GraphiQL would then open an empty tab at each visit.
function activeTab() {
  try {
    const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem(PREFIX + TABS));
    return tabs[activeTabIndex];
  } catch {
    return undefined;
  }
}
const storage = {
  getItem: (key) => (key in FIELDS ? activeTab()?.[FIELDS[key]] ?? null : localStorage.getItem(PREFIX + key)),
  setItem: (key, value) => localStorage.setItem(PREFIX + key, value),
  removeItem: (key) => localStorage.removeItem(PREFIX + key),
  clear() {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  },
  get length() {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).length;
  },
};
const { React, createRoot, Ruru } = await import("./ruru.js");
const props = { endpoint: "/graphql", debugTools: [], storage, ...(EXAMPLES.length > 0 ? { defaultTabs: EXAMPLES } : {}) };
createRoot(document.getElementById("ruru-root")).render(React.createElement(Ruru, props));
`;
}
