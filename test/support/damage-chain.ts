import { splitOrdinals } from "./damage-readings.ts";
import {
  CELL_NAMES,
  line,
  opensRow,
  type Printed,
  type PrintedLine,
  stackedLines,
  type Values,
} from "./prospectus-generator-print.ts";
import type { Random } from "./prospectus-generator-random.ts";

/** A value of the chain: shown in the rows from `from` up to `until`. */
interface ChainValue {
  readonly text: string;
  readonly column: number;
  readonly from: number;
  readonly until: number;
}

const MOST_HOLDERS = 5;

/**
 * Prints two to five holders as a chain: each row repeats all before it and the next line. Values appear with their holder's
 * name or a row later, offered and after values drop out later on; a holder may be printed twice, a row again. With `breaksOff`
 * the last values and lines of the last holder are missing.
 */
export function growChain(printed: Printed, random: Random, breaksOff: boolean): Printed {
  const { truth } = printed;
  if (truth.style.zero !== "" || truth.style.zeroPercent !== "*" || truth.rows.length < 2) return printed;
  const length = random.int(2, Math.min(MOST_HOLDERS, truth.rows.length));
  const first = random.int(0, truth.rows.length - length);
  const holders = Array.from({ length }, (_, i) => first + i);
  const places = holders.map((row) => printed.lines.flatMap((one, at) => (one.row === row ? [at] : [])));
  const span = places.flat();
  const [start, end] = [Math.min(...span), Math.max(...span)];
  const clean = holders.every(
    (row) =>
      !truth.rows[row]!.address?.needsLines &&
      truth.rows[row]!.copy === null &&
      truth.rows[row]!.careOf.length < 2,
  );
  const own = printed.lines
    .slice(start, end + 1)
    .every((one) => one.kind === "ROW" && holders.includes(one.row ?? -1) && one.part !== "NOISE");
  const intact = holders.every((row) => CELL_NAMES.every((cell) => !printed.lost.has(`${row} ${cell}`)));
  const opens = places.every(([first]) => first !== undefined && opensRow(printed.lines[first]!, truth));
  if (!clean || !own || !intact || !opens) return printed;
  return chainOf(printed, random, { holders, start, end, breaksOff });
}

interface Place {
  readonly holders: readonly number[];
  readonly start: number;
  readonly end: number;
  readonly breaksOff: boolean;
}

function chainOf(printed: Printed, random: Random, { holders, start, end, breaksOff }: Place): Printed {
  const stacks = holders.map((row) => stackedLines(printed.truth, row));
  const last = stacks.at(-1)!;
  const behindName = last.filter((one) => one.part !== "NAME").length;
  const tail = breaksOff ? random.int(0, Math.max(0, behindName - 1)) : 0;
  const lostLines = breaksOff && tail > 1 ? random.int(0, tail - 1) : 0;
  const twice = random.chance(0.3) ? random.int(1, holders.length - 1) : -1;
  const texts = stacks.flatMap((stack, i) => [...stack, ...(i === twice ? stack : [])]);
  const glued = texts.slice(0, texts.length - tail);
  const values = chainValues(random, stacks, { glued, breaksOff });
  const rows: PrintedLine[] = [];
  glued.forEach((_, i) => {
    const skipped =
      i > 0 && i < glued.length - 1 && random.chance(0.15) && !values.some((value) => value.from === i);
    if (skipped) return;
    rows.push(chainRow(random, glued, i, values));
    if (i > 1 && random.chance(0.12)) rows.push(chainRow(random, glued, i - 1, values));
  });
  const rest = texts.slice(texts.length - tail).slice(lostLines);
  const lines = [...printed.lines];
  lines.splice(start, end - start + 1, ...rows, ...rest);
  const lost = new Set(printed.lost);
  holders.forEach((row, h) => {
    CELL_NAMES.forEach((cell, column) => {
      // Which row of a chain a percentage is of cannot be told once it has dropped out.
      const shown = values.some(
        (value) =>
          value.column === column &&
          value.holder === h &&
          value.from < glued.length &&
          (cell !== "percent" || value.until > glued.length),
      );
      if (!shown && stacks[h]!.some((one) => one.values[column] !== "")) lost.add(`${row} ${cell}`);
    });
  });
  const lostAddress =
    lostLines > 0 ? new Set([...printed.lostAddress, holders.at(-1)!]) : printed.lostAddress;
  return { ...printed, lines, lost, lostAddress };
}

/** When each value of each holder is shown. */
function chainValues(
  random: Random,
  stacks: readonly (readonly PrintedLine[])[],
  { glued, breaksOff }: { glued: readonly PrintedLine[]; breaksOff: boolean },
): (ChainValue & { readonly holder: number })[] {
  return stacks.flatMap((stack, holder) => {
    const numbered = stack.find((one) => one.values.some((value) => value !== ""))!;
    const named = glued.indexOf(numbered);
    const next = stacks[holder + 1];
    const nextNamed =
      next === undefined
        ? glued.length
        : glued.indexOf(next.find((one) => one.values.some((value) => value !== ""))!);
    return numbered.values.flatMap((text, column) => {
      if (text === "" || named < 0) return [];
      if (
        breaksOff &&
        holder >= stacks.length - 2 &&
        random.chance(holder === stacks.length - 1 ? 0.8 : 0.25)
      )
        return [];
      const latest = Math.min(named + 2, (nextNamed < 0 ? glued.length : nextNamed) - 1);
      const from = holder === 0 ? named : random.int(named, Math.max(named, latest));
      const drops = column > 0 && random.chance(0.4);
      return [
        { text, column, holder, from, until: drops ? from + random.int(1, 6) : Number.POSITIVE_INFINITY },
      ];
    });
  });
}

function chainRow(
  random: Random,
  glued: readonly PrintedLine[],
  at: number,
  values: readonly ChainValue[],
): PrintedLine {
  const text = glued
    .slice(0, at + 1)
    .map((one) => one.text)
    .join(" ");
  const cells = [0, 1, 2, 3].map((column) =>
    values
      .filter((value) => value.column === column && value.from <= at && at < value.until)
      .map((value) => value.text)
      .join(" "),
  );
  return line({
    text: random.chance(0.5) ? splitOrdinals(text) : text,
    row: glued[at]!.row,
    part: "NOISE",
    values: cells as unknown as Values,
  });
}
