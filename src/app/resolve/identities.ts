import type { GraphNode } from "../../graph/kinds.ts";
import {
  type Contradiction,
  canonicalOf,
  chainBetween,
  contradictionsIn,
  type Judgement,
  type Verdict,
} from "../../graph/resolve/judgements.ts";
import { compareCodePoints } from "../../kernel/text.ts";
import type { AnyId, GraphView } from "../../store/port.ts";
import { judgementsInForce } from "./all-pages.ts";

/** What a party was judged to be, or not to be, one with. */
export interface SameAs {
  readonly party: GraphNode;
  readonly verdict: Verdict;
  /** From the party asked about to this one: the judgement on both, or several SAME from which it follows. */
  readonly chain: readonly Judgement[];
  /** True where other judgements say otherwise. */
  readonly contradicted: boolean;
}

/** Who a party is, as far as people judged. */
export interface Identity {
  /**
   * The party that it is read as: the one that stands for its cluster; itself where nobody judged, or where judgements
   * contradict each other. Null where the store has neither it nor any that it is one with.
   */
  readonly canonical: GraphNode | null;
  /** SAME first, then UNSURE, then NOT_SAME; each by name, then id. Parties that the store has lost are left out. */
  readonly sameAs: readonly SameAs[];
  readonly contradictions: readonly Contradiction[];
}

/** In the order asked; two calls of the store, however many are asked for. */
export async function identitiesOf(view: GraphView, ids: readonly AnyId[]): Promise<readonly Identity[]> {
  const clusters = await view.clusters(ids);
  const wanted = [
    ...new Set(clusters.flatMap(({ members, judgements }) => [...members, ...judgements.flatMap(endsOf)])),
  ];
  const found = await view.nodes(wanted);
  const nodes = new Map(wanted.map((id, index) => [id, found[index] ?? null]));
  return clusters.map(({ members, judgements }, index) => {
    const id = ids[index]!;
    const present = members.flatMap((member) => nodes.get(member) ?? []);
    const contradictions = contradictionsIn(judgements);
    const own = nodes.get(id) ?? null;
    return {
      canonical: contradictions.length > 0 ? own : canonicalOf(present),
      sameAs: sameAsOf(id, judgements, nodes, members, contradictions),
      contradictions,
    };
  });
}

/** All in the store, by time of the judgement that says NOT_SAME. */
export async function findContradictions(view: GraphView): Promise<readonly Contradiction[]> {
  return contradictionsIn(await judgementsInForce(view));
}

function endsOf({ left, right }: Judgement): AnyId[] {
  return [left, right];
}

const VERDICT_ORDER: readonly Verdict[] = ["SAME", "UNSURE", "NOT_SAME"];

function sameAsOf(
  id: AnyId,
  judgements: readonly Judgement[],
  nodes: ReadonlyMap<AnyId, GraphNode | null>,
  members: readonly AnyId[],
  contradictions: readonly Contradiction[],
): SameAs[] {
  const contradicted = contradictions.length > 0;
  const followed = members.flatMap((member): SameAs[] => {
    const party = nodes.get(member);
    const chain = party && member !== id ? chainBetween(judgements, id, member) : null;
    return party && chain ? [{ party, verdict: "SAME", chain, contradicted }] : [];
  });
  const direct = judgements.flatMap((judgement): SameAs[] => {
    const { left, right, verdict } = judgement;
    if (verdict === "SAME" || (left !== id && right !== id)) return [];
    const party = nodes.get(left === id ? right : left);
    const isBoth = contradictions.some((contradiction) => contradiction.judgement.id === judgement.id);
    return party ? [{ party, verdict, chain: [judgement], contradicted: isBoth }] : [];
  });
  return [...followed, ...direct].sort(
    (a, b) =>
      VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict) ||
      compareCodePoints(a.party.sortKey, b.party.sortKey) ||
      compareCodePoints(a.party.id, b.party.id),
  );
}
