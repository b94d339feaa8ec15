import type { PartialDate } from "./dates.ts";
import type { DiagnosticCode, Severity } from "./diagnostics.ts";
import type { FactId, FilingId } from "./ids.ts";
import type { Span } from "./span.ts";

/** How a value is known. `DERIVED`: computed, the reason holds the sum; `REPAIRED`: a garbled reading mended; `DEFAULT`: from a filing-wide sentence. */
export const HOWS = ["STATED", "DERIVED", "REPAIRED", "DEFAULT"] as const;
export type How = (typeof HOWS)[number];

/** `text.slice(start, end) === quote` in the filing's canonical text, always. */
export interface Evidence extends Span {
  readonly filing: FilingId;
  readonly quote: string;
  /** The title of the section the span stands in; null before the first. */
  readonly section: string | null;
}

export const PARTY_KINDS = ["PERSON", "JOINT_PERSONS", "TRUST", "FUND", "ORGANIZATION"] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** Parts as printed, cleaned. `region` is the USPS code, `country` ISO 3166-1 alpha-2; absent parts are null. */
export interface PostalAddress {
  readonly street: string | null;
  readonly unit: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
}

/** A printed percentage of a class. `*` is "less than 1%": text `*`, value null, below 1. */
export interface Percent {
  readonly text: string;
  readonly value: number | null;
  readonly below: number | null;
}

export const SHARE_FIELDS = ["sharesBefore", "sharesOffered", "sharesAfter"] as const;
/** The API's names of the share columns. */
export type ShareField = (typeof SHARE_FIELDS)[number];
export const PERCENT_FIELDS = ["percentBefore", "percentAfter", "votingPercent"] as const;
export type PercentField = (typeof PERCENT_FIELDS)[number];
/** `SELLING`: the selling (or principal and selling) table; `OWNERS`: a separate Item 403 table. */
export type TableRole = "SELLING" | "OWNERS";

export const COMPONENT_KINDS = ["HELD", "CONVERSION", "WARRANT", "OPTION", "OTHER"] as const;
/** Where the shares of a footnote's component come from. */
export type ComponentKind = (typeof COMPONENT_KINDS)[number];

export const HEADER_ROLES = [
  "FILER",
  "ISSUER",
  "SUBJECT_COMPANY",
  "FILED_BY",
  "FILED_FOR",
  "REPORTING_OWNER",
  "REPORTING_PERSON",
  "GROUP_MEMBER",
  "RELATED_PERSON",
  "SELLER",
  "BROKER",
  "OTHER",
] as const;
/** What a party is to a submission, as EDGAR's header or the form's own XML says. */
export type HeaderRole = (typeof HEADER_ROLES)[number];

export const UNDERWRITING_CAPACITIES = [
  "UNDERWRITER",
  "PLACEMENT_AGENT",
  "SALES_AGENT",
  "DEALER_MANAGER",
] as const;
/** In which capacity a firm distributes the securities. */
export type UnderwritingCapacity = (typeof UNDERWRITING_CAPACITIES)[number];

/** What each kind of fact states. Share counts are safe integers; dates ISO 8601; money in whole units. */
export interface FactValues {
  FORM: { form: string };
  REGISTRATION_NUMBER: { number: string };
  ACCESSION_NUMBER: { number: string };
  FILED_DATE: { date: PartialDate };
  DOCUMENT_DATE: { date: PartialDate };
  /** End of the period that a report covers, or the day of the event. */
  PERIOD_OF_REPORT: { date: PartialDate };
  /** Absent parts are null. `fiscalYearEnd` is month and day, "12-31"; `state` and `sic` are EDGAR's codes. */
  HEADER_PARTY: {
    role: HeaderRole;
    name: string;
    partyKind: PartyKind;
    /** Central Index Key, ten digits. */
    cik: string | null;
    sic: string | null;
    irsNumber: string | null;
    state: string | null;
    fiscalYearEnd: string | null;
    fileNumber: string | null;
    phone: string | null;
  };
  HEADER_ADDRESS: { name: string; cik: string | null; use: "BUSINESS" | "MAIL" } & PostalAddress;
  /** `name` was called `formerName` until the day `changed`. */
  FORMER_NAME: { name: string; cik: string | null; formerName: string; changed: PartialDate | null };
  /** A further registrant of the same filing: a guarantor, a subsidiary, a depositor. */
  CO_REGISTRANT: { name: string; cik: string | null };
  OFFERING_SIZE: { shares: number; security: string | null };
  /** A class beside that of `OFFERING_SIZE`, in the fee table or on the cover; `count` null where only money is stated. */
  SECURITY_OFFERED: {
    ordinal: number;
    class: string;
    count: number | null;
    /** Holders sell them, not the company. */
    resale: boolean;
    /** Issuable on conversion or exercise of another security. */
    underlying: boolean;
  };
  LISTING: { market: string; symbol: string };
  LAST_SALE_PRICE: { amount: string; currency: string; date: PartialDate | null };
  SHARES_OUTSTANDING: { shares: number; date: PartialDate | null };

