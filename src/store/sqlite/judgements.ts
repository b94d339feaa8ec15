import { clustersOf, type Judgement, reception, type Signature } from "../../graph/resolve/judgements.ts";
import { compareCodePoints } from "../../kernel/text.ts";
import { clustersWith, judgedOtherwise } from "../clusters.ts";
import { pageOf, readKey } from "../paging.ts";
import type { AnyId, Cluster, Judged, JudgementQuery, Page } from "../port.ts";
import type { Connection, Parameters } from "./connection.ts";
import { parse, textOf } from "./rows.ts";

const IN_FORCE = `SELECT judgement FROM judgement
  WHERE left_id = :left AND right_id = :right AND in_force = 1`;

export function writeJudgement(connection: Connection, judgement: Judgement): Judged {
  return connection.transaction(() => {
    const standing = readStanding(connection, judgement);
    switch (reception(standing, judgement.verdict)) {
      case "KEEP":
        return { outcome: "UNCHANGED", judgement: standing! };
      case "REFUSE":
        throw judgedOtherwise(standing!);
      case "SUPERSEDE":
        keep(connection, withdrawn(standing!, judgement));
    }
    keep(connection, judgement);
    if (judgement.verdict === "SAME") regroup(connection, judgement);
    return { outcome: "ADDED", judgement };
  });
}

export function withdrawJudgement(
  connection: Connection,
  pair: readonly [AnyId, AnyId],
  signature: Signature,
): Judgement | null {
  const [left, right] = pair.toSorted(compareCodePoints) as [AnyId, AnyId];
  return connection.transaction(() => {
    const standing = readStanding(connection, { left, right });
    if (standing === null) return null;
    const taken = withdrawn(standing, signature);
    keep(connection, taken);
    if (taken.verdict === "SAME") regroup(connection, taken);
    return taken;
  });
}

type Pair = Pick<Judgement, "left" | "right">;

function readStanding(connection: Connection, { left, right }: Pair): Judgement | null {
  const row = connection.get(IN_FORCE, { left, right });
  return row === undefined ? null : parse<Judgement>(row.judgement);
}

function withdrawn(judgement: Judgement, { by, at }: Signature): Judgement {
  return { ...judgement, withdrawn: { by, at } };
}

function keep(connection: Connection, judgement: Judgement): void {
  const { id, left, right, at } = judgement;
  const inForce = judgement.withdrawn === null ? 1 : 0;
  connection.run(
    `INSERT INTO judgement (id, left_id, right_id, at, in_force, judgement)
     VALUES (:id, :left, :right, :at, :inForce, :json)
     ON CONFLICT (id) DO UPDATE SET in_force = :inForce, judgement = :json`,
    { id, left, right, at, inForce, json: JSON.stringify(judgement) },
  );
  connection.run("UPDATE revision SET judged = judged + 1");
}

/** The clusters that a judgement on these two touches, anew from all judgements within them. */
function regroup(connection: Connection, { left, right }: Pair): void {
  const touched = readMembers(connection, [left, right]).flat();
  const clusters = clustersOf(readJudgements(connection, touched));
  const members = JSON.stringify(touched);
  connection.run("DELETE FROM identity WHERE party IN (SELECT value FROM json_each(:members))", { members });
  for (const [party, cluster] of clusters)
    connection.run("INSERT INTO identity (party, cluster) VALUES (:party, :cluster)", { party, cluster });
}

export function readClusters(connection: Connection, ids: readonly AnyId[]): Cluster[] {
  return connection.snapshot(() => {
    const members = readMembers(connection, ids);
    return clustersWith(members, readJudgements(connection, members.flat()));
  });
}

function readMembers(connection: Connection, ids: readonly AnyId[]): AnyId[][] {
  const rows = connection.all(
    `SELECT asked.key AS i, member.party
     FROM json_each(:ids) AS asked CROSS JOIN identity AS own ON own.party = asked.value
     CROSS JOIN identity AS member ON member.cluster = own.cluster
     ORDER BY asked.key, member.party`,
    { ids: JSON.stringify(ids) },
  );
  const byAsked = Map.groupBy(rows, (row) => Number(row.i));
  return ids.map((id, index) => byAsked.get(index)?.map(({ party }) => party as AnyId) ?? [id]);
}

/** In force, with an end among the parties, in order. */
function readJudgements(connection: Connection, parties: readonly AnyId[]): Judgement[] {
  return connection
    .all(
      `SELECT at, id, judgement FROM judgement
       WHERE in_force = 1 AND left_id IN (SELECT value FROM json_each(:parties))
       UNION SELECT at, id, judgement FROM judgement
       WHERE in_force = 1 AND right_id IN (SELECT value FROM json_each(:parties))
       ORDER BY at, id`,
      { parties: JSON.stringify(parties) },
    )
    .map((row) => parse<Judgement>(row.judgement));
}

export function readJudgementPage(connection: Connection, query: JudgementQuery): Page<Judgement> {
  const { party, withdrawn: all = false, first } = query;
  const key = readKey(query.after, 2);
  const conditions = [
    ...(all ? [] : ["in_force = 1"]),
    ...(party === undefined ? [] : ["(left_id = :party OR right_id = :party)"]),
  ];
  const where = (more: readonly string[]) =>
    [...conditions, ...more].length === 0 ? "" : `WHERE ${[...conditions, ...more].join(" AND ")}`;
  const parameters: Parameters = party === undefined ? {} : { party };
  return connection.snapshot(() => {
    const total = connection.get(`SELECT COUNT(*) AS total FROM judgement ${where([])}`, parameters);
    const rows = connection.all(
      `SELECT at, id, judgement FROM judgement ${where(key === null ? [] : ["(at, id) > (:at, :id)"])}
       ORDER BY at, id LIMIT :limit`,
      { ...parameters, ...(key === null ? {} : { at: key[0]!, id: key[1]! }), limit: first + 1 },
    );
    return pageOf(
      rows.map((row) => ({ item: parse<Judgement>(row.judgement), key: [textOf(row.at), textOf(row.id)] })),
      first,
      Number(total?.total),
    );
  });
}
