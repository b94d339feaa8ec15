import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { partyId } from "../../src/graph/project/ids.ts";
import { MentionFinder } from "../../src/graph/project/mentions.ts";
import { aFiling } from "../support/patches.ts";

const FILING = aFiling("mentions");

function find(names: readonly string[], text: string, start = 0, end = text.length): string[] {
  const finder = new MentionFinder(names.map((name) => ({ name, id: partyId(FILING, name) })));
  return finder.find(text, { start, end }).map((mention) => text.slice(mention.start, mention.end));
}

const CASES: [why: string, names: string[], text: string, expected: string[]][] = [
  ["every place", ["Verio"], "Verio or Verio.", ["Verio", "Verio"]],
  ["whole words only", ["Verio"], "Verios, aVerio, Verio2, Verio-like", ["Verio"]],
  ["its own case", ["Sprint"], "we sprint with SPRINT and Sprint", ["Sprint"]],
  [
    "the longest name wins",
    ["Cisco", "Cisco Systems, Inc"],
    "Cisco Systems, Inc. and Cisco",
    ["Cisco Systems, Inc", "Cisco"],
  ],
  ["over a line's end", ["Los Angeles"], "in Los\n  Angeles", ["Los\n  Angeles"]],
  ["signs are literal", ["AT&T", "A.B (C)*"], "AT&T, A.B (C)*, AxB (C)", ["AT&T", "A.B (C)*"]],
  ["letters beyond ASCII", ["Zürich", "東京"], "Zürich, Zürichsee, 東京", ["Zürich", "東京"]],
  ["a name that begins with a sign", ["@Home"], "the @Home network", ["Home"]],
  ["names without a letter are none", ["--", ""], "-- --", []],
];

describe("MentionFinder", () => {
  for (const [why, names, text, expected] of CASES)
    it(why, () => assert.deepEqual(find(names, text), expected));

  it("looks in the span only, and counts from the text's beginning", () => {
    const text = "Verio. Verio. Verio.";
    const finder = new MentionFinder([{ name: "Verio", id: partyId(FILING, "Verio") }]);
    assert.deepEqual(
      finder.find(text, { start: 7, end: 13 }).map(({ start, end }) => [start, end]),
      [[7, 12]],
    );
    assert.deepEqual(find(["Verio"], text, 0, 4), []);
  });

  it("names all that bear one name", () => {
    const ids = [partyId(FILING, "Phoenix"), partyId(aFiling("other"), "Phoenix")] as const;
    const finder = new MentionFinder(ids.map((id) => ({ name: "Phoenix", id })));
    assert.deepEqual(finder.find("Phoenix", { start: 0, end: 7 })[0]!.ids, ids);
  });

  it("takes time in proportion to the text, also where names almost match", { timeout: 10_000 }, () => {
    const name = "a ".repeat(200).trim();
    const text = `${"a ".repeat(199)}b `.repeat(500);
    assert.deepEqual(find([name, `${name} c`], text), []);
  });
});
