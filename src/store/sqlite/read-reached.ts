import { checkReaches } from "../check-reaches.ts";
import { pageOf, readKey, readWholeNumber } from "../paging.ts";
import type { GroupedReach, Keyed, Page, Reach, Reached, ReachQuery } from "../port.ts";
import type { Connection, Parameters, Row } from "./connection.ts";
import { NODE_OWNER, parse, textOf, WHOLE } from "./rows.ts";

/** Above every index of a way: weight and index make one number, whose largest is the heaviest, first way. */
const INDEXES = 1024;

const REACHES = `reach AS MATERIALIZED (
  SELECT key AS i, value ->> 'via' AS via, value ->> 'group' AS g, COALESCE(value ->> 'weight', 0) AS weight,
    value ->> 'id' AS id, value -> 'types' AS types, value ->> 'direction' AS direction, value -> 'further' AS further,
    value ->> 'notOver' AS not_over, value ->> 'key' AS tie_key, value ->> 'filing' AS filing,
    value ->> 'surname' AS surname, value ->> 'isJoint' AS is_joint
  FROM json_each(:reaches)
)`;

/** Clusters within which nothing was judged to be two. `own` is a row of `identity`. */
const UNDOUBTED = `NOT EXISTS (SELECT 1 FROM identity AS one
  CROSS JOIN judgement ON judgement.left_id = one.party AND judgement.in_force = 1
    AND judgement.judgement ->> 'verdict' = 'NOT_SAME'
  CROSS JOIN identity AS other ON other.party = judgement.right_id AND other.cluster = one.cluster
  WHERE one.cluster = own.cluster)`;

/** How parties that judgements make one are looked up; where nobody judged anything, nothing is. */
interface Identities {
  /** SELECTs more rows of `columns`, for the nodes of all that are one with the party whose id is given. */
  kin(columns: string, from: string, id: string): string;
  /** The node that stands for all that are one with a node. */
  rootOf(n: string): string;
}

/** Joins `kin`, the nodes of all that are one with the party whose id is given; none where it is alone. */
const kinOf = (id: string) => `CROSS JOIN identity AS own ON own.party = ${id} AND ${UNDOUBTED}
  CROSS JOIN identity AS member ON member.cluster = own.cluster
  CROSS JOIN node AS kin ON kin.id = member.party`;

const JUDGED: Identities = {
  kin: (columns, from, id) => `UNION SELECT ${columns} FROM ${from} ${kinOf(id)}`,
  rootOf: (n) => `COALESCE((
    SELECT kin.n FROM node AS self ${kinOf("self.id")}
    WHERE self.n = ${n} ORDER BY kin.f IS NOT NULL, kin.id LIMIT 1
  ), ${n})`,
};
const UNJUDGED: Identities = { kin: () => "", rootOf: (n) => n };

/** Of each way the nodes that it starts from, and those that it leads neither over nor to. */
const ends = ({ kin }: Identities) => `near AS MATERIALIZED (
  SELECT reach.i, node.n FROM reach CROSS JOIN node ON node.id = reach.id
  ${kin("reach.i, kin.n", "reach", "reach.id")}
), over AS MATERIALIZED (
  SELECT reach.i, node.n FROM reach CROSS JOIN node ON node.id = reach.not_over
  ${kin("reach.i, kin.n", "reach", "reach.not_over")}
)`;

const isNo = (n: string, end: "near" | "over") =>
  `NOT EXISTS (SELECT 1 FROM ${end} AS same WHERE same.i = reach.i AND same.n = ${n})`;
const NEAR = "reach CROSS JOIN near ON near.i = reach.i CROSS JOIN json_each(reach.types) AS types";

/** Of ways BEYOND: who is linked to their start, with all that each is one with. */
const mates = ({ kin, rootOf }: Identities) => `direct AS MATERIALIZED (
  SELECT DISTINCT reach.i, first.from_n AS n, ${rootOf("first.from_n")} AS root FROM ${NEAR}
  CROSS JOIN edge AS first INDEXED BY edge_in ON first.to_n = near.n AND first.type = types.value
  WHERE reach.via = 'BEYOND' AND ${isNo("first.from_n", "near")}
), mate AS MATERIALIZED (
  SELECT i, n, root FROM direct
  ${kin("direct.i, kin.n, direct.root", "direct CROSS JOIN node AS self ON self.n = direct.n", "self.id")}
), company AS MATERIALIZED (
  SELECT DISTINCT mate.i, mate.root FROM mate CROSS JOIN node ON node.n = mate.n
  CROSS JOIN json_each(node.labels) AS label ON label.value = 'Company'
)`;

