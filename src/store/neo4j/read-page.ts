import type { BriefNode } from "../../graph/brief.ts";
import { foldName, nameKey } from "../../graph/names.ts";
import { checkOrder } from "../check-order.ts";
import { pageOf, readKey, readWholeNumber } from "../paging.ts";
import type { HolderOrder, NodeFilter, NodeQuery, Page } from "../port.ts";
import type { CypherReader } from "./connection.ts";
import { type Cypher, cypher, type Params, whole } from "./cypher.ts";
import { numberOfKey, ORDER_PROPS, orderKey, sortableNumber } from "./order-key.ts";
import { type Form, isLabel, kindLabelOf, type Parts } from "./records.ts";

/** One condition on `n`; fixed text, its values in `params`. */
interface Condition {
  readonly where: string;
  readonly params: Params;
}

/** A condition that leaves few nodes, which `match` finds: the list is then better sorted than walked. */
interface Scope extends Condition {
  readonly match: string;
}

const CARE_OF_AGENT = {
  match: `MATCH (agent:Party) WHERE agent.id = $agent OR agent.nameKey = $agentKey
MATCH (n:Party)-[:CARE_OF]->(agent)`,
  where: `EXISTS {
  MATCH (n)-[:CARE_OF]->(agent:Party) WHERE agent.id = $agent OR agent.nameKey = $agentKey
}`,
};

const IN_CITY = {
  match: `MATCH (city:City) WHERE city.id = $city OR city.nameKey = $cityKey
MATCH (n:Party)-[:LOCATED_AT]->(:Address)-[:IN_CITY]->(city)`,
  where: `EXISTS {
  MATCH (n)-[:LOCATED_AT]->(:Address)-[:IN_CITY]->(city:City)
  WHERE city.id = $city OR city.nameKey = $cityKey
}`,
};

const NO_NODES = "UNWIND [] AS n";

/** Only parties and cities bear the property, and only they have an index of it. */
const named = (kindLabel: string) => ({
  match:
    kindLabel === "Party" || kindLabel === "City" ? `MATCH (n:${kindLabel} {nameKey: $nameKey})` : NO_NODES,
  where: "n.nameKey = $nameKey",
});

const inBuilding = (kindLabel: string) => ({
  match: kindLabel === "Address" ? "MATCH (n:Address {buildingKey: $buildingKey})" : NO_NODES,
  where: "n.buildingKey = $buildingKey",
});

/** Nodes of a filing are its own, or shared and contributed to by it. */
const ofFilings = (kindLabel: string) => `CALL (filing) {
  MATCH (n:${kindLabel} {filing: filing}) RETURN n
  UNION
  MATCH (c:Contribution {filing: filing}) MATCH (n:${kindLabel} {id: c.node}) RETURN n
}`;

const OF_FILING = {
  match: "WITH $filing AS filing",
  where: `(n.filing = $filing OR EXISTS { MATCH (c:Contribution {node: n.id}) WHERE c.filing = $filing })`,
};

const OF_COMPANY = {
  match: `MATCH (:Party {id: $company})<-[issued:ISSUED_BY]-(:Filing)
WITH DISTINCT issued.filing AS filing`,
  where: `EXISTS {
  MATCH (:Party {id: $company})<-[issued:ISSUED_BY]-(:Filing)
  WHERE n.filing = issued.filing
    OR EXISTS { MATCH (c:Contribution {node: n.id}) WHERE c.filing = issued.filing }
}`,
};

/** Narrowest first. */
function scopes({ name, buildingKey, agent, city, filing, company }: NodeFilter, kindLabel: string): Scope[] {
  const found: Scope[] = [];
  if (name !== undefined) found.push({ ...named(kindLabel), params: { nameKey: nameKey(name) } });
  if (buildingKey !== undefined) found.push({ ...inBuilding(kindLabel), params: { buildingKey } });
  if (agent !== undefined) found.push({ ...CARE_OF_AGENT, params: { agent, agentKey: nameKey(agent) } });
  if (city !== undefined) found.push({ ...IN_CITY, params: { city, cityKey: nameKey(city) } });
  const inFilings = (scope: typeof OF_FILING) => `${scope.match}\n${ofFilings(kindLabel)}`;
  if (filing !== undefined) found.push({ ...OF_FILING, match: inFilings(OF_FILING), params: { filing } });
  if (company !== undefined) found.push({ ...OF_COMPANY, match: inFilings(OF_COMPANY), params: { company } });
  return found;
}

