import type { Highlight } from "../port.ts";
import { matchWords } from "./match-words.ts";

/** A run of words that both texts have, or that only one has. */
export interface TextChange {
  readonly kind: "EQUAL" | "DELETED" | "INSERTED";
  /** Its range in each text, empty (at its place) in the one that lacks it. */
  readonly a: Highlight;
  readonly b: Highlight;
}

interface Word {
  /** Without the white space around it. */
  readonly text: string;
  readonly start: number;
  /** The next word's start: white space belongs to the word before it. */
  readonly end: number;
}

/** Letters and digits, or one sign of any other sort. */
const WORD = /[\p{L}\p{N}\p{M}]+|\S/gu;

/**
 * What turns text `a` into text `b`, word by word; white space does not count. The ranges of each text lie side by side
 * and cover it from its first unit to its last; a replacement is a deletion and the insertion behind it.
 */
export function diffWords(a: string, b: string, steps?: number): TextChange[] {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const [leftNumbers, rightNumbers] = numbered(left, right);
  const changes = new Changes(a, b, left, right);
  for (const match of matchWords(leftNumbers, rightNumbers, steps)) changes.common(match.a, match.b);
  return changes.end();
}

function wordsOf(text: string): Word[] {
  const found = [...text.matchAll(WORD)];
  if (found.length === 0) return text === "" ? [] : [{ text: "", start: 0, end: text.length }];
  return found.map((match, index) => ({
    text: match[0],
    start: index === 0 ? 0 : match.index,
    end: found[index + 1]?.index ?? text.length,
  }));
}

function numbered(a: readonly Word[], b: readonly Word[]): [number[], number[]] {
  const numbers = new Map<string, number>();
  const number = ({ text }: Word) => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  return [a.map(number), b.map(number)];
}

/** Collects runs from left to right. */
class Changes {
  readonly #texts: { readonly a: readonly Word[]; readonly b: readonly Word[] };
  readonly #lengths: { readonly a: number; readonly b: number };
  readonly #changes: TextChange[] = [];
  /** Words taken so far. */
  #a = 0;
  #b = 0;

  constructor(a: string, b: string, left: readonly Word[], right: readonly Word[]) {
    this.#texts = { a: left, b: right };
    this.#lengths = { a: a.length, b: b.length };
  }

  /** The next word that both have, by its place in each. */
  common(a: number, b: number): void {
    this.#advance("DELETED", a, this.#b);
    this.#advance("INSERTED", this.#a, b);
    this.#advance("EQUAL", a + 1, b + 1);
  }

  end(): TextChange[] {
    this.#advance("DELETED", this.#texts.a.length, this.#b);
    this.#advance("INSERTED", this.#a, this.#texts.b.length);
    return this.#changes;
  }

  #advance(kind: TextChange["kind"], a: number, b: number): void {
    if (a === this.#a && b === this.#b) return;
    const change = { kind, a: this.#range("a", this.#a, a), b: this.#range("b", this.#b, b) };
    const last = this.#changes.at(-1);
    if (last?.kind === kind) this.#changes[this.#changes.length - 1] = joined(last, change);
    else this.#changes.push(change);
    this.#a = a;
    this.#b = b;
  }

  #range(side: "a" | "b", from: number, to: number): Highlight {
    const place = (word: number) => this.#texts[side][word]?.start ?? this.#lengths[side];
    return { start: place(from), end: place(to) };
  }
}

function joined(first: TextChange, second: TextChange): TextChange {
  return {
    kind: first.kind,
    a: { start: first.a.start, end: second.a.end },
    b: { start: first.b.start, end: second.b.end },
  };
}
