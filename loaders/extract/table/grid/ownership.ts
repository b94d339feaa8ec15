import type { DraftDiagnostic, TableRole } from "../../../../src/kernel/facts.ts";
import type { GridTable } from "../../../document/model.ts";
import type { Outline, Section } from "../../../outline/model.ts";
import { partyKindOf } from "../../names/party-kind.ts";
import { readCount, readPercent } from "../cells.ts";
import { markersIn } from "../columns.ts";
import type { MarkerUse, ValueField } from "../model.ts";
import type { ClassPosition, StockholderRow } from "../rows.ts";
import type { StockholderTable, TotalCell } from "../table.ts";
import { namesSellers } from "./choose.ts";
import { headsManagement, headsNames, saysOwned } from "./headings.ts";
import { type Heading, type Leaf, readHeading } from "./leaves.ts";
import { readNameCell } from "./names.ts";
import { type GridRow, gridRows, positionsOf } from "./rows.ts";

/** A row of a grid: with several classes the numbers stand in `positions`, else in `shares` and `percents`. */
export interface OwnershipRow extends StockholderRow {
  readonly group: string | null;
  /** "All directors and officers as a group": names no party. */
  readonly aggregate: boolean;
  readonly positions: readonly ClassPosition[];
}

/** A stockholder table of a document with grids, with the place behind it where its notes begin. */
export interface OwnershipTable extends StockholderTable {
  readonly role: TableRole;
  readonly rows: readonly OwnershipRow[];
  readonly section: Section;
}

interface Candidate {
  readonly table: GridTable;
  readonly heading: Heading;
  readonly role: TableRole;
  readonly section: Section;
  readonly block: number;
}

/** The selling stockholders' and the beneficial owners' tables, each continued over its pages. */
export function readOwnershipTables(outline: Outline): readonly OwnershipTable[] {
  const groups: Candidate[][] = [];
  for (const section of outline.sections) {
    for (const [block, table] of section.blocks.entries()) {
      if (table.kind !== "table") continue;
      const last = groups.at(-1)?.at(-1);
      const continued =
        last !== undefined && last.section === section && isNear(section, last.block, block)
          ? continuation(table, last)
          : null;
      if (continued !== null) {
        groups.at(-1)!.push({ ...continued, section, block });
        continue;
      }
      const heading = readHeading(table, isOfHolders(section));
      const role = heading === null ? null : roleOf(heading, section);
      if (heading !== null && role !== null) groups.push([{ table, heading, role, section, block }]);
    }
  }
  return withoutCopies(groups.map(readGroup)).filter((table) => table.rows.length > 0);
}

function isOfHolders({ role }: Section): boolean {
  return role === "SELLING_STOCKHOLDERS" || role === "PRINCIPAL_STOCKHOLDERS";
}

/** Only page furniture and short lines between two parts of one table. */
function isNear(section: Section, from: number, to: number): boolean {
  return section.blocks
    .slice(from + 1, to)
    .every((block) => block.kind === "page-break" || block.span.end - block.span.start < 80);
}

/** The next part of a table: the same leaves again, or no heading and as many columns. */
function continuation(
  table: GridTable,
  last: Candidate,
): Pick<Candidate, "table" | "heading" | "role"> | null {
  const heading = readHeading(table, isOfHolders(last.section));
  const fields = (leaves: readonly Leaf[]) =>
    leaves
      .filter((leaf) => leaf.what.kind === "VALUE")
      .map((leaf) => JSON.stringify(leaf.what))
      .join();
  if (
    heading !== null &&
    fields(heading.leaves) !== "" &&
    fields(heading.leaves) === fields(last.heading.leaves)
  )
    return { table, heading, role: last.role };
  const bare = heading !== null && fields(heading.leaves) === "" && table.columns === last.table.columns;
  return bare ? { table, heading: { ...last.heading, body: 0 }, role: last.role } : null;
}

/** Words of tables about other things: allotments, pay, grants, prices, statements. */
const NO_HOLDERS =
  /underwriter|salary|bonus|compensation|fiscal year|option awards?|exercise price|grant date|director fees|committee|principal amount|proceeds|dividend|per share|audit|closing price|high\b.*\blow\b/i;
