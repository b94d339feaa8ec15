import type { DraftDiagnostic } from "../../../src/kernel/facts.ts";
import type { Span } from "../../../src/kernel/span.ts";
import { foldSpace } from "../../../src/kernel/text.ts";
import type { Outline, Section } from "../../outline/model.ts";
import type { StockholderTable } from "../table/table.ts";
import { bareName, resolveRow } from "./names.ts";

/** A note under the table. */
export interface Note {
  readonly marker: string;
  /** Null where the marker is printed; else how it was found. */
  readonly recovered: string | null;
  /** Without marker and bullet, white space folded. */
  readonly text: string;
  readonly spans: readonly Span[];
  /** Ordinals of the rows it is tied to; null stands for the column headings. */
  readonly rows: readonly (number | null)[];
}

interface Raw {
  marker: string | null;
  readonly spans: Span[];
}

const MARKER = /^\s*(?:[-•*]\s+)?\((\d{1,2}|[a-z])\)\s*/;
const BULLET = /^\s*[-•]\s+/;
/** What a note begins with that does not end a sentence above it. */
const LEGEND =
  /^\s*(?:\*+|\*+\s*less than .{0,40}|less than (?:1|one) ?(?:%|percent).{0,40}|represents less than .{0,60})\s*$/i;

/** The notes between the table and the end of its section, tied to their rows. */
export function readNotes(
  outline: Outline,
  section: Section,
  table: StockholderTable,
): { notes: readonly Note[]; diagnostics: readonly DraftDiagnostic[] } {
  const raw = splitNotes(outline, section, table.endBlock);
  const used = new Set(
    [...table.headingMarkers, ...table.rows.flatMap((row) => row.markers)].map(({ marker }) => marker),
  );
  const { named, diagnostics } = nameNotes(raw, used);
  const notes = named.map((note) => tie(note, outline.text, table));
  return {
    notes,
    diagnostics: [...diagnostics, ...notes.flatMap(tieDiagnostics), ...unmatched(table, notes)],
  };
}

/** Each printed line that begins with a marker or a bullet begins a note; so does each paragraph without one. */
function splitNotes(outline: Outline, section: Section, from: number): readonly Raw[] {
  const notes: Raw[] = [];
  for (let i = from; i < section.blocks.length; i++) {
    const { span, kind } = section.blocks[i]!;
    const text = outline.text.slice(span.start, span.end);
    if (LEGEND.test(text)) continue;
    const goesOn = section.joins.has(i - 1) && notes.length > 0;
    for (const match of text.matchAll(/[^\n]+/g)) {
      const line = match[0];
      if (line.trim() === "") continue;
      const marker = MARKER.exec(line);
      const begins =
        marker !== null || BULLET.test(line) || (match.index === 0 && !goesOn && kind === "paragraph");
      const skip = (marker ?? BULLET.exec(line))?.[0].length ?? line.length - line.trimStart().length;
      const part = {
        start: span.start + match.index + skip,
        end: span.start + match.index + line.trimEnd().length,
      };
      if (begins || notes.length === 0) notes.push({ marker: marker?.[1] ?? null, spans: [] });
      if (part.end > part.start) notes.at(-1)!.spans.push(part);
    }
  }
  return notes.filter((note) => note.spans.length > 0);
}

type Named = { marker: string; recovered: string | null; spans: Span[] };

/**
 * Numbers the notes whose markers were lost: as many as the gap between two printed markers holds. More paragraphs than the
 * gap are further paragraphs of the note above.
 */
function nameNotes(
  raw: readonly Raw[],
  used: ReadonlySet<string>,
): { named: readonly Named[]; diagnostics: readonly DraftDiagnostic[] } {
  const named: Named[] = [];
  const diagnostics: DraftDiagnostic[] = [];
  let waiting: Raw[] = [];
  const settle = (next: number | null) => {
    const last = Number(named.at(-1)?.marker ?? 0);
    const room = next ?? Math.max(last, ...[...used].map(Number).filter(Number.isFinite)) + 1;
    const gap = Number.isFinite(last) ? room - last - 1 : 0;
    if (waiting.length === gap) {
      waiting.forEach((note, i) => {
        const marker = String(last + 1 + i);
        named.push({
          marker,
          recovered: `stands where the note (${marker}) is due, between its neighbours`,
          spans: note.spans,
        });
      });
    } else if (gap === 0 && next !== null) named.at(-1)?.spans.push(...waiting.flatMap((note) => note.spans));
    else if (waiting.length > 0 && gap > 0) diagnostics.push(unnumbered(waiting, gap));
    waiting = [];
  };
  for (const note of raw) {
    if (note.marker === null) waiting.push(note);
    else {
      settle(Number.isFinite(Number(note.marker)) ? Number(note.marker) : null);
      named.push({ marker: note.marker, recovered: null, spans: note.spans });
    }
  }
  settle(null);
  return { named, diagnostics };
}

function unnumbered(notes: readonly Raw[], gap: number): DraftDiagnostic {
  return {
    code: "MARKER_UNMATCHED",
    severity: "WARNING",
    message: `${notes.length} paragraphs without a marker stand where ${gap} notes are due; they were tied to no row.`,
    spans: notes.flatMap((note) => note.spans),
  };
}

function tie(note: Named, text: string, table: StockholderTable): Note {
  const words = foldSpace(note.spans.map((span) => text.slice(span.start, span.end)).join(" "));
  const rows: (number | null)[] = table.rows
    .filter((row) => row.markers.some(({ marker }) => marker === note.marker))
    .map((row) => row.ordinal);
  if (table.headingMarkers.some(({ marker }) => marker === note.marker)) rows.unshift(null);
  if (rows.length > 0) return { ...note, text: words, rows };
  const subject = subjectRow(words, table);
  if (subject === null) return { ...note, text: words, rows };
  return {
    ...note,
    recovered: `names "${subject.name}", whose row shows no marker`,
    text: words,
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
  const known = new Set(notes.map((note) => note.marker));
  return table.rows.flatMap((row) =>
    row.markers
      .filter(({ marker }) => !known.has(marker))
      .map(({ marker, span }) => ({
        code: "MARKER_UNMATCHED" as const,
        severity: "WARNING" as const,
        message: `The row "${row.name}" shows the marker (${marker}), and no such note was found.`,
        spans: [span],
      })),
  );
}
