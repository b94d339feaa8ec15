import type { GraphNode } from "../../graph/kinds.ts";
import {
  type Adjustment,
  addUp,
  type Netted,
  netShares,
  type Stake,
  type Totals,
} from "../../graph/relate/net-shares.ts";
import {
  cappedAt,
  type Flag,
  flagsOf,
  type PercentBase,
  percentOf,
  percentWords,
} from "../../graph/relate/thresholds.ts";
import type { Evidence, Percent } from "../../kernel/facts.ts";
import type { FilingId } from "../../kernel/ids.ts";
import { compareCodePoints, printCount } from "../../kernel/text.ts";
import type { AnyId, GraphView, Keyed, Link, Page, PageRequest } from "../../store/port.ts";
import { filingsOf, type NoAnswer } from "./answer.ts";
import { linksOf, MOST_ROWS, type Row, readRows, tooManyRows } from "./filing-rows.ts";
import { type Grouping, type GroupKind, groupKey, groupRows } from "./find-groups.ts";
import { nameOf } from "./step.ts";

export interface GroupRequest extends PageRequest {
  readonly by: GroupKind;
  /** Null: of all filings, or of the company's. */
  readonly filing: FilingId | null;
  readonly company: AnyId | null;
}

/** Why a share is not counted twice. */
export interface NetAdjustment {
  readonly text: string;
  readonly shares: number;
  readonly evidence: readonly Evidence[];
}

/** Sums of what the rows say; null where no row of the group says it. */
export type GroupTotals = { readonly [Field in keyof Totals]: number | null };

export interface Group extends Grouping {
  readonly naive: GroupTotals;
  readonly netted: GroupTotals;
  /** Null where the filing does not say how many shares are outstanding. */
  readonly percentBefore: Percent | null;
  readonly percentAfter: Percent | null;
  /** The quotients in words; null with the percentages. */
  readonly derivation: string | null;
  readonly adjustments: readonly NetAdjustment[];
  readonly flags: readonly Flag[];
}

export interface Groups extends Page<Group> {
  readonly noAnswer: NoAnswer | null;
  readonly sources: readonly GraphNode[];
}

/**
 * Holders of one filing who share something, with their shares added up and with every share counted once. Filings are
 * never added: two filings may tell of the same shares. The work is bounded by the rows of the filings in question.
 */
export async function findGroups(view: GraphView, request: GroupRequest): Promise<Groups> {
  const filings = await filingsIn(view, request);
  const tables = new Map<FilingId, Table>();
  const found: Keyed<Grouping>[] = [];
  let room = MOST_ROWS;
  for (const filing of filings) {
    const rows = await readRows(view, filing.id as FilingId, room);
    room -= rows.length;
    tables.set(filing.id as FilingId, { filing, rows });
    for (const item of await groupRows(view, request.by, filing.id as FilingId, rows))
      found.push({ item, key: groupKey(item) });
  }
  found.sort((a, b) => compareKeys(a.key, b.key));
  const behind = found.filter(({ key }) => request.after === null || compareKeys(key, request.after) > 0);
  const items = await Promise.all(
    behind.slice(0, request.first).map(async ({ item, key }) => ({
      key,
      item: await settle(view, item, tables.get(item.filing)!),
    })),
  );
  const ids = items.length > 0 ? items.map(({ item }) => item.filing) : [...tables.keys()];
  return {
    items,
    hasNextPage: behind.length > items.length,
    totalCount: found.length,
    noAnswer: found.length > 0 ? null : nothing(request.by, [...tables.values()]),
    sources: await filingsOf(view, ids),
  };
}

interface Table {
  readonly filing: GraphNode;
  readonly rows: readonly Row[];
}

async function filingsIn(view: GraphView, { filing, company }: GroupRequest): Promise<readonly GraphNode[]> {
  if (filing !== null) return (await view.nodes([filing])).filter((node) => node !== null);
  const filter = company === null ? {} : { company };
  const page = await view.page({ label: "Filing", filter, first: MOST_ROWS, after: null });
  if (page.hasNextPage) throw tooManyRows();
  return page.items.map(({ item }) => item);
}

