import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parentOf, readNameList, readOneName } from "../../../../loaders/extract/prose/name-list.ts";

/** A name, or a name and what its parenthesis says. */
const CASES: [why: string, text: string, names: (string | [string, string])[]][] = [
  ["nothing", "", []],
  ["one name at a sentence's end", "Acme Systems.", ["Acme Systems"]],
  ["two", "CO Space and VPNX, respectively, in purchases", ["CO Space", "VPNX"]],
  [
    "many",
    "AT&T, Cable & Wireless USA, Genuity and Verio.",
    ["AT&T", "Cable & Wireless USA", "Genuity", "Verio"],
  ],
  ["a comma before and", "Acme, Bee, and Cee.", ["Acme", "Bee", "Cee"]],
  [
    "and inside a name that is not the last",
    "Procter and Gamble, Acme and Bee",
    ["Procter and Gamble", "Acme", "Bee"],
  ],
  ["and inside the last name, after and", "Acme, and Procter and Gamble", ["Acme", "Procter and Gamble"]],
  [
    "legal forms",
    "Akamai, Inc., Cisco Systems, Inc and Polycom, Inc.",
    ["Akamai, Inc.", "Cisco Systems, Inc", "Polycom, Inc."],
  ],
  ["a partnership", "Acme Fund, L.P. and Bee, LLC", ["Acme Fund, L.P.", "Bee, LLC"]],
  ["a note", "UUNET and Verio (an NTT Corporation).", ["UUNET", ["Verio", "an NTT Corporation"]]],
  ["a note in the middle", "Acme (a Bee company), Cee", [["Acme", "a Bee company"], "Cee"]],
  ["a small word inside", "Bank of the West and Acme", ["Bank of the West", "Acme"]],
  ["an article before", "the Acme Group and the Bee Group", ["Acme Group", "Bee Group"]],
  [
    "digits and small letters at the front",
    "3Com, eBay and i2 Technologies",
    ["3Com", "eBay", "i2 Technologies"],
  ],
  ["the phrase goes on", "Cisco Systems does not supply", ["Cisco Systems"]],
  ["no name", "collocation providers", []],
  ["a percentage is no name", "85% of the shares", []],
  ["a number is no name", "2000, when", []],
];

describe("readNameList", () => {
  for (const [why, text, expected] of CASES) {
    it(why, () => {
      assert.deepEqual(
        readNameList(text, 0).map(({ name, note }) => (note === null ? name : [name, note])),
        expected,
      );
    });
  }

  it("parts places at every and", () => {
    assert.deepEqual(
      readNameList("Boston and Denver, Miami and Washington, D.C. (two) areas", 0, "places").map(
        ({ name }) => name,
      ),
      ["Boston", "Denver", "Miami", "Washington", "D.C."],
    );
  });

  it("tells where each name stands", () => {
    const text = "such as Acme, Inc., Bee (a Cee company) and Dee.";
    assert.deepEqual(
      readNameList(text, 8).map(({ start, end }) => text.slice(start, end)),
      ["Acme, Inc.", "Bee (a Cee company)", "Dee"],
    );
  });

  it("reads any list of plain names back", () => {
    const name = fc
      .array(fc.stringMatching(/^[A-Z][a-z]{1,8}$/), { minLength: 1, maxLength: 4 })
      .map((words) => words.join(" "))
      .filter(
        (words) => !/\b(?:And|Or|Inc|Ltd|Corp|Co|Limited|Company|Corporation|Incorporated)\b/.test(words),
      );
    fc.assert(
      fc.property(fc.array(name, { minLength: 2, maxLength: 12 }), (names) => {
        const text = `${names.slice(0, -1).join(", ")} and ${names.at(-1)} are providers`;
        assert.deepEqual(
          readNameList(text, 0).map((one) => one.name),
          names,
        );
      }),
    );
  });

  it("ends after 200 names", () => {
    assert.equal(readNameList("A, ".repeat(1000), 0).length, 200);
  });
});

describe("readOneName", () => {
  it("takes the first name", () => {
    assert.equal(readOneName("NTT-ME Corporation operating a network", 0)?.name, "NTT-ME Corporation");
    assert.equal(readOneName("of nothing", 0), null);
  });
});

describe("parentOf", () => {
  const PARENTS: [note: string | null, parent: string | null][] = [
    ["an NTT Communications Corporation", "NTT Communications Corporation"],
    ["a Bee company", "Bee"],
    ["a subsidiary of Bee, Inc.", "Bee, Inc."],
    ["a wholly-owned subsidiary of Bee Group", "Bee Group"],
    ["part of Bee", "Bee"],
    ["formerly Bee", null],
    ["two service points", null],
    ["an Internet service provider in Japan", null],
    [null, null],
  ];
  for (const [note, parent] of PARENTS) it(String(note), () => assert.equal(parentOf(note), parent));
});
