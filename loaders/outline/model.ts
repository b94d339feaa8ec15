import type { Span } from "../../src/kernel/span.ts";
import type { Block } from "../document/model.ts";

/** What a section is for, from the headings that Regulation S-K and common use give it. */
export type SectionRole =
  | "COVER"
  | "CONTENTS"
  | "SUMMARY"
  | "RISK_SUMMARY"
  | "RISK_FACTORS"
  | "FORWARD_LOOKING_STATEMENTS"
  | "USE_OF_PROCEEDS"
  | "MANAGEMENT_DISCUSSION"
  | "BUSINESS"
  | "MANAGEMENT"
  | "EXECUTIVE_COMPENSATION"
  | "RELATED_PARTY_TRANSACTIONS"
  | "PRINCIPAL_STOCKHOLDERS"
  | "SELLING_STOCKHOLDERS"
  | "DESCRIPTION_OF_SECURITIES"
  | "UNDERWRITING"
  | "PLAN_OF_DISTRIBUTION"
  | "MORE_INFORMATION"
  | "LEGAL_MATTERS"
  | "EXPERTS"
  | "FINANCIAL_STATEMENTS"
  /** The cover of a further prospectus behind the first: the base prospectus of a supplement, an alternate one. */
  | "FURTHER_COVER"
  /** Part II of a registration statement, signatures. */
  | "PART_TWO"
  | "OTHER";

/** A heading inside a section. */
export interface NestedHeading {
  /** Index, in the section's blocks, of the block that it is. */
  readonly at: number;
  /** Above the section's own level; a heading of the same or a lower level ends what it is over. */
  readonly level: number;
  readonly title: string;
}

export interface Section {
  readonly role: SectionRole;
  /** The heading, cleaned; null for what stands before the first. */
  readonly title: string | null;
  /** 1, or more for a section that its title lifts out of a larger one: it ends at the next heading of its level. */
  readonly level: number;
  /** Zero-based: which prospectus of the document it is of (a supplement's base prospectus is the second). */
  readonly part: number;
  readonly span: Span;
  /** Without the heading, page numbers and other page furniture; a paragraph that a page break cut is two blocks, see `joins`. */
  readonly blocks: readonly Block[];
  /** Indexes of blocks that go on in the next block because a page break (or a stray blank line) cut the sentence. */
  readonly joins: ReadonlySet<number>;
  /** In order; only where the form shows headings by their style. */
  readonly headings: readonly NestedHeading[];
}

export interface Outline {
  readonly text: string;
  /** In order, without gaps and overlaps: their spans cover the text. */
  readonly sections: readonly Section[];
  /** Page numbers, running heads: what was taken out. */
  readonly furniture: readonly Span[];
}
