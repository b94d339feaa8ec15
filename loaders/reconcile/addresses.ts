import type { PostalAddress } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";
import { type DefaultAddress, defaultFor } from "../extract/footnotes/defaults.ts";
import type { NotedContact, NotedName } from "../extract/footnotes/said/contacts.ts";
import { foldName } from "../extract/table/pieces.ts";
import type { StockholderRow } from "../extract/table/rows.ts";

/** A row's address as reconciled; `reason` tells where a lost street or a default was taken from. */
export interface SettledAddress {
  readonly address: PostalAddress;
  readonly how: "STATED" | "DERIVED" | "DEFAULT";
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
  const others = (rowsAt(rows).byAgent.get(foldName(agent.name)) ?? []).filter((other) => other !== row);
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

/** Where a row is to be reached: by its own cell, else by its notes, else by the address that holds for the table. */
export interface SettledContact {
  readonly address: SettledAddress | null;
  readonly careOf: readonly NotedName[];
  readonly attention: readonly NotedName[];
}

/** `said`: what the row's notes say; a default is none of the row's where they state any address. */
export function settleContact(
  row: StockholderRow,
  rows: readonly StockholderRow[],
  said: readonly NotedContact[],
  defaults: readonly DefaultAddress[],
): SettledContact {
  const printed = settleAddress(row, rows);
  if (printed !== null || row.careOf.length > 0)
    return { address: printed, careOf: row.careOf, attention: row.attention };
  const noted = said.find(({ address }) => address !== null)?.address ?? null;
  const careOf = distinct(said.flatMap((contact) => contact.careOf));
  const attention = distinct([...row.attention, ...said.flatMap((contact) => contact.attention)]);
  if (noted !== null) return { address: { ...noted, how: "STATED", reason: null }, careOf, attention };
  const standard = said.some(({ statesAddress }) => statesAddress)
    ? null
    : defaultFor(row, defaults, rowsAt(rows).grouped);
  const address: SettledAddress | null =
    standard === null
      ? null
      : {
          address: standard.address,
          how: "DEFAULT",
          reason: "the row shows no address; this one holds for all that show none",
          spans: standard.spans,
        };
  return { address, careOf, attention };
}

function distinct(names: readonly NotedName[]): readonly NotedName[] {
  return names.filter(
    (one, i) => names.findIndex((other) => foldName(other.name) === foldName(one.name)) === i,
  );
}

interface RowIndex {
  /** The table has headings of groups. */
  readonly grouped: boolean;
  /** The rows with a street, by the folded names in whose care they are. */
  readonly byAgent: ReadonlyMap<string, readonly StockholderRow[]>;
}

const indexes = new WeakMap<readonly StockholderRow[], RowIndex>();

/** What is asked of all rows for each row, found once. */
function rowsAt(rows: readonly StockholderRow[]): RowIndex {
  const known = indexes.get(rows);
  if (known !== undefined) return known;
  const byAgent = new Map<string, StockholderRow[]>();
  for (const row of rows) {
    if (row.address?.street == null) continue;
    for (const agent of new Set(row.careOf.map(({ name }) => foldName(name)))) {
      const sharing = byAgent.get(agent);
      if (sharing === undefined) byAgent.set(agent, [row]);
      else sharing.push(row);
    }
  }
  const index = { grouped: rows.some(({ group }) => group != null), byAgent };
  indexes.set(rows, index);
  return index;
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
