import type { NodeQuery } from "../port.ts";

/** Ends a part: lower than any character of an escaped part, so that "a" comes before "ab" whatever follows. */
const END = "\u0001";
const AFTER_END = "\u0002";
const ESCAPE = "\u0002";
// biome-ignore lint/suspicious/noControlCharactersInRegex: the three characters that END and ESCAPE need for themselves
const RESERVED = /[\u0000-\u0002]/g;
/** Digits that every safe integer fits in once it is moved above zero. */
const DIGITS = 17;
const OFFSET = 2n ** 53n;

/**
 * Several strings as one that sorts, by code point, as the strings one after the other do: a range index over one
 * property then pages through a list in the order of (sortKey, id).
 */
export function orderKey(parts: readonly string[]): string {
  return parts.map((part) => part.replace(RESERVED, escaped) + END).join("");
}

/** Behind every key that begins with the same parts as `prefix`, which `orderKey` made. */
export function orderKeyEnd(prefix: string): string {
  return prefix.slice(0, -END.length) + AFTER_END;
}

function escaped(character: string): string {
  return ESCAPE + String(character.charCodeAt(0));
}

/** Digits that sort as the safe integers do. */
export function sortableNumber(number: number): string {
  return String(BigInt(number) + OFFSET).padStart(DIGITS, "0");
}

/** The number that `sortableNumber` put at the beginning of a key. */
export function numberOfKey(key: string): number {
  return Number(BigInt(key.slice(0, DIGITS)) - OFFSET);
}

/** The property that holds a node's place in the lists of an order. */
export const ORDER_PROPS = {
  NAME: "listKey",
  SHARES_BEFORE_DESC: "sharesBeforeKey",
  SHARES_OFFERED_DESC: "sharesOfferedKey",
  SHARES_AFTER_DESC: "sharesAfterKey",
} as const satisfies Record<NonNullable<NodeQuery["order"]>, string>;
