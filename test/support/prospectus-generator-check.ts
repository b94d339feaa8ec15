import { readFlattenedText } from "../../loaders/document/flattened.ts";
import type { Extraction } from "../../loaders/extract/extraction.ts";
import { buildOutline } from "../../loaders/outline/build-outline.ts";
import { readHoldings } from "../../loaders/reconcile/holdings.ts";
import type { DraftOf, FactKind, PostalAddress } from "../../src/kernel/facts.ts";
import { foldSpace, printCount } from "../../src/kernel/text.ts";
import type { Prospectus, TrueRow } from "./prospectus-generator.ts";
import type { TrueAddress } from "./prospectus-generator-addresses.ts";
import { type Printed, renderProspectus } from "./prospectus-generator-print.ts";

/** A prospectus's text and what was read from it. */
export interface ReadBack extends Extraction {
  readonly text: string;
}

/** Reads the table of a text whose cover numbers are known. */
export function readTable(text: string, outstanding: number, offered: number | null): ReadBack {
  const place = (words: string) => {
    const start = Math.max(0, text.indexOf(words));
    return [{ start, end: start + words.length }];
  };
  const cover = {
    outstanding: { shares: outstanding, spans: place(printCount(outstanding)) },
    offered: offered === null ? null : { shares: offered, spans: place(printCount(offered)) },
  };
  return { text, ...readHoldings(buildOutline(readFlattenedText(text)), cover) };
}

export function readPrinted(printed: Printed): ReadBack {
  const { outstanding, totals } = printed.truth;
  return readTable(renderProspectus(printed), outstanding, totals.offered);
}

export function factsOf<K extends FactKind>({ facts }: Extraction, kind: K): readonly DraftOf<K>[] {
  return facts.filter((fact) => fact.kind === kind) as unknown as readonly DraftOf<K>[];
}

function ofRow<K extends FactKind>(read: Extraction, kind: K, index: number): readonly DraftOf<K>[] {
  return factsOf(read, kind).filter((fact) => "ordinal" in fact.values && fact.values.ordinal === index + 1);
}

/** A row as one comparable value; addresses in one line. */
interface RowView {
  readonly name: string;
  readonly kind: string;
  readonly shares: readonly (number | null)[];
  readonly percent: readonly string[];
  readonly address: string;
  readonly careOf: readonly string[];
  readonly attention: readonly string[];
  readonly copies: readonly string[];
  readonly markers: readonly string[];
}

export function addressLine(address: PostalAddress | null): string {
  if (address === null) return "";
  const { street, unit, city, region, postalCode, country } = address;
  return [street, unit, city, region, postalCode, country].map((part) => part ?? "-").join("; ");
}

function copyLine(
  name: string | null,
  organization: string | null,
  to: TrueAddress | PostalAddress | null,
): string {
  return `${name ?? "-"} / ${organization ?? "-"} / ${addressLine(to)}`;
}

export function trueView(row: TrueRow): RowView {
  return {
    name: row.name,
    kind: row.kind,
    shares: [row.before, row.offered, row.after],
    percent: [row.percent],
    address: addressLine(row.address),
    careOf: row.careOf,
    attention: row.attention === null ? [] : [row.attention],
    copies: row.copy === null ? [] : [copyLine(row.copy.name, row.copy.organization, row.copy.address)],
    markers: row.markers,
  };
}

export const SHARE_FIELDS = ["sharesBefore", "sharesOffered", "sharesAfter"] as const;

export function shareFact(read: Extraction, index: number, field: (typeof SHARE_FIELDS)[number]) {
  return ofRow(read, "HOLDING_SHARES", index).find((fact) => fact.values.field === field);
}

