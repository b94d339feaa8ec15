import { foldSpace } from "../../kernel/text.ts";
import { foldedWords } from "./folded-words.ts";
import type { ParsedJoint, ParsedPerson, PersonName } from "./parsed-name.ts";
import { CREDENTIALS, GENERATIONS, HONORIFICS, PARTICLES } from "./word-lists.ts";

const TENANCY =
  /\b(?:jt\.?\s?ten|jtwros|(?:as )?joint tenants|tenants? in common|tenants? by the entirety|community property|husband and wife|with rights? of survivorship)\b/gi;
/** A last name in front of a comma: "van der Berg, Anna". */
const LONGEST_LAST_NAME = 3;

/** "Ronald M. Starr, Jr.", "Starr, Ronald M.", "STARR RONALD M". */
export function parsePerson(name: string): ParsedPerson {
  let generation: string | null = null;
  const parts = name.split(",").flatMap((part) => {
    const words = withoutTitles(foldedWords(part)).filter((word, _index, all) => {
      if (!GENERATIONS.has(word) || (all.length === 1 && !name.includes(","))) return true;
      generation = GENERATIONS.get(word)!;
      return false;
    });
    return words.length === 0 ? [] : [words];
  });
  const [front = [], behind] = parts;
  if (behind !== undefined && parts.length === 2 && front.length <= LONGEST_LAST_NAME)
    return { type: "PERSON", readings: [{ given: behind, last: front.join(" "), generation }] };
  const words = parts.flat();
  const readings = [lastAtEnd(words, generation)];
  if (!name.includes(",") && words.length > 1 && isAllCapitals(name))
    readings.push(lastInFront(words, generation));
  return { type: "PERSON", readings };
}

/** Without honorifics in front and credentials behind. */
function withoutTitles(words: readonly string[]): string[] {
  const start = words.length > 1 && HONORIFICS.has(words[0]!) ? 1 : 0;
  return words.slice(start).filter((word) => !CREDENTIALS.has(word));
}

function lastAtEnd(words: readonly string[], generation: string | null): PersonName {
  let start = Math.max(0, words.length - 1);
  while (start > 1 && PARTICLES.has(words[start - 1]!)) start--;
  return { given: words.slice(0, start), last: words.slice(start).join(" "), generation };
}

function lastInFront(words: readonly string[], generation: string | null): PersonName {
  let end = 1;
  while (end < words.length - 1 && PARTICLES.has(words[end - 1]!)) end++;
  return { given: words.slice(end), last: words.slice(0, end).join(" "), generation };
}

function isAllCapitals(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase();
}

/** "Brad and Jill Grey" are Brad Grey and Jill Grey. */
export function parseJoint(name: string): ParsedJoint {
  const names = name
    .replace(TENANCY, " ")
    .split(/ and |&/i)
    .map((part) => trimMarks(foldSpace(part)))
    .filter((part) => /\p{L}/u.test(part));
  const lastWords = names.at(-1)?.split(" ") ?? [];
  const shared = lastWords.length > 1 ? lastWords.at(-1)! : null;
  const whole = (part: string) => (shared !== null && !part.includes(" ") ? `${part} ${shared}` : part);
  return { type: "JOINT", members: names.map((part) => parsePerson(whole(part))) };
}

function trimMarks(text: string): string {
  return text.replace(/^[,;\s]+/, "").replace(/[,;\s]{1,9}$/, "");
}
