import type { Span } from "../../../src/kernel/span.ts";

interface Part {
  /** Half-open range of the prose's text. */
  readonly from: number;
  readonly to: number;
  /** Where each of its characters stands in the canonical text. */
  readonly at: readonly number[];
}

const SPACE = /[\s\u00a0\u200b\ufeff]/;

/** Several places of the canonical text read as one: white space folded, what stands between the places left out. */
export class Prose {
  readonly text: string;
  readonly #parts: readonly Part[];

  constructor(source: string, spans: readonly Span[]) {
    const parts: Part[] = [];
    let text = "";
    for (const span of spans) {
      const folded = foldPart(source, span);
      if (folded.text === "") continue;
      if (text !== "") text += " ";
      parts.push({ from: text.length, to: text.length + folded.text.length, at: folded.at });
      text += folded.text;
    }
    this.text = text;
    this.#parts = parts;
  }

  /** The places of a half-open range of the text, spaces at its ends left out; one for each part that it touches. */
  spans(start: number, end: number): readonly Span[] {
    let from = start;
    let to = Math.min(end, this.text.length);
    while (from < to && this.text[from] === " ") from++;
    while (to > from && this.text[to - 1] === " ") to--;
    return this.#parts
      .filter((part) => part.from < to && part.to > from)
      .map((part) => ({
        start: part.at[Math.max(from, part.from) - part.from]!,
        end: part.at[Math.min(to, part.to) - 1 - part.from]! + 1,
      }));
  }
}

function foldPart(source: string, { start, end }: Span): { text: string; at: number[] } {
  const at: number[] = [];
  const kept: string[] = [];
  for (let i = start; i < end; i++) {
    const char = SPACE.test(source[i]!) ? " " : source[i]!;
    if (char === " " && (kept.length === 0 || kept.at(-1) === " ")) continue;
    kept.push(char);
    at.push(i);
  }
  return { text: kept.join("").trimEnd(), at };
}