export function readView(read: Extraction, index: number): RowView | null {
  const holding = ofRow(read, "HOLDING", index)[0];
  if (holding === undefined) return null;
  return {
    name: holding.values.printedName,
    kind: holding.values.partyKind,
    shares: SHARE_FIELDS.map((field) => shareFact(read, index, field)?.values.shares ?? null),
    percent: ofRow(read, "HOLDING_PERCENT", index).map(({ values }) => values.text),
    address: addressLine(ofRow(read, "HOLDING_ADDRESS", index)[0]?.values ?? null),
    careOf: ofRow(read, "CARE_OF", index).map(({ values }) => values.name),
    attention: ofRow(read, "ATTENTION", index).map(({ values }) => values.name),
    copies: ofRow(read, "COPY_TO", index).map(({ values: to }) =>
      copyLine(to.name, to.organization, to.address),
    ),
    markers: ofRow(read, "FOOTNOTE_REFERENCE", index).map(({ values }) => values.marker),
  };
}

/** What differs between the truth and the reading, in words; `but` names parts that are not compared, by row. */
export function differences(
  truth: Prospectus,
  read: ReadBack,
  but: (index: number) => readonly (keyof RowView)[] = () => [],
): readonly string[] {
  const found: string[] = [];
  const names = factsOf(read, "HOLDING").map((fact) => fact.values.printedName);
  const meant = truth.rows.map((row) => row.name);
  if (JSON.stringify(names) !== JSON.stringify(meant))
    return [`rows: ${firstDifference(meant, names)} (${names.length} read, ${meant.length} meant)`];
  truth.rows.forEach((row, index) => {
    const [expected, actual] = [trueView(row), readView(read, index)!];
    for (const part of Object.keys(expected) as (keyof RowView)[]) {
      if (but(index).includes(part)) continue;
      const [a, b] = [JSON.stringify(expected[part]), JSON.stringify(actual[part])];
      if (a !== b) found.push(`${index + 1} ${row.name}: ${part} ${a}, read ${b}`);
    }
  });
  return [...found, ...noteDifferences(truth, read)];
}

/** What differs between the truth and what was read of the notes' sentences, in words. */
export function statementDifferences(truth: Prospectus, read: ReadBack): readonly string[] {
  return truth.notes.flatMap((note) => {
    if (note.row === null) return [];
    const said = sayings(read, note.row, note.text);
    const meant = {
      components: note.components.map((part) => [part.kind, part.class, part.shares, part.heldBy]),
      disclaims: note.disclaims,
      control: note.control,
      cap: note.cap,
    };
    const [a, b] = [JSON.stringify(meant), JSON.stringify(said)];
    return a === b ? [] : [`note ${note.marker} "${note.text}": ${a}, read ${b}`];
  });
}

function firstDifference(expected: readonly string[], actual: readonly string[]): string {
  const at = expected.findIndex((name, i) => name !== actual[i]);
  const i = at < 0 ? expected.length : at;
  return `${i + 1} is ${JSON.stringify(expected[i] ?? null)}, read ${JSON.stringify(actual[i] ?? null)} after ${JSON.stringify(actual[i - 1] ?? null)}`;
}

/** Markers, texts and the rows that they are tied to. */
function noteDifferences(truth: Prospectus, read: ReadBack): readonly string[] {
  const meant = truth.notes.map(({ marker, text, row }) => [marker, text, row === null ? null : row + 1]);
  const references = factsOf(read, "FOOTNOTE_REFERENCE");
  const notes = factsOf(read, "FOOTNOTE").map(({ values: { marker, text } }) => {
    const rows = references.filter(({ values }) => values.marker === marker);
    return [
      marker,
      text,
      rows.length === 1 ? rows[0]!.values.ordinal : rows.map(({ values }) => values.ordinal),
    ];
  });
  return meant.flatMap((note, i) => {
    const [a, b] = [JSON.stringify(note), JSON.stringify(notes[i] ?? null)];
    return a === b ? [] : [`note ${i + 1}: ${a}, read ${b}`];
  });
}

