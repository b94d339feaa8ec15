import { tokenize } from "./tokens.ts";

/** One condition; all conditions of a query must hold. Tokens are folded as `tokenize` folds them. */
export type Clause =
  /** A token with the same Porter stem. */
  | { readonly kind: "word"; readonly token: string }
  /** These tokens, unstemmed, one after the other within one field. */
  | { readonly kind: "phrase"; readonly tokens: readonly string[] }
  /** A token that begins so, unstemmed; two characters or more. */
  | { readonly kind: "prefix"; readonly prefix: string };

export interface RiskQuery {
  /** Each once, in the order of the query. Empty: nothing is found. */
  readonly clauses: readonly Clause[];
  /** The query as understood: itself a query with the same clauses. */
  readonly interpretedAs: string;
  /** What was read otherwise than it was probably meant, in words. */
  readonly warnings: readonly string[];
}

const QUOTES = /["\u201c\u201d\u201e\u201f\uff02]/;
/** Warnings about more words than these are summed up. */
const MOST_WARNINGS = 10;

/**
 * Reads a query: words, `"exact phrases"` and `prefix*`. A word that holds several tokens (`AT&T`) is a phrase. What
 * does not parse is read as plain words, with a warning. Never throws; linear in the length of the text.
 */
export function parseRiskQuery(text: string): RiskQuery {
  const warnings: string[] = [];
  const parts = text.split(QUOTES);
  const closed = parts.length % 2 === 1;
  if (!closed) warnings.push("A quotation mark has no partner: what follows it was read as plain words.");
  const clauses = parts.flatMap((part, index) => {
    const quoted = index % 2 === 1 && (closed || index < parts.length - 1);
    return quoted ? phrase(part, warnings) : part.split(/\s+/).flatMap((word) => readWord(word, warnings));
  });
  if (clauses.length === 0) warnings.unshift("The query holds no word, so nothing was looked for.");
  const byText = new Map(clauses.map((clause) => [printClause(clause), clause]));
  return {
    clauses: [...byText.values()],
    interpretedAs: [...byText.keys()].join(" "),
    warnings: summed(warnings),
  };
}

function phrase(text: string, warnings: string[]): Clause[] {
  const tokens = tokenize(text).map((token) => token.text);
  if (tokens.length > 0) return [{ kind: "phrase", tokens }];
  warnings.push("A phrase without a word was left out.");
  return [];
}

function readWord(word: string, warnings: string[]): Clause[] {
  const tokens = tokenize(word).map((token) => token.text);
  if (tokens.length === 0) {
    if (word !== "") warnings.push(`${shown(word)} holds no letter or digit and was left out.`);
    return [];
  }
  const only = tokens.length === 1 ? tokens[0]! : null;
  if (word.includes("*")) {
    if (only !== null && word.endsWith("*") && [...only].length >= 2)
      return [{ kind: "prefix", prefix: only }];
    warnings.push(`${shown(word)} is no prefix: an asterisk must follow one word of two letters or more.`);
  }
  return only === null ? [{ kind: "phrase", tokens }] : [{ kind: "word", token: only }];
}

function printClause(clause: Clause): string {
  if (clause.kind === "word") return clause.token;
  return clause.kind === "phrase" ? `"${clause.tokens.join(" ")}"` : `${clause.prefix}*`;
}

function shown(word: string): string {
  return word.length <= 40 ? word : `${[...word.slice(0, 40)].join("").toWellFormed()}…`;
}

function summed(warnings: readonly string[]): string[] {
  const distinct = [...new Set(warnings)];
  const rest = distinct.length - MOST_WARNINGS;
  return rest <= 0 ? distinct : [...distinct.slice(0, MOST_WARNINGS), `${rest} more of this kind.`];
}
