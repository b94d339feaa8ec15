import { LONG_DATE, type PartialDate, parseLongDate } from "../../src/kernel/dates.ts";
import type { Draft, DraftDiagnostic, DraftOf, FactKind } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";
import { draft, type Extraction, NOTHING } from "../extract/extraction.ts";
import { type Note, readNotes } from "../extract/footnotes/notes.ts";
import { type NoteStatements, readStatements } from "../extract/footnotes/statements.ts";
import { partyKindOf } from "../extract/names/party-kind.ts";
import type { StockholderRow } from "../extract/table/rows.ts";
import { readStockholderTable, type StockholderTable } from "../extract/table/table.ts";
import type { Outline, Section } from "../outline/model.ts";
import { settleAddress } from "./addresses.ts";
import { auditDiagnostics, confirmsCap, usableTotals } from "./audit-diagnostics.ts";
import { type SettledPercent, settlePercents } from "./settle-percents.ts";
import { auditShares, type SettledShares, type ShareAudit } from "./shares.ts";

/** What the cover says that the table is held against. */
export interface CoverNumbers {
  readonly outstanding: { readonly shares: number; readonly spans: readonly Span[] } | null;
  readonly offered: { readonly shares: number; readonly spans: readonly Span[] } | null;
}

/** What a row's notes say of it. */
export interface RowStatements {
  readonly note: Note;
  readonly said: NoteStatements;
}

/** Everything known of the table before it becomes facts. */
export interface Holdings {
  readonly text: string;
  readonly table: StockholderTable;
  readonly notes: readonly Note[];
  readonly statements: ReadonlyMap<number, readonly RowStatements[]>;
  readonly audit: ShareAudit;
  readonly percents: readonly SettledPercent[];
  readonly cover: CoverNumbers;
  readonly asOf: PartialDate | null;
}

/** The selling stockholders' rows, their notes, and what the arithmetic shows. */
export function readHoldings(outline: Outline, cover: CoverNumbers): Extraction {
  const sections = outline.sections.filter((section) => section.role === "SELLING_STOCKHOLDERS");
  for (const section of sections) {
    const table = readStockholderTable(outline, section);
    if (table !== null) return settle(outline, section, table, cover);
  }
  const [section] = sections;
  if (section === undefined) return NOTHING;
  const message = `The section "${section.title}" has no table that could be read.`;
  return {
    facts: [],
    diagnostics: [{ code: "SECTION_MISSING", severity: "WARNING", message, spans: [section.span] }],
  };
}

function settle(
  outline: Outline,
  section: Section,
  printed: StockholderTable,
  cover: CoverNumbers,
): Extraction {
  const { table, diagnostics: totalDiagnostics } = usableTotals(printed, cover);
  const { notes, diagnostics: noteDiagnostics } = readNotes(outline, section, table);
  const statements = statementsByRow(outline.text, notes, table.rows);
  const capOf = (row: StockholderRow) =>
    statements.get(row.ordinal)?.find(({ said }) => said.cap !== null)?.said.cap ?? null;
  const audit = auditShares(
    table,
    (row) => capOf(row) !== null,
    (count) => table.rows.some((row) => confirmsCap(capOf(row)?.percent ?? null, count, cover)),
  );
  const percents = settlePercents(table, { audit, statements, cover });
  const holdings: Holdings = {
    text: outline.text,
    table,
    notes,
    statements,
    audit,
    percents: percents.cells,
    cover,
    asOf: asOfDate(outline, section),
  };
  return {
    facts: [...rowFacts(holdings), ...noteFacts(holdings), ...totalFact(holdings, printed)],
    diagnostics: [
      ...table.diagnostics,
      ...totalDiagnostics,
      ...noteDiagnostics,
      ...percents.diagnostics,
      ...auditDiagnostics(holdings),
      ...addressDiagnostics(holdings),
    ],
  };
}

function statementsByRow(
  text: string,
  notes: readonly Note[],
  rows: readonly StockholderRow[],
): ReadonlyMap<number, readonly RowStatements[]> {
  const byRow = new Map<number, RowStatements[]>();
  for (const note of notes) {
    for (const ordinal of note.rows) {
      if (ordinal === null) continue;
      const said = readStatements(text, note, rows[ordinal - 1]!, rows);
      byRow.set(ordinal, [...(byRow.get(ordinal) ?? []), { note, said }]);
    }
  }
  return byRow;
}

