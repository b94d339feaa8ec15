import type { ServerResponse } from "node:http";
import type { ErrorCode } from "../../kernel/errors.ts";
import { errorBody } from "../errors.ts";

/** For every response. Nothing of ours is meant for another site's pages. */
const HEADERS: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export function send(response: ServerResponse, { status, headers, body }: Reply): void {
  if (response.headersSent || response.destroyed) return;
  const bytes = typeof body === "string" ? Buffer.from(body, "utf8") : body;
  response.writeHead(status, { ...HEADERS, ...headers, "content-length": String(bytes.length) });
  response.end(bytes);
}

export function json(status: number, value: unknown): Reply {
  const headers = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };
  return { status, headers, body: JSON.stringify(value) };
}

/** A failure outside GraphQL, in the shape of a GraphQL response. */
export function failure(status: number, code: ErrorCode, message: string, remedy: string): Reply {
  return { ...json(status, null), body: errorBody(message, code, remedy) };
}
