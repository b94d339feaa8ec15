import { longestIncreasing } from "./longest-increasing.ts";
import { type ComparedRisk, type Pair, pairRisks } from "./pair-risks.ts";

export const RISK_CHANGES = ["ADDED", "DROPPED", "REWORDED", "MOVED", "UNCHANGED"] as const;
export type RiskChangeKind = (typeof RISK_CHANGES)[number];

/** What became of one risk factor between two lists. */
export interface RiskChange<T> {
  readonly kind: RiskChangeKind;
  /** True where it stands before or behind another one than it did; also of a reworded one. */
  readonly moved: boolean;
  /** 1 for the same text; null where there is no pair. */
  readonly likeness: number | null;
  /** Null for an added one. */
  readonly a: T | null;
  /** Null for a dropped one. */
  readonly b: T | null;
}

/**
 * What became of each risk factor of `a` and where each one of `b` comes from: in the order of `b`, a dropped one behind
 * the one that it followed in `a`. As few as possible count as moved; one that was added or dropped moves no other.
 */
export function compareRisks<T extends ComparedRisk>(a: readonly T[], b: readonly T[]): RiskChange<T>[] {
  const pairs = pairRisks(a, b);
  const ofA = new Map(pairs.map((pair) => [pair.a, pair]));
  const ofB = new Map(pairs.map((pair) => [pair.b, pair]));
  const inPlace = new Set(longestIncreasing(pairs.map((pair) => pair.b)).map((index) => pairs[index]!.a));
  const changes: RiskChange<T>[] = [];
  const addDropped = (from: number) => {
    for (let at = from; at < a.length && !ofA.has(at); at++)
      changes.push({ kind: "DROPPED", moved: false, likeness: null, a: a[at]!, b: null });
  };
  addDropped(0);
  b.forEach((risk, index) => {
    const pair = ofB.get(index);
    if (pair === undefined) {
      changes.push({ kind: "ADDED", moved: false, likeness: null, a: null, b: risk });
      return;
    }
    const moved = !inPlace.has(pair.a);
    changes.push({ kind: kindOf(pair, moved), moved, likeness: pair.likeness, a: a[pair.a]!, b: risk });
    addDropped(pair.a + 1);
  });
  return changes;
}

function kindOf({ likeness }: Pair, moved: boolean): RiskChangeKind {
  if (likeness < 1) return "REWORDED";
  return moved ? "MOVED" : "UNCHANGED";
}
