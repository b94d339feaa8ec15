import type { HeaderRole } from "../../../src/kernel/facts.ts";
import type { Span } from "../../../src/kernel/span.ts";
import type { XmlElement } from "../../document/xml/read-xml.ts";
import { NO_NUMBERS, type SubmissionParty } from "./parties.ts";
import { addressOf, parseCik } from "./values.ts";

/** Elements that name a party of the form, and what it is to the submission. */
const PARTIES: Readonly<Record<string, HeaderRole>> = {
  issuer: "ISSUER",
  issuerInfo: "ISSUER",
  primaryIssuer: "ISSUER",
  reportingOwner: "REPORTING_OWNER",
  reportingPersonInfo: "REPORTING_PERSON",
  coverPageHeaderReportingPersonDetails: "REPORTING_PERSON",
  relatedPersonInfo: "RELATED_PERSON",
  filingManager: "FILER",
  brokerOrMarketmakerDetails: "BROKER",
  sellerDetails: "SELLER",
};
const NAME = /^(?:issuerName|entityName|rptOwnerName|reportingPersonName|name)$/;
const CIK = /^(?:issuerCik|issuerCIK|cik|rptOwnerCik|reportingPersonCIK)$/;
const PHONE = /^(?:issuerPhoneNumber|issuerContactPhone|phone)$/;
const FILE_NUMBER = /^(?:secFileNumber|form13FFileNumber)$/;
const SELLER_NAME = /^nameOfPersonForWhoseAccountTheSecuritiesAreToBeSold$/;
const PERSON_NAME = ["firstName", "middleName", "lastName"] as const;
const STREET = /^(?:rptOwner)?street[12]$/i;
const CITY = /^(?:rptOwner)?city$/i;
const STATE = /^(?:rptOwnerState|stateOrCountry)$/;
const ZIP = /^(?:rptOwnerZipCode|zipCode)$/;
const MOST_PARTIES = 2_000;

/** The parties of a form filed as XML, where their elements are simple. */
export function readXmlParties(elements: readonly XmlElement[]): readonly SubmissionParty[] {
  const found: SubmissionParty[] = [];
  const visit = (element: XmlElement) => {
    if (found.length >= MOST_PARTIES) return;
    const role = Object.hasOwn(PARTIES, element.name) ? PARTIES[element.name]! : null;
    const party = role === null || element.children.length === 0 ? null : readParty(element, role);
    if (party !== null) found.push(party);
    const seller = element.children.find(({ name, text }) => SELLER_NAME.test(name) && text !== "");
    if (seller !== undefined)
      found.push({ ...NO_NUMBERS, role: "SELLER", name: seller.text, spans: [seller.span] });
    for (const child of element.children) visit(child);
  };
  for (const element of elements) visit(element);
  return found;
}

function readParty(element: XmlElement, role: HeaderRole): SubmissionParty | null {
  const leaves = leavesOf(element);
  const leaf = (pattern: RegExp) =>
    leaves.find(({ name, text }) => pattern.test(name) && text !== "") ?? null;
  const named = leaf(NAME);
  const name =
    named === null ? personName(leaves) : { text: named.text.replace(/\s+/g, " "), spans: [named.span] };
  if (name === null) return null;
  const [cik, phone, fileNumber] = [leaf(CIK), leaf(PHONE), leaf(FILE_NUMBER)];
  return {
    ...NO_NUMBERS,
    role,
    name: name.text,
    cik: cik === null ? null : parseCik(cik.text),
    phone: phone?.text ?? null,
    fileNumber: fileNumber?.text ?? null,
    spans: [...name.spans, ...[cik, phone, fileNumber].flatMap((one) => one?.span ?? [])],
    addresses: addressIn(leaves),
  };
}

/** Values inside, but not those of another party in there. */
function leavesOf(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) =>
    child.children.length === 0 ? [child] : Object.hasOwn(PARTIES, child.name) ? [] : leavesOf(child),
  );
}

function personName(leaves: readonly XmlElement[]): { text: string; spans: readonly Span[] } | null {
  const parts = PERSON_NAME.flatMap(
    (part) => leaves.find(({ name, text }) => name === part && text !== "") ?? [],
  );
  if (!parts.some(({ name }) => name === "lastName")) return null;
  return { text: parts.map(({ text }) => text).join(" "), spans: parts.map(({ span }) => span) };
}

function addressIn(leaves: readonly XmlElement[]): SubmissionParty["addresses"] {
  const all = (pattern: RegExp) => leaves.filter(({ name, text }) => pattern.test(name) && text !== "");
  const street = all(STREET);
  const [[city], [state], [zip]] = [all(CITY), all(STATE), all(ZIP)];
  const address = addressOf({
    street: street.map(({ text }) => text),
    city: city?.text ?? null,
    state: state?.text ?? null,
    zip: zip?.text ?? null,
  });
  const spans = [...street, city, state, zip].flatMap((value) => value?.span ?? []);
  return address === null ? [] : [{ use: "BUSINESS", address, spans }];
}
