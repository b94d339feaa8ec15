import { type DraftDiagnostic, SHARE_FIELDS, type ShareField } from "../../../src/kernel/facts.ts";
import type { Span } from "../../../src/kernel/span.ts";
import type { Outline, Section } from "../../outline/model.ts";
import { readCount, readPercent } from "./cells.ts";
import { isPercentField, withoutMarkers } from "./columns.ts";
import { echoDiagnostics } from "./echoes.ts";
import { filled, readTableLines, withoutBeginnings } from "./lines.ts";
import type { Line, MarkerUse, ValueField } from "./model.ts";
import { foldName } from "./pieces.ts";
import { chooseReading } from "./readings.ts";
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
  const totals = totalsOf(read.total);
  const shares = SHARE_FIELDS.flatMap((field) => {
    const total = totals.totals.get(field);
    return total === undefined ? [] : [[field, total.count] as const];
  });
  const whole = withoutBeginnings(ungluedLines(read.lines));
  const reading = chooseReading(whole.lines, {
    rowsOf: (records) => {
      const careOf = new Set(records.flatMap((record) => record.careOf.map(({ text }) => foldName(text))));
      return withoutEmptyColumns(rowsOf(records, read.columns, careOf), totals.totals);
    },
    totals: new Map(shares),
  });
  const { rows } = reading;
  const rowOf = new Map(reading.records.map((record, i) => [record, rows[i]!]));
  return {
    rows,
    ...totals,
    headingMarkers: read.columns.markers,
    endBlock: read.endBlock,
    diagnostics: [
      ...read.diagnostics,
      ...whole.diagnostics,
      ...reading.diagnostics,
      ...echoDiagnostics(reading.echoes, reading.all, rowOf),
      ...missingTotals(rows, read.total, totals),
      ...rows.filter((row) => row.nameSeparated).map(separatedDiagnostic),
    ],
  };
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

const TOTAL_WORDS: readonly (readonly [ShareField, string])[] = [
  ["sharesBefore", "before the offering"],
  ["sharesOffered", "offered"],
  ["sharesAfter", "after the offering"],
];

/** What a row of totals does not say of a column that the rows fill. */
function missingTotals(
  rows: readonly StockholderRow[],
  line: Line | null,
  { totals, totalPercent }: Pick<StockholderTable, "totals" | "totalPercent">,
): readonly DraftDiagnostic[] {
  if (line === null) return [];
  const isFilled = (field: ShareField) => rows.some((row) => (row.shares.get(field)?.count ?? 0) > 0);
  const missing = TOTAL_WORDS.flatMap(([field, words]) =>
    !totals.has(field) && isFilled(field) ? [`number of shares ${words}`] : [],
  );
  const printsPercents = rows.some((row) => row.percents.get("percentAfter")?.percent?.value);
  if (totalPercent === null && printsPercents) missing.push("percentage after the offering");
  return missing.map((words) => ({
    code: "CELL_LOST",
    severity: "INFO",
    message: `The row of totals shows no ${words}.`,
    spans: [line.span],
  }));
}

function separatedDiagnostic(row: StockholderRow): DraftDiagnostic {
  return {
    code: "NAME_SEPARATED",
    severity: "INFO",
    message: `The name "${row.name}" stands behind the "Attn:" of the row above and was read as a row of its own.`,
    spans: row.nameSpans,
  };
}