const NAMED_KINDS = new Set(["Party", "Address", "City"]);

function conditions(
  { nameContains, minSharesOffered, category, form }: NodeFilter,
  kindLabel: string,
): Condition[] {
  const found: Condition[] = [];
  const part = nameContains === undefined ? "" : nameKey(nameContains);
  if (part !== "")
    found.push({
      where: NAMED_KINDS.has(kindLabel) ? "n.sortKey CONTAINS $part" : "false",
      params: { part },
    });
  if (minSharesOffered !== undefined)
    found.push({
      where: "n.mostSharesOffered >= $minSharesOffered",
      params: { minSharesOffered: whole(Math.ceil(minSharesOffered)) },
    });
  if (category !== undefined)
    found.push({ where: "n.categoryKey = $category", params: { category: foldName(category) } });
  // Risks carry their filing's form for searches.
  if (form !== undefined)
    found.push({ where: kindLabel === "Filing" ? "n.form = $form" : "false", params: { form } });
  return found;
}

interface Listed {
  readonly label: string;
  /** The property that the list is ordered by. */
  readonly key: string;
  readonly where: string;
  /** What is collected of `n`. */
  readonly item: string;
}

/** The list is walked in its index from the cursor on; without a condition the total is a number that Neo4j keeps. */
const walkedPage = ({ label, key, where, item }: Listed) => `CALL () {
  MATCH (n:${label})${where === "" ? "" : ` WHERE ${where}`} RETURN count(n) AS total
}
CALL () {
  MATCH (n:${label}) WHERE n.${key} > $after${where === "" ? "" : ` AND ${where}`}
  WITH n ORDER BY n.${key} LIMIT $limit
  RETURN collect([${item}, n.${key}]) AS items
}
RETURN total, items`;

const EMPTY_PAGE = "RETURN 0 AS total, [] AS items";

const scopedPage = (scope: string, { label, key, where, item }: Listed) => `${scope}
WITH DISTINCT n WHERE n:${label}${where === "" ? "" : ` AND ${where}`}
WITH n ORDER BY n.${key}
WITH collect(n) AS found
RETURN size(found) AS total,
  [n IN [n IN found WHERE n.${key} > $after][..$limit] | [${item}, n.${key}]] AS items`;

export function pageStatement(query: NodeQuery, { collected }: Form<unknown, unknown>): Cypher {
  const { label, filter, order = "NAME" } = query;
  const key = ORDER_PROPS[order];
  const kindLabel = kindLabelOf(label);
  const [scope, ...rest] = scopes(filter, kindLabel);
  const others = conditions(filter, kindLabel);
  const params = Object.assign(
    { after: readAfter(query.after, order), limit: whole(query.first + 1) },
    ...[scope, ...rest, ...others].map((condition) => condition?.params),
  ) as Params;
  const where = [...rest, ...others].map((condition) => condition.where).join(" AND ");
  if (!isLabel(label)) return cypher(EMPTY_PAGE);
  const listed = { label, key, where, item: collected("n") };
  if (scope !== undefined) return cypher(scopedPage(scope.match, listed), params);
  // The index over parts of names belongs to the kind.
  const labels = filter.nameContains === undefined || label === kindLabel ? label : `${kindLabel}:${label}`;
  return cypher(walkedPage({ ...listed, label: labels }), params);
}

export async function readPage<N extends BriefNode>(
  reader: CypherReader,
  query: NodeQuery,
  form: Form<N, unknown>,
): Promise<Page<N>> {
  checkOrder(query);
  const { first, order = "NAME" } = query;
  const { total, items } = await reader.read(pageStatement(query, form));
  return pageOf(
    (items as [parts: Parts, key: string][]).map(([parts, key]) => {
      const item = form.nodeOf(parts);
      return { item, key: keyOf(item, key, order) };
    }),
    first,
    Number(total),
  );
}

function keyOf({ sortKey, id }: BriefNode, key: string, order: HolderOrder): readonly string[] {
  return order === "NAME" ? [sortKey, id] : [String(numberOfKey(key)), sortKey, id];
}

/** The key of the last node before the page, "" for the first page. */
function readAfter(after: NodeQuery["after"], order: HolderOrder): string {
  if (order === "NAME") {
    const key = readKey(after, 2);
    return key === null ? "" : orderKey(key);
  }
  const key = readKey(after, 3);
  return key === null ? "" : sortableNumber(readWholeNumber(key[0]!)) + orderKey(key.slice(1));
}
