import type { PostalAddress, TableRole } from "../../kernel/facts.ts";
import { type FilingId, type NodeId, nodeId, wellFormed } from "../../kernel/ids.ts";
import { foldSpace } from "../../kernel/text.ts";
import { foldName } from "../names.ts";

/** One node per folded name within a filing. */
export function partyId(filing: FilingId, name: string): NodeId {
  return nodeId("PARTY", [filing, foldName(name)]);
}

/** A company known by its Central Index Key is one node in all its filings; zeros in front do not count. */
export function companyId(cik: string): NodeId {
  return nodeId("PARTY", ["cik", cik.replace(/^0+/, "")]);
}

export function holdingId(filing: FilingId, table: TableRole, ordinal: number): NodeId {
  return nodeId("HOLDING", [filing, table, String(ordinal)]);
}

export function footnoteId(filing: FilingId, table: TableRole, ordinal: number): NodeId {
  return nodeId("FOOTNOTE", [filing, table, String(ordinal)]);
}

export function riskId(filing: FilingId, ordinal: number): NodeId {
  return nodeId("RISK", [filing, String(ordinal)]);
}

export function addressId({ street, unit, city, region, postalCode, country }: PostalAddress): NodeId {
  return nodeId("ADDRESS", [street, unit, city, region, postalCode, country].map(placeKey));
}

export function cityId(name: string, region: string | null, country: string | null): NodeId {
  return nodeId("CITY", [name, region, country].map(placeKey));
}

/** Upper case, single spaces: "Ave." and "Avenue" stay two addresses, since a wrong union cannot be undone. */
function placeKey(part: string | null): string {
  return foldSpace(wellFormed(part ?? "").toUpperCase());
}
