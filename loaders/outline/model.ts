import type { Span } from "../../src/kernel/span.ts";
import type { Block } from "../document/model.ts";

/** What a section is for, from the headings that Regulation S-K and common use give it. */
export type SectionRole =
  | "COVER"
  | "CONTENTS"
  | "SUMMARY"
  | "RISK_FACTORS"
  | "USE_OF_PROCEEDS"
  | "SELLING_STOCKHOLDERS"
  | "PLAN_OF_DISTRIBUTION"
  | "MORE_INFORMATION"
  | "LEGAL_MATTERS"
  | "EXPERTS"
  | "OTHER";

export interface Section {
  readonly role: SectionRole;
  /** The heading, cleaned; null for what stands before the first. */
  readonly title: string | null;
  readonly span: Span;
  /** Without the heading, page numbers and other page furniture; a paragraph that a page break cut is two blocks, see `joins`. */
  readonly blocks: readonly Block[];
  /** Indexes of blocks that go on in the next block because a page break (or a stray blank line) cut the sentence. */
  readonly joins: ReadonlySet<number>;
}

export interface Outline {
  readonly text: string;
  readonly sections: readonly Section[];
  /** Page numbers, running heads: what was taken out. */
  readonly furniture: readonly Span[];
}
