import type { BriefNode } from "../graph/brief.ts";
import type { GraphNode } from "../graph/kinds.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import type { FactId, FilingId } from "../kernel/ids.ts";
import type {
  AnyId,
  BriefLink,
  Cluster,
  FactQuery,
  GraphView,
  GroupedReach,
  JudgementQuery,
  Link,
  LinkQuery,
  NodeQuery,
  Page,
  PageRequest,
  ReachQuery,
  Revision,
  StoreStats,
} from "./port.ts";

/** Nodes, links and diagnostics that are kept, some kilobytes each. What was not asked for longest goes first. */
export const DEFAULT_CACHE_ITEMS = 10_000;

/** Gives what is known under the key, or what is read. `itemsOf`: the room that it takes among what is kept. */
export type Keep = <T>(key: string, read: () => Promise<T>, itemsOf: (answer: T) => number) => Promise<T>;

/** What one request reads of a store. */
export interface RequestView {
  readonly view: GraphView;
  /** For what is computed of the graph in other ways, and like the view's answers holds until something is loaded. */
  readonly keep: Keep;
}

/**
 * Answers of a store, decoded, for as long as nothing is loaded into it, by whatever process. Each request opens a
 * view of its own, which reads the store's revision once: what it answers is never older than its first question. That
 * holds in a cluster, too, where later reads see at least what earlier ones saw.
 */
export class ViewCache {
  readonly #view: GraphView;
  readonly #mostItems: number;
  #revision: Revision = { graph: "", judgements: "" };
  #known: Known;
  /** The reading of the revision that goes on, and the one that follows it. */
  #running: Promise<unknown> = Promise.resolve();
  #next: Promise<Known> | null = null;

  /** `mostItems`: 0 keeps nothing. */
  constructor(view: GraphView, mostItems = DEFAULT_CACHE_ITEMS) {
    this.#view = view;
    this.#mostItems = mostItems;
    this.#known = { graph: new Answers(mostItems), judgements: new Answers(mostItems) };
  }

  open(): RequestView {
    if (this.#mostItems === 0) return { view: this.#view, keep: (_, read) => read() };
    const view = new CachedView(this.#view, () => this.#current());
    return { view, keep: view.one };
  }

  /** Calls that come while the revision is read share the next reading, which begins after all of them. */
  #current(): Promise<Known> {
    this.#next ??= this.#running.then(() => {
      this.#next = null;
      const reading = this.#read();
      this.#running = reading.catch(() => {});
      return reading;
    });
    return this.#next;
  }

  async #read(): Promise<Known> {
    const revision = await this.#view.revision();
    const keep = (of: keyof Revision) =>
      revision[of] === this.#revision[of] ? this.#known[of] : new Answers(this.#mostItems);
    this.#known = { graph: keep("graph"), judgements: keep("judgements") };
    this.#revision = revision;
    return this.#known;
  }
}

/** What is known of the graph, and of the judgements beside it. */
type Known = Readonly<Record<keyof Revision, Answers>>;

interface Kept {
  readonly answer: unknown;
  readonly items: number;
}

