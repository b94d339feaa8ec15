import type { Draft, DraftOf, FactKind, TableRole } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";
import { draft } from "../extract/extraction.ts";
import type { Note } from "../extract/footnotes/notes.ts";
import { controlInName } from "../extract/footnotes/said/controllers.ts";
import { bareMarker } from "../extract/footnotes/styled/marks.ts";
import { partyKindOf } from "../extract/names/party-kind.ts";
import type { StockholderRow } from "../extract/table/rows.ts";
import type { StockholderTable } from "../extract/table/table.ts";
import { settleContact } from "./addresses.ts";
import type { Holdings } from "./holdings.ts";
import type { SettledPercent } from "./settle-percents.ts";
import type { SettledShares } from "./shares.ts";

/** `subject` of a row's facts: "SELLING:12". */
function rowSubject(role: TableRole, ordinal: number): string {
  return `${role}:${ordinal}`;
}

/** All facts of a table: its rows, its notes and what they say, its totals as printed. */
export function holdingFacts(holdings: Holdings, printed: StockholderTable): readonly Draft[] {
  return [
    ...rowFacts(holdings),
    ...noteFacts(holdings),
    ...totalFact(holdings, printed),
    ...holdings.defaults.map(({ careOf, address, spans }) =>
      draft("DEFAULT_ADDRESS", { table: holdings.role, careOf, ...address }, spans, {
        subject: "filing",
        extractor: "footnotes",
      }),
    ),
  ];
}

function rowFacts(holdings: Holdings): readonly Draft[] {
  const sharesOf = byRow(holdings.audit.cells);
  const percentsOf = byRow(holdings.percents);
  return holdings.table.rows.flatMap((row) => {
    const shares = sharesOf.get(row.ordinal) ?? [];
    const percents = percentsOf.get(row.ordinal) ?? [];
    return [
      holdingFact(row, shares, holdings),
      ...shares.map((cell) => shareFact(cell, holdings.role)),
      ...percents.map((cell) => percentFact(cell, holdings.role)),
      ...positionFacts(row, holdings.role),
      ...contactFacts(row, holdings),
      ...controlInName(row).map(({ person, personKind, spans }) =>
        rowDraft("CONTROL", { table: holdings.role, ordinal: row.ordinal }, { person, personKind }, spans),
      ),
    ];
  });
}

function byRow<T extends { readonly row: number }>(cells: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const rows = new Map<number, T[]>();
  for (const cell of cells) {
    const own = rows.get(cell.row);
    if (own === undefined) rows.set(cell.row, [cell]);
    else own.push(cell);
  }
  return rows;
}

type Origin = { how?: Draft["how"]; reason?: string | null; extractor?: string };

/** Which row of which table a fact is of. */
interface RowPlace {
  readonly table: TableRole;
  readonly ordinal: number;
}

function rowDraft<K extends FactKind>(
  kind: K,
  place: RowPlace,
  values: Omit<DraftOf<K>["values"], keyof RowPlace>,
  spans: readonly Span[],
  origin: Origin = {},
): Draft {
  const { how = "STATED", reason = null, extractor = "selling-stockholders" } = origin;
  return draft(kind, { ...place, ...values } as unknown as DraftOf<K>["values"], spans, {
    subject: rowSubject(place.table, place.ordinal),
    extractor,
    how,
    ...(reason === null ? {} : { reason }),
  });
}

function holdingFact(
  row: StockholderRow,
  shares: readonly SettledShares[],
  { role, statements, audit, asOf }: Holdings,
): Draft {
  const said = statements.get(row.ordinal) ?? [];
  const disclaimed = said.some((one) => one.said.disclaims.length > 0);
  const values: Omit<DraftOf<"HOLDING">["values"], keyof RowPlace> = {
    printedName: row.name,
    partyKind: row.kind,
    group: row.group ?? null,
    seller: isSeller(row, shares),
    aggregate: row.aggregate ?? false,
    status: audit.capped.has(row.ordinal) ? "CAPPED" : disclaimed ? "DISCLAIMED" : "BENEFICIAL",
    asOf,
  };
  const origin: Origin = row.nameSeparated
    ? { how: "REPAIRED", reason: "the name stands behind the contact of the row above" }
    : {};
  return rowDraft("HOLDING", { table: role, ordinal: row.ordinal }, values, row.nameSpans, origin);
}

