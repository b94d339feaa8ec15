import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { defect } from "../errors.ts";

/** Types of neo4j-admin's headers that we use. */
export type ColumnType = "string" | "long" | "double" | "boolean" | "string[]" | "long[]";
/** Name of a property, or one of the tool's own columns (`:LABEL`, `:ID`, `:START_ID`, `:END_ID`), and its type. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType | null;
}
export type CsvRow = Readonly<Record<string, unknown>>;

/** Between the elements of a list: a control character that no text has. */
export const ARRAY_DELIMITER = { character: "\u001e", option: "U+001E" };

/** Written as it comes; waits for the disk. */
export class CsvFile {
  readonly path: string;
  readonly #columns: readonly Column[];
  readonly #stream: WriteStream;
  #failure: Error | null = null;

  constructor(path: string, columns: readonly Column[]) {
    this.path = path;
    this.#columns = columns;
    this.#stream = createWriteStream(path, { encoding: "utf8" });
    this.#stream.on("error", (error) => {
      this.#failure = error;
    });
  }

  async write(row: CsvRow): Promise<void> {
    if (this.#failure !== null) throw this.#failure;
    const line = this.#columns.map((column) => field(row[column.name], column)).join(",");
    if (!this.#stream.write(`${line}\n`)) await once(this.#stream, "drain");
  }

  close(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#stream.once("error", reject);
      this.#stream.end(() => (this.#failure === null ? resolve() : reject(this.#failure)));
    });
  }
}

/** `name:type`, or the tool's own column as it is. */
export function headerLine(columns: readonly Column[]): string {
  return `${columns.map(({ name, type }) => (type === null ? name : `${name}:${type}`)).join(",")}\n`;
}

/** Nothing stands for no property, "" for an empty text. */
function field(value: unknown, { name, type }: Column): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value))
    return value.length === 0
      ? ""
      : quoted(value.map((part) => element(part)).join(ARRAY_DELIMITER.character));
  if (type !== null && !fits(value, type)) throw defect(`the property ${name} is no ${type}`);
  return typeof value === "string" ? quoted(value) : String(value);
}

function fits(value: unknown, type: ColumnType): boolean {
  switch (type) {
    case "string":
      return typeof value === "string";
    case "long":
      return typeof value === "bigint";
    case "double":
      return typeof value === "number";
    case "boolean":
      return typeof value === "boolean";
    default:
      return false;
  }
}

function element(part: unknown): string {
  return String(part).replaceAll(ARRAY_DELIMITER.character, " ");
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
