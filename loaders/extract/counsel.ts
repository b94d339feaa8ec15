import type { Draft } from "../../src/kernel/facts.ts";
import type { Outline } from "../outline/model.ts";
import { countryOf, regionOf } from "./address/lexicon.ts";
import { firstCopiedFirm } from "./cover/copies.ts";
import { coverLines } from "./cover/lines.ts";
import { draft, type Extraction } from "./extraction.ts";
import { readFirms } from "./parties/firm.ts";
import { type Found, findAll, foundSpans, indicesOf, rangeSpans, sentencesIn } from "./prose/find.ts";
import { allPassages, passagesIn } from "./prose/passage.ts";

const ORIGIN = { subject: "filing", extractor: "counsel" } as const;

const WORD = "[A-Z][\\w'’.+-]{0,30}";
const FIRM_WORDS = `${WORD}(?:,? (?:${WORD}|&|and|of|de|van|von)){0,8}?`;
const PARTNERSHIP =
  "(?:LLP|L\\.L\\.P\\.|LLC|L\\.L\\.C\\.|PLLC|P\\.L\\.L\\.C\\.|P\\.C\\.|PC|P\\.A\\.|P\\.S\\.|LLLP|A Professional Corporation|Professional Corporation)";
const CITY_WORDS = "[A-Z][A-Za-z.'-]{1,20}(?: [A-Z][A-Za-z.'-]{1,20}){0,3}";
/** "7 Hanover Square": a street may stand before the city. */
const AT_PLACE = `(?:,? (?:of )?(?:(?:\\d{1,5}|One|Two|Three) [A-Z][^,;.]{2,40}, )?(?<city>${CITY_WORDS}), (?<region>D\\.C\\.|[A-Z][A-Za-z]{1,15}(?: [A-Z][A-Za-z]{1,15}){0,2}))?`;

/** "Firm LLP, City, State, will give its opinion", "passed upon by Firm & Partner, City, State". */
const COUNSEL = [
  new RegExp(
    `(?<!(?:&|\\b[A-Z][\\w'’.-]{0,30}),? )(?!(?:As|At|By|Certain|For|In|On|Our|Upon|With)\\b|(?:LLP|L\\.L\\.P|LLC|PLLC|PC)\\.)(?<name>${FIRM_WORDS}(?: \\([A-Z]{2,4}\\))?,? ${PARTNERSHIP})(?!\\w)${AT_PLACE}`,
    "dg",
  ),
  new RegExp(
    `\\bby (?:our counsel, )?(?:Messrs\\. )?(?<name>${WORD}(?:,? ${WORD}){0,5}(?: & ${WORD}(?: ${WORD}){0,2}){1,3})${AT_PLACE}`,
    "dg",
  ),
];
/** "Acme LLP is counsel to the underwriters", "... has represented the underwriters". */
const TO_OTHERS =
  /^.{0,80}?\b(?:counsel (?:to|for)|represent(?:s|ed|ing)|acting for) (?:the |any )?(?:underwriters?|agents?|placement agents?|dealers?|initial purchasers?|selling \w+holders?)\b/i;
const OPINION =
  /\b(?:opinions?|opine|validity|validly issued|legal matters|pass(?:ed)? (?:up)?on|(?:acting|acts|serving|serves) as (?:[\w.]{1,20} ){0,3}counsel)\b/i;
/** Counsel of another party to the offering. */
const FOR_OTHERS =
  /\bfor (?:the |any )?(?:underwriters?|agents?|placement agents?|dealers?|initial purchasers?)\b/i;
/** How far before the firm's name its clause may begin, in characters. */
const CLAUSE = 200;

const AUDITING_FIRM = `(?<name>${FIRM_WORDS}(?:,? ${PARTNERSHIP})?)`;
const INDEPENDENT =
  "(?:an? |our |the [Cc]ompany['’]s )?(?:independent (?:registered |certified |chartered )?(?:public )?(?:accountants?|auditors?|accounting firms?)|[Cc]hartered (?:[Pp]rofessional )?[Aa]ccountants|[Cc]ertified [Pp]ublic [Aa]ccountants)\\b";
const AUDITORS = [
  new RegExp(
    `\\b(?:reports?(?: \\([^()]{1,400}\\))? of|audited by|audit reports? of) ${AUDITING_FIRM}(?: \\([^()]{1,40}\\))?, ${INDEPENDENT}`,
    "dg",
  ),
  new RegExp(
    `^${AUDITING_FIRM}(?: \\([^()]{1,40}\\)|, or \\w+)?, ${INDEPENDENT},? (?:has served as our (?:independent )?(?:accountants?|auditors?)\\b|ha(?:s|ve) audited)`,
    "dg",
  ),
];
/** Proxy statements have it ratified. */
const APPOINTED = new RegExp(
  `\\b(?:appointment|selection|appointed|selected|ratify) (?:of )?${AUDITING_FIRM} as (?:our|the [Cc]ompany['’]s|[A-Z][\\w.&' ]{1,40}['’]s) ${INDEPENDENT}`,
  "dg",
);
const AUDITED = /\baudit|\baccountants?\b|\baccounting firm/i;

