import { type DraftDiagnostic, SHARE_FIELDS, type ShareField } from "../../src/kernel/facts.ts";
import { printCount } from "../../src/kernel/text.ts";
import type { StockholderRow } from "../extract/table/rows.ts";
import type { StockholderTable } from "../extract/table/table.ts";
import type { CoverNumbers, Holdings } from "./holdings.ts";
import { type CellPlace, cellsByRow, type SettledShares } from "./shares.ts";

const WORDS: Readonly<Record<ShareField, string>> = {
  sharesBefore: "before",
  sharesOffered: "offered",
  sharesAfter: "after",
};

/**
 * Leaves out the printed totals that contradict each other: the total row has to add up itself, and the cover names the
 * shares offered a second time.
 */
export function usableTotals(
  table: StockholderTable,
  cover: CoverNumbers,
): { table: StockholderTable; diagnostics: readonly DraftDiagnostic[] } {
  const [before, offered, after] = (["sharesBefore", "sharesOffered", "sharesAfter"] as const).map((field) =>
    table.totals.get(field),
  );
  const diagnostics: DraftDiagnostic[] = [];
  const matchesCover =
    offered === undefined || cover.offered === null || offered.count === cover.offered.shares;
  if (!matchesCover) {
    const message = `The total of the shares offered is ${printCount(offered!.count)}; the cover says ${printCount(cover.offered!.shares)}.`;
    diagnostics.push({
      code: "COVER_MISMATCH",
      severity: "WARNING",
      message,
      spans: [offered!.span, ...cover.offered!.spans],
    });
  }
  if (before === undefined || offered === undefined || after === undefined) return { table, diagnostics };
  if (before.count === offered.count + after.count) return { table, diagnostics };
  const confirmed = cover.offered !== null && matchesCover;
  const message = `The row of totals does not add up: ${printCount(before.count)} before - ${printCount(offered.count)} offered is not ${printCount(after.count)} after${confirmed ? "; the cover confirms the shares offered" : ""}.`;
  diagnostics.push({
    code: "TOTAL_MISMATCH",
    severity: "WARNING",
    message,
    spans: [before.span, offered.span, after.span],
  });
  const totals = new Map([...table.totals].filter(([field]) => field === "sharesOffered" && confirmed));
  return { table: { ...table, totals }, diagnostics };
}

/** Whether a count is what a cap of `percent` allows: that share of the outstanding shares and its own. */
export function confirmsCap(percent: number | null, count: number, { outstanding }: CoverNumbers): boolean {
  if (percent === null || outstanding === null) return false;
  return Math.abs((outstanding.shares * percent) / (100 - percent) - count) < 1;
}

/** More cells than this are counted, not listed. */
const MOST_LISTED = 100;

/** What the arithmetic shows, each finding with the row it concerns. */
export function auditDiagnostics(holdings: Holdings): readonly DraftDiagnostic[] {
  const { audit, table } = holdings;
  const cells = cellsByRow(audit);
  const row = (ordinal: number) => table.rows[ordinal - 1]!;
  return [
    ...[...audit.mismatched].map((ordinal) => mismatch(row(ordinal))),
    ...[...audit.capped].map((ordinal) => cappedRow(row(ordinal), cells.get(ordinal) ?? [], holdings)),
    ...table.rows.flatMap((one) => derivedCells(one, cells.get(one.ordinal) ?? [])),
    ...audit.cells.filter((cell) => cell.how === "REPAIRED").map((cell) => repaired(row(cell.row), cell)),
    ...lostCells(holdings),
    ...lostPositions(holdings),
    ...offTotals(holdings),
    ...unverifiable(holdings, cells),
  ];
}

function mismatch(row: StockholderRow): DraftDiagnostic {
  const spans = [row.span, ...[...row.shares.values()].flatMap((cell) => cell.spans)];
  const apart = offeredApart(row);
  if (apart !== null) return { code: "ROW_MISMATCH", severity: "INFO", message: apart, spans };
  const printed = [...row.shares.values()]
    .map((cell) => `${cell.count === null ? "unreadable" : printCount(cell.count)} ${WORDS[cell.field]}`)
    .join(", ");
  const message = `The numbers of "${row.name}" (${printed}) contradict each other or the totals; they stand as printed, and nothing was derived from them.`;
  return { code: "ROW_MISMATCH", severity: "WARNING", message, spans };
}

/** Shares that are still to be issued, by a warrant or an equity line, may be counted neither before nor after. */
function offeredApart({ name, shares }: StockholderRow): string | null {
  const [before, offered, after] = SHARE_FIELDS.map((field) => shares.get(field)?.count ?? null);
  if (before == null || offered == null || before !== after) return null;
  return `"${name}" holds ${printCount(before)} shares before the offering and as many after it: the ${printCount(offered)} that it offers are counted in neither.`;
}

