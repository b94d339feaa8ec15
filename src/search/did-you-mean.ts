import { compareCodePoints } from "../kernel/text.ts";
import {
  both,
  type Condition,
  isLeaf,
  negated,
  type Pattern,
  positiveLeaves,
  printCondition,
  type WordLeaf,
} from "./condition.ts";
import { isWithin } from "./levenshtein.ts";
import type { RiskTerm } from "./port.ts";
import { stem } from "./stem.ts";

/** Words up to this many characters are taken for one edit away from what was meant, longer ones for two. */
const ONE_EDIT_UP_TO = 4;
/** Words that are looked up for one query. */
const MOST_WORDS = 20;

export interface Dictionary {
  /** Tokens of headings and bodies that begin so. */
  terms(prefix: string): Promise<readonly RiskTerm[]>;
  /** How many risk factors a query finds. */
  count(query: string): Promise<number>;
}

/**
 * The query with each word that no risk factor holds replaced by the nearest one that some hold, the most frequent of
 * equals; null where there is no such word, or what comes out finds nothing either.
 */
export async function didYouMean(condition: Condition, { terms, count }: Dictionary): Promise<string | null> {
  const better = new Map<string, string>();
  for (const word of wordsOf(condition).slice(0, MOST_WORDS)) {
    const candidates = await terms(String.fromCodePoint(word.codePointAt(0)!));
    const isKnown = candidates.some(({ token, stem: known }) => token === word || known === stem(word));
    const nearest = isKnown ? null : nearestOf(word, candidates);
    if (nearest !== null) better.set(word, nearest);
  }
  if (better.size === 0) return null;
  const query = printCondition(replaced(condition, better));
  return (await count(query)) > 0 ? query : null;
}

/** Of words and phrases in headings and bodies. */
function wordsOf(condition: Condition): string[] {
  const words = positiveLeaves(condition).flatMap((leaf) =>
    leaf.kind === "words" && isInTexts(leaf) ? tokensOf(leaf.pattern) : [],
  );
  return [...new Set(words)];
}

function isInTexts({ field }: WordLeaf): boolean {
  return field === null || field === "heading" || field === "body";
}

function tokensOf(pattern: Pattern): readonly string[] {
  if (pattern.kind === "word") return [pattern.token];
  return pattern.kind === "phrase" || pattern.kind === "near" ? pattern.tokens : [];
}

function nearestOf(word: string, candidates: readonly RiskTerm[]): string | null {
  const letters = [...word];
  for (let edits = 1; edits <= (letters.length <= ONE_EDIT_UP_TO ? 1 : 2); edits++) {
    const near = candidates.filter(({ token }) => isWithin(letters, [...token], edits));
    near.sort((a, b) => b.risks - a.risks || compareCodePoints(a.token, b.token));
    if (near[0] !== undefined) return near[0].token;
  }
  return null;
}

function replaced(condition: Condition, better: ReadonlyMap<string, string>): Condition {
  if (condition.kind === "not") return negated(replaced(condition.of, better));
  if (!isLeaf(condition))
    return both(
      condition.kind,
      condition.of.map((part) => replaced(part, better)),
    );
  if (condition.kind === "filed" || !isInTexts(condition)) return condition;
  const { pattern } = condition;
  const one = (token: string) => better.get(token) ?? token;
  if (pattern.kind === "word") return { ...condition, pattern: { ...pattern, token: one(pattern.token) } };
  if (pattern.kind === "prefix" || pattern.kind === "fuzzy") return condition;
  return { ...condition, pattern: { ...pattern, tokens: pattern.tokens.map(one) } };
}
