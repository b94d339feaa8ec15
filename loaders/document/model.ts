import type { Span } from "../../src/kernel/span.ts";

/** A run of text lines with no tab in them; `span` covers them from the first letter to the last. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly span: Span;
}

/** One cell: `span` covers its trimmed text and is empty (at its place) where the cell is. */
export interface Cell {
  readonly span: Span;
  readonly text: string;
}

/** One line of a table. */
export interface TableLine {
  readonly kind: "row";
  readonly span: Span;
  readonly cells: readonly Cell[];
}

export type Block = Paragraph | TableLine;

/** One document, whatever its form was: its canonical text and the blocks that cover all that is printed in it. */
export interface SourceDocument {
  readonly text: string;
  readonly blocks: readonly Block[];
}
