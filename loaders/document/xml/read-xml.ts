import type { Span } from "../../../src/kernel/span.ts";
import type { Block, GridCell, Paragraph, SourceDocument } from "../model.ts";
import { type RawElement, readElements } from "./tree.ts";

/** An element of a form with the place of its text in the canonical text. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  /** Empty where the element has no text. */
  readonly span: Span;
  readonly children: readonly XmlElement[];
}

export interface XmlDocument extends SourceDocument {
  readonly elements: readonly XmlElement[];
}

/** A value of so many letters stands in a line with its name; a longer one below it. */
const LONGEST_LINE = 120;
const MOST_COLUMNS = 60;

/**
 * A form filed as XML as text and blocks. The canonical text prints a group of elements under its name as heading, a value
 * behind its name ("Issuer Name: Acme Inc."), and elements that repeat as a table.
 */
export function readXml(xml: string): XmlDocument {
  const writer = new Writer();
  const elements = readElements(xml).map((root) => writer.element(root, 1));
  return { text: writer.text, blocks: writer.blocks, elements };
}

class Writer {
  readonly blocks: Block[] = [];
  readonly #parts: string[] = [];
  #length = 0;

  get text(): string {
    return this.#parts.join("");
  }

  element(raw: RawElement, depth: number): XmlElement {
    if (raw.children.length === 0) return this.#leaf(raw);
    const only = raw.children.length === 1 && raw.children[0]!.name === "value" ? raw.children[0]! : null;
    if (only !== null && only.children.length === 0) {
      const { text, span } = this.#leaf({ ...only, name: raw.name });
      return { name: raw.name, text, span, children: [{ name: "value", text, span, children: [] }] };
    }
    this.#heading(titleOf(raw.name), depth);
    const children = groupsOf(raw.children).flatMap((group) =>
      group.length > 1 && group[0]!.children.length > 0
        ? this.#table(group)
        : group.map((child) => this.element(child, depth + 1)),
    );
    return { name: raw.name, text: "", span: this.#here(), children };
  }

  #write(text: string): Span {
    const start = this.#length;
    this.#parts.push(text);
    this.#length += text.length;
    return { start, end: this.#length };
  }

  #here(): Span {
    return { start: this.#length, end: this.#length };
  }

  #heading(title: string, depth: number): void {
    const span = this.#write(title);
    this.blocks.push(styled(span, Math.min(depth, 6)));
    this.#write("\n\n");
  }

  #leaf({ name, text }: RawElement): XmlElement {
    const isLong = text.length > LONGEST_LINE || text.includes("\n");
    const label = this.#write(text === "" ? titleOf(name) : `${titleOf(name)}:${isLong ? "\n\n" : " "}`);
    const span = this.#write(text);
    if (isLong) {
      this.blocks.push({ kind: "paragraph", span: { start: label.start, end: label.end - 2 } });
      for (const part of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
        const start = span.start + part.index;
        this.blocks.push({ kind: "paragraph", span: { start, end: start + part[0].length } });
      }
    } else this.blocks.push({ kind: "paragraph", span: { start: label.start, end: span.end } });
    this.#write("\n\n");
    return { name, text, span, children: [] };
  }

  /** Elements of one name: a row for each, a column for every value that one of them has. */
  #table(group: readonly RawElement[]): readonly XmlElement[] {
    const rows = group.map((element) => new Map(leavesOf(element, "")));
    const paths = [...new Set(rows.flatMap((row) => [...row.keys()]))].slice(0, MOST_COLUMNS);
    this.#heading(titleOf(group[0]!.name), 6);
    const start = this.#length;
    const heading = this.#row(
      paths.map((path) => path.split("/").filter(Boolean).map(titleOf).join(" ")),
      0,
    );
    const grid = rows.map((row, at) =>
      this.#row(
        paths.map((path) => row.get(path) ?? ""),
        at + 1,
      ),
    );
    const end = Math.max(start, this.#length - 1);
    this.blocks.push({
      kind: "table",
      span: { start, end },
      rows: [heading, ...grid],
      columns: paths.length,
    });
    this.#write("\n");
    return group.map((element, at) => {
      const cells = new Map(paths.map((path, column) => [path, grid[at]![column]!.span]));
      return placed(element, "", (path) => cells.get(path) ?? { start: end, end });
    });
  }

  #row(texts: readonly string[], row: number): readonly GridCell[] {
    const cells = texts.map((text, column): GridCell => {
      if (column > 0) this.#write("\t");
      const folded = text.replace(/\s+/g, " ");
      const span = this.#write(folded);
      return {
        span,
        text: folded,
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        runs: [],
        align: "left",
        indent: 0,
      };
    });
    this.#write("\n");
    return cells;
  }
}

function styled(span: Span, heading: number): Paragraph {
  const runs = [{ ...span, bold: true, italic: false, underline: false, raised: false }];
  return { kind: "paragraph", span, style: { runs, align: "left", indent: 0, heading } };
}

/** Neighbours of one name. */
function groupsOf(elements: readonly RawElement[]): readonly (readonly RawElement[])[] {
  const groups: RawElement[][] = [];
  for (const element of elements) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]!.name === element.name) last.push(element);
    else groups.push([element]);
  }
  return groups;
}

/** The values inside an element by their paths; those of one path together. */
function leavesOf(element: RawElement, path: string): readonly (readonly [path: string, text: string])[] {
  const found = new Map<string, string>();
  const visit = (one: RawElement, at: string) => {
    if (one.children.length > 0) for (const child of one.children) visit(child, pathOf(at, child));
    else if (one.text !== "") found.set(at, found.has(at) ? `${found.get(at)}; ${one.text}` : one.text);
  };
  visit(element, path);
  return [...found];
}

/** "value" says nothing: the path of what it is in. */
function pathOf(path: string, child: RawElement): string {
  return child.name === "value" ? path : `${path}/${child.name}`;
}

function placed(element: RawElement, path: string, place: (path: string) => Span): XmlElement {
  const children = element.children.map((child) => placed(child, pathOf(path, child), place));
  return { name: element.name, text: element.text, span: place(path), children };
}

/** "rptOwnerName": "Rpt Owner Name". */
function titleOf(name: string): string {
  const spaced = name.replace(/([a-z\d])([A-Z])|([A-Z]+)(?=[A-Z][a-z])/g, "$1$3 $2").trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