  /** `cik`: Central Index Key, ten digits; absent where nothing says it. */
  ISSUER: { name: string; shortName: string | null; cik?: string };
  ISSUER_ADDRESS: PostalAddress;
  ISSUER_PHONE: { phone: string };
  ISSUER_WEBSITE: { website: string };
  CUSTOMER_COUNT: { count: number; date: PartialDate | null };
  SERVICE_POINT_COUNT: { count: number; date: PartialDate | null };
  EMPLOYEE_COUNT: { count: number; date: PartialDate | null };
  COUNSEL: { name: string; city: string | null; region: string | null };
  AUDITOR: { name: string };
  UNDERWRITER: { name: string; capacity: UnderwritingCapacity };
  TRANSFER_AGENT: { name: string };
  SUBSIDIARY: { name: string };
  INCORPORATED_DOCUMENT: {
    ordinal: number;
    title: string;
    form: string;
    /** End of the period it reports on. */
    period: PartialDate | null;
    filed: PartialDate | null;
    amended: boolean;
  };
  LOCK_UP_END: { date: PartialDate; releasedPercent: number | null };

  HOLDING: {
    table: TableRole;
    ordinal: number;
    printedName: string;
    partyKind: PartyKind;
    group: string | null;
    seller: boolean;
    aggregate: boolean;
    status: "BENEFICIAL" | "DISCLAIMED" | "CAPPED";
    asOf: PartialDate | null;
  };
  /** A share cell; null when the reading is lost and nothing determines it. */
  HOLDING_SHARES: {
    table: TableRole;
    ordinal: number;
    field: ShareField;
    /** As the column heading names it; absent where the table has one class only. */
    class?: string;
    shares: number | null;
  };
  HOLDING_PERCENT: { table: TableRole; ordinal: number; field: PercentField; class?: string } & Percent;
  HOLDING_TOTAL: {
    table: TableRole;
    sharesBefore: number | null;
    sharesOffered: number | null;
    sharesAfter: number | null;
    percentAfter: Percent | null;
  };
  HOLDING_ADDRESS: { table: TableRole; ordinal: number } & PostalAddress;
  /** "Unless otherwise indicated, the address of each ... is c/o ...": of the rows that show no other. */
  DEFAULT_ADDRESS: { table: TableRole; careOf: string | null } & PostalAddress;
  CARE_OF: { table: TableRole; ordinal: number; name: string; nameKind: PartyKind };
  ATTENTION: { table: TableRole; ordinal: number; name: string };
  COPY_TO: {
    table: TableRole;
    ordinal: number;
    name: string | null;
    organization: string | null;
    address: PostalAddress | null;
  };

  FOOTNOTE: { table: TableRole; marker: string; ordinal: number; text: string };
  /** A row's note; `ordinal` null: the note stands on a column heading. */
  FOOTNOTE_REFERENCE: {
    table: TableRole;
    ordinal: number | null;
    marker: string;
    /** The note's ordinal; absent in the first table of a role, whose markers are its notes' alone. */
    note?: number;
  };
  /** `person` votes or disposes of the row's shares. */
  CONTROL: { table: TableRole; ordinal: number; person: string; personKind: PartyKind };
  /** `holder` disclaims beneficial ownership of shares held by `of`. */
  DISCLAIMER: { table: TableRole; ordinal: number; holder: string; of: string; ofKind: PartyKind };
  /** The row counts shares that `through` holds. */
  HOLDS_THROUGH: {
    table: TableRole;
    ordinal: number;
    holder: string;
    through: string;
    throughKind: PartyKind;
  };
  /** Beneficial ownership limited by contract ("blocker"); percent of the class, 4.99 for 4.99%. */
  OWNERSHIP_CAP: { table: TableRole; ordinal: number; percent: number };
  COMPONENT: {
    table: TableRole;
    ordinal: number;
    componentKind: ComponentKind;
    /** The class the shares come from or are of, as printed ("Series A Preferred Stock"). */
    class: string | null;
    shares: number;
    /** Who holds them, as in the table where one row's name fits; null: the row's own party. */
    heldBy: string | null;
  };

