import type { PartialDate } from "../src/kernel/dates.ts";
import type { Diagnostic } from "../src/kernel/diagnostics.ts";
import type { Fact } from "../src/kernel/facts.ts";
import type { FilingId } from "../src/kernel/ids.ts";

/** What identifies a filing and where its words are. Dates ISO 8601, null where the bytes do not say. */
export interface Filing {
  readonly id: FilingId;
  readonly form: string | null;
  readonly registrationNumber: string | null;
  readonly accessionNumber: string | null;
  readonly filedDate: PartialDate | null;
  readonly documentDate: PartialDate | null;
  /** Of the bytes as read (after gunzip), in hex. */
  readonly sha256: string;
  /** The canonical text: every span and quote of the filing is cut from it. */
  readonly text: string;
}

export interface LoadedFiling {
  readonly filing: Filing;
  readonly facts: readonly Fact[];
  /** By severity, then position. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What raw text or HTML lacks and the caller knows. */
export interface LoadHints {
  /** EDGAR accession number, dashed: "0001193125-23-123456". */
  readonly accessionNumber?: string;
  readonly form?: string;
  /** ISO 8601 day. */
  readonly filedDate?: string;
  /** Central Index Key of the issuer, up to ten digits. */
  readonly cik?: string;
}
