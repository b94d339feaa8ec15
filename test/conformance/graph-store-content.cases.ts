import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import fc from "fast-check";
import type { Diagnostic } from "../../src/kernel/diagnostics.ts";
import type { Fact, FactKind } from "../../src/kernel/facts.ts";
import { type FilingId, factId } from "../../src/kernel/ids.ts";
import { compareCodePoints } from "../../src/kernel/text.ts";
import type { FactQuery, GraphStore, Keyed } from "../../src/store/port.ts";
import { aFiling, aLoad, someEvidence, TEXT } from "../support/patches.ts";

const WHOLE = { first: 1000, after: null };

function aFact(filing: FilingId, kind: FactKind, name: string, start: number): Fact {
  return {
    id: factId([filing, kind, name]),
    filing,
    kind,
    subject: name,
    values: { name },
    evidence: [someEvidence(filing, start)],
    how: "STATED",
    reason: null,
    extractor: "test",
  } as Fact;
}

function aDiagnostic(
  message: string,
  severity: Diagnostic["severity"],
  filing: FilingId,
  start?: number,
): Diagnostic {
  return {
    code: "ROW_MISMATCH",
    severity,
    message,
    evidence: start === undefined ? [] : [someEvidence(filing, start)],
  };
}

/** Text, facts and diagnostics: what is kept beside the graph. */
export function contentCases(open: () => Promise<GraphStore>): void {
  describe("content", () => {
    const one = aFiling("one");
    const two = aFiling("two");
    let store: GraphStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());
    factCases(() => store, one, two);
    textCases(() => store, one);

    it("lists diagnostics by severity, then position, those that point nowhere last", async () => {
      const diagnostics = [
        aDiagnostic("info at 1", "INFO", one, 1),
        aDiagnostic("warning nowhere", "WARNING", one),
        aDiagnostic("warning at 10", "WARNING", one, 10),
        aDiagnostic("error at 5", "ERROR", one, 5),
        aDiagnostic("warning at 2", "WARNING", one, 2),
      ];
      const expected = ["error at 5", "warning at 2", "warning at 10", "warning nowhere", "info at 1"];
      await store.load(aLoad(one, { diagnostics }));
      await store.load(aLoad(two, { diagnostics: [aDiagnostic("of two", "INFO", two, 0)] }));
      const pages = await store.view.diagnostics([two, aFiling("none"), one, two], WHOLE);
      assert.deepEqual(
        pages.map(({ items }) => items.map(({ item }) => item.message)),
        [["of two"], [], expected, ["of two"]],
      );
      assert.deepEqual(
        pages.map(({ totalCount }) => totalCount),
        [1, 0, 5, 1],
      );
      const seen: Diagnostic[] = [];
      for (let after: readonly string[] | null = null; ; ) {
        const [page] = await store.view.diagnostics([one], { first: 2, after });
        assert.equal(page!.totalCount, 5);
        seen.push(...page!.items.map(({ item }) => item));
        if (!page!.hasNextPage) break;
        after = page!.items.at(-1)!.key;
      }
      assert.deepEqual(
        seen.map(({ message }) => message),
        expected,
      );
    });
  });
}

