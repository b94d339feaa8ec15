import type { DraftDiagnostic, Percent, PercentField } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";
import { printCount } from "../../src/kernel/text.ts";
import type { PercentCell, StockholderRow } from "../extract/table/rows.ts";
import type { StockholderTable } from "../extract/table/table.ts";
import type { CoverNumbers, RowStatements } from "./holdings.ts";
import {
  type Base,
  basesOf,
  derivePercent,
  fittingBase,
  type PercentStyle,
  percentStyleOf,
  quotientWords,
} from "./percents.ts";
import type { ShareAudit } from "./shares.ts";

/** A percentage as settled; row 0 is the total. `reason` names the base it fits. */
export interface SettledPercent {
  readonly row: number;
  readonly field: PercentField;
  readonly percent: Percent;
  readonly how: "STATED" | "DERIVED" | "REPAIRED";
  readonly reason: string | null;
  readonly spans: readonly Span[];
}

export interface PercentContext {
  readonly audit: ShareAudit;
  readonly statements: ReadonlyMap<number, readonly RowStatements[]>;
  readonly cover: CoverNumbers;
}

interface Settled {
  readonly cells: readonly SettledPercent[];
  readonly diagnostics: readonly DraftDiagnostic[];
}

/** Holds each percentage after the offering against the bases of Rule 13d-3(d)(1) and recovers those whose reading is lost. */
export function settlePercents(table: StockholderTable, context: PercentContext): Settled {
  const style = percentStyleOf(
    table.rows.flatMap((row) => [...row.percents.values()].flatMap((cell) => cell.percent ?? [])),
  );
  const results = table.rows.flatMap((row) =>
    [...row.percents.values()].map((cell) =>
      cell.field === "percentAfter" ? settleAfter(row, cell, context, style) : asPrinted(row, cell),
    ),
  );
  const total = settleTotal(table, context);
  return {
    cells: [...results, total].flatMap(({ cells }) => cells),
    diagnostics: [...results, total].flatMap(({ diagnostics }) => diagnostics),
  };
}

function asPrinted(row: StockholderRow, cell: PercentCell): Settled {
  if (cell.percent === null) return { cells: [], diagnostics: [] };
  const how = cell.state === "MARK" ? "REPAIRED" : "STATED";
  return {
    cells: [
      { row: row.ordinal, field: cell.field, percent: cell.percent, how, reason: null, spans: cell.spans },
    ],
    diagnostics: [],
  };
}

function settleAfter(
  row: StockholderRow,
  cell: PercentCell,
  context: PercentContext,
  style: PercentStyle,
): Settled {
  const count = (field: "sharesAfter" | "sharesOffered") =>
    context.audit.cells.find((one) => one.row === row.ordinal && one.field === field)?.count ?? null;
  const after = count("sharesAfter");
  const { outstanding } = context.cover;
  if (after === null || outstanding === null || context.audit.mismatched.has(row.ordinal))
    return unchecked(row, cell);
  const bases = basesOf(outstanding.shares, {
    after,
    offered: count("sharesOffered") ?? 0,
    ...acquirable(row, context),
  });
  // Which row of a glued run a percentage belongs to is inferred: one that fits no base is another row's.
  const misplaced = row.glued && cell.percent !== null && fittingBase(cell.percent, after, bases) === null;
  if (cell.percent === null || misplaced)
    return derived(row, cell, { after, base: bases[0]!, style }, context);
  return checked(row, { ...cell, percent: cell.percent }, after, bases);
}

/** What the notes count as acquirable: on conversion, by warrant, by option. */
function acquirable(
  row: StockholderRow,
  { statements }: PercentContext,
): { acquirable: number; notes: string } {
  const said = statements.get(row.ordinal) ?? [];
  const parts = said.flatMap((one) =>
    one.said.components.filter(({ kind }) => kind !== "HELD" && kind !== "OTHER"),
  );
  const markers = said.filter((one) => one.said.components.length > 0).map(({ note }) => `(${note.marker})`);
  const sum = parts.reduce((all, part) => all + part.shares, 0);
  return { acquirable: sum, notes: `note${markers.length > 1 ? "s" : ""} ${markers.join(", ")}` };
}

/** Without the numbers to check it, a printed percentage stands and a stray mark is mended by its place alone. */
function unchecked(row: StockholderRow, cell: PercentCell): Settled {
  const { cells } = asPrinted(row, cell);
  return { cells, diagnostics: cell.percent === null || cell.state === "MARK" ? [lost(row, cell)] : [] };
}