/** Who gives the legal opinion and who audited, by the sections that name them; without these by the cover and the text. */
export function extractCounsel(outline: Outline): Extraction {
  const legal = sentencesIn(passagesIn(outline, ["LEGAL_MATTERS"])).filter(({ text }) => OPINION.test(text));
  const bySuffix = findAll(legal, COUNSEL[0]!).flatMap(counselFact);
  const facts = bySuffix.length > 0 ? bySuffix : findAll(legal, COUNSEL[1]!).flatMap(counselFact);
  const named = mergePlaceless(facts);
  return {
    facts: [...(legal.length > 0 ? named : copiedCounsel(outline)), ...auditors(outline)],
    diagnostics: [],
  };
}

/** The firm that gets copies of what the registrant is sent. */
function copiedCounsel(outline: Outline): Draft[] {
  const firm = firstCopiedFirm(coverLines(outline));
  if (firm === null) return [];
  const { name, city, region, spans } = firm;
  return [draft("COUNSEL", { name, city, region }, spans, ORIGIN)];
}

function auditors(outline: Outline): Draft[] {
  const experts = sentencesIn(passagesIn(outline, ["EXPERTS"]));
  const stated = AUDITORS.flatMap((pattern) => findAll(experts, pattern));
  if (stated.length > 0 || experts.length > 0) return stated.flatMap(auditorFacts);
  const all = sentencesIn(allPassages(outline)).filter(({ text }) => AUDITED.test(text));
  return [...AUDITORS, APPOINTED].flatMap((pattern) => findAll(all, pattern)).flatMap(auditorFacts);
}

/** A place that gives the firm's name alone adds its evidence to the one that says where it is. */
function mergePlaceless(facts: readonly Draft[]): Draft[] {
  const counsel = facts.filter((fact) => fact.kind === "COUNSEL");
  const placed = counsel.filter(({ values }) => values.city !== null);
  const isCovered = (name: string) => placed.some(({ values }) => values.name === name);
  return counsel.flatMap((fact) => {
    const { name, city } = fact.values;
    if (city === null) return isCovered(name) ? [] : [fact];
    const isFirst = placed.find(({ values }) => values.name === name) === fact;
    const bare = counsel.filter(({ values }) => values.name === name && values.city === null);
    return [isFirst ? { ...fact, spans: [...fact.spans, ...bare.flatMap(({ spans }) => spans)] } : fact];
  });
}

/** Up to the end of the sentence or the next firm. */
function ownClause(behind: string): string {
  return behind.split(/\.\s+(?=\p{Lu})|;|\b(?:and|by) \p{Lu}[\w.]{1,30} (?:& |\p{Lu})/u)[0]!;
}

function counselFact(found: Found): Draft[] {
  const { index } = found.match;
  const [, nameEnd] = indicesOf(found, "name");
  if (TO_OTHERS.test(ownClause(found.text.slice(nameEnd)))) return [];
  if (FOR_OTHERS.test(found.text.slice(Math.max(0, index - CLAUSE), index))) return [];
  const place = found.groups.region ?? "";
  const region = regionOf(place);
  const isPlace = region !== null || countryOf(place) !== null;
  const city = isPlace ? (found.groups.city ?? null) : null;
  const [start, end] = isPlace ? indicesOf(found) : indicesOf(found, "name");
  const name = found.groups.name!.replace(/^The /, "");
  const values = { name, city, region: region?.code ?? null };
  return [draft("COUNSEL", values, rangeSpans(found, start, end), ORIGIN)];
}

/** "A & Co. and B & Associates, LLC" are two firms; "Weaver and Tidwell, LLP" is one. */
function auditorFacts(found: Found): Draft[] {
  const name = found.groups.name!;
  const firms = readFirms(name) ?? [];
  const isList = firms.some(({ end }, at) => /^,? and /.test(name.slice(end, firms[at + 1]?.start ?? end)));
  if (!isList) return [draft("AUDITOR", { name }, foundSpans(found), ORIGIN)];
  const [start] = indicesOf(found, "name");
  return firms.map((firm) =>
    draft("AUDITOR", { name: firm.name }, rangeSpans(found, start + firm.start, start + firm.end), ORIGIN),
  );
}
