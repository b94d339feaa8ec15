import type {
  PartyKind,
  Percent,
  PercentField,
  PostalAddress,
  ShareField,
} from "../../../src/kernel/facts.ts";
import type { Span } from "../../../src/kernel/span.ts";
import type { Cell } from "../../document/model.ts";
import { assembleAddress } from "../address/postal.ts";
import { partyKindOf } from "../names/party-kind.ts";
import { BELOW_ONE, readCount, readPercent } from "./cells.ts";
import { isPercentField, markersIn, withoutMarkers } from "./columns.ts";
import { filled, spanOf } from "./lines.ts";
import type { Columns, GluedRun, HolderRecord, MarkerUse, TextPiece, ValueField } from "./model.ts";
import { foldName, joinedName } from "./pieces.ts";
import { assignRunValues, percentOf, type RunValues } from "./run-values.ts";

/**
 * How a share cell was read. `PRINTED`: a count or a dash; `BLANK`: empty in a row that has other counts, which says 0 when
 * the row is intact; `MENDED`: wrong separators; `DOUBTED`: a count where second readings stand; `LOST`: nothing readable.
 */
export interface ShareCell {
  readonly field: ShareField;
  readonly count: number | null;
  readonly state: "PRINTED" | "BLANK" | "MENDED" | "DOUBTED" | "LOST";
  readonly spans: readonly Span[];
}

/** `MARK`: a stray mark where `*` is expected. */
export interface PercentCell {
  readonly field: PercentField;
  readonly percent: Percent | null;
  readonly state: "PRINTED" | "MARK" | "LOST";
  readonly spans: readonly Span[];
}

/** The numbers of one class in a row. */
export interface ClassPosition {
  readonly class: string | null;
  readonly shares: ReadonlyMap<ShareField, ShareCell>;
  readonly percents: ReadonlyMap<PercentField, PercentCell>;
}

export interface NamedSpan {
  readonly name: string;
  readonly kind: PartyKind;
  readonly spans: readonly Span[];
}

export interface CopyRecipient {
  readonly name: string | null;
  readonly organization: string | null;
  readonly address: PostalAddress | null;
  readonly spans: readonly Span[];
}

/** One holder of the stockholder table. */
export interface StockholderRow {
  readonly ordinal: number;
  readonly name: string;
  readonly kind: PartyKind;
  readonly nameSpans: readonly Span[];
  readonly nameSeparated: boolean;
  readonly markers: readonly MarkerUse[];
  /** Only columns that the table has. */
  readonly shares: ReadonlyMap<ShareField, ShareCell>;
  readonly percents: ReadonlyMap<PercentField, PercentCell>;
  readonly careOf: readonly NamedSpan[];
  readonly attention: readonly NamedSpan[];
  readonly address: PostalAddress | null;
  readonly addressSpans: readonly Span[];
  readonly copies: readonly CopyRecipient[];
  /** The heading above a group of rows, where there is one. */
  readonly group?: string | null;
  /** "All directors and officers as a group": names no party. */
  readonly aggregate?: boolean;
  /** The numbers of a table with several classes; `shares` and `percents` are empty then. */
  readonly positions?: readonly ClassPosition[];
  /** From the name to the last line. */
  readonly span: Span;
  /** Read out of rows glued to each other. */
  readonly glued: boolean;
}

/** The rows of the records, numbered from 1 in printed order. */
export function rowsOf(
  records: readonly HolderRecord[],
  columns: Columns,
  careOfNames: ReadonlySet<string>,
): readonly StockholderRow[] {
  const fields = [...columns.fields.values()];
  const runValues = valuesOfRuns(records);
  return records.map((record, i) => {
    const glued = record.run !== null && record.values === null;
    const context = { ordinal: i + 1, fields, careOfNames };
    return buildRow(record, { ...context, runValues: glued ? (runValues.get(record) ?? new Map()) : null });
  });
}

function valuesOfRuns(records: readonly HolderRecord[]): ReadonlyMap<HolderRecord, RunValues> {
  const members = new Map<GluedRun, HolderRecord[]>();
  for (const record of records)
    if (record.run !== null) members.set(record.run, [...(members.get(record.run) ?? []), record]);
  return new Map(
    [...members].flatMap(([run, of]) => {
      const values = assignRunValues(run, of);
      return of.map((record, i) => [record, values[i] ?? new Map()] as const);
    }),
  );
}

interface RowContext {
  readonly ordinal: number;
  readonly fields: readonly ValueField[];
  readonly runValues: RunValues | null;
  readonly careOfNames: ReadonlySet<string>;
}

