import { EDGE_TYPES, type EdgeType, type GraphEdge, type GraphNode } from "../../graph/kinds.ts";
import { isDistinctive } from "../../graph/relate/family-names.ts";
import { type DerivedStep, STEP_TYPES, type StepType, TIE_EDGES, type Tie } from "../../graph/relate/ties.ts";
import { type AnyId, type GraphView, MAX_REACHES, type Reach } from "../../store/port.ts";

/** A step without its words, which are read for the paths that are shown. */
export interface Hop {
  readonly to: GraphNode;
  readonly type: StepType;
  /** Null for derived steps. */
  readonly edge: GraphEdge | null;
}

/** What nodes are tied to, along some kinds of ties; every edge both ways. */
export class TieGraph {
  readonly #view: GraphView;
  readonly #via: ReadonlySet<Tie>;
  readonly #types: readonly EdgeType[];

  constructor(view: GraphView, via: readonly Tie[]) {
    this.#view = view;
    this.#via = new Set(via);
    this.#types = [...new Set(via.flatMap((tie): readonly EdgeType[] => TIE_EDGES[tie]))];
  }

  /** The issuer is no step on the way between two others, unless issuers are asked for. */
  mayPass(node: GraphNode): boolean {
    return this.#via.has("ISSUER") || !node.labels.includes("Company");
  }

  /** About how many hops `expand` would find; parties are counted, their few rows and places are not. */
  async cost(nodes: readonly GraphNode[]): Promise<number> {
    const between = this.#types.filter((type) => EDGE_TYPES[type].every((end) => end === "PARTY"));
    const reaches = [
      ...nodes.flatMap(({ id, kind }): Reach[] => {
        if (kind === "ADDRESS") return [{ via: "LINKS", id, types: ["LOCATED_AT"], direction: "IN" }];
        return kind === "PARTY" ? [{ via: "LINKS", id, types: between, direction: "BOTH" }] : [];
      }),
      ...this.#derived(nodes).map(({ reach }) => reach),
    ];
    const isCounted = ({ kind, labels }: GraphNode) =>
      (kind === "PARTY" && !labels.includes("Company")) || kind === "ADDRESS";
    const places = nodes.filter((node) => !isCounted(node));
    return nodes.length + (await this.#count(reaches)) + (await this.#countLinks(places));
  }

  async #count(reaches: readonly Reach[]): Promise<number> {
    let sum = 0;
    for (let start = 0; start < reaches.length; start += MAX_REACHES) {
      const some = reaches.slice(start, start + MAX_REACHES).map((reach, group) => ({ ...reach, group }));
      for (const count of await this.#view.countReached(some)) sum += count;
    }
    return sum;
  }

  /** Of cities, rows, filings and companies with their rows. */
  async #countLinks(nodes: readonly GraphNode[]): Promise<number> {
    const ids = nodes.map(({ id }) => id);
    const query = { ids, types: this.#types, direction: "BOTH", first: 1, after: null } as const;
    const pages = ids.length === 0 ? [] : await this.#view.links(query);
    return pages.reduce((sum, { totalCount }) => sum + totalCount, 0);
  }

  /** The hops from each node, one to each far end; `limit`: of the edges of a type that are read of one node. */
  async expand(nodes: readonly GraphNode[], limit: number): Promise<ReadonlyMap<AnyId, readonly Hop[]>> {
    const found = new Map<AnyId, Map<AnyId, Hop>>(nodes.map(({ id }) => [id, new Map()]));
    const put = (from: AnyId, hop: Hop) => {
      if (hop.to.id === from) return;
      const known = found.get(from)!.get(hop.to.id);
      if (known === undefined || rankOf(hop) < rankOf(known)) found.get(from)!.set(hop.to.id, hop);
    };
    const ids = nodes.map(({ id }) => id);
    const query = { ids, types: this.#types, direction: "BOTH", first: limit, after: null } as const;
    const pages = nodes.length === 0 ? [] : await this.#view.links(query);
    for (const [index, page] of pages.entries())
      for (const { item } of page.items)
        put(ids[index]!, { to: item.node, type: item.edge.type, edge: item.edge });
    for (const { node, type, reach } of this.#derived(nodes))
      for (const to of await this.#alike(reach, limit)) put(node.id, { to, type, edge: null });
    return new Map([...found].map(([id, hops]) => [id, [...hops.values()]]));
  }

  async #alike(reach: Reach, first: number): Promise<readonly GraphNode[]> {
    if (reach.via === "BUILDING") {
      const filter = { buildingKey: reach.key };
      const page = await this.#view.page({ label: "Address", filter, first, after: null });
      return page.items.map(({ item }) => item);
    }
    const reaches = [{ ...reach, group: 0, weight: 1 }];
    const page = await this.#view.reached({ reaches, except: [], first, after: null });
    return page.items.map(({ item }) => item.node);
  }

  #derived(nodes: readonly GraphNode[]) {
    return nodes.flatMap((node) => this.#derivedOf(node).map((rule) => ({ node, ...rule })));
  }

  #derivedOf(node: GraphNode): readonly { readonly type: DerivedStep; readonly reach: Reach }[] {
    const { filing, props } = node;
    const rules: { type: DerivedStep; reach: Reach }[] = [];
    if (this.#via.has("BUILDING") && typeof props.buildingKey === "string")
      rules.push({ type: "SAME_BUILDING", reach: { via: "BUILDING", key: props.buildingKey } });
    if (this.#via.has("FAMILY") && filing !== null && Array.isArray(props.surnameKeys))
      for (const surname of props.surnameKeys as readonly string[])
        rules.push({
          type: "SAME_SURNAME",
          reach: { via: "SURNAME", filing, surname, isJoint: props.partyKind === "PERSON" },
        });
    const key = props.fundFamilyKey;
    if (this.#via.has("FUND_FAMILY") && typeof key === "string" && (isDistinctive(key) || filing !== null))
      rules.push({
        type: "SAME_FUND_FAMILY",
        reach: { via: "FUND_FAMILY", key, filing: isDistinctive(key) ? null : filing },
      });
    return rules;
  }
}

/** Of several edges between two nodes the first type is shown, of the first filing. */
function rankOf({ type, edge }: Hop): string {
  return `${String(STEP_TYPES.indexOf(type)).padStart(3, "0")} ${edge?.filing ?? ""}`;
}
