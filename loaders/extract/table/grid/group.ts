import type { DraftDiagnostic, ShareField, TableRole } from "../../../../src/kernel/facts.ts";
import { foldSpace } from "../../../../src/kernel/text.ts";
import type { GridTable } from "../../../document/model.ts";
import type { Section } from "../../../outline/model.ts";
import { partyKindOf } from "../../names/party-kind.ts";
import { readCount, readPercent } from "../cells.ts";
import { withoutMarkers } from "../columns.ts";
import type { MarkerUse, ValueField } from "../model.ts";
import type { ClassPosition, StockholderRow } from "../rows.ts";
import type { StockholderTable, TotalCell } from "../table.ts";
import { withoutEmployers } from "./employers.ts";
import { joinRows } from "./join-rows.ts";
import type { Heading } from "./leaves.ts";
import { readNameCell } from "./names.ts";
import { type GridRow, gridRows, textOf } from "./rows.ts";
import { positionsOf } from "./values.ts";

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

/** A printed table, or what a page break left of one. */
export interface TablePart {
  readonly table: GridTable;
  readonly heading: Heading;
  readonly role: TableRole;
  readonly section: Section;
  readonly block: number;
  /** The class that a line above the table names, where tables differ in it. */
  readonly class: string | null;
}

const TOTAL =
  /^(?:grand\s+)?totals?(?:\s*[,–—-]?\s+(?:shares?|units?|number|amount|offered|owned|held|for|of|all|the|selling|registered|beneficial(?:ly)?|ownership|common|stock|securities|(?:stock|share|security|unit)?\s?-?holders?)){0,8}\s*:?$/i;
/** "Class B Common Stock" in place of a name. */
const CLASS_ALONE =
  /^(?:class [a-z] |series [a-z] )?(?:(?:common|preferred|ordinary) (?:stock|shares)|convertible preferred stock)$/i;
/** Sums of a group: the rows of the group say the same. */
const SUBTOTAL = /^sub-?\s?totals?\b/i;
const NOBODY = /^(?:none|n\/a|nil|not applicable)\.?$/i;
const AGGREGATE =
  /\bas\s+a\s+group\b|^(?:(?:shares|units|notes|securities)\s+(?:held|owned)\s+by\s+)?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+other\s+(?:\w+\s+){0,2}(?:stock|share|security|unit|note)?\s?holders\b|^(?:any|all|unnamed|unidentified|other)\s+(?:\w+\s+){0,3}(?:stock|share|security|unit|note)?\s?holders?\b|\b(?:directors|officers)\b.{0,80}\(\d{1,3}\s+(?:persons|individuals|people)\)/i;

/** The rows of a table's parts, in printed order. */
export function readParts(parts: readonly TablePart[]): OwnershipTable {
  const { role } = parts[0]!;
  const last = parts.at(-1)!;
  const reader = new RowReader(
    parts.map(({ table, heading, class: own }) => ({
      heading,
      printed: printedRows(table, heading).map((row) => ({ ...row, class: row.class ?? own })),
    })),
  );
  return {
    role,
    rows: withoutEmptyColumns(withoutNumbers(reader.rows)),
    totals: reader.totals === null ? new Map() : totalCells(reader.totals),
    totalPercent: reader.totals === null ? null : totalPercentOf(reader.totals),
    totalSpan: reader.totals?.span ?? null,
    headingMarkers: headingMarkers(parts),
    section: last.section,
    endBlock: last.block + 1,
    diagnostics: reader.diagnostics,
  };
}

/** A heading printed again in the middle of a table is no row; what it prints in place of the names' heads a group. */
function printedRows(table: GridTable, heading: Heading): readonly GridRow[] {
  const bare = (text: string) => withoutMarkers(foldSpace(text));
  const headings = new Set(heading.cells.map((cell) => bare(cell.text)));
  const rows = table.rows.map((row, at) => {
    const [first, ...others] = row.filter((cell) => cell.text.trim() !== "");
    const isAgain =
      at >= heading.body && others.length > 0 && others.every((cell) => headings.has(bare(cell.text)));
    if (!isAgain) return row;
    if (headings.has(bare(first!.text))) return [];
    return others.length < 2 ? row : [{ ...first!, columnSpan: table.columns }];
  });
  return withoutEmployers(joinRows(gridRows({ ...table, rows }, heading)));
}

