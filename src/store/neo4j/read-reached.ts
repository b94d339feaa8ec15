import { EDGE_TYPES, kindOf } from "../../graph/kinds.ts";
import { checkReaches } from "../check-reaches.ts";
import { pageOf, readKey, readWholeNumber } from "../paging.ts";
import type { AnyId, GroupedReach, Keyed, Page, Reach, Reached, ReachQuery } from "../port.ts";
import type { CypherReader } from "./connection.ts";
import { type Cypher, cypher, type Params, whole } from "./cypher.ts";
import { orderKey } from "./order-key.ts";
import { type Parts, WHOLE } from "./records.ts";

/** Above every index of a way: weight and index make one number, whose largest is the heaviest, first way. */
const INDEXES = 1024;

const BETWEEN_PARTIES = Object.entries(EDGE_TYPES)
  .filter(([, ends]) => ends.every((end) => end === "PARTY"))
  .map(([type]) => type)
  .join("|");

/** Finds parties `p` along one kind of way. */
type Branch =
  | "partyIn"
  | "partyOut"
  | "addressIn"
  | "partyBeyond"
  | "addressBeyond"
  | "building"
  | "city"
  | "surname"
  | "fundFamily"
  | "ownFundFamily"
  | "rows";

/** Within a cluster nothing was judged to be two; JSON in a note has its quotes escaped. */
const undoubted = (own: string) => `NOT EXISTS {
    MATCH (one:Identity {cluster: ${own}.cluster}), (j:Judgement {left: one.party})
    WHERE j.inForce AND j.json CONTAINS '"verdict":"NOT_SAME"'
    MATCH (:Identity {party: j.right, cluster: ${own}.cluster})
  }`;
/** The ids of all that are one with each of some parties, itself among them. A statement of its own: it plans fast. */
const KIN = `UNWIND $ids AS id
MATCH (own:Identity {party: id}) WHERE ${undoubted("own")}
MATCH (kin:Identity {cluster: own.cluster})
WITH id, collect(kin.party) AS kin
RETURN collect([id, kin]) AS members`;

const NEAR = "UNWIND reach.ids AS id";
const ASKED = "type(r) IN reach.types AND NOT p.id IN reach.ids";

const beyond = (kind: string, type: string) => `${NEAR}
  MATCH (:${kind} {id: id})<-[r:${type}]-(direct:Party)
  WHERE type(r) IN reach.types AND NOT direct.id IN reach.over AND NOT direct.id IN reach.ids
  OPTIONAL MATCH (own:Identity {party: direct.id}) WHERE ${undoubted("own")}
  OPTIONAL MATCH (kin:Identity {cluster: own.cluster})
  OPTIONAL MATCH (one:Party {id: kin.party})
  WITH reach, direct, [direct] + collect(one) AS mates
  WITH reach, collect(mates) AS direct
  WITH reach, direct, [mates IN direct | [mate IN mates | mate.id]] AS known
  UNWIND direct AS mates
  WITH reach, mates, known WHERE none(mate IN mates WHERE mate:Company)
  UNWIND mates AS mate
  MATCH (mate)-[further:${BETWEEN_PARTIES}]-(p:Party)
  WHERE type(further) IN reach.further AND NOT p.id IN reach.over AND NOT p.id IN reach.ids
    AND none(some IN known WHERE p.id IN some)`;

const BRANCHES: Readonly<Record<Branch, string>> = {
  partyIn: `${NEAR} MATCH (:Party {id: id})<-[r:${BETWEEN_PARTIES}]-(p:Party) WHERE ${ASKED}`,
  partyOut: `${NEAR} MATCH (:Party {id: id})-[r:${BETWEEN_PARTIES}]->(p:Party) WHERE ${ASKED}`,
  addressIn: `MATCH (:Address {id: reach.id})<-[r:LOCATED_AT]-(p:Party) WHERE type(r) IN reach.types`,
  partyBeyond: beyond("Party", BETWEEN_PARTIES),
  addressBeyond: beyond("Address", "LOCATED_AT"),
  building: "MATCH (:Address {buildingKey: reach.key})<-[:LOCATED_AT]-(p:Party)",
  city: "MATCH (:City {id: reach.id})<-[:IN_CITY]-(:Address)<-[:LOCATED_AT]-(p:Party)",
  surname: `MATCH (p:Party {filing: reach.filing}) WHERE reach.surname IN p.surnameKeys
    AND (NOT reach.isJoint OR p.partyKind IN ['TRUST', 'JOINT_PERSONS'])`,
  fundFamily: "MATCH (p:Party {fundFamilyKey: reach.key})",
  ownFundFamily: "MATCH (p:Party {fundFamilyKey: reach.key}) WHERE p.filing = reach.filing",
  rows: "MATCH (:Filing {id: reach.filing})-[:LISTS]->(:Holding)<-[:HOLDS]-(p:Party)",
};
const NAMES = Object.keys(BRANCHES) as Branch[];

/** One text, whatever is asked: Neo4j plans it once. */
const WAYS = `CALL () {
${NAMES.map((name) => `  UNWIND $ask.${name} AS reach\n  ${BRANCHES[name]}\n  RETURN reach.i AS i, p`).join("\n  UNION ALL\n")}
}`;

/** Of each party found, the cluster that it is read in; null where it is alone. */
const OWN = `OPTIONAL MATCH (own:Identity {party: p.id}) WHERE ${undoubted("own")}`;

