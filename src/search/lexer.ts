import { WORD_FIELDS, type WordField } from "./condition.ts";
import { tokenize } from "./tokens.ts";

export type QueryField = WordField | "filed";

export type Item =
  /** A run of characters without white space, quotation marks and parentheses. */
  | { readonly kind: "chunk"; readonly field: QueryField | null; readonly text: string }
  /** What stood between quotation marks; `between` from `"..."~5`, else null. */
  | {
      readonly kind: "quoted";
      readonly field: QueryField | null;
      readonly text: string;
      readonly between: number | null;
    }
  | { readonly kind: "open"; readonly field: QueryField | null }
  | { readonly kind: "close" }
  | { readonly kind: "operator"; readonly word: "AND" | "OR" | "NOT" }
  /** A sign right before what follows. */
  | { readonly kind: "sign"; readonly excludes: boolean };

/** As people paste them. An em dash is not among the dashes: it stands between words. */
const QUOTES = /[\u201c-\u201f\u00ab\u00bb\uff02]/g;
const DASHES = /[\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d]/g;
const SPACE = /\s|[\u200b\u2060]/;
const FIELD = /^([A-Za-z]{1,20}):/;
const UNKNOWN_FIELD = /^\p{L}{1,40}:/u;
const PROXIMITY = /~(\d{0,9})/y;
const FIELDS: ReadonlySet<string> = new Set<QueryField>([...WORD_FIELDS, "filed"]);

/** Cuts a query into items; what it could not read as it was probably meant is told to `warn`. Linear in the length. */
export function lex(text: string, warn: (message: string) => void): Item[] {
  return new Lexer(pairQuotes(text.replace(QUOTES, '"').replace(DASHES, "-"), warn), warn).items();
}

/** A mark without a partner is read as a space. */
function pairQuotes(text: string, warn: (message: string) => void): string {
  if (text.split('"').length % 2 === 1) return text;
  warn("A quotation mark has no partner and was left out.");
  const last = text.lastIndexOf('"');
  return `${text.slice(0, last)} ${text.slice(last + 1)}`;
}

class Lexer {
  readonly #text: string;
  readonly #warn: (message: string) => void;
  readonly #items: Item[] = [];
  #at = 0;

  constructor(text: string, warn: (message: string) => void) {
    this.#text = text;
    this.#warn = warn;
  }

  items(): Item[] {
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at]!;
      if (SPACE.test(character)) this.#at++;
      else if (character === "(" || character === ")") {
        this.#at++;
        this.#items.push(character === "(" ? { kind: "open", field: null } : { kind: "close" });
      } else if (character === '"') this.#quoted(null);
      else this.#chunk();
    }
    return this.#items;
  }

  #quoted(field: QueryField | null): void {
    const end = this.#text.indexOf('"', this.#at + 1);
    const text = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    PROXIMITY.lastIndex = this.#at;
    const [whole, digits] = PROXIMITY.exec(this.#text) ?? [];
    if (whole !== undefined) this.#at += whole.length;
    if (digits === "") this.#warn('A ~ behind a phrase needs a number ("..."~5) and was left out.');
    this.#items.push({ kind: "quoted", field, text, between: digits ? Number(digits) : null });
  }

  #chunk(): void {
    const start = this.#at;
    const leads = start === 0 || this.#text[start - 1] === "(" || SPACE.test(this.#text[start - 1]!);
    while (this.#at < this.#text.length && !this.#ends(this.#text[this.#at]!)) this.#at++;
    const whole = this.#text.slice(start, this.#at);
    const chunk = leads ? this.#withoutSign(whole) : whole;
    if (chunk === whole && (chunk === "AND" || chunk === "OR" || chunk === "NOT"))
      this.#items.push({ kind: "operator", word: chunk });
    else this.#fielded(chunk);
  }

  #ends(character: string): boolean {
    return character === '"' || character === "(" || character === ")" || SPACE.test(character);
  }

  /** True where a phrase or a parenthesis begins right behind the chunk. */
  #touches(): boolean {
    const next = this.#text[this.#at];
    return next === '"' || next === "(";
  }

  /** One leading sign before something is an operator; several, or one by itself, are punctuation. */
  #withoutSign(chunk: string): string {
    const sign = chunk[0]!;
    if (sign !== "-" && sign !== "+") return chunk;
    const rest = chunk.slice(1);
    const isOperator = rest === "" ? this.#touches() : !/^[-+]/.test(rest) && hasToken(rest);
    if (!isOperator) return chunk;
    this.#items.push({ kind: "sign", excludes: sign === "-" });
    return rest;
  }

  #fielded(chunk: string): void {
    const [prefix, name] = FIELD.exec(chunk) ?? [];
    const field = name?.toLowerCase();
    const text = chunk.slice(prefix?.length);
    if (prefix === undefined || !isField(field)) this.#unfielded(chunk);
    else if (text === "" && this.#text[this.#at] === '"') this.#quoted(field);
    else if (text === "" && this.#text[this.#at] === "(") {
      this.#at++;
      this.#items.push({ kind: "open", field });
    } else if (hasToken(text)) this.#items.push({ kind: "chunk", field, text });
    else {
      this.#warn(`${prefix} needs a word, a phrase or a parenthesis behind it and was read as a plain word.`);
      this.#items.push({ kind: "chunk", field: null, text: chunk });
    }
  }

  #unfielded(chunk: string): void {
    const name = UNKNOWN_FIELD.exec(chunk)?.[0];
    if (name !== undefined && (this.#touches() || chunk.length > name.length))
      this.#warn(`${name} is no field and was read as a plain word.`);
    if (chunk !== "") this.#items.push({ kind: "chunk", field: null, text: chunk });
  }
}

function isField(name: string | undefined): name is QueryField {
  return name !== undefined && FIELDS.has(name);
}

export function hasToken(text: string): boolean {
  return tokenize(text).length > 0;
}
