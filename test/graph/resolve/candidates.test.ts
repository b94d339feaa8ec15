import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { forEachPair, MAX_BLOCK } from "../../../src/graph/resolve/blocking.ts";
import { findCandidates, type ResolvedParty } from "../../../src/graph/resolve/candidates.ts";
import { compareNames, nameForm } from "../../../src/graph/resolve/compare.ts";
import { parseName } from "../../../src/graph/resolve/parse-name.ts";
import { CERTAIN, PROPOSED } from "../../../src/graph/resolve/points.ts";
import { PARTY_KINDS, type PartyKind } from "../../../src/kernel/facts.ts";
import { filingId, nodeId } from "../../../src/kernel/ids.ts";

const NONE = () => 0;

function aParty(
  filing: string,
  name: string,
  kind: PartyKind,
  rest: Partial<ResolvedParty> = {},
): ResolvedParty {
  return {
    id: nodeId("PARTY", [filing, name]),
    filing: filingId([filing]),
    name,
    kind,
    sortKey: name.toLowerCase(),
    cik: null,
    tables: [],
    ...rest,
  };
}

function pairs(parties: readonly ResolvedParty[], minScore = PROPOSED): string[] {
  return findCandidates(parties, minScore).candidates.map(
    ({ score, left, right }) => `${score} ${left.name} | ${right.name}`,
  );
}

/** What a generator returns when it is done. */
function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

describe("candidates", () => {
  it("come best first, then by name; two of one last name are none", () => {
    const found = pairs([
      aParty("a", "Ronald M. Starr", "PERSON"),
      aParty("a", "Kenneth I. Starr", "PERSON"),
      aParty("b", "Starr, Ronald M.", "PERSON"),
      aParty("b", "R. M. Starr", "PERSON"),
      aParty("b", "Acme Partners LP", "FUND"),
      aParty("c", "Acme Partners, L.P.", "FUND"),
      aParty("c", "Acme Partners II, L.P.", "FUND"),
    ]);
    assert.deepEqual(found, [
      "97 Ronald M. Starr | Starr, Ronald M.",
      "95 Acme Partners LP | Acme Partners, L.P.",
      "72 R. M. Starr | Ronald M. Starr",
      "72 R. M. Starr | Starr, Ronald M.",
    ]);
  });

  it("pair one name in two filings, and say what speaks against it", () => {
    const tables = ["f Holder"];
    const one = aParty("a", "Acme Partners LP", "FUND", { cik: "1" });
    assert.deepEqual(pairs([one, aParty("b", "Acme Partners LP", "FUND")]), [
      "95 Acme Partners LP | Acme Partners LP",
    ]);
    assert.deepEqual(pairs([one, aParty("b", "Acme Partners LP", "FUND", { cik: "2" })], 1), []);
    const rows = [
      aParty("a", "Roe Trust", "TRUST", { tables }),
      aParty("a", "The Roe Trust", "TRUST", { tables }),
    ];
    // A name of one word but for "trust": 85 + 5 - 20.
    assert.deepEqual(pairs(rows), ["70 Roe Trust | The Roe Trust"]);
  });

  it("of two names that thousands of filings print, too", () => {
    const of = (name: string) =>
      Array.from({ length: 5_000 }, (_, index) => aParty(`${name} ${index}`, name, "ORGANIZATION"));
    const { candidates, leftOut } = findCandidates([...of("Acme & Roe LLP"), ...of("Acme & Roe")], PROPOSED);
    // Each name with its own first party, each party with the other name's first.
    assert.equal(candidates.length, 2 * 4_999 + 9_999);
    assert.equal(leftOut, (10_000 * 9_999) / 2 - candidates.length);
  });

  it("of a name that many filings print stay in proportion to their number", () => {
    const parties = Array.from({ length: 1_000 }, (_, index) =>
      aParty(`f${index}`, "Acme LLP & Roe LLP", "ORGANIZATION"),
    );
    const { candidates, leftOut } = findCandidates(parties, PROPOSED);
    assert.equal(candidates.length, 999);
    assert.equal(leftOut, (1_000 * 999) / 2 - 999);
    const first = parties.map(({ id }) => id).sort()[0];
    assert.ok(candidates.every(({ left }) => left.id === first));
  });
});

