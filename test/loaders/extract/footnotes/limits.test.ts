import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readNote, readNotesOf } from "../../../support/notes.ts";

const SMALL = 20_000;
/** Four times as long: in proportion takes four times as long, a square sixteen times. */
const LARGE = 4 * SMALL;
const MOST_TIMES = 10;
/** Below this the clock says nothing. */
const LEAST_MS = 60;

const filled = (letters: number, piece: string) =>
  piece.repeat(Math.ceil(letters / piece.length)).slice(0, letters);

/** Notes without a full stop, of pieces that the patterns begin with and never end. */
const HOSTILE: readonly (readonly [why: string, note: (letters: number) => string])[] = [
  ["words of power", (letters) => filled(letters, "and the voting power of the shares held by it ")],
  ["persons", (letters) => filled(letters, "Jane Roe, John Doe and ")],
  ["firms", (letters) => filled(letters, "Roe Capital, L.P., the general partner of ")],
  ["brackets that open", (letters) => filled(letters, "(Jane Roe ")],
  ["brackets alone", (letters) => filled(letters, "(")],
  ["commas", (letters) => filled(letters, ", ")],
  ["addresses without a place", (letters) => filled(letters, "The address of Roe Fund is 1 Main Street ")],
  ["committees of nobody", (letters) => filled(letters, "committee consisting of voting power ")],
  ["possessives", (letters) => filled(letters, "Roe's Trust’s ")],
  ["quotes", (letters) => filled(letters, "“Roe” ")],
  ["single letters", (letters) => filled(letters, "A B C D ")],
  ["spaces", (letters) => filled(letters, "has voting             power")],
  ["disclaimers", (letters) => filled(letters, "disclaims any beneficial ownership ")],
  ["parts", (letters) => `Consists of ${filled(letters, "10,000 shares held by Roe Fund and ")}`],
  [
    "definitions",
    (letters) =>
      Array.from(
        { length: letters / 50 },
        (_, i) => `Roe Fund ${i}, L.P. ("Roe ${i}") holds power and `,
      ).join(""),
  ],
];

/** Processor time, which other processes do not add to. */
function milliseconds(task: () => void): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function assertInProportion(task: (size: number) => void, small: number): void {
  task(small);
  const first = Math.max(
    LEAST_MS,
    milliseconds(() => task(small)),
  );
  const second = milliseconds(() => task(4 * small));
  assert.ok(second < first * MOST_TIMES, `${first} ms, and ${second} ms for four times as much`);
}

describe("notes are read in proportion to their length", () => {
  for (const [why, note] of HOSTILE)
    it(why, () =>
      assertInProportion((letters) => readNote(note(letters), ["Roe Fund, L.P.", "Jane Roe"]), SMALL),
    );

  it("white space is folded once", () => {
    const text = filled(LARGE * 4, "Roe  \n  ");
    assert.ok(milliseconds(() => readNote(text, ["Roe Fund, L.P."])) < 5_000);
  });

  it("many notes, each with short forms of its own", () => {
    const notes = (count: number) =>
      Array.from({ length: count }, (_, i) => ({
        row: `Entities affiliated with Orchard${i}`,
        text: `Consists of 5,000 shares held by Orchard${i} Fund, L.P. ("Fund${i}x"). Orchard${i} GP, LLC ("Orchard${i} GP") is the general partner of Fund${i}x. Mr. Roe${i} disclaims beneficial ownership of such shares.`,
      }));
    assertInProportion((count) => readNotesOf(notes(count)), 60);
  });
});
