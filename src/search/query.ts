import { both, type Condition, negated, printCondition } from "./condition.ts";
import { cutQuery, readItems } from "./read-items.ts";

export interface RiskQuery {
  /** Null: nothing is found. */
  readonly condition: Condition | null;
  /** The query as understood: itself a query with the same condition, whether or not `any` is set. */
  readonly interpretedAs: string;
  /** What was read otherwise than it was probably meant, in words. */
  readonly warnings: readonly string[];
}

/** Warnings about more words than these are summed up. */
const MOST_WARNINGS = 10;

/**
 * Reads a query in the language of docs/SEARCH.md. `any`: what stands side by side is joined by OR. What does not
 * parse is read as plain words, with a warning. Never throws; linear in the length of the text.
 */
export function parseRiskQuery(text: string, any = false): RiskQuery {
  const warnings: string[] = [];
  const warn = (message: string) => void warnings.push(message);
  const tokens = readItems(cutQuery(text, warn), any, warn);
  if (tokens.length === 0) {
    warnings.unshift("The query holds no word, so nothing was looked for.");
    return { condition: null, interpretedAs: "", warnings: summed(warnings) };
  }
  const condition = new Parser(tokens, any).parse();
  return {
    condition,
    interpretedAs: printCondition(condition, any ? " AND " : " "),
    warnings: summed(warnings),
  };
}

/** What the parser is given: every operator has its operands, every parenthesis its partner, and none is empty. */
export type QueryToken =
  | { readonly kind: "operand"; readonly condition: Condition }
  | { readonly kind: "open" | "close" | "and" | "or" | "must" }
  /** `isSign`: it was a hyphen right before what it excludes. */
  | { readonly kind: "not"; readonly isSign: boolean };

interface Signed {
  readonly condition: Condition;
  /** Has a sign or a NOT before it: must hold under `any`, too. */
  readonly isSigned: boolean;
}

/** Recursive in parentheses, whose nesting is bounded. */
class Parser {
  readonly #tokens: readonly QueryToken[];
  readonly #any: boolean;
  #at = 0;

  constructor(tokens: readonly QueryToken[], any: boolean) {
    this.#tokens = tokens;
    this.#any = any;
  }

  parse(): Condition {
    const alternatives = [this.#sequence()];
    while (this.#takes("or")) alternatives.push(this.#sequence());
    return both("or", alternatives);
  }

  /** Side by side, up to an OR or the end of the parenthesis. */
  #sequence(): Condition {
    const parts: Signed[] = [];
    while (this.#at < this.#tokens.length && !this.#isAt("or") && !this.#isAt("close"))
      parts.push(this.#chain());
    if (!this.#any)
      return both(
        "and",
        parts.map(({ condition }) => condition),
      );
    const of = (wanted: boolean) =>
      parts.filter(({ isSigned }) => isSigned === wanted).map(({ condition }) => condition);
    const bare = of(false);
    return both("and", [...(bare.length > 0 ? [both("or", bare)] : []), ...of(true)]);
  }

  #chain(): Signed {
    const first = this.#unary();
    if (!this.#isAt("and")) return first;
    const parts = [first.condition];
    while (this.#takes("and")) parts.push(this.#unary().condition);
    return { condition: both("and", parts), isSigned: false };
  }

  #unary(): Signed {
    let excludes = false;
    let isSigned = false;
    for (; this.#isAt("not") || this.#isAt("must"); this.#at++) {
      if (this.#isAt("not")) excludes = !excludes;
      isSigned = true;
    }
    const condition = this.#primary();
    return { condition: excludes ? negated(condition) : condition, isSigned };
  }

  #primary(): Condition {
    const token = this.#tokens[this.#at++]!;
    if (token.kind === "operand") return token.condition;
    const inside = this.parse();
    this.#takes("close");
    return inside;
  }

  #isAt(kind: QueryToken["kind"]): boolean {
    return this.#tokens[this.#at]?.kind === kind;
  }

  #takes(kind: QueryToken["kind"]): boolean {
    const found = this.#isAt(kind);
    if (found) this.#at++;
    return found;
  }
}

function summed(warnings: readonly string[]): string[] {
  const distinct = [...new Set(warnings)];
  const rest = distinct.length - MOST_WARNINGS;
  return rest <= 0 ? distinct : [...distinct.slice(0, MOST_WARNINGS), `${rest} more of this kind.`];
}
