import { LONG_DATE, parseLongDate } from "../../src/kernel/dates.ts";
import type { Draft } from "../../src/kernel/facts.ts";
import type { Outline } from "../outline/model.ts";
import { draft, type Extraction } from "./extraction.ts";
import { type Found, findAll, indicesOf, rangeSpans, sentencesIn } from "./prose/find.ts";
import { COUNT, parseCount } from "./prose/number.ts";
import { allPassages } from "./prose/passage.ts";
import { SITES } from "./prose/sites.ts";

const ORIGIN = { subject: "issuer", extractor: "counts" } as const;
const DATE = LONG_DATE.source;

/** Counts in digits: those in words stand for the company's early years. */
const THINGS = {
  CUSTOMER_COUNT: "(?:business |corporate |paying |active )?(?:customers|clients|subscribers)",
  SERVICE_POINT_COUNT: `(?:operational |active )?${SITES}`,
  EMPLOYEE_COUNT: "(?:full[- ]time |total |regular )?(?:employees|full[- ]time equivalents)",
} as const;
type CountKind = keyof typeof THINGS;

/** What may stand between a date and its count: one clause without another date, in which the company itself acts. */
const OWN_CLAUSE = "(?:(?!compared|from|increase)[^.;:\\d]){0,160}?";
const OWN = "(?:we|our company|the company|our)\\b";

/** "12 customers in Europe" are not all. */
const NO_PART = "\\b(?! (?:in|of|each|that|which|who|accounted|representing)\\b)";

/** Customers, network sites and employees, each with the date it was counted on. */
export function extractCounts(outline: Outline): Extraction {
  const sentences = sentencesIn(allPassages(outline));
  const facts = (Object.keys(THINGS) as CountKind[]).flatMap((kind) =>
    patternsFor(THINGS[kind]).flatMap((pattern) =>
      findAll(sentences, pattern).flatMap((found) => countFact(kind, found)),
    ),
  );
  return { facts, diagnostics: [] };
}

/** "As of DATE, we had 738 customers"; "we ... 36 service points and 672 employees as of DATE". */
function patternsFor(thing: string): RegExp[] {
  return [
    new RegExp(
      `\\b(?:as of|at|on) (?<date>${DATE}),? ${OWN}${OWN_CLAUSE}(?<count>${COUNT}) ${thing}${NO_PART}`,
      "dgi",
    ),
    new RegExp(
      `\\b${OWN}.{0,160}?(?<count>${COUNT}) ${thing}(?: and ${COUNT} [a-z -]{3,30}?)? (?:as of|at|on) (?<date>${DATE})`,
      "dgi",
    ),
  ];
}

function countFact(kind: CountKind, found: Found): Draft[] {
  const count = parseCount(found.groups.count!);
  const date = parseLongDate(found.groups.date!);
  if (count === null || date === null) return [];
  const [matchStart, end] = indicesOf(found);
  const countStart = indicesOf(found, "count")[0];
  const start = indicesOf(found, "date")[0] < countStart ? matchStart : countStart;
  return [draft(kind, { count, date }, rangeSpans(found, start, end), ORIGIN)];
}
