import type { DraftDiagnostic, Percent, PercentField } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";
import { printCount } from "../../src/kernel/text.ts";
import type { PercentCell, StockholderRow } from "../extract/table/rows.ts";
import type { StockholderTable } from "../extract/table/table.ts";
import type { CoverNumbers, RowStatements } from "./holdings.ts";
import {
  type Base,
  type BaseKind,
  basesOf,
  derivePercent,
  fittingBase,
  type PercentStyle,
  percentStyleOf,
  quotientWords,
  unusedKinds,
} from "./percents.ts";
import { cellsByRow, type SettledShares, type ShareAudit } from "./shares.ts";

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

/** A row whose percentage after the offering can be computed. */
interface Stake {
  readonly row: StockholderRow;
  readonly cell: PercentCell;
  readonly after: number;
  /** In the order in which they are tried. */
  readonly bases: readonly Base[];
  /** Where its counts are printed. */
  readonly spans: readonly Span[];
}

/** Holds each percentage after the offering against the bases of Rule 13d-3(d)(1) and recovers those whose reading is lost. */
export function settlePercents(table: StockholderTable, context: PercentContext): Settled {
  const style = percentStyleOf(
    table.rows.flatMap((row) => [...row.percents.values()].flatMap((cell) => cell.percent ?? [])),
  );
  const counts = cellsByRow(context.audit);
  const stakes = new Map(
    table.rows.map((row) => [row, stakeOf(row, counts.get(row.ordinal) ?? [], context)]),
  );
  const unused = unusedByNotes([...stakes.values()].filter((stake) => stake !== null));
  const results = table.rows.flatMap((row) =>
    [...row.percents.values()].map((cell) => {
      const stake = stakes.get(row) ?? null;
      if (cell.field !== "percentAfter") return asPrinted(row, cell);
      return stake === null ? unchecked(row, cell) : settleAfter(stake, { style, unused, context });
    }),
  );
  const total = settleTotal(table, context);
  return {
    cells: [...results, total].flatMap(({ cells }) => cells),
    diagnostics: [...results, total].flatMap(({ diagnostics }) => diagnostics),
  };
}

function stakeOf(
  row: StockholderRow,
  counts: readonly SettledShares[],
  context: PercentContext,
): Stake | null {
  const cell = row.percents.get("percentAfter");
  const [offered, after] = (["sharesOffered", "sharesAfter"] as const).map((field) =>
    counts.find((one) => one.field === field),
  );
  const { outstanding } = context.cover;
  const open = after?.count == null || outstanding === null || context.audit.mismatched.has(row.ordinal);
  if (open || cell === undefined) return null;
  const stake = { after: after.count!, offered: offered?.count ?? 0, ...acquirable(row, context) };
  const spans = [...(offered?.spans ?? []), ...after.spans];
  return { row, cell, after: after.count!, bases: basesOf(outstanding.shares, stake), spans };
}

/** Bases that the table does not use, for rows without notes and (more bases) with them. */
type Unused = ReadonlyMap<number, ReadonlySet<BaseKind>>;

function unusedByNotes(stakes: readonly Stake[]): Unused {
  const printed = stakes.flatMap(({ row, cell, after, bases }) =>
    cell.state === "PRINTED" && cell.percent?.value && !row.glued
      ? [{ printed: cell.percent, after, bases }]
      : [],
  );
  const lengths = new Set(printed.map(({ bases }) => bases.length));
  return new Map(
    [...lengths].map((length) => [
      length,
      unusedKinds(printed.filter(({ bases }) => bases.length === length)),
    ]),
  );
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
  stake: Stake,
  { style, unused, context }: { style: PercentStyle; unused: Unused; context: PercentContext },
): Settled {
  const { row, cell, after, bases } = stake;
  // Which row of a glued run a percentage belongs to is inferred: one that fits no base is another row's.
  const misplaced = row.glued && cell.percent !== null && fittingBase(cell.percent, after, bases) === null;
  if (cell.percent !== null && !misplaced)
    return checked(row, { ...cell, percent: cell.percent }, after, bases);
  const excluded = unused.get(bases.length) ?? new Set();
  const used = bases.filter(({ kind }) => !excluded.has(kind));
  return derived({ ...stake, bases: used.length > 0 ? used : bases }, style, context);
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

/** The percentage that follows, where all bases that the table uses give the same. */
function derived(
  { row, cell, after, bases, spans }: Stake,
  style: PercentStyle,
  { cover }: PercentContext,
): Settled {
  const base = bases[0]!;
  const percents = bases.map((one) => derivePercent(after, one, style));
  const [percent] = percents;
  if (percent === undefined || percents.includes(null)) return { cells: [], diagnostics: [] };
  if (percents.some((other) => other!.text !== percent!.text)) {
    const words = bases.map((one) => quotientWords(after, one)).join("; ");
    const message = `"${row.name}" lost its percentage after the offering; the bases of Rule 13d-3(d)(1) give different ones, and it stays null: ${words}.`;
    return {
      cells: [],
      diagnostics: [{ code: "CELL_LOST", severity: "WARNING", message, spans: cell.spans }],
    };
  }
  const reason = `${quotientWords(after, base)}${percent!.below === 1 ? ", less than 1%" : ""}`;
  const message = `"${row.name}" lost its percentage after the offering; it follows: ${reason}.`;
  const operands = [...spans, ...cover.outstanding!.spans];
  return {
    cells: [
      { row: row.ordinal, field: cell.field, percent: percent!, how: "DERIVED", reason, spans: operands },
    ],
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
