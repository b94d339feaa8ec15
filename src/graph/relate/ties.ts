import { EDGE_TYPES, type EdgeType } from "../kinds.ts";

/** What two parties may share. The last three are hubs: nearly everyone shares them, so that they count only if asked for. */
export const TIES = [
  "AGENT",
  "CONTACT",
  "ADDRESS",
  "BUILDING",
  "FOOTNOTE",
  "FAMILY",
  "FUND_FAMILY",
  "COUNSEL",
  "CITY",
  "ISSUER",
  "FILING",
] as const;
export type Tie = (typeof TIES)[number];
export const HUB_TIES: readonly Tie[] = ["CITY", "ISSUER", "FILING"];
export const DEFAULT_TIES: readonly Tie[] = TIES.filter((tie) => !HUB_TIES.includes(tie));

/** Stored edges that a tie is made of. */
export const TIE_EDGES = {
  AGENT: ["CARE_OF"],
  CONTACT: ["ATTENTION_OF", "COPY_TO"],
  ADDRESS: ["LOCATED_AT"],
  BUILDING: ["LOCATED_AT"],
  FOOTNOTE: ["DISCLAIMS", "HOLDS_THROUGH", "CONTROLS"],
  FAMILY: [],
  FUND_FAMILY: [],
  COUNSEL: ["COUNSEL_TO"],
  CITY: ["LOCATED_AT", "IN_CITY"],
  ISSUER: ["HOLDS", "OF"],
  FILING: ["HOLDS", "LISTS"],
} as const satisfies Record<Tie, readonly EdgeType[]>;

/** Steps that no stored edge carries: a rule finds both ends alike. */
export const DERIVED_STEPS = ["SAME_BUILDING", "SAME_SURNAME", "SAME_FUND_FAMILY"] as const;
export type DerivedStep = (typeof DERIVED_STEPS)[number];
export type StepType = EdgeType | DerivedStep;
export const STEP_TYPES: readonly StepType[] = [...(Object.keys(EDGE_TYPES) as EdgeType[]), ...DERIVED_STEPS];

/** In words, for whoever wants to hold a derived step against the filings. */
export const DERIVED_RULES: Readonly<Record<DerivedStep, string>> = {
  SAME_BUILDING:
    "Same street number, street, building name or number, and city; floor, suite and postal code do not count.",
  SAME_SURNAME: "Same surname in one filing, at least one of the two a trust or people who hold together.",
  SAME_FUND_FAMILY:
    "Same name without legal form, counters and general words of funds; a single word counts within one filing only.",
};

/** Weights are whole numbers, so that sums do not depend on their order: a weight of 1 is a million. */
export const WEIGHT_UNIT = 1_000_000;
/** A footnote that names both parties ties these two and no others. */
export const FOOTNOTE_WEIGHT = WEIGHT_UNIT;
/** What is left of a tie's weight where it leads to a third party whom a footnote ties to the second. */
const CHAIN_FACTOR = 0.5;

/**
 * 1 / log2(n) for what n parties share, in millionths: 1 for two, 1/2 for four, 1/8 for 256; 0 where nobody else shares it.
 * After Adamic and Adar, "Friends and neighbors on the Web", Social Networks 25 (2003), who weigh a shared item by
 * 1 / log(its frequency); with the base 2 what only two share weighs 1.
 */
export function rarityWeight(parties: number): number {
  return parties < 2 ? 0 : Math.round(WEIGHT_UNIT / Math.log2(parties));
}

export function chainWeight(weight: number): number {
  return Math.round(weight * CHAIN_FACTOR);
}
