import { Parser } from "htmlparser2";
import { AppError } from "../../../src/kernel/errors.ts";
import { hasGap, withSpacedTables } from "./spaced.ts";
import {
  type Attributes,
  type BoxStyle,
  isInline,
  isPageBreak,
  ROOT_STYLE,
  type Style,
  styleInside,
  type TextStyle,
} from "./style.ts";

/** A stretch of text in one style; "\n" is a forced line break. */
export interface RawRun extends TextStyle {
  readonly text: string;
  /** Index of the fact of inline XBRL that the text states. */
  readonly fact?: number;
}
export interface RawParagraph {
  readonly kind: "paragraph";
  readonly runs: readonly RawRun[];
  readonly box: BoxStyle;
  /** The text with its no-break spaces, where they part words as columns do. */
  readonly spaced?: string;
}
export interface RawCell {
  readonly blocks: readonly RawBlock[];
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: BoxStyle;
}
export interface RawTable {
  readonly kind: "table";
  readonly rows: readonly (readonly RawCell[])[];
}
export interface RawBreak {
  readonly kind: "page-break";
}
/** Text whose white space is printed as it is. */
export interface RawPre {
  readonly kind: "pre";
  readonly text: string;
}
export type RawBlock = RawParagraph | RawTable | RawBreak | RawPre;

/** A fact of inline XBRL about the document itself ("dei:EntityRegistrantName"). */
export interface RawFact {
  readonly name: string;
  /** What it says where it is not printed; null where its runs say it. */
  readonly hidden: string | null;
}

export interface RawTree {
  readonly blocks: readonly RawBlock[];
  readonly facts: readonly RawFact[];
}

/** Elements that begin and end a paragraph. */
const BLOCK = new Set(
  "address article aside blockquote body center dd dir div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section table tbody td tfoot th thead tr ul caption document text".split(
    " ",
  ),
);
/** Elements without an end tag. */
const VOID = new Set("area base br col embed hr img input link meta source track wbr page".split(" "));
const MOST_OPEN = 2_000;
/** Deeper nesting makes the parser slow; unclosed tags of real filings stay far below. */
const MOST_NESTED = 50_000;
const MOST_SPAN = 200;
const MOST_CELLS = 2_000_000;
const MOST_FACTS = 1_000;
/** Letters of a hidden fact: names and codes are short. */
const MOST_HIDDEN = 300;
/** Tags that EDGAR's plain text has inside of `<pre>`; they stay in the text. */
const PRINT_TAGS = /^(?:table|caption|s|c|page|fn|f\d{1,3})$/;
const DOCUMENT_FACT = /^dei:[A-Za-z][A-Za-z0-9]{1,80}$/;

interface Frame {
  readonly tag: string;
  readonly style: Style;
  /** Begins and ends a paragraph. */
  readonly block: boolean;
  readonly fact: number | undefined;
}
interface OpenTable {
  readonly rows: RawCell[][];
  row: RawCell[] | null;
  cell: OpenCell | null;
}
interface OpenCell {
  readonly blocks: RawBlock[];
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: BoxStyle;
}

/** The printed blocks of an HTML document, in order, nesting of tables resolved into tables inside cells. */
export function readTree(html: string): RawTree {
  const builder = new TreeBuilder();
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => builder.open(tag, attributes),
      onclosetag: (tag, implied) => builder.close(tag, implied),
      ontext: (text) => builder.text(text),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true, recognizeSelfClosing: false },
  );
  parser.write(html);
  parser.end();
  return builder.finish();
}

class TreeBuilder {
  readonly #frames: Frame[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #blocks: RawBlock[] = [];
  readonly #facts: RawFact[] = [];
  #pre: string[] | null = null;
  /** Open elements that have no frame. */
  #skipped = 0;
  #runs: RawRun[] = [];
  /** What `#runs` say, no-break spaces kept. */
  #spaced: string[] = [];
  #box: BoxStyle = ROOT_STYLE;
  #cells = 0;

