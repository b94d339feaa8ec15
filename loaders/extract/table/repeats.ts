import type { DraftDiagnostic } from "../../../src/kernel/facts.ts";
import { printCount } from "../../../src/kernel/text.ts";
import type { Cell } from "../../document/model.ts";
import { readCount, resembles } from "./cells.ts";
import { isPercentField } from "./columns.ts";
import type { HolderRecord, Line, ValueField } from "./model.ts";
import { foldName, joinedName } from "./pieces.ts";
import type { ShareCell, StockholderRow } from "./rows.ts";

/** A record that says again what the record before it says; records that are no rows. */
export function withoutFragments(all: readonly HolderRecord[]): {
  readonly records: readonly HolderRecord[];
  readonly dropped: readonly DraftDiagnostic[];
} {
  const records: HolderRecord[] = [];
  const dropped: DraftDiagnostic[] = [];
  for (const record of all) {
    const last = records.at(-1);
    const name = joinedName(record.names);
    const spans = record.names.map((piece) => piece.span);
    if (last !== undefined && isAgain(record, last)) {
      records[records.length - 1] = absorbed(last, record);
      const message = `The row "${name}" is printed again right behind itself and was read once.`;
      dropped.push({ code: "REPEATED_ROW", severity: "INFO", message, spans });
    } else if (isFragment(record)) {
      const message = `The line "${name}" has neither numbers nor an address and was left out.`;
      dropped.push({ code: "LINE_UNREADABLE", severity: "WARNING", message, spans });
    } else records.push(record);
  }
  return { records, dropped };
}

function isAgain(record: HolderRecord, last: HolderRecord): boolean {
  return (
    foldName(joinedName(last.names)) === foldName(joinedName(record.names)) &&
    (record.run !== null ? last.run === record.run : record.values === null || last.values === null)
  );
}

/** The fuller of both addresses, the numbers and the contacts of either. */
function absorbed(last: HolderRecord, record: HolderRecord): HolderRecord {
  return {
    ...last,
    address: record.address.length > last.address.length ? record.address : last.address,
    values: last.values ?? record.values,
    careOf: last.careOf.length === 0 ? record.careOf : last.careOf,
    attention: [...last.attention, ...record.attention],
    copies: last.copies.length === 0 ? record.copies : last.copies,
  };
}

function isFragment({ values, address, careOf, run }: HolderRecord): boolean {
  return values === null && address.length === 0 && careOf.length === 0 && run === null;
}

/** Rows, by index, of one name and address whose printed numbers agree; `alike`: but for misread digits. */
export interface Repeat {
  readonly rows: readonly number[];
  readonly alike: boolean;
}

/** Rows that are printed more than once, those first that need no choice; where one lost a number, another may show it. */
export function repeatedRows(rows: readonly StockholderRow[]): readonly Repeat[] {
  const groups = new Map<string, number[]>();
  rows.forEach((row, i) => {
    const parts = [foldName(row.name), row.address, row.careOf.map(({ name }) => foldName(name))];
    const key = JSON.stringify(parts);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [i]);
    else if (resemble(rows[group[0]!]!, row)) group.push(i);
  });
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ rows: group, alike: !group.every((i) => agree(rows[group[0]!]!, rows[i]!)) }))
    .sort((a, b) => Number(a.alike) - Number(b.alike));
}

function agree(a: StockholderRow, b: StockholderRow): boolean {
  return printedInBoth(a, b).every(([x, y]) => x === y);
}

/** At least one count is the same, and the others look it. */
function resemble(a: StockholderRow, b: StockholderRow): boolean {
  const printed = printedInBoth(a, b);
  return (
    printed.some(([x, y]) => x === y && x > 0) &&
    printed.every(([x, y]) => resembles(printCount(y), printCount(x)))
  );
}

/** The counts of the columns that both rows show. */
function printedInBoth(a: StockholderRow, b: StockholderRow): readonly (readonly [number, number])[] {
  return [...a.shares.values()].flatMap((cell) => {
    const other = b.shares.get(cell.field);
    const shown = [cell, other].every((one) => one !== undefined && showsCount(one));
    return shown ? [[cell.count!, other!.count!] as const] : [];
  });
}

/** Whether digits are printed in the cell, whatever they are worth. */
export function showsCount({ state }: ShareCell): boolean {
  return state === "PRINTED" || state === "MENDED" || state === "DOUBTED";
}

/** A repeat and the row of it whose numbers count. */
export interface Chosen {
  readonly repeat: Repeat;
  readonly numbersOf: number;
}

/** Each row once, where it is printed first; contacts, and numbers that the chosen print lost, come from the others. */
export function withoutRepeats(
  records: readonly HolderRecord[],
  chosen: readonly Chosen[],
): readonly HolderRecord[] {
  const left = [...records];
  const dropped = new Set<number>();
  for (const { repeat, numbersOf } of chosen) {
    const [first, ...others] = repeat.rows as [number, ...number[]];
    const whole = others.reduce((record, i) => absorbed(record, records[i]!), records[first]!);
    const lines = [numbersOf, ...repeat.rows.filter((i) => i !== numbersOf)]
      .map((i) => records[i]!.values)
      .filter((line) => line !== null);
    const values = lines.length === 0 ? null : lines.reduce(joined);
    left[first] = { ...whole, values };
    for (const i of others) dropped.add(i);
  }
  return left.filter((_, i) => !dropped.has(i));
}

/** The cells of the one line; where they show no number, those of the other. */
function joined(line: Line, other: Line): Line {
  const values = new Map<ValueField, Cell>(line.values);
  for (const [field, cell] of other.values) {
    const own = line.values.get(field);
    const lost = own === undefined || (isPercentField(field) ? own.text === "" : !isCount(own));
    if (lost && (isPercentField(field) || isCount(cell))) values.set(field, cell);
  }
  return { ...line, values };
}

function isCount({ text }: Cell): boolean {
  return readCount(text).kind === "count";
}

export function repeatedRow(row: StockholderRow): DraftDiagnostic {
  return {
    code: "REPEATED_ROW",
    severity: "INFO",
    message: `The row "${row.name}" is printed twice and was read once.`,
    spans: [row.span],
  };
}
