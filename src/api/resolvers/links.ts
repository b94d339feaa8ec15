import type { EdgeType } from "../../graph/kinds.ts";
import { type PageArguments, paged, readPage, WHOLE_LIST } from "../connection.ts";
import type { ApiContext } from "../context.ts";
import type { LinkSelection } from "../loaders.ts";
import type { GraphNode, Link, Paged } from "../model.ts";

/** Which edges of a node, without paging. */
export interface LinkKind {
  readonly types: readonly EdgeType[];
  readonly direction: LinkSelection["direction"];
  readonly label?: string;
  readonly edgeProp?: LinkSelection["edgeProp"] & object;
}

/** A connection of what lies behind a node's edges, each node once. */
export async function linkedPage(
  context: ApiContext,
  from: GraphNode,
  args: PageArguments,
  kind: LinkKind,
): Promise<Paged<GraphNode>> {
  const request = readPage(args);
  const page = paged(await context.loaders.linked(from.id, { ...kind, ...request, distinct: true }), request);
  return { ...page, items: page.items.map(({ item, key }) => ({ item: item.node, key })) };
}

/** A connection of a node's edges themselves. */
export async function pageOfLinks(
  context: ApiContext,
  from: GraphNode,
  args: PageArguments,
  kind: LinkKind,
): Promise<Paged<Link>> {
  const request = readPage(args);
  return paged(await context.loaders.links(from.id, { ...kind, ...request }), request);
}

/** A node's edges, as a plain list. */
export async function linksOf(
  context: ApiContext,
  from: GraphNode,
  kind: LinkKind,
): Promise<readonly Link[]> {
  const page = await context.loaders.links(from.id, { ...kind, ...WHOLE_LIST });
  return page.items.map(({ item }) => item);
}

/** All far ends, each once, as a plain list. */
export async function linkedNodes(
  context: ApiContext,
  from: GraphNode,
  kind: LinkKind,
): Promise<readonly GraphNode[]> {
  const page = await context.loaders.linked(from.id, { ...kind, ...WHOLE_LIST, distinct: true });
  return page.items.map(({ item }) => item.node);
}

/** The first far end, or null. */
export async function linkedNode(
  context: ApiContext,
  from: GraphNode,
  kind: LinkKind,
): Promise<GraphNode | null> {
  const page = await context.loaders.linked(from.id, { ...kind, first: 1, after: null });
  return page.items[0]?.item.node ?? null;
}

/** The nodes of a list of ids; what the store has lost meanwhile is left out. */
export async function nodesOf(
  context: ApiContext,
  ids: readonly GraphNode["id"][],
): Promise<readonly GraphNode[]> {
  const nodes = await Promise.all(ids.map((id) => context.loaders.node(id)));
  return nodes.filter((node) => node !== null);
}