/** Of each party found, the one that stands for all that it is one with: one that filings share, then the smallest id. */
const ROOT = `${OWN}
OPTIONAL MATCH (kin:Identity {cluster: own.cluster})
OPTIONAL MATCH (one:Party {id: kin.party})
WITH p, bests, collect(one) AS kin
WITH bests, reduce(root = p, one IN kin | CASE
  WHEN one.filing IS NULL AND root.filing IS NOT NULL THEN one
  WHEN (one.filing IS NULL) = (root.filing IS NULL) AND one.id < root.id THEN one
  ELSE root END) AS p`;

const PAGE = `${WAYS}
WITH p, $ask.groups[i] AS g, max($ask.weights[i] * ${INDEXES} + ${INDEXES - 1} - i) AS best
WITH p, collect([g, best]) AS bests
${ROOT}
UNWIND bests AS one
WITH p, one[0] AS g, max(one[1]) AS best
WITH p, collect(best) AS bests
WITH p, reduce(sum = 0, best IN bests | sum + best / ${INDEXES}) AS weight,
  [best IN bests | ${INDEXES - 1} - best % ${INDEXES}] AS ways
WHERE weight >= $ask.minWeight AND NOT p.id IN $ask.except
WITH p, weight, ways ORDER BY weight DESC, p.listKey
WITH collect([p, weight, ways]) AS found
RETURN size(found) AS total,
  [one IN [one IN found WHERE one[1] < $ask.afterWeight
    OR one[1] = $ask.afterWeight AND one[0].listKey > $ask.afterKey][..$limit] |
   [${WHOLE.collected("one[0]")}, one[1], one[2]]] AS items`;

const COUNTS = `${WAYS}
WITH p, collect(DISTINCT $ask.groups[i]) AS gs
${OWN}
WITH coalesce(own.cluster, p.id) AS one, gs
UNWIND gs AS g
WITH g, count(DISTINCT one) AS parties
RETURN collect([g, parties]) AS counts`;

/** Which branches find what a way reaches. */
function branchesOf(reach: Reach): Branch[] {
  switch (reach.via) {
    case "LINKS": {
      if (kindOf(reach.id) === "ADDRESS") return reach.direction === "OUT" ? [] : ["addressIn"];
      if (reach.direction === "BOTH") return ["partyIn", "partyOut"];
      return [reach.direction === "IN" ? "partyIn" : "partyOut"];
    }
    case "BEYOND":
      return [kindOf(reach.id) === "ADDRESS" ? "addressBeyond" : "partyBeyond"];
    case "BUILDING":
      return ["building"];
    case "CITY":
      return ["city"];
    case "SURNAME":
      return ["surname"];
    case "FUND_FAMILY":
      return [reach.filing === null ? "fundFamily" : "ownFundFamily"];
    case "ROWS":
      return ["rows"];
  }
}

type Kin = ReadonlyMap<AnyId, readonly AnyId[]>;

async function readKin(reader: CypherReader, reaches: readonly GroupedReach[]): Promise<Kin> {
  const ids = reaches.flatMap((reach) => [
    ...("id" in reach ? [reach.id] : []),
    ...("notOver" in reach ? [reach.notOver] : []),
  ]);
  const { members } = await reader.read(cypher(KIN, { ids: [...new Set(ids)] }));
  return new Map(members as [AnyId, AnyId[]][]);
}

function asked(reaches: readonly GroupedReach[], kin: Kin): Params {
  const branches = Object.fromEntries(NAMES.map((name) => [name, [] as object[]]));
  const all = (id: AnyId) => kin.get(id) ?? [id];
  for (const [i, reach] of reaches.entries())
    for (const name of branchesOf(reach)) {
      const { group, ...way } = reach;
      branches[name]!.push({
        ...way,
        ...("id" in way ? { ids: all(way.id) } : {}),
        ...("notOver" in way ? { over: all(way.notOver) } : {}),
        ...{ weight: null, i: whole(i) },
      });
    }
  return { ...branches, groups: reaches.map(({ group }) => whole(group)) };
}

/** Above every sum of weights. */
const NO_WEIGHT = Number.MAX_SAFE_INTEGER;

function reachedStatement(query: ReachQuery, kin: Kin): Cypher {
  const { reaches, except, minWeight = 0, first, after } = query;
  const key = readKey(after, 3);
  const ask = {
    ...asked(reaches, kin),
    weights: reaches.map(({ weight }) => whole(weight)),
    except: [...except],
    minWeight: whole(minWeight),
    afterWeight: whole(key === null ? NO_WEIGHT : readWholeNumber(key[0]!)),
    afterKey: key === null ? "" : orderKey(key.slice(1)),
  };
  return cypher(PAGE, { ask, limit: whole(first + 1) });
}

export async function readReached(reader: CypherReader, query: ReachQuery): Promise<Page<Reached>> {
  checkReaches(query.reaches);
  const { total, items } = await reader.read(reachedStatement(query, await readKin(reader, query.reaches)));
  return pageOf((items as ReachedItem[]).map(keyedReached), query.first, Number(total));
}

type ReachedItem = readonly [node: Parts, weight: number, ways: readonly number[]];

function keyedReached([parts, weight, ways]: ReachedItem): Keyed<Reached> {
  const node = WHOLE.nodeOf(parts);
  const by = ways.toSorted((a, b) => a - b);
  return { item: { node, weight, by }, key: [String(weight), node.sortKey, node.id] };
}

export async function countReached(
  reader: CypherReader,
  reaches: readonly GroupedReach[],
): Promise<number[]> {
  checkReaches(reaches);
  const { counts } = await reader.read(
    cypher(COUNTS, { ask: asked(reaches, await readKin(reader, reaches)) }),
  );
  const found = new Array<number>(Math.max(0, ...reaches.map(({ group }) => group + 1))).fill(0);
  for (const [group, parties] of counts as [number, number][]) found[group] = parties;
  return found;
}
