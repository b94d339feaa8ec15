import type { DraftDiagnostic } from "../../../src/kernel/facts.ts";
import type { Span } from "../../../src/kernel/span.ts";
import type { Outline, Section } from "../../outline/model.ts";

/** A note with its marker: printed, or found by its place. */
export interface NamedNote {
  readonly marker: string;
  /** Null where the marker is printed; else how it was found. */
  readonly recovered: string | null;
  readonly spans: readonly Span[];
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

/** The notes between a flattened table and the end of its section, the markers that the conversion lost among them. */
export function readFlattenedNotes(
  outline: Outline,
  section: Section,
  place: { readonly endBlock: number; readonly used: ReadonlySet<string> },
): { readonly named: readonly NamedNote[]; readonly diagnostics: readonly DraftDiagnostic[] } {
  return nameNotes(splitNotes(outline, section, place.endBlock), place.used);
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

interface Named extends NamedNote {
  readonly spans: Span[];
}

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
