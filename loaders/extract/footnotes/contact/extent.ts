import { countryOf, regionOf } from "../../address/lexicon.ts";
import { findPlaceEnd, LETTERED_CODE } from "../../address/postal.ts";

/** An address in prose is not longer. */
const LONGEST = 420;
/** Where an address may end: a stop, a semicolon, or words that begin another statement. */
const STOP =
  /[.;](?=["”’)]*(?:\s|$))|,? (?:and|while) (?=(?:the|its|his|her|their|that of) (?:[a-z]+ ){0,4}(?:address|of|for)\b)|,? (?:and|who|which|whose) (?=(?:his|her|its|their|is|are|has|have|may|the (?:telephone|phone|address))\b)|, (?=(?:telephone|tel\.?|phone|fax|email|e-mail)\b)|$/gi;
const ABBREVIATION =
  /(?:^|[\s,("“])(?:St|Ste|Ave|Blvd|Rd|Dr|Fl|Flr|Bldg|Apt|Rm|Mt|Ft|No|Nos|Hwy|Pkwy|Ln|Ct|Pl|Sq|Ter|Cir|Expy|Tpke|Str|Dept|Inc|Ltd|Co|Corp|Jr|Sr|Esq|Mr|Mrs|Ms|Messrs|L\.P|LP|P|P\.O|U\.S|U\.S\.A|U\.K|D\.C|[A-Z]|(?:[A-Z]\.){1,3}[A-Z]|Attn|Att|Bros)$/;

/** The end of the postal address that begins at `from`: the first stop behind a place, else the first that ends a sentence. */
export function addressEnd(text: string, from: number): number {
  const window = text.slice(from, from + LONGEST);
  let sentence: number | null = null;
  for (const match of window.matchAll(STOP)) {
    const part = window.slice(0, match.index);
    if (isComplete(part)) return from + match.index;
    const ends =
      match[0] === "" ||
      (!ABBREVIATION.test(part) && /^[.;]["”’)]*(?:\s["“(]?[\p{Lu}]|\s*$)/u.test(window.slice(match.index)));
    if (sentence === null && ends) sentence = match.index;
  }
  return from + (sentence ?? window.length);
}

const CODE = new RegExp(`\\b(?:\\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d{1,2}[A-Z]? ?\\d[A-Z]{2}|${LETTERED_CODE})$`);

/** Whether a text ends with a place: a postal code, a region or a country; an "Attn:" may follow it. */
export function isComplete(text: string): boolean {
  const place = text.replace(/,?\s*\(?(?:attn|attention)\b.*$/i, "").replace(/[,)\s]+$/, "");
  if (place.length < 8) return false;
  if (CODE.test(place)) return true;
  const comma = place.lastIndexOf(",");
  const last = place.slice(comma + 1).trim();
  if (comma > 0 && (countryOf(last.replace(/^the /i, "")) !== null || regionOf(last) !== null)) return true;
  const end = findPlaceEnd(place);
  if (end !== null && end.end >= place.length - 1 && (end.postalCode !== null || comma > 0)) return true;
  return endsWithCountry(place);
}

/** "6/6 Rutkovych Str. 79011 Lviv Ukraine", "10 Queen Street London United Kingdom": a country behind digits. */
function endsWithCountry(place: string): boolean {
  const words = place.split(" ");
  return (
    /\d/.test(place) &&
    [1, 2, 3].some((count) => words.length > count + 2 && countryOf(words.slice(-count).join(" ")) !== null)
  );
}
