import type { Span } from "../../../src/kernel/span.ts";
import { foldSpace } from "../../../src/kernel/text.ts";
import type { GridCell, GridTable, Paragraph, Run } from "../../document/model.ts";
import { isStyled, type Look, lookKey, PLAIN } from "../../outline/look.ts";
import type { Outline, Section } from "../../outline/model.ts";
import { passagesOf, spansOf } from "../prose/passage.ts";
import { leadOf, markedLead } from "./lead.ts";

/** A stretch of printed text with its styles. */
export interface Strip {
  readonly span: Span;
  readonly runs: readonly Run[];
}

/** The words that stand out at a paragraph's start. */
export interface Lead {
  readonly text: string;
  /** What follows them in the paragraph; empty where they are all of it. */
  readonly rest: string;
  readonly look: Look;
  /** Equal where the looks are. */
  readonly key: string;
  /** A dash or a colon parts it from what follows. */
  readonly closed: boolean;
}

/** What a reader sees as a paragraph: page breaks closed, cells of layout tables taken out. */
export interface RiskParagraph {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly lead: Lead | null;
  /** An item of a list, or a line of a table: part of a body, whatever its style. */
  readonly isItem: boolean;
}

/** "•", "Ÿ" (a bullet of the Wingdings font), "-": no letters or digits. */
const BULLET = /^(?:[^\p{L}\p{N}\s"“”'‘’([$%&#@]{1,2}|[oŸ§ØÜ]|&#\d{1,5};)$/u;
const BULLET_START = /^(?:[•●·▪■◦‣∙○❖➢►✓–—-]\s*(?=\S)|[*oŸ§Ø]\s)/u;
/** "(1)", "1.", "a)", "iv." */
const ENUMERATOR = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]{1,2}$/i;

/** The paragraphs of a section. */
export function paragraphsOf(outline: Outline, section: Section): readonly RiskParagraph[] {
  return isStyled(section.blocks)
    ? styledParagraphs(outline.text, section)
    : plainParagraphs(outline.text, section);
}

/** Plain text: what prose is read as, with the emphasis that flattening leaves as marks. */
function plainParagraphs(text: string, section: Section): readonly RiskParagraph[] {
  return passagesOf(section, text).map((passage) => {
    const spans = spansOf(passage, 0, passage.text.length);
    // Each line of a heading in print may have dashes of its own.
    const blocks = section.blocks
      .slice(Math.max(0, passage.lastBlock - spans.length + 1), passage.lastBlock + 1)
      .filter((block) => block.kind === "paragraph");
    const styled = blocks.length === spans.length && blocks.every(({ style }) => style !== undefined);
    const lead =
      styled && blocks.length > 0
        ? paragraphOf(text, blocks.map(stripOf), { look: boxOf(blocks[0]!), isItem: false }).lead
        : markedLead(text, spans[0]?.start ?? text.length, passage.text);
    return { text: passage.text, spans, lead, isItem: BULLET_START.test(passage.text) };
  });
}

function styledParagraphs(text: string, section: Section): readonly RiskParagraph[] {
  const paragraphs: RiskParagraph[] = [];
  let mark: Strip | null = null;
  let strips: Strip[] = [];
  let look: Look = PLAIN;
  for (const [at, block] of section.blocks.entries()) {
    if (block.kind === "table") paragraphs.push(...tableParagraphs(text, block));
    if (block.kind !== "paragraph") continue;
    strips.push(stripOf(block));
    if (strips.length === 1) look = boxOf(block);
    if (section.joins.has(at) && section.blocks[at + 1]?.kind === "paragraph") continue;
    const whole = strips;
    strips = [];
    const words = wordsOf(text, whole);
    if (BULLET.test(words) || ENUMERATOR.test(words)) {
      mark = whole[0]!;
      continue;
    }
    const all: readonly Strip[] = mark === null ? whole : [mark, ...whole];
    const isBulleted = mark !== null && BULLET.test(wordsOf(text, [mark]));
    mark = null;
    paragraphs.push(paragraphOf(text, all, { look, isItem: isBulleted || BULLET_START.test(words) }));
  }
  return paragraphs;
}

function withoutBullet(text: string): string {
  return text.replace(/^[•●·▪■◦‣∙○❖➢►✓Ÿ§]\s*/u, "");
}

function stripOf(block: Paragraph): Strip {
  return { span: block.span, runs: block.style?.runs ?? [] };
}

function boxOf({ style }: Paragraph): Look {
  return { ...PLAIN, centred: style?.align === "center", heading: style?.heading ?? null };
}

function paragraphOf(
  text: string,
  strips: readonly Strip[],
  { look, isItem }: { readonly look: Look; readonly isItem: boolean },
): RiskParagraph {
  const found = leadOf(text, strips, look);
  return {
    text: wordsOf(text, strips),
    spans: strips.map(({ span }) => span),
    lead: found === null ? null : { ...found, text: withoutBullet(found.text), key: lookKey(found.look) },
    isItem,
  };
}

/** The words of strips in order, white space folded; a word that its hyphen breaks is closed. */
export function wordsOf(text: string, strips: readonly Strip[]): string {
  const parts: string[] = [];
  for (const { span } of strips) {
    const words = foldSpace(text.slice(span.start, span.end));
    if (words === "") continue;
    const before = parts.at(-1);
    if (before !== undefined && !/\p{L}-$/u.test(before.slice(-3))) parts.push(" ");
    parts.push(words);
  }
  return parts.join("");
}

/** A list, headings beside their texts, or lines of figures. */
function tableParagraphs(text: string, table: GridTable): readonly RiskParagraph[] {
  const rows = table.rows
    .map((row) => row.filter((cell) => cell.text !== ""))
    .filter((row) => row.length > 0);
  const isData = rows.some((row) => row.length > 2 && !isMark(row[0]!)) || rows.some((row) => row.length > 3);
  return rows.flatMap((row) => (isData ? [lineOf(text, row)] : rowParagraphs(text, row, table)));
}

function isMark(cell: GridCell): boolean {
  return BULLET.test(cell.text) || ENUMERATOR.test(cell.text);
}

/** A row of a table as one line. */
function lineOf(text: string, row: readonly GridCell[]): RiskParagraph {
  const paragraph = paragraphOf(text, row, { look: PLAIN, isItem: true });
  return row.length === 2 && isMark(row[0]!) ? paragraph : { ...paragraph, lead: null };
}

function rowParagraphs(text: string, row: readonly GridCell[], table: GridTable): readonly RiskParagraph[] {
  const [first, second] = row;
  if (second === undefined) return cellParagraphs(text, first!, null);
  if (isMark(first!)) {
    const isBulleted = BULLET.test(first!.text);
    return isBulleted || row.length > 2 ? [lineOf(text, row)] : cellParagraphs(text, second, first!);
  }
  const isBeside = first!.column < table.columns / 2 && second.text.length > first!.text.length;
  return isBeside
    ? [...cellParagraphs(text, first!, null), ...cellParagraphs(text, second, null)]
    : [lineOf(text, row)];
}

/** A cell's lines, those of one sentence closed; `mark` is the number that stands before the cell. */
function cellParagraphs(text: string, cell: GridCell, mark: GridCell | null): readonly RiskParagraph[] {
  const paragraphs: Strip[][] = mark === null ? [[]] : [[mark]];
  let start = cell.span.start;
  for (const line of text.slice(cell.span.start, cell.span.end).split("\n")) {
    const strip = clip(cell, { start, end: start + line.length });
    start += line.length + 1;
    if (line.trim() === "") continue;
    const open = paragraphs.at(-1)!;
    const last = open.at(-1);
    const isOver = last !== undefined && /[.!?:;]["”’)\]]{0,3}$/.test(wordsOf(text, [last]));
    if (isOver && open[0] !== mark) paragraphs.push([strip]);
    else open.push(strip);
  }
  const look: Look = { ...PLAIN, centred: cell.align === "center" };
  return paragraphs
    .filter((strips) => strips.length > 0)
    .map((strips) => paragraphOf(text, strips, { look, isItem: BULLET_START.test(wordsOf(text, strips)) }));
}

function clip({ runs }: Pick<Strip, "runs">, span: Span): Strip {
  const inside = runs
    .map((run) => ({ ...run, start: Math.max(run.start, span.start), end: Math.min(run.end, span.end) }))
    .filter((run) => run.end > run.start);
  return { span, runs: inside };
}