function cappedRow(
  row: StockholderRow,
  cells: readonly SettledShares[],
  { audit, statements, table, cover }: Holdings,
): DraftDiagnostic {
  const [before, offered, after] = SHARE_FIELDS.map(
    (field) => cells.find((cell) => cell.field === field)?.count ?? 0,
  ) as [number, number, number];
  const capping = (statements.get(row.ordinal) ?? []).find(({ said }) => said.cap !== null);
  const cap = capping?.said.cap ?? null;
  const total = table.totals.get("sharesBefore");
  const confirmed =
    cap !== null && confirmsCap(cap.percent, before, cover)
      ? `, which is ${cap.percent}% of the ${printCount(cover.outstanding!.shares)} shares outstanding and its own`
      : "";
  const explained =
    audit.explainedExcess === null || total === undefined
      ? ""
      : ` The printed total before the offering, ${printCount(total.count)}, exceeds the rows by ${printCount(audit.explainedExcess)} for this reason.`;
  const excess = printCount(offered + after - before);
  const message = `"${row.name}" offers ${printCount(offered)} shares, ${excess} more than the ${printCount(before)} it is shown with before the offering${confirmed}: note (${capping?.note.marker}) caps its beneficial ownership.${explained}`;
  const spans = [
    ...row.nameSpans,
    ...[...row.shares.values()].flatMap((cell) => cell.spans),
    ...(cap?.spans ?? []),
    ...(total === undefined ? [] : [total.span]),
  ];
  return { code: "ROW_CAPPED", severity: "WARNING", message, spans };
}

function derivedCells(row: StockholderRow, cells: readonly SettledShares[]): readonly DraftDiagnostic[] {
  const derived = cells.filter((cell) => cell.how === "DERIVED");
  if (derived.length === 0) return [];
  const words = derived.map((cell) => `${WORDS[cell.field]} ${cell.reason}`).join("; ");
  const message = `Lost readings of "${row.name}" follow from the rest: ${words}.`;
  return [{ code: "CELL_DERIVED", severity: "INFO", message, spans: [row.span] }];
}

function repaired(row: StockholderRow, cell: SettledShares): DraftDiagnostic {
  const message = `"${row.name}": the count ${WORDS[cell.field]} was read as ${printCount(cell.count!)}; ${cell.reason}.`;
  return { code: "READING_REPAIRED", severity: "INFO", message, spans: cell.spans };
}

function lostCells({ audit, table }: Holdings): readonly DraftDiagnostic[] {
  const lost = new Map<number, string[]>();
  for (const { row, field } of audit.lost) lost.set(row, [...(lost.get(row) ?? []), WORDS[field]]);
  return [...lost].map(([ordinal, fields]) => {
    const row = table.rows[ordinal - 1]!;
    const message = `"${row.name}" lost its shares ${fields.join(", ")}, and the remaining numbers do not determine them; they stay null.`;
    return { code: "CELL_LOST", severity: "WARNING", message, spans: [row.span] };
  });
}

/** Of tables with several classes: the counts of a class that could not be read. */
function lostPositions({ table }: Holdings): readonly DraftDiagnostic[] {
  return table.rows.flatMap((row) => {
    const lost = (row.positions ?? []).flatMap((position) =>
      [...position.shares.values()].flatMap(({ field, count }) =>
        count === null ? [`${position.class ?? "shares"} ${WORDS[field]}`] : [],
      ),
    );
    if (lost.length === 0) return [];
    const message = `"${row.name}": no count could be read for ${lost.join(", ")}; they stay null.`;
    return [{ code: "CELL_LOST", severity: "WARNING", message, spans: [row.span] } as const];
  });
}

function offTotals({ audit, table }: Holdings): readonly DraftDiagnostic[] {
  return audit.offTotals.map(({ field, sum, total }) => {
    const difference = `${printCount(Math.abs(sum - total))} ${sum > total ? "less" : "more"}`;
    const message = `The rows' shares ${WORDS[field]} add up to ${printCount(sum)}; the table's total is ${printCount(total)}, ${difference}.`;
    return { code: "TOTAL_MISMATCH", severity: "WARNING", message, spans: [table.totals.get(field)!.span] };
  });
}

function unverifiable(
  { audit, table }: Holdings,
  cells: ReadonlyMap<number, readonly SettledShares[]>,
): readonly DraftDiagnostic[] {
  if (audit.unverifiable.length === 0) return [];
  const word = ({ row, field }: CellPlace) => {
    const count = cells.get(row)?.find((cell) => cell.field === field)?.count ?? null;
    return `"${table.rows[row - 1]!.name}" ${WORDS[field]} ${count === null ? "" : printCount(count)}`.trim();
  };
  const list = (places: readonly CellPlace[]) =>
    places.slice(0, MOST_LISTED).map(word).join(", ") +
    (places.length > MOST_LISTED ? ` and ${places.length - MOST_LISTED} more` : "");
  const resting =
    audit.resting.length === 0 ? "" : ` Derived values that rest on them: ${list(audit.resting)}.`;
  const message = `Lost readings have used up the equations that would check these printed numbers: ${list(audit.unverifiable)}.${resting}`;
  const spans = audit.unverifiable.flatMap(({ row, field }) => table.rows[row - 1]!.shares.get(field)!.spans);
  return [{ code: "UNVERIFIABLE", severity: "WARNING", message, spans }];
}
