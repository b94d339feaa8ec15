import { hashParts } from "../kernel/ids.ts";

/** UTF-16 units. Lucene cuts a longer word at 255, and a range index takes some 8 kB. */
const LONGEST = 200;
/** Of a longer token's own characters that its stored form keeps. */
const KEPT = 160;

/** Between the texts of a field that has several: no token is like it, so that nothing matches across it. */
export const BETWEEN_TEXTS = " | ";

/** A token or stem as Neo4j's indexes hold it: itself, or its beginning and a hash of all of it. */
export function storedTerm(token: string): string {
  return token.length <= LONGEST ? token : beginning(token) + hashParts([token]);
}

/** The part of a prefix that stored forms surely begin with. */
export function beginning(token: string): string {
  if (token.length <= KEPT) return token;
  return token.slice(0, /[\ud800-\udbff]/.test(token[KEPT - 1]!) ? KEPT - 1 : KEPT);
}
