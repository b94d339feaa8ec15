import type { Masked } from "../parties/masked.ts";
import type { Mention } from "../parties/mentions.ts";
import { addressEnd } from "./extent.ts";
import { type Place, type PostalContact, readContact } from "./postal-contact.ts";

/** "The address of Roe Fund is 1 Main Street ...": whose it is, and what it is. */
export interface AddressStatement {
  /** The words that say whose, names as single characters; empty where the note is an address and nothing else. */
  readonly subject: string;
  /** The names among them. */
  readonly names: readonly Mention[];
  readonly contact: PostalContact;
  /** From the first word of the statement to the last of the address. */
  readonly place: Place;
}

const KIND =
  "(?:(?:principal|business|mailing|registered|record|current|office|executive|notice|primary|main|corporate|residential|residence|street|postal|headquarters|and|or) ){0,5}";
const ADDRESS = "(?:address(?:es)?|offices?|place of business|headquarters|residence)";
const IS = "(?:is|are|was|being|:|remains)(?: located)?(?: at)?(?: the following)?:?";
const PLACE_AT = `(?:(?:is|are) (?:located|domiciled|headquartered|based) at|(?:has|have|with|maintains?)(?: (?:an?|its|their|his|her|the))? ${KIND}(?:address(?:es)?|offices?|place of business) (?:at|of|is|located at|as)|(?:may|can) be (?:contacted|reached)(?: at[^.;]{0,80}?)? at|may be contacted in care of)`;
/** Over masked text. Named group `subject`; the address begins behind the match. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `\\b${KIND}${ADDRESS} (?:of|for|of record (?:of|for)) (?<subject>[^.;:]{1,300}?),? ${IS} `,
    "gi",
  ),
  new RegExp(`\\b(?<subject>its|his|her|their|whose) ${KIND}${ADDRESS} ${IS} `, "gi"),
  new RegExp(`(?<=^|[.;,] |\\band )(?<subject>[^.;:]{1,160}?)['’]s? ${KIND}${ADDRESS} ${IS} `, "gi"),
  new RegExp(`(?<=^|[.;,] )(?<subject>[^.;:]{1,160}?),? ${PLACE_AT} `, "gi"),
  new RegExp(
    `(?<subject>[\\ue000-\\uf8ff]),? (?:which is |and )?(?:located at|(?:with|having) (?:an?|its) ${KIND}(?:address|office) (?:at|of)) `,
    "g",
  ),
  new RegExp(`(?<=^|[.;\\ue000-\\uf8ff] )(?<subject>)[Tt]he ${KIND}${ADDRESS} ${IS} `, "g"),
  /\b(?<subject>)(?:address(?:es)?|(?:registered|principal|business) offices?|place of business)(?: (?:for|of) [^.:;]{3,60})?: ?/gi,
];
/** What an address begins with. */
const BEGINS = /^(?:the )?(?:c\/o|care of|in care of|[\p{Lu}\d#“"])/u;

/** The addresses that a note states, and whose they are. `masked` is of the whole text. */
export function findAddresses(text: string, masked: Masked): readonly AddressStatement[] {
  const found: AddressStatement[] = [];
  for (const pattern of PATTERNS) {
    for (const match of masked.text.matchAll(pattern)) {
      const from = masked.place(match.index, match.index + match[0].length).end;
      const known = found.some(({ place }) => place.start <= from && from <= place.end);
      if (known || !BEGINS.test(text.slice(from, from + 12))) continue;
      const statement = statementOf(text, masked, match);
      if (statement !== null) found.push(statement);
    }
  }
  if (found.length === 0) found.push(...bareAddress(text));
  return found.sort((a, b) => a.place.start - b.place.start);
}

function statementOf(text: string, masked: Masked, match: RegExpExecArray): AddressStatement | null {
  const { start, end: from } = masked.place(match.index, match.index + match[0].length);
  const end = addressEnd(text, from);
  const contact = readContact(text, from, end);
  if (!isAddress(contact)) return null;
  const subject = match.groups!.subject!;
  const at = match.index + (subject === "" ? 0 : match[0].indexOf(subject));
  return { subject, names: masked.names(at, at + subject.length), contact, place: { start, end } };
}

/** A place is known, or a street with a number. */
function isAddress({ address }: PostalContact): boolean {
  if (address === null) return false;
  const { street, city, region, postalCode, country } = address;
  return (
    (region ?? postalCode ?? country) !== null ||
    (city !== null && street !== null) ||
    /\d/.test(street ?? "")
  );
}

const BARE =
  /(?:^|\. )(?=(?:c\/o |\d{1,6}[A-Z]? \p{Lu}|P\.? ?O\.? Box |(?:Level|Suite|Floor|Room|Unit|Flat) \d{1,5}[A-Z]?, ))/gu;
const LONGEST_BARE = 260;

/** A note that is an address and nothing else, or whose last sentence is. */
function bareAddress(text: string): readonly AddressStatement[] {
  for (const { 0: opener, index } of text.matchAll(BARE)) {
    const start = index + opener.length;
    if (text.length - start > LONGEST_BARE) continue;
    const end = addressEnd(text, start);
    const contact = text.slice(end).replace(/[.\s]/g, "") === "" ? readContact(text, start, end) : null;
    if (contact?.address == null || (contact.address.region ?? contact.address.country) === null) continue;
    return [{ subject: "", names: [], contact, place: { start, end } }];
  }
  return [];
}
