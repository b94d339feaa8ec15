import type { GraphNode } from "../../graph/kinds.ts";
import { foldName, nameKey } from "../../graph/names.ts";
import type { FilingId } from "../../kernel/ids.ts";
import { checkOrder } from "../check-order.ts";
import { pageOf, readKey, readWholeNumber } from "../paging.ts";
import type { AnyId, HolderOrder, NodeFilter, NodeQuery, Page } from "../port.ts";
import type { Connection, Parameters, Row } from "./connection.ts";
import { type Form, NODE_OWNER, textOf, WHOLE } from "./rows.ts";

export function readNodes<N>(
  connection: Connection,
  ids: readonly AnyId[],
  { node, nodeOf }: Form<N, unknown>,
): (N | null)[] {
  const rows = connection.all(
    `SELECT asked.key AS i, ${node}
     FROM json_each(:ids) AS asked CROSS JOIN node AS n ON n.id = asked.value ${NODE_OWNER}`,
    { ids: JSON.stringify(ids) },
  );
  const found: (N | null)[] = ids.map(() => null);
  for (const row of rows) found[row.i as number] = nodeOf(row);
  return found;
}

export function readContributions(connection: Connection, filing: FilingId): GraphNode[] {
  return connection
    .all(
      `SELECT n.id, n.kind, NULL AS filing, said.sort_key, said.labels, said.props, '{}' AS long_props,
         n.evidence AS node_evidence
       FROM filing CROSS JOIN contribution AS said ON said.f = filing.f CROSS JOIN node AS n ON n.n = said.n
       WHERE filing.id = :filing ORDER BY n.id`,
      { filing },
    )
    .map(WHOLE.nodeOf);
}

/** One step of a query's WHERE; fixed text, its values in `parameters`. */
interface Condition {
  readonly sql: string;
  readonly parameters: Parameters;
}

const OF_FILINGS = (filings: string) =>
  `SELECT n FROM node WHERE f IN (${filings}) UNION SELECT n FROM contribution WHERE f IN (${filings})`;

const OF_FILING = OF_FILINGS("SELECT f FROM filing WHERE id = :filing");

const OF_COMPANY = OF_FILINGS(
  `SELECT issued.f FROM node AS company CROSS JOIN edge AS issued ON issued.to_n = company.n
   WHERE company.id = :company AND issued.type = 'ISSUED_BY'`,
);

/** Addresses first, each once: every filing that knows an address joins it to its city again. */
const IN_CITY = `SELECT located.from_n AS n
  FROM (
    SELECT DISTINCT inside.from_n AS address
    FROM node AS city CROSS JOIN edge AS inside ON inside.to_n = city.n AND inside.type = 'IN_CITY'
    WHERE city.n IN (SELECT n FROM node WHERE id = :city
                     UNION SELECT n FROM node WHERE kind = 'CITY' AND name_key = :cityKey)
  ) AS inside_city CROSS JOIN edge AS located
    ON located.to_n = inside_city.address AND located.type = 'LOCATED_AT'`;

const CARE_OF_AGENT = `SELECT care.from_n AS n
  FROM node AS agent CROSS JOIN edge AS care ON care.to_n = agent.n AND care.type = 'CARE_OF'
  WHERE agent.n IN (SELECT n FROM node WHERE id = :agent
                    UNION SELECT n FROM node WHERE kind = 'PARTY' AND name_key = :agentKey)`;

const NAMED = "SELECT n FROM node WHERE kind IN ('PARTY', 'CITY') AND name_key = :nameKey";

const IN_BUILDING = "SELECT n FROM node WHERE kind = 'ADDRESS' AND tie_key = :buildingKey";

const OFFERS_AT_LEAST = `EXISTS (
  SELECT 1 FROM edge AS holds CROSS JOIN node AS holding ON holding.n = holds.to_n
  WHERE holds.from_n = l.n AND holds.type = 'HOLDS' AND holding.props ->> 'sharesOffered' >= :minSharesOffered)`;

/** SELECTs of the nodes that a filter leaves: few, so that the list is better sorted than walked. Narrowest first. */
function memberships({ name, buildingKey, agent, city, filing, company }: NodeFilter): Condition[] {
  const found: Condition[] = [];
  if (name !== undefined) found.push({ sql: NAMED, parameters: { nameKey: nameKey(name) } });
  if (buildingKey !== undefined) found.push({ sql: IN_BUILDING, parameters: { buildingKey } });
  if (agent !== undefined)
    found.push({ sql: CARE_OF_AGENT, parameters: { agent, agentKey: nameKey(agent) } });
  if (city !== undefined) found.push({ sql: IN_CITY, parameters: { city, cityKey: nameKey(city) } });
  if (filing !== undefined) found.push({ sql: OF_FILING, parameters: { filing } });
  if (company !== undefined) found.push({ sql: OF_COMPANY, parameters: { company } });
  return found;
}