function buildRow(record: HolderRecord, context: RowContext): StockholderRow {
  const name = joinedName(record.names);
  const pieces = [...record.names, ...record.careOf, ...record.address, ...record.attention];
  const shares = new Map<ShareField, ShareCell>();
  const percents = new Map<PercentField, PercentCell>();
  const span = spanOf(pieces)!;
  for (const field of context.fields) {
    if (isPercentField(field)) percents.set(field, percentCell(field, record, context.runValues, span));
    else shares.set(field, shareCell(field, record, context.runValues, span));
  }
  const cells = record.values === null ? [] : [...record.values.values.values()];
  return {
    ordinal: context.ordinal,
    name,
    kind: partyKindOf(name),
    nameSpans: record.names.map((piece) => piece.span),
    nameSeparated: record.nameSeparated,
    markers: [...record.markers, ...cells.flatMap((cell) => markersIn(cell.text, cell.span.start))],
    shares,
    percents,
    careOf: joinCareOf(record.careOf, context.careOfNames),
    attention: withoutTwins(record.attention.map(named)),
    address: record.address.length === 0 ? null : assembleAddress(record.address.map((piece) => piece.text)),
    addressSpans: record.address.map((piece) => piece.span),
    copies: record.copies
      .map((copy) => copyOf(copy.names, copy.address))
      .filter((copy) => copy.spans.length > 0),
    span,
    glued: record.run !== null,
  };
}

/** A contact printed twice is one. */
function withoutTwins(names: readonly NamedSpan[]): readonly NamedSpan[] {
  const seen = new Set<string>();
  return names.filter(({ name }) => !seen.has(foldName(name)) && seen.add(foldName(name)));
}

function named(piece: TextPiece): NamedSpan {
  const name = joinedName([piece]);
  return { name, kind: partyKindOf(name), spans: [piece.span] };
}

/** Two care-of lines are one wrapped name where another row prints them as one. */
function joinCareOf(pieces: readonly TextPiece[], whole: ReadonlySet<string>): readonly NamedSpan[] {
  const names: NamedSpan[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const next = pieces[i + 1];
    const joint = next === undefined ? "" : joinedName([piece, next]);
    if (next !== undefined && whole.has(foldName(joint))) {
      names.push({ name: joint, kind: partyKindOf(joint), spans: [piece.span, next.span] });
      i++;
    } else names.push(named(piece));
  }
  return names;
}

/** The first line names the contact, the second its organization; a lone organization has no contact. */
function copyOf(names: readonly TextPiece[], address: readonly TextPiece[]): CopyRecipient {
  const kinds = names.map((piece) => partyKindOf(piece.text));
  const person = kinds.findIndex((kind) => kind === "PERSON" || kind === "JOINT_PERSONS");
  const organization = names.find((_, i) => i !== person);
  return {
    name: person < 0 ? null : joinedName([names[person]!]),
    organization: organization === undefined ? null : joinedName([organization]),
    address: address.length === 0 ? null : assembleAddress(address.map((piece) => piece.text)),
    spans: [...names, ...address].map((piece) => piece.span),
  };
}

function shareCell(field: ShareField, record: HolderRecord, run: RunValues | null, rowSpan: Span): ShareCell {
  const token = run?.get(field);
  if (token !== undefined) {
    return { field, count: Number(token.text.replaceAll(",", "")), state: "PRINTED", spans: [token.span] };
  }
  const fallback = [record.values?.span ?? rowSpan];
  // In glued rows a blank says 0 only beside both other counts: it may as well have dropped out.
  const complete = run?.has("sharesBefore") === true && run.has("sharesOffered");
  if (record.values === null && !(complete && field === "sharesAfter"))
    return { field, count: null, state: "LOST", spans: fallback };
  const cell = record.values?.values.get(field);
  const reading = readCount(withoutMarkers(cell?.text ?? ""));
  const spans = cell === undefined || cell.text === "" ? fallback : [cell.span];
  switch (reading.kind) {
    case "count":
      return { field, count: reading.count, state: record.doubted ? "DOUBTED" : "PRINTED", spans };
    case "nil":
      return { field, count: 0, state: "PRINTED", spans };
    case "blank":
      return {
        field,
        count: 0,
        state: "BLANK",
        spans: run === null ? spans : [...run.values()].map((other) => other.span),
      };
    case "mended":
      return { field, count: reading.count, state: "MENDED", spans };
    case "noise":
      return { field, count: null, state: "LOST", spans };
  }
}

function percentCell(
  field: PercentField,
  record: HolderRecord,
  run: RunValues | null,
  rowSpan: Span,
): PercentCell {
  const token = run?.get(field);
  if (token !== undefined) return { field, percent: percentOf(token), state: "PRINTED", spans: [token.span] };
  const cell: Cell | undefined = record.values?.values.get(field);
  if (cell === undefined || cell.text === "") {
    const others = record.values === null ? [] : filled(record.values.values);
    return {
      field,
      percent: null,
      state: "LOST",
      spans: [others.length > 0 ? record.values!.span : rowSpan],
    };
  }
  const reading = readPercent(withoutMarkers(cell.text));
  if (reading.kind === "percent")
    return { field, percent: reading.percent, state: "PRINTED", spans: [cell.span] };
  return {
    field,
    percent: reading.kind === "mark" ? BELOW_ONE : null,
    state: reading.kind === "mark" ? "MARK" : "LOST",
    spans: [cell.span],
  };
}
