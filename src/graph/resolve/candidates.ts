import type { PartyKind } from "../../kernel/facts.ts";
import { compareCodePoints } from "../../kernel/text.ts";
import type { GraphNode } from "../kinds.ts";
import { forEachPair, type OverfullBlock } from "./blocking.ts";
import { compareInOrder, nameForm, type PartyFacts, withFacts } from "./compare.ts";
import type { FirstNames } from "./compare-persons.ts";
import { parseName } from "./parse-name.ts";
import type { ParsedName } from "./parsed-name.ts";
import type { PairScore } from "./points.ts";

type AnyId = GraphNode["id"];

/** A party as far as resolution looks at it. */
export interface ResolvedParty extends PartyFacts {
  readonly id: AnyId;
  /** Null for a company that filings share. */
  readonly filing: GraphNode["filing"];
  readonly name: string;
  readonly kind: PartyKind;
  readonly sortKey: string;
}

/** Two parties that may be one. */
export interface Candidate extends PairScore {
  /** The one whose name, then id, comes first. */
  readonly left: ResolvedParty;
  readonly right: ResolvedParty;
}

export interface Candidates {
  /** Best first, then by both names and ids. */
  readonly candidates: readonly Candidate[];
  /** Distinct names, and pairs of them that were compared. */
  readonly names: number;
  readonly comparedPairs: number;
  readonly overfull: readonly OverfullBlock[];
  /** Pairs of parties left out because too many bear the same two names: each is paired with the first ones only. */
  readonly leftOut: number;
}

/** Pairs of parties behind one pair of names that are all listed; of more, those with the first party of either name. */
const MAX_PAIRS_OF_NAMES = 64;

/** Pairs with `minScore` points or more. Nothing is merged here: people judge. */
export function findCandidates(parties: readonly ResolvedParty[], minScore: number): Candidates {
  const steps = candidatesInSteps(parties, minScore);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in small steps, so that others can work in between. */
export function* candidatesInSteps(
  parties: readonly ResolvedParty[],
  minScore: number,
): Generator<void, Candidates> {
  const named = yield* groupByForm(parties);
  const forms = named.map(({ form }) => form);
  const names = named.map(({ name }) => name);
  const firstNames = countFirstNames(names);
  const candidates: Candidate[] = [];
  let leftOut = 0;
  const propose = (a: readonly ResolvedParty[], b: readonly ResolvedParty[], score: PairScore) => {
    if (score.score < minScore) return;
    const chosen = pairsOfParties(a, b);
    leftOut += chosen.leftOut;
    for (const [left, right] of chosen.pairs) {
      const found = withFacts(score, left, right);
      if (found.score >= minScore) candidates.push({ ...inOrder(left, right), ...found });
    }
  };
  for (const { name, members } of named)
    if (members.length > 1) propose(members, members, compareInOrder(name, name, firstNames));
  let comparedPairs = 0;
  const overfull = yield* forEachPair({ names, forms }, (i, j) => {
    comparedPairs++;
    const [a, b] = forms[i]! <= forms[j]! ? [named[i]!, named[j]!] : [named[j]!, named[i]!];
    propose(a.members, b.members, compareInOrder(a.name, b.name, firstNames));
  });
  return {
    candidates: candidates.sort(compareCandidates),
    names: names.length,
    comparedPairs,
    overfull,
    leftOut,
  };
}

/** A pair's place in the list: all that its order depends on. */
export interface CandidatePlace {
  readonly score: number;
  readonly left: PartyPlace;
  readonly right: PartyPlace;
}
type PartyPlace = Pick<ResolvedParty, "sortKey" | "id">;

export function compareCandidates(a: CandidatePlace, b: CandidatePlace): number {
  return b.score - a.score || compareParties(a.left, b.left) || compareParties(a.right, b.right);
}

function compareParties(a: PartyPlace, b: PartyPlace): number {
  return compareCodePoints(a.sortKey, b.sortKey) || compareCodePoints(a.id, b.id);
}

function inOrder(a: ResolvedParty, b: ResolvedParty): { left: ResolvedParty; right: ResolvedParty } {
  return compareParties(a, b) <= 0 ? { left: a, right: b } : { left: b, right: a };
}

interface Named {
  readonly form: string;
  readonly name: ParsedName;
  /** By name, then id. */
  readonly members: ResolvedParty[];
}

/** Names that read alike are compared once: a firm that thousands of filings name costs no thousands of comparisons. */
function* groupByForm(parties: readonly ResolvedParty[]): Generator<void, Named[]> {
  const found = new Map<string, Named>();
  for (const party of parties.toSorted(compareParties)) {
    const name = parseName(party.name, party.kind);
    const form = nameForm(name);
    const known = found.get(form);
    if (known === undefined) found.set(form, { form, name, members: [party] });
    else known.members.push(party);
    yield;
  }
  return [...found.values()];
}

function pairsOfParties(a: readonly ResolvedParty[], b: readonly ResolvedParty[]) {
  const isOne = a === b;
  const all = isOne ? (a.length * (a.length - 1)) / 2 : a.length * b.length;
  const pairs = all <= MAX_PAIRS_OF_NAMES ? allPairs(a, b) : pairsWithFirst(a, b);
  return { pairs, leftOut: all - pairs.length };
}

type Pair = readonly [ResolvedParty, ResolvedParty];

function allPairs(a: readonly ResolvedParty[], b: readonly ResolvedParty[]): Pair[] {
  return a.flatMap((left, i) => (a === b ? b.slice(i + 1) : b).map((right): Pair => [left, right]));
}

function pairsWithFirst(a: readonly ResolvedParty[], b: readonly ResolvedParty[]): Pair[] {
  const behind = b.slice(1).map((right): Pair => [a[0]!, right]);
  return a === b ? behind : [...a.map((left): Pair => [left, b[0]!]), ...behind];
}

/** By last name: how many first names go with it, initials aside. */
function countFirstNames(names: readonly ParsedName[]): FirstNames {
  const found = new Map<string, Set<string>>();
  const persons = names.flatMap((name) =>
    name.type === "PERSON" ? [name] : name.type === "JOINT" ? name.members : [],
  );
  for (const { readings } of persons) {
    const { last, given } = readings[0]!;
    const first = given[0];
    if (first === undefined || first.length < 2) continue;
    const known = found.get(last);
    if (known === undefined) found.set(last, new Set([first]));
    else known.add(first);
  }
  return (last) => found.get(last)?.size ?? 0;
}