/** What the facts of the row say whose words stand in the note. */
function sayings(read: ReadBack, index: number, text: string) {
  const inNote = (fact: { readonly spans: readonly { start: number; end: number }[] }) =>
    fact.spans.every(({ start, end }) => text.includes(foldSpace(read.text.slice(start, end))));
  const components = ofRow(read, "COMPONENT", index).filter(inNote);
  return {
    components: components.map(({ values }) => [
      values.componentKind,
      values.class,
      values.shares,
      values.heldBy,
    ]),
    disclaims: ofRow(read, "DISCLAIMER", index)
      .filter(inNote)
      .map(({ values }) => values.of),
    control: ofRow(read, "CONTROL", index)
      .filter(inNote)
      .map(({ values }) => values.person),
    cap: ofRow(read, "OWNERSHIP_CAP", index).filter(inNote)[0]?.values.percent ?? null,
  };
}

/** Facts whose words do not stand at their spans. */
export function evidenceFaults(read: ReadBack): readonly string[] {
  return read.facts.flatMap((fact) => {
    const quotes = fact.spans.map(({ start, end }) => read.text.slice(start, end));
    const bad = fact.spans.some(({ start, end }) => start < 0 || end > read.text.length || start >= end);
    if (bad || quotes.length === 0) return [`${fact.kind} ${fact.subject}: no evidence`];
    if (fact.how !== "STATED") return [];
    return saysSo(fact.values as Record<string, unknown>, fact.kind, quotes)
      ? []
      : [
          `${fact.kind} ${fact.subject}: ${JSON.stringify(fact.values)} is not what ${JSON.stringify(quotes)} says`,
        ];
  });
}

const letters = (text: string) =>
  text
    .replace(/\(\w{1,2}\)/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

function saysSo(values: Record<string, unknown>, kind: string, quotes: readonly string[]): boolean {
  const said = letters(quotes.join(" "));
  const has = (value: unknown) => typeof value !== "string" || said.includes(letters(value));
  if (kind === "HOLDING") return has(values.printedName);
  if (kind === "CARE_OF" || kind === "ATTENTION" || kind === "COPY_TO") return has(values.name);
  if (kind === "HOLDING_ADDRESS") return has(values.postalCode);
  if (kind === "HOLDING_SHARES" && typeof values.shares === "number" && values.shares > 0)
    return quotes.some(
      (quote) => quote.replace(/\(\w{1,2}\)/g, "").replace(/\D/g, "") === String(values.shares),
    );
  if (kind === "COMPONENT") return said.includes(String(values.shares));
  return true;
}

/**
 * Share counts that are neither the true one nor null, although no diagnostic names their row; derived counts that are wrong
 * although nothing says what they rest on; rows that are missing or invented. In words.
 */
export function wrongCounts(truth: Prospectus, read: ReadBack): readonly string[] {
  const names = factsOf(read, "HOLDING").map((fact) => fact.values.printedName);
  const meant = truth.rows.map((row) => row.name);
  if (JSON.stringify(names) !== JSON.stringify(meant))
    return [`rows: ${firstDifference(meant, names)} (${names.length} read, ${meant.length} meant)`];
  const warnings = read.diagnostics.filter(({ severity }) => severity !== "INFO");
  return truth.rows.flatMap((row, index) => {
    const counts = [row.before, row.offered, row.after];
    const named = warnings.some(({ message }) => message.includes(`"${row.name}"`));
    return SHARE_FIELDS.flatMap((field, i) => {
      const fact = shareFact(read, index, field);
      const shares = fact?.values.shares ?? null;
      if (shares === null || shares === counts[i]) return [];
      const listed = warnings.some(
        ({ code, message }) => code === "UNVERIFIABLE" && restsOn(message, row.name),
      );
      const excused = fact!.how === "DERIVED" ? listed : named;
      return excused
        ? []
        : [`${index + 1} ${row.name}: ${field} ${counts[i]}, read ${shares} (${fact!.how}, ${fact!.reason})`];
    });
  });
}

/** Whether the diagnostic lists the row among the derived values that rest on unverifiable cells. */
function restsOn(message: string, name: string): boolean {
  return message.slice(message.indexOf("Derived values that rest")).includes(`"${name}"`);
}
