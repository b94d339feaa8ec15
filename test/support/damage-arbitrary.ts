import fc from "fast-check";
import { DAMAGES, type Damage } from "./damage.ts";
import { generateProspectus } from "./prospectus-generator.ts";
import { type CELL_NAMES, type Printed, printClean, type Values } from "./prospectus-generator-print.ts";
import { Random } from "./prospectus-generator-random.ts";

/** A prospectus and what happens to it: a shrinking test takes away rows and damages, and keeps the others as they are. */
export interface DamagedSpec {
  readonly seed: number;
  readonly rows: readonly number[];
  readonly layout: "FLAT" | "STACKED";
  readonly damages: readonly { readonly name: string; readonly seed: number }[];
}

const SEEDS = fc.nat({ max: 0x7fffffff });

/** `most` rows, and up to `damages` damages of the given kinds. */
export function damagedSpecs(
  kinds: readonly Damage[],
  { most = 14, damages = 10 }: { readonly most?: number; readonly damages?: number } = {},
): fc.Arbitrary<DamagedSpec> {
  return fc.record({
    seed: SEEDS,
    rows: fc.uniqueArray(SEEDS, { minLength: 1, maxLength: most }),
    layout: fc.constantFrom("FLAT" as const, "STACKED" as const),
    damages:
      kinds.length === 0
        ? fc.constant([])
        : fc.array(fc.record({ name: fc.constantFrom(...kinds.map(({ name }) => name)), seed: SEEDS }), {
            minLength: 1,
            maxLength: damages,
          }),
  });
}

export function printDamaged({ seed, rows, layout, damages }: DamagedSpec): Printed {
  const clean = printClean(generateProspectus({ seed, rows }), layout);
  return damages.reduce((printed, { name, seed: at }) => {
    const damage = DAMAGES.find((one) => one.name === name)!;
    return damage.apply(printed, new Random(at));
  }, clean);
}

/** A number of the table, printed where it is true: of a row, or (line -1) of the totals. */
export interface NumberPlace {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** Index of the row; null: the totals. */
  readonly row: number | null;
}

/** The printed counts of the rows and the totals; counts of 0 are no numbers to take away. */
export function numbersOf({ truth, lines, totals }: Printed): readonly NumberPlace[] {
  const ofRows = lines.flatMap((one, line) => {
    const row = one.row === null || one.part === "NOISE" ? undefined : truth.rows[one.row];
    if (row === undefined) return [];
    const counts = [row.before, row.offered, row.after];
    return counts.flatMap((count, column) => {
      const text = one.values[column]!;
      const isTrue = count > 0 && text.replace(/\D/g, "") === String(count);
      return isTrue ? [{ line, column, text, row: one.row }] : [];
    });
  });
  const ofTotals = (totals ?? []).flatMap((text, column) =>
    column < 3 && /[1-9]/.test(text) ? [{ line: -1, column, text, row: null }] : [],
  );
  return [...ofRows, ...ofTotals];
}

/** The same print with other words in one place. */
export function withNumber(printed: Printed, { line, column }: NumberPlace, text: string): Printed {
  const put = (values: Values): Values =>
    values.map((value, i) => (i === column ? text : value)) as unknown as Values;
  if (line < 0) return { ...printed, totals: put(printed.totals!) };
  const lines = printed.lines.map((one, i) => (i === line ? { ...one, values: put(one.values) } : one));
  return { ...printed, lines };
}

/** One digit changed, never the first to 0. */
export function otherDigit(text: string, random: Random): string {
  const places = [...text].flatMap((letter, i) => (/\d/.test(letter) ? [i] : []));
  const at = random.pick(places);
  const others = [..."0123456789"].filter(
    (digit) => digit !== text[at] && !(digit === "0" && at === places[0]),
  );
  return text.slice(0, at) + random.pick(others) + text.slice(at + 1);
}

/** Whether a cell's reading is printed nowhere. */
export function isLost({ lost }: Printed, row: number, cell: (typeof CELL_NAMES)[number]): boolean {
  return lost.has(`${row} ${cell}`);
}
