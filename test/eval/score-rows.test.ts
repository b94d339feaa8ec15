import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { LabelRow } from "../../eval/labels.ts";
import {
  DETAIL_FIELDS,
  NUMBER_FIELDS,
  type PredictedRow,
  rates,
  type ScoredField,
  scoreRows,
} from "../../eval/score-rows.ts";

const LABELS: readonly LabelRow[] = [
  {
    name: "Acme Ventures III, L.P.",
    group: "5% holders",
    markers: ["2"],
    before: 700,
    offered: 500,
    after: 200,
    pctBefore: "4.5%",
    pctAfter: "1.2%",
    positions: [{ class: "Class A", sharesBefore: 700, percentBefore: "4.5%", votingPercent: "1.1%" }],
    address: "12 Main Street, Suite 3, Springfield, IL 62701",
    careOf: ["Roe & Co. LLC"],
    attention: ["Jane Poe"],
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
    group: label.group ?? null,
    markers: label.markers ?? [],
    before: label.before ?? null,
    offered: label.offered ?? null,
    after: label.after ?? null,
    pctBefore: label.pctBefore ?? null,
    pctAfter: label.pctAfter ?? null,
    positions: label.positions ?? [],
    address: label.address ?? null,
    careOf: label.careOf ?? [],
    attention: label.attention ?? [],
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

  /** Of each field that is scored a wrong value and a lost one: the one label that holds it is missed, no other field is. */
  const DAMAGES: { readonly [K in ScoredField]: readonly [wrong: PredictedRow[K], lost: PredictedRow[K]] } = {
    before: [701, null],
    offered: [501, null],
    after: [201, null],
    pctBefore: ["4.6%", null],
    pctAfter: ["*", null],
    positions: [[{ class: "Class A", sharesBefore: 1, percentBefore: "4.6%", votingPercent: "1.2%" }], []],
    address: ["99 Elm Road, Reno, NV 89501", null],
    careOf: [["Somebody LLC"], []],
    attention: [["Somebody"], []],
    controlPersons: [["Somebody"], []],
    group: ["Directors", null],
    markers: [["3"], []],
  };
  for (const field of [...NUMBER_FIELDS, ...DETAIL_FIELDS]) {
    it(`counts a wrong and a lost ${field}, and that field alone`, () => {
      const whole = damaged((rows) => rows).fields;
      for (const value of DAMAGES[field]) {
        const { fields } = replace(0, { [field]: value });
        const missed = whole[field].right - fields[field].right;
        assert.equal(missed, field === "positions" ? 3 : 1);
        assert.equal(fields[field].labelled, whole[field].labelled);
        for (const other of [...NUMBER_FIELDS, ...DETAIL_FIELDS])
          if (other !== field) assert.deepEqual(fields[other], whole[other], other);
      }
    });
  }

  it("counts a name too many in every set of names", () => {
    for (const field of ["careOf", "attention", "controlPersons", "markers"] as const)
      assert.equal(replace(0, { [field]: [...perfect()[0]![field]!, "Somebody"] }).fields[field].wrong, 1);
  });

  it("counts a number of a class wherever the row has that class's field", () => {
    const named = (name: string) => [{ ...LABELS[0]!.positions![0]!, class: name }];
    assert.deepEqual(replace(0, { positions: named("Another Class") }).misses, []);
  });

  it("counts borderline control persons neither way", () => {
    const labels = [{ ...LABELS[0]!, controlPersonsBorderline: ["Roe GP LLC"] }];
    const rows = [{ ...perfect()[0]!, controlPersons: ["John Roe", "Roe GP LLC"] }];
    const { right, labelled, wrong } = scoreRows(rows, labels).fields.controlPersons;
    assert.deepEqual([right, labelled, wrong], [1, 1, 0]);
  });

  it("takes any of the addresses that the labels accept", () => {
    const labels = [{ ...LABELS[0]!, addressAcceptable: ["99 Elm Road, Reno, NV 89501"] }];
    const rows = [{ ...perfect()[0]!, address: "99 Elm Road Reno NV 89501" }];
    assert.equal(scoreRows(rows, labels).fields.address.right, 1);
  });

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
