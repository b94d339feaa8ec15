import type { DraftDiagnostic } from "../../../src/kernel/facts.ts";
import type { Span } from "../../../src/kernel/span.ts";
import { printCount } from "../../../src/kernel/text.ts";
import type { Outline, Section } from "../../outline/model.ts";
import { likeness, readCount, readPercent, resembles } from "./cells.ts";
import { isPercentField, withoutMarkers } from "./columns.ts";
import { filled, readTableLines } from "./lines.ts";
import type { HolderRecord, Line, MarkerUse, ValueField } from "./model.ts";
import { foldName, joinedName } from "./pieces.ts";
import { readRecords } from "./records.ts";
import { rowsOf, type StockholderRow } from "./rows.ts";
import { ungluedLines } from "./runs.ts";

/** A printed total of a share column. */
export interface TotalCell {
  readonly count: number;
  readonly span: Span;
}

/** The selling stockholders' table (Regulation S-K, Item 507) as read: nothing computed yet. */
export interface StockholderTable {
  readonly rows: readonly StockholderRow[];
  readonly totals: ReadonlyMap<ValueField, TotalCell>;
  readonly totalPercent: { readonly text: string; readonly value: number; readonly span: Span } | null;
  readonly totalSpan: Span | null;
  readonly headingMarkers: readonly MarkerUse[];
  /** Index of the section's first block behind the table. */
  readonly endBlock: number;
  readonly diagnostics: readonly DraftDiagnostic[];
}

/** Reads the section's table; null where it has none. */
export function readStockholderTable(outline: Outline, section: Section): StockholderTable | null {
  const read = readTableLines(outline, section);
  if (read === null) return null;
  const { records: all, echoes, diagnostics } = readRecords(ungluedLines(read.lines));
  const { records, dropped } = withoutRepeats(all);
  const careOfNames = new Set(
    records.flatMap((record) => record.careOf.map((piece) => foldName(piece.text))),
  );
  const totals = totalsOf(read.total);
  const rows = withoutEmptyColumns(rowsOf(records, read.columns, careOfNames), totals.totals);
  const rowOf = new Map(records.map((record, i) => [record, rows[i]!]));
  return {
    rows,
    ...totals,
    headingMarkers: read.columns.markers,
    endBlock: read.endBlock,
    diagnostics: [
      ...read.diagnostics,
      ...diagnostics,
      ...dropped,
      ...echoes.map(({ line, record }) =>
        echoDiagnostic(
          line,
          neighbours(all, record, line).map((near) => rowOf.get(near)),
        ),
      ),
      ...rows.filter((row) => row.nameSeparated).map(separatedDiagnostic),
    ],
  };
}

/** A record of a glued run that says again what the record before it says; records that are no rows. */
function withoutRepeats(all: readonly HolderRecord[]): {
  records: readonly HolderRecord[];
  dropped: readonly DraftDiagnostic[];
} {
  const records: HolderRecord[] = [];
  const dropped: DraftDiagnostic[] = [];
  for (const record of all) {
    const last = records.at(-1);
    const name = joinedName(record.names);
    const spans = record.names.map((piece) => piece.span);
    if (
      last !== undefined &&
      record.run !== null &&
      last.run === record.run &&
      foldName(joinedName(last.names)) === foldName(name)
    ) {
      last.address.splice(
        0,
        last.address.length,
        ...(record.address.length > last.address.length ? record.address : last.address),
      );
      dropped.push({
        code: "REPEATED_ROW",
        severity: "INFO",
        message: `The row "${name}" is printed again right behind itself and was read once.`,
        spans,
      });
    } else if (
      record.values === null &&
      record.address.length === 0 &&
      record.careOf.length === 0 &&
      record.run === null
    ) {
      dropped.push({
        code: "LINE_UNREADABLE",
        severity: "WARNING",
        message: `The line "${name}" has neither numbers nor an address and was left out.`,
        spans,
      });
    } else records.push(record);
  }
  return { records, dropped };
}

