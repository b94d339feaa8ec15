import type { Draft, DraftDiagnostic } from "../../src/kernel/facts.ts";
import { printCount } from "../../src/kernel/text.ts";
import type { Outline } from "../outline/model.ts";
import { draft, type Extraction } from "./extraction.ts";
import { type Found, findAll, indicesOf, rangeSpans, sentencesIn } from "./prose/find.ts";
import { readNameList } from "./prose/name-list.ts";
import { COUNT_OR_WORD, parseCount } from "./prose/number.ts";
import { allPassages } from "./prose/passage.ts";
import { joinPlaces, type ListedPlace } from "./prose/places.ts";
import { SITES } from "./prose/sites.ts";

const ORIGIN = { subject: "issuer", extractor: "service-areas" } as const;

/** "we operated 36 service points, which are located in the ", with the places right behind. */
const LIST_CUE = new RegExp(
  `\\b(?:we|our company|the company)\\b[^.;:]{0,120}?\\b(?<total>${COUNT_OR_WORD}) (?:operational |active )?${SITES},?(?: which (?:are|were)| that (?:are|were))?(?: currently)? located in (?:the )?(?:following )?(?:metropolitan areas: |markets: |cities: )?(?:the )?`,
  "dgi",
);
/** "two service points", "3": how many a place has. */
const PLACE_COUNT = new RegExp(`^(?<count>${COUNT_OR_WORD})(?: (?:operational |active )?${SITES})?$`, "i");

/** The metropolitan areas that hold the company's network sites, with their numbers, held against the stated total. */
export function extractServiceAreas(outline: Outline): Extraction {
  const listings = findAll(sentencesIn(allPassages(outline)), LIST_CUE).map((found) => ({
    found,
    areas: joinPlaces(readNameList(found.text, indicesOf(found)[1], "places")).map(withCount),
  }));
  return {
    facts: listings.flatMap(({ found, areas }) => areas.map((area) => areaFact(found, area))),
    diagnostics: listings.flatMap(({ found, areas }) =>
      areas.length === 0 ? [] : countMismatch(found, areas),
    ),
  };
}

interface Area {
  readonly place: ListedPlace;
  /** One where no number is said. */
  readonly servicePoints: number;
}

function withCount(place: ListedPlace): Area {
  const said = PLACE_COUNT.exec(place.note ?? "")?.groups?.count;
  return { place, servicePoints: parseCount(said ?? "") ?? 1 };
}

/** Evidence: from the words that announce the list to the place. */
function areaFact(found: Found, { place, servicePoints }: Area): Draft {
  const { city, region, country, end } = place;
  const spans = rangeSpans(found, indicesOf(found)[0], end);
  return draft("SERVICE_AREA", { city, region, country, servicePoints }, spans, ORIGIN);
}

function countMismatch(found: Found, areas: readonly Area[]): DraftDiagnostic[] {
  const stated = parseCount(found.groups.total!);
  const sum = areas.reduce((total, { servicePoints }) => total + servicePoints, 0);
  if (stated === null || stated === sum) return [];
  return [
    {
      code: "COUNT_MISMATCH",
      severity: "WARNING",
      message: `The text states ${printCount(stated)} service points; those of the ${areas.length} areas it lists add to ${printCount(sum)}.`,
      spans: rangeSpans(found, indicesOf(found)[0], areas.at(-1)!.place.end),
    },
  ];
}
