import { growChain } from "./damage-chain.ts";
import {
  ECHO_KINDS,
  echoOf,
  garbledWords,
  misreadSeparators,
  STAR_MARKS,
  splitOrdinals,
} from "./damage-readings.ts";
import {
  CELL_NAMES,
  line,
  NO_VALUES,
  opensRow,
  type Printed,
  type PrintedLine,
  stackedLines,
  type Values,
} from "./prospectus-generator-print.ts";
import type { Random } from "./prospectus-generator-random.ts";

/** One kind of damage, done once at a place that the random numbers choose; a table without such a place stays as it is. */
export interface Damage {
  readonly name: string;
  /** Whether all that was printed can still be read. */
  readonly lossless: boolean;
  readonly apply: (printed: Printed, random: Random) => Printed;
}

const isBare = (one: PrintedLine) => one.values.every((value) => value === "") && one.pageIn === null;
const isRow = (one: PrintedLine | undefined) => one !== undefined && one.kind === "ROW";

function withLines(printed: Printed, lines: readonly PrintedLine[]): Printed {
  return { ...printed, lines };
}

/** Puts `added` before the line at `at` and takes `removed` lines away there. */
function splice(printed: Printed, at: number, removed: number, ...added: PrintedLine[]): Printed {
  const lines = [...printed.lines];
  lines.splice(at, removed, ...added);
  return withLines(printed, lines);
}

/** The place of a line that fits, or null. */
function placeOf(
  printed: Printed,
  random: Random,
  fits: (one: PrintedLine, at: number) => boolean,
): number | null {
  const places = printed.lines.flatMap((one, at) => (fits(one, at) ? [at] : []));
  return places.length === 0 ? null : random.pick(places);
}

/** A damage to one line that fits. */
function atLine(
  fits: (one: PrintedLine, at: number, printed: Printed) => boolean,
  change: (printed: Printed, at: number, random: Random) => Printed,
): Damage["apply"] {
  return (printed, random) => {
    const at = placeOf(printed, random, (one, i) => fits(one, i, printed));
    return at === null ? printed : change(printed, at, random);
  };
}

/** Lines that begin a holder's: its first ones, or all in one. */
function beginsHolder({ lines }: Printed, at: number): boolean {
  const one = lines[at]!;
  return one.kind === "ROW" && one.row !== null && lines.findIndex((other) => other.row === one.row) === at;
}

const stack = atLine(
  (one) => one.part === "JOINED" && one.kind === "ROW" && one.row !== null,
  (printed, at) => splice(printed, at, 1, ...stackedLines(printed.truth, printed.lines[at]!.row!)),
);

/** Two lines of an address, or the last and the contact, in one row. */
const joinLines = atLine(
  (one, at, { lines, truth }) => {
    const next = lines[at + 1];
    return (
      isRow(one) &&
      isRow(next) &&
      one.part === "ADDRESS" &&
      (next?.part === "ADDRESS" || next?.part === "ATTENTION") &&
      next.row === one.row &&
      isBare(one) &&
      isBare(next) &&
      truth.rows[one.row!]!.address?.needsLines === false
    );
  },
  (printed, at) => {
    const [one, next] = [printed.lines[at]!, printed.lines[at + 1]!];
    return splice(printed, at, 2, { ...one, text: `${one.text} ${next.text}`, part: next.part });
  },
);

const pageRow = atLine(
  (one) => isRow(one),
  (printed, at, random) =>
    splice(printed, at, 0, line({ text: "", row: null, part: "NOISE", pageIn: random.int(0, 3) })),
);

const pageOnAddress = atLine(
  (one) => isRow(one) && one.part === "ADDRESS" && isBare(one),
  (printed, at, random) => {
    const one = printed.lines[at]!;
    const paged = { ...one, pageIn: random.int(0, 2) };
    return random.chance(0.5)
      ? splice(printed, at, 1, paged)
      : splice(printed, at + 1, 0, { ...paged, part: "NOISE" });
  },
);

const pageBreak = atLine(
  (one, at) => at > 0 && one.kind !== "BREAK",
  (printed, at) => splice(printed, at, 0, line({ kind: "BREAK", text: "", row: null, part: "NOISE" })),
);

const blankLine = atLine(
  (_, at) => at > 0,
  (printed, at) => splice(printed, at, 0, line({ kind: "PARAGRAPH", text: "", row: null, part: "NOISE" })),
);

