import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";
import { type LoadedFiling, loadFiling } from "../../../loaders/index.ts";
import type { FactKind, FactOf } from "../../../src/kernel/facts.ts";
import { type ExpectedFiling, type ExpectedRow, INVENTED } from "./expected.ts";

// Filings that nobody filed, in layouts that many did: the oracle is whoever wrote them.

for (const expected of INVENTED)
  describe(`${expected.file}: ${expected.why}`, () => {
    let filing: LoadedFiling;
    before(() => {
      filing = loadFiling(readFileSync(new URL(`filings/${expected.file}`, import.meta.url)));
    });

    for (const [kind, values] of expected.facts)
      it(kind, () => {
        const facts = filing.facts.filter((fact) => fact.kind === kind);
        const parts = facts.map((fact) =>
          Object.fromEntries(
            Object.keys(values).map((name) => [name, (fact.values as Record<string, unknown>)[name]]),
          ),
        );
        assert.ok(
          parts.some((part) => JSON.stringify(part) === JSON.stringify(values)),
          JSON.stringify(facts.map((fact) => fact.values)),
        );
      });

    it("has its rows, none missing and none invented", () => {
      const rows = ofTable(filing, expected.table, "HOLDING");
      assert.deepEqual(
        rows.map(({ values }) => [values.printedName, values.group, values.aggregate]),
        expected.rows.map(({ name, group = null, aggregate = false }) => [name, group, aggregate]),
      );
    });

    for (const [i, row] of expected.rows.entries())
      it(row.name, () => assert.deepEqual(rowOf(filing, expected, i + 1), fullRow(row)));

    it("quotes the words of every fact", () => {
      for (const { evidence } of filing.facts)
        for (const { start, end, quote } of evidence)
          assert.equal(filing.filing.text.slice(start, end), quote);
    });
  });

function ofTable<K extends FactKind>({ facts }: LoadedFiling, table: string, kind: K): FactOf<K>[] {
  return facts
    .filter((fact): fact is FactOf<K> => fact.kind === kind)
    .filter(({ values }) => (values as { table?: string }).table === table);
}

function rowOf(filing: LoadedFiling, { table }: ExpectedFiling, ordinal: number) {
  const of = <K extends FactKind>(kind: K) =>
    ofTable(filing, table, kind).filter(({ values }) => (values as { ordinal?: number }).ordinal === ordinal);
  const shares = of("HOLDING_SHARES").filter(({ values }) => values.class === undefined);
  const percents = of("HOLDING_PERCENT").filter(({ values }) => values.class === undefined);
  const [address] = of("HOLDING_ADDRESS");
  const parts = ["street", "unit", "city", "region", "postalCode", "country"] as const;
  return {
    shares: (["sharesBefore", "sharesOffered", "sharesAfter"] as const).map(
      (field) => shares.find(({ values }) => values.field === field)?.values.shares ?? null,
    ),
    percents: (["percentBefore", "percentAfter"] as const).map(
      (field) => percents.find(({ values }) => values.field === field)?.values.text ?? null,
    ),
    positions: positionsOf(of("HOLDING_SHARES"), of("HOLDING_PERCENT")),
    address: address === undefined ? null : parts.map((part) => address.values[part] ?? "-").join("; "),
    careOf: of("CARE_OF").map(({ values }) => values.name),
    control: of("CONTROL").map(({ values }) => values.person),
    markers: of("FOOTNOTE_REFERENCE").map(({ values }) => values.marker),
  };
}

/** Class, shares before, percent of the class, percent of all votes. */
function positionsOf(
  shares: readonly FactOf<"HOLDING_SHARES">[],
  percents: readonly FactOf<"HOLDING_PERCENT">[],
) {
  const classes = [...new Set([...shares, ...percents].flatMap(({ values }) => values.class ?? []))];
  return classes.map((name) => {
    const own = percents.filter(({ values }) => values.class === name);
    return [
      name,
      shares.find(({ values }) => values.class === name)?.values.shares ?? null,
      own.find(({ values }) => values.field === "percentBefore")?.values.text ?? null,
      own.find(({ values }) => values.field === "votingPercent")?.values.text ?? null,
    ];
  });
}

function fullRow({ shares, percents, address, ...rest }: ExpectedRow) {
  const { positions = [], careOf = [], control = [], markers = [] } = rest;
  return { shares, percents, positions, address, careOf, control, markers };
}
