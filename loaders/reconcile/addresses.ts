import type { PostalAddress } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";
import { foldName } from "../extract/table/pieces.ts";
import type { StockholderRow } from "../extract/table/rows.ts";

/** A row's address as reconciled; `reason` tells where a lost street was taken from. */
export interface SettledAddress {
  readonly address: PostalAddress;
  readonly how: "STATED" | "DERIVED";
  readonly reason: string | null;
  readonly spans: readonly Span[];
}

/**
 * A row c/o an agent whose street is lost takes it from the other rows c/o the same agent, where there are at least two,
 * all agree, and what is left of the row's own address agrees with theirs.
 */
export function settleAddress(row: StockholderRow, rows: readonly StockholderRow[]): SettledAddress | null {
  const own = row.address;
  const agent = row.careOf[0];
  const stated =
    own === null ? null : ({ address: own, how: "STATED", reason: null, spans: row.addressSpans } as const);
  if (agent === undefined || (own !== null && own.street !== null)) return stated;
  const others = rows.filter(
    (other) => other !== row && other.address?.street != null && sharesAgent(other, agent.name),
  );
  const [first] = others;
  if (first === undefined || others.length < 2) return stated;
  const model = first.address!;
  if (
    !others.every((other) => sameAddress(other.address!, model)) ||
    (own !== null && !samePlace(own, model))
  )
    return stated;
  return {
    address: model,
    how: "DERIVED",
    reason: `the street is lost; the ${others.length} other addresses c/o ${agent.name} agree on it`,
    spans: [...row.addressSpans, ...others.flatMap((other) => other.addressSpans)],
  };
}

function sharesAgent(row: StockholderRow, agent: string): boolean {
  return row.careOf.some(({ name }) => foldName(name) === foldName(agent));
}

function sameAddress(a: PostalAddress, b: PostalAddress): boolean {
  return folded(a.street) === folded(b.street) && folded(a.unit) === folded(b.unit) && samePlace(a, b);
}

function samePlace(a: PostalAddress, b: PostalAddress): boolean {
  return (
    folded(a.city) === folded(b.city) &&
    a.region === b.region &&
    a.postalCode === b.postalCode &&
    a.country === b.country
  );
}

function folded(part: string | null): string {
  return (part ?? "")
    .toLowerCase()
    .replace(/[\s,.]+/g, " ")
    .trim();
}
