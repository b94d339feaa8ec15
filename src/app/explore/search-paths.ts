import type { GraphNode } from "../../graph/kinds.ts";
import { AppError } from "../../kernel/errors.ts";
import { printCount } from "../../kernel/text.ts";
import type { AnyId } from "../../store/port.ts";
import type { Hop, TieGraph } from "./tie-graph.ts";

/** Hops that one search reads. */
export const MOST_HOPS_READ = 5_000;
/** Paths that one search lists, and nodes that it tries on the way to them. */
const MOST_PATHS = 1_000;
const MOST_TRIED = 200_000;

export interface FoundPaths {
  /** The hops of each path, the shortest first. */
  readonly paths: readonly (readonly Hop[])[];
  /** Up to how many hops all paths were looked for: fewer than asked where more would be too many. */
  readonly searched: number;
  /** Whether everything that can be reached from one end was seen. */
  readonly isExhausted: boolean;
  readonly visited: number;
}

/**
 * All simple paths between two nodes, length by length, from both ends: of the two fronts the cheaper one goes on, so
 * that a hub is entered from where few meet it. Fails with QUERY_TOO_COSTLY where not even the shortest can be found.
 */
export async function searchPaths(
  graph: TieGraph,
  from: GraphNode,
  to: GraphNode,
  maxHops: number,
): Promise<FoundPaths> {
  const search = new Search(graph, from, to);
  const paths: (readonly Hop[])[] = [];
  for (let length = 1; length <= maxHops; length++) {
    const isAll = (await search.advance()) && search.collect(length, paths);
    if (!isAll && paths.length === 0) throw tooMany(length);
    if (!isAll) return { paths, searched: length - 1, isExhausted: false, visited: search.visited };
    if (search.isExhausted)
      return {
        paths: search.rest(length, maxHops, paths),
        searched: maxHops,
        isExhausted: true,
        visited: search.visited,
      };
  }
  return { paths, searched: maxHops, isExhausted: false, visited: search.visited };
}

function tooMany(length: number): AppError {
  const most = printCount(MOST_HOPS_READ);
  return new AppError(
    "QUERY_TOO_COSTLY",
    `To find paths of ${length} steps, more than ${most} edges would have to be read.`,
    { remedy: "Ask for fewer kinds of ties with `via`, or for the `relatedParties` of one end." },
  );
}

interface Front {
  readonly seen: Set<AnyId>;
  frontier: readonly GraphNode[];
  /** Of going on from the frontier; null where it was not asked yet. */
  cost: number | null;
}

class Search {
  readonly #graph: TieGraph;
  readonly #from: GraphNode;
  readonly #to: GraphNode;
  readonly #fronts: readonly [Front, Front];
  /** What is known of the graph, both ways. */
  readonly #hops = new Map<AnyId, Map<AnyId, Hop>>();
  #room = MOST_HOPS_READ;
  #tried = 0;

  constructor(graph: TieGraph, from: GraphNode, to: GraphNode) {
    this.#graph = graph;
    this.#from = from;
    this.#to = to;
    this.#fronts = [
      { seen: new Set([from.id]), frontier: [from], cost: null },
      { seen: new Set([to.id]), frontier: [to], cost: null },
    ];
  }

  get visited(): number {
    return this.#hops.size;
  }

  get isExhausted(): boolean {
    return this.#fronts.some(({ frontier }) => frontier.length === 0);
  }

  /** One front goes one hop on: together they have gone as many hops as this was called. False where it is too much. */
  async advance(): Promise<boolean> {
    for (const front of this.#fronts) front.cost ??= await this.#graph.cost(front.frontier);
    const costs = this.#fronts.map(({ cost }) => cost!);
    const front = this.#fronts[costs[1]! < costs[0]! ? 1 : 0]!;
    const cost = Math.min(...costs);
    if (cost > this.#room) return false;
    const found = await this.#graph.expand(front.frontier, MOST_HOPS_READ);
    this.#room -= cost;
    const next = new Map<AnyId, GraphNode>();
    for (const node of front.frontier)
      for (const hop of found.get(node.id) ?? []) {
        this.#join(node, hop);
        if (!front.seen.has(hop.to.id)) next.set(hop.to.id, hop.to);
      }
    for (const id of next.keys()) front.seen.add(id);
    front.cost = null;
    front.frontier = [...next.values()].filter((node) => this.#isEnd(node) || this.#graph.mayPass(node));
    return true;
  }

  #isEnd({ id }: GraphNode): boolean {
    return id === this.#from.id || id === this.#to.id;
  }

  #join(from: GraphNode, hop: Hop): void {
    this.#put(from.id, hop);
    this.#put(hop.to.id, { ...hop, to: from, near: hop.far, far: hop.near });
  }

  #put(from: AnyId, hop: Hop): void {
    const hops = this.#hops.get(from) ?? new Map<AnyId, Hop>();
    this.#hops.set(from, hops);
    if (!hops.has(hop.to.id)) hops.set(hop.to.id, hop);
  }

  /** Adds the paths of this length. False where they are too many. */
  collect(length: number, paths: (readonly Hop[])[]): boolean {
    const before = paths.length;
    const isAll = this.#walk(this.#from.id, length, [], new Set([this.#from.id]), paths);
    if (!isAll) paths.length = before;
    return isAll;
  }

  /** Once one end's side is known whole, the longer paths lie in it. */
  rest(from: number, maxHops: number, paths: (readonly Hop[])[]): (readonly Hop[])[] {
    for (let length = from + 1; length <= maxHops; length++) if (!this.collect(length, paths)) break;
    return paths;
  }

  #walk(
    at: AnyId,
    left: number,
    path: readonly Hop[],
    passed: ReadonlySet<AnyId>,
    paths: (readonly Hop[])[],
  ): boolean {
    if (++this.#tried > MOST_TRIED) return false;
    for (const hop of this.#hops.get(at)?.values() ?? []) {
      const { to } = hop;
      if (passed.has(to.id) || isRepeated(path.at(-1), hop)) continue;
      if (to.id === this.#to.id) {
        if (left === 1) paths.push([...path, hop]);
        if (paths.length > MOST_PATHS) return false;
      } else if (left > 1 && this.#graph.mayPass(to) && this.#distance(to.id) < left) {
        if (!this.#walk(to.id, left - 1, [...path, hop], new Set([...passed, to.id]), paths)) return false;
      }
    }
    return true;
  }

  /** Hops from the far end, as far as the fronts went; what they did not meet is at least one further. */
  #distance(id: AnyId): number {
    return this.#distances().get(id) ?? Number.POSITIVE_INFINITY;
  }

  #known: { readonly size: number; readonly distances: ReadonlyMap<AnyId, number> } | null = null;

  #distances(): ReadonlyMap<AnyId, number> {
    if (this.#known?.size === this.#room) return this.#known.distances;
    const distances = new Map<AnyId, number>([[this.#to.id, 0]]);
    for (const id of distances.keys())
      for (const next of this.#hops.get(id)?.keys() ?? [])
        if (!distances.has(next)) distances.set(next, distances.get(id)! + 1);
    this.#known = { size: this.#room, distances };
    return distances;
  }
}

/** From a building to the same building twice says what one step says. */
function isRepeated(last: Hop | undefined, { type }: Hop): boolean {
  return type === "SAME_BUILDING" && last?.type === "SAME_BUILDING";
}