/** At one revision. A load that commits meanwhile makes an answer newer than its revision, never older. */
class Answers {
  readonly #most: number;
  /** In the order in which they were asked for last. */
  readonly #kept = new Map<string, Kept>();
  #items = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get<T>(key: string): T | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.answer as T;
  }

  put(key: string, answer: unknown, items: number): void {
    this.#drop(key);
    // For it all others would have to go, and then itself.
    if (items > this.#most) return;
    this.#kept.set(key, { answer, items });
    this.#items += items;
    for (const oldest of this.#kept.keys()) {
      if (this.#items <= this.#most) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#items -= this.#kept.get(key)?.items ?? 0;
    this.#kept.delete(key);
  }
}

class CachedView implements GraphView {
  readonly #view: GraphView;
  readonly #open: () => Promise<Known>;
  #known: Promise<Known> | undefined;

  constructor(view: GraphView, open: () => Promise<Known>) {
    this.#view = view;
    this.#open = open;
  }

  nodes(ids: readonly AnyId[]): Promise<readonly (GraphNode | null)[]> {
    const read = (missing: readonly AnyId[]) => this.#view.nodes(missing);
    return this.#each("graph", "node", ids, { read, itemsOf: () => 1 });
  }

  briefNodes(ids: readonly AnyId[]): Promise<readonly (BriefNode | null)[]> {
    const read = (missing: readonly AnyId[]) => this.#view.briefNodes(missing);
    return this.#each("graph", "brief node", ids, { read, itemsOf: () => 1 });
  }

  page(query: NodeQuery): Promise<Page<GraphNode>> {
    return this.one(`page ${JSON.stringify(query)}`, () => this.#view.page(query), sizeOf);
  }

  briefPage(query: NodeQuery): Promise<Page<BriefNode>> {
    return this.one(`brief page ${JSON.stringify(query)}`, () => this.#view.briefPage(query), sizeOf);
  }

  links({ ids, ...selection }: LinkQuery): Promise<readonly Page<Link>[]> {
    const read = (missing: readonly AnyId[]) => this.#view.links({ ...selection, ids: missing });
    return this.#each("graph", `links ${JSON.stringify(selection)}`, ids, { read, itemsOf: sizeOf });
  }

  briefLinks({ ids, ...selection }: LinkQuery): Promise<readonly Page<BriefLink>[]> {
    const read = (missing: readonly AnyId[]) => this.#view.briefLinks({ ...selection, ids: missing });
    return this.#each("graph", `brief links ${JSON.stringify(selection)}`, ids, { read, itemsOf: sizeOf });
  }

  diagnostics(filings: readonly FilingId[], page: PageRequest): Promise<readonly Page<Diagnostic>[]> {
    const read = (missing: readonly FilingId[]) => this.#view.diagnostics(missing, page);
    return this.#each("graph", `diagnostics ${JSON.stringify(page)}`, filings, { read, itemsOf: sizeOf });
  }

  clusters(ids: readonly AnyId[]): Promise<readonly Cluster[]> {
    const read = (missing: readonly AnyId[]) => this.#view.clusters(missing);
    const itemsOf = ({ members, judgements }: Cluster) => members.length + judgements.length;
    return this.#each("judgements", "cluster", ids, { read, itemsOf });
  }

  stats(): Promise<StoreStats> {
    return this.one(
      "stats",
      () => this.#view.stats(),
      () => 1,
    );
  }

  // Large, or seldom asked for twice.
  reached = (query: ReachQuery) => this.#view.reached(query);
  countReached = (reaches: readonly GroupedReach[]) => this.#view.countReached(reaches);
  facts = (query: FactQuery) => this.#view.facts(query);
  factsById = (ids: readonly FactId[]) => this.#view.factsById(ids);
  text = (filing: FilingId, start: number, end: number) => this.#view.text(filing, start, end);
  contributions = (filing: FilingId) => this.#view.contributions(filing);
  judgements = (query: JudgementQuery) => this.#view.judgements(query);
  revision = () => this.#view.revision();

  readonly one: Keep = async (key, read, itemsOf) => {
    const { graph: answers } = await this.#current();
    const known = answers.get<Awaited<ReturnType<typeof read>>>(key);
    if (known !== undefined) return known;
    const answer = await read();
    answers.put(key, answer, itemsOf(answer));
    return answer;
  };

  /** Reads what is not known of the keys, together. `null` is an answer, too. */
  async #each<K extends string, T>(
    of: keyof Revision,
    what: string,
    keys: readonly K[],
    { read, itemsOf }: Reading<K, T>,
  ): Promise<readonly T[]> {
    const answers = (await this.#current())[of];
    const found = keys.map((key) => answers.get<T>(`${what} ${key}`));
    const missing = [...new Set(keys.filter((_, index) => found[index] === undefined))];
    if (missing.length === 0 && keys.length > 0) return found as T[];
    const news = await read(missing);
    const byKey = new Map(missing.map((key, index) => [key, news[index]!]));
    for (const [key, answer] of byKey) answers.put(`${what} ${key}`, answer, itemsOf(answer));
    return keys.map((key, index) => (found[index] === undefined ? byKey.get(key)! : found[index]));
  }

  #current(): Promise<Known> {
    this.#known ??= this.#open();
    return this.#known;
  }
}

interface Reading<K, T> {
  /** Of several keys, in their order. */
  readonly read: (missing: readonly K[]) => Promise<readonly T[]>;
  /** Room that an answer takes. */
  readonly itemsOf: (answer: T) => number;
}

/** An empty page takes room, too. */
function sizeOf({ items }: Page<unknown>): number {
  return items.length + 1;
}
