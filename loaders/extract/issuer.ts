import type { Draft } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";
import { linesOf, trimSpan } from "../document/flattened.ts";
import type { Outline } from "../outline/model.ts";
import { assembleAddress, findPlaceEnd } from "./address/postal.ts";
import { type CoverLine, coverLines } from "./cover/lines.ts";
import { readSheet } from "./cover/sheet.ts";
import { draft, type Extraction, NOTHING } from "./extraction.ts";
import type { Registrant } from "./header/parties.ts";
import { parseCik } from "./header/values.ts";
import { findIssuerName, type IssuerName, sameCompany } from "./issuer-name.ts";
import { findAll, foundSpans, indicesOf, rangeSpans, type Sentence, sentencesIn } from "./prose/find.ts";
import { allPassages } from "./prose/passage.ts";

const ORIGIN = { subject: "issuer", extractor: "issuer" } as const;

const OFFICES_AT =
  /\b(?:our|(?:the|our) (?:company|registrant|issuer)['’]s)(?: corporate)? (?:principal|executive|corporate|main)(?: executive| corporate| business)? offices? (?:is|are) located at (?<address>.{10,240})$/dgi;
/** What may follow an address in its sentence. */
const BEHIND_ADDRESS =
  /(?:,? (?:and|where|telephone|phone|tel)\b| \(?\d{3}\)?[ .-]{1,2}\d{3}[-.]\d{4}|\.$).*$/;

const PHONE_NUMBER = String.raw`(?:\+?1[ .-])?\(?\d{3}\)?[ .-]{1,2}\d{3}[-.]\d{4}(?!\d)`;
const OUR_PHONE = new RegExp(
  `\\b(?:our|the (?:company|registrant|issuer)['’]s)(?: main| general)? (?:tele)?phone number(?: (?:at|there|of|for)[^.]{0,60}?)? is (?<phone>${PHONE_NUMBER})`,
  "dgi",
);
const PHONE_LINE = new RegExp(`^(?:(?:tele)?phone:? |tel\\.?:? )?(?<phone>${PHONE_NUMBER})$`, "i");

const OUR_WEBSITE =
  /\b(?:our|the (?:company|registrant|issuer)['’]s)(?: corporate| internet| main)? (?:web ?site|world wide web site|home page|internet address)[^.]{0,60}? (?<url>(?:https?:\/\/)?(?:www\.[a-z0-9-]{1,63}|(?<=\/\/)[a-z0-9-]{1,63})(?:\.[a-z0-9-]{1,63}){1,4}(?:\/[\w-]{1,40}){0,4})/dgi;

/** Contact blocks are short. */
const BLOCK_LINES = 12;

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
  return {
    facts: [
      ...(name === null ? [] : [issuerFact(name, known)]),
      ...offices(coverLines(outline), name?.name ?? null),
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
  const place = lower.findIndex(({ text }) => findPlaceEnd(text) !== null);
  const addressee = lower.findLastIndex(({ text }, at) => at < place && isAddressee(text, issuer));
  const address = lower.slice(addressee + 1, place + 1);
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
  return (
    /\b(?:officer|president|chairman|secretary|director|counsel|treasurer|esq)\b/i.test(line) &&
    !/\d/.test(line)
  );
}

function officeAddresses(sentences: readonly Sentence[]): Draft[] {
  return findAll(sentences, OFFICES_AT).flatMap((found) => {
    const printed = found.groups.address!.replace(BEHIND_ADDRESS, "");
    const [start] = indicesOf(found, "address");
    const end = start + printed.length;
    return addressFact([printed], rangeSpans(found, start, end));
  });
}

/** Only an address whose place was read; a street alone may be anything. */
function addressFact(lines: readonly string[], spans: readonly Span[]): Draft[] {
  // "Building C - Suite 500": a dash between parts parts them as a comma does.
  const address = assembleAddress(lines.map((line) => line.replace(/ [–—-] /g, ", ")));
  const isRead = address.city !== null && (address.region !== null || address.country !== null);
  return isRead ? [draft("ISSUER_ADDRESS", address, spans, ORIGIN)] : [];
}

function phones(sentences: readonly Sentence[]): Draft[] {
  return findAll(sentences, OUR_PHONE).map((found) =>
    draft("ISSUER_PHONE", { phone: found.groups.phone! }, foundSpans(found), ORIGIN),
  );
}

function websites(sentences: readonly Sentence[]): Draft[] {
  return findAll(sentences, OUR_WEBSITE)
    .filter(({ groups }) => !/\bsec\.gov\b/i.test(groups.url!))
    .map((found) => draft("ISSUER_WEBSITE", { website: found.groups.url! }, foundSpans(found), ORIGIN));
}

/** Paragraphs of lines that begin with the issuer's name: "ACME Corporation / 1 Main Street / Boston, MA 02110 / (617) ...". */
function contactBlocks({ sections, text }: Outline, issuer: IssuerName): Draft[] {
  return sections.flatMap((section) =>
    section.blocks.flatMap((block) => {
      if (block.kind !== "paragraph") return [];
      const lines = linesOf(text, block.span).map((line) => trimSpan(text, line));
      const first = text.slice(lines[0]!.start, lines[0]!.end);
      if (lines.length < 3 || lines.length > BLOCK_LINES || !sameCompany(first, issuer.name)) return [];
      return contactBlock(text, lines.slice(1));
    }),
  );
}

function contactBlock(text: string, lines: readonly Span[]): Draft[] {
  const printed = lines.map(({ start, end }) => text.slice(start, end));
  const place = printed.findIndex((line) => findPlaceEnd(line)?.postalCode != null);
  const address =
    place < 1
      ? []
      : addressFact(printed.slice(0, place + 1), [{ start: lines[0]!.start, end: lines[place]!.end }]);
  const phones = printed.flatMap((line, at) => {
    const phone = PHONE_LINE.exec(line)?.groups?.phone;
    return phone === undefined ? [] : [draft("ISSUER_PHONE", { phone }, [lines[at]!], ORIGIN)];
  });
  return [...address, ...phones];
}
