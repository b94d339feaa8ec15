import { clustersOf, type Judgement, reception, type Signature } from "../../graph/resolve/judgements.ts";
import { compareCodePoints } from "../../kernel/text.ts";
import { clustersWith, judgedOtherwise } from "../clusters.ts";
import { pageOf, readKey } from "../paging.ts";
import type { AnyId, Cluster, Judged, JudgementQuery, Page } from "../port.ts";
import type { Connection, CypherReader, Transaction } from "./connection.ts";
import { type Cypher, cypher, type Row, whole } from "./cypher.ts";
import { orderKey } from "./order-key.ts";
import { parse } from "./records.ts";

/** Judgements wait for each other and for loads. A property that is not read. */
const LOCK = `MATCH (s:Store {key: 'filing-graph'})
SET s.lastJudgement = $id`;

const STANDING = `OPTIONAL MATCH (j:Judgement {left: $left})
WHERE j.right = $right AND j.inForce
RETURN collect(j.json) AS standing`;

const KEEP = `MERGE (j:Judgement {id: $id})
SET j.left = $left, j.right = $right, j.inForce = $inForce, j.listKey = $listKey, j.json = $json
WITH j
MATCH (s:Store {key: 'filing-graph'})
SET s.judged = coalesce(s.judged, 0) + 1`;

export async function writeJudgement(connection: Connection, judgement: Judgement): Promise<Judged> {
  return connection.write(async (transaction): Promise<Judged> => {
    await transaction.run(cypher(LOCK, { id: judgement.id }));
    const standing = await readStanding(transaction, judgement);
    switch (reception(standing, judgement.verdict)) {
      case "KEEP":
        return { outcome: "UNCHANGED", judgement: standing! };
      case "REFUSE":
        throw judgedOtherwise(standing!);
      case "SUPERSEDE":
        await keep(transaction, withdrawn(standing!, judgement));
    }
    await keep(transaction, judgement);
    if (judgement.verdict === "SAME") await regroup(transaction, judgement);
    return { outcome: "ADDED", judgement };
  });
}

export async function withdrawJudgement(
  connection: Connection,
  pair: readonly [AnyId, AnyId],
  signature: Signature,
): Promise<Judgement | null> {
  const [left, right] = pair.toSorted(compareCodePoints) as [AnyId, AnyId];
  return connection.write(async (transaction) => {
    await transaction.run(cypher(LOCK, { id: left }));
    const standing = await readStanding(transaction, { left, right });
    if (standing === null) return null;
    const taken = withdrawn(standing, signature);
    await keep(transaction, taken);
    if (taken.verdict === "SAME") await regroup(transaction, taken);
    return taken;
  });
}

type Pair = Pick<Judgement, "left" | "right">;

async function readStanding(transaction: Transaction, { left, right }: Pair): Promise<Judgement | null> {
  const [row] = await transaction.run(cypher(STANDING, { left, right }));
  const [standing] = judgementsOf(row?.standing);
  return standing ?? null;
}

function withdrawn(judgement: Judgement, { by, at }: Signature): Judgement {
  return { ...judgement, withdrawn: { by, at } };
}

async function keep(transaction: Transaction, judgement: Judgement): Promise<void> {
  await transaction.run(cypher(KEEP, judgementRecord(judgement)));
}

/** The properties of a judgement as Neo4j stores them. */
export function judgementRecord(judgement: Judgement) {
  const { id, left, right, at } = judgement;
  return {
    id,
    left,
    right,
    inForce: judgement.withdrawn === null,
    listKey: orderKey([at, id]),
    json: JSON.stringify(judgement),
  };
}

const DROP_IDENTITIES = "MATCH (i:Identity) WHERE i.party IN $parties DELETE i";
const CREATE_IDENTITIES = "UNWIND $rows AS row CREATE (i:Identity) SET i = row";

/** The clusters that a judgement on these two touches, anew from all judgements within them. */
async function regroup(transaction: Transaction, { left, right }: Pair): Promise<void> {
  const ids = [left, right];
  const run = async (statement: Cypher): Promise<Row> => (await transaction.run(statement))[0]!;
  const parties = membersOf(ids, await run(cypher(MEMBERS, { ids }))).flat();
  const within = await run(cypher(JUDGEMENTS_ON, { parties }));
  const clusters = clustersOf(judgementsOf(within.judgements));
  await transaction.run(cypher(DROP_IDENTITIES, { parties }));
  const rows = [...clusters].map(([party, cluster]) => ({ party, cluster }));
  if (rows.length > 0) await transaction.run(cypher(CREATE_IDENTITIES, { rows }));
}

const MEMBERS = `UNWIND $ids AS id
MATCH (own:Identity {party: id})
MATCH (member:Identity {cluster: own.cluster})
RETURN collect([id, member.party]) AS members`;

const JUDGEMENTS_ON = `CALL () {
  MATCH (j:Judgement) WHERE j.left IN $parties AND j.inForce RETURN j
  UNION
  MATCH (j:Judgement) WHERE j.right IN $parties AND j.inForce RETURN j
}
WITH j ORDER BY j.listKey
RETURN collect(j.json) AS judgements`;

export async function readClusters(reader: CypherReader, ids: readonly AnyId[]): Promise<Cluster[]> {
  const members = membersOf(ids, await reader.read(cypher(MEMBERS, { ids: [...new Set(ids)] })));
  const parties = [...new Set(members.flat())];
  const { judgements } = await reader.read(cypher(JUDGEMENTS_ON, { parties }));
  return clustersWith(members, judgementsOf(judgements));
}

function membersOf(ids: readonly AnyId[], { members }: Row): AnyId[][] {
  const byAsked = Map.groupBy(members as [id: AnyId, member: AnyId][], ([id]) => id);
  return ids.map(
    (id) =>
      byAsked
        .get(id)
        ?.map(([, member]) => member)
        .sort(compareCodePoints) ?? [id],
  );
}

function judgementsOf(jsons: unknown): Judgement[] {
  return (jsons as string[]).map((json) => parse<Judgement>(json));
}

const page = (where: readonly string[]) => {
  const all = where.length === 0 ? "" : ` WHERE ${where.join(" AND ")}`;
  return `CALL () {
  MATCH (j:Judgement)${all} RETURN count(j) AS total
}
CALL () {
  MATCH (j:Judgement) WHERE ${["j.listKey > $after", ...where].join(" AND ")}
  WITH j ORDER BY j.listKey LIMIT $limit
  RETURN collect(j.json) AS items
}
RETURN total, items`;
};

export async function readJudgementPage(
  reader: CypherReader,
  query: JudgementQuery,
): Promise<Page<Judgement>> {
  const { party, withdrawn: all = false, first } = query;
  const key = readKey(query.after, 2);
  const where = [
    ...(all ? [] : ["j.inForce"]),
    ...(party === undefined ? [] : ["(j.left = $party OR j.right = $party)"]),
  ];
  const { total, items } = await reader.read(
    cypher(page(where), {
      after: key === null ? "" : orderKey(key),
      limit: whole(first + 1),
      ...(party === undefined ? {} : { party }),
    }),
  );
  return pageOf(
    judgementsOf(items).map((item) => ({ item, key: [item.at, item.id] })),
    first,
    Number(total),
  );
}
