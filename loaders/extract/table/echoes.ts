import type { DraftDiagnostic } from "../../../src/kernel/facts.ts";
import { printCount } from "../../../src/kernel/text.ts";
import { likeness, readCount, resembles } from "./cells.ts";
import { isPercentField } from "./columns.ts";
import { filled } from "./lines.ts";
import type { HolderRecord, Line } from "./model.ts";
import type { StockholderRow } from "./rows.ts";

/** What is said of lines whose numbers are no row's own; `all` are the records as read, `rowOf` the rows that they became. */
export function echoDiagnostics(
  echoes: readonly { readonly line: Line; readonly record: number }[],
  all: readonly HolderRecord[],
  rowOf: ReadonlyMap<HolderRecord, StockholderRow>,
): readonly DraftDiagnostic[] {
  return echoes.map(({ line, record }) =>
    echoDiagnostic(
      line,
      neighbours(all, record, line).map((near) => rowOf.get(near)),
    ),
  );
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
