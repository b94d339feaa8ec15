import type { Cell } from "../../document/model.ts";
import { readCount, type Token, tokensOf } from "./cells.ts";
import { filled, withoutSpace } from "./lines.ts";
import type { GluedRun, Line, ValueField } from "./model.ts";

/** A first line shorter than this is no evidence of gluing ("Suite 225"). */
const SHORTEST_HEAD = 8;

/**
 * Finds rows glued to each other: a line, then lines that repeat it from its first letter on with more behind it, whose
 * numbers repeat too. Each run becomes the lines it is made of, cut where one of its lines ended.
 */
export function ungluedLines(lines: readonly Line[]): readonly Line[] {
  const result: Line[] = [];
  const texts = lines.map((line) => withoutSpace(line.name.text));
  for (let i = 0; i < lines.length; ) {
    const end = runEnd(texts, lines, i);
    if (end - i < 2) {
      result.push(lines[i]!);
      i++;
      continue;
    }
    result.push(...segments(lines.slice(i, end)));
    i = end;
  }
  return result;
}

/** The index behind the run that begins at `start`; `start + 1` where there is none. */
function runEnd(texts: readonly string[], lines: readonly Line[], start: number): number {
  const head = texts[start]!;
  if (head.length < SHORTEST_HEAD) return start + 1;
  let end = start + 1;
  while (end < lines.length && texts[end]!.startsWith(head)) end++;
  for (let i = start + 1; i < end; i++) {
    const grown = texts[i]!.length > texts[i - 1]!.length && texts[i]!.startsWith(texts[i - 1]!);
    if (grown && repeatsNumbers(lines[i - 1]!, lines[i]!)) return end;
  }
  return start + 1;
}

/** A count of the one stands in the same column of the other, or a cell holds several. */
function repeatsNumbers(first: Line, other: Line): boolean {
  return filled(other.values).some(([field, cell]) => {
    const tokens = cell.text.split(/\s+/);
    const own = first.values.get(field)?.text ?? "";
    return (
      (readCount(own).kind === "count" && tokens.includes(own)) ||
      (tokens.length > 1 && tokens.every((token) => token.length > 3 && readCount(token).kind === "count"))
    );
  });
}

/** The line of the run that holds the most letters: all others are its beginnings. */
export function longestLine(run: GluedRun): Line {
  const letters = (line: Line) => withoutSpace(line.name.text).length;
  return run.lines.reduce((best, line) => (letters(line) > letters(best) ? line : best));
}

/** The longest line cut at the places where other lines of the run end; white space does not count. */
function segments(lines: readonly Line[]): Line[] {
  const run: GluedRun = { lines };
  const longest = longestLine(run);
  const whole = withoutSpace(longest.name.text);
  const ends = new Set<number>([whole.length]);
  for (const line of lines) {
    const text = withoutSpace(line.name.text);
    if (whole.startsWith(text)) ends.add(text.length);
  }
  const sorted = [...ends].sort((a, b) => a - b);
  return sorted.map((end, i) => {
    const from = printedOffset(longest.name.text, sorted[i - 1] ?? 0);
    const to = printedOffset(longest.name.text, end - 1) + 1;
    const start = longest.name.span.start + from;
    const name: Cell = {
      text: longest.name.text.slice(from, to),
      span: { start, end: longest.name.span.start + to },
    };
    return { span: name.span, name, values: new Map(), page: null, run };
  });
}

/** The offset of the nth letter that is no white space. */
function printedOffset(text: string, n: number): number {
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    if (/\s/.test(text[i]!)) continue;
    if (seen === n) return i;
    seen++;
  }
  return text.length;
}

/** A value of a run's column and the first line that shows it: its holder is named in that line. */
export interface RunToken extends Token {
  /** Letters of the line's name cell. */
  readonly namedWithin: number;
  /** Index of the line in the run. */
  readonly firstLine: number;
}

/**
 * The column's values in printed order: the shortest sequence that holds those of every line, found line by line with the
 * longest common subsequence.
 */
export function columnOf(
  run: GluedRun,
  field: ValueField,
  keep: (token: string) => boolean,
): readonly RunToken[] {
  let merged: RunToken[] = [];
  for (const [firstLine, line] of run.lines.entries()) {
    const cell = line.values.get(field);
    if (cell === undefined || isOneMisread(cell.text, merged)) continue;
    const length = withoutSpace(line.name.text).length;
    const tokens = tokensOf(cell.text, cell.span.start)
      .filter((token) => keep(token.text))
      .map((token) => ({ ...token, namedWithin: length, firstLine }));
    merged = mergeInOrder(merged, tokens);
  }
  return merged;
}

/** "4 447 948" is one misread count, not three; "100 200" is two where an earlier line shows the "100". */
function isOneMisread(text: string, seen: readonly RunToken[]): boolean {
  const first = /^\S+/.exec(text)?.[0];
  return (
    readCount(text).kind === "mended" && !text.includes(",") && !seen.some((token) => token.text === first)
  );
}

function mergeInOrder(a: readonly RunToken[], b: readonly RunToken[]): RunToken[] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i]![j] =
        a[i]!.text === b[j]!.text
          ? table[i + 1]![j + 1]! + 1
          : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  const merged: RunToken[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i]!.text === b[j]!.text) {
      merged.push(a[i]!);
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && table[i + 1]![j]! >= table[i]![j + 1]!))
      merged.push(a[i++]!);
    else merged.push(b[j++]!);
  }
  return merged;
}
