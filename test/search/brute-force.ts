import porter from "natural/lib/natural/stemmers/porter_stemmer.js";

// The search language in the plainest way: no offsets, no index; every risk factor is looked at with every condition.
// Nothing here comes from src/. The bounds on the length and the nesting of a query are left out.

/** The tokens of a text. */
export function plainTokens(text: string): string[] {
  const folded = text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ς/g, "σ")
    .replace(/[‘’ʼ]/g, "'");
  return folded
    .replace(/(?<=[\p{L}\p{N}]\.?)'s(?!'?[\p{L}\p{N}])/gu, " ")
    .replace(/(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}])/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== "")
    .map((token) => token.normalize("NFC"));
}

export interface PlainRisk {
  readonly heading: string;
  readonly body: string;
  readonly category?: string;
  readonly issuer?: string;
  readonly form?: string;
  readonly filed?: string;
  /** Names. */
  readonly mentions?: readonly string[];
}

type Field = "heading" | "body" | "category" | "issuer" | "form" | "mentions";

/** Groups of tokens that match, by their numbers; several for a phrase. */
type Find = (tokens: readonly string[]) => number[][];
type Tree =
  | { readonly kind: "find"; readonly field: Field | null; readonly find: Find }
  | { readonly kind: "filed"; readonly holds: (date: string) => boolean }
  | { readonly kind: "and" | "or"; readonly of: readonly Tree[] }
  | { readonly kind: "not"; readonly of: Tree };

export class PlainQuery {
  readonly #tree: Tree | null;

  constructor(query: string, any = false) {
    this.#tree = new PlainParser(query, any).tree();
  }

  finds(risk: PlainRisk): boolean {
    return this.#tree !== null && holds(this.#tree, risk);
  }

  /** The tokens of each highlighted range of a heading or body, from left to right. */
  highlighted(risk: PlainRisk, field: "heading" | "body"): string[][] {
    const tokens = plainTokens(risk[field]);
    const groups = (this.#tree === null ? [] : positive(this.#tree)).flatMap((leaf) =>
      leaf.kind === "find" && (leaf.field ?? field) === field ? leaf.find(tokens) : [],
    );
    // Ranges that share a token are one.
    const starts = tokens.map((_, at) => groups.some((group) => group.includes(at)));
    const joins = tokens.map((_, at) => groups.some((group) => group.includes(at) && group.includes(at - 1)));
    const ranges: string[][] = [];
    tokens.forEach((token, at) => {
      if (joins[at]) ranges.at(-1)!.push(token);
      else if (starts[at]) ranges.push([token]);
    });
    return ranges;
  }
}

function positive(tree: Tree): Tree[] {
  if (tree.kind === "not") return [];
  return tree.kind === "and" || tree.kind === "or" ? tree.of.flatMap(positive) : [tree];
}

function holds(tree: Tree, risk: PlainRisk): boolean {
  switch (tree.kind) {
    case "and":
      return tree.of.every((part) => holds(part, risk));
    case "or":
      return tree.of.some((part) => holds(part, risk));
    case "not":
      return !holds(tree.of, risk);
    case "filed":
      return risk.filed !== undefined && tree.holds(risk.filed);
    case "find":
      return texts(risk, tree.field).some((text) => tree.find(plainTokens(text)).length > 0);
  }
}

function texts(risk: PlainRisk, field: Field | null): string[] {
  if (field === null) return [risk.heading, risk.body];
  const value = risk[field] ?? [];
  return typeof value === "string" ? [value] : [...value];
}

type Symbol =
  | { readonly is: "(" | ")"; readonly field?: string }
  | { readonly is: "AND" | "OR" | "NOT" | "-" | "+" }
  | { readonly is: "word"; readonly text: string; readonly field?: string }
  | { readonly is: "phrase"; readonly text: string; readonly between: number | null; readonly field?: string }
  | { readonly is: "tree"; readonly tree: Tree };

class PlainParser {
  readonly #any: boolean;
  readonly #symbols: Symbol[];

  constructor(query: string, any: boolean) {
    this.#any = any;
    this.#symbols = loneOperators(withTrees(matchedParentheses(symbols(query))));
  }

  tree(): Tree | null {
    return this.#symbols.length === 0 ? null : this.#alternatives();
  }

