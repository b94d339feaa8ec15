import { US_STATES } from "../../../src/kernel/us-states.ts";

/** Canadian provinces by folded name; codes as Canada Post writes them. */
const PROVINCE_NAMES: Readonly<Record<string, string>> = {
  alberta: "AB",
  "british columbia": "BC",
  manitoba: "MB",
  "new brunswick": "NB",
  newfoundland: "NL",
  "nova scotia": "NS",
  ontario: "ON",
  "prince edward island": "PE",
  quebec: "QC",
  québec: "QC",
  saskatchewan: "SK",
};
const STATE_CODES = new Set(Object.values(US_STATES));
const PROVINCE_CODES = new Set(Object.values(PROVINCE_NAMES));

export interface Region {
  readonly code: string;
  readonly country: "US" | "CA";
}

const DOTTED_CODE = /^(?:D\.C|N\.[YJCHMD]|S\.[CD]|R\.I|W\.V|P\.R|V\.I|B\.C|N\.[BS]|P\.E)\.?$/;

/** A state or province by code ("CA", "D.C.") or name ("California"); null for anything else. */
export function regionOf(text: string): Region | null {
  const folded = text.trim().toLowerCase();
  const state = US_STATES[folded];
  if (state !== undefined) return { code: state, country: "US" };
  const province = PROVINCE_NAMES[folded];
  if (province !== undefined) return { code: province, country: "CA" };
  const printed = text.trim();
  // "N.V." and "M.D." stand behind names of companies and doctors; those states are not written so.
  if (/^\p{L}\.\p{L}/u.test(printed) && !DOTTED_CODE.test(printed)) return null;
  const code = printed.replace(/\./g, "");
  if (STATE_CODES.has(code)) return { code, country: "US" };
  if (PROVINCE_CODES.has(code)) return { code, country: "CA" };
  return null;
}

/** Region names as patterns, longest first, for reading an address from its end. */
export const REGION_PATTERN = [...Object.keys(US_STATES), ...Object.keys(PROVINCE_NAMES)]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/\./g, "\\."))
  .join("|");

/** Names in use beside those of ISO 3166 in English (CLDR). */
const COUNTRY_ALIASES: Readonly<Record<string, string>> = {
  usa: "US",
  "u.s.a.": "US",
  "u.s.": "US",
  "united states of america": "US",
  "the united states": "US",
  uk: "GB",
  "u.k.": "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "great britain": "GB",
  "northern ireland": "GB",
  "the bahamas": "BS",
  bvi: "VG",
  "b.v.i.": "VG",
  "british virgin islands": "VG",
  "grand cayman": "KY",
  cayman: "KY",
  "the netherlands": "NL",
  holland: "NL",
  "netherlands antilles": "CW",
  "hong kong": "HK",
  "people's republic of china": "CN",
  "p.r. china": "CN",
  prc: "CN",
  "republic of china": "TW",
  korea: "KR",
  "republic of korea": "KR",
  "south korea": "KR",
  russia: "RU",
  "czech republic": "CZ",
  turkey: "TR",
  "united arab emirates": "AE",
  uae: "AE",
  "channel islands": "JE",
  "ivory coast": "CI",
  macau: "MO",
  macao: "MO",
  vietnam: "VN",
  "isle of man": "IM",
  "st. kitts": "KN",
  nevis: "KN",
};

/** ISO 3166-1 alpha-2 by folded English name. */
const COUNTRY_NAMES: ReadonlyMap<string, string> = countryNames();

function countryNames(): Map<string, string> {
  const english = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const names = new Map<string, string>();
  for (const a of letters) {
    for (const b of letters) {
      const name = english.of(a + b);
      // Withdrawn codes ("DD") bear the name of the one in force, user-assigned ones none.
      const inForce = Intl.getCanonicalLocales(`und-${a}${b}`)[0] === `und-${a}${b}`;
      if (inForce && name !== undefined && name !== a + b && !/pseudo|unknown|outlying/i.test(name)) {
        const folded = name.toLowerCase().replace(/&/g, "and").replace(/’/g, "'");
        if (!names.has(folded)) names.set(folded, a + b);
      }
    }
  }
  for (const [name, code] of Object.entries(COUNTRY_ALIASES)) names.set(name, code);
  // A US state of the same name is far more common in a filing's addresses.
  names.delete("georgia");
  return names;
}

/** The country that a text names, or null. */
export function countryOf(text: string): string | null {
  return (
    COUNTRY_NAMES.get(text.trim().toLowerCase().replace(/’/g, "'").replace(/[.,]$/, "")) ??
    COUNTRY_NAMES.get(text.trim().toLowerCase()) ??
    null
  );
}

/**
 * Street suffixes of USPS Publication 28, Appendix C1, with the abbreviations in print. Strong ones end a street's name;
 * weak ones ("Hill", "Park") are as often a part of it ("Sand Hill Road") or of a city's ("Menlo Park").
 */
const STRONG =
  "alley aly avenue ave av avenida boulevard blvd bypass circle cir court ct crescent drive dr expressway expwy freeway highway hwy lane ln motorway parkway pkwy pike place pl plaza plz rambla road rd row rue route rte rt square sq street st strasse straße terrace ter tpke turnpike trail trl way wharf walk broadway bowery embarcadero quay mews wy";
const WEAK =
  "arcade bay beach bend bluff bottom branch bridge brook burg camp canyon cape causeway center centre ctr cntr cliff club common commons corner corners cove creek crest crossing curve dale dam divide estate estates falls ferry field fields flat ford forest forge fork fort garden gardens gateway glen green grove harbor haven heights hill hills hollow inlet island isle junction key knoll lake lakes landing light loaf lock lodge loop mall manor meadow meadows mill mission mount mountain neck orchard oval park pass passage path pine pines plain point port prairie ranch rapid rapids rest ridge river run shoal shore shores skyway spring springs spur station stream summit throughway trace track trafficway tunnel union valley via viaduct view village ville vista wall well wells yard gate";
const STRONG_SUFFIXES = new Set(STRONG.split(" "));
const WEAK_SUFFIXES = new Set(WEAK.split(" "));

export function suffixStrength(word: string): "strong" | "weak" | null {
  const folded = word.toLowerCase().replace(/[.,]+$/, "");
  if (STRONG_SUFFIXES.has(folded)) return "strong";
  return WEAK_SUFFIXES.has(folded) ? "weak" : null;
}

export const DIRECTION =
  /^(?:n|s|e|w|ne|nw|se|sw|n\.e|n\.w|s\.e|s\.w|north|south|east|west|northeast|northwest|southeast|southwest)[.,]*$/i;

/** Numbers as words that begin a street line ("One Bush Street"). */
export const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)$/i;

/** Cities that streets with a direction behind their suffix are common in ("King Street West Toronto"), and that no city "West ..." is named after. */
const LARGE_CITIES =
  /^(?:new york|toronto|montreal|calgary|london|minneapolis|salt lake city|los angeles|washington|atlanta|denver|vancouver|winnipeg|singapore|dublin)$/i;

/** Whether the words, each with its punctuation told apart, are the name of such a city. */
export function isLargeCity(words: readonly { readonly text: string }[]): boolean {
  return words.length <= 3 && LARGE_CITIES.test(words.map((word) => word.text).join(" "));
}
