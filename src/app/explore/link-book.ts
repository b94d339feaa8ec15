import type { EdgeType, GraphNode } from "../../graph/kinds.ts";
import type { Evidence } from "../../kernel/facts.ts";
import type { AnyId, GraphView, Link, LinkQuery } from "../../store/port.ts";

/** Edges of one node along some types that are read at once; a party has few of each. */
const MOST_LINKS = 200;

/** What a party without evidence of its own, since filings share it, is named by. */
const NAMING: readonly EdgeType[] = [
  ...(["ISSUED_BY", "CO_REGISTRANT", "FILED_BY", "HOLDS", "LOCATED_AT", "COUNSEL_TO"] as const),
  ...(["CARE_OF", "ATTENTION_OF", "COPY_TO", "DISCLAIMS", "HOLDS_THROUGH", "CONTROLS"] as const),
];

/** Links of nodes, each read once; to look up afterwards what joins which. */
export class LinkBook {
  readonly #view: GraphView;
  readonly #links = new Map<string, readonly Link[]>();

  constructor(view: GraphView) {
    this.#view = view;
  }

  /** One statement for all of them. Of a node with more than 200 such edges, the first. */
  async read(
    ids: readonly AnyId[],
    types: readonly EdgeType[],
    direction: LinkQuery["direction"],
  ): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#links.has(keyOf(id, types, direction)));
    if (missing.length === 0 || types.length === 0) return;
    const query = { ids: missing, types, direction, first: MOST_LINKS, after: null };
    const pages = await this.#view.links(query);
    for (const [index, id] of missing.entries())
      this.#links.set(
        keyOf(id, types, direction),
        pages[index]!.items.map(({ item }) => item),
      );
  }

  /** What `read` found with the same types and direction. */
  of(id: AnyId, types: readonly EdgeType[], direction: LinkQuery["direction"]): readonly Link[] {
    return this.#links.get(keyOf(id, types, direction)) ?? [];
  }

  /** Words that name the party. `preferred`: a folded word that they should hold. */
  async naming(node: GraphNode, preferred: string): Promise<readonly Evidence[]> {
    const own = node.evidence.length > 0 ? node.evidence : await this.#namedBy(node.id);
    const best = own.find(({ quote }) => quote.toLowerCase().includes(preferred)) ?? own[0];
    return best === undefined ? [] : [best];
  }

  async #namedBy(id: AnyId): Promise<readonly Evidence[]> {
    await this.read([id], NAMING, "BOTH");
    return this.of(id, NAMING, "BOTH").flatMap(({ edge }) => edge.evidence);
  }
}

function keyOf(id: AnyId, types: readonly EdgeType[], direction: string): string {
  return [id, direction, ...types].join(" ");
}
