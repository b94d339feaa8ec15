import type { PercentField } from "../../../src/kernel/facts.ts";
import type { Cell, TableLine } from "../../document/model.ts";
import { readCount, readPercent } from "./cells.ts";
import type { Columns, MarkerUse, ValueField } from "./model.ts";

/** "(3)", "(a)", "(**)", "[3]", "(1,2)", "(1) (2)", "<F3>", "/(3)/", "(/3/)"; "401(k)" is no mark. */
export const MARKER =
  /\/\((\d{1,3}|[a-z])\)\/|\(\/(\d{1,3}|[a-z])\/\)|\((\d{1,3}|(?<!(?<![\d,.])(?:401|403|408|457|501) ?\()[a-z]|[*†‡§#^¶+]{1,4})\)|\[(\d{1,3}|[a-z])\]|[([]((?:\d{1,2}\s?[,;]\s?){1,9}\d{1,2})[)\]]|<(F\d{1,3})>/g;

/** The notes marked in a text, "(3)(4)" and "(3, 4)" as two. */
export function markersIn(text: string, start: number): readonly MarkerUse[] {
  return [...text.matchAll(MARKER)].flatMap((match) => {
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    const one = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[6];
    const markers = one === undefined ? match[5]!.split(/\s?[,;]\s?/) : [one];
    return markers.map((marker) => ({ marker, span }));
  });
}

const WORDS: readonly [field: ValueField, pattern: RegExp][] = [
  ["sharesAfter", /\bafter\b|\bfollowing\b|upon completion|post-offering/i],
  ["sharesBefore", /\bbefore\b|\bprior\b|pre-offering/i],
  [
    "sharesOffered",
    /\boffered\b|to be sold|being sold|\bregistered\b|\bresale\b|covered by|may be sold|to be offered/i,
  ],
  ["sharesBefore", /\bowned\b|\bheld\b|beneficial|ownership/i],
];

/**
 * The columns from their stacked headings; null where no name column and no two number columns are recognised.
 * Headings: Regulation S-K, Item 507 (amount owned before, amount offered, amount and percentage after the offering).
 */
export function readColumns(header: readonly TableLine[]): Columns | null {
  const width = Math.max(0, ...header.map((row) => row.cells.length));
  const texts = Array.from({ length: width }, (_, i) =>
    header
      .map((row) => row.cells[i]?.text ?? "")
      .join(" ")
      .trim(),
  );
  const name = texts.findIndex((text) => NAME_HEADING.test(text) && !/shares|number|percent/i.test(text));
  const fields = new Map<number, ValueField>();
  texts.forEach((text, i) => {
    const field = i === name || text === "" ? null : fieldOf(text, [...fields.values()].at(-1) ?? null);
    if (field !== null && ![...fields.values()].includes(field)) fields.set(i, field);
  });
  if (fields.size < 2) return null;
  const markers = header.flatMap((row) => row.cells.flatMap((cell) => markersIn(cell.text, cell.span.start)));
  return { name: Math.max(name, 0), fields, markers };
}

/** A percentage belongs to the share column at its left. */
function fieldOf(text: string, left: ValueField | null): ValueField | null {
  const shares = WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  if (!/percent|%/i.test(text)) return shares;
  return shares === "sharesBefore" || (shares === null && left === "sharesBefore")
    ? "percentBefore"
    : "percentAfter";
}

/** Whether a row of cells may begin the body: a name beside a count. */
export function isBodyRow([name, ...rest]: readonly Cell[]): boolean {
  const isCount = ({ text }: Cell) => ["count", "mended"].includes(readCount(text).kind);
  return name !== undefined && name.text !== "" && rest.some(isCount);
}

const NAME_HEADING = /stockholder|shareholder|holder|\bname\b|beneficial owner|selling/i;

/** A row with a heading over a number column, or the heading of the name column. */
export function isHeadingRow({ cells: [name, ...rest] }: TableLine): boolean {
  return rest.some((cell) => /\p{L}{3}|%/u.test(cell.text)) || NAME_HEADING.test(name?.text ?? "");
}

export function isPercentField(field: ValueField): field is PercentField {
  return field === "percentBefore" || field === "percentAfter" || field === "votingPercent";
}

/** Whether the cells hold numbers to rely on: at least one well-formed count among the share columns. */
export function hasCounts(values: ReadonlyMap<ValueField, Cell>): boolean {
  return [...values].some(
    ([field, cell]) => !isPercentField(field) && readCount(withoutMarkers(cell.text)).kind === "count",
  );
}

/** Whether a percent column holds a percentage or `*`. */
export function hasPercent(values: ReadonlyMap<ValueField, Cell>): boolean {
  return [...values].some(
    ([field, cell]) => isPercentField(field) && readPercent(withoutMarkers(cell.text)).kind === "percent",
  );
}

export function withoutMarkers(text: string): string {
  return text.replace(MARKER, " ").replace(/\s+/g, " ").trim();
}
