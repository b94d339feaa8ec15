import { longestIncreasing } from "./longest-increasing.ts";
import { type Budget, type Match, shortestEdits } from "./shortest-edits.ts";

/** Steps of one comparison, some milliseconds: a thousand words that only one of two texts has take half of them. */
const MOST_STEPS = 1_000_000;

/**
 * Words that two texts have in common, ascending in both. As many as can be, unless the texts are so long and so
 * different that this would take more than `steps`: then words that both have exactly once divide the texts, the parts
 * between them are compared by themselves, and a part for which no steps are left has nothing in common.
 */
export function matchWords(
  a: readonly number[],
  b: readonly number[],
  steps: number = MOST_STEPS,
): readonly Match[] {
  return shortestEdits(a, b, { steps }) ?? matchBetweenAnchors(a, b, { steps });
}

function matchBetweenAnchors(a: readonly number[], b: readonly number[], budget: Budget): Match[] {
  const matches: Match[] = [];
  let last: Match = { a: -1, b: -1 };
  for (const anchor of [...anchors(a, b), { a: a.length, b: b.length }]) {
    const from = { a: last.a + 1, b: last.b + 1 };
    const between = shortestEdits(a.slice(from.a, anchor.a), b.slice(from.b, anchor.b), budget) ?? [];
    for (const match of between) matches.push({ a: from.a + match.a, b: from.b + match.b });
    if (anchor.a < a.length) matches.push(anchor);
    last = anchor;
  }
  return matches;
}

/** Elements that stand exactly once in both, as many as keep their order. */
function anchors(a: readonly number[], b: readonly number[]): Match[] {
  const inB = onlyPlaces(b);
  const shared = [...onlyPlaces(a)].flatMap(([element, at]) => {
    const there = inB.get(element);
    return there === undefined ? [] : [{ a: at, b: there }];
  });
  shared.sort((x, y) => x.a - y.a);
  return longestIncreasing(shared.map((match) => match.b)).map((index) => shared[index]!);
}

function onlyPlaces(elements: readonly number[]): Map<number, number> {
  const places = new Map<number, number>();
  const repeated = new Set<number>();
  elements.forEach((element, at) => {
    if (places.has(element)) repeated.add(element);
    places.set(element, at);
  });
  for (const element of repeated) places.delete(element);
  return places;
}