function nothing(by: GroupKind, tables: readonly Table[]): NoAnswer {
  const lookedAt = tables.map(
    ({ filing: { props }, rows }) =>
      `${[props.form, props.registrationNumber].filter(Boolean).join(" ")}: ${printCount(rows.length)} rows`,
  );
  return tables.some(({ rows }) => rows.length > 0)
    ? { code: "NO_GROUP", message: `No two holders of one filing share what ${by} asks for.`, lookedAt }
    : { code: "NO_HOLDERS", message: "No filing in question has a table of holders.", lookedAt };
}

async function settle(view: GraphView, grouping: Grouping, table: Table): Promise<Group> {
  const members = new Set<AnyId>(grouping.members.map(({ id }) => id));
  const rows = table.rows.filter(({ holder }) => members.has(holder.id));
  const ids = rows.map(({ holder }) => holder.id);
  const through = await linksOf(view, ids, ["HOLDS_THROUGH"], "OUT");
  const stakes = grouping.members.map((member) => stakeOf(member, rows, through.get(member.id) ?? []));
  const netted = netShares(stakes);
  const base = percentBaseOf(table, rows, netted);
  const said = (totals: Totals) => onlySaid(totals, rows);
  const { before, after } = said(netted.totals);
  return {
    ...grouping,
    naive: said(addUp(stakes)),
    netted: said(netted.totals),
    percentBefore: base && before !== null ? percentOf(before, base) : null,
    percentAfter: base && after !== null ? percentOf(after, base) : null,
    derivation:
      base &&
      [before, after]
        .filter((shares) => shares !== null)
        .map((shares) => percentWords(shares, base))
        .join("; "),
    adjustments: await wordsOf(view, netted.adjustments, rows, through),
    flags: base === null ? [] : flagsOf(cappedTotals(netted, rows, base), base),
  };
}

const ROW_FIELDS = { before: "sharesBefore", offered: "sharesOffered", after: "sharesAfter" } as const;

/** A column that is empty in every row adds up to nothing that could be said. */
function onlySaid(totals: Totals, rows: readonly Row[]): GroupTotals {
  const said = (field: keyof Totals) =>
    rows.some(({ holding }) => typeof holding.props[ROW_FIELDS[field]] === "number") ? totals[field] : null;
  return { before: said("before"), offered: said("offered"), after: said("after") };
}

function stakeOf(member: GraphNode, rows: readonly Row[], through: readonly Link[]): Stake {
  const own = rows.filter(({ holder }) => holder.id === member.id);
  const sum = (field: string) =>
    own.reduce((total, { holding }) => total + Number(holding.props[field] ?? 0), 0);
  const stated = own.flatMap(({ components }) =>
    components.flatMap(({ heldBy, shares }) => (heldBy === null ? [] : [{ of: heldBy as string, shares }])),
  );
  // A note that counts another's shares without a number counts them all.
  const whole = through
    .map(({ node }) => node.id as string)
    .filter((id) => !stated.some(({ of }) => of === id))
    .map((of) => ({ of, shares: null }));
  return {
    id: member.id,
    before: sum("sharesBefore"),
    offered: sum("sharesOffered"),
    after: sum("sharesAfter"),
    includes: [...stated, ...whole],
  };
}

