import type { DraftDiagnostic } from "../../../src/kernel/facts.ts";
import type { Span } from "../../../src/kernel/span.ts";
import type { Outline, Section } from "../../outline/model.ts";
import type { StockholderTable } from "../table/table.ts";
import { type NamedNote, readFlattenedNotes } from "./flattened.ts";
import { bareName, resolveRow } from "./names.ts";
import { Prose } from "./prose.ts";
import { bareMarker } from "./styled/marks.ts";
import { splitStyledNotes } from "./styled/split.ts";

/** A note under the table. */
export interface Note {
  readonly marker: string;
  /** Null where the marker is printed; else how it was found. */
  readonly recovered: string | null;
  /** Without marker and bullet, white space folded. */
  readonly text: string;
  readonly prose: Prose;
  readonly spans: readonly Span[];
  /** Ordinals of the rows it is tied to; null stands for the column headings. */
  readonly rows: readonly (number | null)[];
}

/** The notes behind the table, tied to their rows. `elsewhere`: markers that other tables of the section show. */
export function readNotes(
  outline: Outline,
  section: Section,
  table: StockholderTable,
  elsewhere: ReadonlySet<string> = new Set(),
): { notes: readonly Note[]; diagnostics: readonly DraftDiagnostic[] } {
  const used = new Set(
    [...table.headingMarkers, ...table.rows.flatMap((row) => row.markers)].map(({ marker }) => marker),
  );
  const place = { outline, section, endBlock: table.endBlock, used };
  if (section.blocks[table.endBlock - 1]?.kind === "table") {
    const notes = splitStyledNotes(place).map((note) =>
      tie({ ...note, recovered: null }, outline.text, table),
    );
    const own = notes.filter(({ marker }) => !elsewhere.has(bareMarker(marker)));
    return { notes, diagnostics: [...own.flatMap(tieDiagnostics), ...unmatched(table, notes)] };
  }
  const { named, diagnostics } = readFlattenedNotes(outline, section, place);
  const notes = named.map((note) => {
    const tied = tie(note, outline.text, table);
    return tied.rows.length > 0 ? tied : tieBySubject(tied, table);
  });
  return {
    notes,
    diagnostics: [...diagnostics, ...notes.flatMap(tieDiagnostics), ...unmatched(table, notes)],
  };
}

function tie(note: NamedNote, text: string, table: StockholderTable): Note {
  const prose = new Prose(text, note.spans);
  const isIts = ({ marker }: { marker: string }) => bareMarker(marker) === bareMarker(note.marker);
  const rows: (number | null)[] = table.rows
    .filter((row) => row.markers.some(isIts))
    .map((row) => row.ordinal);
  if (table.headingMarkers.some(isIts)) rows.unshift(null);
  return { ...note, text: prose.text, prose, rows };
}

/** A note without a marked row belongs to the one row that it names. */
function tieBySubject(note: Note, table: StockholderTable): Note {
  const subject = subjectRow(note.text, table);
  if (subject === null) return note;
  return {
    ...note,
    recovered: `names "${subject.name}", whose row shows no marker`,
    rows: [subject.ordinal],
  };
}

/** The one row that a note without a marked row speaks of: by "Mr. Doe", else by the first full name in it. */
function subjectRow(text: string, table: StockholderTable) {
  const honorific = /\b(?:Mr|Ms|Mrs|Dr)\. ?[\p{Lu}][\p{L}'’-]{1,30}/u.exec(text)?.[0];
  if (honorific !== undefined) return resolveRow(honorific, table.rows, table.rows[0]!);
  const folded = ` ${bareName(text)} `;
  const fits = table.rows.filter((row) => folded.includes(` ${bareName(row.name)} `));
  return fits.length === 1 ? fits[0]! : null;
}

function tieDiagnostics(note: Note): readonly DraftDiagnostic[] {
  if (note.recovered !== null) {
    return [
      {
        code: "MARKER_RECOVERED",
        severity: "INFO",
        message: `The note (${note.marker}) lost its marker: it ${note.recovered}.`,
        spans: note.spans,
      },
    ];
  }
  if (note.rows.length > 0) return [];
  return [
    {
      code: "MARKER_UNMATCHED",
      severity: "WARNING",
      message: `No row and no column heading shows the marker (${note.marker}).`,
      spans: note.spans,
    },
  ];
}

function unmatched(table: StockholderTable, notes: readonly Note[]): readonly DraftDiagnostic[] {
  const known = new Set(notes.map((note) => bareMarker(note.marker)));
  return table.rows.flatMap((row) =>
    row.markers
      .filter(({ marker }) => !known.has(bareMarker(marker)))
      .map(({ marker, span }) => ({
        code: "MARKER_UNMATCHED" as const,
        severity: "WARNING" as const,
        message: `The row "${row.name}" shows the marker (${marker}), and no such note was found.`,
        spans: [span],
      })),
  );
}
