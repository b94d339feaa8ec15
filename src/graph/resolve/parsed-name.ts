/** One reading of a person's name, folded. */
export interface PersonName {
  /** First name, then middle names, each whole or an initial; empty where only a last name is printed. */
  readonly given: readonly string[];
  /** With its particles: "van der berg". */
  readonly last: string;
  /** "jr", "sr", "2", "3", "4". */
  readonly generation: string | null;
}

export interface ParsedPerson {
  readonly type: "PERSON";
  /** As printed; of a name all in capitals without a comma also with the last name first, as EDGAR prints them. */
  readonly readings: readonly PersonName[];
}

/** People who hold together; a holding of two is another party than either of them. */
export interface ParsedJoint {
  readonly type: "JOINT";
  readonly members: readonly ParsedPerson[];
}

/** A company, a fund, or a trust. */
export interface ParsedOrganization {
  readonly type: "ORGANIZATION" | "TRUST";
  /** What is left without article, legal form, numerals and dates, abbreviations spelled out. */
  readonly words: readonly string[];
  /** The words without spaces: "AT&T" and "A T & T" are one. */
  readonly joined: string;
  /** The words that were spelled out, as printed. */
  readonly abbreviated: readonly string[];
  /** Of a fund or company ("III" is 3), numbers and years; in printed order. */
  readonly numerals: readonly string[];
  /** As word-lists.ts names them; null where none is printed. */
  readonly legalForm: string | null;
  /** Of a trust's agreement, "1999-09-14"; null where none is printed. */
  readonly date: string | null;
}

export type ParsedName = ParsedPerson | ParsedJoint | ParsedOrganization;
