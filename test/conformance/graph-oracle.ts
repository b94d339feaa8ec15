import type { GraphEdge, GraphNode, Props } from "../../src/graph/kinds.ts";
import { foldName, nameKey } from "../../src/graph/names.ts";
import {
  canonicalOf,
  clustersOf,
  contradictionsIn,
  type Judgement,
} from "../../src/graph/resolve/judgements.ts";
import { compareCodePoints } from "../../src/kernel/text.ts";
import type {
  AnyId,
  FilingLoad,
  GroupedReach,
  Link,
  LinkQuery,
  NodeQuery,
  Reach,
  Reached,
  ReachQuery,
} from "../../src/store/port.ts";

/** The graph that loads make together, computed by plain loops: what every store's answers are compared with. */
export class GraphOracle {
  readonly nodes = new Map<AnyId, GraphNode>();
  readonly edges: GraphEdge[] = [];
  /** Nodes that each filing's patch holds, shared ones too. */
  readonly #members = new Map<string, Set<AnyId>>();
  /** Of each party that judgements make one with others, without contradiction: the one that stands for them. */
  readonly #roots = new Map<AnyId, AnyId>();

  constructor(loads: readonly FilingLoad[], judgements: readonly Judgement[] = []) {
    const newestFirst = [...loads].sort(
      (a, b) => compareCodePoints(sortKeyOf(a), sortKeyOf(b)) || compareCodePoints(a.filing, b.filing),
    );
    for (const { filing, patch } of newestFirst) {
      this.#members.set(filing, new Set(patch.nodes.map(({ id }) => id)));
      this.edges.push(...patch.edges);
      for (const node of patch.nodes) this.nodes.set(node.id, unite(this.nodes.get(node.id), node));
    }
    for (const members of this.#clusters(judgements)) {
      const root = canonicalOf(members.flatMap((id) => this.nodes.get(id) ?? []));
      if (root !== null) for (const id of members) this.#roots.set(id, root.id);
    }
  }

