import type { BriefEdge, BriefNode } from "../../graph/brief.ts";
import { EDGE_TYPES } from "../../graph/kinds.ts";
import { pageOf, readKey, readWholeNumber } from "../paging.ts";
import type { AnyId, Keyed, LinkOf, LinkQuery, Page } from "../port.ts";
import type { CypherReader } from "./connection.ts";
import { type Cypher, cypher, type Params, whole } from "./cypher.ts";
import { eachKind, idsByKind } from "./kind-branches.ts";
import { orderKey } from "./order-key.ts";
import { type Form, isLabel, type Parts } from "./records.ts";

/** Unique among the links of one node: two nodes may be joined by several types, filings and both ways. */
const KEY_PARTS = 6;
/** What an edge has beside its own properties. */
const RECORD_PROPS = new Set(["filing", "quotes", "starts", "ends", "sections", "json", "longJson"]);

const ARROWS = { OUT: ["-", "->"], IN: ["<-", "-"], BOTH: ["-", "-"] } as const;
/** An edge from a node to itself goes out. */
const WAYS = {
  OUT: "'OUT'",
  IN: "'IN'",
  BOTH: "CASE WHEN startNode(r) = near THEN 'OUT' ELSE 'IN' END",
};

/** Behind the cursor, part by part: Cypher's `<` does not compare lists. */
const BEHIND = `place > $place OR place = $place AND (
    far.listKey > $farKey OR far.listKey = $farKey AND (
    type(r) > $type OR type(r) = $type AND (
    r.filing > $filing OR r.filing = $filing AND way > $way)))`;

const ORDER = "ORDER BY place, far.listKey, type(r), r.filing, way";

/** One link of each far end. */
const FIRST_OF_EACH = `
  ${ORDER}
  WITH far, head(collect([r, way, place])) AS link
  WITH link[0] AS r, far, link[1] AS way, link[2] AS place`;

/** The links of all asked nodes; of each, only the page is read whole. */
function linksText(
  query: LinkQuery,
  types: readonly string[],
  { collected }: Form<unknown, unknown>,
): string {
  const { direction, label, edgeProp, after, distinct = false } = query;
  const [left, right] = ARROWS[direction];
  const links = `MATCH (near)${left}[r:${types.join("|")}]${right}(far${label === undefined ? "" : `:${label}`})`;
  const where = edgeProp === undefined ? "" : " WHERE toStringOrNull(r[$propName]) = $propValue";
  const place = direction === "IN" ? "0" : "CASE way WHEN 'OUT' THEN coalesce(r.order, 0) ELSE 0 END";
  return `CALL () {
${eachKind("  MATCH (near:LABEL) WHERE near.id IN IDS RETURN near")}
}
CALL (near) {
  ${links}${where}
  RETURN count(${distinct ? "DISTINCT far" : "r"}) AS total
}
CALL (near) {
  ${links}${where}
  WITH r, far, ${WAYS[direction]} AS way
  WITH r, far, way, ${place} AS place${distinct ? FIRST_OF_EACH : ""}${after === null ? "" : `\n  WHERE ${BEHIND}`}
  ${ORDER} LIMIT $limit
  RETURN collect([way, ${collected("r")}, ${collected("far")}]) AS items
}
RETURN collect([near.id, total, items]) AS pages`;
}

export function linksStatement(query: LinkQuery, form: Form<unknown, unknown>): Cypher {
  const { ids, first, label, edgeProp } = query;
  const after = readAfter(query.after);
  const types = [...new Set(query.types)].filter((type) => Object.hasOwn(EDGE_TYPES, type));
  const isNone =
    types.length === 0 ||
    (label !== undefined && !isLabel(label)) ||
    (edgeProp !== undefined && RECORD_PROPS.has(edgeProp.name));
  if (isNone) return cypher("RETURN [] AS pages");
  return cypher(linksText(query, types, form), {
    ...idsByKind(ids),
    limit: whole(first + 1),
    ...(edgeProp === undefined ? {} : { propName: edgeProp.name, propValue: edgeProp.value }),
    ...after,
  });
}

export async function readLinks<N extends BriefNode, E extends BriefEdge>(
  reader: CypherReader,
  query: LinkQuery,
  form: Form<N, E>,
): Promise<Page<LinkOf<N, E>>[]> {
  const { pages } = await reader.read(linksStatement(query, form));
  const found = new Map(
    (pages as [id: string, total: number, items: LinkItem[]][]).map((page) => [page[0], page]),
  );
  return query.ids.map((near) => {
    const [, total = 0, items = []] = found.get(near) ?? [];
    return pageOf(
      items.map((item) => keyedLink(item, near, form)),
      query.first,
      total,
    );
  });
}

type LinkItem = readonly [way: "OUT" | "IN", edge: Parts, far: Parts];

function keyedLink<N extends BriefNode, E extends BriefEdge>(
  [way, edgeParts, farParts]: LinkItem,
  near: AnyId,
  { nodeOf, edgeOf }: Form<N, E>,
): Keyed<LinkOf<N, E>> {
  const node = nodeOf(farParts);
  const edge = way === "OUT" ? edgeOf(edgeParts, near, node.id) : edgeOf(edgeParts, node.id, near);
  const { order } = edge.props;
  const place = way === "OUT" && typeof order === "number" ? order : 0;
  return {
    item: { edge, node },
    key: [String(place), node.sortKey, node.id, edge.type, edge.filing, way],
  };
}

function readAfter(after: LinkQuery["after"]): Params | null {
  const key = readKey(after, KEY_PARTS);
  if (key === null) return null;
  const [place, sortKey, id, type, filing, way] = key as [string, string, string, string, string, string];
  return { place: whole(readWholeNumber(place)), farKey: orderKey([sortKey, id]), type, filing, way };
}
