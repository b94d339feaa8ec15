import assert from "node:assert/strict";
import { type LoadedFiling, loadFiling } from "../../loaders/index.ts";
import type { FactKind, FactValues } from "../../src/kernel/facts.ts";
import type { TrueIssuer } from "./cover-truth.ts";

/** What the loader says of a cover; each quote was found at its place. */
export class CoverReading {
  readonly #loaded: LoadedFiling;

  constructor(text: string) {
    this.#loaded = loadFiling(Buffer.from(text));
    for (const { evidence } of this.#loaded.facts)
      for (const { start, end, quote } of evidence)
        assert.equal(this.#loaded.filing.text.slice(start, end), quote);
  }

  of<K extends FactKind>(kind: K): FactValues[K][] {
    return this.#loaded.facts.flatMap((fact) => (fact.kind === kind ? [fact.values as FactValues[K]] : []));
  }

  filing() {
    const { form, registrationNumber, filedDate, documentDate } = this.#loaded.filing;
    return { form, registrationNumber, filedDate, documentDate };
  }

  shares(): number[] {
    return this.of("OFFERING_SIZE").map(({ shares }) => shares);
  }

  prices(): [amount: string, date: string | null][] {
    return this.of("LAST_SALE_PRICE").map(({ amount, date }) => [amount, date]);
  }

  names({ name }: Pick<TrueIssuer, "name">): void {
    assert.deepEqual(
      this.of("ISSUER").map((issuer) => issuer.name),
      [name],
    );
  }

  /** One issuer with this name, one address and one telephone number, however often they are printed. */
  holds(issuer: TrueIssuer): void {
    const { street, unit, city, region, zip, phone } = issuer;
    this.names(issuer);
    const places = this.of("ISSUER_ADDRESS");
    assert.deepEqual(distinct(places), [{ street, unit, city, region, postalCode: zip, country: "US" }]);
    assert.deepEqual(distinct(this.of("ISSUER_PHONE")), [{ phone }]);
  }
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
