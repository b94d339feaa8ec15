import { foldSpace } from "../../kernel/text.ts";
import { tokenize } from "../tokens.ts";

/** What is compared of a risk factor. */
export interface ComparedRisk {
  readonly heading: string;
  readonly body: string;
}

/** Indexes of two risk factors that are one, said twice. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  /** 1: the same text but for white space. Else the share of telling sequences of words that both have, below 1. */
  readonly likeness: number;
}

/** Words of a sequence: three in a row seldom meet by chance, and one changed word spoils no more than three of them. */
const SEQUENCE = 3;
/** A sequence that more risk factors of one filing have is boilerplate and tells nothing; it also bounds the work. */
export const MOST_SHARING = 8;
/** Of the telling sequences; below it, two risk factors with other headings are two. */
export const LEAST_LIKENESS = 0.2;
/** Two texts with the same telling sequences are still not the same. */
const ALMOST = 0.999_999;

/**
 * Which risk factors of two lists are one another's: first those with the same text, in their order; of the rest the
 * most alike first, if their sequences of words or their headings agree. Each at most once; in the order of `a`. Swapped
 * lists give the same pairs swapped. The work is in proportion to the length of the texts.
 */
export function pairRisks(a: readonly ComparedRisk[], b: readonly ComparedRisk[]): Pair[] {
  const pairs = sameTexts(a, b);
  const takenA = new Set(pairs.map((pair) => pair.a));
  const takenB = new Set(pairs.map((pair) => pair.b));
  const free = (risks: readonly ComparedRisk[], taken: ReadonlySet<number>) =>
    risks.flatMap((risk, index) => (taken.has(index) ? [] : [readRisk(risk, index)]));
  const candidates = candidatePairs(free(a, takenA), free(b, takenB));
  for (const pair of candidates.sort(mostAlikeFirst)) {
    if (takenA.has(pair.a) || takenB.has(pair.b)) continue;
    takenA.add(pair.a);
    takenB.add(pair.b);
    pairs.push(pair);
  }
  return pairs.sort((x, y) => x.a - y.a);
}

/** Of pairs that are equally alike the one with the closest places, then the earlier: no side is preferred. */
function mostAlikeFirst(x: Pair, y: Pair): number {
  return (
    y.likeness - x.likeness ||
    Math.abs(x.a - x.b) - Math.abs(y.a - y.b) ||
    x.a + x.b - (y.a + y.b) ||
    x.a - y.a
  );
}

function sameTexts(a: readonly ComparedRisk[], b: readonly ComparedRisk[]): Pair[] {
  const inA = Map.groupBy(a.keys(), (index) => textOf(a[index]!));
  const inB = Map.groupBy(b.keys(), (index) => textOf(b[index]!));
  return [...inA].flatMap(([text, places]) =>
    (inB.get(text) ?? [])
      .slice(0, places.length)
      .map((there, nth) => ({ a: places[nth]!, b: there, likeness: 1 })),
  );
}

function textOf({ heading, body }: ComparedRisk): string {
  return `${foldSpace(heading)}\n${foldSpace(body)}`;
}

interface ReadRisk {
  readonly index: number;
  readonly heading: string;
  readonly sequences: ReadonlySet<string>;
}

function readRisk({ heading, body }: ComparedRisk, index: number): ReadRisk {
  const tokens = [heading, body].map((text) => tokenize(text).map((token) => token.text));
  return { index, heading: tokens[0]!.join(" "), sequences: new Set(tokens.flatMap(sequencesOf)) };
}

/** All that stand in a text; a shorter text is one. */
function sequencesOf(tokens: readonly string[]): string[] {
  if (tokens.length === 0) return [];
  const count = Math.max(1, tokens.length - SEQUENCE + 1);
  return Array.from({ length: count }, (_, from) => tokens.slice(from, from + SEQUENCE).join(" "));
}

function candidatePairs(a: readonly ReadRisk[], b: readonly ReadRisk[]): Pair[] {
  const [inA, inB] = [a, b].map((risks) => whoHas(risks.map((risk) => [...risk.sequences])));
  const isTelling = (sequence: string) =>
    (inA!.get(sequence)?.length ?? 0) <= MOST_SHARING && (inB!.get(sequence)?.length ?? 0) <= MOST_SHARING;
  const telling = b.map(({ sequences }) => [...sequences].filter(isTelling).length);
  const headings = whoHas(b.map(({ heading }) => [heading]));
  const headingsOfA = whoHas(a.map(({ heading }) => [heading]));
  return a.flatMap((risk) => {
    const own = [...risk.sequences].filter(isTelling);
    const shared = new Map<number, number>();
    for (const sequence of own)
      for (const there of inB!.get(sequence) ?? []) shared.set(there, (shared.get(there) ?? 0) + 1);
    const namesake =
      risk.heading === "" || headingsOfA.get(risk.heading)!.length > 1 ? [] : headings.get(risk.heading);
    const only = namesake?.length === 1 ? namesake[0]! : null;
    if (only !== null && !shared.has(only)) shared.set(only, 0);
    return [...shared].flatMap(([there, count]) => {
      const likeness = Math.min(ALMOST, (2 * count) / Math.max(1, own.length + telling[there]!));
      return likeness >= LEAST_LIKENESS || there === only
        ? [{ a: risk.index, b: b[there]!.index, likeness }]
        : [];
    });
  });
}

/** By key: the places of all that have it. */
function whoHas(keys: readonly (readonly string[])[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  keys.forEach((list, place) => {
    for (const key of list) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [place]);
      else known.push(place);
    }
  });
  return places;
}
