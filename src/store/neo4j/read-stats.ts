import { EDGE_TYPES, KIND_LABELS, PARTY_KIND_LABELS, ROLE_LABELS } from "../../graph/kinds.ts";
import { compareCodePoints } from "../../kernel/text.ts";
import type { Revision, StoreStats } from "../port.ts";
import type { CypherReader } from "./connection.ts";
import { cypher } from "./cypher.ts";

const LABELS = [...Object.values(KIND_LABELS), ...ROLE_LABELS, ...Object.values(PARTY_KIND_LABELS)];

/** Each count alone is a number that Neo4j keeps; in one MATCH over all labels it would read every node. */
export const STATS = cypher(`CALL () {
${LABELS.map((label) => `  MATCH (n:${label}) WITH count(n) AS nodes RETURN '${label}' AS label, nodes`).join("\n  UNION ALL\n")}
}
WITH collect([label, nodes]) AS nodes
CALL () {
${Object.keys(EDGE_TYPES)
  .map((type) => `  MATCH ()-[r:${type}]->() WITH count(r) AS edges RETURN '${type}' AS type, edges`)
  .join("\n  UNION ALL\n")}
}
WITH nodes, collect([type, edges]) AS edges
CALL () { MATCH (f:Fact) RETURN count(f) AS facts }
CALL () { MATCH (d:Diagnostic) RETURN count(d) AS diagnostics }
CALL () { MATCH (l:Load) RETURN count(l) AS filings }
RETURN nodes, edges, facts, diagnostics, filings`);

const REVISION = cypher(`OPTIONAL MATCH (s:Store {key: 'filing-graph'})
RETURN s.loads AS loads, s.lastContentHash AS hash, coalesce(s.judged, 0) AS judged`);

export async function readStats(reader: CypherReader): Promise<StoreStats> {
  const { nodes, edges, facts, diagnostics, filings } = await reader.read(STATS);
  return {
    nodes: counts(nodes),
    edges: counts(edges),
    facts: Number(facts),
    diagnostics: Number(diagnostics),
    filings: Number(filings),
  };
}

/** Names that occur, in order. */
function counts(pairs: unknown): Record<string, number> {
  const found = (pairs as [name: string, count: number][]).filter(([, count]) => count > 0);
  return Object.fromEntries(found.sort(([a], [b]) => compareCodePoints(a, b)));
}

export async function readRevision(reader: CypherReader): Promise<Revision> {
  const { loads, hash, judged } = await reader.read(REVISION);
  return { graph: `${Number(loads)}-${String(hash).slice(0, 16)}`, judgements: String(judged) };
}
