import type { Span } from "../../../src/kernel/span.ts";
import { asciiBlocks } from "../ascii/read-ascii.ts";
import type { Block, GridCell, GridTable, Paragraph, Run, SourceDocument } from "../model.ts";
import { shiftBlock } from "../shift.ts";
import { type RawBlock, type RawCell, type RawParagraph, type RawTable, readTree } from "./tree.ts";

/** A fact of inline XBRL about the document ("dei:EntityRegistrantName"). */
export interface DocumentFact {
  readonly name: string;
  readonly text: string;
  /** Where it is printed; null where the document hides it. */
  readonly span: Span | null;
}

export interface HtmlDocument extends SourceDocument {
  readonly facts: readonly DocumentFact[];
}

/**
 * An HTML document as text and blocks. The canonical text prints paragraphs behind blank lines, table rows as lines, cells
 * behind tabs; forced line breaks and paragraphs inside a cell are line feeds. What `<pre>` holds stands there as printed.
 */
export function readHtml(html: string): HtmlDocument {
  const writer = new Writer();
  const tree = readTree(html);
  for (const block of tree.blocks) writer.block(block);
  const { text, blocks } = writer;
  const facts = tree.facts.flatMap(({ name, hidden }, at) => {
    const span = writer.facts.get(at) ?? null;
    const said = span === null ? (hidden ?? "").trim() : text.slice(span.start, span.end);
    return said === "" ? [] : [{ name, text: said, span }];
  });
  return { text, blocks, facts };
}

class Writer {
  readonly blocks: Block[] = [];
  /** Where each fact of inline XBRL is printed. */
  readonly facts = new Map<number, Span>();
  #parts: string[] = [];
  #length = 0;

  get text(): string {
    return this.#parts.join("");
  }

  block(block: RawBlock): void {
    if (block.kind === "page-break") {
      this.blocks.push({ kind: "page-break", span: { start: this.#length, end: this.#length } });
    } else if (block.kind === "paragraph") {
      this.blocks.push(this.#paragraph(block));
      this.#write("\n\n");
    } else if (block.kind === "pre") this.#pre(block.text);
    else if (isLayout(block)) {
      for (const cell of block.rows.flat()) for (const inner of cell.blocks) this.block(inner);
    } else this.#table(block);
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #runs(paragraph: RawParagraph): readonly Run[] {
    return paragraph.runs.map(({ text, bold, italic, underline, raised, fact }) => {
      const start = this.#length;
      this.#write(text);
      if (fact !== undefined)
        this.facts.set(fact, { start: this.facts.get(fact)?.start ?? start, end: this.#length });
      return { start, end: this.#length, bold, italic, underline, raised };
    });
  }

  #paragraph(paragraph: RawParagraph): Paragraph {
    const start = this.#length;
    const runs = this.#runs(paragraph);
    return { kind: "paragraph", span: { start, end: this.#length }, style: { runs, ...paragraph.box } };
  }

  /** Text as it is printed, tables in it by the shape of their lines. */
  #pre(text: string): void {
    const start = this.#length;
    this.#write(text);
    for (const block of asciiBlocks(text, { start: 0, end: text.length }))
      this.blocks.push(shiftBlock(block, start));
    this.#write("\n\n");
  }

  #table(table: RawTable): void {
    const start = this.#length;
    const grid = new Occupancy();
    const rows = table.rows.map((row, r) => {
      const cells = row.map((cell, i) => {
        if (i > 0) this.#write("\t");
        return this.#cell(cell, r, grid.place(r, cell));
      });
      this.#write("\n");
      return cells;
    });
    const end = Math.max(start, this.#length - 1);
    const found: GridTable = { kind: "table", span: { start, end }, rows, columns: grid.columns };
    if (rows.some((row) => row.some((cell) => cell.text !== ""))) this.blocks.push(found);
    this.#write("\n");
  }

  #cell(cell: RawCell, row: number, column: number): GridCell {
    const start = this.#length;
    const runs: Run[] = [];
    for (const block of cell.blocks) {
      if (block.kind !== "paragraph") continue;
      if (this.#length > start) this.#write("\n");
      runs.push(...this.#runs(block));
    }
    const span: Span = { start, end: this.#length };
    const first = cell.blocks.find((block) => block.kind === "paragraph");
    const box = first?.box ?? cell.box;
    const text = this.#slice(span);
    return {
      span,
      text,
      row,
      column,
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      runs,
      align: box.align,
      indent: box.indent,
    };
  }

  /** What was written since `start`: always within the last parts. */
  #slice(span: Span): string {
    let text = "";
    for (let i = this.#parts.length - 1; text.length < span.end - span.start; i--)
      text = this.#parts[i]! + text;
    return text.slice(text.length - (span.end - span.start));
  }
}

/** Tables that only place what they hold: with tables inside, or of a single cell with several paragraphs. */
function isLayout(table: RawTable): boolean {
  const cells = table.rows.flat();
  if (cells.some((cell) => cell.blocks.some(({ kind }) => kind === "table" || kind === "pre"))) return true;
  return (
    table.rows.every((row) => row.filter(isFilled).length <= 1) &&
    cells.some((cell) => cell.blocks.length > 3)
  );
}

function isFilled(cell: RawCell): boolean {
  return cell.blocks.length > 0;
}

/** Which columns of the coming rows are taken by cells that span rows. */
class Occupancy {
  columns = 0;
  readonly #takenUntil: number[] = [];
  #row = -1;
  #next = 0;

  /** The column of the row's next cell. */
  place(row: number, cell: RawCell): number {
    if (row !== this.#row) {
      this.#row = row;
      this.#next = 0;
    }
    while ((this.#takenUntil[this.#next] ?? 0) > row) this.#next++;
    const column = this.#next;
    for (let i = 0; i < cell.columnSpan; i++) this.#takenUntil[column + i] = row + cell.rowSpan;
    this.#next = column + cell.columnSpan;
    this.columns = Math.max(this.columns, this.#next);
    return column;
  }
}