function factCases(store: () => GraphStore, one: FilingId, two: FilingId): void {
  /** In order: by kind, then position, then id. */
  const factsOf = (filing: FilingId) => [
    aFact(filing, "AUDITOR", "late", 9),
    aFact(filing, "SUPPLIER", "third", 10),
    aFact(filing, "SUPPLIER", "second", 2),
    aFact(filing, "BACKBONE", "tied a", 4),
    aFact(filing, "BACKBONE", "tied b", 4),
  ];
  const order = (a: Fact, b: Fact) =>
    compareCodePoints(a.filing, b.filing) ||
    compareCodePoints(a.kind, b.kind) ||
    a.evidence[0]!.start - b.evidence[0]!.start ||
    compareCodePoints(a.id, b.id);
  const facts = [...factsOf(two), ...factsOf(one)];
  const queries: FactQuery[] = [
    WHOLE,
    { filing: one, ...WHOLE },
    { kind: "SUPPLIER", ...WHOLE },
    { filing: two, kind: "BACKBONE", ...WHOLE },
    { kind: "ISSUER", ...WHOLE },
    { filing: aFiling("none"), ...WHOLE },
  ];

  it("lists facts by filing, kind, position and id, whole and in pages", async () => {
    await store().load(aLoad(one, { facts: factsOf(one) }));
    await store().load(aLoad(two, { facts: factsOf(two) }));
    for (const query of queries) {
      const expected = facts
        .filter(({ filing }) => query.filing === undefined || filing === query.filing)
        .filter(({ kind }) => query.kind === undefined || kind === query.kind)
        .toSorted(order);
      const seen: Keyed<Fact>[] = [];
      for (let after: readonly string[] | null = null; ; after = seen.at(-1)!.key) {
        const page = await store().view.facts({ ...query, first: 2, after });
        assert.equal(page.totalCount, expected.length);
        seen.push(...page.items);
        if (!page.hasNextPage) break;
      }
      assert.deepEqual(
        seen.map(({ item }) => item),
        expected,
      );
      assert.deepEqual(seen, (await store().view.facts(query)).items);
    }
  });

  it("finds facts by their ids in the order asked, null where there is none", async () => {
    await store().load(aLoad(one, { facts: factsOf(one) }));
    await store().load(aLoad(two, { facts: factsOf(two) }));
    const [first, last] = [factsOf(two)[3]!, factsOf(one)[0]!];
    const ids = [first.id, factId(["none"]), last.id, first.id];
    assert.deepEqual(await store().view.factsById(ids), [first, null, last, first]);
    assert.deepEqual(await store().view.factsById([]), []);
    await store().load(aLoad(two, { text: "a version without facts" }));
    assert.deepEqual(await store().view.factsById(ids), [null, null, last, null]);
  });

  it("keeps a fact that is given twice once", async () => {
    const fact = aFact(one, "SUPPLIER", "same", 0);
    await store().load(aLoad(one, { facts: [fact, fact] }));
    assert.equal((await store().view.stats()).facts, 1);
  });

  it("refuses a cursor of another list", async () => {
    await assert.rejects(store().view.facts({ first: 1, after: ["a", "b"] }), { code: "BAD_CURSOR" });
    await assert.rejects(store().view.diagnostics([one], { first: 1, after: ["x"] }), { code: "BAD_CURSOR" });
  });
}

function textCases(store: () => GraphStore, filing: FilingId): void {
  const clamped: [why: string, start: number, end: number, expected: string][] = [
    ["a range", 0, 5, "Alice"],
    ["beyond the end", TEXT.length - 3, TEXT.length + 100, "le."],
    ["before the beginning", -10, 5, "Alice"],
    ["all behind the end", 1000, 2000, ""],
    ["an end before its start", 10, 5, ""],
    ["half of a surrogate pair", TEXT.indexOf("😀"), TEXT.indexOf("😀") + 1, "\ud83d"],
  ];
  for (const [why, start, end, expected] of clamped)
    it(`cuts the text in UTF-16 units: ${why}`, async () => {
      await store().load(aLoad(filing));
      assert.equal(await store().view.text(filing, start, end), expected);
    });

  it("has no text of an unknown filing, and an empty one of an empty filing", async () => {
    assert.equal(await store().view.text(filing, 0, 5), null);
    await store().load(aLoad(filing, { text: "" }));
    assert.equal(await store().view.text(filing, 0, 5), "");
  });

  it("cuts a long text with wide characters anywhere", async () => {
    const unit = "x😀é株\n";
    const text = unit.repeat(60_000);
    await store().load(aLoad(filing, { text }));
    const place = fc.nat({ max: text.length });
    await fc.assert(
      fc.asyncProperty(place, place, async (start, end) => {
        assert.equal(await store().view.text(filing, start, end), text.slice(start, Math.max(start, end)));
      }),
      { numRuns: 60 },
    );
  });
}
