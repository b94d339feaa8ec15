import { createHash } from "node:crypto";

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** `FILING:` and 32 hex digits: the hash of the filing's key (accession number; else form, registration number and document date; else the bytes). */
export type FilingId = Branded<"FilingId">;
/** Any node of the graph: its kind, a colon, and 32 hex digits of the hash of its key. */
export type NodeId = Branded<"NodeId">;
/** `FACT:` and 32 hex digits: the hash of filing, kind, subject and values. */
export type FactId = Branded<"FactId">;

/** 32 hex digits of the SHA-256 of the parts; the separator cannot occur in a part that comes from a text line. */
export function hashParts(parts: readonly string[]): string {
  return createHash("sha256").update(parts.map(wellFormed).join("\u0000"), "utf8").digest("hex").slice(0, 32);
}

/** NFC without lone surrogates: what may be hashed or stored. */
export function wellFormed(text: string): string {
  return text.toWellFormed().normalize("NFC");
}

export function filingId(key: readonly string[]): FilingId {
  return `FILING:${hashParts(key)}` as FilingId;
}

export function nodeId(kind: string, key: readonly string[]): NodeId {
  return `${kind}:${hashParts(key)}` as NodeId;
}

export function factId(parts: readonly string[]): FactId {
  return `FACT:${hashParts(parts)}` as FactId;
}