function checked(
  row: StockholderRow,
  cell: PercentCell & { percent: Percent },
  after: number,
  bases: readonly Base[],
): Settled {
  const base = fittingBase(cell.percent, after, bases);
  const printed = { row: row.ordinal, field: cell.field, percent: cell.percent, spans: cell.spans };
  if (cell.state === "MARK") {
    if (base === null) return { cells: [], diagnostics: [lost(row, cell)] };
    const reason = `a mark that is no figure stands where * is due: ${quotientWords(after, base)}`;
    const repaired: DraftDiagnostic = {
      code: "READING_REPAIRED",
      severity: "INFO",
      message: `"${row.name}": ${reason}.`,
      spans: cell.spans,
    };
    return { cells: [{ ...printed, how: "REPAIRED", reason }], diagnostics: [repaired] };
  }
  if (base === null) {
    const message = `"${row.name}" shows ${cell.percent.text} after the offering; ${printCount(after)} is that share of no base of Rule 13d-3(d)(1): ${bases.map((one) => quotientWords(after, one)).join("; ")}.`;
    return {
      cells: [{ ...printed, how: "STATED", reason: null }],
      diagnostics: [
        { code: "PERCENT_MISMATCH", severity: "WARNING", message, spans: [...cell.spans, row.span] },
      ],
    };
  }
  const numeric = cell.percent.value !== null && cell.percent.value > 0;
  const reason = numeric ? quotientWords(after, base) : null;
  const diagnostics: DraftDiagnostic[] =
    reason === null
      ? []
      : [{ code: "PERCENT_BASE", severity: "INFO", message: `"${row.name}": ${reason}.`, spans: cell.spans }];
  return { cells: [{ ...printed, how: "STATED", reason }], diagnostics };
}

function derived(
  row: StockholderRow,
  cell: PercentCell,
  { after, base, style }: { after: number; base: Base; style: PercentStyle },
  { audit, cover }: PercentContext,
): Settled {
  const percent = derivePercent(after, base, style);
  if (percent === null) return { cells: [], diagnostics: [] };
  const operands = audit.cells.filter(
    (one) => one.row === row.ordinal && (one.field === "sharesAfter" || one.field === "sharesOffered"),
  );
  const spans = [...operands.flatMap((one) => one.spans), ...cover.outstanding!.spans];
  const reason = `${quotientWords(after, base)}${percent.below === 1 ? ", less than 1%" : ""}`;
  const message = `"${row.name}" lost its percentage after the offering; it follows: ${reason}.`;
  return {
    cells: [{ row: row.ordinal, field: cell.field, percent, how: "DERIVED", reason, spans }],
    diagnostics: [{ code: "CELL_DERIVED", severity: "INFO", message, spans: [row.span] }],
  };
}

function lost(row: StockholderRow, cell: PercentCell): DraftDiagnostic {
  return {
    code: "CELL_LOST",
    severity: "WARNING",
    message: `"${row.name}" shows no readable percentage after the offering, and nothing checks it.`,
    spans: cell.spans,
  };
}

function settleTotal({ totals, totalPercent }: StockholderTable, { cover }: PercentContext): Settled {
  const after = totals.get("sharesAfter")?.count;
  if (totalPercent === null || after === undefined || cover.outstanding === null)
    return { cells: [], diagnostics: [] };
  const percent = { text: totalPercent.text, value: totalPercent.value, below: null };
  const offered = totals.get("sharesOffered")?.count ?? 0;
  const base = fittingBase(
    percent,
    after,
    basesOf(cover.outstanding.shares, { after, offered, acquirable: 0, notes: "" }),
  );
  const words = base === null ? null : quotientWords(after, base);
  const diagnostic: DraftDiagnostic =
    words === null
      ? {
          code: "PERCENT_MISMATCH",
          severity: "WARNING",
          message: `The total shows ${percent.text} after the offering; ${printCount(after)} is that share of no base of Rule 13d-3(d)(1).`,
          spans: [totalPercent.span],
        }
      : { code: "PERCENT_BASE", severity: "INFO", message: `Total: ${words}.`, spans: [totalPercent.span] };
  const cell: SettledPercent = {
    row: 0,
    field: "percentAfter",
    percent,
    how: "STATED",
    reason: words,
    spans: [totalPercent.span],
  };
  return { cells: [cell], diagnostics: [diagnostic] };
}
