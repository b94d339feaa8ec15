import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readNote } from "../../../support/notes.ts";

const GIVEN = [
  "Jane",
  "John Q.",
  "Mary-Ann",
  "J. Robert",
  "Otto",
  "Ji-Woo",
  "Åsa",
  "D'Arcy",
  "Leopold A. B.",
  "Xiu",
];
const LAST = [
  "Roe",
  "van der Meer",
  "de la Cruz",
  "O’Malley",
  "MacBride",
  "von Horn",
  "Al Rashid",
  "Smith-Jones",
  "Müller",
  "Li",
  "Park",
  "Banks",
  "Strand",
  "Hill",
];
const SUFFIX = ["", "", "", " Jr.", ", Jr.", " III", ", M.D.", ", Ph.D."];

/** Persons of different last names, so that none is a short form of another. */
const persons = (least: number, most: number) =>
  fc
    .uniqueArray(
      fc.record({
        given: fc.constantFrom(...GIVEN),
        last: fc.constantFrom(...LAST),
        suffix: fc.constantFrom(...SUFFIX),
      }),
      { minLength: least, maxLength: most, selector: (person) => person.last },
    )
    .map((list) => list.map(({ given, last, suffix }) => `${given} ${last}${suffix}`));

const STEM = [
  "Lakeside",
  "Third Rock",
  "Blue Heron",
  "N-Star",
  "Kestrel & Vale",
  "5W",
  "Monte Rosa",
  "Quantum Leap",
];
const firm = (kinds: readonly string[]) =>
  fc.tuple(fc.constantFrom(...STEM), fc.constantFrom(...kinds)).map(([stem, kind]) => `${stem} ${kind}`);
const fund = firm([
  "Ventures III, L.P.",
  "Master Fund Ltd.",
  "Partners II LP",
  "Opportunity Fund, LLC",
  "Holdings Inc.",
  "Investors (Cayman) L.P.",
  "Growth Fund I Coöperatief U.A.",
  "Crossover SLP",
]);
const manager = firm([
  "GP III, LLC",
  "Management L.L.C.",
  "Advisors LP",
  "Capital GmbH",
  "Partners SAS",
  "Associates, Inc.",
]);

const POWER = [
  "voting and dispositive power",
  "sole voting and investment power",
  "shared voting and investment control",
  "voting control and investment discretion",
  "the power to vote and dispose of the shares and investment authority",
];
const OBJECT = [
  (_: string) => "over these shares",
  (row: string) => `over the shares held by ${row}`,
  (row: string) => `with respect to the securities owned by ${row}`,
  (_: string) => "with respect to the shares being offered by the selling stockholder",
];
const ONE = ["has", "exercises", "holds", "may be deemed to have", "possesses"];
const MANY = ["have", "share", "hold", "may be deemed to share", "exercise"];

function listed(names: readonly string[]): string {
  if (names.length < 3) return names.join(" and ");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

interface Parts {
  readonly row: string;
  readonly manager: string;
  readonly names: readonly string[];
  readonly verb: number;
  readonly power: string;
  readonly object: string;
}

type Template = (parts: Parts) => { readonly note: string; readonly expected: readonly string[] };
const verbOf = ({ names, verb }: Parts) => (names.length > 1 ? MANY : ONE)[verb]!;
const be = ({ names }: Parts) => (names.length > 1 ? "are" : "is");
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);

