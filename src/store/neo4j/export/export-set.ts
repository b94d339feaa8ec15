import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../../../kernel/errors.ts";
import { ARRAY_DELIMITER, CsvFile, type CsvRow, headerLine } from "./csv.ts";
import { EDGE_TABLES, KEPT_TABLES, NODE_TABLES, type Table } from "./tables.ts";

/** Larger than the largest field: a name of a megabyte stands whole in one. */
const READ_BUFFER = "32m";

/** The files of one export: a header and the rows of each table, whether or not it has any. */
export class ExportSet {
  readonly folder: string;
  readonly #files = new Map<Table, CsvFile>();

  /** The folder is made where there is none; one that holds anything is refused. */
  constructor(folder: string) {
    this.folder = folder;
    makeEmpty(folder);
    for (const table of tables()) {
      writeFileSync(join(folder, `${table.name}-header.csv`), headerLine(table.columns));
      this.#files.set(table, new CsvFile(join(folder, `${table.name}.csv`), table.columns));
    }
  }

  write(table: Table, row: CsvRow): Promise<void> {
    return this.#files.get(table)!.write(row);
  }

  /** Afterwards the set is whole, with the command beside it. */
  async complete(): Promise<string> {
    await this.close();
    const command = importArguments(this.folder);
    const line = ["neo4j-admin", ...command].map(shellWord).join(" \\\n  ");
    writeFileSync(
      join(this.folder, "import.sh"),
      `#!/bin/sh\n# The server must be stopped, its database empty.\n${line}\n`,
    );
    return line;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#files.values()].map((file) => file.close()));
    this.#files.clear();
  }
}

/** What `neo4j-admin` is given. */
export function importArguments(folder: string): string[] {
  return [
    ...[
      "database",
      "import",
      "full",
      "neo4j",
      "--multiline-fields=true",
      `--read-buffer-size=${READ_BUFFER}`,
    ],
    `--array-delimiter=${ARRAY_DELIMITER.option}`,
    // Else it is written into the working directory.
    `--report-file=${join(folder, "import.report")}`,
    ...tables().map(({ name, of, holds }) => {
      const option = holds === "nodes" ? "--nodes" : "--relationships";
      return `${option}=${of === null ? "" : `${of}=`}${join(folder, `${name}-header.csv`)},${join(folder, `${name}.csv`)}`;
    }),
  ];
}

function tables(): Table[] {
  return [...Object.values(NODE_TABLES), ...Object.values(KEPT_TABLES), ...Object.values(EDGE_TABLES)];
}

function makeEmpty(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length === 0) return;
  } catch (cause) {
    throw new AppError("STORE_UNWRITABLE", `The folder ${folder} cannot be made or read.`, {
      remedy: "Name a folder that you may write to.",
      cause,
    });
  }
  throw new AppError("BAD_INPUT", `The folder ${folder} is not empty.`, {
    remedy: "Name a new or an empty folder.",
  });
}

function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
