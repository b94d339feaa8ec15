import type { Fact, FactKind, FactOf, TableRole } from "../../kernel/facts.ts";
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
          evidence: fact.evidence,
        });
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
