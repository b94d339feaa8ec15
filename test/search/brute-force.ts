import porter from "natural/lib/natural/stemmers/porter_stemmer.js";

// The search language in the plainest way: no offsets, no index, regular expressions on whole texts.

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

interface PlainRisk {
  readonly heading: string;
  readonly body: string;
}

type Condition = (fields: readonly string[][]) => boolean;

/** The indexes of the risks that a query finds. */
export function plainSearch(query: string, risks: readonly PlainRisk[]): number[] {
  const conditions = plainConditions(query);
  if (conditions.length === 0) return [];
  return risks.flatMap(({ heading, body }, index) => {
    const fields = [plainTokens(heading), plainTokens(body)];
    return conditions.every((condition) => condition(fields)) ? [index] : [];
  });
}

function plainConditions(query: string): Condition[] {
  const parts = query.replace(/[“”„‟＂]/g, '"').split('"');
  if (parts.length % 2 === 0) {
    const tail = parts.pop()!;
    parts[parts.length - 1] += ` ${tail}`;
  }
  return parts.flatMap((part, index) => {
    if (index % 2 === 1) return plainTokens(part).length > 0 ? [phrase(plainTokens(part))] : [];
    return part.split(/\s+/).flatMap(word);
  });
}

function word(text: string): Condition[] {
  const tokens = plainTokens(text);
  if (tokens.length === 0) return [];
  if (tokens.length > 1) return [phrase(tokens)];
  const token = tokens[0]!;
  if (text.endsWith("*") && [...token].length >= 2)
    return [(fields) => fields.some((field) => field.some((other) => other.startsWith(token)))];
  const stemmed = porter.stem(token);
  return [(fields) => fields.some((field) => field.some((other) => porter.stem(other) === stemmed))];
}

function phrase(tokens: readonly string[]): Condition {
  const wanted = ` ${tokens.join(" ")} `;
  return (fields) => fields.some((field) => ` ${field.join(" ")} `.includes(wanted));
}
