import type { ComponentKind, Evidence, How, Percent, PostalAddress } from "../kernel/facts.ts";
import type { NodeId } from "../kernel/ids.ts";
import type { GraphNode, Props } from "./kinds.ts";

/** One recipient of copies: a contact, its organization and its address, as the row prints them. */
export interface CopyRecipientDetail {
  readonly name: string | null;
  readonly organization: string | null;
  readonly address: PostalAddress | null;
  /** The contact (or, where none is named, the organization) as a party. */
  readonly party: NodeId | null;
}

/** How one value of a row is known; `field` is the API's field name. Only values that are not simply STATED are listed. */
export interface Basis {
  readonly field: string;
  readonly how: How;
  readonly reason: string | null;
}

export interface PositionDetail {
  readonly class: string | null;
  readonly sharesBefore: number | null;
  readonly sharesOffered: number | null;
  readonly sharesAfter: number | null;
  readonly percentBefore: Percent | null;
  readonly percentAfter: Percent | null;
  readonly votingPercent: Percent | null;
}

export interface ComponentDetail {
  readonly kind: ComponentKind;
  readonly class: string | null;
  readonly shares: number;
  readonly heldBy: NodeId | null;
  readonly evidence: readonly Evidence[];
}

/** The JSON in the `detailJson` property of a Filing; the property is null where there is none of it. */
export interface FilingDetail {
  /** "Unless otherwise indicated, ...": of the stockholders whose row shows no other. */
  readonly defaultAddress?: PostalAddress;
  /** In printed order. */
  readonly securitiesOffered?: readonly SecurityDetail[];
}

/** A class of securities beside the one that `sharesOffered` counts. */
export interface SecurityDetail {
  readonly class: string;
  readonly count: number | null;
  readonly resale: boolean;
  readonly underlying: boolean;
}

/** What a row says beside its numbers: the JSON in the `detailJson` property of a Holding. */
export interface HoldingDetail {
  readonly address: PostalAddress | null;
  readonly careOf: readonly NodeId[];
  readonly attention: readonly NodeId[];
  readonly copiesTo: readonly CopyRecipientDetail[];
  readonly controlPersons: readonly NodeId[];
  readonly positions: readonly PositionDetail[];
  readonly components: readonly ComponentDetail[];
  readonly basis: readonly Basis[];
}

/** The JSON in the `detailJson` property of a Party that holds: the union over its rows. */
export interface PartyDetail {
  readonly copiesTo: readonly CopyRecipientDetail[];
}

/** Percentages are three flat properties: `percentAfterText`, `percentAfterValue`, `percentAfterBelow`. */
export function percentProp(props: Props, field: "percentBefore" | "percentAfter"): Percent | null {
  const text = props[`${field}Text`];
  if (typeof text !== "string") return null;
  const value = props[`${field}Value`];
  const below = props[`${field}Below`];
  return {
    text,
    value: typeof value === "number" ? value : null,
    below: typeof below === "number" ? below : null,
  };
}

/** The parts alone, of values that say more. */
export function addressOf(values: PostalAddress): PostalAddress {
  const { street, unit, city, region, postalCode, country } = values;
  return { street, unit, city, region, postalCode, country };
}

/** "Sea House, P.O. Box 1, Nassau, BS": the parts in order, region and postal code joined by a space. */
export function addressLine(address: PostalAddress): string {
  const area = [address.region, address.postalCode].filter((part) => part !== null).join(" ");
  const country = address.country === "US" ? null : address.country;
  return [address.street, address.unit, address.city, area || null, country]
    .filter((part) => part !== null)
    .join(", ");
}

/**
 * The properties of each kind, by name; every one is present on every node of its kind (null where unknown).
 * schema/, the store and docs/DESIGN.md are held against this list by a test.
 */
export const NODE_PROPS = {
  FILING: [
    "form",
    "registrationNumber",
    "accessionNumber",
    "filedDate",
    "documentDate",
    "sha256",
    "sharesOffered",
    "lastPriceAmount",
    "lastPriceCurrency",
    "lastPriceDate",
    "sharesOutstanding",
    "sharesOutstandingDate",
    "textLength",
    "detailJson",
  ],
  PARTY: [
    "name",
    "nameKey",
    "partyKind",
    "cik",
    "symbol",
    "exchange",
    "phone",
    "website",
    "sic",
    "irsNumber",
    "stateOfIncorporation",
    "fiscalYearEnd",
    "formerNames",
    "surnameKeys",
    "fundFamilyKey",
    "detailJson",
  ],
  HOLDING: [
    "table",
    "ordinal",
    "printedName",
    "group",
    "seller",
    "aggregate",
    "status",
    "asOf",
    "sharesBefore",
    "sharesOffered",
    "sharesAfter",
    "percentBeforeText",
    "percentBeforeValue",
    "percentBeforeBelow",
    "percentAfterText",
    "percentAfterValue",
    "percentAfterBelow",
    "detailJson",
  ],
  ADDRESS: ["street", "unit", "city", "region", "postalCode", "country", "line", "buildingKey"],
  CITY: ["name", "region", "country", "nameKey"],
  RISK: ["ordinal", "category", "heading", "body"],
  FOOTNOTE: ["ordinal", "marker", "text"],
} as const satisfies Record<GraphNode["kind"], readonly string[]>;

/** Properties an edge type may carry beside filing and evidence. `order`: place among the edges of one end, as printed. */
export const EDGE_PROPS = {
  CARE_OF: ["order"],
  ATTENTION_OF: ["order"],
  COPY_TO: ["order", "organization"],
  LOCATED_AT: ["order"],
  OPERATES_IN: ["servicePoints"],
  ACQUIRED: ["year"],
  JOINT_VENTURE_WITH: ["venture"],
  LISTS: ["table"],
  FILED_BY: ["role"],
  UNDERWRITER_OF: ["capacity"],
  HAS_FOOTNOTE: ["marker"],
} as const;
