import type { Span } from "../../../../src/kernel/span.ts";
import { foldSpace } from "../../../../src/kernel/text.ts";
import type { Block, GridCell, GridTable, Paragraph } from "../../../document/model.ts";
import { readCount, readPercent } from "../../table/cells.ts";
import { type Mark, markOfCell, marksAt } from "./marks.ts";

/** A line of what stands behind a table, as far as it may belong to a note. */
export interface NoteLine {
  /** The markers in front, none where the line goes on or is prose. */
  readonly marks: readonly Mark[];
  /** The marker stands in a cell of its own. */
  readonly apart: boolean;
  /** Behind the markers, white space folded. */
  readonly text: string;
  readonly spans: readonly Span[];
  /** With the markers: for a line that only looks like the beginning of a note. */
  readonly whole: readonly Span[];
}

const BULLET = /^[•●■▪◦·Ÿ○–—-]$/;

/** A table of notes as its lines; null for any other table. */
export function tableLines(table: GridTable): readonly NoteLine[] | null {
  const rows = table.rows
    .map((row) => row.filter((cell) => cell.text.trim() !== ""))
    .filter((row) => row.length > 0);
  const lines: NoteLine[] = [];
  for (const row of rows) {
    const line = rowLine(row);
    if (line === null) return null;
    lines.push(...line);
  }
  return lines;
}

/** The cells of a row of notes: a marker and its text, a bullet and its text, or text alone. */
export function rowLine(row: readonly GridCell[]): readonly NoteLine[] | null {
  const { marker, rest } = splitMarker(row);
  if (rest.length > 2 || rest.some(isNumeric)) return null;
  if (marker !== null && rest.length === 1) {
    const { text, span } = rest[0]!;
    const marks = [{ marker, length: 0, weak: false }];
    return [
      { marks, apart: true, text: foldSpace(text), spans: [span], whole: row.map((cell) => cell.span) },
    ];
  }
  if (marker !== null) return null;
  const texts = rest.filter((cell) => !BULLET.test(cell.text.trim()));
  if (texts.length !== 1 || (rest.length === 1 && row.length > 1)) return null;
  return cutLines(texts[0]!.text, texts[0]!.span.start);
}

/** A marker printed over several cells ("(", "3)") is one. */
function splitMarker(row: readonly GridCell[]): { marker: string | null; rest: readonly GridCell[] } {
  for (const count of [1, 2, 3]) {
    if (count >= row.length) break;
    const text = row
      .slice(0, count)
      .map((cell) => cell.text)
      .join("");
    const marker = markOfCell(text);
    if (marker !== null) return { marker, rest: row.slice(count) };
  }
  return { marker: null, rest: row };
}

function isNumeric(cell: GridCell): boolean {
  const text = foldSpace(cell.text);
  if (text.length > 24) return false;
  return readCount(text).kind === "count" || readPercent(text).kind === "percent";
}

/** A paragraph's lines: each printed line with a marker in front begins one. */
export function paragraphLines(paragraph: Paragraph, source: string): readonly NoteLine[] {
  const { start, end } = paragraph.span;
  const raised = paragraph.style?.runs[0];
  const text = source.slice(start, end);
  if (raised?.raised === true) {
    const marker = markOfCell(source.slice(raised.start, raised.end));
    const rest = cutLines(source.slice(raised.end, end), raised.end);
    const [first] = rest;
    if (marker !== null && first !== undefined)
      return [
        {
          ...first,
          marks: [{ marker, length: 0, weak: false }],
          apart: true,
          whole: [raised, ...first.whole],
        },
        ...rest.slice(1),
      ];
  }
  return cutLines(text, start);
}

/** A printed line as long as this was wrapped, unless a sentence ends it. */
const WRAPPED = 50;

function cutLines(text: string, start: number): readonly NoteLine[] {
  const lines: NoteLine[] = [];
  let above = "";
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = match[0];
    if (line.trim() === "") continue;
    // "... referred to in footnote" and below it "(3) above": no note begins in the middle of a sentence.
    const isCut = above.length > WRAPPED && !/[.;:!?)”"]$/.test(above);
    const marks = isCut ? [] : marksAt(line);
    above = line.trim();
    const skip = marks.at(-1)?.length ?? line.length - line.trimStart().length;
    const end = start + match.index + line.trimEnd().length;
    const whole = [{ start: start + match.index + line.length - line.trimStart().length, end }];
    const spans = end > start + match.index + skip ? [{ start: start + match.index + skip, end }] : [];
    const body = foldSpace(line.slice(skip));
    const last = lines.at(-1);
    if (marks.length > 0 || last === undefined) lines.push({ marks, apart: false, text: body, spans, whole });
    else lines[lines.length - 1] = joinLines(last, { marks, apart: false, text: body, spans, whole });
  }
  return lines;
}

function joinLines(line: NoteLine, next: NoteLine): NoteLine {
  return {
    ...line,
    text: `${line.text} ${next.text}`,
    spans: [...line.spans, ...next.spans],
    whole: [...line.whole, ...next.whole],
  };
}

/** The lines of a block, null where it ends the notes: any table that is none of notes. */
export function blockLines(block: Block, source: string): readonly NoteLine[] | null {
  switch (block.kind) {
    case "paragraph":
      return paragraphLines(block, source);
    case "table":
      return tableLines(block);
    default:
      return [];
  }
}
