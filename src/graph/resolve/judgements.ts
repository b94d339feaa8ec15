import { hashParts } from "../../kernel/ids.ts";
import { compareCodePoints } from "../../kernel/text.ts";
import type { GraphNode } from "../kinds.ts";

type AnyId = GraphNode["id"];

/** What somebody who looked at two parties says of them. */
export const VERDICTS = ["SAME", "NOT_SAME", "UNSURE"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Who did it, and when: UTC, "2026-11-21T14:41:34.000Z". */
export interface Signature {
  readonly by: string;
  readonly at: string;
}

/** A judgement on two parties, kept by their ids: it outlives a load that replaces or drops them. */
export interface Judgement extends Signature {
  /** `JUDGEMENT:` and 32 hex digits of the hash of what it says. */
  readonly id: string;
  /** The smaller id of the two. */
  readonly left: AnyId;
  readonly right: AnyId;
  /** As the parties were called when it was made. */
  readonly leftName: string;
  readonly rightName: string;
  readonly verdict: Verdict;
  readonly note: string | null;
  /** Null while it is in force. */
  readonly withdrawn: Signature | null;
}

export interface JudgedParty {
  readonly id: AnyId;
  readonly name: string;
}

/** A new judgement; the order of the parties does not matter. */
export function newJudgement(
  parties: readonly [JudgedParty, JudgedParty],
  said: Signature & { readonly verdict: Verdict; readonly note: string | null },
): Judgement {
  const [left, right] = parties.toSorted((a, b) => compareCodePoints(a.id, b.id)) as [
    JudgedParty,
    JudgedParty,
  ];
  const { verdict, by, at, note } = said;
  return {
    id: `JUDGEMENT:${hashParts([left.id, right.id, verdict, by, at])}`,
    left: left.id,
    right: right.id,
    leftName: left.name,
    rightName: right.name,
    verdict,
    by,
    at,
    note,
    withdrawn: null,
  };
}

/**
 * What becomes of a pair that has a judgement in force when another is made. ADD: there was none. KEEP: it says the
 * same already. SUPERSEDE: UNSURE gives way. REFUSE: it says otherwise and must be withdrawn first, so that the outcome
 * does not depend on the order in which judgements come.
 */
export function reception(
  standing: Judgement | null,
  next: Verdict,
): "ADD" | "KEEP" | "SUPERSEDE" | "REFUSE" {
  if (standing === null) return "ADD";
  if (standing.verdict === next) return "KEEP";
  return standing.verdict === "UNSURE" ? "SUPERSEDE" : "REFUSE";
}

/** Who is one by the judgements SAME in force and what follows from them: of every such party, its cluster's smallest id. */
export function clustersOf(judgements: readonly Judgement[]): Map<AnyId, AnyId> {
  const parents = new Map<AnyId, AnyId>();
  const rootOf = (id: AnyId): AnyId => {
    let root = id;
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up;
    for (let at = id; at !== root; ) {
      const next = parents.get(at)!;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { verdict, withdrawn, left, right } of judgements) {
    if (verdict !== "SAME" || withdrawn !== null) continue;
    for (const id of [left, right]) if (!parents.has(id)) parents.set(id, id);
    const [a, b] = [rootOf(left), rootOf(right)];
    if (compareCodePoints(a, b) < 0) parents.set(b, a);
    else parents.set(a, b);
  }
  return new Map([...parents.keys()].map((id) => [id, rootOf(id)]));
}

/** A judgement NOT_SAME on two parties that other judgements make one. */
export interface Contradiction {
  readonly judgement: Judgement;
  /** A shortest chain of judgements SAME from its left party to its right one. */
  readonly chain: readonly Judgement[];
}

/** Nothing is chosen among judgements that contradict each other; they are shown. By time, then id. */
export function contradictionsIn(judgements: readonly Judgement[]): Contradiction[] {
  const clusters = clustersOf(judgements);
  return judgements
    .filter(({ verdict, withdrawn }) => verdict === "NOT_SAME" && withdrawn === null)
    .filter(({ left, right }) => clusters.has(left) && clusters.get(left) === clusters.get(right))
    .sort(compareJudgements)
    .map((judgement) => ({ judgement, chain: chainBetween(judgements, judgement.left, judgement.right)! }));
}

export function compareJudgements(a: Judgement, b: Judgement): number {
  return compareCodePoints(a.at, b.at) || compareCodePoints(a.id, b.id);
}

/** A shortest chain of judgements SAME in force, of chains alike the one whose judgements came first; null where none joins them. */
export function chainBetween(judgements: readonly Judgement[], from: AnyId, to: AnyId): Judgement[] | null {
  const around = neighbours(judgements);
  const reached = new Map<AnyId, { readonly by: Judgement; readonly from: AnyId } | null>([[from, null]]);
  const queue = [from];
  for (const at of queue) {
    if (at === to) break;
    for (const judgement of around.get(at) ?? []) {
      const next = judgement.left === at ? judgement.right : judgement.left;
      if (reached.has(next)) continue;
      reached.set(next, { by: judgement, from: at });
      queue.push(next);
    }
  }
  if (!reached.has(to)) return null;
  const chain: Judgement[] = [];
  for (let step = reached.get(to); step; step = reached.get(step.from)) chain.unshift(step.by);
  return chain;
}

function neighbours(judgements: readonly Judgement[]): Map<AnyId, Judgement[]> {
  const found = new Map<AnyId, Judgement[]>();
  const same = judgements.filter(({ verdict, withdrawn }) => verdict === "SAME" && withdrawn === null);
  for (const judgement of same.sort(compareJudgements))
    for (const id of [judgement.left, judgement.right]) {
      const known = found.get(id);
      if (known === undefined) found.set(id, [judgement]);
      else known.push(judgement);
    }
  return found;
}

/**
 * The party that stands for a cluster: one known by its CIK, which filings share, before others; then the smallest id.
 * `members`: those that the store has. Null where it has none.
 */
export function canonicalOf(members: readonly GraphNode[]): GraphNode | null {
  const order = (node: GraphNode) => (node.filing === null ? 0 : 1);
  return members.toSorted((a, b) => order(a) - order(b) || compareCodePoints(a.id, b.id))[0] ?? null;
}
