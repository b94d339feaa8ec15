import type { ParsedName, ParsedOrganization, ParsedPerson, PersonName } from "./parsed-name.ts";
import { nicknamesOf, TRUST_TYPES } from "./word-lists.ts";

/** Names are compared only within blocks; a larger block is divided. */
export const MAX_BLOCK = 100;
/** In a block that cannot be divided, each name is compared with so many that follow it in order. */
const WINDOW = 10;
/** Letters of a last name's beginning and of its end: one slip leaves one of both whole. */
const EDGE = 2;

/** Names with no key in common are not compared. */
export function blockingKeys(name: ParsedName): string[] {
  switch (name.type) {
    case "PERSON":
      return [...new Set(name.readings.flatMap(personKeys))];
    case "JOINT":
      return [...new Set(name.members.flatMap((member) => jointKeys(member)))];
    case "ORGANIZATION":
    case "TRUST":
      return organizationKeys(name);
  }
}

/**
 * The last name with each given name's initial; with what a first name is short for; the first name with the last
 * one's beginning, and with its end.
 */
function personKeys({ given, last }: PersonName): string[] {
  const bare = last.replaceAll(/[- ]/g, "");
  const first = given[0] ?? "";
  const lasts = [bare, ...last.split("-").filter((part) => part.length > 1)];
  return [
    ...lasts.flatMap((name) =>
      (given.length === 0 ? [""] : given).map((word) => `P ${name} ${word.slice(0, 1)}`),
    ),
    ...nicknamesOf(first).map((word) => `P ${bare} ${word.slice(0, 1)}`),
    ...(first.length > 1 ? [`F ${first} ${bare.slice(0, EDGE)}-`, `F ${first} -${bare.slice(-EDGE)}`] : []),
  ];
}

function jointKeys(member: ParsedPerson): string[] {
  return member.readings.flatMap(personKeys).map((key) => `J${key}`);
}

/**
 * All words joined; as they stand, to meet names of one word more; without the last one; without the first one; in order
 * of the alphabet. But for the first, without those that only say what sort of trust it is.
 */
function organizationKeys(name: ParsedOrganization): string[] {
  const telling = name.words.filter((word) => name.type !== "TRUST" || !TRUST_TYPES.has(word));
  const words = telling.length === 0 ? name.words : telling;
  const prefix = name.type === "TRUST" ? "T" : "O";
  const keys = [
    `${prefix}= ${name.joined}`,
    `${prefix}* ${words.toSorted().join(" ")}`,
    `${prefix}- ${words.join(" ")}`,
    ...(words.length > 1
      ? [`${prefix}- ${words.slice(0, -1).join(" ")}`, `${prefix}+ ${words.slice(1).join(" ")}`]
      : [`${prefix}- ${words[0]?.slice(0, 3) ?? ""}`]),
  ];
  return [...new Set(keys)];
}

/** A block that was too large to compare all of it. */
export interface OverfullBlock {
  readonly key: string;
  /** Names in it. */
  readonly size: number;
  /** Pairs of them that were not compared on account of this block. */
  readonly skippedPairs: number;
}

/** Names and the forms of them, each form once. */
export interface NamesToCompare {
  readonly names: readonly ParsedName[];
  readonly forms: readonly string[];
}

/**
 * Calls `compare` for each pair that shares a key, once, the smaller index first. The work is in proportion to the
 * number of names times the block size, whatever the names are. Yields between small pieces of it.
 */
export function* forEachPair(
  { names, forms }: NamesToCompare,
  compare: (a: number, b: number) => void,
): Generator<void, readonly OverfullBlock[]> {
  const blocks = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    for (const key of blockingKeys(name)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [index]);
      else block.push(index);
    }
    yield;
  }
  const seen = new Set<number>();
  const take = (a: number, b: number) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    // One number a pair: below 2^53 for 94 million names.
    const code = low * names.length + high;
    if (seen.has(code)) return;
    seen.add(code);
    compare(low, high);
  };
  const overfull: OverfullBlock[] = [];
  for (const [key, block] of blocks) {
    if (block.length < 2) continue;
    const compared = compareWithin(block, forms, take);
    if (block.length > MAX_BLOCK)
      overfull.push({ key, size: block.length, skippedPairs: pairsOf(block.length) - compared });
    yield;
  }
  return overfull.sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1));
}

/** The number of pairs taken: all of a small block; of a larger one, those that are near in the order of their forms. */
function compareWithin(
  block: readonly number[],
  forms: readonly string[],
  take: (a: number, b: number) => void,
): number {
  const isSmall = block.length <= MAX_BLOCK;
  const ordered = isSmall ? block : block.toSorted((a, b) => (forms[a]! < forms[b]! ? -1 : 1));
  const reach = isSmall ? block.length : WINDOW;
  let taken = 0;
  for (let i = 0; i < ordered.length; i++)
    for (let j = i + 1; j <= Math.min(i + reach, ordered.length - 1); j++) {
      take(ordered[i]!, ordered[j]!);
      taken++;
    }
  return taken;
}

function pairsOf(size: number): number {
  return (size * (size - 1)) / 2;
}
