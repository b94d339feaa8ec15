import { pageOf, readKey, readWholeNumber } from "../paging.ts";
import type { AnyId, Keyed, LinkOf, LinkQuery, Page } from "../port.ts";
import type { Connection, Parameters, Row } from "./connection.ts";
import { type Form, NODE_OWNER, textOf } from "./rows.ts";

/** Unique among the links of one node: two nodes may be joined by several types, filings and both ways. */
const KEY = "place, sort_key, id, type, filing, direction";
const KEY_PARTS = 6;

/** Edges at the asked nodes that go away from them; `place` orders them as printed. */
const OUT = `SELECT asked.i, edge.e, edge.type, edge.f, edge.to_n AS far, 'OUT' AS direction, edge.place
  FROM asked CROSS JOIN json_each(:types) AS types
  CROSS JOIN edge ON edge.from_n = asked.n AND edge.type = types.value`;

const IN = `SELECT asked.i, edge.e, edge.type, edge.f, edge.from_n AS far, 'IN' AS direction, 0 AS place
  FROM asked CROSS JOIN json_each(:types) AS types
  CROSS JOIN edge ON edge.to_n = asked.n AND edge.type = types.value`;

/** An edge from a node to itself is one link, not two. */
const HOPS = { OUT, IN, BOTH: `${OUT} UNION ALL ${IN} WHERE edge.from_n <> edge.to_n` };

const HAS_LABEL = `EXISTS (SELECT 1 FROM listing
  WHERE listing.n = hop.far AND listing.label = :label AND listing.list_order = 'NAME')`;

const HAS_PROPERTY = `EXISTS (SELECT 1 FROM json_each(edge.props) AS prop
  WHERE prop.key = :propName AND CAST(prop.value AS TEXT) = :propValue)`;

/** One link of each far end. */
const FIRST_OF_EACH = `
  SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY i, far ORDER BY ${KEY}) AS nth FROM keyed)
  WHERE nth = 1`;

const BEHIND = `(${KEY}) > (:afterPlace, :afterSortKey, :afterId, :afterType, :afterFiling, :afterDirection)`;

/**
 * `passed`: the row stands behind the cursor. One row that does not is kept for every node, so that a page that is
 * empty still knows its total.
 */
function statement(
  { direction, label, edgeProp, distinct }: LinkQuery,
  after: Parameters | null,
  form: Form<unknown, unknown>,
): string {
  const conditions = [
    ...(label === undefined ? [] : [HAS_LABEL]),
    ...(edgeProp === undefined ? [] : [HAS_PROPERTY]),
  ];
  return `
WITH asked AS MATERIALIZED (
  SELECT ids.key AS i, node.n FROM json_each(:ids) AS ids CROSS JOIN node ON node.id = ids.value
), hop AS (${HOPS[direction]}), keyed AS (
  SELECT hop.i, hop.e, hop.far, hop.direction, hop.place,
    far.sort_key, far.id, hop.type, filing.id AS filing
  FROM hop ${edgeProp === undefined ? "" : "CROSS JOIN edge ON edge.e = hop.e"} CROSS JOIN node AS far ON far.n = hop.far
  CROSS JOIN filing ON filing.f = hop.f
  ${conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : ""}
), listed AS (${distinct ? FIRST_OF_EACH : "SELECT * FROM keyed"}
), marked AS (
  SELECT *, ${after === null ? "1" : BEHIND} AS passed FROM listed
), ranked AS (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY i, passed ORDER BY ${KEY}) AS number,
    COUNT(*) OVER (PARTITION BY i) AS total
  FROM marked
)
SELECT ranked.i, ranked.passed, ranked.total, ranked.direction, ranked.place,
  ranked.filing AS edge_filing, ${form.edge}, ${form.node}
FROM ranked CROSS JOIN edge ON edge.e = ranked.e CROSS JOIN node AS n ON n.n = ranked.far ${NODE_OWNER}
WHERE ranked.number <= CASE ranked.passed WHEN 1 THEN :limit ELSE 1 END
ORDER BY ranked.i, ranked.number`;
}

export function readLinks<N, E>(
  connection: Connection,
  query: LinkQuery,
  form: Form<N, E>,
): Page<LinkOf<N, E>>[] {
  const { ids, types, first, label, edgeProp } = query;
  const after = readAfter(query.after);
  const rows = connection.all(statement(query, after, form), {
    ids: JSON.stringify(ids),
    types: JSON.stringify([...new Set(types)]),
    limit: first + 1,
    ...(label === undefined ? {} : { label }),
    ...(edgeProp === undefined ? {} : { propName: edgeProp.name, propValue: edgeProp.value }),
    ...after,
  });
  const found = ids.map(() => ({ items: [] as Keyed<LinkOf<N, E>>[], total: 0 }));
  for (const row of rows) {
    const page = found[row.i as number]!;
    page.total = Number(row.total);
    if (row.passed === 1) page.items.push(keyedLink(row, ids[row.i as number]!, form));
  }
  return found.map(({ items, total }) => pageOf(items, first, total));
}

function keyedLink<N, E>(row: Row, near: AnyId, { nodeOf, edgeOf }: Form<N, E>): Keyed<LinkOf<N, E>> {
  const far = row.id as AnyId;
  const edge = row.direction === "OUT" ? edgeOf(row, near, far) : edgeOf(row, far, near);
  const key = [row.place, row.sort_key, far, row.type, row.edge_filing, row.direction].map(String);
  return { item: { edge, node: nodeOf(row) }, key };
}

function readAfter(after: LinkQuery["after"]): Parameters | null {
  const key = readKey(after, KEY_PARTS);
  if (key === null) return null;
  const [place, sortKey, id, type, filing, direction] = key as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    afterPlace: readWholeNumber(place),
    afterSortKey: sortKey,
    afterId: id,
    afterType: type,
    afterFiling: filing,
    afterDirection: direction,
  };
}

/** Edges by type. */
export function countEdges(connection: Connection): Record<string, number> {
  const rows = connection.all("SELECT type, COUNT(*) AS count FROM edge GROUP BY type ORDER BY type");
  return Object.fromEntries(rows.map(({ type, count }) => [textOf(type), Number(count)]));
}
