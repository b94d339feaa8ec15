import { PERCENT_FIELDS, type Percent, SHARE_FIELDS } from "../../kernel/facts.ts";
import type { PropValue } from "../kinds.ts";
import type { PositionDetail } from "../props.ts";
import type { HoldingRow } from "./rows.ts";

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The row's numbers by class, in the order of the columns; one position without a class where the table has one only. */
export function positionsOf(row: HoldingRow): readonly PositionDetail[] {
  const positions = new Map<string | null, Writable<PositionDetail>>();
  const position = (name: string | null) => {
    const known = positions.get(name);
    if (known !== undefined) return known;
    const created = emptyPosition(name);
    positions.set(name, created);
    return created;
  };
  for (const { values } of row.facts("HOLDING_SHARES"))
    position(values.class ?? null)[values.field] = values.shares;
  for (const { values } of row.facts("HOLDING_PERCENT")) {
    const { text, value, below } = values;
    position(values.class ?? null)[values.field] = { text, value, below };
  }
  return [...positions.values()];
}

function emptyPosition(name: string | null): Writable<PositionDetail> {
  return {
    class: name,
    sharesBefore: null,
    sharesOffered: null,
    sharesAfter: null,
    percentBefore: null,
    percentAfter: null,
    votingPercent: null,
  };
}

/** The row's own numbers: those of its only class, or with several classes the only one that is not zero (0 where all are). */
export function numberProps(positions: readonly PositionDetail[]): Record<string, PropValue> {
  const props: Record<string, PropValue> = {};
  for (const field of SHARE_FIELDS) {
    props[field] = onlyOne(
      positions.map((position) => position[field]),
      (count) => count !== 0,
    );
  }
  for (const field of PERCENT_FIELDS) {
    if (field === "votingPercent") continue;
    const percent = onlyOne<Percent>(
      positions.map((position) => position[field]),
      ({ value }) => value !== 0,
    );
    props[`${field}Text`] = percent?.text ?? null;
    props[`${field}Value`] = percent?.value ?? null;
    props[`${field}Below`] = percent?.below ?? null;
  }
  return props;
}

/** The only value there is; of several, the only one that counts; where none counts, all say the same. */
function onlyOne<T>(values: readonly (T | null)[], counts: (value: T) => boolean): T | null {
  const given = values.filter((value) => value !== null);
  if (given.length === 1) return given[0]!;
  const counting = given.filter(counts);
  return (counting.length === 0 ? given[0] : counting.length === 1 ? counting[0] : null) ?? null;
}