  #alternatives(): Tree {
    const of = [this.#sideBySide()];
    while (this.#next("OR")) of.push(this.#sideBySide());
    return join("or", of);
  }

  #sideBySide(): Tree {
    const bare: Tree[] = [];
    const rest: Tree[] = [];
    while (this.#symbols.length > 0 && this.#symbols[0]!.is !== "OR" && this.#symbols[0]!.is !== ")") {
      const isSigned = ["-", "+", "NOT"].includes(this.#symbols[0]!.is);
      const of = [this.#signed()];
      while (this.#next("AND")) of.push(this.#signed());
      (isSigned && of.length === 1 ? rest : bare).push(join("and", of));
    }
    return join(
      "and",
      this.#any ? [...(bare.length > 0 ? [join("or", bare)] : []), ...rest] : [...bare, ...rest],
    );
  }

  #signed(): Tree {
    if (this.#next("+")) return this.#signed();
    if (!this.#next("-") && !this.#next("NOT")) return this.#primary();
    const tree = this.#signed();
    return tree.kind === "not" ? tree.of : { kind: "not", of: tree };
  }

  #primary(): Tree {
    const symbol = this.#symbols.shift()!;
    if (symbol.is === "tree") return symbol.tree;
    const tree = this.#alternatives();
    this.#next(")");
    return tree;
  }

  #next(is: Symbol["is"]): boolean {
    if (this.#symbols[0]?.is !== is) return false;
    this.#symbols.shift();
    return true;
  }
}

function join(kind: "and" | "or", of: readonly Tree[]): Tree {
  return of.length === 1 ? of[0]! : { kind, of };
}

const FIELD = /^(heading|body|category|issuer|form|filed|mentions):/i;

/** Words, phrases, parentheses, operators and signs, in the order of the query. */
function symbols(query: string): Symbol[] {
  let text = query.replace(/[“”„‟«»＂]/g, '"').replace(/[‐‑‒–−﹣－]/g, "-");
  if (text.split('"').length % 2 === 0) text = text.replace(/"([^"]*)$/, " $1");
  const result: Symbol[] = [];
  let field: string | undefined;
  for (const match of text.matchAll(/"([^"]*)"(~\d{0,9})?|[()]|[^\s\u200b\u2060"()]+/gu)) {
    const [piece, quoted, near] = match;
    const before = text[match.index - 1];
    const after = text[match.index + piece.length];
    const given = field === undefined ? {} : { field };
    field = undefined;
    if (quoted !== undefined) {
      const between = near === undefined || near === "~" ? null : Number(near.slice(1));
      result.push({ is: "phrase", text: quoted, between, ...given });
    } else if (piece === "(" || piece === ")") result.push({ is: piece, ...given });
    else if (piece === "AND" || piece === "OR" || piece === "NOT") result.push({ is: piece });
    else {
      const leads = before === undefined || before === "(" || /[\s\u200b\u2060]/.test(before);
      const touches = after === '"' || after === "(";
      const signed =
        /^[-+](?![-+])/.test(piece) &&
        leads &&
        (piece.length === 1 ? touches : plainTokens(piece).length > 0);
      if (signed) result.push({ is: piece[0] as "-" | "+" });
      const word = signed ? piece.slice(1) : piece;
      const named = FIELD.exec(word);
      const rest = named === null ? "" : word.slice(named[0].length);
      if (named !== null && rest === "" && touches) field = named[1]!.toLowerCase();
      else if (named !== null && plainTokens(rest).length > 0)
        result.push({ is: "word", text: rest, field: named[1]!.toLowerCase() });
      else if (word !== "") result.push({ is: "word", text: word });
    }
  }
  return result;
}

/** Without the parentheses that have no partner; the name of a field before one is a word. */
function matchedParentheses(all: readonly Symbol[]): Symbol[] {
  const partner = new Set<Symbol>();
  const open: Symbol[] = [];
  for (const symbol of all) {
    if (symbol.is === "(") open.push(symbol);
    const opening = symbol.is === ")" ? open.pop() : undefined;
    if (opening !== undefined) partner.add(opening).add(symbol);
  }
  return all.flatMap((symbol): Symbol[] => {
    if ((symbol.is !== "(" && symbol.is !== ")") || partner.has(symbol)) return [symbol];
    return symbol.is === "(" && symbol.field !== undefined
      ? [{ is: "word", text: symbol.field }]
      : [{ is: "word", text: "" }];
  });
}

/** Words and phrases as conditions; what holds no token is gone, with the sign before it. */
function withTrees(all: readonly Symbol[]): Symbol[] {
  const result: Symbol[] = [];
  const fields: (string | undefined)[] = [];
  const drop = () => {
    if (result.at(-1)?.is === "-" || result.at(-1)?.is === "+") result.pop();
  };
  for (const symbol of all) {
    if (symbol.is === "(") fields.push(symbol.field ?? fields.at(-1));
    if (symbol.is === ")") fields.pop();
    if (symbol.is === ")" && result.at(-1)?.is === "(") {
      result.pop();
      drop();
    } else if (symbol.is === "word" || symbol.is === "phrase") {
      const tree = condition(symbol, symbol.field ?? fields.at(-1));
      if (tree === null) drop();
      else result.push({ is: "tree", tree });
    } else result.push(symbol);
  }
  return result;
}

