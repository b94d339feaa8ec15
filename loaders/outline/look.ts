import type { Span } from "../../src/kernel/span.ts";
import type { Block, Run } from "../document/model.ts";

/** How a block's words look, by letters: what most of them share. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly capitals: boolean;
  readonly centred: boolean;
  /** 1 to 6 for an HTML heading. */
  readonly heading: number | null;
}

export const PLAIN: Look = {
  bold: false,
  italic: false,
  underline: false,
  capitals: false,
  centred: false,
  heading: null,
};

/** A stray letter in another style (a note's mark, a slip of the typist) does not change a look. */
const MOST = 0.9;
/** "eBay": of a title in capitals this part may be small. */
const MOST_CAPITALS = 0.85;

/** Characters of a paragraph whose letters show its capitals. */
const LOOKED_AT = 1_000;

/** The look of a block that may be a heading; rows of flattened text and page breaks have none. */
export function lookOf(text: string, block: Block): Look {
  switch (block.kind) {
    case "paragraph": {
      const letters = text.slice(block.span.start, Math.min(block.span.end, block.span.start + LOOKED_AT));
      const capitals = inCapitals(letters);
      if (block.style === undefined) return { ...PLAIN, capitals, centred: isCentred(text, block.span) };
      const { runs, align, heading } = block.style;
      return { ...emphasisOf(text, runs), capitals, centred: align === "center", heading };
    }
    case "table": {
      const cells = block.rows.flat().filter((cell) => cell.text !== "");
      const runs = cells.flatMap((cell) => cell.runs);
      return {
        ...PLAIN,
        ...emphasisOf(text, runs),
        capitals: inCapitals(cells.map((cell) => cell.text).join(" ")),
        centred: cells.every((cell) => cell.align === "center"),
      };
    }
    default:
      return PLAIN;
  }
}

export function emphasisOf(text: string, runs: readonly Run[]): Pick<Look, "bold" | "italic" | "underline"> {
  const count = { all: 0, bold: 0, italic: 0, underline: 0 };
  for (const run of runs) {
    if (run.raised) continue;
    const letters = lettersIn(text.slice(run.start, run.end));
    count.all += letters;
    if (run.bold) count.bold += letters;
    if (run.italic) count.italic += letters;
    if (run.underline) count.underline += letters;
  }
  const most = (part: number) => count.all > 0 && part >= count.all * MOST;
  return { bold: most(count.bold), italic: most(count.italic), underline: most(count.underline) };
}

export function isEmphasised({ bold, italic, underline, heading }: Look): boolean {
  return bold || italic || underline || heading !== null;
}

/** Stands out of the text by its style, its place or its capitals. */
export function standsOut(look: Look): boolean {
  return isEmphasised(look) || look.centred || look.capitals;
}

/** Equal looks, equal keys. */
export function lookKey({ bold, italic, underline, capitals, centred, heading }: Look): string {
  const flags = [bold, italic, underline, capitals, centred].map((flag) => (flag ? "1" : "0"));
  return `${flags.join("")}${heading ?? ""}`;
}

/** How much a look stands out: a section's heading beats those inside it. */
export function strength({ bold, italic, underline, capitals, centred, heading }: Look): number {
  const level = heading === null ? 0 : 7 - heading;
  return (
    level + (centred ? 4 : 0) + (capitals ? 3 : 0) + (bold ? 2 : 0) + (underline ? 1 : 0) - (italic ? 0.5 : 0)
  );
}

export function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

export function inCapitals(text: string): boolean {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  return upper >= 2 && upper >= (upper + lower) * MOST_CAPITALS;
}

/** Columns of a printed line: typewriter pages are 80 wide, with text up to 72. */
const PAGE_MIDDLE = { from: 30, to: 46 } as const;
const LEAST_INDENT = 8;

/** In plain text: every line of the paragraph stands in from the left, its middle at the page's. */
function isCentred(text: string, span: Span): boolean {
  let start = text.lastIndexOf("\n", span.start - 1) + 1;
  if (span.end - start > 600) return false;
  while (start < span.end) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(start, Math.min(end, start + 200)).trimEnd();
    const indent = line.length - line.trimStart().length;
    const middle = (indent + line.length) / 2;
    if (indent < LEAST_INDENT || middle < PAGE_MIDDLE.from || middle > PAGE_MIDDLE.to) return false;
    start = end + 1;
  }
  return true;
}

/** True where the form shows style: most paragraphs have one. Printed lines have it only where dashes underline them. */
export function isStyled(blocks: readonly Block[]): boolean {
  let paragraphs = 0;
  let styled = 0;
  let tables = 0;
  for (const block of blocks) {
    if (block.kind === "table") tables++;
    if (block.kind !== "paragraph") continue;
    paragraphs++;
    if (block.style !== undefined) styled++;
  }
  return paragraphs === 0 ? tables > 0 : styled * 2 > paragraphs;
}
