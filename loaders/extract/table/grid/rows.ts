import type { PercentField, ShareField } from "../../../../src/kernel/facts.ts";
import type { Span } from "../../../../src/kernel/span.ts";
import { foldSpace } from "../../../../src/kernel/text.ts";
import type { GridCell, GridTable } from "../../../document/model.ts";
import { readCount, readPercent } from "../cells.ts";
import { MARKER, markersIn } from "../columns.ts";
import type { MarkerUse } from "../model.ts";
import type { ClassPosition, PercentCell, ShareCell } from "../rows.ts";
import { classesOf } from "./choose.ts";
import { classKey, type LeafField } from "./headings.ts";
import { type Heading, isSign, type Leaf } from "./leaves.ts";

/** A printed row of a grid, its cells brought together under the leaves of the heading. */
export interface GridRow {
  readonly name: Text;
  readonly address: Text | null;
  /** Of a "Title of class" column. */
  readonly class: string | null;
  readonly values: ReadonlyMap<Leaf, Text>;
  readonly span: Span;
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
const SYMBOLS = /[*†‡§#^¶+]+$/;

/** A cell's text without raised marks, bracketed markers and trailing symbols. */
export function textOf(cells: readonly GridCell[], keepStar = false): Text {
  const markers: MarkerUse[] = [];
  const lines: { text: string; start: number }[] = [];
  for (const cell of cells) {
    const raised = cell.runs.filter((run) => run.raised);
    const bare = [...cell.text];
    for (const run of raised) {
      const inside = cell.text.slice(run.start - cell.span.start, run.end - cell.span.start);
      // "55th Street" raises its ending, "Acme(TM)" its mark.
      if (/^(?:st|nd|rd|th|tm|sm|®|™)$/i.test(inside.trim())) continue;
      if (keepStar && /^\*+$/.test(cell.text.trim())) continue;
      for (const match of inside.matchAll(/\d{1,3}|\b[a-z]\b|([*†‡§#^¶])\1*/gi)) {
        const start = run.start + match.index;
        markers.push({ marker: match[0], span: { start, end: start + match[0].length } });
      }
      for (let i = run.start - cell.span.start; i < run.end - cell.span.start; i++) bare[i] = " ";
    }
    const text = bare.join("");
    markers.push(...markersIn(text, cell.span.start));
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

function cleanLine(
  line: string,
  start: number,
  markers: MarkerUse[],
  keepStar: boolean,
): { text: string; start: number }[] {
  let text = line.replace(MARKER, (found) => " ".repeat(found.length)).trimEnd();
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

/** The rows behind the headings. */
export function gridRows(table: GridTable, heading: Heading): readonly GridRow[] {
  return table.rows.slice(heading.body).flatMap((row) => {
    const filled = row.filter((cell) => cell.text.trim() !== "");
    if (filled.length === 0) return [];
    const byLeaf = new Map<Leaf, GridCell[]>();
    for (const cell of filled) {
      const leaf = leafOf(cell, heading.leaves);
      byLeaf.set(leaf, [...(byLeaf.get(leaf) ?? []), cell]);
    }
    return [gridRow(filled, byLeaf, table.columns)];
  });
}

function gridRow(
  filled: readonly GridCell[],
  byLeaf: ReadonlyMap<Leaf, readonly GridCell[]>,
  columns: number,
): GridRow {
  const under = (kind: Leaf["what"]["kind"]) =>
    [...byLeaf].filter(([leaf]) => leaf.what.kind === kind).flatMap(([, cells]) => cells);
  const values = new Map<Leaf, Text>();
  for (const [leaf, cells] of byLeaf) {
    if (leaf.what.kind === "VALUE") values.set(leaf, textOf(cells, true));
  }
  const address = under("ADDRESS");
  const className = textOf(under("CLASS")).text;
  const name = under("NAME");
  const runs = filled.flatMap((cell) => cell.runs).filter((run) => run.end > run.start);
  return {
    name: textOf(name),
    address: address.length === 0 ? null : textOf(address),
    class: className === "" ? null : className,
    values,
    span: { start: filled[0]!.span.start, end: filled.at(-1)!.span.end },
    headed:
      filled.length === 1 &&
      (runs.every((run) => run.bold || run.italic || run.underline) || filled[0]!.columnSpan * 2 > columns),
  };
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

/** The row's positions, one a class; a single class has the name null unless a column names it. */
export function positionsOf(row: GridRow, leaves: readonly Leaf[], fallback: Span): readonly ClassPosition[] {
  const valued = leaves.filter((leaf) => leaf.what.kind === "VALUE");
  const several = classesOf(valued).size > 1;
  const classes = new Map<string, { name: string | null; leaves: Leaf[] }>();
  for (const leaf of valued) {
    if (leaf.what.kind !== "VALUE" || leaf.what.field === "votingPercent") continue;
    const key = leaf.what.class === null || !several ? "" : classKey(leaf.what.class);
    const known = classes.get(key) ?? { name: leaf.what.class, leaves: [] };
    known.leaves.push(leaf);
    classes.set(key, known);
  }
  const voting = valued.find((leaf) => leaf.what.kind === "VALUE" && leaf.what.field === "votingPercent");
  return [...classes.values()].map(({ name, leaves: own }) =>
    positionOf(row, voting === undefined ? own : [...own, voting], {
      class: row.class ?? (several ? name : null),
      fallback,
    }),
  );
}

function positionOf(
  row: GridRow,
  leaves: readonly Leaf[],
  options: { class: string | null; fallback: Span },
): ClassPosition {
  const shares = new Map<ShareField, ShareCell>();
  const percents = new Map<PercentField, PercentCell>();
  const seen = new Set<LeafField>();
  for (const leaf of leaves) {
    if (leaf.what.kind !== "VALUE" || seen.has(leaf.what.field)) continue;
    const { field } = leaf.what;
    seen.add(field);
    const text = row.values.get(leaf);
    if (isShareField(field)) shares.set(field, shareCell(field, text, options.fallback));
    else if (text !== undefined) percents.set(field, percentCell(field, text));
  }
  return { class: options.class, shares, percents };
}

function isShareField(field: LeafField): field is ShareField {
  return field === "sharesBefore" || field === "sharesOffered" || field === "sharesAfter";
}

function shareCell(field: ShareField, text: Text | undefined, fallback: Span): ShareCell {
  const reading = readCount(foldSpace((text?.text ?? "").replace(/[*†‡§]+$/, "")));
  const spans = [text?.span ?? fallback];
  if (reading.kind === "count" || reading.kind === "mended")
    return { field, count: reading.count, state: reading.kind === "count" ? "PRINTED" : "MENDED", spans };
  if (reading.kind === "nil") return { field, count: 0, state: "PRINTED", spans };
  return {
    field,
    count: reading.kind === "blank" ? 0 : null,
    state: reading.kind === "blank" ? "BLANK" : "LOST",
    spans,
  };
}

function percentCell(field: PercentField, text: Text): PercentCell {
  const bare = text.text
    .replace(/\s+/g, "")
    .replace(/^\*%$/, "*")
    .replace(/^([-–—])%$/, "$1");
  const reading = readPercent(bare);
  const spans = [text.span];
  if (reading.kind !== "percent") return { field, percent: null, state: "LOST", spans };
  return { field, percent: reading.percent, state: "PRINTED", spans };
}
