/** HTML of paragraphs and tables, HTML of blocks and breaks, text of EDGAR's first years, text that a conversion flattened. */
export type Medium = "html" | "divs" | "ascii" | "flat";

const WIDTH = 78;

/** A page in the making: the same words in each medium. */
export class Sheet {
  readonly #medium: Medium;
  readonly #parts: string[] = [];

  constructor(medium: Medium) {
    this.#medium = medium;
  }

  /** Centred lines that belong together. */
  centre(...lines: readonly string[]): void {
    this.#block(lines, "");
  }

  bold(...lines: readonly string[]): void {
    this.#block(lines, "b");
  }

  /** Lines at the margin. */
  lines(...lines: readonly string[]): void {
    if (this.#medium === "ascii") this.#parts.push(lines.map((line) => line.padStart(WIDTH - 4)).join("\n"));
    else this.#block(lines, "");
  }

  /** A row of cells. */
  row(...cells: readonly string[]): void {
    this.beside(...cells.map((cell) => [cell]));
  }

  /** Columns of lines. */
  beside(...columns: readonly (readonly string[])[]): void {
    const width = Math.floor(WIDTH / columns.length);
    const height = Math.max(...columns.map(({ length }) => length));
    const rows = Array.from({ length: height }, (_, at) => columns.map((column) => column[at] ?? ""));
    switch (this.#medium) {
      case "ascii":
        if (columns.flat().some((cell) => cell.length >= width - 1))
          this.#parts.push(columns.flat().join("\n"));
        else
          this.#parts.push(
            rows
              .map((row) =>
                row
                  .map((cell) => cell.padEnd(width))
                  .join("")
                  .trimEnd(),
              )
              .join("\n"),
          );
        return;
      case "flat":
        this.#parts.push(rows.map((row) => row.join("\t")).join("\n"));
        return;
      default:
        this.#parts.push(
          `<table><tr>${columns.map((column) => `<td align="center">${column.map(escaped).join("<br>")}</td>`).join("<td>&#160;</td>")}</tr></table>`,
        );
    }
  }

  text(words: string): void {
    if (this.#medium === "ascii") this.#parts.push(wrap(`     ${words}`));
    else if (this.#medium === "flat") this.#parts.push(words);
    else
      this.#parts.push(
        this.#medium === "html"
          ? `<p>${escaped(words)}</p>`
          : `<div style="text-indent:20pt">${escaped(words)}</div>`,
      );
  }

  rule(): void {
    if (this.#medium === "ascii") this.#parts.push(" ".repeat(28) + "-".repeat(22));
    else if (this.#medium === "html") this.#parts.push('<hr size="1" width="20%">');
    else if (this.#medium === "divs")
      this.#parts.push('<div style="text-align:center">____________________</div>');
  }

  page(): void {
    if (this.#medium === "ascii") this.#parts.push("<PAGE>");
    else if (this.#medium !== "flat") this.#parts.push('<hr style="page-break-after:always">');
  }

  /** Words on two lines. */
  cut(words: string): readonly string[] {
    const at = words.indexOf(" ", words.length / 2 - 4);
    return at < 0 ? [words] : [words.slice(0, at), words.slice(at + 1)];
  }

  end(): string {
    const body = this.#parts.join("\n\n");
    return this.#medium === "html" || this.#medium === "divs"
      ? `<html><body>\n${body}\n</body></html>\n`
      : `${body}\n`;
  }

  #block(lines: readonly string[], tag: string): void {
    const wrapped = (line: string) => (tag === "" ? escaped(line) : `<${tag}>${escaped(line)}</${tag}>`);
    switch (this.#medium) {
      case "html":
        this.#parts.push(`<p align="center">${lines.map(wrapped).join("<br>\n")}</p>`);
        return;
      case "divs":
        this.#parts.push(
          lines.map((line) => `<div style="text-align:center">${wrapped(line)}</div>`).join("\n"),
        );
        return;
      case "ascii":
        this.#parts.push(
          lines
            .flatMap((line) => wrap(line).split("\n"))
            .map(centred)
            .join("\n"),
        );
        return;
      case "flat":
        this.#parts.push(lines.join("\n"));
    }
  }
}

function centred(line: string): string {
  return " ".repeat(Math.max(0, Math.floor((WIDTH - line.length) / 2))) + line;
}

function wrap(words: string): string {
  const lines = [""];
  for (const word of words.split(/ (?! )/)) {
    if (lines.at(-1)!.length + word.length + 1 > WIDTH - 6) lines.push(word);
    else lines[lines.length - 1] = lines.at(-1) === "" ? word : `${lines.at(-1)} ${word}`;
  }
  return lines.join("\n");
}

function escaped(words: string): string {
  return words
    .replaceAll("&", "&amp;")
    .replaceAll("“", "&#147;")
    .replaceAll("”", "&#148;")
    .replaceAll("’", "&rsquo;");
}
