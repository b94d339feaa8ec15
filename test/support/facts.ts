import type { Fact, FactKind, FactValues, How } from "../../src/kernel/facts.ts";
import { type FilingId, factId } from "../../src/kernel/ids.ts";

/** How a hand-made fact differs from a stated one whose words stand in the text. */
export interface FactExtras {
  readonly subject?: string;
  readonly how?: How;
  readonly reason?: string;
  /** Where the words stand, as places in the text; @default the first place of `quote`. */
  readonly spans?: readonly (readonly [start: number, end: number])[];
}

/** Makes facts of one filing whose evidence is found by their words in `text`. */
export class FactMaker {
  readonly filing: FilingId;
  readonly text: string;
  readonly facts: Fact[] = [];

  constructor(filing: FilingId, text: string) {
    this.filing = filing;
    this.text = text;
  }

  /** Adds a fact whose evidence is every place of `quote`; fails where the text has no such words. */
  add<K extends FactKind>(kind: K, values: FactValues[K], quote: string, extras: FactExtras = {}): this {
    const { subject = subjectOf(values), how = "STATED", reason = null } = extras;
    const evidence = (extras.spans ?? this.#places(quote)).map(([start, end]) => ({
      filing: this.filing,
      start,
      end,
      quote: this.text.slice(start, end),
      section: null,
    }));
    const id = factId([this.filing, kind, subject, JSON.stringify(values)]);
    const fact = { id, filing: this.filing, kind, subject, values, evidence, how, reason, extractor: "test" };
    this.facts.push(fact as unknown as Fact);
    return this;
  }

  #places(quote: string): [number, number][] {
    const places: [number, number][] = [];
    for (let at = this.text.indexOf(quote); at >= 0; at = this.text.indexOf(quote, at + 1))
      places.push([at, at + quote.length]);
    if (places.length === 0) throw new Error(`the text does not say: ${quote}`);
    return places;
  }
}

/** A row's facts have the row as their subject: `SELLING:12`. */
function subjectOf(values: object): string {
  if ("table" in values && "ordinal" in values) return `${values.table}:${values.ordinal}`;
  if ("name" in values && typeof values.name === "string") return values.name;
  return "filing";
}
