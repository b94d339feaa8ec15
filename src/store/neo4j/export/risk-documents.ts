import type { EdgeType, GraphEdge, GraphNode } from "../../../graph/kinds.ts";
import type { FilingId } from "../../../kernel/ids.ts";
import { type RiskDocument, riskDocuments } from "../../../search/document.ts";
import type { AnyId, GraphStore, Link } from "../../port.ts";

const PAGE = 500;

/** Of those of the nodes that are risk factors, by id: what each filing itself says around them. */
export async function riskDocumentsOf(
  store: GraphStore,
  nodes: readonly GraphNode[],
): Promise<ReadonlyMap<AnyId, RiskDocument>> {
  const documents = new Map<AnyId, RiskDocument>();
  const risks = nodes.filter(({ kind }) => kind === "RISK");
  for (const [filing, own] of Map.groupBy(risks, (risk) => risk.filing))
    for (const document of filing === null ? [] : await ofFiling(store, filing, own))
      documents.set(document.node.id, document);
  return documents;
}

async function ofFiling(
  store: GraphStore,
  filing: FilingId,
  risks: readonly GraphNode[],
): Promise<RiskDocument[]> {
  const [filingNode] = await store.view.nodes([filing]);
  const links = [
    ...(await linksOf(store, [filing], "ISSUED_BY")),
    ...(await linksOf(
      store,
      risks.map(({ id }) => id),
      "MENTIONS",
    )),
  ];
  const said = new Map((await store.view.contributions(filing)).map((node) => [node.id, node]));
  const far = links.map(({ node }) => said.get(node.id) ?? node);
  const edges = links.map(({ edge }): GraphEdge => edge);
  return riskDocuments(filing, { nodes: [...(filingNode ? [filingNode] : []), ...risks, ...far], edges });
}

async function linksOf(store: GraphStore, ids: readonly AnyId[], type: EdgeType): Promise<Link[]> {
  const found: Link[] = [];
  const query = { types: [type], direction: "OUT" as const, first: PAGE };
  for (const id of ids)
    for (let after: readonly string[] | null = null; ; ) {
      const [page] = await store.view.links({ ...query, ids: [id], after });
      found.push(...(page?.items ?? []).map(({ item }) => item));
      const last = page?.items.at(-1);
      if (!page?.hasNextPage || last === undefined) break;
      after = last.key;
    }
  return found;
}