/** A line inside a holder's lines loses its tabs and stands alone. */
const paragraphLine = atLine(
  (one) => isRow(one) && isBare(one) && (one.part === "ADDRESS" || one.part === "ATTENTION"),
  (printed, at) => splice(printed, at, 1, { ...printed.lines[at]!, kind: "PARAGRAPH" }),
);

const repeatLine = atLine(
  (one) => isRow(one) && one.part === "ADDRESS" && isBare(one),
  (printed, at) => splice(printed, at, 0, { ...printed.lines[at]!, part: "NOISE" }),
);

/** All lines of a holder again right behind themselves. */
const repeatRow = atLine(
  (one, at, printed) => beginsHolder(printed, at) && one.part !== "NOISE" && opensRow(one, printed.truth),
  (printed, at) => {
    const { row } = printed.lines[at]!;
    const last = printed.lines.findLastIndex((one) => one.row === row);
    const again = printed.lines.slice(at, last + 1).map((one): PrintedLine => ({ ...one, part: "NOISE" }));
    return splice(printed, last + 1, 0, ...again);
  },
);

/** The numbers that stand in a holder's line, by the line. */
function numbersOf(printed: Printed, row: number | null): Values | null {
  return printed.lines.find((one) => one.row === row && one.kind === "ROW" && !isBare(one))?.values ?? null;
}

function echo(printed: Printed, at: number, random: Random, row: number | null): Printed {
  const values = numbersOf(printed, row);
  if (values === null) return printed;
  return splice(printed, at, 1, {
    ...printed.lines[at]!,
    values: echoOf(random, values, random.pick(ECHO_KINDS)),
  });
}

/** On the first line below the numbers. */
const echoBelow = atLine(
  (one, at, { lines }) => {
    const above = lines[at - 1];
    return (
      isRow(one) &&
      isBare(one) &&
      (one.part === "CARE_OF" || one.part === "ADDRESS") &&
      above?.part === "NAME" &&
      above.row === one.row &&
      !isBare(above)
    );
  },
  (printed, at, random) => echo(printed, at, random, printed.lines[at]!.row),
);

/** On the contact of the holder above. */
const echoAbove = atLine(
  (one, at, printed) =>
    isRow(one) &&
    isBare(one) &&
    one.part === "ATTENTION" &&
    at + 1 < printed.lines.length &&
    beginsHolder(printed, at + 1),
  (printed, at, random) => echo(printed, at, random, printed.lines[at + 1]!.row),
);

const echoNameless = atLine(
  (_, at, printed) => at > 0 && beginsHolder(printed, at),
  (printed, at, random) => {
    const values = numbersOf(printed, printed.lines[at]!.row);
    if (values === null) return printed;
    const again = echoOf(random, values, random.pick(ECHO_KINDS));
    return splice(printed, at, 0, line({ text: "", row: null, part: "NOISE", values: again }));
  },
);

const echoWrapped = atLine(
  (one, at, { lines }) =>
    isRow(one) &&
    one.part === "NAME" &&
    isBare(one) &&
    lines[at + 1]?.part === "NAME" &&
    lines[at + 1]?.row === one.row &&
    !isBare(lines[at + 1]!),
  (printed, at, random) => echo(printed, at, random, printed.lines[at]!.row),
);

const starMark = atLine(
  (one) => isRow(one) && one.values[3] === "*",
  (printed, at, random) => {
    const one = printed.lines[at]!;
    return splice(printed, at, 1, {
      ...one,
      values: [one.values[0], one.values[1], one.values[2], random.pick(STAR_MARKS)],
    });
  },
);

const garbledFoot = atLine(
  (one, at, printed) =>
    isRow(one) && one.part === "ATTENTION" && at + 1 < printed.lines.length && beginsHolder(printed, at + 1),
  (printed, at, random) =>
    splice(printed, at + 1, 0, line({ text: garbledWords(random), row: null, part: "NOISE", pageIn: 0 })),
);

const nameBehindAttention = atLine(
  (one, at, printed) => {
    const next = printed.lines[at + 1];
    return (
      isRow(one) &&
      one.part === "ATTENTION" &&
      isBare(one) &&
      next !== undefined &&
      next.part === "NAME" &&
      !isBare(next) &&
      beginsHolder(printed, at + 1)
    );
  },
  (printed, at) => {
    const [one, next] = [printed.lines[at]!, printed.lines[at + 1]!];
    return splice(printed, at, 2, { ...next, text: `${one.text} ${next.text}` });
  },
);