/** Conditions on a node of the list. */
function properties({ nameContains, minSharesOffered, category, form }: NodeFilter): Condition[] {
  const found: Condition[] = [];
  const part = nameContains === undefined ? "" : nameKey(nameContains);
  if (part !== "")
    found.push({
      sql: "instr(l.sort_key, :part) > 0 AND n.kind IN ('PARTY', 'ADDRESS', 'CITY')",
      parameters: { part },
    });
  if (minSharesOffered !== undefined) found.push({ sql: OFFERS_AT_LEAST, parameters: { minSharesOffered } });
  if (category !== undefined)
    found.push({ sql: "n.category_key = :category", parameters: { category: foldName(category) } });
  if (form !== undefined) found.push({ sql: "n.form = :form", parameters: { form } });
  return found;
}

const LIST_SIZE = "SELECT size AS total FROM list_size WHERE label = :label AND list_order = :order";

const JOIN_NODE = "CROSS JOIN node AS n ON n.n = l.n";

interface Selection {
  readonly from: string;
  /** No condition looks at the node itself: the list is enough to count by. */
  readonly isPlain: boolean;
  /** There is no condition at all. */
  readonly isWhole: boolean;
  readonly where: string;
  readonly parameters: Parameters;
}

function select({ label, filter, order = "NAME" }: NodeQuery): Selection {
  const [scope, ...rest] = memberships(filter);
  const others = properties(filter);
  const conditions = [
    "l.label = :label AND l.list_order = :order",
    ...rest.map(({ sql }) => `l.n IN (${sql})`),
    ...others.map(({ sql }) => sql),
  ];
  const list =
    scope === undefined
      ? "listing AS l"
      : `(SELECT DISTINCT n FROM (${scope.sql})) AS scope CROSS JOIN listing AS l ON l.n = scope.n`;
  return {
    from: list,
    isPlain: others.length === 0,
    isWhole: scope === undefined && others.length === 0,
    where: conditions.join(" AND "),
    parameters: Object.assign(
      { label, order },
      ...[scope, ...rest, ...others].map((condition) => condition?.parameters),
    ) as Parameters,
  };
}

export function readPage<N>(
  connection: Connection,
  query: NodeQuery,
  { node, nodeOf }: Form<N, unknown>,
): Page<N> {
  checkOrder(query);
  const order = query.order ?? "NAME";
  const { from, isPlain, isWhole, where, parameters } = select(query);
  const behind = readAfter(query.after, order);
  return connection.snapshot(() => {
    const total = isWhole
      ? connection.get(LIST_SIZE, parameters)
      : connection.get(
          `SELECT COUNT(*) AS total FROM ${from} ${isPlain ? "" : JOIN_NODE} WHERE ${where}`,
          parameters,
        );
    const rows = connection.all(
      `SELECT l.rank, ${node} FROM ${from} ${JOIN_NODE} ${NODE_OWNER}
       WHERE ${where}${behind === null ? "" : " AND (l.rank, l.sort_key, l.id) > (:rank, :sortKey, :id)"}
       ORDER BY l.rank, l.sort_key, l.id LIMIT :limit`,
      { ...parameters, ...behind, limit: query.first + 1 },
    );
    return pageOf(
      rows.map((row) => ({ item: nodeOf(row), key: keyOf(row, order) })),
      query.first,
      Number(total?.total ?? 0),
    );
  });
}

function keyOf(row: Row, order: HolderOrder): readonly string[] {
  const key = [textOf(row.sort_key), textOf(row.id)];
  return order === "NAME" ? key : [String(row.rank), ...key];
}

function readAfter(after: NodeQuery["after"], order: HolderOrder): Parameters | null {
  const key = readKey(after, order === "NAME" ? 2 : 3);
  if (key === null) return null;
  const [rank, sortKey, id] = order === "NAME" ? ["0", ...key] : key;
  return { rank: readWholeNumber(rank!), sortKey: sortKey!, id: id! };
}

/** Nodes by label; a node with several labels counts under each. */
export function countNodes(connection: Connection): Record<string, number> {
  const rows = connection.all(
    "SELECT label, size AS count FROM list_size WHERE list_order = 'NAME' AND size > 0 ORDER BY label",
  );
  return Object.fromEntries(rows.map(({ label, count }) => [textOf(label), Number(count)]));
}
