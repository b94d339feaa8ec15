import type { Span } from "../../src/kernel/span.ts";

/** A stretch of a paragraph or cell in one style. */
export interface Run extends Span {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** Superscript. */
  readonly raised: boolean;
}

/** How a paragraph looks, where the document's form tells. */
export interface ParagraphStyle {
  /** In order, covering the paragraph's text. */
  readonly runs: readonly Run[];
  readonly align: "left" | "center" | "right";
  /** Left margin, padding and first-line indent, in points. */
  readonly indent: number;
  /** 1 to 6 for an HTML heading. */
  readonly heading: number | null;
}

/** A run of text lines with no tab in them; `span` covers them from the first letter to the last. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly span: Span;
  /** Absent where the form has no style (plain and flattened text). */
  readonly style?: ParagraphStyle;
}

/** One cell: `span` covers its trimmed text and is empty (at its place) where the cell is. */
export interface Cell {
  readonly span: Span;
  readonly text: string;
}

/** One line of a table that was flattened to text: cells, but no grid. */
export interface TableLine {
  readonly kind: "row";
  readonly span: Span;
  readonly cells: readonly Cell[];
}

/** A cell of a grid. Paragraphs and forced breaks inside are lines of its text. */
export interface GridCell extends Cell {
  /** Zero-based place; a cell that spans several rows or columns stands in the first of them. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly runs: readonly Run[];
  readonly align: "left" | "center" | "right";
  /** In points. */
  readonly indent: number;
}

/** A table whose columns are known; rows as printed, each with its own cells only. */
export interface GridTable {
  readonly kind: "table";
  readonly span: Span;
  readonly rows: readonly (readonly GridCell[])[];
  readonly columns: number;
}

/** Where the print begins a new page. */
export interface PageBreak {
  readonly kind: "page-break";
  readonly span: Span;
}

export type Block = Paragraph | TableLine | GridTable | PageBreak;

/** One document, whatever its form was: its canonical text and the blocks that cover all that is printed in it. */
export interface SourceDocument {
  readonly text: string;
  readonly blocks: readonly Block[];
}
