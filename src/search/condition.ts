/** Texts of a risk factor and of its filing whose words a query may ask for. */
export const WORD_FIELDS = ["heading", "body", "category", "issuer", "form", "mentions"] as const;
export type WordField = (typeof WORD_FIELDS)[number];

/** What matches words of a text. Tokens are folded as `tokenize` folds them. */
export type Pattern =
  /** A token with the same Porter stem. */
  | { readonly kind: "word"; readonly token: string }
  /** These tokens, unstemmed, one after the other. */
  | { readonly kind: "phrase"; readonly tokens: readonly string[] }
  /** Each of these tokens once, unstemmed, in any order, at most so many others between the first and the last. */
  | { readonly kind: "near"; readonly tokens: readonly string[]; readonly between: number }
  /** A token that begins so, unstemmed; two characters or more. */
  | { readonly kind: "prefix"; readonly prefix: string }
  /** A token within this Levenshtein distance, unstemmed, the first character equal. */
  | { readonly kind: "fuzzy"; readonly token: string; readonly edits: 1 | 2 };

/** A pattern within one field; `field` null: within the heading or within the body. */
export interface WordLeaf {
  readonly kind: "words";
  readonly field: WordField | null;
  readonly pattern: Pattern;
}

/** Filed on or after `from` and before `end`, compared as strings: "2001-11-02" lies in ["2001", "2001-99"). */
export interface FiledLeaf {
  readonly kind: "filed";
  readonly from: string;
  readonly end: string;
  /** As it is printed behind `filed:`. */
  readonly printed: string;
}

export type Leaf = WordLeaf | FiledLeaf;

/** A condition on one risk factor. Nested no deeper than `parseRiskQuery` allows. */
export type Condition =
  | Leaf
  | { readonly kind: "and" | "or"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition };

export function isLeaf(condition: Condition): condition is Leaf {
  return condition.kind === "words" || condition.kind === "filed";
}

/** All of them; flat, each once. At least one. */
export function both(kind: "and" | "or", conditions: readonly Condition[]): Condition {
  const flat = conditions.flatMap((condition) => (condition.kind === kind ? condition.of : [condition]));
  const distinct = [...new Map(flat.map((condition) => [printCondition(condition), condition])).values()];
  return distinct.length === 1 ? distinct[0]! : { kind, of: distinct };
}

export function negated(condition: Condition): Condition {
  return condition.kind === "not" ? condition.of : { kind: "not", of: condition };
}

/** Leaves outside of any NOT, each once, from left to right. */
export function positiveLeaves(condition: Condition): Leaf[] {
  if (condition.kind === "not") return [];
  if (isLeaf(condition)) return [condition];
  const leaves = condition.of.flatMap(positiveLeaves);
  return [...new Map(leaves.map((leaf) => [printLeaf(leaf), leaf])).values()];
}

/** A query that means the condition. `and`: what joins by AND, " " or " AND ". */
export function printCondition(condition: Condition, and = " "): string {
  switch (condition.kind) {
    case "and":
      return condition.of
        .map((part) => (part.kind === "or" ? `(${printCondition(part, and)})` : printCondition(part, and)))
        .join(and);
    case "or":
      return condition.of.map((part) => printCondition(part, and)).join(" OR ");
    case "not": {
      const text = printCondition(condition.of, and);
      return condition.of.kind === "and" || condition.of.kind === "or" ? `-(${text})` : `-${text}`;
    }
    default:
      return printLeaf(condition);
  }
}

export function printLeaf(leaf: Leaf): string {
  if (leaf.kind === "filed") return `filed:${leaf.printed}`;
  const pattern = printPattern(leaf.pattern);
  return leaf.field === null ? pattern : `${leaf.field}:${pattern}`;
}

function printPattern(pattern: Pattern): string {
  switch (pattern.kind) {
    case "word":
      return pattern.token;
    case "phrase":
      return `"${pattern.tokens.join(" ")}"`;
    case "near":
      return `"${pattern.tokens.join(" ")}"~${pattern.between}`;
    case "prefix":
      return `${pattern.prefix}*`;
    case "fuzzy":
      return `${pattern.token}~${pattern.edits}`;
  }
}
