import type { Cell } from "../../document/model.ts";
import { readCount, type Token, tokensOf } from "./cells.ts";
import { filled, isNumbered, withoutSpace } from "./lines.ts";
import type { GluedRun, Line, ValueField } from "./model.ts";

/** Letters of a first line below which others begin like it by chance; of one without numbers ("Suite 225"). */
const SHORTEST_HEAD = 5;
const SHORTEST_BARE_HEAD = 8;
/** Letters of a number cell of glued rows; more holders than fit in it are not told apart. */
const LONGEST_CELL = 2_000;

/**
 * Finds rows glued to each other: a line, then lines that repeat it from its first letter on with more behind it, whose
 * numbers repeat too. Each run becomes the lines it is made of, cut where one of its lines ended; lines without a name that
 * stand inside are put behind it.
 */
export function ungluedLines(lines: readonly Line[]): readonly Line[] {
  const result: Line[] = [];
  const texts = lines.map((line) => withoutSpace(line.name.text));
  for (let i = 0; i < lines.length; ) {
    const end = runEnd(texts, lines, i);
    const run = lines.slice(i, end);
    if (run.length < 2) result.push(...run);
    else {
      result.push(...segments(run.filter((line) => line.name.text !== "")));
      result.push(...run.filter((line) => line.name.text === ""));
    }
    i = end;
  }
  return result;
}

/** The index behind the run that begins at `start`; `start + 1` where there is none. */
function runEnd(texts: readonly string[], lines: readonly Line[], start: number): number {
  const head = texts[start]!;
  if (head.length < SHORTEST_HEAD) return start + 1;
  let last = start;
  let grows = false;
  let bareSteps = 0;
  for (let i = start + 1; i < lines.length; i++) {
    if (texts[i] === "") continue;
    if (!texts[i]!.startsWith(head)) break;
    const grown = texts[i]!.length > texts[last]!.length && texts[i]!.startsWith(texts[last]!);
    grows ||= grown && repeatsNumbers(lines[last]!, lines[i]!);
    if (grown && !isNumbered(lines[last]!) && !isNumbered(lines[i]!)) bareSteps++;
    last = i;
  }
  // Without numbers one line that begins like the one above is no chain; a second is.
  return grows || (bareSteps > 1 && head.length >= SHORTEST_BARE_HEAD) ? last + 1 : start + 1;
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

/** The longest line cut at the places where other lines of the run end; white space does not count. */
function segments(lines: readonly Line[]): Line[] {
  const letters = lines.map((line) => withoutSpace(line.name.text));
  const most = Math.max(...letters.map((text) => text.length));
  const whole = letters.find((text) => text.length === most)!;
  const longest = lines[letters.indexOf(whole)]!;
  const run: GluedRun = { lines, longest };
  const ends = new Set<number>([whole.length]);
  for (const text of letters) if (whole.startsWith(text)) ends.add(text.length);
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
  const shown = timesShown(run, field);
  for (const [firstLine, line] of run.lines.entries()) {
    const cell = line.values.get(field);
    if (cell === undefined || cell.text.length > LONGEST_CELL || isOneMisread(cell.text, merged)) continue;
    const length = withoutSpace(line.name.text).length;
    const tokens = tokensOf(cell.text, cell.span.start)
      .filter(({ text }) => keep(text) && !isSplinter(text, shown))
      .map((token) => ({ ...token, namedWithin: length, firstLine }));
    merged = mergeInOrder(merged, tokens);
  }
  return merged;
}

/** In how many lines each word of the column stands. */
function timesShown(run: GluedRun, field: ValueField): ReadonlyMap<string, number> {
  const shown = new Map<string, number>();
  for (const line of run.lines) {
    const words = new Set(line.values.get(field)?.text.split(/\s+/) ?? []);
    for (const word of words) shown.set(word, (shown.get(word) ?? 0) + 1);
  }
  return shown;
}

/** "130" of a misread "3 130 894": a small count of a run stands in more than one line. */
function isSplinter(word: string, shown: ReadonlyMap<string, number>): boolean {
  return /^\d{1,3}$/.test(word) && shown.get(word) === 1;
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
