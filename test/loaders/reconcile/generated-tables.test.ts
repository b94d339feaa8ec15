import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DAMAGES } from "../../support/damage.ts";
import {
  type DamagedSpec,
  damagedSpecs,
  isLost,
  numbersOf,
  otherDigit,
  printDamaged,
  withNumber,
} from "../../support/damage-arbitrary.ts";
import {
  differences,
  evidenceFaults,
  readPrinted,
  statementDifferences,
  wrongCounts,
} from "../../support/prospectus-generator-check.ts";
import type { Printed } from "../../support/prospectus-generator-print.ts";
import { Random } from "../../support/prospectus-generator-random.ts";

/** The same runs each time; another seed tries others. */
const SEED = Number(process.env.FILING_GRAPH_TEST_SEED ?? 20011101);

function check(
  specs: fc.Arbitrary<DamagedSpec>,
  numRuns: number,
  faults: (printed: Printed) => readonly string[],
) {
  fc.assert(
    fc.property(specs, (spec) => {
      assert.deepEqual(faults(printDamaged(spec)), []);
    }),
    { seed: SEED, numRuns },
  );
}

/** Everything is as it was meant; a percentage that dropped out of glued rows may be missing. */
function faultsOfWhole(printed: Printed): readonly string[] {
  const read = readPrinted(printed);
  const but = (row: number) => (isLost(printed, row, "percent") ? (["percent"] as const) : []);
  return [...differences(printed.truth, read, but), ...evidenceFaults(read)];
}

/** Nothing is wrong without being named, missing or invented. */
function faultsOfRest(printed: Printed): readonly string[] {
  const read = readPrinted(printed);
  return [...wrongCounts(printed.truth, read), ...evidenceFaults(read)];
}

const lossless = DAMAGES.filter((damage) => damage.lossless);
const lossy = DAMAGES.filter((damage) => !damage.lossless);

describe("a clean table", () => {
  it("reads back as it was meant, with its words", () => {
    check(damagedSpecs([], { most: 25 }), 200, faultsOfWhole);
  });
});

describe("the notes of a clean table", () => {
  it("say what they were meant to say: parts, holders, disclaimers, control, caps", () => {
    check(damagedSpecs([], { most: 12 }), 150, (printed) => {
      return statementDifferences(printed.truth, readPrinted(printed));
    });
  });
});

describe("damage without loss", () => {
  for (const damage of lossless) {
    it(`${damage.name}: reads back as it was meant`, () => {
      check(damagedSpecs([damage], { damages: 3 }), 60, faultsOfWhole);
    });
  }

  it("of all kinds together reads back as it was meant", () => {
    check(damagedSpecs(lossless), 500, faultsOfWhole);
  });
});

describe("damage with loss", () => {
  for (const damage of lossy) {
    it(`${damage.name}: a count is true, or null, or its row is named`, () => {
      check(damagedSpecs([damage], { damages: 3 }), 80, faultsOfRest);
    });
  }

  it("of all kinds together: no row is missing, none invented, no count is wrong in silence", () => {
    check(damagedSpecs(DAMAGES, { damages: 8 }), 500, faultsOfRest);
  });
});

describe("one printed number changed or removed", () => {
  const changes = fc.record({ at: fc.nat(), seed: fc.nat({ max: 0x7fffffff }), removed: fc.boolean() });

  function checkChanges(specs: fc.Arbitrary<DamagedSpec>, numRuns: number) {
    fc.assert(
      fc.property(specs, changes, (spec, { at, seed, removed }) => {
        const printed = printDamaged(spec);
        const places = numbersOf(printed);
        const place = places[at % places.length]!;
        const changed = withNumber(printed, place, removed ? "" : otherDigit(place.text, new Random(seed)));
        const read = readPrinted(changed);
        const named = place.row === null ? /total/i : printed.truth.rows[place.row]!.name;
        const isNamed = read.diagnostics.some(({ message }) =>
          typeof named === "string" ? message.includes(`"${named}"`) : named.test(message),
        );
        assert.deepEqual(
          [
            ...wrongCounts(printed.truth, read),
            ...evidenceFaults(read),
            ...(isNamed ? [] : [`${named} is not named`]),
          ],
          [],
        );
      }),
      { seed: SEED, numRuns },
    );
  }

  it("in a clean table: a diagnostic names the row or the totals, and nothing derived is wrong", () => {
    checkChanges(damagedSpecs([]), 400);
  });

  it("in a damaged table too", () => {
    checkChanges(damagedSpecs(lossless, { damages: 6 }), 400);
  });
});
