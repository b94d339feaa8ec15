import fc from "fast-check";
import type { SectionRole } from "../../loaders/outline/model.ts";

/** A section as it is meant. */
export interface TrueSection {
  readonly role: SectionRole;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Headings inside it, each before the paragraph of its index. */
  readonly headings: ReadonlyMap<number, string>;
}

/** Titles in the wordings of Regulation S-K and of common use; OTHER ones are known to nobody. */
const WORDINGS: readonly (readonly [role: SectionRole, titles: readonly string[]])[] = [
  ["SUMMARY", ["Prospectus Summary", "Summary", "Prospectus Supplement Summary"]],
  ["RISK_FACTORS", ["Risk Factors", "Certain Risk Factors", "Investment Considerations"]],
  [
    "FORWARD_LOOKING_STATEMENTS",
    ["Special Note Regarding Forward-Looking Statements", "Forward-Looking Statements"],
  ],
  ["USE_OF_PROCEEDS", ["Use of Proceeds"]],
  ["OTHER", ["The Widget Act", "Private Sale of Options", "Our Sponsor’s Interests", "Dividend Policy"]],
  [
    "MANAGEMENT_DISCUSSION",
    ["Management’s Discussion and Analysis of Financial Condition and Results of Operations"],
  ],
  ["BUSINESS", ["Business", "The Company"]],
  ["MANAGEMENT", ["Management", "Directors and Executive Officers"]],
  ["EXECUTIVE_COMPENSATION", ["Executive Compensation", "Executive and Director Compensation"]],
  [
    "RELATED_PARTY_TRANSACTIONS",
    ["Certain Relationships and Related Party Transactions", "Certain Transactions"],
  ],
  [
    "PRINCIPAL_STOCKHOLDERS",
    [
      "Principal Stockholders",
      "Principal Shareholders",
      "Security Ownership of Certain Beneficial Owners and Management",
    ],
  ],
  [
    "SELLING_STOCKHOLDERS",
    ["Selling Stockholders", "Selling Securityholders", "Principal and Selling Stockholders"],
  ],
  ["DESCRIPTION_OF_SECURITIES", ["Description of Capital Stock", "Description of Securities"]],
  ["PLAN_OF_DISTRIBUTION", ["Plan of Distribution"]],
  ["UNDERWRITING", ["Underwriting", "Underwriters"]],
  ["LEGAL_MATTERS", ["Legal Matters", "Validity of the Common Stock"]],
  ["EXPERTS", ["Experts"]],
  ["MORE_INFORMATION", ["Where You Can Find More Information", "Available Information"]],
];

const SUBHEADINGS = ["General", "Our Plants", "Common Stock", "Dealers and Agents", "Employees", "Overview"];

/** Words that stand nowhere else, so that a paragraph is known by them. */
function paragraph(section: number, index: number): string {
  const name = `s${String.fromCharCode(97 + section)}p${String.fromCharCode(97 + index)}`;
  return `The matter of ${name} is told here in plain words, as the law requires of those who offer shares to the public.`;
}

/** Six sections or more in the order of a prospectus, the first four always among them. */
export const trueSections: fc.Arbitrary<readonly TrueSection[]> = fc
  .record({
    chosen: fc.shuffledSubarray([...WORDINGS.keys()].slice(4), { minLength: 3, maxLength: 10 }),
    wordings: fc.array(fc.nat(2), { minLength: WORDINGS.length, maxLength: WORDINGS.length }),
    sizes: fc.array(fc.integer({ min: 1, max: 5 }), {
      minLength: WORDINGS.length,
      maxLength: WORDINGS.length,
    }),
    subheadings: fc.array(fc.nat(11), { minLength: WORDINGS.length, maxLength: WORDINGS.length }),
  })
  .map(({ chosen, wordings, sizes, subheadings }) =>
    [0, 1, 2, 3, ...[...chosen].sort((a, b) => a - b)].map((at) => {
      const [role, titles] = WORDINGS[at]!;
      const subheading = SUBHEADINGS[subheadings[at]!];
      return {
        role,
        title: titles[wordings[at]! % titles.length]!,
        paragraphs: Array.from({ length: sizes[at]! }, (_, i) => paragraph(at, i)),
        headings: new Map(subheading === undefined || sizes[at] === 1 ? [] : [[1, subheading] as const]),
      };
    }),
  );