/** A column empty in every row and without a total says nothing: it is no column of zeros. */
function withoutEmptyColumns(
  rows: readonly StockholderRow[],
  totals: ReadonlyMap<ValueField, TotalCell>,
): readonly StockholderRow[] {
  const used = new Set<ValueField>(totals.keys());
  for (const row of rows) {
    for (const cell of row.shares.values())
      if (cell.state === "PRINTED" || cell.state === "MENDED") used.add(cell.field);
  }
  return rows.map((row) => ({
    ...row,
    shares: new Map([...row.shares].filter(([field]) => used.has(field))),
  }));
}

function totalsOf(line: Line | null): Pick<StockholderTable, "totals" | "totalPercent" | "totalSpan"> {
  const totals = new Map<ValueField, TotalCell>();
  let totalPercent: StockholderTable["totalPercent"] = null;
  for (const [field, cell] of line === null ? [] : filled(line.values)) {
    const text = withoutMarkers(cell.text);
    if (isPercentField(field)) {
      const reading = readPercent(text);
      if (field === "percentAfter" && reading.kind === "percent" && reading.percent.value !== null) {
        totalPercent = { text: reading.percent.text, value: reading.percent.value, span: cell.span };
      }
      continue;
    }
    const reading = readCount(text);
    if (reading.kind === "count") totals.set(field, { count: reading.count, span: cell.span });
  }
  return { totals, totalPercent, totalSpan: line?.span ?? null };
}

/** A line of contacts or without a name stands between two rows; all others belong to the open one. */
function neighbours(records: readonly HolderRecord[], index: number, line: Line): readonly HolderRecord[] {
  return records.slice(index, /^(?:att|$)/i.test(line.name.text) ? index + 2 : index + 1);
}

/** Numbers that belong to no row: a misreading of a neighbouring row's where they look like them, else unexplained. */
function echoDiagnostic(line: Line, near: readonly (StockholderRow | undefined)[]): DraftDiagnostic {
  const printed = filled(line.values)
    .map(([, cell]) => `"${cell.text}"`)
    .join(", ");
  const where = line.name.text === "" ? "a line without a name" : `the line "${line.name.text}"`;
  const rows = near.filter(
    (candidate): candidate is StockholderRow => candidate !== undefined && isEchoOf(line, candidate),
  );
  const row = rows.reduce<StockholderRow | undefined>(
    (best, candidate) =>
      best === undefined || alike(line, candidate) > alike(line, best) ? candidate : best,
    undefined,
  );
  if (row === undefined) {
    return {
      code: "LINE_UNREADABLE",
      severity: "WARNING",
      message: `The numbers ${printed} on ${where} belong to no row and were left out.`,
      spans: [line.span],
    };
  }
  return {
    code: "ECHO_DROPPED",
    severity: "INFO",
    message: `The marks ${printed} on ${where} are a second, damaged reading of the row "${row.name}" and were left out.`,
    spans: [line.span, row.span],
  };
}

function isEchoOf(line: Line, row: StockholderRow): boolean {
  return filled(line.values).every(([field, cell]) => {
    if (isPercentField(field)) return true;
    const count = row.shares.get(field)?.count;
    const wellFormed = readCount(cell.text).kind === "count";
    return !wellFormed || count == null || resembles(cell.text, printCount(count));
  });
}

function alike(line: Line, row: StockholderRow): number {
  return filled(line.values).reduce((sum, [field, cell]) => {
    const count = isPercentField(field) ? null : row.shares.get(field)?.count;
    return sum + (count == null ? 0 : likeness(cell.text, printCount(count)));
  }, 0);
}

function separatedDiagnostic(row: StockholderRow): DraftDiagnostic {
  return {
    code: "NAME_SEPARATED",
    severity: "INFO",
    message: `The name "${row.name}" stands behind the "Attn:" of the row above and was read as a row of its own.`,
    spans: row.nameSpans,
  };
}
