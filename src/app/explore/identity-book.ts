import type { GraphNode } from "../../graph/kinds.ts";
import { canonicalOf, contradictionsIn, type Judgement } from "../../graph/resolve/judgements.ts";
import { AppError } from "../../kernel/errors.ts";
import { compareCodePoints, printCount } from "../../kernel/text.ts";
import type { AnyId, Cluster, GraphView } from "../../store/port.ts";

/** Parties of one cluster that are followed; each has edges of its own to read. */
export const MOST_MEMBERS = 500;

/** A node with all that judgements make one with it: parties that the store has, by id. */
export interface Circle {
  /** The one that stands for all. */
  readonly root: GraphNode;
  readonly members: readonly GraphNode[];
}

/** What people judged of parties that an answer names. */
export interface ReadAs {
  /** The one that stands for all, under which answers list them. */
  readonly party: GraphNode;
  /** All of them, by name, then id. */
  readonly members: readonly GraphNode[];
  /** In force, on two of them, by time, then id. */
  readonly judgements: readonly Judgement[];
  /** True where the judgements contradict each other: then each was read by itself. */
  readonly contradicted: boolean;
}

/** Who is one with whom, each party read once. What contradicts itself makes nobody one. */
export class IdentityBook {
  readonly #view: GraphView;
  readonly #circles = new Map<AnyId, Circle>();
  readonly #judged = new Map<AnyId, ReadAs>();

  constructor(view: GraphView) {
    this.#view = view;
  }

  /** Two calls of the store at most, however many nodes. Fails with QUERY_TOO_COSTLY where too many are one. */
  async read(nodes: readonly GraphNode[]): Promise<void> {
    const news = new Map(
      nodes
        .filter(({ id, kind }) => kind === "PARTY" && !this.#circles.has(id))
        .map((node) => [node.id, node]),
    );
    if (news.size === 0) return;
    const clusters = await this.#view.clusters([...news.keys()]);
    const wanted = [...new Set(clusters.flatMap(({ members }) => (members.length > 1 ? members : [])))];
    const found = wanted.length === 0 ? [] : await this.#view.nodes(wanted);
    const present = new Map(found.flatMap((node) => (node === null ? [] : [[node.id, node]])));
    for (const [index, node] of [...news.values()].entries()) this.#put(node, clusters[index]!, present);
  }

  #put(node: GraphNode, { members, judgements }: Cluster, present: ReadonlyMap<AnyId, GraphNode>): void {
    const parties = members.flatMap((id) => present.get(id) ?? []);
    const root = canonicalOf(parties);
    this.#circles.set(node.id, alone(node));
    if (root === null || members.length < 2) return;
    if (members.length > MOST_MEMBERS) throw tooMany(node, members.length);
    const isOfBoth = ({ left, right }: Judgement) => members.includes(left) && members.includes(right);
    const said = {
      party: root,
      members: parties.toSorted(byName),
      judgements: judgements.filter((judgement) => judgement.verdict !== "UNSURE" && isOfBoth(judgement)),
      contradicted: contradictionsIn(judgements).length > 0,
    };
    for (const party of parties) {
      this.#judged.set(party.id, said);
      this.#circles.set(party.id, said.contradicted ? alone(party) : { root, members: parties });
    }
  }

  /** What `read` found; of what it did not read, the node alone. */
  of(node: GraphNode): Circle {
    return this.#circles.get(node.id) ?? alone(node);
  }

  rootOf(node: GraphNode): GraphNode {
    return this.of(node).root;
  }

  /** Whether one of those that are one with the node is a company: the issuer's tie, whatever edge leads to it. */
  isCompany(node: GraphNode): boolean {
    return this.of(node).members.some(({ labels }) => labels.includes("Company"));
  }

  /** Of those of the nodes on which somebody judged, each cluster once, by name. */
  readAs(nodes: Iterable<GraphNode>): readonly ReadAs[] {
    const said = new Set<ReadAs>();
    for (const { id } of nodes) {
      const judged = this.#judged.get(id);
      if (judged !== undefined && judged.members.length > 1) said.add(judged);
    }
    return [...said].sort((a, b) => byName(a.party, b.party));
  }
}

function alone(node: GraphNode): Circle {
  return { root: node, members: [node] };
}

function byName(a: GraphNode, b: GraphNode): number {
  return compareCodePoints(a.sortKey, b.sortKey) || compareCodePoints(a.id, b.id);
}

function tooMany({ props }: GraphNode, count: number): AppError {
  const most = printCount(MOST_MEMBERS);
  return new AppError(
    "QUERY_TOO_COSTLY",
    `${printCount(count)} parties were judged to be one with "${props.name}"; ${most} can be followed.`,
    { remedy: "Withdraw judgements that say too much (`filing-graph resolve --judgements` lists them)." },
  );
}