const NO_NAMES = /\bunderwriters?\b|\bagents?\b|\bplan\s+category\b|\byears?\b|\bperiod\b/i;

/** SELLING with a column of offered shares; OWNERS where the headings speak of ownership; null for any other table. */
function roleOf(heading: Heading, section: Section): TableRole | null {
  const { leaves } = heading;
  const text = leaves.map((leaf) => leaf.path.join(" ")).join(" ");
  const has = (...fields: readonly string[]) =>
    leaves.some(({ what }) => what.kind === "VALUE" && fields.includes(what.field));
  const name = leaves.find((leaf) => leaf.what.kind === "NAME")?.path.join(" ") ?? null;
  if (name === null || NO_NAMES.test(name) || !has("sharesBefore", "sharesOffered", "sharesAfter"))
    return null;
  const inSelling = section.role === "SELLING_STOCKHOLDERS";
  const ofOwners = section.role === "PRINCIPAL_STOCKHOLDERS" || /beneficial/i.test(text);
  const owned = ofOwners || saysOwned(text);
  const sellers = namesSellers(leaves);
  const offered = has("sharesOffered") && (has("sharesBefore", "sharesAfter") || inSelling);
  // What a table of holders has besides ("underwriters' option", "principal amount") does not make it another one.
  if (NO_HOLDERS.test(text) && !sellers && !(offered && owned)) return null;
  const named = headsNames(name) || (name === "" ? inSelling || ofOwners : sellers);
  if (offered && (named || owned)) return "SELLING";
  const percents = has("percentBefore", "percentAfter", "votingPercent");
  const stated = owned && (percents || /beneficial/i.test(text));
  const managed = ofOwners && headsManagement(name);
  return stated && (named || managed) ? "OWNERS" : null;
}

const TOTAL = /^(?:grand\s+)?totals?\b\s*:?$/i;
const AGGREGATE =
  /\bas\s+a\s+group\b|^(?:any|all|unnamed|unidentified|other)\s+(?:\w+\s+){0,3}(?:stock|share|security|unit|note)?\s?holders?\b|\b(?:directors|officers)\b.{0,80}\(\d{1,3}\s+(?:persons|individuals|people)\)/i;

function readGroup(parts: readonly Candidate[]): OwnershipTable {
  const first = parts[0]!;
  const last = parts.at(-1)!;
  const rows: OwnershipRow[] = [];
  let group: string | null = null;
  let totals: GridRow | null = null;
  const diagnostics: DraftDiagnostic[] = [];
  const read = parts.map(({ table, heading }) => ({ heading, printed: gridRows(table, heading) }));
  const styled = read.some(({ printed }) =>
    printed.some((row) => row.values.size === 0 && isMarkedHeading(row)),
  );
  for (const { heading, printed } of read) {
    for (const row of printed) {
      if (TOTAL.test(row.name.text)) totals = row;
      else if (row.name.text === "") diagnostics.push(unnamed(row));
      else if (row.values.size > 0 || !isGroupHeading(row, styled)) {
        rows.push(ownershipRow(row, heading, { ordinal: rows.length + 1, group }));
      } else if (!isRepeatedHeading(row, heading)) group = row.name.text.replace(/\s*\(continued\)/i, "");
    }
  }
  return {
    role: first.role,
    rows: withoutEmptyColumns(rows),
    totals: totals === null ? new Map() : totalCells(totals),
    totalPercent: totals === null ? null : totalPercentOf(totals),
    totalSpan: totals?.span ?? null,
    headingMarkers: headingMarkers(parts),
    section: last.section,
    endBlock: last.block + 1,
    diagnostics,
  };
}

/** A column that is empty in every row says nothing: it is no column of zeros. */
function withoutEmptyColumns(rows: readonly OwnershipRow[]): readonly OwnershipRow[] {
  const used = new Set<string>();
  for (const row of rows) {
    for (const { class: name, shares } of [{ class: null, shares: row.shares }, ...row.positions]) {
      for (const cell of shares.values()) if (cell.state !== "BLANK") used.add(`${name} ${cell.field}`);
    }
  }
  const kept = (name: string | null, shares: StockholderRow["shares"]) =>
    new Map([...shares].filter(([field]) => used.has(`${name} ${field}`)));
  return rows.map((row) => ({
    ...row,
    shares: kept(null, row.shares),
    positions: row.positions.map((position) => ({
      ...position,
      shares: kept(position.class, position.shares),
    })),
  }));
}