/** Named, since SQLite would now and then rather index all edges anew. */
const INDEX = { from_n: "edge_out", to_n: "edge_in" } as const;
type End = keyof typeof INDEX;

const linked = (here: End, there: End, ways: string) => `
  SELECT reach.i, edge.${there} AS n FROM ${NEAR}
  CROSS JOIN edge INDEXED BY ${INDEX[here]} ON edge.${here} = near.n AND edge.type = types.value
  WHERE reach.via = 'LINKS' AND reach.direction IN (${ways}) AND ${isNo(`edge.${there}`, "near")}`;

const beyond = (here: End, there: End) => `
  SELECT reach.i, second.${there} AS n FROM reach CROSS JOIN mate ON mate.i = reach.i
  CROSS JOIN json_each(reach.further) AS further
  CROSS JOIN edge AS second INDEXED BY ${INDEX[here]} ON second.${here} = mate.n AND second.type = further.value
  WHERE reach.via = 'BEYOND' AND ${isNo("mate.n", "over")}
    AND NOT EXISTS (SELECT 1 FROM company WHERE company.i = reach.i AND company.root = mate.root)
    AND ${isNo(`second.${there}`, "near")} AND ${isNo(`second.${there}`, "over")}
    AND NOT EXISTS (SELECT 1 FROM mate AS same WHERE same.i = reach.i AND same.n = second.${there})`;

const LOCATED =
  "CROSS JOIN edge AS located INDEXED BY edge_in ON located.to_n = address.n AND located.type = 'LOCATED_AT'";
const OWN_PARTY = `CROSS JOIN filing ON filing.id = reach.filing
  CROSS JOIN node ON node.f = filing.f AND node.kind = 'PARTY'`;

/** Every kind of way. Ends of ways are as the filings have them. */
const WAYS: Readonly<Record<Reach["via"], readonly string[]>> = {
  LINKS: [linked("to_n", "from_n", "'IN', 'BOTH'"), linked("from_n", "to_n", "'OUT', 'BOTH'")],
  BEYOND: [beyond("to_n", "from_n"), beyond("from_n", "to_n")],
  BUILDING: [
    `SELECT reach.i, located.from_n AS n FROM reach
     CROSS JOIN node AS address ON address.tie_key = reach.tie_key AND address.kind = 'ADDRESS' ${LOCATED}
     WHERE reach.via = 'BUILDING'`,
  ],
  CITY: [
    `SELECT reach.i, located.from_n AS n FROM reach CROSS JOIN near ON near.i = reach.i
     CROSS JOIN edge AS address_in INDEXED BY edge_in ON address_in.to_n = near.n AND address_in.type = 'IN_CITY'
     CROSS JOIN node AS address ON address.n = address_in.from_n ${LOCATED}
     WHERE reach.via = 'CITY'`,
  ],
  SURNAME: [
    `SELECT reach.i, node.n FROM reach ${OWN_PARTY}
     WHERE reach.via = 'SURNAME'
       AND EXISTS (SELECT 1 FROM json_each(node.props, '$.surnameKeys') AS own WHERE own.value = reach.surname)
       AND (reach.is_joint = 0 OR node.props ->> 'partyKind' IN ('TRUST', 'JOINT_PERSONS'))`,
  ],
  FUND_FAMILY: [
    `SELECT reach.i, node.n FROM reach
     CROSS JOIN node ON node.tie_key = reach.tie_key AND node.kind = 'PARTY'
     WHERE reach.via = 'FUND_FAMILY'
       AND (reach.filing IS NULL OR node.f = (SELECT f FROM filing WHERE id = reach.filing))`,
  ],
  ROWS: [
    `SELECT reach.i, holds.from_n AS n FROM reach CROSS JOIN filing ON filing.id = reach.filing
     CROSS JOIN edge AS holds ON holds.f = filing.f AND holds.type = 'HOLDS'
     WHERE reach.via = 'ROWS'`,
  ],
};
const VIAS = Object.keys(WAYS) as Reach["via"][];
const NO_WAYS = "SELECT NULL AS i, NULL AS n WHERE FALSE";

