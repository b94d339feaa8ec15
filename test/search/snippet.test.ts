import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { snippetOf } from "../../src/search/snippet.ts";

const filler = "word ".repeat(100);

describe("snippet", () => {
  it("is the passage with the most matches", () => {
    const text = `lonely ${filler}two of them ${filler}lonely`;
    const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
    const { text: shown, highlights } = snippetOf(text, [at("lonely"), at("two"), at("them")]);
    assert.deepEqual(
      highlights.map(({ start, end }) => shown.slice(start, end)),
      ["two", "them"],
    );
  });

  it("begins and ends with whole words", () => {
    const text = `${filler}match ${filler}`.trim();
    const start = text.indexOf("match");
    const snippet = snippetOf(text, [{ start, end: start + 5 }]);
    assert.match(snippet.text, /^(?:word )+match(?: word)+$/);
    assert.ok(snippet.text.length <= 240);
    assert.ok(snippet.text.length > 200, "the room is used");
  });

  it("shows the whole of a text that is short", () => {
    assert.equal(snippetOf("A short risk.", [{ start: 2, end: 7 }]).text, "A short risk.");
  });

  it("holds a match that is longer than a snippet", () => {
    const snippet = snippetOf(filler, [{ start: 0, end: 400 }]);
    assert.deepEqual(snippet.highlights, [{ start: 0, end: 400 }]);
  });

  it("is cut from the text, and its highlights are the matches inside it", () => {
    const words = fc.array(fc.constantFrom("a", "match", "long-winded", "😀", "\n\n"), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(words, fc.constantFrom(" ", "", "  "), (parts, glue) => {
        const text = parts.join(glue);
        const ranges = [...text.matchAll(/match/g)].map(({ index }) => ({ start: index, end: index + 5 }));
        fc.pre(ranges.length > 0);
        const snippet = snippetOf(text, ranges);
        assert.ok(text.includes(snippet.text));
        assert.ok(snippet.highlights.length > 0);
        for (const { start, end } of snippet.highlights)
          assert.equal(snippet.text.slice(start, end), "match");
        assert.equal([...snippet.text.matchAll(/match/g)].length, snippet.highlights.length);
        assert.equal(snippet.text.isWellFormed(), true);
        assert.ok(snippet.text.length <= 240);
      }),
    );
  });
});
