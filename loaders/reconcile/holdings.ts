import { LONG_DATE, type PartialDate, parseLongDate } from "../../src/kernel/dates.ts";
import type { Draft, DraftDiagnostic, TableRole } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";
import { type Extraction, mergeExtractions } from "../extract/extraction.ts";
import { type DefaultAddress, findDefaults } from "../extract/footnotes/defaults.ts";
import { type Note, readNotes } from "../extract/footnotes/notes.ts";
import { noteContexts } from "../extract/footnotes/said/context.ts";
import { type NoteStatements, readStatements } from "../extract/footnotes/statements.ts";
import { bareMarker } from "../extract/footnotes/styled/marks.ts";
import { type OwnershipTable, readOwnershipTables } from "../extract/table/grid/ownership.ts";
import type { StockholderRow } from "../extract/table/rows.ts";
import { readStockholderTable, type StockholderTable } from "../extract/table/table.ts";
import type { Outline, Section } from "../outline/model.ts";
import { settleAddress } from "./addresses.ts";
import { auditDiagnostics, confirmsCap, usableTotals } from "./audit-diagnostics.ts";
import { holdingFacts, noteSubject } from "./holding-facts.ts";
import { type SettledPercent, settlePercents } from "./settle-percents.ts";
import { auditShares, type ShareAudit } from "./shares.ts";

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
  readonly role: TableRole;
  readonly text: string;
  readonly table: StockholderTable;
  readonly notes: readonly Note[];
  readonly statements: ReadonlyMap<number, readonly RowStatements[]>;
  readonly defaults: readonly DefaultAddress[];
  readonly audit: ShareAudit;
  readonly percents: readonly SettledPercent[];
  readonly cover: CoverNumbers;
  readonly asOf: PartialDate | null;
}

/**
 * The rows of the selling stockholders' and the beneficial owners' tables, their notes, and what the arithmetic shows.
 * A text flattened to lines has its table in the section of the selling stockholders.
 */
export function readHoldings(outline: Outline, cover: CoverNumbers): Extraction {
  const grids = readOwnershipTables(outline);
  const read = new Set(grids.map(({ section }) => section));
  const flattened = grids.length > 0 ? [] : sectionsOf(outline, "SELLING_STOCKHOLDERS");
  for (const section of flattened) {
    const table = readStockholderTable(outline, section);
    if (table !== null) return settle(outline, { role: "SELLING", section, table }, cover);
  }
  const missing: Extraction = { facts: [], diagnostics: notRead(outline, read) };
  return mergeExtractions([...settleGrids(outline, grids, cover), missing]);
}

function sectionsOf(outline: Outline, role: Section["role"]): readonly Section[] {
  return outline.sections.filter((section) => section.role === role);
}

/** Where no section about sellers, or about owners, has a table that was read: a warning if one holds a table, else a remark. */
function notRead(outline: Outline, read: ReadonlySet<Section>): readonly DraftDiagnostic[] {
  return (["SELLING_STOCKHOLDERS", "PRINCIPAL_STOCKHOLDERS"] as const).flatMap((role): DraftDiagnostic[] => {
    const sections = sectionsOf(outline, role);
    if (sections.length === 0 || sections.some((section) => read.has(section))) return [];
    const holding = sections.find(({ blocks }) =>
      blocks.some(({ kind }) => kind === "table" || kind === "row"),
    );
    const section = holding ?? sections[0]!;
    const found = holding === undefined ? "no table" : "no table that could be read";
    const message = `The section "${section.title}" has ${found}.`;
    const severity = holding === undefined ? "INFO" : "WARNING";
    return [{ code: "SECTION_MISSING", severity, message, spans: [section.span] }];
  });
}

