import type { FactOf, HeaderRole } from "../../kernel/facts.ts";
import type { NodeId } from "../../kernel/ids.ts";
import type { Props } from "../kinds.ts";
import { addressOf } from "../props.ts";
import type { Projection } from "./projection.ts";

/** Roles of companies: they issue, or what is filed is about what they issue. */
const COMPANY_ROLES: readonly HeaderRole[] = ["FILER", "ISSUER", "SUBJECT_COMPANY"];

/** The parties of the submission with their numbers, addresses and former names, and the further registrants. */
export function projectHeader(projection: Projection): void {
  for (const fact of projection.facts("HEADER_PARTY")) projectParty(projection, fact);
  for (const { values, evidence } of projection.facts("CO_REGISTRANT")) {
    const id = projection.registered(values.name, values.cik, { role: "Company", kind: null, evidence });
    projection.patch.edge("CO_REGISTRANT", projection.filing, id, { evidence });
  }
  for (const { values, evidence } of projection.facts("HEADER_ADDRESS")) {
    projection.locate(idOf(projection, values), addressOf(values), evidence);
  }
}

function projectParty(projection: Projection, fact: FactOf<"HEADER_PARTY">): void {
  const { values, evidence } = fact;
  const { role, name, cik, partyKind } = values;
  const isIssuer = idOf(projection, values) === projection.company;
  const isCompany = COMPANY_ROLES.includes(role);
  const mention = {
    role: isIssuer ? "Company" : "Filer",
    kind: isCompany ? null : partyKind,
    evidence,
  } as const;
  const id = projection.registered(name, cik, mention, partyProps(projection, fact));
  const isRegistrant = projection
    .facts("CO_REGISTRANT")
    .some((other) => idOf(projection, other.values) === id);
  if (isIssuer || isRegistrant) return;
  projection.patch.edge("FILED_BY", projection.filing, id, { evidence, props: { role } });
}

function partyProps(projection: Projection, { values }: FactOf<"HEADER_PARTY">): Props {
  const formerNames = projection
    .facts("FORMER_NAME")
    .filter((fact) => fact.values.name === values.name)
    .map((fact) => fact.values.formerName);
  return {
    sic: values.sic,
    irsNumber: values.irsNumber,
    stateOfIncorporation: values.state,
    fiscalYearEnd: values.fiscalYearEnd,
    phone: values.phone,
    formerNames: formerNames.length === 0 ? null : formerNames,
  };
}

function idOf(projection: Projection, { name, cik }: { name: string; cik: string | null }): NodeId {
  return projection.registeredId(name, cik);
}
