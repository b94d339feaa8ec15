import { bm25 } from "../bm25.ts";
import { type Condition, isLeaf, type Leaf, positiveLeaves, printLeaf } from "../condition.ts";
import { isFiledWithin } from "../filed.ts";
import type { Contribution, RiskTextField } from "../port.ts";
import type { RiskWords } from "../words.ts";
import type { LoadedCatalogue } from "./catalogue.ts";
import { type FieldMatches, LeafReader } from "./leaf-matches.ts";

/** One query over one state of the store: which places of the catalogue it finds, and what they score. */
export class Evaluation {
  readonly #catalogue: LoadedCatalogue;
  readonly #reader: LeafReader;
  readonly #read = new Map<string, readonly FieldMatches[]>();

  constructor(words: RiskWords, catalogue: LoadedCatalogue) {
    this.#catalogue = catalogue;
    this.#reader = new LeafReader(words, catalogue.size, catalogue.placeOf);
  }

  /** One byte a place: 1 where the condition holds. */
  holds(condition: Condition): Uint8Array {
    if (isLeaf(condition)) return this.#leaf(condition);
    if (condition.kind === "not") return this.holds(condition.of).map((held) => 1 - held);
    const [first, ...rest] = condition.of.map((part) => this.holds(part));
    for (const other of rest)
      if (condition.kind === "and") for (let at = 0; at < first!.length; at++) first![at]! &= other[at]!;
      else for (let at = 0; at < first!.length; at++) first![at]! |= other[at]!;
    return first!;
  }

  /** What every place scores: all that leaves outside of a NOT match in headings and bodies. */
  scores(condition: Condition): Float64Array {
    const scores = new Float64Array(this.#catalogue.size);
    for (const { places, values } of this.#contributions(condition))
      for (let at = 0; at < places.length; at++) scores[places[at]!]! += values[at]!;
    return scores;
  }

  /** What the scores of these places are made of. */
  explain(condition: Condition, wanted: readonly number[]): ReadonlyMap<number, readonly Contribution[]> {
    const found = new Map<number, Contribution[]>(wanted.map((place) => [place, []]));
    for (const { term, field, places, values } of this.#contributions(condition))
      places.forEach((place, at) => {
        found.get(place)?.push({ term, field, contribution: values[at]! });
      });
    return found;
  }

  *#contributions(condition: Condition) {
    for (const leaf of positiveLeaves(condition))
      for (const { field, places, counts } of leaf.kind === "words" ? this.#matches(leaf) : []) {
        if (field !== "heading" && field !== "body") continue;
        const lengths = this.#catalogue.lengths[field satisfies RiskTextField];
        const score = bm25(this.#catalogue.statistics[field], places.length);
        const values = places.map((place, at) => score(counts[at]!, lengths[place]!));
        yield { term: printLeaf(leaf), field, places, values };
      }
  }

  #leaf(leaf: Leaf): Uint8Array {
    const { size, filings, filingOf } = this.#catalogue;
    if (leaf.kind === "filed") {
      const isWithin = filingOf.map(({ filedDate }) => (isFiledWithin(leaf, filedDate) ? 1 : 0));
      return Uint8Array.from(filings, (filing) => isWithin[filing]!);
    }
    const held = new Uint8Array(size);
    for (const { places } of this.#matches(leaf)) for (const place of places) held[place] = 1;
    return held;
  }

  #matches(leaf: Extract<Leaf, { kind: "words" }>): readonly FieldMatches[] {
    const key = printLeaf(leaf);
    const known = this.#read.get(key) ?? this.#reader.read(leaf);
    this.#read.set(key, known);
    return known;
  }
}