/** Rows of several tables of one role are numbered through; only the first table of sellers is held against the cover. */
function settleGrids(
  outline: Outline,
  grids: readonly OwnershipTable[],
  cover: CoverNumbers,
): readonly Extraction[] {
  const seen: Record<TableRole, Numbered> = { SELLING: NONE, OWNERS: NONE };
  return grids.map((table) => {
    const { role } = table;
    const before = seen[role];
    const numbers = role === "SELLING" && before === NONE ? cover : { ...cover, offered: null };
    const others = grids.filter((one) => one !== table && one.section === table.section);
    const elsewhere = new Set(others.flatMap(markersOf));
    const extraction = settle(outline, { role, section: table.section, table, elsewhere }, numbers);
    const notes = extraction.facts.filter((fact) => fact.kind === "FOOTNOTE").length;
    seen[role] = { rows: before.rows + table.rows.length, notes: before.notes + notes };
    return before === NONE ? extraction : renumber(extraction, role, before);
  });
}

function markersOf({ rows, headingMarkers }: OwnershipTable): readonly string[] {
  return [...headingMarkers, ...rows.flatMap((row) => row.markers)].map(({ marker }) => bareMarker(marker));
}

/** How many rows and notes the tables of a role had so far. */
interface Numbered {
  readonly rows: number;
  readonly notes: number;
}
const NONE: Numbered = { rows: 0, notes: 0 };

/** Rows and notes of a further table of a role go on counting; its references say which note they mean. */
function renumber(extraction: Extraction, role: TableRole, before: Numbered): Extraction {
  const ordinals = new Map(
    extraction.facts.flatMap((fact) =>
      fact.kind === "FOOTNOTE" ? [[fact.values.marker, fact.values.ordinal + before.notes] as const] : [],
    ),
  );
  const facts = extraction.facts.map((fact): Draft => {
    const values = fact.values as { table?: TableRole; ordinal?: number | null };
    if (values.table !== role) return fact;
    if (fact.kind === "FOOTNOTE") {
      const ordinal = fact.values.ordinal + before.notes;
      return { ...fact, subject: noteSubject(role, ordinal), values: { ...fact.values, ordinal } };
    }
    const note = fact.kind === "FOOTNOTE_REFERENCE" ? ordinals.get(fact.values.marker) : undefined;
    const named = note === undefined ? values : { ...values, note };
    if (typeof values.ordinal !== "number" || !fact.subject.startsWith(role))
      return { ...fact, values: named } as Draft;
    const ordinal = values.ordinal + before.rows;
    return { ...fact, subject: `${role}:${ordinal}`, values: { ...named, ordinal } } as Draft;
  });
  return { ...extraction, facts };
}

interface PrintedTable {
  readonly role: TableRole;
  readonly section: Section;
  readonly table: StockholderTable;
  /** Markers that other tables of the section show. */
  readonly elsewhere?: ReadonlySet<string>;
}

function settle(
  outline: Outline,
  { role, section, table: printed, elsewhere }: PrintedTable,
  cover: CoverNumbers,
): Extraction {
  const { table, diagnostics: totalDiagnostics } = usableTotals(printed, cover);
  const { notes, diagnostics: noteDiagnostics } = readNotes(outline, section, table, elsewhere);
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
    role,
    text: outline.text,
    table,
    notes,
    statements,
    defaults: findDefaults(outline.text, section, notes),
    audit,
    percents: percents.cells,
    cover,
    asOf: asOfDate(outline, section),
  };
  return {
    facts: holdingFacts(holdings, printed),
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
  const contexts = noteContexts(notes, rows, text);
  for (const note of notes) {
    for (const ordinal of note.rows) {
      if (ordinal === null) continue;
      const said = readStatements(contexts.get(note)!, rows[ordinal - 1]!);
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

function addressDiagnostics({ table }: Holdings): readonly DraftDiagnostic[] {
  const bearing = table.rows.filter((row) => row.address !== null).length * 2 > table.rows.length;
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
    if (row.aggregate === true) return [];
    if (place !== undefined && place.street !== null && place.city !== null) return [];
    if (!bearing) return [];
    return [
      {
        code: "ADDRESS_INCOMPLETE",
        severity: "WARNING",
        message:
          settled === null
            ? `No address of "${row.name}" was found, though most rows have one.`
            : `The address of "${row.name}" is not complete.`,
        spans: [row.span],
      },
    ];
  });
}
