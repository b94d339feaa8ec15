import type { Percent, PercentField, ShareField } from "../../../../src/kernel/facts.ts";
import type { Span } from "../../../../src/kernel/span.ts";
import { BELOW_ONE, readCount, readPercent, splitBoth, withoutUnit } from "../cells.ts";
import type { ClassPosition, PercentCell, ShareCell } from "../rows.ts";
import { classesOf } from "./choose.ts";
import { classKey, type LeafField } from "./headings.ts";
import type { Leaf } from "./leaves.ts";
import type { GridRow, Text } from "./rows.ts";

/** The row's positions, one a class; a single class has the name null unless a column names it. */
export function positionsOf(row: GridRow, leaves: readonly Leaf[], fallback: Span): readonly ClassPosition[] {
  const valued = leaves.filter((leaf) => leaf.what.kind === "VALUE");
  const several = classesOf(valued).size > 1;
  const classes = new Map<string, { name: string | null; leaves: Leaf[] }>();
  for (const leaf of valued) {
    if (leaf.what.kind !== "VALUE" || leaf.what.field === "votingPercent") continue;
    const key = leaf.what.class === null || !several ? "" : classKey(leaf.what.class);
    const known = classes.get(key) ?? { name: leaf.what.class, leaves: [] };
    known.leaves.push(leaf);
    classes.set(key, known);
  }
  const voting = valued.find((leaf) => leaf.what.kind === "VALUE" && leaf.what.field === "votingPercent");
  return [...classes.values()].map(({ name, leaves: own }) =>
    positionOf(row, voting === undefined ? own : [...own, voting], {
      class: row.class ?? (several ? name : null),
      fallback,
    }),
  );
}

function positionOf(
  row: GridRow,
  leaves: readonly Leaf[],
  options: { class: string | null; fallback: Span },
): ClassPosition {
  const shares = new Map<ShareField, ShareCell>();
  const percents = new Map<PercentField, PercentCell>();
  for (const leaf of leaves) {
    if (leaf.what.kind !== "VALUE") continue;
    const { field } = leaf.what;
    const text = row.values.get(leaf);
    const both = text === undefined ? null : splitBoth(text.text);
    if (text !== undefined && both !== null) {
      const [count, percent] = PAIRS[field];
      if (!shares.has(count)) shares.set(count, shareCell(count, { ...text, text: both.count }, text.span));
      if (percent !== null && !percents.has(percent))
        percents.set(percent, percentCell(percent, { ...text, text: both.percent }));
    } else if (isShareField(field)) {
      if (!shares.has(field)) shares.set(field, shareCell(field, text, options.fallback));
    } else if (text !== undefined && !percents.has(field)) percents.set(field, percentCell(field, text));
  }
  return { class: options.class, shares, percents };
}

/** The fields of a cell that holds a count and its percentage. */
const PAIRS: Readonly<Record<LeafField, readonly [ShareField, PercentField | null]>> = {
  sharesBefore: ["sharesBefore", "percentBefore"],
  percentBefore: ["sharesBefore", "percentBefore"],
  sharesOffered: ["sharesOffered", null],
  sharesAfter: ["sharesAfter", "percentAfter"],
  percentAfter: ["sharesAfter", "percentAfter"],
  votingPercent: ["sharesBefore", "votingPercent"],
};

function isShareField(field: LeafField): field is ShareField {
  return field === "sharesBefore" || field === "sharesOffered" || field === "sharesAfter";
}

function shareCell(field: ShareField, text: Text | undefined, fallback: Span): ShareCell {
  const whole = (text?.text ?? "").replace(/[*†‡§]{1,9}$/, "").replace(/(?<=,\d{3})\.00?$/, "");
  const printed = withoutUnit(whole);
  const reading = readCount(printed);
  const spans = [text?.span ?? fallback];
  if (reading.kind === "count" || reading.kind === "mended")
    return { field, count: reading.count, state: reading.kind === "count" ? "PRINTED" : "MENDED", spans };
  if (reading.kind === "nil") return { field, count: 0, state: "PRINTED", spans };
  // A cell with nothing but the mark of a note leaves its number to the note: it is not empty.
  const isBlank = reading.kind === "blank" && (text === undefined || text.markers.length === 0);
  return { field, count: isBlank ? 0 : null, state: isBlank ? "BLANK" : "LOST", spans };
}

function percentCell(field: PercentField, text: Text): PercentCell {
  const percent = percentIn(text.text);
  return { field, percent, state: percent === null ? "LOST" : "PRINTED", spans: [text.span] };
}

/** Other signs than `*` that stand alone for less than one percent. */
const BELOW_ONE_MARK = /^[+†‡#]{1,2}$/;

function percentIn(text: string): Percent | null {
  const words = readPercent(text);
  if (words.kind === "percent") return words.percent;
  if (BELOW_ONE_MARK.test(text.trim())) return BELOW_ONE;
  const bare = text
    .replace(/\s+/g, "")
    .replace(/^(\*{1,2})%$/, "$1")
    .replace(/^([-–—]{1,2})%$/, "$1");
  const reading = readPercent(bare);
  return reading.kind === "percent" ? reading.percent : null;
}
