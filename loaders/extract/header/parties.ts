import type { PartialDate } from "../../../src/kernel/dates.ts";
import type { Draft, HeaderRole, PartyKind, PostalAddress } from "../../../src/kernel/facts.ts";
import type { Span } from "../../../src/kernel/span.ts";
import { draft } from "../extraction.ts";
import { partyKindOf } from "../names/party-kind.ts";

/** A party of a submission as header, form or inline tags name it, cleaned. */
export interface SubmissionParty {
  readonly role: HeaderRole;
  readonly name: string;
  readonly cik: string | null;
  readonly sic: string | null;
  readonly irsNumber: string | null;
  readonly state: string | null;
  readonly fiscalYearEnd: string | null;
  readonly fileNumber: string | null;
  readonly phone: string | null;
  /** The name's span first. */
  readonly spans: readonly Span[];
  readonly addresses: readonly {
    readonly use: "BUSINESS" | "MAIL";
    readonly address: PostalAddress;
    readonly spans: readonly Span[];
  }[];
  readonly formerNames: readonly {
    readonly name: string;
    readonly changed: PartialDate | null;
    readonly spans: readonly Span[];
  }[];
}

export const NO_NUMBERS = {
  cik: null,
  sic: null,
  irsNumber: null,
  state: null,
  fiscalYearEnd: null,
  fileNumber: null,
  phone: null,
  addresses: [],
  formerNames: [],
} as const;

/** What identifies the issuer in all its filings. */
export interface Registrant {
  readonly name: string;
  readonly cik: string | null;
  readonly spans: readonly Span[];
}

const EXTRACTOR = "header";

export function partyFacts(parties: readonly SubmissionParty[]): Draft[] {
  return parties.flatMap((party) => {
    const { name, cik } = party;
    const origin = { subject: name, extractor: EXTRACTOR };
    return [
      draft("HEADER_PARTY", partyValues(party), party.spans, origin),
      ...party.addresses.map(({ use, address, spans }) =>
        draft("HEADER_ADDRESS", { name, cik, use, ...address }, spans, origin),
      ),
      ...party.formerNames.map(({ name: formerName, changed, spans }) =>
        draft("FORMER_NAME", { name, cik, formerName, changed }, spans, origin),
      ),
    ];
  });
}

function partyValues(party: SubmissionParty) {
  const { role, name, cik, sic, irsNumber, state, fiscalYearEnd, fileNumber, phone } = party;
  return {
    role,
    name,
    partyKind: kindOf(party),
    cik,
    sic,
    irsNumber,
    state,
    fiscalYearEnd,
    fileNumber,
    phone,
  };
}

/** Header names of persons stand family name first, in capitals: what has no company's numbers and words is a person. */
function kindOf({ name, role, state, sic, irsNumber }: SubmissionParty): PartyKind {
  const kind = partyKindOf(name);
  const isPersonal = [
    "REPORTING_OWNER",
    "REPORTING_PERSON",
    "RELATED_PERSON",
    "GROUP_MEMBER",
    "SELLER",
  ].includes(role);
  const hasCompanyWord =
    /\b(?:llc|l\.l\.c|inc|corp|co|company|ltd|limited|lp|l\.p|llp|plc|trust|fund|capital|partners|holdings?|group|management|advis[eo]rs|associates|foundation|bank|ventures?|gmbh|s\.?a|n\.?v|ag)\b/i.test(
      name,
    );
  return kind === "ORGANIZATION" &&
    isPersonal &&
    !hasCompanyWord &&
    state === null &&
    sic === null &&
    irsNumber === null
    ? "PERSON"
    : kind;
}

/** The parties beyond the first that register securities with it. */
export function coRegistrantFacts(parties: readonly SubmissionParty[], issuer: Registrant | null): Draft[] {
  const filers = parties.filter(({ role }) => role === "FILER");
  const keyOf = ({ cik, name }: { cik: string | null; name: string }) => cik ?? name;
  return filers
    .filter((party) => issuer !== null && keyOf(party) !== keyOf(issuer))
    .map(({ name, cik, spans }) =>
      draft("CO_REGISTRANT", { name, cik }, spans.slice(0, 2), { subject: name, extractor: EXTRACTOR }),
    );
}
