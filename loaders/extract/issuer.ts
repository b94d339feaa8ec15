import type { Draft } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";
import { linesOf, trimSpan } from "../document/flattened.ts";
import type { Block } from "../document/model.ts";
import type { Outline } from "../outline/model.ts";
import { countryOf } from "./address/lexicon.ts";
import { assembleAddress, findPlaceEnd } from "./address/postal.ts";
import { type CoverLine, coverLines } from "./cover/lines.ts";
import { PHONE } from "./cover/phone.ts";
import { isFormWording, readSheet, readSheetPhones } from "./cover/sheet.ts";
import { draft, type Extraction, NOTHING } from "./extraction.ts";
import type { Registrant } from "./header/parties.ts";
import { parseCik } from "./header/values.ts";
import { findIssuerName, type IssuerName, sameCompany } from "./issuer-name.ts";
import { findAll, foundSpans, indicesOf, rangeSpans, type Sentence, sentencesIn } from "./prose/find.ts";
import { allPassages } from "./prose/passage.ts";

const ORIGIN = { subject: "issuer", extractor: "issuer" } as const;

const OFFICES = "(?:corporate |principal |executive |main |business ){1,3}offices?(?: and mailing address)?";
/** "our principal executive offices are located at ...", "the address of our principal executive offices is ...". */
const OFFICES_AT = new RegExp(
  `\\b(?:our|(?:the|our) (?:company|registrant|issuer|trust|partnership|bank)['’]s) (?:mailing address and )?${OFFICES} (?:is|are)(?: located)?(?: at)? (?<address>.{10,240})$`,
  "dgi",
);
/** What may follow an address in its sentence. */
const BEHIND_ADDRESS =
  /(?:,? \(?(?:and|where|telephone|phone|tel)\b| \(?\d{3}\)?[ .-]{1,2}\d{3}[-.]\d{4}|\.$).*$/;

const OUR_PHONE = new RegExp(
  `\\b(?:our|the (?:company|registrant|issuer)['’]s)(?: main| general)? (?:tele)?phone number(?: (?:at|there|of|for)[^.]{0,60}?)? is (?<phone>${PHONE})`,
  "dgi",
);
/** In the sentence that says where the offices are. */
const OFFICES_PHONE = new RegExp(
  `\\b(?:tele)?phone(?: number)?(?: there)?(?: is|:| at)?,? (?<phone>${PHONE})`,
  "dgi",
);
const PHONE_LINE = new RegExp(`^(?:(?:tele)?phone:? |tel\\.?:? )?(?<phone>${PHONE})$`, "i");

const OUR_WEBSITE =
  /\b(?:our|the (?:company|registrant|issuer)['’]s)(?: corporate| internet| main)? (?:web ?site|world wide web site|home page|internet address)[^.]{0,60}? (?<url>(?:https?:\/\/)?(?:www\.[a-z0-9-]{1,63}|(?<=\/\/)[a-z0-9-]{1,63})(?:\.[a-z0-9-]{1,63}){1,4}(?:\/[\w-]{1,40}){0,4})/dgi;

/** Contact blocks are short. */
const BLOCK_LINES = 12;
const LONGEST_BLOCK = 600;
const LONGEST_LINE = 80;

/** Who EDGAR says the issuer is, and the Central Index Key that the caller knows. */
export interface KnownIssuer {
  readonly registrant: Registrant | null;
  readonly cik: string | null;
}

const UNKNOWN: KnownIssuer = { registrant: null, cik: null };

/** Who issues the securities: name, offices, telephone, web site. */
export function extractIssuer(outline: Outline, known: KnownIssuer = UNKNOWN): Extraction {
  const sentences = sentencesIn(allPassages(outline));
  const name = findIssuerName(outline, known.registrant);
  const lines = coverLines(outline);
  return {
    facts: [
      ...(name === null ? [] : [issuerFact(name, known)]),
      ...offices(lines, name?.name ?? null),
      ...readSheetPhones(lines).map(({ phone, spans }) => draft("ISSUER_PHONE", { phone }, spans, ORIGIN)),
      ...officeAddresses(sentences),
      ...phones(sentences),
      ...websites(sentences),
      ...(name === null ? [] : contactBlocks(outline, name)),
    ],
    diagnostics: [],
  };
}

/** The issuer as the submission alone names it. */
export function registrantFacts(known: KnownIssuer): Extraction {
  const { registrant } = known;
  if (registrant === null) return NOTHING;
  return { facts: [issuerFact({ ...registrant, shortName: null }, known)], diagnostics: [] };
}

/** A key that only the caller knows stands in no quote. */
function issuerFact({ name, shortName, spans }: IssuerName, { registrant, cik }: KnownIssuer): Draft {
  const key = registrant?.cik ?? (cik === null ? null : parseCik(cik));
  return draft("ISSUER", { name, shortName, ...(key === null ? {} : { cik: key }) }, spans, ORIGIN);
}

/** What the facing page prints above its caption of the principal executive offices. */
function offices(lines: readonly CoverLine[], issuer: string | null): Draft[] {
  const { offices: printed } = readSheet(lines);
  const phones = printed.flatMap(({ text, span }) => {
    const phone = PHONE_LINE.exec(text)?.groups?.phone;
    return phone === undefined ? [] : [draft("ISSUER_PHONE", { phone }, [span], ORIGIN)];
  });
  const lower = printed.filter(({ text }) => !PHONE_LINE.test(text) && !/^c\/o\b/i.test(text));
  const whole = withPlaces(lower);
  const place = whole.findIndex(({ text }) => findPlaceEnd(text) !== null);
  const addressee = whole.findLastIndex(({ text }, at) => at < place && isAddressee(text, issuer));
  const address = whole.slice(addressee + 1, place + 1);
  if (place < 0) return phones;
  return [
    ...addressFact(
      address.map(({ text }) => text),
      [{ start: address[0]!.span.start, end: address.at(-1)!.span.end }],
    ),
    ...phones,
  ];
}

/** The company's own name, or an officer's title. */
function isAddressee(line: string, issuer: string | null): boolean {
  if (issuer !== null && sameCompany(line, issuer)) return true;
  return ADDRESSEE.test(line) && !/\d/.test(line);
}

function officeAddresses(sentences: readonly Sentence[]): Draft[] {
  return findAll(sentences, OFFICES_AT).flatMap((found) => {
    const printed = found.groups.address!.replace(BEHIND_ADDRESS, "");
    const [start] = indicesOf(found, "address");
    const end = start + printed.length;
    return addressFact([printed], rangeSpans(found, start, end));
  });
}

/** Only an address whose street and place were read; whose mail it is ("c/o", "Attn:") is no part of it. */
function addressFact(printed: readonly string[], spans: readonly Span[]): Draft[] {
  const own = withPlaces(printed.map((text) => ({ text, span: NOWHERE })))
    .map(({ text }) => text)
    .filter((line) => !ADDRESSEE.test(line) || /\d/.test(line));
  // "Building C - Suite 500": a dash between parts parts them as a comma does.
  const address = assembleAddress(own.map((line) => line.replace(CARE_OF, "").replace(/ [–—-] /g, ", ")));
  const isRead =
    address.street !== null && address.city !== null && (address.region !== null || address.country !== null);
  return isRead ? [draft("ISSUER_ADDRESS", address, spans, ORIGIN)] : [];
}

interface PrintedLine {
  readonly text: string;
  readonly span: Span;
}

const NOWHERE: Span = { start: 0, end: 0 };

/** A postal code or a country in a line or cell of its own belongs to the line before it. */
function withPlaces(printed: readonly PrintedLine[]): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const { text, span } of printed) {
    const last = lines.at(-1);
    const isZip = /^\d{5}(?:-\d{4})?$/.test(text);
    const isCountry = text.length <= LONGEST_COUNTRY && countryOf(text) !== null;
    if (last === undefined || !(isZip || isCountry)) lines.push({ text, span });
    else
      lines[lines.length - 1] = {
        text: `${last.text}${isZip ? " " : ", "}${text}`,
        span: { start: last.span.start, end: span.end },
      };
  }
  return lines;
}

const LONGEST_COUNTRY = 40;

const CARE_OF = /^(?:c\/o|attn[.:]|attention:) ?[^,]{1,60}(?:, (?=.{0,40}\d)|$)/i;
const ADDRESSEE =
  /^(?:c\/o|attn|attention)\b|\b(?:officer|president|chairman|secretary|director|counsel|treasurer|esq)\b/i;

function phones(sentences: readonly Sentence[]): Draft[] {
  const ofOffices = findAll(sentences, OFFICES_AT).flatMap((sentence) => findAll([sentence], OFFICES_PHONE));
  return [...findAll(sentences, OUR_PHONE), ...ofOffices].map((found) =>
    draft("ISSUER_PHONE", { phone: found.groups.phone! }, foundSpans(found), ORIGIN),
  );
}

function websites(sentences: readonly Sentence[]): Draft[] {
  return findAll(sentences, OUR_WEBSITE)
    .filter(({ groups }) => !/\bsec\.gov\b/i.test(groups.url!))
    .map((found) => draft("ISSUER_WEBSITE", { website: found.groups.url! }, foundSpans(found), ORIGIN));
}

/** A line of print, and how many its paragraph has. */
interface BlockLine {
  readonly span: Span;
  readonly text: string;
  readonly block: number;
  readonly isAlone: boolean;
}

/** Lines that begin with the issuer's name: "ACME Corporation / 1 Main Street / Boston, MA 02110 / (617) ...", in one paragraph or one each. */
function contactBlocks({ sections, text }: Outline, issuer: IssuerName): Draft[] {
  return sections.flatMap(({ blocks }) => {
    const lines = blocks.flatMap((block, at) => shortLines(text, block, at));
    return lines.flatMap((line, at) => {
      const first = at === 0 || lines[at - 1]!.block !== line.block;
      if (!first || !sameCompany(line.text, issuer.name)) return [];
      return contactBlock(linesBelow(lines, at));
    });
  });
}

/** Of a paragraph that may be a contact block, or a line of one. */
function shortLines(text: string, block: Block, at: number): BlockLine[] {
  if (block.kind !== "paragraph" || block.span.end - block.span.start > LONGEST_BLOCK) return [];
  const spans = linesOf(text, block.span).map((line) => trimSpan(text, line));
  if (spans.length > BLOCK_LINES) return [];
  return spans.map((span) => ({
    span,
    text: text.slice(span.start, span.end),
    block: at,
    isAlone: spans.length === 1,
  }));
}

/** The lines of the name's own paragraph; those of the next ones where it stands alone, as far as they are short. */
function linesBelow(lines: readonly BlockLine[], at: number): readonly BlockLine[] {
  const { block, isAlone } = lines[at]!;
  const below = lines.slice(at + 1, at + BLOCK_LINES);
  const end = below.findIndex((line, index) => {
    if (!isAlone) return line.block !== block;
    const goesOn = line.block - (below[index - 1]?.block ?? block) <= 1;
    const isPart = PHONE_LINE.test(line.text) || !(/^[(:]/.test(line.text) || isFormWording(line.text));
    return !goesOn || !isPart || line.text.length > LONGEST_LINE;
  });
  return end < 0 ? below : below.slice(0, end);
}

/** The fewest and most lines of an address. */
const ADDRESS_LINES = { from: 2, to: 5 } as const;

function contactBlock(lines: readonly BlockLine[]): Draft[] {
  const place = lines.findIndex(({ text }) => findPlaceEnd(text)?.postalCode != null);
  if (place + 1 < ADDRESS_LINES.from || place >= ADDRESS_LINES.to) return [];
  const printed = lines.slice(0, place + 1);
  const address = addressFact(
    printed.map(({ text }) => text),
    [{ start: printed[0]!.span.start, end: printed.at(-1)!.span.end }],
  );
  const phones = lines.flatMap(({ text, span }) => {
    const phone = PHONE_LINE.exec(text)?.groups?.phone;
    return phone === undefined ? [] : [draft("ISSUER_PHONE", { phone }, [span], ORIGIN)];
  });
  return [...address, ...phones];
}
