import type { LoadedFiling } from "../loaders/index.ts";
import type { FactKind, FactOf, PostalAddress, TableRole } from "../src/kernel/facts.ts";
import type { LabelPosition } from "./labels.ts";
import type { PredictedRisk } from "./score-risks.ts";
import type { PredictedRow } from "./score-rows.ts";

type Position = { -readonly [K in keyof LabelPosition]: LabelPosition[K] };

/** A loaded filing in the shape of the labels. */
export function predictRows(loaded: LoadedFiling, table: TableRole): readonly PredictedRow[] {
  return factsOf(loaded, "HOLDING")
    .filter((fact) => fact.values.table === table)
    .map((holding) => {
      const { ordinal } = holding.values;
      const ofRow = <K extends FactKind>(kind: K) =>
        factsOf(loaded, kind).filter((fact) => isOfRow(fact.values, table, ordinal));
      const positions = positionsOf(ofRow("HOLDING_SHARES"), ofRow("HOLDING_PERCENT"));
      const address = ofRow("HOLDING_ADDRESS")[0];
      return {
        name: holding.values.printedName,
        group: holding.values.group,
        markers: ofRow("FOOTNOTE_REFERENCE").map(({ values }) => values.marker),
        before: single(positions, "sharesBefore"),
        offered: single(positions, "sharesOffered"),
        after: single(positions, "sharesAfter"),
        pctBefore: single(positions, "percentBefore"),
        pctAfter: single(positions, "percentAfter"),
        positions,
        address:
          address === undefined
            ? null
            : printedAddress(
                address.values,
                ofRow("CARE_OF").map(({ values }) => values.name),
                ofRow("ATTENTION")
                  .filter((attention) => isBeside(attention, address))
                  .map(({ values }) => values.name),
              ),
        careOf: ofRow("CARE_OF").map(({ values }) => values.name),
        attention: ofRow("ATTENTION").map(({ values }) => values.name),
        controlPersons: ofRow("CONTROL").map(({ values }) => values.person),
      };
    });
}

export function predictRisks(loaded: LoadedFiling): readonly PredictedRisk[] {
  return factsOf(loaded, "RISK_FACTOR").map(({ values }) => values);
}

function factsOf<K extends FactKind>(loaded: LoadedFiling, kind: K): readonly FactOf<K>[] {
  return loaded.facts.filter((fact): fact is FactOf<K> => fact.kind === kind);
}

function isOfRow(values: object, table: TableRole, ordinal: number): boolean {
  const row = values as { table?: TableRole; ordinal?: number | null };
  return row.table === table && row.ordinal === ordinal;
}

function positionsOf(
  shares: readonly FactOf<"HOLDING_SHARES">[],
  percents: readonly FactOf<"HOLDING_PERCENT">[],
): readonly LabelPosition[] {
  const byClass = new Map<string, Position>();
  const position = (name: string | null) => {
    const known = byClass.get(name ?? "");
    if (known !== undefined) return known;
    const created: Position = { class: name };
    byClass.set(name ?? "", created);
    return created;
  };
  for (const { values } of shares) position(values.class ?? null)[values.field] = values.shares;
  for (const { values } of percents) position(values.class ?? null)[values.field] = values.text;
  return [...byClass.values()];
}

/** With several classes the only one that is not zero (0 where all are), else null. */
function single<K extends keyof LabelPosition>(
  positions: readonly LabelPosition[],
  field: K,
): NonNullable<LabelPosition[K]> | null {
  const values = positions.map((position) => position[field]).filter((value) => value != null);
  const held = values.filter((value) => value !== 0 && value !== "0%");
  if (values.length === 1) return values[0] ?? null;
  return (held.length === 0 ? values[0] : held.length === 1 ? held[0] : null) ?? null;
}

const COUNTRIES = new Intl.DisplayNames(["en"], { type: "region" });

/** Characters between an address and the attention line that is printed with it. */
const BESIDE = 40;

/** A row may have two addresses; an attention line is printed with one of them. */
function isBeside(attention: FactOf<"ATTENTION">, address: FactOf<"HOLDING_ADDRESS">): boolean {
  const starts = address.evidence.map(({ start }) => start);
  const ends = address.evidence.map(({ end }) => end);
  const [from, to] = [Math.min(...starts) - BESIDE, Math.max(...ends) + BESIDE];
  return attention.evidence.some(({ start }) => from <= start && start <= to);
}

/** As the labels print it: with its care-of and attention lines, the country by name. */
function printedAddress(
  address: PostalAddress,
  careOf: readonly string[],
  attention: readonly string[],
): string {
  const { street, unit, city, region, postalCode, country } = address;
  const lines = [...careOf.map((name) => `c/o ${name}`), street, unit, city, region, postalCode];
  return [
    ...lines,
    country === null ? null : COUNTRIES.of(country),
    ...attention.map((name) => `Attn: ${name}`),
  ]
    .filter((part) => part != null)
    .join(" ");
}
