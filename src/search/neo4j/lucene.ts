import type { Clause } from "../query.ts";
import { stem } from "../stem.ts";

/** Of the full-text index and the properties it is over; see schema/neo4j. */
export const FIELDS = ["heading", "body"] as const;
/** A heading says in ten words what the body says in five hundred. */
const BOOST = { heading: 2, body: 1 };

/** Lucene refuses a query of more than 1,024 terms; each word counts once per field. */
const MOST_TERMS = 200;
/** Lucene cuts a longer word at 255 units. */
const LONGEST_TERM = 200;

export interface LuceneQuery {
  /** A query of Lucene's classic parser that finds every risk in which all clauses hold, if `rest` is empty no other. */
  readonly text: string;
  /** What Lucene was not asked, or not asked exactly. */
  readonly rest: readonly Clause[];
}

/** Of clauses, one at least. Lucene sees nothing but escaped tokens and stems, which are letters and digits. */
export function luceneQuery(clauses: readonly Clause[]): LuceneQuery {
  const parts: string[] = [];
  const rest: Clause[] = [];
  let terms = 0;
  for (const clause of clauses) {
    const exact = isExact(clause);
    const proposal = exact ? clause : beginning(clause);
    const count = proposal.kind === "phrase" ? proposal.tokens.length : 1;
    if (!exact) rest.push(clause);
    if (terms + count > MOST_TERMS) {
      if (exact) rest.push(clause);
      continue;
    }
    terms += count;
    parts.push(`+(${FIELDS.map((field) => `${term(proposal, field)}^${BOOST[field]}`).join(" ")})`);
  }
  return { text: parts.join(" "), rest };
}

function isExact(clause: Clause): boolean {
  switch (clause.kind) {
    case "word":
      return stem(clause.token).length <= LONGEST_TERM;
    case "prefix":
      return clause.prefix.length <= LONGEST_TERM;
    case "phrase":
      return (
        clause.tokens.length <= MOST_TERMS && clause.tokens.every((token) => token.length <= LONGEST_TERM)
      );
  }
}

/** A clause that holds wherever the given one does, with a term that Lucene takes. */
function beginning(clause: Clause): Clause {
  switch (clause.kind) {
    case "word":
      // So long a word is its own stem, so it is among the tokens.
      return { kind: "prefix", prefix: cut(clause.token) };
    case "prefix":
      return { kind: "prefix", prefix: cut(clause.prefix) };
    case "phrase": {
      const longest = clause.tokens.findIndex((token) => token.length > LONGEST_TERM);
      if (longest >= 0) return { kind: "prefix", prefix: cut(clause.tokens[longest]!) };
      return { kind: "phrase", tokens: clause.tokens.slice(0, MOST_TERMS / 4) };
    }
  }
}

/** At most half of a pair is lost: a shorter beginning finds more, and never less. */
function cut(word: string): string {
  const end = /[\ud800-\udbff]/.test(word[LONGEST_TERM - 1]!) ? LONGEST_TERM - 1 : LONGEST_TERM;
  return word.slice(0, end);
}

function term(clause: Clause, field: string): string {
  switch (clause.kind) {
    case "word":
      return `${field}Stems:${escaped(stem(clause.token))}`;
    case "prefix":
      return `${field}Tokens:${escaped(clause.prefix)}*`;
    case "phrase":
      return `${field}Tokens:"${clause.tokens.map(escaped).join(" ")}"`;
  }
}

/** A word of another tokenizer's making would be harmless, too. */
function escaped(word: string): string {
  return word.replace(/[^\p{L}\p{N}\p{M}]/gu, "\\$&");
}
