import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { type LoadedFiling, loadFiling } from "../../../loaders/index.ts";
import type { FactKind, FactOf } from "../../../src/kernel/facts.ts";
import { renameExample } from "../../support/prospectus-generator-renamed.ts";
import { renumberExample } from "../../support/prospectus-generator-renumbered.ts";
import { HOLDERS } from "./internap-holders.ts";

// The oracle is the table written by hand from reading the prospectus, told with the other names and numbers.

const TEXT = readFileSync(new URL("../../../examples/internap-424b3-2001.txt", import.meta.url), "utf8");
const SEEDS = Array.from({ length: 12 }, (_, seed) => seed + 1);

function ofKind<K extends FactKind>({ facts }: LoadedFiling, kind: K, ordinal: number): FactOf<K>[] {
  return facts
    .filter((fact): fact is FactOf<K> => fact.kind === kind)
    .filter(({ values }) => (values as { ordinal?: number | null }).ordinal === ordinal);
}

function sharesOf(filing: LoadedFiling, ordinal: number) {
  const shares = Object.fromEntries(
    ofKind(filing, "HOLDING_SHARES", ordinal).map(({ values }) => [values.field, values.shares]),
  );
  return {
    before: shares.sharesBefore,
    offered: shares.sharesOffered,
    after: shares.sharesAfter,
    percent: ofKind(filing, "HOLDING_PERCENT", ordinal)[0]?.values.text,
  };
}

function contactOf(filing: LoadedFiling, ordinal: number) {
  const [address] = ofKind(filing, "HOLDING_ADDRESS", ordinal);
  const parts = ["street", "unit", "city", "region", "postalCode", "country"] as const;
  return {
    name: ofKind(filing, "HOLDING", ordinal)[0]?.values.printedName,
    address: parts.map((part) => address?.values[part] ?? "-").join("; "),
    careOf: ofKind(filing, "CARE_OF", ordinal).map(({ values }) => values.name),
    attention: ofKind(filing, "ATTENTION", ordinal).map(({ values }) => values.name),
    markers: ofKind(filing, "FOOTNOTE_REFERENCE", ordinal).map(({ values }) => values.marker),
  };
}

function rowsOf<T>(read: (ordinal: number) => T): T[] {
  return HOLDERS.map((_, i) => read(i + 1));
}

function rowCount({ facts }: LoadedFiling): number {
  return facts.filter(({ kind }) => kind === "HOLDING").length;
}

describe("the damaged table under other names and places", () => {
  for (const seed of SEEDS)
    it(`seed ${seed}: the same rows, told with the other names`, () => {
      const { text, renameHolder } = renameExample(TEXT, seed);
      const filing = loadFiling(Buffer.from(text));
      const expected = HOLDERS.map(renameHolder);
      assert.equal(rowCount(filing), HOLDERS.length);
      assert.deepEqual(
        rowsOf((ordinal) => ({ ...contactOf(filing, ordinal), ...sharesOf(filing, ordinal) })),
        expected.map(({ name, address, careOf, attention, markers, before, offered, after, percent }) => ({
          ...{ name, address, careOf, attention, markers },
          ...{ before, offered, after, percent },
        })),
      );
    });
});

describe("the damaged table with other numbers", () => {
  for (const seed of SEEDS)
    it(`seed ${seed}: the other numbers, the lost ones computed`, () => {
      const { text, rows, totals } = renumberExample(TEXT, seed);
      const filing = loadFiling(Buffer.from(text));
      assert.equal(rowCount(filing), HOLDERS.length);
      assert.deepEqual(
        rowsOf((ordinal) => sharesOf(filing, ordinal)),
        rows,
      );
      const [total] = filing.facts.filter(
        (fact): fact is FactOf<"HOLDING_TOTAL"> => fact.kind === "HOLDING_TOTAL",
      );
      assert.deepEqual(
        [total?.values.sharesBefore, total?.values.sharesOffered, total?.values.sharesAfter],
        [totals.before, totals.offered, totals.after],
      );
    });
});
