import type { BriefNode } from "../../graph/brief.ts";
import { type GraphNode, kindOf } from "../../graph/kinds.ts";
import type { FilingId } from "../../kernel/ids.ts";
import type { AnyId } from "../port.ts";
import type { Contribution } from "../unite-shared.ts";
import type { CypherReader } from "./connection.ts";
import { type Cypher, cypher } from "./cypher.ts";
import { eachKind, idsByKind } from "./kind-branches.ts";
import { type Form, type Parts, parse } from "./records.ts";

export function nodesById(ids: readonly AnyId[], { collected }: Form<unknown, unknown>): Cypher {
  const text = `CALL () {
${eachKind("  MATCH (n:LABEL) WHERE n.id IN IDS RETURN n")}
}
RETURN collect(${collected("n")}) AS nodes`;
  return cypher(text, idsByKind(ids));
}

export async function readNodes<N extends BriefNode>(
  reader: CypherReader,
  ids: readonly AnyId[],
  form: Form<N, unknown>,
): Promise<(N | null)[]> {
  const { nodes } = await reader.read(nodesById(ids, form));
  const found = new Map((nodes as Parts[]).map(form.nodeOf).map((node) => [node.id, node]));
  return ids.map((id) => found.get(id) ?? null);
}

const CONTRIBUTIONS = `OPTIONAL MATCH (c:Contribution {filing: $filing})
WITH c ORDER BY c.node
RETURN collect([c.node, c.said]) AS said`;

export async function readContributions(reader: CypherReader, filing: FilingId): Promise<GraphNode[]> {
  const { said } = await reader.read(cypher(CONTRIBUTIONS, { filing }));
  return (said as [id: AnyId | null, json: string][]).flatMap(([id, json]) => {
    if (id === null) return [];
    const { sortKey, labels, props } = parse<Contribution>(json);
    return [{ id, kind: kindOf(id)!, labels, filing: null, sortKey, props, evidence: [] }];
  });
}
