import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { AppError } from "../kernel/errors.ts";
import { type Api, type ApiOptions, createApi } from "./api.ts";
import { answerGraphql } from "./http/graphql.ts";
import { openPlayground, PLAYGROUND_PATH, type Playground } from "./http/playground.ts";
import { health, readiness } from "./http/probes.ts";
import { failure, type Reply, send } from "./http/respond.ts";
import { type Logger, SILENT } from "./logger.ts";

export interface ServerOptions extends ApiOptions {
  /** TCP port; 0 for any free one. */
  readonly port: number;
  /** @default "127.0.0.1": this machine only */
  readonly host?: string | undefined;
  /** Folder whose `*.graphql` files become tabs of the playground, by name. */
  readonly queriesDir?: string | undefined;
}

export interface RunningServer {
  /** Of the GraphQL endpoint and its playground: "http://127.0.0.1:4000/graphql". */
  readonly url: string;
  /** Lets running requests end, for a few seconds at most. Calling it again waits for the same end. The store stays open. */
  close(): Promise<void>;
}

/** A client that sends nothing for so long is cut off, in milliseconds. */
const REQUEST_TIMEOUT_MS = 30_000;
const DRAIN_TIMEOUT_MS = 5_000;

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { logger = SILENT, host = "127.0.0.1", port } = options;
  const playground = await openPlayground(options.queriesDir);
  const api = await createApi(options);
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    answer({ api, playground, options, request })
      .catch((error: unknown) => refuseUnexpected(error, logger))
      .then((reply) => finish(request, response, reply, server));
  });
  const idle = trackIdle(server);
  try {
    await listen(server, port, host);
  } catch (error) {
    await api.stop();
    throw error;
  }
  let closing: Promise<void> | null = null;
  return {
    url: urlOf(server, host),
    close() {
      closing ??= drain(server, idle).then(() => api.stop());
      return closing;
    },
  };
}

/** Fails as `startServer` does where the port cannot be had; for callers who write before they serve. */
export async function requireFreePort(port: number, host: string): Promise<void> {
  const probe = createServer();
  await listen(probe, port, host);
  await new Promise<void>((resolve) => probe.close(() => resolve()));
}

interface Exchange {
  readonly api: Api;
  readonly playground: Playground;
  readonly options: ServerOptions;
  readonly request: IncomingMessage;
}

async function answer({ api, playground, options, request }: Exchange): Promise<Reply> {
  const path = (request.url ?? "/").split("?", 1)[0]!;
  const method = request.method ?? "GET";
  const reads = method === "GET" || method === "HEAD";
  if (path === "/graphql") {
    if (reads && acceptsHtml(request)) return playground.page;
    return method === "GET" || method === "POST" ? answerGraphql(api, request) : refuseMethod("GET, POST");
  }
  if (path.startsWith(PLAYGROUND_PATH)) {
    const file = reads
      ? await playground.file(path.slice(PLAYGROUND_PATH.length))
      : refuseMethod("GET, HEAD");
    return file ?? notFound();
  }
  if (path === "/health") return reads ? health() : refuseMethod("GET, HEAD");
  if (path === "/ready") return reads ? readiness(options.store) : refuseMethod("GET, HEAD");
  if (path === "/" && reads) return { status: 302, headers: { location: "/graphql" }, body: "" };
  return notFound();
}

/** Programs that ask for JSON, or for anything, get data; a browser's page load gets the playground. */
function acceptsHtml(request: IncomingMessage): boolean {
  return /\btext\/html\b/i.test(request.headers.accept ?? "");
}

function notFound(): Reply {
  return failure(404, "NOT_FOUND", "There is nothing here.", "The GraphQL endpoint is /graphql.");
}

function refuseMethod(allow: string): Reply {
  const reply = failure(405, "BAD_INPUT", "This method is not possible here.", `Use ${allow}.`);
  return { ...reply, headers: { ...reply.headers, allow } };
}

function refuseUnexpected(error: unknown, logger: Logger): Reply {
  const reference = crypto.randomUUID();
  logger("error", "a request failed", { code: "INTERNAL", reference, cause: error });
  return failure(
    500,
    "INTERNAL",
    "Something went wrong inside.",
    `Look for ${reference} in the server's log.`,
  );
}

function finish(request: IncomingMessage, response: ServerResponse, reply: Reply, server: Server): void {
  // A body that was left unread, or a server that is closing, ends the connection with the response.
  if (!request.complete || !server.listening) response.setHeader("connection", "close");
  send(response, reply);
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    throw listenError(error, port, host);
  }
}

function listenError(error: unknown, port: number, host: string): AppError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EADDRINUSE")
    return new AppError("PORT_IN_USE", `Port ${port} on ${host} is in use.`, {
      remedy: "Stop the program that uses it, or choose another port with --port or PORT.",
      retriable: true,
      cause: error,
    });
  return new AppError("BAD_CONFIGURATION", `Port ${port} on ${host} cannot be listened on (${code}).`, {
    remedy: "Choose a port from 1024 to 65535 and an address of this machine.",
    cause: error,
  });
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}/graphql`;
}

/** Connections without a request, those included that never sent one: Node's own list leaves them out. */
function trackIdle(server: Server): ReadonlySet<Socket> {
  const idle = new Set<Socket>();
  server.on("connection", (socket) => {
    idle.add(socket);
    socket.once("close", () => idle.delete(socket));
  });
  server.on("request", ({ socket }, response) => {
    idle.delete(socket);
    response.once("close", () => {
      if (!socket.destroyed) idle.add(socket);
    });
  });
  return idle;
}

async function drain(server: Server, idle: ReadonlySet<Socket>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const socket of [...idle]) socket.destroy();
  const deadline = setTimeout(() => server.closeAllConnections(), DRAIN_TIMEOUT_MS);
  await closed;
  clearTimeout(deadline);
}