  get #style(): Style {
    return this.#frames.at(-1)?.style ?? ROOT_STYLE;
  }

  open(tag: string, attributes: Attributes): void {
    if (this.#pre !== null) {
      this.#openInPre(tag);
      return;
    }
    const block = BLOCK.has(tag) && !isInline(attributes);
    if (tag === "br") this.#pushLine();
    if (block) this.#endParagraph();
    if (tag === "hr" || tag === "page" || isPageBreak(attributes)) this.#emit({ kind: "page-break" });
    if (VOID.has(tag)) return;
    if (this.#frames.length >= MOST_OPEN) {
      this.#beyond();
      return;
    }
    const inherited = tag === "table" ? { ...this.#style, align: "left" as const, indent: 0 } : this.#style;
    const style = styleInside(inherited, tag, attributes);
    const fact = this.#openFact(tag, attributes, style);
    this.#frames.push({ tag, style, block, fact });
    if (block) this.#box = style;
    if (tag === "pre" && !style.hidden) this.#pre = [];
    else if (tag === "table") this.#tables.push({ rows: [], row: null, cell: null });
    else if (tag === "tr") this.#openRow();
    else if (tag === "td" || tag === "th") this.#openCell(attributes, style);
  }

  /** `implied`: the document does not print the end tag. */
  close(tag: string, implied: boolean): void {
    if (this.#pre !== null && tag !== "pre") {
      if (!implied && tag === "table") this.#pre.push("</TABLE>");
      return;
    }
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    const at = this.#frames.findLastIndex((frame) => frame.tag === tag);
    if (at < 0) return;
    const { block } = this.#frames[at]!;
    if (tag === "pre") this.#closePre();
    else if (block) this.#endParagraph();
    if (tag === "td" || tag === "th") this.#closeCell();
    else if (tag === "tr") this.#closeRow();
    else if (tag === "table") this.#closeTable();
    this.#frames.length = at;
    if (block) this.#box = this.#style;
  }

  text(text: string): void {
    if (this.#style.hidden) {
      this.#hiddenText(text);
      return;
    }
    const printed = text.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "");
    if (this.#pre !== null) this.#pre.push(printed.replaceAll("\u00a0", " "));
    else {
      this.#push(printed.replace(/[\s\u00a0]+/g, " "));
      this.#spaced.push(printed.replace(/[^\S\u00a0]+/g, " "));
    }
  }

  finish(): RawTree {
    this.#closePre();
    this.#endParagraph();
    while (this.#tables.length > 0) this.#closeTable();
    return { blocks: withSpacedTables(this.#blocks), facts: this.#facts };
  }

  /** Styles of elements nested deeper than any layout needs do not count. */
  #beyond(): void {
    this.#skipped++;
    if (this.#skipped > MOST_NESTED) throw tooDeep();
  }

  #openInPre(tag: string): void {
    if (tag === "br") this.#pre!.push("\n");
    else if (PRINT_TAGS.test(tag)) this.#pre!.push(`<${tag.toUpperCase()}>`);
  }

  #closePre(): void {
    const text = this.#pre?.join("") ?? "";
    this.#pre = null;
    if (text.trim() !== "") this.#emit({ kind: "pre", text });
  }

  #openFact(tag: string, attributes: Attributes, style: Style): number | undefined {
    const outer = this.#frames.at(-1)?.fact;
    const name = attributes.name ?? "";
    if (!/^ix:non(?:numeric|fraction)$/.test(tag) || !DOCUMENT_FACT.test(name)) return outer;
    if (this.#facts.length >= MOST_FACTS) return outer;
    this.#facts.push({ name, hidden: style.hidden ? "" : null });
    return this.#facts.length - 1;
  }

  #hiddenText(text: string): void {
    const at = this.#frames.at(-1)?.fact;
    const fact = at === undefined ? undefined : this.#facts[at];
    if (fact?.hidden == null || fact.hidden.length > MOST_HIDDEN) return;
    this.#facts[at!] = { ...fact, hidden: (fact.hidden + text).replace(/\s+/g, " ").trimStart() };
  }

  #push(text: string): void {
    if (text === "" || this.#style.hidden) return;
    const { bold, italic, underline, raised } = this.#style;
    const fact = this.#frames.at(-1)?.fact;
    const last = this.#runs.at(-1);
    const same =
      last !== undefined &&
      last.fact === fact &&
      last.bold === bold &&
      last.italic === italic &&
      last.underline === underline &&
      last.raised === raised;
    if (same) this.#runs[this.#runs.length - 1] = { ...last, text: last.text + text };
    else this.#runs.push({ text, bold, italic, underline, raised, ...(fact === undefined ? {} : { fact }) });
  }

  #pushLine(): void {
    this.#push("\n");
    this.#spaced.push("\n");
  }

  #endParagraph(): void {
    const runs = trimRuns(this.#runs);
    const spaced = this.#spaced
      .join("")
      .replace(/ ?\n ?/g, "\n")
      .replace(/^[ \n]+/, "")
      .trimEnd();
    this.#runs = [];
    this.#spaced = [];
    if (runs.length > 0)
      this.#emit({
        kind: "paragraph",
        runs,
        box: { align: this.#box.align, indent: this.#box.indent, heading: this.#box.heading },
        ...(hasGap(spaced) ? { spaced } : {}),
      });
  }

  /** Into the innermost open cell; what stands in a table but in no cell goes where the table stands. */
  #emit(block: RawBlock): void {
    const cell = this.#tables.findLast((table) => table.cell !== null)?.cell;
    (cell?.blocks ?? this.#blocks).push(block);
  }

  #openRow(): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (table.cell !== null) this.#closeCell();
    if (table.row !== null) this.#closeRow();
    table.row = [];
  }

  #openCell(attributes: Attributes, style: Style): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (table.cell !== null) this.#closeCell();
    table.row ??= [];
    this.#cells++;
    if (this.#cells > MOST_CELLS) {
      throw new AppError("INPUT_TOO_LARGE", "The document's tables have more than 2,000,000 cells.", {
        remedy: "Load the main document of the submission without its exhibits.",
      });
    }
    table.cell = {
      blocks: [],
      rowSpan: spanOf(attributes.rowspan),
      columnSpan: spanOf(attributes.colspan),
      box: style,
    };
  }

  #closeCell(): void {
    const table = this.#tables.at(-1);
    if (table?.cell == null) return;
    this.#endParagraph();
    const { blocks, rowSpan, columnSpan, box } = table.cell;
    table.row?.push({
      blocks,
      rowSpan,
      columnSpan,
      box: { align: box.align, indent: box.indent, heading: box.heading },
    });
    table.cell = null;
  }

  #closeRow(): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    this.#closeCell();
    if (table.row !== null && table.row.length > 0) table.rows.push(table.row);
    table.row = null;
  }

  #closeTable(): void {
    this.#closeRow();
    const table = this.#tables.pop();
    if (table !== undefined && table.rows.length > 0) this.#emit({ kind: "table", rows: table.rows });
  }
}