/** Goes through the printed rows and tells holders from headings of groups, totals and notes. */
class RowReader {
  readonly rows: OwnershipRow[] = [];
  readonly diagnostics: DraftDiagnostic[] = [];
  totals: GridRow | null = null;
  #group: string | null = null;
  #inColumn = false;
  readonly #styled: boolean;

  constructor(parts: readonly { readonly heading: Heading; readonly printed: readonly GridRow[] }[]) {
    this.#styled = parts.some(({ printed }) =>
      printed.some((row) => row.values.size === 0 && isMarkedHeading(row)),
    );
    for (const { heading, printed } of parts) for (const row of printed) this.#read(row, heading);
  }

  #read(row: GridRow, heading: Heading): void {
    const name = row.name.text;
    // A group of all stands below the groups that a column names, not in the last of them.
    if (row.group !== null || (this.#inColumn && AGGREGATE.test(name))) this.#group = row.group;
    this.#inColumn ||= row.group !== null;
    if (TOTAL.test(name)) this.totals = row;
    else if (CLASS_ALONE.test(name) && this.rows.length > 0) this.#addClass(row, heading);
    else if (SUBTOTAL.test(name)) return;
    else if (name === "") this.#readUnnamed(row, heading);
    else if (row.values.size === 0 && NOBODY.test(name)) return;
    else if (row.values.size > 0 || !isGroupHeading(row, this.#styled)) {
      const place = { ordinal: this.rows.length + 1, group: this.#group };
      this.rows.push(ownershipRow(row, heading, place));
    } else if (!isRepeatedHeading(row, heading)) this.#group = name.replace(/\s*\(continued\)/i, "");
  }

  /** A class of shares in a row below its holder's name. */
  #addClass(row: GridRow, heading: Heading): void {
    const above = this.rows.at(-1)!;
    const own = positionsOf(row, heading.leaves, row.span).map((one) => ({ ...one, class: row.name.text }));
    const markers = [...above.markers, ...row.name.markers];
    this.rows[this.rows.length - 1] = { ...above, markers, positions: [...above.positions, ...own] };
  }

  /** A further class of the holder above, the totals without their label, or numbers that nobody can be given. */
  #readUnnamed(row: GridRow, heading: Heading): void {
    const above = this.rows.at(-1);
    if (above !== undefined && row.class !== null && row.ownClass && row.values.size > 0) {
      const positions = [...above.positions, ...positionsOf(row, heading.leaves, row.span)];
      this.rows[this.rows.length - 1] = { ...above, positions };
    } else if (addsUp(row, this.rows)) this.totals = row;
    else if (row.values.size > 0) this.diagnostics.push(unnamed(row));
  }
}

/** A column of the row is the sum of the rows above; of two at least. */
function addsUp(row: GridRow, rows: readonly OwnershipRow[]): boolean {
  return [...totalCells(row)].some(([field, { count }]) => {
    const counts = rows.flatMap(({ shares }) => shares.get(field as ShareField)?.count ?? []);
    return counts.length > 1 && counts.reduce((sum, one) => sum + one, 0) === count;
  });
}

const NUMBERED = /^(\d{1,4})[.)]\s+(?=\S)/;
const LEAST_NUMBERED = 3;

/** Names that are numbered through: the number is none of the name. */
function withoutNumbers(rows: readonly OwnershipRow[]): readonly OwnershipRow[] {
  const numbered = rows.filter(({ name }, at) => Number(NUMBERED.exec(name)?.[1]) === at + 1);
  if (numbered.length < LEAST_NUMBERED || numbered.length * 2 < rows.length) return rows;
  return rows.map((row) => {
    const name = row.name.replace(NUMBERED, "");
    return name === row.name ? row : { ...row, name, kind: partyKindOf(name) };
  });
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
  const contact = readNameCell(row.name, row.address, {
    address: /\baddress/i.test(named),
    occupation: /\boccupation|\bexperience\b/i.test(named),
    office: /\b(?:position|office|relationship|title)\b/i.test(named),
  });
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

function headingMarkers(parts: readonly TablePart[]): readonly MarkerUse[] {
  const cells = parts[0]!.heading.cells;
  return cells.flatMap((cell) => textOf([cell]).markers);
}
