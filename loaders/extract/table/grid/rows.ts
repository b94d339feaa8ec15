import type { Span } from "../../../../src/kernel/span.ts";
import type { GridCell, GridTable } from "../../../document/model.ts";
import { MARKER, markersIn } from "../columns.ts";
import type { MarkerUse } from "../model.ts";
import { type Heading, isSign, type Leaf } from "./leaves.ts";

/** A printed row of a grid, its cells brought together under the leaves of the heading. */
export interface GridRow {
  readonly name: Text;
  readonly address: Text | null;
  /** What a column without a heading says at the left of the name: its group. */
  readonly group: string | null;
  /** Of a "Title of class" column, where it is empty that of the row above. */
  readonly class: string | null;
  /** The row prints its class itself. */
  readonly ownClass: boolean;
  readonly values: ReadonlyMap<Leaf, Text>;
  readonly span: Span;
  /** In points: rows that go on with the one above often stand in. */
  readonly indent: number;
  /** All of it is set in bold or italics, or it spans the table: how headings of groups look. */
  readonly headed: boolean;
}

/** Text without the markers of notes, and where it and they stand. */
export interface Text {
  readonly text: string;
  readonly markers: readonly MarkerUse[];
  readonly span: Span;
  /** Offset of each line of `text` in the canonical text. */
  readonly lines: readonly { readonly text: string; readonly start: number }[];
}

