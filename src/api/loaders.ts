import { compareFilings, type RiskNodeChange } from "../app/compare-filings.ts";
import { type Identity, identitiesOf } from "../app/resolve/identities.ts";
import { EDGE_TYPES, kindOf, kindOfLabel, type NodeKind } from "../graph/kinds.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import type { Fact } from "../kernel/facts.ts";
import type { FactId, FilingId } from "../kernel/ids.ts";
import type { AnyId, GraphView, Link, LinkQuery, NodeQuery, Page, PageRequest } from "../store/port.ts";
import { Batcher } from "./batch.ts";
import type { GraphNode } from "./model.ts";
import type { Projection } from "./projection.ts";

/** Which links of a node; `ids` come from the batch. */
export type LinkSelection = Omit<LinkQuery, "ids">;

/** What the resolvers of one request read, gathered so that siblings share store calls. */
export interface Loaders {
  node(id: AnyId): Promise<GraphNode | null>;
  page(query: NodeQuery): Promise<Page<GraphNode>>;
  fact(id: FactId): Promise<Fact | null>;
  links(id: AnyId, selection: LinkSelection): Promise<Page<Link>>;
  /** The far ends of links, whole only where the operation needs nodes of their kind so. */
  linked(id: AnyId, selection: LinkSelection): Promise<Page<{ readonly node: GraphNode }>>;
  diagnostics(filing: FilingId, page: PageRequest): Promise<Page<Diagnostic>>;
  /** Who a party is by what people judged. */
  identity(id: AnyId): Promise<Identity>;
  /** All that became of the risk factors of `a` in `b`; two fields that ask the same share it. */
  comparison(a: FilingId, b: FilingId): Promise<readonly RiskNodeChange[] | null>;
  /** Keeps nodes that a page brought along. */
  remember(nodes: Iterable<GraphNode>): void;
}

export function createLoaders(view: GraphView, projection: Projection): Loaders {
  const isWhole = (kind: NodeKind | null) => kind === null || projection.whole.has(kind);
  const nodes = new Batcher((ids) => readNodes(view, ids as readonly AnyId[], (id) => isWhole(kindOf(id))));
  const facts = new Batcher((ids) => view.factsById(ids as readonly FactId[]));
  const diagnostics = new Map<string, Batcher<Page<Diagnostic>>>();
  const comparisons = new Map<string, Promise<readonly RiskNodeChange[] | null>>();
  const remember = (found: Iterable<GraphNode>) => {
    for (const node of found) nodes.prime(node.id, node);
  };
  const identities = new Batcher(async (ids) => {
    const found = await identitiesOf(view, ids as readonly AnyId[]);
    for (const { canonical, sameAs } of found)
      remember([...(canonical === null ? [] : [canonical]), ...sameAs.map(({ party }) => party)]);
    return found;
  });
  const linksBy = <L extends { readonly node: GraphNode }>(
    read: (query: LinkQuery) => Promise<readonly Page<L>[]>,
  ) => {
    const batchers = new Map<string, Batcher<Page<L>>>();
    return (id: AnyId, selection: LinkSelection) =>
      batcherFor(batchers, selection, async (ids) => {
        const pages = await read({ ...selection, ids: ids as readonly AnyId[] });
        for (const page of pages) remember(page.items.map(({ item }) => item.node));
        return pages;
      }).load(id);
  };
  const links = linksBy((query) => view.links(query));
  const briefLinks = linksBy((query) => view.briefLinks(query));
  return {
    node: (id) => nodes.load(id),
    page: (query) => (isWhole(kindOfLabel(query.label)) ? view.page(query) : view.briefPage(query)),
    fact: (id) => facts.load(id),
    identity: (id) => identities.load(id),
    links,
    linked: (id, selection) => (farKinds(selection).some(isWhole) ? links : briefLinks)(id, selection),
    diagnostics: (filing, page) =>
      batcherFor(diagnostics, page, (ids) => view.diagnostics(ids as readonly FilingId[], page)).load(filing),
    comparison(a, b) {
      const known = comparisons.get(`${a} ${b}`) ?? compareFilings(view, a, b);
      comparisons.set(`${a} ${b}`, known);
      return known;
    },
    remember,
  };
}

/** Those that are needed whole, and those that are not, are two calls. */
async function readNodes(
  view: GraphView,
  ids: readonly AnyId[],
  isWhole: (id: AnyId) => boolean,
): Promise<(GraphNode | null)[]> {
  const wholeIds = ids.filter(isWhole);
  const briefIds = ids.filter((id) => !isWhole(id));
  const [whole, brief] = await Promise.all([
    wholeIds.length === 0 ? [] : view.nodes(wholeIds),
    briefIds.length === 0 ? [] : view.briefNodes(briefIds),
  ]);
  const nodes: readonly (GraphNode | null)[] = [...whole, ...brief];
  const found = new Map(nodes.flatMap((node) => (node === null ? [] : [[node.id, node] as const])));
  return ids.map((id) => found.get(id) ?? null);
}

/** Kinds of the nodes that links lead to. */
function farKinds({ types, direction }: LinkSelection): NodeKind[] {
  const ends = types.flatMap((type) => {
    const [from, to] = EDGE_TYPES[type];
    return direction === "OUT" ? [to] : direction === "IN" ? [from] : [from, to];
  });
  return ends.flatMap((end): NodeKind[] => (end === "PARTY or CITY" ? ["PARTY", "CITY"] : [end]));
}

/** One batcher for each set of arguments: calls with the same ones go together. */
function batcherFor<V>(
  batchers: Map<string, Batcher<V>>,
  selection: object,
  run: (keys: readonly string[]) => Promise<readonly V[]>,
): Batcher<V> {
  const key = JSON.stringify(selection);
  let batcher = batchers.get(key);
  if (batcher === undefined) {
    batcher = new Batcher(run);
    batchers.set(key, batcher);
  }
  return batcher;
}
