import type { PercentField, ShareField } from "../../../src/kernel/facts.ts";
import type { Span } from "../../../src/kernel/span.ts";
import type { Cell } from "../../document/model.ts";

/** What a column holds, by the API's field names. */
export type ValueField = ShareField | PercentField;
export type Values = ReadonlyMap<ValueField, Cell>;

/** One printed line of a table's body: what stands in the name column, and the cells of the number columns that hold something. */
export interface Line {
  readonly span: Span;
  readonly name: Cell;
  readonly values: Values;
  /** The page number that stood in one of its number cells: the line is the last of its page. */
  readonly page: number | null;
  /** Set for the lines of one run of rows glued to each other; such values belong to no single line. */
  readonly run: GluedRun | null;
}

/** Rows that a lossy conversion printed again and again, each time with the next line glued on. */
export interface GluedRun {
  readonly lines: readonly Line[];
  /** The line that holds the most letters: all others are its beginnings. */
  readonly longest: Line;
}

/** A marker of a note ("(2)") and where it stands. */
export interface MarkerUse {
  readonly marker: string;
  readonly span: Span;
}

export interface Columns {
  /** Index of the name column. */
  readonly name: number;
  /** Field of each other column, by index; columns that are none of them are left out. */
  readonly fields: ReadonlyMap<number, ValueField>;
  /** Notes on the column headings: they belong to the table. */
  readonly markers: readonly MarkerUse[];
}

/** A stretch of a printed line that has one meaning. */
export type Piece =
  | {
      readonly kind: "NAME" | "CARE_OF" | "ATTENTION";
      readonly text: string;
      readonly span: Span;
      readonly markers: readonly MarkerUse[];
    }
  /** Street, unit and place, or some of them; `hasPlace`: it ends with a region, a postal code or a country. */
  | { readonly kind: "ADDRESS"; readonly text: string; readonly span: Span; readonly hasPlace: boolean }
  | { readonly kind: "COPIES"; readonly span: Span };
export type TextPiece = Extract<Piece, { text: string }>;

/** A recipient of copies as printed: name and organization lines, then its address. */
export interface CopyLines {
  readonly names: TextPiece[];
  readonly address: TextPiece[];
}

/** One holder with all the lines that speak of it. */
export interface HolderRecord {
  readonly names: TextPiece[];
  readonly markers: MarkerUse[];
  readonly careOf: TextPiece[];
  readonly address: TextPiece[];
  readonly attention: TextPiece[];
  readonly copies: CopyLines[];
  /** The line that holds the row's numbers, null while none was found. */
  values: Line | null;
  /** The line of the name with readings that only wrong separators spoil; the numbers where no other line holds them. */
  mended: Line | null;
  /** Other lines that may hold them: one of the readings is damaged. */
  readonly alternatives: Line[];
  /** The numbers stand where second readings do and no other row has its own. */
  doubted: boolean;
  /** The glued run the record came from. */
  run: GluedRun | null;
  /** A heading above a group of rows. */
  group: string | null;
  /** The name was found behind another cell's text. */
  nameSeparated: boolean;
}
