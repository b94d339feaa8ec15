import type { GridCell, GridTable } from "../../../document/model.ts";
import { type Heading, readHeading, type Stack } from "./leaves.ts";

export interface Headed {
  readonly table: GridTable;
  /** Null where the table has no body with values. */
  readonly heading: Heading | null;
}

/** Tables printed beside each other under the same headings, from left to right; any other table alone. */
export function sideBySide(table: GridTable, ofHolders: boolean): readonly Headed[] {
  const heading = readHeading(table, ofHolders);
  const alone = [{ table, heading }];
  const name = heading?.leaves.find(({ what }) => what.kind === "NAME");
  if (heading === null || name === undefined || name.path.length === 0) return alone;
  const pathOf = ({ path }: Stack) => path.join("|");
  const starts = heading.leaves.filter((leaf) => pathOf(leaf) === pathOf(name) && !leaf.numeric);
  if (starts.length < 2 || starts[0] !== name) return alone;
  const bounds = [0, ...starts.slice(1).map(({ first }) => first), table.columns];
  const parts = starts.map((_, i) => ({ from: bounds[i]!, to: bounds[i + 1]! }));
  const headings = parts.map(({ from, to }) =>
    heading.leaves
      .filter(({ first, path }) => from <= first && first < to && path.length > 0)
      .map(pathOf)
      .join("||"),
  );
  if (headings.some((one) => one !== headings[0])) return alone;
  return parts.map((part) => {
    const clipped = clip(table, part);
    return { table: clipped, heading: readHeading(clipped, ofHolders) };
  });
}

function clip(table: GridTable, { from, to }: { readonly from: number; readonly to: number }): GridTable {
  const rows = table.rows.map((row) =>
    row
      .filter(({ column }) => from <= column && column < to)
      .map((cell): GridCell => {
        const columnSpan = Math.min(cell.columnSpan, to - cell.column);
        return { ...cell, column: cell.column - from, columnSpan };
      }),
  );
  return { ...table, rows, columns: to - from };
}