/** AND and OR that have nothing on one side, and a NOT that has nothing behind it, are words. */
function loneOperators(all: readonly Symbol[]): Symbol[] {
  const result: Symbol[] = [];
  all.forEach((symbol, at) => {
    const left = result.at(-1)?.is === "tree" || result.at(-1)?.is === ")";
    const right = at + 1 < all.length && all[at + 1]!.is !== ")";
    const isLone =
      ((symbol.is === "AND" || symbol.is === "OR") && !(left && right)) || (symbol.is === "NOT" && !right);
    result.push(
      isLone ? { is: "tree", tree: condition({ is: "word", text: symbol.is }, undefined)! } : symbol,
    );
  });
  return result;
}

function condition(
  { is, text, ...rest }: { is: "word" | "phrase"; text: string; between?: number | null },
  field: string | undefined,
): Tree | null {
  if (field === "filed") {
    const holds = filed(
      text
        .trim()
        .replace(/[,;!?]$/, "")
        .replace(/(?<=\d)\.$/, "")
        .normalize("NFKC"),
    );
    return holds === null
      ? condition({ is: "word", text: text.trim() }, undefined)
      : { kind: "filed", holds };
  }
  const tokens = plainTokens(text);
  if (tokens.length === 0) return null;
  const of = (find: Find): Tree => ({ kind: "find", field: (field as Field | undefined) ?? null, find });
  if (is === "phrase")
    return of(typeof rest.between === "number" ? near(tokens, rest.between) : phrase(tokens));
  const mark = "[^\\p{L}\\p{N}*~]*";
  const wild = new RegExp(`^${mark}[^*~]*?[\\p{L}\\p{N}]\\p{M}*(\\*|~[12]?)${mark}$`, "u").exec(
    text.normalize("NFC"),
  )?.[1];
  const one = wild === undefined ? [] : plainTokens(text.slice(0, text.search(/[*~]/)));
  const letters = [...(one[0] ?? "")];
  if (one.length === 1 && wild === "*" && letters.length >= 2)
    return of(each((token) => token.startsWith(one[0]!)));
  if (one.length === 1 && wild?.startsWith("~")) {
    const most = wild === "~" ? (letters.length <= 5 ? 1 : 2) : Number(wild[1]);
    return of(each((token) => [...token][0] === letters[0] && distance([...token], letters) <= most));
  }
  if (tokens.length > 1) return of(phrase(tokens));
  return of(each((token) => porter.stem(token) === porter.stem(tokens[0]!)));
}

function each(test: (token: string) => boolean): Find {
  return (tokens) => tokens.flatMap((token, at) => (test(token) ? [[at]] : []));
}

function phrase(wanted: readonly string[]): Find {
  return (tokens) =>
    tokens.flatMap((_, at) =>
      wanted.every((token, next) => tokens[at + next] === token) ? [wanted.map((_, next) => at + next)] : [],
    );
}

/** Every way to choose a place for each token, one after the other. */
function near(wanted: readonly string[], between: number): Find {
  return (tokens) => {
    const found = new Set<number>();
    const choose = (rest: readonly string[], chosen: readonly number[]): void => {
      const [token, ...others] = rest;
      if (token === undefined) {
        const others = Math.max(...chosen) - Math.min(...chosen) + 1 - wanted.length;
        if (others <= between) for (const at of chosen) found.add(at);
        return;
      }
      tokens.forEach((other, at) => {
        if (other === token && !chosen.includes(at)) choose(others, [...chosen, at]);
      });
    };
    choose(wanted, []);
    return [...found].map((at) => [at]);
  };
}

/** Levenshtein's own table. */
function distance(a: readonly string[], b: readonly string[]): number {
  const table = [b.map((_, column) => column), ...a.map(() => [] as number[])];
  table[0]!.push(b.length);
  for (let row = 1; row <= a.length; row++)
    for (let column = 0; column <= b.length; column++)
      table[row]![column] =
        column === 0
          ? row
          : Math.min(
              table[row - 1]![column]! + 1,
              table[row]![column - 1]! + 1,
              table[row - 1]![column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1),
            );
  return table[a.length]![b.length]!;
}

const DATE = "(\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?)";

/** Dates compare as numbers of eight digits; what is not said is 0, at the end of a stretch 99. */
function filed(text: string): ((date: string) => boolean) | null {
  const number = (date: string, filler: string) => {
    const [year, month = filler, day = filler] = date.split("-");
    return Number(`${year}${month}${day}`);
  };
  const from = (date: string) => number(date, "00");
  const to = (date: string) => number(date, "99");
  const range = new RegExp(`^${DATE}\\.\\.${DATE}$`).exec(text);
  if (range !== null) return (date) => from(date) >= from(range[1]!) && from(date) <= to(range[2]!);
  const [, sign, given] = new RegExp(`^(>=|<=|>|<)?${DATE}$`).exec(text) ?? [];
  if (given === undefined) return null;
  return (date) => {
    const day = from(date);
    if (sign === ">=") return day >= from(given);
    if (sign === ">") return day > to(given);
    if (sign === "<=") return day <= to(given);
    if (sign === "<") return day < from(given);
    return day >= from(given) && day <= to(given);
  };
}
