import porter from "natural/lib/natural/stemmers/porter_stemmer.js";

/** Longer than any English word; the stemmer's own expressions are quadratic in the length. */
const LONGEST_STEMMED = 64;

/** Porter's stem of a token; a very long token is its own stem. */
export function stem(token: string): string {
  return token.length > LONGEST_STEMMED ? token : porter.stem(token);
}
