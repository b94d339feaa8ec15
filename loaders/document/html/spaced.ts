import type { RawBlock, RawParagraph } from "./tree.ts";

/** Words with three places or more between them that no browser folds. */
const GAP = /[^\s\u00a0][ \u00a0]{3,}[^\s\u00a0]/;
/** A number, a dash or `*`, with the mark of a note behind it. */
const VALUE = /^[$(]?\d[\d,.]{0,20}%?\)?(?:\s?\(\w{1,2}\)){0,3}$|^[-–—*]{1,3}%?$/;
/** Lines of numbers that make a table, and how far their columns may be off. */
const LEAST_ROWS = 3;
const OFF = 2;
/** Letters of a line without a gap that may stand between two rows: the rest of a name. */
const LONGEST_REST = 60;

export function hasGap(text: string): boolean {
  return text.includes("\u00a0") && GAP.test(text);
}

/**
 * Tables that a page sets with no-break spaces, a paragraph or a forced line for each row, as text that is printed as it
 * stands. Only where the numbers of all rows stand below each other; other paragraphs with spaces stay what they are.
 */
export function withSpacedTables(blocks: readonly RawBlock[]): readonly RawBlock[] {
  if (!blocks.some(isSpaced)) return blocks;
  const result: RawBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    const end = isSpaced(blocks[at]!) ? groupEnd(blocks, at) : at + 1;
    const group = blocks.slice(at, end);
    const text = isSpaced(group[0]!) ? group.map(linesOf).join("\n") : "";
    if (text !== "" && isTable(text.split("\n"))) result.push({ kind: "pre", text });
    else for (const block of group) result.push(block);
    at = end;
  }
  return result;
}

function isSpaced(block: RawBlock): block is RawParagraph {
  return block.kind === "paragraph" && block.spaced !== undefined;
}

/** Behind the last of the paragraphs with gaps; a short one may stand between two of them. */
function groupEnd(blocks: readonly RawBlock[], from: number): number {
  let end = from + 1;
  for (;;) {
    const next = blocks[end];
    if (next === undefined) return end;
    if (isSpaced(next)) end++;
    else if (
      linesOf(next).length <= LONGEST_REST &&
      blocks[end + 1] !== undefined &&
      isSpaced(blocks[end + 1]!)
    )
      end += 2;
    else return end;
  }
}

function linesOf(block: RawBlock): string {
  if (block.kind !== "paragraph") return " ".repeat(LONGEST_REST + 1);
  const text = block.spaced ?? block.runs.map((run) => run.text).join("");
  return text.replaceAll("\u00a0", " ").trimEnd();
}

interface Cell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function cellsOf(line: string): readonly Cell[] {
  return [...line.matchAll(/\S+(?: \S+){0,60}/g)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** A name and two values at least in some lines, as many in each, in columns that end, or begin, below each other. */
function isTable(lines: readonly string[]): boolean {
  const rows = lines
    .map(cellsOf)
    .filter(([name, ...rest]) => rest.length > 1 && /\p{L}/u.test(name!.text) && rest.every(isValue));
  const [first] = rows;
  if (first === undefined || rows.length < LEAST_ROWS) return false;
  return rows.every(
    (row) =>
      row.length === first.length &&
      row.every(
        ({ from, to }, i) =>
          Math.abs(from - first[i]!.from) <= OFF || (i > 0 && Math.abs(to - first[i]!.to) <= OFF),
      ),
  );
}

function isValue({ text }: Cell): boolean {
  return VALUE.test(text);
}
