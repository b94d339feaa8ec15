import { type Condition, type Leaf, type Pattern, printLeaf, type WordField } from "./condition.ts";
import { readFiled } from "./filed.ts";
import { type Item, lex, type QueryField } from "./lexer.ts";
import type { QueryToken } from "./query.ts";
import { readWord, shown } from "./read-word.ts";
import { tokenize } from "./tokens.ts";

/** UTF-16 units of a query that are read: three pages of text. */
export const LONGEST_QUERY = 8_192;
/** Different words, phrases and the like in one query. */
export const MOST_CONDITIONS = 256;
/** Parentheses within parentheses. */
export const DEEPEST = 50;
/** Under `any` a level may be printed as two. */
const DEEPEST_ANY = DEEPEST / 2;

type Warn = (message: string) => void;

/** The beginning of a long query, up to a white space where there is one. */
export function cutQuery(text: string, warn: Warn): string {
  if (text.length <= LONGEST_QUERY) return text;
  warn(`The query is long: only its first ${LONGEST_QUERY} characters were read.`);
  const beginning = text.slice(0, LONGEST_QUERY);
  const words = /^.*\s/s.exec(beginning);
  return words === null ? beginning : words[0];
}

/** A query's parts, ready for the parser: fields have come down to the words, and what has no meaning is gone. */
export function readItems(text: string, any: boolean, warn: Warn): QueryToken[] {
  const paired = pairParentheses(lex(text, warn), any ? DEEPEST_ANY : DEEPEST, warn);
  const reader = new Reader(warn);
  for (const item of paired) reader.take(item);
  return reader.end();
}

const OPERATORS = {
  AND: { kind: "and" },
  OR: { kind: "or" },
  NOT: { kind: "not", isSign: false },
} as const satisfies Record<string, QueryToken>;

/** An item, and for a parenthesis whether it groups or only carries its field. */
type Paired = Item & { readonly groups?: boolean };

function pairParentheses(items: readonly Item[], deepest: number, warn: Warn): Paired[] {
  const result: Paired[] = [...items];
  const open: number[] = [];
  const left = (at: number, item: Paired) => {
    result[at] = item;
    warn("A parenthesis has no partner and was left out.");
  };
  for (const [at, item] of items.entries()) {
    if (item.kind === "open") open.push(at);
    if (item.kind !== "close") continue;
    const partner = open.pop();
    if (partner === undefined) left(at, NOTHING);
    else if (open.length >= deepest) {
      warn(`Parentheses were read ${deepest} levels deep; deeper ones were left out.`);
      result[partner] = { ...result[partner]!, groups: false };
      result[at] = { ...item, groups: false };
    }
  }
  for (const at of open) {
    const { field } = items[at] as { field: QueryField | null };
    left(at, field === null ? NOTHING : { kind: "chunk", field: null, text: field });
  }
  return result;
}

/** Stands where something was left out. */
const NOTHING: Paired = { kind: "chunk", field: null, text: "" };

class Reader {
  readonly #warn: Warn;
  readonly #tokens: QueryToken[] = [];
  /** Of the parentheses that are open, the innermost last. */
  readonly #fields: (QueryField | null)[] = [];
  readonly #seen = new Set<string>();

  constructor(warn: Warn) {
    this.#warn = warn;
  }

  take(item: Paired): void {
    switch (item.kind) {
      case "open":
        this.#fields.push(item.field ?? this.#field());
        if (item.groups !== false) this.#tokens.push({ kind: "open" });
        return;
      case "close":
        this.#fields.pop();
        if (item.groups !== false) this.#close();
        return;
      case "sign":
        this.#tokens.push(item.excludes ? { kind: "not", isSign: true } : { kind: "must" });
        return;
      case "operator":
        this.#tokens.push(OPERATORS[item.word]);
        return;
      case "chunk":
        this.#operand(this.#chunk(item.text, item.field ?? this.#field()));
        return;
      case "quoted":
        this.#operand(this.#quoted(item, item.field ?? this.#field()));
        return;
    }
  }

  end(): QueryToken[] {
    return withOperands(this.#tokens, (word) =>
      this.#warn(`${word} joins nothing here and was read as a word.`),
    );
  }

  #field(): QueryField | null {
    return this.#fields.at(-1) ?? null;
  }

  #close(): void {
    if (this.#tokens.at(-1)?.kind === "open") {
      this.#tokens.pop();
      this.#warn("A parenthesis without a word was left out.");
      this.#dropSign();
    } else this.#tokens.push({ kind: "close" });
  }

  #operand(leaf: Leaf | null): void {
    if (leaf === null || !this.#isWithinLimit(printLeaf(leaf))) this.#dropSign();
    else this.#tokens.push({ kind: "operand", condition: leaf });
  }

  #isWithinLimit(printed: string): boolean {
    if (this.#seen.size >= MOST_CONDITIONS && !this.#seen.has(printed)) {
      this.#warn(`The query is long: only its first ${MOST_CONDITIONS} words and phrases were read.`);
      return false;
    }
    this.#seen.add(printed);
    return true;
  }

  /** The sign right before what was left out. */
  #dropSign(): void {
    const last = this.#tokens.at(-1);
    if (last?.kind === "must" || (last?.kind === "not" && last.isSign)) this.#tokens.pop();
  }

  #chunk(text: string, field: QueryField | null): Leaf | null {
    if (field === "filed") {
      const filed = readFiled(text.replace(/[,;!?]$/, "").replace(/(?<=\d)\.$/, ""));
      if (filed !== null) return filed;
      this.#warn(`filed: takes a date (2001, 2001-11, >=2001-11-02, 2000..2002); ${shown(text)} is none.`);
    }
    const pattern = readWord(text, this.#warn);
    if (pattern === null && text !== "")
      this.#warn(`${shown(text)} holds no letter or digit and was left out.`);
    return leafOf(pattern, field);
  }

  #quoted({ text, between }: Extract<Item, { kind: "quoted" }>, field: QueryField | null): Leaf | null {
    if (field === "filed") return this.#chunk(text.trim(), field);
    const tokens = tokenize(text).map((token) => token.text);
    if (tokens.length === 0) this.#warn("A phrase without a word was left out.");
    if (tokens.length === 0) return null;
    return leafOf(between === null ? { kind: "phrase", tokens } : { kind: "near", tokens, between }, field);
  }
}

function leafOf(pattern: Pattern | null, field: QueryField | null): Leaf | null {
  if (pattern === null) return null;
  return { kind: "words", field: field === "filed" ? null : (field satisfies WordField | null), pattern };
}

/**
 * An operator that has nothing to join is a plain word: AND and OR need an operand on either side, NOT one behind it.
 * What follows an AND or OR begins an operand, if need be by being a word itself.
 */
function withOperands(tokens: readonly QueryToken[], tell: (word: string) => void): QueryToken[] {
  const result: QueryToken[] = [];
  for (const [at, token] of tokens.entries()) {
    const before = result.at(-1)?.kind;
    const after = tokens[at + 1]?.kind;
    const hasRight = after !== undefined && after !== "close";
    const hasLeft = before === "operand" || before === "close";
    const { kind } = token;
    const isLone = kind === "not" ? !hasRight : (kind === "and" || kind === "or") && !(hasLeft && hasRight);
    if (isLone) tell(kind.toUpperCase());
    result.push(isLone ? { kind: "operand", condition: plainWord(kind) } : token);
  }
  return result;
}

function plainWord(token: string): Condition {
  return { kind: "words", field: null, pattern: { kind: "word", token } };
}