/** The day of the ownership that the section states above its table ("as of September 21, 2001"). */
function asOfDate(outline: Outline, section: Section): PartialDate | null {
  for (const { span, kind } of section.blocks) {
    if (kind === "row") break;
    const text = outline.text.slice(span.start, span.end);
    const match = new RegExp(`\\bas of\\s{1,3}(${LONG_DATE.source})`, "i").exec(text);
    if (match !== null && /own|held|information/i.test(text)) return parseLongDate(match[1]!);
  }
  return null;
}

const TABLE = "SELLING" as const;

/** `subject` of a row's facts. */
export function rowSubject(ordinal: number): string {
  return `${TABLE}:${ordinal}`;
}

function rowFacts(holdings: Holdings): readonly Draft[] {
  return holdings.table.rows.flatMap((row) => {
    const shares = holdings.audit.cells.filter((cell) => cell.row === row.ordinal);
    const percents = holdings.percents.filter((cell) => cell.row === row.ordinal);
    return [
      holdingFact(row, holdings),
      ...shares.map(shareFact),
      ...percents.map(percentFact),
      ...contactFacts(row, holdings),
    ];
  });
}

type Origin = { how?: Draft["how"]; reason?: string | null; extractor?: string };

function rowDraft<K extends FactKind>(
  kind: K,
  row: number,
  values: DraftOf<K>["values"],
  spans: readonly Span[],
  origin: Origin = {},
): Draft {
  const { how = "STATED", reason = null, extractor = "selling-stockholders" } = origin;
  return draft(kind, values, spans, {
    subject: rowSubject(row),
    extractor,
    how,
    ...(reason === null ? {} : { reason }),
  });
}

function holdingFact(row: StockholderRow, { statements, audit, asOf }: Holdings): Draft {
  const said = statements.get(row.ordinal) ?? [];
  const disclaimed = said.some((one) => one.said.disclaims.length > 0);
  const values: DraftOf<"HOLDING">["values"] = {
    table: TABLE,
    ordinal: row.ordinal,
    printedName: row.name,
    partyKind: row.kind,
    group: null,
    seller:
      (row.shares.get("sharesOffered")?.count ?? 0) !== 0 ||
      audit.cells.some(
        (cell) => cell.row === row.ordinal && cell.field === "sharesOffered" && cell.count !== 0,
      ),
    aggregate: false,
    status: audit.capped.has(row.ordinal) ? "CAPPED" : disclaimed ? "DISCLAIMED" : "BENEFICIAL",
    asOf,
  };
  const origin: Origin = row.nameSeparated
    ? { how: "REPAIRED", reason: "the name stands behind the contact of the row above" }
    : {};
  return rowDraft("HOLDING", row.ordinal, values, row.nameSpans, origin);
}

function shareFact(cell: SettledShares): Draft {
  return rowDraft(
    "HOLDING_SHARES",
    cell.row,
    { table: TABLE, ordinal: cell.row, field: cell.field, shares: cell.count },
    cell.spans,
    {
      how: cell.how,
      reason: cell.reason,
      extractor: cell.how === "DERIVED" ? "reconcile/shares" : "selling-stockholders",
    },
  );
}

function percentFact(cell: SettledPercent): Draft {
  return rowDraft(
    "HOLDING_PERCENT",
    cell.row,
    { table: TABLE, ordinal: cell.row, field: cell.field, ...cell.percent },
    cell.spans,
    {
      how: cell.how,
      reason: cell.reason,
      extractor: cell.how === "DERIVED" ? "reconcile/percents" : "selling-stockholders",
    },
  );
}

function contactFacts(row: StockholderRow, { table }: Holdings): readonly Draft[] {
  const { ordinal } = row;
  const base = { table: TABLE, ordinal };
  const settled = settleAddress(row, table.rows);
  const address =
    settled === null
      ? []
      : [
          rowDraft("HOLDING_ADDRESS", ordinal, { ...base, ...settled.address }, settled.spans, {
            how: settled.how,
            reason: settled.reason,
          }),
        ];
  return [
    ...address,
    ...row.careOf.map(({ name, kind, spans }) =>
      rowDraft("CARE_OF", ordinal, { ...base, name, nameKind: kind }, spans),
    ),
    ...row.attention.map(({ name, spans }) => rowDraft("ATTENTION", ordinal, { ...base, name }, spans)),
    ...row.copies.map(({ name, organization, address: to, spans }) =>
      rowDraft("COPY_TO", ordinal, { ...base, name, organization, address: to }, spans),
    ),
  ];
}

