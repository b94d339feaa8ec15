import { compareFilings, type RiskNodeChange } from "../app/compare-filings.ts";
import { type Identity, identitiesOf } from "../app/resolve/identities.ts";
import type { GraphNode } from "../graph/kinds.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import type { Fact } from "../kernel/facts.ts";
import type { FactId, FilingId } from "../kernel/ids.ts";
import type { AnyId, GraphView, Link, LinkQuery, Page, PageRequest } from "../store/port.ts";
import { Batcher } from "./batch.ts";

/** Which links of a node; `ids` come from the batch. */
export type LinkSelection = Omit<LinkQuery, "ids">;

/** What the resolvers of one request read, gathered so that siblings share store calls. */
export interface Loaders {
  node(id: AnyId): Promise<GraphNode | null>;
  fact(id: FactId): Promise<Fact | null>;
  links(id: AnyId, selection: LinkSelection): Promise<Page<Link>>;
  diagnostics(filing: FilingId, page: PageRequest): Promise<Page<Diagnostic>>;
  /** Who a party is by what people judged. */
  identity(id: AnyId): Promise<Identity>;
  /** All that became of the risk factors of `a` in `b`; two fields that ask the same share it. */
  comparison(a: FilingId, b: FilingId): Promise<readonly RiskNodeChange[] | null>;
  /** Keeps nodes that a page brought along. */
  remember(nodes: Iterable<GraphNode>): void;
}

export function createLoaders(view: GraphView): Loaders {
  const nodes = new Batcher((ids) => view.nodes(ids as readonly AnyId[]));
  const facts = new Batcher((ids) => view.factsById(ids as readonly FactId[]));
  const links = new Map<string, Batcher<Page<Link>>>();
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
  return {
    node: (id) => nodes.load(id),
    fact: (id) => facts.load(id),
    identity: (id) => identities.load(id),
    links: (id, selection) =>
      batcherFor(links, selection, async (ids) => {
        const pages = await view.links({ ...selection, ids: ids as readonly AnyId[] });
        for (const page of pages) remember(page.items.map(({ item }) => item.node));
        return pages;
      }).load(id),
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