  /** Those that nothing contradicts. */
  #clusters(judgements: readonly Judgement[]): AnyId[][] {
    const clusters = clustersOf(judgements);
    const doubted = new Set(
      contradictionsIn(judgements).map(({ judgement }) => clusters.get(judgement.left)),
    );
    return [...Map.groupBy(clusters.keys(), (id) => clusters.get(id)!)]
      .filter(([cluster]) => !doubted.has(cluster))
      .map(([, members]) => members);
  }

  /** The party that a party is read as. */
  root(id: AnyId): AnyId {
    return this.#roots.get(id) ?? id;
  }

  page({ label, filter, order = "NAME" }: NodeQuery): GraphNode[] {
    const rank = (node: GraphNode) =>
      order === "NAME" ? 0 : -(this.#largest(node, ORDER_PROPS[order]) ?? -1);
    return [...this.nodes.values()]
      .filter((node) => node.labels.includes(label) && this.#passes(node, filter))
      .sort(
        (a, b) =>
          rank(a) - rank(b) || compareCodePoints(a.sortKey, b.sortKey) || compareCodePoints(a.id, b.id),
      );
  }

  links(id: AnyId, { types, direction, label, edgeProp, distinct }: LinkQuery): Link[] {
    const links: { link: Link; place: number; way: string }[] = [];
    for (const edge of this.edges) {
      if (!types.includes(edge.type)) continue;
      if (edgeProp !== undefined && String(edge.props[edgeProp.name]) !== edgeProp.value) continue;
      const out = edge.from === id && direction !== "IN";
      const back = edge.to === id && direction !== "OUT";
      const far = this.nodes.get(out ? edge.to : edge.from)!;
      if (!(out || back) || (label !== undefined && !far.labels.includes(label))) continue;
      const place = out && typeof edge.props.order === "number" ? edge.props.order : 0;
      links.push({ link: { edge, node: far }, place, way: out ? "OUT" : "IN" });
    }
    const names = ({ link: { edge, node }, way }: (typeof links)[number]) => [
      node.sortKey,
      node.id,
      edge.type,
      edge.filing,
      way,
    ];
    const sorted = links
      .sort((a, b) => a.place - b.place || compareAll(names(a), names(b)))
      .map(({ link }) => link);
    if (!distinct) return sorted;
    return sorted.filter(({ node }, index) => index === sorted.findIndex((other) => other.node === node));
  }

  reached({ reaches, except, minWeight = 0 }: ReachQuery): Reached[] {
    const ways = reaches.map((reach) => this.#reach(reach));
    return [...this.nodes.values()]
      .filter(({ kind, id }) => kind === "PARTY" && !except.includes(id))
      .map((node) => {
        const by = Map.groupBy(
          reaches.map((_, index) => index).filter((index) => ways[index]!.has(node.id)),
          (index) => reaches[index]!.group,
        );
        const best = [...by.values()].map((indexes) =>
          indexes.reduce((a, b) => (reaches[b]!.weight > reaches[a]!.weight ? b : a)),
        );
        const weight = best.reduce((sum, index) => sum + reaches[index]!.weight, 0);
        return { node, weight, by: best.sort((a, b) => a - b) };
      })
      .filter(({ weight, by }) => by.length > 0 && weight >= minWeight)
      .sort(
        (a, b) =>
          b.weight - a.weight ||
          compareCodePoints(a.node.sortKey, b.node.sortKey) ||
          compareCodePoints(a.node.id, b.node.id),
      );
  }

  countReached(reaches: readonly GroupedReach[]): number[] {
    const groups = Math.max(0, ...reaches.map(({ group }) => group + 1));
    return Array.from({ length: groups }, (_, group) => {
      const own = reaches.filter((reach) => reach.group === group);
      return new Set(own.flatMap((reach) => [...this.#reach(reach)])).size;
    });
  }

  #reach(reach: Reach): Set<AnyId> {
    const far = (id: AnyId, types: readonly string[], direction: string) =>
      this.edges
        .map(({ type, from, to }) => ({ type, from: this.root(from), to: this.root(to) }))
        .filter(({ type, from, to }) => types.includes(type) && from !== to)
        .flatMap(({ from, to }) => [
          ...(to === this.root(id) && direction !== "OUT" ? [from] : []),
          ...(from === this.root(id) && direction !== "IN" ? [to] : []),
        ]);
    const at = (addresses: readonly AnyId[]) =>
      addresses.flatMap((address) => far(address, ["LOCATED_AT"], "IN"));
    const nodes = [...this.nodes.values()];
    const found = (): AnyId[] => {
      switch (reach.via) {
        case "LINKS":
          return far(reach.id, reach.types, reach.direction);
        case "BEYOND": {
          const [near, over] = [this.root(reach.id), this.root(reach.notOver)];
          const direct = far(reach.id, reach.types, "IN");
          return direct
            .filter((mate) => mate !== over && !this.#isCompany(mate))
            .flatMap((mate) => far(mate, reach.further, "BOTH"))
            .filter((id) => id !== over && id !== near && !direct.includes(id));
        }
        case "BUILDING":
          return at(nodes.filter(({ props }) => props.buildingKey === reach.key).map(({ id }) => id));
        case "CITY":
          return at(far(reach.id, ["IN_CITY"], "IN"));
        case "SURNAME":
          return nodes
            .filter(
              ({ filing, props: { surnameKeys } }) =>
                filing === reach.filing && Array.isArray(surnameKeys) && surnameKeys.includes(reach.surname),
            )
            .filter(
              ({ props: { partyKind } }) =>
                !reach.isJoint || partyKind === "TRUST" || partyKind === "JOINT_PERSONS",
            )
            .map(({ id }) => id);
        case "FUND_FAMILY":
          return nodes
            .filter(({ props }) => props.fundFamilyKey === reach.key)
            .filter(({ filing }) => reach.filing === null || filing === reach.filing)
            .map(({ id }) => id);
        case "ROWS":
          return far(reach.filing, ["LISTS"], "OUT").flatMap((row) => far(row, ["HOLDS"], "IN"));
      }
    };
    return new Set(found().map((id) => this.root(id)));
  }

  #isCompany(party: AnyId): boolean {
    return [...this.nodes.values()].some(
      ({ id, labels }) => this.root(id) === party && labels.includes("Company"),
    );
  }

  #passes(node: GraphNode, filter: NodeQuery["filter"]): boolean {
    const {
      filing,
      company,
      name,
      buildingKey,
      nameContains,
      city,
      agent,
      minSharesOffered,
      category,
      form,
    } = filter;
    const part = nameContains === undefined ? "" : nameKey(nameContains);
    const named = ["PARTY", "ADDRESS", "CITY"].includes(node.kind);
    return (
      (filing === undefined || this.#isIn(node, [filing])) &&
      (company === undefined || this.#isIn(node, this.#issuedBy(company))) &&
      (name === undefined || node.props.nameKey === nameKey(name)) &&
      (buildingKey === undefined || node.props.buildingKey === buildingKey) &&
      (part === "" || (named && node.sortKey.includes(part))) &&
      (city === undefined || this.#isLocatedIn(node, city)) &&
      (agent === undefined || this.#far(node, "CARE_OF").some((far) => isNamed(far, agent))) &&
      (minSharesOffered === undefined ||
        (this.#largest(node, "sharesOffered") ?? Number.NEGATIVE_INFINITY) >= minSharesOffered) &&
      (category === undefined ||
        (typeof node.props.category === "string" && foldName(node.props.category) === foldName(category))) &&
      (form === undefined || node.props.form === form)
    );
  }

  #isIn(node: GraphNode, filings: readonly string[]): boolean {
    return filings.some((filing) => this.#members.get(filing)?.has(node.id) === true);
  }

  #issuedBy(company: AnyId): string[] {
    return this.edges
      .filter(({ type, to }) => type === "ISSUED_BY" && to === company)
      .map(({ filing }) => filing);
  }

  #isLocatedIn(node: GraphNode, city: string): boolean {
    return this.#far(node, "LOCATED_AT")
      .flatMap((address) => this.#far(address, "IN_CITY"))
      .some((found) => isNamed(found, city));
  }

  #far(node: GraphNode, wanted: string): GraphNode[] {
    return this.edges
      .filter(({ type, from }) => type === wanted && from === node.id)
      .map(({ to }) => this.nodes.get(to)!);
  }

  #largest(node: GraphNode, prop: string): number | null {
    const numbers = this.#far(node, "HOLDS")
      .map(({ props }) => props[prop])
      .filter((value) => typeof value === "number");
    return numbers.length === 0 ? null : Math.max(...numbers);
  }
}

const ORDER_PROPS = {
  SHARES_BEFORE_DESC: "sharesBefore",
  SHARES_OFFERED_DESC: "sharesOffered",
  SHARES_AFTER_DESC: "sharesAfter",
};

function isNamed(node: GraphNode, nameOrId: string): boolean {
  return node.id === nameOrId || node.props.nameKey === nameKey(nameOrId);
}

function sortKeyOf({ filing, patch }: FilingLoad): string {
  return patch.nodes.find(({ id }) => id === filing)?.sortKey ?? "";
}

/** What the newest filing does not know of a shared node, the next one says. */
function unite(known: GraphNode | undefined, more: GraphNode): GraphNode {
  if (known === undefined) return more;
  const props: Record<string, Props[string]> = { ...known.props };
  for (const [name, value] of Object.entries(more.props)) props[name] ??= value;
  return { ...known, props, labels: [...new Set([...known.labels, ...more.labels])] };
}

function compareAll(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const order = compareCodePoints(part, b[index]!);
    if (order !== 0) return order;
  }
  return 0;
}
