import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { compareRisks, RISK_CHANGES } from "../../../src/search/compare/compare-risks.ts";
import {
  type ComparedRisk,
  LEAST_LIKENESS,
  MOST_SHARING,
  pairRisks,
} from "../../../src/search/compare/pair-risks.ts";
import { plainTokens } from "../brute-force.ts";

const risk = (heading: string, body: string): ComparedRisk => ({ heading, body });

const BACKBONE = risk(
  "Backbones may fail",
  "We depend on backbone providers that may cut our service at any time.",
);
const LOSSES = risk(
  "We lose money",
  "We have lost money in each quarter and expect further losses next year.",
);
const STOCK = risk(
  "Our stock price swings",
  "The market price of our stock has varied widely and may go on to vary.",
);
const reworded = risk(LOSSES.heading, LOSSES.body.replace("each quarter", "every quarter since 1996"));
const renamed = risk("Our history of losses", LOSSES.body);

/** Kind and headings of each change. */
function said(a: readonly ComparedRisk[], b: readonly ComparedRisk[]): string[] {
  return compareRisks(a, b).map((change) => {
    const moved = change.moved && change.kind !== "MOVED" ? " (moved)" : "";
    return `${change.kind}${moved} ${change.a?.heading ?? "-"} > ${change.b?.heading ?? "-"}`;
  });
}

const CASES: [why: string, a: ComparedRisk[], b: ComparedRisk[], expected: string[]][] = [
  ["nothing with nothing", [], [], []],
  [
    "a new one",
    [LOSSES],
    [LOSSES, STOCK],
    ["UNCHANGED We lose money > We lose money", "ADDED - > Our stock price swings"],
  ],
  [
    "a dropped one stands behind the one that it followed",
    [BACKBONE, LOSSES, STOCK],
    [BACKBONE, STOCK],
    [
      "UNCHANGED Backbones may fail > Backbones may fail",
      "DROPPED We lose money > -",
      "UNCHANGED Our stock price swings > Our stock price swings",
    ],
  ],
  ["other words", [LOSSES], [reworded], ["REWORDED We lose money > We lose money"]],
  ["another heading", [LOSSES], [renamed], ["REWORDED We lose money > Our history of losses"]],
  [
    "white space is nothing",
    [LOSSES],
    [risk("We  lose money", LOSSES.body.replace(" in ", "\n\nin "))],
    ["UNCHANGED We lose money > We  lose money"],
  ],
  [
    "a capital is a word",
    [LOSSES],
    [risk("We Lose Money", LOSSES.body)],
    ["REWORDED We lose money > We Lose Money"],
  ],
  [
    "the last is first now: one moved, not two",
    [BACKBONE, LOSSES, STOCK],
    [STOCK, BACKBONE, LOSSES],
    [
      "MOVED Our stock price swings > Our stock price swings",
      "UNCHANGED Backbones may fail > Backbones may fail",
      "UNCHANGED We lose money > We lose money",
    ],
  ],
  [
    "reworded and moved",
    [BACKBONE, STOCK, LOSSES],
    [reworded, BACKBONE, STOCK],
    [
      "REWORDED (moved) We lose money > We lose money",
      "UNCHANGED Backbones may fail > Backbones may fail",
      "UNCHANGED Our stock price swings > Our stock price swings",
    ],
  ],
  [
    "one heading, wholly other words",
    [risk("General risks", "Storms may flood our data centers.")],
    [risk("General risks", "Interest rates could rise.")],
    ["REWORDED General risks > General risks"],
  ],
  [
    "words weigh more than a heading",
    [LOSSES],
    [risk(LOSSES.heading, STOCK.body), risk("Our history of losses", LOSSES.body)],
    ["ADDED - > We lose money", "REWORDED We lose money > Our history of losses"],
  ],
  [
    "one of two twins is gone",
    [LOSSES, STOCK, LOSSES],
    [LOSSES, STOCK],
    [
      "UNCHANGED We lose money > We lose money",
      "UNCHANGED Our stock price swings > Our stock price swings",
      "DROPPED We lose money > -",
    ],
  ],
  ["nothing in common", [LOSSES], [STOCK], ["DROPPED We lose money > -", "ADDED - > Our stock price swings"]],
];

