/** Words that a title writes with a small letter, or with a capital one. */
const MINOR =
  /^(?:a|an|and|are|as|at|be|but|by|can|for|from|has|have|if|in|into|is|it|its|may|might|no|nor|not|of|off|on|or|our|out|over|per|so|such|than|that|the|their|them|these|they|this|those|through|to|under|up|upon|us|via|was|we|were|which|who|whose|will|with|within|would|you|your)$/i;
/** Of the words that a title capitalises, this part must be: a slip is forgiven. */
const CAPITALISED = 0.85;

/** True for "Pricing Pressure Could Decrease Our Market Share." and titles in capitals; false for a plain sentence. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/[\p{L}][\p{L}'’&.-]*/gu) ?? [];
  const major = words.filter((word) => !MINOR.test(word.replace(/[.'’]+$/, "")));
  const capitalised = major.filter((word) => /^\p{Lu}/u.test(word)).length;
  return (
    words.length >= 2 &&
    major.length >= 1 &&
    capitalised >= major.length * CAPITALISED &&
    /^\W?\p{Lu}|^\W?\d/u.test(text)
  );
}
