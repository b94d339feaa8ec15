/** What a comparison looks at. */
export const RESOLUTION_FEATURES = [
  "LAST_NAME",
  "FIRST_NAME",
  "MIDDLE_NAME",
  "GENERATION",
  "COMMON_NAME",
  "NAME_WORDS",
  "NUMERAL",
  "LEGAL_FORM",
  "SHORT_NAME",
  "AGREEMENT_DATE",
  "KIND",
  "REGISTRANT",
  "SAME_TABLE",
] as const;
export type ResolutionFeature = (typeof RESOLUTION_FEATURES)[number];

/** One feature's part in a score. */
export interface Reason {
  readonly feature: ResolutionFeature;
  /** For (positive) or against (negative) that both are one. */
  readonly points: number;
  /** What was compared, in words. */
  readonly text: string;
}

export interface PairScore {
  /** The sum of the reasons' points, not below 0 and not above 100. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** A pair with as many points is proposed unless the caller asks for others. */
export const PROPOSED = 60;
/** From here on the names agree in all that they print. Still no identity: two people may have one name. */
export const CERTAIN = 90;

/** docs/RESOLVING.md lists them, so that a score can be computed by hand. */
export const POINTS = {
  lastName: { equal: 50, misspelled: 30, part: 25, other: -100 },
  firstName: { equal: 40, misspelled: 20, nickname: 20, middle: 15, initial: 15, other: -60, missing: 0 },
  middleName: { equal: 10, initial: 7, missing: -5, other: -45 },
  generation: { equal: 5, missing: -15, other: -60 },
  /** A last name with this many first names in the store is common. */
  commonName: { from: 50, points: -10 },
  nameWords: { equal: 85, joined: 80, order: 75, abbreviation: -3, misspelled: -12, type: -20, extra: -45 },
  numeral: { equal: 5, missing: -40, other: -60 },
  legalForm: { equal: 10, none: 5, missing: 0, other: -35 },
  shortName: -10,
  agreementDate: { equal: 10, none: 5, missing: 0, other: -60 },
  kind: -100,
  registrant: -100,
  sameTable: -20,
} as const;

export function pairScore(reasons: readonly Reason[]): PairScore {
  const sum = reasons.reduce((total, { points }) => total + points, 0);
  return { score: Math.max(0, Math.min(100, sum)), reasons };
}