const words = fc
  .array(fc.constantFrom("we", "lose", "money", "stock", "may", "fall", "it", "rise"), { maxLength: 9 })
  .map((list) => list.join(" "));
const risks = fc.array(fc.record({ heading: fc.constantFrom("", "A", "B", "C d", "c D"), body: words }), {
  maxLength: 8,
});

const sequences = ({ heading, body }: ComparedRisk): Set<string> =>
  new Set(
    [heading, body].flatMap((text) => {
      const tokens = plainTokens(text);
      if (tokens.length < 4) return tokens.length === 0 ? [] : [tokens.join(" ")];
      return tokens.slice(2).map((_, at) => tokens.slice(at, at + 3).join(" "));
    }),
  );

/** The oracle: every pair is looked at, best first, in the plainest words of the documentation. */
function plainPairs(a: readonly ComparedRisk[], b: readonly ComparedRisk[]): string[] {
  const text = ({ heading, body }: ComparedRisk) =>
    [heading, body].map((part) => part.trim().replace(/\s+/g, " ")).join("\n");
  const left = new Set(a.keys());
  const right = new Set(b.keys());
  const pairs: string[] = [];
  for (const i of a.keys())
    for (const j of b.keys())
      if (left.has(i) && right.has(j) && text(a[i]!) === text(b[j]!)) {
        pairs.push(`${i}-${j}`);
        left.delete(i);
        right.delete(j);
      }
  const having = (side: readonly ComparedRisk[], free: Set<number>, sequence: string) =>
    [...free].filter((index) => sequences(side[index]!).has(sequence)).length;
  const freeA = new Set(left);
  const freeB = new Set(right);
  const telling = (one: ComparedRisk) =>
    [...sequences(one)].filter(
      (sequence) => having(a, freeA, sequence) <= MOST_SHARING && having(b, freeB, sequence) <= MOST_SHARING,
    );
  const heading = (one: ComparedRisk) => plainTokens(one.heading).join(" ");
  const only = (side: readonly ComparedRisk[], free: Set<number>, name: string) =>
    [...free].filter((index) => heading(side[index]!) === name).length === 1;
  const candidates = [...freeA].flatMap((i) =>
    [...freeB].flatMap((j) => {
      const [own, other] = [telling(a[i]!), telling(b[j]!)];
      const likeness =
        (2 * own.filter((one) => other.includes(one)).length) / Math.max(1, own.length + other.length);
      const name = heading(a[i]!);
      const namesakes =
        name !== "" && name === heading(b[j]!) && only(a, freeA, name) && only(b, freeB, name);
      return likeness >= LEAST_LIKENESS || namesakes
        ? [{ i, j, likeness: Math.min(likeness, 0.999_999) }]
        : [];
    }),
  );
  candidates.sort(
    (x, y) =>
      y.likeness - x.likeness ||
      Math.abs(x.i - x.j) - Math.abs(y.i - y.j) ||
      x.i + x.j - y.i - y.j ||
      x.i - y.i,
  );
  for (const { i, j } of candidates)
    if (left.delete(i)) {
      if (right.delete(j)) pairs.push(`${i}-${j}`);
      else left.add(i);
    }
  return pairs.toSorted();
}

