import type { PostalAddress } from "../../../../src/kernel/facts.ts";
import { assembleAddress } from "../../address/postal.ts";
import { beginsAddress, isHouseName, wordsOf } from "../../address/street.ts";
import { splitNames } from "../names.ts";
import { OFFICE } from "../parties/words.ts";

/** A half-open range of the text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}
export interface PlacedName extends Place {
  readonly name: string;
}

/** An address in prose, with whom to write to. */
export interface PostalContact {
  readonly address: PostalAddress | null;
  /** Its words, in order; what stands between them names someone. */
  readonly places: readonly Place[];
  readonly careOf: readonly PlacedName[];
  readonly attention: readonly PlacedName[];
}

const CARE_OF = /^\s*(?:at )?(?:c\/o|care of|in care of)\s*:?\s*/i;
/** "c/o our corporate headquarters at 1 Main Street": words for the place, and nobody's care. */
const LEAD_IN =
  /^\s*(?:at )?(?:c\/o |care of )?[^,;:\d]{0,90}?\b(?:headquarters|offices?)(?: located)? at:? (?=\S)/i;
const ATTENTION = /,?\s*\(?\b(?:attn|attention)\b\.?\s*:?\s*/gi;

/** "c/o Roe Capital, L.P., 1 Main Street, Suite 2, Boston, MA 02110, Attn: Jane Roe" in its parts. */
export function readContact(text: string, from: number, end: number): PostalContact {
  const start = from + (LEAD_IN.exec(text.slice(from, end))?.[0].length ?? 0);
  const { rest, attention } = cutAttention(text, { start, end });
  const first = rest[0]!;
  const opener = CARE_OF.exec(text.slice(first.start, first.end));
  const body = opener === null ? first.start : first.start + opener[0].length;
  const street = opener === null ? body : streetStart(text, body, first.end);
  const careOf = opener === null ? [] : careOfNames(text, { start: first.start, end: street }, body);
  const places = [{ start: street, end: first.end }, ...rest.slice(1)]
    .map((place) => trimmed(text, place))
    .filter((place) => place.end > place.start);
  const lines = places.map((place) => text.slice(place.start, place.end));
  const line = lines.join(", ").replace(/(?:,\s*){2,}/g, ", ");
  return { address: line === "" ? null : assembleAddress([line]), places, careOf, attention };
}

/** Takes the "Attn:" out; what stands in front of it and behind it is left. */
function cutAttention(
  text: string,
  { start, end }: Place,
): { rest: readonly Place[]; attention: readonly PlacedName[] } {
  const rest: Place[] = [];
  const attention: PlacedName[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(ATTENTION)) {
    const at = start + match.index;
    if (at < from) continue;
    rest.push({ start: from, end: at });
    const nameAt = at + match[0].length;
    const close = nameEnd(text, nameAt, end);
    const name = text.slice(nameAt, close).trim();
    if (name !== "")
      attention.push({
        name,
        start: at + (/^,?\s*\(?/.exec(match[0])?.[0].length ?? 0),
        end: nameAt + name.length,
      });
    from = officesEnd(text, close, end);
  }
  rest.push({ start: from, end });
  return { rest, attention };
}

/** A name ends with the next comma that no suffix follows, or where a street begins. */
function nameEnd(text: string, from: number, end: number): number {
  const name =
    /^(?:[^,;()]{1,80}(?:, (?:Esq|Jr|Sr|II|III|M\.D|Ph\.D|CFA|CPA)\.?)?)/.exec(text.slice(from, end))?.[0] ??
    "";
  const words = wordsOf(name);
  const street = words.findIndex((_, i) => i > 1 && beginsAddress(words, i));
  return from + (street < 0 ? name.length : words[street]!.at);
}

/** Behind the office that may follow a name: ", Chief Financial Officer". */
function officesEnd(text: string, from: number, end: number): number {
  const behind = /^\)?,\s+/.exec(text.slice(from, end));
  if (behind === null) return from + (text[from] === ")" ? 1 : 0);
  const office = OFFICE.exec(text.slice(from + behind[0].length, end));
  return office === null ? from : from + behind[0].length + office[0].length;
}

/** Where the street begins behind a care-of name: a house's name in front of it belongs to it. */
function streetStart(text: string, from: number, end: number): number {
  const part = text.slice(from, end);
  const words = wordsOf(part);
  const index = words.findIndex((_, i) => beginsAddress(words, i) || isNumberedStreet(words, i));
  let street = index < 0 ? placeStart(part) : words[index]!.at;
  for (;;) {
    const before = part.slice(0, street).replace(/,\s*$/, "");
    const comma = before.lastIndexOf(",");
    const house = before.slice(comma + 1).trim();
    if (comma < 0 || !isHouseName(house)) return from + street;
    street = comma + 1;
  }
}

/** "One Financial Center, Boston", "5555 San Felipe": behind a comma, or at the front, a number and a capital. */
function isNumberedStreet(words: ReturnType<typeof wordsOf>, at: number): boolean {
  if (at > 0 && !words[at - 1]!.comma) return false;
  const next = words[at + 1]?.text ?? "";
  return (
    /^(?:\d{1,6}[A-Z]?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$/.test(words[at]!.text) &&
    /^\p{Lu}/u.test(next)
  );
}

/** Without a street: the last two parts behind commas are the place ("Geneva, Switzerland"). */
function placeStart(part: string): number {
  const commas = [...part.matchAll(/,\s*/g)];
  const comma = commas.at(-2) ?? commas.at(-1);
  return comma === undefined ? part.length : comma.index + comma[0].length;
}

function careOfNames(text: string, { start, end }: Place, from: number): readonly PlacedName[] {
  const body = text.slice(from, end);
  const names = splitNames(body).map((name) => name.replace(CARE_OF, ""));
  let at = from;
  return names.map((name, i) => {
    const found = text.indexOf(name, at);
    const begin = found < 0 ? at : found;
    const placed = { name, start: i === 0 ? start : begin, end: Math.min(begin + name.length, end) };
    at = placed.end;
    return placed;
  });
}

function trimmed(text: string, { start, end }: Place): Place {
  const part = text.slice(start, end);
  const from = start + (/^[\s,;:()]*(?:(?:located )?at )?/.exec(part)?.[0].length ?? 0);
  const to = end - (/[\s,;()]*$/.exec(part)?.[0].length ?? 0);
  return { start: from, end: Math.max(from, to) };
}