/** Symbols that mark notes; `*` alone in a percent column is a value. */
const SYMBOLS = /[*†‡§#^¶+]{1,9}$/;

/** A cell's text without raised marks, bracketed markers and trailing symbols. */
export function textOf(cells: readonly GridCell[], keepStar = false): Text {
  const markers: MarkerUse[] = [];
  const lines: { text: string; start: number }[] = [];
  for (const cell of cells) {
    const raised = cell.runs.filter((run) => run.raised);
    const bare = [...cell.text];
    for (const run of raised) {
      const inside = cell.text.slice(run.start - cell.span.start, run.end - cell.span.start);
      // "55th Street" raises its ending, "Acme(TM)" its mark; words are no marks, however they are set.
      if (/^(?:st|nd|rd|th|tm|sm|®|™)$|\p{L}{3}/iu.test(inside.trim())) continue;
      if (keepStar && /^\*+$/.test(cell.text.trim())) continue;
      for (const match of inside.matchAll(/\d{1,3}|\b[a-z]\b|([*†‡§#^¶])\1*/gi)) {
        const start = run.start + match.index;
        markers.push({ marker: match[0], span: { start, end: start + match[0].length } });
      }
      for (let i = run.start - cell.span.start; i < run.end - cell.span.start; i++) bare[i] = " ";
    }
    const text = bare.join("");
    markers.push(
      ...markersIn(text, cell.span.start).filter(({ marker }) => !keepStar || !/^\*+$/.test(marker)),
    );
    let start = cell.span.start;
    for (const line of text.split("\n")) {
      lines.push(...cleanLine(line, start, markers, keepStar));
      start += line.length + 1;
    }
  }
  const span =
    cells.length === 0 ? { start: 0, end: 0 } : { start: cells[0]!.span.start, end: cells.at(-1)!.span.end };
  return { text: lines.map((line) => line.text).join(" "), markers, span, lines };
}

/** "Jane Roe 3/". */
const SLASHED = /[\s.,)](\d{1,2})\/$/;
const LEADERS = /(?:\s?\.){4,200}$/;

function cleanLine(
  line: string,
  start: number,
  markers: MarkerUse[],
  keepStar: boolean,
): { text: string; start: number }[] {
  const unmarked = line.replace(MARKER, (found) =>
    keepStar && /^\(\*+\)$/.test(found) ? found : " ".repeat(found.length),
  );
  // "Jane Roe (1), (3)" and "Jane Roe ........": what parts the marks, and what leads to the numbers, is no part of the name.
  let text = unmarked.trimEnd().replace(LEADERS, "");
  if (/[([]/.test(line.slice(text.length - 1))) text = text.replace(/[\s,;&]{1,40}$/, "");
  const slashed = keepStar ? null : SLASHED.exec(text);
  if (slashed !== null) {
    const at = start + slashed.index + slashed[0].length - slashed[1]!.length - 1;
    markers.push({ marker: slashed[1]!, span: { start: at, end: at + slashed[1]!.length + 1 } });
    text = text.slice(0, slashed.index).trimEnd();
  }
  const symbols = keepStar ? null : SYMBOLS.exec(text);
  if (symbols !== null && symbols.index > 0) {
    // "§†" are two marks, "**" is one.
    for (const { 0: marker, index } of symbols[0].matchAll(/(.)\1*/g)) {
      const at = start + symbols.index + index;
      markers.push({ marker, span: { start: at, end: at + marker.length } });
    }
    text = text.slice(0, symbols.index).trimEnd();
  }
  const trimmed = text.trimStart();
  return trimmed === "" ? [] : [{ text: trimmed, start: start + text.length - trimmed.length }];
}

/** The rows behind the headings, those that are notes left out. */
export function gridRows(table: GridTable, heading: Heading): readonly GridRow[] {
  let className: string | null = null;
  return table.rows.slice(heading.body).flatMap((row) => {
    const filled = row.filter((cell) => cell.text.trim() !== "");
    if (filled.length === 0 || isNote(filled)) return [];
    const byLeaf = new Map<Leaf, GridCell[]>();
    for (const cell of filled) {
      const leaf = leafOf(cell, heading.leaves);
      const cells = byLeaf.get(leaf);
      if (cells === undefined) byLeaf.set(leaf, [cell]);
      else cells.push(cell);
    }
    const read = gridRow(filled, byLeaf, table.columns);
    className = read.class ?? className;
    return [{ ...read, class: className }];
  });
}

const NOTE_MARK = /^[([<]?(?:\d{1,3}|[a-z]|F\d{1,3}|[*†‡§#^¶+]{1,4})[)\]>]?[.:]?$/i;
const NOTE_START = /^(?:[([<](?:\d{1,3}|[a-z]|F\d{1,3}|[*†‡§#^¶+]{1,4})[)\]>]|[*†‡§#]{1,4})[.:]?\s*\p{L}/iu;
const SHORTEST_NOTE = 12;

/** "(1) Includes ..." or "* Less than 1%" across the table, or a mark and words beside it. */
function isNote(filled: readonly GridCell[]): boolean {
  const [first, second] = filled;
  if (filled.length === 1) return NOTE_START.test(first!.text.trim()) && first!.text.length >= SHORTEST_NOTE;
  return (
    filled.length === 2 &&
    NOTE_MARK.test(first!.text.trim()) &&
    second!.text.length >= SHORTEST_NOTE &&
    /\p{L}{3}/u.test(second!.text)
  );
}

function gridRow(
  filled: readonly GridCell[],
  byLeaf: ReadonlyMap<Leaf, readonly GridCell[]>,
  columns: number,
): GridRow {
  const under = (kind: Leaf["what"]["kind"]) =>
    [...byLeaf].filter(([leaf]) => leaf.what.kind === kind).flatMap(([, cells]) => cells);
  const address = under("ADDRESS");
  const first = [...byLeaf.keys()].find((leaf) => leaf.what.kind === "NAME")?.first ?? 0;
  const words = { filled, named: under("NAME"), classed: under("CLASS"), first };
  const { group, name, className } = wordsOf(words);
  const values = new Map<Leaf, Text>();
  for (const [leaf, cells] of byLeaf) {
    const own = cells.filter((cell) => !name.includes(cell));
    if (leaf.what.kind === "VALUE" && own.length > 0) values.set(leaf, textOf(own, true));
  }
  const runs = filled.flatMap((cell) => cell.runs).filter((run) => run.end > run.start);
  return {
    name: textOf(name),
    address: address.length === 0 ? null : textOf(address),
    group,
    class: className === "" ? null : className,
    ownClass: className !== "",
    values,
    span: { start: filled[0]!.span.start, end: filled.at(-1)!.span.end },
    indent: name[0]?.indent ?? 0,
    headed:
      filled.length === 1 &&
      (runs.every((run) => run.bold || run.italic || run.underline) || filled[0]!.columnSpan * 2 > columns),
  };
}

const ENUMERATOR = /^\((?:[ivx]{1,5}|\d{1,2}|[a-z])\)$/i;
/** What a column of classes may say. */
const CLASS_WORD =
  /\b(?:common|ordinary|preferred|preference|class|series|stock|shares?|units?|warrants?|notes?|debentures?|ads|adss|options?|interests?)\b|^[a-z]$/i;

interface PrintedWords {
  readonly filled: readonly GridCell[];
  readonly named: readonly GridCell[];
  readonly classed: readonly GridCell[];
  /** The column where the names begin. */
  readonly first: number;
}

interface Words {
  readonly group: string | null;
  readonly name: readonly GridCell[];
  readonly className: string;
}

/** Group, name and class of a row. Its only words are its name, whatever column they begin in ("All directors and officers ..."). */
function wordsOf({ filled, named, classed, first: from }: PrintedWords): Words {
  const className = textOf(classed).text;
  if (named.length === 0 && className !== "" && !CLASS_WORD.test(className))
    return { group: null, name: classed, className: "" };
  const [first, second] = named;
  if (first === undefined) return { group: null, name: named, className };
  const isWord = ({ text }: GridCell) => /\p{L}{2}/u.test(text) && !/^\s*\(/.test(text);
  if (named.length === 2 && first.column < from && isWord(first) && isWord(second!))
    return { group: textOf([first]).text, name: [second!], className };
  if (named.length > 1 || !ENUMERATOR.test(first.text.trim())) return { group: null, name: named, className };
  const beside = filled.filter((cell) => cell.column > first.column && /\p{L}{3}.*\p{L}{3}/u.test(cell.text));
  return { group: null, name: beside.length === 1 ? beside : named, className };
}

/** The leaf whose columns hold the cell; marks and signs in spacer columns belong to the leaf at their left. */
function leafOf(cell: GridCell, leaves: readonly Leaf[]): Leaf {
  const own = leaves.find((leaf) => cell.column >= leaf.first && cell.column < leaf.end)!;
  if ((own.path.length > 0 && !own.spacer) || own.what.kind === "NAME") return own;
  const at = leaves.indexOf(own);
  const isHeaded = (leaf: Leaf) => leaf.path.length > 0 && !leaf.spacer;
  const left = leaves.slice(0, at).findLast(isHeaded);
  const right = leaves.slice(at + 1).find(isHeaded);
  const isMark = isSign(cell) && !/^[$£€(]+$/.test(cell.text.trim());
  return (isMark ? left : (right ?? left)) ?? own;
}