function addressDiagnostics({ table }: Holdings): readonly DraftDiagnostic[] {
  return table.rows.flatMap((row): DraftDiagnostic[] => {
    const settled = settleAddress(row, table.rows);
    if (settled?.how === "DERIVED") {
      return [
        {
          code: "ADDRESS_DERIVED",
          severity: "INFO",
          message: `"${row.name}": ${settled.reason}.`,
          spans: settled.spans,
        },
      ];
    }
    const place = settled?.address;
    if (place !== undefined && place.street !== null && place.city !== null) return [];
    const bearing = table.rows.filter((other) => other.address !== null).length * 2 > table.rows.length;
    if (!bearing) return [];
    return [
      {
        code: "ADDRESS_INCOMPLETE",
        severity: "WARNING",
        message: `The address of "${row.name}" is not complete.`,
        spans: [row.span],
      },
    ];
  });
}

function noteFacts(holdings: Holdings): readonly Draft[] {
  return holdings.notes.flatMap((note, i) => {
    const origin = {
      subject: `note:${note.marker}`,
      extractor: "footnotes",
      ...(note.recovered === null ? {} : { how: "DERIVED" as const, reason: `its marker ${note.recovered}` }),
    };
    const text = draft(
      "FOOTNOTE",
      { table: TABLE, marker: note.marker, ordinal: i + 1, text: note.text },
      note.spans,
      origin,
    );
    const references = note.rows.map((ordinal) =>
      draft(
        "FOOTNOTE_REFERENCE",
        { table: TABLE, ordinal, marker: note.marker },
        referenceSpans(note, ordinal, holdings),
        { subject: ordinal === null ? "headings" : rowSubject(ordinal), extractor: "footnotes" },
      ),
    );
    const said = note.rows.flatMap((ordinal) =>
      ordinal === null ? [] : statementFacts(holdings.table.rows[ordinal - 1]!, note, holdings),
    );
    return [text, ...references, ...said];
  });
}

function referenceSpans(note: Note, ordinal: number | null, { table }: Holdings): readonly Span[] {
  const uses = ordinal === null ? table.headingMarkers : table.rows[ordinal - 1]!.markers;
  const spans = uses.filter(({ marker }) => marker === note.marker).map(({ span }) => span);
  return spans.length > 0 ? spans : note.spans;
}

function statementFacts(row: StockholderRow, note: Note, { statements }: Holdings): readonly Draft[] {
  const said = statements.get(row.ordinal)?.find((one) => one.note === note)?.said;
  if (said === undefined) return [];
  const base = { table: TABLE, ordinal: row.ordinal };
  const origin: Origin = { extractor: "footnotes" };
  const through = said.components.filter(
    (part, i, all) => part.heldBy !== null && all.findIndex((other) => other.heldBy === part.heldBy) === i,
  );
  return [
    ...said.components.map((part) =>
      rowDraft(
        "COMPONENT",
        row.ordinal,
        { ...base, componentKind: part.kind, class: part.class, shares: part.shares, heldBy: part.heldBy },
        part.spans,
        origin,
      ),
    ),
    ...through.map((part) =>
      rowDraft(
        "HOLDS_THROUGH",
        row.ordinal,
        { ...base, holder: row.name, through: part.heldBy!, throughKind: partyKindOf(part.heldBy!) },
        said.components.filter((other) => other.heldBy === part.heldBy).flatMap((other) => other.spans),
        origin,
      ),
    ),
    ...said.disclaims.map(({ of, ofKind, spans }) =>
      rowDraft("DISCLAIMER", row.ordinal, { ...base, holder: row.name, of, ofKind }, spans, origin),
    ),
    ...said.control.map(({ person, personKind, spans }) =>
      rowDraft("CONTROL", row.ordinal, { ...base, person, personKind }, spans, origin),
    ),
    ...(said.cap === null
      ? []
      : [
          rowDraft(
            "OWNERSHIP_CAP",
            row.ordinal,
            { ...base, percent: said.cap.percent },
            said.cap.spans,
            origin,
          ),
        ]),
  ];
}

function totalFact({ percents }: Holdings, printed: StockholderTable): readonly Draft[] {
  const { totals, totalPercent, totalSpan } = printed;
  if (totalSpan === null) return [];
  const count = (field: "sharesBefore" | "sharesOffered" | "sharesAfter") => totals.get(field)?.count ?? null;
  const percentAfter =
    totalPercent === null ? null : { text: totalPercent.text, value: totalPercent.value, below: null };
  const reason = percents.find((cell) => cell.row === 0)?.reason ?? null;
  const values = {
    table: TABLE,
    sharesBefore: count("sharesBefore"),
    sharesOffered: count("sharesOffered"),
    sharesAfter: count("sharesAfter"),
    percentAfter,
  };
  return [
    draft("HOLDING_TOTAL", values, [totalSpan], {
      subject: "total",
      extractor: "selling-stockholders",
      ...(reason === null ? {} : { reason }),
    }),
  ];
}
