import type { Mention } from "./mentions.ts";

/** First of the private code points that stand for names. */
const FIRST = 0xe000;
const MOST = 0x18ff;
/** A name in a masked text, as the inside of a character class. */
export const NAME = "[\\ue000-\\uf8ff]";

/** A text in which each name is one character: patterns see its grammar, not its names. Each character knows its place. */
export class Masked {
  readonly text: string;
  readonly #at: readonly number[];
  readonly #ends: readonly number[];
  readonly #names: readonly Mention[];

  constructor(text: string, at: readonly number[], ends: readonly number[], names: readonly Mention[]) {
    this.text = text;
    this.#at = at;
    this.#ends = ends;
    this.#names = names;
  }

  /**
   * Brackets that hold no name's part are left out (definitions, enumerators, asides), and quotes. Of those that hold a list
   * of persons and nothing else ("the managers of Roe Fund (Jane Roe and John Doe)") only the brackets are, for commas.
   */
  static of(text: string, mentions: readonly Mention[]): Masked {
    const at: number[] = [];
    const ends: number[] = [];
    let masked = "";
    const byStart = new Map(mentions.slice(0, MOST).map((mention, i) => [mention.start, i]));
    const commas = personBrackets(text, mentions);
    for (let i = 0; i < text.length; ) {
      if (commas.has(i)) {
        masked += text[i] === " " ? "," : text[i] === "(" ? " " : ",";
        at.push(i);
        ends.push(i + 1);
        i++;
        continue;
      }
      const index = byStart.get(i);
      const end =
        index === undefined ? (/[“”"]/.test(text[i]!) ? i + 1 : bracketEnd(text, i)) : mentions[index]!.end;
      if (index === undefined && end !== null) {
        i = end;
        continue;
      }
      masked += index === undefined ? text[i]! : String.fromCodePoint(FIRST + index);
      at.push(i);
      ends.push(end ?? i + 1);
      i = end ?? i + 1;
    }
    return new Masked(masked, at, ends, mentions);
  }

  /** The names in a half-open range. */
  names(start: number, end: number): readonly Mention[] {
    return [...this.text.slice(start, end)].flatMap((char) => {
      const index = char.codePointAt(0)! - FIRST;
      return index >= 0 && index <= MOST ? [this.#names[index]!] : [];
    });
  }

  /** A half-open range as one of the text that was masked. */
  place(start: number, end: number): { readonly start: number; readonly end: number } {
    return { start: this.#at[start] ?? 0, end: this.#ends[end - 1] ?? 0 };
  }

  slice(start: number, end: number): Masked {
    return new Masked(
      this.text.slice(start, end),
      this.#at.slice(start, end),
      this.#ends.slice(start, end),
      this.#names,
    );
  }

  /** Without a half-open range. */
  without(start: number, end: number): Masked {
    return new Masked(
      this.text.slice(0, start) + this.text.slice(end),
      [...this.#at.slice(0, start), ...this.#at.slice(end)],
      [...this.#ends.slice(0, start), ...this.#ends.slice(end)],
      this.#names,
    );
  }
}

/** Offsets of the brackets around lists of persons, and of the spaces in front of them. */
function personBrackets(text: string, mentions: readonly Mention[]): ReadonlySet<number> {
  const offsets = new Set<number>();
  for (const [i, first] of mentions.entries()) {
    const open = first.start - 1;
    if (text[open] !== "(" || text[open - 1] !== " " || first.kind !== "PERSON") continue;
    if (mentions[i - 1]?.kind === "PERSON" && mentions[i - 1]!.end === open - 1) continue;
    let last = first;
    for (const next of mentions.slice(i + 1, i + 40)) {
      if (next.kind !== "PERSON" || !/^(?:, |,? and | & |; )$/.test(text.slice(last.end, next.start))) break;
      last = next;
    }
    if (text[last.end] === ")") for (const offset of [open - 1, open, last.end]) offsets.add(offset);
  }
  return offsets;
}

/** The end of a bracket that begins at `at` (with the space in front of it), null where none does. */
function bracketEnd(text: string, at: number): number | null {
  const match = /^ ?\([^()]{0,300}(?:\([^()]{0,80}\)[^()]{0,200})?\)/.exec(text.slice(at, at + 600));
  return match === null ? null : at + match[0].length;
}

const ABBREVIATION =
  /(?:^|[\s("“])(?:No|Nos|vs|etc|approx|St|Ste|Mt|Ft|Ave|Blvd|Rd|Bldg|Fl|P\.O|U\.S|N\.[EW]|S\.[EW]|[A-Z]|[a-z]\.[a-z]|u\/a|dtd|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)$/;

/** Letters of a sentence, names counting one each; what is longer is read in pieces, so that time stays in proportion. */
const LONGEST_SENTENCE = 1500;

/** The sentences of a masked text. A name that ends with its own stop ends its sentence where another begins behind it. */
export function maskedSentences(masked: Masked): readonly Masked[] {
  const { text } = masked;
  const sentences: Masked[] = [];
  let from = 0;
  const cut = (end: number) => {
    if (text.slice(from, end).trim() !== "") sentences.push(masked.slice(from, end));
    from = end;
  };
  for (let i = 0; i < text.length; i++) {
    const next = text.slice(i + 1, i + 4);
    if (i - from > LONGEST_SENTENCE && text[i] === " ") cut(i + 1);
    else if (text[i] === ".") {
      if (
        /^(?:\s["“(]?[\p{Lu}\d\ue000-\uf8ff]|\s*$)/u.test(next) &&
        !ABBREVIATION.test(text.slice(Math.max(0, i - 8), i))
      )
        cut(i + 1);
    } else if (isName(text[i]!) && /^ (?:[\p{Lu}]\p{Ll}|[\ue000-\uf8ff])/u.test(next)) {
      const [name] = masked.names(i, i + 1);
      if (isName(next[1]!) || name!.text.endsWith(".")) cut(i + 1);
    }
  }
  cut(text.length);
  return sentences;
}

export function isName(char: string): boolean {
  return char >= "\ue000" && char <= "\uf8ff";
}
