import type { EdgeType, GraphNode } from "../../graph/kinds.ts";
import type { ComponentDetail, HoldingDetail } from "../../graph/props.ts";
import { AppError } from "../../kernel/errors.ts";
import type { FilingId } from "../../kernel/ids.ts";
import { printCount } from "../../kernel/text.ts";
import type { AnyId, GraphView, Link, LinkQuery } from "../../store/port.ts";

/** Rows of all filings of one answer. */
export const MOST_ROWS = 5000;
/** Nodes whose links one statement reads, and links of one node: agents, notes and places of a holder are few. */
const CHUNK = 500;
const MOST_LINKS = 100;

/** One row of a filing's table with whom it names. */
export interface Row {
  readonly holding: GraphNode;
  readonly holder: GraphNode;
  readonly components: readonly ComponentDetail[];
  /** In percent of the class: a contract lets the holder own no more; null where no note says so. */
  readonly cap: number | null;
}

/** What a filing's table of holders says: the selling stockholders', or where there is none the owners'. */
export async function readRows(view: GraphView, filing: FilingId, room: number): Promise<readonly Row[]> {
  const selling = await listed(view, filing, "SELLING", room);
  const holdings = selling.length > 0 ? selling : await listed(view, filing, "OWNERS", room);
  const ids = holdings.map(({ id }) => id);
  const [holders, caps] = await Promise.all([
    linksOf(view, ids, ["HOLDS"], "IN"),
    holdings.length === 0 ? new Map<string, number>() : readCaps(view, filing),
  ]);
  return holdings.flatMap((holding) => {
    const holder = holders.get(holding.id)?.[0]?.node;
    if (holder === undefined) return [];
    const { table, ordinal, detailJson } = holding.props;
    const components =
      typeof detailJson === "string" ? (JSON.parse(detailJson) as Partial<HoldingDetail>).components : [];
    const cap = caps.get(`${table} ${ordinal}`) ?? null;
    return [{ holding, holder, components: components ?? [], cap }];
  });
}

async function listed(view: GraphView, filing: FilingId, table: string, room: number): Promise<GraphNode[]> {
  const [page] = await view.links({
    ...{ ids: [filing], types: ["LISTS"] as const, direction: "OUT" as const },
    ...{ edgeProp: { name: "table", value: table }, distinct: true, first: room, after: null },
  });
  if (page!.totalCount > room) throw tooManyRows();
  return page!.items.map(({ item }) => item.node);
}

export function tooManyRows(): AppError {
  return new AppError("QUERY_TOO_COSTLY", `More than ${printCount(MOST_ROWS)} rows would have to be read.`, {
    remedy: "Name one filing, or a company with fewer filings.",
  });
}

async function readCaps(view: GraphView, filing: FilingId): Promise<ReadonlyMap<string, number>> {
  const caps = new Map<string, number>();
  const page = await view.facts({ filing, kind: "OWNERSHIP_CAP", first: MOST_ROWS, after: null });
  for (const { item } of page.items) {
    if (item.kind !== "OWNERSHIP_CAP") continue;
    const { table, ordinal, percent } = item.values;
    const key = `${table} ${ordinal}`;
    caps.set(key, Math.min(percent, caps.get(key) ?? percent));
  }
  return caps;
}

/** The links of each node; of more than a hundred the first. */
export async function linksOf(
  view: GraphView,
  ids: readonly AnyId[],
  types: readonly EdgeType[],
  direction: LinkQuery["direction"],
): Promise<ReadonlyMap<AnyId, readonly Link[]>> {
  const found = new Map<AnyId, readonly Link[]>();
  const distinct = [...new Set(ids)];
  for (let start = 0; start < distinct.length; start += CHUNK) {
    const some = distinct.slice(start, start + CHUNK);
    const pages = await view.links({ ids: some, types, direction, first: MOST_LINKS, after: null });
    for (const [index, id] of some.entries())
      found.set(
        id,
        pages[index]!.items.map(({ item }) => item),
      );
  }
  return found;
}
