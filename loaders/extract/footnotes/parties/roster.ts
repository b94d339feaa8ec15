import type { Alias } from "./aliases.ts";
import { findMentions, type Mention } from "./mentions.ts";

/** The names and short forms that a table's notes may use. */
export class Roster {
  readonly #aliases = new Map<string, Alias>();
  /** Names and short forms by their first word, the longest first. */
  readonly #byWord = new Map<string, string[]>();
  /** What all notes share; the roster's own definitions go before it. */
  readonly #shared: Roster | null;

  /** `names`: parties known by their full names (rows). Of two definitions of one short form the first wins. */
  constructor(aliases: readonly Alias[], names: readonly string[], shared: Roster | null = null) {
    this.#shared = shared;
    for (const alias of aliases) this.#define(alias);
    for (const text of new Set([...this.#aliases.keys(), ...names.filter(isUsable)])) {
      const folded = straight(text);
      const word = firstWord(folded, 0);
      const known = this.#byWord.get(word);
      if (known === undefined) this.#byWord.set(word, [folded]);
      else known.push(folded);
    }
    for (const list of this.#byWord.values()) list.sort((a, b) => b.length - a.length);
  }

  /** A stop inside the quotes may be the sentence's. */
  #define(alias: Alias): void {
    for (const text of [alias.text, alias.text.replace(/\.$/, "")])
      if (isUsable(text) && !this.#aliases.has(text)) this.#aliases.set(text, { ...alias, text });
  }

  alias(text: string): Alias | null {
    return this.#aliases.get(text) ?? this.#shared?.alias(text) ?? null;
  }

  /** The party that a mention means: its full name where it is a short form of one. */
  fullName(text: string): string {
    return this.alias(text)?.full ?? text;
  }

  /** All mentions: names as they stand, and known names and short forms, the longer of two that overlap. */
  mentions(text: string): readonly Mention[] {
    const known = this.#knownIn(text);
    const starts = new Map(known.map((mention) => [mention.start, mention]));
    const printed = findMentions(text).flatMap((mention) =>
      this.#split(mention, starts.get(mention.start), text),
    );
    const all = [...printed, ...known].sort(
      (a, b) =>
        b.end - b.start - (a.end - a.start) || Number(b.kind === "ALIAS") - Number(a.kind === "ALIAS"),
    );
    const kept: Mention[] = [];
    const taken = new Uint8Array(text.length);
    for (const mention of all) {
      if (taken[mention.start] === 1 || taken[mention.end - 1] === 1) continue;
      taken.fill(1, mention.start, mention.end);
      kept.push(mention);
    }
    return kept.sort((a, b) => a.start - b.start);
  }

  /** "Roe C. Roe Capital, L.P.": a short form with a sentence's stop behind it, and the next sentence's name. */
  #split(mention: Mention, first: Mention | undefined, text: string): readonly Mention[] {
    const isCut = first !== undefined && first.end < mention.end - 1 && text.startsWith(". ", first.end);
    if (!isCut) return [mention];
    const from = first.end + 2;
    return findMentions(text.slice(from, mention.end)).map((one) => ({
      ...one,
      start: one.start + from,
      end: one.end + from,
    }));
  }

  /** The known names in a text, from left to right, the longest at each place. */
  #knownIn(text: string): readonly Mention[] {
    const folded = straight(text);
    const found: Mention[] = [];
    for (let at = 0; at < folded.length; ) {
      const isStart = at === 0 || !WORD_CHAR.test(folded[at - 1]!);
      const length = isStart ? this.#lengthAt(folded, at) : 0;
      if (length > 0) found.push(this.#mention(text.slice(at, at + length), at));
      at += Math.max(1, length);
    }
    return found;
  }

  /** Letters of the longest known name that begins at a place and ends with a word; 0 where none does. */
  #lengthAt(folded: string, at: number): number {
    const own = (this.#byWord.get(firstWord(folded, at)) ?? []).find(
      (name) => folded.startsWith(name, at) && !WORD_CHAR.test(folded[at + name.length] ?? ""),
    );
    return Math.max(own?.length ?? 0, this.#shared?.lengthOf(folded, at) ?? 0);
  }

  lengthOf(folded: string, at: number): number {
    return this.#lengthAt(folded, at);
  }

  #mention(text: string, start: number): Mention {
    const place = { text, start, end: start + text.length };
    const alias = this.alias(text);
    return alias === null ? { ...place, kind: "ENTITY" } : { ...place, kind: "ALIAS", full: alias.full };
  }
}

const WORD_CHAR = /[\p{L}\p{N}]/u;
const FIRST_WORD = /[\p{L}\p{N}]+|[^\p{L}\p{N}]/uy;

function firstWord(folded: string, at: number): string {
  FIRST_WORD.lastIndex = at;
  return FIRST_WORD.exec(folded)?.[0] ?? "";
}

/** With straight apostrophes; no letter changes its place. */
function straight(text: string): string {
  return text.replaceAll("’", "'");
}

/** Short forms that are common words are read by their grammar alone. */
const COMMON =
  /^(?:the )?(?:company|fund|funds|trust|trusts|partnership|manager|general partner|adviser|advisor|investor|holder|purchaser|selling (?:stock|share|security)holders?|stockholder|shareholder|shares|notes?|warrants?|we|us|our|exchange act|securities act|sec|closing|offering)$/i;

function isUsable(text: string): boolean {
  return text.length > 1 && /[\p{Lu}\d]/u.test(text) && !COMMON.test(text) && /\p{L}/u.test(text);
}
