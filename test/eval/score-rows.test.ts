import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { LabelRow } from "../../eval/labels.ts";
import { type PredictedRow, rates, scoreRows } from "../../eval/score-rows.ts";

const LABELS: readonly LabelRow[] = [
  {
    name: "Acme Ventures III, L.P.",
    markers: ["2"],
    before: 700,
    offered: 500,
    after: 200,
    pctAfter: "1.2%",
    address: "12 Main Street, Suite 3, Springfield, IL 62701",
    careOf: ["Roe & Co. LLC"],
    attention: [],
    controlPersons: ["Mr. Roe"],
    controlPersonsResolved: ["John Roe"],
  },
  {
    name: "Jane A. Roe",
    markers: [],
    before: 100,
    offered: 100,
    after: 0,
    pctAfter: "*",
    address: null,
    careOf: [],
    attention: [],
    controlPersons: [],
  },
  {
    name: "All directors as a group",
    aggregate: true,
    before: 800,
    offered: null,
    after: null,
    pctAfter: null,
  },
];

/** The labels as a loader would return them. */
function perfect(): PredictedRow[] {
  return LABELS.map((label) => ({
    name: label.name,
    group: null,
    markers: label.markers ?? [],
    before: label.before ?? null,
    offered: label.offered ?? null,
    after: label.after ?? null,
    pctBefore: null,
    pctAfter: label.pctAfter ?? null,
    positions: [],
    address: label.address ?? null,
    careOf: label.careOf ?? [],
    attention: [],
    controlPersons: label.controlPersons ?? [],
  }));
}

function damaged(change: (rows: PredictedRow[]) => PredictedRow[]) {
  return scoreRows(change(perfect()), LABELS);
}
const replace = (index: number, change: Partial<PredictedRow>) =>
  damaged((rows) => rows.map((row, i) => (i === index ? { ...row, ...change } : row)));

describe("scoreRows", () => {
  it("finds nothing to complain of in the labels themselves", () => {
    const score = damaged((rows) => rows);
    assert.deepEqual(
      [score.found, score.labelled, score.predicted, score.missing, score.spurious, score.misses],
      [3, 3, 3, [], [], []],
    );
  });

  it("counts a lost row as missing, an optional one as neither", () => {
    assert.deepEqual(damaged((rows) => rows.slice(1)).missing, ["Acme Ventures III, L.P."]);
    const without = damaged((rows) => rows.slice(0, 2));
    assert.deepEqual([without.missing, without.labelled, without.found], [[], 2, 2]);
  });

  it("counts an invented row", () => {
    assert.deepEqual(damaged((rows) => [...rows, { ...rows[0]!, name: "Nobody" }]).spurious, ["Nobody"]);
  });

  /** Why, what is returned for the first row, and which field then has one miss. */
  const MISSES: [
    why: string,
    change: Partial<PredictedRow>,
    field: "before" | "pctAfter" | "address" | "careOf" | "controlPersons" | "markers",
  ][] = [
    ["a wrong number", { before: 701 }, "before"],
    ["a lost number", { before: null }, "before"],
    ["a wrong percentage", { pctAfter: "1.3%" }, "pctAfter"],
    ["another address", { address: "99 Elm Road, Reno, NV 89501" }, "address"],
    [
      "an address with a third of other words",
      { address: "12 Main Street, Suite 3, Springfield, IL 62701 care of Somebody Else Altogether" },
      "address",
    ],
    ["no care-of", { careOf: [] }, "careOf"],
    ["another person", { controlPersons: ["Richard Doe"] }, "controlPersons"],
    ["a lost marker", { markers: [] }, "markers"],
  ];
  for (const [why, change, field] of MISSES) {
    it(`counts ${why}`, () => {
      const { right, labelled } = replace(0, change).fields[field];
      const all = damaged((rows) => rows).fields[field];
      assert.deepEqual([right, labelled], [all.right - 1, all.labelled]);
    });
  }

  /** What does not count as different. */
  const SAME: [why: string, change: Partial<PredictedRow>][] = [
    ["case, spaces and quotes of a name", { name: "ACME  Ventures III, L.P." }],
    ["a marker left on a name", { name: "Acme Ventures III, L.P. (2)" }],
    ["trailing zeros of a percentage", { pctAfter: "1.20 %" }],
    ["the country of an address", { address: "12 Main Street Suite 3 Springfield IL 62701 US" }],
    ["a short form resolved", { controlPersons: ["John Roe"] }],
  ];
  for (const [why, change] of SAME) {
    it(`passes over ${why}`, () => assert.deepEqual(replace(0, change).misses, []));
  }

  it("counts names that the labels do not have as wrong", () => {
    assert.equal(replace(1, { controlPersons: ["Somebody"] }).fields.controlPersons.wrong, 1);
  });

  it("of two rows with one name takes the one that agrees in most numbers", () => {
    const twin = { ...perfect()[0]!, before: 1, offered: 1, after: 1 };
    assert.deepEqual(damaged((rows) => [twin, ...rows]).misses, []);
  });
});

describe("rates", () => {
  it("are the usual ones", () => {
    assert.deepEqual(rates(8, 10, 16), { precision: 0.8, recall: 0.5, f1: 0.8 / 1.3 });
    assert.deepEqual(rates(0, 0, 0), { precision: 1, recall: 1, f1: 1 });
    assert.equal(rates(0, 5, 5).f1, 0);
  });
});
