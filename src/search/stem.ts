import porter from "natural/lib/natural/stemmers/porter_stemmer.js";

/** Longer than any English word; the stemmer's own expressions are quadratic in the length. */
const LONGEST_STEMMED = 64;
/** Words of a language and many names; some 10 MB. */
const MOST_KNOWN = 100_000;
const known = new Map<string, string>();

/** Porter's stem of a token; a very long token is its own stem. */
export function stem(token: string): string {
  if (token.length > LONGEST_STEMMED) return token;
  let found = known.get(token);
  if (found === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    found = porter.stem(token);
    known.set(token, found);
  }
  return found;
}
