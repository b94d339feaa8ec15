import { compareCodePoints } from "../kernel/text.ts";
import { FACET_FIELDS, type Facet, type FacetField } from "./port.ts";

/** Of each facet, the most frequent. */
const MOST_VALUES = 100;

/** Counts hits by what they have in common, one after the other. */
export class FacetCounter {
  readonly #counts = new Map<FacetField, Map<string, number>>(
    FACET_FIELDS.map((field) => [field, new Map()]),
  );

  add(field: FacetField, value: string | null, count = 1): void {
    if (value === null || value === "") return;
    const values = this.#counts.get(field)!;
    values.set(value, (values.get(value) ?? 0) + count);
  }

  facets(): Facet[] {
    return FACET_FIELDS.map((field) => {
      const values = [...this.#counts.get(field)!].map(([value, count]) => ({ value, count }));
      values.sort((a, b) => b.count - a.count || compareCodePoints(a.value, b.value));
      return { field, values: values.slice(0, MOST_VALUES) };
    });
  }
}

export function yearOf(filedDate: string): string {
  return filedDate.slice(0, 4);
}
