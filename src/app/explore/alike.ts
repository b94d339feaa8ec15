import type { GraphNode } from "../../graph/kinds.ts";
import { isDistinctive } from "../../graph/relate/family-names.ts";
import type { FilingId } from "../../kernel/ids.ts";
import type { Reach } from "../../store/port.ts";

export type SurnameReach = Extract<Reach, { readonly via: "SURNAME" }>;
export type FundFamilyReach = Extract<Reach, { readonly via: "FUND_FAMILY" }>;

/** A name of one word counts within its filing only; null where it has none. */
export function fundFamilyReach(key: string, filing: FilingId | null): FundFamilyReach | null {
  if (isDistinctive(key)) return { via: "FUND_FAMILY", key, filing: null };
  return filing === null ? null : { via: "FUND_FAMILY", key, filing };
}

/** Whether the party itself is among those that the way reaches. */
export function bearsSurname({ filing, props }: GraphNode, reach: SurnameReach): boolean {
  const { surnameKeys, partyKind } = props;
  if (filing !== reach.filing || !Array.isArray(surnameKeys) || !surnameKeys.includes(reach.surname))
    return false;
  return !reach.isJoint || partyKind === "TRUST" || partyKind === "JOINT_PERSONS";
}

/** Whether the party itself is among those that the way reaches. */
export function isOfFundFamily({ filing, props }: GraphNode, reach: FundFamilyReach): boolean {
  return props.fundFamilyKey === reach.key && (reach.filing === null || filing === reach.filing);
}
