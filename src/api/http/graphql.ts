import type { IncomingMessage } from "node:http";
import { HeaderMap, type HTTPGraphQLResponse } from "@apollo/server";
import { printCount } from "../../kernel/text.ts";
import type { Api } from "../api.ts";
import { checkLength } from "../limits.ts";
import { failure, type Reply } from "./respond.ts";

/** Bytes of a request's body: the longest query with room for its variables. */
const MAX_BODY_BYTES = 256 * 1024;
const MAX_DISCARDED_BYTES = 16 * MAX_BODY_BYTES;

/** GraphQL over HTTP, POST with a JSON body or GET with a query string. */
export async function answerGraphql(api: Api, request: IncomingMessage): Promise<Reply> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const body = request.method === "POST" ? await readBody(request) : { ok: true as const, value: undefined };
  if (!body.ok) return body.reply;
  const tooLong = refuseLength(api, queryOf(body.value) ?? url.searchParams.get("query"));
  if (tooLong !== null) return tooLong;
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  const response = await api.executeHttp({
    method: (request.method ?? "GET").toUpperCase(),
    headers,
    search: url.search,
    body: body.value,
  });
  return { status: response.status ?? 200, headers: headersOf(response), body: await textOf(response) };
}

function refuseLength(api: Api, query: string | null): Reply | null {
  try {
    if (query !== null) checkLength(query, api.limits);
    return null;
  } catch (error) {
    const { message, extensions } = error as { message: string; extensions: { remedy: string } };
    return failure(400, "QUERY_TOO_LONG", message, extensions.remedy);
  }
}

function queryOf(body: unknown): string | null {
  const query = typeof body === "object" && body !== null ? (body as { query?: unknown }).query : null;
  return typeof query === "string" ? query : null;
}

type Body = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reply: Reply };

async function readBody(request: IncomingMessage): Promise<Body> {
  const refuse = (status: number, message: string, remedy: string): Body => ({
    ok: false,
    reply: failure(status, status === 413 ? "QUERY_TOO_LONG" : "BAD_INPUT", message, remedy),
  });
  if (!/^application\/(?:[\w.-]{1,60}\+)?json\s*(?:;|$)/i.test(request.headers["content-type"] ?? ""))
    return refuse(
      415,
      "The request's body is not declared as JSON.",
      "Send `content-type: application/json`.",
    );
  if (request.headers["content-encoding"] !== undefined)
    return refuse(415, "The request's body is compressed.", "Send it as it is.");
  const bytes = await readBytes(request);
  if (bytes === null)
    return refuse(
      413,
      `The request's body has more than ${printCount(MAX_BODY_BYTES)} bytes.`,
      "Ask for less at once, or split the query.",
    );
  try {
    return { ok: true, value: JSON.parse(bytes.toString("utf8")) };
  } catch {
    return refuse(
      400,
      "The request's body is no JSON.",
      'Send an object like {"query": "{ stats { filings } }"}.',
    );
  }
}

/** Null when there are too many. The rest is thrown away, up to a limit: a client reads its answer after it has sent. */
async function readBytes(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= MAX_BODY_BYTES) chunks.push(chunk);
    else chunks.length = 0;
    if (length > MAX_DISCARDED_BYTES) break;
  }
  return length > MAX_BODY_BYTES ? null : Buffer.concat(chunks);
}

function headersOf({ headers }: HTTPGraphQLResponse): Record<string, string> {
  return { "cache-control": "no-store", ...Object.fromEntries(headers) };
}

async function textOf({ body }: HTTPGraphQLResponse): Promise<string> {
  if (body.kind === "complete") return body.string;
  let text = "";
  for await (const chunk of body.asyncIterator) text += chunk;
  return text;
}