const GIVEN = "Ann Bob Robert R. Kevin Michael".split(" ");
const LAST = "Starr Baerwaldt Baerwalt Smith-Jones van_der_Berg".split(" ");
const FIRM = "Acme Inter-Nap Internap Mgmt Management & II L.P. LP LLC The".split(" ");

/** One person, as four filings may print the name. */
const aPerson = fc
  .tuple(fc.subarray(GIVEN, { minLength: 1, maxLength: 2 }), fc.constantFrom(...LAST))
  .map(([given, word]) => {
    const last = word.replaceAll("_", " ");
    const natural = `${given.join(" ")} ${last}`;
    return [
      natural,
      `${last}, ${given.join(" ")}`,
      `${last} ${given.join(" ")}`.toUpperCase(),
      `${natural}, Jr.`,
    ];
  });
const aFirm = fc
  .array(fc.constantFrom(...FIRM), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(" "));
const named = (kind: PartyKind) => (names: readonly string[]) => names.map((name) => ({ name, kind }));
const someNames = fc
  .array(
    fc.oneof(
      aPerson.map(named("PERSON")),
      fc
        .tuple(aPerson, aPerson)
        .map(([a, b]) => named("JOINT_PERSONS")(a.map((name, index) => `${name} & ${b[(index + 1) % 4]}`))),
      aFirm.map((name) => [...named("FUND")([name]), ...named("ORGANIZATION")([name.toUpperCase()])]),
      aFirm.map((name) => named("TRUST")([`${name} Living Trust U/A/D 9/14/99`, `${name} Liv. Trust`])),
      fc
        .tuple(fc.string({ maxLength: 20 }), fc.constantFrom(...PARTY_KINDS))
        .map(([a, kind]) => named(kind)([a])),
    ),
    { minLength: 5, maxLength: 20 },
  )
  .map((lists) => lists.flat());

describe("blocking", () => {
  it("loses no pair that the scorer calls certain: all pairs compared one by one", () => {
    let certain = 0;
    fc.assert(
      fc.property(someNames, (given) => {
        const byForm = new Map(
          given.map(({ name, kind }) => [nameForm(parseName(name, kind)), parseName(name, kind)]),
        );
        const [names, forms] = [[...byForm.values()], [...byForm.keys()]];
        const blocked = new Set<string>();
        finish(forEachPair({ names, forms }, (a, b) => blocked.add(`${a} ${b}`)));
        for (let a = 0; a < names.length; a++)
          for (let b = a + 1; b < names.length; b++)
            if (compareNames(names[a]!, names[b]!, NONE).score >= CERTAIN) {
              certain++;
              assert.ok(blocked.has(`${a} ${b}`), `${forms[a]} and ${forms[b]}`);
            }
      }),
      { numRuns: 400 },
    );
    assert.ok(certain > 300, `only ${certain} pairs were certain`);
  });

  it("bounds the work of an over-full block and reports it", () => {
    const count = MAX_BLOCK + 200;
    // All share last name and initial: "A0 Starr" ... each its own first name.
    const letters = (n: number) =>
      String.fromCharCode(...[0, 1, 2].map((place) => 97 + (Math.floor(n / 26 ** place) % 26)));
    const names = Array.from({ length: count }, (_, index) =>
      parseName(`A${letters(index)} Starr`, "PERSON"),
    );
    let compared = 0;
    const overfull = finish(forEachPair({ names, forms: names.map(nameForm) }, () => compared++));
    assert.deepEqual(
      overfull.map(({ key, size }) => [key, size]),
      [["P starr a", count]],
    );
    assert.ok(compared <= 10 * count);
    const all = (count * (count - 1)) / 2;
    assert.equal(overfull[0]!.skippedPairs, all - (10 * count - 55));
  });
});
