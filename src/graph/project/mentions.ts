import type { Span } from "../../kernel/span.ts";
import type { GraphNode } from "../kinds.ts";

type Id = GraphNode["id"];

export interface MentionTarget {
  /** As a reader would look for it. */
  readonly name: string;
  /** Null: a name that is none of the others', though it may hold one of them ("Sprint Nextel" is not "Sprint"). */
  readonly id: Id | null;
}

export interface Mention extends Span {
  /** All that bear the name: a company and a city may share one. */
  readonly ids: readonly Id[];
}

interface Pattern {
  readonly length: number;
  /** Sticky: tried at one place, whatever white space the text has between the words. */
  readonly regex: RegExp;
  readonly ids: Set<Id>;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** What a regular expression would not take literally. */
const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Finds names as whole words, in their own case ("Sprint" is a company, "sprint" is not), the longest at each place. */
export class MentionFinder {
  /** By the first word of the name, the longest name first. */
  readonly #patterns = new Map<string, Pattern[]>();

  constructor(targets: readonly MentionTarget[]) {
    const byName = new Map<string, Pattern>();
    for (const { name, id } of targets) {
      const words = name
        .slice(Math.max(0, name.search(LETTER_OR_DIGIT)))
        .split(/\s+/)
        .filter(Boolean);
      const key = words.join(" ");
      const first = key.match(WORD)?.[0];
      if (first === undefined) continue;
      const known = byName.get(key);
      if (known !== undefined) {
        if (id !== null) known.ids.add(id);
      } else {
        const ids = new Set(id === null ? [] : [id]);
        const pattern = { length: key.length, regex: patternOf(words), ids };
        byName.set(key, pattern);
        this.#patterns.set(first, [...(this.#patterns.get(first) ?? []), pattern]);
      }
    }
    for (const patterns of this.#patterns.values()) patterns.sort((a, b) => b.length - a.length);
  }

  /** In `[span.start, span.end)` of the text, in order, none inside another. */
  find(text: string, span: Span): Mention[] {
    const slice = text.slice(span.start, span.end);
    const mentions: Mention[] = [];
    let behind = 0;
    for (const { 0: word, index } of slice.matchAll(WORD)) {
      if (index < behind) continue;
      const match = this.#matchAt(slice, index, word);
      if (match === null) continue;
      behind = match.end;
      if (match.ids.length > 0)
        mentions.push({ start: span.start + index, end: span.start + match.end, ids: match.ids });
    }
    return mentions;
  }

  #matchAt(slice: string, index: number, word: string): { end: number; ids: readonly Id[] } | null {
    for (const { regex, ids } of this.#patterns.get(word) ?? []) {
      regex.lastIndex = index;
      if (regex.test(slice)) return { end: regex.lastIndex, ids: [...ids] };
    }
    return null;
  }
}

/** Names are literals, and a break between two words is at most a line's end with its indent: linear in time. */
function patternOf(words: readonly string[]): RegExp {
  const name = words.map((word) => word.replace(SYNTAX, "\\$&")).join("\\s{1,20}");
  return new RegExp(`${name}(?![\\p{L}\\p{N}])`, "uy");
}
