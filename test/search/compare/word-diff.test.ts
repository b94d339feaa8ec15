import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { diffWords, type TextChange } from "../../../src/search/compare/word-diff.ts";

/** As a reader would mark it: "[-gone-]", "{+new+}", all else as it stands in `b`. */
function marked(a: string, b: string): string {
  return diffWords(a, b)
    .map(({ kind, ...at }) => {
      if (kind === "DELETED") return `[-${a.slice(at.a.start, at.a.end)}-]`;
      return kind === "INSERTED" ? `{+${b.slice(at.b.start, at.b.end)}+}` : b.slice(at.b.start, at.b.end);
    })
    .join("");
}

const CASES: [why: string, a: string, b: string, expected: string][] = [
  ["the same", "We lose money.", "We lose money.", "We lose money."],
  ["a word for another", "We lost money.", "We make money.", "We [-lost -]{+make +}money."],
  ["a word more", "We lost money.", "We have lost money.", "We {+have +}lost money."],
  ["a word less", "We have lost money.", "We lost money.", "We [-have -]lost money."],
  ["a sign by itself", "loss, or worse", "loss or worse", "loss [-, -]or worse"],
  ["a number is one word", "12 cities", "13 cities", "[-12 -]{+13 +}cities"],
  ["white space is no change", "We  lost\nmoney. ", "We lost money.", "We lost money."],
  ["capitals are", "we", "We", "[-we-]{+We+}"],
  ["from nothing", "", "All new.", "{+All new.+}"],
  ["to nothing", "All old.", "", "[-All old.-]"],
  ["white space alone", " ", "", "[- -]"],
];

/** Few words, so that texts share many; signs, line ends and a character of two units among them. */
const text = fc
  .array(fc.constantFrom("a", "b", "c", "A", ",", "𝒳", "é", "\n", " ", "  "), { maxLength: 14 })
  .map((parts) => parts.join(" ".repeat(parts.length % 2)));

const wordsOf = (part: string) => part.match(/[\p{L}\p{N}\p{M}]+|\S/gu) ?? [];

function slices(changes: readonly TextChange[], whole: string, side: "a" | "b"): string {
  let at = 0;
  for (const change of changes) {
    assert.equal(change[side].start, at);
    at = change[side].end;
  }
  assert.equal(at, whole.length);
  return changes.map((change) => whole.slice(change[side].start, change[side].end)).join("");
}

/** The oracle: length of a longest common subsequence by the textbook's table. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const table = a.map(() => b.map(() => 0));
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++)
      table[i]![j] = a[i] === b[j] ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
  return at(a.length - 1, b.length - 1);
}

function checkChanges(a: string, b: string, changes: readonly TextChange[]): number {
  assert.equal(slices(changes, a, "a"), a);
  assert.equal(slices(changes, b, "b"), b);
  let common = 0;
  for (const { kind, a: left, b: right } of changes) {
    const [inA, inB] = [wordsOf(a.slice(left.start, left.end)), wordsOf(b.slice(right.start, right.end))];
    if (kind === "EQUAL") {
      assert.deepEqual(inA, inB);
      common += inA.length;
    } else if (kind === "DELETED") assert.ok(left.end > left.start && right.end === right.start);
    else assert.ok(right.end > right.start && left.end === left.start);
  }
  changes.forEach(({ kind }, index) => {
    assert.notEqual(kind, changes[index + 1]?.kind);
  });
  return common;
}

describe("diffWords", () => {
  for (const [why, a, b, expected] of CASES) it(why, () => assert.equal(marked(a, b), expected));

  it("rebuilds both texts, and keeps as many words as can be kept", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const common = checkChanges(a, b, diffWords(a, b));
        assert.equal(common, longestCommon(wordsOf(a), wordsOf(b)));
      }),
      { numRuns: 2000 },
    );
  });

  it("rebuilds both texts also where the steps end early", () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 40 }), (a, b, steps) => {
        const common = checkChanges(a, b, diffWords(a, b, steps));
        assert.ok(common <= longestCommon(wordsOf(a), wordsOf(b)));
      }),
      { numRuns: 2000 },
    );
  });

  it("divides at words that stand once in both when the steps do not do for the whole", () => {
    const [a, b] = [`x x x anchor y y`, `z z z anchor w w`];
    assert.deepEqual(
      diffWords(a, b, 10).map(({ kind, a: at }) => [kind, a.slice(at.start, at.end)]),
      [
        ["DELETED", "x x x "],
        ["INSERTED", ""],
        ["EQUAL", "anchor "],
        ["DELETED", "y y"],
        ["INSERTED", ""],
      ],
    );
  });

  it("takes bounded time for long texts with nothing in common", { timeout: 20_000 }, () => {
    const [a, b] = ["a b ".repeat(100_000), "c d ".repeat(100_000)];
    assert.equal(diffWords(a, b).length, 2);
  });
});