/** Null where the filing does not say how many shares are outstanding. */
function percentBaseOf(
  { filing, rows: all }: Table,
  rows: readonly Row[],
  { own }: Netted,
): PercentBase | null {
  const { sharesOutstanding } = filing.props;
  if (typeof sharesOutstanding !== "number" || sharesOutstanding <= 0) return null;
  const members = new Set(own.map(({ id }) => id));
  const acquirable = rows.flatMap(({ components, holder }) =>
    components
      .filter(({ kind }) => kind === "CONVERSION" || kind === "WARRANT" || kind === "OPTION")
      .map(({ shares, heldBy }) => ({
        shares,
        of: heldBy !== null && members.has(heldBy) ? heldBy : holder.id,
        isNoted: heldBy !== null && members.has(heldBy),
      })),
  );
  const isOfferedIssuable = countsOffered(all, sharesOutstanding);
  const sum = own.reduce((total, { id, offered }) => {
    const mine = acquirable.filter(({ of }) => of === id);
    const noted = mine.filter(({ isNoted }) => isNoted).reduce((shares, part) => shares + part.shares, 0);
    const further = mine.filter(({ isNoted }) => !isNoted).reduce((shares, part) => shares + part.shares, 0);
    // What others' notes say of a member's rights is what it offers, where offered shares are still to be issued.
    return total + Math.max(isOfferedIssuable ? offered : 0, noted) + further;
  }, 0);
  return { outstanding: sharesOutstanding, acquirable: sum };
}

/** Half of the last digit that percentages print. */
const ROUNDING = 0.05 + 1e-9;

/**
 * Whether offered shares are still to be issued: the filing's own percentages tell, of which more fit with the offered
 * shares added to the outstanding ones than without.
 */
function countsOffered(rows: readonly Row[], outstanding: number): boolean {
  let balance = 0;
  for (const { holding } of rows) {
    const { sharesAfter, sharesOffered, percentAfterValue } = holding.props;
    if (typeof percentAfterValue !== "number" || !sharesAfter || !sharesOffered) continue;
    const fits = (base: number) =>
      Math.abs((Number(sharesAfter) * 100) / base - percentAfterValue) <= ROUNDING;
    balance += Number(fits(outstanding + Number(sharesOffered))) - Number(fits(outstanding));
  }
  return balance > 0;
}

function cappedTotals({ own }: Netted, rows: readonly Row[], base: PercentBase): Totals {
  return addUp(
    own.map((stake) => {
      const caps = rows.flatMap(({ holder, cap }) => (holder.id === stake.id && cap !== null ? [cap] : []));
      const cap = caps.length === 0 ? null : Math.min(...caps);
      return {
        ...stake,
        before: cappedAt(stake.before, cap, base),
        after: cappedAt(stake.after, cap, base),
      };
    }),
  );
}

async function wordsOf(
  view: GraphView,
  adjustments: readonly Adjustment[],
  rows: readonly Row[],
  through: ReadonlyMap<AnyId, readonly Link[]>,
): Promise<readonly NetAdjustment[]> {
  const noted = rows.filter(({ holder }) => adjustments.some(({ member }) => member === holder.id));
  const notes = await linksOf(
    view,
    noted.map(({ holding }) => holding.id),
    ["HAS_FOOTNOTE"],
    "OUT",
  );
  const others = await view.nodes(adjustments.map(({ of }) => of as AnyId));
  return adjustments.map(({ member, of, shares }, index) => {
    const own = noted.filter(({ holder }) => holder.id === member);
    const edges = (through.get(member as AnyId) ?? []).filter(({ node }) => node.id === of);
    const stated = own.flatMap(({ components }) =>
      components.filter(({ heldBy }) => heldBy === of).flatMap(({ evidence }) => evidence),
    );
    const evidence = stated.length > 0 ? stated : edges.flatMap(({ edge }) => edge.evidence);
    const markers = own.flatMap(({ holding }) =>
      (notes.get(holding.id) ?? [])
        .filter(({ node }) => evidence.some((span) => covers(node.evidence, span)))
        .map(({ node }) => `note (${node.props.marker})`),
    );
    const by = markers.length === 0 ? "a note" : [...new Set(markers)].join(", ");
    const [self, other] = [nameOf(own[0]!.holder), others[index] ? nameOf(others[index]) : "another"];
    const count = `${printCount(shares)} shares held by ${other}`;
    return {
      text: `The row of ${self} includes ${count}, as ${by} says; they count once.`,
      shares,
      evidence,
    };
  });
}

function covers(note: readonly Evidence[], { start, end }: Evidence): boolean {
  return note.some((place) => place.start <= start && place.end >= end);
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const order = compareCodePoints(part, b[index] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}