describe("compareRisks", () => {
  for (const [why, a, b, expected] of CASES) it(why, () => assert.deepEqual(said(a, b), expected));

  it("finds nothing but unchanged ones in a list and itself", () => {
    fc.assert(
      fc.property(risks, (list) => {
        const changes = compareRisks(list, list);
        assert.deepEqual(
          changes.map(({ kind, a, b }) => [kind, a, b]),
          list.map((one) => ["UNCHANGED", one, one]),
        );
        for (const [index, { a, b }] of changes.entries()) assert.ok(a === list[index] && b === list[index]);
      }),
    );
  });

  it("says what becomes of each one once, added and dropped change places when the lists do", () => {
    fc.assert(
      fc.property(risks, risks, (a, b) => {
        const [there, back] = [compareRisks(a, b), compareRisks(b, a)];
        const sides = there.map((change) => [a.indexOf(change.a!), b.indexOf(change.b!)] as const);
        assert.deepEqual(sides.flatMap(([at]) => (at < 0 ? [] : [at])).toSorted(), [...a.keys()].toSorted());
        assert.deepEqual(
          sides.flatMap(([, at]) => (at < 0 ? [] : [at])),
          [...b.keys()],
        );
        const count = (changes: typeof there, kind: string) =>
          changes.filter((one) => one.kind === kind).length;
        assert.equal(count(there, "ADDED"), count(back, "DROPPED"));
        assert.equal(count(there, "DROPPED"), count(back, "ADDED"));
        assert.equal(count(there, "REWORDED"), count(back, "REWORDED"));
        assert.equal(
          count(there, "MOVED") + count(there, "UNCHANGED"),
          count(back, "MOVED") + count(back, "UNCHANGED"),
        );
        for (const { kind } of there) assert.ok(RISK_CHANGES.includes(kind));
      }),
    );
  });

  it("calls moved as few as can be", () => {
    const bodies = [
      BACKBONE,
      LOSSES,
      STOCK,
      renamed,
      risk("Law", "Courts may rule against us in pending cases."),
    ];
    const order = fc.shuffledSubarray([...bodies.keys()], { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(order, (places) => {
        const moved = compareRisks(
          bodies,
          places.map((place) => bodies[place]!),
        ).filter((one) => one.moved).length;
        // The oracle tries every subset: the largest that ascends stays.
        const kept = Array.from({ length: 32 }, (_, bits) => places.filter((_place, at) => bits & (1 << at)))
          .filter((subset) => subset.every((place, at) => at === 0 || subset[at - 1]! < place))
          .map((subset) => subset.length);
        assert.equal(moved, places.length - Math.max(...kept));
      }),
    );
  });
});

describe("pairRisks", () => {
  it("gives the pairs that looking at every two of them gives", () => {
    fc.assert(
      fc.property(risks, risks, (a, b) => {
        assert.deepEqual(
          pairRisks(a, b)
            .map((pair) => `${pair.a}-${pair.b}`)
            .toSorted(),
          plainPairs(a, b),
        );
      }),
      { numRuns: 250 },
    );
  });

  it("gives swapped pairs for swapped lists", () => {
    fc.assert(
      fc.property(risks, risks, (a, b) => {
        const swapped = pairRisks(b, a).map((pair) => ({ ...pair, a: pair.b, b: pair.a }));
        assert.deepEqual(
          swapped.toSorted((x, y) => x.a - y.a),
          pairRisks(a, b),
        );
      }),
      { numRuns: 250 },
    );
  });

  it("does not count what more than eight have", () => {
    const clause = "this could harm our business";
    const list = (name: string) => Array.from({ length: 9 }, (_, at) => risk("", `${name}${at} ${clause}`));
    assert.deepEqual(pairRisks(list("a"), list("b")), []);
    assert.equal(pairRisks(list("a").slice(1), list("b").slice(1)).length, 8);
  });

  it("takes seconds for a thousand long texts of one boilerplate", { timeout: 30_000 }, () => {
    const body = (side: string, at: number) =>
      Array.from({ length: 300 }, (_, word) => (word % 10 === 0 ? `${side}${at}w${word}` : `w${word}`)).join(
        " ",
      );
    const list = (side: string) => Array.from({ length: 1000 }, (_, at) => risk(`${at}`, body(side, at)));
    assert.equal(pairRisks(list("a"), list("b")).length, 1000);
  });
});