/** The row offers shares, or may: its count is lost. */
function isSeller(row: StockholderRow, cells: readonly SettledShares[]): boolean {
  const settled = cells.find((cell) => cell.field === "sharesOffered");
  const offers = (row.positions ?? []).map((position) => position.shares.get("sharesOffered"));
  return (
    (settled !== undefined && settled.count !== 0) ||
    offers.some((cell) => cell !== undefined && cell.count !== 0)
  );
}

/** The numbers of a table with several classes, each with its class. */
function positionFacts(row: StockholderRow, table: TableRole): readonly Draft[] {
  const place = { table, ordinal: row.ordinal };
  return (row.positions ?? []).flatMap((position) => {
    const named = position.class === null ? {} : { class: position.class };
    const shares = [...position.shares.values()].map((cell) =>
      rowDraft("HOLDING_SHARES", place, { field: cell.field, ...named, shares: cell.count }, cell.spans),
    );
    const percents = [...position.percents.values()].flatMap((cell) =>
      cell.percent === null
        ? []
        : [rowDraft("HOLDING_PERCENT", place, { field: cell.field, ...named, ...cell.percent }, cell.spans)],
    );
    return [...shares, ...percents];
  });
}

function shareFact(cell: SettledShares, table: TableRole): Draft {
  return rowDraft(
    "HOLDING_SHARES",
    { table, ordinal: cell.row },
    { field: cell.field, shares: cell.count },
    cell.spans,
    {
      how: cell.how,
      reason: cell.reason,
      extractor: cell.how === "DERIVED" ? "reconcile/shares" : "selling-stockholders",
    },
  );
}

function percentFact(cell: SettledPercent, table: TableRole): Draft {
  return rowDraft(
    "HOLDING_PERCENT",
    { table, ordinal: cell.row },
    { field: cell.field, ...cell.percent },
    cell.spans,
    {
      how: cell.how,
      reason: cell.reason,
      extractor: cell.how === "DERIVED" ? "reconcile/percents" : "selling-stockholders",
    },
  );
}

function contactFacts(
  row: StockholderRow,
  { role, table, statements, defaults }: Holdings,
): readonly Draft[] {
  const place = { table: role, ordinal: row.ordinal };
  const said = (statements.get(row.ordinal) ?? []).map((one) => one.said.contact);
  const { address: settled, careOf, attention } = settleContact(row, table.rows, said, defaults);
  const address =
    settled === null
      ? []
      : [
          rowDraft("HOLDING_ADDRESS", place, settled.address, settled.spans, {
            how: settled.how,
            reason: settled.reason,
          }),
        ];
  return [
    ...address,
    ...careOf.map(({ name, kind, spans }) => rowDraft("CARE_OF", place, { name, nameKind: kind }, spans)),
    ...attention.map(({ name, spans }) => rowDraft("ATTENTION", place, { name }, spans)),
    ...row.copies.map(({ name, organization, address: to, spans }) =>
      rowDraft("COPY_TO", place, { name, organization, address: to }, spans),
    ),
  ];
}

/** "note:3", of the owners' table "note:OWNERS:3". */
export function noteSubject(table: TableRole, ordinal: number): string {
  return table === "SELLING" ? `note:${ordinal}` : `note:${table}:${ordinal}`;
}

