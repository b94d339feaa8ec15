import type { Draft } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";
import type { Outline } from "../outline/model.ts";
import { draft, type Extraction } from "./extraction.ts";
import { type Found, findAll, indicesOf, rangeSpans, type Sentence, sentencesIn } from "./prose/find.ts";
import { type ListedName, readNameList, readOneName } from "./prose/name-list.ts";
import { allPassages } from "./prose/passage.ts";
import { countryOfCity, joinPlaces } from "./prose/places.ts";

const ORIGIN = { subject: "issuer", extractor: "relations" } as const;

const PARTNER = /\bjoint venture(?: agreement)? with (?=\S)/dgi;
const VENTURE = /\b(?:our|the|a) joint venture,? (?:called |named |known as )?(?=[\p{Lu}\d])/dgu;
/** Where the venture works, behind its partner's name: "operating a service point in Tokyo". */
const VENTURE_CITY =
  /^,? (?:operating|which operates|that operates|located|based|to operate)(?: \w+){0,6}? in (?=\p{Lu})/u;

const ACQUIRED =
  /(?:\b(?:in|during) (?:\w+ )?(?<before>\d{4}),? )?\b(?:we|the company)(?: have| has| also| recently){0,2} (?:acquired|completed (?:the|our) acquisitions? of|purchased) (?:(?:all|substantially all) of the (?:outstanding )?(?:assets|stock|shares|capital stock|common stock) of )?(?=\S)/dgi;
const YEAR_BEHIND = /^[^.;]{0,80}?\b(?:in|during) (?:\w+ )?(?<year>(?:19|20)\d{2})\b/i;
/** A company's name ends its phrase; in "acquired Internet capacity" it does not. */
const PHRASE_END = /^(?:[.,;]|$| (?:in|during|for|on|from|through|by|to|pursuant|as|with|and [a-z]))/;

/** What is bought and is no business. */
const PROPERTY =
  /\b(?:Acreage|Ranch|Land|Lands|Propert(?:y|ies)|Building|Facility|Plant|Shares|Units|Notes|Warrants|Interests?|Patents?|Leases?|Aircraft|Vessels?)$/;

const SUPPLIED =
  /\b(?:supplied|provided|manufactured) by (?:an? |the |our )?(?:[a-z-]+ ){0,6}(?:vendors?|suppliers?|manufacturers?|sources?|companies),? (?:including|such as) (?=\S)|\b(?:suppliers?|vendors?),? (?:including|such as) (?=\S)/dgi;
const RESOLD =
  /\b(?:resell|resells|reselling|resale of|resellers? of) (?:[a-z]+ ){0,4}?(?:products?|services?|equipment|software)(?: (?:and|or) (?:products?|services?|equipment|software))? (?:of|from) (?=\S)/dgi;

/** Joint ventures, acquisitions, suppliers and vendors whose products the company resells. */
export function extractRelations(outline: Outline): Extraction {
  const sentences = sentencesIn(allPassages(outline));
  return {
    facts: [
      ...jointVentures(sentences),
      ...acquisitions(sentences),
      ...listedBehind(sentences, SUPPLIED, "SUPPLIER"),
      ...listedBehind(sentences, RESOLD, "RESALE"),
    ],
    diagnostics: [],
  };
}

interface Named {
  readonly name: string;
  readonly spans: readonly Span[];
}

interface Partner extends Named {
  readonly city: string | null;
}

/** One fact a partner; the venture's own name joins it where the filing names one partner and one venture. */
function jointVentures(sentences: readonly Sentence[]): Draft[] {
  const partners = mergeByName(findAll(sentences, PARTNER).flatMap(readPartner));
  const ventures = mergeByName(
    findAll(sentences, VENTURE).flatMap((found) => {
      const name = readOneName(found.text, indicesOf(found)[1]);
      return name === null ? [] : [{ name: name.name, spans: spansTo(found, name.end), city: null }];
    }),
  );
  const venture = partners.length === 1 && ventures.length === 1 ? ventures[0]! : null;
  return partners.map(({ name: partner, city, spans }) => {
    const country = city === null ? null : countryOfCity(city);
    const values = { name: venture?.name ?? null, partner, city, country };
    return draft("JOINT_VENTURE", values, [...spans, ...(venture?.spans ?? [])], ORIGIN);
  });
}

function readPartner(found: Found): Partner[] {
  const partner = readOneName(found.text, indicesOf(found)[1]);
  if (partner === null) return [];
  const cue = VENTURE_CITY.exec(found.text.slice(partner.end, partner.end + 160));
  const place =
    cue === null ? null : joinPlaces(readNameList(found.text, partner.end + cue[0].length, "places"))[0];
  return [
    { name: partner.name, city: place?.city ?? null, spans: spansTo(found, place?.end ?? partner.end) },
  ];
}

function mergeByName(named: readonly Partner[]): Partner[] {
  const merged = new Map<string, { name: string; city: string | null; spans: Span[] }>();
  for (const { name, city, spans } of named) {
    const known = merged.get(name);
    if (known === undefined) merged.set(name, { name, city, spans: [...spans] });
    else {
      known.city ??= city;
      known.spans.push(...spans);
    }
  }
  return [...merged.values()];
}

function acquisitions(sentences: readonly Sentence[]): Draft[] {
  return findAll(sentences, ACQUIRED).flatMap((found) => {
    const names = companiesBehind(found);
    const last = names.at(-1)?.end ?? 0;
    const behind = YEAR_BEHIND.exec(found.text.slice(last, last + 120))?.groups?.year;
    const year = found.groups.before ?? behind;
    return names
      .filter(({ name }) => !PROPERTY.test(name))
      .map(({ name }) =>
        draft(
          "ACQUISITION",
          { name, year: year === undefined ? null : Number(year) },
          spansTo(found, last),
          ORIGIN,
        ),
      );
  });
}

function listedBehind(sentences: readonly Sentence[], cue: RegExp, kind: "SUPPLIER" | "RESALE"): Draft[] {
  return findAll(sentences, cue).flatMap((found) =>
    companiesBehind(found).map(({ name, end }) => draft(kind, { name }, spansTo(found, end), ORIGIN)),
  );
}

/** The names behind a cue, if they end the phrase. */
function companiesBehind(found: Found): readonly ListedName[] {
  const names = readNameList(found.text, indicesOf(found)[1]);
  const last = names.at(-1);
  return last !== undefined && PHRASE_END.test(found.text.slice(last.end, last.end + 40)) ? names : [];
}

/** From the cue to an offset of the sentence. */
function spansTo(found: Found, end: number): Span[] {
  return rangeSpans(found, indicesOf(found)[0], end);
}
