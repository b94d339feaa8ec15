import type { Pattern, WordField, WordLeaf } from "../condition.ts";
import { withinEdits } from "../levenshtein.ts";
import { nearMatches } from "../match.ts";
import {
  decodeCounts,
  decodeInto,
  LISTED_FIELDS,
  noPostings,
  type Postings,
  TEXT_STRIDE,
} from "../postings.ts";
import { stem } from "../stem.ts";
import type { PostingRow, RiskWords } from "../words.ts";

/** Where a leaf matches in one field: places in the catalogue, ascending, and how often. */
export interface FieldMatches {
  readonly field: WordField;
  readonly places: readonly number[];
  readonly counts: readonly number[];
}

const TEXTS: readonly WordField[] = ["heading", "body"];

/** Reads the postings of leaves. `placeOf`: of a document, -1 where the catalogue does not have it. */
export class LeafReader {
  readonly #words: RiskWords;
  readonly #placeOf: (document: number) => number;
  readonly #counts: Int32Array;

  constructor(words: RiskWords, size: number, placeOf: (document: number) => number) {
    this.#words = words;
    this.#placeOf = placeOf;
    this.#counts = new Int32Array(size);
  }

  read({ field, pattern }: WordLeaf): FieldMatches[] {
    const fields = field === null ? TEXTS : [field];
    if (pattern.kind === "phrase" || pattern.kind === "near") {
      const rows = this.#words.postings([...new Set(pattern.tokens)], fields);
      return fields.map((of) => this.#together(pattern, of, rows));
    }
    const rows = this.#words.postings(this.#tokens(pattern), fields);
    return fields.map((of) => this.#any(of, rows));
  }

  /** The dictionary's tokens that a pattern of one token matches. */
  #tokens(pattern: Exclude<Pattern, { tokens: unknown }>): string[] {
    switch (pattern.kind) {
      case "word":
        return this.#words.tokens({ stems: [stem(pattern.token)], prefixes: [] }).map(({ token }) => token);
      case "prefix":
        return this.#words.tokens({ stems: [], prefixes: [pattern.prefix] }).map(({ token }) => token);
      case "fuzzy": {
        const first = String.fromCodePoint(pattern.token.codePointAt(0)!);
        const near = withinEdits(pattern.token, pattern.edits);
        return this.#words
          .tokens({ stems: [], prefixes: [first] })
          .flatMap(({ token }) => (near(token) ? [token] : []));
      }
    }
  }

  /** Where any of the tokens stands. */
  #any(field: WordField, rows: readonly PostingRow[]): FieldMatches {
    const found: number[] = [];
    for (const row of rows)
      if (row.field === field)
        decodeCounts(row.bytes, (document, count) => {
          const place = this.#placeOf(document);
          if (place < 0) return;
          if (this.#counts[place] === 0) found.push(place);
          this.#counts[place]! += count;
        });
    const places = Int32Array.from(found).sort();
    const counts = Array.from(places, (place) => this.#counts[place]!);
    for (const place of found) this.#counts[place] = 0;
    return { field, places: Array.from(places), counts };
  }

  /** Where all of the tokens stand as the pattern says. */
  #together(
    pattern: Extract<Pattern, { tokens: unknown }>,
    field: WordField,
    rows: readonly PostingRow[],
  ): FieldMatches {
    const lists = new Map([...new Set(pattern.tokens)].map((token) => [token, noPostings()]));
    for (const row of rows)
      if (row.field === field)
        decodeInto(lists.get(row.token)!, row.bytes, (document) => this.#placeOf(document) >= 0);
    const found: [place: number, count: number][] = [];
    for (const positions of inAllOf(lists)) {
      const count = countMatches(pattern, positions.of, LISTED_FIELDS.has(field));
      if (count > 0) found.push([this.#placeOf(positions.document), count]);
    }
    found.sort((a, b) => a[0] - b[0]);
    return { field, places: found.map(([place]) => place), counts: found.map(([, count]) => count) };
  }
}

interface Together {
  readonly document: number;
  /** Of each token, ascending. */
  readonly of: ReadonlyMap<string, readonly number[]>;
}

/** The documents that hold every token. */
function* inAllOf(lists: ReadonlyMap<string, Postings>): Generator<Together> {
  const entries = [...lists].sort(([, a], [, b]) => a.documents.length - b.documents.length);
  const at = entries.map(() => 0);
  const [[, rarest]] = entries as [[string, Postings]];
  for (const document of rarest.documents) {
    const isInAll = entries.every(([, { documents }], index) => {
      at[index] = seek(documents, document, at[index]!);
      return documents[at[index]!] === document;
    });
    if (!isInAll) continue;
    const of = entries.map(([token, { starts, positions }], index) => {
      const place = at[index]!;
      return [token, positions.slice(starts[place], starts[place + 1])] as const;
    });
    yield { document, of: new Map(of) };
  }
}

/** Index of the first value at or above `wanted`, from `start` on; steps that double, then halve. */
function seek(values: readonly number[], wanted: number, start: number): number {
  let step = 1;
  while (start + step < values.length && values[start + step]! < wanted) step *= 2;
  let low = start + Math.floor(step / 2);
  let high = Math.min(start + step, values.length);
  if (values[low] !== undefined && values[low]! >= wanted) return low;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countMatches(
  pattern: Extract<Pattern, { tokens: unknown }>,
  of: ReadonlyMap<string, readonly number[]>,
  isListed: boolean,
): number {
  if (pattern.kind === "phrase") {
    const [first, ...rest] = pattern.tokens.map((token) => of.get(token)!);
    const follow = rest.map((positions) => new Set(positions));
    return first!.filter((start) => follow.every((positions, index) => positions.has(start + index + 1)))
      .length;
  }
  const tokenAt = new Map(
    [...of].flatMap(([token, positions]) => positions.map((at) => [at, token] as const)),
  );
  const positions = [...tokenAt.keys()].sort((a, b) => a - b);
  const texts = isListed
    ? [...Map.groupBy(positions, (at) => Math.floor(at / TEXT_STRIDE)).values()]
    : [positions];
  return texts.reduce((sum, text) => sum + nearMatches(pattern, text, (at) => tokenAt.get(at)!).length, 0);
}