function noteFacts(holdings: Holdings): readonly Draft[] {
  const table = holdings.role;
  return holdings.notes.flatMap((note, i) => {
    const origin = {
      subject: noteSubject(table, i + 1),
      extractor: "footnotes",
      ...(note.recovered === null ? {} : { how: "DERIVED" as const, reason: `its marker ${note.recovered}` }),
    };
    const text = draft(
      "FOOTNOTE",
      { table, marker: note.marker, ordinal: i + 1, text: note.text },
      note.spans,
      origin,
    );
    const references = note.rows.map((ordinal) =>
      draft(
        "FOOTNOTE_REFERENCE",
        { table, ordinal, marker: note.marker },
        referenceSpans(note, ordinal, holdings),
        { subject: ordinal === null ? "headings" : rowSubject(table, ordinal), extractor: "footnotes" },
      ),
    );
    const said = note.rows.flatMap((ordinal) =>
      ordinal === null ? [] : statementFacts(holdings.table.rows[ordinal - 1]!, note, holdings),
    );
    return [text, ...references, ...said];
  });
}

function referenceSpans(note: Note, ordinal: number | null, { table }: Holdings): readonly Span[] {
  const uses = ordinal === null ? table.headingMarkers : table.rows[ordinal - 1]!.markers;
  const spans = uses
    .filter(({ marker }) => bareMarker(marker) === bareMarker(note.marker))
    .map(({ span }) => span);
  return spans.length > 0 ? spans : note.spans;
}

function statementFacts(row: StockholderRow, note: Note, { role, statements }: Holdings): readonly Draft[] {
  const said = statements.get(row.ordinal)?.find((one) => one.note === note)?.said;
  if (said === undefined) return [];
  const place = { table: role, ordinal: row.ordinal };
  const origin: Origin = { extractor: "footnotes" };
  const through = said.components.filter(
    (part, i, all) =>
      part.heldBy !== null && part.isNamed && all.findIndex((other) => other.heldBy === part.heldBy) === i,
  );
  return [
    ...said.components.map((part) =>
      rowDraft(
        "COMPONENT",
        place,
        { componentKind: part.kind, class: part.class, shares: part.shares, heldBy: part.heldBy },
        part.spans,
        origin,
      ),
    ),
    ...through.map((part) =>
      rowDraft(
        "HOLDS_THROUGH",
        place,
        { holder: row.name, through: part.heldBy!, throughKind: partyKindOf(part.heldBy!) },
        said.components.filter((other) => other.heldBy === part.heldBy).flatMap((other) => other.spans),
        origin,
      ),
    ),
    ...said.disclaims.map(({ holder, of, ofKind, spans }) =>
      rowDraft("DISCLAIMER", place, { holder, of, ofKind }, spans, origin),
    ),
    ...said.control.map(({ person, personKind, spans }) =>
      rowDraft("CONTROL", place, { person, personKind }, spans, origin),
    ),
    ...(said.cap === null
      ? []
      : [rowDraft("OWNERSHIP_CAP", place, { percent: said.cap.percent }, said.cap.spans, origin)]),
  ];
}

function totalFact({ role, percents }: Holdings, printed: StockholderTable): readonly Draft[] {
  const { totals, totalPercent, totalSpan } = printed;
  if (totalSpan === null) return [];
  const count = (field: "sharesBefore" | "sharesOffered" | "sharesAfter") => totals.get(field)?.count ?? null;
  const percentAfter =
    totalPercent === null ? null : { text: totalPercent.text, value: totalPercent.value, below: null };
  const reason = percents.find((cell) => cell.row === 0)?.reason ?? null;
  const values = {
    table: role,
    sharesBefore: count("sharesBefore"),
    sharesOffered: count("sharesOffered"),
    sharesAfter: count("sharesAfter"),
    percentAfter,
  };
  return [
    draft("HOLDING_TOTAL", values, [totalSpan], {
      subject: "total",
      extractor: "selling-stockholders",
      ...(reason === null ? {} : { reason }),
    }),
  ];
}
