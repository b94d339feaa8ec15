import { printCount } from "../../src/kernel/text.ts";
import { HOLDERS } from "../loaders/golden/internap-holders.ts";
import { percentText } from "./prospectus-generator.ts";
import { Random } from "./prospectus-generator-random.ts";

export interface NewNumbers {
  readonly before: number;
  readonly offered: number;
  readonly after: number;
  readonly percent: string;
}

/** The example's text with other numbers in its table and notes: sums, totals, percentages and the cap hold as before. */
export interface Renumbered {
  readonly text: string;
  readonly outstanding: number;
  readonly rows: readonly NewNumbers[];
  readonly totals: NewNumbers;
}

const OUTSTANDING = 150641864;
/** Mr. O'Grady's percentage counts what note 2 says to be acquirable. */
const ACQUIRABLE: ReadonlyMap<string, number> = new Map([["Standish O'Grady", 3569395]]);
const CAPPED = "Capital Ventures International";
/** Percent of the class that note 3 lets it own. */
const CAP = 4.99;
/** Rows that notes speak of in numbers keep their proportions; the glued rows print each number many times. */
const NOTED = /Todd|H&Q|O'Grady|Millennium|Burstein|Anand|Vent|Ablow|Cotton|Doll/;

export function renumberExample(text: string, seed: number): Renumbered {
  const random = new Random(seed);
  const factor = random.pick([1, 2, 3, 4, 6, 7]);
  const outstanding = OUTSTANDING * factor;
  const rows = HOLDERS.map((holder): NewNumbers => {
    const extra = NOTED.test(holder.name) ? 0 : random.int(0, 9999);
    const offered = holder.offered * factor + extra;
    const after = holder.after * factor;
    const base = outstanding + offered + (ACQUIRABLE.get(holder.name) ?? 0) * factor;
    const before = holder.name === CAPPED ? Math.floor((outstanding * CAP) / (100 - CAP)) : offered + after;
    return { before, offered, after, percent: percentText(after, base) };
  });
  const sum = (count: (row: NewNumbers) => number) => rows.reduce((all, row) => all + count(row), 0);
  const [offered, after] = [sum((row) => row.offered), sum((row) => row.after)];
  const percent = percentText(after, outstanding + offered);
  const totals = { before: offered + after, offered, after, percent };
  const start = text.indexOf("\nTodd US Ventures");
  const table = text.indexOf("\nTotal:", start);
  const end = text.indexOf("PLAN OF DISTRIBUTION", start);
  return {
    text: [
      text.slice(0, start).replaceAll(printCount(OUTSTANDING), printCount(outstanding)),
      renumberTable(text.slice(start, table), rows),
      `\nTotal:\t${printCount(totals.before)}\t${printCount(offered)}\t${printCount(after)}\t${percent}`,
      multiplied(text.slice(text.indexOf("\n", table + 1), end), factor),
      text.slice(end),
    ].join(""),
    outstanding,
    rows,
    totals,
  };
}

/** The notes' share counts; "60 days", "4.99%" and "2001" are none. */
function multiplied(text: string, factor: number): string {
  return text.replace(/\d{1,3}(?:,\d{3})+(?= shares)|\b[48]00(?= shares)/g, (count) =>
    printCount(Number(count.replaceAll(",", "")) * factor),
  );
}

function renumberTable(text: string, rows: readonly NewNumbers[]): string {
  let open = -1;
  return text
    .split("\n")
    .map((line) => {
      const [name = "", ...cells] = line.split("\t");
      if (open + 1 < HOLDERS.length && beginsHolder(name, open + 1)) open++;
      const near = name.startsWith("Millennium") ? [15, 16, 17, 18, 19] : [open, open + 1];
      const changed = cells.map((cell, column) => renumberCell(cell, column, near, rows));
      return [name, ...changed].join("\t");
    })
    .join("\n");
}

/** Whether the line names the holder: wrapped names by their first line. */
function beginsHolder(name: string, index: number): boolean {
  const printed = HOLDERS[index]!.name;
  const first = printed.split(" ").slice(0, 5).join(" ");
  return name.includes(printed) || name.startsWith(first);
}

function renumberCell(
  cell: string,
  column: number,
  near: readonly number[],
  rows: readonly NewNumbers[],
): string {
  if (column > 3 || /^[1-9]\d?$/.test(cell)) return cell;
  const pairs = near.flatMap((index) => {
    const [holder, row] = [HOLDERS[index], rows[index]];
    return holder === undefined || row === undefined
      ? []
      : [[printedOf(holder)[column]!, printedOf(row)[column]!] as const];
  });
  if (/^\d+(?: \d+)+$/.test(cell)) return misread(cell, pairs);
  return cell
    .split(" ")
    .map((token) => pairs.find(([old]) => old === token)?.[1] ?? misread(token, pairs))
    .join(" ");
}

function printedOf({ before, offered, after, percent }: NewNumbers): readonly string[] {
  return [printCount(before), printCount(offered), printCount(after), percent];
}

/** The same misreading of the new number: where the old one was misread, the same wrong digit, else the right one. */
function misread(token: string, pairs: readonly (readonly [string, string])[]): string {
  const digits = (text: string) => [...text].filter((letter) => /\d/.test(letter)).reverse();
  const likeness = (old: string) => digits(old).filter((digit, i) => digits(token)[i] === digit).length;
  const best = pairs.reduce((a, b) => (likeness(b[0]) > likeness(a[0]) ? b : a), pairs[0]!);
  const [old, next] = [digits(best[0]), digits(best[1])];
  if (likeness(best[0]) < 2) return token;
  let i = digits(token).length;
  return [...token]
    .map((letter) => {
      if (!/\d/.test(letter)) return letter;
      i--;
      const right = next[i] ?? "4";
      if (letter === old[i]) return right;
      return letter === right ? String((Number(right) + 3) % 10) : letter;
    })
    .join("");
}
