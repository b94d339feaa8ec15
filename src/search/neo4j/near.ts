// Words near each other, as Lucene's classic parser can ask for them.

/** Many more than any text has. The parser reads the number as a float, which is exact up to 2^24. */
const MOST_SLOP = 10_000_000;
/** Of as many different words all orders are asked for: 6 of three. The 24 of four take longer than to verify. */
const MOST_IN_ORDERS = 3;

export interface NearQuery {
  readonly text: string;
  readonly terms: number;
  /** False: the text proposes more than the words match. */
  readonly isExact: boolean;
  /** Finds some of what they match; null where the text is exact, or nothing is sure. */
  readonly sure: string | null;
}

export interface NearWords {
  /** Escaped; each must stand at a place of its own. */
  readonly words: readonly string[];
  /** Others from the first to the last of these places, at most. */
  readonly between: number;
  /** The field holds several texts, and what is wanted lies within one. */
  readonly isListed: boolean;
  /** Words that one phrase may hold. */
  readonly most: number;
}

/**
 * Lucene's `"w0 w1 w2"~slop` finds places p0, p1, p2 of these words, all different, whose shifts p0, p1 - 1, p2 - 2
 * differ by the slop at most. For k words:
 *
 * - In the order in which they stand, their shifts differ by the number of others between the first and the last. So
 *   the phrases of all orders, with the slop `between`, find what is wanted and nothing else.
 * - In another order they differ by up to (k + between - 1) + (k - 1). One phrase with that slop proposes all.
 * - Where they differ by `between` at most, no more than `between` others are among them. That phrase is sure.
 *
 * Of equal words Lucene moves the places one after the other. Where all are equal that is exact; where some are, it may
 * pass a place by, so that they are proposed by the different words and by each of the equal ones.
 */
export function nearQuery(field: string, { words, between, isListed, most }: NearWords): NearQuery {
  const [first, ...others] = words;
  if (others.length === 0) return { text: `${field}:${first}`, terms: 1, isExact: true, sure: null };
  const phrase = (of: readonly string[], slop: number) =>
    `${field}:"${of.join(" ")}"~${Math.min(slop, MOST_SLOP)}`;
  const different = [...new Set(words)].slice(0, most);
  // Scored by the words, not by how near they are.
  const query = (clauses: readonly string[]) =>
    `(+${field}:(${different.map((word) => `+${word}`).join(" ")}) +(${clauses.join(" ")})^0)`;
  const orders = isListed || words.length > most ? null : ordersOf(words, different);
  if (orders !== null) {
    const terms = (orders.length + 1) * words.length;
    return { text: query(orders.map((of) => phrase(of, between))), terms, isExact: true, sure: null };
  }
  const stretch = words.length + between;
  const proposed = [phrase(different, stretch + different.length - 2)];
  for (const word of different) {
    const equal = words.filter((other) => other === word).slice(0, most);
    if (equal.length > 1) proposed.push(phrase(equal, stretch - equal.length));
  }
  return {
    text: query(proposed.map((clause) => `+${clause}`)),
    terms: 3 * Math.min(words.length, most),
    isExact: false,
    sure: isListed || words.length > most ? null : query([phrase(words, between)]),
  };
}

/** In which the words may stand; null where there are too many, or equal ones among others. */
function ordersOf(words: readonly string[], different: readonly string[]): (readonly string[])[] | null {
  if (different.length === 1) return [words];
  if (different.length < words.length || words.length > MOST_IN_ORDERS) return null;
  return permutations(words);
}

function permutations(words: readonly string[]): (readonly string[])[] {
  if (words.length < 2) return [words];
  return words.flatMap((first) =>
    permutations(words.filter((word) => word !== first)).map((rest) => [first, ...rest]),
  );
}
