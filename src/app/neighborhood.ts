import { EDGE_TYPES, type EdgeType, type GraphEdge, type GraphNode, NODE_KINDS } from "../graph/kinds.ts";
import { AppError } from "../kernel/errors.ts";
import { compareCodePoints, printCount } from "../kernel/text.ts";
import type { AnyId, GraphView, Link } from "../store/port.ts";

export const MAX_HOPS = 3;
export const MAX_START_NODES = 50;
export const MAX_LIMIT_PER_TYPE = 100;
/** Nodes of one answer; what does not fit is counted in `more`. */
const MAX_NODES = 1000;

export interface NeighborhoodRequest {
  readonly ids: readonly AnyId[];
  /** Edges from a start node to the farthest node. */
  readonly hops: number;
  /** Null: all types. */
  readonly types: readonly EdgeType[] | null;
  /** Neighbours of one node along one type. */
  readonly limitPerType: number;
}

export interface Neighborhood {
  /** By distance, kind, place in the list of the kind. */
  readonly nodes: readonly GraphNode[];
  /** The edges walked, each once; both ends are in `nodes`. */
  readonly edges: readonly { readonly edge: GraphEdge; readonly from: GraphNode; readonly to: GraphNode }[];
  /** Neighbours left out, by node and type. */
  readonly more: readonly { readonly id: AnyId; readonly type: EdgeType; readonly count: number }[];
}

/** What lies at most `hops` edges around some nodes; unknown ids are left out. Store calls: one a hop and type. */
export async function findNeighborhood(view: GraphView, request: NeighborhoodRequest): Promise<Neighborhood> {
  check(request);
  const start = await view.nodes([...new Set(request.ids)]);
  const walk = new Walk(start.filter((node) => node !== null));
  const types = request.types ?? (Object.keys(EDGE_TYPES) as EdgeType[]);
  for (let distance = 1; distance <= request.hops && walk.frontier.length > 0; distance++) {
    const ids = walk.frontier.map((node) => node.id);
    const reached = await Promise.all(
      [...new Set(types)].map(async (type) => ({
        type,
        pages: await view.links({
          ids,
          types: [type],
          direction: "BOTH",
          first: request.limitPerType,
          after: null,
        }),
      })),
    );
    walk.advance();
    for (const { type, pages } of reached)
      pages.forEach((page, index) => {
        const added = page.items.filter(({ item }) => walk.take(item, distance)).length;
        walk.leaveOut(ids[index]!, type, page.totalCount - added);
      });
  }
  return walk.result();
}

function check({ ids, hops, limitPerType }: NeighborhoodRequest): void {
  if (ids.length < 1 || ids.length > MAX_START_NODES) throw outOfRange("ids", ids.length, MAX_START_NODES);
  if (hops < 1 || hops > MAX_HOPS) throw outOfRange("hops", hops, MAX_HOPS);
  if (limitPerType < 1 || limitPerType > MAX_LIMIT_PER_TYPE)
    throw outOfRange("limitPerType", limitPerType, MAX_LIMIT_PER_TYPE);
}

function outOfRange(name: string, value: number, max: number): AppError {
  const given = name === "ids" ? `${printCount(value)} ids were given` : `${name} is ${value}`;
  return new AppError("BAD_INPUT", `${given}; 1 to ${max} are possible.`, {
    remedy: `Give 1 to ${max}${name === "ids" ? " ids" : ` as ${name}`}.`,
  });
}

class Walk {
  frontier: readonly GraphNode[];
  #next: GraphNode[] = [];
  readonly #nodes = new Map<AnyId, { readonly node: GraphNode; readonly distance: number }>();
  readonly #edges = new Map<string, GraphEdge>();
  readonly #more: { id: AnyId; type: EdgeType; count: number }[] = [];

  constructor(start: readonly GraphNode[]) {
    this.frontier = start;
    for (const node of start) this.#nodes.set(node.id, { node, distance: 0 });
  }

  advance(): void {
    this.#next = [];
    this.frontier = this.#next;
  }

  /** False when the answer is full and the far end is not in it. */
  take({ edge, node }: Link, distance: number): boolean {
    if (!this.#nodes.has(node.id)) {
      if (this.#nodes.size >= MAX_NODES) return false;
      this.#nodes.set(node.id, { node, distance });
      this.#next.push(node);
    }
    this.#edges.set([edge.filing, edge.type, edge.from, edge.to].join(" "), edge);
    return true;
  }

  leaveOut(id: AnyId, type: EdgeType, count: number): void {
    if (count > 0) this.#more.push({ id, type, count });
  }

  result(): Neighborhood {
    const nodes = [...this.#nodes.values()].sort(
      (a, b) =>
        a.distance - b.distance ||
        NODE_KINDS.indexOf(a.node.kind) - NODE_KINDS.indexOf(b.node.kind) ||
        compareCodePoints(a.node.sortKey, b.node.sortKey) ||
        compareCodePoints(a.node.id, b.node.id),
    );
    const place = new Map(nodes.map(({ node }, index) => [node.id, index]));
    const types = Object.keys(EDGE_TYPES);
    const edges = [...this.#edges.values()].sort(
      (a, b) =>
        types.indexOf(a.type) - types.indexOf(b.type) ||
        place.get(a.from)! - place.get(b.from)! ||
        place.get(a.to)! - place.get(b.to)! ||
        compareCodePoints(a.filing, b.filing),
    );
    const node = (id: AnyId) => this.#nodes.get(id)!.node;
    return {
      nodes: nodes.map((entry) => entry.node),
      edges: edges.map((edge) => ({ edge, from: node(edge.from), to: node(edge.to) })),
      more: this.#more.sort(
        (a, b) => place.get(a.id)! - place.get(b.id)! || types.indexOf(a.type) - types.indexOf(b.type),
      ),
    };
  }
}