  /** A titled part and a table of a form that nothing else reads, cells as printed. */
  SECTION: { ordinal: number; title: string };
  TABLE: {
    ordinal: number;
    /** Title of the section that it stands in. */
    section: string | null;
    columns: number;
    rows: readonly (readonly string[])[];
  };
  RISK_FACTOR: { ordinal: number; category: string | null; heading: string; body: string };
  BACKBONE: { name: string; parent: string | null };
  SERVICE_AREA: { city: string; region: string | null; country: string | null; servicePoints: number };
  JOINT_VENTURE: { name: string | null; partner: string; city: string | null; country: string | null };
  ACQUISITION: { name: string; year: number | null };
  SUPPLIER: { name: string };
  RESALE: { name: string };
}

export type FactKind = keyof FactValues;

/** Sorted; the API's enum and the documents are held against it. */
export const FACT_KINDS = [
  "ACCESSION_NUMBER",
  "ACQUISITION",
  "ATTENTION",
  "AUDITOR",
  "BACKBONE",
  "CARE_OF",
  "COMPONENT",
  "CONTROL",
  "COPY_TO",
  "COUNSEL",
  "CO_REGISTRANT",
  "CUSTOMER_COUNT",
  "DEFAULT_ADDRESS",
  "DISCLAIMER",
  "DOCUMENT_DATE",
  "EMPLOYEE_COUNT",
  "FILED_DATE",
  "FOOTNOTE",
  "FOOTNOTE_REFERENCE",
  "FORM",
  "FORMER_NAME",
  "HEADER_ADDRESS",
  "HEADER_PARTY",
  "HOLDING",
  "HOLDING_ADDRESS",
  "HOLDING_PERCENT",
  "HOLDING_SHARES",
  "HOLDING_TOTAL",
  "HOLDS_THROUGH",
  "INCORPORATED_DOCUMENT",
  "ISSUER",
  "ISSUER_ADDRESS",
  "ISSUER_PHONE",
  "ISSUER_WEBSITE",
  "JOINT_VENTURE",
  "LAST_SALE_PRICE",
  "LISTING",
  "LOCK_UP_END",
  "OFFERING_SIZE",
  "OWNERSHIP_CAP",
  "PERIOD_OF_REPORT",
  "REGISTRATION_NUMBER",
  "RESALE",
  "RISK_FACTOR",
  "SECTION",
  "SECURITY_OFFERED",
  "SERVICE_AREA",
  "SERVICE_POINT_COUNT",
  "SHARES_OUTSTANDING",
  "SUBSIDIARY",
  "SUPPLIER",
  "TABLE",
  "TRANSFER_AGENT",
  "UNDERWRITER",
] as const satisfies readonly FactKind[];

/** `filing`, `issuer`, `SELLING:12` (a row), `total`, `note:3`, `risk:5`, or a name. */
export type Subject = string;

/** A fact before it has an identity: what an extractor returns. The first span is the one to show. */
export interface DraftOf<K extends FactKind> {
  readonly kind: K;
  readonly subject: Subject;
  readonly values: Readonly<FactValues[K]>;
  readonly spans: readonly Span[];
  readonly how: How;
  /** In words, for everything that is not STATED; for DERIVED the sum. */
  readonly reason: string | null;
  /** The file that found it, without its ending. */
  readonly extractor: string;
}
export type Draft = { [K in FactKind]: DraftOf<K> }[FactKind];

/** A statement with its source. */
export type Fact = {
  [K in FactKind]: Omit<DraftOf<K>, "spans"> & {
    readonly id: FactId;
    readonly filing: FilingId;
    /** Never empty; of a derived fact: its operands. */
    readonly evidence: readonly Evidence[];
  };
}[FactKind];

export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;

/** A diagnostic before its quotes are cut. */
export interface DraftDiagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly spans: readonly Span[];
}
