import type { HeaderRole } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";
import { type HeaderLine, type HeaderValue, headerLines } from "./header-lines.ts";

/** An address as EDGAR's header has it; `state` is EDGAR's code of a state or country. */
export interface HeaderAddress {
  readonly street: readonly HeaderValue[];
  readonly city: HeaderValue | null;
  readonly state: HeaderValue | null;
  readonly zip: HeaderValue | null;
}

export interface FormerName {
  readonly name: HeaderValue;
  /** YYYYMMDD */
  readonly changed: HeaderValue | null;
}

export interface HeaderParty {
  readonly role: HeaderRole;
  readonly name: HeaderValue;
  readonly cik: HeaderValue | null;
  /** "PHARMACEUTICAL PREPARATIONS [2834]" or the bare code. */
  readonly sic: HeaderValue | null;
  readonly irsNumber: HeaderValue | null;
  readonly state: HeaderValue | null;
  /** MMDD */
  readonly fiscalYearEnd: HeaderValue | null;
  readonly fileNumber: HeaderValue | null;
  readonly phone: HeaderValue | null;
  readonly business: HeaderAddress | null;
  readonly mail: HeaderAddress | null;
  readonly formerNames: readonly FormerName[];
}

/** What EDGAR says of a submission. Spans are of the text that the header was read from. */
export interface SubmissionHeader {
  readonly accessionNumber: HeaderValue | null;
  readonly form: HeaderValue | null;
  /** YYYYMMDD */
  readonly filedDate: HeaderValue | null;
  /** YYYYMMDD */
  readonly period: HeaderValue | null;
  readonly parties: readonly HeaderParty[];
}

/** The groups that name a party, by what it is to the submission. */
const ROLES: Readonly<Record<string, HeaderRole>> = {
  FILER: "FILER",
  ISSUER: "ISSUER",
  "SUBJECT COMPANY": "SUBJECT_COMPANY",
  "FILED BY": "FILED_BY",
  "FILED FOR": "FILED_FOR",
  "REPORTING OWNER": "REPORTING_OWNER",
  "SERIAL COMPANY": "OTHER",
  DEPOSITOR: "OTHER",
  SECURITIZER: "OTHER",
  UNDERWRITER: "OTHER",
  "ISSUING ENTITY": "OTHER",
};
const ADDRESS_GROUPS: Readonly<Record<string, "business" | "mail">> = {
  "BUSINESS ADDRESS": "business",
  "MAIL ADDRESS": "mail",
};
const MOST_PARTIES = 5_000;

/** Reads a header in any of EDGAR's forms: 1993 to today, as text or as tags; null where the span holds none. */
export function readHeader(text: string, header: Span): SubmissionHeader | null {
  const lines = headerLines(text, header);
  if (lines.length === 0) return null;
  const reader = new HeaderReader();
  for (const line of lines) reader.take(line);
  const found = reader.finish();
  const isEmpty = found.accessionNumber === null && found.form === null && found.parties.length === 0;
  return isEmpty ? null : found;
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };
type PartyDraft = Draft<Omit<HeaderParty, "name" | "formerNames">> & {
  name: HeaderValue | null;
  formerNames: FormerName[];
};
type AddressDraft = {
  street: HeaderValue[];
  city: HeaderValue | null;
  state: HeaderValue | null;
  zip: HeaderValue | null;
};

class HeaderReader {
  readonly #header = new Map<string, HeaderValue>();
  readonly #parties: HeaderParty[] = [];
  #party: PartyDraft | null = null;
  #address: AddressDraft | null = null;
  #former: HeaderValue | null = null;

  take(line: HeaderLine): void {
    if (line.kind === "value") this.#value(line.key, line.value);
    else if (line.kind === "open") this.#open(line.key);
    else if (line.key in ROLES) this.#closeParty();
    else if (line.key in ADDRESS_GROUPS) this.#address = null;
  }

  finish(): SubmissionHeader {
    this.#closeParty();
    const value = (key: string) => this.#header.get(key) ?? null;
    return {
      accessionNumber: value("ACCESSION NUMBER"),
      form: value("CONFORMED SUBMISSION TYPE"),
      filedDate: value("FILED AS OF DATE"),
      period: value("CONFORMED PERIOD OF REPORT"),
      parties: this.#parties,
    };
  }

  #open(key: string): void {
    const role = ROLES[key];
    const use = ADDRESS_GROUPS[key];
    if (role !== undefined) {
      this.#closeParty();
      this.#party = emptyParty(role);
    } else if (use !== undefined && this.#party !== null) {
      this.#address = { street: [], city: null, state: null, zip: null };
      this.#party[use] = this.#address;
    } else if (!(key in ADDRESS_KEYS)) this.#address = null;
  }

  #value(key: string, value: HeaderValue): void {
    if (key === "GROUP MEMBERS" || key === "GROUP MEMBER") {
      this.#add({ ...emptyParty("GROUP_MEMBER"), name: value });
    } else if (this.#party === null) {
      if (!this.#header.has(key)) this.#header.set(key, value);
    } else if (key in ADDRESS_KEYS && this.#address !== null) {
      const part = ADDRESS_KEYS[key]!;
      if (part === "street") this.#address.street.push(value);
      else this.#address[part] ??= value;
    } else this.#partyValue(this.#party, key, value);
  }

  #partyValue(party: PartyDraft, key: string, value: HeaderValue): void {
    if (key === "FORMER CONFORMED NAME") {
      party.formerNames.push({ name: value, changed: null });
      this.#former = value;
    } else if (key === "DATE OF NAME CHANGE" && this.#former !== null) {
      party.formerNames[party.formerNames.length - 1] = { name: this.#former, changed: value };
      this.#former = null;
    } else {
      const field = PARTY_KEYS[key];
      if (field !== undefined) party[field] ??= value;
    }
  }

  #closeParty(): void {
    const party = this.#party;
    this.#party = null;
    this.#address = null;
    this.#former = null;
    if (party !== null) this.#add(party);
  }

  #add(party: PartyDraft): void {
    const { name } = party;
    if (name !== null && this.#parties.length < MOST_PARTIES) this.#parties.push({ ...party, name });
  }
}

const ADDRESS_KEYS: Readonly<Record<string, keyof AddressDraft>> = {
  "STREET 1": "street",
  "STREET 2": "street",
  CITY: "city",
  STATE: "state",
  ZIP: "zip",
};
const PARTY_KEYS: Readonly<
  Record<string, "name" | "cik" | "sic" | "irsNumber" | "state" | "fiscalYearEnd" | "fileNumber" | "phone">
> = {
  "COMPANY CONFORMED NAME": "name",
  "CENTRAL INDEX KEY": "cik",
  "STANDARD INDUSTRIAL CLASSIFICATION": "sic",
  "IRS NUMBER": "irsNumber",
  "STATE OF INCORPORATION": "state",
  "FISCAL YEAR END": "fiscalYearEnd",
  "SEC FILE NUMBER": "fileNumber",
  "BUSINESS PHONE": "phone",
};

function emptyParty(role: HeaderRole): PartyDraft {
  return {
    role,
    name: null,
    cik: null,
    sic: null,
    irsNumber: null,
    state: null,
    fiscalYearEnd: null,
    fileNumber: null,
    phone: null,
    business: null,
    mail: null,
    formerNames: [],
  };
}
