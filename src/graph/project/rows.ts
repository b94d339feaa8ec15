import type { Evidence, Fact, FactKind, FactOf, TableRole } from "../../kernel/facts.ts";
import type { NodeId } from "../../kernel/ids.ts";
import { holdingId } from "./ids.ts";
import type { Projection } from "./projection.ts";

/** Facts that speak of one row of a stockholder table. */
const ROW_KINDS = [
  "HOLDING_SHARES",
  "HOLDING_PERCENT",
  "HOLDING_ADDRESS",
  "CARE_OF",
  "ATTENTION",
  "COPY_TO",
  "FOOTNOTE_REFERENCE",
  "CONTROL",
  "DISCLAIMER",
  "HOLDS_THROUGH",
  "COMPONENT",
] as const satisfies readonly FactKind[];
type RowKind = (typeof ROW_KINDS)[number];
/** Where the row says whom to write to: an address of the whole filing is not the row's words. */
const CONTACT_KINDS = ["CARE_OF", "HOLDING_ADDRESS", "ATTENTION"] as const satisfies readonly RowKind[];

/** One row with all that the facts say of it. */
export class HoldingRow {
  readonly fact: FactOf<"HOLDING">;
  readonly id: NodeId;
  /** Who holds; null for a row of several parties together, "all directors as a group". */
  readonly holder: NodeId | null;
  readonly #facts: ReadonlyMap<FactKind, readonly Fact[]>;

  constructor(fact: FactOf<"HOLDING">, projection: Projection, facts: readonly Fact[]) {
    const { table, ordinal, printedName, partyKind, aggregate } = fact.values;
    this.fact = fact;
    this.id = holdingId(projection.filing, table, ordinal);
    this.#facts = Map.groupBy(facts, ({ kind }) => kind);
    this.holder = aggregate
      ? null
      : projection.party(printedName, {
          role: table === "SELLING" ? "Holder" : "Owner",
          kind: partyKind,
          evidence: [...fact.evidence, ...this.#evidenceOf(CONTACT_KINDS)],
        });
  }

  /** Of the facts of some kinds, as the text has it; operands of derived facts stand elsewhere. */
  #evidenceOf(kinds: readonly RowKind[]): readonly Evidence[] {
    return kinds.flatMap((kind) =>
      this.facts(kind).flatMap(({ how, evidence }) =>
        how === "DERIVED" || how === "DEFAULT" ? [] : evidence,
      ),
    );
  }

  /** Every place where the row stands: its name first, then its numbers, address and contacts, each place once. */
  get evidence(): readonly Evidence[] {
    const all = [
      ...this.fact.evidence,
      ...this.#evidenceOf(["HOLDING_SHARES", "HOLDING_PERCENT", ...CONTACT_KINDS]),
    ];
    return [...new Map(all.map((place) => [`${place.start} ${place.end}`, place])).values()];
  }

  facts<K extends RowKind>(kind: K): readonly FactOf<K>[] {
    return (this.#facts.get(kind) ?? []) as readonly FactOf<K>[];
  }
}

/** By table and ordinal. The parties of all rows are there before anything else names them: a row's name and kind win. */
export function readRows(projection: Projection): HoldingRow[] {
  const facts: Fact[] = ROW_KINDS.flatMap((kind): readonly Fact[] => projection.facts(kind));
  const byRow = Map.groupBy(facts, ({ values }) => rowKey(values as RowValues));
  return projection
    .facts("HOLDING")
    .toSorted((a, b) => compareRows(a.values, b.values))
    .map((fact) => new HoldingRow(fact, projection, byRow.get(rowKey(fact.values)) ?? []));
}

interface RowValues {
  readonly table: TableRole;
  readonly ordinal: number | null;
}

function rowKey({ table, ordinal }: RowValues): string {
  return `${table}:${ordinal}`;
}

function compareRows(a: FactOf<"HOLDING">["values"], b: FactOf<"HOLDING">["values"]): number {
  if (a.table !== b.table) return a.table === "SELLING" ? -1 : 1;
  return a.ordinal - b.ordinal;
}
