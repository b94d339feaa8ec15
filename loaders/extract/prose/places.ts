import { countryOf, regionOf } from "../address/lexicon.ts";
import type { ListedName } from "./name-list.ts";

/**
 * Cities that a prospectus names without a country, where the name alone is understood: the largest and the best
 * known of each country. A name that several well-known cities share is in no line.
 */
const CITIES: Readonly<Record<string, string>> = {
  AE: "Abu Dhabi,Dubai",
  AR: "Buenos Aires",
  AT: "Vienna",
  AU: "Adelaide,Brisbane,Canberra,Melbourne,Perth,Sydney",
  BE: "Antwerp,Brussels",
  BR: "Brasilia,Rio de Janeiro,Sao Paulo,São Paulo",
  CA: "Calgary,Edmonton,Montreal,Montréal,Ottawa,Toronto,Vancouver,Winnipeg",
  CH: "Basel,Geneva,Zurich,Zürich",
  CL: "Santiago",
  CN: "Beijing,Chengdu,Guangzhou,Shanghai,Shenzhen,Tianjin,Wuhan",
  CO: "Bogota,Bogotá",
  CZ: "Prague",
  DE: "Berlin,Cologne,Dusseldorf,Düsseldorf,Frankfurt,Hamburg,Munich,Stuttgart",
  DK: "Copenhagen",
  EG: "Cairo",
  ES: "Barcelona,Madrid",
  FI: "Helsinki",
  FR: "Lyon,Marseille,Paris",
  GB: "Edinburgh,Glasgow,Leeds,Liverpool,London",
  GR: "Athens",
  HK: "Hong Kong",
  HU: "Budapest",
  ID: "Jakarta",
  IE: "Dublin",
  IL: "Haifa,Jerusalem,Tel Aviv",
  IN: "Bangalore,Bengaluru,Chennai,Hyderabad,Kolkata,Mumbai,New Delhi",
  IT: "Milan,Rome,Turin",
  JP: "Fukuoka,Kobe,Kyoto,Nagoya,Osaka,Sapporo,Tokyo,Yokohama",
  KR: "Busan,Seoul",
  MX: "Guadalajara,Mexico City,Monterrey",
  MY: "Kuala Lumpur",
  NL: "Amsterdam,Rotterdam,The Hague",
  NO: "Oslo",
  NZ: "Auckland",
  PH: "Manila",
  PL: "Warsaw",
  PT: "Lisbon",
  RU: "Moscow,Saint Petersburg",
  SE: "Gothenburg,Stockholm",
  SG: "Singapore",
  TH: "Bangkok",
  TR: "Ankara,Istanbul",
  TW: "Taipei",
  US: "Atlanta,Austin,Baltimore,Boston,Charlotte,Chicago,Cincinnati,Cleveland,Columbus,Dallas,Denver,Detroit,El Paso,Fort Lauderdale,Fort Worth,Honolulu,Houston,Indianapolis,Jacksonville,Kansas City,Las Vegas,Los Angeles,Louisville,Memphis,Miami,Milwaukee,Minneapolis,Nashville,New Orleans,New York,New York City,Newark,Oakland,Oklahoma City,Omaha,Orange County,Orlando,Palo Alto,Philadelphia,Phoenix,Pittsburgh,Raleigh,Sacramento,Salt Lake City,San Antonio,San Diego,San Francisco,San Jose,Santa Clara,Seattle,Silicon Valley,St. Louis,Tampa,Tucson,Tulsa",
  VN: "Hanoi,Ho Chi Minh City",
  ZA: "Cape Town,Johannesburg",
};
const COUNTRY_OF_CITY = new Map(
  Object.entries(CITIES).flatMap(([country, names]) =>
    names.split(",").map((name) => [name, country] as const),
  ),
);

/** The country that a city's bare name is understood to be in; null where that is open. */
export function countryOfCity(city: string): string | null {
  return COUNTRY_OF_CITY.get(city) ?? null;
}

export interface Place {
  readonly city: string;
  readonly region: string | null;
  readonly country: string | null;
}

/** A place of a list, with the item it came from. */
export interface ListedPlace extends Place, Pick<ListedName, "note" | "start" | "end"> {}

/** Puts "Fremont" and "CA", "Washington" and "D.C.", "Leeds" and "England" together again. */
export function joinPlaces(items: readonly ListedName[]): ListedPlace[] {
  const places: ListedPlace[] = [];
  for (let at = 0; at < items.length; at++) {
    const { name: city, start, note, end } = items[at]!;
    const next = items[at + 1];
    const area = note === null && next !== undefined ? areaOf(next.name, city) : null;
    if (area === null) places.push({ city, region: null, country: countryOfCity(city), note, start, end });
    else {
      places.push({ city, ...area, note: next!.note, start, end: next!.end });
      at++;
    }
  }
  return places;
}

/** The region or country that a list item is, unless it may be a city of its own ("Washington", "Singapore"). */
function areaOf(name: string, city: string): Omit<Place, "city"> | null {
  const isCity = countryOfCity(name) !== null || name === "Washington";
  if (isCity && name !== city) return null;
  const region = regionOf(name);
  if (region !== null) return { region: region.code, country: region.country };
  const country = countryOf(name);
  return country === null ? null : { region: null, country };
}
