import {
  type Condition,
  isLeaf,
  type Leaf,
  positiveLeaves,
  printLeaf,
  type WordField,
} from "../condition.ts";
import { LISTED_FIELDS } from "../postings.ts";
import { stem } from "../stem.ts";
import { storedTerm } from "../stored-term.ts";
import { nearQuery } from "./near.ts";

// Queries of Lucene's classic parser. It sees nothing but names of ours, escaped words and dates.

/** Lucene refuses a query of more than 1,024 terms. A query for one leaf has at most so many. */
const MOST_TERMS = 200;
/** A whole query: every leaf is in it twice, once to find and once to score. */
const MOST_IN_ALL = 400;

/** The tokens that a leaf of the kinds prefix and fuzzy stands for, by its text; of no other leaf. */
export type Expansions = ReadonlyMap<string, readonly string[]>;

/** What one leaf asks of one field. */
export interface FieldQuery {
  readonly leaf: Leaf;
  readonly field: WordField | "filedDate";
  /** Bounded; what any of them finds is proposed, and the scores add up. */
  readonly texts: readonly string[];
  /** Terms in all. */
  readonly terms: number;
  /** False: it proposes more than the leaf matches. */
  readonly isExact: boolean;
  /** Finds some of what the leaf matches, where that is known without a look at the words. */
  readonly sure: string | null;
}

const TEXTS: readonly WordField[] = ["heading", "body"];

export function fieldQueries(leaf: Leaf, expansions: Expansions): FieldQuery[] {
  if (leaf.kind === "filed") {
    const bound = (date: string) => (date === "" || date === "~" ? "*" : escaped(date));
    return [
      {
        leaf,
        field: "filedDate",
        texts: [`filedDate:[${bound(leaf.from)} TO ${bound(leaf.end)}}^0`],
        terms: 1,
        isExact: true,
        sure: null,
      },
    ];
  }
  return (leaf.field === null ? TEXTS : [leaf.field]).map((field) => ofField(leaf, field, expansions));
}

function ofField(
  leaf: Exclude<Leaf, { kind: "filed" }>,
  field: WordField,
  expansions: Expansions,
): FieldQuery {
  const { pattern } = leaf;
  // What says something about the filing or the group is no reason to rank one risk factor above another.
  const weight = field === "heading" || field === "body" ? "" : "^0";
  const tokens = (words: readonly string[]) => words.map((word) => escaped(storedTerm(word)));
  const query = (texts: readonly string[], terms: number, isExact = true, sure: string | null = null) => ({
    leaf,
    field,
    texts: texts.map((text) => text + weight),
    terms,
    isExact,
    sure: sure === null ? null : sure + weight,
  });
  switch (pattern.kind) {
    case "word":
      return query([`${field}Stems:${escaped(storedTerm(stem(pattern.token)))}`], 1);
    case "phrase":
      return query(
        [`${field}Tokens:"${tokens(pattern.tokens.slice(0, MOST_TERMS)).join(" ")}"`],
        Math.min(pattern.tokens.length, MOST_TERMS),
        pattern.tokens.length <= MOST_TERMS,
      );
    case "near": {
      const { text, terms, isExact, sure } = nearQuery(`${field}Tokens`, {
        words: tokens(pattern.tokens),
        between: pattern.between,
        isListed: LISTED_FIELDS.has(field),
        most: MOST_TERMS,
      });
      return query([text], terms, isExact, sure);
    }
    default: {
      const found = tokens(expansions.get(printLeaf(leaf)) ?? []);
      const batches = Array.from({ length: Math.ceil(found.length / MOST_TERMS) }, (_, batch) =>
        found.slice(batch * MOST_TERMS, (batch + 1) * MOST_TERMS),
      );
      return query(
        batches.map((batch) => `${field}Tokens:(${batch.join(" ")})`),
        found.length,
      );
    }
  }
}

/** Finds every risk factor. */
export const EVERYTHING = "*:*^0";
/** No id is this one. */
const NOTHING = "id:nothing";

/**
 * One query that finds exactly what the condition does, and scores all that leaves outside of a NOT match; null where
 * Lucene cannot say it.
 */
export function wholeQuery(condition: Condition, expansions: Expansions): string | null {
  const queries = new Map<string, readonly FieldQuery[]>();
  for (const leaf of allLeaves(condition)) queries.set(printLeaf(leaf), fieldQueries(leaf, expansions));
  const all = [...queries.values()].flat();
  const terms = all.reduce((sum, query) => sum + query.terms, 0);
  if (terms > MOST_IN_ALL || all.some(({ isExact, texts }) => !isExact || texts.length > 1)) return null;
  const text = (leaf: Leaf) =>
    queries
      .get(printLeaf(leaf))!
      .flatMap(({ texts }) => texts)
      .join(" ");
  const scored = positiveLeaves(condition)
    .filter((leaf) => leaf.kind === "words")
    .map(text);
  return [`+(${finding(condition, (leaf) => text(leaf) || NOTHING)})^0`, ...scored].join(" ").trim();
}

function finding(condition: Condition, text: (leaf: Leaf) => string): string {
  if (isLeaf(condition)) return text(condition);
  if (condition.kind === "not") return `+${EVERYTHING} -(${finding(condition.of, text)})`;
  const sign = condition.kind === "and" ? "+" : "";
  return condition.of.map((part) => `${sign}(${finding(part, text)})`).join(" ");
}

/** Each once, wherever it stands. */
export function allLeaves(condition: Condition): Leaf[] {
  if (isLeaf(condition)) return [condition];
  const parts = condition.kind === "not" ? [condition.of] : condition.of;
  return [...new Map(parts.flatMap(allLeaves).map((leaf) => [printLeaf(leaf), leaf])).values()];
}

/** Of what a query finds, only these nodes. */
export function within(query: string, ids: readonly string[]): string {
  return `+(${query}) +(${ids.map((id) => `id:${escaped(id)}`).join(" ")})^0`;
}

/** A word of another tokenizer's making would be harmless, too. */
function escaped(word: string): string {
  return word.replace(/[^\p{L}\p{N}\p{M}]/gu, "\\$&");
}