/** Set apart from the rows by its type or by a colon. */
function isMarkedHeading(row: GridRow): boolean {
  return row.headed || /:$/.test(row.name.text);
}

const GROUP_WORDS =
  /\b(?:stock|share|unit|security)\s?holders?\b|\bholders\b|\bofficers?\b|\bdirectors?\b|\bowners\b|\bothers?\b|\bmanagement\b|\binvestors\b|\d\s?%/i;

/**
 * A line without numbers heads a group where it is marked as a heading or speaks of a group; else it is a holder whose
 * numbers are still blank (a preliminary prospectus). `styled`: the table marks its headings.
 */
function isGroupHeading(row: GridRow, styled: boolean): boolean {
  return isMarkedHeading(row) || (!styled && GROUP_WORDS.test(row.name.text));
}

function isRepeatedHeading(row: GridRow, heading: Heading): boolean {
  return heading.cells.some((cell) => cell.text === row.name.text);
}

function unnamed(row: GridRow): DraftDiagnostic {
  return {
    code: "LINE_UNREADABLE",
    severity: "INFO",
    message: "A row of numbers without a name was left out.",
    spans: [row.span],
  };
}

function ownershipRow(
  row: GridRow,
  heading: Heading,
  place: { ordinal: number; group: string | null },
): OwnershipRow {
  const named = heading.leaves.find((leaf) => leaf.what.kind === "NAME")?.path.join(" ") ?? "";
  const contact = readNameCell(row.name, row.address, /\baddress/i.test(named));
  const positions = row.values.size === 0 ? [] : positionsOf(row, heading.leaves, row.span);
  const [only] = positions;
  const single = only !== undefined && positions.length === 1 && only.class === null;
  const markers = [...row.name.markers, ...[...row.values.values()].flatMap((value) => value.markers)];
  return {
    ordinal: place.ordinal,
    ...contact,
    kind: partyKindOf(contact.name),
    nameSeparated: false,
    markers: markers.filter((use, i) => markers.findIndex((other) => other.marker === use.marker) === i),
    shares: single ? only.shares : new Map(),
    percents: single ? only.percents : new Map(),
    copies: [],
    span: row.span,
    glued: false,
    group: place.group,
    aggregate: AGGREGATE.test(row.name.text),
    positions: single ? [] : positions,
  };
}

function totalCells(row: GridRow): ReadonlyMap<ValueField, TotalCell> {
  const totals = new Map<ValueField, TotalCell>();
  for (const [leaf, value] of row.values) {
    if (leaf.what.kind !== "VALUE") continue;
    const reading = readCount(value.text);
    const { field } = leaf.what;
    if (
      reading.kind === "count" &&
      !totals.has(field) &&
      (field === "sharesBefore" || field === "sharesOffered" || field === "sharesAfter")
    )
      totals.set(field, { count: reading.count, span: value.span });
  }
  return totals;
}

function totalPercentOf(row: GridRow): StockholderTable["totalPercent"] {
  for (const [leaf, value] of row.values) {
    if (leaf.what.kind !== "VALUE" || leaf.what.field !== "percentAfter") continue;
    const reading = readPercent(value.text.replace(/\s/g, ""));
    if (reading.kind === "percent" && reading.percent.value !== null)
      return { text: reading.percent.text, value: reading.percent.value, span: value.span };
  }
  return null;
}

function headingMarkers(parts: readonly Candidate[]): readonly MarkerUse[] {
  const cells = parts[0]!.heading.cells;
  return cells.flatMap((cell) => markersIn(cell.text, cell.span.start));
}

/** The same table printed again (a second prospectus in one filing) is read once. */
function withoutCopies(tables: readonly OwnershipTable[]): readonly OwnershipTable[] {
  const seen = new Set<string>();
  return tables.filter((table) => {
    const print = `${table.role} ${table.rows.map((row) => row.name).join("|")}`;
    const known = seen.has(print);
    seen.add(print);
    return !known;
  });
}
