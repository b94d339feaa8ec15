import type { Span } from "../../src/kernel/span.ts";
import type { Block, GridCell } from "./model.ts";

/** The block of a text that another text of `by` letters was put in front of. */
export function shiftBlock(block: Block, by: number): Block {
  const span = shift(block.span, by);
  switch (block.kind) {
    case "paragraph":
      return block.style === undefined
        ? { ...block, span }
        : {
            ...block,
            span,
            style: { ...block.style, runs: block.style.runs.map((run) => ({ ...run, ...shift(run, by) })) },
          };
    case "row":
      return { ...block, span, cells: block.cells.map((cell) => ({ ...cell, span: shift(cell.span, by) })) };
    case "table":
      return { ...block, span, rows: block.rows.map((row) => row.map((cell) => shiftCell(cell, by))) };
    case "page-break":
      return { ...block, span };
  }
}

function shiftCell(cell: GridCell, by: number): GridCell {
  return {
    ...cell,
    span: shift(cell.span, by),
    runs: cell.runs.map((run) => ({ ...run, ...shift(run, by) })),
  };
}

export function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
