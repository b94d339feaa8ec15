import { compareOrganizations } from "./compare-organizations.ts";
import { compareJoint, comparePersons, type FirstNames } from "./compare-persons.ts";
import type { ParsedName } from "./parsed-name.ts";
import { type PairScore, POINTS, pairScore, type Reason } from "./points.ts";

/** What is known of a party besides its name. An address, an agent or a contact is not: it relates, it identifies nobody. */
export interface PartyFacts {
  /** Central Index Key; null where the filing does not say it. */
  readonly cik: string | null;
  /** The table of a filing that lists it, "FILING:... Holder"; none where no table does. */
  readonly tables: readonly string[];
}

/** How far two names speak for one bearer. The same from both sides: the pair is put in order first. */
export function compareNames(one: ParsedName, other: ParsedName, firstNames: FirstNames): PairScore {
  return nameForm(one) <= nameForm(other)
    ? compareInOrder(one, other, firstNames)
    : compareInOrder(other, one, firstNames);
}

/** The same where the caller knows that the form of `a` is not behind that of `b`. */
export function compareInOrder(a: ParsedName, b: ParsedName, firstNames: FirstNames): PairScore {
  if (a.type === "PERSON" && b.type === "PERSON") return comparePersons(a, b, firstNames);
  if (a.type === "JOINT" && b.type === "JOINT") return compareJoint(a, b, firstNames);
  if ((a.type === "TRUST" && b.type === "TRUST") || (a.type === "ORGANIZATION" && b.type === "ORGANIZATION"))
    return compareOrganizations(a, b);
  return pairScore([{ feature: "KIND", points: POINTS.kind, text: "two kinds of parties" }]);
}

/** Equal for names that compare alike with every other name. */
export function nameForm(name: ParsedName): string {
  return JSON.stringify(name);
}

/** The score of two parties: their names' and what speaks against it. */
export function withFacts(names: PairScore, a: PartyFacts, b: PartyFacts): PairScore {
  const against: Reason[] = [];
  if (a.cik !== null && b.cik !== null && a.cik !== b.cik)
    against.push({
      feature: "REGISTRANT",
      points: POINTS.registrant,
      text: `two Central Index Keys, ${[a.cik, b.cik].sort().join(" and ")}`,
    });
  if (a.tables.some((table) => b.tables.includes(table)))
    against.push({
      feature: "SAME_TABLE",
      points: POINTS.sameTable,
      text: "one table lists both, under two names",
    });
  return against.length === 0 ? names : pairScore([...names.reasons, ...against]);
}
