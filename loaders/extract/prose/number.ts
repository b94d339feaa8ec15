const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

/** "738", "85,568,119": digits, in groups of three where commas stand. Not a part of a decimal, a fraction, a price or a percentage. */
export const COUNT = String.raw`(?<![\d.,$/])(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,9})(?![\d%]|[.,/]\d)`;
/** A count in digits or, up to twenty, in words. */
export const COUNT_OR_WORD = String.raw`(?:${COUNT}|\b(?:${UNITS.join("|")})\b)`;

/** The number that a `COUNT_OR_WORD` text says; null where it is none or no safe integer. */
export function parseCount(text: string): number | null {
  const word = UNITS.indexOf(text.toLowerCase());
  if (word >= 0) return word;
  const count = /^[\d,]+$/.test(text) ? Number(text.replaceAll(",", "")) : Number.NaN;
  return Number.isSafeInteger(count) ? count : null;
}
