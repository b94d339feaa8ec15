import type { DraftDiagnostic } from "../../../src/kernel/facts.ts";
import { printCount } from "../../../src/kernel/text.ts";
import type { Cell } from "../../document/model.ts";
import { readCount, resembles } from "./cells.ts";
import { isPercentField } from "./columns.ts";
import type { HolderRecord, Line, ValueField } from "./model.ts";
import { foldName, joinedName } from "./pieces.ts";
import type { StockholderRow } from "./rows.ts";

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

/** Two rows, by index, of which the later says what the earlier says; `alike`: but for misread digits. */
export interface Repeat {
  readonly first: number;
  readonly again: number;
  readonly alike: boolean;
  /** Which of the two shows the row's numbers. */
  readonly numbersOf: "FIRST" | "AGAIN";
}

/** Rows of one name and address whose printed numbers agree; where one lost a number, the other may show it. */
export function repeatedRows(rows: readonly StockholderRow[]): readonly Repeat[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row, again): readonly Repeat[] => {
    const parts = [foldName(row.name), row.address, row.careOf.map(({ name }) => foldName(name))];
    const key = JSON.stringify(parts);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, again);
      return [];
    }
    const printed = printedInBoth(rows[first]!, row);
    const agrees = printed.filter(([x, y]) => x === y);
    if (!agrees.some(([count]) => count > 0)) return [];
    const alike = printed.every(([x, y]) => resembles(printCount(y), printCount(x)));
    return agrees.length === printed.length || alike
      ? [{ first, again, alike: agrees.length < printed.length, numbersOf: "FIRST" }]
      : [];
  });
}

/** The counts of the columns that both rows show. */
function printedInBoth(a: StockholderRow, b: StockholderRow): readonly (readonly [number, number])[] {
  return [...a.shares.values()].flatMap((cell) => {
    const other = b.shares.get(cell.field);
    const shown = [cell, other].every((one) => one?.state === "PRINTED" || one?.state === "MENDED");
    return shown ? [[cell.count!, other!.count!] as const] : [];
  });
}

/** The records without the later ones; their contacts, and numbers that the first lost (or all), go to the first. */
export function withoutRepeats(
  records: readonly HolderRecord[],
  repeats: readonly Repeat[],
): readonly HolderRecord[] {
  const left = [...records];
  for (const { first, again, numbersOf } of repeats)
    left[first] = joinedRecord(left[first]!, left[again]!, numbersOf);
  const dropped = new Set(repeats.map(({ again }) => again));
  return left.filter((_, i) => !dropped.has(i));
}

function joinedRecord(kept: HolderRecord, left: HolderRecord, numbersOf: Repeat["numbersOf"]): HolderRecord {
  const [base, other] = numbersOf === "FIRST" ? [kept, left] : [left, kept];
  const values =
    base.values === null || other.values === null ? base.values : joined(base.values, other.values);
  return { ...absorbed(kept, left), values: values ?? other.values };
}

/** The cells of the one line; where they show no number, those of the other. */
function joined(line: Line, other: Line): Line {
  const values = new Map<ValueField, Cell>(line.values);
  for (const [field, cell] of other.values) {
    const own = line.values.get(field);
    const lost = own === undefined || (isPercentField(field) ? own.text === "" : !showsCount(own));
    if (lost && (isPercentField(field) || showsCount(cell))) values.set(field, cell);
  }
  return { ...line, values };
}

function showsCount({ text }: Cell): boolean {
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
