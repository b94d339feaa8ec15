import { clipSegment, type Segment } from "./line.ts";

/** Marks of notes behind a number. */
const MARKERS =
  /(?:\s?\((?:\d{1,2}|[a-z])\)|\s?<F\d{1,3}>|\s?\/\(?\d{1,2}\)?\/|\s?\(\/\d{1,2}\/\)|\s?[*†‡#]{1,3}){1,6}$/i;
const NUMBER =
  /^[$£€]?\s*[(-]?\s*[$£€]?\s*(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?: \d{1,2}\/\d{1,2})?\s*\)?\s*%?\s*\)?$/;
/** What stands for nothing, or for less than one percent. */
const NIL = /^[$£€]?\s*(?:-{1,3}|[–—−]{1,2}|-0-|\*{1,2}|nil|none|n\/?a|nm)\s*%?$/i;

/** A number, an amount, a percentage, or a mark that stands for one. */
export function isValueText(text: string): boolean {
  const printed = text.trim();
  if (printed.length > 40 || printed === "") return false;
  return (
    NIL.test(printed) || NUMBER.test(printed) || NUMBER.test(printed.replace(MARKERS, "")) || printed === "$"
  );
}

/** A count or amount that stands by itself: what a single space parts from the next one. */
const LONE_VALUE = /^(?:[$£€]?\(?\d{1,3}(?:,\d{3})+\)?|[$£€]?\d+(?:\.\d+)?%|\d+|-{1,2}|—|\*)$/;

/** "(443)" beside "(15)": a mark stands behind a number, not behind another mark. */
const NEGATIVE = /^\([$£€]?\d[\d,]*(?:\.\d+)?%?\)$/;

/** "10,000 5.2%" is two values; "1,000 (2)" and "$ 1,000" are one. */
export function splitValues(segment: Segment): readonly Segment[] {
  if (!segment.text.includes(" ") || segment.text.length > 60) return [segment];
  const words = [...segment.text.matchAll(/\S+/g)];
  if (![LONE_VALUE, NEGATIVE].some((form) => words.every(([word]) => form.test(word)))) return [segment];
  return words.map(({ 0: word, index }) =>
    clipSegment(segment, segment.from + index, segment.from + index + word.length),
  );
}
