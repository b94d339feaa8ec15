import type { Span } from "../../../src/kernel/span.ts";
import type { HeaderAddress, HeaderParty } from "../../source/header.ts";
import type { HeaderValue } from "../../source/header-lines.ts";
import type { SubmissionParty } from "./parties.ts";
import { addressOf, parseCik, parseDay, parseIrsNumber, parseSic, parseYearEnd } from "./values.ts";

/** A party of EDGAR's header. */
export function readHeaderParty(party: HeaderParty): SubmissionParty {
  const parsed = <T>(value: HeaderValue | null, parse: (text: string) => T | null) =>
    value === null ? null : parse(value.text);
  const numbers = [
    party.cik,
    party.sic,
    party.irsNumber,
    party.state,
    party.fiscalYearEnd,
    party.fileNumber,
    party.phone,
  ];
  return {
    role: party.role,
    name: party.name.text,
    cik: parsed(party.cik, parseCik),
    sic: parsed(party.sic, parseSic),
    irsNumber: parsed(party.irsNumber, parseIrsNumber),
    state: party.state?.text ?? null,
    fiscalYearEnd: parsed(party.fiscalYearEnd, parseYearEnd),
    fileNumber: party.fileNumber?.text ?? null,
    phone: party.phone?.text ?? null,
    spans: [party.name, ...numbers].flatMap((value) => value?.span ?? []),
    addresses: [...addressFact("BUSINESS", party.business), ...addressFact("MAIL", party.mail)],
    formerNames: party.formerNames.map(({ name, changed }) => ({
      name: name.text,
      changed: parsed(changed, parseDay),
      spans: [name.span, ...(changed === null ? [] : [changed.span])],
    })),
  };
}

function addressFact(use: "BUSINESS" | "MAIL", printed: HeaderAddress | null): SubmissionParty["addresses"] {
  if (printed === null) return [];
  const { street, city, state, zip } = printed;
  const address = addressOf({
    street: street.map(({ text }) => text),
    city: city?.text ?? null,
    state: state?.text ?? null,
    zip: zip?.text ?? null,
  });
  const values = [...street, ...[city, state, zip].filter((value) => value !== null)];
  return address === null ? [] : [{ use, address, spans: [hullOf(values)] }];
}

/** From the first value to the last: an address stands in one place. */
function hullOf(values: readonly HeaderValue[]): Span {
  return {
    start: Math.min(...values.map(({ span }) => span.start)),
    end: Math.max(...values.map(({ span }) => span.end)),
  };
}