const splitOrdinal = atLine(
  (one) => /\d(?:st|nd|rd|th)\b/.test(one.text),
  (printed, at) =>
    splice(printed, at, 1, { ...printed.lines[at]!, text: splitOrdinals(printed.lines[at]!.text) }),
);

/** Some pages of the table have an empty column more. */
const wideColumn: Damage["apply"] = (printed, random) => {
  const from = random.int(0, printed.lines.length);
  const to = random.int(from, printed.lines.length);
  return withLines(
    printed,
    printed.lines.map((one, at) => (at >= from && at < to ? { ...one, wide: true } : one)),
  );
};

const separators = atLine(
  (one) => isRow(one) && one.values.some((value) => /\d,\d/.test(value)),
  (printed, at, random) => {
    const one = printed.lines[at]!;
    const columns = [0, 1, 2].filter((i) => /\d,\d/.test(one.values[i]!));
    const column = random.pick(columns);
    const values = one.values.map((value, i) => (i === column ? misreadSeparators(random, value) : value));
    return splice(printed, at, 1, { ...one, values: values as unknown as Values });
  },
);

/** Notes without their markers, some behind a dash; others with their marker in another shape. */
const lostMarkers: Damage["apply"] = (printed, random) => ({
  ...printed,
  notes: printed.notes.map((note) => {
    if (note.marker === null) return note;
    if (random.chance(0.5)) return { ...note, marker: null, lead: random.pick(["", "", "- "]) };
    return {
      ...note,
      lead: random.pick([`(${note.marker})\n`, `- (${note.marker})\n `, `- (${note.marker}) `]),
    };
  }),
});

/** A cell of a row is empty, or holds marks that are no number. */
const loseCell = atLine(
  (one) =>
    isRow(one) &&
    one.row !== null &&
    one.values.filter((value) => value !== "").length > 1 &&
    one.part !== "NOISE",
  (printed, at, random) => {
    const one = printed.lines[at]!;
    const column = random.pick([0, 1, 2, 3].filter((i) => one.values[i] !== ""));
    const left = column < 3 && random.chance(0.3) ? random.pick([", ,", ",", "·"]) : "";
    const values = one.values.map((value, i) => (i === column ? left : value));
    const damaged = splice(printed, at, 1, { ...one, values: values as unknown as Values });
    return { ...damaged, lost: new Set([...printed.lost, `${one.row} ${CELL_NAMES[column]}`]) };
  },
);

const loseRow = atLine(
  (one) => isRow(one) && one.row !== null && !isBare(one) && one.part === "NAME",
  (printed, at) => {
    const one = printed.lines[at]!;
    const damaged = splice(printed, at, 1, { ...one, values: NO_VALUES });
    return {
      ...damaged,
      lost: new Set([...printed.lost, ...CELL_NAMES.map((cell) => `${one.row} ${cell}`)]),
    };
  },
);

const lossless = (name: string, apply: Damage["apply"]): Damage => ({ name, lossless: true, apply });
const lossy = (name: string, apply: Damage["apply"]): Damage => ({ name, lossless: false, apply });

/** What a lossy conversion does to a table of stockholders. */
export const DAMAGES: readonly Damage[] = [
  lossless("address lines as rows of their own", stack),
  lossless("lines joined", joinLines),
  lossless("page number in a row of its own", pageRow),
  lossless("page number on an address line", pageOnAddress),
  lossless("page break", pageBreak),
  lossless("blank line", blankLine),
  lossless("a line without tabs", paragraphLine),
  lossless("address line repeated", repeatLine),
  lossless("row repeated", repeatRow),
  lossless("chain of growing rows", (printed, random) => growChain(printed, random, false)),
  lossless("echo below", echoBelow),
  lossless("echo above", echoAbove),
  lossless("echo without a name", echoNameless),
  lossless("echo on a wrapped name", echoWrapped),
  lossless("misread star", starMark),
  lossless("garbled line at the foot of a page", garbledFoot),
  lossless("name behind a contact", nameBehindAttention),
  lossless("split ordinal", splitOrdinal),
  lossless("an empty column more", wideColumn),
  lossless("misread separators", separators),
  lossless("lost note markers", lostMarkers),
  lossy("lost cell", loseCell),
  lossy("lost row", loseRow),
  lossy("chain that breaks off", (printed, random) => growChain(printed, random, true)),
];