/** How filings say it; of each who is expected is plain by construction. */
const STATED: readonly Template[] = [
  (parts) => ({
    note: `${listed(parts.names)} ${verbOf(parts)} ${parts.power} ${parts.object}.`,
    expected: parts.names,
  }),
  (parts) => ({
    note: `${capital(parts.power)} ${parts.object} is exercised by ${listed(parts.names)}.`,
    expected: parts.names,
  }),
  (parts) => ({
    note: `${parts.row} is managed by ${parts.manager}. ${listed(parts.names)} ${be(parts)} the managing member${parts.names.length > 1 ? "s" : ""} of ${parts.manager} and ${verbOf(parts)} ${parts.power} ${parts.object}.`,
    expected: [...parts.names, parts.manager],
  }),
  (parts) => ({
    note: `${parts.manager} is the general partner of ${parts.row}. ${listed(parts.names)}, as manager${parts.names.length > 1 ? "s" : ""} of ${parts.manager}, ${verbOf(parts)} ${parts.power} ${parts.object}.`,
    expected: [...parts.names, parts.manager],
  }),
  (parts) => ({
    note: `${parts.manager} (the “Manager”), the investment manager of ${parts.row}, has ${parts.power} ${parts.object}. The Manager is controlled by ${listed(parts.names)}.`,
    expected: [...parts.names, parts.manager],
  }),
  (parts) => ({
    note: `Each of ${listed([...parts.names, parts.manager])} may be deemed to beneficially own the shares held by ${parts.row}.`,
    expected: [...parts.names, parts.manager],
  }),
  (parts) => ({
    note: `The general partner of ${parts.row} is ${parts.manager}, whose manager${parts.names.length > 1 ? "s" : ""} ${be(parts)} ${listed(parts.names)}.`,
    expected: [...parts.names, parts.manager],
  }),
  (parts) => ({
    note: `Investment and voting decisions of ${parts.row} are made by an investment committee consisting of ${listed(parts.names)}.`,
    expected: parts.names,
  }),
];

const DENIED: readonly Template[] = [
  ({ names, power, object }) => ({ note: `None of ${listed(names)} has ${power} ${object}.`, expected: [] }),
  ({ names, object }) => ({
    note: `${names[0]} does not have voting or dispositive power ${object}.`,
    expected: [],
  }),
  ({ names }) => ({
    note: `Neither ${names[0]} nor any other partner exercises voting or investment power over the shares.`,
    expected: [],
  }),
];

/** Sentences that say nothing of power. */
const ASIDES = [
  "Includes 12,500 shares of common stock issuable upon exercise of warrants within 60 days of March 31, 2021.",
  "The shares were issued in a private placement that closed on May 3, 2019 under a Securities Purchase Agreement.",
  "The selling stockholder is not a registered broker-dealer or an affiliate of one.",
  "The address is 12 Elm Road, Suite 4, Darien, Connecticut 06820.",
  "The warrants are subject to a beneficial ownership limitation of 4.99%.",
];

const parts = fc.record({
  row: fund,
  manager,
  names: persons(1, 4),
  verb: fc.nat(4),
  power: fc.constantFrom(...POWER),
  object: fc.constantFrom(...OBJECT),
});
const note = (templates: readonly Template[]) =>
  fc
    .tuple(
      parts,
      fc.constantFrom(...templates),
      fc.subarray(ASIDES, { maxLength: 2 }),
      fc.subarray(ASIDES, { maxLength: 2 }),
    )
    .map(([own, template, before, behind]) => {
      const said = template({ ...own, object: own.object(own.row) });
      return { row: own.row, names: own.names, ...said, note: [...before, said.note, ...behind].join(" ") };
    });

const RUNS = 250;
const controlOf = (text: string, row: string) => readNote(text, [row]).said.get(row)!.control;

describe("control in generated notes", () => {
  it("finds everyone who is given power, and nobody else", () => {
    fc.assert(
      fc.property(note(STATED), ({ row, note: text, expected }) => {
        assert.deepEqual(
          controlOf(text, row)
            .map(({ person }) => person)
            .sort(),
          [...expected].sort(),
          text,
        );
      }),
      { numRuns: RUNS, seed: 5 },
    );
  });

  it("calls no firm a person and no person a firm", () => {
    fc.assert(
      fc.property(note(STATED), ({ row, note: text, names }) => {
        for (const { person, personKind } of controlOf(text, row))
          assert.equal(personKind === "PERSON", names.includes(person), `${person} in ${text}`);
      }),
      { numRuns: RUNS, seed: 6 },
    );
  });

  it("finds nobody where power is denied", () => {
    fc.assert(
      fc.property(note(DENIED), ({ row, note: text }) => {
        assert.deepEqual(controlOf(text, row), [], text);
      }),
      { numRuns: RUNS, seed: 7 },
    );
  });

  it("shows the words of the note", () => {
    fc.assert(
      fc.property(note(STATED), ({ row, note: text }) => {
        for (const { spans } of controlOf(text, row))
          for (const { start, end } of spans)
            assert.ok(start < end && end <= text.length && text.slice(start, end).trim() !== "", text);
      }),
      { numRuns: 100, seed: 8 },
    );
  });
});
