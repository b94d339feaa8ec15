import type { Span } from "../../../src/kernel/span.ts";

/** Words whose period ends no sentence, whatever follows. */
const ABBREVIATION =
  /(?:^|[\s("“])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|St|Ste|Mt|Ft|No|Nos|Sec|Art|Fig|vs|v|e\.g|i\.e|cf|al|approx|Blvd|Ave|Rd|U\.S|U\.K|U\.S\.A|D\.C|[A-Z]|(?:[A-Z]\.){1,3}[A-Z])$/;
/** Words whose period may also end a sentence; it does where the next word opens one. */
const NAME_ABBREVIATION =
  /(?:^|[\s("“])(?:Inc|Corp|Co|Ltd|LLC|L\.L\.C|L\.P|LP|LLP|L\.L\.P|P\.C|N\.A|S\.A|N\.V|B\.V|Jr|Sr|Esq|etc|U\.S|D\.C|a\.m|p\.m)$/;
const OPENER =
  /^["“(]?(?:A|After|All|Although|An|And|Any|As|At|Because|Before|But|By|Each|For|From|Further|Furthermore|He|However|If|In|It|Its|Many|Moreover|No|None|Of|On|Our|She|Since|Some|Such|The|Their|There|These|They|This|Those|To|Under|Upon|We|When|While|With|You|Your)\b/;
/** A possible end: marks, closing quotes or brackets, then white space or the end of the text. */
const END = /[.!?]["”’')\]]{0,3}(?=\s|$)/g;

/** The sentences of a clean text, without the spaces between them; what stands after the last end is one too. */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text, match.index, end)) continue;
    sentences.push({ start, end });
    start = end + 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/** Where the first sentence ends; the text's length where no end is found. */
export function firstSentenceEnd(text: string): number {
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (endsSentence(text, match.index, end)) return end;
  }
  return text.length;
}

/** True where the text's last mark ends a sentence. */
export function isEnded(text: string): boolean {
  return /[.!?]["”’')\]]{0,3}$/.test(text);
}

function endsSentence(text: string, mark: number, end: number): boolean {
  const next = text.slice(end + 1, end + 24);
  if (next === "") return true;
  if (/^[\p{Ll},;]/u.test(next)) return false;
  if (text[mark] !== ".") return true;
  const before = text.slice(Math.max(0, mark - 12), mark);
  if (NAME_ABBREVIATION.test(before)) return OPENER.test(next);
  return !ABBREVIATION.test(before);
}
