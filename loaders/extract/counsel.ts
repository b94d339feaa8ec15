import type { Draft } from "../../src/kernel/facts.ts";
import type { Outline } from "../outline/model.ts";
import { regionOf } from "./address/lexicon.ts";
import { draft, type Extraction } from "./extraction.ts";
import { type Found, findAll, foundSpans, indicesOf, rangeSpans, sentencesIn } from "./prose/find.ts";
import { passagesIn } from "./prose/passage.ts";

const ORIGIN = { subject: "filing", extractor: "counsel" } as const;

const WORD = "[A-Z][\\w'’.-]{0,30}";
const FIRM_WORDS = `${WORD}(?:,? (?:${WORD}|&|and|of|de|van|von)){0,8}?`;
const PARTNERSHIP =
  "(?:LLP|L\\.L\\.P\\.|LLC|L\\.L\\.C\\.|PLLC|P\\.L\\.L\\.C\\.|P\\.C\\.|PC|P\\.A\\.|LLLP|A Professional Corporation|Professional Corporation)";
const CITY_WORDS = "[A-Z][A-Za-z.'-]{1,20}(?: [A-Z][A-Za-z.'-]{1,20}){0,3}";
const AT_PLACE = `(?:,? (?:of )?(?<city>${CITY_WORDS}), (?<region>D\\.C\\.|[A-Z][A-Za-z]{1,15}(?: [A-Z][A-Za-z]{1,15}){0,2}))?`;

/** "Firm LLP, City, State, will give its opinion", "passed upon by Firm & Partner, City, State". */
const COUNSEL = [
  new RegExp(
    `(?<!(?:&|\\b[A-Z][\\w'’.-]{0,30}),? )(?!(?:As|At|By|Certain|For|In|On|Our|Upon|With)\\b)(?<name>${FIRM_WORDS},? ${PARTNERSHIP})(?!\\w)${AT_PLACE}`,
    "dg",
  ),
  new RegExp(
    `\\bby (?:our counsel, )?(?<name>${WORD}(?:,? ${WORD}){0,5} & ${WORD}(?: ${WORD}){0,2})${AT_PLACE}`,
    "dg",
  ),
];
const OPINION = /\b(?:opinions?|opine|validity|validly issued|legal matters|pass(?:ed)? (?:up)?on)\b/i;
/** Counsel of another party to the offering. */
const FOR_OTHERS =
  /\bfor (?:the |any )?(?:underwriters?|agents?|placement agents?|dealers?|initial purchasers?)\b/i;
/** How far before the firm's name its clause may begin, in characters. */
const CLAUSE = 200;

const AUDITOR = new RegExp(
  `\\b(?:reports? of|audited by|audit reports? of) (?<name>${FIRM_WORDS}(?:,? ${PARTNERSHIP})?), (?:an? |our |the company's )?independent (?:registered |certified |chartered )?(?:public )?(?:accountants?|auditors?|accounting firms?)\\b`,
  "dg",
);

/** Who gives the legal opinion and who audited, by the sections that name them. */
export function extractCounsel(outline: Outline): Extraction {
  const legal = sentencesIn(passagesIn(outline, ["LEGAL_MATTERS"])).filter(({ text }) => OPINION.test(text));
  const experts = sentencesIn(passagesIn(outline, ["EXPERTS"]));
  const bySuffix = findAll(legal, COUNSEL[0]!).flatMap(counselFact);
  const facts = bySuffix.length > 0 ? bySuffix : findAll(legal, COUNSEL[1]!).flatMap(counselFact);
  return {
    facts: [...mergePlaceless(facts), ...findAll(experts, AUDITOR).map(auditorFact)],
    diagnostics: [],
  };
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

function counselFact(found: Found): Draft[] {
  const { index } = found.match;
  if (FOR_OTHERS.test(found.text.slice(Math.max(0, index - CLAUSE), index))) return [];
  const region = regionOf(found.groups.region ?? "");
  const city = region === null ? null : (found.groups.city ?? null);
  const [start, end] = region === null ? indicesOf(found, "name") : indicesOf(found);
  const values = { name: found.groups.name!, city, region: region?.code ?? null };
  return [draft("COUNSEL", values, rangeSpans(found, start, end), ORIGIN)];
}

function auditorFact(found: Found): Draft {
  return draft("AUDITOR", { name: found.groups.name! }, foundSpans(found), ORIGIN);
}
