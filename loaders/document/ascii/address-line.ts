/** What a line of an address begins with: a care-of, a box, a number before words. */
const BEGINS =
  /^(?:c\/o\b|care of\b|attn\b|attention:|p\.? ?o\.? ?box\b|(?:one|two|three) \p{Lu}|\d{1,6}[A-Z]? [\p{L}\d])/iu;
/** What it ends with: a state and its postal code. */
const ENDS = /, ?\p{Lu}[\p{L}. ]{1,20},? {1,3}\d{5}(?:-\d{4})?$/u;
/** "1997 Private Placement Investors", "10 Other Holders:": such lines head groups. */
const HEADS =
  /:$|^(?:19|20)\d\d \p{Lu}\p{Ll}+ (?:\p{Lu}|offer)|\b(?:investors|\w*holders|directors|officers|designees|purchasers)\b/iu;

/** Whether a line below a name is one of an address, as far as its shape tells. */
export function isAddressLine(text: string): boolean {
  return (BEGINS.test(text) || ENDS.test(text)) && !HEADS.test(text);
}
