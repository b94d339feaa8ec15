import { isMisspelling } from "./misspelling.ts";
import type { ParsedJoint, ParsedPerson, PersonName } from "./parsed-name.ts";
import { type PairScore, POINTS, pairScore, type Reason } from "./points.ts";
import { isKnownGivenName, isNickname } from "./word-lists.ts";

/** How many first names go with a last name in the store. */
export type FirstNames = (last: string) => number;

/** By the readings that agree best. */
export function comparePersons(a: ParsedPerson, b: ParsedPerson, firstNames: FirstNames): PairScore {
  let best: PairScore | null = null;
  for (const left of a.readings)
    for (const right of b.readings) {
      const found = pairScore(personReasons(left, right, firstNames));
      if (best === null || found.score > best.score) best = found;
    }
  return best!;
}

/** Each member with one of the other side, so that the weakest couple is as strong as possible; that couple's reasons. */
export function compareJoint(a: ParsedJoint, b: ParsedJoint, firstNames: FirstNames): PairScore {
  if (a.members.length !== b.members.length || a.members.length === 0)
    return pairScore([{ feature: "KIND", points: POINTS.kind, text: "not as many people hold together" }]);
  const orders = [b.members, b.members.toReversed()];
  const weakest = orders.map((members) =>
    a.members
      .map((member, index) => comparePersons(member, members[index]!, firstNames))
      .reduce((low, found) => (found.score < low.score ? found : low)),
  );
  return weakest.reduce((high, found) => (found.score > high.score ? found : high));
}

function personReasons(a: PersonName, b: PersonName, firstNames: FirstNames): Reason[] {
  const last = lastName(a.last, b.last);
  if (last.points < 0) return [last];
  const reasons = [last, ...givenNames(a.given, b.given), ...generation(a.generation, b.generation)];
  const bearers = Math.max(firstNames(a.last), firstNames(b.last));
  if (bearers >= POINTS.commonName.from)
    reasons.push({
      feature: "COMMON_NAME",
      points: POINTS.commonName.points,
      text: `${bearers} first names go with this last name here`,
    });
  return reasons;
}

function lastName(a: string, b: string): Reason {
  const { equal, misspelled, part, other } = POINTS.lastName;
  const reason = (points: number, text: string): Reason => ({ feature: "LAST_NAME", points, text });
  if (a === b) return reason(equal, `both "${a}"`);
  const [left, right] = [bare(a), bare(b)];
  if (left === right) return reason(equal, `${both(a, b)} but for spaces and hyphens`);
  if (isMisspelling(left, right)) return reason(misspelled, `${both(a, b)}, perhaps misspelled`);
  if (isPart(a, b) || isPart(b, a)) return reason(part, `${both(a, b)}, one a part of the other`);
  return reason(other, `${both(a, b)}, two names`);
}

function isPart(whole: string, part: string): boolean {
  return whole.includes("-") && part.length > 1 && whole.split("-").includes(part);
}

function givenNames(a: readonly string[], b: readonly string[]): Reason[] {
  const [left, right] = [a[0], b[0]];
  if (left === undefined || right === undefined)
    return [
      { feature: "FIRST_NAME", points: POINTS.firstName.missing, text: "one prints no first name, or both" },
    ];
  const first = firstName(left, right);
  if (first.points > 0) return [first, ...middleNames(a.slice(1), b.slice(1))];
  const called = calledByMiddle(a, b) ?? calledByMiddle(b, a);
  return [called ?? first];
}

function firstName(a: string, b: string): Reason {
  const { equal, misspelled, nickname, initial, other } = POINTS.firstName;
  const reason = (points: number, text: string): Reason => ({ feature: "FIRST_NAME", points, text });
  if (a.length > 1 && a === b) return reason(equal, `both "${a}"`);
  if (bare(a) === bare(b) && a.length > 1) return reason(equal, `${both(a, b)} but for hyphens`);
  if (isInitialOf(a, b) || isInitialOf(b, a)) return reason(initial, `${both(a, b)}, the same initial`);
  if (isNickname(a, b)) return reason(nickname, `${both(a, b)}, a short form`);
  if (isMisspelling(a, b) && !(isKnownGivenName(a) && isKnownGivenName(b)))
    return reason(misspelled, `${both(a, b)}, perhaps misspelled`);
  return reason(other, `${both(a, b)}, two names`);
}

/** "G. Kevin Doren" and "Kevin Doren"; not where the other prints a middle name of its own. */
function calledByMiddle(a: readonly string[], b: readonly string[]): Reason | null {
  const middle = a[1];
  if (middle === undefined || middle.length < 2 || middle !== b[0] || b.length > 1) return null;
  return {
    feature: "FIRST_NAME",
    points: POINTS.firstName.middle,
    text: `"${middle}", the middle name of one and the first of the other`,
  };
}

function middleNames(a: readonly string[], b: readonly string[]): Reason[] {
  const { equal, initial, missing, other } = POINTS.middleName;
  const reason = (points: number, text: string): Reason[] => [{ feature: "MIDDLE_NAME", points, text }];
  const compared = Math.min(a.length, b.length);
  if (compared === 0) return a.length === b.length ? [] : reason(missing, "only one prints a middle name");
  const [left, right] = [a.slice(0, compared), b.slice(0, compared)];
  const names = both(left.join(" "), right.join(" "));
  const isEqual = left.every((name, index) => name === right[index]);
  if (isEqual && left.some((name) => name.length > 1)) return reason(equal, `both "${left.join(" ")}"`);
  const agrees = left.every((name, index) => {
    const opposite = right[index]!;
    return name === opposite || isInitialOf(name, opposite) || isInitialOf(opposite, name);
  });
  return agrees ? reason(initial, `${names}, the same initial`) : reason(other, `${names}, two names`);
}

function generation(a: string | null, b: string | null): Reason[] {
  const { equal, missing, other } = POINTS.generation;
  const reason = (points: number, text: string): Reason[] => [{ feature: "GENERATION", points, text }];
  if (a === null && b === null) return [];
  if (a === b) return reason(equal, `both "${a}"`);
  if (a === null || b === null) return reason(missing, `only one prints "${a ?? b}"`);
  return reason(other, `${both(a, b)}, two generations`);
}

function isInitialOf(a: string, b: string): boolean {
  return a.length === 1 && b.startsWith(a);
}

function bare(name: string): string {
  return name.replaceAll(/[- ]/g, "");
}

/** In code-point order, so that a pair reads alike from both sides. */
function both(a: string, b: string): string {
  return a < b ? `"${a}" and "${b}"` : `"${b}" and "${a}"`;
}
