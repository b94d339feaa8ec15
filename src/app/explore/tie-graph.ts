import { EDGE_TYPES, type EdgeType, type GraphEdge, type GraphNode } from "../../graph/kinds.ts";
import { type DerivedStep, STEP_TYPES, type StepType, TIE_EDGES, type Tie } from "../../graph/relate/ties.ts";
import { type AnyId, type GraphView, MAX_REACHES, type Reach } from "../../store/port.ts";
import { bearsSurname, fundFamilyReach, isOfFundFamily } from "./alike.ts";
import type { IdentityBook } from "./identity-book.ts";

/** A step without its words, which are read for the paths that are shown. */
export interface Hop {
  /** The party that stands for all that `far` is one with; of what is no party `far` itself. */
  readonly to: GraphNode;
  /** Between which nodes the filing says it, or the rule finds it. */
  readonly near: GraphNode;
  readonly far: GraphNode;
  readonly type: StepType;
  /** Null for derived steps. */
  readonly edge: GraphEdge | null;
}

interface Rule {
  readonly type: DerivedStep;
  readonly reach: Reach;
  /** Whether the rule finds a node alike. */
  readonly finds: (node: GraphNode) => boolean;
}

/** What nodes are tied to, along some kinds of ties; every edge both ways. Parties that are one are one node. */
export class TieGraph {
  readonly #view: GraphView;
  readonly #identities: IdentityBook;
  readonly #via: ReadonlySet<Tie>;
  readonly #types: readonly EdgeType[];

  /** `identities` knows the nodes that the graph is asked about. */
  constructor(view: GraphView, identities: IdentityBook, via: readonly Tie[]) {
    this.#view = view;
    this.#identities = identities;
    this.#via = new Set(via);
    this.#types = [...new Set(via.flatMap((tie): readonly EdgeType[] => TIE_EDGES[tie]))];
  }

  /** The issuer is no step on the way between two others, unless issuers are asked for. */
  mayPass(node: GraphNode): boolean {
    return this.#via.has("ISSUER") || !this.#identities.isCompany(node);
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
    const isCounted = (node: GraphNode) =>
      (node.kind === "PARTY" && !this.#identities.isCompany(node)) || node.kind === "ADDRESS";
    const places = this.#membersOf(nodes.filter((node) => !isCounted(node)));
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
    const found = await this.#stored(nodes, limit);
    for (const { node, type, reach, finds } of this.#derived(nodes))
      for (const to of await this.#alike(reach, limit))
        found.push({ near: node, far: to, finds, type, edge: null });
    await this.#identities.read(found.map(({ far }) => far));
    const hops = new Map<AnyId, Map<AnyId, Hop>>(nodes.map(({ id }) => [id, new Map()]));
    for (const { finds, near, far, ...step } of found) {
      const [from, circle] = [this.#identities.rootOf(near), this.#identities.of(far)];
      // The store lists the one that stands for all; the rule holds of another, perhaps.
      const hop = { ...step, near, far: circle.members.find(finds) ?? far, to: circle.root };
      const known = hops.get(from.id)!.get(hop.to.id);
      if (hop.to.id !== from.id && (known === undefined || rankOf(hop) < rankOf(known)))
        hops.get(from.id)!.set(hop.to.id, hop);
    }
    return new Map([...hops].map(([id, ends]) => [id, [...ends.values()]]));
  }

  /** Along edges. */
  async #stored(nodes: readonly GraphNode[], limit: number) {
    const members = this.#membersOf(nodes);
    const ids = members.map(({ id }) => id);
    const query = { ids, types: this.#types, direction: "BOTH", first: limit, after: null } as const;
    const pages = members.length === 0 ? [] : await this.#view.links(query);
    return pages.flatMap(({ items }, index) =>
      items.map(({ item: { node, edge } }): Omit<Hop, "to"> & Pick<Rule, "finds"> => ({
        ...{ near: members[index]!, far: node, type: edge.type, edge },
        finds: ({ id }) => id === node.id,
      })),
    );
  }

  #membersOf(nodes: readonly GraphNode[]): GraphNode[] {
    return nodes.flatMap((node) => this.#identities.of(node).members);
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
    return this.#membersOf(nodes).flatMap((node) => this.#derivedOf(node).map((rule) => ({ node, ...rule })));
  }

  #derivedOf(node: GraphNode): readonly Rule[] {
    const { filing, props } = node;
    const { buildingKey, fundFamilyKey } = props;
    const rules: Rule[] = [];
    if (this.#via.has("BUILDING") && typeof buildingKey === "string")
      rules.push({
        type: "SAME_BUILDING",
        reach: { via: "BUILDING", key: buildingKey },
        finds: (other) => other.props.buildingKey === buildingKey,
      });
    if (this.#via.has("FAMILY") && filing !== null && Array.isArray(props.surnameKeys))
      for (const surname of props.surnameKeys as readonly string[]) {
        const isJoint = props.partyKind === "PERSON";
        const reach: Reach = { via: "SURNAME", filing, surname, isJoint };
        rules.push({ type: "SAME_SURNAME", reach, finds: (other) => bearsSurname(other, reach) });
      }
    if (this.#via.has("FUND_FAMILY") && typeof fundFamilyKey === "string") {
      const reach = fundFamilyReach(fundFamilyKey, filing);
      if (reach !== null)
        rules.push({ type: "SAME_FUND_FAMILY", reach, finds: (other) => isOfFundFamily(other, reach) });
    }
    return rules;
  }
}

/** Of several edges between two nodes the first type is shown, of the first filing. */
function rankOf({ type, edge }: Hop): string {
  return `${String(STEP_TYPES.indexOf(type)).padStart(3, "0")} ${edge?.filing ?? ""}`;
}
