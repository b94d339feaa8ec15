import type { Evidence } from "./facts.ts";

export const SEVERITIES = ["ERROR", "WARNING", "INFO"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a loader did not understand, mended or found contradictory. Codes are the contract; messages may change. */
export const DIAGNOSTIC_CODES = [
  /** before - offered = after does not hold in a row, and no footnote explains it. */
  "ROW_MISMATCH",
  /** A row offers more than it holds because a footnote caps the holding. */
  "ROW_CAPPED",
  /** A column does not add up to its printed total. */
  "TOTAL_MISMATCH",
  /** The column of offered shares and the number on the cover differ. */
  "COVER_MISMATCH",
  /** Printed cells that no remaining equation checks, and the derived values that rest on them. */
  "UNVERIFIABLE",
  /** A lost reading that the equations determine. */
  "CELL_DERIVED",
  /** A lost reading that nothing determines; it stays null. */
  "CELL_LOST",
  /** A misread character mended, the raw reading kept in the quote. */
  "READING_REPAIRED",
  /** A damaged second reading of numbers that stand elsewhere. */
  "ECHO_DROPPED",
  /** Rows that repeat what other rows say. */
  "REPEATED_ROW",
  /** A name found behind another cell's text. */
  "NAME_SEPARATED",
  /** A table line that could not be read. */
  "LINE_UNREADABLE",
  /** An address, or a part of it, that could not be read. */
  "ADDRESS_INCOMPLETE",
  /** An address part taken from other rows that agree. */
  "ADDRESS_DERIVED",
  /** A percentage that fits no base of Rule 13d-3(d)(1). */
  "PERCENT_MISMATCH",
  /** The base that a percentage fits. */
  "PERCENT_BASE",
  /** A footnote whose marker was lost, tied to its row by its place or its text. */
  "MARKER_RECOVERED",
  /** A footnote without a row, or a marker without a footnote. */
  "MARKER_UNMATCHED",
  /** The text breaks off in mid-word or mid-sentence. */
  "TEXT_BROKEN_OFF",
  /** A list is announced and missing. */
  "LIST_MISSING",
  /** Two sections state different values of one thing. */
  "CONTRADICTION",
  /** A stated sum and its parts differ. */
  "COUNT_MISMATCH",
  /** An expected section or table was not found. */
  "SECTION_MISSING",
  /** The bytes do not decode cleanly. */
  "ENCODING_REPAIRED",
  /** A form, or a part of one, that is kept as text and tables only. */
  "FORM_NOT_READ",
  /** Documents of the submission that the canonical text leaves out: exhibits, images. */
  "DOCUMENTS_LEFT_OUT",
] as const;
export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** Numbers as printed ("1,234,567"). */
  readonly message: string;
  readonly evidence: readonly Evidence[];
}
