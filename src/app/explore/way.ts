import type { EdgeType, GraphNode } from "../../graph/kinds.ts";
import { chainWeight, rarityWeight, type Tie, WEIGHT_UNIT } from "../../graph/relate/ties.ts";
import type { FilingId } from "../../kernel/ids.ts";
import type { AnyId, GraphView, GroupedReach, Reach, ReachQuery } from "../../store/port.ts";
import type { FundFamilyReach, SurnameReach } from "./alike.ts";

/** A tie that more share leads to nobody else: what a footnote of one of them says is too far from the subject. */
const MOST_MATES = 200;
/**
 * How a way leads from the subject to another party; the steps are made of this when they are shown. Parties are those
 * that stand for all that they are one with, save `member`.
 */
export type Form =
  /** Both are linked to `hub`. */
  | { readonly is: "HUB"; readonly hub: GraphNode; readonly types: readonly EdgeType[] }
  /** The subject's address `hub` and the other's are in one building. */
  | { readonly is: "BUILDING"; readonly hubs: readonly GraphNode[] }
  /** A footnote names both. */
  | { readonly is: "FOOTNOTE" }
  /** Someone is linked to `hub` as the subject is, and a footnote ties that one to the other party. */
  | {
      readonly is: "HUB_FOOTNOTE";
      readonly hub: GraphNode;
      readonly types: readonly EdgeType[];
      readonly tie: Tie;
    }
  /** A footnote ties the subject to `bridge`, who is linked to `hub` as the other party is. */
  | {
      readonly is: "FOOTNOTE_HUB";
      readonly bridge: GraphNode;
      readonly hub: GraphNode;
      readonly types: readonly EdgeType[];
      readonly tie: Tie;
    }
  /** Footnotes tie both to `bridge`. */
  | { readonly is: "FOOTNOTES"; readonly bridge: GraphNode }
  /** Of the subject `member` bears the name. */
  | { readonly is: "SURNAME"; readonly member: GraphNode; readonly reach: SurnameReach }
  | { readonly is: "FUND_FAMILY"; readonly member: GraphNode; readonly reach: FundFamilyReach }
  | { readonly is: "CITY"; readonly city: GraphNode }
  | { readonly is: "ISSUER"; readonly company: GraphNode }
  | { readonly is: "FILING"; readonly filing: FilingId };

/** One way from the subject to other parties. */
export interface Way {
  readonly tie: Tie;
  /** Ways of one group say the same of a party: the heaviest counts. */
  readonly group: string;
  readonly form: Form;
  readonly reach: Reach;
  /** In millionths. */
  readonly weight: number;
  /** How many parties share it, the subject among them; null for footnotes. */
  readonly count: number | null;
}

/** A way whose weight is not known yet: what it is counted by, and what its weight is then. */
export interface Draft extends Omit<Way, "weight" | "count"> {
  readonly counted: { readonly key: string; readonly reaches: readonly Reach[] } | null;
  readonly weigh: (count: number) => number;
}

/** What the store is asked; ways of one group are one to it. */
export function reachQuery(
  ways: readonly Way[],
  subject: AnyId,
  minWeight: number,
): Omit<ReachQuery, "first" | "after"> {
  const groups = [...new Set(ways.map(({ group }) => group))];
  return {
    reaches: ways.map(({ reach, group, weight }) => ({ ...reach, group: groups.indexOf(group), weight })),
    except: [subject],
    minWeight: Math.max(1, minWeight),
  };
}

export async function weighAll(view: GraphView, drafts: readonly Draft[]): Promise<Way[]> {
  const keys = [...new Set(drafts.flatMap(({ counted }) => (counted === null ? [] : [counted.key])))];
  const reaches = new Map<string, GroupedReach>();
  for (const { counted } of drafts)
    for (const reach of counted?.reaches ?? []) {
      const group = keys.indexOf(counted!.key);
      reaches.set(JSON.stringify([group, reach]), { ...reach, group });
    }
  const counts = reaches.size === 0 ? [] : await view.countReached([...reaches.values()]);
  return drafts
    .map(({ counted, weigh, ...way }): Way => {
      const count = counted === null ? null : (counts[keys.indexOf(counted.key)] ?? 0);
      return { ...way, count, weight: weigh(count ?? 0) };
    })
    .filter(({ weight }) => weight > 0);
}

export function prolonged(count: number): number {
  return count > MOST_MATES ? 0 : chainWeight(rarityWeight(count));
}

/** A way that weighs the less, the more parties share it. */
export function rare(way: Omit<Way, "weight" | "count">): Draft {
  return { ...way, counted: { key: `${way.tie} ${way.group}`, reaches: [way.reach] }, weigh: rarityWeight };
}

export function linked(id: AnyId, types: readonly EdgeType[]): Reach {
  return { via: "LINKS", id, types, direction: "IN" };
}

/** The same for all addresses of a building: whoever shares the address shares the house, which says no more. */
export function placeOf(address: GraphNode): string {
  const { buildingKey } = address.props;
  return `PLACE ${typeof buildingKey === "string" ? buildingKey : address.id}`;
}

/** The API shows weights as numbers, 1 for what two share. */
export function scoreOf(weight: number): number {
  return weight / WEIGHT_UNIT;
}