/** What the kinds of ways asked for reach; a text for each set of kinds. */
function farOf(reaches: readonly Reach[], identities: Identities): string {
  const asked = new Set(reaches.map(({ via }) => via));
  const ways = VIAS.filter((via) => asked.has(via)).flatMap((via) => WAYS[via]);
  return [
    REACHES,
    ends(identities),
    ...(asked.has("BEYOND") ? [mates(identities)] : []),
    `far AS (SELECT way.i, ${identities.rootOf("way.n")} AS n
       FROM (${ways.length === 0 ? NO_WAYS : ways.join("\nUNION ALL\n")}) AS way)`,
  ].join(", ");
}

/** A first judgement made between this and what follows counts as made after both. */
function identitiesIn(connection: Connection): Identities {
  const judged = connection.get("SELECT EXISTS (SELECT 1 FROM identity) AS judged")?.judged;
  return judged === 1 ? JUDGED : UNJUDGED;
}

const BEST = `best AS (
  SELECT far.n, reach.g, MAX(reach.weight * ${INDEXES} + ${INDEXES - 1} - reach.i) AS best
  FROM far CROSS JOIN reach ON reach.i = far.i
  GROUP BY far.n, reach.g
)`;

/** The list of parties is narrow: a node takes a kilobyte, and a hub has many of them. */
const JOIN_PARTY = `CROSS JOIN listing AS party
  ON party.label = 'Party' AND party.list_order = 'NAME' AND party.n`;

const BEHIND = "(-weight, sort_key, id) > (:afterWeight, :afterSortKey, :afterId)";

const page = (far: string, after: Parameters | null) => `WITH ${far}, ${BEST}, summed AS (
  SELECT n, SUM(best / ${INDEXES}) AS weight, json_group_array(${INDEXES - 1} - best % ${INDEXES}) AS ways
  FROM best GROUP BY n
), listed AS MATERIALIZED (
  SELECT summed.n, summed.weight, summed.ways, party.sort_key, party.id
  FROM summed ${JOIN_PARTY} = summed.n
  WHERE summed.weight >= :minWeight AND party.id NOT IN (SELECT value FROM json_each(:except))
), counted AS (SELECT COUNT(*) AS total FROM listed)
SELECT counted.total, picked.weight, picked.ways, ${WHOLE.node}
FROM counted LEFT JOIN (
  SELECT * FROM listed ${after === null ? "" : `WHERE ${BEHIND}`}
  ORDER BY weight DESC, sort_key, id LIMIT :limit
) AS picked ON TRUE
LEFT JOIN node AS n ON n.n = picked.n ${NODE_OWNER}
ORDER BY picked.weight DESC, picked.sort_key, picked.id`;

export function readReached(connection: Connection, query: ReachQuery): Page<Reached> {
  checkReaches(query.reaches);
  const after = readAfter(query.after);
  const rows = connection.all(page(farOf(query.reaches, identitiesIn(connection)), after), {
    reaches: JSON.stringify(query.reaches),
    except: JSON.stringify(query.except),
    minWeight: query.minWeight ?? 0,
    limit: query.first + 1,
    ...after,
  });
  const items = rows.filter(({ id }) => id !== null).map(keyedReached);
  return pageOf(items, query.first, Number(rows[0]?.total));
}

function keyedReached(row: Row): Keyed<Reached> {
  const weight = Number(row.weight);
  const by = parse<number[]>(row.ways).toSorted((a, b) => a - b);
  return {
    item: { node: WHOLE.nodeOf(row), weight, by },
    key: [String(weight), textOf(row.sort_key), textOf(row.id)],
  };
}

function readAfter(after: ReachQuery["after"]): Parameters | null {
  const key = readKey(after, 3);
  if (key === null) return null;
  const [weight, sortKey, id] = key as [string, string, string];
  return { afterWeight: -readWholeNumber(weight), afterSortKey: sortKey, afterId: id };
}

const counts = (far: string) => `WITH ${far}
SELECT reach.g, COUNT(DISTINCT far.n) AS count
FROM far CROSS JOIN reach ON reach.i = far.i ${JOIN_PARTY} = far.n
GROUP BY reach.g`;

export function countReached(connection: Connection, reaches: readonly GroupedReach[]): number[] {
  checkReaches(reaches);
  const far = farOf(reaches, identitiesIn(connection));
  const rows = connection.all(counts(far), { reaches: JSON.stringify(reaches) });
  const found = new Array<number>(Math.max(0, ...reaches.map(({ group }) => group + 1))).fill(0);
  for (const row of rows) found[Number(row.g)] = Number(row.count);
  return found;
}
