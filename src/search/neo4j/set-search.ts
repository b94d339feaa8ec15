import { type Condition, isLeaf, type Leaf, type Pattern, positiveLeaves, printLeaf } from "../condition.ts";
import { matchesIn } from "../match.ts";
import type { RiskSearchRequest } from "../port.ts";
import { BETWEEN_TEXTS, storedTerm } from "../stored-term.ts";
import { allLeaves, EVERYTHING, type Expansions, type FieldQuery, fieldQueries } from "./lucene.ts";
import type { RecordReader } from "./risk-search.ts";
import { eachStatement } from "./statement.ts";

// For what Lucene cannot say in one query: more than three words near each other, equal ones or such within a name;
// very long phrases; prefixes and fuzzy words of very many tokens.
// Every leaf is asked for by itself, what was only proposed is verified over the stored tokens, and sets are joined here.

interface Found {
  readonly query: FieldQuery;
  readonly ids: ReadonlyMap<string, number>;
}

/** The ids that the condition finds of what the filter admits, with their scores. */
export async function searchSets(
  reader: RecordReader,
  condition: Condition,
  expansions: Expansions,
  filter: RiskSearchRequest["filter"],
): Promise<{ id: string; score: number }[]> {
  const queries = allLeaves(condition).flatMap((leaf) => fieldQueries(leaf, expansions));
  const found: Found[] = [
    ...(await exact(reader, queries, filter)),
    ...(await verified(reader, queries, filter)),
  ];
  const ofLeaf = Map.groupBy(found, ({ query }) => printLeaf(query.leaf));
  const all = mayHoldWithout(condition) ? await everything(reader, filter) : new Set<string>();
  const ids = evaluate(condition, all, (leaf) => {
    const parts = ofLeaf.get(printLeaf(leaf)) ?? [];
    return new Set(parts.flatMap((part) => [...part.ids.keys()]));
  });
  const scored = positiveLeaves(condition).flatMap((leaf) => ofLeaf.get(printLeaf(leaf)) ?? []);
  return [...ids].map((id) => ({
    id,
    score: scored.reduce((sum, part) => sum + (part.ids.get(id) ?? 0), 0),
  }));
}

/** True where a NOT must be taken of all there is. */
function mayHoldWithout(condition: Condition): boolean {
  if (isLeaf(condition)) return false;
  return condition.kind === "not" || condition.of.some(mayHoldWithout);
}

function evaluate(
  condition: Condition,
  all: ReadonlySet<string>,
  leafSet: (leaf: Leaf) => Set<string>,
): Set<string> {
  if (isLeaf(condition)) return leafSet(condition);
  if (condition.kind === "not") {
    const excluded = evaluate(condition.of, all, leafSet);
    return new Set([...all].filter((id) => !excluded.has(id)));
  }
  const [first, ...rest] = condition.of.map((part) => evaluate(part, all, leafSet));
  return rest.reduce(condition.kind === "and" ? inBoth : inEither, first!);
}

function inBoth(a: Set<string>, b: Set<string>): Set<string> {
  return new Set([...a].filter((id) => b.has(id)));
}

function inEither(a: Set<string>, b: Set<string>): Set<string> {
  return new Set([...a, ...b]);
}

async function everything(reader: RecordReader, filter: RiskSearchRequest["filter"]): Promise<Set<string>> {
  const rows = await ask(reader, [EVERYTHING], filter);
  return new Set(rows[0]!.map(([id]) => String(id)));
}

async function exact(
  reader: RecordReader,
  queries: readonly FieldQuery[],
  filter: RiskSearchRequest["filter"],
): Promise<Found[]> {
  const wanted = queries.filter(({ isExact, texts }) => isExact && texts.length > 0);
  const asked = wanted.flatMap((query, of) => query.texts.map((text) => ({ of, text })));
  if (asked.length === 0) return [];
  const rows = await ask(
    reader,
    asked.map(({ text }) => text),
    filter,
  );
  return wanted.map((query, of) => {
    const ids = new Map<string, number>();
    asked.forEach((one, index) => {
      if (one.of !== of) return;
      for (const [id, score] of rows[index]!) ids.set(String(id), (ids.get(String(id)) ?? 0) + Number(score));
    });
    return { query, ids };
  });
}

async function verified(
  reader: RecordReader,
  queries: readonly FieldQuery[],
  filter: RiskSearchRequest["filter"],
): Promise<Found[]> {
  const found: Found[] = [];
  for (const query of queries.filter(({ isExact }) => !isExact)) {
    const { sure, texts } = query;
    // Words travel for what is not sure only.
    const doubtful = texts.map((text) => (sure === null ? text : `+${text} -${sure}`));
    const [rows] = await ask(reader, doubtful, filter, [`${query.field}Tokens`]);
    const pattern = storedPattern(query.leaf);
    const kept = rows!.filter(([, , words]) => holdsIn(pattern, String(words)));
    const known = sure === null ? [] : (await ask(reader, [sure], filter))[0]!;
    found.push({
      query,
      ids: new Map([...kept, ...known].map(([id, score]) => [String(id), Number(score)])),
    });
  }
  return found;
}

/** `words`: as the store keeps a field's tokens. */
function holdsIn(pattern: Pattern, words: string): boolean {
  return words.split(BETWEEN_TEXTS).some((text) => matchesIn(pattern, text.split(" ")).length > 0);
}

/** With its tokens as they are stored. */
function storedPattern(leaf: Leaf): Pattern {
  const { pattern } = leaf as Exclude<Leaf, { kind: "filed" }>;
  if (pattern.kind !== "phrase" && pattern.kind !== "near") throw new Error(`${pattern.kind} is exact`);
  return { ...pattern, tokens: pattern.tokens.map(storedTerm) };
}

type Row = readonly unknown[];

/** What each query finds, in their order. */
async function ask(
  reader: RecordReader,
  texts: readonly string[],
  filter: RiskSearchRequest["filter"],
  columns: readonly string[] = [],
): Promise<Row[][]> {
  const queries = texts.map((text, of) => ({ of: BigInt(of), text }));
  const { found } = await reader.read(eachStatement(queries, filter, columns));
  const byPlace = new Map((found as [of: number, rows: Row[]][]).map(([of, rows]) => [Number(of), rows]));
  return texts.map((_, of) => byPlace.get(of) ?? []);
}