function tooDeep(): AppError {
  return new AppError("INPUT_TOO_LARGE", "The document's elements are nested more than 50,000 deep.", {
    remedy: "Load the document as EDGAR serves it.",
  });
}

function spanOf(value: string | undefined): number {
  const number = Number.parseInt(value ?? "1", 10);
  return Number.isFinite(number) ? Math.min(Math.max(number, 1), MOST_SPAN) : 1;
}

/** White space at the ends and around line breaks dropped, doubled spaces folded across runs; empty runs left out. */
function trimRuns(runs: readonly RawRun[]): readonly RawRun[] {
  const result: RawRun[] = [];
  let last = "\n";
  for (const run of runs) {
    let text = "";
    for (const part of run.text.split(/( |\n)/)) {
      if (part === "") continue;
      if (part === " " && (last === " " || last === "\n")) continue;
      text += part;
      last = part === " " || part === "\n" ? part : "x";
    }
    if (text !== "") result.push({ ...run, text });
  }
  return trimEnd(result);
}

function trimEnd(runs: RawRun[]): readonly RawRun[] {
  for (let last = runs.at(-1); last !== undefined; last = runs.at(-1)) {
    const text = last.text.trimEnd();
    if (text !== "") {
      runs[runs.length - 1] = { ...last, text };
      return runs;
    }
    runs.pop();
  }
  return runs;
}
