import { NODE_KINDS, type NodeKind } from "../graph/kinds.ts";
import { AppError } from "../kernel/errors.ts";
import type { FactId, FilingId, NodeId } from "../kernel/ids.ts";

const ID = /^([A-Z]+):[0-9a-f]{32}$/;
/** More characters than any id has in base64url. */
const LONGEST_ID = 100;
/** A key holds a folded name, an id and a number or two; more is not ours. In characters of base64url. */
const LONGEST_CURSOR = 8_192;

/** A global id: type and key in base64url. */
export function encodeId(id: string): string {
  return Buffer.from(id, "utf8").toString("base64url");
}

/** The id of a node of one of these kinds, or BAD_ID. */
export function decodeId(id: string, kinds: readonly NodeKind[]): NodeId {
  const decoded = id.length < LONGEST_ID ? fromBase64url(id) : null;
  const kind = decoded === null ? null : (ID.exec(decoded)?.[1] ?? null);
  if (kind !== null && (kinds as readonly string[]).includes(kind)) return decoded as NodeId;
  const wanted = kinds.length === NODE_KINDS.length ? "anything" : `a ${kinds.join(" or a ").toLowerCase()}`;
  throw new AppError("BAD_ID", `"${id.slice(0, 100).toWellFormed()}" is not the id of ${wanted}.`, {
    remedy: "Use an `id` as this API returned it.",
  });
}

/** The id of a fact; null where the text is none. */
export function decodeFactId(id: string): FactId | null {
  const decoded = decodeNamed(id, "FACT");
  return decoded === null ? null : (decoded as FactId);
}

export function decodeFilingId(id: string): FilingId {
  return decodeId(id, ["FILING"]) as string as FilingId;
}

/** An id of this kind, decoded; any other text as it is. For arguments that take a name or an id. */
export function decodeIdOrName(text: string, kind: NodeKind): string {
  return decodeNamed(text, kind) ?? text;
}

/** The filing of an id as the graph or as the API writes it; null where the text is none. */
export function filingIdOf(text: string): FilingId | null {
  const id = decodeIdOrName(text, "FILING");
  return ID.exec(id)?.[1] === "FILING" ? (id as FilingId) : null;
}

function decodeNamed(text: string, type: string): string | null {
  const decoded = text.length < LONGEST_ID ? fromBase64url(text) : null;
  return decoded !== null && ID.exec(decoded)?.[1] === type ? decoded : null;
}

/** A cursor: the item's key as a JSON array of strings, in base64url. */
export function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key), "utf8").toString("base64url");
}

export function decodeCursor(cursor: string): readonly string[] {
  const decoded = cursor.length <= LONGEST_CURSOR ? fromBase64url(cursor) : null;
  const key = decoded === null ? null : parseKey(decoded);
  if (key !== null) return key;
  throw new AppError("BAD_CURSOR", "`after` is no cursor of this API.", {
    remedy: "Give `after` the `endCursor` or a `cursor` of the same list, or leave it out.",
  });
}

function parseKey(json: string): readonly string[] | null {
  try {
    const key: unknown = JSON.parse(json);
    const isKey = Array.isArray(key) && key.length > 0 && key.every((part) => typeof part === "string");
    return isKey && JSON.stringify(key) === json ? key : null;
  } catch {
    return null;
  }
}

/** Null unless the text is what encoding gives: Buffer itself skips what it cannot read. */
function fromBase64url(text: string): string | null {
  const decoded = Buffer.from(text, "base64url").toString("utf8");
  return Buffer.from(decoded, "utf8").toString("base64url") === text ? decoded : null;
}
